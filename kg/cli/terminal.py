"""What commands show on a terminal: rows in, aligned tables and highlighted sentences out."""

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from kg.model import Problem

Rows = Iterable[Mapping[str, object]]
Command = Callable[..., Any]

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
WIDE = 200  # columns where no terminal gives a width: pipes and files

FACTUALITY_STYLES = {
    "Actual": "green",
    "Planned": "cyan",
    "Requested": "yellow",
    "Possible": "magenta",
    "Denied": "red",
}

store_option = click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("kg-store"),
    envvar="KG_STORE",
    show_default=True,
    metavar="DIR",
    help="Folder of the store.",
)
review_option = click.option(
    "--review",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    metavar="FILE",
    help="Rulings on names (default: kg-review.csv, if it is there).",
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How to print the rows.",
)


def review_file(named: Path | None) -> Path | None:
    """Return the review file that is named, else the one of the working directory, if any."""
    from kg.review import FILE

    usual = Path(FILE)
    return named or (usual if usual.is_file() else None)


def show_unsettled(problems: "Iterable[Problem]") -> None:
    """Tell on stderr of rulings that could not be followed."""
    for problem in problems:
        click.echo(f"kg: not followed: {problem.where}: {problem.reason}", err=True)


def console(*, stderr: bool = False) -> "Console":
    """Make a console as wide as the terminal, or wide enough not to cut what is piped."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else WIDE
    return Console(stderr=stderr, width=width, highlight=False, soft_wrap=False)


def show_rows(rows: Rows, columns: Sequence[str], form: str = "table", title: str = "") -> None:
    """Print rows as a table, a JSON array or CSV; keys are the columns' names."""
    if form == "json":
        click.echo(json.dumps([dict(row) for row in rows], ensure_ascii=False, indent=2))
    elif form == "csv":
        writer = csv.DictWriter(sys.stdout, list(columns), extrasaction="ignore")
        writer.writeheader()
        writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    else:
        _table(rows, columns, title)


def _cell(value: object) -> object:
    """Write several values in one cell."""
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else value


def _table(rows: Rows, columns: Sequence[str], title: str) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table(title=title or None, title_justify="left", box=None, pad_edge=False)
    for column in columns:
        numeric = column in ("statements", "articles", "mentions", "count", "start", "end")
        justify: Literal["right", "left"] = "right" if numeric else "left"
        table.add_column(column, justify=justify, overflow="fold", header_style="bold")
    for row in rows:
        table.add_row(*(escape(plain(_cell(row.get(column, "")))) for column in columns))
    show_table(table)


def show_table(table: "Table") -> None:
    """Print a table without the spaces that pad its lines."""
    screen = console()
    with screen.capture() as capture:
        screen.print(table)
    for line in capture.get().splitlines():
        click.echo(line.rstrip())


def plain(text: object) -> str:
    """Take out of a text what would steer the terminal: news text comes from anywhere.

    >>> plain("red \x1b[31m alert")
    'red  [31m alert'
    """
    return CONTROL.sub(" ", str(text))


def highlighted(sentence: str, parts: Iterable[tuple[str, str]]) -> str:
    """Mark the first place of each part in a sentence with its style, in rich's markup."""
    from rich.text import Text

    sentence = plain(sentence)
    text = Text(sentence)
    for words, style in parts:
        found = re.search(rf"(?<!\w){re.escape(plain(words))}(?!\w)", sentence, re.IGNORECASE)
        if words and found:
            text.stylize(style, *found.span())
    return text.markup
