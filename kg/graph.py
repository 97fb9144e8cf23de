"""The Python API: sources or a store's folder in, a `KnowledgeGraph` to ask, draw and convert out.

import kg

with kg.build(["articles/"]) as graph:
    graph.query("SELECT ?who WHERE { ?who rel:urges ?whom }")
    graph.to_html("graph.html")
"""

import datetime
import html
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kg import claims as reading
from kg import entities as identities
from kg.archive import Archive
from kg.archive.census import Counted
from kg.claims import Claim, Subject
from kg.dataset import Dataset
from kg.entities import Place
from kg.errors import ReadError, StoreError, UnknownNameError
from kg.model import Statement
from kg.namespaces import PREFIXES, local_name
from kg.resolve.corpus.merges import Merge

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg import pipeline
    from kg.views import Style

Source = str | Path

ARTICLES = """
SELECT ?id ?headline ?date ?source ?url ?iri (COUNT(DISTINCT ?statement) AS ?statements) WHERE {
  ?iri a kg:Article ; dcterms:identifier ?id .
  OPTIONAL { ?iri schema:headline ?headline }
  OPTIONAL { ?iri schema:datePublished ?date }
  OPTIONAL { ?iri schema:publisher ?source }
  OPTIONAL { ?iri schema:url ?url }
  OPTIONAL { ?statement prov:wasDerivedFrom/schema:isPartOf ?iri }
}
GROUP BY ?id ?headline ?date ?source ?url ?iri
ORDER BY ?date ?id
"""

COUNTS = """
SELECT ?name (COUNT(DISTINCT ?thing) AS ?count) WHERE {
  VALUES (?class ?name) {
    (kg:Article "articles") (kg:Passage "sentences") (kg:Statement "statements")
  }
  ?thing a ?class
} GROUP BY ?name
"""

TOP_ENTITIES = """
SELECT ?name (COUNT(DISTINCT ?statement) AS ?count) WHERE {
  { ?statement rdf:subject ?entity } UNION { ?statement rdf:object ?entity }
  ?entity skos:prefLabel ?name
} GROUP BY ?entity ?name ORDER BY DESC(?count) ?name LIMIT %d
"""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a store says of one entity: as subject, as object, and as speaker."""

    subject: Subject
    about: tuple[Claim, ...]
    said: tuple[Claim, ...]

    @property
    def articles(self) -> frozenset[str]:
        """IRIs of the articles that these claims stand in."""
        return frozenset(claim.article for claim in self.rows())

    def parts(self) -> Iterator[tuple[str, list[Claim]]]:
        """Headings and claims, in the order to be read."""
        name = self.subject.name
        yield f"What {name} does", [claim for claim in self.about if claim.subject == name]
        yield f"What is done to {name}", [claim for claim in self.about if claim.subject != name]
        yield f"What {name} says", list(self.said)

    def rows(self) -> list[Claim]:
        """Each claim once."""
        return list(dict.fromkeys((*self.about, *self.said)))


class KnowledgeGraph:
    """A store of claims.  Open one with `KnowledgeGraph.open`, make one with `kg.build`.

    A context manager; leaving it closes the store.
    """

    def __init__(
        self,
        dataset: Dataset,
        path: Path,
        *,
        keeper: "tempfile.TemporaryDirectory[str] | None" = None,
    ) -> None:
        self.dataset = dataset
        self.path = path
        self._keeper = keeper

    @classmethod
    def open(cls, path: Source) -> Self:
        """Open the store in a folder, to read; `StoreError` if there is none."""
        folder = Path(path)
        return cls(Dataset.open(folder, read_only=True), folder)

    def close(self) -> None:
        """Close the store; a store that `kg.build` made for itself is deleted."""
        self.dataset.close()
        if self._keeper is not None:
            self._keeper.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return self.counts()["statements"]

    def __repr__(self) -> str:
        try:
            counts = self.counts()
        except StoreError:
            return f"<KnowledgeGraph {self.path}: closed>"
        return (
            f"<KnowledgeGraph {self.path}: {counts['articles']} articles, "
            f"{counts['statements']} statements, {counts['entities']} entities>"
        )

    def query(self, sparql: str) -> list[dict[str, str]]:
        """Rows of a SPARQL SELECT; the project's prefixes need no declaration.

        Values are plain strings: IRIs and the lexical forms of literals.
        """
        return list(self.dataset.select(sparql))

    def statements(self) -> list[Claim]:
        """All claims, in the order of their articles' dates and of the text."""
        return list(reading.claims(self.dataset))

    def entities(self) -> list[Subject]:
        """All entities, with their types and names."""
        return list(reading.entities(self.dataset))

    def find(self, name: str) -> list[Subject]:
        """Entities that go by a name; `UnknownNameError` if there are none."""
        return reading.find(self.dataset, name)

    def explain(
        self, name: str, relation: str | None = None, other: str | None = None
    ) -> list[Claim]:
        """Claims about a name, of one relation, or that link it with another name."""
        return list(
            reading.claims(
                self.dataset,
                about=self._iris(name),
                other=self._iris(other) if other else (),
                relation=relation or "",
            )
        )

    def dossier(self, subject: Subject) -> Dossier:
        """All that the store says of an entity."""
        about = reading.claims(self.dataset, about=[subject.iri])
        said = reading.claims(self.dataset, speakers=[subject.iri])
        return Dossier(subject, tuple(about), tuple(said))

    def _iris(self, name: str) -> list[str]:
        return [subject.iri for subject in self.find(name)]

    def search(self, text: str = "", *, type: str = "") -> list[Counted]:
        """Entities that go by a text, in part, the most mentioned first; all without a text."""
        with self._archive() as archive:
            return archive.census.entities(text, type)

    def mentions(self, name: str) -> Iterator[Place]:
        """Yield the places that mention what goes by a name, with the rule that led there.

        `UnknownNameError` if nothing goes by it.
        """
        with self._archive() as archive:
            yield from identities.places(archive, name)

    def merges(self, name: str = "", *, rule: str = "", below: float = 2.0) -> list[Merge]:
        """Return merges across articles: of a name, by a rule, less sure than a confidence."""
        with self._archive() as archive:
            return list(identities.merges(archive.census, name, rule=rule, below=below))

    def rules(self, name: str = "") -> Counter[str]:
        """Count the mentions inside articles, of a name or of all, by the rule that linked them."""
        with self._archive() as archive:
            return identities.rules(archive.census, name)

    def _archive(self) -> Archive:
        archive = Archive.open(self.path, read_only=True)
        if not archive.old:
            return archive
        # An earlier kg took no census of entities; it needs no article to be read again.
        from kg import pipeline

        archive.close()
        pipeline.settle(self.path)
        return Archive.open(self.path, read_only=True)

    def articles(self) -> list[dict[str, str]]:
        """Articles by date: `id`, `headline`, `date`, `source`, `url`, `iri`, `statements`."""
        return self.query(ARTICLES)

    def article_id(self, name: str) -> str:
        """Id of the article that has this id, IRI, URL or headline."""
        for row in self.articles():
            if name in (row["id"], row["iri"], row.get("url"), row.get("headline")):
                return row["id"]
        raise UnknownNameError(f"no article {name!r} in {self.path}: kg articles lists them")

    def counts(self) -> Counter[str]:
        """How many articles, sentences, statements and entities the store holds."""
        counts = self._count(COUNTS)
        counts["entities"] = len(self.query("SELECT DISTINCT ?e { ?e skos:prefLabel ?n }"))
        return counts

    def factualities(self) -> Counter[str]:
        """How many statements are actual, planned, requested, possible, denied."""
        return self._count(
            "SELECT ?name (COUNT(DISTINCT ?s) AS ?count) { ?s kg:factuality ?name } GROUP BY ?name"
        )

    def types(self) -> Counter[str]:
        """How many entities there are of each type."""
        return self._count(
            "SELECT ?name (COUNT(DISTINCT ?e) AS ?count) { ?e skos:prefLabel ?label ; a ?name "
            "FILTER STRSTARTS(STR(?name), STR(kg:)) } GROUP BY ?name"
        )

    def top_entities(self, limit: int) -> Counter[str]:
        """Count the statements of the entities that have most."""
        return self._count(TOP_ENTITIES % limit)

    def top_relations(self, limit: int) -> Counter[str]:
        """Count the statements of the most frequent relations."""
        return self._count(
            "SELECT ?name (COUNT(DISTINCT ?s) AS ?count) { ?s a kg:Statement ; rdf:predicate ?name"
            f" }} GROUP BY ?name ORDER BY DESC(?count) ?name LIMIT {limit}"
        )

    def _count(self, sparql: str) -> Counter[str]:
        rows = self.query(sparql)
        counts: Counter[str] = Counter()
        for row in rows:
            name = row["name"]
            counts[local_name(name) if name.startswith("http") else name] += int(row["count"])
        return counts

    def to_rdflib(self) -> "rdflib.Dataset":
        """Copy the whole store into an `rdflib.Dataset`, its named graphs kept."""
        import rdflib

        copy = rdflib.Dataset(default_union=True)
        copy.parse(data="".join(self.dataset.nquads()), format="nquads")
        for prefix, namespace in PREFIXES.items():
            copy.bind(prefix, namespace)
        return copy

    def to_networkx(self) -> "networkx.MultiDiGraph[str]":
        """Copy the claims into a directed multigraph: nodes are entities, edges are claims.

        Nodes are IRIs with `label`, `type` and `names`; an edge's key is its statement's IRI.
        """
        from kg.networks import network

        return network(self.dataset)

    def to_html(
        self,
        path: Source | None = None,
        *,
        style: "Style" = "explorer",
        focus: str | None = None,
        top: int = 60,
        title: str = "",
    ) -> str:
        """Draw the graph as one self-contained page; return it, and write it to a file if named.

        Without a title the page is named by its focus, or by its articles and their dates.
        """
        from kg import views

        shown = views.load(self.dataset, focus=focus, top=top)
        title = title or focus or self.headline()
        if path is not None:
            written = views.write(shown, path, style=style, title=title)
            return written.read_text(encoding="utf-8")
        return views.render(shown, style=style, title=title)

    def headline(self) -> str:
        """Say in a line what the graph is drawn from: "8 articles, 2025-04-08 to 2025-09-16"."""
        articles = self.articles()
        dates = sorted(row["date"] for row in articles if row.get("date"))
        count = f"{len(articles)} article{'' if len(articles) == 1 else 's'}"
        if not dates:
            return count
        return f"{count}, {dates[0]}" + (f" to {dates[-1]}" if dates[-1] != dates[0] else "")

    def _repr_html_(self) -> str:
        """Show the explorer in a notebook, in a frame of its own; once closed, say so."""
        try:
            drawn = self.to_html()
        except StoreError:
            return html.escape(repr(self))
        page = html.escape(drawn, quote=True)
        return (
            f'<iframe srcdoc="{page}" style="width:100%;height:600px;border:1px solid #ccc" '
            f'title="{html.escape(repr(self), quote=True)}"></iframe>'
        )


def build(
    sources: Source | Iterable[Source], store: Source | None = None, **options: Any
) -> KnowledgeGraph:
    """Read sources into a store and open it.

    Parameters
    ----------
    sources
        A file or folder, or several.
    store
        Folder of the store; without it a temporary one, deleted when the graph is closed.
    options
        What `kg.pipeline.build` takes: `model`, `base`, `progress`.

    Raises
    ------
    ReadError
        Nothing could be read.
    """
    from kg import pipeline

    named = [sources] if isinstance(sources, str | Path) else list(sources)
    keeper = tempfile.TemporaryDirectory(prefix="kg-") if store is None else None
    folder = Path(keeper.name if keeper else store or "")
    summary = pipeline.build(named, store=folder, **options)
    if summary.problems and not summary.read:
        first = summary.problems[0]
        raise ReadError(f"nothing could be read; first: {first.where}: {first.reason}")
    return KnowledgeGraph(Dataset.open(folder, read_only=True), folder, keeper=keeper)


def extract(
    text: str, *, title: str = "", date: datetime.date | str | None = None, model: str | None = None
) -> list[Statement]:
    """Statements of one text, nothing stored; entities are named by their keys.

    `date` is the day that "Monday" and "last year" are counted from.

    >>> import kg
    >>> sorted(s.relation for s in kg.extract("Germany urged France to cut its deficit."))
    ['cuts', 'urges']
    """
    from kg.readers import from_text

    article = from_text(text, title=title, date=date)
    extractor = _extractor(model)
    return [s for found in extractor.extract([article]) for s in found.statements]


@cache
def _extractor(model: str | None) -> "pipeline.Extractor":
    """Keep a loaded model, since texts come one by one."""
    from kg import pipeline

    return pipeline.Extractor() if model is None else pipeline.Extractor(model=model)
