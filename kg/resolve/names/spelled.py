"""Words that the model did not take for a name -> the names that the same article has elsewhere.

Enters: the parse, the heads of its names and a phrase.  Leaves: the phrase as the name it is:
of "Aasen requested" or "critics of Vipps" other sentences tell what they are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.mentions import clean
from kg.model import MentionKind
from kg.parse.tree import COMMON, PROPER, Tree
from kg.phrases import NAMES, Phrase


class Spelled:
    """The labels of the names in one article, by their spelling."""

    def __init__(self, tree: Tree, heads: Sequence[int]) -> None:
        """Count the labels of each name, and those of persons for either end of their names."""
        self.tree = tree
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for head, (start, end, label) in zip(heads, tree.names, strict=True):
            if label in NAMES and tree.tags[head] in PROPER:
                name = clean(tree.span(start, end))
                ends = {name.split()[0], name.split()[-1]} if label == "PERSON" and name else ()
                for spelling in {name, *ends}:
                    counts[spelling][label] += 1
        self._labels = {name: _usual(labels) for name, labels in counts.items()}

    def read(self, found: Phrase | None) -> Phrase | None:
        """Give a phrase the label that its words have elsewhere; a common noun becomes a name."""
        if found is None or found.label or not self._writes_names(found.head):
            return found
        if found.kind is MentionKind.NOMINAL and (found.start + 1 < found.end or self._left(found)):
            return found
        label = self._labels.get(clean(self.tree.span(found.start, found.end)), "")
        return replace(found, kind=MentionKind.NAME, label=label) if label else found

    def _writes_names(self, head: int) -> bool:
        """Whether a word that has no label is written as a name is."""
        named = self.tree.tags[head] in PROPER or self.tree.tags[head] in COMMON
        return named and self.tree.name_of[head] < 0 and self.tree.words[head][:1].isupper()

    def _left(self, found: Phrase) -> bool:
        """Whether a common noun has an article or whose it is before it, as a name has not."""
        return any(child < found.head for child in self.tree.children[found.head])

    def unlabelled(self) -> Iterator[int]:
        """Yield the tokens outside all names that are spelled like one of them."""
        for token, word in enumerate(self.tree.words):
            if word in self._labels and self._writes_names(token):
                yield token


def _usual(labels: Counter[str]) -> str:
    return min(labels, key=lambda label: (-labels[label], label))
