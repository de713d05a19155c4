"""A length of time fits the two ends between which it lies.

Why: "the three years (1962-65)" counts one year too few. Lengths are counted on fingers, with both ends or with one,
and nobody counts again when an end is corrected.
Not checked: a length away from its ends; lengths measured on business days, or over pauses. Both ways of counting, with
and without the last year, month or day, are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Frame, Reading, Role
from auditor.relations.model import Basis, Claim, Proposal
from auditor.relations.moments import ends_of, timed

BAD: tuple[str, ...] = (
    """
    The seven years (1961-64) that he spent abroad changed his style.
        ^^^^^^^^^^^  ~~~~~~~
    """,
    """
    She chaired the board from 2010 to 2015, nine years in all.
                               ~~~~    ~~~~  ^^^^^^^^^^
    """,
    """
    The 45-minute talk, from 2pm to 3.30pm, was recorded.
        ^^^^^^^^^            ~~~~~~~~~~~~~
    """,
    """
    The team spent five years in exile, from March 2003 to May 2012.
                   ^^^^^^^^^^                ~~~~~~~~~~    ~~~~~~~~
    """,
    """
    The three-week festival (3–11 June) drew few visitors.
        ^^^^^^^^^^           ~~~~~~~~~
    """,
    """
    The siege, from 4 May 1921 to 2 June 1921, lasted 90 days.
                    ~~~~~~~~~~    ~~~~~~~~~~~         ^^^^^^^
    """,
    """
    He entered the house in 1974 and left it in 1997 after 33 years.
                            ~~~~                ~~~~       ^^^^^^^^
    """,
    """
    The 50-year lease, signed in 1985, ends in 2015.
        ^^^^^^^                  ~~~~          ~~~~
    """,
    """
    Hart led the union between 1962 and 1971, and in those 12 years its income doubled.
                               ~~~~     ~~~~               ^^^^^^^^
    """,
    """
    The lease runs for 99 years from 1950 and expires in 2029.
                       ^^^^^^^^      ~~~~                ~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "The four years (1961-64) that he spent abroad changed his style.",
    "The three years (1961-64) that he spent abroad changed his style.",
    "She chaired the board from 2010 to 2015, five years in all.",
    "The 90-minute talk, from 2pm to 3.30pm, was recorded.",
    "The team spent nine years in exile, from March 2003 to May 2012.",
    "The one-week festival (3–11 June) drew few visitors.",
    "The siege, from 4 May 1921 to 2 June 1921, lasted 30 days.",
    "He entered the house in 1974 and left it in 1997 after 23 years.",
    "He entered the house in 1974, spent two years abroad and left it in 1997.",
    "The 30-year lease, signed in 1985, ends in 2015.",
    "Hart led the union between 1962 and 1971, and in those nine years its income doubled.",
    "The lease runs for 79 years from 1950 and expires in 2029.",
    "The contract runs for 20 years from 1990 and was sold in 2001.",
    "The yield of the five-year note fell from 2010 to 2019.",
    "The museum is open from 9am to 5pm, three days a week.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each span with a length that it is as long."""
    for frame in reading.framed("duration"):
        claims = tuple(_claims(frame))
        if claims:
            yield Proposal(claims)


def _claims(frame: Frame) -> Iterator[Claim]:
    start, end, length = frame.one(Role.BASE), frame.one(Role.LEVEL), frame.one(Role.BY)
    if start is None or end is None or length is None:
        return
    for ends in ends_of(start, end):
        terms = timed(ends, length)
        if terms is not None:
            yield Claim("duration", "duration", terms, frame.evidence, Basis.STATED, frame.cues)
