"""The fullest name that a text has for a thing."""

import pytest

from kg.model import Entity, EntityType
from kg.resolve.names.extent import fullest


@pytest.mark.parametrize(
    ("name", "names", "expected"),
    [
        ("Ann Berg", ("Ann Berg", "Berg", "Governor Ann Berg"), "Governor Ann Berg"),
        ("Ann Berg", ("Ann Berg", "Governor Berg"), "Ann Berg"),
        ("Irving", ("Irving", "Irving, Texas"), "Irving, Texas"),
        ("Norway", ("Norway", "Norway's government"), "Norway"),
        ("budget of NATO", ("budget", "budget of NATO"), "budget of NATO"),
        ("Norway", (), "Norway"),
    ],
)
def test_fullest(name: str, names: tuple[str, ...], expected: str) -> None:
    entity = Entity(f"person/{name}", EntityType.PERSON, name, names)
    assert fullest(entity) == expected
