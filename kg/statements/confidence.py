"""How sure a statement is: features of its construction and its parse -> a calibrated share.

The model is trained and calibrated on statements that were read beside their sentences:
docs/confidence.md.
"""

from collections.abc import Mapping, Sequence

from kg.clauses.clause import Argument, Clause
from kg.confidence import load
from kg.parse.tree import PROPER, Tree
from kg.statements.frames import Match
from kg.statements.reading import Standing

FAR = 25


def confidences(found: Sequence[Mapping[str, float]]) -> list[float]:
    """Estimate from their features the probabilities that statements are right, in [0, 1]."""
    return [round(share, 3) for share in load("statements").confidences(found)]


class Features:
    """What of a statement's construction and parse tells if it is right, in one article."""

    def __init__(self, tree: Tree) -> None:
        """Hold the parse; what is said of a sentence is counted once."""
        self.tree = tree
        self._sentences: dict[int, dict[str, float]] = {}

    def __call__(
        self,
        clause: Clause,
        match: Match,
        subject: int,
        target: Argument,
        *,
        standing: Standing,
    ) -> dict[str, float]:
        """Return the features of a statement.

        `standing` is its factuality and the head of its speaker (-1: the article).
        """
        tree, verb = self.tree, clause.head
        factuality, speaker = standing
        start, end = tree.sentence(verb)
        found = {
            f"rule={clause.rule}": 1.0,
            f"link={clause.link}": 1.0,
            f"dep={tree.deps[verb]}": 1.0,
            f"tag={tree.tags[verb]}": 1.0,
            f"above={tree.tags[tree.heads[verb]]}": 1.0,
            f"role={target.role}": 1.0,
            "preposition": float(target.marker >= 0),
            "known": float(match.known),
            f"factuality={factuality}": 1.0,
            "spoken": float(speaker >= 0),
            "finite": float(clause.finite),
            "passive": float(clause.passive),
            "depth": sum(1 for _ in tree.ancestors(verb)) / 5,
            "place": (verb - start) / max(1, end - start),
            "arguments": float(len(clause.arguments)),
            "subjects": float(len(match.subjects)),
            "subject own": float(tree.heads[subject] == verb),
            "object own": float(tree.heads[target.head] in (verb, target.marker)),
            "subject before": float(subject < verb),
            "object after": float(target.head > verb),
            "subject distance": min(FAR, abs(verb - subject)) / 10,
            "object distance": min(FAR, abs(verb - target.head)) / 10,
        }
        found |= self._sentence(start, end)
        found |= _nominal(tree, "subject", subject)
        found |= _nominal(tree, "object", target.head)
        if match.known:
            found[f"relation={match.relation}"] = 1.0
        return found

    def _sentence(self, start: int, end: int) -> dict[str, float]:
        if start not in self._sentences:
            tree = self.tree
            self._sentences[start] = {
                "verbs": sum(tree.is_verb(t) for t in range(start, end)) / 5,
                "commas": tree.words[start:end].count(",") / 5,
                "marks": float("``" in tree.tags[start:end]),
                "sentence words": (end - start) / 40,
            }
        return self._sentences[start]


def _nominal(tree: Tree, name: str, head: int) -> dict[str, float]:
    tag = tree.tags[head]
    sort = "pronoun" if tag.startswith("PRP") else "name" if tag in PROPER else tag
    label = tree.label(head) or "none"
    return {
        f"{name} {sort}": 1.0,
        f"{name} dep={tree.deps[head]}": 1.0,
        f"{name} label={label}": 1.0,
        f"{name} modifiers": len(tree.children[head]) / 5,
    }
