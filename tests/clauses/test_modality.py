"""What a clause's own words say of its factuality, on parses written by hand."""

import pytest

from kg.clauses.modality import mandative, own
from kg.clauses.verbal import clauses
from kg.model import Factuality
from tests.trees import at, tree

ADVERBS = {"reportedly": Factuality.POSSIBLE}
MODALS = {
    "'ll": Factuality.PLANNED,
    "will": Factuality.PLANNED,
    "may": Factuality.POSSIBLE,
    "must": Factuality.REQUESTED,
    "would": Factuality.POSSIBLE,
}

TABLE = [
    ("Rome/NNP/nsubj>left left=leave/VBD/ROOT", "left", "Actual"),
    (
        "Rome/NNP/nsubj>leave did=do/VBD/aux>leave not/RB/neg>leave leave/VB/ROOT",
        "leave",
        "Denied",
    ),
    (
        "a/DT/det>deal deal/NN/ROOT to/TO/aux>sell sell/VB/relcl>deal gas/NN/dobj>sell",
        "sell",
        "Planned",
    ),
    (
        "the/DT/det>state first/JJ/amod>state state/NN/ROOT to/TO/aux>sell sell/VB/relcl>state "
        "gas/NN/dobj>sell",
        "sell",
        "Actual",
    ),
    (
        "an/DT/det>event event/NN/ROOT to/TO/aux>held be/VB/auxpass>held "
        "held=hold/VBN/relcl>event in/IN/prep>held May/NNP/pobj>in",
        "held",
        "Planned",
    ),
    ("Rome/NNP/nsubj>left never/RB/neg>left left=leave/VBD/ROOT", "left", "Denied"),
    (
        "Not/RB/neg>ship a/DT/det>ship single/JJ/amod>ship ship/NN/nsubjpass>lost "
        "was=be/VBD/auxpass>lost lost=lose/VBN/ROOT",
        "lost",
        "Denied",
    ),
    (
        "neither/CC/preconj>Rome Rome/NNP/nsubj>agree nor/CC/cc>Rome Oslo/NNP/conj>Rome "
        "would/MD/aux>agree agree/VB/ROOT",
        "agree",
        "Denied",
    ),
    (
        "Rome/NNP/nsubj>is is=be/VBZ/ROOT not/RB/neg>is only/RB/advmod>port a/DT/det>port "
        "port/NN/attr>is",
        "is",
        "Actual",
    ),
    (
        "Rome/NNP/nsubj>send would/MD/aux>send often/RB/advmod>send send/VB/ROOT aid/NN/dobj>send",
        "send",
        "Actual",
    ),
    (
        "if/IN/mark>like Rome/NNP/nsubj>like does=do/VBZ/aux>like not/RB/neg>like "
        "like/VB/advcl>leave it/PRP/dobj>like Oslo/NNP/nsubj>leave will/MD/aux>leave leave/VB/ROOT",
        "like",
        "Possible",
    ),
    (
        "if/IN/mark>comes Rome/NNP/nsubj>comes comes=come/VBZ/advcl>leave and/CC/cc>comes "
        "stays=stay/VBZ/conj>comes Oslo/NNP/nsubj>leave will/MD/aux>leave leave/VB/ROOT",
        "stays",
        "Possible",
    ),
    ("No/DT/det>state state/NN/nsubj>left left=leave/VBD/ROOT", "left", "Denied"),
    ("Nobody/NN/nsubj>left left=leave/VBD/ROOT", "left", "Denied"),
    (
        "Rome/NNP/nsubj>sent sent=send/VBD/ROOT no/DT/det>aid aid/NN/dobj>sent",
        "sent",
        "Denied",
    ),
    (
        "Rome/NNP/nsubj>left no/RB/neg>longer longer/RB/advmod>left left=leave/VBD/ROOT",
        "left",
        "Denied",
    ),
    (
        "Rome/NNP/nsubj>left left=leave/VBD/ROOT without/IN/prep>left "
        "signing=sign/VBG/pcomp>without",
        "signing",
        "Denied",
    ),
    (
        "Rome/NNP/nsubj>sign did=do/VBD/aux>sign not/RB/neg>sign sign/VB/ROOT or/CC/cc>sign "
        "ratify/VB/conj>sign",
        "ratify",
        "Denied",
    ),
    (
        "Rome/NNP/nsubj>sign did=do/VBD/aux>sign not/RB/neg>sign sign/VB/ROOT but/CC/cc>sign "
        "left=leave/VBD/conj>sign",
        "left",
        "Actual",
    ),
    ("Rome/NNP/nsubj>leave will/MD/aux>leave leave/VB/ROOT", "leave", "Planned"),
    ("Rome/NNP/nsubj>leave may/MD/aux>leave leave/VB/ROOT", "leave", "Possible"),
    ("Rome/NNP/nsubj>leave must/MD/aux>leave leave/VB/ROOT", "leave", "Requested"),
    ("Rome/NNP/nsubj>leave ’ll/MD/aux>leave leave/VB/ROOT", "leave", "Planned"),
    ("Rome/NNP/nsubj>left hardly/RB/advmod>left left=leave/VBD/ROOT", "left", "Denied"),
    (
        "Rome/NNP/nsubj>left left=leave/VBD/ROOT instead/RB/advmod>left of/IN/prep>instead "
        "signing=sign/VBG/pcomp>of",
        "signing",
        "Denied",
    ),
    (
        "Rome/NNP/nsubj>decided decided=decide/VBD/ROOT against/IN/prep>decided "
        "signing=sign/VBG/pcomp>against",
        "signing",
        "Denied",
    ),
    ("Rome/NNP/nsubj>leave wo/MD/aux>leave n't/RB/neg>leave leave/VB/ROOT", "leave", "Denied"),
    (
        "Rome/NNP/nsubj>stay will/MD/aux>stay stay/VB/ROOT and/CC/cc>stay pay/VB/conj>stay",
        "pay",
        "Planned",
    ),
    (
        "Rome/NNP/nsubj>pay will/MD/aux>pay pay/VB/ROOT if/IN/mark>asks Oslo/NNP/nsubj>asks "
        "asks=ask/VBZ/advcl>pay",
        "pay",
        "Possible",
    ),
    (
        "Rome/NNP/nsubj>pay will/MD/aux>pay pay/VB/ROOT if/IN/mark>asks Oslo/NNP/nsubj>asks "
        "asks=ask/VBZ/advcl>pay",
        "asks",
        "Possible",
    ),
    (
        "Rome/NNP/nsubj>pay must/MD/aux>pay pay/VB/ROOT if/IN/mark>asks Oslo/NNP/nsubj>asks "
        "asks=ask/VBZ/advcl>pay",
        "pay",
        "Requested",
    ),
    ("Did=do/VBD/aux>pay Rome/NNP/nsubj>pay pay/VB/ROOT ?/./punct>pay", "pay", "Possible"),
    ("Pay/VB/ROOT Rome/NNP/dobj>Pay", "Pay", "Requested"),
    ("Rome/NNP/nsubj>is is=be/VBZ/ROOT to/TO/aux>pay pay/VB/xcomp>is", "pay", "Planned"),
    (
        "Rome/NNP/nsubj>came came=come/VBD/ROOT to/TO/aux>pay pay/VB/advcl>came",
        "pay",
        "Planned",
    ),
    ("Rome/NNP/nsubj>left reportedly/RB/advmod>left left=leave/VBD/ROOT", "left", "Possible"),
]


@pytest.mark.parametrize(("line", "verb", "expected"), TABLE)
def test_own(line: str, verb: str, expected: str) -> None:
    found = tree(line)
    clause = next(c for c in clauses(found) if c.head == at(found, verb))
    assert own(found, clause, MODALS, ADVERBS) == Factuality(expected)


@pytest.mark.parametrize(
    ("verb", "demanded"),
    [("return/VBP", True), ("return/VB", True), ("returned=return/VBD", False)],
)
def test_mandative(verb: str, demanded: bool) -> None:
    word = verb.split("/")[0].split("=")[0]
    found = tree(
        f"Rome/NNP/nsubj>insisted insisted=insist/VBD/ROOT that/IN/mark>{word} "
        f"Oslo/NNP/nsubj>{word} {verb}/ccomp>insisted it/PRP/dobj>{word}"
    )
    assert mandative(found, at(found, "insisted"), at(found, word)) is demanded
