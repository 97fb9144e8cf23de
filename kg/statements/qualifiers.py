"""When, where and how much of a clause: its time, place, quantity and further arguments."""

import datetime
from collections.abc import Iterable, Iterator

from kg import quantities, times
from kg.clauses.clause import Clause
from kg.model import Qualifier, Quantity, Time
from kg.parse.tree import TIMES, Tree
from kg.phrases import NUMBERS, is_place, is_time, phrase

TIMING = frozenset(
    {"on", "in", "by", "since", "until", "till", "before", "after", "from", "between", "over"}
    | {"during", "for", "at", "through", "within", "around"}
)
LONGEST = 8  # tokens of an amount; what is longer is a list or a mistake
NEAR = 60  # tokens back to the verb of an event
LONGEST_CLAUSE = 30  # tokens of an infinitive
# Adverbs that join a clause to what was said, or only grade it.
JOINING = frozenset(
    {"respectively", "simultaneously", "apparently", "consequently", "accordingly", "finally"}
    | {"additionally", "similarly", "only", "really", "simply", "mainly", "early", "daily"}
    | {"namely", "especially", "particularly", "specifically", "historically", "however"}
    | {"actually", "certainly", "clearly", "likely", "already", "effectively", "ultimately"}
)
# What turns round a verb's meaning, or the time of which it is true.
TURNING = frozenset(
    {"originally", "formerly", "initially", "previously", "once", "away", "back", "apart"}
    | {"aside", "almost", "together", "abroad", "home", "online", "no longer", "instead"}
)
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
        top = tree.top(start, end)
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


def event_of(tree: Tree, verb: int, ends: Iterable[int], told: Iterable[int]) -> int:
    """Return the verb of which a clause tells more: "They met on May 2.  The meeting ...", or -1.

    What is done at an event is done at its time.  `told` are the verbs whose time is known; the
    noun with the article is the deed of the nearest one before that it is formed from.
    """
    past = tree.tags[verb] == "VBD" or any(
        tree.tags[t] == "VBD" for t in tree.kids(verb, "auxpass")
    )
    for noun in ends if past else ():
        if not any(tree.words[t].lower() == "the" for t in tree.kids(noun, "det")):
            continue
        lemma, first = tree.lemmas[noun].lower(), tree.sentence(verb)[0]
        for before in sorted((t for t in told if first - NEAR < t < first), reverse=True):
            deed = tree.lemmas[before].lower()
            if lemma in (deed, f"{deed}ing", f"{deed.removesuffix('e')}ing"):
                return before
    return -1


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
            top = tree.top(start, end)
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
        placing = argument.role in ("in", "at", "near", "inside", "outside", "across")
        if placing and argument.head not in used and is_place(tree, argument.head):
            return argument.head
    return -1


def arguments_of(
    tree: Tree, clause: Clause, used: set[int], name: "dict[int, str | None]"
) -> tuple[Qualifier, ...]:
    """Return the arguments that are neither object, time, place nor amount.

    After those of the clause come what its object is called or made, what its object takes in
    turn ("a base for ships"), infinitives, and adverbs that change what is said.
    """
    found = []
    for argument in clause.arguments:
        if argument.head in used or argument.role in ("adjective", "attribute"):
            continue
        if argument.role == "complement":
            text = _words(tree, _predicate(tree, argument.head))
            found.append(Qualifier("complement", text, name.get(argument.head)))
        elif not _measured(tree, argument.head) and (text := _named(tree, argument.head)):
            found.append(Qualifier(argument.role, text, name.get(argument.head)))
    if clause.rule != "nominalisation":
        found += _of_verb(tree, clause, used)
        found += _of_object(tree, clause, used)
    return tuple(found)


def _of_verb(tree: Tree, clause: Clause, used: set[int]) -> Iterator[Qualifier]:
    """Yield what hangs on a verb and is no noun: "called it fine", "kept them away"."""
    for child in tree.children[clause.head]:
        dep, word = tree.deps[child], tree.words[child].lower()
        if child in used:
            continue
        if dep == "advmod" and _telling(tree, child):
            # where the verb's own words are the object, those after it are among them
            if child > clause.head and clause.head in used:
                continue
            yield Qualifier("adverb", _words(tree, _predicate(tree, child)))
        elif dep in ("xcomp", "ccomp"):
            yield from _infinitive(tree, child, used)
        elif dep == "prep":
            for inner in tree.children[child]:
                described = tree.deps[inner] in ("amod", "acomp") and inner > child
                doing = tree.deps[inner] == "pcomp" and tree.tags[inner] == "VBG"
                if (described or doing) and not used.intersection(tree.subtree(inner)):
                    yield Qualifier(word, _words(tree, _complement(tree, inner)))


def _of_object(tree: Tree, clause: Clause, used: set[int]) -> Iterator[Qualifier]:
    """Yield what the one object of a clause takes: "the road to peace", "a plan to leave"."""
    things = [a.head for a in clause.arguments if a.role in ("object", "attribute")]
    things = [t for t in (clause.subjects if clause.passive else things) if t in used]
    if len(things) != 1:
        return
    for child in tree.children[things[0]]:
        if child < things[0] or child in used:
            continue
        if tree.deps[child] in ("acl", "relcl"):
            yield from _infinitive(tree, child, used)
        elif tree.deps[child] == "amod" and tree.kid(child, "prep", "npadvmod") is not None:
            # "aircraft capable of landing", "an order worth 5 million"
            yield Qualifier("adjective", _words(tree, _complement(tree, child)))
        elif tree.deps[child] == "prep" and tree.words[child].lower() != "of":
            for noun in tree.kids(child, "pobj"):
                open_ = noun in used or tree.tags[noun] in ("PRP", "PRP$") or _measured(tree, noun)
                if not open_ and (text := _named(tree, noun)):
                    yield Qualifier(tree.words[child].lower(), text)


def _infinitive(tree: Tree, verb: int, used: set[int]) -> Iterator[Qualifier]:
    """Yield the words of an infinitive that is not told as an object itself."""
    mark = next((t for t in tree.kids(verb, "aux") if tree.tags[t] == "TO"), -1)
    inner = [t for t in _complement(tree, verb) if t > mark]
    if mark >= 0 and inner and not used.intersection(inner):
        negated = "not " if tree.kid(verb, "neg") is not None else ""
        yield Qualifier("to", negated + _words(tree, [t for t in inner if tree.deps[t] != "neg"]))


def _measured(tree: Tree, head: int) -> bool:
    label = tree.name_of[head]
    return label >= 0 and tree.names[label][2] in TIMES | NUMBERS


def _named(tree: Tree, head: int) -> str:
    """Return the words of a phrase with what it is of: "contempt of court"; "no effect"."""
    found = phrase(tree, head)
    if found is None:
        return ""
    start, end = found.start, found.end
    if start > 0 and tree.words[start - 1].lower() == "no":
        start -= 1
    inner = phrase(tree, found.of) if found.of >= 0 else None
    if inner is not None and inner.head > head:
        end = inner.end
    return " ".join(tree.span(start, end).split())


def _telling(tree: Tree, adverb: int) -> bool:
    """Whether an adverb changes what a clause says, and does not only join it to others."""
    word = tree.words[adverb].lower()
    manner = word.endswith("ly") and word not in JOINING and tree.tags[adverb] == "RB"
    return manner or word in TURNING


def _predicate(tree: Tree, head: int) -> list[int]:
    """Return the words of a predicate without those joined to it: "breach of his duties"."""
    apart = {t for c in tree.kids(head, "conj", "ccomp", "relcl", "advcl") for t in tree.subtree(c)}
    return [t for t in tree.subtree(head) if t not in apart]


def _complement(tree: Tree, head: int) -> list[int]:
    """Return the words of a complement up to a clause that only adds to it."""
    first = next(iter(tree.kids(head, "advcl", "parataxis")), len(tree.words))
    end = min(tree.subtree(first)) if first < len(tree.words) else first
    return [t for t in tree.subtree(head) if t < end][:LONGEST_CLAUSE]


def _words(tree: Tree, tokens: list[int]) -> str:
    """Return the words of tokens without articles, marks and joints at their ends."""
    kept = list(tokens)
    while len(kept) > 1 and tree.deps[kept[0]] in ("punct", "det", "cc"):
        kept.pop(0)
    while len(kept) > 1 and (
        tree.deps[kept[-1]] in ("punct", "cc") or not tree.words[kept[-1]].strip()
    ):
        kept.pop()
    return " ".join(tree.span(kept[0], kept[-1] + 1).split())
