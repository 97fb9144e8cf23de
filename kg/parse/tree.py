"""A dependency parse as plain lists: what the extraction reads, free of spaCy.

Enters: parallel lists of words, lemmas, tags, heads, labels, entity marks.  Leaves: a `Tree`
that rules walk by token index.  Labels are those of ClearNLP (`nsubj`, `dobj`, ...), tags those
of the Penn Treebank, as spaCy's English pipelines give them.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.model import Part

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PROPER = frozenset({"NNP", "NNPS"})
COMMON = NOUNS - PROPER
# Relative pronouns, and all that asks or refers back.
RELATIVES = frozenset({"WDT", "WP"})
ASKING = RELATIVES | {"WP$", "WRB"}
# The model's labels of names.
TIMES = frozenset({"DATE", "TIME"})
PLACES = frozenset({"GPE", "LOC"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph or the headline: where it lies in the parse's text and in the article."""

    part: Part
    start: int
    end: int
    offset: int


@dataclass(slots=True)
class Tree:
    """One document's parse.  All lists run over tokens; `heads[i] == i` marks a root.

    `places` are character offsets in `text`; `names` are the model's entities as
    (first token, end token, label); `sentences` as (first token, end token).
    """

    text: str
    words: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    places: list[int]
    names: list[tuple[int, int, str]]
    sentences: list[tuple[int, int]]
    segments: list[Segment] = field(default_factory=list)
    children: list[list[int]] = field(default_factory=list)
    name_of: list[int] = field(default_factory=list)
    name_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Derive what follows from the lists."""
        self.link()
        self.mark_names()

    def link(self) -> None:
        """Compute `children` from `heads`; call it again after heads were changed."""
        self.children = [[] for _ in self.words]
        for token, head in enumerate(self.heads):
            if head != token:
                self.children[head].append(token)

    def mark_names(self) -> None:
        """Compute `name_of` (index into `names`, or -1, by token); again after a change."""
        self.names.sort()
        self.name_starts = [start for start, _, _ in self.names]
        self.name_of = [-1] * len(self.words)
        for index, (start, end, _) in enumerate(self.names):
            for token in range(start, end):
                self.name_of[token] = index

    def sentence(self, token: int) -> tuple[int, int]:
        """Return the first and the end token of the sentence that a token stands in."""
        return self.sentences[max(0, bisect_right(self.sentences, (token, sys.maxsize)) - 1)]

    def label(self, token: int) -> str:
        """Return the model's label of the name a token stands in, or ""; -1 stands in none."""
        name = self.name_of[token] if token >= 0 else -1
        return self.names[name][2] if name >= 0 else ""

    def top(self, start: int, end: int) -> int:
        """Return the token of a span that hangs on none other in it: the head of a name."""
        inside = range(start, end)
        return next(t for t in inside if self.heads[t] == t or self.heads[t] not in inside)

    def names_beside(self, token: int) -> list[tuple[int, int, str]]:
        """Return the names in the sentence of a token, in text order."""
        start, end = self.sentence(token)
        first, last = bisect_left(self.name_starts, start), bisect_left(self.name_starts, end)
        return self.names[first:last]

    def attach(self, token: int, head: int, dep: str) -> None:
        """Hang a token on another head; on one below itself, which then takes its place.

        So a tree stays a tree: of "Secretary of State Berg" the name is the head whatever the
        parser has made of it.
        """
        old = self.heads[token]
        if token in self.ancestors(head):
            above, place = (head, "ROOT") if old == token else (old, self.deps[token])
            self.attach(head, above, place)
        if old != token:
            self.children[old].remove(token)
        self.heads[token] = head
        self.deps[token] = dep
        if head != token:
            self.children[head].append(token)
            self.children[head].sort()

    def kids(self, token: int, *deps: str) -> list[int]:
        """Children of a token with one of these labels, in text order."""
        below, labels = self.children[token], self.deps
        return [child for child in below if labels[child] in deps] if below else []

    def kid(self, token: int, *deps: str) -> int | None:
        """Return the first child with one of these labels."""
        for child in self.children[token]:
            if self.deps[child] in deps:
                return child
        return None

    def subtree(self, token: int) -> list[int]:
        """All tokens below and including a token, in text order."""
        found, stack = [], [token]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(self.children[current])
        return sorted(found)

    def ancestors(self, token: int) -> Iterator[int]:
        """Walk the heads above a token, nearest first."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def conjuncts(self, token: int) -> list[int]:
        """Return a token with all that is coordinated with it below, in text order."""
        found, stack = [], [token]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(self.kids(current, "conj"))
        return sorted(found)

    def is_verb(self, token: int) -> bool:
        """Whether a token is tagged as a main verb."""
        return self.tags[token] in VERBS

    def has_to(self, verb: int) -> bool:
        """Whether "to" marks a verb as an infinitive."""
        return any(self.tags[child] == "TO" for child in self.kids(verb, "aux"))

    def is_noun(self, token: int) -> bool:
        """Whether a token is tagged as a common or proper noun."""
        return self.tags[token] in NOUNS

    def span(self, start: int, end: int) -> str:
        """Return the text of tokens `start` to `end` (exclusive)."""
        last = end - 1
        return self.text[self.places[start] : self.places[last] + len(self.words[last])]
