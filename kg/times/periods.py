"""Periods of the calendar: the parts of a time expression -> its first and last xsd value.

Enters: what a pattern of `kg.times` found in the words, and the day they were published;
leaves: spans, pairs of "YYYY-MM-DD", "YYYY-MM" or "YYYY", equal for a point, None where open.
A day that no calendar has, or one that needs the date of publication where there is none,
raises ValueError.
"""

import datetime
from dataclasses import dataclass
from typing import TypeAlias

from dateutil.relativedelta import relativedelta

Span: TypeAlias = tuple[str | None, str | None]

UNKNOWN: Span = (None, None)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
RANKS = {"first": 0, "second": 1, "third": 2, "fourth": 3}
FINER = {"week": "day", "quarter": "month", "decade": "year", "century": "year"}
SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
UNITS = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "weekend": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
    "century": relativedelta(years=100),
}


def around(unit: str, day: datetime.date) -> Span:
    """Give the period of this grain that the day lies in."""
    if unit in ("week", "weekend"):
        monday = day - datetime.timedelta(days=day.weekday())
        first = monday + datetime.timedelta(days=5) if unit == "weekend" else monday
        return first.isoformat(), (monday + datetime.timedelta(days=6)).isoformat()
    if unit == "quarter":
        return months(day.year, day.month - (day.month - 1) % 3, 3)
    if unit == "decade":
        return f"{day.year // 10 * 10}", f"{day.year // 10 * 10 + 9}"
    if unit == "century":
        return f"{(day.year - 1) // 100 * 100 + 1}", f"{(day.year - 1) // 100 * 100 + 100}"
    length = {"day": 10, "month": 7, "year": 4}[unit]
    return day.isoformat()[:length], day.isoformat()[:length]


def months(year: int, month: int, count: int) -> Span:
    """So many months from this one on."""
    first = datetime.date(year, month, 1)
    last = first + relativedelta(months=count - 1)
    return first.isoformat()[:7], last.isoformat()[:7]


def nearest(day: datetime.date, published: datetime.date, *, future: bool) -> datetime.date:
    """Give the year's day nearest to publication; the past counts for nearer by three months."""
    aim = published + datetime.timedelta(days=150 if future else -45)
    years = (day + relativedelta(years=shift) for shift in (-1, 0, 1))
    return min(years, key=lambda candidate: abs(candidate - aim))


def first_day(value: str) -> datetime.date:
    """Give the day an xsd value begins with."""
    year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
    return datetime.date(year, month, day)


@dataclass(frozen=True, slots=True)
class Found:
    """The parts a pattern found, counts in figures, and what they are read against."""

    parts: dict[str, str]
    published: datetime.date | None
    future: bool

    @property
    def day(self) -> datetime.date:
        """The day of publication; ValueError where it is not known."""
        if self.published is None:
            raise ValueError("a relative time needs the date of publication")
        return self.published

    def get(self, name: str) -> str:
        """Give the part's words, or nothing."""
        return self.parts.get(name, "")

    @property
    def shift(self) -> int:
        """How many periods away: -1 for "last", 1 for "next"."""
        return SHIFTS.get(self.get("shift"), 0)

    @property
    def count(self) -> int:
        """How many units; one where none is counted."""
        return int(self.get("count") or 1)

    @property
    def unit(self) -> str:
        """The unit in the singular."""
        return "century" if self.get("unit") == "centur" else self.get("unit")

    @property
    def dated(self) -> bool:
        """Whether the words tell the year."""
        return any(self.get(name) for name in ("year", "of"))

    @property
    def month(self) -> int:
        """The month's number."""
        start = self.get("month")[:3]
        return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(start))

    @property
    def year(self) -> int:
        """The year that is named, or that of "this year", "last year", or of publication."""
        return int(self.get("year") or self.day.year + SHIFTS.get(self.get("of"), 0))


def weekday(found: Found) -> Span:
    """Read "Tuesday": the last one, unless the words or the statement point ahead.

    "Last Thursday" on a Friday is a week earlier: of the day before one says "Thursday".
    """
    wanted, shift = WEEKDAYS.index(found.get("weekday")), found.get("shift")
    today = found.day.weekday()
    ahead = (wanted - today) % 7
    if found.get("of"):
        days = 7 * SHIFTS[found.get("of")] + wanted - today
    elif found.shift > 0:
        days = ahead or 7
    elif found.shift < 0:
        days = ahead - 7 if ahead != 6 else -8
    else:
        days = ahead if found.future or shift or not ahead else ahead - 7
    return around("day", found.day + datetime.timedelta(days=days))


def date(found: Found) -> Span:
    """Read a day of a month; without a year it is the nearest one."""
    day = datetime.date(found.year, found.month, int(found.get("day")))
    if not found.dated:
        day = nearest(day, found.day, future=found.future)
    return around("day", day)


def month(found: Found) -> Span:
    """Read "May", "last May", "May of last year"."""
    year = found.year
    if found.shift:
        ahead = found.shift > 0
        passed = found.month <= found.day.month
        year += 1 if ahead and passed else 0
        year -= 1 if not ahead and found.month >= found.day.month else 0
    elif not (found.dated or found.get("shift")):
        middle = datetime.date(year, found.month, 15)
        year = nearest(middle, found.day, future=found.future).year
    return months(year, found.month, 1)


def season(found: Found) -> Span:
    """Read "last summer": three months of the northern hemisphere's year."""
    begun = datetime.date(found.year, SEASONS[found.get("season")], 1)
    over = begun + relativedelta(months=3) <= found.day.replace(day=1)
    if found.shift:
        begun += relativedelta(years=(found.shift > 0 and over) - (found.shift < 0 and not over))
    elif not (found.dated or found.get("shift")):
        begun = nearest(begun, found.day, future=found.future)
    return months(begun.year, begun.month, 3)


def period(found: Found) -> Span:
    """Periods beside that of publication: "last week", "next year", "the weekend"."""
    unit, shift = found.get("unit"), found.shift
    begun = unit != "weekend" or found.day.weekday() >= 5
    if not (begun or shift > 0 or found.get("shift") == "this" or found.future):
        shift = -1
    if unit == "weekend" and shift > 0 and not begun:
        shift = 0
    return around(unit, found.day + shift * UNITS[unit])


def ago(found: Found) -> Span:
    """Read a count of units back: "two years ago" is a year, "three months ago" a month."""
    unit = found.unit
    back = found.count * UNITS[unit]
    return around("year" if unit in ("decade", "century") else unit, found.day - back)


def window(found: Found) -> Span:
    """Read a count of units up to publication or from it: "the past five years"."""
    unit = found.unit
    far = found.day + found.shift * found.count * UNITS[unit]
    first, last = sorted((far, found.day))
    return around(FINER.get(unit, unit), first)[0], around(FINER.get(unit, unit), last)[1]


def within(found: Found) -> Span:
    """Read a count of units from now; "in three years" is ahead only in what is to come."""
    unit, limit = found.unit, found.get("way") == "within"
    if not (limit or found.future):
        return UNKNOWN
    day = found.day + found.count * UNITS[unit]
    start, end = around(FINER.get(unit, unit), day)
    return (None, end) if limit else (start, end)


def part_of_year(found: Found) -> Span:
    """Halves and quarters: "the second half of 2025", "Q3"."""
    rank = found.get("rank")
    part = int(rank) - 1 if rank.isdigit() else RANKS[rank]
    length = 6 if found.get("part") == "half" else 3
    return months(found.year, 1 + part * length, length)


def running(found: Found) -> Span:
    """Read the period that publication lies in: "the end of the year"."""
    return around(found.unit, found.day)


def near(found: Found) -> Span:
    """Days that are told from publication: "yesterday"."""
    word = found.get("word")
    days = 1 if "tomorrow" in word else -1 if "yesterday" in word or "last" in word else 0
    days *= 2 if "the day" in word else 1
    return around("day", found.day + datetime.timedelta(days=days))


def years(found: Found) -> Span:
    """Read "2019", "2017-19"."""
    first, last = found.get("year"), found.get("last") or found.get("year")
    return first, last if len(last) == 4 else first[:2] + last


def decade(found: Found) -> Span:
    """Read "the 1990s", "the '90s"."""
    year = found.get("decade") or "19" + found.get("short")
    return around("decade", datetime.date(int(year), 1, 1))


def century(found: Found) -> Span:
    """Read "the 20th century"."""
    return around("century", datetime.date(int(found.get("number")) * 100 - 50, 1, 1))


def iso(found: Found) -> Span:
    """Read "2025-06-02"."""
    return around("day", datetime.date.fromisoformat(found.get("iso")))
