"""Where the ontology's files lie."""

import importlib.resources
from pathlib import Path

CITIES = Path("gazetteers", "cities.csv")
# What validates the graph, and says nothing about words.
_NOT_WORDS = frozenset({"shapes.ttl"})


def folder() -> Path:
    """Find the ontology: inside the installed package, else in the checkout."""
    installed = Path(str(importlib.resources.files("kg"))) / "ontology"
    return installed if installed.is_dir() else installed.parent.parent / "ontology"


def files(folder: Path) -> list[Path]:
    """List the Turtle files that a vocabulary is made of, in a fixed order."""
    found = [path for path in folder.rglob("*.ttl") if path.name not in _NOT_WORDS]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())
