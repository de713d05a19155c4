"""``auditor eval``: exact arithmetic over a text."""

from __future__ import annotations

import sys

import click

from auditor.asking.console import print_json, print_text


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("file")
@click.argument("expression")
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to show it."
)
def eval(file: str, expression: str, output_format: str) -> None:
    """Compute EXPRESSION with the numbers of FILE and tell what the text says of the result.

    Each number is cited from the text. Names work too: [attacks in Kursk], n12; units and per cent are carried:
    640 miles in km, 28/38 in percent. Exit status 0 if the text states the result, 1 if not, 2 on an error.
    """
    from auditor.asking.answers import answer_data, answer_text
    from auditor.asking.evaluation import evaluate
    from auditor.asking.expressions import parsed_question
    from auditor.asking.files import report_of

    parsed_question(expression)  # a bad question is refused before the text is read
    report = report_of(file)
    answer = evaluate(report, expression)
    data = answer_data(report, answer)
    if output_format == "json":
        print_json(data)
    else:
        print_text(answer_text(data))
    sys.exit(0 if answer.supported else 1)
