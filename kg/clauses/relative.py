"""Relative pronouns, and nouns that are said of another -> what they stand for."""

from kg.parse.tree import PROPER, RELATIVES, Tree

COPULAS = frozenset({"be", "become", "remain"})
UNBEARING = frozenset({"this", "that", "these", "those", "what", "which", "who", "there", "here"})
# What is set beside a name and yet is not the same thing: it sums up the whole clause.
SUMMING = frozenset(
    {"move", "step", "decision", "deal", "claim", "plan", "day", "year", "time", "event", "attack"}
    | {"figure", "sign", "fact", "practice", "process", "position", "role", "post", "rate", "level"}
    | {"increase", "rise", "fall", "record", "first", "result", "victory", "achievement", "feat"}
)
POSTS = frozenset({"post", "position", "role", "job", "office"})
ABSTRACT = frozenset(
    {
        "goal",
        "purpose",
        "reason",
        "aim",
        "problem",
        "result",
        "answer",
        "question",
        "idea",
        "effect",
    }
    | {"cause", "target", "issue", "consequence", "example", "solution", "alternative", "option"}
)


def antecedent(tree: Tree, token: int) -> int:
    """Return what a relative pronoun stands for; any other token stands for itself.

    "What Oslo bought was gas" names the gas twice.
    """
    if tree.tags[token] not in RELATIVES:
        return token
    for above in tree.ancestors(token):
        if tree.deps[above] == "relcl":
            return tree.heads[above]
        if tree.deps[above] == "csubj" and tree.tags[token] == "WP":
            named = tree.kid(tree.heads[above], "attr")
            return token if named is None else named
    return token


def partitive(tree: Tree, token: int) -> int:
    """Return what a share is of: "all of the ships" -> ships, "one of them, Popa" -> Popa.

    Any other token stands for itself.
    """
    if tree.tags[token] not in ("DT", "CD", "JJ", "PDT", "JJS"):
        return token
    named = tree.kid(token, "appos")
    if named is not None and tree.tags[named] in PROPER:
        return named
    for preposition in tree.kids(token, "prep"):
        if tree.words[preposition].lower() == "of":
            return next(iter(tree.kids(preposition, "pobj")), token)
    return token


def office_named(tree: Tree, token: int) -> int:
    """Return the office that a post is: "her post as minister" -> minister; else the token."""
    if tree.lemmas[token].lower() in POSTS:
        for preposition in tree.kids(token, "prep"):
            if tree.words[preposition].lower() == "as":
                return next(iter(tree.kids(preposition, "pobj")), token)
    return token


def bearers(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return whom a modifier of a noun is about: whoever the noun itself is said of.

    "Popa is a singer who lives in Oslo", "Popa, a singer who lives in Oslo": Popa lives there.
    A noun that is said of nothing stands for itself.
    """
    listed = _all_listed(tree, noun)
    if listed:
        return listed
    top = noun
    while tree.deps[top] == "conj" and tree.is_noun(tree.heads[top]):
        top = tree.heads[top]
    if tree.tags[top] in PROPER or tree.kid(top, "poss") is not None:
        return (noun,)
    if tree.deps[top] == "attr":
        return _described(tree, top) or (noun,)
    if tree.deps[top] == "appos" and _same(tree, tree.heads[top], top):
        return (tree.heads[top],)
    return (noun,)


def _all_listed(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return all of a list of names that a clause follows: "Oslo and Rome, which signed"."""
    clause = tree.kid(noun, "relcl")
    if clause is None or tree.tags[noun] not in PROPER or tree.deps[noun] == "conj":
        return ()
    names = tree.conjuncts(noun)
    first = min(tree.subtree(clause))
    alike = all(tree.tags[t] in PROPER for t in names)
    comma = tree.words[first - 1] == "," and tree.words[first].lower() in ("which", "who")
    return tuple(names) if len(names) > 1 and alike and comma and names[-1] < first else ()


def _described(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the subject that a plain copula calls a noun; () for clefts, denials, doubts."""
    verb = tree.heads[noun]
    own = tree.kid(verb, "nsubj")
    if own is None or own > verb or tree.lemmas[verb] not in COPULAS:
        return ()
    if tree.kid(verb, "neg", "expl") is not None or tree.tags[verb] == "VB":
        return ()
    word = tree.words[own].lower()
    indefinite = any(tree.words[t].lower() in ("a", "an") for t in tree.kids(noun, "det"))
    if tree.lemmas[own].lower() in ABSTRACT or (
        word in UNBEARING and tree.tags[own] not in RELATIVES
    ):
        return ()
    if word in UNBEARING or tree.tags[own] == "CD" or (word == "it" and not indefinite):
        return tuple([antecedent(tree, own)] if tree.tags[own] in RELATIVES else [])
    return tuple(t for t in tree.conjuncts(own) if not tree.is_verb(t))


def _same(tree: Tree, name: int, noun: int) -> bool:
    """Whether an apposition names the same single thing as the name before it."""
    single = tree.tags[name] == "NNP" and tree.tags[noun] == "NN"
    return single and name < noun and tree.lemmas[noun].lower() not in SUMMING
