"""`Graph` -> what each known name, demonym, adjective and seat can stand for."""

from collections.abc import Iterator
from typing import Literal

from kg.model import EntityType
from kg.namespaces import KG, OWL, RDF, SKOS
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


def gazetteer(graph: Graph) -> dict[str, tuple[Reading, ...]]:
    """Index readings by casefolded surface; names before demonyms, adjectives and metonyms.

    Raises
    ------
    VocabularyError
        An entry has no class of entities, or two of them, or no preferred label.
    """
    index: dict[str, dict[Reading, None]] = {}
    for entry in graph.of_type(SKOS + "Concept"):
        for surface, reading in _readings(graph, entry):
            index.setdefault(surface_form(surface).casefold(), {})[reading] = None
    return {key: tuple(sorted(index[key], key=_first)) for key in sorted(index)}


def _readings(graph: Graph, entry: str) -> Iterator[tuple[str, Reading]]:
    types = [_TYPES[iri] for iri in graph.values(entry, RDF + "type") if iri in _TYPES]
    if len(types) != 1:
        raise graph.error(entry, f"has {len(types)} classes of entities; give it one")
    name = graph.required(entry, SKOS + "prefLabel")
    links = (*graph.values(entry, SKOS + "exactMatch"), *graph.values(entry, OWL + "sameAs"))
    seen: set[tuple[str, str]] = set()
    for prop, how, exact in _PROPERTIES:
        for surface in graph.values(entry, prop):
            if (surface, how) not in seen:
                seen.add((surface, how))
                spelling = surface if exact else ""
                yield surface, Reading(entry, types[0], name, how, links, spelling)


def _first(reading: Reading) -> tuple[int, str, str]:
    return (_ORDER[reading.how], reading.type.value, reading.entry)
