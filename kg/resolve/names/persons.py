"""Full names and surnames of one article: "Hegseth", "Mr. Hegseth" -> "Pete Hegseth"."""

import re
from collections import defaultdict

from kg.model import EntityType
from kg.parse.tree import Tree
from kg.resolve.folding import plain
from kg.resolve.pronouns.genders import FEMALE_TITLES, MALE_TITLES, by_name
from kg.vocabulary import Vocabulary


class Persons:
    """The full names of persons in one article, found by any of their parts."""

    def __init__(self, tree: Tree, vocabulary: Vocabulary) -> None:
        """Collect all names the model calls persons."""
        self.tree, self.vocabulary = tree, vocabulary
        self._places: dict[str, list[int]] = defaultdict(list)
        for start, end, label in tree.names:
            if label == "PERSON" and (name := self.bare(tree.span(start, end))):
                self._places[name].append(start)
        self.names = [n for n in self._places if " " in n and not self._is_other(n)]
        self.names.sort(key=lambda name: (-len(name.split()), -len(name), name))
        self.singles = {name for name in self._places if " " not in name}
        self._by_end: dict[str, list[str]] = defaultdict(list)
        for name in self.names:
            for part in {plain(name.split()[0]), plain(name.split()[-1])}:
                self._by_end[part].append(name)
        self._whole: dict[str, str | None] = {}

    def _is_other(self, name: str) -> bool:
        """Whether the gazetteers know a name as that of something else than a person."""
        return any(r.type is not EntityType.PERSON for r in self.vocabulary.readings(name))

    def preferred(self, full: str) -> str:
        """Return the name by which a gazetteer of the user's has a person, else the text's."""
        known = (r.name for r in self.vocabulary.readings(full) if r.type is EntityType.PERSON)
        return next(known, full)

    def bare(self, name: str) -> str:
        """Return a name without possessive, honorific and office: "Secretary Hegseth"."""
        plainly = re.sub(r"[\[\]]", "", " ".join(name.split()))
        words = re.sub(r"['’]s?$", "", plainly).split()
        while len(words) > 1 and (
            words[0].lower().strip(".") in self.vocabulary.honorifics
            or words[0].lower() in self.vocabulary.honorifics
            or self._is_role(words[0])
        ):
            words.pop(0)
        return " ".join(words)

    def _is_role(self, word: str) -> bool:
        """Whether a word says what a person is: "secretary", not "bill"."""
        return self.vocabulary.head_nouns.get(word.lower()) is EntityType.PERSON

    def full(self, name: str, at: int) -> str | None:
        """Return the fullest form of a person's name at a token, or None if it is no person's.

        A single word fits the one full name before it that it begins or ends, else the one in
        the whole article; of two that fit, the one that the text calls so.
        """
        bare = self.bare(name)
        if " " in bare:
            return self._longest(bare)
        fullest = {n for n in self._fitting(bare, at) if self._agrees(n, at)}
        if len(fullest) > 1:
            fullest = {n for n in fullest if self._title(at) in self._titles(n)} or fullest
        if len(fullest) == 1:
            return fullest.pop()
        if len(fullest) > 1 and (usual := self._usual(bare, fullest)) is not None:
            return usual
        return bare if bare in self.singles else None

    def _title(self, at: int) -> str:
        """Return the office or honorific before a name, or nothing."""
        inside = 0 < at < len(self.tree.words)
        word = self.tree.words[at - 1].lower().rstrip(".") if inside else ""
        return word if self._is_role(word) or word in FEMALE_TITLES | MALE_TITLES else ""

    def _titles(self, name: str) -> set[str]:
        """Return the titles that the text sets before a full name."""
        return {title for at in self._places[name] if (title := self._title(at))}

    def _agrees(self, name: str, at: int) -> bool:
        """Whether a person can be the one with a title: "Mrs. Berg" is not Paul Berg."""
        title, female = self._title(at), by_name(name)
        return not (title in MALE_TITLES and female) and not (
            title in FEMALE_TITLES and female is False
        )

    def _longest(self, name: str) -> str | None:
        """Return the longest name that can be the same person's, whatever its accents."""
        if name not in self._whole:
            same = (n for n in self.names if same_person(plain(n), plain(name)))
            self._whole[name] = next(same, None)
        return self._whole[name]

    def _fitting(self, single: str, at: int) -> set[str]:
        fits = self._by_end.get(plain(single), [])
        fits = [n for n in fits if self._places[n][0] <= at] or fits
        return {self._longest(n) or n for n in fits}

    def _usual(self, single: str, fits: set[str]) -> str | None:
        """Return whom the text calls by a name that two have.

        It is whom it called so when it had named no other, else whom it names in full twice as
        often as all others: the article is about him.
        """
        for at in self._places.get(single, ()):
            if len(then := self._fitting(single, at)) == 1:
                return then.pop()
        often = {name: len(self._places[name]) for name in fits}
        first = max(sorted(fits), key=lambda name: often[name])
        others = sum(often.values()) - often[first]
        return first if often[first] > 2 * others else None


def same_person(first: str, second: str) -> bool:
    """Whether two names of several words can be one person's.

    They can where one is the end of the other ("bin Salman"), or where first and last word agree
    and no middle name speaks against it: "George W. Bush" is not "George H. W. Bush".

    >>> same_person("Pete Hegseth", "Pete Brian Hegseth"), same_person("Ann Lee", "Amy Lee")
    (True, False)
    """
    shorter, longer = sorted((first.split(), second.split()), key=len)
    if shorter == longer[-len(shorter) :]:
        return True
    if (shorter[0], shorter[-1]) != (longer[0], longer[-1]):
        return False
    middle, other = shorter[1:-1], longer[1:-1]
    if not middle:
        return True
    return len(middle) == len(other) and all(map(_same_middle, middle, other))


def _same_middle(one: str, two: str) -> bool:
    """Whether two middle names are equal, or one is the other's initial."""
    short, long = sorted((one.rstrip("."), two.rstrip(".")), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))
