"""What the last build found of entities -> tables that answer quickly, and back.

Enters: entities after resolution, how often each article mentions them by which rule, merges.
Leaves: the same, found by name.  All of it is made of the extractions and the rulings: a build
writes it anew.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import astuple, dataclass
from typing import Any

from kg.model import Entity, Extraction
from kg.resolve.corpus import Resolution
from kg.resolve.corpus.merges import Merge
from kg.resolve.folding import fold

SCHEMA = """
CREATE TABLE IF NOT EXISTS entity (
    key TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, names TEXT NOT NULL,
    folded TEXT NOT NULL, mentions INTEGER NOT NULL, articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS appearance (
    entity TEXT NOT NULL, article TEXT NOT NULL, rule TEXT NOT NULL, mentions INTEGER NOT NULL,
    PRIMARY KEY (entity, article, rule)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS became (
    kept TEXT NOT NULL, key TEXT NOT NULL, article TEXT NOT NULL,
    PRIMARY KEY (article, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS became_kept ON became (kept);
CREATE TABLE IF NOT EXISTS merge (
    number INTEGER PRIMARY KEY, kept TEXT NOT NULL, merged TEXT NOT NULL, rule TEXT NOT NULL,
    confidence REAL NOT NULL, reason TEXT NOT NULL, articles TEXT NOT NULL);
"""

# An entity and a rule -> how often an article mentions it by that rule.
Mentions = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Counted:
    """An entity with the number of places that mention it and of articles that do."""

    key: str
    type: str
    name: str
    names: tuple[str, ...]
    mentions: int
    articles: int


def mentions(extraction: Extraction) -> Mentions:
    """Count the mentions of a resolved article by entity and rule."""
    return Counter((mention.entity, mention.rule) for mention in extraction.mentions)


class Census:
    """The tables of entities, appearances and merges in an archive."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        reported: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._connection = connection
        self._reported = reported

    def take(
        self,
        resolution: Resolution,
        appearances: Iterable[tuple[str, Mentions]],
    ) -> None:
        """Put new counts in place of the old: a resolution, and each article's mentions."""
        places: Counter[str] = Counter()
        articles: Counter[str] = Counter()
        rows = []
        for article, found in appearances:
            for (entity, rule), number in found.items():
                places[entity] += number
                rows.append((entity, article, rule, number))
            articles.update({entity for entity, _ in found})
        with self._reported(), self._connection as connection:
            for table in ("entity", "appearance", "became", "merge"):
                connection.execute(f"DELETE FROM {table}")
            connection.executemany("INSERT INTO appearance VALUES (?, ?, ?, ?)", sorted(rows))
            connection.executemany(
                "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    _row(entity, places[entity.key], articles[entity.key])
                    for entity in resolution.entities
                    if entity.key in places
                ),
            )
            connection.executemany("INSERT INTO became VALUES (?, ?, ?)", _became(resolution))
            connection.executemany(
                "INSERT INTO merge VALUES (NULL, ?, ?, ?, ?, ?, ?)",
                ((*astuple(m)[:5], json.dumps(m.articles)) for m in resolution.merges),
            )

    def entities(self, text: str = "", kind: str = "", *, exact: bool = False) -> list[Counted]:
        """Return entities that go by a text, in part or `exact`ly, the most mentioned first.

        Case, accents, hyphens and spaces make no difference; a text may be a key as well.
        """
        wanted = fold(text) if text else ""
        likeness = f"\n{wanted}\n" if exact else wanted
        rows = self._all(
            "SELECT key, type, name, names, mentions, articles FROM entity "
            "WHERE (key = ?1 OR instr(folded, ?2)) AND (?3 = '' OR type = ?3) "
            "ORDER BY mentions DESC, key",
            (text, likeness, kind),
        )
        return [
            Counted(key, type_, name, tuple(json.loads(names)), mentions, articles)
            for key, type_, name, names, mentions, articles in rows
        ]

    def articles(self, entity: str) -> list[str]:
        """Return the ids of the articles that mention an entity."""
        sql = "SELECT DISTINCT article FROM appearance WHERE entity = ? ORDER BY article"
        return [row[0] for row in self._all(sql, (entity,))]

    def own_keys(self, entity: str, article: str) -> set[str]:
        """Return the keys that an article itself uses for an entity."""
        rows = self._all(
            "SELECT key, kept FROM became WHERE kept = ?1 AND article IN ('', ?2) "
            "UNION SELECT key, kept FROM became WHERE article = ?2",
            (entity, article),
        )
        elsewhere = {key for key, kept in rows if kept != entity}
        return ({entity} | {key for key, _ in rows}) - elsewhere

    def rules(self, entity: str = "") -> Counter[str]:
        """Count the mentions, of one entity or of all, by the rule that led to it."""
        sql = "SELECT rule, sum(mentions) FROM appearance WHERE ?1 IN ('', entity) GROUP BY rule"
        return Counter(dict(self._all(sql, (entity,))))

    def merges(self) -> Iterator[Merge]:
        """Yield the merges in the order in which they were made."""
        sql = "SELECT kept, merged, rule, confidence, reason, articles FROM merge ORDER BY number"
        for kept, merged, rule, confidence, reason, articles in self._all(sql, ()):
            yield Merge(kept, merged, rule, confidence, reason, tuple(json.loads(articles)))

    def _all(self, sql: str, arguments: tuple[str, ...]) -> list[tuple[Any, ...]]:
        with self._reported():
            return self._connection.execute(sql, arguments).fetchall()


def _became(resolution: Resolution) -> Iterator[tuple[str, str, str]]:
    for key, kept in resolution.keys.items():
        yield kept, key, ""
    for article, keys in resolution.local.items():
        for key, kept in keys.items():
            yield kept, key, article


def _row(entity: Entity, places: int, articles: int) -> tuple[object, ...]:
    names = sorted({entity.name, *entity.names, *entity.metonyms})
    folded = "\n".join(["", *sorted({fold(name) for name in names}), ""])
    shown = json.dumps([entity.name, *(n for n in names if n != entity.name)], ensure_ascii=False)
    return entity.key, entity.type.value, entity.name, shown, folded, places, articles
