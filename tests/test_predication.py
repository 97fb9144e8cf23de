"""Clauses without an object -> a relation and words, on parses written by hand."""

import pytest

from kg.clauses.verbal import clause
from kg.statements.predication import bare
from tests.trees import at, tree, words

TABLE = [
    ("Popa/NNP/nsubj>resigned resigned=resign/VBD/ROOT", "resigned", "resign", ["resigned"]),
    ("Prices=price/NNS/nsubj>fell fell=fall/VBD/ROOT sharply/RB/advmod>fell", "fell", "fall",
     ["sharply"]),
    ("It/PRP/nsubjpass>planned is=be/VBZ/auxpass>planned planned=plan/VBN/ROOT for/IN/prep>planned "
     "May/NNP/pobj>for/DATE", "planned", "plannedFor", ["May"]),
    ("Popa/NNP/nsubj>stepped stepped=step/VBD/ROOT down/RB/advmod>stepped", "stepped", "stepDown",
     ["stepped", "down"]),
    ("It/PRP/nsubj>was was=be/VBD/ROOT also/RB/advmod>was dangerous/JJ/acomp>was", "was", "be",
     ["dangerous"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "verb", "relation", "said"), TABLE)
def test_bare(line: str, verb: str, relation: str, said: list[str]) -> None:
    found = tree(line)
    match = bare(found, clause(found, at(found, verb)), {"say"})
    assert match is not None
    assert (match.relation, words(found, match.literal)) == (relation, said)


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("Popa/NNP/nsubj>said said=say/VBD/ROOT", "said"),
        ("Popa/NNP/nsubj>saw saw=see/VBD/ROOT us/PRP/dobj>saw", "saw"),
        ("It/PRP/nsubj>was was=be/VBD/ROOT Popa/NNP/attr>was", "was"),
        ("Popa/NNP/nsubj>tried tried=try/VBD/ROOT to/TO/aux>go go/VB/xcomp>tried", "tried"),
        ("there/EX/expl>is is=be/VBZ/ROOT hope/NN/attr>is", "is"),
    ],
    ids=["saying", "an object", "a name", "another clause", "there is"],
)
def test_what_says_nothing_by_itself(line: str, verb: str) -> None:
    found = tree(line)
    assert bare(found, clause(found, at(found, verb)), {"say"}) is None
