"""A name that fits several things, and the articles it stands in -> the one meant in each article.

An article tells by what else it names: the rare names that it shares with an article about one
of the candidates.  How often a candidate is in the news tells nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

# What is shared is to be this much, and twice as much as with any other candidate; where there
# is no other, a little less.
SHARED: Final = 3
ALONE: Final = 2
CLEARLY: Final = 2
# A name is rare if it stands in no more articles than this, nor in more than a tenth of them.
RARE: Final = 50
SHARE: Final = 10


class Choice(NamedTuple):
    """Who is meant in an article, how sure that is, and why."""

    key: str
    confidence: float
    reason: str


class Contexts:
    """What each article names; articles are numbers, things are keys."""

    def __init__(self, articles: Sequence[Collection[str]]) -> None:
        """Take the keys of each article's named things."""
        self._articles = [frozenset(keys) for keys in articles]
        self._of: dict[str, list[int]] = defaultdict(list)
        for number, keys in enumerate(self._articles):
            for key in keys:
                self._of[key].append(number)
        self._most = min(RARE, max(SHARED, len(self._articles) // SHARE))

    def articles(self, key: str) -> Sequence[int]:
        """Return the articles that name a thing."""
        return self._of.get(key, ())

    def choose(
        self, name: str, candidates: Collection[str], numbers: Iterable[int]
    ) -> Mapping[int, Choice]:
        """Choose one of the candidates for a key in each article, where the article tells."""
        fits = frozenset(candidates)
        about: dict[int, list[str]] = defaultdict(list)
        for key in sorted(fits):
            for number in self._of.get(key, ()):
                about[number].append(key)
        found = ((number, self._choose(name, fits, about, number)) for number in numbers)
        return {number: choice for number, choice in found if choice is not None}

    def _choose(
        self, name: str, fits: frozenset[str], about: Mapping[int, list[str]], number: int
    ) -> Choice | None:
        here = self._articles[number]
        present = here & fits
        if present:
            why = "the only one of the names that fit which this article gives in full"
            return Choice(min(present), 0.9, why) if len(present) == 1 else None
        shared: Counter[int] = Counter()
        for key in here:
            if key != name and len(others := self._of[key]) <= self._most:
                shared.update(others)
        best: Counter[str] = Counter()
        for other, names in shared.items():
            for key in about.get(other, ()):
                best[key] = max(best[key], names)
        if not best:
            return None
        first, *rest = sorted(best, key=lambda key: (-best[key], key))
        # Of all that share nothing, one that would come next stands for the rest.
        rest += sorted(fits.difference((first, *rest)))[:1]
        second = best[rest[0]] if rest else 0
        if best[first] < (SHARED if rest else ALONE) or best[first] < CLEARLY * second:
            return None
        why = f"an article on them shares {best[first]} rare names with this one"
        if rest:
            why += f", one on {rest[0].split('/', 1)[1]} {second}"
        return Choice(first, 0.75, why)
