"""The sets of a tennis match: "won in four sets, 6-4 3-6 7-6 (7-5) 6-1", "a five-set defeat by Hall, 7-6 …"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_LENGTHS = range(3, 10)
"""Sets of a match, and what a slip makes of them; two are mostly some of more."""
_SOME = forms("first last opening next final other previous remaining of")
"""Words before a number of sets that are not all of a match."""
_BETWEEN = forms(", and ( ) [ ]")
_FAR = 24
"""Words between the number of sets and the first score, or from the last score to that number."""


def sets(view: SentenceView) -> Iterator[Frame]:
    """Yield for each number of sets the row of scores nearest to it in its sentence, a tie-break not counted."""
    declared = [i for i, number in enumerate(view.numbers) if _declares(view, i)]
    if not declared:
        return
    rows = tuple(_rows(view))
    for i in declared:
        near = [row for row in rows if _gap(view, i, row) <= _FAR]
        if near:
            row = min(near, key=lambda row: _gap(view, i, row))
            items: tuple[Span, ...] = tuple(view.numbers[j].span for j in row)
            term = FrameTerm(Role.TOTAL, view.numbers[i])
            yield Frame("list", (term,), Evidence.OF_THESE, (view.cue(i),), items=items)


def _declares(view: SentenceView, i: int) -> bool:
    number = view.numbers[i]
    if number.counts != "set":
        return False
    before = view.tokens.words[max(0, view.tokens.at[i] - 2) : view.tokens.at[i]]
    ranked = i > 0 and view.numbers[i - 1].quantity.kind is Kind.ORDINAL and view.distance(i - 1, i) == 0
    return (
        number.quantity.kind is Kind.COUNT
        and number.quantity.value in _LENGTHS
        and not ranked  # "the first three sets"
        and _SOME.isdisjoint(before)
    )


def _gap(view: SentenceView, i: int, row: list[int]) -> int:
    at, places = view.tokens.at[i], view.tokens.at
    return places[row[0]] - at if row[0] > i else at - places[row[-1]]


def _rows(view: SentenceView) -> Iterator[list[int]]:
    """Yield the scores that stand side by side, without those in brackets behind one of them."""
    words, row, last = view.tokens.words, list[int](), -1
    for j, number in enumerate(view.numbers):
        at = view.tokens.at[j]
        beside = last >= 0 and all(word in _BETWEEN for word in words[last + 1 : at])
        if number.quantity.kind is not Kind.SCORE or not beside:
            if len(row) > 1:
                yield row
            row, last = [], -1
        if number.quantity.kind is Kind.SCORE:
            if words[at - 1 : at] not in (["("], ["["]) or not row:
                row.append(j)
            last = at
    if len(row) > 1:
        yield row
