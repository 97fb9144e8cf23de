"""Noun phrases and verb groups -> the tokens that a minimal statement keeps of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.clauses.verbal import AUXILIARY
from kg.parse.tree import COMMON, PROPER, Tree
from kg.phrases import TURNING
from kg.tuples import spans

BEFORE = frozenset(
    {"det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "predet", "advmod"}
    | {"neg", "npadvmod", "case"}
)
JOINTS = frozenset({"-", "--", "$", "#", "/", "%"})
EDGES = frozenset({",", ":", ".", "CC", "``", "''", "-LRB-", "-RRB-"})
AMOUNTS = frozenset({"CD", "$"})
INSIDE_NAMES = frozenset({"of", "the", "and", "&", ",", "'s"})
SHARED = frozenset({"VB", "VBN", "VBG"})
# Adverbs after which a thing is not, not quite or not often so.  What was so "once" was so.
DENYING = frozenset({"hardly", "scarcely", "barely", "rarely", "seldom"})
SHORT = (TURNING | DENYING) - {"once"}
# Before an adverb: "no longer", "not always", "hardly ever".
TURNED = DENYING | {"no", "not", "n't", "never"}
MERELY = frozenset({"only", "just", "merely", "simply", "even", "surprisingly"})


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
    found: list[int] = []
    link, inner = -1, noun
    while True:
        tokens = core(tree, inner)
        name = _name(tree, inner.head)
        if name:
            tokens = trim(tree, sorted({*tokens, *name}))
        found += [t for t in tokens if t > link]
        behind = -1 if name and name[-1] > inner.head else _of(tree, inner.head)
        if behind < 0:
            return found
        link, inner = behind, Nominal(next(iter(tree.kids(behind, "pobj")), -1))
        found.append(link)
        if inner.head < 0:
            return [*found, *(t for c in tree.kids(link, "pcomp") for t in tree.subtree(c))]


def _name(tree: Tree, head: int) -> list[int]:
    """Return the tokens of the name that a proper noun stands in."""
    at = tree.name_of[head]
    if at < 0 or tree.tags[head] not in PROPER:
        return []
    inside = range(*tree.names[at][:2])
    whole = all(tree.tags[t] in PROPER or tree.words[t].lower() in INSIDE_NAMES for t in inside)
    return [t for t in inside if (whole or t > head) and tree.tags[t] != "POS"]


def _of(tree: Tree, head: int) -> int:
    """Return the "of" behind a noun, or -1."""
    for child in tree.kids(head, "prep"):
        governed = tree.kid(child, "pobj", "pcomp")
        if child > head and tree.words[child].lower() == "of" and governed is not None:
            return child
    return -1


def members(tree: Tree, head: int) -> Iterator[Nominal]:
    """Yield a noun and each that is coordinated with it, also by the words before them."""
    for each in kept(tree, spans.members(tree, head)):
        yield from parted(tree, each)


def kept(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Return coordinated nouns without those set aside: "Oslo but not Rome", "neither ... nor"."""
    children = (tree.words[t].lower() for t in tree.children[tokens[0]]) if tokens else ()
    found = tokens[:1] if "neither" in children else tokens
    return [t for t in found if tree.deps[t] != "conj" or tree.kid(t, "neg") is None]


def parted(tree: Tree, head: int) -> list[Nominal]:
    """Part "recreation and leisure services" into recreation services and leisure services."""
    if tree.tags[head] not in COMMON:
        return [Nominal(head)]
    for first in tree.kids(head, "amod", "compound", "nmod"):
        if first > head or tree.kid(first, "conj") is None:
            continue
        if any(tree.words[t] == "&" for t in tree.kids(first, "cc")):
            continue
        below = frozenset(tree.subtree(first))
        parts = [t for t in tree.conjuncts(first) if t < head]
        return [Nominal(head, below.difference(_word(tree, part))) for part in parts]
    return [Nominal(head)]


def _word(tree: Tree, part: int) -> list[int]:
    """Return one of the words before a noun, without the commas of their list."""
    return [t for t in alone(tree, part) if tree.tags[t] not in EDGES]


def alone(tree: Tree, token: int) -> list[int]:
    """Return the tokens below one, without what is coordinated with it."""
    apart = spans.coordination(tree, token)
    kept = [child for child in tree.children[token] if child not in apart]
    return sorted([token, *(t for child in kept for t in tree.subtree(child))])


def group(tree: Tree, verb: int, *, infinitive: bool = True) -> list[int]:
    """Return a verb with its auxiliaries, negation, particle and what turns it round."""
    words = [t for t in tree.children[verb] if tree.deps[t] in AUXILIARY]
    kept = [t for t in words if infinitive or tree.tags[t] != "TO"]
    return sorted([verb, *kept, *turning(tree, verb)])


def turning(tree: Tree, head: int) -> list[int]:
    """Return the adverbs without which a predicate would say more: "almost", "no longer"."""
    denials = tree.kids(head, "neg")
    found = [t for neg in denials for t in tree.kids(neg, "advmod") if _short(tree, t)]
    for adverb in tree.kids(head, "advmod"):
        word, before = tree.words[adverb].lower(), tree.words[max(adverb - 1, 0)].lower()
        if _short(tree, adverb):
            found.append(adverb)
        elif (before, word) == ("all", "but") or (before in TURNED and word not in MERELY):
            found += [adverb] if tree.heads[adverb - 1] == head else [adverb - 1, adverb]
    return found


def _short(tree: Tree, adverb: int) -> bool:
    """Whether a thing falls short by an adverb: "almost", and "has yet to" do it."""
    if tree.words[adverb].lower() == "yet":
        return "TO" in tree.tags[adverb + 1 : adverb + 2]
    return tree.words[adverb].lower() in SHORT


def predicate(tree: Tree, verb: int) -> list[int]:
    """Return the group of a clause's verb, with the auxiliary that it shares with another.

    "is cut into pieces and flushed" -> is flushed.  A denial is shared with it, but for "but".
    """
    words = group(tree, verb, infinitive=False)
    first, joints = verb, set()
    while tree.deps[first] == "conj" and tree.is_verb(tree.heads[first]) and not _own(tree, first):
        first = tree.heads[first]
        joints |= {tree.words[t].lower() for t in tree.kids(first, "cc")}
    if first == verb or tree.tags[first] != tree.tags[verb] or tree.tags[verb] not in SHARED:
        return words
    lent = ("aux", "auxpass") if "but" in joints else ("aux", "auxpass", "neg")
    return [*(t for t in tree.kids(first, *lent) if tree.tags[t] != "TO"), *words]


def _own(tree: Tree, verb: int) -> bool:
    return tree.kid(verb, "aux", "auxpass", "nsubj", "nsubjpass") is not None
