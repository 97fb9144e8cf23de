"""Clauses without an object -> a relation to the words that say when, how or that it was done.

"The vote is scheduled for March" gives `scheduledFor` "March", "Berg resigned" gives `resign`
"resigned": what happened to a thing is told of it even where no second thing has part in it.
"""

from collections.abc import Container

from kg.clauses.clause import Argument, Clause, Link
from kg.parse.tree import SUBJECTS, Tree
from kg.phrases import is_number, is_time
from kg.statements.frames import PREDICATE, Match, camel

SPOKEN = frozenset({"verbal", "passive", "copula", "relative clause", "infinitive"})
# Verbs that say nothing without what they take.
EMPTY = frozenset(
    {"do", "have", "go", "get", "seem", "appear", "try", "want", "like", "let", "happen"}
    | {"know", "think", "believe", "add", "continue", "need", "come", "mean", "hope", "find"}
    | {"see", "learn", "understand", "remember", "expect", "decide", "agree", "read", "justify"}
)
CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "parataxis", "csubj", "relcl", "acl"})
ADDED = CLAUSAL | {"appos"}
OBJECTS = frozenset({"object", "indirect", "agent", "complement"})
TAILS = frozenset({"prep", "npadvmod", "advmod", "acomp", "attr"})
PARTICLES = frozenset({"down", "up", "out", "off", "away", "back", "over", "forward", "apart"})
QUOTES = frozenset({'"', "``", "''", "“", "”", "‘", "’", "'", "("})
EDGES = frozenset({"also", "previously", "so", "still", "then", "too", "only", "even", "ever"})
LONGEST = 9


def bare(tree: Tree, clause: Clause, speech: Container[str]) -> Match | None:
    """Read a clause whose predicate has no object that the graph could name.

    `speech` are verbs of saying, which without what is said say nothing.
    """
    verb = clause.head
    if clause.rule not in SPOKEN or not clause.subjects or not _whole(tree, clause):
        return None
    worded = tree.lemmas[verb].isalpha() and len(tree.lemmas[verb]) > 1
    if not worded or (tree.lemmas[verb] in speech and not clause.passive):
        return None
    tail = _tail(tree, clause)
    named, words = clause.lemma.split(), clause.words
    if tail and tree.words[tail[0]].lower() in PARTICLES and clause.lemma != "be":
        named, words, tail = [*named, tree.words[tail[0]].lower()], (*words, tail[0]), tail[1:]
    if not tail and not _tells(clause):
        return None
    if clause.passive:
        named = [tree.words[verb].lower(), *named[1:]]
    target = Argument(PREDICATE, verb)
    if len(tail) > 1 and tree.tags[tail[0]] in ("IN", "TO"):
        named, tail = [*named, tree.words[tail[0]].lower()], tail[1:]
    return Match(camel(named), False, clause.subjects, (target,), clause.words, tail or words)


def _tells(clause: Clause) -> bool:
    """Whether a verb alone says what happened: "Berg resigned", not "as Berg did"."""
    # "Berg to resign", as headlines have it, and "six were killed and five injured"
    shared = clause.passive and clause.link is Link.COORDINATE
    told = clause.finite or clause.parent < 0 or shared or clause.rule == "infinitive"
    plain = (
        clause.rule in ("verbal", "passive", "infinitive") and told and clause.lemma not in EMPTY
    )
    return plain and clause.lemma != "be" and clause.link is not Link.ADVERBIAL


def _whole(tree: Tree, clause: Clause) -> bool:
    """Whether a clause says something by itself: it embeds no other, and lacks nothing."""
    verb = clause.head
    if any(tree.deps[t] in ("ccomp", "xcomp", "expl", "dobj") for t in tree.children[verb]):
        return False
    if any(a.role in OBJECTS for a in clause.arguments) or (clause.lemma in EMPTY):
        return False
    if clause.lemma == "be" and not all(_measure(tree, a.head) for a in clause.all("attribute")):
        return False
    own = tree.kid(verb, *SUBJECTS)
    asked = own is not None and tree.tags[own].startswith("W") and own in clause.subjects
    return own is None or (own < verb and not asked)


def _measure(tree: Tree, token: int) -> bool:
    """Whether a predicate noun only measures or grades: "5 million", "the longest"."""
    graded = tree.tags[token].startswith("JJ")
    return graded or is_number(tree, token) or is_time(tree, token)


def _tail(tree: Tree, clause: Clause) -> tuple[int, ...]:
    """Return the words right after a verb that go with it, up to a clause or a comma."""
    tail: list[int] = []
    for child in tree.children[clause.head]:
        dep = tree.deps[child]
        if child < clause.head or dep in ("neg", "prt"):
            continue
        if dep == "advmod" and (clause.lemma == "be" or tree.words[child].lower() in EDGES):
            if tree.words[child].lower() in PARTICLES or not tail:
                continue
            break
        phrase = _phrase(tree, child) if dep in TAILS else []
        if not phrase or len(tail) + len(phrase) > LONGEST:
            break
        if tail and (phrase[0] != tail[-1] + 1 or dep == "prep"):
            break
        tail += phrase
    inside = set(clause.subjects) & set(tail)
    return () if inside or (tail and tree.tags[tail[-1]] in ("IN", "TO", "RP")) else tuple(tail)


def _phrase(tree: Tree, head: int) -> list[int]:
    """Return the words of a phrase without clauses inside it; [] where it has holes."""
    inner = [t for t in tree.subtree(head) if tree.words[t].strip()]
    for token in list(inner):
        if tree.deps[token] in ADDED or (tree.is_verb(token) and token != head):
            cut = set(tree.subtree(token))
            inner = [t for t in inner if t not in cut]
    while inner and (tree.deps[inner[-1]] in ("punct", "cc") or tree.words[inner[-1]] in QUOTES):
        inner.pop()
    while inner and (tree.words[inner[0]] in QUOTES or tree.words[inner[0]].lower() in EDGES):
        inner.pop(0)
    whole = bool(inner) and inner[-1] - inner[0] + 1 == len(inner)
    lone = len(inner) == 1 and tree.tags[inner[0]] in ("IN", "TO")
    pronoun = bool(inner) and tree.tags[inner[-1]] in ("PRP", "PRP$", "WDT", "WP")
    return inner if whole and not lone and not pronoun else []
