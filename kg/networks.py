"""Claims as a network: a dataset in, a directed multigraph out.

Nodes are entities by IRI; an edge is a statement, keyed by its IRI, whatever its factuality.
"""

from dataclasses import asdict

import networkx as nx

from kg.claims import Selectable, claims, entities
from kg.model import Factuality

# What GraphML and GEXF can write of a claim: all of it is text or a number.
EDGE = (
    "relation",
    "factuality",
    "confidence",
    "surface",
    "sentence",
    "article",
    "headline",
    "date",
    "source",
    "url",
    "speaker",
    "time",
    "place",
    "quantity",
)


def network(dataset: Selectable) -> "nx.MultiDiGraph[str]":
    """Draw the claims of a dataset as a network.

    A node has `label`, `type` and `names` (separated by " | "); an edge `label` (the relation),
    what `EDGE` lists, and `asserted`.  An object that is plain text is a node of type Literal.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in sorted(entities(dataset), key=lambda entity: entity.iri):
        names = " | ".join((*entity.names, *entity.metonyms))
        graph.add_node(entity.iri, label=entity.name, type=entity.type, names=names)
    for claim in claims(dataset):
        for iri, name in ((claim.subject_iri, claim.subject), (claim.object_iri, claim.object)):
            if iri not in graph:
                graph.add_node(iri, label=name, type="Literal", names="")
        fields = asdict(claim)
        graph.add_edge(
            claim.subject_iri,
            claim.object_iri,
            key=claim.id,
            label=claim.relation,
            asserted=Factuality(claim.factuality).asserted,
            **{name: fields[name] for name in EDGE},
        )
    return graph
