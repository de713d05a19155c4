"""What a copy editor sends back to the author: the words quoted, the sum shown, a question that "yes" answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from auditor.document.model import Document
from auditor.report import Report
from auditor.verdicts.model import Finding, Repair
from auditor.verdicts.printing import squeezed
from auditor.verdicts.slips import COSTS, NO_SLIP

_MOST_QUOTED = 4
_MOST_WORDS = 60


def query_text(report: Report, finding: Finding) -> str:
    """Return the author query about `finding`, without its number.

    The question proposes the likeliest slip where one explains the difference; which side is wrong is for the author
    to say.
    """
    document = report.reading.document
    own = [one for one in finding.citations if one.path is None]
    line = document.place(own[0].span.start).line
    quoted = _quoted(document, own[0].span.start)
    question = _question(document, finding)
    message = finding.message.rstrip()
    return f"Line {line}, “{quoted}”: {message} {question}"


def _quoted(document: Document, offset: int) -> str:
    """Return the sentence that holds `offset`, cut at a word where it is long."""
    sentence = document.sentence_at(offset)
    if sentence is None:
        return ""
    words = squeezed(document.cut(sentence.span)).split(" ")
    if len(words) <= _MOST_WORDS:
        return " ".join(words)
    before = squeezed(document.text[sentence.span.start : offset]).count(" ")
    first = max(0, min(before - _MOST_WORDS // 2, len(words) - _MOST_WORDS))
    return ("… " if first else "") + " ".join(words[first : first + _MOST_WORDS]) + " …"


def _question(document: Document, finding: Finding) -> str:
    best = likeliest(finding.repairs)
    if best is not None:
        return f"Should “{squeezed(best.old)}”{_where(document, finding, best)} read “{squeezed(best.new)}”?"
    numbers = [squeezed(document.cut(one.span)) for one in finding.citations if one.path is None][:_MOST_QUOTED]
    if len(numbers) > 1:
        return f"Are {', '.join(f'“{one}”' for one in numbers[:-1])} and “{numbers[-1]}” all right as they stand?"
    return f"Is “{numbers[0]}” right as it stands?"


def likeliest(repairs: Sequence[Repair]) -> Repair | None:
    """Return the repair whose slip is smaller than that of every other number; None where two are as small."""
    ranked = [(COSTS.get(one.slip, NO_SLIP), one) for one in repairs if one.slip is not None]
    if not ranked:
        return None
    least, best = min(ranked, key=lambda pair: pair[0])
    rivals = [one for cost, one in ranked if cost == least and one.span != best.span]
    return None if rivals else best


def _where(document: Document, finding: Finding, repair: Repair) -> str:
    line = document.place(repair.span.start).line
    first = document.place(finding.citations[0].span.start).line
    return "" if line == first else f" in line {line}"


def queries_of(reports: Iterable[Report], notes: bool = False) -> list[dict[str, Any]]:
    """Return the numbered author queries about what a desk should ask: errors and warnings, and notes if wanted."""
    rows: list[dict[str, Any]] = []
    for report in reports:
        for finding in report.findings:
            if finding.judgement is None and not finding.citations:
                continue
            if str(finding.severity) == "note" and not notes:
                continue
            document = report.reading.document
            place = document.place(finding.citations[0].span.start)
            rows.append(
                {
                    "number": f"AQ{len(rows) + 1}",
                    "path": report.path,
                    "line": place.line,
                    "column": place.column,
                    "rule": finding.rule,
                    "fingerprint": finding.fingerprint,
                    "words": [squeezed(document.cut(one.span)) for one in finding.citations if one.path is None],
                    "query": query_text(report, finding),
                }
            )
    return rows


def queries_text(rows: list[dict[str, Any]], form: str) -> str:
    """Return the queries as "text" or "markdown"."""
    if not rows:
        return "No queries."
    lines: list[str] = []
    path = None
    for row in rows:
        if row["path"] != path:
            path = row["path"]
            lines += ["", f"## {_escaped(path)}" if form == "markdown" else f"Queries on {path}", ""]
        if form == "markdown":
            lines.append(f"- **{row['number']}** {_escaped(row['query'])}")
        else:
            lines.append(f"{row['number']}  {row['query']}")
    return "\n".join(lines).strip("\n")


def _escaped(text: str) -> str:
    return "".join(f"\\{character}" if character in "\\`*_[]<>#|" else character for character in text)
