"""``auditor init``: a configuration file to start from, with every key explained."""

from __future__ import annotations

import click


@click.command()
@click.argument("path", default="auditor.toml")
@click.option("--force", is_flag=True, help="Overwrite what is there.")
def init(path: str, force: bool) -> None:
    """Write a commented configuration to PATH [auditor.toml], every key at its default."""
    import os

    from auditor.configuring.keys import template
    from auditor.errors import UsageError
    from auditor.writers.outputs import write_file

    if os.path.isdir(path):
        path = os.path.join(path, "auditor.toml")
    if os.path.basename(path) == "pyproject.toml":
        raise UsageError(f"{path}: write [tool.auditor] there yourself, or name another file")
    if os.path.exists(path) and not force:
        raise UsageError(f"{path}: is there already; --force overwrites it")
    write_file(path, template())
    click.echo(f"wrote {path}", err=True)
