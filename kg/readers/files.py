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
from kg.readers.decoding import decode, decode_lines
from kg.readers.jsonl import read_json, read_jsonl
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
    ".xml": "xml",
}
_UNREAD = {
    "table": "is a table; convert it to JSONL with id and text",
    "xml": "is XML of a kind that is not read; convert it to text, HTML or JSONL",
}
_STDIN = "<stdin>"
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 2048


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
    """List the files below a folder, hidden ones left out, in the order of their paths."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        yield Problem(str(folder), _reason(error))
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        elif not path.is_dir():
            yield path


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
    if form in _UNREAD:
        raise ReadError(_UNREAD[form])
    if form in ("html", "json", "text"):
        yield from _read_whole(stream.read(), where, form)
        return
    lines = decode_lines(stream)
    first = next((line for line in lines if line.strip()), "")
    if form is None and not _opens_jsonl(first):
        rest = first + "".join(lines)
        yield from _read_whole(rest.encode(errors="surrogatepass"), where, _sniff(rest))
        return
    if not first:
        raise ReadError("is empty; leave it out")
    yield from read_jsonl(itertools.chain([first], lines), where)


def _opens_jsonl(line: str) -> bool:
    return line.lstrip().startswith("{") and line.rstrip().endswith("}")


def _sniff(text: str) -> str:
    head = text[:_HEAD].lstrip()
    if head.startswith(("{", "[{")) or re.match(r"\[\s*\{", head):
        return "json"
    return "html" if _HTML.match(head) else "text"


def _read_whole(data: bytes, where: str, form: str) -> Iterator[Article | Problem]:
    if not data.strip():
        raise ReadError("is empty; leave it out")
    if form == "html":
        from kg.readers.html import read_html  # lxml and extruct take 0.25 s to import

        yield read_html(data)
    elif form == "json":
        yield from read_json(decode(data), where)
    else:
        yield read_text(decode(data))
