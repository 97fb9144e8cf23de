"""The words of an office -> the position they name, and the state or body it is of.

Enters: the phrase of an office ("South Korean Defense Minister", "minister of defense of South
Korea").  Leaves: a `Position`: one name for one office, whether it is held, was held or is to be.

Who held an office holds a "former" one, which does not lie under the office itself: no question
for ministers finds those who were.  Who acts for another holds an "acting" one, which does.
"""

from dataclasses import dataclass

from kg.mentions import Naming, naming
from kg.model import EntityType, MentionKind
from kg.parse.tree import Tree
from kg.phrases import Phrase, phrase
from kg.resolve.nominals.offices import FIELDED
from kg.resolve.nominals.spelling import american
from kg.vocabulary import Reading, Vocabulary

PAST = frozenset(
    {"former", "ex", "then", "late", "onetime", "one-time", "erstwhile", "past", "previous"}
    | {"ousted", "deposed", "retired", "disgraced", "ex-", "then-"}
)
ACTING = frozenset({"acting", "interim", "caretaker", "stand-in"})
COMING = frozenset({"incoming", "elect", "designate", "future"})
# What tells how one holds an office, not which.
PASSING = frozenset(
    {"outgoing", "current", "sitting", "incumbent", "longtime", "long-time", "new", "newly"}
    | {"appointed", "elected", "veteran", "embattled", "controversial", "beleaguered"}
    | {"popular", "powerful", "influential", "present", "serving", "recently", "only"}
)
HYPHENS = ("-", "–")
# Labels of names whose capitals a title keeps: "House Speaker" has none that is a person's.
KEPT = frozenset({"PERSON", "GPE", "LOC", "NORP"})
BODIES = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP"})
OWNERS = (EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.GROUP)
# Whose "of" tells what other titles say before the noun: "minister of finance".
TOPICAL = frozenset({"minister", "secretary", "commissioner", "undersecretary"})
ABOUT = frozenset({"of", "for"})


@dataclass(frozen=True, slots=True)
class Position:
    """An office: its name, the names of those above it, what it is of, and its holder's party.

    `title` is the office without its body, `body` the token that heads the body's name or -1,
    `owner` that body's type, `mark` the word that says it was held or is to be, `coming` which.
    """

    name: str
    title: str
    wider: tuple[str, ...]
    body: int = -1
    owner: EntityType | None = None
    mark: str = ""
    coming: bool = False
    party: int = -1


class Positions:
    """Reads the offices of one article."""

    def __init__(self, tree: Tree, vocabulary: Vocabulary) -> None:
        """Hold the parse."""
        self.tree, self.vocabulary = tree, vocabulary

    def read(self, found: Phrase) -> Position:
        """Read the phrase of an office."""
        tree = self.tree
        names = self._names(found)
        parties = self._parties(found)
        inside = {token for start, end in names + parties for token in range(start, end)}
        first, country = (found.start, None) if names else self._unlabelled(found)
        inside |= set(range(found.start, first))
        own = [t for t in range(found.start, found.head + 1) if t not in inside]
        marks = {tree.words[t].lower() for t in own} | self._before(found.start)
        topic, body = self._of(found)
        title = self._titled(found, own, topic)
        body = body if body >= 0 else found.owner
        if body < 0 and names:
            body = self.tree.top(*names[0])
        whose = self._naming(body)
        if whose is None and country is not None:
            body = first - 1
            whose = Naming(country.type, country.name, MentionKind.NAME, country)
        owner = whose.name if whose is not None else ""
        full = f"{title} of {owner}" if owner else title
        lemma = american(tree.lemmas[found.head].lower())
        wider = [w for w in (title, lemma) if owner or w != title]
        if marks & PAST:
            state = "former "
            wider = ["former " + title] if owner else []
        elif marks & ACTING:
            state = "acting "
            wider = [full, *wider]
        else:
            state = ""
        kept = tuple(w for w in dict.fromkeys(wider) if w != state + full)
        mark = next(iter(sorted(marks & (PAST | COMING))), "")
        return Position(
            name=state + full,
            title=title,
            wider=kept,
            body=body if owner else -1,
            owner=whose.type if whose is not None else None,
            mark=mark,
            coming=mark in COMING,
            party=self.tree.top(*parties[0]) if parties else -1,
        )

    def _titled(self, found: Phrase, own: list[int], topic: str) -> str:
        """Write an office without whose it is: "finance minister", "head of security"."""
        title = self._title([t for t in own if not self._passing(t)])
        title = title or self._title([found.head])  # "the incumbent"
        if topic:
            shifted = self.tree.lemmas[found.head].lower() in TOPICAL and topic != "state"
            title = f"{topic} {title}" if shifted else f"{title} of {topic}"
        return title.replace("foreign affairs minister", "foreign minister")

    def _names(self, found: Phrase) -> list[tuple[int, int]]:
        """List the names of states and bodies before an office's noun, as token ranges."""
        tree, names = self.tree, []
        for start, end, label in tree.names_beside(found.head):
            inside = found.start <= start and end <= found.head
            if not inside or self._field(start, end, label):
                continue
            party = label == "NORP" and (start, end) in self._parties(found)
            if not party and label in BODIES and self._owner(self.tree.top(start, end)):
                names.append((start, end))
        return names

    def _unlabelled(self, found: Phrase) -> tuple[int, Reading | None]:
        """Return the state before an office that has no label: "South Korean minister"."""
        for end in range(found.head, found.start, -1):
            for reading in self.vocabulary.readings(self.tree.span(found.start, end)):
                if reading.type is EntityType.COUNTRY and reading.how != "metonym":
                    return end, reading
        return found.start, None

    def _field(self, start: int, end: int, label: str) -> bool:
        """Whether a name is what an office is for, and not whose: "Defense Minister"."""
        known = self.vocabulary.readings(self.tree.span(start, end))
        return label == "ORG" and self.tree.lemmas[end].lower() in FIELDED and not known

    def _parties(self, found: Phrase) -> list[tuple[int, int]]:
        """List the adjectives of parties before an office's noun: "Republican senator"."""
        return [
            (start, end)
            for start, end, label in self.tree.names_beside(found.head)
            if label == "NORP"
            and found.start <= start
            and end <= found.head
            and self.vocabulary.readings(f"{self.tree.span(start, end)} Party")
        ]

    def _owner(self, token: int) -> str:
        """Return the name of the state or body that a token heads, or "" if it is neither."""
        named = self._naming(token)
        return named.name if named is not None else ""

    def _naming(self, token: int) -> Naming | None:
        inner = phrase(self.tree, token) if token >= 0 else None
        if inner is None or inner.kind is not MentionKind.NAME:
            return None
        named = naming(self.tree, inner, self.vocabulary)
        party = named.reading is None and self.tree.label(token) == "NORP"
        return named if named.type in OWNERS and not party else None

    def _before(self, start: int) -> set[str]:
        """Return the word that a hyphen joins to an office: "then-President"."""
        words = self.tree.words
        if start > 1 and words[start - 1] in HYPHENS:
            return {words[start - 2].lower()}
        return {words[start - 1].lower()} & PAST if start else set()

    def _passing(self, token: int) -> bool:
        """Whether a word tells how or when an office is held, and not which it is."""
        tree = self.tree
        word, after, last = (word.lower() for word in (*tree.words[token : token + 3], "", "")[:3])
        joint = word in HYPHENS and (
            tree.words[token - 1].lower() in PAST or after in COMING | PASSING
        )
        compound = after in HYPHENS and last in PASSING  # "long-serving"
        passing = word in PAST | ACTING | COMING | PASSING
        return joint or compound or passing or tree.tags[token] in ("POS", "CD")

    def _title(self, tokens: list[int]) -> str:
        tree, written = self.tree, ""
        for token in tokens:
            word = tree.words[token]
            named = tree.label(token) in KEPT or (word.isupper() and len(word) > 1)
            if tree.tags[token] == "NNS" and token == tokens[-1]:
                word = tree.lemmas[token]  # of "two officers, Berg and Lund" each is one
            small = word if named else american(word.lower())
            joined = token > 0 and tree.places[token] == tree.places[token - 1] + len(
                tree.words[token - 1]
            )
            written += small if joined else f" {small}"
        return written.strip(" -–\"'“”")

    def _of(self, found: Phrase) -> tuple[str, int]:
        """Return what an office is for, by a bare noun, and the head of whom it is of, or -1."""
        tree = self.tree
        for preposition in tree.kids(found.head, "prep"):
            if preposition < found.head or tree.words[preposition].lower() not in ABOUT:
                continue
            for noun in tree.kids(preposition, "pobj"):
                if self._owner(noun):
                    of = tree.words[preposition].lower() == "of"
                    return "", noun if of else -1
                if tree.tags[noun] in ("NN", "NNS", "NNP") and tree.kid(noun, "det") is None:
                    inner = (o for p in tree.kids(noun, "prep") for o in tree.kids(p, "pobj"))
                    body = next((o for o in inner if self._owner(o)), -1)
                    own = [t for t in tree.subtree(noun) if t <= noun]
                    return self._title(own), body
        return "", -1
