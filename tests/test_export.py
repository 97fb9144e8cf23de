"""`kg.export`: files that other programs read back."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.dataset import Dataset
from kg.dataset.quads import Names, article_quads, entity_quads
from kg.dataset.reification import reify, unreify
from kg.errors import ExportError
from kg.export import FORMATS, write
from tests.stored import ENTITIES, extraction

NAMES = Names()


@pytest.fixture
def dataset() -> Iterator[Dataset]:
    with Dataset.in_memory() as opened:
        for number in (1, 2):
            opened.replace(NAMES.article(f"a{number}"), article_quads(extraction(number)))
        opened.replace(NAMES.entities, entity_quads(ENTITIES))
        yield opened


# rdflib 7 itself still makes what it calls deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("suffix", ["nq", "trig", "jsonld"])
def test_formats_with_graphs_come_back_whole(dataset: Dataset, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"graph.{suffix}"
    write(dataset, path)
    assert set(ox.parse(path=str(path))) == set(dataset.store)
    copy = rdflib.Dataset()
    copy.parse(path, format={"jsonld": "json-ld", "nq": "nquads"}.get(suffix, suffix))
    assert len(list(copy.quads())) == len(dataset)


@pytest.mark.parametrize(("suffix", "parser"), [("nt", "nt"), ("ttl", "turtle"), ("rdf", "xml")])
def test_formats_without_graphs_hold_the_union(
    dataset: Dataset, tmp_path: Path, suffix: str, parser: str
) -> None:
    path = tmp_path / f"graph.{suffix}"
    write(dataset, path)
    union = rdflib.Graph().parse(data="".join(dataset.ntriples()), format="nt")
    assert isomorphic(rdflib.Graph().parse(path, format=parser), union)
    assert {quad.triple for quad in ox.parse(path=str(path))} == {q.triple for q in dataset.store}


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_two_exports_are_the_same_bytes(dataset: Dataset, tmp_path: Path, suffix: str) -> None:
    write(dataset, tmp_path / f"one.{suffix}")
    write(dataset, tmp_path / "two", format=suffix)
    assert (tmp_path / f"one.{suffix}").read_bytes() == (tmp_path / "two").read_bytes()


def test_lines_are_sorted(dataset: Dataset, tmp_path: Path) -> None:
    for suffix in ("nq", "nt"):
        write(dataset, tmp_path / f"graph.{suffix}")
        lines = (tmp_path / f"graph.{suffix}").read_text(encoding="utf-8").split("\n")[:-1]
        assert lines == sorted(set(lines))


def test_rdf12_reads_back_to_the_same_graph(dataset: Dataset, tmp_path: Path) -> None:
    lines = list(dataset.nquads())
    assert unreify(reify(lines)) == lines
    write(dataset, tmp_path / "graph.trig", rdf12=True)
    quads = list(ox.parse(path=str(tmp_path / "graph.trig")))
    terms = [quad for quad in quads if isinstance(quad.object, ox.Triple)]
    assert len(terms) == 6
    assert len(quads) == len(lines) - 2 * len(terms)
    written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert written is not None
    assert unreify(line + "\n" for line in written.decode().split("\n")[:-1]) == lines


def test_networks_hold_every_claim(dataset: Dataset, tmp_path: Path) -> None:
    write(dataset, tmp_path / "graph.graphml")
    graph = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert graph.number_of_edges() == 6
    assert graph.nodes[NAMES.entity("country/Norway")]["label"] == "Norway"
    denied = [data for *_, data in graph.edges(data=True) if data["factuality"] == "Denied"]
    assert [data["asserted"] for data in denied] == [False, False]
    assert denied[0]["speaker"] == "Latvia"
    write(dataset, tmp_path / "graph.gexf")
    assert nx.read_gexf(tmp_path / "graph.gexf").number_of_nodes() == 4


def test_tables_hold_a_row_a_statement_and_no_formula(dataset: Dataset, tmp_path: Path) -> None:
    write(dataset, tmp_path / "graph.csv")
    with (tmp_path / "graph.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 6
    assert {row["object_text"] for row in rows} == {"lamps", "it", "'=Riga"}


def test_json_holds_entities_and_statements(dataset: Dataset, tmp_path: Path) -> None:
    write(dataset, tmp_path / "graph.json")
    content = json.loads((tmp_path / "graph.json").read_text(encoding="utf-8"))
    assert [entity["name"] for entity in content["entities"]][-1] == "Norway"
    assert len(content["statements"]) == 6


def test_what_cannot_be_written_is_said_and_leaves_nothing(
    dataset: Dataset, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match=r"use one of \.ttl, \.nt"):
        write(dataset, tmp_path / "graph.docx")
    with pytest.raises(ExportError, match=r"has no RDF 1\.2"):
        write(dataset, tmp_path / "graph.csv", rdf12=True)
    with pytest.raises(ExportError, match="cannot be written"):
        write(dataset, tmp_path / "none" / "graph.ttl")
    (tmp_path / "graph.ttl").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        write(dataset, tmp_path / "graph.ttl")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]
