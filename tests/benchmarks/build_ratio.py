"""Processor time of a build against that of the bare parser over the same texts.

    python -m tests.benchmarks.build_ratio [FOLDER]

Enters: a folder of articles.  Leaves: the median ratio of some rounds, each of which measures
both, the model and the vocabulary loaded beforehand.  The bar is 1.35.
"""

import argparse
import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from kg import readers
from kg.model import Article
from kg.parse import DEFAULT_MODEL
from kg.pipeline import Extractor, build

BAR = 1.35
ARTICLES = Path(__file__).parents[3] / "shared" / "articles"


def processor_seconds(run: Callable[[], object]) -> float:
    """Measure the processor time of this process, all its threads included."""
    gc.collect()
    start = time.process_time()
    run()
    return time.process_time() - start


def ratios(folder: Path, rounds: int) -> list[tuple[float, float]]:
    """Measure processor seconds of bare parsing and of building, for each round."""
    extractor = Extractor()
    texts = [found.text for found in readers.read([folder]) if isinstance(found, Article)]
    nlp = spacy.load(DEFAULT_MODEL)

    def bare() -> None:
        for _ in nlp.pipe(texts):
            pass

    def whole() -> None:
        with tempfile.TemporaryDirectory() as store:
            build([folder], store=Path(store) / "kg-store", extractor=extractor)

    whole()  # start-up: the model, the vocabulary and the caches of both pipelines
    bare()
    return [(processor_seconds(bare), processor_seconds(whole)) for _ in range(rounds)]


def main() -> None:
    """Print each round and the median."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    measured = ratios(options.folder, options.rounds)
    for bare, whole in measured:
        print(f"bare {bare:6.2f} s   build {whole:6.2f} s   ratio {whole / bare:.2f}")
    median = statistics.median(whole / bare for bare, whole in measured)
    print(f"median ratio {median:.2f}, bar {BAR}")


if __name__ == "__main__":
    main()
