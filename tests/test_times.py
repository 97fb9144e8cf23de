"""Time expressions against a dateline: Wednesday, 4 June 2025."""

import datetime

import pytest

from kg.times import is_time, resolve

WEDNESDAY = datetime.date(2025, 6, 4)

POINTS = [
    ("Tuesday", "2025-06-03"),
    ("on Tuesday", "2025-06-03"),
    ("Wednesday", "2025-06-04"),
    ("on Thursday", "2025-05-29"),
    ("last Tuesday", "2025-05-27"),  # of the day before one says "Tuesday"
    ("last Monday", "2025-06-02"),
    ("last Wednesday", "2025-05-28"),
    ("next Monday", "2025-06-09"),
    ("next Wednesday", "2025-06-11"),
    ("this Friday", "2025-06-06"),
    ("Monday night", "2025-06-02"),
    ("early Tuesday", "2025-06-03"),
    ("late on Monday", "2025-06-02"),
    ("Monday's", "2025-06-02"),
    ("Monday\u2019s", "2025-06-02"),
    ("on Tuesday morning local time", "2025-06-03"),
    ("at 3:30 p.m. on Tuesday", "2025-06-03"),
    ("9 a.m. Friday", "2025-05-30"),
    ("Tuesday of last week", "2025-05-27"),
    ("Friday, May 30", "2025-05-30"),
    ("yesterday", "2025-06-03"),
    ("the day before yesterday", "2025-06-02"),
    ("last night", "2025-06-03"),
    ("today", "2025-06-04"),
    ("earlier today", "2025-06-04"),
    ("tonight", "2025-06-04"),
    ("tomorrow", "2025-06-05"),
    ("five days ago", "2025-05-30"),
    ("May 5", "2025-05-05"),
    ("on the 5th of May", "2025-05-05"),
    ("5 May 2019", "2019-05-05"),
    ("July 7, 2019", "2019-07-07"),
    ("Sept. 3, 2025", "2025-09-03"),
    ("Sunday, October 27, 2019", "2019-10-27"),
    ("January 2", "2025-01-02"),
    ("August 15", "2025-08-15"),
    ("2025-06-02", "2025-06-02"),
    ("the night of May 3", "2025-05-03"),
    ("last month", "2025-05"),
    ("late last month", "2025-05"),
    ("earlier this month", "2025-06"),
    ("next month", "2025-07"),
    ("three months ago", "2025-03"),
    ("in May", "2025-05"),
    ("in May 2019", "2019-05"),
    ("in May of last year", "2024-05"),
    ("last May", "2025-05"),
    ("last October", "2024-10"),
    ("next March", "2026-03"),
    ("mid-May", "2025-05"),
    ("in December", "2024-12"),
    ("2019", "2019"),
    ("in 2019", "2019"),
    ("late 2025", "2025"),
    ("mid-2025", "2025"),
    ("as early as 2027", "2027"),
    ("around 2030", "2030"),
    ("fiscal year 2027", "2027"),
    ("last year", "2024"),
    ("this year's", "2025"),
    ("early next year", "2026"),
    ("two years ago", "2023"),
    ("about twelve years ago", "2013"),
    ("a decade ago", "2015"),
    ("twenty-five years ago", "2000"),
    ("the end of the year", "2025"),
]

PERIODS = [
    ("over the weekend", "2025-05-31", "2025-06-01"),
    ("last weekend", "2025-05-31", "2025-06-01"),
    ("this weekend", "2025-06-07", "2025-06-08"),
    ("last week", "2025-05-26", "2025-06-01"),
    ("earlier this week", "2025-06-02", "2025-06-08"),
    ("next week", "2025-06-09", "2025-06-15"),
    ("since 2011", "2011", None),
    ("since April 2018", "2018-04", None),
    ("since last Friday", "2025-05-30", None),
    ("from Monday", "2025-06-02", None),
    ("until 2021", None, "2021"),
    ("by 2030", None, "2030"),
    ("by December 2023", None, "2023-12"),
    ("by the end of next year", None, "2026"),
    ("no later than July 1, 2026", None, "2026-07-01"),
    ("within three years", None, "2028"),
    ("between 2010 and 2014", "2010", "2014"),
    ("between May and July 2025", "2025-05", "2025-07"),
    ("from 2017 to 2019", "2017", "2019"),
    ("2017\u201319", "2017", "2019"),
    ("from May 5 to May 9, 2025", "2025-05-05", "2025-05-09"),
    ("May 5-7", "2025-05-05", "2025-05-07"),
    ("from Friday to Sunday", "2025-05-30", "2025-06-01"),
    ("from Monday to Friday", "2025-06-02", "2025-06-06"),
    ("the past two years", "2023", "2025"),
    ("over the past decade", "2015", "2025"),
    ("in the last three months", "2025-03", "2025-06"),
    ("over the next five years", "2025", "2030"),
    ("the 1990s", "1990", "1999"),
    ("the early 2000s", "2000", "2009"),
    ("the '80s", "1980", "1989"),
    ("the 20th century", "1901", "2000"),
    ("last quarter", "2025-01", "2025-03"),
    ("the third quarter of last year", "2024-07", "2024-09"),
    ("Q3 2024", "2024-07", "2024-09"),
    ("the second half of 2025", "2025-07", "2025-12"),
    ("summer of 2024", "2024-06", "2024-08"),
    ("last winter", "2024-12", "2025-02"),
    ("this spring", "2025-03", "2025-05"),
]

TEXT_ONLY = [
    *("now", "currently", "recently", "the next morning", "that day", "at the time"),
    *("for three decades", "years", "45 days", "two days later", "a year earlier", "several years"),
    *("more than two years ago", "a few days ago", "a five-year", "every year", "annually"),
    *("for two hours", "half an hour", "hours later", "two and a half years"),
    *("the last few years", "approximately one week", "10:30", "these five weeks"),
    *("in three years", "10 a.m.", "June 31", "Monday and Tuesday", "New Year's Eve"),
]

NO_TIME = [
    *(
        "17 soldiers",
        "the country",
        "Theresa May",
        "72-year-old",
        "45 years old",
        "the second",
        "the minutes",
    ),
    *("the first time", "dozens", "from 2 to 3 percent", "Augustine", "Marchers", "$2019"),
    *("", "Israel", "the daily newspaper", "Maybe", "the president", "Sunday School teachers"),
]


@pytest.mark.parametrize(("text", "value"), POINTS)
def test_point(text: str, value: str) -> None:
    time = resolve(text, WEDNESDAY)
    assert time is not None
    assert (time.start, time.end) == (value, value)


@pytest.mark.parametrize(("text", "start", "end"), PERIODS)
def test_period(text: str, start: str | None, end: str | None) -> None:
    time = resolve(text, WEDNESDAY)
    assert time is not None
    assert (time.start, time.end) == (start, end)


@pytest.mark.parametrize("text", TEXT_ONLY)
def test_words_without_a_date(text: str) -> None:
    time = resolve(text, WEDNESDAY)
    assert time is not None
    assert (time.text, time.start, time.end) == (text, None, None)


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time(text: str) -> None:
    assert resolve(text, WEDNESDAY) is None
    assert not is_time(text)


@pytest.mark.parametrize("text", [*(row[0] for row in POINTS + PERIODS), *TEXT_ONLY])
def test_is_time_needs_no_date(text: str) -> None:
    assert is_time(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on Friday", "2025-06-06", "2025-06-06"),
        ("on Wednesday", "2025-06-04", "2025-06-04"),
        ("last Friday", "2025-05-30", "2025-05-30"),
        ("in April", "2026-04", "2026-04"),
        ("on January 2", "2026-01-02", "2026-01-02"),
        ("over the weekend", "2025-06-07", "2025-06-08"),
        ("in three years", "2028", "2028"),
        ("in two weeks", "2025-06-18", "2025-06-18"),
        ("from Monday to Wednesday", "2025-06-09", "2025-06-11"),
    ],
)
def test_plans_look_ahead(text: str, start: str, end: str) -> None:
    time = resolve(text, WEDNESDAY, future=True)
    assert time is not None
    assert (time.start, time.end) == (start, end)


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        (datetime.date(2025, 12, 20), "January 2", "2026-01-02"),
        (datetime.date(2025, 1, 3), "December 30", "2024-12-30"),
        (datetime.date(2025, 12, 20), "in May", "2025-05"),
        (datetime.date(2025, 2, 1), "in October", "2024-10"),
        (datetime.date(2024, 3, 1), "February 29", "2024-02-29"),
        (datetime.date(2025, 3, 31), "last month", "2025-02"),
    ],
)
def test_the_year_is_that_nearest_to_publication(
    published: datetime.date, text: str, value: str
) -> None:
    time = resolve(text, published)
    assert time is not None
    assert time.start == value


@pytest.mark.parametrize(
    ("text", "start"), [("May 5, 2019", "2019-05-05"), ("since 2011", "2011"), ("Tuesday", None)]
)
def test_without_a_dateline_only_absolute_times_resolve(text: str, start: str | None) -> None:
    time = resolve(text, None)
    assert time is not None
    assert time.start == start


def test_the_words_are_kept() -> None:
    time = resolve(" on  Tuesday ", WEDNESDAY)
    assert time is not None
    assert time.text == "on  Tuesday"
