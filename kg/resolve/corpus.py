"""Entities of many articles -> one node for each thing, whatever the order they come in.

Every rule looks at keys and names alone, and all names are known before any is decided, so the
outcome is a function of the set of articles.  Cost: one pass over the distinct keys, with names
indexed by their last word; no pair of names is compared that shares none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.model import Entity, EntityType, Extraction, Mention, Statement
from kg.resolve.persons import same_person

LOCAL = "@"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What each key of a single article becomes, and the entities that come of it."""

    keys: Mapping[str, str]
    entities: tuple[Entity, ...]

    def key(self, key: str) -> str:
        """Return the key of the entity that an article's own key stands for."""
        return self.keys.get(key, key)


def resolve(entities: Iterable[Entity]) -> Resolution:
    """Merge the entities of all articles: one spelling, one type, one full name for each.

    `entities` may repeat: each article brings its own.
    """
    seen: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        seen[entity.key].append(entity)
    keys = _types(seen)
    keys |= _persons({keys.get(key, key) for key in seen}, keys)
    keys = {key: _last(keys, key) for key in seen}
    merged: dict[str, list[Entity]] = defaultdict(list)
    for key, group in seen.items():
        merged[keys[key]] += group
    found = tuple(_merge(key, merged[key]) for key in sorted(merged))
    return Resolution({a: b for a, b in keys.items() if a != b}, found)


def _last(keys: Mapping[str, str], key: str) -> str:
    while keys.get(key, key) != key:
        key = keys[key]
    return key


def _types(seen: Mapping[str, list[Entity]]) -> dict[str, str]:
    """Give one name one type: a gazetteer's, else the one that most articles see."""
    by_name: dict[str, Counter[str]] = defaultdict(Counter)
    for key, group in seen.items():
        kind, name = key.split("/", 1)
        if name[:1].isupper() and LOCAL not in name:
            known = 1000 if any(entity.links for entity in group) else 0
            by_name[name.casefold()][key] += len(group) + known
    keys = {}
    for counts in by_name.values():
        if len(counts) > 1 and sum(count >= 1000 for count in counts.values()) < 2:
            best = min(counts, key=lambda key: (-counts[key], key))
            keys |= {key: best for key in counts if key != best}
    return keys


def _persons(keys: Iterable[str], done: Mapping[str, str]) -> dict[str, str]:
    """Link short names of persons to the one full name that fits."""
    names = sorted(k.split("/", 1)[1] for k in keys if k.startswith("person/") and LOCAL not in k)
    full: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (-len(n.split()), -len(n), n)):
        if " " in name:
            full[name.split()[-1]].append(name)
    merged: dict[str, str] = {}
    for name in names:
        others = full.get(name.split()[-1], [])
        if " " in name:
            fits = [other for other in others if same_person(other, name)]
        else:
            fits = others
        roots = {_root(other, full) for other in fits}
        if len(roots) == 1 and (root := roots.pop()) != name:
            merged[f"person/{name}"] = f"person/{root}"
    return {key: target for key, target in merged.items() if key not in done}


def _root(name: str, full: Mapping[str, list[str]]) -> str:
    """Return the longest form of a full name."""
    return next((o for o in full[name.split()[-1]] if same_person(o, name)), name)


def _merge(key: str, group: list[Entity]) -> Entity:
    kind, name = key.split("/", 1)
    return Entity(
        key=key,
        type=EntityType(kind.capitalize()),
        name=name.split(LOCAL)[0],
        names=tuple(sorted({name for entity in group for name in entity.names})),
        metonyms=tuple(sorted({name for entity in group for name in entity.metonyms})),
        broader=next((entity.broader for entity in group if entity.broader), None),
        links=tuple(sorted({link for entity in group for link in entity.links})),
    )


def apply(extraction: Extraction, resolution: Resolution) -> Extraction:
    """Rename an article's entities by what was decided over all articles."""
    return replace(
        extraction,
        statements=tuple(_statement(s, resolution) for s in extraction.statements),
        mentions=tuple(_mention(m, resolution) for m in extraction.mentions),
    )


def _statement(statement: Statement, resolution: Resolution) -> Statement:
    key = resolution.key
    return replace(
        statement,
        subject=key(statement.subject),
        object=key(statement.object),
        speaker=key(statement.speaker) if statement.speaker else None,
        place=key(statement.place) if statement.place else None,
        arguments=tuple(
            replace(a, entity=key(a.entity)) if a.entity else a for a in statement.arguments
        ),
    )


def _mention(mention: Mention, resolution: Resolution) -> Mention:
    key = resolution.key(mention.entity)
    if key == mention.entity:
        return mention
    return replace(mention, entity=key, type=EntityType(key.split("/", 1)[0].capitalize()))
