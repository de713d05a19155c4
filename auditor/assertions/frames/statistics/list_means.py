"""The average of values that stand in a row: "10, 20 and 30, an average of 20", "the mean of 12, 15 and 21 is 16"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_MEANS = forms("average averages averaged averaging mean")
_JOINTS = ([","], ["and"], [",", "and"], [";"])
_IS = (["is"], ["was"], ["equals"], ["="])
_LED = _MEANS | forms(
    ", ( – — an a for with and the of give gives giving gave is was makes making which her him them it"
)
_RESUMED = ([",", "is"], [",", "was"], ["–", "was"], ["–", "is"])
_KINDS = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENTAGE})
_CLOSERS = frozenset(". ; : , ) – —".split())
_GAP = 6
_MOST = 12
"""Values of a row at the most."""


@cued(_MEANS)
def list_means(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each row of values with what is called their average."""
    numbers = view.numbers
    first = 0
    for i in range(1, len(numbers)):
        joined = _alike(numbers[first], numbers[i]) and view.between(i - 1, i) in _JOINTS and i - first < _MOST
        if joined:
            continue
        row = range(first, i)
        if len(row) > 1 and _averages(view, row, i):
            values = tuple(FrameTerm(Role.PART, numbers[k]) for k in row)
            yield Frame("list-mean", (FrameTerm(Role.ESTIMATE, numbers[i]), *values), Evidence.CUE, (view.cue(i),))
        first = i


def _averages(view: SentenceView, row: range, i: int) -> bool:
    """Tell whether the number `i` is called the average of those of `row` before it."""
    if not _alike(view.numbers[row[0]], view.numbers[i], loose=True):
        return False
    after = view.after(i, 1)
    if after and after[0] not in _CLOSERS:
        return False
    gap = view.between(i - 1, i)
    lead = view.before(row[0], 2)
    if gap in _IS and lead[-1:] == ["of"] and not _MEANS.isdisjoint(lead):
        return True
    if gap in _RESUMED and _numbered(view, row):
        return True
    return len(gap) <= _GAP and not _MEANS.isdisjoint(gap) and _LED.issuperset(gap)


def _numbered(view: SentenceView, row: range) -> bool:
    """Tell whether a row tells the values of which there are so many: "the mean of the two readings, 118 and 122,"."""
    many = row[0] - 1
    if many < 0 or view.numbers[many].quantity.value != len(row) or len(view.between(many, row[0])) > 3:
        return False
    lead = view.before(many, 3)
    return "of" in lead[1:] and lead[0] in _MEANS


def _alike(one: Assertion, other: Assertion, loose: bool = False) -> bool:
    left, right = one.quantity, other.quantity
    if left.kind is not right.kind or left.kind not in _KINDS or left.value is None or right.value is None:
        return False
    counts, others = (None if noun in _MEANS else noun for noun in (one.counts, other.counts))  # "66 and 70 average 68"
    counted = counts == others or others is None or (loose and counts is None)
    return left.unit == right.unit and left.hedge is None and (counted or left.unit is not None or counts is None)
