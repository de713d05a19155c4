"""Years between two ages: "Anna, 41, is three years older than her brother Tom, 38".

A frame "age-gap" holds the two ages (LEVEL) in the order of the text and the years between them (BY); `direction` is +1
where the first is the older, -1 where the second is, 0 where that is not said.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_WAYS = {"older": 1, "senior": 1, "younger": -1, "junior": -1}
_GAPS = forms("gap difference")
_IS = forms("is was turned at aged")
_FAR = 16


@cued(_WAYS, _GAPS)
def age_gaps(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame where a sentence has two ages and the years between them."""
    words = view.tokens.words
    if _WAYS.keys().isdisjoint(words) and _GAPS.isdisjoint(words):
        return
    ages = [i for i in range(len(view.numbers)) if _an_age(view, i)]
    gaps = [i for i, number in enumerate(view.numbers) if number.quantity.kind is Kind.DURATION and _years(view, i)]
    if len(ages) != 2 or len(gaps) != 1:
        return
    by = gaps[0]
    way = next((_WAYS[word] for word in view.after(by, 5) if word in _WAYS), 0)
    between = not way and not _GAPS.isdisjoint(view.before(by, 4)) and "between" in view.after(by, 4)
    if not way and not between:
        return
    if ages[0] < by < ages[1] and "than" not in view.after(by, 4):
        way = -way  # "Ravi is 34 and his sister Maya, two years younger, is 32" is of the second
    if ages[1] < by or max(view.distance(by, i) for i in ages) > _FAR:
        return
    if by < ages[0] and way:
        return  # whose age comes first is not said
    terms = [FrameTerm(Role.BY if i == by else Role.LEVEL, view.numbers[i]) for i in sorted([*ages, by])]
    at = view.tokens.at[by]
    yield Frame("age-gap", tuple(terms), Evidence.CUE, (view.tokens.span(at + 1, at + 1),), way)


def _years(view: SentenceView, i: int) -> bool:
    quantity = view.numbers[i].quantity
    return quantity.unit == "year" and quantity.value is not None


def _an_age(view: SentenceView, i: int) -> bool:
    """Tell whether a number is an age, or a bare number that stands as one: "is 34", "Tom, 38"."""
    quantity = view.numbers[i].quantity
    if quantity.kind is Kind.AGE:
        return quantity.value is not None
    bare = quantity.kind is Kind.COUNT and quantity.unit is None and quantity.value is not None
    before, after = view.before(i, 1), view.after(i, 1)
    closed = not after or after[0] in (",", ".", ";", ")", "and")
    return bare and closed and (before in ([","], ["("]) or bool(_IS & set(before)))
