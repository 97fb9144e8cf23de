"""The RDF of articles, entities and runs (design, section 4) as lines of N-Quads.

Enters: model objects.  Leaves: one line a quad, its end included, in the form in which
pyoxigraph writes it, so that sorted lines compare byte for byte and nothing is written twice.
Every node has an IRI that depends on content alone; there are no blank nodes and no clocks.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from kg.archive import Fingerprint
from kg.model import (
    Article,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Part,
    Qualifier,
    Quantity,
    Statement,
    Time,
)
from kg.namespaces import DCTERMS, KG, OWL, PROV, RDF, RDFS, REL, SCHEMA, SKOS, XSD

DEFAULT_BASE: Final = "https://newskg.example/"

_TYPES = frozenset(kind.value.lower() for kind in EntityType)
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_WEB = re.compile(r"https?://[\w.~-]+(:\d{1,5})?([/?#][^\x00-\x1f]*)?", re.ASCII | re.IGNORECASE)
_DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_IN_IRI = "%/:?@!$&'()*+,;=~._-"
_SPECIAL = re.compile(r'[\x00-\x1f"\\\x7f]')
# Canonical N-Quads: RDF 1.2 N-Quads, section 4.
_NAMED = {"\t": "\\t", "\b": "\\b", "\n": "\\n", "\r": "\\r", "\f": "\\f", '"': '\\"', "\\": "\\\\"}


class Names:
    """The IRIs of instances under one base."""

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        self.base = base

    def article(self, article: str) -> str:
        """IRI of an article, which also names its graph."""
        return f"{self.base}article/{slug(article)}"

    def entity(self, key: str) -> str:
        """IRI of an entity: ``entity/country/South_Korea``."""
        return f"{self.base}entity/{_path(key)}"

    def statement(self, statement: str) -> str:
        """IRI of a statement."""
        return f"{self.base}statement/{_path(statement)}"

    def passage(self, article: str, evidence: Evidence) -> str:
        """IRI of a passage: it says where it stands."""
        place = f"{evidence.part.value}/{evidence.start}-{evidence.end}"
        return f"{self.base}passage/{slug(article)}/{place}"

    def run(self, fingerprint: Fingerprint) -> str:
        """IRI of what made an extraction: the same tools have the same IRI."""
        tools = (
            fingerprint.version,
            fingerprint.model,
            fingerprint.model_version,
            fingerprint.vocabulary,
        )
        digest = hashlib.sha256("\x1f".join(tools).encode()).hexdigest()
        return f"{self.base}run/{digest[:16]}"

    @property
    def entities(self) -> str:
        """The graph of what is known of entities across articles."""
        return f"{self.base}graph/entities"

    @property
    def runs(self) -> str:
        """The graph of what made the others."""
        return f"{self.base}graph/runs"


def article_quads(extraction: Extraction, base: str = DEFAULT_BASE) -> list[str]:
    """Describe an article: itself, its passages, its statements and the triples it asserts."""
    names = Names(base)
    article = extraction.article
    graph = names.article(article.id)
    pairs = [*_article(article, graph)]
    passages: dict[Evidence, str] = {}
    for statement in extraction.statements:
        evidence = statement.evidence
        if evidence not in passages:
            passages[evidence] = names.passage(article.id, evidence)
            pairs += _passage(evidence, passages[evidence], graph)
        pairs += _statement(statement, names, passages[evidence])
    return _lines(pairs, graph)


def entity_quads(entities: Iterable[Entity], base: str = DEFAULT_BASE) -> list[str]:
    """Describe entities: their types, names and links."""
    names = Names(base)
    pairs = [pair for entity in entities for pair in _entity(entity, names)]
    return _lines(pairs, names.entities)


def run_quads(fingerprints: Mapping[str, Fingerprint], base: str = DEFAULT_BASE) -> list[str]:
    """Describe what made the graph of each article (PROV-O), given the articles' fingerprints.

    Times are in the archive's journal, not here: two builds give the same graph.
    """
    names = Names(base)
    pairs: list[tuple[str, str]] = []
    for article, fingerprint in fingerprints.items():
        run = names.run(fingerprint)
        pairs.append((f"<{names.article(article)}> <{PROV}wasGeneratedBy>", f"<{run}>"))
        pairs += _run(fingerprint, run)
    return _lines(pairs, names.runs)


def slug(article: str) -> str:
    """Write an article's id as one segment of an IRI; different ids stay different.

    >>> slug("2025-06-02.txt")
    '2025-06-02.txt'
    >>> slug("Seoul raises budget")
    'Seoul-raises-budget-0f0812a7'
    """
    if _SAFE.fullmatch(article):
        return article
    digest = hashlib.sha256(article.encode()).hexdigest()[:8]
    readable = re.sub(r"[^A-Za-z0-9._]+", "-", article).strip("-.")[:80]
    return f"{readable}-{digest}" if readable else digest


def relation_iri(name: str) -> str:
    """IRI of a relation by its local name.

    The name is kept fit for RDF/XML, where a property is an element: letters, digits, ``_``.
    """
    return REL + re.sub(r"\W", "_", name)


def open_label(name: str) -> str:
    """Words of an open relation's camelCase name: "report to"."""
    return re.sub(r"(?<=[^\W_A-Z])([A-Z])", lambda match: " " + match[0].lower(), name)


def literal(text: str, datatype: str = "") -> str:
    """Write a literal: plain, or typed by the local name of an XSD datatype."""
    if _SPECIAL.search(text):
        text = _SPECIAL.sub(_escape, text)
    return f'"{text}"^^<{XSD}{datatype}>' if datatype else f'"{text}"'


@lru_cache(4096)
def decimal(text: str) -> str:
    """Write a plain number as a canonical decimal (XSD 1.1, part 2, section 3.3.3).

    >>> decimal("0.50"), decimal("+40.")
    ('"0.5"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"40"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    plain = f"{Decimal(text):f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return literal("0" if plain in ("-0", "") else plain, "decimal")


def date(text: str) -> str:
    """Write a date, a month or a year, typed by its form; anything else stays plain."""
    shaped = re.fullmatch(r"\d{4}(-\d{2}){0,2}", text, re.ASCII)
    return literal(text, _DATES[len(text)]) if shaped else literal(text)


def _lines(pairs: Iterable[tuple[str, str]], graph: str) -> list[str]:
    end = f" <{graph}> .\n"
    return [f"{head} {value}{end}" for head, value in dict.fromkeys(pairs)]


def _article(article: Article, iri: str) -> Iterator[tuple[str, str]]:
    yield f"<{iri}> <{RDF}type>", f"<{KG}Article>"
    yield f"<{iri}> <{DCTERMS}identifier>", literal(article.id)
    yield f"<{iri}> <{KG}sha256>", literal(article.sha256)
    yield f"<{iri}> <{SCHEMA}inLanguage>", literal(article.language)
    if article.title:
        yield f"<{iri}> <{SCHEMA}headline>", literal(article.title)
    if article.date:
        yield f"<{iri}> <{SCHEMA}datePublished>", literal(article.date.isoformat(), "date")
    if article.source:
        yield f"<{iri}> <{SCHEMA}publisher>", literal(article.source)
    if article.url:
        yield f"<{iri}> <{SCHEMA}url>", _link(article.url)


def _passage(evidence: Evidence, iri: str, article: str) -> Iterator[tuple[str, str]]:
    part = "Headline" if evidence.part is Part.HEADLINE else "Body"
    yield f"<{iri}> <{RDF}type>", f"<{KG}Passage>"
    yield f"<{iri}> <{SCHEMA}isPartOf>", f"<{article}>"
    yield f"<{iri}> <{KG}part>", f"<{KG}{part}>"
    yield f"<{iri}> <{KG}start>", literal(str(evidence.start), "integer")
    yield f"<{iri}> <{KG}end>", literal(str(evidence.end), "integer")
    yield f"<{iri}> <{KG}sentence>", literal(evidence.sentence)


def _statement(statement: Statement, names: Names, passage: str) -> Iterator[tuple[str, str]]:
    iri = names.statement(statement.id)
    subject = _thing(statement.subject, names)
    relation = relation_iri(statement.relation)
    object_ = _thing(statement.object, names)
    yield f"<{iri}> <{RDF}type>", f"<{KG}Statement>"
    yield f"<{iri}> <{RDF}subject>", subject
    yield f"<{iri}> <{RDF}predicate>", f"<{relation}>"
    yield f"<{iri}> <{RDF}object>", object_
    yield f"<{iri}> <{KG}surface>", literal(statement.surface)
    yield f"<{iri}> <{KG}subjectText>", literal(statement.subject_text)
    yield f"<{iri}> <{KG}objectText>", literal(statement.object_text)
    yield f"<{iri}> <{KG}factuality>", f"<{KG}{statement.factuality.value}>"
    yield f"<{iri}> <{KG}confidence>", decimal(f"{statement.confidence:.3f}")
    yield f"<{iri}> <{KG}rule>", literal(statement.rule)
    yield f"<{iri}> <{PROV}wasDerivedFrom>", f"<{passage}>"
    yield from _circumstances(statement, iri, names)
    if statement.factuality.asserted and subject.startswith("<"):
        yield f"{subject} <{relation}>", object_
    if not statement.known:
        yield f"<{relation}> <{RDF}type>", f"<{KG}OpenRelation>"
        yield f"<{relation}> <{RDFS}label>", literal(open_label(statement.relation))


def _circumstances(statement: Statement, iri: str, names: Names) -> Iterator[tuple[str, str]]:
    if statement.speaker:
        yield f"<{iri}> <{KG}attributedTo>", _thing(statement.speaker, names)
    if statement.content:
        yield f"<{iri}> <{KG}content>", f"<{names.statement(statement.content)}>"
    if statement.place:
        yield f"<{iri}> <{KG}place>", _thing(statement.place, names)
    if statement.time:
        yield from _time(statement.time, iri)
    if statement.quantity:
        yield f"<{iri}> <{KG}quantity>", f"<{iri}/quantity>"
        yield from _quantity(statement.quantity, f"{iri}/quantity")
    for number, argument in enumerate(statement.arguments, start=1):
        yield f"<{iri}> <{KG}argument>", f"<{iri}/argument/{number}>"
        yield from _argument(argument, f"{iri}/argument/{number}", names)


def _time(time: Time, iri: str) -> Iterator[tuple[str, str]]:
    yield f"<{iri}> <{KG}timeText>", literal(time.text)
    if time.start and time.start == time.end:
        yield f"<{iri}> <{KG}time>", date(time.start)
        return
    if time.start:
        yield f"<{iri}> <{KG}timeStart>", date(time.start)
    if time.end:
        yield f"<{iri}> <{KG}timeEnd>", date(time.end)


def _quantity(quantity: Quantity, iri: str) -> Iterator[tuple[str, str]]:
    yield f"<{iri}> <{RDF}type>", f"<{KG}Quantity>"
    yield f"<{iri}> <{KG}quantityText>", literal(quantity.text)
    if quantity.value is not None and _NUMBER.fullmatch(quantity.value):
        yield f"<{iri}> <{KG}value>", decimal(quantity.value)
    if quantity.unit:
        yield f"<{iri}> <{KG}unit>", literal(quantity.unit)
    if quantity.basis:
        yield f"<{iri}> <{KG}basis>", literal(quantity.basis)


def _argument(argument: Qualifier, iri: str, names: Names) -> Iterator[tuple[str, str]]:
    yield f"<{iri}> <{RDF}type>", f"<{KG}Argument>"
    yield f"<{iri}> <{KG}role>", literal(argument.role)
    yield f"<{iri}> <{RDFS}label>", literal(argument.text)
    value = _thing(argument.entity, names) if argument.entity else literal(argument.text)
    yield f"<{iri}> <{RDF}value>", value


def _entity(entity: Entity, names: Names) -> Iterator[tuple[str, str]]:
    iri = names.entity(entity.key)
    yield f"<{iri}> <{RDF}type>", f"<{KG}{entity.type.value}>"
    yield f"<{iri}> <{SKOS}prefLabel>", literal(entity.name)
    yield f"<{iri}> <{RDFS}label>", literal(entity.name)
    for name in entity.names:
        # SKOS, section 5.4 (S13): a label is preferred or alternative, not both.
        if name != entity.name:
            yield f"<{iri}> <{SKOS}altLabel>", literal(name)
    for metonym in entity.metonyms:
        yield f"<{iri}> <{KG}metonym>", literal(metonym)
    if entity.broader:
        yield f"<{iri}> <{SKOS}broader>", f"<{names.entity(entity.broader)}>"
    for code in entity.codes:
        yield f"<{iri}> <{SCHEMA}identifier>", literal(code)
    if entity.within:
        yield f"<{iri}> <{SCHEMA}containedInPlace>", f"<{names.entity(entity.within)}>"
    for link in entity.links:
        yield f"<{iri}> <{SKOS}exactMatch>", _link(link)


def _run(fingerprint: Fingerprint, iri: str) -> Iterator[tuple[str, str]]:
    agent = f"{iri}/kg"
    model = f"{iri}/model"
    ontology = f"{iri}/ontology"
    yield f"<{iri}> <{RDF}type>", f"<{PROV}Activity>"
    yield f"<{iri}> <{PROV}wasAssociatedWith>", f"<{agent}>"
    yield f"<{iri}> <{PROV}used>", f"<{model}>"
    yield f"<{iri}> <{PROV}used>", f"<{ontology}>"
    yield f"<{agent}> <{RDF}type>", f"<{PROV}SoftwareAgent>"
    yield f"<{agent}> <{RDFS}label>", literal("kg")
    yield f"<{agent}> <{SCHEMA}softwareVersion>", literal(fingerprint.version)
    yield f"<{model}> <{RDF}type>", f"<{PROV}Entity>"
    yield f"<{model}> <{RDFS}label>", literal(fingerprint.model)
    yield f"<{model}> <{SCHEMA}softwareVersion>", literal(fingerprint.model_version)
    yield f"<{ontology}> <{RDF}type>", f"<{PROV}Entity>"
    yield f"<{ontology}> <{RDFS}label>", literal("ontology")
    yield f"<{ontology}> <{KG}sha256>", literal(fingerprint.vocabulary)
    yield f"<{ontology}> <{OWL}versionInfo>", literal(fingerprint.vocabulary[:12])


def _thing(key: str, names: Names) -> str:
    """Write an entity by its key; what is no key is a literal."""
    if key.partition("/")[0] in _TYPES:
        return f"<{names.entity(key)}>"
    return literal(key)


def _link(url: str) -> str:
    """Write a web address as an IRI where it is one, else as the text that was given."""
    if not _WEB.fullmatch(url):
        return literal(url)
    whole = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", url)
    # The second "#" of a careless address is no fragment any more.
    address, mark, fragment = whole.partition("#")
    quoted = quote(address, safe=_IN_IRI) + mark + quote(fragment, safe=_IN_IRI)
    return f"<{quoted}>"


@lru_cache(maxsize=65536)
def _path(key: str) -> str:
    return quote(key.replace(" ", "_"), safe="/~._-,()'!:@&=+$*;")


def _escape(match: re.Match[str]) -> str:
    return _NAMED.get(match[0], f"\\u{ord(match[0]):04X}")
