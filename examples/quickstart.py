"""From a folder of articles to a query and a page: python examples/quickstart.py."""

from pathlib import Path

import kg

ARTICLES = Path(__file__).parent / "articles"

DENIED = """
SELECT DISTINCT ?date ?speaker ?subject ?surface ?sentence WHERE {
  ?statement kg:factuality kg:Denied ; rdf:subject/skos:prefLabel ?subject ;
             kg:surface ?surface ; prov:wasDerivedFrom ?passage .
  ?passage kg:sentence ?sentence ; schema:isPartOf/schema:datePublished ?date .
  OPTIONAL { ?statement kg:attributedTo/skos:prefLabel ?speaker }
} ORDER BY ?date ?sentence ?subject
"""

with kg.build(ARTICLES, store="quickstart-store") as graph:
    print(graph)
    for row in graph.query(DENIED):
        print(row["date"], row.get("speaker", "-"), ":", row["subject"], "NOT", row["surface"])
        print("   ", row["sentence"])
    for claim in graph.explain("Japan", "raises"):
        print(claim.date, claim.factuality, claim.object, claim.quantity or "-", claim.time or "-")
    network = graph.to_networkx()
    for node, degree in sorted(network.degree, key=lambda pair: -pair[1])[:5]:
        print(degree, network.nodes[node]["label"])
    graph.to_html("quickstart.html", top=40)
