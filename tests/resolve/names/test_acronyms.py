"""Acronyms in brackets: taken where the initials agree, else left alone."""

import pytest

from kg.parse.tree import Tree
from kg.resolve.names.acronyms import acronyms


def found(text: str) -> dict[str, str]:
    """Find the acronyms of a text."""
    return acronyms(Tree(text, [], [], [], [], [], [], [], []))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Baltic Grain Council (BGC) met.", {"BGC": "Baltic Grain Council"}),
        ("On Monday Baltic Grain Council (BGC) met.", {"BGC": "Baltic Grain Council"}),
        ("the Union of Port Workers (UPW)", {"UPW": "Union of Port Workers"}),
        ("the House of Lamps (HoL)", {"HoL": "House of Lamps"}),
        ("the Asia-Pacific Trade Office (APTO)", {"APTO": "Asia-Pacific Trade Office"}),
        (
            "the Baltic Grain Council (BGC) and the Port Union (PU)",
            {"BGC": "Baltic Grain Council", "PU": "Port Union"},
        ),
        ("Baltic Grain & Oil NV (BGO)", {"BGO": "Baltic Grain & Oil NV"}),
        ("Baltic Motors Corporation (BM)", {"BM": "Baltic Motors Corporation"}),
        ("Baltic Grain Corporation (BGC)", {"BGC": "Baltic Grain Corporation"}),
        ("the Baltic Grain Council (XYZ)", {}),
        ("Ilze Kalnina (Riga)", {}),
        ("the council (BGC)", {}),
        ("the Baltic Grain Council (founded in 1991)", {}),
        ("", {}),
    ],
)
def test_acronyms(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected
