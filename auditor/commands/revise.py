"""``auditor revise``: to come."""

from __future__ import annotations

import click


@click.command()
def revise() -> None:
    """To come."""
