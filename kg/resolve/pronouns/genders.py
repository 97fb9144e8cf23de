"""The persons of one article -> their genders, by titles, nouns and given names.

Enters: the parse and a function that names what a phrase stands for.  Leaves: whether the person
of a key is a woman, where the text or the given name tells.  `given_names.txt` holds the names
that nearly always tell (scripts/make_given_names.py).
"""

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

from kg.model import name_of
from kg.parse.tree import Tree

FEMALE_TITLES = frozenset({"mrs", "ms", "miss", "madam", "madame", "lady", "dame", "sister"})
MALE_TITLES = frozenset({"mr", "sir", "lord", "father", "brother"})
FEMALE_NOUNS = frozenset(
    {"girl", "lady", "mother", "mum", "mom", "grandmother", "wife", "ex-wife", "daughter"}
    | {"granddaughter", "sister", "aunt", "niece", "widow", "bride", "fiancée", "fiancee"}
    | {"girlfriend", "schoolgirl", "queen", "princess", "duchess", "baroness", "countess"}
    | {"empress", "goddess", "nun", "actress", "waitress", "hostess", "heroine", "heiress"}
    | {"ballerina", "sportswoman", "matriarch"}
)
MALE_NOUNS = frozenset(
    {"boy", "dad", "father", "grandfather", "husband", "ex-husband", "son", "grandson", "brother"}
    | {"uncle", "nephew", "widower", "groom", "boyfriend", "schoolboy", "king", "prince", "duke"}
    | {"baron", "emperor", "god", "monk", "pope", "imam", "ayatollah", "gentleman", "patriarch"}
    | {"waiter", "sheikh", "emir", "sultan"}
)
NEITHER = frozenset({"human", "german", "ottoman", "roman", "talisman", "shaman"})


class Genders:
    """Tells whether a person is a woman; what a pronoun told once holds for the article."""

    def __init__(self, tree: Tree, key: Callable[[int], str | None]) -> None:
        """Hold the parse; nothing is worked out before it is asked."""
        self.tree, self.key = tree, key
        self._told: dict[str, bool] = {}
        self._titled: dict[str, bool] | None = None

    def female(self, key: str) -> bool | None:
        """Return whether the person of a key is a woman; None where nothing tells."""
        if key in self._told:
            return self._told[key]
        if self._titled is None:
            self._titled = self._by_titles()
        return self._titled.get(key, by_name(name_of(key)))

    def tell(self, key: str, female: bool) -> None:
        """Keep what a pronoun says of a person of whom nothing else was known."""
        if self.female(key) is None:
            self._told[key] = female

    def _by_titles(self) -> dict[str, bool]:
        """Read titles and descriptions beside names: "Mrs. Okoro", "the actress Ada Okoro"."""
        found: dict[str, bool] = {}
        for start, end, label in self.tree.names:
            if label != "PERSON":
                continue
            head = self.tree.top(start, end)
            words = [start, start - 1] if start else [start]
            words += [*self.tree.kids(head, "compound", "appos"), self.tree.heads[head]]
            if self.tree.deps[head] != "appos":
                words.pop()
            told = next((g for t in words if (g := self._of_word(t)) is not None), None)
            key = self.key(head) if told is not None else None
            if told is not None and key is not None:
                found.setdefault(key, told)
        return found

    def _of_word(self, token: int) -> bool | None:
        return by_noun(self.tree.words[token].lower().rstrip("."), titles=True)


@lru_cache(4096)
def by_name(name: str) -> bool | None:
    """Tell the gender from a name or a description.

    Where a hyphen joins the second word the first is a family name: "Kim Min-jae".

    >>> by_name("Anna Berg"), by_name("Mark Berg"), by_name("former spokeswoman@1234abcd")
    (True, False, True)
    """
    words = name.partition("@")[0].split()
    if not words:
        return None
    if words[-1].islower():
        return by_noun(words[-1])
    if len(words) < 2 or "-" in words[1]:
        return by_noun(words[0].lower())
    return given_names().get(_plain(words[0]))


def by_noun(word: str, *, titles: bool = False) -> bool | None:
    """Tell the gender from a noun: "actress", "chairwoman"; from a title beside a name too."""
    if word in FEMALE_NOUNS or word.endswith("woman") or (titles and word in FEMALE_TITLES):
        return True
    if word in MALE_NOUNS or (titles and word in MALE_TITLES):
        return False
    return False if word.endswith("man") and word not in NEITHER else None


def _plain(name: str) -> str:
    """Write a given name as the table has it: "José-Luis" -> "jose"."""
    letters = unicodedata.normalize("NFKD", name.split("-")[0].lower())
    return "".join(c for c in letters if c.isascii() and c.isalpha())


@cache
def given_names() -> dict[str, bool]:
    """Return the given names that tell a gender: whether they are women's."""
    text = (files("kg.resolve.pronouns") / "given_names.txt").read_text(encoding="utf-8")
    table: dict[str, bool] = {}
    for line in text.splitlines():
        gender, *names = line.split()
        table.update(dict.fromkeys(names, gender == "female"))
    return table
