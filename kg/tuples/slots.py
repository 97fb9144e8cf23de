"""A verb's dependents -> the slots of an n-ary tuple: objects, prepositions, times, contents."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kg.clauses.clause import Clause
from kg.parse.tree import RELATIVES, Tree
from kg.phrases import is_time
from kg.tuples.candidate import Words
from kg.tuples.spans import phrase, trim, whole

DIRECT = frozenset({"dobj", "attr", "oprd", "acomp"})
PREPOSITIONAL = frozenset({"prep", "agent", "dative"})


class Kind(StrEnum):
    """What a slot holds."""

    DIRECT = "direct"
    PREPOSITION = "preposition"
    TIME = "time"
    CONTENT = "content"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class Slot:
    """An argument or adjunct of a verb: `lead` are its preposition or "that", `head` its head."""

    kind: Kind
    lead: tuple[int, ...]
    tokens: tuple[int, ...]
    head: int

    @property
    def words(self) -> Words:
        """The slot as an object of its own: the preposition first."""
        return (*self.lead, *self.tokens)


def slots(tree: Tree, clause: Clause, chained: Collection[int]) -> Iterator[Slot]:
    """Yield the slots of a clause's verb in text order; verbs in `chained` are part of it."""
    for child in tree.children[clause.head]:
        dep = tree.deps[child]
        if child in chained or child in clause.subjects:
            continue
        if dep in DIRECT or (dep == "dative" and tree.tags[child] != "IN"):
            if tree.tags[child] not in RELATIVES:
                yield Slot(Kind.DIRECT, (), tuple(phrase(tree, child)), child)
        elif dep in PREPOSITIONAL:
            yield from prepositional(tree, child)
        elif dep == "npadvmod" or (dep == "advmod" and is_time(tree, child)):
            if _measures(tree, child, clause.head):
                continue
            yield Slot(Kind.TIME, (), tuple(phrase(tree, child)), child)
        elif dep == "xcomp" or (dep == "ccomp" and not _apart(tree, child, clause.head)):
            lead = tuple(tree.kids(child, "mark"))
            rest = trim(tree, [t for t in tree.subtree(child) if t not in lead])
            yield Slot(Kind.CONTENT, lead, tuple(rest), child)
        elif dep == "advcl":
            yield Slot(Kind.CLAUSE, (), tuple(whole(tree, child)), child)


def _measures(tree: Tree, child: int, verb: int) -> bool:
    """Whether a time only measures the conjunction behind it: "two days after she left"."""
    return any(mark == max(tree.subtree(child)) + 1 for mark in tree.kids(verb, "mark"))


def _apart(tree: Tree, child: int, verb: int) -> bool:
    """Whether a clause before a verb is a sentence of its own: "He won ; she lost"."""
    return child < verb and any(tree.words[t] in (";", ":") for t in range(child, verb))


def prepositional(tree: Tree, preposition: int) -> Iterator[Slot]:
    """Yield what a preposition leads in; "from behind the wall" has two in a row."""
    if tree.words[preposition].lower() == "according":
        return  # who says it is no argument of what is said
    children = tree.children[preposition]
    governed = next((t for t in children if tree.deps[t] in ("pobj", "pcomp")), None)
    if governed is None:
        for inner in tree.kids(preposition, "prep"):
            for slot in prepositional(tree, inner):
                yield Slot(slot.kind, (preposition, *slot.lead), slot.tokens, slot.head)
            return
    elif tree.tags[governed] not in RELATIVES:
        is_noun = tree.deps[governed] == "pobj"
        tokens = phrase(tree, governed) if is_noun else whole(tree, governed)
        yield Slot(Kind.PREPOSITION, (preposition,), tuple(tokens), governed)


def gap(tree: Tree, clause: Clause, known: Collection[int]) -> Iterator[Slot]:
    """Yield what a relative clause leaves out: "the match that she lost" -> the match."""
    below = frozenset(tree.subtree(clause.head))
    for argument in clause.arguments:
        asked = argument.marker >= 0 and tree.tags[argument.marker] == "WRB"
        if argument.head not in below and argument.head not in known and not asked:
            lead = () if argument.marker < 0 else (argument.marker,)
            kind = Kind.PREPOSITION if lead else Kind.DIRECT
            yield Slot(kind, lead, tuple(phrase(tree, argument.head, without=below)), argument.head)
            return
