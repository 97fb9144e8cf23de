"""What is trained is what is shipped: the data file gives the trained models' predictions."""

import json
import random

import numpy as np
import pytest

from kg.confidence import read
from tests.training import learning
from tests.training.learning import Example, reliability, train


def examples() -> list[Example]:
    """Return sentences whose worth depends on two features, and one that never matters."""
    draw = random.Random(1)
    found = []
    for at in range(300):
        long, quoted = draw.random(), float(draw.random() < 0.4)
        worth = float(draw.random() < (0.9 if long > 0.5 else 0.3) - 0.2 * quoted)
        features = {"long": long, "quoted": quoted, "odd": float(at % 100 == 0)}
        found.append(Example(f"s{at // 3}", features, worth))
    return found


def test_the_data_file_predicts_what_the_models_predict() -> None:
    data = examples()
    content = json.loads(json.dumps(train(data).content))
    x, names = learning._matrix(data)
    models = learning._fitted(x, np.array([each.worth for each in data]), learning.LARGE)
    wanted = np.mean([model.predict(x) for model in models], axis=0)
    straight = read({**content, "knots": [[-2.0, 0.0], [3.0, 1.0]]})
    shares = straight.confidences([each.features for each in data])
    found = [share * 5 - 2 for share in shares]
    assert found == pytest.approx(wanted, abs=0.01)
    assert "odd" not in names  # met too seldom to be learned from


def test_confidences_are_those_of_models_that_have_not_seen_the_group() -> None:
    """A group of its own kind cannot be known from the others."""
    data = [*examples(), *(Example("odd one", {"strange": 1.0}, 1.0) for _ in range(9))]
    trained = train(data)
    assert len(trained.confidences) == len(data)
    assert max(trained.confidences[-9:]) < 0.95
    assert np.corrcoef(trained.confidences[:-9], trained.worth[:-9])[0, 1] > 0.4


def test_the_table_counts_every_example_once() -> None:
    rows = reliability(train(examples())).splitlines()[2:]
    assert sum(int(row.split("|")[2]) for row in rows) == 300


def test_two_trainings_give_the_same_file() -> None:
    assert train(examples()).content == train(examples()).content
