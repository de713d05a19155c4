"""One value as a multiple of another: "60, three times the 20 of last year", "12m, twice as many as the 6m of May"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.ranked import comparable
from auditor.assertions.lexicon import DETERMINERS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_LEADS = forms(", ( – — which is was or that's are were exactly")
_MORE = forms("more higher greater larger bigger above")
_BODY = DETERMINERS | _MORE | forms("as many much high large big great than of number rate figure level total")
_TIMES = forms("year month week day quarter decade century season")


def times_as(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each multiple between two values that it compares."""
    numbers = view.numbers
    for m in range(1, len(numbers) - 1):
        quantity = numbers[m].quantity
        if quantity.kind is not Kind.MULTIPLE or quantity.value is None or quantity.value <= 1:
            continue
        lead, body = view.between(m - 1, m), view.between(m, m + 1)
        if not lead or len(lead) > 4 or not _LEADS.intersection(lead[-2:]) or not body or not _BODY.issuperset(body):
            continue
        if body[:1] != ["the"] and "as" not in body and "than" not in body:
            continue
        more, less = numbers[m - 1], numbers[m + 1]
        if comparable(more, less) or _bare(more, less):
            terms = (FrameTerm(Role.LEVEL, more), FrameTerm(Role.MULTIPLE, numbers[m]), FrameTerm(Role.BASE, less))
            yield Frame("times-as", terms, Evidence.CUE, (), int(not _MORE.isdisjoint(body)))


def _bare(more: Assertion, less: Assertion) -> bool:
    """Tell whether a count without a noun may be of what the number before it counts."""
    one, other = more.quantity, less.quantity
    if one.kind is not Kind.COUNT or other.kind is not Kind.COUNT or one.unit is not None or other.unit is not None:
        return False
    counted = less.counts not in _TIMES and less.counts is not None  # "the 20 of last year"
    return (not counted or more.counts is None) and one.value is not None and other.value is not None
