"""`kg articles`, `kg stats`, `kg remove`: what the store holds, and taking an article out."""

from pathlib import Path

import click

from kg.cli.terminal import format_option, show_rows, store_option


@click.command()
@store_option
@format_option
def articles(store: Path, form: str) -> None:
    """List the articles of the store, by date.

    \b
    Examples:
      kg articles
      kg articles --format csv > articles.csv
    """
    from kg.graph import KnowledgeGraph

    with KnowledgeGraph.open(store) as graph:
        rows = graph.articles()
    show_rows(rows, ("date", "source", "headline", "statements", "id"), form)


@click.command()
@store_option
@click.option(
    "--top",
    type=click.IntRange(1),
    default=10,
    show_default=True,
    metavar="N",
    help="How many entities and relations to list.",
)
@format_option
def stats(store: Path, top: int, form: str) -> None:
    """Count what the store holds.

    Articles, statements by factuality, entities by type, the top entities and relations.

    \b
    Examples:
      kg stats
      kg stats --top 50 --format json
    """
    from kg.graph import KnowledgeGraph

    with KnowledgeGraph.open(store) as graph:
        tables = {
            "store": graph.counts(),
            "factuality": graph.factualities(),
            "type": graph.types(),
            "entity": graph.top_entities(top),
            "relation": graph.top_relations(top),
        }
    rows = [
        {"what": what, "name": name, "count": count}
        for what, counts in tables.items()
        for name, count in counts.most_common()
    ]
    show_rows(rows, ("what", "name", "count"), form)


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@store_option
def remove(ids: tuple[str, ...], store: Path) -> None:
    """Take articles out of the store.

    What only they say goes with them; what others say stays.

    ID is an article's id as `kg articles` lists it.

    \b
    Example:
      kg remove 2f9a41c07be1d3f2
    """
    from kg.graph import KnowledgeGraph
    from kg.pipeline import remove as take_out

    with KnowledgeGraph.open(store) as graph:
        known = [graph.article_id(name) for name in ids]
    for name in known:
        take_out(store, name)
        click.echo(f"removed {name}")
