"""What is said or thought -> the words of each statement in it."""

from collections.abc import Container

from kg.parse.tree import ASKING, FINITE, Tree
from kg.tuples.compact.phrases import Nominal, alone, group, phrase, trim

# One sees, lets or makes somebody leave; what one demands or wants is that somebody leaves.
BARE = frozenset(
    {"see", "watch", "hear", "feel", "notice", "observe", "let", "make", "have", "help", "bid"}
)
WANTING = frozenset(
    {"want", "expect", "like", "prefer", "wish", "hate", "love", "mean", "intend", "desire"}
    | {"believe", "consider", "think", "know", "assume", "suppose", "presume", "understand"}
)
NEEDING = WANTING | {"need", "require"}


def stated(tree: Tree, verb: int, inner: int, saying: Container[str]) -> bool:
    """Whether a clause is the content of a verb: no question, and in front only of speech."""
    if tree.lemmas[verb] == "be" or tree.tags[tree.subtree(inner)[0]] in ASKING:
        return False
    return inner > verb or tree.lemmas[verb] in saying


def finite(tree: Tree, verb: int, inner: int) -> bool:
    """Whether a clause below a verb has a finite verb or a subjunctive: "demand that he leave"."""
    words = group(tree, inner)
    if any(tree.tags[t] in FINITE for t in words):
        return True
    if any(tree.words[t].lower() == "that" for t in tree.kids(inner, "mark")):
        return True
    bare = tree.tags[inner] == "VB" and not any(tree.tags[t] == "TO" for t in words)
    return bare and tree.lemmas[verb] not in BARE


def wanted(tree: Tree, verb: int, noun: int) -> list[int]:
    """Return the clause that is wanted of an object: "wants us to leave" is not of wanting us."""
    later = (t for t in tree.kids(verb, "xcomp") if t > noun and tree.tags[t] == "VB")
    inner = next(later, -1) if tree.lemmas[verb] in WANTING else -1
    return trim(tree, alone(tree, inner)) if inner >= 0 else []


def contents(tree: Tree, inner: int) -> list[list[int]]:
    """Return the words of each coordinated clause, with the subject that they share."""
    verbs = [t for t in tree.conjuncts(inner) if t == inner or tree.is_verb(t)]
    if len(verbs) == 1:
        return [trim(tree, tree.subtree(inner))]
    return [trim(tree, [*_lent(tree, inner, verb), *alone(tree, verb)]) for verb in verbs]


def _lent(tree: Tree, first: int, verb: int) -> list[int]:
    """Return what a coordinated clause takes from the first: its subject and "that"."""
    subject = tree.kid(first, "nsubj", "nsubjpass")
    if verb == first or subject is None:
        return []
    if tree.kid(verb, "nsubj", "nsubjpass", "expl") is not None:
        return []
    return [*tree.kids(first, "mark"), *phrase(tree, Nominal(subject))]
