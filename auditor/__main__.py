"""The command line: commands are imported when they are called, errors are one line, and 2 outranks 1."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from auditor.errors import AuditorError
from auditor.version import VERSION

# The default of 700 new objects looks for garbage hundreds of times in one document, and an audit makes none that has
# cycles; a run over many documents still stays small.
_GARBAGE = (100_000, 20, 20)
FOLDER = os.path.join(os.path.dirname(__file__), "commands")
"""The folder is the registry: every file in it is a command of its name, but for what the commands share."""
SHARED = ("options", "reporting")
DEFAULT = "check"
"""What ``auditor PATH`` does."""
_OWN_OPTIONS = ("--help", "-h", "--version")


class Commands(click.Group):
    """A group that imports a command when it is called, and says what went wrong in one line."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of all commands."""
        stems = (name.removesuffix(".py") for name in os.listdir(FOLDER) if name.endswith(".py"))
        return sorted(stem.replace("_", "-") for stem in stems if not stem.startswith("_") and stem not in SHARED)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return the command `name`, None where there is none."""
        stem = name.replace("-", "_")
        if stem.startswith("_") or stem in SHARED or not os.path.isfile(os.path.join(FOLDER, f"{stem}.py")):
            return None
        module = import_module(f"auditor.commands.{stem}")
        command = getattr(module, "command", None) or getattr(module, stem)
        assert isinstance(command, click.Command)
        command.name = name
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with the whole first sentence of each."""
        rows = []
        for name in self.list_commands(context):
            command = self.get_command(context, name)
            if command is not None and not command.hidden:
                rows.append((name, command.get_short_help_str(limit=200)))
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Take what is neither a command nor an option of the group as what `check` is to do."""
        if args and args[0] not in _OWN_OPTIONS and not self._is_command(args[0]):
            if not os.path.lexists(args[0]) and args[0].isidentifier():
                self._meant(context, args[0])
            args = [DEFAULT, *args]
        return super().parse_args(context, args)

    def _is_command(self, name: str) -> bool:
        return not name.startswith("-") and os.path.isfile(os.path.join(FOLDER, f"{name.replace('-', '_')}.py"))

    def _meant(self, context: click.Context, name: str) -> None:
        """Say which command was meant where `name` is nearly one, and no file."""
        from difflib import get_close_matches

        near = get_close_matches(name, self.list_commands(context), 1, 0.7)
        if near:
            raise click.UsageError(f"{name}: no such file or command; did you mean {near[0]!r}?")

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
        gc.set_threshold(*_GARBAGE)
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
        code = status if isinstance(status, int) else 0
        if args is None:
            _end(code)
        sys.exit(code)


def _end(status: int) -> None:
    """End the process of a console script without taking every object apart: that is a tenth of a short run."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return  # a closed pipe: the usual way out says so
    os._exit(status)


def _leave(message: str, status: int) -> NoReturn:
    click.echo(f"auditor: {message}", err=True)
    sys.exit(status)


@click.group("auditor", cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="auditor")
def main() -> None:
    """Check the numbers of a text against each other.

    `auditor PATH` is `auditor check PATH`; `auditor COMMAND --help` tells all about a command. Documents are plain
    text, Markdown and other markup in UTF-8; - is standard input. Reports go to standard output, summaries and problems
    to standard error.

    \b
    Exit status: 0 nothing found, or asked and answered
                 1 findings (check, revise, compare), or not supported by the text (eval)
                 2 the job could not be done, or not wholly
    """


if __name__ == "__main__":
    main()
