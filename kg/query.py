"""SPARQL over a store: text, a file or the name of a query that ships with kg in, results out.

    run(dataset, "SELECT ?who WHERE { ?who rel:urges ?whom }").write(sys.stdout.buffer)
    run(dataset, "who-denied-what").write(sys.stdout.buffer, "csv")

The prefixes of `kg.namespaces.PREFIXES` are declared already; the default graph is the union
of all.  Updates and `SERVICE` are refused.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import BinaryIO, Final

from kg.dataset import Answer, Dataset
from kg.errors import QueryError
from kg.namespaces import compact

TABLE: Final = "table"
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that ships with kg."""

    name: str
    description: str
    text: str


class Result:
    """What a query gives: rows, a truth value, or triples.  Read it once."""

    def __init__(self, answer: Answer, base: str) -> None:
        self.answer = answer
        self._base = base

    @property
    def formats(self) -> tuple[str, ...]:
        """Names of the formats it can be written in, the default first."""
        return (
            self.answer.formats if self.answer.kind == "triples" else (TABLE, *self.answer.formats)
        )

    def rows(self) -> Iterator[dict[str, str]]:
        """Yield rows as plain strings; the unbound is left out."""
        return self.answer.rows()

    def write(self, stream: BinaryIO, format: str | None = None) -> None:
        """Write it in a format; without one as a table, or triples as Turtle.

        The query is computed to its end before the first byte is written, so that a failure
        leaves no half answer.

        Raises
        ------
        QueryError
            The format does not fit, or the query fails.
        """
        stream.write(self.serialize(format))

    def serialize(self, format: str | None = None) -> bytes:
        """Return what `write` would write."""
        chosen = format or self.formats[0]
        if chosen not in self.formats:
            raise QueryError(
                f"a query for {self.answer.kind} cannot be written as {chosen!r}: "
                f"use one of {', '.join(self.formats)}"
            )
        if chosen != TABLE:
            return self.answer.serialize(chosen)
        if self.answer.kind == "truth":
            return b"yes\n" if self.answer.truth else b"no\n"
        return _table(self.answer.columns, list(self.rows()), self._base).encode()


def run(dataset: Dataset, query: str | Path) -> Result:
    """Run a query: SPARQL text, the path of a ``.rq`` file, or the name of a `NamedQuery`.

    Raises
    ------
    QueryError
        The text is wrong or not allowed, there is no such file or name.
    """
    return Result(dataset.query(text_of(query)), dataset.base)


def text_of(query: str | Path) -> str:
    """Find the SPARQL text that a name, a path or the text itself stands for."""
    written = str(query).strip()
    if isinstance(query, Path) or (written.endswith(".rq") and "\n" not in written):
        return _read(Path(written))
    if not _NAME.fullmatch(written):
        return str(query)
    known = named_queries()
    if written not in known:
        near = difflib.get_close_matches(written, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise QueryError(f"no query has the name {written!r}: {hint}")
    return known[written].text


def named_queries() -> dict[str, NamedQuery]:
    """Read the queries that ship with kg, by name."""
    found = {}
    for entry in sorted(files("kg").joinpath("queries").iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".rq"):
            name = entry.name.removesuffix(".rq")
            text = entry.read_text(encoding="utf-8")
            found[name] = NamedQuery(name, _description(text), text)
    return found


def _description(text: str) -> str:
    comments = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        comments.append(line.lstrip("# ").strip())
    return " ".join(comments)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise QueryError(f"there is no file {path}: give the path of a .rq file") from error
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path} cannot be read as UTF-8 text: {error}") from error


def _table(columns: list[str], rows: list[dict[str, str]], base: str) -> str:
    cells = [[_cell(row.get(name, ""), base) for name in columns] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    rule = ["-" * width for width in widths]
    lines = [_line(line, widths) for line in (columns, rule, *cells)]
    count = f"{len(rows)} row" if len(rows) == 1 else f"{len(rows)} rows"
    return "\n".join([*lines, f"({count})", ""])


def _line(cells: list[str], widths: list[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return "  ".join(padded).rstrip()


def _cell(value: str, base: str) -> str:
    # What steers a terminal is not for a cell: news text comes from anywhere.
    clean = _CONTROL.sub(" ", value)
    return clean.removeprefix(base) if clean.startswith(base) else compact(clean)
