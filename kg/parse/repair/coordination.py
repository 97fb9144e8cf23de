"""Lists whose items are joined to the wrong ones -> each beside what it is like."""

from collections.abc import Callable

from kg.parse.dateline import DASHES
from kg.parse.tree import PROPER, SUBJECTS, Tree


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

    Two objects need a conjunction; a phrase with an article or an owner after a name and a comma
    describes it: "unveiled Falcon 9, a rocket", "fell 300 points, its biggest loss".
    """
    for token, dep in enumerate(tree.deps):
        if dep != "dobj" or not tree.is_noun(token):
            continue
        first = min(tree.subtree(token))
        earlier = tree.kid(tree.heads[token], "dobj", "npadvmod")
        if earlier is None or earlier >= first or first < 2 or tree.words[first - 1] != ",":
            continue
        before = first - 2
        numbered = tree.tags[before] == "CD" and tree.name_of[before] >= 0
        owned = tree.kid(token, "poss") is not None
        article = tree.words[first].lower() in ("the", "a", "an")
        described = (tree.is_noun(before) or numbered) and (owned or article)
        if described and tree.kid(earlier, "cc") is None:
            tree.attach(token, before, "appos")


def agreeing_subjects(tree: Tree) -> None:
    """Read "Oslo, Rome sign treaty" as headlines mean it: two subjects, as the plural verb shows.

    What is in apposition to a single name leaves the verb in the singular, and a comma after it.
    """
    for token, dep in enumerate(tree.deps):
        beside = dep == "nsubj" and token > 1 and tree.words[token - 1] == ","
        if beside and tree.deps[token - 2] == "npadvmod":
            name = token - 2  # "Oslo" hung on the verb
            verb = tree.heads[token]
            fits = tree.heads[name] == verb and tree.sentence(token)[0] == name
        else:
            name = tree.heads[token]
            verb = tree.heads[name]
            fits = dep == "appos" and tree.deps[name] == "nsubj"
        if not fits or token + 1 != verb:
            continue
        names = tree.tags[name] == "NNP" and tree.tags[token] in PROPER
        plural = tree.tags[verb] in ("VBP", "VB") and not tree.words[verb].endswith("s")
        if names and plural and tree.kid(verb, "aux") is None:
            tree.attach(name, verb, "nsubj")
            tree.attach(token, name, "conj")


def headline_lists(tree: Tree) -> None:
    """Read "Oslo sells ships, harbour" as a list, for which headlines spare themselves the "and".

    One thing does not describe several, and in a headline no verb follows to part them.
    """
    for token, dep in enumerate(tree.deps):
        things = tree.heads[token]
        if dep != "appos" or tree.deps[things] != "dobj" or token < things:
            continue
        _, end = tree.sentence(token)
        several = tree.tags[things] == "NNS" and tree.tags[token] == "NN"
        last = max(tree.subtree(token))
        ends = not "".join(tree.words[last + 1 : end]).strip()
        comma = tree.words[min(tree.subtree(token)) - 1] == ","
        if several and ends and comma and tree.kid(token, "det") is None:
            tree.attach(token, things, "conj")


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


def dashed_descriptions(tree: Tree) -> None:
    """Read "the new Volvo - a bus driven by gas - is here" as a name and what it is.

    An article begins a phrase of its own; what stands before it and a dash is named by it.
    """
    for token in range(len(tree.words)):
        article = next(iter(tree.kids(token, "det")[-1:]), 0)
        if article < 2 or tree.words[article - 1] not in DASHES:
            continue
        before = article - 2
        left = [t for t in tree.children[token] if t < article - 1]
        if tree.heads[before] != token or tree.tags[before] not in PROPER or not left:
            continue
        root = tree.heads[token] == token
        tree.attach(before, before if root else tree.heads[token], tree.deps[token])
        for child in left:
            if child != before:
                tree.attach(child, before, tree.deps[child])
        tree.attach(token, before, "appos")
        after = token + 1
        if after < len(tree.words) and tree.deps[after] == "acl":
            tree.attach(after, token, "acl")


def parted_clauses(tree: Tree) -> None:
    """Part "Oslo to sell ships; Rome resigns" where a semicolon does: each verb has one subject."""
    for second, dep in enumerate(tree.deps):
        verb = tree.heads[second]
        if dep != "nsubj" or second > verb:
            continue
        first = tree.kid(verb, "nsubj")
        if first is None or first >= second or ";" not in tree.words[first:second]:
            continue
        inner = tree.kid(first, "relcl", "acl")
        if inner is not None and inner < second and tree.kid(inner, *SUBJECTS) is None:
            tree.attach(first, inner, "nsubj")
            tree.attach(inner, inner, "ROOT")
