"""Train the models of confidence, and say what they do on sentences they never saw.

python -m tests.training.confidence            figures over ten folds of sentences
python -m tests.training.confidence --write    and train on all, and write the data files
"""

import argparse
import json
import re
from pathlib import Path

from kg import tuples
from kg.tuples import compact
from tests.training.learning import SMALL, Trained, reliability, train
from tests.training.openie import GOLD, SHARED, proposals, readings, scorer, told
from tests.training.statements import examples

ROOT = Path(__file__).parents[2]
DATA = ROOT / "kg" / "confidence"
PAGE = ROOT / "docs" / "confidence.md"


def open_tuples() -> dict[str, Trained]:
    """Train the models of n-ary tuples and of minimal triples, and print the scores of tuples."""
    carb = scorer()
    gold = carb.read_gold(str(GOLD))
    found = list(readings())
    data = proposals(tuples.candidates, found, carb, gold)
    nary = train([each.example() for sentence in data for each in sentence])
    for one_to_one in (False, True):
        result = carb.score(gold, told(data, nary.confidences), one_to_one)
        name = "one to one" if one_to_one else "any to one"
        print(f"{name:12}", {key: round(value, 4) for key, value in result.items()})
    small = proposals(compact.triples, found, carb, gold)
    minimal = train([each.example(minimal=True) for sentence in small for each in sentence])
    return {"tuples": nary, "triples": minimal}


def main() -> None:
    """Print the figures over folds; with --write, write the data files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write the data files")
    options = parser.parse_args()
    models = open_tuples() | {"statements": train(list(examples(SHARED)), SMALL)}
    for name, trained in models.items():
        print(f"\n{name}: {len(trained.worth)} examples\n{reliability(trained)}")
        if options.write:
            write(name, trained)


def write(name: str, trained: Trained) -> None:
    """Write a model's data file, and its table between the page's marks of its name."""
    words = json.dumps(trained.content, separators=(",", ":"))
    (DATA / f"{name}.json").write_text(words + "\n", encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    table = f"<!-- {name} -->\n\n{reliability(trained)}\n\n<!-- end -->"
    page = re.sub(rf"<!-- {name} -->.*?<!-- end -->", table, page, flags=re.DOTALL)
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
