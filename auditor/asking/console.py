"""What the asking commands share: output that is text or JSON, and problems on standard error."""

from __future__ import annotations

from typing import Any

import click


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
    from auditor.writers.outputs import write_out

    write_out(text.rstrip("\n") + "\n")
