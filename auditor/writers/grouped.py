"""Findings under the name of their document, places in a column."""

from __future__ import annotations

from auditor.report import Outcome
from auditor.writers.places import cited, documents_of, every_finding, posix


def write(outcome: Outcome) -> str:
    """Return the findings of `outcome`, one a line, grouped by document."""
    documents = documents_of(outcome.reports)
    groups: dict[str, list[tuple[str, str, str, str]]] = {}
    for report, finding in every_finding(outcome.reports):
        line, column = cited(report, finding, documents)[0].start
        row = (f"{line}:{column}", str(finding.severity), finding.rule, " ".join(finding.message.split()))
        groups.setdefault(posix(report.path), []).append(row)
    blocks = []
    for path, rows in groups.items():
        widths = [max(len(row[index]) for row in rows) for index in range(3)]
        lines = [
            f"  {row[0]:>{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]:<{widths[2]}}  {row[3]}".rstrip() for row in rows
        ]
        blocks.append("\n".join([path, *lines]) + "\n")
    return "\n".join(blocks)
