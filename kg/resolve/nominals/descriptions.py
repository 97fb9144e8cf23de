"""Definite descriptions of one article -> the named thing they stand for: "the carmaker".

Enters: the parse, the heads of its names and a function that names what they stand for.  Leaves:
the head of the name.  Two rules for one thing that "the", "this" or "that" points at:

- the text has called one named thing so: "Skoda, a carmaker", "carmaker Skoda", "Skoda is a
  carmaker", "Port Authority";
- of the bodies, states or towns that the last sentences name, one alone can be called so, or one
  that the article names most and spoke of last: "the company".

"The latter", "both leaders" and "the two countries" are of the only two that were just named.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.model import EntityType, kind_of
from kg.parse.tree import PROPER, SUBJECTS, Tree
from kg.phrases import Phrase
from kg.vocabulary import Vocabulary

POINTING = frozenset({"the", "this", "that"})
# Bodies that trade; "company" is never said of others, and most other nouns never of these.
TRADING = frozenset(
    {"company", "firm", "corporation", "business", "conglomerate", "subsidiary", "startup"}
    | {"start-up", "enterprise", "manufacturer", "maker", "carmaker", "automaker", "chipmaker"}
    | {"drugmaker", "planemaker", "retailer", "supplier", "airline", "carrier", "shipbuilder"}
    | {"lender", "insurer", "brokerage", "giant", "brewer", "steelmaker", "phonemaker"}
    | {"multinational", "telco", "telecom", "utility", "distributor"}
)
# Nouns for any body at all.
ANY_BODY = frozenset({"organization", "organisation", "group", "body", "institution"})
STATES = frozenset({"country", "nation"})
TOWNS = frozenset({"city", "town"})
WHERE = frozenset({"place", "country"})
FACING = frozenset({"with", "against", "to", "from", "by"})
WINDOW = 3  # sentences before that a thing need not be named again in


class Descriptions:
    """The named things of one article, by what they are called."""

    def __init__(
        self,
        tree: Tree,
        vocabulary: Vocabulary,
        heads: Sequence[int],
        key: Callable[[int], str | None],
    ) -> None:
        """Note the heads of names; what they are called is read when first asked."""
        self.tree, self.vocabulary, self._key = tree, vocabulary, key
        self._heads = sorted(h for h in heads if tree.tags[h] in PROPER)
        self._starts = [start for start, _ in tree.sentences]
        self._called: dict[str, list[tuple[int, int]]] | None = None

    def named(self, found: Phrase) -> tuple[int, str]:
        """Return the head of the name a description stands for, and the rule; else -1."""
        tree, head = self.tree, found.head
        article = tree.kid(head, "det")
        if tree.tags[head] != "NN" or article is None or found.of >= 0 or found.owner >= 0:
            return -1, ""
        counted = tree.kid(head, "nummod") is not None
        if tree.words[article].lower() not in POINTING or counted or self._told_apart(found):
            return -1, ""
        called = self._by_kind(found)
        name, rule = called, "called so before"
        if called < 0:
            name, rule = self._alone(found), "the only one it fits"
        if name >= 0 and self._foreign(found, name):
            return -1, ""
        return (-1, "") if name < 0 or self._acted_on_by(name, head) else (name, rule)

    def _foreign(self, found: Phrase, name: int) -> bool:
        """Whether a description tells a country, and the text never said so of what it fits.

        "The Dutch firm" is the one that was called Dutch, or that alone was called a firm.
        """
        wanted = self._country(range(found.start, found.head))
        if not wanted:
            return False
        key, told = self._key(name), set[str]()
        for token in self._heads:
            if token < found.head and self._key(token) == key:
                below = [t for t in self.tree.subtree(token) if t < found.head]
                beside = [
                    t for noun in self._nouns(token) for t in self.tree.children[noun] if t < noun
                ]
                told |= self._country((*below, *beside))
        return wanted.isdisjoint(told)

    def _country(self, tokens: Iterable[int]) -> set[str]:
        """Return the countries that some words name, by their entries."""
        found = (t for t in tokens if self.tree.label(t) in ("NORP", "GPE"))
        return {r.entry for t in found for r in self.vocabulary.readings(self.tree.words[t])}

    def _acted_on_by(self, name: int, head: int) -> bool:
        """Whether a description is what its name acts on: "Fiat sued the supplier" is of two."""
        tree, above = self.tree, self.tree.heads[head]
        if tree.deps[head] == "pobj" and tree.words[above].lower() in FACING:
            above = tree.heads[above]
        elif tree.deps[head] not in ("dobj", "dative"):
            return False
        key = self._key(name)
        doers = (t for own in tree.kids(above, *SUBJECTS) for t in tree.conjuncts(own))
        return any(t != head and self._key(t) == key for t in doers if tree.tags[t] in PROPER)

    def ordered(self, found: Phrase) -> int:
        """Return which of two that were just named "the latter" or "the former" is, or -1."""
        word = self.tree.words[found.head].lower()
        if word not in ("latter", "former") or found.end - found.start > 1:
            return -1
        if self.tree.kid(found.head, "det") is None:
            return -1
        both = self._last_two(found.head, ("person", "organization", "country", "place"))
        return both[word == "latter"] if both else -1

    def both(self, found: Phrase) -> tuple[int, int] | None:
        """Return the two that were just named and "both leaders", "the two countries" are."""
        tree, head = self.tree, found.head
        if tree.tags[head] != "NNS" or found.of >= 0 or found.owner >= 0 or self._told_apart(found):
            return None
        before = {tree.words[t].lower() for t in tree.children[head] if t < head}
        if before not in ({"both"}, {"the", "two"}, {"these", "two"}, {"both", "the"}):
            return None
        noun = tree.lemmas[head].lower()
        if noun in ("side", "party"):
            return self._last_two(head, ("country",)) or self._last_two(head, ("organization",))
        if noun in STATES or noun in ("neighbor", "neighbour", "state"):
            return self._last_two(head, ("country",))
        kind = self.vocabulary.head_nouns.get(noun)
        named = kind in (EntityType.PERSON, EntityType.ORGANIZATION)
        return self._last_two(head, (kind.value.lower(),)) if kind and named else None

    def _last_two(self, head: int, kinds: tuple[str, ...]) -> tuple[int, int] | None:
        """Return the only two things of some types that this or the last sentence has named."""
        here = bisect_left(self._starts, head + 1) - 1
        for number in range(here, max(-1, here - 2), -1):
            end = head if number == here else self._starts[number + 1]
            first = bisect_left(self._heads, self._starts[number])
            named: dict[str, int] = {}
            for token in self._heads[first : bisect_left(self._heads, end)]:
                key = self._key(token)
                if key is not None and kind_of(key) in kinds:
                    named.setdefault(key, token)
            if named:
                one, *rest = named.values()
                return (one, rest[0]) if len(rest) == 1 else None
        return None

    def _told_apart(self, found: Phrase) -> bool:
        """Whether a description says more than the text has said of what it means."""
        tree = self.tree
        more = ("relcl", "acl", "prep", "appos", "conj", "npadvmod")
        beside = tree.deps[found.head] in ("compound", "nmod", "appos", "attr", "conj")
        return beside or bool([t for t in tree.kids(found.head, *more) if t != found.head])

    def _by_kind(self, found: Phrase) -> int:
        """Return the last thing that was called so, if none but it was."""
        head = found.head
        wanted = {w.lower() for w in self.tree.words[found.start : head]}
        fits: dict[str, int] = {}
        for said, name in self._kinds.get(self.tree.lemmas[head].lower(), ()):
            key = self._key(name) if said < head and self._says(said, wanted) else None
            if key is not None and self._suits(self.tree.lemmas[head].lower(), key):
                fits[key] = name
        return next(iter(fits.values())) if len(fits) == 1 else -1

    def _suits(self, noun: str, key: str) -> bool:
        """Whether a noun is one for things of an entity's type: no town is a person's kind."""
        kind, wanted = kind_of(key), self.vocabulary.head_nouns.get(noun)
        if wanted is None:
            return kind not in ("person", "country", "place")
        return kind == wanted.value.lower() or {kind, wanted.value.lower()} <= WHERE

    def _says(self, noun: int, wanted: set[str]) -> bool:
        """Whether the words before a noun hold all words that a description has."""
        below = {self.tree.words[t].lower() for t in self.tree.children[noun] if t < noun}
        return wanted <= below

    @property
    def _kinds(self) -> dict[str, list[tuple[int, int]]]:
        if self._called is None:
            self._called = defaultdict(list)
            for name in self._heads:
                for noun in self._nouns(name):
                    self._called[self.tree.lemmas[noun].lower()].append((noun, name))
        return self._called

    def _nouns(self, name: int) -> Iterator[int]:
        """Yield the common nouns that the text says a named thing is."""
        tree, above = self.tree, self.tree.heads[name]
        yield from (t for t in tree.kids(name, "appos", "compound") if tree.tags[t] == "NN")
        if tree.deps[name] == "appos" and tree.tags[above] == "NN":
            yield above
        is_said = tree.deps[name] == "nsubj" and tree.lemmas[above] == "be"
        if is_said and not tree.kids(above, "neg"):
            yield from (t for t in tree.kids(above, "attr") if tree.tags[t] == "NN")

    def _alone(self, found: Phrase) -> int:
        """Return the one thing named in the last sentences that a noun can be said of."""
        noun = self.tree.lemmas[found.head].lower()
        if found.start < found.head and not (noun in TRADING and self._of_a_state(found)):
            return -1
        here = bisect_left(self._starts, found.head + 1) - 1
        first = self._starts[max(0, here - WINDOW)]
        last = bisect_left(self._heads, found.head)
        near = self._heads[bisect_left(self._heads, first) : last]
        fits = [(key, t) for t in near if (key := self._key(t)) and self._fits(noun, key, t)]
        keys = {key for key, _ in fits}
        if len(keys) == 1:
            return fits[-1][1]
        return self._foremost(fits, found.head) if len(keys) > 1 else -1

    def _of_a_state(self, found: Phrase) -> bool:
        """Whether all that stands before a noun is where it is from: "the Japanese carmaker"."""
        return all(self.tree.label(t) in ("NORP", "GPE") for t in range(found.start, found.head))

    def _foremost(self, fits: list[tuple[str, int]], head: int) -> int:
        """Return who was the last subject, if the text before names it most."""
        often = Counter(
            key for t in self._heads[: bisect_left(self._heads, head)] if (key := self._key(t))
        )
        subjects = [(key, t) for key, t in fits if self.tree.deps[t] in SUBJECTS]
        if not subjects:
            return -1
        key, token = subjects[-1]
        others = max(often[other] for other, _ in fits if other != key)
        return token if often[key] > others else -1

    def _fits(self, noun: str, key: str, name: int) -> bool:
        """Whether a noun can be said of a named thing by its type and the noun in its name."""
        kind = kind_of(key)
        if noun in STATES:
            return kind == "country"
        if noun in TOWNS:
            return kind == "place" and self.tree.label(name) == "GPE"
        if kind != "organization":
            return False
        own = key.rsplit(" ", 1)[-1].lower() if " " in key else ""
        body = self.vocabulary.head_nouns.get(own) is EntityType.ORGANIZATION
        if noun in TRADING:
            return self.tree.label(name) == "ORG" and (not body or own in TRADING)
        return noun in ANY_BODY or noun == own
