"""Open tuples by construction: how right each kind is, and how much of each kind of fact is found.

    python -m tests.evaluation.constructions

Precision is the mean share of a tuple's words that its best gold tuple has, over the tuples of a
rule that are as sure as `SURE`; recall is the mean share of a gold tuple's words that its best
tuple has, over the gold tuples of a kind that its form tells (CaRB's development half).
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from kg import tuples
from tests.training.openie import GOLD, readings, scorer

SURE = 0.45
COPULAS = frozenset({"be", "is", "are", "was", "were", "been", "being"})
HAVING = frozenset({"has", "have", "had"})


def kinds(relation: str, slots: list[str], sentence: str) -> Iterator[str]:
    """Yield the kinds of fact that a gold tuple is, by its form."""
    words, there = relation.split(), set(sentence.split())
    added = {word for word in words if word not in there}
    if not added:
        yield "verb of the sentence"
    elif added <= COPULAS and len(words) <= 2:
        yield "unspoken be"
    elif added <= HAVING and len(words) <= 2:
        yield "unspoken have"
    elif added & COPULAS:
        yield "inserted copula"
    else:
        yield "reworded"
    if relation.endswith((" by", " of", " in", " to", " on", " for", " with", " from", " at")):
        yield "preposition in the relation"
    if " and " in sentence and any(f"{slot} and" in sentence for slot in slots):
        yield "member of a coordination"
    if len(slots) == 1:
        yield "no object"


def main() -> None:
    """Print both tables in Markdown."""
    carb = scorer()
    gold = carb.read_gold(str(GOLD))
    right: dict[str, list[float]] = defaultdict(list)
    found: dict[str, list[float]] = defaultdict(list)
    for sentence, reading in readings():
        facts = gold[carb.sentence_key(sentence)]
        told = [each for each in tuples.tuples(reading) if each.confidence >= SURE]
        rows = [_row(carb, each) for each in told]
        for each, row in zip(told, rows, strict=True):
            right[each.rule].append(max(carb.match(fact, row)[0] for fact in facts))
        for relation, slots in facts:
            best = max((carb.match((relation, slots), row)[1] for row in rows), default=0.0)
            for kind in kinds(relation, slots, sentence):
                found[kind].append(best)
    for head, table in (
        ("construction | tuples | precision", right),
        ("fact | gold | recall", found),
    ):
        print(f"\n| {head} |\n|---|---|---|")
        for name, values in sorted(table.items(), key=lambda item: -len(item[1])):
            print(f"| {name} | {len(values)} | {sum(values) / len(values):.2f} |")


def _row(carb: Any, told: tuples.Tuple) -> tuple[str, list[str], float]:
    return told.relation, carb.two_slots([told.subject, *told.objects]), told.confidence


if __name__ == "__main__":
    main()
