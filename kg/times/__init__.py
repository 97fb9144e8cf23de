"""English time expressions, as news sentences have them -> `Time` with xsd values.

Enters: the words ("late last month") and the date of the article they stand in; leaves: a
`Time` whose ends are as fine as the words are ("2025-05"), or without ends where the words
tell no date ("now", "for three decades").

Conventions: a week runs from Monday (ISO 8601); seasons are those of the northern
hemisphere by the calendar's months; a fiscal year is given as the year it is named by; a
weekday is the last one on or before publication, unless the words or `future` point ahead; a
month or day without a year is the one nearest to publication, a little in favour of the past.

Libraries were tried: dateparser 1.5 (15 MB, 200 to 1,200 microseconds a call) reads "next month"
as a day, "the 1990s" as yesterday and no range or weekend; hence tables and dateutil's arithmetic.
"""

import datetime
import re
from collections.abc import Callable
from typing import TypeAlias

from kg.model import Time
from kg.quantities.numerals import SMALL
from kg.times import periods
from kg.times.periods import UNKNOWN, Found, Span

Reader: TypeAlias = Callable[[Found], Span]

NUMBERS = SMALL | {"a": 1, "an": 1, "hundred": 100}


def resolve(text: str, published: datetime.date | None, *, future: bool = False) -> Time | None:
    """Read a time expression against the date of its article.

    Parameters
    ----------
    text
        The words, with or without their preposition.
    published
        The article's date; without it, only what the words tell by themselves is resolved.
    future
        Whether the statement is of what is to come, so that "on Friday" is the coming one.

    Returns
    -------
    Time or None
        `start` and `end` are "YYYY-MM-DD", "YYYY-MM" or "YYYY", equal for a point, None for
        an open end, both None where the words tell no date; None if the text is no time.

    Examples
    --------
    >>> day = datetime.date(2025, 6, 4)
    >>> resolve("on Tuesday", day)
    Time(text='on Tuesday', start='2025-06-03', end='2025-06-03')
    >>> resolve("by the end of next year", day)
    Time(text='by the end of next year', start=None, end='2026')
    >>> resolve("17 soldiers", day) is None
    True
    """
    span = _span(_normal(text), published, future)
    return None if span is None else Time(text.strip(), *span)


def is_time(text: str) -> bool:
    """Whether the whole phrase is a time expression.

    >>> is_time("late last month"), is_time("Theresa May"), is_time("a 72-year-old")
    (True, False, False)
    """
    return _CUE.search(text) is not None and _span(_normal(text), None, False) is not None


def _normal(text: str) -> str:
    """Lower-case words with single spaces and plain dashes, without clock times."""
    plain = " ".join(text.lower().translate(_PLAIN).split()).strip(' ,;:()"-')
    if "m" in plain and _CLOCKED.search(plain):
        plain = _CLOCK.sub("", plain).strip(" ,") or "hours"
    return plain.removesuffix(" local time")


def _span(text: str, published: datetime.date | None, future: bool) -> Span | None:
    """Read a normalised expression; None if it is none."""
    if (point := _point(text, published, future)) is not None:
        return point
    if pair := _RANGE.fullmatch(text) or _BETWEEN.fullmatch(text):
        return _range(pair["first"], pair["last"], published, future)
    if limits := _LIMITS.match(text):
        return _limited(text[limits.end() :], limits.lastgroup == "since", published, future)
    if pair := _PAIR.fullmatch(text):
        ends = [_point(end, published, future) for end in pair.groups()]
        return None if None in ends else UNKNOWN
    return None


def _limited(text: str, since: bool, published: datetime.date | None, future: bool) -> Span | None:
    """One-sided expressions: "since 2011" has a start alone, "by 2030" an end alone."""
    span = _span(text, published, future)
    if span is None:
        return None
    return (span[0], None) if since else (None, span[1])


def _range(first: str, last: str, published: datetime.date | None, future: bool) -> Span | None:
    """Two ends; the year of the last holds for the first, and the last is not before the first."""
    if (year := _ANY_YEAR.search(last)) and not _ANY_YEAR.search(first):
        first = f"{first} {year[0]}"
    if _SHORT.fullmatch(last) and (month := _ANY_MONTH.search(first)):
        last = f"{month[0]} {last}"
    start, end = _point(first, published, future), _point(last, published, future)
    if start is None or end is None:
        return None
    if start[0] and end[1] and end[1] < start[0][: len(end[1])]:
        end = _point(last, periods.first_day(start[0]), True) or end
    return start[0], end[1]


def _point(text: str, published: datetime.date | None, future: bool) -> Span | None:
    """Read an expression that names one period."""
    bare = _LEAD.sub("", text, count=1).removesuffix("'s").removesuffix("'")
    for pattern, read in _TABLE:
        if match := pattern.fullmatch(bare):
            return _read(read, Found(_parts(match), published, future))
    if match := _WITHIN.fullmatch(text):
        return _read(periods.within, Found(_parts(match), published, future))
    return UNKNOWN if _VAGUE.fullmatch(bare) or _VAGUE.fullmatch(text) else None


def _parts(match: re.Match[str]) -> dict[str, str]:
    """Give what the pattern found, with its count in figures."""
    parts = match.groupdict("")
    count = parts.get("count", "")
    if count and not count.isdigit():
        parts["count"] = str(sum(NUMBERS[word] for word in count.split("-")))
    return parts


def _read(read: Reader, found: Found) -> Span:
    """Read the parts; no value for what the calendar ("June 31") or the date does not give."""
    try:
        return read(found)
    except (ValueError, OverflowError):
        return UNKNOWN


def _phrase(pattern: str) -> re.Pattern[str]:
    """Compile a pattern whose names in capitals stand for the parts below."""
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    return re.compile(pattern)


_COUNTS = "|".join(sorted(NUMBERS, key=len, reverse=True))
_PARTS = {
    "FISCAL": r"(?:the (?:fiscal )?year |(?:the )?fiscal (?:year )?|fy ?)?",
    "OF_YEAR": r"(?:,? (?:of )?(?:YEAR|(?P<of>last|this|next) year))",
    "NAMED": r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?",
    "WEEKDAY": r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    "MONTH": r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?"
    r"|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)",
    "YEAR": r"(?P<year>1[5-9]\d\d|20\d\d)",
    "DAY": r"(?:the )?(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?",
    "SHIFT": r"(?:this )?(?P<shift>last|past|previous|this|current|next|coming)",
    "COUNT": r"(?:about |around |roughly |nearly |almost |some )?"
    rf"(?P<count>\d{{1,3}}|(?:{_COUNTS})(?:-(?:{_COUNTS}))?)",
    "UNITS": r"(?P<unit>day|week|month|quarter|year|decade|centur)(?:s|y|ies)?",
    "UNIT": r"(?P<unit>weekend|week|month|quarter|year|decade|century)",
    "HOUR": r"(?: (?:early|late))?(?: (?:morning|afternoon|evening|night|noon|midnight|dawn))?",
    "ABOUT": r"(?:the )?(?:early |mid-?|late )?",
}
_TABLE: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (_phrase(pattern), read)
    for pattern, read in (
        (r"FISCALYEAR(?:[-/](?P<last>20\d\d|\d\d))?", periods.years),
        (r"(?:the )?(?:SHIFT )?WEEKDAYHOUR", periods.weekday),
        (r"WEEKDAYHOUR (?:of )?(?P<of>last|this|next) week", periods.weekday),
        (r"(?P<of>last|this|next) week on WEEKDAYHOUR", periods.weekday),
        (r"the (?:SHIFT )?(?P<unit>weekend)", periods.period),
        (r"SHIFT UNIT", periods.period),
        (r"NAMEDMONTH DAY(?:OF_YEAR)?", periods.date),
        (r"NAMEDDAY (?:of )?MONTH(?:OF_YEAR)?", periods.date),
        (r"(?:the month of )?(?:SHIFT )?MONTH(?:OF_YEAR)?", periods.month),
        (
            r"(?:the )?(?:SHIFT )?(?P<season>spring|summer|autumn|fall|winter)(?:OF_YEAR)?",
            periods.season,
        ),
        (r"(?P<word>today|tonight|this (?:morning|afternoon|evening)|last night)", periods.near),
        (r"(?P<word>(?:the day (?:before|after) )?(?:yesterday|tomorrow))HOUR", periods.near),
        (r"COUNT UNITS ago", periods.ago),
        (r"(?:the )?SHIFT COUNT UNITS", periods.window),
        (r"the (?P<shift>last|past|next|coming) (?!quarter)UNIT", periods.window),
        (r"the (?P<shift>current|last|next) UNIT", periods.period),
        (
            r"(?:the )?(?P<rank>first|second|third|fourth) (?P<part>half|quarter)(?:OF_YEAR)?",
            periods.part_of_year,
        ),
        (r"q(?P<rank>[1-4])(?:OF_YEAR)?", periods.part_of_year),
        (r"(?:the )?(?:end|close|start|beginning|middle) of the UNIT", periods.running),
        (r"(?:the )?(?P<unit>year)(?:'s |-| )end", periods.running),
        (r"ABOUT(?P<decade>(?:1[5-9]|20)\d0)'?s", periods.decade),
        (r"ABOUT'?(?P<short>[2-9]0)s", periods.decade),
        (r"ABOUT(?P<number>1[5-9]|2[01])(?:th|st) century", periods.century),
        (r"(?P<iso>\d{4}-\d\d-\d\d)", periods.iso),
    )
)
_WITHIN = _phrase(r"(?P<way>within|in) COUNT UNITS")
_LEAD = re.compile(
    r"(?:(?:on|in|at|during|over|for|of|as|about|around|until about|early|late|earlier|later|soon|"
    r"mid|throughout|(?:the )?(?:start|beginning|middle|end|close|night|morning|afternoon|evening|"
    r"week|course) of(?! the )|recently as|early as|late as|back|sometime|only|just)[ -])*"
)
_SOME = (
    rf"(?:\d[\d.,]*|{_COUNTS}|several|many|few|couple of|number of|half|half an?|dozens of|"
    rf"hundreds of|thousands of)(?:[ -](?:{_COUNTS}))*[ -](?:and a half )?"
    r"(?:consecutive |straight |full |long )*"
)
_VAGUE = re.compile(
    r"now|currently|recently|lately|nowadays|soon|later|earlier|overnight|meanwhile|at present|"
    r"at the (?:time|moment)|(?:these|those) days|(?:recent|coming|past|previous|following) "
    r"(?:days|weeks|months|years|decades)|"
    r"(?:the |that |this |same |next |following |previous |preceding |each |every |other |"
    r"past |coming |last |recent |entire |whole |all )+"
    r"(?:time|day|days|night|morning|afternoon|evening|week|weeks|weekend|month|months|quarter|"
    r"year|years|decade|decades|century|summer|winter|spring|fall|autumn|moment)|"
    r"daily|weekly|monthly|quarterly|yearly|annually|annual|"
    r"(?:approximately |these |those |first |last |past |next |coming |more than |"
    r"less than |at least |at most |up to |over |under |about |around |"
    r"nearly |almost |roughly |some |as long as |the |a |an )*"
    rf"(?:(?:{_SOME})(?:second|minute|hour)s?|hours|"
    rf"(?:{_SOME})?(?:day|week|weekend|month|quarter|year|decade|centur)(?:s|y|ies)?)"
    r"(?: and a half)?(?:[ -]long)?(?: later| earlier| ago| before| after| on| now)?|"
    r"\d{1,2}:\d\d|the (?:start|end) of the day|"
    r"(?:early |late )?(?:morning|afternoon|evening|night|noon|midnight|dawn|midday)|"
    r"(?:christmas|easter|thanksgiving|ramadan|(?:lunar )?new year(?:'s)?)(?: day| eve)?"
)
_CUE = re.compile(
    r"\d{4}|\d0s|\d:\d|\d ?[ap]\.?m|day|night|morrow|morning|noon|evening|dawn|week|month|year|"
    r"quarter|decade|centur|spring|summer|autumn|fall|winter|now|current|recent|lately|soon|later|earlier|"
    r"\bhours?|minute|second|annual|daily|time|moment|present|christmas|easter|ramadan|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|q[1-4]\b",
    re.IGNORECASE,
)
_PLAIN = str.maketrans({0x2018: "'", 0x2019: "'", 0x2013: "-", 0x2014: "-", 0xA0: " "})
_CLOCKED = re.compile(r"\d ?[ap]\.?m\b")
_ANY_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ANY_MONTH = _phrase(r"MONTH")
_SHORT = _phrase(r"DAY(?:,? YEAR)?")
_CLOCK = re.compile(
    r"(?:\b(?:at|around|about|by) )?\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?"
    r"(?: (?:local time|[a-z]{2,4}t|gmt|utc)\b)?(?: on\b)?"
)
_RANGE = re.compile(r"(?:from )?(?P<first>.+?)(?: to | through | until | ?- ?)(?P<last>.+)")
_BETWEEN = re.compile(r"between (?P<first>.+?) and (?P<last>.+)")
_PAIR = re.compile(r"(.+?) (?:and|or) (.+)")
_LIMITS = re.compile(
    r"(?:ever )?(?:(?P<since>since|from|after|starting(?: in| on)?|beginning(?: in| on)?)|"
    r"(?P<until>until|till|through|by|before|no later than|up to|prior to|ahead of|to)) "
)
