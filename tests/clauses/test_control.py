"""Who does it, on parses written by hand: control, sharing, antecedents, owners."""

import pytest

from kg.clauses.control import possessors, subjects
from tests.trees import at, tree, words

TABLE = [
    pytest.param(
        "Oslo/NNP/nsubj>urged urged=urge/VBD/ROOT Madrid/NNP/dobj>urged to/TO/aux>act "
        "act/VB/xcomp>urged",
        {"urged": ["Oslo"], "act": ["Madrid"]},
        id="object control",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>promised promised=promise/VBD/ROOT Madrid/NNP/dobj>promised "
        "to/TO/aux>act act/VB/xcomp>promised",
        {"act": ["Oslo"]},
        id="subject control over an object",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>seems seems=seem/VBZ/ROOT to/TO/aux>act act/VB/xcomp>seems",
        {"act": ["Oslo"]},
        id="raising",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>called called=call/VBD/ROOT on/IN/prep>called Madrid/NNP/pobj>on "
        "and/CC/cc>Madrid Rome/NNP/conj>Madrid to/TO/aux>act act/VB/xcomp>called",
        {"act": ["Madrid", "Rome"]},
        id="control by the object of a preposition",
    ),
    pytest.param(
        "Iran/NNP/nsubjpass>urged was=be/VBD/auxpass>urged urged=urge/VBN/ROOT to/TO/aux>act "
        "act/VB/xcomp>urged",
        {"urged": ["Iran"], "act": ["Iran"]},
        id="control in the passive",
    ),
    pytest.param(
        "Rome/NNP/nsubj>used used=use/VBD/ROOT drones=drone/NNS/dobj>used to/TO/aux>strike "
        "strike/VB/xcomp>used Oslo/NNP/dobj>strike",
        {"strike": ["Rome"]},
        id="an instrument does not act",
    ),
    pytest.param(
        "Rome/NNP/nsubj>signed and/CC/cc>Rome Oslo/NNP/conj>Rome signed=sign/VBD/ROOT "
        "and/CC/cc>signed left=leave/VBD/conj>signed",
        {"signed": ["Rome", "Oslo"], "left": ["Rome", "Oslo"]},
        id="subjects coordinated, and shared by coordinated verbs",
    ),
    pytest.param(
        "Rome/NNP/nsubj>left ,/,/punct>Rome which/WDT/nsubj>borders borders=border/VBZ/relcl>Rome "
        "Oslo/NNP/dobj>borders ,/,/punct>Rome left=leave/VBD/ROOT",
        {"borders": ["Rome"]},
        id="relative pronoun",
    ),
    pytest.param(
        "Troops=troop/NNS/nsubj>left backing=back/VBG/acl>Troops Oslo/NNP/dobj>backing "
        "left=leave/VBD/ROOT",
        {"backing": ["Troops"]},
        id="participle after a noun",
    ),
    pytest.param(
        "Rome/NNP/nsubj>left left=leave/VBD/ROOT ,/,/punct>left defying=defy/VBG/advcl>left "
        "Oslo/NNP/dobj>defying",
        {"defying": ["Rome"]},
        id="adverbial participle",
    ),
    pytest.param(
        "Seoul/NNP/poss>plan 's/POS/case>Seoul plan/NN/nsubj>failed to/TO/aux>act "
        "act/VB/acl>plan failed=fail/VBD/ROOT",
        {"act": ["Seoul"]},
        id="infinitive of a noun belongs to its owner",
    ),
    pytest.param(
        "Rome/NNP/nsubj>has has=have/VBZ/ROOT a/DT/det>plan plan/NN/dobj>has to/TO/aux>act "
        "act/VB/acl>plan",
        {"act": ["Rome"]},
        id="infinitive of a noun without owner, under a light verb",
    ),
    pytest.param(
        "The/DT/det>pressure pressure/NN/nsubj>grew on/IN/prep>pressure Rome/NNP/pobj>on "
        "to/TO/aux>act act/VB/acl>pressure grew=grow/VBD/ROOT",
        {"act": ["Rome"]},
        id="pressure on whom to act",
    ),
    pytest.param(
        "Rome/NNP/nsubj>accused accused=accuse/VBD/ROOT Oslo/NNP/dobj>accused of/IN/prep>accused "
        "lying=lie/VBG/pcomp>of",
        {"lying": ["Oslo"]},
        id="gerund after an accusation",
    ),
    pytest.param(
        "Rome/NNP/nsubj>committed committed=commit/VBD/ROOT to/IN/prep>committed "
        "acting=act/VBG/pcomp>to",
        {"acting": ["Rome"]},
        id="gerund after a preposition",
    ),
    pytest.param(
        "Rome/NNP/nsubj>is is=be/VBZ/ROOT ready/JJ/acomp>is to/TO/aux>act act/VB/xcomp>ready",
        {"act": ["Rome"]},
        id="infinitive of an adjective",
    ),
    pytest.param(
        "There/EX/expl>are are=be/VBP/ROOT talks=talk/NNS/attr>are",
        {"are": ["talks"]},
        id="there is",
    ),
    pytest.param("Leave/VB/ROOT now/RB/advmod>Leave", {"Leave": []}, id="nobody"),
]


@pytest.mark.parametrize(("line", "expected"), TABLE)
def test_subjects(line: str, expected: dict[str, list[str]]) -> None:
    found = tree(line)
    assert {verb: words(found, subjects(found, at(found, verb))) for verb in expected} == expected


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Seoul/NNP/poss>plan 's/POS/case>Seoul plan/NN/ROOT", ["Seoul"]),
        ("a/DT/det>plan plan/NN/ROOT by/IN/prep>plan Rome/NNP/pobj>by", ["Rome"]),
        (
            "the/DT/det>plan plan/NN/ROOT of/IN/prep>plan Rome/NNP/pobj>of and/CC/cc>Rome "
            "Oslo/NNP/conj>Rome",
            ["Rome", "Oslo"],
        ),
        ("a/DT/det>plan plan/NN/ROOT for/IN/prep>plan Rome/NNP/pobj>for", []),
    ],
)
def test_possessors(line: str, owners: list[str]) -> None:
    found = tree(line)
    assert words(found, possessors(found, at(found, "plan"))) == owners
