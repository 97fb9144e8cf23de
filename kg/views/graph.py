"""What a page shows: a store's statements in, a `ViewGraph` of plain dataclasses out.

A `ViewGraph` knows nothing of RDF: pages can be built, and tested, from one made by hand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol
from urllib.parse import unquote

from kg.errors import UnknownNameError
from kg.views.ranking import rank

NODE_LIMIT = 1000
BATCH = 400


class Selectable(Protocol):
    """What a view needs of a dataset."""

    def select(self, sparql: str) -> Iterator[dict[str, str]]:
        """Rows of a SELECT query, as plain strings."""
        ...


@dataclass(frozen=True, slots=True)
class Node:
    """An entity.  `statements` counts all that the store has on it, shown or not."""

    id: str
    label: str
    type: str
    names: tuple[str, ...] = ()
    statements: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """Where a statement was read."""

    id: str
    title: str = ""
    source: str = ""
    date: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim: an edge from the node `source` to the node `target`, and its evidence.

    `speaker`, `place`, `time` and `quantity` are words to be read, `article` the id of an
    `Article`, `content` the id of the statement this one is about.
    """

    id: str
    source: str
    target: str
    relation: str
    label: str
    surface: str
    factuality: str
    confidence: float
    sentence: str
    article: str
    subject_text: str = ""
    object_text: str = ""
    speaker: str = ""
    time: str = ""
    place: str = ""
    quantity: str = ""
    content: str = ""
    rule: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class ViewGraph:
    """Nodes by falling rank, the statements between them, and the articles of these.

    A page first shows the `top` nodes and can show all.  The totals count the entities of the
    store that have statements, and all statements, on the page or not.
    """

    nodes: tuple[Node, ...] = ()
    statements: tuple[Statement, ...] = ()
    articles: tuple[Article, ...] = ()
    focus: str | None = None
    top: int = 60
    total: int = 0
    total_statements: int = 0


def load(dataset: Selectable, *, focus: str | None = None, top: int = 60) -> ViewGraph:
    """Read what a page shows of a dataset.

    Parameters
    ----------
    dataset
        An open store.
    focus
        A name of an entity, in any of its spellings: the view is then this entity and what
        lies within two steps of it.
    top
        How many entities the page shows at first.

    Raises
    ------
    UnknownNameError
        No entity is called `focus`.
    """
    ends = {row["id"]: (row["s"], row["o"]) for row in dataset.select(_ENDS)}
    counts = Counter(end for pair in ends.values() for end in set(pair))
    nodes = _nodes(dataset, counts)
    center = _find(nodes, focus) if focus is not None else None
    order = rank({node.id: node.type for node in nodes.values()}, ends.values(), focus=center)
    # What somebody says is read beside the graph; as nodes, whole clauses would crowd it.
    order.sort(key=lambda id: "://" not in id)
    kept = order[: max(top, NODE_LIMIT)]
    chosen = set(kept)
    ids = sorted(id for id, pair in ends.items() if chosen.issuperset(pair))
    statements = tuple(_statements(dataset, ids, nodes))
    articles = tuple(_articles(dataset, {statement.article for statement in statements}))
    return ViewGraph(
        nodes=tuple(nodes[id] for id in kept),
        statements=statements,
        articles=articles,
        focus=center,
        top=top,
        total=len(nodes),
        total_statements=len(ends),
    )


_ENDS = """SELECT ?id ?s ?o WHERE {
  ?id a kg:Statement ; rdf:subject ?s ; rdf:object ?o . } ORDER BY ?id"""

_NAMES = """SELECT ?e ?type ?label ?name WHERE {
  ?e a ?type ; skos:prefLabel ?label .
  FILTER(?type IN (kg:Person, kg:Organization, kg:Country, kg:Place, kg:Group, kg:Event,
                   kg:Work, kg:Law, kg:Concept))
  OPTIONAL { ?e skos:altLabel|kg:metonym ?name } } ORDER BY ?e ?name"""

_DETAILS = """SELECT * WHERE { VALUES ?id { %s }
  ?id rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:surface ?surface ;
    kg:factuality ?factuality ; kg:confidence ?confidence ; prov:wasDerivedFrom ?passage .
  ?passage schema:isPartOf ?article ; kg:sentence ?sentence .
  OPTIONAL { ?passage kg:start ?start ; kg:end ?end }
  OPTIONAL { ?id kg:subjectText ?subject }
  OPTIONAL { ?id kg:objectText ?object }
  OPTIONAL { ?id kg:rule ?rule }
  OPTIONAL { ?id kg:attributedTo ?speaker }
  OPTIONAL { ?id kg:content ?content }
  OPTIONAL { ?id kg:time ?time }
  OPTIONAL { ?id kg:timeStart ?from }
  OPTIONAL { ?id kg:timeEnd ?to }
  OPTIONAL { ?id kg:timeText ?when }
  OPTIONAL { ?id kg:place ?place }
  OPTIONAL { ?id kg:quantity/kg:quantityText ?quantity }
  OPTIONAL { ?p rdfs:label ?relation } } ORDER BY ?id"""

_ARTICLES = """SELECT * WHERE { VALUES ?id { %s }
  OPTIONAL { ?id schema:headline ?title }
  OPTIONAL { ?id schema:datePublished ?date }
  OPTIONAL { ?id schema:publisher ?source }
  OPTIONAL { ?id schema:url ?url } } ORDER BY ?id"""


def _nodes(dataset: Selectable, counts: Mapping[str, int]) -> dict[str, Node]:
    known: dict[str, tuple[str, str, list[str]]] = {}
    for row in dataset.select(_NAMES):
        if row["e"] in counts:
            entry = known.setdefault(row["e"], (_local(row["type"]), row["label"], []))
            name = row.get("name") or ""
            if name and name != row["label"] and name not in entry[2]:
                entry[2].append(name)
    nodes = {}
    for id in sorted(counts):
        # An object may be a literal, or an entity whose label is lost: its words stand for it.
        type, label, names = known.get(id, ("Concept", _words(id), []))
        nodes[id] = Node(id, label, type, tuple(names), counts[id])
    return nodes


def _find(nodes: Mapping[str, Node], name: str) -> str:
    wanted = name.casefold().strip()
    by_name: dict[str, Node] = {}
    for node in sorted(nodes.values(), key=lambda node: -node.statements):
        by_name.setdefault(node.label.casefold(), node)
    for node in sorted(nodes.values(), key=lambda node: -node.statements):
        for other in node.names:
            by_name.setdefault(other.casefold(), node)
    if wanted in by_name:
        return by_name[wanted].id
    close = [by_name[key].label for key in get_close_matches(wanted, by_name, 3)]
    hint = f"did you mean {', '.join(dict.fromkeys(close))}?" if close else "try `kg stats`."
    raise UnknownNameError(f"No entity is called {name!r}: {hint}")


def _statements(
    dataset: Selectable, ids: Iterable[str], nodes: Mapping[str, Node]
) -> Iterator[Statement]:
    last = ""
    for row in _in_batches(dataset, _DETAILS, ids):
        if row["id"] == last:  # two values of an optional property give two rows
            continue
        last = row["id"]
        relation = _local(row["p"])
        span = "/".join(dict.fromkeys(filter(None, (row.get("from"), row.get("to")))))
        yield Statement(
            id=last,
            source=row["s"],
            target=row["o"],
            relation=relation,
            label=row.get("relation") or _spaced(relation),
            surface=row["surface"],
            factuality=_local(row["factuality"]),
            confidence=round(float(row["confidence"]), 3),
            sentence=row["sentence"],
            article=row["article"],
            subject_text=row.get("subject") or "",
            object_text=row.get("object") or "",
            speaker=_name(nodes, row.get("speaker") or ""),
            time=_dated(row.get("when") or "", row.get("time") or span),
            place=_name(nodes, row.get("place") or ""),
            quantity=row.get("quantity") or "",
            content=row.get("content") or "",
            rule=row.get("rule") or "",
            start=int(row.get("start") or 0),
            end=int(row.get("end") or 0),
        )


def _articles(dataset: Selectable, ids: Iterable[str]) -> Iterator[Article]:
    last = ""
    for row in _in_batches(dataset, _ARTICLES, sorted(ids)):
        if row["id"] != last:
            last = row["id"]
            fields = (row.get(key) or "" for key in ("title", "source", "date", "url"))
            yield Article(last, *fields)


def _in_batches(dataset: Selectable, query: str, ids: Iterable[str]) -> Iterator[dict[str, str]]:
    listed = list(ids)
    for at in range(0, len(listed), BATCH):
        values = " ".join(f"<{id}>" for id in listed[at : at + BATCH])
        yield from dataset.select(query % values)


def _name(nodes: Mapping[str, Node], term: str) -> str:
    return nodes[term].label if term in nodes else _words(term)


def _words(term: str) -> str:
    """Read an entity's IRI as a name; a literal stays what it is."""
    if "://" not in term or " " in term:
        return term
    return unquote(term.rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1]).replace("_", " ")


def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _spaced(name: str) -> str:
    return "".join(f" {char.lower()}" if char.isupper() else char for char in name).strip()


def _dated(text: str, value: str) -> str:
    if text and value and text != value:
        return f"{text} ({value})"
    return text or value
