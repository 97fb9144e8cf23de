"""A user's review of names: a CSV file in, rulings out; lines written to it and taken back.

    ruling,one,other,note
    same,Bob Berg,Robert Berg,the same minister
    apart,person/Kim Jong Un,person/Kim Jong Il,

The file is the user's own, to be kept under version control.  What kg writes to it is marked in
the note; nothing else in it is touched.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kg.errors import ReadError, UnknownNameError
from kg.model import Problem
from kg.resolve.corpus.rulings import APART, SAME, Ruling
from kg.resolve.folding import fold

FILE: Final = "kg-review.csv"
HEADER: Final = "ruling,one,other,note"
MARK: Final = "by kg merges"


def read(path: Path) -> tuple[list[Ruling], list[Problem]]:
    """Read a review file: its rulings, and the lines that are none.

    Raises
    ------
    ReadError
        The file cannot be read, or is no text.
    """
    rulings: list[Ruling] = []
    problems: list[Problem] = []
    for first, _, row in _rows(_text(path)):
        where = f"{path.name}:{first}"
        reason = _wrong(row)
        if reason:
            problems.append(Problem(where, reason))
        else:
            note = row[3] if len(row) > 3 else ""
            rulings.append(Ruling(row[0].lower(), row[1], row[2], note, where))
    return rulings, problems


def write(path: Path, ruling: str, one: str, other: str) -> Ruling:
    """Add a line to a review file, which is made if there is none."""
    text = _text(path) if path.exists() else ""
    ends = "\r\n" if "\r\n" in text else "\n"
    if not text.strip():
        text = HEADER + ends
    if not text.endswith(("\n", "\r")):
        text += ends
    line = io.StringIO()
    csv.writer(line, delimiter=_delimiter(text), lineterminator=ends).writerow(
        [ruling, one, other, MARK]
    )
    _save(path, text + line.getvalue())
    return Ruling(ruling, one, other, MARK, f"{path.name}:{text.count(chr(10)) + 1}")


def undo(path: Path, names: tuple[str, ...] = ()) -> Ruling:
    """Take a line out of a review file: that of two names, or else the last that kg wrote.

    Raises
    ------
    UnknownNameError
        There is no such line.
    """
    text = _text(path) if path.exists() else ""
    wanted = {fold(name) for name in names}
    for first, last, row in reversed(list(_rows(text))):
        row = [*row, "", "", "", ""]
        if names and {fold(row[1]), fold(row[2])} != wanted:
            continue
        if not names and row[3] != MARK:
            continue
        lines = _lines(text)
        _save(path, "".join(lines[: first - 1] + lines[last:]))
        return Ruling(row[0], row[1], row[2], row[3], f"{path.name}:{first}")
    what = " and ".join(map(repr, names)) if names else "that kg merges wrote"
    raise UnknownNameError(f"{path} has no line {'on ' if names else ''}{what}: nothing to undo")


def _wrong(row: list[str]) -> str:
    """Say what is wrong with a line, or nothing."""
    if row[0].lower() not in (SAME, APART):
        return f"the ruling {row[0]!r} is neither 'same' nor 'apart': correct it or delete the line"
    if len(row) < 3 or not row[1] or not row[2]:
        return f"the line lacks a name: write it as {HEADER}"
    if len(row) > 4:
        return f"the line has {len(row)} fields instead of 4: put a name with a comma in quotes"
    if row[1] == row[2]:
        return f"both names are {row[1]!r}: name two things, or delete the line"
    return ""


def _rows(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the first and last line of each row, and its fields; header and remarks are none."""
    reader = csv.reader(_lines(text), delimiter=_delimiter(text))
    first = 1
    for row in reader:
        fields = [field.strip() for field in row]
        last = reader.line_num
        header = [field.lower() for field in fields[:3]] == HEADER.split(",")[:3]
        if any(fields) and not header and not fields[0].startswith("#"):
            yield first, last, fields
        first = last + 1


def _lines(text: str) -> list[str]:
    return list(io.StringIO(text, newline=""))


def _delimiter(text: str) -> str:
    """Tell the delimiter: spreadsheets of many countries write a semicolon."""
    head = text.lstrip().partition("\n")[0]
    return ";" if head.lower().startswith("ruling;") else ","


def _text(path: Path) -> str:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror}: name a review file that can be read") from error
    except UnicodeDecodeError as error:
        raise ReadError(f"{path} is no UTF-8 text: save it as CSV in UTF-8") from error
    if "\0" in text:
        raise ReadError(f"{path} is no text: save it as CSV in UTF-8")
    return text


def _save(path: Path, text: str) -> None:
    """Write all or nothing, so that a crash never cuts a user's file short."""
    path = path.resolve()  # a link stays one
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(text.encode())
        if path.exists():
            part.chmod(path.stat().st_mode)
        part.replace(path)
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror}: name a review file by --review") from error
