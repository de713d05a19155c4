"""A fiscal year and the date on which it ends: "fiscal 2019 ended April 27, 2019", "the year to 31 March (FY2005)"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_ENDED = forms("ended ends ending end closed closes closing")
_JOINS = forms(", ( which on the that period year is was will")
_INTERIM = forms("months month weeks quarter half quarters halves")
"""Words of parts of a year, which end before it."""
_LABELS = ("fiscal", "fy", "financial")


@cued(_ENDED, "(")
def fiscal(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each label of a fiscal year with the date of its end."""
    if not view.dated:
        return
    numbers = view.numbers
    for i in range(len(numbers) - 1):
        if numbers[i].quantity.kind is Kind.DURATION or not _INTERIM.isdisjoint(view.before(i)):
            return
        if _label(view, i) and _dated(view, i + 1):
            gap = view.between(i, i + 1)
            if len(gap) <= 5 and not _ENDED.isdisjoint(gap) and (_ENDED | _JOINS).issuperset(gap):
                yield _frame(view, i, i + 1)
        elif _dated(view, i) and _label(view, i + 1):
            gap = view.between(i, i + 1)
            if gap[:1] == ["("] and len(gap) <= 3 and not (_ENDED | {"to"}).isdisjoint(view.before(i, 4)):
                yield _frame(view, i + 1, i)


def _frame(view: SentenceView, label: int, end: int) -> Frame:
    terms = FrameTerm(Role.LEVEL, view.numbers[label]), FrameTerm(Role.BASE, view.numbers[end])
    return Frame("fiscal", terms, Evidence.CUE, ())


def _label(view: SentenceView, i: int) -> bool:
    quantity = view.numbers[i].quantity
    if quantity.kind is not Kind.YEAR or quantity.calendar is None or quantity.ends is not None:
        return False
    written = view.document.text[quantity.span.start : quantity.span.end].lower()
    return written.startswith(_LABELS) or any(word in _LABELS for word in view.before(i, 2))


def _dated(view: SentenceView, i: int) -> bool:
    quantity = view.numbers[i].quantity
    return quantity.kind is Kind.DATE and quantity.calendar is not None and quantity.calendar.year is not None
