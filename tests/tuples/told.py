"""Candidates of a construction as lines: "subject | relation | object | object"."""

from collections.abc import Callable, Iterator

from kg.pipeline import default_vocabulary
from kg.statements.reading import Reading, read
from kg.tuples.candidate import Candidate, text
from tests.trees import tree

Construction = Callable[[Reading], Iterator[Candidate]]


def told(construction: Construction, line: str) -> list[str]:
    """Read a parse written by hand, and write what a construction proposes, in order."""
    reading = read(tree(line), default_vocabulary())
    return [written(reading, each) for each in construction(reading)]


def written(reading: Reading, candidate: Candidate) -> str:
    """Write a candidate as one line."""
    slots = (candidate.subject, candidate.relation, *candidate.objects)
    return " | ".join(text(reading.tree, words) for words in slots)
