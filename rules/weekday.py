"""A weekday and the date beside it are one day.

Why: "Monday 7 January 2025" was a Tuesday. Weekday and date are looked up apart, moved apart when a day changes, and
readers plan by the one or by the other.
Not checked: dates before 1753, when calendars differed; a date without its year, unless the text has a dateline or a
reference date is set, and then the years beside that one are allowed too, or another such date is beside it; a weekday
away from its date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.assertions.years.dateline import day_of
from auditor.quantities.model import Kind
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.moments import day_in_year
from auditor.relations.terms import weekday_term

BAD: tuple[str, ...] = (
    """
    The library opens again on Monday 7 January 2025 at noon.
                               ^^^^^^^^^^^^^^^^^^^^^
    """,
    """
    They were married on Sunday, June 1, 2024, in the rain.
                         ^^^^^^^^^^^^^^^^^^^^
    """,
    """
    The vote is set for Thursday the 6th of March 2026 in both houses.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    """,
    """
    Leeds, 3 June 2024

    The fair was held on Tuesday 2 March, and the next will be on 9 July.
                         ^^^^^^^^^^^^^^^
    """,
    """
    The fair opens on Friday, June 6, and closes on Sunday, June 9.
                      ^^^^^^^^^^^^^^                ~~~~~~~~~~~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "The library opens again on Monday 6 January 2025 at noon.",
    "They were married on Sunday, June 2, 2024, in the rain.",
    "The vote is set for Thursday the 5th of March 2026 in both houses.",
    "Leeds, 3 June 2024\n\nThe fair was held on Tuesday 5 March, and the next will be on 9 July.",
    "It was said that they met on Monday, January 1 1640.",
    "The fair is on Tuesday 4 March.",
    "The fair opens on Friday, June 6, and closes on Sunday, June 8.",
    "Last year it opened on Tuesday, May 7; this year it opens on Thursday, May 8.",
    "In 2012 it fell on Friday, 1 June. In 2013, on Saturday, 1 June.",
)

_REFORMED = 1753
_COMMON = 2019
_FEBRUARY = 2


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each date with a weekday that it falls on it."""
    yield from _pairs(reading)
    today: date | None = None
    sought = False
    for assertion in reading.of(Kind.DATE):
        calendar = assertion.quantity.calendar
        if calendar is None or calendar.weekday is None or calendar.day is None or calendar.month is None:
            continue
        if assertion.quantity.excluded is not None or assertion.quantity.ends is not None:
            continue
        if calendar.year is not None:
            if calendar.year >= _REFORMED:
                yield Proposal(tuple(_claims(assertion, (calendar.year,))))
            continue
        if not sought:
            today, sought = day_of(reading), True
        if today is not None and not _other_year(reading, assertion):
            near = sorted((today.year - 1, today.year, today.year + 1), key=lambda year: abs(year - today.year))
            yield Proposal(tuple(_claims(assertion, tuple(near))))


def _pairs(reading: Reading) -> Iterator[Proposal]:
    """Yield for two dates with weekdays in neighbouring sentences that one year has both."""
    dated = [one for one in reading.of(Kind.DATE) if _yearless(one)]
    named = _years_named(reading) if len(dated) > 1 else frozenset()
    for one, other in pairwise(dated):
        if other.sentence - one.sentence > 1 or one.sentence in named or other.sentence in named:
            continue
        first, last = _offset(reading, "one", one), _offset(reading, "other", other)
        if first is not None and last is not None and not _leap_between(one, other):
            terms = first, last, Term.constant("gap", 0)
            yield Proposal((Claim("weekday", "weekdays-apart", terms, Evidence.CUE, Basis.STATED),))


def _years_named(reading: Reading) -> frozenset[int]:
    """Return the sentences that name years, so that their dates may be of several: "last year", "in 2013"."""
    return frozenset(
        assertion.sentence
        for assertion in reading.assertions
        if (assertion.quantity.calendar is not None and assertion.quantity.calendar.year is not None)
        or (assertion.quantity.excluded is not None and "year" in reading.document.cut(assertion.span))
    )


def _yearless(assertion: Assertion) -> bool:
    calendar = assertion.quantity.calendar
    if calendar is None or assertion.quantity.excluded is not None or assertion.quantity.ends is not None:
        return False
    parts = calendar.weekday, calendar.day, calendar.month
    return calendar.year is None and None not in parts


def _offset(reading: Reading, name: str, assertion: Assertion) -> Term | None:
    """Return the day of the year less the weekday: dates of one year have it in common but for whole weeks."""
    day, weekday = day_in_year(name, assertion, _COMMON), weekday_term(name, assertion)
    if day is None or weekday is None or weekday.interval.low is None:
        return None
    interval = day.interval.scaled(Fraction(1), -weekday.interval.low)
    shown = reading.document.cut(assertion.span)
    return replace(day, interval=interval, generous=interval, shown=shown, form="place")


def _leap_between(one: Assertion, other: Assertion) -> bool:
    """Tell whether a 29 February, or the end of a year, may lie between two dates."""
    months = [each.quantity.calendar.month or 0 for each in (one, other) if each.quantity.calendar is not None]
    return (min(months) <= _FEBRUARY < max(months)) or months[0] > months[1]


def _claims(assertion: Assertion, years: tuple[int, ...]) -> Iterator[Claim]:
    weekday = weekday_term("weekday", assertion)
    for year in years:
        day = day_in_year("date", assertion, year)
        if weekday is not None and day is not None:
            yield Claim("weekday", "weekday", (weekday, day), Evidence.BRACKET, Basis.STATED)


def _other_year(reading: Reading, assertion: Assertion) -> bool:
    """Tell whether the sentence names a year, in which the date may lie as well."""
    others = reading.by_sentence[assertion.sentence]
    return any(one.quantity.calendar is not None and one.quantity.calendar.year is not None for one in others)
