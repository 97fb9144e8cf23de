"""Titles and descriptions of names, on wrong parses written by hand."""

from collections.abc import Callable

import pytest

from kg.parse.repair import titles
from kg.parse.tree import Tree
from tests.trees import at, tree

ROLES = {"minister", "leader", "officer", "president", "mayor"}


def _role(found: Tree) -> Callable[[int], bool]:
    return lambda token: found.words[token].lower() in ROLES


def edge(found: Tree, word: str) -> tuple[str, str]:
    """Return the label and the head's word of a word."""
    token = at(found, word)
    return found.deps[token], found.words[found.heads[token]]


def test_an_office_is_no_person() -> None:
    found = tree(
        "Chief/NNP/compound>Officer Trade/NNP/compound>Officer/PERSON Officer/NNP/ROOT/PERSON"
    )
    titles.offices(found, _role(found))
    assert found.names == []


MAYOR = "The/DT/det>mayor mayor/NN/nsubj>left of/IN/prep>mayor "


@pytest.mark.parametrize(
    "line",
    [
        MAYOR + "Lima/NNP/compound>Popa/GPE Ana/NNP/compound>Popa/PERSON "
        "Popa/NNP/pobj>of/PERSON left=leave/VBD/ROOT",
        "The/DT/det>mayor mayor/NN/dep>left of/IN/prep>mayor Lima/NNP/pobj>of/GPE "
        "Ana/NNP/compound>Popa/PERSON Popa/NNP/nsubj>left/PERSON left=leave/VBD/ROOT",
    ],
    ids=["the place hangs on the person", "the office hangs elsewhere"],
)
def test_an_office_with_its_place_before_a_name(line: str) -> None:
    found = tree(line)
    titles.holders(found, _role(found))
    assert [edge(found, word) for word in ("Popa", "mayor", "Lima")] == [
        ("nsubj", "left"),
        ("compound", "Popa"),
        ("pobj", "of"),
    ]


def test_a_person_in_a_town_has_no_office() -> None:
    line = (
        "friends/NNS/nsubj>left of/IN/prep>friends Lima/NNP/compound>Popa/GPE "
        "Ana/NNP/compound>Popa/PERSON Popa/NNP/pobj>of/PERSON left=leave/VBD/ROOT"
    )
    found = tree(line)
    titles.holders(found, _role(found))
    assert edge(found, "Popa") == ("pobj", "of")


@pytest.mark.parametrize(("verb", "label"), [("have", "nsubj"), ("has", "nmod")])
def test_a_plural_verb_has_two_subjects(verb: str, label: str) -> None:
    found = tree(
        "Norsk/NNP/nmod>firm/ORG and/CC/cc>Norsk Airtec/NNP/conj>Norsk/ORG parent/NN/compound>firm "
        f"firm/NN/nsubj>won Energo/NNP/appos>firm/ORG {verb}=have/VBP/aux>won won=win/VBN/ROOT"
    )
    titles.described(found)
    assert found.deps[at(found, "Norsk")] == label


def test_a_gloss_is_no_second_thing() -> None:
    found = tree(
        "Wien/NNP/nsubj>grew [/-LRB-/punct>Wien Vienna/NNP/appos>Wien ]/-RRB-/punct>Wien "
        "grew=grow/VBD/ROOT"
    )
    titles.glosses(found)
    assert edge(found, "Vienna") == ("dep", "Wien")


def test_two_titles_are_both_of_the_name() -> None:
    found = tree(
        "union/NN/compound>leader leader/NN/compound>President President/NNP/compound>Popa "
        "Ana/NNP/compound>Popa/PERSON Popa/NNP/ROOT/PERSON"
    )
    titles.offices(found, _role(found))
    assert edge(found, "leader") == ("compound", "Popa")


def test_an_office_and_its_holder_are_one_subject() -> None:
    found = tree(
        "The/DT/det>leader leader/NN/nsubj>left ,/,/punct>left Ana/NNP/compound>Popa/PERSON "
        "Popa/NNP/nsubj>left/PERSON left=leave/VBD/ROOT"
    )
    titles.offices(found, _role(found))
    assert edge(found, "leader") == ("appos", "Popa")


def test_two_bare_nouns_are_one_phrase() -> None:
    found = tree(
        "It/PRP/nsubj>has has=have/VBZ/ROOT the/DT/det>unit lowest=low/JJS/amod>unit "
        "unit/NN/dobj>has running/NN/compound>cost cost/NN/appos>unit"
    )
    titles.compounds(found)
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
    titles.described(found)
    assert found.words[found.kids(at(found, "signed"), "nsubj")[0]] == subject


def test_a_firm_based_in_a_town_is_what_is_chosen() -> None:
    found = tree(
        "They/PRP/nsubj>chose chose=choose/VBD/ROOT Lyon/NNP/dobj>chose/GPE "
        "based=base/VBD/prep>chose Airtec/NNP/dobj>based/ORG"
    )
    titles.based(found)
    assert edge(found, "Airtec") == ("dobj", "chose")
    assert edge(found, "Lyon") == ("npadvmod", "based")


def test_a_name_is_that_of_the_office_beside_it_not_of_several() -> None:
    found = tree(
        "guests=guest/NNS/ROOT including=include/VBG/prep>guests the/DT/det>mayor "
        "mayor/NN/pobj>including ,/,/punct>guests Popa/NNP/appos>guests/PERSON"
    )
    titles.nearest(found, lambda token: found.words[token] == "mayor")
    assert edge(found, "Popa") == ("appos", "mayor")


def test_each_of_a_list_has_his_own_title() -> None:
    found = tree(
        "by/IN/ROOT minister/NN/compound>Popa Ana/NNP/compound>Berg/PERSON "
        "Berg/NNP/appos>minister/PERSON and/CC/cc>Berg mayor/NN/conj>Berg "
        "Ivo/NNP/compound>Popa/PERSON Popa/NNP/pobj>by/PERSON"
    )
    titles.listed(found, _role(found))
    assert edge(found, "Berg") == ("pobj", "by")
    assert edge(found, "minister") == ("compound", "Berg")
    assert edge(found, "Popa") == ("conj", "Berg")
    assert edge(found, "mayor") == ("compound", "Popa")
