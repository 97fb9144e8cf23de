"""Keys of all articles -> the merges among them: a sieve of rules, the surest first.

Each rule looks at keys, at the names that articles use and at the number of articles; it finds
its candidates by an index and never compares all with all.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from kg.model import Entity, Problem, kind_of, name_of
from kg.resolve.corpus import variants
from kg.resolve.corpus.fullnames import FullNames
from kg.resolve.corpus.merges import Book
from kg.resolve.corpus.rulings import Review
from kg.resolve.folding import fold, initials, legal_form, words

# Where as many articles read a name one way as the other.  A name that the model leaves without
# a label is an unknown thing, and a single word that it calls a person is one too often.
_RANK: Final = ("country", "organization", "group", "place", "event", "law", "work")

# A name of one word, or of no person, is to be this long to have spellings.
LONE: Final = 7


class Sieve:
    """The keys of all articles, the entities behind them, and the book of their merges."""

    def __init__(
        self,
        seen: Mapping[str, Sequence[Entity]],
        named: Collection[str],
        review: Review,
    ) -> None:
        """Take each key's entities, one an article, and the keys of things with a name."""
        self.seen = seen
        self.named = sorted(named)
        self.review = review
        self.book = Book(review.apart)
        self.entries = {key for key, group in seen.items() if any(e.links for e in group)}
        self.contested: dict[str, list[str]] = {}
        # Rulings that contradict others.
        self.refused: list[Problem] = []

    def run(self) -> None:
        """Apply all rules."""
        self.rulings()
        self.gazetteer()
        self.equal_names()
        self.legal_forms()
        self.acronyms()
        self.reordered()
        self.spellings()
        self.slips()
        self.short_names()

    def count(self, key: str) -> int:
        """Count the articles that a thing stands in, by all its keys so far."""
        return sum(len(self.seen[member]) for member in self.book.members(self.book.root(key)))

    def roots(self, *kinds: str) -> list[str]:
        """Return the keys of named things that are merged with none, of some types or of all."""
        found = {self.book.root(key) for key in self.named}
        return sorted(key for key in found if not kinds or kind_of(key) in kinds)

    def is_entry(self, key: str) -> bool:
        """Whether a gazetteer knows a thing."""
        return bool(self.entries) and not self.entries.isdisjoint(self.book.members(key))

    def best(self, keys: Iterable[str]) -> str:
        """Return the key to be kept: a gazetteer's, else the one that most articles have."""
        return min(keys, key=lambda k: (not self.is_entry(k), -self.count(k), _rank(k), k))

    # The rules.

    def rulings(self) -> None:
        """Merge what the user says is the same."""
        for ruling, one, other in self.review.same:
            kept = self.best(one)
            self.book.pinned.add(self.book.root(kept))
            reason = "a ruling of the user" + (f": {ruling.note}" if ruling.note else "")
            for key in (*one, *other):
                self.book.merge(kept, key, "review", 1.0, reason)
            if not all(self.book.allows(kept, key) for key in other):
                why = f"another line keeps {ruling.one!r} and {ruling.other!r} apart, and they "
                remedy = "stay so: remove one of the two lines"
                self.refused.append(Problem(ruling.where, why + remedy))

    def gazetteer(self) -> None:
        """Merge the entries of gazetteers that have a public identifier in common."""
        by_link: dict[str, set[str]] = defaultdict(set)
        for key in self.entries:
            for link in {link for entity in self.seen[key] for link in entity.links}:
                by_link[link].add(key)
        for link, keys in sorted(by_link.items()):
            best = self.best(keys)
            for key in sorted(keys):
                self.book.merge(best, key, "gazetteer", 0.99, f"both are {link}")

    def equal_names(self) -> None:
        """Give one name one spelling and one type.

        A name with two entries in the gazetteers ("Georgia") is left as each article read it.
        """
        surnames = _parts(self.named)
        for rivals in self._blocks(self.named, lambda key: fold(name_of(key))):
            entries = [key for key in rivals if key in self.entries]
            if len({self.book.root(key) for key in entries}) > 1:
                continue
            if entries and self._rare_place(entries, rivals):
                rivals = [key for key in rivals if key not in entries]
            best = self._reading(rivals, surnames)
            for key in rivals:
                if self.book.root(key) != self.book.root(best):
                    self._one_reading(best, key, rivals)

    def _rare_place(self, entries: Collection[str], rivals: Collection[str]) -> bool:
        """Whether a gazetteer's place bears the name, and by far the most read it another way.

        There are places of all names: "Batman" is one in Turkey.  But an article that reads a
        city's name as a body's once, as models do, counts on both sides.
        """
        count = sum(len(self.seen[key]) for key in entries)
        rest = sum(len(self.seen[key]) for key in rivals if key not in entries)
        return all(kind_of(key) == "place" for key in entries) and 2 * count < rest

    def _reading(self, rivals: Sequence[str], surnames: Collection[str]) -> str:
        """Choose the reading of a name: that of most articles.

        A single word that is part of a full name is a person's if half of the articles say so;
        one that is part of none has half a vote for a person, which the model sees too often.
        """
        votes = {key: 2 * self.count(key) for key in rivals}
        persons = [key for key in rivals if kind_of(key) == "person" and " " not in name_of(key)]
        if any(fold(name_of(key)) in surnames for key in persons):
            votes |= {key: 2 * votes[key] for key in persons}
        else:
            votes |= {key: votes[key] // 2 for key in persons}
        return min(rivals, key=lambda k: (not self.is_entry(k), -votes[k], _rank(k), k))

    def _one_reading(self, best: str, key: str, rivals: Sequence[str]) -> None:
        if kind_of(best) == kind_of(key):
            reason = "the names differ in case, marks, spacing, spelling or abbreviation alone"
            self.book.merge(best, key, "same name", 0.98, reason)
        elif best in self.entries:
            self.book.merge(best, key, "gazetteer", 0.95, "a gazetteer has the name as this type")
        else:
            votes = Counter({rival: len(self.seen[rival]) for rival in rivals})
            reason = (
                f"{kind_of(best)} by {votes[best]} of the {votes.total()} readings of this name, "
                f"{kind_of(key)} by {votes[key]}"
            )
            self.book.merge(best, key, "one type", 0.8, reason)

    def legal_forms(self) -> None:
        """Merge a company with and without its legal form, where the texts know one form of it."""
        roots = self.roots("organization", "concept")
        form = {key: legal_form(name_of(key)) for key in roots}
        for block in self._blocks(roots, lambda key: form[key][0]):
            if len({form[key][1] for key in block if form[key][1]}) != 1:
                continue
            best = self.best(block)
            form_ = next(form[key][1] for key in block if form[key][1])
            for key in block:
                reason = f"one of the names has the legal form {form_!r}, the other none"
                self.book.merge(best, key, "legal form", 0.93, reason)

    def acronyms(self) -> None:
        """Merge an acronym with the one name that some article introduces it for."""
        introduced: dict[str, set[str]] = defaultdict(set)
        # A gazetteer names the acronyms of its entries itself: "GB" is not always a country.
        for root in self.roots():
            for short in () if self.is_entry(root) else self._introduced(root):
                introduced[fold(short)].add(root)
        for key in self.roots():
            fits = sorted(introduced.get(fold(name_of(key)), set()) - {key})
            if not fits or not _acronym(name_of(key)) or self.is_entry(key):
                continue
            if len(fits) == 1:
                reason = f"an article has {name_of(key)!r} for {name_of(fits[0])!r}"
                self.book.merge(fits[0], key, "acronym", 0.95, reason)
            else:
                self.contested[key] = fits

    def _introduced(self, root: str) -> Iterator[str]:
        if kind_of(root) == "person":
            return
        names = self._names(root)
        for short in filter(_acronym, names):
            if any(" " in full and initials(full, short) for full in names):
                yield short

    def _names(self, root: str) -> set[str]:
        """Collect all names that the articles use for a thing."""
        members = self.book.members(root)
        return {name_of(root)}.union(*(e.names for key in members for e in self.seen[key]))

    def reordered(self) -> None:
        """Merge persons whose family name stands first here and last there."""
        persons = self.roots("person")
        index: dict[str, list[str]] = defaultdict(list)
        for key in persons:
            index["".join(words(name_of(key)))].append(key)
        given = _given(
            n for k in self.named if kind_of(k) == "person" for e in self.seen[k] for n in e.names
        )
        for key in persons:
            parts = words(name_of(key))
            turned = (parts[-1], *parts[:-1])
            if len(parts) < 2 or (len(parts) == 2 and all(given[part] > 1 for part in parts)):
                continue
            for other in index.get("".join(turned), ()):
                reason = "the family name stands first in the one, last in the other"
                self.book.merge(
                    self.best((key, other)),
                    _other(key, other, self.best),
                    "order of the name",
                    0.88,
                    reason,
                )

    def spellings(self) -> None:
        """Merge transliterations of one name: "Gaddafi", "Gadhafi", "Qaddafi".

        Names of one word are to be long, and places are left out: "Haarlem" is not "Harlem", and
        "Kanpur" not "Khanpur".
        """
        names = [key for key in self.roots() if kind_of(key) not in ("place", "country")]
        for block in self._blocks(names, lambda key: variants.key(words(name_of(key)))):
            hard = any("q" in name_of(key).lower() for key in block)
            several = all(kind_of(key) == "person" and " " in name_of(key) for key in block)
            least = variants.LONG if several else LONE
            self._in_block(
                block,
                partial(variants.spelled_alike, hard=hard, least=least),
                "spelling",
                0.85,
                "{0!r} and {1!r} are spellings of one sound",
            )

    def slips(self) -> None:
        """Merge names of several words that differ by two letters changed over."""
        several = [key for key in self.roots() if " " in name_of(key)]
        for block in self._blocks(several, lambda key: variants.letters(words(name_of(key)))):
            self._in_block(
                block, variants.slip, "slip", 0.8, "{1!r} is {0!r} with two letters changed over"
            )

    def _in_block(
        self,
        block: list[str],
        alike: Callable[[Sequence[str], Sequence[str]], bool],
        rule: str,
        confidence: float,
        reason: str,
    ) -> None:
        """Merge all that are alike with the best of them, then go on with those that are not."""
        while len(block) > 1:
            best = self.best(block)
            rest = []
            for key in block:
                if key == best:
                    continue
                why = reason.format(name_of(best), name_of(key))
                fits = _types_agree(best, key) and not self.is_entry(key)
                if not (
                    fits
                    and alike(words(name_of(best)), words(name_of(key)))
                    and self.book.merge(best, key, rule, confidence, why)
                ):
                    rest.append(key)
            block = rest

    def short_names(self) -> None:
        """Link short names of persons to the one longer name that fits.

        Of two that fit neither is taken here: they are `contested`, and the context may tell.
        """
        full = FullNames()
        persons = self.roots("person")
        # Longest first, so that a name meets all that it can be short for.
        order = {key: words(name_of(key)) for key in persons}
        for key in sorted(persons, key=lambda k: (-len(order[k]), -len(name_of(k)), k)):
            if not order[key]:
                continue
            if self.is_entry(key) or not self._shorten(key, order[key], full):
                for other in sorted({words(other) for other in self._names(key)}):
                    if len(other) > 1:
                        full.add(other, key)
        # A name that no model labelled may be a surname, unless it is a noun that the articles
        # know or begins names, as titles do: "Aramaki rejected the idea", but "the King".  Where
        # it is one, the context tells, since nothing else says that it is a person.
        titles = {words(n)[0] for key in persons for n in self._names(key) if len(words(n)) > 1}
        for key in self.roots("concept"):
            parts = words(name_of(key))
            noun = f"concept/{name_of(key).lower()}" in self.seen or not titles.isdisjoint(parts)
            if len(parts) != 1 or " " in name_of(key) or noun or self.is_entry(key):
                continue
            if fits := self._fits(key, parts, full):
                self.contested[key] = fits

    def _shorten(self, key: str, parts: Sequence[str], full: FullNames) -> bool:
        """Merge a short name with what it stands for; tell whether it is settled or contested."""
        fits = self._fits(key, parts, full)
        if len(fits) == 1:
            reason = f"{name_of(fits[0])!r} is the one longer name that fits"
            rule = "surname" if len(parts) == 1 else "short name"
            return self.book.merge(fits[0], key, rule, 0.9, reason)
        if len(fits) > 1 and len(parts) == 1:
            self.contested[key] = fits
            return True
        return False

    def _fits(self, key: str, parts: Sequence[str], full: FullNames) -> list[str]:
        roots = {self.book.root(fit) for fit in full.fitting(parts)} - {key}
        return sorted(fit for fit in roots if self.book.allows(fit, key))

    def _blocks(self, keys: Iterable[str], of: Callable[[str], object]) -> Iterator[list[str]]:
        """Yield the keys that share something, two or more, in an order of their own."""
        blocks: dict[object, list[str]] = defaultdict(list)
        for key in keys:
            blocks[of(key)].append(key)
        for block in blocks.values():
            if len(block) > 1:
                yield sorted(block)


def _rank(key: str) -> int:
    if kind_of(key) == "person":
        return len(_RANK) + (0 if " " in name_of(key) else 2)
    return _RANK.index(kind_of(key)) if kind_of(key) in _RANK else len(_RANK) + 1


def _types_agree(one: str, other: str) -> bool:
    return kind_of(one) == kind_of(other) or "concept" in (kind_of(one), kind_of(other))


def _other(one: str, two: str, best: Callable[[Iterable[str]], str]) -> str:
    return two if best((one, two)) == one else one


def _acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and sum(c.isupper() for c in letters) > 1


def _parts(keys: Iterable[str]) -> set[str]:
    """Collect the first and last words of persons' names of several words, folded."""
    found = (words(name_of(key)) for key in keys if kind_of(key) == "person")
    return {part for parts in found if len(parts) > 1 for part in (parts[0], parts[-1])}


def _given(names: Iterable[str]) -> Counter[str]:
    """Count how many different names begin with a word."""
    found = {parts for n in names if len(parts := words(n)) > 1}
    return Counter(parts[0] for parts in found)
