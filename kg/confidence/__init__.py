"""Features -> a confidence: boosted regression trees, read from a small data file.

A model is trained by `python -m tests.training.confidence`; docs/confidence.md says on what, and
how well its confidences hold.
"""

import importlib.resources
import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

# A split is (place of the feature, threshold, below or equal, above); a leaf is a number.
Node = float | tuple[int, float, "Node", "Node"]


@dataclass(frozen=True, slots=True)
class Model:
    """Trees whose values are added, and the knots that map the sum to a calibrated share.

    `places` are those of the features, by which splits know them.  `knots` are (sum, share) in
    rising order; between two knots the share is interpolated.
    """

    places: Mapping[str, int]
    base: float
    trees: tuple[Node, ...]
    knots: tuple[tuple[float, float], ...]

    def confidence(self, features: Mapping[str, float]) -> float:
        """Return the calibrated confidence, in [0, 1]; an absent feature counts as 0."""
        values = [0.0] * len(self.places)
        for name, value in features.items():
            at = self.places.get(name, -1)
            if at >= 0:
                values[at] = value
        total = self.base
        for node in self.trees:
            # Where most of the time of a sentence goes: no call inside.
            while node.__class__ is tuple:
                at, threshold, low, high = node
                node = low if values[at] <= threshold else high
            total += node  # type: ignore[operator]  # what is no tuple is a leaf
        return self.calibrated(total)

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
        tuple(node(each) for each in trees),
        tuple((float(x), float(y)) for x, y in knots),
    )
