"""Findings for people: the sum in one sentence, the cited lines with marks under their numbers, and the repairs.

``^^^`` marks the number that the sentence is about, ``~~~`` those that it is held against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.document.model import Document, Span
from auditor.report import Outcome, Report
from auditor.verdicts.findings import MOST_REPAIRED
from auditor.verdicts.model import Finding, Severity
from auditor.writers.colour import BLUE, BOLD, DIM, RED, YELLOW, painted
from auditor.writers.display import Line, shown
from auditor.writers.places import Cited, cited, documents_of, every_finding

ROOM = 96
"""Columns for the words of a line, where nothing says how wide the terminal is."""
_LEAST_ROOM = 30
_KEPT = 16
_COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: BLUE}
_LINE_END = re.compile(r"\r\n?|\n")


def write(outcome: Outcome, colour: bool = False, room: int = ROOM) -> str:
    """Return the findings of `outcome`, and the notes after them, one line each."""
    documents = documents_of(outcome.reports)
    blocks: list[str] = []
    notes: list[str] = []
    pages = Pages()
    for report, finding in every_finding(outcome.reports):
        if finding.severity is Severity.NOTE:
            notes.append(_header(report, finding, documents, colour))
        else:
            blocks.append("\n".join(diagnostic(report, finding, documents, colour, room, pages)))
    if notes:
        blocks.append("\n".join(notes))
    return "\n\n".join(blocks) + "\n" if blocks else ""


class Pages:
    """Lines of one document as laid out, the last few kept: a line of a megabyte may hold a thousand findings."""

    def __init__(self) -> None:
        self._document: Document | None = None
        self._lines: dict[int, Line] = {}

    def line(self, document: Document, number: int) -> Line:
        """Return the line `number`, counted from 1."""
        if document is not self._document or len(self._lines) >= _KEPT:
            self._document, self._lines = document, {}
        if number not in self._lines:
            start = document.line_starts[number - 1]
            end = document.line_starts[number] if number < len(document.line_starts) else len(document.text)
            self._lines[number] = Line(_LINE_END.sub("", document.text[start:end]))
        return self._lines[number]


def diagnostic(
    report: Report,
    finding: Finding,
    documents: dict[str, Document],
    colour: bool = False,
    room: int = ROOM,
    pages: Pages | None = None,
) -> Iterator[str]:
    """Yield the lines of one finding; `pages` are shared by the findings of one report."""
    pages = Pages() if pages is None else pages
    yield _header(report, finding, documents, colour)
    places = cited(report, finding, documents)
    groups: list[list[Cited]] = []
    for place in places:
        if groups and groups[-1][0].document is place.document:
            groups[-1].append(place)
        else:
            groups.append([place])
    digits = len(str(max(place.end[0] for place in places)))
    margin = " " * digits
    for group in groups:
        if group[0].document is not report.reading.document:
            yield painted(f"{margin} ::: {group[0].path}", DIM, colour)
        else:
            yield painted(f"{margin} |", DIM, colour)
        yield from _excerpt(group, digits, places[0], max(_LEAST_ROOM, room), colour, finding.severity, pages)
    for repair in finding.repairs:
        line, column = _place(report.reading.document, repair.span.start)
        slip = f" ({repair.slip})" if repair.slip else ""
        words = f"could be: {safe(repair.new)} for {safe(repair.old)} at {line}:{column}{slip}"
        yield painted(f"{margin} = ", DIM, colour) + words
    if finding.unrepaired:
        yield painted(f"{margin} = ", DIM, colour) + f"repairs are listed for the first {MOST_REPAIRED} of a document"
    for change in finding.together:
        yield painted(f"{margin} = ", DIM, colour) + f"together: {safe(change)}"


def _place(document: Document, offset: int) -> tuple[int, int]:
    return Cited("", document, Span(offset, offset)).start


def _header(report: Report, finding: Finding, documents: dict[str, Document], colour: bool) -> str:
    first = cited(report, finding, documents)[0]
    line, column = first.start
    return (
        painted(f"{safe(first.path)}:{line}:{column}: ", BOLD, colour)
        + painted(str(finding.severity), _COLOURS[finding.severity], colour)
        + f"[{finding.rule}] {safe(finding.message)}"
    )


def safe(text: str) -> str:
    """Return `text` on one line, without characters that a terminal obeys."""
    return "".join(map(shown, " ".join(text.split())))


def _excerpt(
    group: Sequence[Cited], digits: int, primary: Cited, room: int, colour: bool, severity: Severity, pages: Pages
) -> Iterator[str]:
    """Yield the lines of one document that hold a cited place, each with a line of marks below it."""
    document = group[0].document
    signs: dict[int, list[tuple[Span, str]]] = {}
    for place in sorted(group, key=lambda each: (each is not primary, each.span)):
        sign = "^" if place is primary else "~"
        first, last = document.place(place.span.start).line, document.place(max(place.span.start, place.span.end - 1))
        for line in range(first, last.line + 1):
            signs.setdefault(line, []).append((place.span, sign))
    before = 0
    for line in sorted(signs):
        if before and line > before + 1:
            yield painted(" " * digits + " ⋮", DIM, colour)
        before = line
        start = document.line_starts[line - 1]
        laid = pages.line(document, line)
        length = len(laid.cells)
        marks = [
            (Span(min(max(span.start - start, 0), length), max(0, min(span.end - start, length))), sign)
            for span, sign in signs[line]
        ]
        for window in laid.windows(sorted(span for span, _ in marks), room):
            words, under = laid.cut(window, marks)
            yield painted(f"{line:>{digits}} | ", DIM, colour) + words
            yield painted(" " * digits + " | ", DIM, colour) + _coloured(under, colour, severity)


def _coloured(marks: str, colour: bool, severity: Severity) -> str:
    if not colour:
        return marks
    return re.sub(r"\^+|~+", lambda run: painted(run[0], _COLOURS[severity] if run[0][0] == "^" else BLUE, True), marks)
