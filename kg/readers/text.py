"""Plain text and Markdown, with or without a header of `key: value` lines -> `Article`."""

import re

from kg.errors import ReadError
from kg.model import Article
from kg.readers.article import compose, field_of, metadata

_KEY_VALUE = re.compile(r"([A-Za-z][\w -]{0,30}):(?:[ \t]+(.*))?[ \t]*(?:\r?\n|$)")
_FENCE = re.compile(r"---[ \t]*\r?\n")
_BLANK = re.compile(r"[ \t]*\r?\n")


def read_text(text: str) -> Article:
    """Read one article.

    Raises
    ------
    ReadError
        There is no text, or none below the header.
    """
    header, start = split_header(text)
    if not text[start:].strip():
        raise ReadError("has no text" + (" below its header" if header else "") + "; leave it out")
    return compose(text[start:], metadata(header))


def split_header(text: str) -> tuple[dict[str, str], int]:
    r"""Read the lines above the first blank line if they are a header, and its length.

    Every line must be `key: value` and one key at least a known one: "Note: all times are
    local" opens a text.  Markdown's front matter, between lines of three hyphens, is a header.

    >>> split_header("title: Talks\nvia: wire\n\nThey met.")
    ({'title': 'Talks', 'via': 'wire'}, 24)
    """
    fence = _FENCE.match(text)
    end = fence.end() if fence else 0
    header: dict[str, str] = {}
    while match := _KEY_VALUE.match(text, end):
        if match.end() == end:
            break
        header[match[1]] = (match[2] or "").strip().strip("\"'" if fence else None)
        end = match.end()
    closing = (_FENCE if fence else _BLANK).match(text, end)
    if not closing or not any(field_of(key) for key in header):
        return {}, 0
    return header, closing.end()
