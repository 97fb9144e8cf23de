"""Gapped and "respective" amounts -> each on the one whose it is."""

from kg.parse.tree import PROPER, SUBJECTS, Tree

AMOUNTS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})


def won(tree: Tree) -> None:
    """Read "spent 61 trillion won on defense" with the money of Korea, and no second verb.

    Who wins something stands before the verb; here an amount does, which the verb before takes.
    """
    for token in range(2, len(tree.words)):
        number, verb = token - 1, tree.heads[token]
        if tree.words[token] != "won" or tree.tags[token] not in ("VBD", "VBN", "NN", "NNP"):
            continue
        if tree.tags[number] != "CD" or verb >= token or tree.kid(token, *SUBJECTS) is not None:
            continue
        if verb != number and tree.heads[number] == verb:
            tree.attach(token, verb, tree.deps[number])
            tree.attach(number, token, "nummod")
            for child in [t for t in tree.children[token] if t > token]:
                tree.attach(child, verb, tree.deps[child])
        tree.tags[token], tree.lemmas[token] = "NNS", "won"
        name = tree.name_of[number]
        if name >= 0 and tree.name_of[token] < 0:
            tree.names[name] = (tree.names[name][0], token + 1, "MONEY")
            tree.mark_names()


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
