"""A number of things, the price of one and what they all cost: "300 tickets at $20 each for $6,000"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_EACH = forms("each apiece")
_PER = forms("a an per")
_AT = forms("at for of cost costing costs priced worth valued charging which that are were is was and , ( sold")
_TOTALS = forms("total totalling totaling altogether raising raised worth costing making for all = proceeds amounting")
_SPENT = forms("on for buying buy bought worth of the")
_GAP = 7


def priced(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each price of one thing whose number and total stand beside it."""
    numbers = view.numbers
    for i in range(1, len(numbers)):
        if numbers[i].quantity.kind is not Kind.MONEY or numbers[i].quantity.value is None:
            continue
        counted, after = numbers[i - 1], view.after(i, 3)
        if counted.quantity.kind is not Kind.COUNT or counted.counts is None or counted.quantity.value is None:
            continue
        per = after[:1] and after[0] in _PER and after[1:2] and singular(after[1]) == counted.counts
        gap = view.between(i - 1, i)
        if not (per or (after and after[0] in _EACH)) or len(gap) > _GAP or _AT.isdisjoint(gap):
            continue
        total = _after(view, i) if _after(view, i) is not None else _before(view, i)
        if total is not None:
            terms = (
                FrameTerm(Role.PART, counted),
                FrameTerm(Role.PER, numbers[i]),
                FrameTerm(Role.TOTAL, numbers[total]),
            )
            yield Frame("priced", terms, Evidence.CUE, ())


def _after(view: SentenceView, i: int) -> int | None:
    if i + 1 >= len(view.numbers) or not _same_currency(view, i, i + 1):
        return None
    gap = view.between(i, i + 1)
    said = not _TOTALS.isdisjoint(gap[1:]) or view.role(i + 1) is Role.TOTAL
    each = view.after(i + 1, 1)
    return i + 1 if said and len(gap) <= _GAP and "and" not in gap and (not each or each[0] not in _EACH) else None


def _before(view: SentenceView, i: int) -> int | None:
    if i < 2 or not _same_currency(view, i, i - 2):
        return None
    gap = view.between(i - 2, i - 1)
    return i - 2 if gap and _SPENT.issuperset(gap) else None


def _same_currency(view: SentenceView, one: int, other: int) -> bool:
    left, right = view.numbers[one].quantity, view.numbers[other].quantity
    return right.kind is Kind.MONEY and left.unit == right.unit and right.value is not None
