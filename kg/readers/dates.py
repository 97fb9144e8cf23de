"""Dates as news prints them: strings -> `datetime.date`, or None where they stay unclear."""

import datetime
import re

from dateutil import parser

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_WRITTEN = re.compile(
    rf"\b(?:{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?=\D|$)"
    rf"|{_MONTH}\.?\s+{_DAY}\.?,?\s+{_YEAR}\b"
    rf"|{_DAY}[\s-]+(?:of\s+)?{_MONTH}\.?,?[\s-]+{_YEAR}\b"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-]{_YEAR}\b)",
    re.IGNORECASE,
)
_COMPACT = re.compile(rf"^({_YEAR})(\d\d)(\d\d)(?:T\d+Z?)?$")
_EPOCH = re.compile(r"^\d{9,10}(?:\d{3})?(?:\.\d+)?$")
# What a line that only tells a date is made of, beside digits and punctuation.
_DATE_WORDS = re.compile(
    rf"(?:{_MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|st|nd|rd|th"
    r"|[ap]\.?m\.?|at|on|of|t|z|gmt|utc|[ecmp][sd]?t|bst|i?st|kst|jst|cest|hrs?|local|time"
    r"|ago|hours?|minutes?|mins?|days?|yesterday|today|now|just"
    r"|(?:first\s+|re|last\s+|originally\s+)?(?:posted|published|updated?|modified|created"
    r"|released|issued|filed|uploaded|registered|edited)|publication|date|dated|first|last|originally|input)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\.?)*")
_LABEL = re.compile(
    r"^\W*(?:first\s+|last\s+|originally\s+)?(?P<word>posted|published|updated?|modified|created"
    r"|released|issued|filed|uploaded|registered|edited|publication\s+date|date)\b",
    re.IGNORECASE,
)
_LONGEST_DATE_LINE = 100


def parse_date(value: object) -> datetime.date | None:
    """Read one date: ISO 8601, RFC 822, seconds since 1970, or written out.

    A day that depends on the reader's country ("02/06/2025") is None, not a guess.

    >>> parse_date("Posted June. 02, 2025 07:26,")
    datetime.date(2025, 6, 2)
    >>> parse_date("02/06/2025") is None
    True
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    text = str(value).strip() if isinstance(value, (str, int, float)) else ""
    if match := _COMPACT.match(text):
        return _unambiguous("-".join(match.groups()))
    if _EPOCH.match(text):
        seconds = float(text) / (1000 if len(text.partition(".")[0]) > 10 else 1)
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()
    match = _WRITTEN.search(text)
    return _unambiguous(match.group()) if match else None


def _unambiguous(text: str) -> datetime.date | None:
    """Parse a date that names its year, month and day, if it has but one reading."""
    clean = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\bof\b", "", text, flags=re.IGNORECASE)
    try:
        if re.match(_YEAR, clean):  # year first is year-month-day everywhere
            return datetime.date(*(int(part) for part in re.findall(r"\d+", clean)))
        readings = {parser.parse(clean, dayfirst=first).date() for first in (True, False)}
    except (ValueError, OverflowError):
        return None
    return readings.pop() if len(readings) == 1 else None


def is_date_line(line: str) -> bool:
    """Whether a line tells nothing but when: "Posted June. 02, 2025 07:26", "2 hours ago"."""
    if len(line) > _LONGEST_DATE_LINE or not re.search(r"\d", line):
        return False
    words = _WORD.findall(line)
    told = bool(words or _WRITTEN.search(line))
    return told and all(_DATE_WORDS.fullmatch(word) for word in words)


def is_update(line: str) -> bool:
    """Whether a date line tells of a later edit rather than of the publication."""
    label = _LABEL.match(line)
    return label is not None and label["word"].casefold().startswith(("updat", "modif", "edit"))


def is_labelled(line: str) -> bool:
    """Whether a date line says what its date is: "Published: ..."."""
    return bool(_LABEL.match(line))
