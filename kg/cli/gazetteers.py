"""`--gazetteer`: files of names in, the loaded vocabulary and an extractor that knows them out."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.pipeline import Extractor

FORMS = (".ttl", ".csv")

gazetteer_option = click.option(
    "--gazetteer",
    "gazetteers",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Names of your own, as .ttl or .csv; may be repeated.",
)


def extractor(model: str | None, gazetteers: Iterable[Path]) -> "Extractor":
    """Make an extractor that knows the names of these files beside the ontology's."""
    from kg.parse import DEFAULT_MODEL
    from kg.pipeline import Extractor
    from kg.vocabulary import load

    files = list(gazetteers)
    for path in files:
        if path.suffix.lower() not in FORMS:
            raise click.UsageError(f"{path} is no gazetteer: give a file that ends in .ttl or .csv")
    words = load(extra=files) if files else None
    return Extractor(model=model or DEFAULT_MODEL, words=words)
