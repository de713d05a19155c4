"""What is said to be more is more.

Why: "$905m, less than the $848m asked for" has its numbers exchanged or its word of comparison wrong, and readers
remember the word. So has a record that is no better than the one before, a range whose lower end is the higher, and
a low above the high.
Not checked: comparisons without "than", "above", "beating" and the like beside their number; values in other sentences;
what counts as better or ahead, but for times of races; bare scores of three digits, of which less may be better.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Assertion, Frame, Reading, Role
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.terms import as_written, has_spread

BAD: tuple[str, ...] = (
    """
    The museum received $905,000 from the city, less than the $848,000 that it had asked for.
                        ^^^^^^^^                              ~~~~~~~~
    """,
    """
    Turnout was 41 per cent, well above the 47 per cent of four years ago.
                ^^^^^^^^^^^                 ~~~~~~~~~~~
    """,
    """
    The pass mark lies between 70 and 60 per cent in most schools.
                               ^^     ~~~~~~~~~~~
    """,
    """
    The shares moved from a low of $29 in May to a high of $27 in June.
                                   ^^^                     ~~~
    """,
    """
    The new ferry carries 180 cars, more than the 230 cars of the old one.
                          ^^^                     ~~~
    """,
    """
    The fair drew 14,800 people, beating the old mark of 16,950 set in 1998.
                  ^^^^^^                                 ~~~~~~
    """,
    """
    Orr won her heat in 57.50 seconds, bettering the record of 57.43.
                        ^^^^^^^^^^^^^                          ~~~~~
    """,
    """
    Recovery took longer after the old treatment than after the new one (5.4 vs 6.1 days).
                                                                         ^^^    ~~~~~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "The fair drew 18,400 people, beating the old mark of 16,950 set in 1998.",
    "Orr won her heat in 57.20 seconds, bettering the record of 57.43.",
    "Recovery took longer after the old treatment than after the new one (7.4 vs 6.1 days).",
    "The museum received $805,000 from the city, less than the $848,000 that it had asked for.",
    "Turnout was 51 per cent, well above the 47 per cent of four years ago.",
    "The pass mark lies between 50 and 60 per cent in most schools.",
    "The shares moved from a low of $19 in May to a high of $27 in June.",
    "The new ferry carries 280 cars, more than the 230 cars of the old one.",
    "Prices rose 5 per cent to $80, less than the 6 per cent rise of March.",
    "The difference between 70 and 60 per cent is not large.",
    "Of the 900 seats, fewer than the 300 in the stalls were sold.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each comparison that the greater is the greater: of one of the values before it."""
    for frame in reading.framed("ranked"):
        claims = tuple(_claims(frame))
        if claims:
            yield Proposal(claims)


def _claims(frame: Frame) -> Iterator[Claim]:
    known = frame.one(Role.LEVEL)
    if known is None:
        return
    for other in frame.all(Role.BASE):
        names = ("less", "more") if frame.direction > 0 else ("more", "less")
        terms = (_term(names[0], other), _term(names[1], known))
        yield Claim("rank-order", "ranked", terms, frame.evidence, Basis.STATED, frame.cues)


def _term(name: str, number: Assertion) -> Term:
    return as_written(name, number) if has_spread(number) else Term.of(name, number)
