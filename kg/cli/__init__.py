"""The command `kg`: words of a command line in, the Python API called, an exit status out.

Command modules import the stages inside their functions, so that `kg --help` answers at once.
Exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.
"""

import click

from kg.cli.articles import articles, remove, stats
from kg.cli.build import build
from kg.cli.doctor import doctor
from kg.cli.entities import entities
from kg.cli.explain import explain, show
from kg.cli.export import export, validate, view
from kg.cli.extract import extract
from kg.cli.group import Commands
from kg.cli.merges import merges
from kg.cli.query import query

__all__ = ["main"]


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newskg", prog_name="kg", message="%(prog)s %(version)s")
def main() -> None:
    """Turn news articles into a graph of claims, and ask it who said what.

    \b
    Start with two commands:
      kg build FOLDER        read a folder of articles into kg-store/
      kg view                draw the graph as one HTML file

    Every claim keeps its sentence, its speaker and whether it is a fact, a plan, a demand, a
    possibility or a denial.  Nothing is sent anywhere.
    """


for command in (
    build,
    view,
    query,
    explain,
    show,
    entities,
    merges,
    articles,
    stats,
    export,
    extract,
    remove,
    validate,
    doctor,
):
    main.add_command(command)
