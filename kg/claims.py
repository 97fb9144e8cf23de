"""Claims as people read them: a store's statements in, `Claim`s with names and evidence out.

Everything is asked of the store by SPARQL, so this module needs no more of a dataset than
that it can `select`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby
from operator import itemgetter
from typing import Protocol

from kg.errors import UnknownNameError
from kg.namespaces import KG, REL, local_name

Row = dict[str, str]

CLAIM = """
SELECT ?id ?subject ?subjectName ?relation ?object ?objectName ?surface ?subjectText ?objectText
       ?factuality ?confidence ?rule ?speaker ?content ?time ?place ?quantity
       ?article ?headline ?date ?publisher ?url ?sentence ?start ?end
WHERE {
  %s
  ?id a kg:Statement ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ;
      kg:surface ?surface ; kg:subjectText ?subjectText ; kg:objectText ?objectText ;
      kg:factuality ?factuality ; kg:confidence ?confidence ; kg:rule ?rule ;
      prov:wasDerivedFrom ?passage .
  ?passage kg:sentence ?sentence ; kg:start ?start ; kg:end ?end ; schema:isPartOf ?article .
  OPTIONAL { ?subject skos:prefLabel ?subjectName }
  OPTIONAL { ?object skos:prefLabel ?objectLabel }
  BIND (COALESCE(?objectLabel, STR(?object)) AS ?objectName)
  OPTIONAL { ?id kg:attributedTo ?by . OPTIONAL { ?by skos:prefLabel ?byName } }
  BIND (COALESCE(?byName, STR(?by)) AS ?speaker)
  OPTIONAL { ?id kg:content ?content }
  OPTIONAL { ?id kg:timeText ?time }
  OPTIONAL { ?id kg:place ?where . OPTIONAL { ?where skos:prefLabel ?whereName } }
  BIND (COALESCE(?whereName, STR(?where)) AS ?place)
  OPTIONAL { ?id kg:quantity [ kg:quantityText ?quantity ] }
  OPTIONAL { ?article schema:headline ?headline }
  OPTIONAL { ?article schema:datePublished ?date }
  OPTIONAL { ?article schema:publisher ?publisher }
  OPTIONAL { ?article schema:url ?url }
}
ORDER BY ?date ?article ?start ?id ?content
"""

ENTITY = """
SELECT ?entity ?type ?name ?label ?how WHERE {
  VALUES (?property ?how) { (skos:prefLabel "name") (skos:altLabel "other") (kg:metonym "seat") }
  ?entity ?property ?label ; skos:prefLabel ?name ; a ?type .
  FILTER (STRSTARTS(STR(?type), STR(kg:)))
  %s
}
ORDER BY ?entity ?how ?label
"""


class Selectable(Protocol):
    """What this module needs of a dataset."""

    def select(self, sparql: str) -> Iterator[Row]:
        """Rows of a SELECT query, as plain strings."""
        ...


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement with the names of what it is about and the sentence it stands in.

    `relation` is the local name ("urges"); `start` and `end` are the sentence's offsets in
    its article.  What the text does not give is the empty string.
    """

    id: str
    subject: str
    relation: str
    object: str
    factuality: str
    confidence: float
    surface: str
    subject_text: str
    object_text: str
    rule: str
    sentence: str
    start: int
    end: int
    article: str
    headline: str = ""
    date: str = ""
    source: str = ""
    url: str = ""
    speaker: str = ""
    time: str = ""
    place: str = ""
    quantity: str = ""
    content: str = ""
    subject_iri: str = ""
    object_iri: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity as the store has it: every name and seat the texts use for it."""

    iri: str
    type: str
    name: str
    names: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()


def claims(
    dataset: Selectable,
    *,
    about: Sequence[str] = (),
    other: Sequence[str] = (),
    speakers: Sequence[str] = (),
    relation: str = "",
) -> Iterator[Claim]:
    """Claims in the order of their articles' dates and of the text.

    Parameters
    ----------
    about
        IRIs of entities: only claims that one of them is the subject or the object of.
    other
        IRIs of entities that must then be at the other end.
    speakers
        IRIs of entities: only claims that one of them makes.
    relation
        Name of a relation ("urges"), or words that express it ("called on").
    """
    patterns = [*_ends(about, other), *_made_by(speakers), *_named(relation)]
    rows = dataset.select(CLAIM % "\n  ".join(patterns))
    for _, group in groupby(rows, key=itemgetter("id")):
        yield _claim(next(group))


def _ends(about: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    if not about:
        return
    yield f"VALUES ?one {{ {_iris(about)} }}"
    one_way, other_way = "rdf:subject ?one", "rdf:object ?one"
    if other:
        yield f"VALUES ?two {{ {_iris(other)} }}"
        one_way += " ; rdf:object ?two"
        other_way += " ; rdf:subject ?two"
    yield f"{{ ?id {one_way} }} UNION {{ ?id {other_way} }}"


def _made_by(speakers: Sequence[str]) -> Iterator[str]:
    if speakers:
        yield f"VALUES ?sayer {{ {_iris(speakers)} }} ?id kg:attributedTo ?sayer ."


def _named(relation: str) -> Iterator[str]:
    if not relation:
        return
    name = relation.removeprefix("rel:").removeprefix(REL)
    camel = re.sub(r"[\s_-]+(\w)", lambda match: match[1].upper(), name.strip())
    yield (
        "?id rdf:predicate ?asked ; kg:surface ?words . FILTER ("
        f"LCASE(STRAFTER(STR(?asked), STR(rel:))) = {literal(camel.lower())}"
        f" || LCASE(STR(?words)) = {literal(name.lower())})"
    )


def _iris(iris: Sequence[str]) -> str:
    return " ".join(f"<{iri}>" for iri in iris)


def literal(text: str) -> str:
    r"""Write a string as a SPARQL literal, so that a name is never read as a query.

    >>> literal('the "quad"')
    '"the \\"quad\\""'
    """
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
    return '"' + "".join(escapes.get(character, character) for character in text) + '"'


def _claim(row: Row) -> Claim:
    return Claim(
        id=row["id"],
        subject=row.get("subjectName") or row["subjectText"],
        relation=local_name(row["relation"]),
        object=row["objectName"],
        factuality=row["factuality"].removeprefix(KG),
        confidence=float(row["confidence"]),
        surface=row["surface"],
        subject_text=row["subjectText"],
        object_text=row["objectText"],
        rule=row["rule"],
        sentence=row["sentence"],
        start=int(row["start"]),
        end=int(row["end"]),
        article=row["article"],
        headline=row.get("headline", ""),
        date=row.get("date", ""),
        source=row.get("publisher", ""),
        url=row.get("url", ""),
        speaker=row.get("speaker", ""),
        time=row.get("time", ""),
        place=row.get("place", ""),
        quantity=row.get("quantity", ""),
        content=row.get("content", ""),
        subject_iri=row["subject"],
        object_iri=row["object"],
    )


def entities(dataset: Selectable) -> Iterator[Subject]:
    """All entities of the store, ordered by their IRIs."""
    yield from _subjects(dataset.select(ENTITY % ""))


def find(dataset: Selectable, name: str) -> list[Subject]:
    """Entities that a text may mean by a name, case ignored; `UnknownNameError` if none.

    Those whose main name it is come alone; else those that have it as another name or seat.
    """
    wanted = name.strip().lower()
    if wanted.startswith(("http://", "https://")):
        condition = f"FILTER (LCASE(STR(?entity)) = {literal(wanted)})"
    else:
        condition = (
            "?entity skos:prefLabel|skos:altLabel|kg:metonym ?asked . "
            f"FILTER (LCASE(STR(?asked)) = {literal(wanted)})"
        )
    found = list(_subjects(dataset.select(ENTITY % condition)))
    if not found:
        raise UnknownNameError(_unknown(dataset, name))
    return [subject for subject in found if subject.name.lower() == wanted] or found


def _subjects(rows: Iterator[Row]) -> Iterator[Subject]:
    for iri, group in groupby(rows, key=itemgetter("entity")):
        labels = list(group)
        yield Subject(
            iri=iri,
            type=local_name(labels[0]["type"]),
            name=labels[0]["name"],
            names=_distinct(row["label"] for row in labels if row["how"] != "seat"),
            metonyms=_distinct(row["label"] for row in labels if row["how"] == "seat"),
        )


def _distinct(labels: Iterator[str]) -> tuple[str, ...]:
    return tuple(sorted(set(labels)))


def _unknown(dataset: Selectable, name: str) -> str:
    known = {row["label"] for row in dataset.select(ENTITY % "")}
    close = get_close_matches(name, sorted(known), n=3, cutoff=0.6)
    close += sorted(label for label in known if name.casefold() in label.casefold())
    hint = ", ".join(f"{label!r}" for label in list(dict.fromkeys(close))[:3])
    remedy = f"did you mean {hint}?" if hint else "list the names with: kg stats --top 50"
    return f"no entity is named {name!r}: {remedy}"
