"""Seconds that one more article costs a store of some hundreds.

    python -m tests.benchmarks.added_article [FOLDER] [--copies N]

Enters: a folder of articles, of which copies under other names fill the store.  Leaves: the
seconds of the first build, of a build that brings nothing new, and of one with a new article.
"""

import argparse
import re
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from kg import readers
from kg.archive import Archive
from kg.dataset import Dataset
from kg.model import Article
from kg.pipeline import Extractor, build, write
from tests.benchmarks.build_ratio import ARTICLES

NEW = "Prime Minister Halla Brekke of Norway urged Estonia on Friday to raise its defense budget."


def copies(articles: list[Article], number: int) -> list[Article]:
    """Repeat articles with capitalised words of their own, so that each has new names."""
    return [
        replace(
            article,
            id=f"{article.id}-{copy}",
            text=re.sub(r"(?<=[a-z,] )([A-Z][a-z]{4,})", rf"\1{chr(97 + copy % 26)}", article.text),
            body=(),
            headline=None,
        )
        for copy in range(number)
        for article in articles
    ]


def fill(store: Path, articles: list[Article], extractor: Extractor) -> float:
    """Put articles into a store; return the seconds of writing its graphs."""
    with Dataset.open(store, create=True) as dataset, Archive.open(store, create=True) as archive:
        for extraction in extractor.extract(articles):
            archive.put(extraction, extractor.fingerprint(extraction.article))
        start = time.perf_counter()
        write(archive, dataset)
        return time.perf_counter() - start


def seconds(folder: Path, store: Path, extractor: Extractor) -> float:
    """Measure a build of a folder into a store."""
    start = time.perf_counter()
    build([folder], store=store, extractor=extractor)
    return time.perf_counter() - start


def main() -> None:
    """Print the seconds of each build."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES / "wikinews")
    parser.add_argument("--copies", type=int, default=14)
    options = parser.parse_args()
    extractor = Extractor()
    articles = [found for found in readers.read([options.folder]) if isinstance(found, Article)]
    for number in (1, options.copies):
        with tempfile.TemporaryDirectory() as work:
            store, new = Path(work) / "kg-store", Path(work) / "new"
            new.mkdir()
            first = fill(store, copies(articles, number), extractor)
            (new / "new.txt").write_text(NEW)
            one = seconds(new, store, extractor)
            again = seconds(new, store, extractor)
        print(
            f"{number * len(articles)} articles: graphs written in {first:.2f} s, "
            f"one article added in {one:.2f} s, nothing added in {again:.2f} s"
        )


if __name__ == "__main__":
    main()
