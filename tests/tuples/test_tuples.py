"""Sentences -> open extractions, with the model: what is told, and what never is."""

import pytest

from kg.pipeline import open_tuples

pytestmark = pytest.mark.model

TABLE = [
    (
        "The alliance invited Japan , Australia and New Zealand to the summit in Lima .",
        [
            "The alliance | invited | Japan | to the summit in Lima",
            "The alliance | invited | Australia | to the summit in Lima",
            "The alliance | invited | New Zealand | to the summit in Lima",
        ],
    ),
    (
        "Anna Berg , the mayor of Narvik , said that the harbour had been closed by the army .",
        [
            "Anna Berg | be | the mayor of Narvik",
            "Anna Berg | said that | the harbour had been closed by the army",
            "the harbour | had been closed by | the army",
        ],
    ),
    (
        "The Central Bank ( CBN ) almost lost its licence in 2019 .",
        ["The Central Bank | almost lost | its licence | in 2019"],
    ),
    (
        "TOKYO - Japan signed an agreement on fishing and praised its partners .",
        ["Japan | signed | an agreement on fishing", "Japan | praised | its partners"],
    ),
]


def told(*lines: str) -> list[str]:
    return [
        " | ".join([str(each["subject"]), str(each["relation"]), *each["objects"]])  # type: ignore[misc]
        for each in open_tuples(lines)
    ]


@pytest.mark.parametrize(("line", "expected"), TABLE)
def test_what_a_sentence_tells(line: str, expected: list[str]) -> None:
    assert set(expected) <= set(told(line))


@pytest.mark.parametrize("line", [line for line, _ in TABLE])
def test_no_tuple_twice_and_none_about_itself(line: str) -> None:
    found = told(line)
    assert len(found) == len(set(found))
    assert all(each.split(" | ")[0] != each.split(" | ")[-1] for each in found)


@pytest.mark.parametrize(
    "line", [".", "''", "Rain", "( ( (", "and and and", "123 456", "Berlin praised Berlin ."]
)
def test_odd_lines_raise_nothing(line: str) -> None:
    for each in open_tuples([line]):
        assert each["sentence"] == line
        assert each["subject"]
        assert each["relation"]


def test_the_order_of_sentences_changes_nothing() -> None:
    lines = [line for line, _ in TABLE]
    assert sorted(told(*lines)) == sorted(told(*reversed(lines)))
