"""Text -> its layout: the paragraphs to be read as prose, the headline, its own metadata.

News text as it is copied or scraped carries furniture: navigation, bylines, dates, captions,
repeated headlines, links to other stories.  What is left out here keeps its place in the text,
it is only not covered by `Layout.body`.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.readers import dates, phrases, sentences
from kg.readers.kinds import Kind, classify
from kg.readers.paragraphs import Paragraph, paragraphs

Range = tuple[int, int]

_ALIKE = 0.8
_SITE_LENGTH = 6
_MARKUP = re.compile(r"[#>*=_\s]*(?=\w)|#+\s+")
_BULLET = re.compile(r"(?:[•·▪►▶■█●○◆*–—-]+|\d{1,2}[.)])\s+(?=\S)")
_SEPARATOR = re.compile(r"\s+(?:[|·•»]|::|[–—-])\s+")
_MONTH_DAY = r"[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?"
_AGENCY = r"\((?P<agency>[A-Z][\w .&/-]{1,30})\)"
_CAPITALS = r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,3}"
_REGION = r"(?:,\s+[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2})"
_DASH = r"(?:\s*—\s*|\s*--\s*|\s+[–-]\s+)"
_OPENING = r"(?=[\"“'‘A-Z\d])"
_DATELINES = (
    # SEOUL, June 2 (Reuters) - / WASHINGTON (AP) — / LONDON —
    re.compile(rf"{_CAPITALS}{_REGION}?(?:,?\s+{_MONTH_DAY})?(?:\s*{_AGENCY})?{_DASH}{_OPENING}"),
    # Seoul, June 2 (Yonhap) -- / Brussels (Belga) -
    re.compile(
        rf"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){{0,2}}{_REGION}?(?:,?\s+{_MONTH_DAY})?\s*{_AGENCY}{_DASH}"
    ),
    # Taipei, Taiwan — The
    re.compile(rf"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){{0,2}}{_REGION}\s+(?:[–—]|--?)\s+{_OPENING}"),
    # (Reuters) - / (CNN)
    re.compile(rf"{_AGENCY}(?:{_DASH}|\s*(?<=[A-Z]\))\s*{_OPENING})"),
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What a text's layout tells: ranges of prose and headline, and its own metadata."""

    body: tuple[Range, ...]
    headline: Range | None = None
    title: str = ""
    date: datetime.date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class _Classified:
    paragraph: Paragraph
    kind: Kind
    leading: bool


def layout(text: str, title: str = "") -> Layout:
    r"""Find prose, headline and metadata in a text whose title may be known.

    >>> text = "Daily Post\n\nSeoul raises budget\n\nBy Ann Lee\n\nSeoul acted on Monday."
    >>> found = layout(text)
    >>> [text[start:end] for start, end in found.body], found.title, found.source
    (['Seoul acted on Monday.'], 'Seoul raises budget', 'Daily Post')
    """
    parts = list(_classified(text))
    if not any(part.kind is Kind.PROSE for part in parts):
        return _without_sentences(parts, title)
    source = next((p.paragraph.text for p in parts if p.leading and _names_site(p)), "")
    headline, site = _headline(parts, title)
    found = title or (text[slice(*headline)] if headline else "")
    body, agency, day = _body(parts, headline, found)
    return Layout(body, headline, found, _date(parts) or day, source or site or agency)


def _classified(text: str) -> Iterator[_Classified]:
    leading, headed = True, False
    for paragraph in paragraphs(text):
        kind = classify(_bare(paragraph).text, leading=leading, headed=headed)
        # Below the headline, the byline and the dates, prose may begin without a full stop.
        head_ends = headed and kind in (Kind.DATE, Kind.BYLINE)
        yield _Classified(paragraph, kind, leading and kind is not Kind.PROSE)
        leading = leading and kind is not Kind.PROSE and not head_ends
        headed = headed or (kind is Kind.HEADING and paragraph.text.count(" ") > 1)


def _bare(paragraph: Paragraph) -> Paragraph:
    """Leave out the signs of a heading or a list item."""
    match = _BULLET.match(paragraph.text) or _MARKUP.match(paragraph.text)
    skip = match.end() if match else 0
    text = paragraph.text[skip:]
    if skip and paragraph.text[0] in "#*_=":
        text = text.rstrip("#*_=")
    return Paragraph(paragraph.start + skip, paragraph.start + skip + len(text), text)


def _without_sentences(parts: list[_Classified], title: str) -> Layout:
    """Lay out a text none of whose lines ends a sentence: all but known furniture is prose."""
    headline, _ = _headline(parts, title) if title else (None, "")
    kept = [_bare(p.paragraph) for p in parts if p.kind is Kind.HEADING]
    body = tuple((p.start, p.end) for p in kept if (p.start, p.end) != headline)
    return Layout(body, headline, title, _date(parts))


def _names_site(part: _Classified) -> bool:
    """Whether a line above the prose is a publisher's name: "CRBC News", not "World News"."""
    text = part.paragraph.text
    named = [word.casefold() for word in sentences.words(text)]
    return (
        part.kind is Kind.HEADING
        and len(named) <= _SITE_LENGTH
        and bool(phrases.SITE_WORD.search(text))
        and not all(phrases.SECTION_WORD.fullmatch(word) for word in named)
        and not any(word[0].islower() for word in sentences.words(text) if "." not in word)
    )


def _headline(parts: list[_Classified], title: str) -> tuple[Range | None, str]:
    """Find the range of the title, and the site's name where the line ends in it."""
    for part in parts if title else ():
        line = _bare(part.paragraph)
        name, site = split_site(line.text)
        if (part.leading or part.kind is Kind.HEADING or part is parts[0]) and _same(name, title):
            return (line.start, line.start + len(name)), site
    if title:
        return None, ""
    above = [p for p in parts if p.leading and p.kind is Kind.HEADING and not _names_site(p)]
    for shortest in (4, 3, 2):
        for part in above:
            line = _bare(part.paragraph)
            name, site = split_site(line.text)
            count = len(sentences.words(name))
            # Two words are a headline only where they are no section's name: "Sultan dies".
            if count >= shortest and (shortest > 2 or line.text.split()[-1][0].islower()):
                return (line.start, line.start + len(name)), site
    return None, ""


def split_site(title: str) -> tuple[str, str]:
    """Part a page's title from the site's name at its end.

    >>> split_site("Seoul raises its budget | The Daily Post")
    ('Seoul raises its budget', 'The Daily Post')
    """
    cut = list(_SEPARATOR.finditer(title))
    for match in cut[:1] if title.count("|") else cut[-1:]:
        name, site = title[: match.start()], title[match.end() :]
        last = _SEPARATOR.split(site)[-1]
        sure = "|" in match.group() or bool(phrases.SITE_WORD.search(last))
        known = not any(word[0].islower() and "." not in word for word in sentences.words(last))
        if sure and known and len(last.split()) <= _SITE_LENGTH and len(name.split()) > 1:
            return name, last
    return title, ""


def _same(line: str, title: str) -> bool:
    return _key(line) == _key(title)


def _key(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _alike(line: str, title: str) -> bool:
    """Whether two lines share most of their words."""
    one, other = set(_key(line)), set(_key(title))
    return bool(one) and len(one & other) >= _ALIKE * len(one | other)


def _body(
    parts: list[_Classified], headline: Range | None, title: str
) -> tuple[tuple[Range, ...], str, datetime.date | None]:
    """Collect the ranges of prose, and the agency and day of the first dateline."""
    ranges: list[Range] = []
    agency, day = "", None
    for part in parts:
        line = _bare(part.paragraph)
        repeated = title and len(line.text) < 400 and _alike(line.text, title)
        if part.kind is not Kind.PROSE or repeated or (line.start, line.end) == headline:
            continue
        match = _dateline(line.text, first=not ranges)
        start = line.start + (match.end() if match else 0)
        end = _without_credit(line)
        if start < end:
            ranges.append((start, end))
        if match and len(ranges) == 1:
            agency = match.groupdict().get("agency") or ""
            day = dates.parse_date(match.group())
    return tuple(ranges), agency, day


def _dateline(text: str, *, first: bool) -> re.Match[str] | None:
    """Match the place, day and agency before a report's first sentence."""
    head = text[:120]
    patterns = _DATELINES if first else _DATELINES[:1]
    matches = (pattern.match(head) for pattern in patterns)
    return next((m for m in matches if m and m.end() < len(text)), None)


def _without_credit(line: Paragraph) -> int:
    """Give the end of a paragraph before a photographer's credit.

    A caption without a verb is no prose at all.
    """
    match = phrases.CREDIT_AT_END.search(line.text, max(0, len(line.text) - 100))
    if not match or line.text[: match.start()].count(" ") > 60:
        return line.end
    caption = line.text[: match.start()]
    return line.start + len(caption) if sentences.has_finite_verb(caption) else line.start


def _date(parts: list[_Classified]) -> datetime.date | None:
    """Read the day of publication, or else of the last update, from the lines that tell it."""
    lines = [
        part.paragraph.text
        for part in parts
        if part.kind is Kind.DATE and (part.leading or dates.is_labelled(part.paragraph.text))
    ]
    lines.sort(key=dates.is_update)
    return next((day for line in lines if (day := dates.parse_date(line))), None)
