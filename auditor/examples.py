"""Examples of rules: texts with marks under the numbers that a finding cites, which are the rule's tests.

    Of the 120 delegates, 45 voted yes, 60 voted no and 25 abstained.
           ^^^            ~~            ~~              ~~

``^`` stands under the primary place, ``~`` under the related ones. A line of marks belongs to the line above it and is
no part of the text. A pack of rules in another distribution tests itself with the same functions.
"""

from __future__ import annotations

import re
from textwrap import dedent
from typing import NamedTuple

from auditor.document.model import Span
from auditor.errors import AuditorError
from auditor.report import Report
from auditor.verdicts.model import Finding, Severity

_MARKS = re.compile(r"[ \t]*[\^~][\^~ \t]*")
_RUN = re.compile(r"\^+|~+")


class Example(NamedTuple):
    """The text of an example and the places that are marked in it."""

    text: str
    primary: tuple[Span, ...]
    related: tuple[Span, ...]


def example_of(source: str) -> Example:
    """Return the example that `source` writes, without its indentation and its lines of marks.

    Raises:
        AuditorError: a mark stands under nothing.
    """
    lines: list[str] = []
    length = 0
    primary: list[Span] = []
    related: list[Span] = []
    for line in dedent(source).strip("\n").rstrip().split("\n"):
        if not _MARKS.fullmatch(line):
            lines.append(line)
            length += len(line) + 1
            continue
        for run in _RUN.finditer(line):
            if not lines or run.end() > len(lines[-1]):
                raise AuditorError(f"marks at column {run.start() + 1} stand under nothing: {line!r}")
            start = length - len(lines[-1]) - 1
            marked = primary if run[0][0] == "^" else related
            marked.append(Span(start + run.start(), start + run.end()))
    return Example("\n".join(lines) + "\n", tuple(primary), tuple(related))


def alarms(report: Report) -> tuple[Finding, ...]:
    """Return the findings that are not notes."""
    return tuple(finding for finding in report.findings if finding.severity is not Severity.NOTE)


def cited(finding: Finding) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the primary place of `finding` and its related ones in the order of the text, as an example marks them."""
    spans = [citation.span for citation in finding.citations]
    return tuple(spans[:1]), tuple(sorted(spans[1:]))


def changed(old: str, new: str) -> tuple[Span, Span]:
    """Return the stretch in which two texts differ, in the one and in the other."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Span(start, len(old) - tail), Span(start, len(new) - tail)


def differ_by_one_number(bad: Report, good: Report) -> bool:
    """Tell whether the texts of two reports are the same but for one number."""
    places = changed(bad.reading.document.text, good.reading.document.text)
    if places[0] == places[1] and places[0].start == places[0].end:
        return False
    return all(
        report.reading.document.cut(place).isdigit()  # the number of a list item is no assertion
        or any(assertion.span.contains(place) for assertion in report.reading.assertions)
        for report, place in zip((bad, good), places, strict=True)
    )
