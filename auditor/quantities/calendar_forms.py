"""What the readers of the calendar share: how a place in time becomes a quantity, and the forms of a date."""

from __future__ import annotations

from fractions import Fraction

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.calendar_words import MONTH, MONTH_NUMBER, SPACE, SUFFIX, YEAR
from auditor.quantities.interval import Interval
from auditor.quantities.model import Calendar, Kind, Quantity

RELATIVE = "relative date"
DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days that each month has."""
_OPEN = Interval(None, None)
_ONE = Fraction(1)
_LAST_WORD = lazy(r"([A-Za-z]+)\.?[ \u00a0\n]\(?$|([^\sA-Za-z])[ \u00a0\n]?$")

_THROUGH = r"(?: ?[-–—/&] ?|\s(?:to|and|or|until|till|through)\s(?:the\s)?)"
_NO_COUNT = (
    rf"(?![0-9]|[.:][0-9]|,[0-9]{{3}}|(?:{SPACE}|-)?"
    rf"(?:%|per{SPACE}?cent|pct|[mb]n\b|million|billion|thousand|[ap]\.?m(?![A-Za-z])))"
)
DAY_MONTH = lazy(
    rf"([0-9]{{1,2}}){SUFFIX}?(?:{_THROUGH}([0-9]{{1,2}}){SUFFIX}?)?(?:{SPACE}of)?[ \u00a0\n/-]?(?:the\s)?({MONTH})"
    rf"(?:,?(?:{SPACE}(?:of{SPACE}|in{SPACE})?|[-/]){YEAR}|(?<=[A-Za-z])[-/]([0-9]{{2}})(?![0-9]))?"
)
"""20 January 2025, 3-5 June, 26th of June of 2020, 05-Aug-16: day, last day, month, year, '16, 16."""
MONTH_DAY = lazy(
    rf"({MONTH})[ \u00a0\n/-](?:the\s)?([0-9]{{1,2}}){_NO_COUNT}({SUFFIX}(?![A-Za-z]))?"
    rf"(?:{_THROUGH}([0-9]{{1,2}}){SUFFIX}?(?![0-9:]|[.,][0-9]|{SPACE}?[AaPp]\.?[Mm]))?"
    rf"(?:(?:{SPACE}?,{SPACE}?|{SPACE}|/|-|{SPACE}of{SPACE}){YEAR})?"
)
"""January 20, 2025: month, day, suffix, last day, year, '25."""
MONTH_YEAR = lazy(rf"({MONTH})(?:,?(?:{SPACE}(?:of{SPACE}|in{SPACE})?|[-/]){YEAR})?")
"""January 2025, or January."""


def made(
    start: int,
    end: int,
    kind: Kind,
    calendar: Calendar | None = None,
    *,
    value: int | None = None,
    ends: tuple[int | Fraction, int | Fraction] | None = None,
    excluded: str | None = None,
    numeral: tuple[int, int] | None = None,
) -> Quantity:
    """Return the place in time from `start` to `end`; a year has a `value`, a span has `ends`."""
    exact = _OPEN if value is None else Interval.exactly(Fraction(value))
    if ends is not None and kind is Kind.YEAR:
        exact = Interval(Fraction(ends[0]), Fraction(ends[1]))
    return Quantity(
        Span(start, end),
        Span(*numeral) if numeral else Span(start, end),
        kind,
        None if value is None else Fraction(value),
        exact,
        exact,
        _ONE,
        ends=None if ends is None else (Fraction(ends[0]), Fraction(ends[1])),
        calendar=calendar,
        excluded=excluded,
        reader="calendar",
    )


def word_before(prose: str, start: int) -> str:
    """Return the word or sign before `start` in lower case, empty at the start of a text or line."""
    match = _LAST_WORD.search(prose, max(0, start - 16), start)
    return "" if match is None else (match[1] or match[2]).lower()


def year_of(full: str | None, short: str | None) -> int | None:
    """Return the year of four digits, or of two, which are of this century up to 49."""
    if full:
        return int(full)
    if short:
        return int(short) + (2000 if int(short) < 50 else 1900)
    return None


def month_of(name: str) -> int:
    """Return the number of the month `name`, 1 for January."""
    return MONTH_NUMBER[name[:3].lower()]
