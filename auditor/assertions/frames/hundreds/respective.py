"""Two sides in several years: "sales at home were 72% and 68% of the total, and abroad 28% and 32%, respectively"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.assertions.frames.hundreds.hundred_words import COMPARED
from auditor.assertions.frames.hundreds.opposites import closed
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView

_LISTING = frozenset({",", "and"})
_LEAD = 6
"""Words before the first of several shares that say whose they are."""
_MOST = 5
"""Years of which the shares are told."""


def respective_sides(view: SentenceView, rows: Sequence[int]) -> Iterator[Frame]:
    """Yield a frame for the two sides of each year; a frame "portions" with the evidence CUE."""
    years = len(rows) // 2
    if len(rows) % 2 or not 1 < years <= _MOST:
        return
    gaps = [view.between(i, j) for i, j in pairwise(rows)]
    turning = gaps.pop(years - 1)
    if not all(gap and _LISTING.issuperset(gap) for gap in gaps):
        return
    one = view.tokens.words[max(0, view.tokens.at[rows[0]] - _LEAD) : view.tokens.at[rows[0]]]
    joint = max((at for at, word in enumerate(turning) if word in _LISTING), default=-1)
    if (
        not closed(one, turning[joint + 1 :])
        or turning[0] in COMPARED - {"of"}
        or any(view.role(i) is Role.BY for i in rows)
    ):
        return
    for i, j in zip(rows[:years], rows[years:], strict=True):
        terms = FrameTerm(Role.SHARE, view.numbers[i]), FrameTerm(Role.SHARE, view.numbers[j])
        yield Frame("portions", terms, Evidence.CUE, ())
