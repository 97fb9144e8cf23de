"""Quotation marks -> stretches of quoted speech, each with the one who speaks."""

from collections.abc import Container
from dataclasses import dataclass

from kg.clauses.control import subjects
from kg.parse.tree import Tree

OPENING = frozenset({"“", "``", "‘‘"})
CLOSING = frozenset({"”", "''"})
SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted tokens from `start` to `end` (exclusive) and the token that heads the speaker."""

    start: int
    end: int
    speaker: int


def quotations(tree: Tree, speech: Container[str]) -> list[Quotation]:
    """Find quoted speech; words in scare quotes (short, without a verb) are none."""
    found: list[Quotation] = []
    for start, end in spans(tree):
        if end - start < SHORTEST or not any(tree.is_verb(t) for t in range(start, end)):
            continue
        speaker = _speaker(tree, start, end, speech)
        if speaker < 0 and found and _same_or_next_paragraph(tree, found[-1].end, start):
            speaker = found[-1].speaker
        found.append(Quotation(start, end, speaker))
    return found


def spans(tree: Tree) -> list[tuple[int, int]]:
    """Pair the quotation marks of each paragraph; an unclosed one runs to its end."""
    found, opened = [], -1
    ends = {segment.end for segment in tree.segments}
    for token, word in enumerate(tree.words):
        if opened >= 0 and (word in CLOSING or word == '"'):
            found.append((opened + 1, token))
            opened = -1
        elif word in OPENING or word == '"':
            opened = token
        if opened >= 0 and tree.places[token] + len(word) in ends:
            found.append((opened + 1, token + 1))
            opened = -1
    return found


def _speaker(tree: Tree, start: int, end: int, speech: Container[str]) -> int:
    """Return who speaks: the subject of the nearest verb of saying around the quotation."""
    touched = [(a, b) for a, b in tree.sentences if a < end + 2 and b > start - 2]
    first, last = touched[0][0], touched[-1][1]
    verbs = [t for t in range(first, last) if not start <= t < end and tree.is_verb(t)]
    governing = {above for t in range(start, end) for above in tree.ancestors(t)}
    outside = [t for t in verbs if tree.lemmas[t] in speech or _introduces(tree, t, start, end)]

    def nearness(verb: int) -> tuple[bool, int]:
        return verb not in governing, min(abs(verb - start), abs(verb - end))

    for verb in sorted(outside, key=nearness):
        who = [t for t in subjects(tree, verb) if not start <= t < end]
        if who:
            return who[0]
    if start >= 2 and tree.words[start - 2] in (":", ","):
        for verb in range(first, start):
            if tree.is_verb(verb) and tree.deps[verb] == "ROOT":
                return next(iter(subjects(tree, verb)), -1)
    return -1


def _introduces(tree: Tree, verb: int, start: int, end: int) -> bool:
    """Whether a verb of any kind governs a quotation and stands right beside it."""
    near = end <= verb <= end + 5 or start - 5 <= verb <= start
    inside = any(start <= t < end for t in tree.kids(verb, "ccomp", "parataxis"))
    outside = tree.deps[verb] == "parataxis" and start <= tree.heads[verb] < end
    return near and (inside or outside)


def _same_or_next_paragraph(tree: Tree, before: int, after: int) -> bool:
    place, later = tree.places[min(before, len(tree.places) - 1)], tree.places[after]
    between = sum(1 for s in tree.segments if place < s.start <= later)
    return between == 0 or (between == 1 and after - before < 6)
