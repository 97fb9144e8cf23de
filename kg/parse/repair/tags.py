"""Verbs tagged as nouns, and nouns as verbs -> what the words around them show.

Lemmas that the lemmatizer cut short are mended here too.
"""

from collections.abc import Callable, Container

from kg.parse.tree import FINITE, NOUNS, PROPER, SUBJECTS, Tree

# What stands right after a verb and never right after a noun that it modifies.
OPENS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS"})
LEFT = frozenset({"det", "compound", "amod", "nmod", "poss", "nummod", "cc", "conj"})
# Plurals that do stand before a noun: "arms sales", "rights group".
MODIFYING = frozenset({"arm", "right", "sport", "system", "operation", "affair", "sale", "good"})
TAKING_INFINITIVES = frozenset(
    {"plan", "bid", "pledge", "move", "vow", "offer", "attempt", "deal", "call", "push", "demand"}
    | {"proposal", "request", "promise", "order", "threat", "need", "fight", "effort"}
)
GERUND_TAKERS = frozenset(
    {"consider", "suggest", "recommend", "propose", "stop", "begin", "start", "resume", "avoid"}
    | {"deny", "admit", "oppose", "risk", "discuss", "delay", "postpone", "finish", "continue"}
)


def lemmas_of_verbs(tree: Tree, verbs: Container[str]) -> None:
    """Mend lemmas that the rules of the lemmatizer cut short: "hoped" -> hop, "fined" -> fin.

    A lemma that no frame knows gives way to one that a frame knows and that has the same form.
    An infinitive is its own lemma: to "lay off" is not to lie.
    """
    for token, tag in enumerate(tree.tags):
        if tag == "VB" and tree.words[token].lower() in verbs:
            tree.lemmas[token] = tree.words[token].lower()
        if tag not in ("VBD", "VBN", "VBG", "VBZ") or tree.lemmas[token] in verbs:
            continue
        lemma, word = tree.lemmas[token], tree.words[token].lower()
        stem = word.removesuffix("ing").removesuffix("ed").removesuffix("s")
        for form in (lemma + "e", lemma + lemma[-1:], lemma.removesuffix("e"), stem, stem + "e"):
            if form != lemma and form in verbs:
                tree.lemmas[token] = form
                break


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


def plural_modifiers(tree: Tree, verbs: Container[str], is_role: Callable[[int], bool]) -> None:
    """Read "Peru imports wheat" with its verb, where the parser sees a kind of wheat.

    English compounds put their first noun in the singular; a plural between a name and a bare
    noun, in a sentence without a finite verb, is the verb.
    """
    for start, end in tree.sentences:
        root = next((t for t in range(start, end) if tree.heads[t] == t), -1)
        verb = root - 1
        if verb <= start or tree.tags[root] not in NOUNS or tree.tags[verb] != "NNS":
            continue
        name = verb - 1
        inside = tree.heads[verb] == root and tree.heads[name] in (verb, root)
        if not inside or tree.tags[name] != "NNP" or is_role(verb):
            continue
        finite = any(tree.tags[t] in FINITE for t in range(start, end))
        if finite or tree.lemmas[verb].lower() not in verbs or tree.lemmas[verb] in MODIFYING:
            continue
        tree.tags[verb] = "VBZ"
        tree.attach(verb, verb, "ROOT")
        tree.attach(name, verb, "nsubj")
        for child in list(tree.children[root]):
            if child < name:
                tree.attach(child, name, tree.deps[child])
            elif tree.deps[child] == "punct" and child > root:
                tree.attach(child, verb, "punct")
        tree.attach(root, verb, "dobj")


def nouns_as_objects(tree: Tree) -> None:
    """Tag what stands as an object, and takes no subject, as the noun it is: "backs plan"."""
    for token, dep in enumerate(tree.deps):
        bare = dep in ("dobj", "pobj") and tree.tags[token] in ("VB", "VBP")
        if bare and tree.kid(token, *SUBJECTS, "aux") is None:
            tree.tags[token] = "NN"


def headline_verbs(tree: Tree, verbs: Container[str], is_role: Callable[[int], bool]) -> None:
    """Read "Peru rejects plan to leave" with its verb, where "plan" was taken for it.

    A bare name before a plural that can be a verb, and after it a word that as a noun takes the
    infinitive: headlines leave out the article that would show it.
    """
    for start, _ in tree.sentences:
        verb = start
        while verb < len(tree.words) and tree.tags[verb] in PROPER:
            verb += 1
        noun = verb + 1
        if verb == start or noun + 1 >= len(tree.words) or tree.words[noun + 1] != "to":
            continue
        taken = tree.heads[noun] == noun and tree.tags[noun] in ("VBP", "VB")
        plural = tree.tags[verb] == "NNS" and tree.heads[verb] == noun and not is_role(verb)
        if not taken or not plural or tree.lemmas[verb].lower() not in verbs:
            continue
        if tree.words[noun].lower() not in TAKING_INFINITIVES or tree.kid(verb, "det") is not None:
            continue
        tree.tags[verb], tree.tags[noun] = "VBZ", "NN"
        tree.attach(verb, verb, "ROOT")
        for child in list(tree.children[noun]):
            if tree.deps[child] == "punct":
                tree.attach(child, verb, "punct")
            elif tree.deps[child] in ("xcomp", "advcl"):
                tree.deps[child] = "acl"
        tree.attach(noun, verb, "dobj")
        tree.attach(verb - 1, verb, "nsubj")


def gerunds(tree: Tree, verbs: Container[str]) -> None:
    """Read "considered buying ships" as a verb with its object, not as a kind of ships.

    Verbs such as "consider" take what one does; without a determiner, so does the word in -ing.
    """
    for token, dep in enumerate(tree.deps):
        noun = tree.heads[token]
        above = tree.heads[noun]
        if dep not in ("compound", "amod") or tree.deps[noun] != "dobj" or above != token - 1:
            continue
        if tree.lemmas[above] not in GERUND_TAKERS or not tree.words[token].endswith("ing"):
            continue
        lemma = _verb_of(tree.words[token].lower().removesuffix("ing"), verbs)
        if lemma:
            tree.tags[token], tree.lemmas[token] = "VBG", lemma
            tree.attach(token, above, "xcomp")
            tree.attach(noun, token, "dobj")


def _verb_of(stem: str, verbs: Container[str]) -> str:
    return next((form for form in (stem, stem + "e", stem[:-1]) if form in verbs), "")
