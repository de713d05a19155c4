"""``auditor queries``: the numbered author queries of a text."""

from __future__ import annotations

import sys

import click

from auditor.asking.console import print_json, print_text, report_problems


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--output-format",
    type=click.Choice(("text", "markdown", "json")),
    default="text",
    show_default=True,
    help="How to show it.",
)
@click.option("--notes", is_flag=True, help="Ask about notes as well.")
def queries(files: tuple[str, ...], output_format: str, notes: bool) -> None:
    """Print the author queries about FILES, numbered AQ1, AQ2 …, for the desk to send.

    Each quotes the words, shows the sum and can be answered with "yes". What was let stand is not asked about. Exit
    status 0, or 2 if a file cannot be read.
    """
    from auditor.asking.author_queries import queries_of, queries_text
    from auditor.asking.files import reports_of

    reports, problems = reports_of(files)
    rows = queries_of(reports, notes)
    if output_format == "json":
        print_json({"queries": rows})
    else:
        print_text(queries_text(rows, output_format))
    report_problems(problems)
    if problems:
        sys.exit(2)
