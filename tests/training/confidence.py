"""Train the model of confidence for open tuples, and say what it does on sentences it never saw.

    python -m tests.training.confidence            figures over ten folds of sentences
    python -m tests.training.confidence --write    and train on all, and write the data file

Gradient boosting (Friedman 2001) predicts a candidate's worth from its features; isotonic
regression over the predictions on unseen folds maps the sum to a calibrated share.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.feature_extraction import DictVectorizer
from sklearn.isotonic import IsotonicRegression

from kg.confidence import read
from tests.training.openie import GOLD, Example, examples, predictions, scorer, sentences

FOLDS = 10
RARE = 6
BINS = 10
MODELS = 3
DATA = Path(__file__).parents[2] / "kg" / "confidence" / "tuples.json"


def trained(x: Any, worth: Any) -> list[GradientBoostingRegressor]:
    """Train a few small models that differ in their random draws: their mean is steadier."""
    return [
        GradientBoostingRegressor(
            n_estimators=40,
            max_depth=5,
            learning_rate=0.12,
            subsample=0.5,
            min_samples_leaf=10,
            max_features=0.15,
            random_state=seed,
        ).fit(x, worth)
        for seed in range(MODELS)
    ]


def matrix(data: Sequence[Sequence[Example]]) -> tuple[Any, list[str]]:
    """Return the features of all examples as a matrix, without those met less than `RARE` times."""
    vectorizer = DictVectorizer(sparse=False)
    found = vectorizer.fit_transform([e.features for sentence in data for e in sentence])
    common = (found != 0).sum(axis=0) >= RARE
    names = vectorizer.get_feature_names_out()
    return found[:, common], [str(name) for name in names[common]]


def folds(data: Sequence[Sequence[Example]], seed: int = 0) -> Any:
    """Return the fold of each example: all of one sentence are in one."""
    order = np.random.RandomState(seed).permutation(len(data))
    fold = np.empty(len(data), dtype=int)
    fold[order] = np.arange(len(data)) % FOLDS
    return np.repeat(fold, [len(sentence) for sentence in data])


def unseen(x: Any, worth: Any, fold: Any) -> Any:
    """Return each example's prediction by a model that was trained without its sentence."""
    found = np.zeros(len(worth))
    for each in range(FOLDS):
        train = fold != each
        models = trained(x[train], worth[train])
        found[~train] = np.mean([model.predict(x[~train]) for model in models], axis=0)
    return found


def exported(
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


def calibration(sums: Any, worth: Any) -> list[tuple[float, float]]:
    """Return at most twenty knots of the isotonic curve from sums to worth."""
    curve = IsotonicRegression(y_min=0.01, y_max=0.99, out_of_bounds="clip").fit(sums, worth)
    at = np.unique(np.quantile(sums, np.linspace(0.01, 0.99, 20)))
    # A straight line between quantiles keeps the order of tuples on one step of the curve.
    smooth = np.convolve(np.pad(curve.predict(at), 1, mode="edge"), [0.25, 0.5, 0.25], "valid")
    rising = np.maximum.accumulate(smooth + np.arange(len(at)) * 1e-4)
    return [(round(float(x), 4), round(float(y), 4)) for x, y in zip(at, rising, strict=True)]


def reliability(confidences: Any, worth: Any) -> str:
    """Return a Markdown table: in each range of confidence, what came out."""
    rows = ["| confidence | tuples | mean confidence | mean worth |", "|---|---|---|---|"]
    for low in np.arange(BINS) / BINS:
        inside = (confidences >= low) & (confidences < low + 1 / BINS)
        if inside.any():
            mean, true = confidences[inside].mean(), worth[inside].mean()
            rows.append(
                f"| {low:.1f} - {low + 0.1:.1f} | {inside.sum()} | {mean:.2f} | {true:.2f} |"
            )
    return "\n".join(rows)


def main() -> None:
    """Print the figures over folds; with --write, train on all and write the data file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write the data file")
    options = parser.parse_args()
    carb = scorer()
    gold = carb.read_gold(str(GOLD))
    data = list(examples(sentences(), carb, gold))
    flat = [example for sentence in data for example in sentence]
    worth = np.array([example.worth for example in flat])
    x, names = matrix(data)
    fold = folds(data)
    sums = unseen(x, worth, fold)
    knots = calibration(sums, worth)
    held = np.array([_calibrated(knots, total) for total in sums])
    print(f"{len(flat)} candidates of {len(data)} sentences, {len(names)} features")
    sure = iter(held)
    scored = [[(example, float(next(sure))) for example in sentence] for sentence in data]
    for one_to_one in (False, True):
        result = carb.score(gold, predictions(scored), one_to_one)
        print(
            "one to one" if one_to_one else "any to one",
            {k: round(v, 4) for k, v in result.items()},
        )
    print(reliability(held, worth))
    if options.write:
        content = exported(trained(x, worth), names, knots)
        DATA.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")
        print(f"{DATA.name}: {DATA.stat().st_size} bytes")


def _calibrated(knots: list[tuple[float, float]], total: float) -> float:
    model = read({"base": 0.0, "features": [], "trees": [], "knots": knots})
    return model.calibrated(float(total))


if __name__ == "__main__":
    main()
