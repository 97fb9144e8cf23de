"""Faults of the parser that a rule can tell and mend: a `Tree` is changed in place.

Each repair has a linguistic reason and a test on sentences of our own; none names a word of
one article.
"""

from collections.abc import Callable, Container

from kg.parse.tree import PROPER, Tree

CLOSED = frozenset({"IN", "DT", "CC", "TO", ",", "POS"})
AMOUNTS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
GIVING = frozenset(
    {"give", "promise", "offer", "send", "sell", "lend", "grant", "pay", "hand", "award", "owe"}
)
TIMES = frozenset({"DATE", "TIME"})
REPAIRABLE = frozenset({"ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT", "LOC", "NORP", "LAW"})


def repair(
    tree: Tree,
    *,
    is_role: Callable[[int], bool],
    is_known: Callable[[str], bool],
    speech: Container[str],
    verbs: Container[str],
    urging: Container[str],
) -> None:
    """Mend a parse.

    Parameters
    ----------
    is_role
        Whether a token names an office or a kind of person.
    is_known
        Whether a surface is a name of the gazetteer.
    speech
        Lemmas of verbs of saying.
    verbs
        Lemmas of all verbs the vocabulary knows.
    urging
        Lemmas of verbs by which somebody is to do something.
    """
    lemmas_of_verbs(tree, verbs)
    trim_names(tree)
    join_times(tree)
    name_holders(tree, is_role, is_known)
    two_subjects(tree, is_role)
    relatives_of_persons(tree, is_role)
    finite_roots(tree)
    reporting_participles(tree, speech)
    urged_infinitives(tree, urging)
    double_objects(tree)
    gapped_amounts(tree)
    respective_amounts(tree)


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


def trim_names(tree: Tree) -> None:
    """Cut function words off the ends of names: "Patrice Talon of"."""
    trimmed = []
    for start, end, label in tree.names:
        while end - 1 > start and tree.tags[end - 1] in CLOSED - {"POS"}:
            end -= 1
        trimmed.append((start, end, label))
    tree.names = trimmed
    tree.mark_names()


def join_times(tree: Tree) -> None:
    """Make one time of two that touch: "Tuesday night"."""
    joined: list[tuple[int, int, str]] = []
    for start, end, label in tree.names:
        touches = bool(joined) and joined[-1][1] == start and joined[-1][2] in TIMES
        if touches and label in TIMES:
            joined[-1] = (joined[-1][0], end, "DATE")
        else:
            joined.append((start, end, label))
    tree.names = joined
    tree.mark_names()


def name_holders(
    tree: Tree, is_role: Callable[[int], bool], is_known: Callable[[str], bool]
) -> None:
    """Call a name right after an office a person: "Niger's president Mahamadou Issoufou"."""
    names = list(tree.names)
    token = 1
    while token < len(tree.words):
        if tree.tags[token] in PROPER and is_role(token - 1) and tree.is_noun(token - 1):
            end = token
            while end < len(tree.words) and _goes_on(tree, token, end):
                end += 1
            if end - token >= 2 and not is_role(token) and _may_be_person(tree, token, end):
                surface = tree.span(token, end)
                if not is_known(surface):
                    names = [n for n in names if n[1] <= token or n[0] >= end]
                    names.append((token, end, "PERSON"))
            token = end
        token += 1
    tree.names = sorted(set(names))
    tree.mark_names()


def _goes_on(tree: Tree, start: int, token: int) -> bool:
    hyphen = tree.tags[token] == "HYPH" and token > start
    return tree.tags[token] in PROPER or hyphen or tree.words[token].lower() in ("al", "bin", "el")


def _may_be_person(tree: Tree, start: int, end: int) -> bool:
    """Whether no other office, and no name the model is sure of, stands in the words."""
    labels = {tree.names[tree.name_of[t]][2] for t in range(start, end) if tree.name_of[t] >= 0}
    crossing = any(
        tree.name_of[t] >= 0 and not start <= tree.names[tree.name_of[t]][0] for t in (start,)
    )
    return labels <= REPAIRABLE and not crossing


def two_subjects(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Make an office the title of the name after it where both were taken for the subject."""
    for token, dep in enumerate(tree.deps):
        if dep not in ("nsubj", "nsubjpass") or token + 1 >= len(tree.words) or not is_role(token):
            continue
        for other in tree.kids(tree.heads[token], dep):
            if other > token and min(tree.subtree(other)) == token + 1:
                tree.attach(token, other, "compound")
                break


def relatives_of_persons(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Hang a clause with "who" on the person right before it, not on a thing further off."""
    for token, word in enumerate(tree.words):
        verb = tree.heads[token]
        if word.lower() != "who" or tree.deps[verb] != "relcl" or token < 2:
            continue
        before = token - 2 if tree.words[token - 1] == "," else token - 1
        head = tree.heads[verb]
        if before <= head or verb in tree.subtree(before) or not _person(tree, before, is_role):
            continue
        if not _person(tree, head, is_role):
            tree.attach(verb, before, "relcl")


def _person(tree: Tree, token: int, is_role: Callable[[int], bool]) -> bool:
    name = tree.name_of[token]
    return is_role(token) or (name >= 0 and tree.names[name][2] == "PERSON")


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


def reporting_participles(tree: Tree, speech: Container[str]) -> None:
    """Hang "..., adding that ..." on the verb of saying, not on what was said."""
    for token, dep in enumerate(tree.deps):
        if dep != "advcl" or tree.tags[token] != "VBG" or tree.lemmas[token] not in speech:
            continue
        said = tree.heads[token]
        if tree.words[token - 1] not in (",", "”", '"', "''"):
            continue
        for above in tree.ancestors(said):
            if tree.lemmas[above] in speech and tree.is_verb(above):
                tree.attach(token, above, "advcl")
                break


def urged_infinitives(tree: Tree, urging: Container[str]) -> None:
    """Read "pressed Japan to raise its budget" as a demand, not as a purpose."""
    for token, dep in enumerate(tree.deps):
        above = tree.heads[token]
        if dep != "advcl" or tree.tags[token] != "VB" or tree.lemmas[above] not in urging:
            continue
        told = tree.kid(above, "dobj", "nsubjpass")
        marked = any(tree.tags[t] == "TO" for t in tree.kids(token, "aux"))
        if told is not None and told < token and marked and tree.kid(token, "nsubj") is None:
            tree.attach(token, above, "xcomp")


def double_objects(tree: Tree) -> None:
    """Part the receiver from what is given: "promised the Philippines 12 patrol boats"."""
    for token, dep in enumerate(tree.deps):
        if dep != "dobj" or tree.lemmas[tree.heads[token]] not in GIVING:
            continue
        number = tree.kid(token, "nummod", "det")
        for child in tree.kids(token, "compound", "nmod", "amod", "poss"):
            name = tree.name_of[child] >= 0 and tree.tags[child] in PROPER
            if name and number is not None and child < number and tree.kid(child, "case") is None:
                tree.attach(child, tree.heads[token], "dative")
                break


def gapped_amounts(tree: Tree) -> None:
    """Give the second of two shared predicates its own subject and amount.

    "urged Taiwan to spend 10 percent and Japan 3 percent": the parser coordinates "Japan" with
    the noun before it.  It joins the first subject, and its amount hangs on it as `gap`.
    """
    for start, end, label in tree.names:
        if label not in AMOUNTS or start < 2 or tree.tags[start - 1] not in PROPER:
            continue
        name = start - 1
        amount = next((t for t in range(start, end) if tree.heads[t] not in range(start, end)), -1)
        verb = next((t for t in tree.ancestors(name) if tree.is_verb(t)), -1)
        if (
            verb < 0
            or amount < 0
            or tree.deps[name] != "conj"
            or not _has_amount(tree, verb, label)
        ):
            continue
        owner = _first_subject(tree, verb)
        if owner >= 0 and owner != name and owner not in tree.subtree(name):
            tree.attach(name, owner, "conj")
            tree.attach(amount, name, "gap")


def _has_amount(tree: Tree, verb: int, label: str) -> bool:
    return any(
        tree.name_of[t] >= 0 and tree.names[tree.name_of[t]][2] == label
        for t in tree.kids(verb, "dobj")
    )


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
