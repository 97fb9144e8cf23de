"""Entities of many articles -> one node for each thing, whatever the order they come in.

Every rule looks at keys and names alone, and all names are known before any is decided, so the
outcome is a function of the set of articles.  Cost: a sort of the distinct keys and one pass
over them; a name is compared with those alone that share its ends.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from kg.model import Entity, EntityType, Extraction, Mention, Statement
from kg.resolve.persons import same_person

# The mark of a thing that has no name beyond its article: "person/minister@1f0c99ab".
LOCAL = re.compile(r"@[0-9a-f]{8}$")


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
    typed = _types(seen)
    entries = {typed.get(key, key) for key, group in seen.items() if any(e.links for e in group)}
    persons = _persons({typed.get(key, key) for key in seen}, entries)
    keys = {}
    for key in seen:
        once = typed.get(key, key)
        keys[key] = persons.get(once, once)
    merged: dict[str, list[Entity]] = defaultdict(list)
    for key, group in seen.items():
        merged[keys[key]] += group
    found = tuple(_merge(key, merged[key]) for key in sorted(merged))
    return Resolution({a: b for a, b in keys.items() if a != b}, found)


def _types(seen: Mapping[str, list[Entity]]) -> dict[str, str]:
    """Give one name one type and spelling: a gazetteer's, else what most articles have.

    A name with two entries in the gazetteers ("Georgia") is left as each article read it.
    """
    by_name: dict[str, list[str]] = defaultdict(list)
    for key in seen:
        name = key.split("/", 1)[1]
        if name[:1].isupper() and not LOCAL.search(name):
            by_name[name.casefold()].append(key)
    keys: dict[str, str] = {}
    for rivals in by_name.values():
        entries = [key for key in rivals if any(entity.links for entity in seen[key])]
        if len(rivals) > 1 and len(entries) < 2:
            best = min(entries or rivals, key=lambda key: (-len(seen[key]), key))
            keys |= {key: best for key in rivals if key != best}
    return keys


def _persons(keys: Collection[str], entries: Collection[str]) -> dict[str, str]:
    """Link short names of persons to the one longer name that fits; of two that fit, neither.

    Entries of a gazetteer are who they are, and short for nobody.
    """
    names = [k.removeprefix("person/") for k in keys if k.startswith("person/")]
    full = FullNames()
    merged: dict[str, str] = {}
    # Longest first, so that a name meets all that it can be short for.
    for name in sorted(names, key=lambda n: (-len(n.split()), -len(n), n)):
        if LOCAL.search(name):
            continue
        fits = full.fitting(name)
        if len(fits) == 1 and f"person/{name}" not in entries:
            merged[f"person/{name}"] = f"person/{fits[0]}"
        elif " " in name:
            full.add(name)
    # A name that no model labelled may be a surname: "Aramaki rejected the idea".
    open_ = (k for k in keys if k.startswith("concept/") and k not in entries)
    for name in (key.removeprefix("concept/") for key in open_):
        if name[:1].isupper() and " " not in name and len(fits := full.fitting(name)) == 1:
            merged[f"concept/{name}"] = f"person/{fits[0]}"
    return merged


class FullNames:
    """Full names of persons that are no short form of another, found by their ends."""

    def __init__(self) -> None:
        """Start with none."""
        self._by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._by_tail: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str) -> None:
        """Enter a name of several words."""
        words = name.split()
        self._by_ends[words[0], words[-1]].append(name)
        for start in range(1, len(words)):
            self._by_tail[" ".join(words[start:])].append(name)

    def fitting(self, name: str) -> list[str]:
        """Return the names that another can be short for."""
        words = name.split()
        ends = self._by_ends.get((words[0], words[-1]), ()) if len(words) > 1 else ()
        return [o for o in ends if same_person(o, name)] + self._by_tail.get(name, [])


def _merge(key: str, group: list[Entity]) -> Entity:
    kind, name = key.split("/", 1)
    return Entity(
        key=key,
        type=EntityType(kind.capitalize()),
        name=LOCAL.sub("", name),
        names=tuple(sorted({name for entity in group for name in entity.names})),
        metonyms=tuple(sorted({name for entity in group for name in entity.metonyms})),
        broader=min((entity.broader for entity in group if entity.broader), default=None),
        links=tuple(sorted({link for entity in group for link in entity.links})),
        codes=tuple(sorted({code for entity in group for code in entity.codes})),
        within=min((entity.within for entity in group if entity.within), default=None),
    )


def apply(extraction: Extraction, resolution: Resolution) -> Extraction:
    """Rename an article's entities by what was decided over all articles.

    What becomes a statement of a thing about itself is left out.
    """
    renamed = [_statement(statement, resolution) for statement in extraction.statements]
    kept = {
        statement.id: statement for statement in renamed if statement.subject != statement.object
    }
    return replace(
        extraction,
        statements=tuple(
            replace(s, content=None) if s.content and s.content not in kept else s
            for s in kept.values()
        ),
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
