"""Scores of open extraction and of relations on the development halves of public benchmarks.

Enters: the folder of development data.  Leaves: the scorers' figures by name: `carb_f1`,
`carb_auc`, `carb_one_to_one`, `benchie_f1`, `meantime_f1`.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kg import pipeline
from tests.training.statements import meantime

Scores = dict[str, float]


def measure(shared: Path, folder: Path) -> Scores:
    """Extract from all three benchmarks into a folder, and score what came out."""
    benchmarks = shared / "benchmarks"
    extractor = pipeline.Extractor()
    carb, benchie = benchmarks / "carb" / "dev.tsv", benchmarks / "benchie" / "dev.jsonl"
    relations = benchmarks / "meantime" / "dev.jsonl"
    lines = carb.read_text(encoding="utf-8").splitlines()
    sentences = list(dict.fromkeys(line.partition("\t")[0].strip() for line in lines))
    tuples = pipeline.open_tuples(sentences, extractor=extractor)
    written = _write(folder / "tuples.jsonl", tuples)
    compact = pipeline.open_tuples(
        [row["sentence"] for row in _rows(benchie)], compact=True, extractor=extractor
    )
    exact = _write(folder / "compact.jsonl", compact)
    triples = _write(folder / "triples.jsonl", _triples(shared, extractor))
    any_to_one = _score(benchmarks / "carb_score.py", carb, written)
    one_to_one = _score(benchmarks / "carb_score.py", carb, written, "--one-to-one")
    return {
        "carb_f1": any_to_one["f1"],
        "carb_auc": any_to_one["auc"],
        "carb_one_to_one": one_to_one["f1"],
        "benchie_f1": _score(benchmarks / "exact_score.py", benchie, exact)["f1"],
        "meantime_f1": _score(benchmarks / "meantime_score.py", relations, triples)["f1"],
    }


def _triples(shared: Path, extractor: pipeline.Extractor) -> Iterable[Mapping[str, Any]]:
    """Yield the statements between two entities of each annotated beginning."""
    for extraction in extractor.extract(meantime(shared)):
        name = {entity.key: entity.name for entity in extraction.entities}
        triples = [
            {
                "s": name.get(found.subject, found.subject_text),
                "p": f"{found.surface} {found.relation}",
                "o": name[found.object],
            }
            for found in extraction.statements
            if found.object in name
        ]
        yield {"id": extraction.article.id, "triples": triples}


def _rows(path: Path) -> list[dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _write(path: Path, records: Iterable[Mapping[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def _score(scorer: Path, gold: Path, predicted: Path, *options: str) -> dict[str, float]:
    command = [sys.executable, str(scorer), str(gold), str(predicted), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return {name: round(value, 3) for name, value in found.items() if isinstance(value, float)}
