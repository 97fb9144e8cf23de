"""The SHACL shapes: a conforming graph, and each way of breaking it."""

from collections.abc import Iterator

import pytest
from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib.namespace import SH

from kg.namespaces import PREFIXES
from kg.vocabulary import folder

PREAMBLE = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())

CONFORMING = """
@prefix e: <https://newskg.example/entity/> .
<https://newskg.example/article/a> a kg:Article ;
    dcterms:identifier "a" ;
    kg:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" ;
    schema:headline "Norway lends Chad money" ;
    schema:datePublished "2024-03-05"^^xsd:date ;
    schema:inLanguage "en" .
<https://newskg.example/passage/p> a kg:Passage ;
    schema:isPartOf <https://newskg.example/article/a> ;
    kg:start 10 ; kg:end 60 ; kg:part kg:Body ;
    kg:sentence "Norway will lend Chad 40 million dollars by May." .
<https://newskg.example/statement/s> a kg:Statement ;
    rdf:subject e:Norway ; rdf:predicate rel:lendsTo ; rdf:object e:Chad ;
    kg:surface "will lend" ; kg:subjectText "Norway" ; kg:objectText "Chad" ;
    kg:factuality kg:Planned ; kg:confidence 0.8 ; kg:rule "verbal" ;
    kg:attributedTo e:Norway ;
    kg:timeStart "2024-03-05"^^xsd:date ; kg:timeEnd "2024-05"^^xsd:gYearMonth ;
    kg:timeText "by May" ;
    kg:quantity [ a kg:Quantity ; kg:value 40000000.0 ; kg:unit "USD" ;
                  kg:quantityText "40 million dollars" ] ;
    kg:argument [ kg:role "for" ; rdf:value "wells" ] ;
    prov:wasDerivedFrom <https://newskg.example/passage/p> .
e:Norway rel:lendsTo e:Chad .
<https://newskg.example/statement/t> a kg:Statement ;
    rdf:subject e:Chad ; rdf:predicate rel:thanks ; rdf:object e:Norway ;
    kg:surface "did not thank" ; kg:subjectText "Chad" ; kg:objectText "Norway" ;
    kg:factuality kg:Denied ; kg:confidence 0.5 ; kg:rule "verbal" ; kg:time "2024"^^xsd:gYear ;
    kg:content <https://newskg.example/statement/s> ;
    prov:wasDerivedFrom <https://newskg.example/passage/p> .
e:Norway a kg:Country ; skos:prefLabel "Norway" .
e:Chad a kg:Country ; skos:prefLabel "Chad" .
e:Oslo a kg:Place ; skos:prefLabel "Oslo" ; schema:containedInPlace e:Norway .
rel:lendsTo a owl:ObjectProperty, kg:Relation ;
    rdfs:label "lends to"@en ; skos:definition "Gives for a time."@en ;
    rdfs:domain kg:Agent ; rdfs:range kg:Agent ; kg:contentFactuality kg:Planned ;
    kg:example [ kg:sentence "Norway lent Chad a ship." ;
                 kg:expected "Norway | lends to | Chad | Actual" ] .
rel:thanks a kg:OpenRelation ; rdfs:label "thanks" .
"""

BREACHES = [
    ("kg:factuality kg:Planned ; kg:confidence 0.8 ;", "kg:confidence 0.8 ;", "kg:factuality"),
    ("kg:factuality kg:Planned ;", "kg:factuality kg:Sure ;", "kg:factuality"),
    ("kg:factuality kg:Denied ;", "kg:factuality kg:Denied, kg:Possible ;", "kg:factuality"),
    ("kg:confidence 0.8 ;", "kg:confidence 1.2 ;", "kg:confidence"),
    ("kg:confidence 0.8 ;", "kg:confidence 0.8e0 ;", "kg:confidence"),
    ('kg:surface "will lend" ;', "", "kg:surface"),
    ('kg:surface "will lend" ;', 'kg:surface "" ;', "kg:surface"),
    ('kg:subjectText "Chad" ;', 'kg:subjectText "Chad", "it" ;', "kg:subjectText"),
    ('kg:rule "verbal" ;\n    kg:attributedTo', "kg:attributedTo", "kg:rule"),
    ("rdf:predicate rel:thanks", "rdf:predicate schema:thanks", "rdf:predicate"),
    ("rdf:subject e:Chad ;", 'rdf:subject "Chad" ;', "rdf:subject"),
    ('"2024"^^xsd:gYear ;', '"last year" ;', "kg:time"),
    ("kg:timeStart ", 'kg:time "2024-03-05"^^xsd:date ; kg:timeStart ', "with kg:time has no"),
    ('"2024-05"^^xsd:gYearMonth', '"2024-03-04"^^xsd:date', "not after kg:timeEnd"),
    ('kg:quantityText "40 million dollars"', 'kg:unit "EUR"', "kg:quantityText"),
    ("kg:value 40000000.0 ;", 'kg:value "many" ;', "kg:value"),
    ('kg:role "for" ;', "", "kg:role"),
    ("kg:content <https://newskg.example/statement/s>", "kg:content e:Chad", "the content"),
    ("schema:isPartOf <https://newskg.example/article/a> ;", "", "part of one article"),
    ("schema:isPartOf <https://newskg.example/article/a>", "schema:isPartOf e:Chad", "one article"),
    ("kg:start 10 ;", "kg:start 60 ;", "kg:start"),
    ("kg:start 10 ;", "kg:start -1 ;", "kg:start"),
    ("kg:end 60 ;", "", "kg:end"),
    ("kg:part kg:Body ;", "kg:part kg:Foot ;", "kg:part"),
    ('dcterms:identifier "a" ;', "", "dcterms:identifier"),
    ('kg:sha256 "0123', 'kg:sha256 "123', "kg:sha256"),
    ('"2024-03-05"^^xsd:date ;\n    schema:inLanguage', '"5 March" ; schema:inLanguage', "datePub"),
    ('e:Chad a kg:Country ; skos:prefLabel "Chad"', "e:Chad a kg:Country", "skos:prefLabel"),
    ("e:Chad a kg:Country", "e:Chad a kg:Country, kg:Place", "one of the nine"),
    ("containedInPlace e:Norway", "containedInPlace e:Norway, e:Chad", "the one place"),
    ("e:Norway a kg:Country", "e:Norway a kg:Organization", "the one place"),
    ("skos:definition", "rdfs:comment", "skos:definition"),
    ("kg:contentFactuality kg:Planned", "kg:contentFactuality kg:Sure", "kg:contentFactuality"),
    ("Norway | lends to | Chad | Actual", "Norway lends to Chad", "kg:example"),
    ("rel:thanks a kg:OpenRelation ;", "rel:thanks a kg:OpenRelation, kg:Relation ;", "no kg:Rel"),
    ("e:Norway rel:lendsTo e:Chad .", "", "actual or planned statement stands"),
    (
        "e:Norway rel:lendsTo e:Chad .",
        "e:Norway rel:lendsTo e:Chad . e:Chad rel:thanks e:Norway .",
        "only if one is actual or planned",
    ),
]


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(folder() / "shapes.ttl")


def messages(data: str, shapes: Graph) -> Iterator[str]:
    graph = Graph().parse(data=PREAMBLE + data, format="turtle")
    _, report, _ = validate(graph, shacl_graph=shapes, inplace=True)
    assert isinstance(report, Graph)
    for message in report.objects(None, SH.resultMessage):
        yield str(message)


def test_a_graph_of_design_section_4_conforms(shapes: Graph) -> None:
    assert list(messages(CONFORMING, shapes)) == []


@pytest.mark.parametrize(("before", "after", "message"), BREACHES)
def test_each_breach_is_reported(before: str, after: str, message: str, shapes: Graph) -> None:
    assert before in CONFORMING
    found = list(messages(CONFORMING.replace(before, after, 1), shapes))
    assert any(message in one for one in found), found


def test_years_and_days_are_not_compared(shapes: Graph) -> None:
    data = CONFORMING.replace('"2024-05"^^xsd:gYearMonth', '"2024"^^xsd:gYear')
    assert list(messages(data, shapes)) == []


def test_an_interval_without_an_end_conforms(shapes: Graph) -> None:
    data = CONFORMING.replace(' kg:timeEnd "2024-05"^^xsd:gYearMonth ;', "")
    assert list(messages(data, shapes)) == []


def test_a_second_statement_that_is_actual_asserts_a_denied_triple(shapes: Graph) -> None:
    other = CONFORMING[CONFORMING.index("<https://newskg.example/statement/t>") :]
    other = other[: other.index("e:Norway a kg:Country")]
    other = other.replace("statement/t>", "statement/u>").replace("kg:Denied", "kg:Actual")
    data = CONFORMING + other + "e:Chad rel:thanks e:Norway ."
    assert list(messages(data, shapes)) == []


def test_the_shapes_are_shapes(shapes: Graph) -> None:
    conforms, _, text = validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


def test_every_property_the_shapes_name_is_defined(shapes: Graph) -> None:
    core = Graph().parse(folder() / "core.ttl")
    kg = PREFIXES["kg"]
    paths = {str(path) for path in shapes.objects(None, SH.path) if str(path).startswith(kg)}
    assert len(paths) > 20
    assert {path for path in paths if (URIRef(path), None, None) not in core} == set()
