"""Scores of a build against the development data: gold facts, open extraction, relations.

Enters: the folder of development data.  Leaves: the scorers' figures as shares.

    python -m tests.evaluation.scores            prints them beside their floors
    python -m tests.evaluation.scores --misses   and the facts that are missing
    python -m tests.evaluation.scores --pin      writes them as the new floors
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from kg import pipeline
from kg.export import write
from kg.graph import KnowledgeGraph
from tests.evaluation import benchmarks

FLOORS = Path(__file__).with_name("floors.json")
SHARED = Path(__file__).parents[3] / "shared"
LOWER_IS_BETTER = frozenset({"forbidden"})
NOT_PINNED = frozenset({"statements"})  # more statements are neither better nor worse

Scores = dict[str, float]


def measure(shared: Path, folder: Path) -> tuple[Scores, str]:
    """Build both sets of articles into a folder; return the scores and the facts missing."""
    store, graph = folder / "kg-store", folder / "graph.trig"
    pipeline.build([shared / "articles" / part for part in ("seeds", "wikinews")], store=store)
    with KnowledgeGraph.open(store) as opened:
        write(opened.dataset, graph)
    golds = sorted(map(str, (shared / "gold").glob("*.json")))
    command = [sys.executable, str(shared / "gold" / "score_gold.py"), str(graph), *golds]
    # The scorer takes the first of equally good statements from a set: fix the order of sets.
    settled = os.environ | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [*command, "--misses"], capture_output=True, text=True, check=True, env=settled
    )
    first, _, misses = done.stdout.partition("\n")
    scores = {name: _share(value) for name, value in json.loads(first).items()}
    return scores | benchmarks.measure(shared, folder), misses


def _share(value: str | float) -> float:
    if isinstance(value, str):
        found, _, wanted = value.partition("/")
        return round(int(found) / max(1, int(wanted)), 3)
    return value


def floors() -> Scores:
    """Read the pinned scores."""
    pinned: Scores = json.loads(FLOORS.read_text(encoding="utf-8"))
    return pinned


def fallen(scores: Scores, pinned: Scores) -> dict[str, tuple[float, float]]:
    """Find the scores that are worse than their floor, or missing: name -> (score, floor)."""
    missing = {name: float("inf") if name in LOWER_IS_BETTER else 0.0 for name in pinned}
    found = missing | scores
    return {
        name: (found[name], floor)
        for name, floor in pinned.items()
        if (found[name] - floor) * (-1 if name in LOWER_IS_BETTER else 1) < 0
    }


def main() -> None:
    """Print the scores, and pin them if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="list the facts that are missing")
    parser.add_argument("--pin", action="store_true", help="write the scores as the new floors")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scores, misses = measure(SHARED, Path(folder))
    pinned = floors() if FLOORS.exists() else {}
    for name, score in scores.items():
        print(f"{name:<16} {score:>8}   floor {pinned.get(name, '-')}")
    if options.misses:
        print(misses)
    if options.pin:
        kept = {name: score for name, score in scores.items() if name not in NOT_PINNED}
        FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
