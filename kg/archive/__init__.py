"""The archive of a store: what was drawn from each article, kept so that nothing is parsed twice.

Enters: `Extraction`s with the `Fingerprint` of what made them, the journal of runs, and what a
user ruled of names.  Leaves: the same, in the order of the articles' ids.  One SQLite file; each
`put` and each `remove` is a transaction of its own, so that a crash loses at most the article in
hand.  The census of entities (`kg.archive.census`) lies in it too, made anew by each build.
"""

import datetime
import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, Self

from pydantic import TypeAdapter, ValidationError

from kg.archive.census import SCHEMA, Census
from kg.errors import StoreError
from kg.model import Entity, Extraction, Problem
from kg.resolve.corpus.rulings import Ruling

FILE = "extractions.sqlite"
# A later layout gets a higher number; sqlite keeps it in `PRAGMA user_version`.
LAYOUT = 2
# So many extractions stay in memory as they are put, that a small build decodes none of its own.
KEPT = 128

_SCHEMA = f"""
PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE IF NOT EXISTS extraction (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, version TEXT NOT NULL, model TEXT NOT NULL,
    model_version TEXT NOT NULL, vocabulary TEXT NOT NULL, content BLOB NOT NULL, entities BLOB);
CREATE TABLE IF NOT EXISTS run (number INTEGER PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS ruling (
    number INTEGER PRIMARY KEY, ruling TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL,
    note TEXT NOT NULL, place TEXT NOT NULL);
{SCHEMA}
PRAGMA user_version = {LAYOUT};
COMMIT;
"""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """All that an extraction depends on: equal fingerprints give equal extractions.

    `article` is the article's sha256, `version` that of kg, `vocabulary` the ontology's digest.
    """

    article: str
    version: str
    model: str
    model_version: str
    vocabulary: str

    @property
    def digest(self) -> str:
        """One string for all of it."""
        return hashlib.sha256("\x1f".join(astuple(self)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Run:
    """One run of `kg build`, for the journal: what it read, and what it could not."""

    started: datetime.datetime
    finished: datetime.datetime
    version: str
    model: str
    read: int = 0
    unchanged: int = 0
    statements: int = 0
    problems: tuple[Problem, ...] = ()


class Archive:
    """The extractions of a store; a context manager."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        self._kept: dict[str, Extraction] = {}
        # Whether it was written by an earlier kg and cannot be carried over: there is no census.
        self.old = False

    @classmethod
    def open(cls, store: Path, *, create: bool = False, read_only: bool = False) -> Self:
        """Open the archive in the folder of a store.

        Raises
        ------
        StoreError
            There is none and `create` is false, or the file is damaged or of a later layout.
        """
        path = Path(store) / FILE
        if create and not read_only:
            path.parent.mkdir(parents=True, exist_ok=True)
        elif not path.is_file():
            raise StoreError(f"{store} holds no archive of articles: build it with kg build")
        with _reported(path):
            archive = cls(_connect(path, read_only), path)
            archive._check(read_only)
        return archive

    def put(self, extraction: Extraction, fingerprint: Fingerprint) -> None:
        """Store the extraction of one article in place of what was known of it."""
        with _reported(self.path), self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO extraction VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    extraction.article.id,
                    *astuple(fingerprint),
                    encode(replace(extraction, entities=())),
                    zlib.compress(_entities().dump_json(extraction.entities), 1),
                ),
            )
        if extraction.article.id in self._kept or len(self._kept) < KEPT:
            self._kept[extraction.article.id] = extraction

    def get(self, article: str) -> Extraction | None:
        """Return the extraction of an article, or None."""
        if article in self._kept:
            return self._kept[article]
        own = "NULL" if self.old else "entities"
        row = self._one(f"SELECT content, {own} FROM extraction WHERE id = ?", article)
        return None if row is None else self._decode(article, *row)

    def bare(self) -> Iterator[Extraction]:
        """Yield extractions as iteration does, but without what is known of their entities."""
        for article in self.ids():
            if article in self._kept:
                yield replace(self._kept[article], entities=())
                continue
            row = self._one("SELECT content FROM extraction WHERE id = ?", article)
            if row is not None:
                yield self._decode(article, row[0], None)

    def entities(self) -> Iterator[tuple[str, tuple[Entity, ...]]]:
        """Yield the id and the entities of each article, in the order of the ids."""
        for article in self.ids():
            row = (
                None
                if self.old or article in self._kept
                else self._one("SELECT entities FROM extraction WHERE id = ?", article)
            )
            if row is not None and row[0] is not None:
                yield article, self._read(article, row[0])
            elif (extraction := self.get(article)) is not None:
                yield article, extraction.entities

    def fingerprint(self, article: str) -> Fingerprint | None:
        """Return what the extraction of an article was made from, or None."""
        row = self._one(
            "SELECT article, version, model, model_version, vocabulary FROM extraction "
            "WHERE id = ?",
            article,
        )
        return None if row is None else Fingerprint(*row)

    def fingerprints(self) -> dict[str, Fingerprint]:
        """Fingerprints by article id, in the order of the ids."""
        rows = self._all(
            "SELECT id, article, version, model, model_version, vocabulary FROM extraction "
            "ORDER BY id"
        )
        return {row[0]: Fingerprint(*row[1:]) for row in rows}

    def ids(self) -> list[str]:
        """Ids of the articles, in their order."""
        return [row[0] for row in self._all("SELECT id FROM extraction ORDER BY id")]

    def remove(self, article: str) -> bool:
        """Forget an article; tell whether it was there."""
        with _reported(self.path), self._connection:
            self._kept.pop(article, None)
            cursor = self._connection.execute("DELETE FROM extraction WHERE id = ?", (article,))
            return cursor.rowcount > 0

    def rulings(self) -> list[Ruling]:
        """Return what the user ruled of names, in the order of the review file."""
        rows = self._all("SELECT ruling, one, other, note, place FROM ruling ORDER BY number")
        return [Ruling(*row) for row in rows]

    def rule(self, rulings: Iterable[Ruling]) -> None:
        """Put these rulings in place of those before."""
        with _reported(self.path), self._connection:
            self._connection.execute("DELETE FROM ruling")
            self._connection.executemany(
                "INSERT INTO ruling (ruling, one, other, note, place) VALUES (?, ?, ?, ?, ?)",
                map(astuple, rulings),
            )

    @property
    def census(self) -> Census:
        """What the last build counted of entities, their mentions and merges."""
        return Census(self._connection, partial(_reported, self.path))

    def journal(self, run: Run) -> None:
        """Add a run to the journal."""
        content = _runs().dump_json(run).decode()
        with _reported(self.path), self._connection:
            self._connection.execute("INSERT INTO run (content) VALUES (?)", (content,))

    def runs(self) -> list[Run]:
        """Return the journal, oldest run first."""
        rows = self._all("SELECT content FROM run ORDER BY number")
        with _reported(self.path):
            return [_runs().validate_json(row[0]) for row in rows]

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._connection.close()

    def __iter__(self) -> Iterator[Extraction]:
        """Yield extractions in the order of their ids, one in memory at a time."""
        for article in self.ids():
            extraction = self.get(article)
            if extraction is not None:
                yield extraction

    def __len__(self) -> int:
        return int(self._all("SELECT count(*) FROM extraction")[0][0])

    def __contains__(self, article: object) -> bool:
        return self._one("SELECT 1 FROM extraction WHERE id = ?", str(article)) is not None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _check(self, read_only: bool) -> None:
        layout = self._all("PRAGMA user_version")[0][0]
        if layout > LAYOUT:
            raise StoreError(
                f"{self.path} was written by a later kg (layout {layout}): update kg to read it"
            )
        if layout == 1 and not read_only:
            # The entities of its articles stay in their extractions until they are read anew.
            self._connection.execute("ALTER TABLE extraction ADD COLUMN entities BLOB")
        if layout < LAYOUT and not read_only:
            self._connection.executescript(_SCHEMA)
        self.old = layout < LAYOUT and read_only
        # WAL with NORMAL survives a crash of the process; only a power cut may lose
        # the last articles, which the next run then reads again.
        self._connection.execute("PRAGMA synchronous = NORMAL")

    def _decode(self, article: str, content: bytes, entities: bytes | None) -> Extraction:
        with self._readable(article):
            found = decode(content)
        if entities is None:
            return found
        return replace(found, entities=self._read(article, entities))

    def _read(self, article: str, entities: bytes) -> tuple[Entity, ...]:
        with self._readable(article):
            return _entities().validate_json(zlib.decompress(entities))

    @contextmanager
    def _readable(self, article: str) -> Iterator[None]:
        try:
            yield
        except (ValidationError, zlib.error) as error:
            raise StoreError(
                f"{self.path}: the extraction of {article!r} is damaged: "
                "remove the article with kg remove and build again"
            ) from error

    def _one(self, sql: str, argument: str) -> tuple[Any, ...] | None:
        rows = self._all(sql, argument)
        return rows[0] if rows else None

    def _all(self, sql: str, *arguments: str) -> list[tuple[Any, ...]]:
        with _reported(self.path), closing(self._connection.execute(sql, arguments)) as cursor:
            return cursor.fetchall()


def encode(extraction: Extraction) -> bytes:
    """Write an extraction as compressed JSON.

    Level 1: the sentences repeat, so that even the fastest level makes a fifth of it.
    """
    return zlib.compress(_extractions().dump_json(extraction), 1)


def decode(content: bytes) -> Extraction:
    """Read what `encode` wrote.

    Raises
    ------
    zlib.error, pydantic.ValidationError
        The bytes are damaged.
    """
    return _extractions().validate_json(zlib.decompress(content))


@cache
def _extractions() -> TypeAdapter[Extraction]:
    # Built at the first use and once: building it takes milliseconds, using it microseconds.
    return TypeAdapter(Extraction)


@cache
def _entities() -> TypeAdapter[tuple[Entity, ...]]:
    return TypeAdapter(tuple[Entity, ...])


@cache
def _runs() -> TypeAdapter[Run]:
    return TypeAdapter(Run)


def _connect(path: Path, read_only: bool) -> sqlite3.Connection:
    if not read_only:
        return sqlite3.connect(path, timeout=10)
    uri = path.resolve().as_uri()
    try:
        connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=10)
        connection.execute("PRAGMA user_version")
    except sqlite3.OperationalError:
        # A folder that cannot be written to has no place for the WAL's index.
        connection = sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True)
    return connection


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into one line that says what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreError(
            f"{path}: {error}: close what else uses the store, check the disk's space and rights"
        ) from error
    except (sqlite3.DatabaseError, ValidationError) as error:
        reason = "its journal of runs" if isinstance(error, ValidationError) else str(error)
        raise StoreError(
            f"{path} is damaged ({reason}): delete the file and run kg build again"
        ) from error
    except UnicodeError as error:
        raise StoreError(f"{path}: a text holds characters that are no Unicode: {error}") from error
