"""A fiscal year ends in the year of its name or in the next, and each quarter after three more months.

Why: reports name their years by the day on which these end, some by that on which they begin. "Fiscal 2019 ended on
April 27, 2009" is a slip that every table of the report then repeats, and "third quarter and six months" was copied
from the report before.
Not checked: halves; a label and an end in different sentences; which of the two ways a house has chosen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Evidence, Reading, Role
from auditor.assertions.years.dateline import of_quarters
from auditor.quantities.interval import Interval
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.terms import year_term

BAD: tuple[str, ...] = (
    """
    Our fiscal 2019 ended on April 27, 2021.
        ^^^^^^^^^^^          ~~~~~~~~~~~~~~
    """,
    """
    Costs for the year to 31 March 2007 (fiscal 2005) include the move.
                          ~~~~~~~~~~~~~  ^^^^^^^^^^^
    """,
    """
    Costs for the third quarter and six months ended June 30 include the move.
                  ~~~~~~~~~~~~~     ^^^^^^^^^^
    """,
    """
    BELL TOYS <BLT> 2ND QTR NET
                    ~~~

    Shr 14 cts vs 12 cts

    Nine mths
    ^^^^^^^^^

    Shr 25 cts vs 22 cts
    """,
)
GOOD: tuple[str, ...] = (
    "Our fiscal 2019 ended on April 27, 2019.",
    "Our fiscal 2018 ended on February 2, 2019.",
    "Costs for the year to 31 March 2005 (fiscal 2005) include the move.",
    "Costs for the third quarter and nine months ended June 30 include the move.",
    "BELL TOYS <BLT> 2ND QTR NET\n\nShr 14 cts vs 12 cts\n\nSix mths\n\nShr 25 cts vs 22 cts",
    "Costs rose in the third quarter and six months later fell.",
)

_MONTHS = Fraction(3)
"""Those of a quarter."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each label of a fiscal year that it ends in that year or the next."""
    for frame in reading.framed("fiscal"):
        label, end = frame.one(Role.LEVEL), frame.one(Role.BASE)
        if label is None or end is None:
            continue
        named, ended = year_term("label", label), year_term("end", end)
        if named is not None and ended is not None:
            yield Proposal((Claim("fiscal-period", "fiscal-year", (named, ended), frame.evidence, Basis.STATED),))
    if of_quarters(reading):
        from auditor.assertions.years.interim import interims  # few texts report a quarter

        for interim in interims(reading):
            order, months = interim.order * _MONTHS, Term.of("right", interim.months)
            place = interim.quarter.span
            quarter = Term(
                "left", Interval.exactly(order), Interval.exactly(order), (place,), reading.document.cut(place)
            )
            quarter = replace(quarter, assertion=interim.quarter, form="place")
            yield Proposal((Claim("fiscal-period", "conversion", (months, quarter), Evidence.CUE, Basis.STATED),))
