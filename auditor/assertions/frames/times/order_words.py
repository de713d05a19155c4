"""Times that one word sets in order: "cut in 1990 after it had been raised in 1988", "lived there in 1998 before moving
to Leeds in 2001"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.times.spans import PLACES
from auditor.assertions.lexicon import CLAUSE_BREAKS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_WORDS = forms("after before")
_AT = (["in"], ["on"])
_PARTING = CLAUSE_BREAKS | forms("who which whose where if than or and named called modelled looking looked")
_FAR = 9


@cued(_WORDS)
def order_words(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield an "in-order" of each two neighbouring times with "after" or "before" between; consume nothing."""
    for i, j in pairwise(view.dated):
        if j != i + 1 or not (_timed(view, i) and _timed(view, j)):
            continue
        gap = view.between(i, i + 1)
        found = [at for at, word in enumerate(gap) if word in _WORDS]
        if len(found) != 1 or len(gap) > _FAR or not _PARTING.isdisjoint(gap) or view.before(i, 1) not in _AT:
            continue
        firm = view.before(i + 1, 1) in _AT and _held(gap, found[0])
        first, last = (i + 1, i) if gap[found[0]] == "after" else (i, i + 1)
        terms = FrameTerm(Role.BASE, view.numbers[first]), FrameTerm(Role.LEVEL, view.numbers[last])
        yield Frame("in-order", terms, Evidence.CUE if firm else Evidence.SENTENCE, ())


def _held(gap: list[str], at: int) -> bool:
    """Tell whether "after" or "before" opens what happened at the second time: "before moving to Leeds in"."""
    following = gap[at + 1 : at + 2]
    return at <= 1 and len(following) == 1 and following[0].endswith("ing")


def _timed(view: SentenceView, i: int) -> bool:
    quantity = view.numbers[i].quantity
    if quantity.kind not in PLACES or quantity.kind is Kind.TIME or quantity.ends is not None:
        return False
    return quantity.calendar is not None and quantity.calendar.year is not None
