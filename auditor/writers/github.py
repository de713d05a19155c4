"""Workflow commands of GitHub Actions, and the Markdown of the step summary.

GitHub shows ten annotations of a level for each step and drops the rest silently: the worst come first here, and what
is left out is counted. Escapes follow actions/toolkit ``command.ts``.
"""

from __future__ import annotations

import os

from auditor.report import Outcome
from auditor.verdicts.model import Severity
from auditor.writers.places import cited, documents_of, every_finding, worst_first

LIMIT = 10
SUMMARY_LIMIT = 1_000_000
"""Bytes; GitHub refuses a summary above 1 MiB."""
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(outcome: Outcome) -> str:
    """Return one workflow command for each finding, as far as GitHub shows them, and the number of the others."""
    documents = documents_of(outcome.reports)
    lines = [f"::error title=auditor::{_data(problem)}" for problem in outcome.problems[:LIMIT]]
    used = dict.fromkeys(_LEVEL.values(), 0)
    used["error"] = len(lines)
    left = len(outcome.problems) - len(lines)
    for report, finding in worst_first(outcome.reports):
        level = _LEVEL[finding.severity]
        if used[level] >= LIMIT:
            left += 1
            continue
        used[level] += 1
        place = cited(report, finding, documents)[0]
        (line, column), (end_line, end_column) = place.start, place.end
        properties = (
            f"title={_property(f'auditor ({finding.rule})')},file={_property(place.path)},line={line},col={column}"
        )
        lines.append(f"::{level} {properties},endLine={end_line},endColumn={end_column}::{_data(finding.message)}")
    if left:
        lines.append(f"{left} more {'is' if left == 1 else 'are'} not shown as annotations.")
    return "".join(f"{line}\n" for line in lines)


def summary(outcome: Outcome) -> str:
    """Return the table of all findings in Markdown, cut where GitHub would refuse it."""
    documents = documents_of(outcome.reports)
    rows = [
        f"| {finding.severity} | {_cell(place.path)}:{place.start[0]}:{place.start[1]} | {_cell(finding.rule)} "
        f"| {_cell(finding.message)} |\n"
        for report, finding in every_finding(outcome.reports)
        for place in cited(report, finding, documents)[:1]
    ]
    read, checked = (sum(getattr(r.coverage, name) for r in outcome.reports) for name in ("read", "checked"))
    head = f"### auditor\n\n{checked} of {read} numbers were checked in {_count(len(outcome.reports), 'document')}.\n\n"
    head += "".join(f"- {_cell(problem)}\n" for problem in outcome.problems)
    if not rows:
        return head + "No findings.\n"
    text, size = head + "| | Place | Rule | Finding |\n|---|---|---|---|\n", 0
    for index, row in enumerate(rows):
        size += len(row.encode())
        if size > SUMMARY_LIMIT - 10_000:
            return text + f"\n{len(rows) - index} more findings are not shown.\n"
        text += row
    return text


def append_summary(outcome: Outcome) -> None:
    """Append the summary to the file that GitHub names in ``GITHUB_STEP_SUMMARY``; elsewhere nothing is done."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        try:
            with open(path, "a", encoding="utf-8") as file:
                file.write(summary(outcome) + "\n")
        except OSError:  # the summary is an extra: the annotations and the exit status stand
            return


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    for character in "\\`*_[]<>|#":
        text = text.replace(character, "\\" + character)
    return " ".join(text.split())
