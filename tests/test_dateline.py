"""Datelines in front of tokenised sentences."""

import pytest

from kg.parse.dateline import undated

PLACES = frozenset({"TOKYO", "NEW DELHI"})


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("TOKYO - Japan voted .", "Japan voted ."),
        ("NEW DELHI - India voted .", "India voted ."),
        ("TOKYO ( Harbor Wire ) - Japan voted .", "Japan voted ."),
        ("NARVIK -- Norway voted .", "Norway voted ."),
        ("NARVIK , May 3 — 12 ships left .", "12 ships left ."),
        ("NARVIK - Norway voted .", None),
        ("NATO - Russia talks failed .", None),
        ("NATO - led forces left .", None),
        ("TOKYO - based firms left .", None),
        ("EU -- Japan talks failed .", None),
        ("Tokyo - Japan voted .", None),
        ("It rained - and nobody left .", None),
        ("Nobody left .", None),
        ("- Nobody left .", None),
        ("TOKYO -", None),
        ("", None),
    ],
)
def test_datelines_go(line: str, rest: str | None) -> None:
    expected = line if rest is None else rest
    assert undated(line.split(), PLACES.__contains__) == expected.split()
