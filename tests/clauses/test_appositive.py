"""Appositions, titles and places of names, on parses written by hand."""

import pytest

from kg.clauses.appositive import clauses
from kg.parse.tree import Tree
from tests.trees import tree

ROLES = {"minister", "president", "chancellor"}

TABLE = [
    pytest.param(
        "Popa/NNP/nsubj>left/PERSON ,/,/punct>Popa the/DT/det>minister minister/NN/appos>Popa "
        "of/IN/prep>minister Romania/NNP/pobj>of/GPE left=leave/VBD/ROOT",
        [("apposition", "be", "Popa", "minister")],
        id="office after the name",
    ),
    pytest.param(
        "The/DT/det>minister minister/NN/nsubj>left ,/,/punct>minister "
        "Popa/NNP/appos>minister/PERSON ,/,/punct>minister left=leave/VBD/ROOT",
        [("apposition", "be", "Popa", "minister")],
        id="name after the office",
    ),
    pytest.param(
        "Popa/NNP/nsubj>left/PERSON ,/,/punct>Popa minister/NN/appos>Popa and/CC/cc>minister "
        "author/NN/conj>minister left=leave/VBD/ROOT",
        [("apposition", "be", "Popa", "minister"), ("apposition", "be", "Popa", "author")],
        id="two appositions",
    ),
    pytest.param(
        "a/DT/det>clinic clinic/NN/ROOT ,/,/punct>clinic Salus/NNP/appos>clinic/ORG",
        [("apposition", "be", "Salus", "clinic")],
        id="a kind before the name",
    ),
    pytest.param(
        "Lyon/NNP/nsubj>slept/GPE ,/,/punct>Lyon France/NNP/appos>Lyon/GPE slept=sleep/VBD/ROOT",
        [("apposition", "in", "Lyon", "France")],
        id="a place in a place",
    ),
    pytest.param(
        "Bank/NNP/ROOT (/-LRB-/punct>Bank EIB/NNP/appos>Bank/ORG )/-RRB-/punct>Bank",
        [],
        id="an acronym in brackets is no kind",
    ),
    pytest.param(
        "Minister/NNP/compound>Popa Elena/NNP/compound>Popa/PERSON Popa/NNP/nsubj>left/PERSON "
        "left=leave/VBD/ROOT",
        [("title", "be", "Popa", "Minister")],
        id="title",
    ),
    pytest.param(
        "Mayor/NNP/compound>Popa Elena/NNP/compound>Popa/PERSON Popa/NNP/nsubj>left/PERSON "
        "left=leave/VBD/ROOT",
        [],
        id="a word that is no role is no title",
    ),
    pytest.param(
        "The/DT/det>Forum Kyoto/NNP/compound>Forum/ORG Forum/NNP/nsubj>ended/ORG in/IN/prep>Forum "
        "Japan/NNP/pobj>in/GPE ended=end/VBD/ROOT",
        [("location", "in", "Forum", "Japan")],
        id="located",
    ),
    pytest.param(
        "Popa/NNP/nsubj>slept/PERSON in/IN/prep>Popa Japan/NNP/pobj>in/GPE slept=sleep/VBD/ROOT",
        [],
        id="a person is not located",
    ),
]


@pytest.mark.parametrize(("line", "expected"), TABLE)
def test_clauses(line: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = tree(line)
    assert [
        (c.rule, c.lemma, found.words[c.subjects[0]], found.words[c.arguments[0].head])
        for c in clauses(found, lambda token: _is_role(found, token))
    ] == expected


def _is_role(found: Tree, token: int) -> bool:
    return found.words[token].lower() in ROLES
