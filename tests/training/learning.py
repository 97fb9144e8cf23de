"""Examples with features and worth -> a trained model as data, judged on folds.

Gradient boosting (Friedman 2001) predicts an example's worth from its features; the mean of a few
small models is steadier than one.  A curve of shares over sums, made on unseen folds, maps the
prediction to a calibrated confidence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.feature_extraction import DictVectorizer
from sklearn.isotonic import IsotonicRegression

from kg.confidence import read

FOLDS = 10
RARE = 6
BINS = 10
MODELS = 3


@dataclass(frozen=True, slots=True)
class Size:
    """How large the trees of a model grow: fewer examples bear smaller and slower ones."""

    trees: int = 40
    depth: int = 5
    rate: float = 0.12
    leaf: int = 10


LARGE = Size()
SMALL = Size(trees=60, depth=3, rate=0.06, leaf=20)


@dataclass(frozen=True, slots=True)
class Example:
    """What is to be judged: the group (a sentence) it belongs to, its features, its worth."""

    group: str
    features: Mapping[str, float]
    worth: float


@dataclass(frozen=True, slots=True)
class Trained:
    """A model as the content of its data file, and its confidences on examples it never saw.

    Neither the trees nor the curve of an example's confidence have seen its group.
    """

    content: dict[str, Any]
    confidences: Any
    worth: Any


def train(examples: Sequence[Example], size: Size = LARGE) -> Trained:
    """Train on all examples; the confidences are those of models without the example's group."""
    worth = np.array([example.worth for example in examples])
    x, names = _matrix(examples)
    fold = _folds([example.group for example in examples])
    sums = _unseen(x, worth, fold, size)
    confidences = np.zeros(len(worth))
    for each in range(FOLDS):
        mine = fold == each
        confidences[mine] = _applied(_calibration(sums[~mine], worth[~mine]), sums[mine])
    content = _exported(_fitted(x, worth, size), names, _calibration(sums, worth))
    return Trained(content, confidences, worth)


def reliability(trained: Trained) -> str:
    """Return a Markdown table: in each range of confidence on unseen groups, what came out."""
    rows = ["| confidence | count | mean confidence | mean worth |", "|---|---|---|---|"]
    for low in np.arange(BINS) / BINS:
        inside = (trained.confidences >= low) & (trained.confidences < low + 1 / BINS)
        if inside.any():
            sure, worth = trained.confidences[inside].mean(), trained.worth[inside].mean()
            rows.append(
                f"| {low:.1f} - {low + 0.1:.1f} | {inside.sum()} | {sure:.2f} | {worth:.2f} |"
            )
    return "\n".join(rows)


def _matrix(examples: Sequence[Example]) -> tuple[Any, list[str]]:
    """Return the features as a matrix, without those met less than `RARE` times."""
    vectorizer = DictVectorizer(sparse=False)
    found = vectorizer.fit_transform([example.features for example in examples])
    common = (found != 0).sum(axis=0) >= RARE
    names = vectorizer.get_feature_names_out()
    return found[:, common], [str(name) for name in names[common]]


def _folds(groups: Sequence[str], seed: int = 0) -> Any:
    """Return the fold of each example: a group is never parted."""
    distinct = list(dict.fromkeys(groups))
    order = np.random.RandomState(seed).permutation(len(distinct))
    fold = {distinct[group]: place % FOLDS for place, group in enumerate(order)}
    return np.array([fold[group] for group in groups])


def _unseen(x: Any, worth: Any, fold: Any, size: Size) -> Any:
    """Return each example's prediction by models that were trained without its fold."""
    found = np.zeros(len(worth))
    for each in range(FOLDS):
        train = fold != each
        models = _fitted(x[train], worth[train], size)
        found[~train] = np.mean([model.predict(x[~train]) for model in models], axis=0)
    return found


def _fitted(x: Any, worth: Any, size: Size) -> list[GradientBoostingRegressor]:
    """Train a few small models that differ in their random draws."""
    return [
        GradientBoostingRegressor(
            n_estimators=size.trees,
            max_depth=size.depth,
            learning_rate=size.rate,
            subsample=0.5,
            min_samples_leaf=size.leaf,
            max_features=0.15,
            random_state=seed,
        ).fit(x, worth)
        for seed in range(MODELS)
    ]


def _exported(
    models: list[GradientBoostingRegressor], names: list[str], knots: Any
) -> dict[str, Any]:
    """Return the mean of trained models as the content of a data file."""
    grown = [(model, each.tree_) for model in models for (each,) in model.estimators_]
    used = sorted({int(f) for _, tree in grown for f in tree.feature if f >= 0})
    place = {feature: at for at, feature in enumerate(used)}

    def node(tree: Any, at: int, weight: float) -> Any:
        if tree.children_left[at] < 0:
            return round(float(tree.value[at][0][0]) * weight, 5)
        low, high = tree.children_left[at], tree.children_right[at]
        threshold = round(float(tree.threshold[at]), 5)
        below, above = node(tree, low, weight), node(tree, high, weight)
        return [place[int(tree.feature[at])], threshold, below, above]

    return {
        "base": round(float(models[0].init_.constant_[0][0]), 5),
        "features": [names[feature] for feature in used],
        "knots": knots,
        "trees": [node(tree, 0, model.learning_rate / len(models)) for model, tree in grown],
    }


def _applied(knots: list[tuple[float, float]], sums: Any) -> Any:
    curve = read({"base": 0.0, "features": [], "trees": [], "knots": knots})
    return [curve.calibrated(float(total)) for total in sums]


def _calibration(sums: Any, worth: Any) -> list[tuple[float, float]]:
    """Return at most twenty knots of the isotonic curve from sums to worth."""
    curve = IsotonicRegression(y_min=0.01, y_max=0.99, out_of_bounds="clip").fit(sums, worth)
    at = np.unique(np.quantile(sums, np.linspace(0.01, 0.99, 20)))
    # A straight line between quantiles keeps the order of what lies on one step of the curve.
    smooth = np.convolve(np.pad(curve.predict(at), 1, mode="edge"), [0.25, 0.5, 0.25], "valid")
    rising = np.maximum.accumulate(smooth + np.arange(len(at)) * 1e-4)
    return [(round(float(x), 4), round(float(y), 4)) for x, y in zip(at, rising, strict=True)]
