"""Means of things that come whole: "averaged 2.3 goals over 20 games", "the 12 mothers had a mean of 2.35 children"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_MEANS = forms("averaged averages averaging average mean")
_OVER = forms("in over across from through during")
_WHOLE = forms(
    "goal run wicket rebound assist steal block touchdown child sibling error mistake tackle interception catch win "
    "strikeout save shot birth visit arrest call attack strike tooth word item answer point"
)
"""Things of which nobody has a half."""
_TRIED = forms("game match season innings start appearance test outing contest round mother woman pupil family mother")
_GAP = 6


@cued(_MEANS)
def means(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each mean of whole things over a counted number, where the number is small enough to tell."""
    for i in range(len(view.numbers) - 1):
        number, other = view.numbers[i], view.numbers[i + 1]
        if number.quantity.step >= 1 or number.counts not in _WHOLE or number.quantity.kind is not Kind.COUNT:
            continue
        size = other.quantity
        if size.kind not in (Kind.COUNT, Kind.DURATION) or other.counts not in _TRIED or size.value is None:
            continue
        gap = view.between(i, i + 1)
        announced = not _MEANS.isdisjoint(view.before(i, 4))
        through = not _OVER.isdisjoint(gap) or size.hedge == "over"  # "over 12 games" says how many, not "more than"
        if announced and len(gap) <= _GAP and through and size.value * number.quantity.step < 1:
            terms = (FrameTerm(Role.ESTIMATE, number), FrameTerm(Role.PER, other))
            yield Frame("whole-mean", terms, Evidence.CUE, ())
