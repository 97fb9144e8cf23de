"""JSON and JSON Lines -> articles, and a `Problem` for each object that is none."""

import json
from collections.abc import Iterable, Iterator, Mapping

from kg.errors import ReadError
from kg.model import Article, Problem
from kg.readers.article import compose, metadata

_TEXT = ("text", "body", "content", "articlebody", "article_text", "full_text")


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


def read_json(text: str, where: str) -> Iterator[Article | Problem]:
    """Read one object, a list of them, or {"articles": [...]}."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":  # JSON Lines under the suffix of JSON
            yield from read_jsonl(text.splitlines(keepends=True), where)
        else:
            yield Problem(f"{where}:{error.lineno}", f"is not JSON ({error.msg}); mend the file")
        return
    except RecursionError:
        yield Problem(where, "is nested too deeply; give a list of flat objects")
        return
    articles = value.get("articles", value) if isinstance(value, Mapping) else value
    for number, item in enumerate(articles if isinstance(articles, list) else [articles], 1):
        try:
            yield read_object(item)
        except ReadError as error:
            place = f"{where}: article {number}" if isinstance(articles, list) else where
            yield Problem(place, str(error))


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
