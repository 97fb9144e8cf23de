"""Decisions that two keys are one thing -> groups, each with one key and the reasons for it.

Nothing is merged that a user keeps apart, whatever path would lead from the one to the other.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Merge:
    """One decision: `merged` is the same thing as `kept`, by a rule, for a reason.

    `articles` are the ids of those that name the merged one, by this name or one merged before.
    """

    kept: str
    merged: str
    rule: str
    confidence: float
    reason: str
    articles: tuple[str, ...] = ()


class Book:
    """The merges made so far; ask it what a key has become."""

    def __init__(self, apart: Iterable[tuple[Iterable[str], Iterable[str]]] = ()) -> None:
        """Open an empty book; `apart` are pairs of sets of keys that never become one."""
        self.merges: list[Merge] = []
        # Keys whose name a user chose; they outlast any rule's choice.
        self.pinned: set[str] = set()
        self._parent: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._sides: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for number, pair in enumerate(apart):
            for side, keys in enumerate(pair):
                for key in keys:
                    self._sides[key].add((number, side))

    def root(self, key: str) -> str:
        """Return the key that a key has become."""
        while (parent := self._parent.get(key)) is not None:
            key = parent
        return key

    def members(self, root: str) -> list[str]:
        """Return all keys that have become one, itself included."""
        return self._members.get(root, [root])

    def allows(self, one: str, other: str) -> bool:
        """Whether no ruling keeps two things apart."""
        if not self._sides:
            return True
        sides, others = self._sides.get(self.root(one)), self._sides.get(self.root(other))
        if not sides or not others:
            return True
        return not any((number, 1 - side) in others for number, side in sides)

    def merge(self, kept: str, merged: str, rule: str, confidence: float, reason: str) -> bool:
        """Make two keys one, and tell whether they were two and may be one."""
        kept, merged = self.root(kept), self.root(merged)
        if kept == merged or not self.allows(kept, merged):
            return False
        if merged in self.pinned and kept not in self.pinned:
            kept, merged = merged, kept
        self._parent[merged] = kept
        self._members[kept] = self.members(kept) + self._members.pop(merged, [merged])
        if merged in self._sides:
            self._sides[kept] |= self._sides.pop(merged)
        self.merges.append(Merge(kept, merged, rule, confidence, reason))
        return True
