"""``auditor explain``: a finding in full."""

from __future__ import annotations

import sys

import click

from auditor.asking.console import print_json, print_text, report_problems


@click.command()
@click.argument("fingerprint")
@click.argument("files", nargs=-1)
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to show it."
)
def explain(fingerprint: str, files: tuple[str, ...], output_format: str) -> None:
    """Explain the finding FINGERPRINT in FILES; without FILES the folder you are in is searched.

    Shows the cited lines, the equation solved for each number, the repairs, and the rule. The first characters of a
    fingerprint are enough.
    """
    from auditor.asking.explaining import explanation, explanation_text, found
    from auditor.asking.files import reports_of

    reports, problems = reports_of(files or (".",), decided=False)
    report_problems(problems)
    report, finding = found(reports, fingerprint)
    if output_format == "json":
        print_json(explanation(report, finding))
    else:
        print_text(explanation_text(report, finding))
    if problems:
        sys.exit(2)
