"""Names in pieces, on wrong parses written by hand; names that are apart stay so."""

from collections.abc import Callable

import pytest

from kg.parse.repair import joints
from kg.parse.tree import Tree
from tests.trees import at, tree

ROLES = {"minister", "leader", "officer", "president"}
JOINED = [
    (
        joints.bodies,
        "Homes/NNP/nsubj>paid for/IN/prep>Homes Peace/NNP/compound>Fund Fund/NNP/pobj>for "
        "paid=pay/VBD/ROOT",
        ["Homes for Peace Fund"],
    ),
    (
        joints.bodies,
        "the/DT/det>Party Party/NNP/nsubj>won/ORG of/IN/prep>Party Honest/NNP/compound>Folk "
        "Folk/NNPS/pobj>of won=win/VBD/ROOT",
        ["Party of Honest Folk"],
    ),
    (
        joints.bodies,
        "the/DT/det>Court Court/NNP/nsubj>sat/ORG of/IN/prep>Court Norway/NNP/pobj>of/GPE "
        "sat=sit/VBD/ROOT",
        ["Court", "Norway"],
    ),
    (
        joints.bodies,
        "Leader/NNP/nsubj>spoke of/IN/prep>Leader Green/NNP/compound>Union Union/NNP/pobj>of "
        "spoke=speak/VBD/ROOT",
        [],
    ),
    (
        joints.lists,
        "the/DT/det>Committee Trade/NNP/nmod>Committee and/CC/cc>Trade Ports/NNPS/conj>Trade "
        "Committee/NNP/nsubj>met/ORG met=meet/VBD/ROOT",
        ["Trade and Ports Committee"],
    ),
    (
        joints.lists,
        "Norway/NNP/nmod>Committee/GPE and/CC/cc>Norway Peru/NNP/conj>Norway/GPE "
        "Committee/NNP/ROOT/ORG",
        ["Norway", "Peru", "Committee"],
    ),
    (
        joints.numbers,
        "Airtec/NNP/nsubj>sold/ORG sold=sell/VBD/ROOT Comet/NNP/dobj>sold "
        "4/CD/nummod>Comet/CARDINAL",
        ["Airtec", "Comet 4"],
    ),
    (
        joints.numbers,
        "Norway/NNP/nsubj>won/GPE 3/CD/nummod>Norway/CARDINAL won=win/VBD/ROOT",
        ["Norway", "3"],
    ),
    (
        joints.apostrophes,
        "Ana/NNP/compound>O/PERSON O/NNP/poss>Leary/PERSON '/''/punct>O/PERSON Leary/NNP/ROOT/GPE",
        ["Ana O ' Leary"],
    ),
    (
        joints.repeated,
        "Green/NNP/compound>Front/ORG Front/NNP/nsubj>won/ORG won=win/VBD/ROOT | "
        "Green/JJ/amod>Front#2 Front/NNP/nsubj>lost/GPE lost=lose/VBD/ROOT",
        ["Green Front", "Green Front"],
    ),
    (
        joints.offices,
        "Chief/NNP/compound>Officer Trade/NNP/compound>Officer/PERSON Officer/NNP/ROOT/PERSON",
        [],
    ),
]


@pytest.mark.parametrize(("rule", "line", "expected"), JOINED)
def test_names(rule: Callable[..., None], line: str, expected: list[str]) -> None:
    found = tree(line)
    if rule in (joints.bodies, joints.offices):
        rule(found, _role(found))
    else:
        rule(found)
    assert [found.span(start, end) for start, end, _ in found.names] == expected


def _role(found: Tree) -> Callable[[int], bool]:
    return lambda token: found.words[token].lower() in ROLES


def edge(found: Tree, word: str) -> tuple[str, str]:
    """Return the label and the head's word of a word."""
    token = at(found, word)
    return found.deps[token], found.words[found.heads[token]]


def test_the_head_of_a_joined_name_takes_what_hung_on_its_end() -> None:
    found = tree(
        "Homes/NNP/nsubj>paid for/IN/prep>Homes Peace/NNP/compound>Fund Fund/NNP/pobj>for "
        "a/DT/det>charity charity/NN/appos>Fund paid=pay/VBD/ROOT"
    )
    joints.bodies(found, _role(found))
    assert edge(found, "charity") == ("appos", "Homes")


def test_two_titles_are_both_of_the_name() -> None:
    found = tree(
        "union/NN/compound>leader leader/NN/compound>President President/NNP/compound>Popa "
        "Ana/NNP/compound>Popa/PERSON Popa/NNP/ROOT/PERSON"
    )
    joints.offices(found, _role(found))
    assert edge(found, "leader") == ("compound", "Popa")


def test_an_office_and_its_holder_are_one_subject() -> None:
    found = tree(
        "The/DT/det>leader leader/NN/nsubj>left ,/,/punct>left Ana/NNP/compound>Popa/PERSON "
        "Popa/NNP/nsubj>left/PERSON left=leave/VBD/ROOT"
    )
    joints.offices(found, _role(found))
    assert edge(found, "leader") == ("appos", "Popa")


def test_two_bare_nouns_are_one_phrase() -> None:
    found = tree(
        "It/PRP/nsubj>has has=have/VBZ/ROOT the/DT/det>unit lowest=low/JJS/amod>unit "
        "unit/NN/dobj>has running/NN/compound>cost cost/NN/appos>unit"
    )
    joints.compounds(found)
    assert [edge(found, word) for word in ("the", "unit", "cost")] == [
        ("det", "cost"),
        ("compound", "cost"),
        ("dobj", "has"),
    ]


@pytest.mark.parametrize(
    ("noun", "subject"), [("firm", "Energo"), ("name", "name")], ids=["thing", "word"]
)
def test_a_name_stands_for_its_description(noun: str, subject: str) -> None:
    found = tree(
        f"the/DT/det>{noun} {noun}/NN/nsubj>signed Energo/NNP/appos>{noun} signed=sign/VBD/ROOT"
    )
    joints.described(found)
    assert found.words[found.kids(at(found, "signed"), "nsubj")[0]] == subject


def test_a_firm_based_in_a_town_is_what_is_chosen() -> None:
    found = tree(
        "They/PRP/nsubj>chose chose=choose/VBD/ROOT Lyon/NNP/dobj>chose/GPE "
        "based=base/VBD/prep>chose Airtec/NNP/dobj>based/ORG"
    )
    joints.based(found)
    assert edge(found, "Airtec") == ("dobj", "chose")
    assert edge(found, "Lyon") == ("npadvmod", "based")
