"""``auditor review``: walk through the findings and decide about each."""

from __future__ import annotations

import sys

import click

from auditor.asking.console import report_problems


@click.command()
@click.argument("files", nargs=-1, required=True)
def review(files: tuple[str, ...]) -> None:
    """Walk through the findings of FILES one at a time and decide about each.

    \b
    q  write a query to the author      s  let it stand, with a reason
    n  next                             w  explain it
    b  back                             x  exit; the next review resumes here

    Over a pipe each line is a key with the reason or remark behind it (s as the council confirmed). Decisions are kept
    in .auditor/decisions.toml.
    """
    from auditor.asking import reviewing
    from auditor.asking.files import reports_of
    from auditor.deciding.decisions import decisions_path

    reports, problems = reports_of(files, decided=False)
    report_problems(problems)
    reviewing.review(reports, decisions_path(), reviewing.Keys(), click.echo)
    if problems:
        sys.exit(2)
