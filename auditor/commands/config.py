"""``auditor config``: each value and where it came from."""

from __future__ import annotations

from typing import Any

import click

from auditor.commands.options import configs_of, configured


@click.command()
@click.argument("key", required=False)
@click.option("--for", "path", metavar="PATH", default=".", help="The document or folder to show it for.")
@click.option("--output-format", type=click.Choice(["table", "json"]), default="table", help="How to show it.")
@configured
def config(key: str | None, path: str, output_format: str, **options: Any) -> None:
    """Show the configuration, each value with the file or command line that set it, or only KEY."""
    import json
    import os

    from auditor.configuring.keys import KEYS, shown
    from auditor.did_you_mean import nearest
    from auditor.errors import UsageError
    from auditor.writers.outputs import write_out

    if key is not None and key not in KEYS:
        raise UsageError(f"unknown key {key!r}{nearest(key, tuple(KEYS))}")
    configs = configs_of(options)
    found = configs.of_folder(path) if os.path.isdir(path) else configs.of_file(path)
    rows = [
        (name, shown(found, name), found.origins.get(name, "default")) for name in KEYS if key is None or name == key
    ]
    if output_format == "json":
        data = {name: {"value": value, "origin": origin} for name, value, origin in rows}
        write_out(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        return
    width, wide = (max(len(row[column]) for row in rows) for column in (0, 1))
    write_out("".join(f"{name:<{width}}  {value:<{min(wide, 60)}}  {origin}\n" for name, value, origin in rows))
