"""Terms of time: two ends and what lies between them, in the grain in which the text writes them.

A year that is written alone may be any moment of it, a month any of its days. So what lies between two of them is an
interval: from 1962 to 1964 may be little more than a year and, both years counted, as much as three.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from auditor.assertions.model import Assertion, Reading
from auditor.assertions.years.dateline import day_of, place_of
from auditor.quantities.calendar_forms import DAYS_IN
from auditor.quantities.calendar_words import MONTHS
from auditor.quantities.interval import Interval
from auditor.quantities.model import Calendar, Kind
from auditor.relations.model import Term

YEAR, MONTH, DAY, MINUTE = "year", "month", "day", "minute"
_HALF = Fraction(1, 2)
_LEAP = 2020
"""A year with 29 February, for dates whose year is not said."""
_LAST_YEAR = 9999
_IN_ALL = 28
"""Days that every month has."""
_HOURS = Fraction(60)
_IN: dict[str, dict[str, tuple[Fraction | int, Fraction | int]]] = {
    YEAR: {"year": (1, 1), "month": (Fraction(1, 12), Fraction(1, 12)), "decade": (10, 10), "century": (100, 100)},
    MONTH: {
        "year": (12, 12),
        "month": (1, 1),
        "fortnight": (Fraction(14, 31), Fraction(14, 28)),
        "week": (Fraction(7, 31), Fraction(7, 28)),
        "day": (Fraction(1, 31), Fraction(1, 28)),
        "decade": (120, 120),
    },
    DAY: {"year": (365, 366), "month": (28, 31), "fortnight": (14, 14), "week": (7, 7), "day": (1, 1)},
    MINUTE: {"hour": (60, 60), "minute": (1, 1), "second": (Fraction(1, 60), Fraction(1, 60))},
}
"""How many of a grain one unit of a duration has, the least and the most."""


class Ends(NamedTuple):
    """Two places in time of one grain, as terms."""

    grain: str
    start: Term
    end: Term


class _Place(NamedTuple):
    """One end of a span, in the parts that are written."""

    assertion: Assertion
    calendar: Calendar
    shown: str


def ends_of(first: Assertion, last: Assertion) -> tuple[Ends, ...]:
    """Return the readings of two ends that the text writes, or of one span; none where they have no common grain.

    There are several only of clock times, which may go past noon or midnight.
    """
    if first.quantity.kind is Kind.TIME or last.quantity.kind is Kind.TIME:
        return tuple(_clock(first, last))
    places = _places(first, last)
    if places is None:
        return ()
    start, end = places
    one, other = start.calendar, end.calendar
    if one.year is None and other.year is None:
        if one.month is None or other.month is None:
            return ()
        common = (2019, 2020)  # the year is not said: a common one, a leap year
        found = [_pair(_in_year(start, year), _in_year(end, year + (other.month < one.month))) for year in common]
        return tuple(ends for ends in found if ends is not None)
    if one.year is None and one.month is not None and other.year is not None:
        late = other.month is not None and (one.month, one.day or 0) > (other.month, other.day or 31)
        start = _in_year(start, other.year - late)
    ends = _pair(start, end)
    return () if ends is None else (ends,)


def _in_year(place: _Place, year: int) -> _Place:
    return place._replace(calendar=replace(place.calendar, year=year))


def _places(first: Assertion, last: Assertion) -> tuple[_Place, _Place] | None:
    one, other = first.quantity.calendar, last.quantity.calendar
    if one is None or other is None:
        return None
    if first is not last:
        return _Place(first, one, ""), _Place(last, other, "")
    if first.quantity.ends is None:
        return None
    low, high = (int(end) for end in first.quantity.ends)
    if first.quantity.kind is Kind.YEAR:
        return _Place(first, replace(one, year=low), str(low)), _Place(first, replace(one, year=high), str(high))
    return _Place(first, replace(one, day=low), f"day {low}"), _Place(first, replace(one, day=high), f"day {high}")


def _pair(start: _Place, end: _Place) -> Ends | None:
    one, other = start.calendar, end.calendar
    if one.year is None or other.year is None or one.year < 1 or other.year < 1:
        return None
    if one.month is None or other.month is None:
        grain = YEAR
        spans = Fraction(one.year), Fraction(other.year)
    elif one.day is None or other.day is None:
        grain = MONTH
        spans = Fraction(one.year * 12 + one.month), Fraction(other.year * 12 + other.month)
    else:
        days = [_ordinal(calendar) for calendar in (one, other)]
        if days[0] is None or days[1] is None:
            return None
        begins = Interval.exactly(Fraction(days[0]))
        ends = Interval(Fraction(days[1]), Fraction(days[1] + 1))
        return Ends(DAY, _term("start", start, begins), _term("end", end, ends))
    begins = Interval(spans[0], spans[0] + 1, False, True)
    ends = Interval(spans[1], spans[1] + 1)  # closed: with both counted, 1962 to 1964 is three years
    if grain == YEAR:
        return Ends(grain, _term("start", start, begins, "year"), _term("end", end, ends, "year"))
    return Ends(grain, _term("start", start, begins), _term("end", end, ends))


def _ordinal(calendar: Calendar) -> int | None:
    try:
        return date(calendar.year or 0, calendar.month or 0, calendar.day or 0).toordinal()
    except ValueError:
        return None


def _term(name: str, place: _Place, interval: Interval, form: str = "place") -> Term:
    return Term(name, interval, interval, (place.assertion.span,), place.shown, place.assertion, form=form)


def _clock(first: Assertion, last: Assertion) -> list[Ends]:
    one, other = first.quantity.calendar, last.quantity.calendar
    if one is None or other is None or other.hour is None:
        return []
    if first is last:
        if first.quantity.ends is None:
            return []
        begin, end = (int(hours * _HOURS) for hours in first.quantity.ends)
    elif one.hour is None or last.quantity.ends is not None or first.quantity.ends is not None:
        return []
    else:
        begin, end = one.hour * 60 + (one.minute or 0), other.hour * 60 + (other.minute or 0)
    found = []
    for later in (0, 720, 1440):
        if end + later > begin:
            terms = [
                Term(
                    name,
                    Interval.exactly(Fraction(at)),
                    Interval.exactly(Fraction(at)),
                    (own.span,),
                    shown,
                    own,
                    form="place",
                )
                for name, at, own, shown in (
                    ("start", begin, first, f"{begin // 60}:{begin % 60:02}"),
                    ("end", end + later, last, f"{end // 60 % 24}:{end % 60:02}"),
                )
            ]
            found.append(Ends(MINUTE, terms[0], terms[1]))
    return found


def timed(ends: Ends, duration: Assertion, loose: bool = False) -> tuple[Term, Term, Term] | None:
    """Return the terms "length", "start" and "end"; None where the length cannot be said in the grain of the ends.

    A length in a unit coarser than the grain is rounded, and so is any with `loose`; the half unit is given to the
    ends, so that the length stays the number that is written. A month may have 28 to 31 days, a year 366.
    """
    quantity = duration.quantity
    known = _IN[ends.grain].get(quantity.unit or "")
    if known is None or quantity.value is None:
        return None
    least, most = Fraction(known[0]), Fraction(known[1])
    scale = (least + most) / 2
    length = Term(
        "length",
        quantity.interval.scaled(scale),
        quantity.generous.scaled(scale),
        (duration.span,),
        "",
        duration,
        scale,
    )
    uneven = abs(quantity.value) * (most - least) / 2
    half = quantity.step * most * _HALF
    rounded = uneven + (half if loose or least > 1 else 0)
    return length, _later(ends.start, rounded, uneven + half), _later(ends.end, rounded, uneven + half)


def _later(term: Term, plain: Fraction, wide: Fraction) -> Term:
    """Return `term` with its late end so much later: of both ends, so that the length may be more or less by it."""
    low, high = term.interval.low, term.interval.high
    if low is None or high is None:
        return term
    interval = Interval(low, high + plain, term.interval.low_open, term.interval.high_open and not plain)
    return replace(term, interval=interval, generous=Interval(low, high + wide, term.interval.low_open, False))


def moment(name: str, assertion: Assertion, last: bool = False) -> Term | None:
    """Return a year, month or day as a point or stretch of the year count; the second end of a span with `last`.

    Months count as twelfths and days as 31sts of them, so that birthdays fall together exactly.
    """
    calendar, quantity = assertion.quantity.calendar, assertion.quantity
    if calendar is None or calendar.year is None or calendar.year < 1:
        return None
    if quantity.ends is not None and quantity.kind is Kind.YEAR:
        year = int(quantity.ends[1] if last else quantity.ends[0])
        return moment_of_year(name, year, assertion, str(year))
    interval = interval_of_moment(calendar)
    return Term(name, interval, interval, (assertion.span,), "", assertion, form="year")


def moment_of_year(name: str, year: int, assertion: Assertion, shown: str) -> Term:
    """Return a whole year as the term `name`."""
    interval = Interval(Fraction(year), Fraction(year + 1), False, True)
    return Term(name, interval, interval, (assertion.span,), shown, assertion, form="year")


def today(name: str, reading: Reading) -> Term | None:
    """Return the year in which the text speaks, None where nothing tells it."""
    day = day_of(reading)
    if day is None:
        return None
    interval = Interval(Fraction(day.year), Fraction(day.year + 1), False, True)
    return Term(name, interval, interval, place_of(reading), str(day.year), form="year")


def lately(name: str, reading: Reading) -> Term | None:
    """Return the weeks before the day on which the text speaks, None where nothing tells it."""
    day = day_of(reading)
    if day is None:
        return None
    end = Fraction(day.year) + Fraction(day.month - 1, 12) + Fraction(day.day, 372)
    interval = Interval(end - Fraction(1, 12), end)
    return Term(name, interval, interval, place_of(reading), str(day.year), form="year")


def interval_of_moment(calendar: Calendar) -> Interval:
    """Return where in the year count a calendar place lies; its year is known."""
    year = Fraction(calendar.year or 0)
    if calendar.month is None:
        return Interval(year, year + 1, False, True)
    month = year + Fraction(calendar.month - 1, 12)
    if calendar.day is None:
        return Interval(month, month + Fraction(1, 12), False, True)
    return Interval.exactly(month + Fraction(calendar.day - 1, 372))


def day_in_year(name: str, assertion: Assertion, year: int) -> Term | None:
    """Return a date without a year as its day number in `year`; None where it has none."""
    calendar = assertion.quantity.calendar
    number = None if calendar is None else _ordinal(replace(calendar, year=year))
    if number is None:
        return None
    exact = Interval.exactly(Fraction(number))
    return Term(name, exact, exact, (assertion.span,), day_shown(number), assertion, form="day")


def day_shown(number: int) -> str:
    """Return a day number as "14 January 2025"."""
    day = date.fromordinal(number)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_of_month(assertion: Assertion) -> tuple[Term, Term] | None:
    """Return the day of a date and the number of days that its month has; None where every month has that day."""
    calendar = assertion.quantity.calendar
    if calendar is None or calendar.month is None or calendar.day is None or assertion.quantity.ends is not None:
        return None
    if calendar.day <= _IN_ALL:
        return None
    year = calendar.year if calendar.year is not None and 1 <= calendar.year <= _LAST_YEAR else _LEAP
    written = Interval.exactly(Fraction(calendar.day))
    day = Term("day", written, written, (assertion.span,), "", assertion, form="place")
    return day, Term.constant("days", _days(year, calendar.month))


def _days(year: int, month: int) -> int:
    """Return how many days a month of the Gregorian calendar has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return DAYS_IN[month - 1] - (month == 2 and not leap)
