"""The quantity: one number as written."""

from __future__ import annotations

from fractions import Fraction

from auditor.document.model import Span
from auditor.enums import StrEnum
from auditor.quantities.interval import Interval
from auditor.records import dataclass


class Kind(StrEnum):
    """What sort of number it is."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENTAGE = "percentage"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    RATIO = "ratio"
    RANGE = "range"
    DATE = "date"
    YEAR = "year"
    TIME = "time"
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"
    SCORE = "score"
    IDENTIFIER = "identifier"
    VERSION = "version"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A place in time as far as it is written; the parts that are not written are None.

    `weekday` counts from Monday, 0; `utc_offset` is in minutes; `hour` runs from 0 to 24.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    utc_offset: int | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number as written: its characters, an exact value, the interval that the writing allows, a hedge, a unit."""

    span: Span
    """Hedge, sign, currency, numeral, magnitude and unit together: "nearly $1.2m"."""
    numeral: Span
    """The digits or number words alone, magnitude included."""
    kind: Kind
    value: Fraction | None
    """In `unit`: 74 for "74 per cent", 1200000 for "$1.2m"; None for ranges, scores, dates and times of day."""
    interval: Interval
    """The plain reading: rounding of the last written digit where one rounds, the hedge in its usual band."""
    generous: Interval
    """The widest reading: a round bare number rounded to its last non-zero digit, a hedge stretched; never narrower."""
    step: Fraction
    """What the last significant written digit is worth, in `unit`."""
    unit: str | None = None
    """The pint name, an ISO 4217 code, "percent", "percentage_point" or None."""
    hedge: str | None = None
    """The hedge's words as in the table of hedges, None where there is none."""
    ends: tuple[Fraction, Fraction] | None = None
    """The two numbers of a range, score or ratio, in the order written."""
    calendar: Calendar | None = None
    excluded: str | None = None
    """Why this is no quantity to check ("page number", "name"), None where it is one."""
    malformed: str | None = None
    """What is wrong with the numeral itself ("two digits after the thousands comma"), None where well formed."""
    reader: str = ""
    """The reader that made it, for explanations."""
    symbols: tuple[tuple[str, Span], ...] = ()
    """Which words gave what: ("unit", span), ("hedge", span), ("magnitude", span), ("currency", span) …"""
    per: str | None = None
    """For each of what it is, where `unit` does not say so: "barrel" for "$52 a barrel"; a pint name or a noun."""
