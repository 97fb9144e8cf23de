"""What fills the two ends of a relation tells whether its words mean it."""

import pytest

from kg.clauses.clause import Argument, Clause
from kg.pipeline import default_vocabulary
from kg.statements.frames import Match
from kg.statements.senses import fitting

OBJECT, WITH = Argument("object", 2), Argument("with", 3, 2)

TABLE = [
    ("passes", "pass", "organization/Senate", "law/water bill", OBJECT, "passes"),
    ("passes", "pass", "organization/Telenor", "organization/Statoil", OBJECT, "pass"),
    ("appoints", "name", "person/Popa", "person/Berg", OBJECT, "appoints"),
    ("appoints", "name", "person/Popa", "organization/Telenor", OBJECT, "name"),
    ("cooperatesWith", "work", "country/Chile", "country/Peru", WITH, "cooperatesWith"),
    ("cooperatesWith", "work", "concept/new software", "concept/phone", WITH, "workWith"),
    ("supports", "support", "country/Chile", "country/Peru", OBJECT, "supports"),
    ("supports", "support", "concept/evidence", "concept/view", OBJECT, "support"),
    ("violates", "breach", "country/Chile", "law/treaty", OBJECT, "violates"),
    ("violates", "breach", "concept/car", "concept/wall", OBJECT, "breach"),
    ("kills", "kill", "country/Chile", "law/deal", OBJECT, "kill"),
    ("urges", "encourage", "concept/commitment", "person/Popa", OBJECT, "encourage"),
    ("says", "say", "person/Popa", "the town is quiet", Argument("words", 2), "says"),
]


@pytest.mark.parametrize(("relation", "lemma", "one", "two", "target", "expected"), TABLE)
def test_fitting(
    relation: str, lemma: str, one: str, two: str, target: Argument, expected: str
) -> None:
    clause = Clause(1, "verbal", lemma, (1,))
    match = Match(relation, True, (0,), (target,), (1,))
    found = fitting(default_vocabulary(), clause, match, (one, two), target)
    assert (found.relation, found.known) == (expected, expected == relation)
