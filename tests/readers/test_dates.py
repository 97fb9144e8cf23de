"""Dates are read where they have one reading, and left alone where not."""

import datetime

import pytest

from kg.readers.dates import is_date_line, is_update, parse_date

DAY = datetime.date(2025, 6, 2)


@pytest.mark.parametrize(
    "value",
    [
        DAY,
        datetime.datetime(2025, 6, 2, 23, 59),
        "2025-06-02",
        "2025-06-02T07:26:00+09:00",
        "2025-06-02T23:59:59.123Z",
        "20250602",
        "20250602T072600Z",
        "2025/06/02",
        "2025.06.02",
        "Mon, 02 Jun 2025 07:26:00 GMT",
        "Mon, 02 Jun 2025 23:26:00 -0800",
        "June 2, 2025",
        "2 June 2025",
        "2nd of June 2025",
        "Jun 2nd, 2025 7:26 PM EDT",
        "Posted June. 02, 2025 07:26,",
        "Published 7:26 PM EDT, Mon June 2, 2025",
        "Monday, 2 June 2025",
        "2-Jun-2025",
        1748822400,
        1748822400000,
        "1748822400",
    ],
)
def test_one_reading(value: object) -> None:
    assert parse_date(value) == DAY


@pytest.mark.parametrize("text", ["25/06/2025", "06/25/2025", "25.06.2025"])
def test_numbers_that_can_only_be_read_one_way(text: str) -> None:
    assert parse_date(text) == datetime.date(2025, 6, 25)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "02/06/2025",
        "June 2025",
        "2025",
        "June 2",
        "Monday",
        "yesterday",
        "2025-13-45",
        "31 June 2025",
        "31/31/2025",
        "12",
        12,
        True,
        ["2025-06-02"],
        {"date": "2025-06-02"},
        float("nan"),
        "the 5 percent of 2025",
    ],
)
def test_no_reading(value: object) -> None:
    assert parse_date(value) is None


def test_equal_day_and_month_are_unambiguous() -> None:
    assert parse_date("06/06/2025") == datetime.date(2025, 6, 6)


@pytest.mark.parametrize(
    "line",
    [
        "Posted June. 02, 2025 07:26,",
        "Wednesday, July 10, 2019",
        "Mon 2 Jun 2025 10.15 BST",
        "First published on 2 June 2025 at 10:15 GMT",
        "02/06/2025",
        "Updated 3 hours ago",
        "June 2, 2025 | Updated June 3, 2025",
    ],
)
def test_lines_of_nothing_but_a_date(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    ["June 2025 saw 400 arrests", "May 5 percent do?", "Monday", "2025", "Posted", "", "March on"],
)
def test_lines_that_are_no_date(line: str) -> None:
    assert not is_date_line(line)


def test_an_update_is_told_from_a_publication() -> None:
    assert is_update("Updated June 2, 2025")
    assert is_update("Last modified: 2 June 2025")
    assert not is_update("Published June 2, 2025")
