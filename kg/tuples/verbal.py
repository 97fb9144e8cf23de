"""Verbal clauses -> candidates: the subject, the verb and all that belongs to it, its objects."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.clauses.clause import Clause, Link
from kg.parse.tree import PROPER, SUBJECTS, Tree
from kg.phrases import is_time
from kg.statements.reading import Reading
from kg.statements.signature import UNSPOKEN
from kg.tuples.candidate import Candidate, Words
from kg.tuples.slots import Kind, Slot, gap, prepositional, slots
from kg.tuples.spans import interrogative, member, members, phrase
from kg.tuples.subjects import subjects

# What the constructions of noun phrases tell.
UNTOLD = UNSPOKEN | {"nominalisation"}
# The verb "be" where the sentence leaves it out: the text gives it neither tense nor number.
BE = "be"


@dataclass(slots=True)
class Frame:
    """A clause sorted for a tuple: its relation, its direct objects, and the rest."""

    relation: list[int | str]
    direct: list[Slot]
    others: list[Slot]
    clauses: list[Slot]
    notes: set[str] = field(default_factory=set)


def candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield the candidates of every verbal clause that has a subject."""
    for clause in reading.clauses:
        if clause.rule in UNTOLD or not clause.subjects:
            continue
        # "Who called?" tells nobody
        asked = interrogative(reading.tree, clause.subjects[0])
        above = reading.by_head.get(clause.parent) if clause.link is Link.COMPLEMENT else None
        if not asked and (above is None or not merges(reading.tree, above, clause)):
            yield from _read(reading, clause)


def _read(reading: Reading, clause: Clause) -> Iterator[Candidate]:
    tree = reading.tree
    frame = framed(reading, clause)
    shared = list(_shared(tree, clause))
    for subject, told in subjects(reading, clause):
        for objects, how in _objects(tree, frame):
            notes = frozenset({*frame.notes, *told, *how})
            yield Candidate(
                tuple(subject),
                tuple(frame.relation),
                (*objects, *shared),
                clause.rule,
                clause,
                notes,
            )


def framed(reading: Reading, clause: Clause) -> Frame:
    """Sort a clause: the first preposition after an objectless verb joins its relation."""
    tree = reading.tree
    chain = chained(reading, clause)
    heads = {each.head for each in chain}
    found = [slot for each in chain for slot in slots(tree, each, heads) if slot.tokens]
    missing = list(gap(tree, chain[-1], {slot.head for slot in found}))
    found += missing
    relation = _relation(tree, chain)
    frame = Frame(
        list(relation),
        [s for s in found if s.kind is Kind.DIRECT],
        [s for s in found if s.kind not in (Kind.DIRECT, Kind.CLAUSE)],
        [s for s in found if s.kind is Kind.CLAUSE],
    )
    frame.notes |= {"gap"} if missing else set()
    frame.notes |= {"chain"} if len(chain) > 1 else set()
    last = max(relation)
    _join_adjective(tree, frame, last)
    if not frame.direct:
        _join_preposition(tree, frame, last)
    if _unspoken_be(tree, chain[0]):
        frame.relation.insert(0, BE)
    _note(tree, frame)
    return frame


def _join_adjective(tree: Tree, frame: Frame, last: int) -> None:
    """Read "was amenable to | legislation": an adjective with what it governs."""
    if len(frame.direct) != 1 or frame.direct[0].head < last:
        return
    slot = frame.direct[0]
    if tree.deps[slot.head] not in ("acomp", "oprd") or tree.is_noun(slot.head):
        return
    after = [t for t in tree.kids(slot.head, "prep") if t > slot.head]
    inner = next((s for t in after[:1] for s in prepositional(tree, t)), None)
    if inner is None:
        return
    frame.relation += [t for t in slot.tokens if t < after[0]]
    frame.relation += inner.lead
    frame.direct = [Slot(Kind.DIRECT, (), inner.tokens, inner.head)]
    frame.others[:0] = [s for t in after[1:] for s in prepositional(tree, t)]
    frame.notes.add("adjective")


def _join_preposition(tree: Tree, frame: Frame, last: int) -> None:
    """Read "relies on | logic" and "said that | he won": what leads in the object.

    What is said is the object of a verb of saying rather than when it is said.
    """
    said = any(slot.kind is Kind.CONTENT for slot in frame.others)
    for kind in (Kind.PREPOSITION, Kind.CONTENT):
        for slot in frame.others:
            if slot.kind is not kind or (said and is_time(tree, slot.head)):
                continue
            if kind is Kind.CONTENT or slot.lead[0] > last:
                frame.others.remove(slot)
                frame.relation += slot.lead
                frame.direct = [Slot(Kind.DIRECT, (), slot.tokens, slot.head)]
                frame.notes.add(str(kind))
                return


def _note(tree: Tree, frame: Frame) -> None:
    frame.notes |= {f"with {slot.kind}" for slot in frame.others}
    if frame.direct:
        tag = tree.tags[frame.direct[0].head]
        sort = "pronoun" if tag.startswith("PRP") else "name" if tag in PROPER else tag
        frame.notes.add(f"object {sort}")
    elif not frame.others:
        frame.notes.add("bare")
    else:
        frame.notes.add("no direct")


def _objects(tree: Tree, frame: Frame) -> Iterator[tuple[tuple[Words, ...], set[str]]]:
    """Yield the objects as they stand, member by member, and with the adverbial clause."""
    rest = tuple(slot.words for slot in frame.others)
    direct = tuple(slot.words for slot in frame.direct)
    heads = _members(tree, frame.direct[-1].head) if frame.direct else []
    if len(heads) > 1:
        last = frame.direct[-1]
        for each in heads:
            words = (*last.lead, *member(tree, each))
            yield (*direct[:-1], words, *rest), {"object split"}
        yield (*direct, *rest), {"object whole"}
    else:
        yield (*direct, *rest), set()
    if frame.clauses:
        first = frame.clauses[0]
        length = min(3, len(first.tokens) // 5)
        notes = {"adverbial", f"adverbial {tree.tags[first.head]}", f"adverbial {length}"}
        yield (*direct, *rest, *(slot.words for slot in frame.clauses)), notes


def _members(tree: Tree, head: int) -> list[int]:
    """Return what an object coordinates; a clause without a subject is no object by itself."""
    return [
        t
        for t in members(tree, head)
        if t == head or not tree.is_verb(t) or tree.kid(t, *SUBJECTS) is not None
    ]


def merges(tree: Tree, above: Clause, inner: Clause) -> bool:
    """Whether one subject does both, so that two verbs read as one: "plans to raise"."""
    return (
        tree.deps[inner.head] == "xcomp"
        and not any(a.role in ("object", "indirect") for a in above.arguments)
        and tree.tags[inner.head] in ("VB", "VBG")
    )


def chained(reading: Reading, clause: Clause) -> list[Clause]:
    """Return a clause with the infinitives that its verb takes."""
    tree, chain = reading.tree, [clause]
    while len(chain) < 4:
        above = chain[-1]
        inner = [reading.by_head[t] for t in tree.kids(above.head, "xcomp") if t in reading.by_head]
        merged = next((each for each in inner if merges(tree, above, each)), None)
        if merged is None:
            break
        chain.append(merged)
    return chain


def _relation(tree: Tree, chain: list[Clause]) -> list[int]:
    """Return the verbs with auxiliaries, negation, particles, and adverbs right beside them."""
    found: set[int] = set()
    for clause in chain:
        found.update(clause.words)
        found.update(t for t in tree.kids(clause.head, "aux") if tree.tags[t] == "TO")
    for clause in chain:
        for adverb in tree.kids(clause.head, "advmod"):
            first = min(found)
            below = tree.children[adverb]
            start = min((adverb, *below))
            beside = first - 1 == adverb or first < start <= clause.head + 1
            # "no longer": what an adverb denies belongs to it
            plain = all(tree.words[t].lower() == "no" for t in below)
            if beside and plain and tree.tags[adverb].startswith("RB"):
                found.update((adverb, *below))
    return sorted(found)


def _unspoken_be(tree: Tree, clause: Clause) -> bool:
    """Whether a predicate stands without its "be": "the case reviewed", "the plan to leave"."""
    verb = clause.head
    if clause.rule == "nominal infinitive":
        return tree.deps[verb] == "acl" and clause.link is Link.COMPLEMENT
    if clause.rule not in ("participle", "adverbial participle", "relative clause", "passive"):
        return False
    if any(t in clause.words for t in tree.kids(verb, "aux", "auxpass")):
        return False
    return tree.tags[verb] == "VBG" or (tree.tags[verb] == "VBN" and clause.passive)


def _shared(tree: Tree, clause: Clause) -> Iterator[Words]:
    """Yield what holds for a clause and stands outside: before coordinated verbs, or as "when"."""
    head = tree.heads[clause.head]
    if tree.deps[clause.head] == "relcl" and not tree.is_verb(head):
        below = frozenset(tree.subtree(clause.head))
        if any(tree.words[t].lower() in ("when", "where") for t in tree.children[clause.head]):
            yield tuple(phrase(tree, head, without=below))
    if clause.link is not Link.COORDINATE:
        return
    for child in tree.kids(head, "npadvmod", "prep"):
        if child < head and min(tree.subtree(child)) < min(clause.subjects):
            yield tuple(phrase(tree, child))
