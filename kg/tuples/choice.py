"""Scored candidates -> the ones to tell: one wording of each clause, no fact twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.tuples.candidate import Candidate, Words

# What a wording must promise for each tuple it tells, so that many poor ones beat no good one.
WORTH = 0.36
# Two tuples that share this much of their words, slot by slot, tell one fact.
NEAR = 0.8
SlotWords = frozenset[tuple[int, int | str]]
CHOICES = ("subject split", "subject whole", "object split", "object whole", "adverbial")


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and how sure it is."""

    candidate: Candidate
    confidence: float


def choose(scored: Iterable[Scored]) -> list[Scored]:
    """Return the best wording of each clause, in the order given, without near duplicates."""
    clauses: dict[int, dict[frozenset[str], list[Scored]]] = {}
    for each in scored:
        wordings = clauses.setdefault(id(each.candidate.clause), {})
        wordings.setdefault(each.candidate.notes.intersection(CHOICES), []).append(each)
    best = [each for wordings in clauses.values() for each in _best(list(wordings.values()))]
    return _without_doubles(best)


def _best(wordings: Sequence[list[Scored]]) -> list[Scored]:
    """Return the wording that promises most: the members one by one, or the whole."""
    return max(wordings, key=lambda told: sum(each.confidence - WORTH for each in told))


def _without_doubles(scored: list[Scored]) -> list[Scored]:
    dropped: set[int] = set()
    words = [_words(each.candidate) for each in scored]
    order = sorted(range(len(scored)), key=lambda at: -scored[at].confidence)
    for rank, at in enumerate(order):
        if any(e not in dropped and _doubles(scored, words, at, e) for e in order[:rank]):
            dropped.add(at)
    return [each for at, each in enumerate(scored) if at not in dropped]


def _doubles(scored: list[Scored], words: list[SlotWords], one: int, other: int) -> bool:
    """Whether two tuples tell one fact; members of a coordination, told apart, never do."""
    if scored[one].candidate.clause is scored[other].candidate.clause:
        return False
    mine, theirs = words[one], words[other]
    both = len(mine & theirs)
    return both >= NEAR * (len(mine) + len(theirs) - both)


def _words(candidate: Candidate) -> SlotWords:
    """Return a candidate's words, each with its slot; all objects are one slot."""
    slots: tuple[Words, ...] = (
        candidate.subject,
        candidate.relation,
        tuple(word for words in candidate.objects for word in words),
    )
    return frozenset((slot, word) for slot, words in enumerate(slots) for word in words)
