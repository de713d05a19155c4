"""The calendar: any date, year or time printed in a form of the press reads back, and other words are no dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.document.reader import read_document
from auditor.quantities import calendar
from auditor.quantities.calendar import read_calendar
from auditor.quantities.calendar_words import MONTHS, WEEKDAYS, ZONES
from auditor.quantities.model import Calendar, Kind, Quantity
from auditor.settings import Settings

DATES = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
_SHORT = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


def read(text: str) -> list[Quantity]:
    return read_calendar(read_document(text, "text.txt"))


def printed(quantity: Quantity) -> str:
    parts = [str(quantity.kind)]
    if quantity.calendar is not None:
        for field in fields(Calendar):
            value = getattr(quantity.calendar, field.name)
            parts += [] if value is None else [f"{field.name}={value}"]
    if quantity.ends is not None:
        parts.append("ends=" + ",".join(str(end) for end in quantity.ends))
    return " ".join([*parts, *(["not checked"] if quantity.excluded else [])])


@pytest.mark.parametrize(("text", "reading"), calendar.EXAMPLES)
def test_an_example_reads_as_it_says(text: str, reading: str) -> None:
    assert [printed(quantity) for quantity in read(text)] == ([reading] if reading else [])


def _ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


FORMS = [
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {_ordinal(day.day)}, {day.year}",
    lambda day: f"{_ordinal(day.day)} of {MONTHS[day.month - 1]}, {day.year}",
    lambda day: f"{day.day:02} {MONTHS[day.month - 1][:3]} {day.year}",
    lambda day: f"{day.day:02}-{MONTHS[day.month - 1][:3]}-{day.year}",
    lambda day: f"{_SHORT[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1].upper()} {day.day}, {day.year}",
    lambda day: day.isoformat(),
    lambda day: day.strftime("%Y/%m/%d"),
]


@given(DATES, st.sampled_from(FORMS), st.booleans(), st.sampled_from(["", "He left on ", "(", "By "]))
def test_any_date_in_any_form_reads_back(day: dt.date, form, weekday: bool, before: str) -> None:  # type: ignore[no-untyped-def]
    shown = (f"{WEEKDAYS[day.weekday()]}, " if weekday else "") + form(day)
    text = f"{before}{shown}; 12 saw it."
    (found,) = read(text)
    expected = Calendar(day.year, day.month, day.day, day.weekday() if weekday else None)
    assert (found.calendar, found.kind, found.value, found.excluded) == (expected, Kind.DATE, None, None)
    assert text[found.span.start : found.span.end] == shown


@given(DATES, st.booleans())
def test_a_numeric_date_reads_back_as_far_as_it_is_certain(day: dt.date, american: bool) -> None:
    text = day.strftime("%m/%d/%Y" if american else "%d/%m/%Y")
    (found,) = read(f"Due {text}.")
    calendar = found.calendar
    assert calendar is not None
    assert calendar.year == day.year
    certain = day.day > 12 or day.day == day.month
    assert (calendar.month, calendar.day) == ((day.month, day.day) if certain else (None, None))


@pytest.mark.parametrize(
    ("text", "locale", "order"),
    [
        ("Due 03/04/2025.", "en", None),
        ("Due 03/04/2025.", "en-GB", (4, 3)),
        ("Due 03/04/2025.", "en-US", (3, 4)),
        ("Due 03/04/2025, paid 25/04/2025.", "en", (4, 3)),
        ("Due 03/04/2025, paid 04/25/2025.", "en", (3, 4)),
        ("Due 03/04/2025, paid 04/25/2025, sent 30/04/2025.", "en", None),
    ],
)
def test_day_and_month_stand_as_the_locale_or_the_text_has_them(
    text: str, locale: str, order: tuple[int, int] | None
) -> None:
    first = read_calendar(read_document(text, "text.txt"), Settings(locale=locale))[0].calendar
    assert first is not None
    assert (first.month, first.day) == (order or (None, None))


@given(
    st.integers(1900, 2099),
    st.sampled_from(["In {}, ", "Since {} ", "the {} poll", "({})", "by {}.", "{} was dry.", "from {}:"]),
)
def test_any_year_reads_back(year: int, place: str) -> None:
    (found,) = read(place.format(year))
    assert (found.kind, found.value, found.interval.exact) == (Kind.YEAR, year, True)


@given(
    st.integers(1000, 2199),
    st.sampled_from(["${}", "{} people", "{} miles", "{}%", "more than {}", "{},500", "{}.5", "#{}", "about {}"]),
)
def test_no_count_is_a_year(number: int, place: str) -> None:
    assert read(f"It was {place.format(number)}") == []


@given(st.times(), st.sampled_from([None, *(zone for zone in ZONES if len(zone) > 2)]), st.sampled_from([":", "."]))
def test_any_time_reads_back(time: dt.time, zone: str | None, point: str) -> None:
    hour = time.hour % 12 or 12
    shown = f"{hour}{point}{time.minute:02} {'a.m.' if time.hour < 12 else 'p.m.'}" + (f" {zone}" if zone else "")
    (found,) = read(f"They met at {shown} on it")
    assert found.kind is Kind.TIME
    assert found.calendar == Calendar(
        hour=time.hour, minute=time.minute, utc_offset=ZONES[zone] if zone else None, zone=zone
    )
    (clock,) = read(f"They met at {time.hour:02}:{time.minute:02} {zone or ''}")
    assert clock.calendar == found.calendar


@given(
    st.integers(1, 27),
    st.integers(1, 3),
    st.sampled_from(MONTHS),
    st.sampled_from(["{}-{} {}", "{} to {} {}", "{}–{} {}"]),
)
def test_a_span_of_days_keeps_both(first: int, more: int, month: str, form: str) -> None:
    (found,) = read("Held " + form.format(first, first + more if first + more < 29 else first + 1, month))
    assert found.ends is not None
    assert found.ends[0] == first
    assert found.calendar is not None
    assert found.calendar.month == MONTHS.index(month) + 1


@pytest.mark.parametrize(
    "text",
    [
        "They may march in the sun for a second",
        "Theresa May and April Jones fall out in spring",
        "31 June",
        "She won 6-4 6-3",
        "The ratio is 3:1",
        "a mark of 12:45.6",
        "He is 12 and she is 9",
        "version 2.10.2018.4",
        "Flight 2020 to Rome",
        "room 2001",
    ],
)
def test_what_is_no_place_in_time(text: str) -> None:
    assert [quantity for quantity in read(text) if quantity.calendar and quantity.calendar.day] == []
    assert [quantity for quantity in read(text) if quantity.kind in (Kind.YEAR, Kind.TIME)] == []


@given(st.text(alphabet="0123456789 -/.:,thJanuMy'sapmQFY–", max_size=40))
def test_spans_are_in_order_and_apart(text: str) -> None:
    found = read(text)
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start
    for quantity in found:
        assert quantity.span.contains(quantity.numeral)
        assert quantity.generous.meets(quantity.interval)
