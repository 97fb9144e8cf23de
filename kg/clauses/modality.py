"""What a clause's own words say of its factuality, before what governs it is asked."""

from collections.abc import Mapping

from kg.clauses.clause import Argument, Clause, Link
from kg.model import Factuality
from kg.parse.tree import SUBJECTS, Tree

NEGATIONS = frozenset({"no", "never", "neither", "nor", "nobody", "nothing", "none", "not"})
CONDITIONS = frozenset({"if", "unless", "whether", "until", "provided"})
MANDATIVE = frozenset({"insist", "request", "propose", "recommend", "ask", "require", "urge"})
NEARLY_NOT = frozenset({"never", "neither", "nor", "no", "hardly", "scarcely"})
RANKING = frozenset({"first", "second", "third", "last", "only", "latest", "next", "sole"})
EXCLUDING = frozenset({"without", "against"})
# What comes before the deed that is not chosen, and what may stand between.
PREFERRING = frozenset({("rather", "than"), ("instead", "of")})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
LEADING = frozenset(
    {"aux", "neg", "advmod", "mark", "auxpass", "det", "amod", "compound", "poss", "nummod"}
)
# "not only a temple", "not just an insult": what is added to is not denied.
FOCUSING = frozenset({"only", "just", "merely", "simply", "solely", "even"})
# With "would", what somebody did time and again: "they would sometimes kill farmers".
HABITUAL = frozenset(
    {"sometimes", "often", "usually", "regularly", "occasionally", "frequently", "always"}
)


def own(
    tree: Tree,
    clause: Clause,
    modals: Mapping[str, Factuality],
    adverbs: Mapping[str, Factuality],
) -> Factuality:
    """Read one clause by itself; who says that one thing or another holds claims neither."""
    value = _single(tree, clause, modals, adverbs)
    claimed = value in (Factuality.ACTUAL, Factuality.PLANNED)
    return Factuality.POSSIBLE if claimed and _alternative(tree, clause) else value


def _single(
    tree: Tree,
    clause: Clause,
    modals: Mapping[str, Factuality],
    adverbs: Mapping[str, Factuality],
) -> Factuality:
    """Read negation, modal verbs, conditions, questions, imperatives and hedges of a clause."""
    if conditional(tree, clause.head) or questioned(tree, clause.head):
        return Factuality.POSSIBLE
    if negated(tree, clause):
        return Factuality.DENIED
    modal = modality(tree, clause.head, modals)
    if modal is Factuality.POSSIBLE and _habitual(tree, clause.head):
        return Factuality.ACTUAL
    if modal is not None:
        wished = modal is Factuality.REQUESTED
        return Factuality.POSSIBLE if condition_of(tree, clause.head) and not wished else modal
    purpose = clause.link is Link.PURPOSE and not _result(tree, clause.head)
    if purpose or bound(tree, clause.head) or meant(tree, clause.head):
        return Factuality.PLANNED
    if imperative(tree, clause):
        return Factuality.REQUESTED
    hedges = (adverbs.get(tree.words[t].lower()) for t in tree.kids(clause.head, "advmod"))
    return next((hedge for hedge in hedges if hedge is not None), Factuality.ACTUAL)


def negated(tree: Tree, clause: Clause) -> bool:
    """Whether a clause is negated: not, never, no one, "no demands", without doing."""
    verb = clause.head
    things = (*clause.subjects, *(a.head for a in clause.arguments if _direct(a.role)))
    return (
        any(not _focusing(tree, token) for token in tree.kids(verb, "neg"))
        or _negative_adverb(tree, verb)
        or any(_nothing(tree, token) for token in things)
        or _excluded(tree, verb)
        or passed_over(tree, verb)
        or _shares_negation(tree, verb)
    )


def _negative_adverb(tree: Tree, verb: int) -> bool:
    """Whether an adverb negates: "never", "no longer", "neither ... nor"."""
    for adverb in tree.kids(verb, "advmod", "preconj", "cc"):
        if tree.words[adverb].lower() in NEARLY_NOT:
            return True
        bounded = tree.words[adverb].lower() in ("longer", "yet", "more")
        inner = tree.kids(adverb, "neg", "det", "advmod") if bounded else []
        if any(tree.words[t].lower() in ("no", "not") for t in inner):
            return True
    return False


def _nothing(tree: Tree, token: int) -> bool:
    """Whether an argument is nothing: "nobody", "no demands", "not a single one", "neither"."""
    determiners = tree.kids(token, "det", "neg", "preconj")
    nothing = any(tree.words[t].lower() in ("no", "neither") for t in determiners)
    return nothing or tree.words[token].lower() in NEGATIONS or _not_one(tree, token)


def _not_one(tree: Tree, token: int) -> bool:
    """Whether "not" stands before a subject's "a" or "one": "Not a single aircraft was lost"."""
    if tree.deps[token] not in SUBJECTS:
        return False
    first = min(tree.subtree(token))
    following = tree.words[first + 1 : first + 2]
    return tree.words[first].lower() == "not" and following[0].lower() in ("a", "an", "one")


def _focusing(tree: Tree, negation: int) -> bool:
    """Whether a negation only leads up to more: "is not only a temple"."""
    following = tree.words[negation + 1 : negation + 2]
    return bool(following) and following[0].lower() in FOCUSING


def _habitual(tree: Tree, verb: int) -> bool:
    """Whether "would" tells of a habit in the past: "would often return"."""
    would = any(tree.words[t].lower() == "would" for t in tree.kids(verb, "aux"))
    how = (tree.words[t].lower() for t in tree.kids(verb, "advmod"))
    return would and any(word in HABITUAL for word in how) and not condition_of(tree, verb)


def _excluded(tree: Tree, verb: int) -> bool:
    """Whether a preposition shuts a gerund out: "without signing", "against signing"."""
    return tree.deps[verb] == "pcomp" and tree.words[tree.heads[verb]].lower() in EXCLUDING


def passed_over(tree: Tree, verb: int) -> bool:
    """Whether something else is done: "rather than sell it", "instead of selling it".

    The choice of the one deed over the other says that the other is not done; a second one
    after "or" is none either.
    """
    if tree.deps[verb] not in ("advcl", "conj", "pcomp", "prep", "ccomp", "xcomp"):
        return False
    inner = (t for t in tree.children[verb] if t < verb and tree.deps[t] in LEADING)
    first = min(inner, default=verb)
    before = tuple(word.lower() for word in tree.words[max(first - 2, 0) : first])
    opening = tuple(word.lower() for word in tree.words[first : first + 2])
    if before in PREFERRING or opening in PREFERRING:
        return True
    head = tree.heads[verb]
    joined = tree.deps[verb] == "conj" and tree.is_verb(head) and tree.tags[verb] == tree.tags[head]
    return joined and tree.kid(verb, *SUBJECTS) is None and passed_over(tree, head)


def _result(tree: Tree, verb: int) -> bool:
    """Whether an infinitive tells how a thing ended: "passed Oslo to become the largest"."""
    told = tree.tags[tree.heads[verb]] in ("VBD", "VBZ") and tree.deps[verb] == "advcl"
    return told and tree.lemmas[verb] == "become"


def affirmed(tree: Tree, arguments: list[Argument]) -> list[Argument]:
    """Leave out what is only named to be set aside: "is head of state but not of the army".

    So is what something else is taken for: "burns gas rather than coal".
    """
    return [
        a
        for a in arguments
        if tree.deps[a.head] != "conj"
        or not (tree.kids(a.head, "neg") or passed_over(tree, a.head))
    ]


def _alternative(tree: Tree, clause: Clause) -> bool:
    """Whether a deed is one of two between which "or" leaves the choice: "will pay or close".

    What tells a kind of things ("those who smoke or drink") or is asked leaves none open.
    """
    verb = clause.head
    modal = any(tree.tags[t] == "MD" for t in tree.kids(verb, "aux"))
    if not (clause.finite or modal or tree.deps[verb] == "conj"):
        return False
    first = tree.heads[verb] if tree.deps[verb] == "conj" else verb
    finite = tree.tags[first] in FINITE or tree.kid(first, "aux", "auxpass") is not None
    asserted = tree.deps[first] in ("ROOT", "ccomp", "conj", "advcl") and tree.is_verb(first)
    if not (finite and asserted) or tree.has_to(first):
        return False
    others = [t for t in tree.kids(first, "conj") if tree.is_verb(t) and t > first]
    joints = [t for t in tree.kids(first, "cc") if tree.words[t].lower() == "or"]
    return any(first < joint < other for joint in joints for other in others[-1:])


def _shares_negation(tree: Tree, verb: int) -> bool:
    """Whether an earlier conjunct's negation covers this one: "did not sign or ratify"."""
    head = tree.heads[verb]
    if tree.deps[verb] != "conj" or tree.kid(verb, "nsubj", "aux", "auxpass") is not None:
        return False
    joined = [tree.words[t].lower() for t in tree.kids(head, "cc")]
    return "or" in joined and bool(tree.kids(head, "neg")) and tree.tags[verb] == tree.tags[head]


def _direct(role: str) -> bool:
    return role in ("object", "attribute", "indirect")


def modality(tree: Tree, verb: int, modals: Mapping[str, Factuality]) -> Factuality | None:
    """Return what the modal verb makes of a clause, also one shared by coordination."""
    for token in tree.kids(verb, "aux"):
        if tree.tags[token] == "MD":
            return modals.get(tree.words[token].lower().replace("’", "'"))
    head = tree.heads[verb]
    bare = tree.tags[verb] == "VB" and tree.kid(verb, "aux", "nsubj") is None
    if tree.deps[verb] == "conj" and bare and tree.is_verb(head):
        return modality(tree, head, modals)
    return None


def backshifted(tree: Tree, above: int, verb: int) -> bool:
    """Whether "would" is the "will" of reported speech: "said it would send troops"."""
    would = any(tree.words[t].lower() in ("would", "'d", "’d") for t in tree.kids(verb, "aux"))
    past = tree.tags[above] in ("VBD", "VBN")
    return would and past and not tree.kids(verb, "neg") and not condition_of(tree, verb)


def mandative(tree: Tree, above: int, verb: int) -> bool:
    """Whether "that" brings a demand: "insisted that he resign", not "that he resigned"."""
    return (
        tree.lemmas[above] in MANDATIVE
        and tree.deps[verb] in ("ccomp", "acl")
        and tree.tags[verb] in ("VB", "VBP")
        and tree.lemmas[verb] != "be"
        and tree.kid(verb, "aux", "auxpass") is None
        and tree.kid(verb, "mark") is not None
    )


def conditional(tree: Tree, verb: int) -> bool:
    """Whether a clause is itself a condition, or goes on with one: "if talks fail"."""
    if any(tree.words[t].lower() in CONDITIONS for t in tree.kids(verb, "mark", "advmod")):
        return True
    head = tree.heads[verb]
    joined = tree.deps[verb] == "conj" and tree.is_verb(head) and head != verb
    return joined and tree.kid(verb, *SUBJECTS) is None and conditional(tree, head)


def condition_of(tree: Tree, verb: int) -> bool:
    """Whether a clause holds only under a condition stated beside it."""
    return any(
        tree.words[mark].lower() in ("if", "unless", "provided")
        for child in tree.kids(verb, "advcl")
        for mark in tree.kids(child, "mark")
    )


def questioned(tree: Tree, verb: int) -> bool:
    """Whether a main clause is a question."""
    return tree.heads[verb] == verb and any(tree.words[t] == "?" for t in tree.kids(verb, "punct"))


def bound(tree: Tree, verb: int) -> bool:
    """Whether a verb is what somebody "is to" do: "Benin was to join", "Benin to join"."""
    head = tree.heads[verb]
    if head == verb and tree.tags[verb] == "VB" and tree.kid(verb, "nsubj") is not None:
        return tree.has_to(verb)
    return (
        tree.deps[verb] in ("xcomp", "ccomp", "advcl")
        and tree.lemmas[head] == "be"
        and tree.tags[verb] == "VB"
        and tree.kid(head, "acomp", "attr") is None
    )


def meant(tree: Tree, verb: int) -> bool:
    """Whether a noun is for doing something: "a deal to export gas", not "the first to sign"."""
    noun = tree.heads[verb]
    if tree.deps[verb] not in ("relcl", "acl") or not tree.is_noun(noun):
        return False
    ranked = any(
        tree.tags[t] == "JJS" or tree.words[t].lower() in RANKING
        for t in (noun, *tree.kids(noun, "amod", "nummod", "advmod"))
    )
    return tree.has_to(verb) and not ranked


def imperative(tree: Tree, clause: Clause) -> bool:
    """Whether a clause orders: a bare verb as root, without subject."""
    verb = clause.head
    return (
        tree.heads[verb] == verb
        and tree.tags[verb] == "VB"
        and not clause.subjects
        and tree.kid(verb, "aux") is None
    )
