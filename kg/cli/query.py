"""`kg query`: SPARQL in, rows or triples out; without a query, the list of those that ship."""

import sys
from pathlib import Path

import click

from kg.cli.terminal import show_table, store_option


@click.command()
@click.argument("query", required=False, metavar="[SPARQL or FILE.rq or NAME]")
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(
        ["table", "json", "csv", "tsv", "xml", "ttl", "nt", "nq", "trig", "jsonld", "rdf"]
    ),
    help="Rows: table, json, csv, tsv, xml.  Triples: ttl, nt, jsonld, rdf ...",
)
def query(query: str | None, store: Path, form: str | None) -> None:
    """Ask the store in SPARQL 1.1, or by the NAME of a query that ships with kg.

    Without a query: list those that ship.  With -: read SPARQL from standard input.  The
    prefixes kg, rel, schema, prov, skos, dcterms, rdf, rdfs, owl, xsd are declared already, and
    a bare triple such as "?who rel:urges ?whom" is never only a demand or a denial.

    \b
    Examples:
      kg query
      kg query who-denied-what
      kg query "SELECT ?who ?whom WHERE { ?who rel:urges ?whom }" --format csv
      kg query spending.rq --store week.kg
    """
    from kg.graph import KnowledgeGraph
    from kg.query import run

    if query is None:
        _list()
        return
    text = sys.stdin.read() if query == "-" else query
    with KnowledgeGraph.open(store) as graph:
        run(graph.dataset, text).write(sys.stdout.buffer, form)


def _list() -> None:
    from rich.markup import escape
    from rich.table import Table

    from kg.query import named_queries

    table = Table(box=None, show_header=False, pad_edge=False)
    for known in named_queries().values():
        table.add_row(f"[bold]{escape(known.name)}[/bold]", escape(known.description))
    show_table(table)
