"""Phrases by their extent: a head -> the tokens of its phrase, without what only adds to it."""

from kg.parse.tree import ASKING, Tree

NOTHING: frozenset[int] = frozenset()
# What makes a statement of its own of the phrase that it hangs on.
ADDED = frozenset({"parataxis", "advcl", "ccomp", "intj"})
COMMAS = frozenset({",", ":", "--", "-", "(", "-LRB-"})
LOOSE = frozenset({",", ":", ".", "CC", "HYPH", "-LRB-", "-RRB-"})
LEADING = LOOSE | {"''"}
BRACKETS = {"(": ")", "-LRB-": "-RRB-", "[": "]"}
PAIRS = {"``": "''", '"': '"', "“": "”", "(": ")", "-LRB-": "-RRB-"}


def phrase(tree: Tree, head: int, *, without: frozenset[int] = NOTHING) -> list[int]:
    """Return the tokens of a phrase, whole but for the statements that are added to it.

    A relative clause or an apposition after a comma adds a statement, and so does a relative
    clause with "who", or of what something is; others tell which thing is meant, and stay.
    `without` are tokens to leave out with all below them.
    """
    found: list[int] = []
    stack = [head]
    while stack:
        token = stack.pop()
        found.append(token)
        stack += [t for t in tree.children[token] if t not in without and not _added(tree, t)]
    return trim(tree, sorted(found))


def whole(tree: Tree, head: int) -> list[int]:
    """Return all tokens below a head, without loose punctuation at the ends."""
    return trim(tree, tree.subtree(head))


def members(tree: Tree, head: int) -> list[int]:
    """Return a head and what is coordinated with it, without clauses that only look like it."""
    noun = tree.is_noun(head)
    return [t for t in tree.conjuncts(head) if t == head or not (noun and tree.is_verb(t))]


def member(tree: Tree, token: int, *, without: frozenset[int] = NOTHING) -> list[int]:
    """Return one member of a coordination by itself: its phrase without the other members."""
    return phrase(tree, token, without=without | coordination(tree, token))


def coordination(tree: Tree, token: int) -> frozenset[int]:
    """Return what coordinates a phrase with others: the conjunctions and the next member."""
    return frozenset(tree.kids(token, "conj", "cc", "preconj"))


def _added(tree: Tree, token: int) -> bool:
    dep = tree.deps[token]
    if dep in ("relcl", "appos", "acl"):
        first = min(tree.subtree(token))
        if (first > 0 and tree.words[first - 1] in COMMAS) or tree.words[first] in COMMAS:
            return True
        return dep == "relcl" and (_asks_who(tree, token) or tree.deps[tree.heads[token]] == "attr")
    if dep == "conj":
        return tree.is_verb(token) and tree.is_noun(tree.heads[token])
    return dep in ADDED


def _asks_who(tree: Tree, verb: int) -> bool:
    """Whether a relative clause has "who" or "which"; one with "that" tells which is meant."""
    return any(tree.words[t].lower() in ("who", "which") for t in tree.children[verb])


def interrogative(tree: Tree, noun: int) -> bool:
    """Whether a noun is what is asked for, or a relative pronoun: "who", "which firm"."""
    return any(tree.tags[t] in ASKING for t in (noun, *tree.kids(noun, "det", "poss")))


def trim(tree: Tree, tokens: list[int]) -> list[int]:
    """Cut punctuation and conjunctions off both ends, and close a quotation that is open."""
    tokens = _without_holes(tree, tokens)
    while tokens and tree.tags[tokens[-1]] in LOOSE and not _closes(tree, tokens):
        tokens.pop()
    while tokens and tree.tags[tokens[0]] in LEADING and tree.words[tokens[0]] not in PAIRS:
        tokens.pop(0)
    if tokens and tree.words[tokens[0]] in PAIRS and _open(tree, tokens):
        tokens.pop(0)
    opened = [PAIRS[tree.words[t]] for t in tokens if tree.words[t] in PAIRS]
    after = tokens[-1] + 1 if tokens else 0
    follows = opened and after < len(tree.words) and tree.words[after] == opened[-1]
    if follows and all(tree.words[t] != opened[-1] for t in tokens):
        tokens.append(after)
    if len(tokens) > 2 and BRACKETS.get(tree.words[tokens[0]]) == tree.words[tokens[-1]]:
        return tokens[1:-1]
    return tokens


def _without_holes(tree: Tree, tokens: list[int]) -> list[int]:
    """Drop what a part left behind that was taken out: doubled commas, empty brackets."""
    kept: list[int] = []
    for token in tokens:
        word, before = tree.words[token], tree.words[kept[-1]] if kept else ""
        if word == "," and before == ",":
            continue
        if before in BRACKETS and word == BRACKETS[before]:
            kept.pop()
            continue
        kept.append(token)
    return kept


def _open(tree: Tree, tokens: list[int]) -> bool:
    """Whether what the first token opens is closed neither inside nor right behind."""
    closing = PAIRS[tree.words[tokens[0]]]
    after = tokens[-1] + 1
    behind = tree.words[after] if after < len(tree.words) else ""
    return closing not in (behind, *(tree.words[t] for t in tokens[1:]))


def _closes(tree: Tree, tokens: list[int]) -> bool:
    word = tree.words[tokens[-1]]
    return any(PAIRS.get(tree.words[t]) == word for t in tokens[:-1])
