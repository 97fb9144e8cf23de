"""Full names and surnames of one article: "Hegseth", "Mr. Hegseth" -> "Pete Hegseth"."""

import re
from collections import Counter

from kg.tree import Tree
from kg.vocabulary import Vocabulary


class Persons:
    """The full names of persons in one article, found by any of their parts."""

    def __init__(self, tree: Tree, vocabulary: Vocabulary) -> None:
        """Collect all names the model calls persons."""
        self.vocabulary = vocabulary
        counts: Counter[str] = Counter()
        for start, end, label in tree.names:
            if label == "PERSON":
                counts[self.bare(tree.span(start, end))] += 1
        self.names = [n for n in counts if " " in n and not vocabulary.readings(n)]
        self.names.sort(key=lambda name: (-len(name.split()), -len(name), name))
        self.singles = {name for name in counts if name and " " not in name}

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

    def full(self, name: str) -> str | None:
        """Return the fullest form of a person's name, or None if it is no person's.

        A single word fits the one full name that it begins or ends; where two fit, it stays.
        """
        bare = self.bare(name)
        if " " in bare:
            return next((n for n in self.names if same_person(n, bare)), None)
        fits = [n for n in self.names if bare in (n.split()[-1], n.split()[0])]
        groups = {self.full(n) for n in fits}
        if len(groups) == 1:
            return groups.pop()
        return bare if bare in self.singles else None


def same_person(first: str, second: str) -> bool:
    """Whether two names of several words are one person's: first and last word agree."""
    one, two = first.split(), second.split()
    if one == two:
        return True
    shorter, longer = sorted((one, two), key=len)
    if shorter[-1] != longer[-1]:
        return False
    return shorter[0] == longer[0] or set(shorter) <= set(longer)
