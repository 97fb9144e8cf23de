"""What clauses with "be", spoken or not, say of their subject, on parses written by hand."""

import pytest

from kg.clauses import appositive, verbal
from kg.clauses.clause import Clause
from kg.parse.tree import Tree
from kg.pipeline import default_vocabulary
from kg.statements.copula import relations
from tests.trees import at, tree

POPA = "Popa/NNP/nsubj>is/PERSON is=be/VBZ/ROOT "
ROME = "Rome/NNP/nsubj>is/GPE is=be/VBZ/ROOT "

TABLE = [
    (POPA + "the/DT/det>president president/NN/attr>is", ["Popa holdsPosition president"]),
    (POPA + "a/DT/det>president president/NN/attr>is", ["Popa isA president"]),
    (ROME + "a/DT/det>city city/NN/attr>is", ["Rome isA city"]),
    (
        ROME + "a/DT/det>member member/NN/attr>is of/IN/prep>member NATO/NNP/pobj>of/ORG",
        ["Rome memberOf NATO"],
    ),
    (ROME + "open/JJ/acomp>is to/IN/prep>open Oslo/NNP/pobj>to", ["Rome openTo Oslo"]),
    (ROME + "in/IN/prep>is Italy/NNP/pobj>in/GPE", ["Rome locatedIn Italy"]),
    (ROME + "under/IN/prep>is siege/NN/pobj>under", ["Rome beUnder siege"]),
    (ROME + "in/IN/prep>is trouble/NN/pobj>in", []),
    (ROME + "late/JJ/acomp>is", []),
    (ROME + "two/CD/attr>is/CARDINAL", []),
]


def found_in(found: Tree, clause: Clause) -> list[str]:
    """Write the relations of a clause."""
    return [
        f"{found.words[s]} {m.relation} {found.words[o.head]}"
        for m in relations(found, clause, default_vocabulary())
        for s in m.subjects
        for o in m.objects
    ]


@pytest.mark.parametrize(("line", "expected"), TABLE)
def test_copula(line: str, expected: list[str]) -> None:
    found = tree(line)
    assert found_in(found, verbal.clause(found, at(found, "is"))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "the/DT/det>minister minister/NN/nsubj>left ,/,/punct>minister "
            "Ahn/NNP/compound>back/PERSON back/NN/appos>minister/PERSON left=leave/VBD/ROOT",
            "back holdsPosition minister",
        ),
        (
            "Popa/NNP/nsubj>left/PERSON ,/,/punct>Popa the/DT/det>minister "
            "minister/NN/appos>Popa left=leave/VBD/ROOT",
            "Popa holdsPosition minister",
        ),
        (
            "Minister/NNP/compound>Popa Ana/NNP/compound>Popa/PERSON Popa/NNP/nsubj>left/PERSON "
            "left=leave/VBD/ROOT",
            "Popa holdsPosition Minister",
        ),
        (
            "Lyon/NNP/nsubj>slept/GPE ,/,/punct>Lyon France/NNP/appos>Lyon/GPE "
            "slept=sleep/VBD/ROOT",
            "Lyon locatedIn France",
        ),
    ],
)
def test_unspoken(line: str, expected: str) -> None:
    found = tree(line)
    (clause,) = appositive.clauses(found, lambda t: found.words[t].lower() == "minister")
    assert found_in(found, clause) == [expected]
