"""The ledger as JSON, the contract that other programs read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from auditor.report import Report


def decimal_string(value: Fraction | None) -> str | None:
    """Return `value` in decimal digits, 30 significant ones where it does not end."""
    if value is None:
        return None
    if value.denominator == 1:
        return str(value.numerator)
    with localcontext() as context:
        context.prec = 30
        return format((Decimal(value.numerator) / Decimal(value.denominator)), "f")


def ledger_object(report: Report) -> dict[str, Any]:
    """Return the ledger of one document as plain data."""
    document = report.reading.document
    assertions = []
    for entry in report.entries:
        assertion, quantity = entry.assertion, entry.assertion.quantity
        low, high = quantity.ends or (quantity.interval.low, quantity.interval.high)
        assertions.append(
            {
                "id": assertion.id,
                "start": quantity.span.start,
                "end": quantity.span.end,
                "text": document.cut(quantity.span),
                "kind": str(quantity.kind),
                "value": decimal_string(quantity.value),
                "low": decimal_string(low),
                "high": decimal_string(high),
                "unit": quantity.unit,
                "hedge": quantity.hedge,
                "counts": assertion.counts,
                "noun": list(assertion.noun),
                "role": str(assertion.role),
                "status": str(entry.status),
                "reason": entry.reason,
            }
        )
    return {
        "path": report.path,
        "assertions": assertions,
        "claims": [
            {
                "id": judgement.id,
                "rule": judgement.claim.rule,
                "equation": judgement.claim.relation,
                "assertions": [t.assertion.id for t in judgement.claim.terms if t.assertion is not None],
                "verdict": str(judgement.verdict),
            }
            for judgement in report.judgements
        ],
        "findings": [
            {
                "rule": finding.rule,
                "severity": str(finding.severity),
                "message": finding.message,
                "claim": finding.judgement.id if finding.judgement else None,
                "citations": [
                    {"role": c.role, "start": c.span.start, "end": c.span.end, "text": document.cut(c.span)}
                    for c in finding.citations
                ],
            }
            for finding in report.findings
        ],
    }


def write_ledger(reports: Iterable[Report]) -> str:
    """Return the ledgers of `reports` as one JSON object."""
    return json.dumps({"documents": [ledger_object(report) for report in reports]}, ensure_ascii=False)
