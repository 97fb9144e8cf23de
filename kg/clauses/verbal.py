"""Verbs -> clauses: finite clauses, infinitives, participles, copulas, passives."""

from collections.abc import Iterator

from kg.clauses.arguments import arguments
from kg.clauses.clause import Argument, Clause, Link
from kg.clauses.control import ROLES, subjects
from kg.clauses.relative import bearers
from kg.parse.repair.relatives import INTENDING
from kg.parse.tree import ASKING, PROPER, SUBJECTS, Tree
from kg.phrases import is_number, is_place, is_time

PARTING = frozenset({"away", "apart", "aside"})
AUXILIARY = frozenset({"aux", "auxpass", "neg", "prt"})
TRANSITIVE = frozenset(
    {"raise", "educate", "bury", "injure", "wound", "jail", "imprison", "sentence", "charge"}
    | {"convict", "arrest", "detain", "destroy", "damage", "hospitalize", "deport", "execute"}
)
PLACES = frozenset(
    {"town", "city", "country", "village", "region", "place", "area", "island", "state", "camp"}
    | {"province", "district", "port", "house", "hospital", "hotel", "building", "prison", "base"}
    | {"factory", "plant", "school", "university", "site", "valley", "nation", "court", "home"}
)
LINKS = {
    "xcomp": Link.COMPLEMENT,
    "ccomp": Link.COMPLEMENT,
    "oprd": Link.COMPLEMENT,
    "pcomp": Link.COMPLEMENT,
    "conj": Link.COORDINATE,
    "relcl": Link.RELATIVE,
    "advcl": Link.ADVERBIAL,
}


def clauses(tree: Tree) -> Iterator[Clause]:
    """Yield a clause for every main verb of the document, in text order."""
    for token in range(len(tree.words)):
        if tree.is_verb(token) and tree.deps[token] not in ("aux", "auxpass", "amod", "compound"):
            yield clause(tree, token)


def clause(tree: Tree, verb: int) -> Clause:
    """Build the clause of one verb."""
    particles = [*tree.kids(verb, "prt"), *_parting(tree, verb)]
    auxiliaries = [t for t in tree.children[verb] if tree.deps[t] in AUXILIARY]
    reduced = tree.deps[verb] in ("acl", "acomp", "attr") and tree.tags[verb] == "VBN"
    passive = tree.kid(verb, "nsubjpass", "auxpass", "csubjpass") is not None or reduced
    passive = passive or _shared_passive(tree, verb)
    found = Clause(
        head=verb,
        rule=rule(tree, verb, passive=passive),
        lemma=" ".join([tree.lemmas[verb], *(tree.words[t].lower() for t in particles)]),
        words=tuple(sorted({verb, *auxiliaries, *particles})),
        subjects=subjects(tree, verb),
        arguments=with_agents(tree, arguments(tree, verb)) if passive else arguments(tree, verb),
        passive=passive,
        finite=tree.tags[verb] in ("VBD", "VBP", "VBZ")
        or any(tree.tags[t] in ("MD", "VBD", "VBP", "VBZ") for t in auxiliaries),
    )
    found.parent, found.link = parent(tree, verb)
    if found.link is Link.RELATIVE:
        if not _lends_gap(tree, verb):
            _fill_gap(tree, found, verb)
        found.arguments += _setting(tree, verb)
    if found.link is Link.COORDINATE and tree.deps[tree.heads[verb]] == "relcl":
        _share_gap(tree, found)
    if passive and not found.all("agent"):
        found.arguments += _shared_agent(tree, verb)
    if tree.deps[verb] == "xcomp" and _lends_gap(tree, tree.heads[verb]):
        _fill_gap(tree, found, tree.heads[verb])
    return found


def _parting(tree: Tree, verb: int) -> list[int]:
    """Return the adverbs that turn a verb round: to "keep away" is not to keep."""
    return [t for t in tree.kids(verb, "advmod") if t > verb and tree.words[t].lower() in PARTING]


def with_agents(tree: Tree, found: list[Argument]) -> list[Argument]:
    """Call names after a passive's "by" its agents, also where the parser did not.

    An amount does nothing: "was cut by 200 dollars" tells by how much.
    """
    found = [
        Argument("by", a.head, a.marker) if a.role == "agent" and _amount(tree, a.head) else a
        for a in found
    ]
    if any(argument.role == "agent" for argument in found):
        return found
    return [
        Argument("agent", a.head, a.marker)
        if a.role == "by" and tree.tags[a.head] in PROPER and not is_time(tree, a.head)
        else a
        for a in found
    ]


def _amount(tree: Tree, token: int) -> bool:
    return (
        is_number(tree, token) and tree.tags[token] not in PROPER and not tree.kids(token, "prep")
    )


def rule(tree: Tree, verb: int, *, passive: bool) -> str:
    """Name the construction of a verb."""
    dep = tree.deps[verb]
    if tree.lemmas[verb] == "be":
        return "copula"
    if dep == "acl":
        return "participle" if tree.tags[verb] in ("VBG", "VBN") else "nominal infinitive"
    if dep == "relcl":
        return "relative clause"
    if dep == "xcomp":
        return "infinitive" if tree.tags[verb] == "VB" else "gerund"
    if dep == "pcomp":
        return "gerund"
    if dep == "advcl" and tree.tags[verb] in ("VBG", "VBN"):
        return "adverbial participle"
    return "passive" if passive else "verbal"


def parent(tree: Tree, verb: int) -> tuple[int, Link]:
    """Find the predicate that governs a verb, and how."""
    head, dep = tree.heads[verb], tree.deps[verb]
    if head == verb:
        return -1, Link.NONE
    if dep == "pcomp":
        if tree.words[head].lower() == "with" and tree.kid(verb, *SUBJECTS) is not None:
            return tree.heads[head], Link.ADVERBIAL  # "fell, with Oslo losing most"
        return tree.heads[head], _of_preposition(tree.words[head].lower())
    if dep == "acl" and _to_infinitive(tree, verb):
        return head, Link.COMPLEMENT
    if dep == "acl" and tree.kid(verb, "mark") is not None:
        return head, Link.COMPLEMENT
    if dep == "acl" and tree.lemmas[head] in ROLES and tree.deps[head] == "dobj":
        return tree.heads[head], Link.COMPLEMENT
    if dep == "acl":
        return head, Link.RELATIVE
    if dep == "advcl" and _to_infinitive(tree, verb) and tree.kid(verb, "mark") is None:
        return head, Link.PURPOSE
    return head, LINKS.get(dep, Link.NONE)


def _of_preposition(word: str) -> Link:
    return Link.ADVERBIAL if word in ("after", "before", "while", "by", "when") else Link.COMPLEMENT


def _to_infinitive(tree: Tree, verb: int) -> bool:
    return tree.tags[verb] == "VB" and tree.has_to(verb)


def _shared_passive(tree: Tree, verb: int) -> bool:
    """Whether a coordinated participle shares the auxiliary: "was flown and transferred".

    Verbs that always act on something do so too where they were taken for the past tense.
    """
    head = tree.heads[verb]
    lacking = tree.tags[verb] == "VBD" and tree.lemmas[verb] in TRANSITIVE
    return (
        tree.deps[verb] == "conj"
        and (tree.tags[verb] == "VBN" or (lacking and tree.kid(verb, "dobj") is None))
        and tree.tags[head] == "VBN"
        and (tree.kid(verb, "nsubj", "aux") is None or _lacks_auxiliary(tree, verb))
        and tree.kid(head, "auxpass") is not None
    )


def _shared_agent(tree: Tree, verb: int) -> list[Argument]:
    """Return the agent that a passive shares with the next: "was chosen and paid by Oslo"."""
    for other in tree.kids(verb, "conj"):
        between = all(tree.deps[t] in ("cc", "advmod", "punct") for t in range(verb + 1, other))
        if tree.tags[other] == "VBN" and between and tree.kid(other, *SUBJECTS) is None:
            return [a for a in with_agents(tree, arguments(tree, other)) if a.role == "agent"]
    return []


def _lacks_auxiliary(tree: Tree, verb: int) -> bool:
    """Whether a participle with a subject leaves its auxiliary out: "and five injured"."""
    return tree.tags[verb] == "VBN" and tree.kid(verb, "aux", "auxpass", "dobj") is None


def _setting(tree: Tree, verb: int) -> list[Argument]:
    """Return the place that "where" stands for: "the town where Popa lives" -> in the town."""
    noun = tree.heads[verb]
    place = is_place(tree, noun) or tree.label(noun) == "ORG"
    if not tree.is_noun(noun) or not (place or tree.lemmas[noun].lower() in PLACES):
        return []
    where = [t for t in tree.kids(verb, "advmod") if tree.words[t].lower() == "where"]
    return [Argument("in", noun, where[0])] if where else []


def _lends_gap(tree: Tree, verb: int) -> bool:
    """Whether a relative clause's gap is that of its infinitive: "the ships it plans to sell".

    One intends, begins or agrees to do things, and takes nothing beside the infinitive.
    """
    if tree.deps[verb] != "relcl" or tree.lemmas[verb] not in INTENDING:
        return False
    return any(
        tree.tags[t] in ("VB", "VBG") and tree.kid(t, "dobj", "ccomp", "xcomp", "attr") is None
        for t in tree.kids(verb, "xcomp")
    )


def _fill_gap(tree: Tree, found: Clause, verb: int) -> None:
    """Give a relative clause its antecedent: "the framework we have" -> have the framework.

    A clause whose own words stand for the antecedent ("whose", "of which", "where") or that
    lacks a subject has no other gap.  `verb` is the verb of the relative clause.
    """
    noun = tree.heads[verb]
    own = tree.kid(verb, "nsubj", "csubj")
    if not tree.is_noun(noun) or found.passive or own is None or found.first("object"):
        return
    if any(not _stranded(tree, t) for t in range(noun + 1, verb) if tree.tags[t] in ASKING):
        return
    if noun not in found.subjects and noun not in {a.head for a in found.arguments}:
        stranded = [t for t in tree.kids(found.head, "prep") if not tree.children[t]]
        role = tree.words[stranded[-1]].lower() if stranded else "object"
        marker = stranded[-1] if stranded else -1
        found.arguments += [Argument(role, each, marker) for each in bearers(tree, noun)]


def _share_gap(tree: Tree, found: Clause) -> None:
    """Give both verbs of a relative clause its gap: "the firm which Oslo bought and sold"."""
    first = tree.heads[found.head]
    lacking = not found.passive and found.first("object") is None
    if not lacking or tree.kid(found.head, "nsubj", "dobj", "ccomp", "xcomp") is not None:
        return
    gap = [a for a in clause(tree, first).arguments if a.role == "object"]
    if gap and gap[0].head < first and gap[0].head not in found.subjects:
        found.arguments = [*gap, *found.arguments]


def _stranded(tree: Tree, pronoun: int) -> bool:
    """Whether a relative pronoun belongs to a preposition that stays behind it."""
    return tree.deps[pronoun] == "pobj" and tree.heads[pronoun] > pronoun
