"""From a store to a view: a real store, made by hand."""

import re
from pathlib import Path

import pytest

from kg import views
from kg.dataset import Dataset
from kg.dataset.quads import Names, article_quads
from kg.errors import ExportError, UnknownNameError
from kg.model import Article, Evidence, Extraction, Factuality, Part, Statement
from tests.views.demo import demo

BASE = "https://newskg.example/"


def test_a_store_becomes_nodes_statements_and_articles(store: Path) -> None:
    with Dataset.open(store, read_only=True) as dataset:
        view = views.load(dataset)
    assert {node.label: node.type for node in view.nodes} == {
        "Norway": "Country",
        "Latvia": "Country",
    }
    assert {node.label: node.names for node in view.nodes} == {
        "Norway": ("Oslo",),
        "Latvia": ("Riga",),
    }
    assert view.total == 2
    plan = next(s for s in view.statements if s.factuality == "Planned")
    assert (plan.source, plan.target) == (
        f"{BASE}entity/country/Norway",
        f"{BASE}entity/country/Latvia",
    )
    assert plan.label == "sends"
    assert plan.time == "on Monday (2031-03-03)"
    assert plan.quantity == "200 engineers"
    assert plan.sentence[plan.start : plan.end] == plan.sentence
    denial = next(s for s in view.statements if s.factuality == "Denied")
    assert denial.speaker == "Latvia"
    articles = {article.id: article for article in view.articles}
    assert articles[plan.article].title == "Report a1"
    assert articles[plan.article].date == "2031-03-04"
    assert articles[plan.article].source == "Baltic Wire"


@pytest.mark.parametrize("name", ["Norway", "norway", " OSLO "])
def test_focus_takes_any_name(store: Path, name: str) -> None:
    with Dataset.open(store, read_only=True) as dataset:
        view = views.load(dataset, focus=name)
    assert view.focus == f"{BASE}entity/country/Norway"
    assert view.nodes[0].label == "Norway"


def test_focus_on_an_unknown_name_offers_near_ones(store: Path) -> None:
    with (
        Dataset.open(store, read_only=True) as dataset,
        pytest.raises(UnknownNameError, match=r"'Norwai'.*did you mean Norway"),
    ):
        views.load(dataset, focus="Norwai")


def test_a_text_as_object_is_a_node_of_its_own() -> None:
    statement = Statement(
        id="s",
        subject="country/Chad",
        relation="reportTo",
        object="forty of them",
        surface="reports to",
        subject_text="Chad",
        object_text="forty of them",
        factuality=Factuality.ACTUAL,
        confidence=0.5,
        rule="verbal",
        evidence=Evidence(Part.BODY, 0, 29, "Chad reports to forty of them."),
        known=False,
    )
    with Dataset.in_memory() as dataset:
        quads = article_quads(Extraction(Article("a", "x"), (), (), (statement,)))
        dataset.replace(Names(BASE).article("a"), quads)
        view = views.load(dataset)
    assert {node.label for node in view.nodes} == {"Chad", "forty of them"}
    assert view.statements[0].label == "report to"


def test_an_empty_store_is_an_empty_view() -> None:
    with Dataset.in_memory() as dataset:
        assert views.load(dataset) == views.ViewGraph()


@pytest.mark.parametrize("style", ["explorer", "pyvis"])
def test_the_same_view_gives_the_same_bytes(style: views.Style) -> None:
    assert views.render(demo(), style=style) == views.render(demo(), style=style)


@pytest.mark.parametrize("style", ["explorer", "pyvis"])
def test_a_page_names_no_other_address(style: views.Style) -> None:
    page = views.render(views.ViewGraph(), style=style)
    assert "default-src 'none'" in page
    assert "cdn" not in page
    assert "unsafe" not in page.split("<title>")[0]


def test_a_page_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"^Cannot write .*: .*; name another file with -o$"):
        views.write(views.ViewGraph(), tmp_path / "missing" / "page.html")


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(ExportError, match="No style is called 'neon'"):
        views.render(views.ViewGraph(), style="neon")  # type: ignore[arg-type]


def test_what_cannot_be_seen_is_left_out() -> None:
    node = views.Node("n", "Acme\u202egro.evil\x07 \ud800Ltd", "Organization")
    page = views.render(views.ViewGraph((node,)), title="A\u2066B")
    assert "Acmegro.evil Ltd" in page
    assert "<title>AB</title>" in page


def test_pyvis_draws_a_line_as_fact_only_if_one_statement_is() -> None:
    nodes = (views.Node("a", "A", "Person"), views.Node("b", "B", "Person"))
    drawn = {}
    for kinds in (("Denied",), ("Denied", "Requested"), ("Denied", "Actual")):
        statements = tuple(
            views.Statement(kind, "a", "b", "hits", "hits", "hit", kind, 0.5, "A hit B.", "x")
            for kind in kinds
        )
        page = views.render(views.ViewGraph(nodes, statements), style="pyvis")
        found = re.search(r'"dashes": ([^\]"]+\]?)', page)
        assert found
        drawn[kinds] = found[1]
    assert drawn["Denied",] == "[3, 4]"
    assert drawn["Denied", "Requested"] == "[2, 5]"
    assert drawn["Denied", "Actual"].startswith("false")
