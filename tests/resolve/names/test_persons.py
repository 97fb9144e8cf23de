"""Persons by their names: what can be one person's, and what cannot."""

import pytest

from kg import vocabulary
from kg.parse.tree import Tree
from kg.resolve.names.persons import Persons, same_person
from tests.trees import tree


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ilze Kalnina", "Ilze Kalnina"),
        ("Ilze Kalnina", "Ilze Marta Kalnina"),
        ("Ilze M. Kalnina", "Ilze Marta Kalnina"),
        ("Ilze M Kalnina", "Ilze M. Kalnina"),
        ("bin Rashid", "Omar bin Rashid"),
    ],
)
def test_one_person(first: str, second: str) -> None:
    assert same_person(first, second)
    assert same_person(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ilze Kalnina", "Janis Kalnina"),
        ("Ilze Kalnina", "Ilze Saar"),
        ("Ilze B. Kalnina", "Ilze Marta Kalnina"),
        ("George B. Berg", "George H. B. Berg"),
        ("Ilze Marta Kalnina", "Ilze Berta Kalnina"),
        ("Marta Ilze", "Ilze Marta"),
    ],
)
def test_two_persons(first: str, second: str) -> None:
    assert not same_person(first, second)
    assert not same_person(second, first)


def named(*names: str) -> Persons:
    """Make an article in which the names stand one after the other."""
    words = [f"{word}/NNP/dep/PERSON" for name in names for word in [*name.split(), "."]]
    line = " ".join(word if not word.startswith(".") else "./././" for word in words)
    found: Tree = tree(line)
    return Persons(found, vocabulary.load())


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Secretary Ostrander", "Ostrander"),
        ("Mr. Tanaka", "Tanaka"),
        ("Mr Tanaka", "Tanaka"),
        ("President Ilze Kalnina's", "Ilze Kalnina"),
        ("Kalnina’s", "Kalnina"),
        ("Secretary", "Secretary"),
        ("[Ilze al] Kalnina", "Ilze al Kalnina"),
    ],
)
def test_titles_and_possessives_are_no_part_of_a_name(name: str, bare: str) -> None:
    assert named("Ilze Kalnina").bare(name) == bare


@pytest.mark.parametrize(
    ("names", "name", "at", "expected"),
    [
        (["Ilze Kalnina"], "Kalnina", 9, "Ilze Kalnina"),
        (["Ilze Kalnina"], "Ilze", 9, "Ilze Kalnina"),
        (["Ilze Kalnina", "Kalnina"], "Mrs. Kalnina", 9, "Ilze Kalnina"),
        (["Ilze Kalnina", "Ilze Marta Kalnina"], "Kalnina", 9, "Ilze Marta Kalnina"),
        (["Kalnina", "Ilze Kalnina"], "Kalnina", 0, "Ilze Kalnina"),
        (["Ilze Kalnina", "Janis Kalnina", "Kalnina"], "Kalnina", 2, "Ilze Kalnina"),
        (["Ilze Kalnina", "Janis Kalnina", "Kalnina"], "Kalnina", 9, "Kalnina"),
        (["Ilze Kalnina"], "Saar", 9, None),
        (["Saar"], "Saar", 9, "Saar"),
        (["Bill Saar", "Ann Saar"], "Bill Saar", 0, "Bill Saar"),
        (["Recep Doğan"], "Dogan", 9, "Recep Doğan"),
    ],
)
def test_the_full_name_of_a_short_one(
    names: list[str], name: str, at: int, expected: str | None
) -> None:
    assert named(*names).full(name, at) == expected
