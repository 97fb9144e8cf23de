"""When, where and how much of a clause: its time, place, quantity and further arguments."""

import datetime

from kg import quantities, times
from kg.clauses.clause import Clause
from kg.model import Qualifier, Quantity, Time
from kg.parse.tree import Tree
from kg.phrases import NUMBERS, TIMES, is_time, phrase

TIMING = frozenset(
    {"on", "in", "by", "since", "until", "till", "before", "after", "from", "between", "over"}
    | {"during", "for", "at", "through", "within", "around"}
)
LONGEST = 8  # tokens of an amount; what is longer is a list or a mistake
AMOUNTING = frozenset({"to", "by", "of", "at", "for"})


def governor(tree: Tree, token: int, heads: frozenset[int]) -> int:
    """Return the nearest clause head above a token, or -1."""
    return next((above for above in tree.ancestors(token) if above in heads), -1)


def time_of(
    tree: Tree,
    clause: Clause,
    heads: frozenset[int],
    published: datetime.date | None,
    *,
    future: bool = False,
) -> Time | None:
    """Resolve the first time expression that hangs on a clause against the article's date."""
    for start, end, label in tree.names_beside(clause.head):
        if label not in TIMES:
            continue
        top = _top(tree, start, end)
        if tree.deps[top] in ("poss", "compound", "amod", "nummod") or not is_time(tree, top):
            continue
        if governor(tree, top, heads) != clause.head:
            continue
        first = start
        above = tree.heads[top]
        if above == start - 1 and tree.words[above].lower() in TIMING:
            first = above
        found = times.resolve(tree.span(first, end), published, future=future)
        if found is not None:
            return found
    return None


def quantity_of(
    tree: Tree, clause: Clause, heads: frozenset[int], objects: tuple[int, ...], subject: int
) -> Quantity | None:
    """Read the amount of a clause: its subject's own, its object's, or one on the verb."""
    own = tree.kid(subject, "gap")
    if own is not None:
        start, end, _ = tree.names[tree.name_of[own]]
        return quantities.read(_amount(tree, start, end, own, subject))
    for wanted in (objects, (clause.head,)):
        for start, end, label in tree.names_beside(clause.head):
            top = _top(tree, start, end)
            apart = tree.deps[top] in ("gap", "appos")
            if label not in NUMBERS or end - start > LONGEST or apart:
                continue
            above = tree.heads[top]
            on_verb = wanted == (clause.head,) and _measures(tree, top, clause, heads)
            if on_verb or above in wanted or top in wanted:
                found = quantities.read(_amount(tree, start, end, top, above))
                if found is not None:
                    return found
    return None


def _top(tree: Tree, start: int, end: int) -> int:
    """Return the token of a name that hangs on a token outside it."""
    return next((t for t in range(start, end) if tree.heads[t] not in range(start, end)), start)


def _measures(tree: Tree, top: int, clause: Clause, heads: frozenset[int]) -> bool:
    """Whether an amount hangs on the verb itself: "rose 5 percent", "rose by 5 percent"."""
    if governor(tree, top, heads) != clause.head:
        return False
    above = tree.heads[top]
    prepositional = tree.deps[top] == "pobj" and tree.heads[above] == clause.head
    return tree.deps[top] in ("dobj", "npadvmod", "attr") or (
        prepositional and tree.words[above].lower() in AMOUNTING
    )


def _amount(tree: Tree, start: int, end: int, top: int, above: int) -> str:
    """Return an amount with what it counts or is a share of: "2.6 percent of its GDP"."""
    if tree.deps[top] == "nummod" and above >= end - 1:
        return tree.span(start, above + 1)
    for preposition in tree.kids(top, "prep"):
        if tree.words[preposition].lower() == "of":
            for noun in tree.kids(preposition, "pobj"):
                inner = phrase(tree, noun)
                if inner is not None:
                    return tree.span(start, inner.end)
    return tree.span(start, end)


def place_of(tree: Tree, clause: Clause, used: set[int]) -> int:
    """Return the head of the place a clause happens at, or -1."""
    for argument in clause.arguments:
        name = tree.name_of[argument.head]
        if argument.role in ("in", "at", "near", "inside", "outside", "across") and (
            argument.head not in used and name >= 0 and tree.names[name][2] in ("GPE", "LOC", "FAC")
        ):
            return argument.head
    return -1


def arguments_of(
    tree: Tree, clause: Clause, used: set[int], name: "dict[int, str | None]"
) -> tuple[Qualifier, ...]:
    """Return the arguments that are neither object, time, place nor amount."""
    found = []
    for argument in clause.arguments:
        label = tree.name_of[argument.head]
        timed = label >= 0 and tree.names[label][2] in TIMES | NUMBERS
        if argument.head in used or timed or argument.role in ("adjective", "attribute"):
            continue
        inner = phrase(tree, argument.head)
        if inner is not None:
            text = tree.span(inner.start, inner.end)
            found.append(Qualifier(argument.role, text, name.get(argument.head)))
    return tuple(found)
