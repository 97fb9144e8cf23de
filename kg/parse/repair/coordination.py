"""Lists whose items are joined to the wrong ones -> each beside what it is like."""

from collections.abc import Callable

from kg.parse.tree import PROPER, Tree


def described_names(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Join the next name of a list to the name before it, not to what that one is.

    "Ana Popa, the mayor, and Olaf Lund, a singer": a role is in apposition to one name, and a
    name is no second role.
    """
    for token, dep in enumerate(tree.deps):
        role = tree.heads[token]
        if dep != "conj" or tree.deps[role] != "appos" or tree.tags[token] not in PROPER:
            continue
        name = tree.heads[role]
        common = tree.tags[role] not in PROPER and tree.tags[name] in PROPER
        if common and is_role(role) and role < token:
            for joining in tree.kids(role, "cc"):
                if joining > role:
                    tree.attach(joining, name, "cc")
            tree.attach(token, name, "conj")


def second_objects(tree: Tree) -> None:
    """Read "a stake in Telenor, the largest firm" as a name and what it is, not as two objects.

    Two objects need a conjunction; a phrase with an article after a name and a comma describes it.
    """
    for token, dep in enumerate(tree.deps):
        if dep != "dobj" or not tree.is_noun(token):
            continue
        first = min(tree.subtree(token))
        earlier = tree.kid(tree.heads[token], "dobj")
        if earlier is None or earlier >= first or first < 2 or tree.words[first - 1] != ",":
            continue
        before = first - 2
        described = tree.is_noun(before) and tree.words[first].lower() in ("the", "a", "an")
        if described and tree.kid(earlier, "cc") is None:
            tree.attach(token, before, "appos")


def double_subjects(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Give a verb one subject: the second is joined to the first, or is another verb's object.

    "Oslo, which left, and Rome signed" has a list for its subject; in "the fire that killed six
    workers was put out" the workers are what the verb before them acts on.  A role before a name
    ("party leader and minister Ana Popa") is its title.
    """
    for second, dep in enumerate(tree.deps):
        if dep not in ("nsubj", "nsubjpass"):
            continue
        verb = tree.heads[second]
        first = tree.kid(verb, "nsubj", "nsubjpass")
        if first is None or first >= second or second > verb or is_role(first):
            continue
        start = min(tree.subtree(second))
        if any(first < t < second for t in tree.kids(first, "cc")):
            tree.attach(second, first, "conj")
            continue
        inner = start - 1
        relative = tree.deps[inner] == "relcl" and tree.is_verb(inner)
        if relative and first in tree.ancestors(inner) and tree.kid(inner, "dobj") is None:
            tree.attach(second, inner, "dobj")
