"""Tables for people: the numbers of a document, its claims, its findings."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from auditor.quantities.interval import Interval
from auditor.quantities.model import Quantity
from auditor.quantities.unit_names import unit_name
from auditor.report import Outcome, Report
from auditor.writers.full import safe
from auditor.writers.json import decimal_string
from auditor.writers.places import cited, documents_of, every_finding, posix

_LONGEST = 48


def write(outcome: Outcome) -> str:
    """Return the findings of `outcome` as one table, nothing where there are none."""
    documents = documents_of(outcome.reports)
    rows = []
    for report, finding in every_finding(outcome.reports):
        first, *others = cited(report, finding, documents)
        line, column = first.start
        rows.append(
            (
                f"{safe(first.path)}:{line}:{column}",
                str(finding.severity),
                finding.rule,
                safe(first.text),
                ", ".join(safe(place.text) for place in others),
                safe(finding.message),
            )
        )
    return tabulated(rows, ("place", "severity", "rule", "number", "against", "message")) if rows else ""


def write_ledger(reports: tuple[Report, ...]) -> str:
    """Return every number and every claim of `reports`, under the name of each document."""
    return "\n".join(_ledger(report) for report in reports)


def _ledger(report: Report) -> str:
    document = report.reading.document
    numbers = []
    for entry in report.entries:
        assertion, quantity = entry.assertion, entry.assertion.quantity
        place = document.place(quantity.span.start)
        numbers.append(
            (
                assertion.id,
                f"{place.line}:{place.column}",
                _shortened(safe(document.cut(quantity.span))),
                str(quantity.kind),
                value_text(quantity),
                interval_text(quantity.interval) if quantity.excluded is None else "",
                unit_name(quantity.unit, quantity.per, assertion.counts) or "",
                quantity.hedge or "",
                assertion.counts or "",
                str(assertion.role) if assertion.role.value != "none" else "",
                str(entry.status),
                _shortened(entry.reason),
            )
        )
    heads = ("id", "place", "text", "kind", "value", "interval", "unit", "hedge", "counts", "role", "status", "reason")
    coverage = report.coverage
    parts = [
        f"{posix(report.path)}: {coverage.read} numbers read, {coverage.checked} checked, "
        f"{coverage.unlinked} unlinked, {coverage.excluded} excluded\n"
    ]
    if numbers:
        parts.append(tabulated(numbers, heads))
    claims = [_claim(report, index) for index in range(len(report.judgements))]
    if claims:
        parts.append(tabulated(claims, ("claim", "rule", "verdict", "equation", "numbers", "reason")))
    return "\n".join(parts)


def _claim(report: Report, index: int) -> tuple[str, ...]:
    from auditor.verdicts.messages import equation_text

    judgement = report.judgements[index]
    claim = judgement.claim
    return (
        judgement.id,
        claim.rule,
        str(judgement.verdict),
        safe(equation_text(report.reading.document, judgement)),
        " ".join(dict.fromkeys(term.assertion.id for term in claim.terms if term.assertion is not None)),
        _shortened(judgement.reason),
    )


def tabulated(rows: Sequence[tuple[str, ...]], heads: tuple[str, ...]) -> str:
    """Return `rows` under `heads`; columns without any words are left out, and no word is taken for a number."""
    from tabulate import tabulate

    kept = [at for at, _ in enumerate(heads) if any(row[at] for row in rows)]
    table = tabulate(
        [[row[at] for at in kept] for row in rows],
        [heads[at] for at in kept],
        tablefmt="simple",
        disable_numparse=True,
        preserve_whitespace=True,
    )
    return "\n".join(line.rstrip() for line in table.split("\n")) + "\n"


def value_text(quantity: Quantity) -> str:
    """Return the value of a number, or its two ends."""
    if quantity.ends is not None:
        return " and ".join(_plain(end) for end in quantity.ends)
    if quantity.value is None or quantity.excluded is not None:
        return ""
    return _plain(quantity.value)


def interval_text(interval: Interval) -> str:
    """Return an interval in the usual brackets, round where an end is left out: "[73.5, 74.5]", "(200, ∞)"."""
    if interval.exact or (interval.low is None and interval.high is None):
        return ""
    low, high = interval.low, interval.high
    left = "(" if interval.low_open or low is None else "["
    right = ")" if interval.high_open or high is None else "]"
    return f"{left}{'-∞' if low is None else _plain(low)}, {'∞' if high is None else _plain(high)}{right}"


def _plain(value: Fraction) -> str:
    text = decimal_string(value) or ""
    whole, point, decimals = text.partition(".")
    return f"{whole}.{decimals[:6]}…" if point and len(decimals) > 6 else text


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
