"""`kg merges`: which names were made one and why; rulings of the user in, a store that obeys."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import (
    format_option,
    review_file,
    review_option,
    show_rows,
    show_unsettled,
    store_option,
)

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph
    from kg.model import Problem

COLUMNS = ("merged", "kept", "rule", "confidence", "articles", "reason")


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@store_option
@click.option("--rule", default="", metavar="RULE", help="Only the merges by one rule.")
@click.option(
    "--below",
    type=click.FloatRange(0, 1),
    default=None,
    metavar="SHARE",
    help="Only the merges that are less sure, from 0 to 1.",
)
@click.option("--same", is_flag=True, help="Rule that two NAMEs are one thing; the first is kept.")
@click.option("--apart", is_flag=True, help="Rule that two NAMEs are two things.")
@click.option("--undo", is_flag=True, help="Take back the ruling on two NAMEs, or the last one.")
@review_option
@format_option
def merges(
    names: tuple[str, ...],
    store: Path,
    rule: str,
    below: float | None,
    same: bool,
    apart: bool,
    undo: bool,
    review: Path | None,
    form: str,
) -> None:
    """Show which names were made one thing across articles, why, and how sure that is.

    With --same or --apart, rule on two names yourself: a line is added to the review file, the
    store follows at once, and no article is read again.  Keep the file under version control:
    kg build follows it too.  NAME is a name as the texts have it, or a key (kg entities).

    \b
    Examples:
      kg merges
      kg merges Kim --below 0.9
      kg merges --apart "Kim Jong Un" "Kim Jong Il"
      kg merges --same "Robert Berg" "Bob Berg"
      kg merges --undo
    """
    if same + apart + undo > 1:
        raise click.UsageError("choose one of --same, --apart and --undo")
    if same or apart:
        _rule(names, "same" if same else "apart", store, review)
    elif undo:
        _undo(names, store, review)
    else:
        if len(names) > 1:
            raise click.UsageError("one NAME at a time: put a name of several words in quotes")
        _show("".join(names), store, rule, below, form)


def _rule(names: tuple[str, ...], ruling: str, store: Path, review: Path | None) -> None:
    from kg import review as reviews
    from kg.errors import ReadError
    from kg.pipeline import settle

    if len(names) != 2 or not all(name.strip() for name in names):
        raise click.UsageError(f"--{ruling} needs two names: put a name of several words in quotes")
    if names[0] == names[1]:
        raise click.UsageError(f"both names are {names[0]!r}: name two things")
    path = _file(review, store)
    new = not path.exists()
    added = reviews.write(path, ruling, *names)
    problems = settle(store, review=path)
    for problem in problems:
        if problem.where == added.where:
            reviews.undo(path, names)
            settle(store, review=path)
            if new:
                path.unlink()
            raise ReadError(f"nothing is ruled: {problem.reason}")
    verb = "are the same" if ruling == "same" else "are kept apart"
    click.echo(f"{names[0]} and {names[1]} {verb}: {path}")
    _followed(store, path, problems)


def _undo(names: tuple[str, ...], store: Path, review: Path | None) -> None:
    from kg import review as reviews
    from kg.pipeline import settle

    if len(names) not in (0, 2):
        raise click.UsageError("--undo takes two names, or none for the last ruling of kg merges")
    path = _file(review, store)
    gone = reviews.undo(path, names)
    click.echo(f"taken out of {path}: {gone.ruling}, {gone.one}, {gone.other}")
    _followed(store, path, settle(store, review=path))


def _followed(store: Path, path: Path, problems: "Sequence[Problem]") -> None:
    """Tell that the store follows a review file, and which of its lines it does not."""
    show_unsettled(problems)
    click.echo(f"{store} follows {path}" + (", but for what is named above" if problems else ""))


def _file(named: Path | None, store: Path) -> Path:
    """Return the file to be written, where that does not end the rulings of another one."""
    from kg.archive import Archive
    from kg.errors import ReadError
    from kg.review import FILE

    with _open(store):  # a missing store is told before a file is touched
        pass
    path = review_file(named) or Path(FILE)
    if named is None and not path.exists():
        with Archive.open(store) as archive:
            rulings = archive.rulings()
        if rulings:
            other = rulings[0].where.rpartition(":")[0]
            raise ReadError(f"{store} follows the rulings of {other}: name that file by --review")
    return path


def _open(store: Path) -> "KnowledgeGraph":
    from kg.graph import KnowledgeGraph

    return KnowledgeGraph.open(store)


def _show(name: str, store: Path, rule: str, below: float | None, form: str) -> None:
    with _open(store) as graph:
        found = graph.merges(name, rule=rule, below=2.0 if below is None else below)
        if form != "table":
            show_rows((asdict(merge) for merge in found), COLUMNS, form)
            return
        whole = not name and not rule and below is None
        inside = graph.rules() if whole else None
    rows = [
        {
            **asdict(merge),
            "confidence": f"{merge.confidence:.2f}",
            "articles": len(merge.articles),
        }
        for merge in found
    ]
    if rows:
        show_rows(rows, COLUMNS)
    merged = "1 merge" if len(found) == 1 else f"{len(found)} merges"
    click.echo(f"{merged} across articles" + _counted(Counter(merge.rule for merge in found)))
    if inside is not None:
        shown: Counter[str] = Counter()
        for by, number in inside.items():
            shown[by.partition(":")[0]] += number
        click.echo(f"{inside.total()} mentions inside articles" + _counted(shown))


def _counted(counts: Mapping[str, int]) -> str:
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    text = ", ".join(f"{rule or 'no rule'} {number}" for rule, number in rows)
    return f": {text}" if text else ""
