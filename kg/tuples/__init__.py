"""A reading of one sentence -> its open extractions, in the sentence's own tokens.

Constructions propose candidates (`verbal`, `naming`, `owning`), a model of confidence scores
them, and `choice` keeps one wording of each fact.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg import confidence
from kg.clauses.clause import Clause
from kg.statements.reading import Reading
from kg.tuples import choice, compact, naming, owning, verbal
from kg.tuples.candidate import Candidate, text
from kg.tuples.features import Surroundings, features
from kg.tuples.spans import phrase

CONSTRUCTIONS = (verbal.candidates, naming.candidates, owning.candidates)


@dataclass(frozen=True, slots=True)
class Tuple:
    """One open extraction in words, how sure it is, its construction, and the clause it is from."""

    subject: str
    relation: str
    objects: tuple[str, ...]
    confidence: float
    rule: str
    clause: Clause


def tuples(reading: Reading) -> Iterator[Tuple]:
    """Yield the open extractions of a sentence, n-ary, no fact twice."""
    model = confidence.load("tuples")
    around = Surroundings(reading.tree, reading.vocabulary.speech_verbs)
    proposed = list(candidates(reading))
    shares = model.confidences([features(each, around) for each in proposed])
    scored = list(map(choice.Scored, proposed, shares))
    seen: set[tuple[str, ...]] = set()
    for told in choice.choose(scored):
        found = worded(reading, told.candidate, told.confidence)
        words = (found.subject, found.relation, *found.objects)
        if words not in seen and found.objects != (found.subject,):
            seen.add(words)
            yield found


def triples(reading: Reading) -> Iterator[Tuple]:
    """Yield the minimal statements of a sentence: one subject, one relation, one object."""
    model = confidence.load("triples")
    around = Surroundings(reading.tree, reading.vocabulary.speech_verbs)
    found = list(compact.triples(reading))
    shares = model.confidences([features(each, around) for each in found])
    for each, share in zip(found, shares, strict=True):
        yield worded(reading, each, share)


def candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield what every construction proposes."""
    for construction in CONSTRUCTIONS:
        yield from (each for each in construction(reading) if each.subject)


def worded(reading: Reading, candidate: Candidate, sure: float) -> Tuple:
    """Write a candidate out in words."""
    tree = reading.tree
    return Tuple(
        text(tree, candidate.subject),
        text(tree, candidate.relation),
        tuple(text(tree, words) for words in candidate.objects if words),
        sure,
        candidate.rule,
        candidate.clause,
    )


def named(reading: Reading, head: int) -> str:
    """Return the words of the phrase that a token heads: a speaker's name."""
    return text(reading.tree, phrase(reading.tree, head))
