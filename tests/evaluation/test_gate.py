"""The evaluation gate: no score on the development data falls below its pinned floor."""

from pathlib import Path

import pytest

from tests.evaluation.scores import NOT_PINNED, fallen, floors, measure


@pytest.mark.shared
@pytest.mark.model
def test_no_score_falls_below_its_floor(development_data: Path, tmp_path: Path) -> None:
    scores, misses = measure(development_data, tmp_path)
    assert fallen(scores, floors()) == {}, misses
    assert scores.keys() - NOT_PINNED == floors().keys()


@pytest.mark.parametrize(
    ("scores", "names"),
    [
        ({"recall": 0.5, "forbidden": 1}, set()),
        ({"recall": 0.6, "forbidden": 0}, set()),
        ({"recall": 0.4, "forbidden": 1}, {"recall"}),
        ({"recall": 0.5, "forbidden": 2}, {"forbidden"}),
        ({"forbidden": 1}, {"recall"}),
        ({"recall": 0.5}, {"forbidden"}),
    ],
)
def test_the_gate_knows_which_way_is_down(scores: dict[str, float], names: set[str]) -> None:
    assert fallen(scores, {"recall": 0.5, "forbidden": 1}).keys() == names
