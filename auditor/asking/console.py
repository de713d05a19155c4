"""What the asking commands share: one-line errors with exit status 2, and output that is text or JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import click

from auditor.errors import AuditorError

P = ParamSpec("P")
T = TypeVar("T")


def one_line_errors(command: Callable[P, T]) -> Callable[P, T]:
    """Make an `AuditorError` of `command` one line on standard error and exit status 2."""

    @wraps(command)
    def reported(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return command(*args, **kwargs)
        except AuditorError as error:
            click.echo(f"auditor: {str(error).splitlines()[0] if str(error) else type(error).__name__}", err=True)
            sys.exit(2)

    return reported


def report_problems(problems: tuple[str, ...]) -> None:
    """Print what could not be read, one line each, on standard error."""
    for problem in problems:
        click.echo(f"auditor: {problem}", err=True)


def print_json(data: Any) -> None:
    """Print `data` as JSON, two columns indented."""
    import json

    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def print_text(text: str) -> None:
    """Print `text` in UTF-8 whatever the terminal is set to, without a final empty line."""
    from auditor.outputs import write_out

    write_out(text.rstrip("\n") + "\n")
