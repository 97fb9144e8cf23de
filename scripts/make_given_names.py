"""Make the table of given names that tell a person's gender, from a package that can be checked.

Enters: nomquamgender 0.1.4 (MIT), which counts given names in up to 36 public sources.  Leaves:
`kg/resolve/pronouns/given_names.txt`: names that many sources have and that nearly all their
bearers of one gender share; a line is a gender, then the names with one first letter.

    pip install --no-deps nomquamgender==0.1.4
    python scripts/make_given_names.py            # write the file
    python scripts/make_given_names.py --check    # exit status 1 if it is not up to date

The package itself is not imported: it asks for others that are not needed here.
"""

import importlib.metadata
import json
import sys
from collections import defaultdict
from pathlib import Path

PACKAGE, VERSION = "nomquamgender", "0.1.4"
TABLE = Path(__file__).parent.parent / "kg" / "resolve" / "pronouns" / "given_names.txt"
SOURCES = 8  # in how many sources a name must stand
SURE = 0.93  # what share of its bearers must have one gender


def main() -> int:
    """Write the table, or check that it is as it would be written."""
    text = table()
    if "--check" in sys.argv[1:]:
        return int(TABLE.read_text(encoding="utf-8") != text)
    TABLE.write_text(text, encoding="utf-8")
    return 0


def table() -> str:
    """Return the lines of the table, sorted."""
    lines: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, (sources, _, female, *_) in sorted(_counts().items()):
        plain = name.isalpha() and name.isascii() and len(name) > 1
        if plain and sources >= SOURCES and max(female, 1 - female) >= SURE:
            lines["female" if female > 0.5 else "male", name[0]].append(name)
    return "".join(f"{gender} {' '.join(names)}\n" for (gender, _), names in sorted(lines.items()))


def _counts() -> dict[str, list[float]]:
    """Read the package's data: name -> sources, bearers, share of women."""
    found = importlib.metadata.distribution(PACKAGE)
    if found.version != VERSION:
        raise SystemExit(f"{PACKAGE} {found.version} is installed: the table needs {VERSION}")
    path = found.locate_file(f"{PACKAGE}/name_data.json")
    counts: dict[str, list[float]] = json.loads(Path(str(path)).read_text(encoding="utf-8"))
    return counts


if __name__ == "__main__":
    sys.exit(main())
