"""The sets of a tennis match: "won in four sets, 6-4 3-6 7-6 (7-5) 6-1"; "a five-set defeat. Hall won 7-6 …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.document.model import Document, Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

if TYPE_CHECKING:
    from auditor.assertions.games.set_scores import Set

_LENGTHS = range(3, 13)
"""Sets of a match, and what a slip makes of them; two are mostly some of more."""
_SOME = lazy(r"\b(?:first|last|opening|next|final|other|previous|remaining|of) (?:\S+ )?$")
"""Before a number of sets that are not all of a match."""
_FIRST = lazy(r"\b(?:first|last|opening|next)\b[^.]*$")
"""Before scores that are those of some sets: "won the first three 6-4 3-6 6-4"."""
_FAR = 140
"""Characters between the number of sets and the first score, or from the last score to that number."""
_AHEAD = 2
"""Sentences that may follow before the scores are told."""


def set_rows(reading: Reading) -> Iterator[Frame]:
    """Yield for each number of sets the row of scores that tells them, a tie-break not counted."""
    declaring = [one for one in reading.of(Kind.COUNT) if one.counts == "set" and _declares(reading.document, one)]
    if not declaring:
        return
    from auditor.assertions.games.set_scores import rows  # needed for few texts

    told: dict[int, list[list[Set]]] = {}
    for row in rows(reading):
        if len(row) > 1:
            told.setdefault(row[0].games[0].sentence, []).append(row)
    for declared in declaring:
        here = told.get(declared.sentence, [])
        near = [row for row in here if _gap(declared, row) <= _FAR]
        if near:
            yield _frame(declared, min(near, key=lambda row: _gap(declared, row)))
        elif not here:
            ahead = range(declared.sentence + 1, declared.sentence + 1 + _AHEAD)
            others = {one.sentence for one in declaring}
            later = [
                row
                for sentence in ahead
                if sentence not in others
                for row in told.get(sentence, ())
                if _FIRST.search(reading.document.prose, max(0, _start(row) - 24), _start(row)) is None
            ]
            if len(later) == 1 and _complete(later[0]):
                yield _frame(declared, later[0])


def _declares(document: Document, number: Assertion) -> bool:
    quantity, start = number.quantity, number.span.start
    if quantity.value not in _LENGTHS:
        return False
    return _SOME.search(document.prose, max(0, start - 24), start) is None


def _complete(row: Sequence[Set]) -> bool:
    """Tell whether the scores are all the sets of a match of three or five: it ends with the set that wins it."""
    firsts = [one.values[0] > one.values[1] for one in row]
    won = firsts.count(firsts[-1])
    return len(row) in _LENGTHS and won in (2, 3) and len(row) - won < won


def _frame(declared: Assertion, row: Sequence[Set]) -> Frame:
    items = tuple(Span(one.games[0].span.start, one.games[1].span.end) for one in row)
    return Frame("list", (FrameTerm(Role.TOTAL, declared),), Evidence.OF_THESE, (declared.span,), items=items)


def _start(row: Sequence[Set]) -> int:
    return row[0].games[0].span.start


def _gap(declared: Assertion, row: Sequence[Set]) -> int:
    ahead = _start(row) - declared.span.end
    return ahead if ahead >= 0 else declared.span.start - row[-1].games[1].span.end
