"""The mark of a store: the small file that tells which folder is one, and its base IRI.

Enters: the path of a folder.  Leaves: whether it is a store, and the base it was made with.
"""

import json
import re
from pathlib import Path
from typing import Final

from kg.errors import StoreError

FILE: Final = "store.json"
_OWN = re.compile(r"quads|extractions\.sqlite(-wal|-shm)?")
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]*[/#]")


def exists(path: Path) -> bool:
    """Tell whether the folder is a store."""
    return (path / FILE).is_file()


def make(path: Path, base: str) -> None:
    """Mark a new or empty folder as a store.

    Raises
    ------
    StoreError
        The folder holds other things or cannot be written to, or the base is no base IRI.
    """
    if not _IRI.fullmatch(base):
        raise StoreError(f"{base!r} is no base IRI: it begins like https:// and ends with / or #")
    try:
        if path.is_dir() and not all(_OWN.fullmatch(entry.name) for entry in path.iterdir()):
            raise StoreError(f"{path} holds other things: name a new or empty folder by --store")
        path.mkdir(parents=True, exist_ok=True)
        write(path, base)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(
            f"{path} cannot be made a store ({reason}): name another folder"
        ) from error


def write(path: Path, base: str) -> None:
    """Write the mark, whatever stands in the folder."""
    (path / FILE).write_text(json.dumps({"layout": 1, "base": base}) + "\n", encoding="utf-8")


def base(path: Path) -> str:
    """Return the base IRI that a store was made with."""
    try:
        return str(json.loads((path / FILE).read_text(encoding="utf-8"))["base"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"{path / FILE} is damaged: restore it, or delete the store and build it again"
        ) from error
