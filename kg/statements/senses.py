"""A relation that words suggest, and what they are said of -> the relation that they express there.

A frame of the ontology knows words; what fills its two ends tells whether they mean that: who
passes a law is not who passes a rival, and software that works with a device cooperates with
nobody.  Where the ends do not fit, the verb itself names the relation.
"""

import re
from dataclasses import replace

from kg.clauses.clause import Argument, Clause
from kg.statements.frames import Match, camel
from kg.vocabulary import Relation, Vocabulary

ACTORS = frozenset({"Agent", "Person", "Organization", "Country", "Group"})
BODIES = frozenset({"organization", "country"})
# What nobody can urge, meet, defeat or kill.
THINGS = frozenset({"event", "law", "work"})
# What only those who act do, though things are said to do it: evidence supports a view, planes
# meet demand.
DELIBERATE = frozenset({"supports", "opposes", "implements", "controls", "invades"})
# Verbs that mean something else of objects of other kinds: walls are breached like treaties.
KINDS = {
    "breach": frozenset({"law", "event"}),
    "contain": frozenset(
        {"concept", "person", "group", "organization", "country", "place", "work"}
    ),
}


def fitting(
    vocabulary: Vocabulary,
    clause: Clause,
    match: Match,
    ends: tuple[str, str],
    target: Argument,
) -> Match:
    """Return a match, as an open relation where its two ends (keys or words) do not fit it."""
    relation = vocabulary.relations.get(match.relation) if match.known else None
    if relation is None or not (
        _figure(relation, ends[0]) or _misfit(relation, ends) or _other(clause, ends[1])
    ):
        return match
    words = [*clause.lemma.split(), *(target.role.split() if target.marker >= 0 else ())]
    return replace(match, relation=camel(words), known=False)


def _figure(relation: Relation, subject: str) -> bool:
    """Whether a thing or an event is said to do what only those who act can.

    What is said, wanted or planned is left to those who can: "the commitment encouraged him"
    urges nobody.  So is what is done together.
    """
    kind, _, name = subject.partition("/")
    # "Riga's commitment" is as much a thing as "commitment": what an owner has is told by its noun.
    thing = kind in ("concept", "event") and re.split(r"['’]s? ", name)[-1][:1].islower()
    deliberate = relation.content is not None or relation.symmetric or relation.name in DELIBERATE
    return thing and deliberate and ACTORS.issuperset(relation.domain)


def _misfit(relation: Relation, ends: tuple[str, str]) -> bool:
    """Whether an object is of a kind that cannot be there: a deal that is "killed"."""
    kind, slash, _ = ends[1].partition("/")
    if not slash:
        return False
    if relation.range == ("Person",):
        return kind in THINGS | BODIES
    if relation.range == ("Law",):
        return kind in BODIES | {"person", "place"}
    return ACTORS.issuperset(relation.range) and kind in THINGS


def _other(clause: Clause, target: str) -> bool:
    """Whether a verb means another thing of an object of this kind."""
    kind, slash, _ = target.partition("/")
    kinds = KINDS.get(clause.lemma)
    verbal = clause.rule != "nominalisation"
    return verbal and bool(slash) and kinds is not None and kind not in kinds
