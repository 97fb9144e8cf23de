"""The model of confidence: its trees, its calibration, and the file that ships."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.confidence import load, read

DATA = {
    "base": 0.25,
    "features": ["long", "quoted"],
    "trees": [[0, 0.5, 0.25, [1, 0.5, 0.0, -0.25]], 0.125],
    "knots": [[0.0, 0.1], [0.5, 0.6], [1.0, 0.7]],
}


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        ({}, 0.6 + 0.1 * 0.125 / 0.5),  # .25 + .25 + .125 = .625
        ({"long": 1.0}, 0.1 + 0.5 * 0.375 / 0.5),  # .25 + 0 + .125 = .375
        ({"long": 1.0, "quoted": 1.0}, 0.1 + 0.5 * 0.125 / 0.5),  # .25 - .25 + .125 = .125
        ({"long": 0.5, "unheard of": 7.0}, 0.6 + 0.1 * 0.125 / 0.5),  # a threshold counts as below
    ],
)
def test_trees_add_up_and_are_calibrated(features: dict[str, float], expected: float) -> None:
    assert read(DATA).confidences([{}, features])[1] == pytest.approx(expected)


@pytest.mark.parametrize(("total", "share"), [(-3.0, 0.1), (0.0, 0.1), (0.5, 0.6), (9.0, 0.7)])
def test_beyond_the_knots_the_last_one_holds(total: float, share: float) -> None:
    assert read(DATA).calibrated(total) == pytest.approx(share)


SHIPPED = st.sampled_from(["tuples", "triples", "statements"])


@given(SHIPPED, st.floats(-2, 2), st.floats(-2, 2))
def test_calibration_keeps_the_order(name: str, one: float, other: float) -> None:
    model = load(name)
    low, high = sorted((one, other))
    assert 0.0 <= model.calibrated(low) <= model.calibrated(high) <= 1.0


FEATURES = st.sampled_from(["objects", "depth", "rule=verbal", "known", "x"])


@given(SHIPPED, st.dictionaries(FEATURES, st.floats(0, 9)))
def test_the_shipped_models_give_shares(name: str, features: dict[str, float]) -> None:
    (share,) = load(name).confidences([features])
    assert 0.0 < share < 1.0


def test_a_model_without_its_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="features, trees and knots"):
        read({**DATA, "trees": None})
