"""Names of things between two parties -> the parties, whatever the spelling.

Enters: a noun phrase ("U.S.-South Korea alliance", "Franco-German brigade", "talks between Kenya
and Somalia").  Leaves: a `Compound`: the two parties and where the thing's own words begin.  Who is
named first tells nothing of the thing: its name has both in the order of the alphabet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.mentions import Naming, naming
from kg.model import EntityType, MentionKind
from kg.parse.tree import COMMON, Tree
from kg.phrases import Phrase, phrase
from kg.vocabulary import Vocabulary

HYPHEN = re.compile(r"(?<=\w|\.)\s?[-–—/]\s?(?=[A-Z])")
# First halves of such adjectives, which stand nowhere else.
PREFIXES = {
    "anglo": "United Kingdom",
    "austro": "Austria",
    "belgo": "Belgium",
    "franco": "France",
    "germano": "Germany",
    "greco": "Greece",
    "hispano": "Spain",
    "indo": "India",
    "israelo": "Israel",
    "italo": "Italy",
    "luso": "Portugal",
    "russo": "Russia",
    "sino": "China",
    "turco": "Turkey",
}
PARTIES = (EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.PLACE)
# What lasts, so that all articles speak of the same.
LASTING = frozenset(
    {"alliance", "war", "border", "relations", "relationship", "ties", "partnership", "rivalry"}
    | {"brigade", "treaty", "cooperation", "conflict", "friendship", "frontier"}
)


@dataclass(frozen=True, slots=True)
class Compound:
    """A thing of two parties, sorted by name; its own words begin at token `start`."""

    parties: tuple[Naming, Naming]
    start: int

    @property
    def name(self) -> str:
        """The names of both parties: "South Korea-United States"."""
        return "-".join(party.name for party in self.parties)


def compound(tree: Tree, found: Phrase, vocabulary: Vocabulary) -> Compound | None:
    """Read a phrase as a thing between two parties; None where it is not."""
    joined = _joined(tree, found, vocabulary) or _between(tree, found, vocabulary)
    if joined is None or joined[0].name == joined[1].name:
        return None
    first, second = sorted(joined[:2], key=lambda party: party.name)
    return Compound((first, second), joined[2])


def _joined(tree: Tree, found: Phrase, vocabulary: Vocabulary) -> tuple[Naming, Naming, int] | None:
    """Read "U.S.-South Korea military alliance": two names and a hyphen before the noun."""
    if found.start >= found.head:
        return None
    begin, end = tree.places[found.start], tree.places[found.head]
    mark = HYPHEN.search(tree.text, begin, end)
    first = _party(tree.text[begin : mark.start()], vocabulary) if mark else None
    if mark is None or first is None:
        return None
    for token in range(found.head, found.start, -1):
        stop = tree.places[token - 1] + len(tree.words[token - 1])
        second = _party(tree.text[mark.end() : stop], vocabulary) if stop > mark.end() else None
        if second is not None:
            return first, second, token
    return None


def _party(surface: str, vocabulary: Vocabulary) -> Naming | None:
    """Return the state or body that a name, an adjective or a prefix stands for."""
    surface = " ".join(surface.split()).strip()
    name = PREFIXES.get(surface.lower(), surface)
    for reading in vocabulary.readings(name):
        if reading.type in PARTIES and reading.how != "metonym":
            return Naming(reading.type, reading.name, MentionKind.NAME, reading)
    return None


def _between(
    tree: Tree, found: Phrase, vocabulary: Vocabulary
) -> tuple[Naming, Naming, int] | None:
    """Read "talks between Kenya and Somalia"."""
    for preposition in tree.kids(found.head, "prep"):
        if tree.words[preposition].lower() != "between":
            continue
        for one in tree.kids(preposition, "pobj"):
            others = tree.kids(one, "conj")
            both = [_named(tree, token, vocabulary) for token in (one, *others)]
            if len(both) == 2 and both[0] is not None and both[1] is not None:
                return both[0], both[1], found.start
    return None


def _named(tree: Tree, token: int, vocabulary: Vocabulary) -> Naming | None:
    inner = phrase(tree, token)
    if inner is None or inner.kind is not MentionKind.NAME:
        return None
    named = naming(tree, inner, vocabulary)
    return named if named.type in PARTIES else None


def heads(tree: Tree) -> Iterator[int]:
    """Yield the common nouns that two names may stand before or after."""
    seen = set()
    for token, word in enumerate(tree.words):
        above = tree.heads[token]
        if word == "between" and tree.words[above].lower() in LASTING:
            seen.add(above)
            yield above
    for token, word in enumerate(tree.words):
        inner = "-" in word[1:-1] or "–" in word[1:-1]
        if not (inner or word in ("-", "–", "/")) or token + 1 >= len(tree.words):
            continue
        before = word if inner else tree.words[token - 1] if token else ""
        after = re.split("[-–]", word)[-1] if inner else tree.words[token + 1]
        if not (before[:1].isupper() and after[:1].isupper()):
            continue
        above, steps = token, 0
        while tree.tags[above] not in COMMON and tree.heads[above] != above and steps < 4:
            above, steps = tree.heads[above], steps + 1
        if tree.tags[above] in COMMON and above > token and above not in seen:
            seen.add(above)
            yield above
