"""One finding a line as JSON, for pipes."""

from __future__ import annotations

import json
from typing import Any

from auditor.document.model import Document
from auditor.report import Outcome, Report, Suppressed
from auditor.verdicts.model import Finding
from auditor.writers.places import Cited, cited, documents_of, every_finding

SCHEMA = 1
"""Raised when a field changes its meaning or goes; new fields do not raise it."""


def write(outcome: Outcome) -> str:
    """Return the findings of `outcome`, then those that were let stand, then what could not be done."""
    documents = documents_of(outcome.reports)
    rows = [finding_object(report, finding, documents) for report, finding in every_finding(outcome.reports)]
    for report in sorted(outcome.reports, key=lambda each: each.path):
        rows += [finding_object(report, each.finding, documents, each) for each in report.suppressed]
    rows += [{"schema": SCHEMA, "problem": problem} for problem in outcome.problems]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def finding_object(
    report: Report, finding: Finding, documents: dict[str, Document], suppressed: Suppressed | None = None
) -> dict[str, Any]:
    """Return `finding` as plain data; offsets and columns are in code points."""
    first, *others = cited(report, finding, documents)
    return {
        "schema": SCHEMA,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "confidence": finding.confidence,
        "message": finding.message,
        **_place(first),
        "related": [{"role": place.role, **_place(place)} for place in others],
        "repairs": [
            {"start": each.span.start, "end": each.span.end, "old": each.old, "new": each.new, "slip": each.slip}
            for each in finding.repairs
        ],
        "fingerprint": finding.fingerprint,
        "suppressed": None if suppressed is None else {"by": suppressed.source, "reason": suppressed.reason},
    }


def _place(place: Cited) -> dict[str, Any]:
    (line, column), (end_line, end_column) = place.start, place.end
    return {
        "path": place.path,
        "span": {
            "start": place.span.start,
            "end": place.span.end,
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
        },
        "text": place.text,
    }
