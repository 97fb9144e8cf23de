"""What a user ruled of names, and the entities of all articles -> the keys that it is about.

A ruling names things as the texts do ("Kim Jong Un") or by a key ("person/Kim Jong Un").
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from kg.model import Entity, EntityType, Extraction, MentionKind, Problem, key_of, name_of
from kg.resolve.folding import fold

SAME: Final = "same"
APART: Final = "apart"
_KEY = re.compile("(" + "|".join(kind.value.lower() for kind in EntityType) + ")/(.+)")

# The fold of a name -> pairs of it and another name, which a user keeps apart.
Pairs = Mapping[str, Sequence[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Ruling:
    """One line of a user's review: two names are the `same` thing, or are kept `apart`.

    Of two that are the same, `one` gives the name that is kept.  `where` is the file and line.
    """

    ruling: str
    one: str
    other: str
    note: str = ""
    where: str = ""


class Lookup:
    """The keys of all articles, found by what a user calls them."""

    def __init__(self, entities: Mapping[str, Iterable[Entity]]) -> None:
        """Index the entities by key, by name and by the other names that texts use."""
        self._keys = entities.keys()
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self._by_fold: dict[str, set[str]] = defaultdict(set)
        self._by_other: dict[str, set[str]] = defaultdict(set)
        for key, group in entities.items():
            name = name_of(key)
            self._by_name[name].add(key)
            self._by_fold[fold(name)].add(key)
            for other in {other for entity in group for other in entity.names}:
                self._by_other[fold(other)].add(key)

    def keys(self, text: str) -> list[str]:
        """Return the keys of what a text names, sorted: the closest sort of likeness decides."""
        if text in self._keys:
            return [text]
        given = _KEY.fullmatch(text)
        kind, name = given.groups() if given else ("", text)
        for index, word in (
            (self._by_name, name),
            (self._by_fold, fold(name)),
            (self._by_other, fold(name)),
        ):
            found = [key for key in index.get(word, ()) if key.startswith(kind)]
            if found:
                return sorted(found)
        return []


@dataclass(frozen=True, slots=True)
class Review:
    """Rulings with the keys that they are about; what could not be followed is told."""

    same: tuple[tuple[Ruling, tuple[str, ...], tuple[str, ...]], ...] = ()
    apart: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()


def review(rulings: Sequence[Ruling], entities: Mapping[str, Iterable[Entity]]) -> Review:
    """Find what rulings are about among the entities of all articles."""
    if not rulings:
        return Review()
    lookup = Lookup(entities)
    same, apart, problems = [], [], []
    for ruling in rulings:
        one, other = (tuple(lookup.keys(text)) for text in (ruling.one, ruling.other))
        unknown = [text for text, keys in ((ruling.one, one), (ruling.other, other)) if not keys]
        if unknown:
            problems.append(Problem(ruling.where, _unknown(unknown)))
        elif ruling.ruling == SAME:
            reason = _several(ruling.one, one, entities) or _several(ruling.other, other, entities)
            if reason:
                problems.append(Problem(ruling.where, reason))
            else:
                same.append((ruling, one, other))
        elif set(one) & set(other):
            reason = f"{ruling.one!r} and {ruling.other!r} name one thing in one article too: "
            remedy = "write them as the text does, or by their keys (kg entities lists them)"
            problems.append(Problem(ruling.where, reason + remedy))
        else:
            apart.append((one, other))
    return Review(tuple(same), tuple(apart), tuple(problems))


def _unknown(names: Sequence[str]) -> str:
    shown = " and ".join(repr(name) for name in names)
    return f"no article names {shown}: kg entities finds how it is written"


def _several(text: str, keys: Sequence[str], entities: Mapping[str, Iterable[Entity]]) -> str:
    """Say that a text names more things than one, two Georgias or all the Kims, or nothing.

    To rule that such a text is the same as another would make one of them all.
    """
    links = [{link for entity in entities[key] for link in entity.links} for key in keys]
    entries = combinations(filter(None, links), 2)
    if len({fold(name_of(key)) for key in keys}) == 1 and all(a & b for a, b in entries):
        return ""
    shown = ", ".join(keys[:3]) + (", ..." if len(keys) > 3 else "")
    return f"{text!r} names several things: write the one that you mean by its key: {shown}"


def kept_apart(rulings: Iterable[Ruling]) -> Pairs:
    """Index the names that a user keeps apart, so that each entity meets those of its own alone."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for ruling in rulings:
        if ruling.ruling == APART:
            one, other = (_without_kind(text) for text in (ruling.one, ruling.other))
            if fold(one) != fold(other):
                found[fold(one)].append((one, other))
    return found


def _without_kind(text: str) -> str:
    key = _KEY.fullmatch(text)
    return key[2] if key else text


def divided(entities: Sequence[Entity], pairs: Pairs) -> dict[tuple[str, str], str]:
    """Find what one article made one and a user keeps apart.

    Returns
    -------
    dict
        The key of an entity and the fold of one of its names -> the key of its own for that name.
    """
    found: dict[tuple[str, str], str] = {}
    if not pairs:
        return found
    for entity in entities:
        named = {fold(name): name for name in (*entity.names, entity.name)}
        for one, other in (pair for name in named for pair in pairs.get(name, ())):
            if fold(other) in named:
                apart = fold(one if fold(other) == fold(entity.name) else other)
                found[entity.key, apart] = key_of(entity.type, named[apart])
    return found


def divide(
    entities: Sequence[Entity], divisions: Mapping[tuple[str, str], str]
) -> tuple[Entity, ...]:
    """Give names that a user keeps apart entities of their own."""
    if not divisions:
        return tuple(entities)
    kept = []
    for entity in entities:
        away = {name for name in entity.names if (entity.key, fold(name)) in divisions}
        kept.append(replace(entity, names=tuple(n for n in entity.names if n not in away)))
        for name in sorted(away):
            key = divisions[entity.key, fold(name)]
            kept.append(Entity(key, entity.type, name_of(key), (name,)))
    return tuple(kept)


def divide_places(extraction: Extraction, divisions: Mapping[tuple[str, str], str]) -> Extraction:
    """Lead the places where an article writes such a name to the entity of its own.

    Pronouns and descriptions stay where the article's own resolution put them.
    """
    if not divisions:
        return extraction

    def key(old: str, words: str) -> str:
        return divisions.get((old, fold(words)), old)

    return replace(
        extraction,
        entities=divide(extraction.entities, divisions),
        mentions=tuple(
            replace(m, entity=key(m.entity, m.text)) if m.kind is MentionKind.NAME else m
            for m in extraction.mentions
        ),
        statements=tuple(
            replace(
                s,
                subject=key(s.subject, s.subject_text),
                object=key(s.object, s.object_text),
                arguments=tuple(
                    replace(a, entity=key(a.entity, a.text)) if a.entity else a for a in s.arguments
                ),
            )
            for s in extraction.statements
        ),
    )
