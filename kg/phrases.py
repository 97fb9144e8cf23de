"""Noun phrases: a head token of the parse -> the words that name the thing.

`core` is what the graph keeps of a phrase ("greater responsibility"), without determiner,
possessive pronoun, relative clause or prepositional phrase; `owner` and `of` are the heads of
what the core belongs to, and are named in its label.
"""

from dataclasses import dataclass

from kg.model import MentionKind
from kg.parse.tree import PROPER, TIMES, Tree

NAMES = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"}
)
NUMBERS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
MEASURES = frozenset(
    {"percent", "%", "dollar", "euro", "pound", "yen", "won", "yuan", "ruble", "rupee", "cent"}
    | {"million", "billion", "trillion"}
)
SKIPPED = frozenset({"det", "predet", "punct", "cc", "preconj", "case", "neg", "advmod", "prep"})
# What tells that a thing is another, an earlier or no real one: never mere description.
TELLING = frozenset(
    {"former", "other", "then", "acting", "future", "late", "senior", "ex", "previous"}
    | {"proposed", "planned", "alleged", "suspected", "supposed", "purported", "so", "fake"}
    | {"false", "failed", "attempted", "possible", "potential", "would", "fictional", "draft"}
    | {"rejected", "cancelled", "canceled", "abandoned", "unofficial", "ousted", "deposed"}
    | {"first", "second", "third", "last", "next", "only", "non", "anti", "no", "forthcoming"}
)
# Adverbs that turn round what stands after them: "the formerly state-owned firm".
TURNING = frozenset(
    {"formerly", "once", "previously", "originally", "initially", "not", "never", "no", "almost"}
    | {"allegedly", "reportedly", "supposedly", "nearly", "partly", "half"}
)
QUOTES = frozenset({'"', "“", "”", "``", "''", "‘", "(", "[", "#", "-", "–", "—", "'"})
OPENING = frozenset({'"', "“", "``", "`", "‘"})
LONGEST_ACTION = 8  # tokens that name what is done: "leaving them to die"
PERSONAL = frozenset(
    {"i", "me", "we", "us", "you", "he", "him", "she", "her", "it", "they", "them", "himself"}
    | {"herself", "itself", "themselves", "myself", "ourselves", "my", "our", "your", "his"}
    | {"its", "their"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by token indices: `start` to `end` (exclusive) are its core."""

    head: int
    start: int
    end: int
    kind: MentionKind
    label: str = ""
    owner: int = -1
    of: int = -1


def phrase(tree: Tree, head: int) -> Phrase | None:
    """Find the phrase that a token heads; None where it heads nothing that can be named."""
    tag = tree.tags[head]
    if _reciprocal(tree, head) or _anticipatory(tree, head):
        return None
    if tag in ("PRP", "PRP$"):
        return Phrase(head, head, head + 1, MentionKind.PRONOUN)
    name = tree.name_of[head]
    if name >= 0 and tree.names[name][2] in NAMES:
        return named(tree, head, *tree.names[name])
    if is_time(tree, head):
        return None
    if tag in PROPER:
        return proper(tree, head)
    if tag in ("NN", "NNS", "CD", "VBG", "JJ", "FW", "$", "NNPS"):
        return nominal(tree, head)
    return None


def named(tree: Tree, head: int, start: int, end: int, label: str) -> Phrase | None:
    """Trim a model's entity to the name itself: "the Islamic State's" -> "Islamic State"."""
    while start < end and (tree.tags[start] in ("DT", "PRP$") or _quote(tree, start)):
        start += 1
    while end > start and (tree.tags[end - 1] == "POS" or _quote(tree, end - 1)):
        end -= 1
    if start >= end:
        return None
    small = not any(word[:1].isupper() for word in tree.words[start:end])
    if (small or not start <= head < end) and tree.tags[head] not in PROPER:
        return nominal(tree, head) if tree.is_noun(head) else None
    negated = _negated(tree, head)
    if negated >= 0:
        return Phrase(head, negated, end, MentionKind.NOMINAL, label)
    return Phrase(head, start, end, MentionKind.NAME, label)


def _negated(tree: Tree, head: int) -> int:
    """Return the "no" of a modifier, or -1: a "no deal" treaty is not the treaty."""
    for modifier in tree.kids(head, "compound", "nmod", "amod"):
        for word in tree.kids(modifier, "det", "neg"):
            if word < modifier < head and tree.words[word].lower() == "no":
                return word
    return -1


def _anticipatory(tree: Tree, head: int) -> bool:
    """Whether an "it" only holds the place of a clause: "called it unlikely that they won"."""
    if tree.words[head].lower() != "it" or tree.deps[head] not in ("dobj", "nsubj"):
        return False
    verb = tree.heads[head]
    said = verb if tree.tags[verb] == "JJ" else tree.kid(verb, "oprd") or -1
    adjective = said > head and tree.tags[said] == "JJ"
    return adjective and any(
        tree.kid(t, "ccomp", "xcomp") is not None for t in {said, verb} if t >= 0
    )


def _reciprocal(tree: Tree, head: int) -> bool:
    """Whether a token ends "each other" or "one another", which name what was named before."""
    before = tree.words[head - 1].lower() if head else ""
    return (before, tree.words[head].lower()) in (("each", "other"), ("one", "another"))


def proper(tree: Tree, head: int) -> Phrase:
    """Return the run of proper nouns that ends in a token the model gave no label."""
    start = head
    while start > 0 and _extends_name(tree, start - 1, head):
        start -= 1
    return Phrase(head, start, head + 1, MentionKind.NAME)


def _extends_name(tree: Tree, token: int, head: int) -> bool:
    joined = tree.heads[token] == head or tree.heads[tree.heads[token]] == head
    # "2GB": a number that touches a word is part of it
    after = tree.places[token] + len(tree.words[token])
    numeral = tree.tags[token] == "CD" and tree.places[token + 1] == after
    # "MP3 Player": a capital that no sentence begins with
    capital = tree.words[token][:1].isupper() and tree.tags[token] == "NN"
    capital = capital and tree.deps[token] == "compound" and tree.sentence(token)[0] != token
    proper_noun = tree.tags[token] in PROPER or tree.tags[token] == "HYPH"
    return joined and (proper_noun or numeral or capital)


def nominal(tree: Tree, head: int) -> Phrase:
    """Return a common noun with what specifies it: "indigenous military capabilities"."""
    left = [t for t in tree.children[head] if t < head]
    owner = next((t for t in left if tree.deps[t] == "poss" and tree.tags[t] != "PRP$"), -1)
    start = head
    for child in reversed(left):
        if tree.deps[child] in SKIPPED or tree.deps[child] == "poss":
            if _quote(tree, child) or tree.tags[child] == "HYPH":
                continue
            break
        if tree.deps[child] == "nummod":
            # "at least 3 percent": what hedges an amount is no part of the name of the thing
            signs = [t for t in tree.kids(child, "quantmod") if tree.tags[t] == "$"]
            start = min([child, *signs, *tree.kids(child, "compound", "nummod", "nmod")])
        else:
            start = min(tree.subtree(child))
    while start < head and (_quote(tree, start) or _light(tree, start)):
        start += 1
    if start > 0 and tree.tags[start] == "CD" and tree.words[start - 1].lower() == "any":
        start -= 1
    return nominal_span(tree, head, _after_descriptions(tree, start, head), owner)


def _light(tree: Tree, token: int) -> bool:
    """Whether a first word only grades or points: not in "all-metal", nor "formerly"."""
    light = tree.tags[token] in ("DT", "RB", "IN", "RBR")
    if token and tree.words[token - 1] in OPENING:
        return False
    joined = tree.words[token + 1] == "-" and tree.tags[token] != "IN"
    return light and not joined and tree.words[token].lower() not in TURNING


def _after_descriptions(tree: Tree, start: int, head: int) -> int:
    """Skip adjectives before a proper noun: "decades-old U.S. alliance", not "former U.S. aide".

    What stands left of a name inside a phrase describes the thing and does not tell it apart.
    """
    token = next(
        (t for t in range(start + 1, head) if tree.tags[t] in PROPER and tree.heads[t] == head), -1
    )
    if token < 0 or tree.words[start].lower() in TELLING:
        return start
    first_word = next((c for c in tree.children[head] if start in tree.subtree(c)), start)
    first = min(tree.subtree(token))
    clean = tree.tags[first_word] in ("JJ", "JJR", "VBN") and all(
        tree.tags[t] in ("JJ", "JJR", "VBN", "HYPH", "NNS", "NN") or _quote(tree, t)
        for t in range(start, first)
    )
    return first if clean and not tree.words[start][:1].isupper() else start


def nominal_span(tree: Tree, head: int, start: int, owner: int = -1) -> Phrase:
    """Return the nominal phrase from a given start, with its owner and what it is "of"."""
    if owner < 0:
        owner = next((t for t in tree.kids(head, "poss") if tree.tags[t] != "PRP$"), -1)
    of = -1
    for child in tree.kids(head, "prep"):
        if child > head and tree.words[child].lower() == "of":
            of = next(iter(tree.kids(child, "pobj")), -1)
            break
    return Phrase(head, start, _end(tree, head), MentionKind.NOMINAL, "", owner, of)


def _end(tree: Tree, head: int) -> int:
    """Return where a core ends: what one does is named with what it is done to.

    A number behind a noun tells which it is: "number 3", "day five".
    """
    numbered = head + 1 < len(tree.words) and tree.tags[head + 1] == "CD"
    if numbered and tree.heads[head + 1] == head and tree.deps[head + 1] == "nummod":
        return head + 2 if tree.tags[head] == "NN" else head + 1
    if tree.tags[head] == "VBG" and tree.deps[head] in ("csubj", "nsubj"):
        inner = [t for t in tree.subtree(head) if t >= head]
        whole = len(inner) == inner[-1] - head + 1 <= LONGEST_ACTION
        if whole and tree.kid(head, "dobj", "ccomp") is not None:
            return head + len(inner)
    return head + 1


def _quote(tree: Tree, token: int) -> bool:
    return tree.words[token] in QUOTES


def text(tree: Tree, found: Phrase) -> str:
    """Return the words of a phrase's core as the text has them."""
    return tree.span(found.start, found.end)


def is_time(tree: Tree, head: int) -> bool:
    """Whether a token heads a time expression: "three days", but not "three days of mourning"."""
    name = tree.name_of[head]
    if name >= 0 and any(tree.words[t].lower() == "of" for t in tree.kids(head, "prep")):
        inside = range(tree.names[name][0], tree.names[name][1])
        if not any(t in inside for t in tree.kids(head, "prep")):
            return False
    return tree.label(head) in TIMES


def is_place(tree: Tree, head: int) -> bool:
    """Whether a token stands in the name of a place by the model's labels."""
    return tree.label(head) in ("GPE", "LOC", "FAC")


def is_number(tree: Tree, head: int) -> bool:
    """Whether a token heads an amount: by the model's labels, or a counted measure."""
    if tree.lemmas[head].lower() in MEASURES and tree.kid(head, "nummod", "compound") is not None:
        return True
    return tree.label(head) in NUMBERS and tree.tags[head] != "NNP"
