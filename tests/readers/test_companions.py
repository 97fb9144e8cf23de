"""What lies beside articles in a folder is not read, unless it is named itself."""

from pathlib import Path

import pytest

from kg import readers
from kg.model import Article

ARTICLE = "Seoul signed the accord on Monday, and Tokyo welcomed the step in a statement."


@pytest.mark.parametrize("name", ["README.md", "LICENSE", "run.py", "demo.ipynb", "vocab.ttl"])
def test_companions_of_articles_are_left_out(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / name).write_text("Tokyo denied the report in a short statement on Tuesday.")
    assert [found.text for found in readers.read([tmp_path]) if isinstance(found, Article)] == [
        ARTICLE
    ]


def test_a_readme_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(ARTICLE)
    (found,) = readers.read([tmp_path / "README.md"])
    assert isinstance(found, Article)
