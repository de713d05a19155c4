"""One finding a line, for editors: ``path:line:column: severity[rule] message``."""

from __future__ import annotations

from auditor.report import Outcome
from auditor.writers.full import safe
from auditor.writers.places import cited, documents_of, every_finding


def write(outcome: Outcome) -> str:
    """Return the findings of `outcome`, one a line."""
    documents = documents_of(outcome.reports)
    lines = []
    for report, finding in every_finding(outcome.reports):
        first = cited(report, finding, documents)[0]
        line, column = first.start
        lines.append(
            f"{safe(first.path)}:{line}:{column}: {finding.severity}[{finding.rule}] {safe(finding.message)}\n"
        )
    return "".join(lines)
