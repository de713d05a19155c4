"""The ledger as JSON, the contract that other programs read; ``docs/ledger.schema.json`` is its schema."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from auditor.assertions.model import Assertion
from auditor.document.model import Document, Span
from auditor.quantities.interval import Interval
from auditor.quantities.model import Calendar, Kind, Quantity
from auditor.quantities.unit_names import spoken, unit_name
from auditor.relations.equations import relation_named
from auditor.report import Entry, Outcome, Report
from auditor.verdicts.messages import equation_text
from auditor.verdicts.model import Finding, Judgement

SCHEMA = 1
"""Raised when a field changes its meaning or goes; new fields do not raise it."""
_DIGITS = 30


def decimal_string(value: Fraction | None) -> str | None:
    """Return `value` in decimal digits, 30 significant ones where it does not end."""
    if value is None:
        return None
    if value.denominator == 1:
        return str(value.numerator)
    with localcontext() as context:
        # a whole part of many digits must not be cut short where the value does end
        context.prec = _DIGITS + len(str(abs(value.numerator) // value.denominator))
        return format(Decimal(value.numerator) / Decimal(value.denominator), "f")


def write(outcome: Outcome) -> str:
    """Return the ledgers of `outcome`, and what could not be done."""
    return _dumped({**_ledgers(outcome.reports), "problems": list(outcome.problems)})


def write_ledger(reports: Iterable[Report]) -> str:
    """Return the ledgers of `reports` as one JSON object."""
    return _dumped(_ledgers(reports))


def _ledgers(reports: Iterable[Report]) -> dict[str, Any]:
    return {"schema": SCHEMA, "documents": [ledger_object(report) for report in reports]}


def _dumped(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def ledger_object(report: Report) -> dict[str, Any]:
    """Return the ledger of one document as plain data: offsets and columns are in code points."""
    document = report.reading.document
    coverage = report.coverage
    return {
        "path": report.path,
        "coverage": {
            "read": coverage.read,
            "checked": coverage.checked,
            "unlinked": coverage.unlinked,
            "excluded": coverage.excluded,
        },
        "assertions": [_entry(document, entry) for entry in report.entries],
        "claims": [_claim(document, judgement) for judgement in report.judgements],
        "findings": [_finding(document, finding) for finding in report.findings],
        "suppressed": [
            {**_finding(document, each.finding), "by": each.source, "because": each.reason}
            for each in report.suppressed
        ],
    }


def _place(document: Document, span: Span) -> dict[str, Any]:
    place = document.place(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "line": place.line,
        "column": place.column,
        "text": document.cut(span),
    }


def _interval(interval: Interval | None) -> dict[str, Any] | None:
    if interval is None:
        return None
    return {
        "low": decimal_string(interval.low),
        "high": decimal_string(interval.high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
    }


def _entry(document: Document, entry: Entry) -> dict[str, Any]:
    assertion, quantity = entry.assertion, entry.assertion.quantity
    low, high = quantity.ends or (quantity.interval.low, quantity.interval.high)
    value = quantity.value
    if quantity.kind is Kind.RANGE and quantity.ends is not None:
        # programs that take one number for a range take its middle, and what "dozens" are at least
        value = quantity.ends[0] if quantity.reader == "words" else (quantity.ends[0] + quantity.ends[1]) / 2
    return {
        "id": assertion.id,
        **_place(document, quantity.span),
        "kind": str(quantity.kind),
        "value": decimal_string(value),
        "low": decimal_string(low),
        "high": decimal_string(high),
        "unit": unit_name(quantity.unit, quantity.per, assertion.counts),
        "hedge": quantity.hedge,
        "counts": _counted(assertion),
        "noun": list(assertion.noun),
        "role": str(assertion.role),
        "status": str(entry.status),
        "reason": entry.reason,
        **_reading(document, quantity, assertion),
    }


def _counted(assertion: Assertion) -> str | None:
    """Return what is counted, with what it is counted per: "test per day"."""
    counts, per = assertion.counts, assertion.quantity.per
    return counts if counts is None or per is None or assertion.quantity.unit is not None else spoken(counts, per)


def _reading(document: Document, quantity: Quantity, assertion: Assertion) -> dict[str, Any]:
    """Return how the number was read, beyond the contract."""
    sentence = document.sentences[assertion.sentence] if assertion.sentence < len(document.sentences) else None
    scope = assertion.scope
    return {
        "interval": _interval(quantity.interval),
        "generous": _interval(quantity.generous),
        "step": decimal_string(quantity.step),
        "ends": None if quantity.ends is None else [decimal_string(end) for end in quantity.ends],
        "calendar": None if quantity.calendar is None else _calendar(quantity.calendar),
        "malformed": quantity.malformed,
        "reader": quantity.reader,
        "numeral": _place(document, quantity.numeral),
        "symbols": [{"gives": name, **_place(document, span)} for name, span in quantity.symbols],
        "sentence": assertion.sentence,
        "zone": None if sentence is None else str(sentence.kind),
        "names": list(scope.names),
        "times": list(scope.times),
        "cues": [{"role": str(cue.role), **_place(document, cue.span)} for cue in assertion.cues],
        "inherited": list(assertion.inherited),
    }


def _calendar(calendar: Calendar) -> dict[str, Any]:
    names = ("year", "month", "day", "weekday", "hour", "minute", "utc_offset", "zone")
    return {name: value for name in names if (value := getattr(calendar, name)) is not None}


def _claim(document: Document, judgement: Judgement) -> dict[str, Any]:
    claim = judgement.claim
    return {
        "id": judgement.id,
        "rule": claim.rule,
        "equation": equation_text(document, judgement),
        "assertions": list(dict.fromkeys(t.assertion.id for t in claim.terms if t.assertion is not None)),
        "verdict": str(judgement.verdict),
        "reason": judgement.reason,
        "relation": claim.relation,
        "symbolic": relation_named(claim.relation).equation,
        "basis": str(claim.basis),
        "evidence": claim.evidence.name.lower(),
        "computed": _interval(judgement.computed),
        "terms": [
            {
                "name": term.name,
                "assertion": None if term.assertion is None else term.assertion.id,
                "interval": _interval(term.interval),
                "places": [_place(document, span) for span in term.spans],
            }
            for term in claim.terms
        ],
        "primary": claim.primary,
        "words": [_place(document, span) for span in claim.words],
    }


def _finding(document: Document, finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "claim": finding.judgement.id if finding.judgement else None,
        "confidence": finding.confidence,
        "fingerprint": finding.fingerprint,
        "citations": [_citation(document, c.role, c.span, c.path) for c in finding.citations],
        "repairs": [
            {**_place(document, each.span), "old": each.old, "new": each.new, "slip": each.slip}
            for each in finding.repairs
        ],
    }


def _citation(document: Document, role: str, span: Span, path: str | None) -> dict[str, Any]:
    """Return a citation; one into another document has that one's path and its offsets alone."""
    if path is not None and path != document.path:
        return {"role": role, "path": path, "start": span.start, "end": span.end}
    return {"role": role, **_place(document, span)}
