"""`kg extract`: a text in, its statements out as JSON lines; nothing is stored."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.gazetteers import extractor, gazetteer_option
from kg.cli.group import FAILED

if TYPE_CHECKING:
    from kg.model import Article, Extraction

Record = dict[str, Any]


@click.command()
@click.argument("file", default="-", metavar="[FILE]")
@click.option("--tokenized", is_flag=True, help="One sentence a line, tokens between spaces.")
@click.option("--compact", is_flag=True, help="With --tokenized: one subject, relation, object.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "mentions"]),
    default="jsonl",
    show_default=True,
    help="Statements, or every mention of every entity.",
)
@click.option(
    "--min-confidence",
    "least",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="SHARE",
    help="Leave out what is less sure, from 0 to 1 (default: nothing).",
)
@click.option("--model", metavar="NAME", help="spaCy English pipeline to parse with.")
@gazetteer_option
@click.pass_context
def extract(
    ctx: click.Context,
    file: str,
    tokenized: bool,
    compact: bool,
    form: str,
    least: float,
    model: str | None,
    gazetteers: tuple[Path, ...],
) -> None:
    """Print what a text states, as JSON lines.

    Nothing is stored.

    FILE is anything that `kg build` reads; without it, or with -, standard input.  A line is a
    statement, with its article's id; with --format mentions an article and all its mentions,
    each with the rule that linked it, the key of its entity, and as entity the fullest name that
    the article has for it ("President Ann Berg"); with --tokenized an open extraction in the
    sentence's own tokens.

    \b
    Examples:
      kg extract story.txt
      echo "Berlin urged Paris to cut its deficit." | kg extract
      echo "Berlin did n't sign the treaty ." | kg extract --tokenized --compact
      kg extract stories.jsonl --format mentions
      kg extract story.txt --min-confidence 0.7
      kg extract story.txt --gazetteer companies.csv
    """
    if compact and not tokenized:
        raise click.UsageError("--compact needs --tokenized", ctx)
    if least and form == "mentions":
        raise click.UsageError("mentions have no confidence: leave out --min-confidence", ctx)
    if tokenized and form == "mentions":
        raise click.UsageError("--tokenized gives statements only: leave out --format", ctx)
    made = extractor(model, gazetteers)
    if tokenized:
        from kg.pipeline import open_tuples

        records: Iterator[Record] = open_tuples(_lines(file), compact=compact, extractor=made)
    else:
        articles, problems = _read(file)
        shape = _mentions if form == "mentions" else _statements
        records = (record for found in made.extract(articles) for record in shape(found))
        if problems and not articles:
            ctx.exit(FAILED)
    for record in records:
        if record.get("confidence", 1.0) < least:
            continue
        click.echo(json.dumps(record, ensure_ascii=False))


def _lines(file: str) -> Iterator[str]:
    from kg.errors import ReadError
    from kg.readers.decoding import decode_lines

    if file == "-":
        yield from decode_lines(sys.stdin.buffer)
        return
    try:
        with Path(file).open("rb") as stream:
            yield from decode_lines(stream)
    except OSError as error:
        raise ReadError(
            f"{file} cannot be read ({error.strerror}); name a file of sentences, or - for stdin"
        ) from error


def _read(file: str) -> tuple[list["Article"], int]:
    from kg.model import Problem
    from kg.readers import read

    articles: list[Article] = []
    problems = 0
    for found in read([file]):
        if isinstance(found, Problem):
            click.echo(f"kg: not read: {found.where}: {found.reason}", err=True)
            problems += 1
        else:
            articles.append(found)
    return articles, problems


def _statements(extraction: "Extraction") -> Iterator[Record]:
    names = {entity.key: entity.name for entity in extraction.entities}
    for statement in extraction.statements:
        record = asdict(statement)
        for role in ("subject", "object", "speaker", "place"):
            key = record[role]
            record[role] = names.get(key, key)
        yield {"article": extraction.article.id, **record}


def _mentions(extraction: "Extraction") -> Iterator[Record]:
    from kg.resolve.names.extent import fullest

    names = {entity.key: fullest(entity) for entity in extraction.entities}
    mentions = [
        {
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "entity": names.get(mention.entity, mention.entity),
            "key": mention.entity,
            "type": str(mention.type),
            "kind": str(mention.kind),
            "part": str(mention.part),
            "rule": mention.rule,
        }
        for mention in extraction.mentions
    ]
    yield {"id": extraction.article.id, "mentions": mentions}
