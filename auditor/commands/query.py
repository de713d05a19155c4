"""``auditor query``: read-only SQL over the ledger."""

from __future__ import annotations

import sys

import click

from auditor.asking.console import print_text, report_problems


@click.command()
@click.argument("arguments", nargs=-1, required=True, metavar="FILES... SQL")
@click.option(
    "--output-format",
    type=click.Choice(("table", "csv", "json")),
    default="table",
    show_default=True,
    help="How to show it.",
)
def query(arguments: tuple[str, ...], output_format: str) -> None:
    """Ask the ledger of FILES a question in SQL; the database is in memory and can only be read.

    The views are assertions, claims, terms, findings and decisions. Exit status 2 if a file cannot be read or the query
    is refused.
    """
    from auditor.asking.database import ask, database, rows_text
    from auditor.asking.files import reports_of
    from auditor.deciding.decisions import decisions_path, read
    from auditor.errors import UsageError

    *files, sql = arguments
    if not files:
        raise UsageError("name the files, then the query in quotes")
    reports, problems = reports_of(files)
    names, rows = ask(database(reports, read(decisions_path())), sql)
    print_text(rows_text(names, rows, output_format))
    report_problems(problems)
    if problems:
        sys.exit(2)
