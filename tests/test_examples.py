"""The examples: the articles are read as they are meant, the script and the notebook run."""

import json
import runpy
from pathlib import Path

import pytest

from kg import build
from kg.dataset import Dataset
from kg.model import Article
from kg.readers import read
from kg.validate import validate

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_all_articles_are_read_with_their_metadata() -> None:
    articles = list(read([EXAMPLES / "articles"]))
    assert len(articles) == 8
    for article in articles:
        assert isinstance(article, Article)
        assert article.title
        assert article.date
        assert article.source in ("Pacific Courier", "Harbor Wire", "Meridian Post")
        assert article.url.startswith("https://example.org/")


def test_furniture_of_the_page_is_not_read() -> None:
    (page,) = read([EXAMPLES / "articles" / "2025-06-17-reef-exercise.html"])
    assert isinstance(page, Article)
    prose = " ".join(page.text[start:end] for start, end in page.body)
    assert "17 ships and more than 2,600 soldiers" in prose
    assert "newsletter" not in prose
    assert "Read more" not in prose


@pytest.mark.model
def test_the_script_prints_the_plan_and_the_deed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(EXAMPLES / "quickstart.py"))
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("2025-05-13 Planned") for line in lines)
    assert any(line.startswith("2025-09-16 Actual") for line in lines)
    assert (tmp_path / "quickstart.html").stat().st_size > 10_000


@pytest.mark.model
# rdflib, of dates compared with months.
@pytest.mark.filterwarnings("ignore:NotImplemented should not be used:DeprecationWarning")
def test_the_graph_of_the_examples_conforms(tmp_path: Path) -> None:
    build([EXAMPLES / "articles"], store=tmp_path / "s").close()
    with Dataset.open(tmp_path / "s", read_only=True) as dataset:
        report = validate(dataset)
        assert report.conforms, str(report)
        # Cities are among what is checked.
        assert list(dataset.select("SELECT ?place { ?place schema:containedInPlace ?wider }"))


@pytest.mark.model
def test_the_notebook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = json.loads((EXAMPLES / "quickstart.ipynb").read_text(encoding="utf-8"))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert not any(cell["outputs"] for cell in code)
    (tmp_path / "articles").symlink_to(EXAMPLES / "articles")
    monkeypatch.chdir(tmp_path)
    exec("\n".join("".join(cell["source"]) for cell in code), {})
    assert (tmp_path / "quickstart.html").exists()
