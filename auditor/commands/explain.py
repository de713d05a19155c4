"""``auditor explain``: a finding in full."""

from __future__ import annotations

import sys

import click

from auditor.asking.console import print_json, print_text, report_problems


@click.command()
@click.argument("fingerprint", metavar="FINDING")
@click.argument("files", nargs=-1)
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to show it."
)
def explain(fingerprint: str, files: tuple[str, ...], output_format: str) -> None:
    """Explain FINDING, the place FILE:LINE:COL of a cited number, or a fingerprint that is looked for in FILES.

    Shows the cited lines, the equation solved for each number, the repairs, and the rule. The first characters of a
    fingerprint are enough; without FILES the folder you are in is searched.
    """
    from auditor.asking.explaining import asked, explanation, explanation_text

    report, finding, problems = asked(fingerprint, files)
    report_problems(problems)
    if output_format == "json":
        print_json(explanation(report, finding))
    else:
        print_text(explanation_text(report, finding))
    if problems:
        sys.exit(2)
