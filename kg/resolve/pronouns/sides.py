"""The persons of one article -> the bodies that they speak for, where the text names them.

Enters: the parse and a function that names what a phrase stands for.  Leaves: the body that a
spokesman, minister or chief executive means by "we": "Acme spokesman Jan Berg", "Jan Berg,
president of Acme".
"""

from collections import Counter
from collections.abc import Callable, Iterator

from kg.parse.tree import Tree

# Offices whose holders speak for the body that is named beside them.
SPEAKING = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "president", "premier", "chancellor", "minister"}
    | {"secretary", "ambassador", "envoy", "ceo", "executive", "chairman", "chairwoman", "chair"}
    | {"chairperson", "founder", "co-founder"}
)
# With these "we" is everybody: "we must all work together".
SHARED = frozenset({"must", "should", "ought", "need"})
BODIES = ("country/", "organization/")


class Sides:
    """Tells for which body a person speaks."""

    def __init__(self, tree: Tree, key: Callable[[int], str | None]) -> None:
        """Hold the parse; nothing is worked out before it is asked."""
        self.tree, self.key = tree, key
        self._found: dict[str, str] | None = None

    def of(self, person: str) -> str | None:
        """Return the key of the body for which the person of a key speaks."""
        if self._found is None:
            named = set(self._named())
            persons = Counter(person for person, _ in named)
            self._found = {person: body for person, body in named if persons[person] == 1}
        return self._found.get(person)

    def shared(self, pronoun: int) -> bool:
        """Whether "we" is more than the speaker's side: of what all must do."""
        tree, verb = self.tree, self.tree.heads[pronoun]
        return any(tree.lemmas[t] in SHARED for t in (verb, *tree.kids(verb, "aux")))

    def _named(self) -> Iterator[tuple[str, str]]:
        """Yield each person with a body named in the office beside the name."""
        for start, end, label in self.tree.names:
            if label == "PERSON":
                head = self.tree.top(start, end)
                body = next(self._bodies(head), None)
                person = self.key(head) if body is not None else None
                if person is not None and body is not None:
                    yield person, body

    def _bodies(self, head: int) -> Iterator[str]:
        tree = self.tree
        for office in tree.kids(head, "compound", "appos", "nmod"):
            if tree.lemmas[office].lower() not in SPEAKING:
                continue
            beside = [*tree.kids(office, "poss", "compound", "amod", "nmod")]
            beside += tree.kids(head, "compound", "amod", "nmod", "poss")
            for word in tree.kids(office, "prep"):
                if tree.words[word].lower() in ("of", "for", "at"):
                    beside += tree.kids(word, "pobj")
            for token in beside:
                key = self.key(token) if tree.name_of[token] >= 0 else None
                if key is not None and key.startswith(BODIES):
                    yield key
