"""A fiscal year ends in the year of its name, or in the next.

Why: reports name their years by the day on which these end, some by that on which they begin. "Fiscal 2019 ended on
April 27, 2009" is a slip that every table of the report then repeats.
Not checked: quarters and halves; a label and an end in different sentences; which of the two ways a house has chosen.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading, Role
from auditor.relations.model import Basis, Claim, Proposal
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
)
GOOD: tuple[str, ...] = (
    "Our fiscal 2019 ended on April 27, 2019.",
    "Our fiscal 2018 ended on February 2, 2019.",
    "Costs for the year to 31 March 2005 (fiscal 2005) include the move.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each label of a fiscal year that it ends in that year or the next."""
    for frame in reading.framed("fiscal"):
        label, end = frame.one(Role.LEVEL), frame.one(Role.BASE)
        if label is None or end is None:
            continue
        named, ended = year_term("label", label), year_term("end", end)
        if named is not None and ended is not None:
            yield Proposal((Claim("fiscal-period", "fiscal-year", (named, ended), frame.evidence, Basis.STATED),))
