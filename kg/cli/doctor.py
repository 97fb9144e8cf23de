"""`kg doctor`: the installation in, one line for each thing that must work out."""

import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from kg.cli.group import FAILED
from kg.cli.terminal import store_option

Check = Callable[[], str]


@click.command()
@store_option
@click.option("--model", metavar="NAME", help="spaCy English pipeline to try.")
@click.pass_context
def doctor(ctx: click.Context, store: Path, model: str | None) -> None:
    """Check that the installation works.

    Tries Python, the vocabulary, the language model and the store.

    \b
    Example:
      kg doctor
    """
    failed = 0
    for name, check in _checks(store, model):
        try:
            click.echo(f"ok      {name:<11} {check()}")
        except Exception as error:
            failed += 1
            reason = " ".join(str(error).split()) or type(error).__name__
            click.echo(f"FAILED  {name:<11} {reason}")
    if failed:
        ctx.exit(FAILED)


def _checks(store: Path, model: str | None) -> Iterator[tuple[str, Check]]:
    yield "python", lambda: f"{platform.python_version()} at {sys.executable}"
    yield "kg", _version
    yield "vocabulary", _vocabulary
    yield "model", lambda: _model(model)
    yield "store", lambda: _store(store)


def _version() -> str:
    from importlib.metadata import version

    names = ("spacy", "pyoxigraph", "rdflib", "networkx", "pyshacl", "pyvis")
    return f"{version('newskg')} with " + ", ".join(f"{name} {version(name)}" for name in names)


def _vocabulary() -> str:
    from kg import vocabulary

    loaded = vocabulary.load()
    return (
        f"{len(loaded.relations)} relations, {len(loaded.gazetteer)} names "
        f"from {vocabulary.folder()}"
    )


def _model(model: str | None) -> str:
    from kg import parse
    from kg.errors import ModelError

    nlp = parse.load(model or parse.DEFAULT_MODEL)
    sentence = "Berlin urged Paris to cut its deficit."
    root = next(token.lemma_ for token in nlp(sentence) if token.head == token)
    identity = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    if root != "urge":
        raise ModelError(f"{identity} takes {root!r} for the verb of {sentence!r}: try another")
    return identity


def _store(store: Path) -> str:
    from kg.graph import KnowledgeGraph

    if not store.exists():
        return f"none at {store}: kg build FOLDER makes one"
    with KnowledgeGraph.open(store) as graph:
        return repr(graph)
