"""``auditor ledger``: every number and every claim."""

from __future__ import annotations

import click


@click.command()
@click.option("--output-format", default="json")
@click.argument("paths", nargs=-1)
def ledger(paths: tuple[str, ...], output_format: str) -> None:
    """List every number and every claim."""
    from auditor.pipeline import audit_text
    from auditor.source import decoded, read_bytes
    from auditor.writers.json import write_ledger

    click.echo(write_ledger(audit_text(decoded(read_bytes(path), path), path) for path in paths))
