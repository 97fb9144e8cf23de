"""`kg.query`: SPARQL in, results or one line of error out."""

import io
import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib

from kg.dataset import Dataset
from kg.dataset.quads import Names, article_quads, entity_quads
from kg.errors import QueryError
from kg.query import named_queries, run
from tests.stored import ENTITIES, extraction

NAMES = Names()
ROWS = "SELECT ?name WHERE { ?e a kg:Country ; skos:prefLabel ?name } ORDER BY ?name"
GRAPH = "CONSTRUCT { ?s rel:gives ?o } WHERE { ?s rel:gives ?o }"


@pytest.fixture(scope="module")
def dataset() -> Iterator[Dataset]:
    with Dataset.in_memory() as opened:
        for number, source in ((1, "Baltic Wire"), (2, "Baltic Wire"), (3, "Nordic Post")):
            quads = article_quads(extraction(number, source))
            opened.replace(NAMES.article(f"a{number}"), quads)
        opened.replace(NAMES.entities, entity_quads(ENTITIES))
        yield opened


def test_a_query_of_one_graph_sees_that_graph_alone(dataset: Dataset) -> None:
    titles = "SELECT (COUNT(*) AS ?n) %s WHERE { ?a a kg:Article }"
    one = f"FROM <{NAMES.article('a1')}>"
    assert [row["n"] for row in run(dataset, titles % one).rows()] == ["1"]
    assert [row["n"] for row in run(dataset, titles % "").rows()] == ["3"]


@pytest.mark.parametrize(
    ("query", "format", "expected"),
    [
        (ROWS, None, "name\n------\nLatvia\nNorway\n(2 rows)\n"),
        (ROWS, "csv", "name\r\nLatvia\r\nNorway\r\n"),
        (ROWS, "tsv", '?name\n"Latvia"\n"Norway"\n'),
        ("ASK { ?s rel:gives ?o }", None, "yes\n"),
        ("ASK { ?s rel:takes ?o }", "table", "no\n"),
        (
            "SELECT DISTINCT ?s ?p { ?s ?p <https://newskg.example/entity/concept/street_lamp> "
            "FILTER (?p = rel:gives) }",
            None,
            "s                      p\n---------------------  ---------\n"
            "entity/country/Norway  rel:gives\n(1 row)\n",
        ),
        ('SELECT ("a\\u001b[31m" AS ?x) {}', None, "x\n------\na [31m\n(1 row)\n"),
    ],
)
def test_what_is_written(dataset: Dataset, query: str, format: str | None, expected: str) -> None:
    stream = io.BytesIO()
    run(dataset, query).write(stream, format)
    assert stream.getvalue().decode() == expected


def test_json_and_xml_are_the_standard_ones(dataset: Dataset) -> None:
    found = json.loads(run(dataset, ROWS).serialize("json"))
    assert [row["name"]["value"] for row in found["results"]["bindings"]] == ["Latvia", "Norway"]
    assert json.loads(run(dataset, "ASK {}").serialize("json"))["boolean"] is True
    assert b"http://www.w3.org/2005/sparql-results#" in run(dataset, ROWS).serialize("xml")


# rdflib 7 itself still makes what it calls deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize(
    ("format", "parser"),
    [(None, "turtle"), ("ttl", "turtle"), ("nt", "nt"), ("rdf", "xml"), ("jsonld", "json-ld")],
)
def test_graphs_are_read_back(dataset: Dataset, format: str | None, parser: str) -> None:
    written = run(dataset, GRAPH).serialize(format)
    graph = rdflib.Graph().parse(data=written, format=parser)
    assert [str(triple[1]) for triple in graph] == ["https://w3id.org/newskg/relation/gives"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "it is empty: write a SELECT"),
        ("SELECT ?x WHERE { ?x a kg:Person ", 'a "}" is missing'),
        ("SELECT ?x WHERE { ?x a foo:Person }", "the prefix foo: is unknown"),
        ("SELECT ?x WHERE {\n ?x a }", r"line 2, column"),
        ("INSERT DATA { <x:a> <x:b> <x:c> }", "updates are not allowed"),
        ("PREFIX a: <x:>\nDROP ALL", "updates are not allowed"),
        ("LOAD <http://127.0.0.1/x>", "updates are not allowed"),
        ("SELECT (COUNT(?s) AS ?n) ?p { ?s ?p ?o }", "neither bound nor in the GROUP BY"),
        ("who-urges-whon", "did you mean who-urges-whom"),
        ("nothing-like-it-at-all", "there are contradictions, corroborated"),
        ("no/such/file.rq", "there is no file"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(dataset: Dataset, query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        run(dataset, query)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "ASK { service silent <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:%d/> {} } }",
        "SELECT * { FILTER('a'<'>')SERVICE<http://127.0.0.1:%d/>{?s?p'x'} }",
        "SELECT * { BIND (<http://127.0.0.1:%d/> AS ?g) # no\n SerVice ?g { ?s ?p ?o } }",
    ],
)
def test_no_query_reaches_the_network(dataset: Dataset, query: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        port = server.getsockname()[1]
        with pytest.raises(QueryError, match="SERVICE is not allowed"):
            run(dataset, query.replace("%d", str(port))).serialize()
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a kg:Article } # SERVICE <http://x>",
        'SELECT ?x { ?x kg:surface "SERVICE <http://x> { }" }',
        "PREFIX service: <http://service.example/> SELECT * { ?s service:SERVICE ?o }",
        "PREFIX kg: <http://other.example/> SELECT * { ?s a kg:Article }",
    ],
)
def test_the_word_alone_is_no_offence(dataset: Dataset, query: str) -> None:
    assert len(list(run(dataset, query).rows())) in (0, 3)


def test_a_format_that_does_not_fit_names_those_that_do(dataset: Dataset) -> None:
    with pytest.raises(QueryError, match="rows cannot be written as 'ttl': use one of table, json"):
        run(dataset, ROWS).serialize("ttl")
    with pytest.raises(QueryError, match="use one of ttl, nt"):
        run(dataset, GRAPH).serialize("table")


def test_a_query_from_a_file(dataset: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(f"# mine\n{ROWS}\n", encoding="utf-8-sig")
    assert len(list(run(dataset, path).rows())) == len(list(run(dataset, str(path)).rows())) == 2


@pytest.mark.parametrize(
    ("name", "count", "first"),
    [
        ("contradictions", 0, {}),
        ("corroborated", 2, {"subject": "Norway", "object": "street lamp", "sources": "2"}),
        ("most-mentioned", 4, {"name": "Norway", "statements": "6", "articles": "3"}),
        ("one-source-claims", 0, {}),
        ("open-relations", 1, {"statements": "3"}),
        ("positions", 0, {}),
        ("sources", 2, {"source": "Baltic Wire", "articles": "2", "statements": "6"}),
        ("spending", 3, {"who": "Norway", "value": "2000000", "unit": "USD"}),
        ("timeline", 3, {"when": "2032", "subject": "Norway"}),
        ("what-did-they-say", 3, {"speaker": "Latvia", "subject": "Norway"}),
        ("what-is-planned", 3, {"who": "Norway", "what": "street lamp", "time": "2032"}),
        ("who-denied-what", 3, {"who": "Latvia", "subject": "Norway", "object": "lamp"}),
        ("who-urges-whom", 0, {}),
    ],
)
def test_queries_that_ship(dataset: Dataset, name: str, count: int, first: dict[str, str]) -> None:
    rows = list(run(dataset, name).rows())
    assert len(rows) == count
    assert not rows or first.items() <= rows[0].items()


def test_each_query_that_ships_says_what_it_does() -> None:
    assert len(named_queries()) == 13
    for query in named_queries().values():
        assert query.description.endswith(".")


def test_urges_positions_and_contradictions_are_found() -> None:
    quads = article_quads(extraction(1))
    swap = {"relation/gives>": "relation/urges>", "concept/street_lamp": "concept/lamp"}
    for old, new in swap.items():
        quads = [line.replace(old, new) for line in quads]
    with Dataset.in_memory() as dataset:
        dataset.replace(NAMES.article("a1"), quads)
        dataset.replace(NAMES.entities, entity_quads(ENTITIES))
        [urged, *_] = run(dataset, "who-urges-whom").rows()
        assert (urged["who"], urged["toDo"]) == ("Norway", "glow for =Riga")
        [against] = run(dataset, "contradictions").rows()
        assert (against["subject"], against["deniedBy"]) == ("Norway", "Latvia")
        supports = [line.replace("relation/urges>", "relation/supports>") for line in quads]
        dataset.replace(NAMES.article("a1"), supports)
        found = {row["stance"] for row in run(dataset, "positions").rows()}
        assert found == {"for"}
