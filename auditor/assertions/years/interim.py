"""The quarter that a report is of and the months from the start of its year: "the third quarter and nine months ended".

In a table of results the quarter stands in the headline ("3RD QTR NET"), the months alone above their figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.model import Assertion, Reading
from auditor.quantities.model import Kind

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_QUARTERS = ("qtr", "quarter")
_LINKS = frozenset({"and", "and the", "and first", "and the first", "and for the"})
_ENDS = ("ended", "ending", "to ", "through", "period", "results", "of 19", "of 20", "of fiscal")
"""Behind the months of a year: but "six months later" are no part of it."""
_YEAR = 12
"""Months up to the end of any quarter, as some report them."""


class Interim(NamedTuple):
    """A quarter and the months that end with it."""

    quarter: Assertion
    order: int
    months: Assertion


def interims(reading: Reading) -> Iterator[Interim]:
    """Yield each quarter of a fiscal year that is named with the months up to its end."""
    headline = None
    for number in reading.assertions:
        if headline is None and number.sentence == 0 and number.quantity.kind is Kind.ORDINAL:
            headline = number if _order(reading, number) else None
        elif headline is not None and _alone(reading, number):
            yield Interim(headline, _order(reading, headline), number)
    for numbers in reading.by_sentence:
        dated = [number for number in numbers if _named(reading, number) or _months(number)]
        for quarter, months in pairwise(dated):
            order = _order(reading, quarter)
            if order and _months(months) and _told(reading, quarter, months):
                yield Interim(quarter, order, months)


def _order(reading: Reading, number: Assertion) -> int:
    """Return which quarter of the year a number names, 0 where it names none."""
    order, _, rest = reading.document.text[number.span.start : number.span.end + 8].lower().partition(" ")
    return _ORDINALS.get(order, 0) if rest.startswith(_QUARTERS) else 0


def _named(reading: Reading, number: Assertion) -> bool:
    return number.quantity.kind in (Kind.DATE, Kind.ORDINAL) and _order(reading, number) > 0


def _months(number: Assertion) -> bool:
    quantity = number.quantity
    return quantity.kind is Kind.DURATION and quantity.unit == "month" and quantity.value not in (None, _YEAR)


def _alone(reading: Reading, number: Assertion) -> bool:
    """Tell whether nothing but a number of months stands in its block."""
    block = reading.document.blocks[reading.sentence_of(number).block]
    return _months(number) and reading.document.cut(block.span).strip() == reading.document.cut(number.span)


def _told(reading: Reading, quarter: Assertion, months: Assertion) -> bool:
    """Tell whether the months are said to end with the quarter."""
    text = reading.document.text
    between = text[quarter.span.end : months.span.start].lower().replace("quarter", "").split()
    return " ".join(between) in _LINKS and text[months.span.end : months.span.end + 10].lstrip().startswith(_ENDS)
