"""`kg export`, `kg view`, `kg validate`: the store in, a file, a page or a report out."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.group import FAILED
from kg.cli.terminal import store_option

if TYPE_CHECKING:
    from kg.views import Style


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@store_option
@click.option("--rdf12", is_flag=True, help="Statements as RDF 1.2 reifiers of triple terms.")
def export(file: Path, store: Path, rdf12: bool) -> None:
    """Write the graph to FILE, in the format of its suffix.

    RDF: .ttl .trig .nt .nq .jsonld .rdf; networks: .graphml .gexf; tables: .csv .json.

    \b
    Examples:
      kg export graph.trig
      kg export graph.graphml --store week.kg
      kg export graph.ttl --rdf12
    """
    from kg.export import write
    from kg.graph import KnowledgeGraph

    with KnowledgeGraph.open(store) as graph:
        write(graph.dataset, file, rdf12=rdf12)
    click.echo(f"wrote {file} ({_size(file)})")


@click.command()
@store_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("graph.html"),
    show_default=True,
    metavar="FILE",
    help="File to write.",
)
@click.option(
    "--style",
    type=click.Choice(["explorer", "pyvis"]),
    default="explorer",
    show_default=True,
    help="Our explorer, or a plain pyvis page.",
)
@click.option("--focus", metavar="NAME", help="Only NAME and what surrounds it.")
@click.option(
    "--top",
    type=click.IntRange(1),
    default=60,
    show_default=True,
    metavar="N",
    help="How many entities to show at first.",
)
def view(store: Path, output: Path, style: "Style", focus: str | None, top: int) -> None:
    """Draw the graph as one self-contained HTML file.

    The page makes no request: send it by mail, open it from disk.

    \b
    Examples:
      kg view
      kg view -o nato.html --focus NATO --top 30
    """
    from kg.graph import KnowledgeGraph

    with KnowledgeGraph.open(store) as graph:
        page = graph.to_html(output, style=style, focus=focus, top=top)
    click.echo(f"wrote {output} ({len(page) / 1e6:.1f} MB): open it in a browser")


@click.command()
@store_option
@click.pass_context
def validate(ctx: click.Context, store: Path) -> None:
    """Check the store against the SHACL shapes.

    The shapes are part of the ontology.

    Exit status 0 if it conforms, 1 if not.

    \b
    Example:
      kg validate --store week.kg
    """
    from kg.graph import KnowledgeGraph
    from kg.validate import validate as check

    with KnowledgeGraph.open(store) as graph:
        report = check(graph.dataset)
    click.echo(report)
    if not report.conforms:
        ctx.exit(FAILED)


def _size(path: Path) -> str:
    size = path.stat().st_size
    return f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{size / 1e3:.1f} kB"
