"""Gapped and "respective" amounts -> each on the one whose it is."""

from kg.parse.tree import PROPER, Tree

AMOUNTS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})


def gapped_amounts(tree: Tree) -> None:
    """Give the second of two shared predicates its own subject and amount.

    "urged Taiwan to spend 10 percent and Japan 3 percent": the parser coordinates "Japan" with
    the noun before it.  It joins the first subject, and its amount hangs on it as `gap`.
    """
    for start, end, label in tree.names:
        if label not in AMOUNTS or start < 2 or tree.tags[start - 1] not in PROPER:
            continue
        name = start - 1
        amount = tree.top(start, end)
        verb = next((t for t in tree.ancestors(name) if tree.is_verb(t)), -1)
        if verb < 0 or tree.deps[name] != "conj" or not _has_amount(tree, verb, label):
            continue
        owner = _first_subject(tree, verb)
        if owner >= 0 and owner != name and owner not in tree.subtree(name):
            tree.attach(name, owner, "conj")
            tree.attach(amount, name, "gap")


def _has_amount(tree: Tree, verb: int, label: str) -> bool:
    return any(tree.label(t) == label for t in tree.kids(verb, "dobj"))


def _first_subject(tree: Tree, verb: int) -> int:
    own = tree.kid(verb, "nsubj")
    if own is not None:
        return own
    above = tree.heads[verb]
    found = tree.kid(above, "dobj") if tree.deps[verb] == "xcomp" else None
    return -1 if found is None else found


def respective_amounts(tree: Tree) -> None:
    """Share out "3 percent and 2 percent, respectively" among coordinated subjects."""
    for token, word in enumerate(tree.words):
        if word.lower() != "respectively":
            continue
        verb = next((t for t in tree.ancestors(token) if tree.is_verb(t)), -1)
        subject = tree.kid(verb, "nsubj", "nsubjpass") if verb >= 0 else None
        if subject is None:
            continue
        owners = tree.conjuncts(subject)
        amounts = [
            t
            for t in range(verb, token)
            if tree.name_of[t] >= 0
            and tree.names[tree.name_of[t]][2] in AMOUNTS
            and tree.names[tree.name_of[t]][1] == t + 1
        ]
        if len(owners) == len(amounts) > 1:
            for owner, amount in zip(owners, amounts, strict=True):
                tree.attach(amount, owner, "gap")
