"""A date is in the calendar.

Why: on 31 June and on 29 February 2019 nothing happened. A day that does not exist is a slip for one that does, and
readers who mark it will miss the other.
Not checked: days whose month is not named beside them; leap days of years before the calendar was reformed.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Evidence, Reading
from auditor.quantities.model import Kind
from auditor.relations.model import Basis, Claim, Proposal
from auditor.relations.moments import days_of_month

BAD: tuple[str, ...] = (
    """
    The pool will open on 31 June and shut in September.
                          ^^^^^^^
    """,
    """
    She was born on 29 February 2019 in a lift.
                    ^^^^^^^^^^^^^^^^
    """,
    """
    The lease ran from May 2017 to April 31, 2019, and was not renewed.
                                   ^^^^^^^^^^^^^^
    """,
    """
    The rate was cut on March 80 after a long night.
                        ^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The pool will open on 30 June and shut in September.",
    "She was born on 29 February 2020 in a lift.",
    "The lease ran from May 2017 to April 30, 2019, and was not renewed.",
    "The rate was cut on March 30 after a long night.",
    "In 32 March games the team won once.",
    "In March 80 people came, and on April 50 more.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each day of a named month that the month has it."""
    for assertion in reading.of(Kind.DATE):
        if assertion.quantity.excluded is None:
            terms = days_of_month(assertion)
            if terms is not None:
                yield Proposal((Claim("date-exists", "day-of-month", terms, Evidence.BRACKET, Basis.STATED),))
