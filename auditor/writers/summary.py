"""What a run says on standard error when it is done: findings, what was let stand, and how much was checked."""

from __future__ import annotations

from collections import Counter

from auditor.report import Outcome
from auditor.verdicts.model import Severity

_BY = {
    "comment": "by comment",
    "decision": "by decision",
    "stet": "by sic or stet",
    "baseline": "in the baseline",
    "confidence": "below the confidence asked for",
    "diff": "untouched by the change",
}


def counted(number: int, noun: str) -> str:
    """Return ``1 finding`` or ``2 findings``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def summary_of(outcome: Outcome) -> str:
    """Return the last line of a run; silence alone would not say what was checked."""
    levels = Counter(finding.severity for report in outcome.reports for finding in report.findings)
    documents = len(outcome.reports)
    total = levels.total()
    if total:
        parts = ", ".join(counted(levels[level], level) for level in Severity if levels[level])
        said = sum(bool(report.findings) for report in outcome.reports)
        line = f"{counted(total, 'finding')} ({parts}) in {said} of {counted(documents, 'document')}"
    else:
        line = f"No findings in {counted(documents, 'document')}"
    apart = Counter(each.source for report in outcome.reports for each in report.suppressed)
    if apart:
        line += f"; {apart.total()} let stand (" + ", ".join(
            f"{n} {_BY.get(by, by)}" for by, n in sorted(apart.items())
        )
        line += ")"
    coverages = [report.coverage for report in outcome.reports]
    counts = (
        f"{sum(getattr(each, name) for each in coverages)} {name}"
        for name in ("read", "checked", "unlinked", "excluded")
    )
    line += f"; numbers: {', '.join(counts)}."
    if outcome.problems:
        line += f" {counted(len(outcome.problems), 'problem')}: the check is incomplete."
    return line


def fails(outcome: Outcome, fail_on: dict[str, str]) -> bool:
    """Tell whether a finding reaches what its document's configuration fails on; `fail_on` is by path."""
    reached = {
        "error": {Severity.ERROR},
        "warning": {Severity.ERROR, Severity.WARNING},
        "any": set(Severity),
        "never": set(),
    }
    return any(
        finding.severity in reached[fail_on.get(report.path, "warning")]
        for report in outcome.reports
        for finding in report.findings
    )
