"""A text and what is known of it -> `Article`."""

import datetime
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import Article
from kg.readers.dates import parse_date
from kg.readers.furniture import layout

# The names under which files give each field, the first of them ours.
KEYS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "identifier", "guid", "article_id"),
    "title": ("title", "headline"),
    "date": (
        "date",
        "published",
        "datepublished",
        "date_published",
        "published_at",
        "publishedat",
        "publish_date",
        "pubdate",
    ),
    "source": ("source", "publisher", "site", "sitename", "site_name"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
    "author": ("author", "authors", "byline"),
}
_FIELD = {key: field for field, keys in KEYS.items() for key in keys}
_SURROGATE = re.compile("[\ud800-\udfff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of an article, beside its text."""

    id: str = ""
    title: str = ""
    date: datetime.date | None = None
    source: str = ""
    url: str = ""
    language: str = ""


def field_of(key: str) -> str | None:
    """Name the field that a key of a header or an object stands for, if any."""
    return _FIELD.get(key.strip().casefold().replace("-", "_").replace(" ", "_"))


def metadata(values: Mapping[str, object]) -> Metadata:
    """Read the fields of a header or a JSON object; unknown keys are ignored."""
    found: dict[str, object] = {}
    for field, keys in KEYS.items():
        present = {key.casefold(): value for key, value in values.items() if field_of(key) == field}
        found[field] = next((present[key] for key in keys if present.get(key)), None)
    return Metadata(
        id=_string(found["id"]),
        title=_string(found["title"]),
        date=parse_date(found["date"]),
        source=_string(found["source"]),
        url=_string(found["url"]),
        language=_string(found["language"]),
    )


def _string(value: object) -> str:
    """Flatten a value to one line; an object ({"name": ...}) gives its name."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("@value") or value.get("@id")
    if isinstance(value, list):
        return _string(value[0]) if value else ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return " ".join(_encodable(str(value)).split())


def _encodable(text: str) -> str:
    """Replace lone surrogates, which JSON may hold and UTF-8 may not; the length stays."""
    return _SURROGATE.sub("\ufffd", text)


def compose(text: str, known: Metadata) -> Article:
    """Make an article of a text; what is not known of it is read from its layout."""
    text = _encodable(text)
    found = layout(text, known.title)
    return Article(
        id=known.id or hashlib.sha256(text.encode()).hexdigest()[:16],
        text=text,
        title=known.title or " ".join(found.title.split()),
        date=known.date or found.date,
        source=known.source or found.source,
        url=known.url,
        language=known.language if _LANGUAGE.fullmatch(known.language) else "en",
        body=found.body,
        headline=found.headline,
    )


def from_text(
    text: str,
    *,
    title: str = "",
    date: datetime.date | str | None = None,
    source: str = "",
    url: str = "",
    id: str = "",
) -> Article:
    """Make an article of a text as it stands: no header is looked for.

    >>> article = from_text("Berlin urged Paris to act.", date="2 June 2025")
    >>> article.date, article.body
    (datetime.date(2025, 6, 2), ((0, 26),))
    """
    return compose(
        text,
        Metadata(id=id, title=_string(title), date=parse_date(date), source=source, url=url),
    )
