"""Offices and descriptions of persons in one article into who is meant.

Enters: the parse, and the offices that the text gave to persons: "Defense Minister Ann Berg",
"Ann Berg, the company's chief executive".  Leaves: the head of the person's name.
"""

from collections import defaultdict
from collections.abc import Iterable

from kg.model import EntityType
from kg.parse.tree import Tree
from kg.phrases import Phrase, nominal_span
from kg.vocabulary import Vocabulary

PLURAL = ("NNS", "NNPS")


class Offices:
    """The holders of offices in one article."""

    def __init__(
        self, tree: Tree, vocabulary: Vocabulary, offices: Iterable[tuple[int, int]]
    ) -> None:
        """Index pairs of an office's head and its holder's by the office's noun."""
        self.tree, self.vocabulary = tree, vocabulary
        self._holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for office, person in sorted(offices):
            self._holders[tree.lemmas[office].lower()].append((office, person))

    def is_role(self, token: int) -> bool:
        """Whether a noun says what a person is: "minister"."""
        lemma = self.tree.lemmas[token].lower()
        return self.vocabulary.head_nouns.get(lemma) is EntityType.PERSON

    def bearer(self, head: int) -> int:
        """Return the person a description is set beside, or -1: "the expert, Avinoam Idan".

        Several ("the experts, Avinoam Idan and Ann Berg") are not one of them.
        """
        tree = self.tree
        if tree.tags[head] in PLURAL:
            return -1
        for child in [c for t in tree.conjuncts(head) for c in tree.kids(t, "appos")]:
            if tree.label(child) == "PERSON" and not tree.kids(child, "conj"):
                return child
        return -1

    def holder(self, found: Phrase) -> int:
        """Return the last person before whom the text gave the office of "the minister", or -1."""
        tree, head = self.tree, found.head
        article = tree.kid(head, "det")
        if article is None or tree.words[article].lower() != "the" or tree.tags[head] in PLURAL:
            return -1
        wanted = {word.lower() for word in tree.words[found.start : head]}
        for office, person in reversed(self._holders[tree.lemmas[head].lower()]):
            if office < head and person != head:
                full = self.phrase(office)
                if full and wanted <= {word.lower() for word in tree.words[full.start : office]}:
                    return person
        return -1

    def phrase(self, head: int) -> Phrase | None:
        """Return the phrase of an office: "U.S. Defense Secretary", whatever names it holds."""
        tree, start = self.tree, head
        for child in reversed([t for t in tree.children[head] if t < head]):
            if tree.deps[child] in ("compound", "amod", "nmod", "nummod"):
                start = min(tree.subtree(child))
        while start > 0 and self._titles(start - 1, head):
            start -= 1
        between = [t for t in range(start, head) if self.is_role(t) and tree.tags[t] != "JJ"]
        if between and tree.heads[between[-1]] != head:
            start = between[-1] + 1
        return nominal_span(tree, head, start)

    def _titles(self, token: int, head: int) -> bool:
        """Whether a word hangs beside an office on a name: "former" in "former President Trump"."""
        tree = self.tree
        beside = tree.heads[token] == tree.heads[head] and tree.deps[head] == "compound"
        return beside and tree.deps[token] in ("compound", "amod", "nmod")
