"""The composition of factualities, case by case and as laws."""

from itertools import product

import pytest

from kg.model import Factuality
from kg.statements.factuality import STRENGTH, embed, weakest

ACTUAL, PLANNED, REQUESTED = Factuality.ACTUAL, Factuality.PLANNED, Factuality.REQUESTED
POSSIBLE, DENIED = Factuality.POSSIBLE, Factuality.DENIED

# What the clause says of itself, what the governing word makes of it, how that word stands.
TABLE = [
    ("managed to raise", ACTUAL, ACTUAL, ACTUAL, ACTUAL),
    ("plans to raise", ACTUAL, PLANNED, ACTUAL, PLANNED),
    ("urged to raise", ACTUAL, REQUESTED, ACTUAL, REQUESTED),
    ("seems to raise", ACTUAL, POSSIBLE, ACTUAL, POSSIBLE),
    ("refused to raise", ACTUAL, DENIED, ACTUAL, DENIED),
    ("managed not to raise", DENIED, ACTUAL, ACTUAL, DENIED),
    ("plans not to raise", DENIED, PLANNED, ACTUAL, DENIED),
    ("urged not to raise", DENIED, REQUESTED, ACTUAL, DENIED),
    ("refused not to raise", DENIED, DENIED, ACTUAL, POSSIBLE),
    ("will manage to raise", ACTUAL, ACTUAL, PLANNED, PLANNED),
    ("will plan to raise", ACTUAL, PLANNED, PLANNED, PLANNED),
    ("will urge to raise", ACTUAL, REQUESTED, PLANNED, REQUESTED),
    ("will refuse to raise", ACTUAL, DENIED, PLANNED, DENIED),
    ("must manage to raise", ACTUAL, ACTUAL, REQUESTED, REQUESTED),
    ("must refuse to raise", ACTUAL, DENIED, REQUESTED, DENIED),
    ("must urge not to raise", DENIED, REQUESTED, REQUESTED, POSSIBLE),
    ("may manage to raise", ACTUAL, ACTUAL, POSSIBLE, POSSIBLE),
    ("may plan to raise", ACTUAL, PLANNED, POSSIBLE, POSSIBLE),
    ("may refuse to raise", ACTUAL, DENIED, POSSIBLE, POSSIBLE),
    ("may manage not to raise", DENIED, ACTUAL, POSSIBLE, POSSIBLE),
    ("did not manage to raise", ACTUAL, ACTUAL, DENIED, DENIED),
    ("did not plan to raise", ACTUAL, PLANNED, DENIED, DENIED),
    ("did not urge to raise", ACTUAL, REQUESTED, DENIED, POSSIBLE),
    ("did not seem to raise", ACTUAL, POSSIBLE, DENIED, POSSIBLE),
    ("did not refuse to raise", ACTUAL, DENIED, DENIED, POSSIBLE),
    ("did not refuse not to raise", DENIED, DENIED, DENIED, POSSIBLE),
    ("managed: will raise", PLANNED, ACTUAL, ACTUAL, PLANNED),
    ("managed: may raise", POSSIBLE, ACTUAL, ACTUAL, POSSIBLE),
    ("plans: must raise", REQUESTED, PLANNED, ACTUAL, REQUESTED),
    ("denied that it will raise", PLANNED, DENIED, ACTUAL, DENIED),
]

SPOKEN = [
    ("said that it raised", ACTUAL, ACTUAL, ACTUAL, ACTUAL),
    ("said that it will raise", PLANNED, ACTUAL, ACTUAL, PLANNED),
    ("said that it did not raise", DENIED, ACTUAL, ACTUAL, DENIED),
    ("did not say that it raised", ACTUAL, ACTUAL, DENIED, POSSIBLE),
    ("did not promise to raise", ACTUAL, PLANNED, DENIED, POSSIBLE),
    ("denied that it raised", ACTUAL, DENIED, ACTUAL, DENIED),
    ("did not deny that it raised", ACTUAL, DENIED, DENIED, POSSIBLE),
    ("may say that it raised", ACTUAL, ACTUAL, POSSIBLE, POSSIBLE),
]


@pytest.mark.parametrize(
    ("inner", "signature", "outer", "expected"),
    [pytest.param(*row, id=words) for words, *row in TABLE],
)
def test_embed(
    inner: Factuality, signature: Factuality, outer: Factuality, expected: Factuality
) -> None:
    assert embed(inner, signature, outer) is expected


@pytest.mark.parametrize(
    ("inner", "signature", "outer", "expected"),
    [pytest.param(*row, id=words) for words, *row in SPOKEN],
)
def test_embed_in_speech(
    inner: Factuality, signature: Factuality, outer: Factuality, expected: Factuality
) -> None:
    assert embed(inner, signature, outer, speech=True) is expected


@pytest.mark.parametrize("speech", [False, True])
def test_nothing_embedded_is_asserted_on_weaker_grounds(speech: bool) -> None:
    for inner, signature, outer in product(Factuality, repeat=3):
        found = embed(inner, signature, outer, speech=speech)
        if found.asserted:
            assert all(value.asserted for value in (inner, signature, outer))
        if found is not DENIED and DENIED not in (inner, signature, outer):
            assert STRENGTH[found] == min(STRENGTH[v] for v in (inner, signature, outer))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((ACTUAL,), ACTUAL),
        ((ACTUAL, PLANNED), PLANNED),
        ((REQUESTED, PLANNED), REQUESTED),
        ((POSSIBLE, REQUESTED), POSSIBLE),
        ((POSSIBLE, DENIED), DENIED),
    ],
)
def test_weakest(values: tuple[Factuality, ...], expected: Factuality) -> None:
    assert weakest(*values) is expected
    assert weakest(*reversed(values)) is expected
