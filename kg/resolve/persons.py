"""Full names and surnames of one article: "Hegseth", "Mr. Hegseth" -> "Pete Hegseth"."""

import re

from kg.parse.tree import Tree
from kg.vocabulary import Vocabulary


class Persons:
    """The full names of persons in one article, found by any of their parts."""

    def __init__(self, tree: Tree, vocabulary: Vocabulary) -> None:
        """Collect all names the model calls persons."""
        self.vocabulary = vocabulary
        self._first: dict[str, int] = {}
        for start, end, label in tree.names:
            if label == "PERSON" and (name := self.bare(tree.span(start, end))):
                self._first.setdefault(name, start)
        self.names = [n for n in self._first if " " in n and not vocabulary.readings(n)]
        self.names.sort(key=lambda name: (-len(name.split()), -len(name), name))
        self.singles = {name for name in self._first if " " not in name}

    def bare(self, name: str) -> str:
        """Return a name without possessive, honorific and office: "Secretary Hegseth"."""
        words = re.sub(r"['’]s?$", "", " ".join(name.split())).split()
        while len(words) > 1 and (
            words[0].lower().strip(".") in self.vocabulary.honorifics
            or words[0].lower() in self.vocabulary.honorifics
            or words[0].lower() in self.vocabulary.head_nouns
        ):
            words.pop(0)
        return " ".join(words)

    def full(self, name: str, at: int) -> str | None:
        """Return the fullest form of a person's name at a token, or None if it is no person's.

        A single word fits the one full name before it that it begins or ends, else the one in
        the whole article; where two fit, it stays.
        """
        bare = self.bare(name)
        if " " in bare:
            return next((n for n in self.names if same_person(n, bare)), None)
        fits = [n for n in self.names if bare in (n.split()[-1], n.split()[0])]
        fits = [n for n in fits if self._first[n] <= at] or fits
        fullest = {next(o for o in self.names if same_person(o, n)) for n in fits}
        if len(fullest) == 1:
            return fullest.pop()
        return bare if bare in self.singles else None


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
