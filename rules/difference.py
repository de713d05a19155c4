"""What is called the difference of two amounts lies between them.

Why: a majority, a surplus or a gap is worked out once and then copied, while the two amounts behind it are corrected.
Not checked: differences of amounts of which one is only described ("below last year's record"); those of which the
words "from" and "to" tell a change, which has its own rule; rank differences.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.assertions.linked.balances import balances
from auditor.assertions.linked.linked_differences import compared
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.document.model import Span
from auditor.quantities.units import factor
from auditor.relations.model import PERCENT, Basis, Claim, Proposal, Term
from auditor.relations.terms import age_term

BAD: tuple[str, ...] = (
    """
    Blight struck 10.2% of tied vines and 13.1% of free vines (absolute risk reduction, 9.2 percentage points).
                  ~~~~~                   ~~~~~                                         ^^^^^^^^^^^^^^^^^^^^^
    """,
    """
    Petty won 12,345 votes to 10,112 for Rust, a majority of 2,323.
              ~~~~~~          ~~~~~~                         ^^^^^
    """,
    """
    Exports were worth $9.7bn and imports $8.4bn, leaving a surplus of $3.1bn.
                       ~~~~~~             ~~~~~~                       ^^^^^^
    """,
    """
    The bill gives the museum $17.9m. That total is $540,000 above the museum's request of $16.2m.
                              ~~~~~~                ^^^^^^^^                               ~~~~~~
    """,
    """
    The bridge is 412 metres long. It is 35 metres longer than the 387 metres of the old one.
                  ~~~~~~~~~~             ^^^^^^^^^                 ~~~~~~~~~~
    """,
    """
    The fund ran a surplus of £6m, with income of £19m and spending of £15m.
                              ^^^                 ~~~~                 ~~~~
    """,
    """
    Turnout was 61%, seven points lower than the 65% of last May.
                ~~~  ^^^^^                       ~~~
    """,
    """
    Petty lost by 1,310 votes, taking 8,100 to the 9,140 of Rust.
                  ^^^^^               ~~~~~        ~~~~~
    """,
    """
    Asa, 41, is six years older than her brother Odo, 38.
         ~~     ^^^^^^^^^                             ~~
    """,
    """
    The trade deficit was $14.2bn in April. Exports rose 1% to $188.4bn, while imports fell to $229.6bn.
                          ^^^^^^^                              ~~~~~~~~                        ~~~~~~~~
    """,
    """
    The Reds stand at 38 per cent, four points ahead of the Greens on 32.
                      ~~~~~~~~~~~  ^^^^                               ~~
    """,
    """
    Assets of $320m exceeded debts of $275m by $95m.
              ~~~~~                   ~~~~~    ^^^^
    """,
    """
    Arrivals of 41,200 and departures of 36,900 left a net inflow of 3,400.
                ~~~~~~                   ~~~~~~                      ^^^^^
    """,
    """
    The fair needs 61 stalls but has only 47, leaving it four short.
                   ~~                ~~~~~~~             ^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Arrivals of 41,200 and departures of 36,900 left a net inflow of 4,300.",
    "Assets of $320m exceeded debts of $275m by $45m.",
    "Hale has played in three games, averaging 24 over the three.",
    "Profit was $61m, after $38m in the first half and $23m in the third quarter.",
    "The Reds stand at 38 per cent, six points ahead of the Greens on 32.",
    "The fair needs 51 stalls but has only 47, leaving it four short.",
    "Blight struck 10.2% of tied vines and 13.1% of free vines (absolute risk reduction, 2.9 percentage points).",
    "Blight struck 10.2% of tied vines and 13.1% of free vines (relative risk reduction, 22%).",
    "The trade deficit was $41.2bn in April. Exports rose 1% to $188.4bn, while imports fell to $229.6bn.",
    "Asa, 41, is three years older than her brother Odo, 38.",
    "The fund ran a surplus of £4m, with income of £19m and spending of £15m.",
    "Turnout was 61%, four points lower than the 65% of last May.",
    "Petty lost by 1,310 votes, taking 8,100 to the 9,410 of Rust.",
    "Petty won 12,345 votes to 10,112 for Rust, a majority of 2,233.",
    "Exports were worth $9.7bn and imports $8.4bn, leaving a surplus of $1.3bn.",
    "The bill gives the museum $17.9m. That total is $1.7m above the museum's request of $16.2m.",
    "The bridge is 412 metres long. It is 25 metres longer than the 387 metres of the old one.",
    "The party holds 40 seats and its rival 35, a lead of five.",
    "The club has 900 members. It is £40 dearer than the £95 that others ask.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield each difference against the two amounts that it is said to lie between, in either order."""
    for frame in reading.framed("difference"):
        one, other = frame.all(Role.LEVEL)
        by = frame.one(Role.BY)
        if by is not None:
            yield Proposal(
                tuple(
                    _claim(by, more, less, frame.evidence, frame.cues)
                    for way, more, less in ((1, one, other), (-1, other, one))
                    if frame.direction in (0, way)
                )
            )
    for frame in reading.framed("age-gap"):
        first, second = frame.all(Role.LEVEL)
        years = frame.one(Role.BY)
        if years is not None:
            orders = ((1, first, second), (-1, second, first))
            yield Proposal(tuple(_ages(frame, years, *pair) for way, *pair in orders if frame.direction in (0, way)))
    for balance in balances(reading):
        yield Proposal(
            tuple(
                _claim(
                    by, *((balance.out, balance.into) if kept else (balance.into, balance.out)), Evidence.OF_THESE, ()
                )
                for by, kept in balance.balances
            )
        )
    for link in compared(reading):
        yield Proposal(
            tuple(
                _claim(
                    link.by, *((level, link.base) if link.way > 0 else (link.base, level)), link.evidence, link.words
                )
                for level in link.levels
            )
        )


def _ages(frame: Frame, by: Assertion, older: Assertion, younger: Assertion) -> Claim:
    """Return the claim that two people in whole years are so many years apart."""
    ages = (age_term("more", older), age_term("less", younger))
    terms = (Term.of("difference", by), *(age for age in ages if age is not None))
    return Claim("difference", "difference", terms, frame.evidence, Basis.STATED, frame.cues)


def _claim(by: Assertion, more: Assertion, less: Assertion, evidence: Evidence, words: tuple[Span, ...]) -> Claim:
    points = more.quantity.unit == "percent"
    points = points or less.quantity.unit == "percent"  # "38 per cent, six points ahead of the Greens on 32"
    terms = (
        _term("difference", by, points, more.quantity.unit),
        _term("more", more, points),
        _term("less", less, points),
    )
    return Claim("difference", "difference", terms, evidence, Basis.STATED, words)


def _term(name: str, number: Assertion, points: bool = False, degrees: str | None = None) -> Term:
    unit = number.quantity.unit
    if unit in ("percent", "percentage_point") or (unit is None and number.counts in ("point", None) and points):
        return Term.of(name, number, PERCENT)
    known = factor(degrees if unit == "degree" and degrees is not None else unit) if unit is not None else None
    return Term.of(name, number, Fraction(1) if known is None else known[0])
