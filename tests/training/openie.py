"""Development tuples of CaRB -> candidates with their features and what each is worth.

Enters: the folder of development data, its scorer and its gold tuples.  Leaves: `Example`s for
training, and scores of chosen tuples by the same scorer.
"""

import importlib.util
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from kg import parse, tuples
from kg.pipeline import default_vocabulary
from kg.statements import reading
from kg.tuples.candidate import Candidate
from kg.tuples.choice import Scored, choose
from kg.tuples.features import Surroundings, features

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "benchmarks" / "carb" / "dev.tsv"


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate of one sentence: its slots as the scorer reads them, and its worth.

    `worth`, in [0, 1], is how well its words are those of the gold tuple that it fits best, slot by
    slot: the harmonic mean of the share that gold has and the share of gold that it has.
    """

    sentence: str
    relation: str
    slots: tuple[str, ...]
    candidate: Candidate
    features: Mapping[str, float]
    worth: float


def scorer(shared: Path = SHARED) -> ModuleType:
    """Load the scorer that lies beside the development data."""
    path = shared / "benchmarks" / "carb_score.py"
    spec = importlib.util.spec_from_file_location("carb_score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sentences(gold: Path = GOLD) -> list[str]:
    """List the sentences of a file of gold tuples, each once, in order."""
    with gold.open(encoding="utf-8") as lines:
        return list(dict.fromkeys(line.split("\t", 1)[0].strip() for line in lines if line.strip()))


def examples(lines: Sequence[str], carb: Any, gold: Mapping[str, Any]) -> Iterator[list[Example]]:
    """Yield the candidates of each sentence."""
    vocabulary = default_vocabulary()
    nlp = parse.load()
    for line, tree in zip(
        lines, parse.parse_tokens((line.split() for line in lines), nlp), strict=True
    ):
        read = reading.read(tree, vocabulary)
        around = Surroundings(tree, vocabulary.speech_verbs)
        key = carb.sentence_key(line)
        yield [
            _example(read, candidate, around, key, carb, gold[key])
            for candidate in tuples.candidates(read)
        ]


def _example(
    read: reading.Reading,
    candidate: Candidate,
    around: Surroundings,
    key: str,
    carb: Any,
    gold: Sequence[Any],
) -> Example:
    found = tuples.worded(read, candidate, 1.0)
    slots = carb.two_slots([found.subject, *found.objects])
    prediction = (found.relation, slots, 1.0)
    worth = max((_balance(*carb.match(each, prediction)) for each in gold), default=0.0)
    return Example(key, found.relation, tuple(slots), candidate, features(candidate, around), worth)


def _balance(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def predictions(scored: Iterable[Sequence[tuple[Example, float]]]) -> dict[str, list[Any]]:
    """Choose among the scored candidates of each sentence, as the tool does."""
    chosen: dict[str, list[Any]] = defaultdict(list)
    for sentence in scored:
        found = {id(example.candidate): example for example, _ in sentence}
        for told in choose(Scored(example.candidate, sure) for example, sure in sentence):
            example = found[id(told.candidate)]
            entry = (example.relation, list(example.slots), round(told.confidence, 3))
            chosen[example.sentence].append(entry)
    return chosen
