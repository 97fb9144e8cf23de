"""Definite descriptions of one article -> the named thing they stand for: "the carmaker".

Enters: the parse, the heads of its names and a function that names what they stand for.  Leaves:
the head of the name.  Two rules, both for one thing that "the", "this" or "that" points at:

- the text has called one named thing so: "Skoda, a carmaker", "carmaker Skoda", "Skoda is a
  carmaker", "Port Authority";
- of the bodies, states or towns that the last sentences name, one alone can be called so, or one
  that the article names most and spoke of last: "the company".
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from kg.model import EntityType
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
        if tree.words[article].lower() not in POINTING or self._told_apart(found):
            return -1, ""
        if (called := self._by_kind(found)) >= 0:
            return called, "called so before"
        return self._alone(found), "the only one it fits"

    def _told_apart(self, found: Phrase) -> bool:
        """Whether a description says more than the text has said of what it means."""
        tree = self.tree
        more = ("relcl", "acl", "prep", "appos", "nummod", "conj", "npadvmod")
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
        kind, wanted = key.partition("/")[0], self.vocabulary.head_nouns.get(noun)
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
        kind = key.partition("/")[0]
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
