"""Tokens of a parse -> where they stand in the article: sentences as evidence, and mentions."""

from bisect import bisect_right
from collections.abc import Iterator

from kg.model import Article, Evidence, Mention, MentionKind, Part, type_of
from kg.parse.tree import Tree
from kg.resolve.article import Referents
from kg.resolve.link import Link
from kg.resolve.names.inside import outside


class Offsets:
    """Where the tokens of one article stand in its text or headline."""

    def __init__(self, article: Article, tree: Tree) -> None:
        """Hold where sentences and segments begin."""
        self.article, self.tree = article, tree
        self._starts = [start for start, _ in tree.sentences]
        self._segments = [segment.start for segment in tree.segments]

    def evidence(self, token: int) -> Evidence:
        """Return the sentence a token stands in, by its offsets in the article."""
        start, end = self.tree.sentences[bisect_right(self._starts, token) - 1]
        while end - 1 > start and not self.tree.words[end - 1].strip():
            end -= 1
        part, first = self.place(start)
        length = self.tree.places[end - 1] + len(self.tree.words[end - 1]) - self.tree.places[start]
        source = self.article.title if part is Part.HEADLINE else self.article.text
        return Evidence(part, first, first + length, source[first : first + length])

    def place(self, token: int) -> tuple[Part, int]:
        """Return the part of the article and the offset in it where a token begins."""
        at = self.tree.places[token]
        segment = self.tree.segments[bisect_right(self._segments, at) - 1]
        return segment.part, segment.offset + at - segment.start

    def mention(self, first: int, end: int, kind: MentionKind, link: Link) -> Mention:
        """Return the tokens from `first` to `end` as words that stand for what `link` leads to."""
        part, start = self.place(first)
        words = self.tree.span(first, end)
        return Mention(
            part, start, start + len(words), words, kind, type_of(link.key), link.key, link.rule
        )


def mentioned(offsets: Offsets, referents: Referents) -> tuple[Mention, ...]:
    """Return every name, pronoun and description that stands for an entity, and captions'."""
    prose = _in_prose(offsets, referents)
    found = list({(m.part, m.start, m.end): m for m in prose}.values())
    return (*found, *outside(offsets.article, found))


def _in_prose(offsets: Offsets, referents: Referents) -> Iterator[Mention]:
    for head in referents.mentioned():
        link, found = referents.link(head), referents.phrase(head)
        if link is not None and found is not None:
            yield offsets.mention(*referents.extent(found), found.kind, link)
    for first, end, link in referents.inside():
        yield offsets.mention(first, end, MentionKind.NAME, link)
