"""Files for other programs: a dataset in, one file out, in the format of its suffix.

RDF (``.ttl .trig .nt .nq .jsonld .rdf``), networks (``.graphml .gexf``), tables (``.csv``) and
``.json``.  The same dataset gives the same bytes.  A format without named graphs (``.ttl``,
``.nt``, ``.rdf``) takes the union of all graphs.
"""

import csv
import io
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, fields
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from kg.claims import Claim, claims, entities
from kg.dataset import Dataset
from kg.dataset.answers import RDF_FORMATS, rewrite
from kg.dataset.reification import reify
from kg.errors import ExportError
from kg.networks import network

NAMED_GRAPHS: Final = ("trig", "nq", "jsonld")
RDF12: Final = ("ttl", "trig", "nt", "nq")
# Characters that XML 1.0 (section 2.2) has no way to write.
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The same as N-Triples escapes them; an escaped backslash is skipped, whatever follows it.
_CONTROL = re.compile(r"(\\\\)|\\u00[01][0-9A-F]|\\[bf]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(dataset: Dataset, path: Path, *, format: str | None = None, rdf12: bool = False) -> None:
    """Write a dataset to a file; an older file is kept until the new one is whole.

    Parameters
    ----------
    format
        Name of a format ("ttl"), where the suffix does not tell.
    rdf12
        Write statements as reifiers of triple terms (RDF 1.2, section 3.1), which
        `kg.dataset.reification.unreify` reads back.

    Raises
    ------
    ExportError
        The format is unknown or has no RDF 1.2, or the file cannot be written.
    """
    path = Path(path)
    name = format or path.suffix.lstrip(".").lower()
    if name not in FORMATS:
        known = ", ".join(f".{known}" for known in FORMATS)
        raise ExportError(f"{path} has no suffix that kg can write: use one of {known}")
    if rdf12 and name not in RDF12:
        raise ExportError(
            f".{name} has no RDF 1.2: use one of {', '.join(f'.{known}' for known in RDF12)}"
        )
    _put(path, _rdf(dataset, name, rdf12) if rdf12 else FORMATS[name](dataset))


def _rdf(dataset: Dataset, format: str, rdf12: bool = False) -> bytes:
    lines: Iterable[str] = dataset.nquads() if format in NAMED_GRAPHS else dataset.ntriples()
    if rdf12:
        lines = reify(lines)
    if format == "rdf":
        # XML has no control characters, and neither has a news text that is worth reading.
        lines = (_CONTROL.sub(lambda match: match[1] or " ", line) for line in lines)
    elif format in ("trig", "jsonld"):
        # These write a graph as one block, so a graph's lines have to come together.
        lines = sorted(lines, key=lambda line: line[:-3].rpartition(" ")[2])
    return rewrite(lines, format)


def _graphml(dataset: Dataset) -> bytes:
    import networkx as nx

    buffer = io.BytesIO()
    nx.write_graphml(_writable(dataset), buffer, named_key_ids=True)
    return buffer.getvalue()


def _gexf(dataset: Dataset) -> bytes:
    import networkx as nx

    buffer = io.BytesIO()
    nx.write_gexf(_writable(dataset), buffer)
    # networkx writes the day of the export, which would make two exports differ.
    return re.sub(rb'\s+lastmodifieddate="[^"]*"', b"", buffer.getvalue())


def _csv(dataset: Dataset) -> bytes:
    buffer = io.StringIO(newline="")
    names = [field.name for field in fields(Claim)]
    writer = csv.DictWriter(buffer, names, lineterminator="\r\n")  # RFC 4180, section 2
    writer.writeheader()
    for claim in claims(dataset):
        writer.writerow({name: _cell(value) for name, value in asdict(claim).items()})
    # With the mark, spreadsheets read it as UTF-8; without, as the system's code page.
    return buffer.getvalue().encode("utf-8-sig")


def _json(dataset: Dataset) -> bytes:
    content = {
        "entities": [asdict(entity) for entity in entities(dataset)],
        "statements": [asdict(claim) for claim in claims(dataset)],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


FORMATS: Final[Mapping[str, Callable[[Dataset], bytes]]] = MappingProxyType(
    {
        **{name: partial(_rdf, format=name) for name in RDF_FORMATS},
        "graphml": _graphml,
        "gexf": _gexf,
        "csv": _csv,
        "json": _json,
    }
)


def _writable(dataset: Dataset) -> Any:
    """Make a network whose texts XML can hold; the edges' keys become their ids."""
    graph = network(dataset)
    for _, attributes in graph.nodes(data=True):
        _clean(attributes)
    for _, _, attributes in graph.edges(data=True):
        _clean(attributes)
    return graph


def _clean(attributes: dict[str, Any]) -> None:
    for name, value in attributes.items():
        if isinstance(value, str):
            attributes[name] = _NO_XML.sub(" ", value)


def _cell(value: object) -> object:
    # A spreadsheet computes a cell that begins like a formula; news text comes from anywhere.
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _put(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            unfinished.write_bytes(content)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(
            f"{path} cannot be written ({error.strerror or error}): name another file"
        ) from error
