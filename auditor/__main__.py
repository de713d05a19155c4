"""The command line."""

from __future__ import annotations

import click

from auditor.version import VERSION


@click.group()
@click.version_option(VERSION, prog_name="auditor")
def main() -> None:
    """Check the numbers of a text against each other."""


@main.command()
@click.option("--output-format", default="table")
@click.argument("paths", nargs=-1)
def ledger(paths: tuple[str, ...], output_format: str) -> None:
    """List every number and every claim."""
    from pathlib import Path

    from auditor.pipeline import audit_text
    from auditor.writers.json import write_ledger

    click.echo(write_ledger(audit_text(Path(p).read_bytes().decode("utf-8"), p) for p in paths))


if __name__ == "__main__":
    main()
