"""Development tuples of CaRB -> candidates with their features and what each is worth.

Enters: the folder of development data, its scorer and its gold tuples.  Leaves: `Proposal`s for
training, and what the tool would tell of them at given confidences.
"""

import importlib.util
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from kg import parse
from kg.pipeline import default_vocabulary
from kg.statements.reading import Reading, read
from kg.tuples import worded
from kg.tuples.candidate import Candidate
from kg.tuples.choice import Scored, choose
from kg.tuples.features import Surroundings, features
from tests.training.learning import Example

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "benchmarks" / "carb" / "dev.tsv"

Propose = Callable[[Reading], Iterator[Candidate]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A candidate as the scorer reads it, with its features and its worth.

    `worth`, in [0, 1], is how well its words are those of the gold tuple that it fits best, slot by
    slot: the harmonic mean of the share that gold has and the share of gold that it has; `fit` is
    the first of the two alone, which a minimal statement is to have.
    """

    sentence: str
    relation: str
    slots: tuple[str, ...]
    candidate: Candidate
    features: Mapping[str, float]
    worth: float
    fit: float

    def example(self, *, minimal: bool = False) -> Example:
        """Return the proposal as an example for training."""
        return Example(self.sentence, self.features, self.fit if minimal else self.worth)


def scorer(shared: Path = SHARED) -> ModuleType:
    """Load the scorer that lies beside the development data."""
    path = shared / "benchmarks" / "carb_score.py"
    spec = importlib.util.spec_from_file_location("carb_score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def readings(gold: Path = GOLD) -> Iterator[tuple[str, Reading]]:
    """Read the sentences of a file of gold tuples, each once, in order."""
    with gold.open(encoding="utf-8") as rows:
        lines = list(dict.fromkeys(row.partition("\t")[0].strip() for row in rows if row.strip()))
    vocabulary = default_vocabulary()
    parsed = parse.parse_tokens((line.split() for line in lines), parse.load())
    for line, tree in zip(lines, parsed, strict=True):
        yield line, read(tree, vocabulary)


def proposals(
    propose: Propose, found: Sequence[tuple[str, Reading]], carb: Any, gold: Mapping[str, Any]
) -> list[list[Proposal]]:
    """Return what one way of proposing finds in each sentence."""
    return [
        list(_proposals(propose, reading, carb.sentence_key(line), carb, gold))
        for line, reading in found
    ]


def _proposals(
    propose: Propose, reading: Reading, key: str, carb: Any, gold: Mapping[str, Any]
) -> Iterator[Proposal]:
    around = Surroundings(reading.tree, reading.vocabulary.speech_verbs)
    for candidate in propose(reading):
        told = worded(reading, candidate, 1.0)
        slots = carb.two_slots([told.subject, *told.objects])
        fits = [carb.match(each, (told.relation, slots, 1.0)) for each in gold[key]]
        yield Proposal(
            key,
            told.relation,
            tuple(slots),
            candidate,
            features(candidate, around),
            max((_balance(*each) for each in fits), default=0.0),
            max((precision for precision, _ in fits), default=0.0),
        )


def _balance(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def told(
    data: Sequence[Sequence[Proposal]], confidences: Sequence[float]
) -> dict[str, list[tuple[str, list[str], float]]]:
    """Choose among the candidates of each sentence as the tool does: predictions to be scored."""
    sure = iter(confidences)
    chosen: dict[str, list[tuple[str, list[str], float]]] = defaultdict(list)
    for sentence in data:
        found = {id(each.candidate): each for each in sentence}
        for kept in choose([Scored(each.candidate, float(next(sure))) for each in sentence]):
            each = found[id(kept.candidate)]
            entry = (each.relation, list(each.slots), round(kept.confidence, 3))
            chosen[each.sentence].append(entry)
    return chosen
