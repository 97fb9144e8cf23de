"""Noun phrases and verb groups -> the tokens that a minimal statement keeps of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.parse.tree import PROPER, Tree

BEFORE = frozenset(
    {"det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "predet", "advmod"}
    | {"neg", "npadvmod", "case"}
)
JOINTS = frozenset({"-", "--", "$", "#", "/", "%"})
EDGES = frozenset({",", ":", ".", "CC", "``", "''", "-LRB-", "-RRB-"})
AUXILIARY = frozenset({"aux", "auxpass", "neg", "prt"})
AMOUNTS = frozenset({"CD", "$"})
NAMING = frozenset({"of", "the", "and", "&", ",", "'s"})
SHARED = frozenset({"VB", "VBN", "VBG"})


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun, and which of the words before it are another's: "youth [and adult] members"."""

    head: int
    without: frozenset[int] = frozenset()


def core(tree: Tree, noun: Nominal) -> list[int]:
    """Return a noun with what stands before it: "the first Prime Minister"."""
    head = noun.head
    tokens = [head]
    for child in tree.children[head]:
        dep, joint = tree.deps[child], tree.words[child] in JOINTS
        if child < head:
            kept = joint or dep in BEFORE
        else:
            kept = joint or dep in ("case", "nummod") or _rate(tree, child, head)
        if kept:
            tokens += tree.subtree(child)
    return trim(tree, sorted(t for t in tokens if t not in noun.without))


def _rate(tree: Tree, child: int, head: int) -> bool:
    """Whether a token belongs to the amount before it: "$ 30 million a year"."""
    if tree.tags[head] not in AMOUNTS or tree.deps[child] not in ("npadvmod", "quantmod", "advmod"):
        return False
    return min(tree.subtree(child)) == head + 1


def trim(tree: Tree, tokens: list[int]) -> list[int]:
    """Cut punctuation and conjunctions off both ends."""
    while tokens and tree.tags[tokens[0]] in EDGES:
        tokens.pop(0)
    while tokens and tree.tags[tokens[-1]] in EDGES:
        tokens.pop()
    return tokens


def phrase(tree: Tree, noun: Nominal) -> list[int]:
    """Return a noun with what it cannot be told without: "the culture of Bhutan"."""
    tokens = core(tree, noun)
    name = _name(tree, noun.head)
    if name:
        tokens = trim(tree, sorted({*tokens, *name}))
    return tokens if name and name[-1] > noun.head else [*tokens, *_of(tree, noun.head)]


def _name(tree: Tree, head: int) -> list[int]:
    """Return the tokens of the name that a proper noun stands in."""
    at = tree.name_of[head]
    if at < 0 or tree.tags[head] not in PROPER:
        return []
    inside = range(*tree.names[at][:2])
    whole = all(tree.tags[t] in PROPER or tree.words[t].lower() in NAMING for t in inside)
    return [t for t in inside if (whole or t > head) and tree.tags[t] != "POS"]


def _of(tree: Tree, head: int) -> list[int]:
    """Return the phrase behind a noun that "of" leads in."""
    for child in tree.kids(head, "prep"):
        if child < head or tree.words[child].lower() != "of":
            continue
        for inner in tree.kids(child, "pobj"):
            return [child, *(t for t in phrase(tree, Nominal(inner)) if t > child)]
        for inner in tree.kids(child, "pcomp"):
            return [child, *tree.subtree(inner)]
    return []


def members(tree: Tree, head: int) -> Iterator[Nominal]:
    """Yield a noun and each that is coordinated with it, also by the words before them."""
    yield from _shared_noun(tree, head)
    for child in tree.kids(head, "conj"):
        if not tree.is_verb(child):
            yield from members(tree, child)


def _shared_noun(tree: Tree, head: int) -> list[Nominal]:
    """Part "recreation and leisure services" into recreation services and leisure services."""
    if tree.tags[head] not in ("NN", "NNS"):
        return [Nominal(head)]
    for first in tree.kids(head, "amod", "compound", "nmod"):
        if first > head or tree.kid(first, "conj") is None:
            continue
        if any(tree.words[t] == "&" for t in tree.kids(first, "cc")):
            continue
        below = frozenset(tree.subtree(first))
        parts = [t for t in tree.conjuncts(first) if t < head]
        return [Nominal(head, below - _alone(tree, part)) for part in parts]
    return [Nominal(head)]


def _alone(tree: Tree, token: int) -> frozenset[int]:
    """Return the tokens below one, without what is coordinated with it."""
    apart = ("conj", "cc", "punct", "preconj")
    own = [t for c in tree.children[token] if tree.deps[c] not in apart for t in tree.subtree(c)]
    return frozenset([token, *own])


def group(tree: Tree, verb: int, *, infinitive: bool = True) -> list[int]:
    """Return a verb with its auxiliaries, negation and particle, without adverbs."""
    words = [t for t in tree.children[verb] if tree.deps[t] in AUXILIARY]
    return sorted([verb, *(t for t in words if infinitive or tree.tags[t] != "TO")])


def predicate(tree: Tree, verb: int) -> list[int]:
    """Return the group of a clause's verb, with the auxiliary that it shares with another.

    "is cut into pieces and flushed" -> is flushed.
    """
    words = group(tree, verb, infinitive=False)
    first = verb
    while tree.deps[first] == "conj" and tree.is_verb(tree.heads[first]) and not _own(tree, first):
        first = tree.heads[first]
    if first == verb or tree.tags[first] != tree.tags[verb] or tree.tags[verb] not in SHARED:
        return words
    return [*(t for t in tree.kids(first, "aux", "auxpass") if tree.tags[t] != "TO"), *words]


def _own(tree: Tree, verb: int) -> bool:
    return tree.kid(verb, "aux", "auxpass", "nsubj", "nsubjpass") is not None
