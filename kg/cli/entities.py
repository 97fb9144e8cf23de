"""`kg entities`: words of a name in, the entities that go by it and their mentions out."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from kg.cli.terminal import format_option, show_rows, store_option

COLUMNS = ("name", "type", "mentions", "articles", "names", "key")
SHOWN = ("text", "rule", "sentence", "headline", "start", "end")
PLACES = (*SHOWN, "part", "kind", "date", "article", "entity")


@click.command()
@click.argument("text", default="", metavar="[TEXT]")
@store_option
@click.option(
    "--type",
    "kind",
    metavar="TYPE",
    default="",
    help="Only one type: person, organization, country, place, group, event, work, law, concept.",
)
@click.option("--mentions", is_flag=True, help="List the places that mention TEXT instead.")
@click.option(
    "--top",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    metavar="N",
    help="Show at most so many.",
)
@format_option
def entities(text: str, store: Path, kind: str, mentions: bool, top: int, form: str) -> None:
    """List what the articles are about, the most mentioned first.

    TEXT is a part of any name that the texts use; case, accents, hyphens and spaces make no
    difference.  With --mentions it is a whole name or a key, and each place comes with the rule
    that led from its words to the entity.

    \b
    Examples:
      kg entities
      kg entities kim --type person
      kg entities "Pete Hegseth" --mentions
    """
    from kg.graph import KnowledgeGraph

    if mentions and not text:
        raise click.UsageError("--mentions needs the name of an entity")
    type_ = _type(kind)
    with KnowledgeGraph.open(store) as graph:
        if mentions:
            own = f"{type_.lower()}/" if type_ else ""
            rows = [asdict(p) for p in graph.mentions(text) if p.entity.startswith(own)]
        else:
            rows = [_row(asdict(found)) for found in graph.search(text, type=type_)]
    columns: Sequence[str] = PLACES if mentions else COLUMNS
    if form == "table" and mentions:
        # The name of one thing alone needs no key in each line.
        columns = ("entity", *SHOWN) if len({row["entity"] for row in rows}) > 1 else SHOWN
    if rows or form != "table":
        show_rows(rows[:top], columns, form)
    # What another program reads has no line of ours in it.
    aside = form != "table"
    if not rows:
        click.echo("no such entity: a shorter part of the name finds more", err=aside)
    elif len(rows) > top:
        click.echo(f"{top} of {len(rows)}; --top {len(rows)} shows all", err=aside)


def _row(found: dict[str, object]) -> dict[str, object]:
    """Leave the name that has a column of its own out of the others."""
    names = found["names"]
    return {**found, "names": names[1:] if isinstance(names, tuple) else ()}


def _type(kind: str) -> str:
    from kg.model import EntityType

    types = {known.value.lower(): known.value for known in EntityType}
    if kind and kind.lower() not in types:
        raise click.UsageError(f"there is no type {kind!r}: it is one of {', '.join(types)}")
    return types.get(kind.lower(), "")
