"""Relative clauses on the wrong noun -> on the one that their form agrees with."""

from collections.abc import Callable

from kg.parse.tree import PLACES, PROPER, Tree

RELATIVES = frozenset({"who", "which", "that"})
SINGULAR_FORMS = frozenset({"is", "was", "has", "does"})
PLURAL_FORMS = frozenset({"are", "were", "have", "do"})
# Nouns that take verbs in either number: "the team has", "the team have".
EITHER = frozenset(
    {"police", "people", "staff", "team", "group", "government", "committee", "family", "couple"}
    | {"crew", "public", "number", "majority", "minority", "band", "party", "company", "army"}
    | {"series", "headquarters", "media", "data", "percent", "%", "lot", "rest", "half", "dozen"}
)
LOCATING = frozenset(
    {"under", "behind", "beneath", "below", "above", "beside", "near", "inside", "outside"}
    | {"underneath", "opposite", "along", "across", "beyond", "around"}
)
PEOPLE = frozenset({"PERSON", "NORP"})
# What a thing is for.
DESIGNED = frozenset({"intended", "designed", "meant", "aimed", "expected", "destined"})
# Verbs that take nothing beside what one means, begins or agrees to do.
INTENDING = frozenset(
    {"intend", "plan", "hope", "want", "wish", "aim", "agree", "decide", "refuse", "try", "vow"}
    | {"attempt", "begin", "start", "continue", "need", "seek", "manage", "fail", "threaten"}
    | {"have", "seem", "appear", "promise", "pledge", "stop", "keep"}
)


def pronouns(tree: Tree) -> None:
    """Call the subject or object "that" of a relative clause a pronoun, not a conjunction."""
    for token, dep in enumerate(tree.deps):
        if dep in ("nsubj", "nsubjpass", "dobj") and tree.tags[token] in ("IN", "DT"):
            verb = tree.heads[token]
            if token < verb and tree.deps[verb] == "relcl" and tree.words[token] == "that":
                tree.tags[token] = "WDT"


def designed(tree: Tree) -> None:
    """Read "opened a plant intended to make steel" as a plant that is meant to.

    Nobody "intended" right after an object, without "and" or a comma, begins a second clause.
    """
    for token, dep in enumerate(tree.deps):
        if tree.words[token] not in DESIGNED or dep not in ("conj", "advcl"):
            continue
        verb = tree.heads[token]
        thing = tree.kid(verb, "dobj")
        alone = tree.kid(token, "nsubj", "aux", "auxpass", "mark", "dobj") is None
        if thing is None or not verb < thing < token or not alone:
            continue
        if max(t for t in tree.subtree(thing) if t < token) == token - 1 and tree.is_noun(thing):
            tree.tags[token] = "VBN"
            tree.attach(token, thing, "acl")


def lent_objects(tree: Tree) -> None:
    """Read "which Oslo begins selling" with what is sold, not what is begun, for "which"."""
    for token, dep in enumerate(tree.deps):
        verb = tree.heads[token]
        if dep != "dobj" or tree.tags[token] not in ("WDT", "WP") or token > verb:
            continue
        inner = tree.kid(verb, "xcomp")
        if tree.lemmas[verb] not in INTENDING or inner is None or inner < verb:
            continue
        if tree.tags[inner] in ("VB", "VBG") and tree.kid(inner, "dobj", "attr", "ccomp") is None:
            tree.attach(token, inner, "dobj")


def clefts(tree: Tree) -> None:
    """Hang the clause of "It was Oslo that attacked Rome" on the noun that it is about."""
    for token, dep in enumerate(tree.deps):
        verb, pronoun = tree.heads[token], tree.words[token].lower()
        if pronoun not in RELATIVES or dep not in ("nsubj", "nsubjpass", "dobj") or token > verb:
            continue
        above = tree.heads[verb]
        if tree.deps[verb] not in ("ccomp", "advcl") or tree.lemmas[above] != "be":
            continue
        subject, noun = tree.kid(above, "nsubj"), tree.kid(above, "attr")
        if subject is None or noun is None or tree.words[subject].lower() != "it":
            continue
        if noun < token and tree.kid(verb, "mark") is None:
            tree.tags[token] = "WP" if pronoun == "who" else "WDT"
            tree.attach(verb, noun, "relcl")


def clefts_of_places(tree: Tree) -> None:
    """Give "It was in Oslo that Peru signed" its place, which is the signing's."""
    for verb, dep in enumerate(tree.deps):
        above = tree.heads[verb]
        if dep not in ("ccomp", "advcl") or tree.lemmas[above] != "be":
            continue
        own, mark = tree.kid(above, "nsubj"), tree.kid(verb, "mark")
        if own is None or mark is None or tree.words[own].lower() != "it":
            continue
        if tree.words[mark].lower() == "that" and tree.kid(above, "acomp", "attr") is None:
            for preposition in tree.kids(above, "prep"):
                if preposition < mark:
                    tree.attach(preposition, verb, "prep")


def antecedents(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Hang a relative clause on the nearest noun that fits its pronoun and its verb's number.

    "who" wants a person, "areas of the lake that have dried" a plural, and a clause with "that"
    and no comma tells things apart, which a name of its own does not need.
    """
    for token, word in enumerate(tree.words):
        verb = tree.heads[token]
        if word.lower() not in RELATIVES or tree.deps[verb] != "relcl" or token > verb:
            continue
        head = tree.heads[verb]
        if not tree.is_noun(head):
            continue
        found = _candidates(tree, token, head)
        fitting = [noun for noun in found if _fits(tree, token, verb, noun, is_role)]
        if fitting and head not in fitting:
            tree.attach(verb, fitting[0], "relcl")


def _candidates(tree: Tree, pronoun: int, head: int) -> list[int]:
    """Return the nouns that a clause can belong to, the nearest to its pronoun first."""
    found = [head, *_above(tree, head)]
    before = pronoun - 2 if tree.words[pronoun - 1] == "," else pronoun - 1
    for noun in (before, *tree.ancestors(before)) if before > head else ():
        if noun == head or noun in found or tree.heads[noun] == noun:
            break
        if tree.is_noun(noun) and tree.deps[noun] in ("pobj", "appos", "conj", "dobj"):
            found.append(noun)
    return sorted(found, reverse=True)


def _above(tree: Tree, noun: int) -> list[int]:
    """Return what a noun modifies: "areas" of "the lake", "a fleet" to guard "the sea"."""
    found: list[int] = []
    while tree.deps[noun] == "pobj" or _of_purpose(tree, noun):
        above = tree.heads[tree.heads[noun]]
        if not tree.is_noun(above) or above > noun:
            break
        found.append(above)
        noun = above
    return found


def _of_purpose(tree: Tree, noun: int) -> bool:
    """Whether a noun is the object of an infinitive that tells what another is for."""
    verb = tree.heads[noun]
    purpose = tree.deps[verb] in ("acl", "relcl") and tree.has_to(verb)
    return tree.deps[noun] == "dobj" and purpose


def _fits(tree: Tree, pronoun: int, verb: int, noun: int, is_role: Callable[[int], bool]) -> bool:
    """Whether a noun agrees with a relative clause in kind and number."""
    word = tree.words[pronoun].lower()
    if word == "who" and not _may_be_person(tree, noun, is_role):
        return False
    comma = tree.words[pronoun - 1] == ","
    told = word == "that" and not comma
    if told and (_name_of_its_own(tree, noun) or _landmark(tree, noun)):
        return False
    if not comma and tree.label(noun) in PLACES and _of_purpose(tree, noun):
        return False  # "a fleet to guard the Baltic Sea which was led by": a known place
    subject = tree.deps[pronoun] in ("nsubj", "nsubjpass")
    wanted = number(tree, verb) if subject else ""
    return not wanted or _number_of(tree, noun) in ("", wanted)


def _may_be_person(tree: Tree, noun: int, is_role: Callable[[int], bool]) -> bool:
    name = tree.name_of[noun]
    return is_role(noun) or (name >= 0 and tree.names[name][2] in PEOPLE)


def _name_of_its_own(tree: Tree, noun: int) -> bool:
    return tree.tags[noun] == "NNP" and tree.kid(noun, "det") is None


def _landmark(tree: Tree, noun: int) -> bool:
    """Whether a noun only places another: "a tunnel under the house that led to a mine".

    What is known already ("the") locates what is new ("a"), and it is the new that is told of.
    """
    preposition = tree.heads[noun]
    above = tree.heads[preposition]
    places = tree.deps[noun] == "pobj" and tree.words[preposition].lower() in LOCATING
    new = any(tree.words[t].lower() in ("a", "an") for t in tree.kids(above, "det"))
    known = any(tree.words[t].lower() == "the" for t in tree.kids(noun, "det"))
    return places and new and known and tree.is_noun(above)


def number(tree: Tree, verb: int) -> str:
    """Return the number that a finite verb or its auxiliary shows, or ""."""
    for token in (*tree.kids(verb, "aux", "auxpass"), verb):
        word = tree.words[token].lower()
        if tree.tags[token] == "MD" or tree.tags[token] == "VB":
            return ""
        if tree.tags[token] == "VBZ" or word in SINGULAR_FORMS:
            return "singular"
        if tree.tags[token] == "VBP" or word in PLURAL_FORMS:
            return "plural"
        if tree.tags[token] == "VBD":
            return ""
    return ""


def _number_of(tree: Tree, noun: int) -> str:
    """Return the number of a noun phrase, or "" where it can be either."""
    if tree.kid(noun, "conj") is not None or tree.deps[noun] == "conj":
        return ""
    if tree.lemmas[noun].lower() in EITHER or (noun and tree.words[noun - 1] == "%"):
        return ""
    if tree.tags[noun] in ("NNS", "NNPS"):
        return "plural"
    several = tree.tags[noun] in PROPER and tree.label(noun) in ("ORG", "NORP")
    return "" if several else "singular"
