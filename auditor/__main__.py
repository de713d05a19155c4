"""The command line: commands are imported when they are called, errors are one line, and 2 outranks 1."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from auditor.errors import AuditorError
from auditor.version import VERSION

COMMANDS = {
    "baseline": "baseline",
    "check": "check",
    "compare": "compare",
    "completions": "completions",
    "config": "config",
    "init": "init",
    "ledger": "ledger",
    "revise": "revise",
}
"""Command to module of ``auditor.commands``; the function in it has the command's name."""


class Commands(click.Group):
    """A group that imports a command when it is called, and says what went wrong in one line."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted({*COMMANDS, *super().list_commands(context)})

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return the command `name`, None where there is none."""
        module = COMMANDS.get(name)
        if module is None:
            return super().get_command(context, name)
        command = getattr(import_module(f"auditor.commands.{module}"), name.replace("-", "_"))
        assert isinstance(command, click.Command)
        return command

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line; exit status 2 means that the job could not be done, 130 that it was interrupted."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, False, **extra)
        try:
            status = super().main(args, prog_name or "auditor", complete_var, False, **extra)
        except click.ClickException as error:
            _leave(" ".join(error.format_message().split()), error.exit_code if error.exit_code > 1 else 2)
        except AuditorError as error:
            _leave(" ".join(str(error).split()), 2)
        except click.Abort:
            _leave("interrupted", 130)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(141)
        sys.exit(status if isinstance(status, int) else 0)


def _leave(message: str, status: int) -> NoReturn:
    click.echo(f"auditor: {message}", err=True)
    sys.exit(status)


@click.group("auditor", cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="auditor")
def main() -> None:
    """Check the numbers of a text against each other."""


if __name__ == "__main__":
    main()
