"""Verbs that hang wrong, or lack their subject -> the predicates of the sentence."""

from collections.abc import Callable

from kg.parse.tree import FINITE, PROPER, SUBJECTS, TIMES, Tree

TIMING = frozenset({"after", "before", "since", "until", "as", "because"})
GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})


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
            only_participle = tree.words[verb].lower().endswith(("en", "wn", "ung", "one"))
            if tree.tags[verb] not in ("VBN", "VBD") or only_participle:
                continue
            if tree.words[verb - 1] in (",", ")", "”", '"') or _has_object(tree, root, verb):
                _promote(tree, root, verb)
                break


def _has_object(tree: Tree, root: int, verb: int) -> bool:
    """Whether a participle right after a noun acts on something: then it is no participle.

    "Police named Olaf Berg as a suspect": what is named names nobody.
    """
    taken = tree.kid(verb, "dobj", "oprd")
    after = tree.kid(verb, "npadvmod")
    name = tree.name_of[after] if after is not None and tree.tags[after] == "NNP" else -1
    if taken is None and after is not None and name >= 0 and tree.names[name][2] not in TIMES:
        tree.deps[after], taken = "dobj", after
    finite = any(tree.tags[t] in FINITE for t in tree.children[root])
    direct = taken is not None and taken > verb and tree.is_noun(taken)
    return direct and verb == root + 1 and not finite and tree.kid(verb, "agent") is None


def _promote(tree: Tree, root: int, verb: int) -> None:
    tree.attach(verb, verb, "ROOT")
    tree.tags[verb] = "VBD"
    tree.attach(root, verb, "nsubj")
    for child in list(tree.children[root]):
        if child > verb:
            tree.attach(child, verb, tree.deps[child])
    named = tree.kid(verb, "oprd")
    if named is not None and tree.kid(verb, "dobj") is None:
        tree.deps[named] = "dobj"


def clauses_of_time(tree: Tree) -> None:
    """Read "left after the rebels, led by Popa, attacked the port" with the rebels attacking.

    What comes between subject and verb makes the parser take "after" for a preposition, and the
    verb, which shows its tense and lacks a subject, for one of the main clause.
    """
    for verb, tag in enumerate(tree.tags):
        main = tree.heads[verb]
        if tag not in ("VBD", "VBZ", "VBP") or tree.deps[verb] not in ("advcl", "conj"):
            continue
        if tree.kid(verb, *SUBJECTS, "mark", "aux") is not None or tree.words[verb - 1] != ",":
            continue
        before = [t for t in tree.kids(main, "prep") if main < t < verb]
        mark = before[-1] if before else -1
        noun = tree.kid(mark, "pobj") if mark >= 0 else None
        joined = any(mark < t < verb for t in tree.kids(main, "cc"))
        joined = joined or any(tree.tags[t] in FINITE for t in range(mark, verb))
        if noun is None or joined or tree.words[mark].lower() not in TIMING:
            continue
        for child in list(tree.children[main]):
            if noun < child < verb and tree.deps[child] == "advcl":
                tree.attach(child, noun, "acl")
        tree.attach(noun, verb, "nsubj")
        tree.attach(mark, verb, "mark")
        tree.attach(verb, main, "advcl")


def hidden_verbs(tree: Tree) -> None:
    """Read "Popa, born in Lima, studied law and worked there" with both of its verbs.

    A participle before a bare noun, after a comma and with "and" and another verb to follow, is
    the first verb of the sentence, and not what its subject is.
    """
    for noun, dep in enumerate(tree.deps):
        name = tree.heads[noun]
        verb = tree.heads[name]
        if dep != "appos" or tree.deps[name] != "nsubj" or tree.tags[noun] not in ("NN", "NNS"):
            continue
        first = min(tree.subtree(noun))
        participle = tree.tags[first] in ("VBN", "VBD") and tree.heads[first] == noun
        joined = any(noun < t < verb for t in tree.kids(name, "cc"))
        if participle and joined and first > 0 and tree.words[first - 1] == ",":
            tree.tags[first] = "VBD"
            tree.attach(first, verb, "conj")
            tree.attach(noun, first, "dobj")


def contact_roots(tree: Tree) -> None:
    """Find the main verb after such a clause: "The people Popa met in Lima back the plan".

    Two finite verbs without a conjunction cannot share a subject: the name right before the
    first is its own, and the noun before that belongs to the second.
    """
    for name, dep in enumerate(tree.deps):
        noun = tree.heads[name]
        inner = name + 1
        if dep != "appos" or tree.tags[name] not in PROPER or inner >= len(tree.words):
            continue
        subject = tree.heads[noun] == inner and tree.deps[noun] == "nsubj"
        root = tree.heads[inner] == inner and tree.tags[inner] == "VBD"
        if not (subject and root) or min(tree.subtree(name)) != noun + 1:
            continue
        outer = tree.kid(inner, "advcl", "ccomp")
        finite = outer is not None and tree.tags[outer] in ("VBZ", "VBP", "VBD") and outer > inner
        if outer is None or not finite or tree.kid(outer, *SUBJECTS, "mark", "advmod") is not None:
            continue
        if any(tree.words[t] in (",", "and") for t in range(inner, outer)):
            continue
        tree.attach(outer, outer, "ROOT")
        tree.attach(noun, outer, "nsubj")
        tree.attach(name, inner, "nsubj")
        tree.attach(inner, noun, "relcl")
        for child in [c for c in tree.children[inner] if c > outer]:
            tree.attach(child, outer, tree.deps[child])


def contact_clauses(tree: Tree) -> None:
    """Read "the ships Peru sold" as a clause with a subject, not as an apposition.

    An apposition is set off by a comma; a name between a noun and its finite verb is the doer.
    """
    for name, dep in enumerate(tree.deps):
        noun = tree.heads[name]
        if dep != "appos" or name + 1 >= len(tree.words) or min(tree.subtree(name)) != noun + 1:
            continue
        verb = name + 1
        past = tree.tags[verb] in ("VBD", "VBN") and tree.deps[verb] in ("acl", "relcl")
        active = tree.heads[verb] == noun and tree.kid(verb, "auxpass", "agent") is None
        if past and active and tree.tags[name] in PROPER and tree.tags[noun] in ("NN", "NNS"):
            tree.tags[verb] = "VBD"
            tree.deps[verb] = "relcl"
            tree.attach(name, verb, "nsubj")


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
        if tag not in ("VBZ", "VBD", "VBP") or tree.kid(verb, *SUBJECTS) is not None:
            continue
        modifiers = [t for t in tree.kids(verb, "compound", "nmod") if t < verb]
        if modifiers and tree.is_noun(modifiers[-1]) and tree.deps[verb] != "conj":
            # A verb has no compounds: what stands there is its subject.
            tree.deps[modifiers[-1]] = "nsubj"
        if modifiers or tree.deps[verb] not in ("ROOT", "ccomp"):
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
