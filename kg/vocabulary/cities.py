"""The table of cities -> what each of their names can stand for, made when it is asked for.

Thousands of cities as Turtle would take longer to read than all the rest of the ontology; this
table is the one part of it that is no Turtle.  `scripts/make_gazetteers.py` makes it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.errors import VocabularyError
from kg.model import EntityType
from kg.namespaces import GAZ
from kg.vocabulary.terms import Reading

GEONAMES = "https://sws.geonames.org/{}/"
_HEADER = "label,names,geonames,within,standing"


class Cities(Mapping[str, tuple[Reading, ...]]):
    """Cities by casefolded name: an immutable mapping that makes readings as they are looked up."""

    def __init__(self, rows: Mapping[str, list[str]]) -> None:
        """Take the lines of each name."""
        self._rows = rows

    def __getitem__(self, name: str) -> tuple[Reading, ...]:
        """Return the cities of a name; KeyError where there is none."""
        return tuple(_reading(line) for line in self._rows[name])

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Count the names."""
        return len(self._rows)


def cities(path: Path) -> Cities:
    """Read the table; one that is missing has no cities.

    Raises
    ------
    VocabularyError
        The file has other columns.
    """
    lines: dict[str, list[str]] = defaultdict(list)
    if not path.is_file():
        return Cities({})
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    if header != _HEADER:
        raise VocabularyError(f"{path}:1: the columns have to be {_HEADER}; make the table again")
    for line in rows:
        label, rest = _label(line)
        lines[label.casefold()].append(line)
        if rest[0] != ",":
            for name in rest.partition(",")[0].split("|"):
                lines[name.casefold()].append(line)
    return Cities(lines)


def _label(line: str) -> tuple[str, str]:
    """Cut off the first field; with a comma in it, it stands in quotation marks."""
    label, _, rest = line[1:].partition('",') if line[0] == '"' else line.partition(",")
    return label, rest


def _reading(line: str) -> Reading:
    label, rest = _label(line)
    _, geonames, within, standing = rest.split(",")
    entry = GEONAMES.format(geonames)
    return Reading(entry, EntityType.PLACE, label, "name", within=GAZ + within, standing=standing)
