"""The day on which a text speaks: the reference date of its settings, or the dateline at its head."""

from __future__ import annotations

import re
from datetime import date

from auditor.assertions.model import Assertion, Reading
from auditor.document.model import Span
from auditor.document.searched import lower_case
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_HEAD = 6
"""Sentences among which a dateline stands."""
_BESIDE = 40
"""Characters that may stand beside a date in a dateline: a place, an agency, "Published"."""


def dateline(reading: Reading) -> Assertion | None:
    """Return the full date that stands alone at the head of a text, None where none does."""
    for assertions in reading.by_sentence[:_HEAD]:
        for assertion in assertions:
            calendar = assertion.quantity.calendar
            if assertion.quantity.kind is not Kind.DATE or calendar is None:
                continue
            if calendar.year is None or calendar.month is None or calendar.day is None:
                continue
            block = reading.document.blocks[reading.sentence_of(assertion).block]
            if block.span.end - block.span.start - (assertion.span.end - assertion.span.start) <= _BESIDE:
                return assertion
            if assertion.sentence == 0 and _opens_report(reading, assertion, block.span.start):
                return assertion
    return None


def place_of(reading: Reading) -> tuple[Span, ...]:
    """Return where the text says on which day it speaks: nowhere where the settings do."""
    found = None if reading.settings.reference_date is not None else dateline(reading)
    return () if found is None else (found.span,)


def _opens_report(reading: Reading, assertion: Assertion, start: int) -> bool:
    """Tell whether a date opens the first paragraph of a report: "BERLIN, May 3, 2004 - The bridge"."""
    text = reading.document.prose
    place, behind = text[start : assertion.span.start].strip(" ,\n"), text[assertion.span.end : assertion.span.end + 16]
    if len(place) > _BESIDE or not place.split(",")[0].isupper():
        return False
    agency, dash, _ = behind.replace("—", "-").replace("–", "-").partition("-")
    return dash == "-" and agency.strip(" \n").strip("()").isalpha() in (True, agency.strip() != "")


_DEICTIC = lazy(
    r"\b(?:will|yesterday|today|tomorrow|(?:last|this|next) (?:year|month|week|weekend|night|quarter|season|spring|"
    r"summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|"
    r"july|august|september|october|november|december)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def of_its_day(reading: Reading) -> bool:
    """Tell whether a text speaks from the day on which it was written, as news do: "on Friday", "will", "last year"."""
    return _DEICTIC.search(reading.document.prose) is not None


def of_quarters(reading: Reading) -> bool:
    """Tell whether a text may report on a quarter and on the months up to its end."""
    text = lower_case(reading.document.prose)
    return "qtr" in text or ("quarter" in text and "months" in text)


def day_of(reading: Reading) -> date | None:
    """Return the day of the text, None where neither settings nor a dateline give it."""
    if reading.settings.reference_date is not None:
        return reading.settings.reference_date
    found = dateline(reading)
    calendar = None if found is None else found.quantity.calendar
    if calendar is None or calendar.year is None or calendar.month is None or calendar.day is None:
        return None
    try:
        return date(calendar.year, calendar.month, calendar.day)
    except ValueError:
        return None
