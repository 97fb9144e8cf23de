"""Words that the tokeniser cut -> one word of the sentence again: "co-founder", "2GB".

Prefixes and numerals that touch a word are part of it; as tokens of their own they are taken
for nouns, verbs or adverbs, and what hangs on the word hangs on them.
"""

from kg.parse.tree import Tree

PREFIXES = frozenset(
    {"anti", "co", "counter", "cross", "e", "ex", "half", "inter", "intra", "mid", "multi", "non"}
    | {"off", "pan", "post", "pre", "pro", "quasi", "re", "self", "semi", "sub", "super", "trans"}
    | {"ultra", "vice"}
)
WORDS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})


def prefixes(tree: Tree) -> None:
    """Hang a prefix and its hyphen on their word: "several re-designs", "a co-founder"."""
    for hyphen in range(1, len(tree.words) - 1):
        prefix, word = hyphen - 1, hyphen + 1
        if tree.words[hyphen] != "-" or tree.words[prefix].lower() not in PREFIXES:
            continue
        if tree.tags[word] not in WORDS or not (_glued(tree, prefix) and _glued(tree, hyphen)):
            continue
        _hang(tree, (prefix, hyphen), word)
        tree.deps[prefix] = "compound" if tree.tags[word] in NOMINAL else "advmod"
        tree.deps[hyphen] = "punct"
        tree.tags[prefix], tree.tags[hyphen] = "AFX", "HYPH"


def numerals(tree: Tree) -> None:
    """Read a number that touches a word as part of that word: "the 3G network", "a 2GB disk"."""
    for token in range(len(tree.words) - 1):
        if tree.tags[token] == "CD" and tree.words[token + 1].isalpha() and _glued(tree, token):
            part = tree.heads[token] == token + 1 and not tree.children[token]
            if part and tree.is_noun(token + 1):
                tree.deps[token] = "compound"


def _glued(tree: Tree, token: int) -> bool:
    """Whether no space stands between a token and the next."""
    return tree.places[token] + len(tree.words[token]) == tree.places[token + 1]


def _hang(tree: Tree, parts: tuple[int, int], word: int) -> None:
    """Give a word the place in the sentence, and the dependents, that its parts took."""
    if tree.heads[word] in parts:
        top = parts[0] if tree.heads[parts[0]] not in (parts[1], word) else parts[1]
        root = tree.heads[top] == top
        tree.attach(word, word if root else tree.heads[top], tree.deps[top])
    for part in parts:
        for child in list(tree.children[part]):
            if child not in parts:
                tree.attach(child, word, tree.deps[child])
        tree.attach(part, word, "compound")


def misspelt_its(tree: Tree) -> None:
    """Read "renewing it's old fleet" as it is meant: no clause without a verb follows "renewing".

    What is renewed is a noun without article, which "it is" would need.
    """
    for token in range(1, len(tree.words) - 2):
        verb, is_ = token - 1, token + 1
        spelt = tree.words[token].lower() == "it" and tree.words[is_] in ("'s", "’s")
        if not spelt or tree.tags[verb] != "VBG":
            continue
        noun = tree.kid(is_, "attr") if tree.tags[is_] == "VBZ" else tree.heads[token]
        if noun is None or noun < is_ or not tree.is_noun(noun) or tree.kid(noun, "det"):
            continue
        if tree.tags[is_] == "VBZ":
            for child in list(tree.children[is_]):
                tree.attach(child, verb, tree.deps[child])
        tree.attach(noun, verb, "dobj")
        tree.attach(token, noun, "poss")
        tree.attach(is_, token, "case")
        tree.tags[token], tree.tags[is_] = "PRP$", "POS"
