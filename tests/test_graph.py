"""`kg.graph`: what a store answers when asked from Python."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import StoreError, UnknownNameError
from kg.graph import KnowledgeGraph


@pytest.fixture
def graph(store: Path) -> Iterator[KnowledgeGraph]:
    with KnowledgeGraph.open(store) as opened:
        yield opened


def test_counts_what_it_holds(graph: KnowledgeGraph) -> None:
    assert len(graph) == 2
    assert graph.counts() == {"articles": 2, "sentences": 2, "statements": 2, "entities": 3}
    assert graph.factualities() == {"Planned": 1, "Denied": 1}
    assert graph.types() == {"Country": 2, "Person": 1}
    assert "2 articles, 2 statements, 3 entities" in repr(graph)


def test_a_claim_leads_to_its_sentence(graph: KnowledgeGraph) -> None:
    claim, denied = graph.statements()
    assert (claim.subject, claim.relation, claim.object) == ("Norway", "sends", "Latvia")
    assert (claim.factuality, claim.time, claim.quantity) == (
        "Planned",
        "on Monday",
        "200 engineers",
    )
    assert claim.sentence[claim.start : claim.end] == claim.sentence
    assert (claim.headline, claim.source, claim.date) == (
        "Report a1",
        "Baltic Wire",
        "2031-03-04",
    )
    assert (denied.factuality, denied.speaker) == ("Denied", "Latvia")


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        (("Norway",), ["sends", "asks"]),
        (("oslo",), ["sends", "asks"]),
        (("Norway", "sends"), ["sends"]),
        (("Norway", "promised to send"), ["sends"]),
        (("Norway", "rel:asks", "Riga"), ["asks"]),
        (("Norway", None, "Latvia"), ["sends", "asks"]),
        (("Norway", "invades"), []),
        (("Kalnina",), []),
    ],
)
def test_explain_narrows_by_relation_and_by_the_other_end(
    graph: KnowledgeGraph, asked: tuple[str, ...], rules: list[str]
) -> None:
    assert [claim.relation for claim in graph.explain(*asked)] == rules


@pytest.mark.parametrize("name", ["Norwai", 'Nor"way', "} DROP ALL", "\\", ""])
def test_an_unknown_name_is_an_error_with_a_remedy(graph: KnowledgeGraph, name: str) -> None:
    with pytest.raises(UnknownNameError, match=r"did you mean |kg stats"):
        graph.explain(name)


def test_dossier_parts_doing_and_saying(graph: KnowledgeGraph) -> None:
    (subject,) = graph.find("Riga")
    dossier = graph.dossier(subject)
    assert subject.metonyms == ("Riga",)
    parts = {heading: [claim.relation for claim in found] for heading, found in dossier.parts()}
    assert list(parts.values()) == [["asks"], ["sends"], ["asks"]]
    assert len(dossier.rows()) == 2
    assert len(dossier.articles) == 2


def test_asserted_triples_are_the_planned_not_the_denied(graph: KnowledgeGraph) -> None:
    assert graph.query("SELECT ?s ?o { ?s rel:sends ?o }")
    assert graph.query("SELECT ?s ?o { ?s rel:asks ?o }") == []


def test_rdflib_gets_every_quad(graph: KnowledgeGraph) -> None:
    assert len(graph.to_rdflib()) == len(graph.dataset)


def test_networkx_gets_every_claim(graph: KnowledgeGraph) -> None:
    network = graph.to_networkx()
    assert network.number_of_nodes() == 3
    edges = {
        data["relation"]: (source, target) for source, target, data in network.edges(data=True)
    }
    labels = network.nodes(data="label")
    assert [labels[end] for end in edges["sends"]] == ["Norway", "Latvia"]


def test_html_is_one_page_and_fits_a_notebook(graph: KnowledgeGraph, tmp_path: Path) -> None:
    page = graph.to_html(tmp_path / "graph.html")
    assert page == (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert "Ilze Kalnina" not in graph.to_html(focus="Riga", top=2)
    frame = graph._repr_html_()
    assert frame.startswith('<iframe srcdoc="&lt;')
    assert frame.count("<") == 2


def test_articles_by_any_of_their_names(graph: KnowledgeGraph) -> None:
    rows = graph.articles()
    assert [row["id"] for row in rows] == ["a1", "a2"]
    assert graph.article_id("Report a2") == graph.article_id(rows[1]["iri"]) == "a2"
    with pytest.raises(UnknownNameError, match="kg articles"):
        graph.article_id("a3")


def test_no_store_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"):
        KnowledgeGraph.open(tmp_path / "none")


def test_a_closed_graph_can_still_be_shown(store: Path) -> None:
    with KnowledgeGraph.open(store) as opened:
        pass
    assert repr(opened).endswith(": closed>")
    assert "closed" in opened._repr_html_()
