"""Whether a store keeps the contract of its RDF: a dataset in, a report of violations out.

The SHACL shapes of the ontology are checked by pySHACL over a few articles' graphs at a time,
so that memory stays flat.  The rule of asserted triples spans shapes, and is asked in SPARQL.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.dataset import Dataset
from kg.errors import VocabularyError
from kg.namespaces import KG, SH, compact
from kg.vocabulary import folder

if TYPE_CHECKING:
    import rdflib

SHAPES: Final = "shapes.ttl"
_BATCH = 20_000

_NOT_ASSERTED = """
SELECT ?statement WHERE { GRAPH ?graph {
  VALUES ?factuality { kg:Actual kg:Planned }
  ?statement kg:factuality ?factuality ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o .
  FILTER (ISIRI(?s) && NOT EXISTS { ?s ?p ?o })
} } ORDER BY ?statement
"""
_NOT_STATED = """
SELECT ?s ?p ?graph WHERE { GRAPH ?graph {
  ?s ?p ?o .
  FILTER (STRSTARTS(STR(?p), STR(rel:)))
  FILTER NOT EXISTS {
    ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:factuality ?factuality .
    FILTER (?factuality IN (kg:Actual, kg:Planned))
  }
} } ORDER BY ?graph ?s ?p
"""


@dataclass(frozen=True, slots=True)
class Violation:
    """One node that breaks a rule; `path` is the property, where it is about one."""

    node: str
    message: str
    path: str = ""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.node, self.path, self.message) if part)


@dataclass(frozen=True, slots=True)
class Report:
    """Outcome of a validation; as text, one line a violation."""

    violations: tuple[Violation, ...]
    quads: int

    @property
    def conforms(self) -> bool:
        """Whether there is no violation."""
        return not self.violations

    def __str__(self) -> str:
        if self.conforms:
            return f"the store conforms ({self.quads} quads)"
        count = len(self.violations)
        title = f"{count} violation{'s' * (count > 1)} in {self.quads} quads"
        return "\n".join([title, *map(str, self.violations)])


def validate(dataset: Dataset, *, shapes: Path | None = None) -> Report:
    """Check a dataset against the shapes and the rule of asserted triples.

    Parameters
    ----------
    shapes
        A Turtle file of SHACL shapes, in place of the ontology's.

    Raises
    ------
    VocabularyError
        The shapes cannot be read.
    """
    rules = _shapes(shapes or folder() / SHAPES)
    found = {violation for batch in _batches(dataset) for violation in _shacl(batch, rules)}
    found.update(_asserted(dataset))
    ordered = sorted(found, key=lambda violation: (violation.node, violation.path, str(violation)))
    return Report(tuple(ordered), len(dataset))


def _batches(dataset: Dataset) -> Iterator[str]:
    lines: list[str] = []
    for graph in dataset.graphs():
        lines += dataset.ntriples(graph)
        if len(lines) >= _BATCH:
            yield "".join(lines)
            lines = []
    if lines:
        yield "".join(lines)


def _shapes(path: Path) -> "rdflib.Graph":
    import rdflib
    from rdflib.exceptions import ParserError
    from rdflib.plugins.parsers.notation3 import BadSyntax

    try:
        rules = rdflib.Graph().parse(path, format="turtle")
    except (OSError, BadSyntax, ParserError) as error:
        reason = str(error).partition("\n")[0]
        raise VocabularyError(f"{path}: the shapes cannot be read: {reason}") from error
    # `_asserted` asks the same of the store itself, thirty times as fast.
    rules.remove((rdflib.URIRef(f"{KG}AssertedShape"), None, None))
    return rules


def _shacl(ntriples: str, rules: "rdflib.Graph") -> Iterator[Violation]:
    import pyshacl
    import rdflib

    data = rdflib.Graph().parse(data=ntriples, format="nt")
    conforms, results, _ = pyshacl.validate(data, shacl_graph=rules, inplace=True)
    if conforms:
        return
    for result in results.objects(None, rdflib.URIRef(f"{SH}result")):
        value = {
            name: results.value(result, rdflib.URIRef(SH + name))
            for name in ("focusNode", "resultPath", "resultMessage")
        }
        path = value["resultPath"]
        yield Violation(
            node=str(value["focusNode"]),
            message=str(value["resultMessage"]),
            path=compact(str(path)) if isinstance(path, rdflib.URIRef) else "",
        )


def _asserted(dataset: Dataset) -> Iterator[Violation]:
    """Design, section 4: a triple stands bare if and only if it is stated as actual or planned."""
    for row in dataset.select(_NOT_ASSERTED):
        yield Violation(row["statement"], "is actual or planned, but its triple is not asserted")
    for row in dataset.select(_NOT_STATED):
        yield Violation(
            row["s"],
            f"is asserted in {row['graph']}, but no statement there is actual or planned",
            compact(row["p"]),
        )
