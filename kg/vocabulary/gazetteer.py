"""`Graph` -> what each known name, demonym, adjective and seat can stand for."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal

from kg.model import EntityType
from kg.namespaces import KG, OWL, RDF, SCHEMA, SKOS
from kg.vocabulary.terms import Reading, surface_form
from kg.vocabulary.turtle import Graph

_How = Literal["name", "demonym", "adjective", "metonym"]

_PROPERTIES: tuple[tuple[str, _How, bool], ...] = (
    (SKOS + "prefLabel", "name", False),
    (SKOS + "altLabel", "name", False),
    (KG + "exactLabel", "name", True),
    (KG + "demonym", "demonym", False),
    (KG + "adjective", "adjective", False),
    (KG + "metonym", "metonym", False),
)
_TYPES = {KG + kind.value: kind for kind in EntityType}
_ORDER: dict[str, int] = {"name": 0, "demonym": 1, "adjective": 2, "metonym": 3}


def gazetteer(graph: Graph, own: Collection[Path] = frozenset()) -> dict[str, tuple[Reading, ...]]:
    """Index readings by casefolded surface; names before demonyms, adjectives and metonyms.

    `own` are the user's files: a name of an entry that they bring is that entry's alone.

    Raises
    ------
    VocabularyError
        An entry has no class of entities, or two of them, or no preferred label.
    """
    index: dict[str, dict[Reading, None]] = {}
    for entry in graph.of_type(SKOS + "Concept"):
        mine = graph.source[entry] in own
        for surface, reading in _readings(graph, entry, mine):
            index.setdefault(surface_form(surface).casefold(), {})[reading] = None
    return {key: tuple(sorted(_kept(index[key]), key=_first)) for key in sorted(index)}


def _kept(readings: Collection[Reading]) -> Collection[Reading]:
    """Leave out what the package knows by a name that the user gives to something."""
    named = any(reading.own and reading.how == "name" for reading in readings)
    return [r for r in readings if r.own] if named else readings


def _readings(graph: Graph, entry: str, own: bool) -> Iterator[tuple[str, Reading]]:
    types = [_TYPES[iri] for iri in graph.values(entry, RDF + "type") if iri in _TYPES]
    if len(types) != 1:
        raise graph.error(entry, f"has {len(types)} classes of entities; give it one")
    name = graph.required(entry, SKOS + "prefLabel")
    links = (*graph.values(entry, SKOS + "exactMatch"), *graph.values(entry, OWL + "sameAs"))
    codes = tuple(graph.values(entry, SCHEMA + "identifier"))
    within = next(iter(graph.values(entry, SCHEMA + "containedInPlace")), "")
    seen: set[tuple[str, str]] = set()
    for prop, how, exact in _PROPERTIES:
        for surface in graph.values(entry, prop):
            if (surface, how) not in seen:
                seen.add((surface, how))
                spelling = surface if exact else ""
                yield (
                    surface,
                    Reading(entry, types[0], name, how, links, spelling, codes, within, own=own),
                )


def _first(reading: Reading) -> tuple[int, str, str]:
    return (_ORDER[reading.how], reading.type.value, reading.entry)
