"""Arguments of a predicate: the tokens that hang on it, sorted into roles."""

from kg.clauses.clause import Argument
from kg.clauses.relative import antecedent
from kg.parse.tree import Tree

DIRECT = {"dobj": "object", "attr": "attribute", "oprd": "complement", "acomp": "adjective"}
NAMING = frozenset({"call", "describe", "term", "dub", "label", "consider"})
BRINGING = frozenset({"put", "place", "keep", "leave", "throw", "plunge", "bring", "hold"})
STATES = frozenset({"at", "in", "into", "on", "out of", "under", "to"})
BETWEEN = frozenset({"cc", "aux", "neg", "advmod", "preconj"})


def arguments(tree: Tree, head: int) -> list[Argument]:
    """Return the objects, predicatives and prepositional arguments of a predicate, in order."""
    found: list[Argument] = []
    for child in tree.children[head]:
        dep = tree.deps[child]
        if dep in DIRECT:
            found += [Argument(DIRECT[dep], token) for token in coordinated(tree, child)]
        elif dep == "dative" and tree.tags[child] != "IN":
            found.append(Argument("indirect", child))
        elif dep == "agent":
            found += [Argument("agent", a.head, child) for a in prepositional(tree, child)]
        elif dep in ("prep", "dative"):
            found += prepositional(tree, child)
    return [Argument(a.role, antecedent(tree, a.head), a.marker) for a in found]


def prepositional(tree: Tree, preposition: int) -> list[Argument]:
    """Return what a preposition governs: "in Seoul and Tokyo" -> two arguments "in"."""
    role = tree.words[preposition].lower()
    found: list[Argument] = []
    for child in tree.children[preposition]:
        named = free_relative(tree, child) if tree.deps[child] == "pcomp" else -1
        if named >= 0:
            found.append(Argument(role, named, preposition))
        elif tree.deps[child] == "pobj":
            found += [Argument(role, t, preposition) for t in coordinated(tree, child)]
        elif tree.deps[child] == "prep":
            found += [
                Argument(f"{role} {a.role}", a.head, preposition)
                for a in prepositional(tree, child)
            ]
        elif tree.deps[child] == "conj" and tree.tags[child] == "IN":
            found += prepositional(tree, child)
    return found


def shared_objects(tree: Tree, verb: int) -> list[Argument]:
    """Return the objects of a verb coordinated right after one: "visited and praised Peru"."""
    for other in tree.kids(verb, "conj"):
        between = (tree.deps[token] in BETWEEN for token in range(verb + 1, other))
        if tree.is_verb(other) and tree.kid(other, "nsubj") is None and all(between):
            return [a for a in arguments(tree, other) if a.role == "object"]
    return []


def brought(tree: Tree, verb: int, found: list[Argument]) -> Argument | None:
    """Return the state that a verb brings its object into: "put lives at risk".

    The verb says nothing without it; the noun names no thing, for nothing specifies it.
    """
    if tree.lemmas[verb] not in BRINGING:
        return None
    for argument in found:
        bare = tree.tags[argument.head] == "NN" and not tree.children[argument.head]
        near = verb < argument.marker == argument.head - 1
        if bare and near and argument.role in STATES and tree.name_of[argument.head] < 0:
            return argument
    return None


def free_relative(tree: Tree, verb: int) -> int:
    """Return what "what he called the balancing act" names, or -1."""
    if tree.lemmas[verb] not in NAMING or not any(
        tree.tags[t] == "WP" for t in tree.children[verb]
    ):
        return -1
    named = tree.kid(verb, "oprd", "attr", "ccomp")
    if named is not None and tree.is_noun(named):
        return named
    for preposition in tree.kids(verb, "prep"):
        if tree.words[preposition].lower() == "as":
            return next(iter(tree.kids(preposition, "pobj")), -1)
    return -1


def coordinated(tree: Tree, head: int) -> list[int]:
    """Return a nominal and those coordinated with it."""
    return [t for t in tree.conjuncts(head) if t == head or not tree.is_verb(t)]
