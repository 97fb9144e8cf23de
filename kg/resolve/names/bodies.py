"""Short names of bodies, works and events of one article into the longer names before them.

Enters: the parse and the heads of its names.  Leaves: the head of the one longer name that a
short one can stand for.
"""

import re
from collections import Counter, defaultdict

from kg.mentions import clean
from kg.model import EntityType
from kg.parse.tree import Tree
from kg.phrases import Phrase
from kg.vocabulary import Reading, Vocabulary

# Labels of names that a text shortens.
COMPOUND = frozenset({"ORG", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "FAC"})
# Labels of what a body is named after, which it is not: "Bank of England", "Ford Foundation".
NAMESAKES = frozenset({"GPE", "LOC", "PERSON", "NORP", "FAC"})
JOINTS = re.compile(r" (?:of|for|in|and|the) ")


class Bodies:
    """The names of several words in one article, found by the words they are shortened to."""

    def __init__(self, tree: Tree, heads: list[int], vocabulary: Vocabulary) -> None:
        """Index the short forms of all names of several words."""
        self.tree, self.vocabulary = tree, vocabulary
        self.labels: dict[str, Counter[str]] = defaultdict(Counter)
        # Short form -> heads of the names it can be short for.
        self.ends: dict[str, list[int]] = defaultdict(list)
        self.companies: dict[str, list[int]] = defaultdict(list)
        self.descriptive: dict[str, list[int]] = defaultdict(list)
        for head, (start, end, label) in zip(heads, tree.names, strict=True):
            name = clean(tree.span(start, end)).removeprefix("the ").removeprefix("The ")
            self.labels[name][label] += 1
            if label in COMPOUND and " " in name:
                self._index(name, head)

    def _index(self, name: str, head: int) -> None:
        """Enter what a text shortens a name to: its end, what stands before or after "of"."""
        before, joint, after = _split(name)
        if joint:
            self._ends(before, head, self.descriptive)
            self.descriptive[before].append(head)
            if joint == " of " and self._is_body(before):
                self.ends[after].append(head)
            return
        self._ends(name, head, self.ends)
        words = name.split()
        while len(words) > 1 and self._ends_company(words.pop()):
            self.companies[" ".join(words).rstrip(",")].append(head)

    def _ends_company(self, word: str) -> bool:
        """Whether a word ends a company's name and is left out in short: "Inc."."""
        return word.casefold().rstrip(".") in self.vocabulary.company_words

    def _ends(self, name: str, head: int, index: dict[str, list[int]]) -> None:
        words = name.split()
        for start in range(1, len(words)):
            index[" ".join(words[start:])].append(head)

    def _is_body(self, words: str) -> bool:
        """Whether words end in a noun for bodies: "Church" of "Church of Norway"."""
        noun = self.vocabulary.head_nouns.get(words.split()[-1].casefold())
        return noun is EntityType.ORGANIZATION

    def longer(self, found: Phrase, name: str, *, definite: bool) -> list[int]:
        """List the heads of the longer names that a name can be short for.

        Those before it, else, where it is no mere description, all in the article.  A name that
        is somebody's or some place's of its own is short for nothing.
        """
        heads = list(self.ends.get(name, ()))
        if heads and self.namesake(name):
            heads = [t for t in heads if self._is_end(t, name)]
        heads += self.companies.get(name, ())
        described = self.descriptive.get(name, ()) if definite else ()
        before = [t for t in (*heads, *described) if t < found.start]
        return before or ([] if definite else [t for t in heads if t > found.head])

    def plain(self, name: str) -> str:
        """Return a company's name as the article has it in short: "Apple" for "Apple Computer".

        The short name is the one that most articles have.
        """
        words, short = name.split(), name
        while len(words) > 1 and self._ends_company(words.pop()):
            shorter = " ".join(words).rstrip(",")
            if shorter in self.labels and not self._is_place(shorter):
                short = shorter
        return short

    def _is_place(self, name: str) -> bool:
        """Whether a name is a place's: Qatar is not Qatar Airways."""
        usual = self.labels[name].most_common(1)[0][0]
        return usual in ("GPE", "LOC") and bool(self.vocabulary.places(name))

    def company(self, name: str) -> Reading | None:
        """Return what the gazetteer has for a company's name without its form: "Shell plc"."""
        short, _, last = name.rpartition(" ")
        if not self._ends_company(last):
            return None
        readings = self.vocabulary.readings(short.rstrip(","))
        bodies = (r for r in readings if r.type is EntityType.ORGANIZATION and r.how == "name")
        return next(bodies, None)

    def _is_end(self, head: int, name: str) -> bool:
        start, end, _ = self.tree.names[self.tree.name_of[head]]
        long = clean(self.tree.span(start, end))
        return long.endswith(f" {name}") and not JOINTS.search(long)

    def namesake(self, name: str) -> bool:
        """Whether a name is a place's or a person's: "England" in "Bank of England"."""
        if self.vocabulary.readings(name):
            return True
        return any(label in NAMESAKES for label, _ in self.labels[name].most_common(1))


def _split(name: str) -> tuple[str, str, str]:
    found = JOINTS.search(name)
    if found is None:
        return name, "", ""
    return name[: found.start()], found[0], name[found.end() :]
