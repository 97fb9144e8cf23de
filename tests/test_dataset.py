"""`kg.dataset.quads` and `kg.dataset`: claims as named graphs, on disk."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dataset import Dataset
from kg.dataset.quads import (
    Names,
    article_quads,
    date,
    decimal,
    entity_quads,
    literal,
    relation_iri,
    run_quads,
    slug,
)
from kg.errors import QueryError, StoreError
from tests.stored import ENTITIES, MADE_BY, TEXT, extraction

NAMES = Names()


@pytest.fixture
def dataset(tmp_path: Path) -> Iterator[Dataset]:
    with Dataset.open(tmp_path / "store", create=True) as opened:
        opened.replace(NAMES.article("a1"), article_quads(extraction(1)))
        opened.replace(NAMES.entities, entity_quads(ENTITIES))
        opened.replace(NAMES.runs, run_quads({"a1": MADE_BY}))
        yield opened


def test_what_is_stored_is_what_was_written_line_for_line(dataset: Dataset) -> None:
    written = [
        *article_quads(extraction(1)),
        *entity_quads(ENTITIES),
        *run_quads({"a1": MADE_BY}),
    ]
    assert list(dataset.nquads()) == sorted(written)
    assert len(written) == len(set(written)) == len(dataset)
    assert dataset.graphs() == sorted([NAMES.article("a1"), NAMES.entities, NAMES.runs])


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("?s rel:gives ?o", [("country/Norway", "concept/street_lamp")]),
        ("?s rel:glowFor ?o", [("concept/lamp", "country/Latvia")]),
        (
            "?x rdf:subject ?s ; kg:factuality kg:Denied ; rdf:object ?o",
            [("country/Norway", "concept/lamp")],
        ),
        ("?x kg:attributedTo ?s ; kg:timeEnd ?o", [("country/Latvia", "2031-06")]),
        ("?x rdf:subject ?s ; kg:time ?o", [("country/Norway", "2032")]),
        ("?x kg:place ?s ; kg:confidence ?o", [("country/Latvia", "0.825")]),
        ("?x kg:quantity [ kg:unit ?s ; kg:value ?o ]", [("USD", "2000000")]),
        (
            "?x kg:argument [ kg:role ?s ; rdf:value ?o ]",
            [("in", "two lots"), ("to", "country/Latvia")],
        ),
        ("?x kg:content [ kg:surface ?o ; kg:rule ?s ]", [("verbal", "glow for")]),
        ("?s skos:broader ?o", [("concept/street_lamp", "concept/lamp")]),
        ("?s kg:metonym ?o", [("country/Latvia", "Riga"), ("country/Norway", "Oslo")]),
        ("?s skos:altLabel ?o", [("country/Norway", "Kingdom of Norway")]),
        (
            "rel:glowFor rdfs:label ?s ; a ?o",
            [("glow for", "https://w3id.org/newskg/ontology#OpenRelation")],
        ),
        (
            "?a schema:url ?s ; schema:datePublished ?o",
            [("https://example.org/a%20b%5B1%5D?q=1#x", "2031-03-04")],
        ),
        (
            "[] prov:wasAssociatedWith [ rdfs:label ?s ; schema:softwareVersion ?o ]",
            [("kg", "0.1")],
        ),
    ],
)
def test_each_property_of_the_contract(
    dataset: Dataset, pattern: str, expected: list[tuple[str, str]]
) -> None:
    prefix = f"{dataset.base}entity/"
    rows = dataset.select(f"SELECT ?s ?o WHERE {{ {pattern} }} ORDER BY ?s ?o")
    assert [(r["s"].removeprefix(prefix), r["o"].removeprefix(prefix)) for r in rows] == expected


def test_a_passage_leads_back_to_its_text(dataset: Dataset) -> None:
    where = "?p kg:sentence ?sentence ; kg:start ?start ; kg:end ?end ; kg:part kg:Body"
    rows = list(dataset.select(f"SELECT * {{ {where} }}"))
    assert len(rows) == 2
    for row in rows:
        assert TEXT[int(row["start"]) : int(row["end"])] == row["sentence"]


def test_replacing_changes_only_what_differs(dataset: Dataset) -> None:
    graph = NAMES.article("a1")
    before = list(dataset.nquads())
    dataset.replace(graph, article_quads(extraction(1)))
    assert list(dataset.nquads()) == before
    dataset.replace(graph, article_quads(extraction(1, source="Other Wire")))
    assert set(before) ^ set(dataset.nquads()) == {
        line
        for source in ("Baltic Wire", "Other Wire")
        for line in article_quads(extraction(1, source))
        if "publisher" in line or "/ontology#sha256" in line
    }
    dataset.replace(graph, [])
    assert graph not in dataset.graphs()
    dataset.drop(NAMES.entities)
    dataset.drop(NAMES.runs)
    assert (len(dataset), dataset.graphs()) == (0, [])


def test_a_bad_line_changes_nothing(dataset: Dataset) -> None:
    before = list(dataset.nquads())
    for number in (1, 5_000):
        good = [f'<http://x/{n}> <http://p> "a" <http://g> .\n' for n in range(number)]
        with pytest.raises(StoreError, match="could not be written"):
            dataset.replace("http://g", [*good, "no quad\n"])
    assert list(dataset.nquads()) == before


@pytest.mark.parametrize("bulk", [False, True])
def test_many_graphs_are_the_same_in_any_order(tmp_path: Path, bulk: bool) -> None:
    count = 60 if bulk else 3
    graphs = [(NAMES.article(f"a{n}"), article_quads(extraction(n))) for n in range(count)]
    with Dataset.open(tmp_path / "one", create=True) as one:
        one.replace_many(graphs)
        first = list(one.nquads())
    with Dataset.in_memory() as two:
        for graph, quads in reversed(graphs):
            two.replace(graph, reversed(quads))
        assert list(two.nquads()) == first
    with Dataset.open(tmp_path / "one", read_only=True) as again:
        assert list(again.nquads()) == first


def test_a_store_in_use_can_be_read_but_not_written(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from kg.dataset import Dataset\n"
        "from kg.errors import StoreError\n"
        "path = Path(sys.argv[1]); print(len(Dataset.open(path, read_only=True)))\n"
        "try:\n    Dataset.open(path)\nexcept StoreError as error:\n    print(error)"
    )
    with Dataset.open(tmp_path, create=True) as dataset:
        dataset.replace(NAMES.entities, entity_quads(ENTITIES))
        size = len(dataset)
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
        )
    lines = done.stdout.splitlines()
    assert lines[0] == str(size)
    assert lines[1:] == [
        f"{tmp_path} is in use by another process: stop it, or wait until it is done"
    ]


def test_what_is_no_store_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is no store: make one with kg build"):
        Dataset.open(tmp_path / "none")
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("hello")
    with pytest.raises(StoreError, match="holds other things"):
        Dataset.open(tmp_path / "letters", create=True)
    with pytest.raises(StoreError, match="no base IRI"):
        Dataset.open(tmp_path / "new", base="not an iri", create=True)
    Dataset.open(tmp_path / "new", base="https://example.org/", create=True).close()
    assert Dataset.open(tmp_path / "new", read_only=True).base == "https://example.org/"
    with pytest.raises(StoreError, match="was made with the base"):
        Dataset.open(tmp_path / "new", base="https://example.com/")
    next((tmp_path / "new" / "quads").glob("MANIFEST-*")).write_bytes(b"garbage")
    with pytest.raises(StoreError, match="cannot be opened"):
        Dataset.open(tmp_path / "new")


def test_a_closed_store_and_a_read_only_one_say_so(dataset: Dataset, tmp_path: Path) -> None:
    dataset.close()
    with pytest.raises(StoreError, match="is closed"):
        len(dataset)
    with Dataset.open(tmp_path / "store", read_only=True) as opened:
        with pytest.raises(StoreError, match="could not be written"):
            opened.replace("http://g", ['<http://s> <http://p> "a" <http://g> .\n'])
        with pytest.raises(QueryError, match="gives no rows"):
            next(opened.select("ASK {}"))


def test_a_backup_is_a_store(dataset: Dataset, tmp_path: Path) -> None:
    dataset.backup(tmp_path / "copy")
    with Dataset.open(tmp_path / "copy", read_only=True) as copy:
        assert list(copy.nquads()) == list(dataset.nquads())


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_written_as_pyoxigraph_writes_it(text: str) -> None:
    assert literal(text) == str(ox.Literal(text)) or literal(text) == _canonical(text)


def _canonical(text: str) -> str:
    triple = ox.Triple(ox.NamedNode("x:s"), ox.NamedNode("x:p"), ox.Literal(text))
    written = ox.serialize([triple], format=ox.RdfFormat.N_TRIPLES)
    assert written is not None
    return written.decode().removeprefix("<x:s> <x:p> ").removesuffix(" .\n")


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=6, max_value=10**9, min_value=-(10**9)
    )
)
def test_decimals_are_canonical(number: object) -> None:
    line = f"<x:s> <x:p> {decimal(str(f'{number:f}'))} <x:g> .\n"
    with Dataset.in_memory() as dataset:
        dataset.replace("x:g", [line])
        assert list(dataset.nquads()) == [line]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2031", "gYear"), ("2031-06", "gYearMonth"), ("2031-06-02", "date"), ("last week", "")],
)
def test_dates_are_typed_by_their_form(text: str, kind: str) -> None:
    assert date(text) == literal(text, kind)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), unique=True, max_size=5))
def test_slugs_are_one_segment_and_differ(ids: list[str]) -> None:
    slugs = [slug(article) for article in ids]
    assert len(set(slugs)) == len(ids)
    assert all(ox.NamedNode(NAMES.article(article)) for article in ids)
    assert not any("/" in name for name in slugs)


def test_iris_stay_iris() -> None:
    assert NAMES.entity("country/Côte d'Ivoire") == (
        "https://newskg.example/entity/country/C%C3%B4te_d'Ivoire"
    )
    assert relation_iri("re-elect<>") == "https://w3id.org/newskg/relation/re_elect__"
