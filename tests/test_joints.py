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
        joints.makers,
        "Norsk/NNP/compound>Atlas/ORG Atlas/NNP/ROOT/PRODUCT",
        ["Norsk Atlas"],
    ),
    (
        joints.makers,
        "Norsk/NNP/compound>A40/ORG A40/NNP/ROOT/PRODUCT",
        ["Norsk", "A40"],
    ),
    (
        joints.widened,
        "the/DT/det>Accord Sea/NNP/compound>Accord Accord/NNP/ROOT/LAW",
        ["Sea Accord"],
    ),
    (
        joints.widened,
        "President/NNP/compound>Airtec Airtec/NNP/ROOT/ORG",
        ["Airtec"],
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
        joints.parted,
        "the/DT/det>Comet/ORG Comet/NNP/ROOT/ORG and/CC/cc>Comet/ORG Comet/NNP/compound>Pro/ORG "
        "Pro/NNP/conj>Comet/ORG",
        ["Comet", "Comet Pro"],
    ),
    (
        joints.parted,
        "Trade/NNP/nmod>Office/ORG and/CC/cc>Trade/ORG Ports/NNPS/conj>Trade/ORG "
        "Office/NNP/ROOT/ORG",
        ["Trade and Ports Office"],
    ),
    (
        joints.parted,
        "head/NN/ROOT of/IN/prep>head Rome/NNP/compound>Popa/GPE Ana/NNP/compound>Popa/GPE "
        "Popa/NNP/pobj>of/GPE",
        ["Rome", "Ana Popa"],
    ),
]


@pytest.mark.parametrize(("rule", "line", "expected"), JOINED)
def test_names(rule: Callable[..., None], line: str, expected: list[str]) -> None:
    found = tree(line)
    if rule in (joints.bodies, joints.widened):
        rule(found, _role(found))
    elif rule is joints.parted:
        rule(found, lambda surface: surface == "Rome")
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


def test_a_firm_and_a_lone_surname_are_one_name() -> None:
    found = tree("Aston/NNP/compound>Martin/ORG Martin/NNP/nsubj>left/PERSON left=leave/VBD/ROOT")
    joints.surnames_of_firms(found)
    assert [(start, end, label) for start, end, label in found.names] == [(0, 2, "ORG")]
