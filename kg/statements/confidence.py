"""How sure a statement is: a prior by construction, lowered by what tends to go wrong.

The priors are our judgement of each construction after reading development articles, not
measured shares: they rank statements.  A calibrated model is to take their place.
"""

from kg.clauses.clause import Argument, Clause
from kg.parse.tree import Tree
from kg.statements.frames import Match

PRIORS = {
    "title": 0.95,
    "apposition": 0.85,
    "location": 0.85,
    "copula": 0.8,
    "verbal": 0.82,
    "passive": 0.8,
    "infinitive": 0.78,
    "gerund": 0.72,
    "nominal infinitive": 0.75,
    "relative clause": 0.7,
    "participle": 0.7,
    "adverbial participle": 0.7,
    "nominalisation": 0.6,
}
PRONOUN, CONTENT, OPEN, FAR, WORDED = 0.85, 0.8, 0.92, 0.9, 1.08


def confidence(tree: Tree, clause: Clause, match: Match, subject: int, target: Argument) -> float:
    """Estimate the probability that a statement is what its sentence says, in [0, 1]."""
    value = PRIORS.get(clause.rule, 0.7)
    if tree.tags[subject].startswith("PRP"):
        value *= PRONOUN
    if tree.tags[target.head].startswith("PRP"):
        value *= PRONOUN
    if target.role == "content":
        value *= CONTENT
    if target.role == "words":
        value = min(0.9, value * WORDED)
    if not match.known:
        value *= OPEN
    if abs(clause.head - subject) > 12:
        value *= FAR
    return round(value, 2)
