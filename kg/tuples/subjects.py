"""A clause -> the wordings of its subject: what a pronoun stands for, members one by one."""

from collections.abc import Iterator

from kg.clauses.clause import Clause, Link
from kg.parse.tree import COMMON, PROPER, Tree
from kg.statements.reading import Reading
from kg.tuples.spans import NOTHING, member, members, phrase

PLURAL = frozenset({"NNS", "NNPS"})
Notes = frozenset[str]


def subjects(reading: Reading, clause: Clause) -> Iterator[tuple[list[int], Notes]]:
    """Yield each member of a coordinated subject, and the whole; notes say which it is."""
    tree = reading.tree
    first, notes = antecedent(reading, clause)
    outside = clause.link is Link.RELATIVE or bool(notes)
    below = frozenset(tree.subtree(clause.head)) if outside else NOTHING
    notes |= {f"subject {_sort(tree, first)}"}
    heads = members(tree, first)
    if len(heads) == 1:
        yield phrase(tree, first, without=below), notes
        return
    for each in heads:
        yield member(tree, each, without=below), notes | {"subject split"}
    yield phrase(tree, first, without=below), notes | {"subject whole"}


def antecedent(reading: Reading, clause: Clause) -> tuple[int, Notes]:
    """Return the head of who really does it, and how it was found."""
    tree, first = reading.tree, clause.subjects[0]
    if tree.tags[first].startswith("PRP"):
        other = stands_for(reading, clause, first)
        if other is not None:
            return other, frozenset({"resolved"})
    return first, frozenset()


def stands_for(reading: Reading, clause: Clause, pronoun: int) -> int | None:
    """Return the subject of a governing clause that a pronoun agrees with, if the nearest does.

    Who is asked to do something is not who asks, and an object that agrees as well leaves it open.
    """
    tree, asking = reading.tree, reading.vocabulary.urging_verbs
    above: Clause | None = clause
    for _ in range(4):
        above = reading.by_head.get(above.parent) if above is not None else None
        if above is None or tree.lemmas[above.head] in asking:
            return None
        if above.subjects and above.subjects[0] != pronoun:
            other, rival = above.subjects[0], above.first("object")
            if rival is not None and rival.head < pronoun and agrees(tree, pronoun, rival.head):
                return None
            return other if other < pronoun and agrees(tree, pronoun, other) else None
    return None


def agrees(tree: Tree, pronoun: int, noun: int) -> bool:
    """Whether a personal or possessive pronoun may stand for a noun, by number and kind."""
    if tree.tags[noun].startswith("PRP"):
        return False
    word, many = tree.words[pronoun].lower(), plural(tree, noun)
    label = tree.label(noun)
    if word in ("he", "she", "his", "her"):
        return not many and label in ("PERSON", "") and tree.is_noun(noun)
    if word in ("it", "its"):
        return not many and label != "PERSON"
    return word in ("they", "their") and many


def plural(tree: Tree, noun: int) -> bool:
    """Whether a noun phrase is plural, by its head or its members."""
    return tree.tags[noun] in PLURAL or tree.kid(noun, "conj") is not None


def _sort(tree: Tree, head: int) -> str:
    tag = tree.tags[head]
    if tag.startswith("PRP"):
        return "pronoun"
    return "name" if tag in PROPER else "noun" if tag in COMMON else "other"
