"""Statements of development articles that were read beside their sentences -> examples.

Enters: the folder of development data, and `judged.jsonl`: for each statement that was read, its
id and whether it was right.  Leaves: `Example`s, worth 1 where a statement was right.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kg import readers
from kg.model import Article
from kg.pipeline import Extractor
from kg.resolve.article import Referents
from kg.statements.reading import Reading, read
from kg.statements.writer import Draft, Writer, offices
from tests.training.learning import Example

JUDGED = Path(__file__).with_name("judged.jsonl")


def examples(shared: Path) -> Iterator[Example]:
    """Yield the judged statements that today's extraction still draws, by article."""
    right, extractor = judged(), Extractor()
    for article, tree in extractor.parse(articles(shared)):
        for draft in drafts(article, read(tree, extractor.vocabulary)):
            judgement = right.get(draft.statement.id)
            if judgement is not None:
                yield Example(article.id, draft.features, float(judgement))


def articles(shared: Path) -> Iterator[Article]:
    """Yield the development articles: annotated beginnings of MEANTIME's, and whole ones."""
    for article in meantime(shared):
        yield replace(article, id=f"meantime/{article.id}")
    for found in readers.read([shared / "articles"]):
        if isinstance(found, Article):
            yield found


def meantime(shared: Path) -> Iterator[Article]:
    """Yield the annotated beginnings of MEANTIME's development articles."""
    gold = shared / "benchmarks" / "meantime" / "dev.jsonl"
    for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines()):
        text = row["text"][: row["annotated_until"]]
        yield readers.from_text(text, id=row["id"], date=row.get("date"))


def drafts(article: Article, reading: Reading) -> list[Draft]:
    """Draw the statements of one text with the features that their confidence is judged by."""
    referents = Referents(
        reading.tree,
        reading.vocabulary,
        reading.quotes,
        digest=article.sha256[:8],
        offices=offices(reading),
    )
    writer = Writer(article, reading, referents)
    return [draft for clause in reading.clauses for draft in writer.drafts(clause)]


def judged(path: Path = JUDGED) -> dict[str, bool]:
    """Read which statements were right: id -> right."""
    rows = path.read_text(encoding="utf-8").splitlines()
    return {row["id"]: row["right"] for row in map(json.loads, rows)}
