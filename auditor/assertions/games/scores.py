"""The two sides of a score as numbers of their own."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion, Reading
from auditor.document.model import Document, Span
from auditor.patterns import lazy
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity

_SIDES = lazy(r"([0-9]{1,3})[^0-9]{1,4}([0-9]{1,3})")


def has_scores(reading: Reading, ranges: bool = False) -> bool:
    """Tell whether a text has a score, or with `ranges` what may be one: a quick look before anything dear."""
    kinds = (Kind.SCORE, Kind.RANGE) if ranges else (Kind.SCORE,)
    return any(kind in reading.by_kind for kind in kinds)


def has_word(reading: Reading, word: str) -> bool:
    """Tell whether `word` stands in a text, inside other words too."""
    return word in reading.document.prose


def sides(document: Document, score: Assertion) -> tuple[Assertion, Assertion] | None:
    """Return the two numbers of a score in the order written, each at its own place; None for one in words."""
    match = _SIDES.search(document.text, *score.quantity.numeral)
    if match is None or score.quantity.kind not in (Kind.SCORE, Kind.RANGE):
        return None
    return _side(score, Span(*match.span(1)), int(match[1])), _side(score, Span(*match.span(2)), int(match[2]))


def _side(score: Assertion, place: Span, points: int) -> Assertion:
    value = Fraction(points)
    exact = Interval.exactly(value)
    quantity = Quantity(place, place, Kind.COUNT, value, exact, exact, Fraction(1), reader=score.quantity.reader)
    return replace(score, quantity=quantity)
