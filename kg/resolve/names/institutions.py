"""Names that the bodies of many countries bear -> whose body is meant: "Supreme Court".

Enters: the parse, the heads of its names and a name.  Leaves: the name with its country
("Italian Supreme Court"), or that it is a thing of this article alone, where no country of its
own stands with it anywhere in the article.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from kg.mentions import clean
from kg.model import EntityType
from kg.parse.tree import Tree
from kg.vocabulary import Reading, Vocabulary

JOINTS = frozenset({"of", "for", "and", "the", "on", "&"})
# Types of the nouns that such names are made around: "court", "forces", "house".
BODIES = (EntityType.ORGANIZATION, EntityType.GROUP, EntityType.PLACE)
LONGEST = 3  # words of a country's name


class Institutions:
    """The institutions of one article that have no name of their own."""

    def __init__(self, tree: Tree, vocabulary: Vocabulary, heads: Sequence[int]) -> None:
        """Read nothing yet: most articles name few."""
        self.tree, self.vocabulary, self._heads = tree, vocabulary, heads

    def read(self, head: int, name: str) -> tuple[str, Reading | None] | None:
        """Return an institution's bare name and its country; None for what is no institution.

        The country is the one that stands with it here, else the one that stands with the same
        institution elsewhere in the article, where there is but one.
        """
        bare, country = self._split(name)
        if not self._is_common(bare):
            return None
        country = country or next(self._beside(head), None)
        if country is None:
            said = self._countries.get(bare.casefold(), {})
            country = next(iter(said.values())) if len(said) == 1 else None
        return bare, country

    def named(self, bare: str, country: Reading) -> tuple[str, Reading | None]:
        """Name a country's institution, and find it in the gazetteer: "U.S. Senate"."""
        adjective = self.vocabulary.adjectives.get(country.name, country.name)
        name = f"{adjective} {bare}"
        for form in (name, f"{country.name} {bare}"):
            for reading in self.vocabulary.readings(form):
                if reading.type is EntityType.ORGANIZATION:
                    return reading.name, reading
        return name, None

    def _is_common(self, bare: str) -> bool:
        """Whether all words of a name are those of which such names are made."""
        words = [w for w in bare.casefold().split() if w not in JOINTS]
        if not words or not self.vocabulary.institution_words.issuperset(words):
            return False
        nouns = self.vocabulary.head_nouns
        kinds = {nouns.get(w) or nouns.get(w.removesuffix("s")) for w in words}
        return not kinds.isdisjoint(BODIES if len(words) > 1 else BODIES[:1])

    def _split(self, name: str) -> tuple[str, Reading | None]:
        """Cut the country off a name: "Italian Supreme Court", "Parliament of Norway"."""
        words = name.split()
        for end in range(min(LONGEST, len(words) - 1), 0, -1):
            if (country := self._country(" ".join(words[:end]))) is not None:
                return " ".join(words[end:]).removeprefix("'s "), country
        before, joint, after = name.rpartition(" of ")
        if joint and (country := self._country(after)) is not None:
            return before, country
        return name, None

    def _country(self, surface: str) -> Reading | None:
        readings = self.vocabulary.readings(surface.removesuffix("'s"))
        return next((r for r in readings if r.type is EntityType.COUNTRY), None)

    def _beside(self, head: int) -> Iterator[Reading]:
        """Yield the countries that stand with a name: "Italy's", "Italian", "of Italy"."""
        tree = self.tree
        inner = tree.kids(head, "poss", "amod", "compound", "nmod")
        for prep in tree.kids(head, "prep"):
            inner += tree.kids(prep, "pobj") if tree.words[prep].lower() == "of" else []
        for token in inner:
            name = tree.name_of[token]
            start, end = tree.names[name][:2] if name >= 0 else (token, token + 1)
            if (country := self._country(clean(tree.span(start, end)))) is not None:
                yield country

    @cached_property
    def _countries(self) -> dict[str, dict[str, Reading]]:
        """The countries that stand with each institution, by its bare name."""
        found: dict[str, dict[str, Reading]] = defaultdict(dict)
        for head, (start, end, _) in zip(self._heads, self.tree.names, strict=True):
            bare, country = self._split(clean(self.tree.span(start, end)))
            country = country or next(self._beside(head), None)
            if country is not None and self._is_common(bare):
                found[bare.casefold()][country.entry] = country
        return found
