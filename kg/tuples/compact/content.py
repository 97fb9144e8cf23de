"""What is said or thought -> the words of each statement in it."""

from kg.parse.tree import Tree
from kg.tuples.compact.phrases import Nominal, phrase, trim

SAYING = frozenset(
    {"say", "add", "note", "tell", "report", "state", "claim", "write", "announce", "warn"}
    | {"argue", "explain", "insist"}
)
QUESTIONS = frozenset({"WRB", "WP", "WDT"})


def stated(tree: Tree, verb: int, inner: int) -> bool:
    """Whether a clause is the content of a verb: no question, and in front only of speech."""
    if tree.lemmas[verb] == "be" or tree.tags[tree.subtree(inner)[0]] in QUESTIONS:
        return False
    return inner > verb or tree.lemmas[verb] in SAYING


def contents(tree: Tree, inner: int) -> list[list[int]]:
    """Return the words of each coordinated clause, with the subject that they share."""
    verbs = [t for t in tree.conjuncts(inner) if t == inner or tree.is_verb(t)]
    if len(verbs) == 1:
        return [trim(tree, tree.subtree(inner))]
    return [trim(tree, [*_lent(tree, inner, verb), *_alone(tree, verb)]) for verb in verbs]


def _alone(tree: Tree, verb: int) -> list[int]:
    """Return the words of a clause without those coordinated with it."""
    kept = [t for t in tree.children[verb] if tree.deps[t] not in ("conj", "cc", "preconj")]
    return sorted([verb, *(t for child in kept for t in tree.subtree(child))])


def _lent(tree: Tree, first: int, verb: int) -> list[int]:
    """Return what a coordinated clause takes from the first: its subject and "that"."""
    subject = tree.kid(first, "nsubj", "nsubjpass")
    if verb == first or subject is None:
        return []
    if tree.kid(verb, "nsubj", "nsubjpass", "expl") is not None:
        return []
    return [*tree.kids(first, "mark"), *phrase(tree, Nominal(subject))]
