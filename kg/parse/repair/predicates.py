"""Verbs that are missed, or hang wrong -> the predicates of the sentence."""

from collections.abc import Callable, Container

from kg.parse.tree import FINITE, SUBJECTS, Tree

# What stands right after a verb and never right after a noun that it modifies.
OPENS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS"})
LEFT = frozenset({"det", "compound", "amod", "nmod", "poss", "nummod", "cc", "conj"})
GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})


def lemmas_of_verbs(tree: Tree, verbs: Container[str]) -> None:
    """Mend lemmas that the rules of the lemmatizer cut short: "hoped" -> hop, "fined" -> fin.

    A lemma that no frame knows gives way to one that a frame knows and that has the same form.
    """
    for token, tag in enumerate(tree.tags):
        if tag not in ("VBD", "VBN", "VBG", "VBZ") or tree.lemmas[token] in verbs:
            continue
        lemma, word = tree.lemmas[token], tree.words[token].lower()
        stem = word.removesuffix("ing").removesuffix("ed").removesuffix("s")
        for form in (lemma + "e", lemma + lemma[-1:], lemma.removesuffix("e"), stem, stem + "e"):
            if form != lemma and form in verbs:
                tree.lemmas[token] = form
                break


def two_subjects(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Make an office the title of the name after it where both were taken for the subject."""
    for token, dep in enumerate(tree.deps):
        if dep not in ("nsubj", "nsubjpass") or token + 1 >= len(tree.words) or not is_role(token):
            continue
        for other in tree.kids(tree.heads[token], dep):
            if other > token and min(tree.subtree(other)) == token + 1:
                tree.attach(token, other, "compound")
                break


def finite_roots(tree: Tree) -> None:
    """Make a past participle the main verb where a sentence has none.

    "Hegseth, speaking in Singapore, called on ...": after the interruption the parser takes
    "called" for a second modifier of the noun it made the root.
    """
    for start, end in tree.sentences:
        root = next((t for t in range(start, end) if tree.heads[t] == t), -1)
        if root < 0 or not tree.is_noun(root):
            continue
        for verb in reversed(tree.kids(root, "acl", "relcl", "appos")):
            if tree.tags[verb] in ("VBN", "VBD") and tree.words[verb - 1] in (",", ")", "”", '"'):
                _promote(tree, root, verb)
                break


def _promote(tree: Tree, root: int, verb: int) -> None:
    tree.attach(verb, verb, "ROOT")
    tree.tags[verb] = "VBD"
    tree.attach(root, verb, "nsubj")
    for child in list(tree.children[root]):
        if child > verb:
            tree.attach(child, verb, tree.deps[child])


def noun_roots(tree: Tree, verbs: Container[str]) -> None:
    """Read a noun that heads a sentence as its verb: "Locals praise the plan".

    A noun never stands right before a determiner, a pronoun or a name that it is no part of;
    a verb before its object does, and it agrees in number with the noun before it.
    """
    for start, end in tree.sentences:
        root = next((t for t in range(start, end) if tree.heads[t] == t), -1)
        if root <= start or root + 1 >= end or tree.tags[root] not in ("NN", "NNS"):
            continue
        before, after = root - 1, root + 1
        if tree.heads[before] != root or not tree.is_noun(before):
            continue
        if tree.tags[after] not in OPENS or tree.lemmas[root].lower() not in verbs:
            continue
        listed = tree.tags[before] in ("NNS", "NNPS") or _listed(tree, before)
        if listed is (tree.tags[root] == "NN") and not _governed(tree, root):
            _make_verb(tree, root, before, "VBP" if listed else "VBZ")


def _listed(tree: Tree, token: int) -> bool:
    return tree.kid(token, "conj") is not None or tree.deps[token] == "conj"


def _governed(tree: Tree, root: int) -> bool:
    """Whether a root has a subject, or a finite verb beside it that is none of a modifier."""
    return tree.kid(root, *SUBJECTS) is not None or any(
        tree.tags[t] in FINITE and tree.deps[t] not in ("relcl", "advcl", "ccomp")
        for t in tree.children[root]
    )


def _make_verb(tree: Tree, root: int, before: int, tag: str) -> None:
    tree.tags[root] = tag
    tree.deps[before] = "nsubj"
    for child in list(tree.children[root]):
        if child < before and tree.deps[child] in LEFT:
            tree.attach(child, before, tree.deps[child])
        elif child > root and tree.is_noun(child):
            first = min(tree.subtree(child)) == root + 1
            tree.deps[child] = "dobj" if first else tree.deps[child]


def stray_verbs(tree: Tree) -> None:
    """Join a finite verb that was coordinated with a noun to the verb before that noun.

    "She left after the vote and moves to Oslo": only verbs are coordinated with a verb that
    shows its person and has no subject of its own.
    """
    for token, dep in enumerate(tree.deps):
        head = tree.heads[token]
        if dep != "conj" or tree.tags[token] not in FINITE or not tree.is_noun(head):
            continue
        if tree.kid(token, *SUBJECTS) is not None or _copular(tree, head):
            continue
        for above in tree.ancestors(head):
            if tree.tags[above] in FINITE and above < head:
                tree.attach(token, above, "conj")
                for joining in tree.kids(head, "cc"):
                    if joining > head:
                        tree.attach(joining, above, "cc")
                break


def _copular(tree: Tree, noun: int) -> bool:
    return tree.kid(noun, "cop", "nsubj") is not None


def lost_subjects(tree: Tree) -> None:
    """Find the subject of a finite verb in the phrase before it that swallowed it.

    "In Lima, Peru, officials left", "Upon reaching Bergen, the ship sank": the parser takes the
    subject for one more item of the list that ends at the comma.
    """
    for verb, tag in enumerate(tree.tags):
        if tag not in ("VBZ", "VBD", "VBP") or tree.deps[verb] not in ("ROOT", "ccomp"):
            continue
        if tree.kid(verb, *SUBJECTS) is not None:
            continue
        first = verb
        while first > 0 and tree.heads[first - 1] == verb and tree.deps[first - 1] in GROUP:
            first -= 1
        found = _swallowed(tree, first - 1, verb) if first > 0 else -1
        if found >= 0:
            passive = tree.kid(verb, "auxpass") is not None
            tree.attach(found, verb, "nsubjpass" if passive else "nsubj")


def _swallowed(tree: Tree, last: int, verb: int) -> int:
    """Return the noun after a comma whose phrase ends at `last`, in a modifier of a verb."""
    if verb not in tree.ancestors(last):
        return -1
    for noun in (last, *tree.ancestors(last)):
        if noun == verb or tree.heads[noun] == verb or noun > last:
            break
        if tree.deps[noun] in ("conj", "appos") and tree.is_noun(noun):
            phrase = tree.subtree(noun)
            if phrase[-1] == last and phrase[0] > 0 and tree.words[phrase[0] - 1] == ",":
                return noun
    return -1
