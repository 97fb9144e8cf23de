"""JSON and JSON Lines -> articles, and a `Problem` for each object that is none."""

import itertools
import json
import re
from collections.abc import Iterable, Iterator, Mapping

from kg.errors import ReadError
from kg.model import Article, Problem
from kg.readers.article import compose, metadata

_TEXT = ("text", "body", "content", "articlebody", "article_text", "full_text")
_GAP = re.compile(r"[\s,]*")
_CHUNK = 65536


def read_jsonl(lines: Iterable[str], where: str) -> Iterator[Article | Problem]:
    """Read one object a line; a bad line is named and the next one read."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _article(line, f"{where}:{number}")


def _article(line: str, where: str) -> Article | Problem:
    try:
        return read_object(json.loads(line))
    except json.JSONDecodeError as error:
        return Problem(where, f"is not JSON ({error.msg}, column {error.colno}); mend the line")
    except RecursionError:
        return Problem(where, "is nested too deeply; give one flat object an article")
    except ReadError as error:
        return Problem(where, str(error))


def read_json(lines: Iterator[str], where: str) -> Iterator[Article | Problem]:
    """Read one object, a list of them, {"articles": [...]}, or JSON Lines under JSON's suffix."""
    head = through_first_line(lines)
    first = head[-1].lstrip() if head else ""
    try:
        if first.startswith("["):
            yield from _read_list(_items(itertools.chain(head, lines), first="["), where)
        elif _is_whole(first):
            yield from read_jsonl(itertools.chain(head, lines), where)
        else:
            yield from _read_value(json.loads("".join([*head, *lines])), where)
    except json.JSONDecodeError as error:
        yield Problem(f"{where}:{error.lineno}", f"is not JSON ({error.msg}); mend the file")
    except RecursionError:
        yield Problem(where, "is nested too deeply; give a list of flat objects")


def through_first_line(lines: Iterator[str]) -> list[str]:
    """Take the lines up to the first that is not blank."""
    head: list[str] = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    return head


def _is_whole(line: str) -> bool:
    """Whether a line is an object by itself that holds a text."""
    try:
        value = json.loads(line)
    except json.JSONDecodeError:
        return False
    return isinstance(value, dict) and "articles" not in value


def _read_value(value: object, where: str) -> Iterator[Article | Problem]:
    articles = value.get("articles") if isinstance(value, Mapping) else None
    if isinstance(articles, list):
        yield from _read_list(articles, where)
    else:
        yield from _read_list([value], where, single=True)


def _read_list(
    items: Iterable[object], where: str, *, single: bool = False
) -> Iterator[Article | Problem]:
    for number, item in enumerate(items, 1):
        try:
            yield read_object(item)
        except ReadError as error:
            yield Problem(where if single else f"{where}: article {number}", str(error))


def _items(lines: Iterator[str], *, first: str) -> Iterator[object]:
    """Decode the items of a list one at a time, holding little more than one in memory."""
    decoder = json.JSONDecoder()
    buffer, start, passed = next(_chunks(lines, 0)), 0, 0
    start = buffer.index(first) + 1
    while True:
        gap = _GAP.match(buffer, start)
        start = gap.end() if gap else start
        if buffer.startswith("]", start):
            return
        try:
            value, start = decoder.raw_decode(buffer, start)
        except json.JSONDecodeError as error:
            passed += buffer.count("\n", 0, start)
            buffer, start = buffer[start:], 0
            more = next(_chunks(lines, len(buffer)), "")
            if not more:
                error.lineno = passed + buffer.count("\n", 0, error.pos) + 1
                raise
            buffer += more
        else:
            yield value


def _chunks(lines: Iterator[str], least: int) -> Iterator[str]:
    """Join lines to pieces; each no shorter than `least`, so that retries stay linear."""
    chunk: list[str] = []
    size = 0
    for line in lines:
        chunk.append(line)
        size += len(line)
        if size > max(least, _CHUNK):
            yield "".join(chunk)
            chunk, size = [], 0
    if chunk:
        yield "".join(chunk)


def read_object(value: object) -> Article:
    """Read one article from a JSON object.

    Raises
    ------
    ReadError
        It is no object or holds no text.
    """
    if not isinstance(value, Mapping):
        raise ReadError('is not a JSON object; give {"id": ..., "text": ...}')
    fields = {str(key).casefold(): item for key, item in value.items()}
    texts = [fields[key] for key in _TEXT if isinstance(fields.get(key), str)]
    if not texts:
        raise ReadError('has no "text"; give {"id": ..., "text": ...}')
    if not any(text.strip() for text in texts):
        raise ReadError('has an empty "text"; leave it out')
    return compose(next(text for text in texts if text.strip()), metadata(fields))
