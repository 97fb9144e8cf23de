"""How clauses stand: factuality and speaker through what governs them, on parses by hand."""

import pytest

from kg.pipeline import default_vocabulary
from kg.statements.reading import Reading, read
from tests.trees import at, tree

ACT = "to/TO/aux>sell sell/VB/xcomp>{} gas/NN/dobj>sell"
OSLO = "Oslo/NNP/nsubj>{0}/GPE "

TABLE = [
    (OSLO.format("sold") + "sold=sell/VBD/ROOT gas/NN/dobj>sold", "sold", "Actual", ""),
    (
        OSLO.format("plans") + "plans=plan/VBZ/ROOT " + ACT.format("plans"),
        "sell",
        "Planned",
        "",
    ),
    (
        OSLO.format("refused") + "refused=refuse/VBD/ROOT " + ACT.format("refused"),
        "sell",
        "Denied",
        "Oslo",
    ),
    (
        OSLO.format("urged") + "urged=urge/VBD/ROOT Rome/NNP/dobj>urged/GPE " + ACT.format("urged"),
        "sell",
        "Requested",
        "Oslo",
    ),
    (
        OSLO.format("wants") + "wants=want/VBZ/ROOT Rome/NNP/nsubj>sell/GPE " + ACT.format("wants"),
        "sell",
        "Requested",
        "",
    ),
    (OSLO.format("wants") + "wants=want/VBZ/ROOT " + ACT.format("wants"), "sell", "Planned", ""),
    (
        OSLO.format("fail")
        + "did=do/VBD/aux>fail not/RB/neg>fail fail/VB/ROOT "
        + ACT.format("fail"),
        "sell",
        "Possible",
        "",
    ),
    (
        OSLO.format("said") + "said=say/VBD/ROOT Rome/NNP/nsubj>sell/GPE will/MD/aux>sell "
        "sell/VB/ccomp>said gas/NN/dobj>sell",
        "sell",
        "Planned",
        "Oslo",
    ),
    (
        OSLO.format("said") + "said=say/VBD/ROOT Rome/NNP/nsubj>denied/GPE "
        "denied=deny/VBD/ccomp>said Bern/NNP/nsubj>sold/GPE sold=sell/VBD/ccomp>denied "
        "gas/NN/dobj>sold",
        "sold",
        "Denied",
        "Rome",
    ),
    (
        OSLO.format("is") + "is=be/VBZ/ROOT unlikely/JJ/acomp>is to/TO/aux>sell "
        "sell/VB/xcomp>unlikely gas/NN/dobj>sell",
        "sell",
        "Possible",
        "",
    ),
    (
        "Oslo/NNP/poss>plan/GPE 's/POS/case>Oslo plan/NN/nsubj>failed to/TO/aux>sell "
        "sell/VB/acl>plan gas/NN/dobj>sell failed=fail/VBD/ROOT",
        "sell",
        "Planned",
        "",
    ),
    (
        "Rome/NNP/nsubj>sold/GPE sold=sell/VBD/ROOT gas/NN/dobj>sold ,/,/punct>sold "
        "according=accord/VBG/prep>sold to/IN/prep>according Oslo/NNP/pobj>to/GPE",
        "sold",
        "Actual",
        "Oslo",
    ),
    (
        "“/``/punct>sold Rome/NNP/nsubj>sold/GPE sold=sell/VBD/ccomp>said all/DT/det>gas "
        "gas/NN/dobj>sold ”/''/punct>said said=say/VBD/ROOT Oslo/NNP/nsubj>said/GPE",
        "sold",
        "Actual",
        "Oslo",
    ),
]


@pytest.mark.parametrize(("line", "verb", "factuality", "speaker"), TABLE)
def test_standing(line: str, verb: str, factuality: str, speaker: str) -> None:
    found = tree(line)
    reading = read(found, default_vocabulary())
    fact, head = reading.standing(reading.by_head[at(found, verb)])
    assert (fact.value, found.words[head] if head >= 0 else "") == (factuality, speaker)


@pytest.mark.parametrize(
    ("determiner", "factuality"),
    [("the/DT/det", "Actual"), ("no/DT/det", "Denied"), ("planned/JJ/amod", "Planned")],
)
def test_standing_of_a_noun(determiner: str, factuality: str) -> None:
    found = tree(
        f"{determiner}>invasion invasion/NN/nsubj>fell of/IN/prep>invasion Rome/NNP/pobj>of/GPE "
        "fell=fall/VBD/ROOT"
    )
    reading = read(found, default_vocabulary())
    assert reading.standing(reading.by_head[at(found, "invasion")])[0].value == factuality


def test_matches_are_worked_out_once() -> None:
    reading: Reading = read(tree(TABLE[0][0]), default_vocabulary())
    (clause,) = reading.clauses
    assert reading.matches(clause) is reading.matches(clause)
