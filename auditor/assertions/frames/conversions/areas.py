"""The area of a rectangle and its sides: "25 m by 10 m, an area of 250 square metres", "30ft x 100ft (3,000 sq ft)"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind
from auditor.quantities.units import same_dimension

_BY = (["by"], ["x"], ["×"])
_SAYING = forms("or area ( = – — - that's giving making")
"""Words of which one stands between the sides and the area that follows from them."""
_BETWEEN = _SAYING | forms(", an a of with the total floor is which i.e. in all about some roughly has ) size")
_CLOSERS = frozenset(") , . ; : – — - in".split())


def areas(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame for each two sides with the area that they make."""
    for i in range(len(view.numbers) - 2):
        if view.between(i, i + 1) not in _BY or not _length(view, i) or not _length(view, i + 1):
            continue
        if view.numbers[i].quantity.unit != view.numbers[i + 1].quantity.unit:
            continue
        at = next((k for k in range(i + 2, len(view.numbers)) if not _length(view, k)), None)
        if at is None or not _area(view, at) or not _told(view, i + 1, at):
            continue
        sides = (FrameTerm(Role.PART, view.numbers[k]) for k in (i, i + 1))
        yield Frame("area", (*sides, FrameTerm(Role.TOTAL, view.numbers[at])), Evidence.CUE, (view.cue(at),))


def _length(view: SentenceView, i: int) -> bool:
    return _measured(view, i, "meter")


def _area(view: SentenceView, i: int) -> bool:
    return _measured(view, i, "meter ** 2")


def _measured(view: SentenceView, i: int, unit: str) -> bool:
    quantity = view.numbers[i].quantity
    if quantity.kind is not Kind.MEASURE or quantity.value is None or quantity.unit is None:
        return False
    return same_dimension(quantity.unit, unit)


def _told(view: SentenceView, side: int, area: int) -> bool:
    """Tell whether words make of the area that of the sides; their equivalents may stand between."""
    words = view.between(area - 1, area)
    after = view.after(area, 1)
    closes = not after or after[0] in _CLOSERS
    between = (word for k in range(side, area) for word in view.between(k, k + 1))
    return (
        closes
        and not _SAYING.isdisjoint(words)
        and all(word in _BETWEEN or word in ("by", "x", "×") for word in between)
    )
