"""A weekday and the date beside it are one day.

Why: "Monday 7 January 2025" was a Tuesday. Weekday and date are looked up apart, moved apart when a day changes, and
readers plan by the one or by the other.
Not checked: dates before 1753, when calendars differed; a date without its year, unless the text has a dateline or a
reference date is set, and then the years beside that one are allowed too; a weekday away from its date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from auditor.assertions.dateline import day_of
from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.relations.model import Basis, Claim, Proposal
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
)
GOOD: tuple[str, ...] = (
    "The library opens again on Monday 6 January 2025 at noon.",
    "They were married on Sunday, June 2, 2024, in the rain.",
    "The vote is set for Thursday the 5th of March 2026 in both houses.",
    "Leeds, 3 June 2024\n\nThe fair was held on Tuesday 5 March, and the next will be on 9 July.",
    "It was said that they met on Monday, January 1 1640.",
    "The fair is on Tuesday 4 March.",
)

_REFORMED = 1753


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each date with a weekday that it falls on it."""
    today: date | None = None
    sought = False
    for assertion in reading.assertions:
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
