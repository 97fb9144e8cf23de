"""Candidates -> features, on parses written by hand."""

import pytest

from kg.pipeline import default_vocabulary
from kg.statements.reading import read
from kg.tuples.features import Surroundings, features
from kg.tuples.verbal import candidates
from tests.trees import tree

SAID = (
    "``/``/punct>are Laws=law/NNS/nsubj>are are=be/VBP/ccomp>said subject/JJ/acomp>are "
    "to/IN/prep>subject review/NN/pobj>to ''/''/punct>said Rome/NNP/nsubj>said/GPE "
    "said=say/VBD/ROOT"
)


def found(line: str) -> list[dict[str, float]]:
    vocabulary = default_vocabulary()
    reading = read(tree(line), vocabulary)
    around = Surroundings(reading.tree, vocabulary.speech_verbs)
    return [dict(features(each, around)) for each in candidates(reading)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rule=copula", 1.0),
        ("adjective", 1.0),
        ("dep=ccomp", 1.0),
        ("below speech", 1.0),
        ("quoted", 1.0),
        ("agreement", 1.0),
        ("be", 1.0),
        ("object words", 0.1),
        ("before root", 1.0),
        ("to the end", 0.0),
        ("subject after", 0.0),
        ("next=''", 1.0),
        ("previous=``", 1.0),
    ],
)
def test_features_of_what_is_said(name: str, value: float) -> None:
    inner = next(each for each in found(SAID) if "dep=ccomp" in each)
    assert inner[name] == pytest.approx(value)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("They/PRP/nsubj>sell sell/VBP/ROOT it/PRP/dobj>sell", 1.0),
        ("They/PRP/nsubj>sells sells=sell/VBZ/ROOT it/PRP/dobj>sells", -1.0),
        ("Rome/NNP/nsubj>sells sells=sell/VBZ/ROOT it/PRP/dobj>sells", 1.0),
        ("Rome/NNP/nsubj>sold sold=sell/VBD/ROOT it/PRP/dobj>sold", 0.0),
    ],
)
def test_agreement(line: str, value: float) -> None:
    assert found(line)[0]["agreement"] == value


def test_straight_quotation_marks_quote() -> None:
    line = SAID.replace("``/``", '"/``').replace("''/''", "\"/''")
    inner = next(each for each in found(line) if "dep=ccomp" in each)
    assert inner["quoted"] == 1.0


def test_what_does_not_hold_is_absent() -> None:
    outer = next(each for each in found(SAID) if "dep=ROOT" in each)
    assert "dep=ccomp" not in outer
    assert outer["quoted"] == 0.0
