"""Sentences a second of open extraction, beside the bare parser and two other extractors.

    python -m tests.benchmarks.extraction_rate [FILE] [--peers PYTHON] [--assert-ratio R]

Enters: a file of tokenised sentences, one a line (else those of examples/), and an interpreter
in which the peers are installed: they are no dependency of this package, and one of them is GPL,
so they live in an environment of their own.  Leaves: for each system the median rate in processor
time on one thread, and how many times the bare parser's time it takes.  Every round measures all
systems in turn, so that what else the machine does weighs on all of them alike.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from kg import parse, readers
from kg.model import Article

ROOT = Path(__file__).parents[2]
PEERS = ("textacy", "triplet-extract")
OURS = ("bare", "kg", "kg --compact")
INSTALL = "python -m venv peers && peers/bin/pip install {} " + parse.DEFAULT_MODEL
# The slow one reads a tenth in each round, another tenth each time since it caches what it read.
SLOW = {"triplet-extract": 10}
EVERYTHING = 1_000_000_000
ONE_THREAD = dict.fromkeys(
    (f"{library}_NUM_THREADS" for library in ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMEXPR")), "1"
)

Rounds = dict[str, list[dict[str, Any]]]


class Worker:
    """A process that measures systems in an interpreter of their own."""

    def __init__(self, python: str, model: str, file: Path) -> None:
        # The variables must be set before NumPy is loaded, hence a process for our own part too.
        self.process = subprocess.Popen(
            [python, str(Path(__file__).with_name("contestants.py")), model, str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | ONE_THREAD | {"PYTHONPATH": str(ROOT)},
        )

    def ask(self, system: str, *, first: int = 0, step: int = 1, count: int) -> dict[str, Any]:
        """Have a system read some of the sentences; return what the process measured."""
        assert self.process.stdin
        assert self.process.stdout
        asked = {"system": system, "first": first, "step": step, "count": count}
        print(json.dumps(asked), file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{system}: {self.process.args!r} ended, its message is above")
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextmanager
def worker(python: str, model: str, file: Path) -> Iterator[Worker]:
    """Start a process, and let it end when it is not needed any more."""
    started = Worker(python, model, file)
    with started.process:
        yield started


def examples(model: str) -> list[str]:
    """Read the sentences of the examples, their tokens separated by spaces."""
    found = readers.read([ROOT / "examples" / "articles"])
    articles = [article for article in found if isinstance(article, Article)]
    return [
        " ".join(word for word in tree.words[start:end] if not word.isspace())
        for _, tree in parse.parse(articles, parse.load(model))
        for start, end in tree.sentences
    ]


def compare(workers: dict[str, Worker], rounds: int) -> Rounds:
    """Measure the systems that are there in turn, some rounds long."""
    there = []
    for system, process in workers.items():
        answer = process.ask(system, step=20, count=1)  # loads it
        if "absent" in answer:
            print(f"{system} is not measured: {answer['absent']}; {INSTALL.format(system)}")
        else:
            there.append(system)
    measured: Rounds = {system: [] for system in there}
    for number in range(rounds):
        for system in there:
            step = max(SLOW[system], rounds) if system in SLOW else 1
            first = number if system in SLOW else 0
            answer = workers[system].ask(system, first=first, step=step, count=EVERYTHING)
            measured[system].append(answer)
    return measured


def per_sentence(found: list[dict[str, Any]]) -> list[float]:
    """Return the seconds a sentence took, for each round that read any."""
    return [each["seconds"] / each["sentences"] for each in found if each["sentences"]]


def ratio(measured: Rounds, system: str) -> float:
    """Return how many times the bare parser's time a system takes, round by round."""
    pairs = zip(per_sentence(measured[system]), per_sentence(measured["bare"]), strict=False)
    return statistics.median(own / bare for own, bare in pairs)


def report(measured: Rounds) -> None:
    """Print a line for each system."""
    print(f"{'':<16} {'version':<8} {'sentences/s':>11} {'x bare':>7} {'results/sentence':>17}")
    for system, found in measured.items():
        rate = statistics.median(1 / seconds for seconds in per_sentence(found))
        results = sum(each["results"] for each in found) / sum(each["sentences"] for each in found)
        print(
            f"{system:<16} {found[0]['version']:<8} {rate:>11.1f} {ratio(measured, system):>7.2f}"
            f" {results:>17.2f}"
        )


def main() -> None:
    """Print the comparison; end with status 1 if kg takes longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, help="tokenised sentences, one a line")
    parser.add_argument("--peers", metavar="PYTHON", help="interpreter that has the peers")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--model", default=parse.DEFAULT_MODEL, help="package or folder")
    parser.add_argument("--assert-ratio", type=float, metavar="R", help="most kg may take, x bare")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        file = Path(folder) / "sentences.txt"
        lines = options.file.read_text("utf-8").splitlines() if options.file else None
        lines = [line.strip() for line in lines or examples(options.model) if line.strip()]
        file.write_text("\n".join(lines), encoding="utf-8")
        own = stack.enter_context(worker(sys.executable, options.model, file))
        workers = dict.fromkeys(OURS, own)
        if options.peers:
            peers = stack.enter_context(worker(options.peers, options.model, file))
            workers |= dict.fromkeys(PEERS, peers)
        print(f"{len(lines)} sentences, {options.rounds} rounds, {options.model}")
        measured = compare(workers, options.rounds)
    report(measured)
    if not options.peers:
        print(f"peers: {INSTALL.format(' '.join(PEERS))}, then --peers peers/bin/python")
    worst = max(ratio(measured, system) for system in OURS[1:])
    if options.assert_ratio and worst > options.assert_ratio:
        raise SystemExit(f"kg takes {worst:.2f} times the bare parser's time")


if __name__ == "__main__":
    main()
