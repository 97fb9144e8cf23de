"""A user's table of names (CSV) -> triples of the gazetteer, as Turtle would state them.

One row a thing.  `name` and `type` have to be there; the other columns may be left out, and a
field with several values has "|" between them.
"""

import csv
import io
from pathlib import Path
from urllib.parse import quote

from kg.errors import VocabularyError
from kg.model import EntityType
from kg.namespaces import GAZ, KG, RDF, SCHEMA, SKOS
from kg.vocabulary.turtle import Graph

_TYPES = {kind.value.casefold(): kind.value for kind in EntityType}
_WORDS = {
    "aliases": SKOS + "altLabel",
    "adjectives": KG + "adjective",
    "demonyms": KG + "demonym",
    "metonyms": KG + "metonym",
    "identifiers": SCHEMA + "identifier",
    "links": SKOS + "exactMatch",
}
COLUMNS = ("name", "type", *_WORDS, "within")
_SCHEMES = ("http://", "https://", "urn:")


def add_table(graph: Graph, path: Path) -> None:
    """Enter the rows of a table into the graph.

    Raises
    ------
    VocabularyError
        The file is no such table, or rows of it are wrong: one line for each, with its number.
    """
    text = _text(graph, path)
    # Spreadsheets of many countries write a semicolon.
    head = text.partition("\n")[0]
    delimiter = ";" if ";" in head and "," not in head else ","
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = [name.strip().casefold() for name in rows.fieldnames or ()]
    if not {"name", "type"} <= set(columns):
        raise VocabularyError(f"{path}:1: needs the columns name and type; write them in line 1")
    for column in columns:
        if column not in COLUMNS:
            raise VocabularyError(
                f"{path}:1: there is no column {column!r}; take one of {', '.join(COLUMNS)}"
            )
    rows.fieldnames = columns
    codes = _codes(graph)
    problems: list[str] = []
    try:
        for row in rows:
            wrong = _wrong(row, codes)
            if wrong:
                problems.append(f"{path}:{rows.line_num}: {wrong}")
            else:
                _enter(graph, path, row, codes)
    except csv.Error as error:
        problems.append(f"{path}:{rows.line_num}: not CSV ({error}); correct the line")
    if problems:
        raise VocabularyError("\n".join(problems))


def _text(graph: Graph, path: Path) -> str:
    try:
        return graph.open(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{path}: not UTF-8; save it as CSV in UTF-8") from error


def _codes(graph: Graph) -> dict[str, str]:
    """Entries of the gazetteer by their codes, so that a row may lie "within" KR or US-TX."""
    entries = graph.of_type(SKOS + "Concept")
    return {code: entry for entry in entries for code in graph.values(entry, SCHEMA + "identifier")}


def _wrong(row: dict[str, str | None], codes: dict[str, str]) -> str:
    """Say what is wrong with a row and what to do, or nothing."""
    if None in row or None in row.values():
        return "has not as many fields as line 1; put a field with commas in quotation marks"
    if not _one(row, "name"):
        return "has no name; write one or delete the line"
    if _one(row, "type").casefold() not in _TYPES:
        return f"no type {_one(row, 'type')!r}; take one of {', '.join(_TYPES.values())}"
    for link in _values(row, "links"):
        if not link.startswith(_SCHEMES) or any(c.isspace() or c in '<>"{}|^`\\' for c in link):
            return f"{link!r} is no IRI; write it whole, as https://www.wikidata.org/entity/Q42"
    within = _one(row, "within")
    if within and within not in codes and not within.startswith(_SCHEMES):
        return f"nothing has the code {within!r}; write a code of ISO 3166 (KR, US-TX) or an IRI"
    return ""


def _enter(graph: Graph, path: Path, row: dict[str, str | None], codes: dict[str, str]) -> None:
    name, kind = _one(row, "name"), _TYPES[_one(row, "type").casefold()]
    links = _values(row, "links")
    # The first link names the entry, so that two namesakes stay two.
    entry = next(iter(links), f"{GAZ}own/{kind}/{quote(name.replace(' ', '_'), safe='')}")
    graph.add(path, entry, RDF + "type", SKOS + "Concept")
    graph.add(path, entry, RDF + "type", KG + kind)
    graph.add(path, entry, SKOS + "prefLabel", name)
    for column, prop in _WORDS.items():
        for value in _values(row, column):
            if value not in (name, entry):
                graph.add(path, entry, prop, value)
    within = _one(row, "within")
    if within:
        graph.add(path, entry, SCHEMA + "containedInPlace", codes.get(within, within))


def _one(row: dict[str, str | None], column: str) -> str:
    return " ".join((row.get(column) or "").split())


def _values(row: dict[str, str | None], column: str) -> list[str]:
    parts = (row.get(column) or "").split("|")
    return [" ".join(part.split()) for part in parts if part.strip()]
