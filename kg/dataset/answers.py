"""Answers of the store to SPARQL, and RDF written in its formats: pyoxigraph's results, typed.

Enters: what pyoxigraph answers.  Leaves: rows of plain strings, a truth value or triples, and
any of them written in a standard format.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final, Literal

import pyoxigraph as ox

from kg.dataset.sparql import explain, short
from kg.errors import QueryError, StoreError
from kg.namespaces import PREFIXES

Kind = Literal["rows", "truth", "triples"]

RDF_FORMATS: Final[Mapping[str, ox.RdfFormat]] = MappingProxyType(
    {
        "ttl": ox.RdfFormat.TURTLE,
        "nt": ox.RdfFormat.N_TRIPLES,
        "nq": ox.RdfFormat.N_QUADS,
        "trig": ox.RdfFormat.TRIG,
        "jsonld": ox.RdfFormat.JSON_LD,
        "rdf": ox.RdfFormat.RDF_XML,
    }
)
RESULT_FORMATS: Final[Mapping[str, ox.QueryResultsFormat]] = MappingProxyType(
    {
        "json": ox.QueryResultsFormat.JSON,
        "csv": ox.QueryResultsFormat.CSV,
        "tsv": ox.QueryResultsFormat.TSV,
        "xml": ox.QueryResultsFormat.XML,
    }
)
_FORMATS: Final[Mapping[Kind, tuple[str, ...]]] = MappingProxyType(
    {"rows": tuple(RESULT_FORMATS), "truth": ("json", "xml"), "triples": tuple(RDF_FORMATS)}
)


class Answer:
    """What a query gives.  It is computed while it is read, and can be read once."""

    def __init__(
        self, raw: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, sparql: str
    ) -> None:
        self._raw = raw
        self._sparql = sparql

    @property
    def kind(self) -> Kind:
        """`rows` of a SELECT, `truth` of an ASK, `triples` of a CONSTRUCT or DESCRIBE."""
        if isinstance(self._raw, ox.QuerySolutions):
            return "rows"
        return "truth" if isinstance(self._raw, ox.QueryBoolean) else "triples"

    @property
    def formats(self) -> tuple[str, ...]:
        """Names of the standard formats that it can be written in."""
        return _FORMATS[self.kind]

    @property
    def columns(self) -> list[str]:
        """Variables of a SELECT, in its order."""
        if not isinstance(self._raw, ox.QuerySolutions):
            return []
        return [variable.value for variable in self._raw.variables]

    @property
    def truth(self) -> bool:
        """Answer of an ASK; of another query, whether there is anything in its answer."""
        if isinstance(self._raw, ox.QueryBoolean):
            return bool(self._raw)
        return any(True for _ in self._raw)

    def rows(self) -> Iterator[dict[str, str]]:
        """Yield rows as plain strings: IRIs and lexical forms; the unbound is left out."""
        if not isinstance(self._raw, ox.QuerySolutions):
            raise QueryError("this query gives no rows: write a SELECT")
        names = self.columns
        with reported(self._sparql):
            for solution in self._raw:
                terms = zip(names, solution, strict=True)
                yield {name: plain(term) for name, term in terms if term is not None}

    def triples(self) -> list[str]:
        """Triples as sorted distinct lines of N-Triples."""
        if not isinstance(self._raw, ox.QueryTriples):
            raise QueryError("this query gives no triples: write a CONSTRUCT or DESCRIBE")
        with reported(self._sparql):
            return sorted(set(lines(self._raw.serialize(format=ox.RdfFormat.N_TRIPLES))))

    def serialize(self, format: str) -> bytes:
        """Write it in one of its `formats`.

        Raises
        ------
        QueryError
            The format does not fit this kind of answer, or the query fails while it is read.
        """
        if format not in self.formats:
            raise QueryError(
                f"{self.kind} cannot be written as {format!r}: use one of {', '.join(self.formats)}"
            )
        if isinstance(self._raw, ox.QueryTriples):
            return rewrite(self.triples(), format)
        with reported(self._sparql):
            return self._raw.serialize(format=RESULT_FORMATS[format]) or b""


def rewrite(statements: Iterable[str], format: str) -> bytes:
    """Write lines of N-Triples or N-Quads in one of `RDF_FORMATS`, in their order.

    A format without named graphs takes N-Triples only.
    """
    content = "".join(statements)
    if format in ("nt", "nq"):
        return content.encode()
    kind = RDF_FORMATS[format]
    # Without named graphs a serialiser takes triples only, and each parser gives its own kind.
    source = ox.RdfFormat.N_QUADS if kind.supports_datasets else ox.RdfFormat.N_TRIPLES
    quads = ox.parse(content, source, lenient=True)
    terms = quads if kind.supports_datasets else (quad.triple for quad in quads)
    return ox.serialize(terms, format=kind, prefixes=dict(PREFIXES)) or b""


def lines(content: bytes | None) -> list[str]:
    """Cut N-Triples or N-Quads into lines, their ends kept."""
    # By "\n" alone: str.splitlines would also cut at U+2028, which stands unescaped.
    return [line + "\n" for line in (content or b"").decode().split("\n")[:-1]]


def plain(term: object) -> str:
    """Value of a term: the IRI, or the lexical form."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)


@contextmanager
def reported(sparql: str) -> Iterator[None]:
    """Turn pyoxigraph's errors over a query into one line."""
    try:
        yield
    except SyntaxError as error:
        raise QueryError(explain(sparql, str(error), PREFIXES)) from error
    except (OSError, RuntimeError, ValueError) as error:
        if isinstance(error, QueryError | StoreError):
            raise
        raise QueryError(f"the query failed: {short(str(error))}") from error
