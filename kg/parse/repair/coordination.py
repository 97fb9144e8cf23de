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
