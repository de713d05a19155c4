"""``auditor why``: everything known about one number."""

from __future__ import annotations

import click

from auditor.asking.console import print_json, print_text


@click.command()
@click.argument("file")
@click.argument("words", required=False)
@click.option(
    "--output-format", type=click.Choice(("tree", "json")), default="tree", show_default=True, help="How to show it."
)
def why(file: str, words: str | None, output_format: str) -> None:
    """Tell everything known about a number: how it was read, what it is tied to, and the verdict.

    The number is named by its place, FILE:LINE:COL, or by its words, FILE "74 per cent", in all their places.
    """
    from auditor.asking import why as answering
    from auditor.asking.files import report_of
    from auditor.asking.finding import entries_at, split_place
    from auditor.errors import UsageError

    if words is None:
        place = split_place(file)
        if place is None:
            raise UsageError("name a place, FILE:LINE:COL, or the words of a number after the file")
        file, words = place
    report = report_of(file)
    answers = [answering.why(report, entry) for entry in entries_at(report, words)]
    if output_format == "json":
        print_json({"numbers": answers})
    else:
        print_text("\n\n".join(answering.tree(answer) for answer in answers))
