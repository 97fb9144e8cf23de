"""What kg writes beside articles, and what is no file at all, is never read as an article."""

import os
from pathlib import Path

from kg import readers
from kg.model import Article, Problem
from kg.views import ViewGraph, write

ARTICLE = "Seoul signed the accord on Monday, and Tokyo welcomed the step in a statement."


def test_stores_and_pages_of_kg_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    store = tmp_path / "kg-store"
    store.mkdir()
    (store / "store.json").write_text('{"base": "https://newskg.example/"}')
    (store / "LOG").write_text("A line of a database's own log, which reads like prose.")
    write(ViewGraph(nodes=(), statements=(), articles=()), tmp_path / "graph.html")
    (found,) = readers.read([tmp_path])
    assert isinstance(found, Article)
    assert found.text == ARTICLE


def test_a_store_named_as_a_source_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "store.json").write_text("{}")
    (found,) = readers.read([tmp_path])
    assert isinstance(found, Problem)
    assert "is a store" in found.reason


def test_a_pipe_in_a_folder_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "z.txt").write_text(ARTICLE)
    problem, article = readers.read([tmp_path])
    assert isinstance(problem, Problem)
    assert isinstance(article, Article)
