"""The data that constructions yield: predicates with their arguments, by token index."""

from dataclasses import dataclass, field
from enum import StrEnum


class Link(StrEnum):
    """How a clause hangs on the one that governs it."""

    NONE = ""
    COMPLEMENT = "complement"
    ADVERBIAL = "adverbial"
    PURPOSE = "purpose"
    RELATIVE = "relative"
    COORDINATE = "coordinate"


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills a role: "object", "indirect", "attribute", "adjective", "agent", a preposition.

    `head` is the token that heads the words; `marker` the token of the preposition, or -1.
    """

    role: str
    head: int
    marker: int = -1


@dataclass(slots=True)
class Clause:
    """One predicate with its arguments.

    `head` is the predicate's token, `lemma` its lemma with particles ("take on"), `words` the
    tokens of its surface ("will take on").  `subjects` are logical subjects where the clause is
    active, the patients where it is passive.  `parent` is the head of the governing predicate.
    """

    head: int
    rule: str
    lemma: str
    words: tuple[int, ...]
    subjects: tuple[int, ...] = ()
    arguments: list[Argument] = field(default_factory=list)
    passive: bool = False
    parent: int = -1
    link: Link = Link.NONE
    finite: bool = True

    def all(self, role: str) -> list[Argument]:
        """Return the arguments in one role."""
        return [argument for argument in self.arguments if argument.role == role]

    def first(self, role: str) -> Argument | None:
        """Return the first argument in one role."""
        return next((a for a in self.arguments if a.role == role), None)
