"""Offices and descriptions of persons in one article into who is meant.

Enters: the parse, and the offices that the text gave to persons: "Defense Minister Ann Berg",
"Ann Berg, the company's chief executive".  Leaves: the head of the person's name.
"""

from collections import defaultdict
from collections.abc import Iterable

from kg.model import EntityType
from kg.parse.tree import PROPER, Tree
from kg.phrases import Phrase, nominal_span
from kg.vocabulary import Vocabulary

# What makes an office another one, or nobody's now: "the president" is no vice president.
APART = frozenset(
    {"former", "ex", "then", "shadow", "deputy", "vice", "acting", "late", "assistant", "interim"}
    | {"incoming", "designate", "elect", "associate", "junior", "honorary", "past", "previous"}
)
# Where a description says what somebody is or becomes, and points at nobody.
PREDICATES = ("attr", "oprd", "appos", "conj", "compound", "nmod")
NEAR = 60  # tokens before
# Whom a state sets over a field, which is named before: "Defense Minister".
FIELDED = frozenset({"minister", "secretary", "undersecretary"})
PLURAL = ("NNS", "NNPS")


class Offices:
    """The holders of offices in one article."""

    def __init__(
        self, tree: Tree, vocabulary: Vocabulary, offices: Iterable[tuple[int, int]]
    ) -> None:
        """Index pairs of an office's head and its holder's by the office's noun."""
        self.tree, self.vocabulary = tree, vocabulary
        self.held = sorted(offices)
        self._holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for office, person in self.held:
            self._holders[tree.lemmas[office].lower()].append((office, person))

    def is_role(self, token: int) -> bool:
        """Whether a noun says what a person is: "minister"."""
        lemma = self.tree.lemmas[token].lower()
        return self.vocabulary.head_nouns.get(lemma) is EntityType.PERSON

    def part(self, head: int) -> bool:
        """Whether a name is part of an office's: "Transportation" in "Secretary of ..."."""
        tree, above = self.tree, self.tree.heads[head]
        return (
            tree.deps[head] == "pobj"
            and tree.words[above].lower() == "of"
            and self.is_role(tree.heads[above])
            and tree.tags[tree.heads[above]] in PROPER
        )

    def field(self, found: Phrase) -> bool:
        """Whether a name is what an office is for, and no body: "Defense Minister".

        "Secretary of State" too has its field after it.
        """
        tree, head = self.tree, found.head
        beside = found.end < len(tree.words) and tree.lemmas[found.end].lower() in FIELDED
        if beside and tree.deps[head] in ("compound", "nmod", "amod"):
            return True
        office = tree.heads[tree.heads[head]]
        return self.part(head) and tree.lemmas[office].lower() in FIELDED

    def bearer(self, head: int) -> int:
        """Return the person a description is set beside, or -1: "the expert, Avinoam Idan".

        A title before a name is whose name it is: "Russian president Ann Berg".

        Several ("the experts, Avinoam Idan and Ann Berg") are not one of them.
        """
        tree, above = self.tree, self.tree.heads[head]
        if tree.tags[head] in PLURAL:
            return -1
        if tree.deps[head] in ("appos", "compound") and tree.label(above) == "PERSON":
            return above
        for child in [c for t in tree.conjuncts(head) for c in tree.kids(t, "appos")]:
            if tree.label(child) == "PERSON" and not tree.kids(child, "conj"):
                return child
        return -1

    def holder(self, found: Phrase) -> int:
        """Return the person to whom the text gave the office of "the minister" before, or -1.

        Of several holders of such an office it is the one whom the last sentences name.
        """
        if not self._points(found):
            return -1
        tree, head = self.tree, found.head
        wanted = self._words(found)
        fits = [
            (office, person)
            for office, person in self._holders.get(tree.lemmas[head].lower(), ())
            if office < head and person != head and self._is(office, wanted)
        ]
        names = {tree.words[person] for _, person in fits}
        if len(names) < 2:
            return fits[-1][1] if fits else -1
        near = {tree.words[t] for t in range(max(0, head - NEAR), head)} & names
        return next(p for _, p in fits if tree.words[p] in near) if len(near) == 1 else -1

    def _points(self, found: Phrase) -> bool:
        """Whether a description points at one who has the office: "the minister"."""
        tree, above = self.tree, self.tree.heads[found.head]
        article = tree.kid(found.head, "det")
        if article is None or tree.words[article].lower() != "the":
            return False
        said = tree.deps[found.head] in PREDICATES or tree.words[above].lower() == "as"
        return not said and tree.tags[found.head] not in PLURAL

    def _words(self, found: Phrase) -> set[str]:
        """Return the words of an office that tell which it is, its body's with them."""
        words = {word.lower() for word in self.tree.words[found.start : found.head]}
        return words | {self.tree.words[t].lower() for t in (found.of, found.owner) if t >= 0}

    def _is(self, office: int, wanted: set[str]) -> bool:
        """Whether an office that the text gave somebody has all words of a description."""
        full = self.phrase(office)
        if full is None:
            return False
        words = self._words(full)
        return wanted <= words and not (words - wanted) & APART

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
