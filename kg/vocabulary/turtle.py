"""Turtle files -> `Graph`, an index of their triples that knows where each stands.

The only use of pyoxigraph here is its parser, which reads the whole ontology in a fraction of
the time that rdflib takes.  IRIs and literals both become plain strings: which of them a
property takes is known to who asks for it.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph

from kg.errors import VocabularyError
from kg.namespaces import RDF, compact

_TYPE = RDF + "type"


@dataclass(slots=True)
class Graph:
    """Triples by subject and property, in the order of the files."""

    triples: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    subjects_of_type: dict[str, dict[str, None]] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    source: dict[str, Path] = field(default_factory=dict)
    digest: str = ""

    def open(self, path: Path) -> bytes:
        """Return the content of a file, which counts into the digest from then on."""
        try:
            content = path.read_bytes()
        except OSError as error:
            raise VocabularyError(f"{path}: cannot be read: {error.strerror or error}") from error
        self.files.append(path)
        self.digest = hashlib.sha256(self.digest.encode() + content).hexdigest()
        return content

    def of_type(self, kind: str) -> list[str]:
        """List every subject that is declared `a kind`."""
        return list(self.subjects_of_type.get(kind, ()))

    def values(self, subject: str, prop: str) -> list[str]:
        """List all values of a property, each once."""
        return self.triples.get(subject, {}).get(prop, [])

    def add(self, path: Path, subject: str, prop: str, value: str) -> None:
        """Enter a triple that a file states."""
        described = self.triples.get(subject)
        if described is None:
            described = self.triples[subject] = {}
            self.source[subject] = path
        values = described.setdefault(prop, [])
        if value not in values:
            values.append(value)
        if prop == _TYPE:
            self.subjects_of_type.setdefault(value, {})[subject] = None

    def value(self, subject: str, prop: str) -> str | None:
        """Return the one value of a property, or None; two are an error."""
        values = self.values(subject, prop)
        if len(values) > 1:
            raise self.error(subject, f"has {len(values)} values of {compact(prop)}; keep one")
        return values[0] if values else None

    def required(self, subject: str, prop: str) -> str:
        """Return the one value of a property that has to be there."""
        value = self.value(subject, prop)
        if not value:
            raise self.error(subject, f"has no {compact(prop)}; add one")
        return value

    def items(self, head: str) -> Iterator[str]:
        """Iterate over the members of an RDF list."""
        while head != RDF + "nil":
            yield self.required(head, RDF + "first")
            head = self.required(head, RDF + "rest")

    def error(self, subject: str, message: str) -> VocabularyError:
        """Make an error about a subject, with the file and the line where it is described."""
        name = compact(subject)
        path = self.source.get(subject)
        where = _where(path, name) if path else "ontology"
        return VocabularyError(f"{where}: {'a blank node' if name[:2] == '_:' else name} {message}")


def read(paths: Iterable[Path]) -> Graph:
    """Parse Turtle files into one graph.

    Raises
    ------
    VocabularyError
        A file cannot be read, or is not Turtle; the message has its line.
    """
    graph = Graph()
    for path in paths:
        _add(graph, path, graph.open(path))
    return graph


def _add(graph: Graph, path: Path, content: bytes) -> None:
    # Blank nodes are labelled by file: `_:a` in two files is two things.
    prefix = f"_:{len(graph.files)}-"
    try:
        for quad in pyoxigraph.parse(content, format=pyoxigraph.RdfFormat.TURTLE):
            subject, prop, value = quad.subject, quad.predicate.value, quad.object
            blank = isinstance(value, pyoxigraph.BlankNode)
            key = subject.value
            if isinstance(subject, pyoxigraph.BlankNode):
                key = prefix + key
            graph.add(path, key, prop, prefix + value.value if blank else value.value)
    except SyntaxError as error:
        raise VocabularyError(
            f"{path}:{error.lineno or 1}: not valid Turtle: {error.msg}; correct it"
        ) from error


def _where(path: Path, name: str) -> str:
    """``file:line`` of the first line that begins with the name."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.split(maxsplit=1)[:1] == [name]:
            return f"{path}:{number}"
    return str(path)
