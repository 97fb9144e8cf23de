"""Clauses + vocabulary -> the relation a clause expresses, and what fills its two ends.

A frame of the ontology that fits gives a known relation; else the predicate's lemma with its
preposition names an open one.  Nothing is forced: a clause may fit no frame at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.clauses.arguments import brought, prepositional, shared_objects
from kg.clauses.clause import Argument, Clause
from kg.clauses.relative import office_named
from kg.parse.tree import Tree
from kg.phrases import is_number, is_time
from kg.vocabulary import Frame, Vocabulary

# What is said is a clause: who "adds a feature" or "writes a letter" does something else.
SAYING = "says"
# The role of words that are an object and name nothing.
PREDICATE = "predicate"
IDIOMS = frozenset(
    {
        "order",
        "fact",
        "date",
        "time",
        "addition",
        "particular",
        "general",
        "part",
        "way",
        "turn",
        "response",
    }
    | {"regard", "behalf", "spite", "favor", "favour", "result", "example", "instance"}
    | {"relation", "connection", "accordance", "exchange", "return", "advance", "wake", "light"}
)
MEDIA = frozenset({"phone", "telephone", "television", "tv", "radio", "email", "video"})
DISCOURSE = frozenset({"according to", "despite", "including", "like", "because of", "due to"})


@dataclass(frozen=True, slots=True)
class Match:
    """A relation between two lists of heads, and the words that express it.

    `subjects` may be empty: the text leaves the doer open.  `objects` may be empty: then the
    relation's complement is a clause.  `literal` are the words of an object that names nothing.
    """

    relation: str
    known: bool
    subjects: tuple[int, ...]
    objects: tuple[Argument, ...]
    words: tuple[int, ...]
    literal: tuple[int, ...] = ()


def relations(tree: Tree, clause: Clause, vocabulary: Vocabulary) -> list[Match]:
    """Find the relations of a clause: the best frame, or open ones."""
    return [match for part in _parts(tree, clause) for match in _relations(tree, part, vocabulary)]


def _parts(tree: Tree, clause: Clause) -> Iterator[Clause]:
    """Split a clause whose subjects have amounts of their own: "spend 2 and 3 percent"."""
    own = {subject: tree.kid(subject, "gap") for subject in clause.subjects}
    if not any(own.values()):
        yield clause
        return
    for subject, amount in own.items():
        left = [a for a in clause.arguments if a.role != "object" or not is_number(tree, a.head)]
        if amount is None or any(a.role == "object" for a in left):
            left = clause.arguments
        else:
            left.append(Argument("object", amount))
        yield replace(clause, subjects=(subject,), arguments=left)


def _relations(tree: Tree, clause: Clause, vocabulary: Vocabulary) -> list[Match]:
    known = _sharing(tree, clause, vocabulary) or frame(tree, clause, vocabulary)
    if clause.rule == "nominalisation":
        return [known] if known else []
    if known is not None and known.objects and (known.subjects or not clause.passive):
        return [known]
    content = known is not None and vocabulary.relations[known.relation].content is not None
    return list(_open(tree, clause, known, content=content)) or ([known] if known else [])


def _sharing(tree: Tree, clause: Clause, vocabulary: Vocabulary) -> Match | None:
    """Fit a verb to the object that it shares with the next: "visited and praised Peru"."""
    if clause.rule == "nominalisation" or clause.passive or clause.first("object"):
        return None
    shared = shared_objects(tree, clause.head)
    found = frame(tree, replace(clause, arguments=[*shared, *clause.arguments]), vocabulary)
    return found if found is not None and {*found.objects} & {*shared} else None


def frame(tree: Tree, clause: Clause, vocabulary: Vocabulary) -> Match | None:
    """Fit the ontology's frames to a clause, the longest first."""
    nominal = clause.rule == "nominalisation"
    frames = vocabulary.noun_frames if nominal else vocabulary.verb_frames
    lemma, bare = tree.lemmas[clause.head].lower(), None
    candidates = frames.get(lemma, ())
    beside = _beside(tree, clause) if candidates else set()
    for candidate in candidates:
        at = candidate.words.index(lemma) if lemma in candidate.words else 0
        if not beside.issuperset(candidate.words[at + 1 : at + 2]):
            continue
        found = fit(tree, clause, candidate)
        if found is not None and (found.objects or nominal):
            return found
        bare = bare or found
    return bare


def _beside(tree: Tree, clause: Clause) -> set[str]:
    """Return what the second word of a frame can be here: most frames fall by it at once."""
    found = {tree.words[child].lower() for child in tree.children[clause.head]}
    for argument in clause.arguments:
        found |= {argument.role, argument.role.split(" ", 1)[0]}
        found.add(tree.lemmas[argument.head].lower())
    return found | {"to", "as"}


def fit(tree: Tree, clause: Clause, candidate: Frame) -> Match | None:
    """Fit one frame: its particles, nouns and prepositions must all be there."""
    if candidate.passive and not clause.passive:
        return None
    words, left, slot = list(clause.words), list(clause.arguments), None
    at = candidate.words.index(_lemma(tree, clause, candidate)) if clause.head >= 0 else 0
    for word in candidate.words[at + 1 :]:
        taken = _take(tree, clause, left, word)
        if taken is None:
            return None
        token, slot = taken
        words.append(token)
    if at and not all(_modifier(tree, clause.head, w) for w in candidate.words[:at]):
        return None
    if slot and slot[0].marker >= 0 and _acts_on(tree, clause, left, words):
        return None
    if slot is None:
        slot = _direct(tree, clause, candidate)
        if candidate.relation == SAYING and any(a.role == "object" for a in slot):
            return None
    elif slot and clause.passive and not candidate.passive:
        # "was accused of", "were put under pressure by": the patient is what it is done to
        slot = tuple(Argument("object", token) for token in clause.subjects)
    subjects, objects = _ends(tree, clause, candidate, slot)
    if clause.rule != "nominalisation":
        objects = tuple(replace(a, head=office_named(tree, a.head)) for a in objects)
    return Match(candidate.relation, True, subjects, objects, tuple(sorted(set(words))))


def _acts_on(tree: Tree, clause: Clause, left: list[Argument], words: list[int]) -> bool:
    """Whether a clause has a direct object that a frame of verb and preposition leaves out.

    "began an exercise with 17 ships" is no "begin with"; "spend 2 percent on defense" is a
    "spend on", since an amount only measures.
    """
    return not clause.passive and any(
        a.role == "object"
        and a.head not in words
        and tree.tags[a.head] not in ("JJR", "RBR", "JJ", "CD")
        and not is_number(tree, a.head)
        and not is_time(tree, a.head)
        for a in left
    )


def _lemma(tree: Tree, clause: Clause, candidate: Frame) -> str:
    lemma = tree.lemmas[clause.head].lower()
    return lemma if lemma in candidate.words else candidate.words[0]


def _modifier(tree: Tree, head: int, word: str) -> bool:
    return any(tree.lemmas[child].lower() == word for child in tree.children[head])


def _take(
    tree: Tree, clause: Clause, left: list[Argument], word: str
) -> tuple[int, tuple[Argument, ...] | None] | None:
    """Find a frame's word among particles, prepositions and objects of a clause."""
    for child in tree.children[clause.head]:
        if tree.words[child].lower() == word and tree.deps[child] in ("prt", "advmod", "acomp"):
            return child, None
    if word == "to" and (mark := _infinitive(tree, clause.head)) >= 0:
        return mark, ()
    slots = tuple(
        a
        for a in left
        if (a.role == word or a.role.startswith(word + " "))
        and not is_time(tree, a.head)
        and not _medium(tree, a)
        and not _idiom(tree, a)
    )
    if word == "as" and not slots:
        slots = tuple(clause.all("complement"))
    if slots:
        return slots[0].marker if slots[0].marker >= 0 else clause.head, slots
    for argument in left:
        if argument.role in ("object", "attribute", "adjective") and _is(tree, argument, word):
            left += [a for p in tree.kids(argument.head, "prep") for a in prepositional(tree, p)]
            return argument.head, ()
    return None


def _infinitive(tree: Tree, head: int) -> int:
    """Return the "to" of an infinitive complement, which answers a frame like "commit to"."""
    for child in tree.kids(head, "xcomp", "acl", "ccomp"):
        for mark in tree.kids(child, "aux"):
            if tree.tags[mark] == "TO":
                return mark
    return -1


def _is(tree: Tree, argument: Argument, word: str) -> bool:
    return tree.lemmas[argument.head].lower() == word


def _direct(tree: Tree, clause: Clause, candidate: Frame) -> tuple[Argument, ...]:
    """Return what a bare verb acts on; an amount alone is no object if something else is."""
    if clause.passive and not candidate.passive and not _second_object(tree, clause):
        return tuple(Argument("object", token) for token in clause.subjects)
    things = tuple(a for a in clause.arguments if a.role in ("object", "indirect"))
    told = tuple(a for a in things if a.role == "indirect")
    named = tuple(a for a in things if not is_time(tree, a.head))
    amounts = tuple(a for a in named if is_number(tree, a.head))
    if amounts and told:
        return told
    if len(amounts) < len(named):
        named = tuple(a for a in named if a not in amounts)
    objects = tuple(a for a in named if a.role == "object")
    return objects or told or tuple(clause.all("attribute"))


def _second_object(tree: Tree, clause: Clause) -> bool:
    """Whether a passive keeps an object: "Poland was given tanks"."""
    kept = clause.first("object")
    return kept is not None and not is_time(tree, kept.head) and not is_number(tree, kept.head)


def _ends(
    tree: Tree, clause: Clause, candidate: Frame, objects: tuple[Argument, ...]
) -> tuple[tuple[int, ...], tuple[Argument, ...]]:
    """Decide which end is which, by voice and by the frame's direction."""
    subjects = clause.subjects
    if clause.passive and not candidate.passive:
        subjects = tuple(a.head for a in clause.all("agent"))
    if candidate.inverse:
        swapped = tuple(a.head for a in objects)
        objects = tuple(Argument("object", token) for token in subjects)
        subjects = swapped
    return subjects, tuple(a for a in objects if not is_time(tree, a.head))


def _open(tree: Tree, clause: Clause, known: Match | None, *, content: bool) -> Iterator[Match]:
    """Name open relations by lemma and preposition: `reportTo`, `poisonedWith`.

    A relation with a clause for `content` needs no object ("said in a letter that ...").
    """
    if clause.lemma == "in" or clause.lemma == "be":
        return
    lemma = clause.lemma.split()
    agents = tuple(a.head for a in clause.all("agent"))
    if clause.passive and agents:
        patients = tuple(Argument("object", t) for t in clause.subjects)
        yield _named(lemma, known, agents, patients, clause.words)
        return
    used = known.words if known is not None else ()
    objects = tuple(
        a
        for a in clause.arguments
        if a.role == "object" and a.head not in used and not is_time(tree, a.head)
    )
    if not objects and not clause.arguments and not clause.passive and clause.lemma != "try":
        objects = tuple(shared_objects(tree, clause.head))
    if objects and not clause.passive:
        state = brought(tree, clause.head, clause.arguments) if known is None else None
        if state is not None:
            words = tuple(sorted({*clause.words, state.marker, state.head}))
            named = camel([*lemma, *state.role.split(), tree.words[state.head]])
            yield Match(named, False, clause.subjects, objects, words)
            return
        yield _named(lemma, known, clause.subjects, objects, clause.words)
        return
    if content and not clause.passive:
        return
    if clause.passive:
        participle = tree.words[clause.head].lower()
        for argument in clause.all("complement"):
            yield Match(camel([participle]), False, clause.subjects, (argument,), clause.words)
        for argument in objects:
            # "was sent a letter": without its "be" the receiver would be who sends it
            named = camel(["be", participle])
            yield Match(named, False, clause.subjects, (argument,), clause.words)
        lemma = [tree.words[clause.head].lower(), *lemma[1:]]
    for argument in clause.arguments:
        if names_party(tree, argument):
            yield Match(
                camel([*lemma, *argument.role.split()]),
                False,
                clause.subjects,
                (argument,),
                tuple(sorted({*clause.words, argument.marker})),
            )


def _named(
    lemma: list[str],
    known: Match | None,
    subjects: tuple[int, ...],
    objects: tuple[Argument, ...],
    words: tuple[int, ...],
) -> Match:
    if known is not None:
        return Match(known.relation, True, subjects, objects, words)
    return Match(camel(lemma), False, subjects, objects, words)


def _idiom(tree: Tree, argument: Argument) -> bool:
    """Whether a preposition and its bare noun only join clauses: "in order to", "in fact"."""
    return tree.words[argument.head].lower() in IDIOMS and not tree.kids(argument.head, "det")


def _medium(tree: Tree, argument: Argument) -> bool:
    """Whether an argument only tells by what means one speaks: "on the phone", "by email"."""
    means = argument.role in ("on", "by", "over", "via")
    return means and tree.lemmas[argument.head].lower() in MEDIA


def names_party(tree: Tree, argument: Argument) -> bool:
    """Whether a prepositional argument is a thing that has part: no time, amount or idiom."""
    return (
        not _idiom(tree, argument)
        and argument.marker >= 0
        and argument.role not in DISCOURSE
        and argument.role != "agent"
        and not is_time(tree, argument.head)
        and not is_number(tree, argument.head)
    )


def camel(words: list[str]) -> str:
    """Write words as a relation's local name.

    >>> camel(["report", "to"])
    'reportTo'
    """
    clean = ["".join(c for c in word.lower() if c.isalnum()) for word in words]
    clean = [word for word in clean if word]
    return "".join([clean[0], *(word.capitalize() for word in clean[1:])]) if clean else "relates"
