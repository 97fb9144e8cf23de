"""The development articles, which are no part of the project: nothing of their prose is cut."""

from pathlib import Path

import pytest

from kg.model import Article
from kg.readers import read
from kg.readers.sentences import ends_sentence

SHARED = Path(__file__).parents[3] / "shared"
SOURCES = [
    SHARED / "articles",
    SHARED / "benchmarks" / "gum" / "dev.jsonl",
    SHARED / "benchmarks" / "meantime" / "dev.jsonl",
]

pytestmark = pytest.mark.skipif(
    not all(source.exists() for source in SOURCES), reason="the development data is not beside us"
)


def cut(article: Article) -> list[str]:
    """List the lines that no range covers."""
    ranges = [*article.body, *([article.headline] if article.headline else [])]
    rest = article.text
    for start, end in ranges:
        rest = rest[:start] + "\0" * (end - start) + rest[end:]
    return [line.strip() for line in rest.replace("\0", "").splitlines() if line.strip()]


def test_only_furniture_is_cut() -> None:
    articles = [article for article in read(SOURCES) if isinstance(article, Article)]
    assert len(articles) == 109
    sentences = [
        line
        for article in articles
        for line in cut(article)
        if ends_sentence(line) and "Image:" not in line
    ]
    assert sentences == []


def test_every_article_has_a_title_and_prose() -> None:
    for article in read(SOURCES):
        assert isinstance(article, Article)
        assert article.title
        assert article.body
