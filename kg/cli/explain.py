"""`kg explain` and `kg show`: the name of an entity in, its claims and their sentences out."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import (
    FACTUALITY_STYLES,
    console,
    format_option,
    highlighted,
    plain,
    show_rows,
    store_option,
)

if TYPE_CHECKING:
    from rich.console import Console

    from kg.claims import Claim

COLUMNS = (
    "subject",
    "relation",
    "object",
    "factuality",
    "speaker",
    "time",
    "place",
    "quantity",
    "confidence",
    "rule",
    "date",
    "source",
    "headline",
    "sentence",
    "start",
    "end",
    "surface",
    "article",
    "id",
)


@click.command()
@click.argument("name")
@click.argument("relation", required=False)
@click.argument("other", required=False, metavar="[NAME]")
@store_option
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=50,
    show_default=True,
    metavar="N",
    help="Show at most so many claims.",
)
@format_option
def explain(
    name: str, relation: str | None, other: str | None, store: Path, limit: int, form: str
) -> None:
    """Show the claims about NAME with their sentences.

    Each comes with its speaker, rule, confidence and place in its article.

    RELATION narrows them to one relation ("urges", "called on"), a second NAME to claims
    that link the two.  Use "" for RELATION to take any.

    \b
    Examples:
      kg explain "South Korea"
      kg explain Japan raises
      kg explain Japan "" China --format json
    """
    from kg.graph import KnowledgeGraph

    with KnowledgeGraph.open(store) as graph:
        found = graph.explain(name, relation or None, other)
    if form != "table":
        show_rows((asdict(claim) for claim in found[:limit]), COLUMNS, form)
        return
    screen = console()
    for claim in found[:limit]:
        for line in _lines(claim):
            screen.print(line, soft_wrap=not screen.is_terminal)
    _close(screen, found, limit)


def _lines(claim: "Claim") -> Iterator[str]:
    from rich.markup import escape

    style = FACTUALITY_STYLES.get(claim.factuality, "")
    subject, relation, end = (
        escape(plain(w)) for w in (claim.subject, claim.relation, claim.object)
    )
    yield (
        f"[bold]{subject}[/bold] [{style}]{relation}[/{style}] [bold]{end}[/bold]"
        f"  [{style}]{claim.factuality}[/{style}]"
    )
    parts = [
        (claim.subject_text, "bold"),
        (claim.object_text, "bold"),
        (claim.surface, f"underline {style}"),
    ]
    yield f"  “{highlighted(claim.sentence, parts)}”"
    details = [
        f"said by {claim.speaker}" if claim.speaker else "",
        f"time {claim.time}" if claim.time else "",
        f"place {claim.place}" if claim.place else "",
        f"quantity {claim.quantity}" if claim.quantity else "",
        f"rule {claim.rule}",
        f"confidence {claim.confidence:.2f}",
    ]
    yield f"  [dim]{escape(plain('; '.join(filter(None, details))))}[/dim]"
    origin = ", ".join(filter(None, [claim.headline or claim.article, claim.source, claim.date]))
    yield f"  [dim]{escape(plain(origin))}; characters {claim.start}-{claim.end}[/dim]\n"


def _close(screen: "Console", found: list["Claim"], limit: int) -> None:
    if not found:
        screen.print("no such claim: kg show NAME lists what the store says of a name")
    elif len(found) > limit:
        screen.print(f"{limit} of {len(found)} claims; --limit {len(found)} shows all")


@click.command()
@click.argument("name")
@store_option
@click.option(
    "--top",
    type=click.IntRange(1),
    default=15,
    show_default=True,
    metavar="N",
    help="Show at most so many claims of a kind.",
)
@format_option
def show(name: str, store: Path, top: int, form: str) -> None:
    """Show a dossier of NAME.

    Its names, what it does, what is done to it and what it says.

    \b
    Examples:
      kg show "Pete Hegseth"
      kg show China --top 40
      kg show Nigeria --format json
    """
    from rich.markup import escape

    from kg.graph import KnowledgeGraph

    with KnowledgeGraph.open(store) as graph:
        dossiers = [graph.dossier(subject) for subject in graph.find(name)]
    if form != "table":
        show_rows((asdict(row) for found in dossiers for row in found.rows()), COLUMNS, form)
        return
    screen = console()
    for dossier in dossiers:
        subject = dossier.subject
        others = [label for label in subject.names if label != subject.name]
        screen.print(f"[bold]{escape(plain(subject.name))}[/bold]  {subject.type}")
        _line(screen, "also", others)
        _line(screen, "seats", subject.metonyms)
        _line(screen, "in", [f"{len(dossier.articles)} articles"])
        _line(screen, "IRI", [subject.iri])
        for heading, group in dossier.parts():
            _show_part(screen, heading, group, top)


def _line(screen: "Console", label: str, values: Iterable[str]) -> None:
    from rich.markup import escape

    if text := ", ".join(values):
        screen.print(f"  {label:<6} {escape(plain(text))}")


def _show_part(screen: "Console", heading: str, group: list["Claim"], top: int) -> None:
    if not group:
        return
    screen.print()
    more = f" ({top} of {len(group)})" if len(group) > top else ""
    rows = [asdict(claim) for claim in group[:top]]
    show_rows(
        rows,
        ("subject", "relation", "object", "factuality", "speaker", "date"),
        title=f"{heading}{more}",
    )
