"""The IRIs of the vocabularies that the graph is written in, as plain strings.

Enters: nothing.  Leaves: one constant a namespace, and `PREFIXES`, which queries, exports
and the ontology's own files share.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

KG: Final = "https://w3id.org/newskg/ontology#"
REL: Final = "https://w3id.org/newskg/relation/"
GAZ: Final = "https://w3id.org/newskg/gazetteer/"
PLOVER: Final = "https://w3id.org/newskg/plover#"
SCHEMA: Final = "https://schema.org/"
PROV: Final = "http://www.w3.org/ns/prov#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SH: Final = "http://www.w3.org/ns/shacl#"

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "kg": KG,
        "rel": REL,
        "gaz": GAZ,
        "plover": PLOVER,
        "schema": SCHEMA,
        "prov": PROV,
        "skos": SKOS,
        "dcterms": DCTERMS,
        "rdf": RDF,
        "rdfs": RDFS,
        "owl": OWL,
        "xsd": XSD,
        "sh": SH,
    }
)


def compact(iri: str) -> str:
    """Write an IRI with its prefix where it has one: ``rel:urges``.

    >>> compact("https://w3id.org/newskg/relation/urges")
    'rel:urges'
    >>> compact("https://example.org/a")
    'https://example.org/a'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def local_name(iri: str) -> str:
    """Return the part of an IRI after its last ``#`` or ``/``: ``urges``.

    >>> local_name("https://w3id.org/newskg/ontology#Actual")
    'Actual'
    """
    return iri.rstrip("#/").replace("#", "/").rsplit("/", 1)[-1]
