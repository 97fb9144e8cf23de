"""`docs/commands.md` from the commands themselves: `python -m tests.command_pages` writes it.

Enters: the click commands.  Leaves: one Markdown page, the same whatever the terminal's width.
"""

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli import main

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
HEAD = """# Commands

<!-- Generated from the help: python -m tests.command_pages -->

Exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.  Errors are one line on stderr.
"""


def render() -> str:
    """Write the page of all commands."""
    sections = [_section(name, command) for name, command in main.commands.items()]
    return "\n".join([HEAD, *sections])


def _section(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"kg {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    return "\n".join(
        [
            f"## kg {name}\n",
            f"    kg {name} {usage}\n",
            *_prose(command),
            *_options(command, context),
        ]
    )


def _prose(command: click.Command) -> Iterator[str]:
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        first, _, rest = paragraph.partition("\n")
        if first == "\b":
            title, _, lines = rest.partition("\n")
            yield f"{title}\n\n" + "\n".join(f"  {line}" for line in lines.splitlines()) + "\n"
        else:
            yield paragraph + "\n"


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    records = [option.get_help_record(context) for option in command.params]
    yield "| option | meaning |"
    yield "|---|---|"
    for names, meaning in filter(None, records):
        yield f"| `{names.replace('|', ', ')}` | {meaning} |"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
