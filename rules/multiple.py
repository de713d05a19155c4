"""A value that is so many times another is so many times it.

Why: "80, three times the 20 of last year" was checked by nobody. A multiple is written from memory, and the two values
from the record.
Not checked: multiples that a verb tells ("doubled from 10 to 20" is a change); values in other sentences. "Three times
more than 20" may be 60 or 80, and both are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading, Role
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    The band gave 80 concerts, three times the 20 of the year before.
                  ~~           ^^^^^^^^^^^     ~~
    """,
    """
    The new hall cost $12m, twice as much as the $4m first planned.
                      ~~~~  ^^^^^                ~~~
    """,
    """
    Rents rose to £900, which is four times the £600 of 1990.
                  ~~~~           ^^^^^^^^^^     ~~~~
    """,
    """
    The home side won twice as many corners (14) as its guests (4).
                      ^^^^^                  ~~                 ~
    """,
    """
    Falls were three times higher on the old ward, at 45 per cent against 25 per cent.
               ^^^^^^^^^^^                            ~~~~~~~~~~~         ~~~~~~~~~~~
    """,
    """
    The ticket costs $84, four times as much as in 1990, when it was $12.
                     ~~~  ^^^^^^^^^^                                 ~~~
    """,
    """
    Exports of $80bn were four times imports of $40bn.
               ~~~~~      ^^^^                  ~~~~~
    """,
    """
    Spending of $4.5bn is half the $6bn of 2001.
                ~~~~~~    ^^^^     ~~~~
    """,
    """
    The new lens has twice the reach of the old one: 400 mm against 100 mm.
                     ^^^^^                           ~~~~~~         ~~~~~~
    """,
    """
    Sales of $90m were three times those of the year before, $50m.
             ~~~~      ^^^^^^^^^^^                           ~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "The ticket costs $48, four times as much as in 1990, when it was $12.",
    "The hull weighs 45 tonnes, half as much again as the old one (30 tonnes).",
    "He won in 12 minutes, twice as fast as his brother (24 minutes).",
    "The band gave 60 concerts, three times the 20 of the year before.",
    "The new hall cost $12m, twice as much as the $6m first planned.",
    "Rents rose to £2,400, which is four times the £600 of 1990.",
    "The home side won twice as many corners (14) as its guests (7).",
    "Falls were three times higher on the old ward, at 45 per cent against 15 per cent.",
    "Exports of $80bn were four times imports of $20bn.",
    "The band gave 80 concerts, three times more than the 20 of the year before.",
    "Spending of $4.5bn is half the $9bn of 2001.",
    "The new lens has twice the reach of the old one: 400 mm against 200 mm.",
    "Sales of $90m were three times those of the year before, $30m.",
    "He has 12 goals, three times as many as Jones at 33.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each multiple that the one value is so many times the other."""
    for frame in reading.framed("times-as"):
        more, times, less = frame.one(Role.LEVEL), frame.one(Role.MULTIPLE), frame.one(Role.BASE)
        if more is None or times is None or less is None:
            continue
        after, before, factor = Term.of("after", more), Term.of("before", less), Term.of("times", times)
        found = [Claim("multiple", "multiple", (factor, after, before), frame.evidence, Basis.STATED)]
        if frame.direction:
            found.append(Claim("multiple", "times-more", (factor, after, before), frame.evidence, Basis.STATED))
        yield Proposal(tuple(found))
    for frame in reading.framed("times-again"):  # "half as much again" is one and a half times as much
        more, times, less = frame.one(Role.LEVEL), frame.one(Role.MULTIPLE), frame.one(Role.BASE)
        if more is not None and times is not None and less is not None:
            three = (Term.of("times", times), Term.of("after", more), Term.of("before", less))
            yield Proposal((Claim("multiple", "times-more", three, frame.evidence, Basis.STATED),))
