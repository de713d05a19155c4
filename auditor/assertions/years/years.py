"""The years of a text, and what a slip makes of a year."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Assertion
from auditor.quantities.model import Kind

APART = 130
"""Years that lie further apart than this are not told of one life, one house or one institution's story."""


def year_of(assertion: Assertion) -> int | None:
    """Return the year that is written in a date or year, the first of a span; None where none is."""
    quantity = assertion.quantity
    if quantity.excluded is not None or quantity.kind not in (Kind.YEAR, Kind.DATE) or quantity.calendar is None:
        return None
    return quantity.calendar.year


def one_slip(year: int) -> Iterator[int]:
    """Yield the years that differ from `year` in one of its four digits or by two that are exchanged."""
    digits = str(year)
    for place, old in enumerate(digits):
        for digit in "0123456789":
            if digit != old and (place or digit != "0"):
                yield int(digits[:place] + digit + digits[place + 1 :])
        following = digits[place + 1 : place + 2]
        if following and following != old and (place or following != "0"):
            yield int(digits[:place] + following + old + digits[place + 2 :])
