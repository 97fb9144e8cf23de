"""Extractions of an article's pieces -> one; statements -> the keys that they name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import Entity, EntityType, Extraction, Statement

TYPES = frozenset(kind.value.lower() for kind in EntityType)


def with_broader(entities: Iterable[Entity], used: set[str]) -> tuple[Entity, ...]:
    """Return the entities that are used, and what they fall under: wider concepts and places."""
    known = tuple(entities)
    above = {entity.key: entity.broader or entity.within for entity in known}
    kept: set[str] = set()
    for key in used:
        wider: str | None = key
        while wider is not None and wider not in kept:
            kept.add(wider)
            wider = above.get(wider)
    return tuple(entity for entity in known if entity.key in kept)


def join(extractions: Iterable[Extraction]) -> Extraction:
    """Make one extraction of those of one article's pieces."""
    first, *rest = extractions
    if not rest:
        return first
    every = (first, *rest)
    entities: dict[str, Entity] = {}
    for entity in (e for extraction in every for e in extraction.entities):
        old = entities.get(entity.key, entity)
        entities[entity.key] = replace(
            old,
            names=tuple(sorted({*old.names, *entity.names})),
            metonyms=tuple(sorted({*old.metonyms, *entity.metonyms})),
        )
    return Extraction(
        first.article,
        tuple(entities[key] for key in sorted(entities)),
        tuple(m for extraction in every for m in extraction.mentions),
        tuple(s for extraction in every for s in extraction.statements),
    )


def is_key(text: str) -> bool:
    """Whether an object is an entity's key, and not words of the text."""
    return text.split("/", 1)[0] in TYPES and "/" in text


def keys(statement: Statement) -> Iterator[str]:
    """Yield the keys of all entities that a statement names."""
    yield statement.subject
    for key in (
        statement.object if is_key(statement.object) else None,
        statement.speaker,
        statement.place,
        *(a.entity for a in statement.arguments),
    ):
        if key is not None:
            yield key
