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

    def of_type(self, kind: str) -> list[str]:
        """List every subject that is declared `a kind`."""
        return list(self.subjects_of_type.get(kind, ()))

    def values(self, subject: str, prop: str) -> list[str]:
        """List all values of a property, each once."""
        return self.triples.get(subject, {}).get(prop, [])

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
    digest = hashlib.sha256()
    for path in paths:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise VocabularyError(f"{path}: cannot be read: {error.strerror or error}") from error
        digest.update(hashlib.sha256(content).digest())
        graph.files.append(path)
        _add(graph, path, content)
    graph.digest = digest.hexdigest()
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
            _insert(graph, path, key, prop, prefix + value.value if blank else value.value)
    except SyntaxError as error:
        raise VocabularyError(
            f"{path}:{error.lineno or 1}: not valid Turtle: {error.msg}; correct it"
        ) from error


def _insert(graph: Graph, path: Path, subject: str, prop: str, value: str) -> None:
    described = graph.triples.get(subject)
    if described is None:
        described = graph.triples[subject] = {}
        graph.source[subject] = path
    values = described.setdefault(prop, [])
    if value not in values:
        values.append(value)
    if prop == _TYPE:
        graph.subjects_of_type.setdefault(value, {})[subject] = None


def _where(path: Path, name: str) -> str:
    """``file:line`` of the first line that begins with the name."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.split(maxsplit=1)[:1] == [name]:
            return f"{path}:{number}"
    return str(path)
