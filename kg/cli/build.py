"""`kg build`: sources in, a store and a summary out."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.gazetteers import extractor, gazetteer_option
from kg.cli.group import FAILED
from kg.cli.terminal import (
    console,
    plain,
    review_file,
    review_option,
    show_table,
    show_unsettled,
    store_option,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.graph import KnowledgeGraph
    from kg.pipeline import Summary

SHOWN = 8


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@store_option
@click.option("--model", metavar="NAME", help="spaCy English pipeline to parse with.")
@click.option("--base", metavar="IRI", help="Base of the IRIs of articles, entities, statements.")
@review_option
@gazetteer_option
@click.option("-q", "--quiet", is_flag=True, help="Print problems only.")
@click.pass_context
def build(
    ctx: click.Context,
    sources: tuple[str, ...],
    store: Path,
    model: str | None,
    base: str | None,
    review: Path | None,
    gazetteers: tuple[Path, ...],
    quiet: bool,
) -> None:
    """Read articles into the store.

    SOURCE is a file, a folder or - for standard input: text, HTML, JSON or JSONL.
    A second run over the same articles changes nothing; a changed article replaces its old
    self.  What cannot be read is named on stderr and the rest is built; the exit status is 1
    only if nothing could be read.

    Names of your own come before those that kg knows; with other names articles are read again.

    What a review file says of names, which are the same and which are kept apart, is followed
    without reading articles again, and remembered: kg merges writes such a file.

    \b
    Examples:
      kg build articles/
      kg build monday.jsonl tuesday.html --store week.kg
      kg build articles/ --gazetteer politicians.csv
    """
    from kg.graph import KnowledgeGraph
    from kg.pipeline import build as run

    with _progress(quiet=quiet) as progress:
        summary = run(
            sources,
            store=store,
            extractor=extractor(model, gazetteers),
            base=base,
            review=review_file(review),
            progress=progress,
        )
    for problem in summary.problems:
        click.echo(f"kg: not read: {problem.where}: {problem.reason}", err=True)
    show_unsettled(summary.unsettled)
    if not quiet:
        with KnowledgeGraph.open(store) as graph:
            _report(summary, graph, store)
    if summary.problems and not summary.read:
        ctx.exit(FAILED)


@contextmanager
def _progress(*, quiet: bool) -> Iterator["Callable[[int, str], None] | None"]:
    screen = console(stderr=True)
    if quiet or not screen.is_terminal:
        yield None
        return
    from rich.markup import escape

    with screen.status("reading, loading the language model ...") as status:

        def progress(done: int, current: str) -> None:
            title = escape(plain(current)[: screen.width - 30])
            status.update(f"{done} articles read  [dim]{title}[/dim]")

        yield progress


def _report(summary: "Summary", graph: "KnowledgeGraph", store: Path) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for label, value in _lines(summary, graph, store):
        table.add_row(label, escape(plain(value)))
    show_table(table)


def _lines(summary: "Summary", graph: "KnowledgeGraph", store: Path) -> Iterator[tuple[str, str]]:
    yield (
        "articles",
        (
            f"{summary.read} read: {summary.added} new, {summary.changed} changed, "
            f"{summary.unchanged} unchanged; {len(summary.problems)} not read"
        ),
    )
    counts = graph.counts()
    yield "statements", f"{counts['statements']}: {_counted(graph.factualities())}"
    yield "entities", f"{counts['entities']}: {_counted(graph.top_entities(SHOWN))}"
    yield "relations", _counted(graph.top_relations(SHOWN))
    rate = summary.read / summary.seconds if summary.seconds else 0
    yield "time", f"{summary.seconds:.1f} s ({rate:.1f} articles a second)"
    yield "store", str(store)
    option = "" if store == Path("kg-store") else f" --store {store}"
    if counts["statements"]:
        yield "next", f"kg view{option}   or   kg explain {_example(graph)}{option}"


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def _example(graph: "KnowledgeGraph") -> str:
    names = list(graph.top_entities(1))
    return f'"{names[0]}"' if names else "NAME"
