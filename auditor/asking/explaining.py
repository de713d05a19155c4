"""A finding in full: its lines, the equation solved for each term, the repairs, what heals it with others, the rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from auditor.asking.files import report_of, reports_of
from auditor.asking.finding import entries_at, split_place
from auditor.asking.why import claim_data
from auditor.errors import UsageError
from auditor.report import Report
from auditor.verdicts.corrections import correction_text, corrections_of
from auditor.verdicts.model import Finding
from auditor.writers.full import diagnostic
from auditor.writers.places import documents_of

_LEAST = 4


def asked(name: str, files: Sequence[str]) -> tuple[Report, Finding, tuple[str, ...]]:
    """Return the finding that a fingerprint or FILE:LINE:COL names, its report, and what could not be read.

    Without `files` a fingerprint is looked for in the folder that the asker is in.

    Raises:
        AuditorError: there is no such finding, or nothing could be read.
    """
    place = split_place(name)
    if place is None:
        reports, problems = reports_of(files or (".",), decided=False)
        report, finding = found(reports, name)
        return report, finding, problems
    report = report_of(place[0])
    (entry, *_) = entries_at(report, place[1])
    span = entry.assertion.span
    matches = [
        finding
        for finding in (*report.findings, *(one.finding for one in report.suppressed))
        if any(one.span == span for one in finding.citations)
    ]
    matches.sort(key=lambda finding: finding.citations[0].span != span)  # what speaks of it before what only cites it
    if not matches:
        raise UsageError(f"{name}: no finding cites this number; auditor why tells what is known of it")
    return report, matches[0], ()


def found(reports: tuple[Report, ...], fingerprint: str) -> tuple[Report, Finding]:
    """Return the finding that `fingerprint`, or its unambiguous beginning, names, with its report; those let stand too.

    Raises:
        UsageError: there is none, or there are several.
    """
    if len(fingerprint) < _LEAST:
        raise UsageError(f"{fingerprint!r} is too short for a fingerprint; give at least {_LEAST} characters")
    matches = [
        (report, finding)
        for report in reports
        for finding in (*report.findings, *(one.finding for one in report.suppressed))
        if finding.fingerprint.startswith(fingerprint)
    ]
    exact = [match for match in matches if match[1].fingerprint == fingerprint]
    matches = exact or matches
    if not matches:
        raise UsageError(f"no finding has the fingerprint {fingerprint!r}; auditor query lists them")
    if len({finding.fingerprint for _, finding in matches}) > 1:
        names = ", ".join(sorted({finding.fingerprint for _, finding in matches})[:5])
        raise UsageError(f"{fingerprint!r} may be {names}")
    return matches[0]


def explanation(report: Report, finding: Finding) -> dict[str, Any]:
    """Return all about `finding` as plain data."""
    document = report.reading.document
    own = finding.judgement.id if finding.judgement is not None else None
    return {
        "path": report.path,
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "confidence": finding.confidence,
        "message": finding.message,
        "claim": claim_data(document, finding.judgement) if finding.judgement is not None else None,
        "repairs": [
            {"start": one.span.start, "end": one.span.end, "old": one.old, "new": one.new, "slip": one.slip}
            for one in finding.repairs
        ],
        "corrections": [
            correction_text(one) for one in corrections_of(document, report.judgements) if own in one.claims
        ],
    }


def explanation_text(report: Report, finding: Finding, colour: bool = False) -> str:
    """Return all about `finding` as a page for the terminal."""
    return "\n".join(_lines(report, finding, colour))


def _lines(report: Report, finding: Finding, colour: bool) -> Iterator[str]:
    data = explanation(report, finding)
    yield from diagnostic(report, finding, documents_of((report,)), colour)
    yield ""
    claim = data["claim"]
    if claim is not None:
        yield f"The equation   {claim['equation']}"
        if claim["result"]:
            yield f"The result     {claim['result']}"
        words = " and ".join(f"“{one}”" for one in claim["words"])
        yield f"The words      {words or 'none'} ({claim['evidence']}, {claim['basis']})"
        yield f"The verdict    {claim['verdict']}: {claim['reason']}"
        yield ""
        yield f"Solved for each number, from {claim['symbolic']}:"
        for term in claim["terms"]:
            solved = f"   {term['solved']}" if term["solved"] else ""
            at = f" at {term['line']}:{term['column']}" if term["line"] else ""
            yield f"  {term['text']}{at} allows {term['allows']}; the others allow {term['others allow']}{solved}"
        yield ""
    if data["corrections"]:
        yield from data["corrections"]
        yield ""
    yield from _rule_page(finding.rule)
    yield f"Fingerprint {finding.fingerprint}; to let it stand: auditor stet {finding.fingerprint} --reason …"


def _rule_page(rule: str) -> Iterator[str]:
    from auditor.registry import load_rules

    page = next((one.doc for one in load_rules() if one.id == rule), "")
    if page:
        yield f"The rule {rule}: {page.strip()}"
        yield ""
