"""Features -> a confidence: boosted regression trees, read from a small data file.

A model is trained by `python -m tests.training.confidence`; docs/confidence.md says on what, and
how well its confidences hold.
"""

import importlib.resources
import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

# A split is (place of the feature, threshold, below or equal, above); a leaf is a number.
Node = float | tuple[int, float, "Node", "Node"]


class Forest:
    """Trees of splits as arrays: all examples walk down all trees at once.

    The trees are filled up to one depth.  Under the split at `at` lie those at `2 * at + 1`
    (below or equal) and `2 * at + 2`; the trees' splits follow each other.
    """

    def __init__(self, trees: Sequence[Node]) -> None:
        """Lay out trees; a leaf that lies higher than others is repeated below."""
        self._depth = max(map(_depth, trees), default=0)
        self._splits = 2**self._depth - 1
        self._features = np.zeros((len(trees), self._splits), dtype=np.intp)
        self._thresholds = np.zeros((len(trees), self._splits))
        self._leaves = np.zeros((len(trees), self._splits + 1))
        for row, tree in enumerate(trees):
            self._fill(row, tree, 0)

    def _fill(self, row: int, node: Node, at: int) -> None:
        if at >= self._splits:
            self._leaves[row, at - self._splits] = node
            return
        place, threshold, low, high = node if isinstance(node, tuple) else (0, 0.0, node, node)
        self._features[row, at], self._thresholds[row, at] = place, threshold
        self._fill(row, low, 2 * at + 1)
        self._fill(row, high, 2 * at + 2)

    def totals(self, values: "npt.NDArray[np.float64]") -> list[float]:
        """Add up what all trees say of each example: a row of features in their places."""
        rows = np.arange(len(values))[:, None]
        trees = np.arange(len(self._leaves))[None, :]
        at = np.zeros((len(values), len(self._leaves)), dtype=np.intp)
        for _ in range(self._depth):
            above = values[rows, self._features[trees, at]] > self._thresholds[trees, at]
            at = 2 * at + 1 + above
        # fsum: the same sum on every machine, in whatever order it adds
        return [math.fsum(row) for row in self._leaves[trees, at - self._splits].tolist()]


def _depth(node: Node) -> int:
    return 1 + max(_depth(node[2]), _depth(node[3])) if isinstance(node, tuple) else 0


@dataclass(frozen=True, slots=True)
class Model:
    """Trees whose values are added, and the knots that map the sum to a calibrated share.

    `places` are those of the features, by which splits know them.  `knots` are (sum, share) in
    rising order; between two knots the share is interpolated.
    """

    places: Mapping[str, int]
    base: float
    forest: Forest
    knots: tuple[tuple[float, float], ...]

    def confidences(self, examples: Sequence[Mapping[str, float]]) -> list[float]:
        """Return the calibrated confidences, in [0, 1]; an absent feature counts as 0.

        Many examples at once cost little more than one.
        """
        if not examples:
            return []
        values = np.zeros((len(examples), len(self.places)))
        for row, features in enumerate(examples):
            for name, value in features.items():
                at = self.places.get(name, -1)
                if at >= 0:
                    values[row, at] = value
        return [self.calibrated(self.base + total) for total in self.forest.totals(values)]

    def calibrated(self, total: float) -> float:
        """Map the sum of the trees to a share."""
        knots = self.knots
        at = bisect_right(knots, (total, 2.0))
        if at == 0:
            return knots[0][1]
        if at == len(knots):
            return knots[-1][1]
        (x0, y0), (x1, y1) = knots[at - 1], knots[at]
        return y0 + (y1 - y0) * (total - x0) / (x1 - x0)


@cache
def load(name: str) -> Model:
    """Load a model that ships with the package, once a process: "tuples"."""
    file = importlib.resources.files("kg.confidence") / f"{name}.json"
    return read(json.loads(file.read_text(encoding="utf-8")))


def read(data: Mapping[str, object]) -> Model:
    """Build a model from its file's content: `features`, `base`, `trees`, `knots`."""
    names, base, trees, knots = (data[key] for key in ("features", "base", "trees", "knots"))
    if not (isinstance(names, list) and isinstance(trees, list) and isinstance(knots, list)):
        raise ValueError("a model of confidence lists features, trees and knots")

    def node(found: object) -> Node:
        if isinstance(found, list):
            at, threshold, low, high = found
            return (int(at), float(threshold), node(low), node(high))
        return float(str(found))

    return Model(
        {str(name): at for at, name in enumerate(names)},
        float(str(base)),
        Forest([node(each) for each in trees]),
        tuple((float(x), float(y)) for x, y in knots),
    )
