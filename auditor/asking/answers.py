"""An answer of `auditor eval` as plain data and as text."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from auditor.asking.amounts import Amount, unit_text
from auditor.asking.evaluation import Answer
from auditor.asking.wording import interval_text, number_text
from auditor.report import Entry, Report
from auditor.verdicts.printing import squeezed

_SAYINGS = (
    ("supports", "supports “{text}” at {line}:{column}, which allows {allows}"),
    ("strains", "strains “{text}” at {line}:{column}, which allows it in a generous reading only"),
    ("contradicts", "contradicts “{text}” at {line}:{column}, which allows {allows}"),
    ("elsewhere", "“{text}” at {line}:{column} has this value, but is tied to other numbers"),
)


def amount_text(amount: Amount) -> str:
    """Return an amount for people: 0.738532… or 161/218 with its unit, in per cent where that was asked for."""
    if amount.percent:
        return f"{number_text(amount.value * 100)} per cent"
    unit = f" {unit_text(amount.unit)}" if amount.unit else ""
    return number_text(amount.value) + unit


def answer_data(report: Report, answer: Answer) -> dict[str, Any]:
    """Return an answer as plain data."""
    document = report.reading.document

    def place(entry: Entry) -> dict[str, Any]:
        span = entry.assertion.span
        at = document.place(span.start)
        return {
            "id": entry.assertion.id,
            "text": squeezed(document.cut(span)),
            "line": at.line,
            "column": at.column,
            "start": span.start,
            "end": span.end,
            "allows": interval_text(entry.assertion.quantity.interval),
        }

    amount = answer.amount
    scale = 100 if amount.percent else 1
    return {
        "path": report.path,
        "expression": answer.typed,
        "value": amount_text(amount),
        "exact": str(amount.value * scale),
        "unit": "percent" if amount.percent else (unit_text(amount.unit) if amount.unit else None),
        "allows": interval_text(amount.interval.scaled(Fraction(scale))),
        "numbers": [{"typed": one.typed, "places": [place(entry) for entry in one.entries]} for one in answer.cited],
        "supports": [place(entry) for entry in answer.supports],
        "strains": [place(entry) for entry in answer.strains],
        "contradicts": [place(entry) for entry in answer.contradicts],
        "elsewhere": [place(entry) for entry in answer.elsewhere],
        "supported": answer.supported,
    }


def answer_text(data: dict[str, Any]) -> str:
    """Return the data of an answer for the terminal."""
    exact = f" = {data['exact']}" if "/" in data["exact"] and len(data["exact"]) < 40 else ""
    lines = [f"{data['expression']}{exact} = {data['value']}"]
    if (not data["allows"].startswith("exactly") and "…" not in data["allows"].split(" to ")[0][-1:]) or " to " in data[
        "allows"
    ]:
        lines.append(f"  as the numbers are written it may be {data['allows']}")
    for number in {number["typed"]: number for number in data["numbers"]}.values():
        places = ", ".join(f"{one['line']}:{one['column']} “{one['text']}”" for one in number["places"])
        lines.append(f"  {number['typed']}: {places or 'yours; the text has no such number'}")
    for name, words in _SAYINGS:
        for one in data[name]:
            lines.append(words.format(**one))
    if not any(data[name] for name in ("supports", "strains", "contradicts")):
        lines.append("nothing in the text states it")
    return "\n".join(lines)
