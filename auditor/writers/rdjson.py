"""The diagnostic format of reviewdog: columns count UTF-8 bytes from 1, ends are exclusive (``reviewdog.proto``)."""

from __future__ import annotations

import json
from typing import Any

from auditor.report import Outcome
from auditor.verdicts.model import Severity
from auditor.writers.places import Cited, cited, documents_of, every_finding

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def write(outcome: Outcome) -> str:
    """Return the findings of `outcome` as one DiagnosticResult."""
    documents = documents_of(outcome.reports)
    diagnostics: list[dict[str, Any]] = []
    for report, finding in every_finding(outcome.reports):
        first, *others = cited(report, finding, documents)
        item: dict[str, Any] = {
            "message": finding.message,
            "location": _location(first),
            "severity": _SEVERITY[finding.severity],
            "code": {"value": finding.rule},
        }
        if others:
            item["relatedLocations"] = [
                {"message": f"{place.role}: {place.text}", "location": _location(place)} for place in others
            ]
        diagnostics.append(item)
    result = {"source": {"name": "auditor"}, "diagnostics": diagnostics}
    return json.dumps(result, ensure_ascii=False, indent=1) + "\n"


def _location(place: Cited) -> dict[str, Any]:
    (line, column), (end_line, end_column) = place.bytes_at(place.span.start), place.bytes_at(place.span.end)
    span = {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}
    return {"path": place.path, "range": span}
