"""Arguments of a predicate on parses written by hand."""

import pytest

from kg.clauses.arguments import arguments, shared_objects
from kg.clauses.relative import antecedent
from tests.trees import at, tree

TABLE = [
    pytest.param(
        "Rome/NNP/nsubj>sent sent=send/VBD/ROOT ships=ship/NNS/dobj>sent and/CC/cc>ships "
        "men=man/NNS/conj>ships to/IN/prep>sent Oslo/NNP/pobj>to",
        "sent",
        [("object", "ships", ""), ("object", "men", ""), ("to", "Oslo", "to")],
        id="objects and a preposition",
    ),
    pytest.param(
        "Rome/NNP/nsubj>sent sent=send/VBD/ROOT Oslo/NNP/dative>sent ships=ship/NNS/dobj>sent",
        "sent",
        [("indirect", "Oslo", ""), ("object", "ships", "")],
        id="indirect object",
    ),
    pytest.param(
        "Rome/NNP/nsubj>sent sent=send/VBD/ROOT aid/NN/dobj>sent to/IN/dative>sent "
        "Oslo/NNP/pobj>to",
        "sent",
        [("object", "aid", ""), ("to", "Oslo", "to")],
        id="dative with its preposition",
    ),
    pytest.param(
        "It/PRP/nsubjpass>hit was=be/VBD/auxpass>hit hit/VBN/ROOT by/IN/agent>hit Rome/NNP/pobj>by",
        "hit",
        [("agent", "Rome", "by")],
        id="agent",
    ),
    pytest.param(
        "Rome/NNP/nsubj>is is=be/VBZ/ROOT calm/JJ/acomp>is",
        "is",
        [("adjective", "calm", "")],
        id="adjective",
    ),
    pytest.param(
        "Rome/NNP/nsubj>left left=leave/VBD/ROOT because/IN/prep>left of/IN/prep>because "
        "Oslo/NNP/pobj>of",
        "left",
        [("because of", "Oslo", "because")],
        id="preposition of two words",
    ),
    pytest.param(
        "Rome/NNP/nsubj>sent sent=send/VBD/ROOT aid/NN/dobj>sent to/IN/prep>sent "
        "what/WP/dobj>called he/PRP/nsubj>called called=call/VBD/pcomp>to a/DT/det>ally "
        "ally/NN/oprd>called",
        "sent",
        [("object", "aid", ""), ("to", "ally", "to")],
        id="free relative",
    ),
    pytest.param(
        "Rome/NNP/nsubj>sent sent=send/VBD/ROOT aid/NN/dobj>sent and/CC/cc>sent "
        "left=leave/VBD/conj>aid",
        "sent",
        [("object", "aid", "")],
        id="a verb coordinated by mistake is no object",
    ),
]


@pytest.mark.parametrize(("line", "verb", "expected"), TABLE)
def test_arguments(line: str, verb: str, expected: list[tuple[str, str, str]]) -> None:
    found = tree(line)
    assert [
        (a.role, found.words[a.head], found.words[a.marker] if a.marker >= 0 else "")
        for a in arguments(found, at(found, verb))
    ] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Rome/NNP/nsubj>met met=meet/VBD/ROOT and/CC/cc>met praised=praise/VBD/conj>met "
            "Oslo/NNP/dobj>praised",
            ["Oslo"],
        ),
        (
            "Rome/NNP/nsubj>met met=meet/VBD/ROOT and/CC/cc>met Bern/NNP/nsubj>praised "
            "praised=praise/VBD/conj>met Oslo/NNP/dobj>praised",
            [],
        ),
        (
            "Rome/NNP/nsubj>spoke spoke=speak/VBD/ROOT in/IN/prep>spoke Bern/NNP/pobj>in "
            "and/CC/cc>spoke praised=praise/VBD/conj>spoke Oslo/NNP/dobj>praised",
            [],
        ),
    ],
    ids=["right after", "with a subject of its own", "with something between"],
)
def test_shared_objects(line: str, expected: list[str]) -> None:
    found = tree(line)
    verb = next(t for t, dep in enumerate(found.deps) if dep == "ROOT")
    assert [found.words[a.head] for a in shared_objects(found, verb)] == expected


@pytest.mark.parametrize(("word", "expected"), [("which", "Rome"), ("Oslo", "Oslo")])
def test_antecedent(word: str, expected: str) -> None:
    found = tree("Rome/NNP/ROOT which/WDT/nsubj>left left=leave/VBD/relcl>Rome Oslo/NNP/dobj>left")
    assert found.words[antecedent(found, at(found, word))] == expected
