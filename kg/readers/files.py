"""Sources (folders, files, standard input) -> articles and problems, one at a time."""

import itertools
import os
import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from kg.errors import ReadError
from kg.model import Article, Problem
from kg.readers.decoding import decode_lines
from kg.readers.jsonl import read_json, read_jsonl, through_first_line
from kg.readers.text import read_text

_FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "table",
    ".tsv": "table",
}
# What lies beside articles in a folder and is none; a file that is named itself is read.
_NO_ARTICLES = re.compile(
    r"(?:readme|licen[cs]e|changelog|contributing|copying|authors)(?:\..*)?"
    r"|.*\.(?:py|ipynb|sh|js|css|toml|ya?ml|cfg|ini|lock|rq|ttl)",
    re.IGNORECASE,
)
# What kg itself writes beside articles: its stores and its pages.
_STORE = "store.json"
_PAGE = b'<meta name="generator" content="newskg">'
_STDIN = "<stdin>"
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def read(
    sources: Iterable[str | Path], *, stdin: TextIO | BinaryIO | None = None
) -> Iterator[Article | Problem]:
    """Read articles from folders (recursively, in order of names), files, or "-".

    What cannot be read is yielded as a `Problem` that names its place; the rest goes on.

    Raises
    ------
    ReadError
        There is no source, or the only one does not exist.
    """
    paths: list[str | Path] = [sources] if isinstance(sources, (str, Path)) else list(sources)
    if not paths:
        raise ReadError("no source is given; name a folder, a file, or - for standard input")
    if len(paths) == 1 and str(paths[0]) != "-" and not os.path.lexists(paths[0]):
        raise ReadError(f"{paths[0]} does not exist; check the path")
    return _read_all(paths, stdin)


def _read_all(
    paths: list[str | Path], stdin: TextIO | BinaryIO | None
) -> Iterator[Article | Problem]:
    for path in paths:
        if str(path) == "-":
            yield from _guarded(_read_stream(_binary(stdin or sys.stdin), _STDIN, None), _STDIN)
        else:
            yield from _read_path(Path(path))


def _read_path(path: Path) -> Iterator[Article | Problem]:
    if not path.is_dir():
        yield from _read_file(path)
        return
    if (path / _STORE).is_file():
        yield Problem(str(path), "is a store; name the folder that holds the articles")
        return
    empty = True
    for found in _walk(path):
        empty = False
        if isinstance(found, Problem):
            yield found
        else:
            yield from _read_file(found)
    if empty:
        yield Problem(str(path), "holds no files; put articles there or name another folder")


def _walk(folder: Path) -> Iterator[Path | Problem]:
    """List the files below a folder, in the order of their paths.

    Hidden files, code, what describes a folder (README, LICENSE), and the stores and pages of
    kg are left out.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        yield Problem(str(folder), _reason(error))
        return
    for path in entries:
        if path.name.startswith(".") or _NO_ARTICLES.fullmatch(path.name):
            continue
        if path.is_dir():
            if not path.is_symlink() and not (path / _STORE).is_file():
                yield from _walk(path)
        elif path.exists() and not path.is_file():
            yield Problem(str(path), "is no regular file; leave it out")
        elif not _is_page(path):
            yield path


def _is_page(path: Path) -> bool:
    """Whether a file is a page that `kg view` wrote."""
    if path.suffix.casefold() not in (".html", ".htm"):
        return False
    try:
        with path.open("rb") as stream:
            return _PAGE in stream.read(4096)
    except OSError:
        return False


def _read_file(path: Path) -> Iterator[Article | Problem]:
    yield from _guarded(_read_open(path), str(path))


def _read_open(path: Path) -> Iterator[Article | Problem]:
    with path.open("rb") as stream:
        yield from _read_stream(stream, str(path), _FORMATS.get(path.suffix.casefold()))


def _guarded(results: Iterator[Article | Problem], where: str) -> Iterator[Article | Problem]:
    """Turn what stops a source into a problem."""
    try:
        yield from results
    except OSError as error:
        yield Problem(where, _reason(error))
    except ReadError as error:
        yield Problem(where, str(error))


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions or leave it out"
    return f"cannot be read ({error.strerror or error}); check the file"


def _binary(stream: TextIO | BinaryIO) -> BinaryIO:
    """Get at the bytes of standard input; a text stream without bytes is encoded."""
    buffer = getattr(stream, "buffer", None)
    if buffer is not None:
        return cast(BinaryIO, buffer)
    if isinstance(stream.read(0), str):
        return BytesIO(cast(TextIO, stream).read().encode(errors="surrogatepass"))
    return cast(BinaryIO, stream)


def _read_stream(stream: BinaryIO, where: str, form: str | None) -> Iterator[Article | Problem]:
    if form == "table":
        raise ReadError("is a table; convert it to JSONL with id and text")
    if form == "html":
        yield _read_page(stream.read())
        return
    lines = decode_lines(stream)
    head = through_first_line(lines)
    if not head or not head[-1].strip():
        raise ReadError("is empty; leave it out")
    form = form or _sniff(head[-1])
    if form == "jsonl":
        yield from read_jsonl(itertools.chain(head, lines), where)
    elif form == "json":
        yield from read_json(itertools.chain(head, lines), where)
    else:
        yield _read_text("".join(itertools.chain(head, lines)))


def _sniff(line: str) -> str | None:
    """Tell JSON and JSON Lines by the first line that is not blank."""
    line = line.strip()
    if line.startswith("{"):
        return "jsonl" if line.endswith("}") else "json"
    return "json" if line == "[" or re.match(r"\[\s*\{", line) else None


def _read_text(text: str) -> Article:
    """Read what is no JSON: a page if it begins like one, else a plain text."""
    if _HTML.match(text):
        return _read_page(text.encode(errors="replace"))
    if text.lstrip().startswith("<?xml"):
        raise ReadError("is XML of a kind that is not read; convert it to text, HTML or JSONL")
    return read_text(text)


def _read_page(data: bytes) -> Article:
    from kg.readers.html import read_html  # lxml and extruct take 0.25 s to import

    return read_html(data)
