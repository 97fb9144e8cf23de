"""Names of places in one article -> the places they are, where several bear one name.

"Birmingham, Alabama" says which it is; elsewhere the regions and countries that the article
names do.  Where they do not, the largest of a name by far is taken, and the link says so, or
nothing is.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from kg.mentions import Naming, clean
from kg.model import EntityType, MentionKind
from kg.parse.tree import PROPER, Tree
from kg.phrases import Phrase
from kg.vocabulary import PLACES, Reading, Vocabulary

LABELS = frozenset({"GPE", "LOC", "FAC"})
# What a state has and a city has not: "New York Governor Ines Moll".
STATELY = frozenset(
    {"governor", "gov.", "gov", "state", "legislature", "assembly"}
    | {"senator", "sen.", "congressman", "congresswoman"}
)
# Who is sent to a parliament by a state, and not by a city of its name.
ELECTED = frozenset(
    {"senator", "congressman", "congresswoman", "representative", "governor", "lawmaker"}
    | {"legislator", "sen.", "rep.", "gov.", "democrat", "republican", "chairman", "chairwoman"}
)
WITHIN = frozenset({"in", "near", "at"})

Settled = tuple[Naming, str]


def containers(reading: Reading | None, vocabulary: Vocabulary) -> Iterator[Reading]:
    """Yield the places that a thing of the gazetteer lies in, nearest first."""
    for _ in range(5):  # no file of a user's can make this a ring
        reading = vocabulary.entries.get(reading.within) if reading is not None else None
        if reading is None:
            return
        yield reading


class Places:
    """The places of one article: what its names of places stand for, and by which rule."""

    def __init__(self, tree: Tree, vocabulary: Vocabulary) -> None:
        """Read nothing yet: most names need no context."""
        self.tree, self.vocabulary, self._entries = tree, vocabulary, vocabulary.entries
        self._bare: dict[str, tuple[Reading | None, str]] = {}

    def settle(self, found: Phrase, named: Naming) -> Settled | None:
        """Say which place a name is and how that is known; None where nothing is to be settled."""
        if named.kind is not MentionKind.NAME:
            return None
        likely = self._may_be_place(found, named)
        if not likely and not self._beside_comma(found, named):
            return None
        base, _, region = clean(self.tree.span(found.start, found.end)).partition(", ")
        region = region or self._after(found.end)
        coded = self._coded(base)
        if not (likely or coded or (region and named.reading is None)):
            return None
        choices = coded or self.vocabulary.places(base)
        if not choices or (len(choices) == 1 and choices[0].own):
            return None
        if (likely or coded) and (outer := self._before(found.start, choices)) is not None:
            rule = "gazetteer" if len(choices) == 1 else "region of the place before it"
            return self._naming(outer, named), rule
        if region and (wider := self._regions(region)):
            fits = [c for c in choices if not wider.isdisjoint(self._around(c))]
            if len(fits) == 1:
                return self._naming(fits[0], named), "named with its region"
            cities = not any(c.codes or c.type is EntityType.COUNTRY for c in choices)
            if likely and not fits and cities and not named.metonym:
                return Naming(EntityType.PLACE, f"{base}, {region}", MentionKind.NAME), "name"
        return self._bare_name(found, base, choices, named) if likely and not coded else None

    def _bare_name(
        self, found: Phrase, base: str, choices: tuple[Reading, ...], named: Naming
    ) -> Settled | None:
        reading, rule = self._by_article(base, choices)
        if named.metonym and named.reading is not None:
            return self._instead(named.reading, reading, rule)
        if self._word_after(found.end) in STATELY or self._elects(found.head):
            for region in choices:
                if region.codes and region.type is EntityType.PLACE:
                    return self._naming(region, named), "office of a state after it"
        if reading is None:
            kinds = {choice.type for choice in choices}
            kind = kinds.pop() if len(kinds) == 1 else EntityType.PLACE
            return Naming(kind, base, MentionKind.NAME), "name"
        likely = self._labelled(found, named) or self._often_place(found)
        if not likely and not self._score(reading, base.casefold()):
            return None
        return self._naming(reading, named), rule

    def _elects(self, head: int) -> bool:
        """Whether a member of a parliament is of a place: "congressman Ann Berg of New York"."""
        tree, above = self.tree, self.tree.heads[head]
        if tree.deps[head] != "pobj" or tree.words[above].lower() not in ("of", "from"):
            return False
        who = tree.heads[above]
        said = [who, *tree.kids(who, "compound", "appos", "nmod")]
        if tree.deps[who] == "appos":
            said.append(tree.heads[who])
        return any(tree.lemmas[t].lower() in ELECTED for t in said)

    def _beside_comma(self, found: Phrase, named: Naming) -> bool:
        """Whether a name may be a region's or have one: most that is no place has no comma."""
        before = self.tree.words[found.start - 1] if found.start else ""
        return "," in (before, self._word_after(found.end)) or ", " in named.name

    def _word_after(self, end: int) -> str:
        return self.tree.words[end].lower() if end < len(self.tree.words) else ""

    def _may_be_place(self, found: Phrase, named: Naming) -> bool:
        """Whether the gazetteer, the model's label or the words before a name make it a place."""
        if named.reading is not None:
            return named.reading.type in PLACES and named.reading.how in ("name", "metonym")
        if self._labelled(found, named):
            return True
        if self.tree.tags[found.head] not in PROPER or not found.label:
            return False
        if self._often_place(found):
            return True
        above = self.tree.heads[found.head]
        inside = self.tree.deps[found.head] == "pobj" and self.tree.words[above].lower() in WITHIN
        return inside and found.label == "ORG"

    def _often_place(self, found: Phrase) -> bool:
        """Whether the model calls a name a place's more often than anything else's."""
        labels = self._labels.get(clean(self.tree.span(found.start, found.end)), ())
        return 2 * sum(label in LABELS for label in labels) > len(labels) > 1

    @cached_property
    def _labels(self) -> dict[str, list[str]]:
        labels: dict[str, list[str]] = defaultdict(list)
        for start, end, label in self.tree.names:
            labels[clean(self.tree.span(start, end))].append(label)
        return labels

    def _labelled(self, found: Phrase, named: Naming) -> bool:
        return named.reading is not None or (
            named.type is EntityType.PLACE and found.label in LABELS
        )

    def _naming(self, reading: Reading, named: Naming) -> Naming:
        if named.reading is not None and named.reading.entry == reading.entry:
            return named
        return Naming(reading.type, reading.name, MentionKind.NAME, reading)

    def _instead(self, seat: Reading, reading: Reading | None, rule: str) -> Settled | None:
        """Take another city of a capital's name for itself: "San Jose" of California."""
        if reading is None or rule == "largest of its name":
            return None
        if reading.type is not EntityType.PLACE or seat.entry in self._around(reading):
            return None
        return Naming(reading.type, reading.name, MentionKind.NAME, reading), rule

    def _after(self, end: int) -> str:
        """Return the name behind a comma: "Birmingham, Alabama", "Bath, Maine, and"."""
        tree = self.tree
        if end + 1 >= len(tree.words) or tree.words[end] != ",":
            return ""
        name = tree.name_of[end + 1]
        if name < 0 or tree.names[name][0] != end + 1 or tree.names[name][2] in ("NORP", "DATE"):
            return ""
        start, stop, _ = tree.names[name]
        # "Paris, Germany and Spain" is a list.
        after = tree.words[stop].lower() if stop < len(tree.words) else ""
        return "" if after in ("and", "or", "&") else clean(tree.span(start, stop))

    def _before(self, start: int, choices: tuple[Reading, ...]) -> Reading | None:
        """Return the choice that the place before a comma lies in: "Seattle, Washington"."""
        name = (
            self.tree.name_of[start - 2] if start > 1 and self.tree.words[start - 1] == "," else -1
        )
        if name < 0 or self.tree.names[name][1] != start - 1:
            return None
        before = clean(self.tree.span(*self.tree.names[name][:2]))
        around = {
            entry for place in self.vocabulary.places(before) for entry in self._around(place)
        }
        fits = [choice for choice in choices if choice.entry in around]
        return fits[0] if len(fits) == 1 else None

    def _regions(self, name: str) -> set[str]:
        """Return the countries and regions that a name behind a comma can be, by their entries."""
        places = [reading for reading in self.vocabulary.places(name) if reading.codes]
        return {reading.entry for reading in (*places, *self._coded(name))}

    def _coded(self, name: str) -> tuple[Reading, ...]:
        """Return the state of the United States that a code is of: "Austin, TX"."""
        if len(name) != 2 or not name.isupper():
            return ()
        return tuple(r for r in self._entries.values() if f"US-{name}" in r.codes)

    def _around(self, reading: Reading) -> Iterator[str]:
        """Yield the entries of the places that a place lies in, nearest first."""
        return (wider.entry for wider in containers(reading, self.vocabulary))

    def _by_article(self, base: str, choices: tuple[Reading, ...]) -> tuple[Reading | None, str]:
        key = base.casefold()
        if key not in self._bare:
            self._bare[key] = self._choose(key, choices)
        return self._bare[key]

    def _choose(self, key: str, choices: tuple[Reading, ...]) -> tuple[Reading | None, str]:
        """Choose by what the article says of the place elsewhere, by what it names, or by size."""
        said = self._named_with_region.get(key, ())
        if len(said) == 1:
            return next((c for c in choices if c.entry in said), None), "named with its region"
        if len(choices) == 1 and (choices[0].standing or choices[0].entry in self._entries):
            return choices[0], "gazetteer"
        first = self._first(key, choices)
        scores = [(self._score(c, key), c) for c in choices if not self._beside(first, c)]
        best = max(score for score, _ in scores)
        fits = [c for score, c in scores if score == best]
        if first is None:
            return (fits[0], "place of its article") if best and len(fits) == 1 else (None, "name")
        own = next(score for score, c in scores if c is first)
        if best > max(own, 1) and first.standing:
            # A region of another's is named and none of this one's.
            return (fits[0], "place of its article") if len(fits) == 1 else (None, "name")
        if best > own and first.standing == "largest":
            return None, "name"
        return first, "place of its article" if own else "largest of its name"

    def _beside(self, first: Reading | None, other: Reading) -> bool:
        """Whether what an article names cannot tell a place from the first of its name.

        So it is with the state a city lies in, and with the places of a capital's own country.
        """
        if first is None or first is other:
            return False
        around = set(self._around(first))
        return other.entry in around or (
            not first.standing and not around.isdisjoint(self._around(other))
        )

    def _first(self, key: str, choices: tuple[Reading, ...]) -> Reading | None:
        """Return whose the bare name is: the capital, else the largest or only city."""
        if any(c.standing == "larger" for c in choices):
            return None
        seats = {r.entry for r in self.vocabulary.readings(key.title()) if r.how == "metonym"}
        capital = [c for c in choices if c.within in seats and not c.codes]
        return next(iter((*capital, *(c for c in choices if c.standing))), None)

    def _score(self, reading: Reading, key: str) -> int:
        """Weigh how near the article comes to a place: 3 it itself, 2 its region, 1 its country."""
        named = self._evidence(key)
        if reading.entry in named:
            return 3
        around = [entry for entry in self._around(reading) if entry in named]
        if not around:
            return 0
        nearest = self._entries.get(around[0])
        return 1 if nearest is None or nearest.type is EntityType.COUNTRY else 2

    def _evidence(self, key: str) -> set[str]:
        """Entries of the places that the article names in other words, and what they lie in."""
        return {entry for name, entries in self._named.items() if name != key for entry in entries}

    @cached_property
    def _named(self) -> dict[str, set[str]]:
        """What each name of the article speaks for, if it has one meaning."""
        found: dict[str, set[str]] = {}
        for start, end, label in self.tree.names:
            if label not in ("GPE", "LOC", "FAC", "NORP", "ORG"):
                continue
            name = clean(self.tree.span(start, end))
            key = name.casefold()
            if key not in found:
                found[key] = set(self._speaks_for(name))
        return found

    def _speaks_for(self, name: str) -> Iterator[str]:
        places = self.vocabulary.places(name)
        readings = [*self.vocabulary.readings(name), *(r for r in places if r.standing)]
        if len({r.entry for r in readings if r.how == "name"}) > 1:
            return
        for reading in readings:
            if reading.type in PLACES:
                yield reading.entry
                yield from self._around(reading)

    @cached_property
    def _named_with_region(self) -> dict[str, set[str]]:
        """Which places the article names with their regions, by their names alone."""
        found: dict[str, set[str]] = {}
        for start, end, label in self.tree.names:
            if label not in ("GPE", "LOC", "FAC", "ORG", "PERSON"):
                continue
            base, _, region = clean(self.tree.span(start, end)).partition(", ")
            region = region or self._after(end)
            wider = self._regions(region) if region else set()
            for choice in self.vocabulary.places(base) if wider else ():
                if not wider.isdisjoint(self._around(choice)):
                    found.setdefault(base.casefold(), set()).add(choice.entry)
        return found
