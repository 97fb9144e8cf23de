"""How commands end: any failure in, one line on stderr and an exit status out."""

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from kg.errors import KGError, VocabularyError

FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130


class Commands(click.Group):
    """A group whose errors are one line each; its commands stand in the order of their use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which they were added."""
        del ctx
        return list(self.commands)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command line; in standalone mode, end the process with its exit status."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        try:
            result = super().main(args, "kg", complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
        except Exception as error:
            _end(error)
        sys.exit(result if isinstance(result, int) else 0)


def _end(error: Exception) -> NoReturn:
    if isinstance(error, BrokenPipeError):  # the reader of `kg ... | head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
    if isinstance(error, click.Abort):
        click.echo("kg: stopped; what was stored stays, run the same command to go on", err=True)
        sys.exit(INTERRUPTED)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        sys.exit(WRONG_USAGE)
    if os.environ.get("KG_TRACEBACK"):
        raise error
    for line in _lines(error):
        click.echo(f"kg: error: {' '.join(line.split())}", err=True)
    sys.exit(WRONG_USAGE if isinstance(error, click.UsageError) else FAILED)


def _lines(error: Exception) -> list[str]:
    """One line, except that every wrong row of a user's table has its own."""
    message = _message(error)
    return message.splitlines() if isinstance(error, VocabularyError) else [message]


def _message(error: Exception) -> str:
    if isinstance(error, click.UsageError):
        path = error.ctx.command_path if error.ctx else "kg"
        return f"{error.format_message().rstrip('.')}: see '{path} --help'"
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, KGError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'system'}: {error.strerror}"
    return (
        f"internal: {type(error).__name__}: {error} "
        "(a mistake in kg; KG_TRACEBACK=1 shows where, please report it)"
    )
