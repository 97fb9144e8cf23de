"""Names inside longer names, and between the paragraphs: where known things are named too.

Enters: the parse, the article and the names that the prose gives to its entities.  Leaves: the
places of these names in "Irving Police Department", and in captions, credits and bylines.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from kg.model import Article, Mention, MentionKind, Part, type_of
from kg.parse.tree import Tree
from kg.vocabulary import Vocabulary

PLACES = ("place/", "country/")
LONGEST = 3  # words of a place's name


def inside(
    tree: Tree, vocabulary: Vocabulary, places: Mapping[str, str]
) -> Iterator[tuple[int, int, str]]:
    """Yield the places that bodies and events are named after: tokens and key.

    `places` has the keys of the article's places by their names.  "Irving Police Department"
    and "Municipality of Livorno" name a place, "Washington Post" does so no more.
    """
    for start, end, label in tree.names:
        if label not in ("ORG", "FAC", "EVENT") or end - start < 2:
            continue
        if vocabulary.readings(tree.span(start, end)):
            continue  # "European Union" is a name of its own
        first = start + (tree.words[start].lower() == "the")
        for stop in range(min(end - 1, first + LONGEST), first, -1):
            key = places.get(tree.span(first, stop))
            if key is not None and vocabulary.head_nouns.get(tree.words[end - 1].lower()):
                city = tree.words[stop] == "City" and key.startswith("place/")
                yield first, stop + city, key
                break
        for at in range(first + 1, end - 1):
            key = places.get(tree.span(at + 1, end)) if tree.words[at] == "of" else None
            if key is not None:
                yield at + 1, end, key


def outside(article: Article, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions in captions and credits of the story, by the names of its prose."""
    names: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind is MentionKind.NAME and mention.text[:1].isupper():
            names.setdefault(mention.text, set()).add(mention.entity)
    known = {name: keys.pop() for name, keys in names.items() if len(keys) == 1}
    gaps = [gap for gap in _gaps(article) if gap[0] < gap[1]]
    if not gaps or not known:
        return
    longest = sorted(known, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    for start, end in gaps:
        for match in pattern.finditer(article.text, start, end):
            key = known[match[0]]
            kind = type_of(key)
            where = (Part.BODY, match.start(), match.end(), match[0])
            yield Mention(*where, MentionKind.NAME, kind, key, "name in a caption")


def _gaps(article: Article) -> Iterator[tuple[int, int]]:
    """Yield what stands between the pieces of the story, as character ranges.

    There are captions, credits and datelines; menus and links stand before and after it.
    """
    read = sorted([*article.body, article.headline] if article.headline else article.body)
    for (_, start), (end, _) in pairwise(read):
        yield start, end
