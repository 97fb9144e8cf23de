"""One possible open extraction: three slots of tokens, and the clause they were read from."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.clauses.clause import Clause
from kg.parse.tree import Tree

Word = int | str
Words = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Subject, relation and objects as token indices, beside words that the text leaves out.

    `rule` names the construction; `notes` say what was done to arrive at the words ("split",
    "fronted time"): the model of confidence reads them.
    """

    subject: Words
    relation: Words
    objects: tuple[Words, ...]
    rule: str
    clause: Clause
    notes: frozenset[str] = frozenset()


def text(tree: Tree, words: Iterable[Word]) -> str:
    """Join words with spaces: tokens as the sentence has them, others as they are."""
    return " ".join(tree.words[w] if isinstance(w, int) else w for w in words)
