"""The sets of a tennis match: "won in four sets, 6-4 3-6 7-6 (7-5) 6-1"; "a five-set defeat. Hall won 7-6 …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.document.model import Document, Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_LENGTHS = range(3, 13)
"""Sets of a match, and what a slip makes of them; two are mostly some of more."""
_SOME = lazy(r"\b(?:first|last|opening|next|final|other|previous|remaining|of) (?:\S+ )?$")
"""Before a number of sets that are not all of a match."""
_FIRST = lazy(r"\b(?:first|last|opening|next)\b[^.]*$")
"""Before scores that are those of some sets: "won the first three 6-4 3-6 6-4"."""
_BETWEEN = lazy(r"(?:[ ,()\[\]]|\band\b)*")
_FAR = 140
"""Characters between the number of sets and the first score, or from the last score to that number."""
_AHEAD = 2
"""Sentences that may follow before the scores are told."""


def set_rows(reading: Reading) -> Iterator[Frame]:
    """Yield for each number of sets the row of scores that tells them, a tie-break not counted."""
    for declared in reading.assertions:
        if declared.counts != "set" or not _declares(reading.document, declared):
            continue
        here = list(_rows(reading.document, reading.by_sentence[declared.sentence]))
        near = [row for row in here if _gap(declared, row) <= _FAR]
        if near:
            yield _frame(declared, min(near, key=lambda row: _gap(declared, row)))
        elif not here:
            later = [row for ahead in range(1, _AHEAD + 1) for row in _ahead(reading, declared.sentence + ahead)]
            if len(later) == 1 and _complete(later[0]):
                yield _frame(declared, later[0])


def _declares(document: Document, number: Assertion) -> bool:
    quantity, start = number.quantity, number.span.start
    if quantity.kind is not Kind.COUNT or quantity.value not in _LENGTHS:
        return False
    return _SOME.search(document.prose, max(0, start - 24), start) is None


def _ahead(reading: Reading, index: int) -> Iterator[list[Assertion]]:
    """Yield the rows of a later sentence that names no other number of sets."""
    if index < len(reading.by_sentence):
        numbers = reading.by_sentence[index]
        if not any(number.counts == "set" and _declares(reading.document, number) for number in numbers):
            for row in _rows(reading.document, numbers):
                start = row[0].span.start
                if _FIRST.search(reading.document.prose, max(0, start - 24), start) is None:
                    yield row


def _complete(row: Sequence[Assertion]) -> bool:
    """Tell whether the scores are all the sets of a match of three or five: it ends with the set that wins it."""
    sides = [number.quantity.ends for number in row]
    left = sum(1 for ends in sides if ends is not None and ends[0] > ends[1])
    right = len(row) - left
    last = sides[-1]
    won, lost = (left, right) if last is not None and last[0] > last[1] else (right, left)
    return len(row) in _LENGTHS and won in (2, 3) and lost < won


def _frame(declared: Assertion, row: Sequence[Assertion]) -> Frame:
    items: tuple[Span, ...] = tuple(number.span for number in row)
    return Frame("list", (FrameTerm(Role.TOTAL, declared),), Evidence.OF_THESE, (declared.span,), items=items)


def _gap(declared: Assertion, row: Sequence[Assertion]) -> int:
    ahead = row[0].span.start - declared.span.end
    return ahead if ahead >= 0 else declared.span.start - row[-1].span.end


def _rows(document: Document, numbers: Sequence[Assertion]) -> Iterator[list[Assertion]]:
    """Yield the scores that stand side by side, without those in brackets behind one of them."""
    row: list[Assertion] = []
    end = -1
    for number in numbers:
        if (
            number.quantity.kind is not Kind.SCORE
            or not row
            or not _BETWEEN.fullmatch(document.prose, end, number.span.start)
        ):
            if len(row) > 1:
                yield row
            row = []
        if number.quantity.kind is Kind.SCORE:
            if not row or document.prose[number.span.start - 1] not in "([":
                row.append(number)
            end = number.span.end
    if len(row) > 1:
        yield row
