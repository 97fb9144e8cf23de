"""A predicate and a clause it governs -> what it makes of that clause, and who says so.

A word takes its complement in several ways and means different things by each: to tell somebody
that it rains, and to tell him to leave.  So the lexicon is asked for the word with the way the
complement hangs on it ("tell to", "mean that", "discuss doing", "withdraw from") before the word
alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.clauses import modality
from kg.clauses.clause import Clause
from kg.clauses.control import possessors, subjects
from kg.model import Factuality
from kg.parse.tree import Tree
from kg.statements.frames import Match
from kg.vocabulary import Relation, Vocabulary

UNSPOKEN = frozenset({"apposition", "title", "location", "compound"})
# Who is not forced may still do it; who does not manage does not.  Karttunen, "Implicative
# Verbs" (1971): the first imply their complement only where they are affirmed.
ONE_WAY = frozenset({"forces", "persuades", "causes"})
# Verbs with which a view is held or a claim is made: "maintains a position that".
LIGHT = frozenset(
    {"have", "hold", "maintain", "take", "express", "share", "make", "issue", "voice", "repeat"}
    | {"give", "offer", "adopt", "defend", "reiterate"}
)
# Nouns of those who speak that are no class of things.
SPEAKING = frozenset({"media", "medium", "press", "office", "figure", "data", "finding", "result"})
ONGOING = frozenset({"already", "currently", "still"})
# A clause that belongs to a noun may stand after its verb: "rumours spread that he had left".
EXTRAPOSING = frozenset(
    {"be", "circulate", "spread", "emerge", "grow", "mount", "swirl", "persist", "surface"}
    | {"include", "involve", "abound"}
)


@dataclass(frozen=True, slots=True)
class Signature:
    """What a governing word makes of its complement (None: nothing).

    `open` tells whether the word, denied, leaves the complement open; `speech` whether it
    reports speech, and `speaker` the head of who speaks, or -1.
    """

    content: Factuality | None = None
    open: bool = False
    speech: bool = False
    speaker: int = -1


def signature(
    tree: Tree,
    vocabulary: Vocabulary,
    above: Clause,
    matches: Iterable[Match],
    clause: Clause,
    first: Clause,
) -> Signature:
    """Return what a predicate makes of a clause; `first` is that which `clause` goes on from."""
    if clause.rule in UNSPOKEN:
        return Signature()
    hinge = first.parent
    if tree.tags[hinge].startswith("JJ") and tree.heads[hinge] != above.head:
        # "a ship capable of carrying trucks": what is done with the ship says nothing of that
        keys = (key for key in _keys(tree, above, first) if key.startswith("be "))
        found = (vocabulary.operators.get(key) for key in keys)
        return Signature(next((value for value in found if value is not None), None))
    relation = _embedding(vocabulary, matches)
    speech = relation is not None and relation.speech
    if modality.mandative(tree, above.head, clause.head):
        content: Factuality | None = Factuality.REQUESTED
        speech = True
    else:
        content = _content(tree, vocabulary, above, relation, clause, first)
    judged = _judged(tree, first.parent, above)
    speech = speech or judged
    return Signature(
        content,
        open=speech or (relation is not None and relation.name in ONE_WAY),
        speech=speech,
        speaker=_able(tree, vocabulary, _speaker(tree, above))
        if speech
        else _holder(tree, vocabulary, above),
    )


def _embedding(vocabulary: Vocabulary, matches: Iterable[Match]) -> Relation | None:
    """Return the relation of a predicate that takes a clause, if one does."""
    for match in matches:
        relation = vocabulary.relations.get(match.relation) if match.known else None
        if relation is not None and relation.content is not None:
            return relation
    return None


def _content(
    tree: Tree,
    vocabulary: Vocabulary,
    above: Clause,
    relation: Relation | None,
    clause: Clause,
    first: Clause,
) -> Factuality | None:
    operators = vocabulary.operators
    if clause.rule == "nominalisation" and _running(tree, above):
        return Factuality.ACTUAL
    for key in _keys(tree, above, first):
        if key in operators:
            return operators[key]
    if relation is not None:
        if _raised(above, relation, first) and f"be {_participle(tree, above)}" in operators:
            return operators[f"be {_participle(tree, above)}"]
        if _own(above, clause):
            if relation.content is Factuality.REQUESTED and not relation.speech:
                return Factuality.PLANNED
            if relation.content is Factuality.POSSIBLE and not first.finite:
                return operators.get(above.lemma, relation.content)
        return relation.content
    return _by_word(tree, vocabulary, above, first)


def _running(tree: Tree, above: Clause) -> bool:
    """Whether what is on offer takes place already: "already offers flights"."""
    if above.lemma not in ("offer", "provide"):
        return False
    return any(tree.words[t].lower() in ONGOING for t in tree.kids(above.head, "advmod"))


def _own(above: Clause, clause: Clause) -> bool:
    """Whether somebody wants or expects to do a thing himself: that is a plan."""
    return not above.passive and clause.subjects == above.subjects


def _raised(above: Clause, relation: Relation, clause: Clause) -> bool:
    """Whether nobody in particular says it: "he is reported to be dead"."""
    said = relation.speech and relation.content is Factuality.ACTUAL
    return said and above.passive and not above.all("agent") and not clause.finite


def _keys(tree: Tree, above: Clause, clause: Clause) -> Iterator[str]:
    """Yield a word with the way its complement hangs on it: "tell to", "be barred from"."""
    way = _way(tree, clause)
    if clause.parent != above.head and tree.tags[clause.parent].startswith("JJ"):
        adjective = tree.words[clause.parent].lower()
        yield from (f"be {adjective} {way}", f"be {adjective}")
    elif above.passive:
        yield f"be {_participle(tree, above)} {way}"
        return
    yield f"{above.lemma} {way}"
    for argument in above.arguments:
        if argument.role in ("on", "upon") and argument.head < clause.head:
            yield f"{above.lemma} {argument.role}"


def _way(tree: Tree, clause: Clause) -> str:
    if tree.deps[clause.head] == "pcomp":
        return tree.words[tree.heads[clause.head]].lower()
    if clause.finite:
        return "that"
    if tree.has_to(clause.head):
        return "to"
    return "doing"


def _participle(tree: Tree, above: Clause) -> str:
    return tree.words[above.head].lower()


def _by_word(
    tree: Tree, vocabulary: Vocabulary, above: Clause, clause: Clause
) -> Factuality | None:
    operators = vocabulary.operators
    if above.rule == "nominalisation":
        return vocabulary.noun_operators.get(above.lemma)
    adjective = above.first("adjective")
    if above.lemma == "be" and adjective is not None:
        word = tree.lemmas[adjective.head].lower()
        found = operators.get(f"be {word}", operators.get(word))
        return found if found is not None else _of_subject(tree, vocabulary, above)
    # "has to leave", but "has plans": what somebody has, there is.
    had = clause.rule == "nominalisation" and above.lemma in ("have", "get")
    found = None if had else operators.get(above.lemma)
    if found is None:
        found = _of_subject(tree, vocabulary, above)
    if found is None and above.lemma == "be" and not clause.finite:
        found = Factuality.PLANNED
    if found is None and above.passive:
        found = operators.get(f"be {_participle(tree, above)}")
    if found is None and not clause.finite and tree.kid(clause.head, "aux") is not None:
        found = Factuality.PLANNED
    return found


def _of_subject(tree: Tree, vocabulary: Vocabulary, above: Clause) -> Factuality | None:
    """Return what the noun makes of a clause that stands apart from it, after the verb."""
    if above.lemma not in EXTRAPOSING or above.first("object") is not None:
        return None
    for subject in above.subjects:
        noun = tree.lemmas[subject].lower()
        if noun in vocabulary.noun_operators:
            return vocabulary.noun_operators[noun]
        relation = _noun_relation(vocabulary, noun)
        if relation is not None:
            return relation.content
    return None


def _noun_relation(vocabulary: Vocabulary, noun: str) -> Relation | None:
    """Return the relation that a noun takes a clause by: "argument" (that it rains)."""
    frames = (f for f in vocabulary.noun_frames.get(noun, ()) if f.words == (noun,))
    return next((vocabulary.relations[frame.relation] for frame in frames), None)


def _judged(tree: Tree, hinge: int, above: Clause) -> bool:
    """Whether somebody passes a judgement: "called it unlikely that the town would pay"."""
    if hinge in (-1, above.head) or not tree.tags[hinge].startswith("JJ"):
        return False
    return any(tree.words[a.head].lower() == "it" for a in above.all("object"))


def _speaker(tree: Tree, above: Clause) -> int:
    """Return who says what a predicate embeds: its subject, its agent, its noun's holder."""
    if above.subjects and not above.passive:
        return above.subjects[0]
    if above.all("agent"):
        return above.all("agent")[0].head
    verb = tree.heads[above.head]
    light = tree.deps[above.head] == "dobj" and tree.lemmas[verb] in LIGHT
    if above.rule == "nominalisation" and light:
        return next(iter(subjects(tree, verb)), -1)
    return -1


def _holder(tree: Tree, vocabulary: Vocabulary, above: Clause) -> int:
    """Return whose word it is in "Oslo's argument was that ...", or -1."""
    if above.lemma not in EXTRAPOSING:
        return -1
    for subject in above.subjects:
        relation = _noun_relation(vocabulary, tree.lemmas[subject].lower())
        if relation is not None and relation.speech:
            return next(iter(possessors(tree, subject)), -1)
    return -1


def _able(tree: Tree, vocabulary: Vocabulary, speaker: int) -> int:
    """Return a speaker that can be one: a name, a pronoun, a noun of a known kind; else -1."""
    if speaker < 0 or tree.is_verb(speaker):
        return -1
    common = tree.tags[speaker] in ("NN", "NNS") and tree.words[speaker].islower()
    lemma = tree.lemmas[speaker].lower()
    known = lemma in vocabulary.head_nouns or lemma in SPEAKING
    return -1 if common and not known else speaker


def counted_on(vocabulary: Vocabulary, above: Clause, clause: Clause) -> Factuality | None:
    """Return what "count on Rome to pay" makes of what looks like a purpose."""
    for argument in above.arguments:
        if argument.role in ("on", "upon") and argument.head in clause.subjects:
            return vocabulary.operators.get(f"{above.lemma} {argument.role}")
    return None


def performative(tree: Tree, above: Clause) -> bool:
    """Whether a hedge only leads up to saying a thing: "I must say that", "we can say".

    Fraser, "Hedged Performatives" (1975).  Without a subject it is he who speaks: "it is
    important to note that".
    """
    if tree.kids(above.head, "neg"):
        return False
    own = tree.kid(above.head, "nsubj")
    if own is not None:
        return tree.words[own].lower() in ("i", "we") and tree.kid(above.head, "aux") is not None
    governing = tree.heads[above.head]
    return tree.tags[governing].startswith("JJ") and tree.tags[above.head] == "VB"
