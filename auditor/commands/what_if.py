"""``auditor what-if``: what would follow if a number were another."""

from __future__ import annotations

import sys

import click

from auditor.asking.console import print_json, print_text


@click.command("what-if")
@click.argument("file")
@click.argument("changes", nargs=-1, required=True, metavar="OLD=NEW...")
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to show it."
)
def what_if(file: str, changes: tuple[str, ...], output_format: str) -> None:
    """Tell which claims of FILE would break, heal or stay if numbers were others; nothing is written.

    OLD is a number as written (changed in all its places), its id (n12) or its place (LINE:COL). Exit status 0 if
    nothing breaks, 1 if something does, 2 on an error.
    """
    from auditor.asking import what_if as asking
    from auditor.asking.files import report_of

    report = report_of(file)
    edits = asking.edits_of(report, changes)
    after, found = asking.what_if(report, edits)
    data = asking.what_if_data(report, edits, after, found)
    if output_format == "json":
        print_json(data)
    else:
        print_text(asking.what_if_text(data))
    sys.exit(1 if data["breaks"] or any(one["severity"] != "note" for one in data["new_findings"]) else 0)
