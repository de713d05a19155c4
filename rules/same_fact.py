"""A fact that is stated twice has one value.

Why: the headline is written last, from memory; a figure is corrected in one place and stays in the other. A reader who
sees 28 above and 82 below trusts neither.
Not checked: restatements in other words, ages, times of day, ranks and what comes again in every sentence of a report.
Two unequal numbers are set against each other only where one looks like the other miswritten, neither is tied to a
third value, and one of them stands nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading
from auditor.assertions.restatements import restatements
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.terms import as_written

BAD: tuple[str, ...] = (
    """
    Harbour police seize 28 stolen boats
                         ~~
    Harbour police have seized 82 stolen boats in a raid on two yards, a spokesman said.
                               ^^
    """,
    """
    Twelve die as ferry sinks off northern cape
    ~~~~~~
    At least 15 people died when a ferry sank off the northern cape on Sunday, the coastguard said.
    ^^^^^^^^^^^
    """,
    """
    Rents rise 4.3 per cent in spring
               ~~~~~~~~~~~~
    Average rents in the city rose 3.4 per cent in the spring, the tenants' union said.
                                   ^^^^^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    """
    Harbour police seize 28 stolen boats
    Harbour police have seized 28 stolen boats in a raid on two yards, a spokesman said.
    """,
    """
    Twelve die as ferry sinks off northern cape
    At least 12 people died when a ferry sank off the northern cape on Sunday, the coastguard said.
    """,
    """
    Rents rise 4.3 per cent in spring
    Average rents in the city rose 4.3 per cent in the spring, the tenants' union said.
    """,
    """
    Harbour police seize 28 stolen boats
    Harbour police have seized 17 stolen boats in a first raid and 11 more in a second one.
    """,
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each pair of numbers that state one fact that they are equal."""
    for pair in restatements(reading):
        terms = (Term.of("other", pair.second), Term.of("one", pair.first))
        if pair.first.quantity.hedge is not None and pair.first.quantity.hedge == pair.second.quantity.hedge:
            terms = (as_written("other", pair.second), as_written("one", pair.first))  # "up to 30" is not "up to 70"
        basis = Basis.STATED if pair.stated else Basis.INFERRED
        yield Proposal((Claim("same-fact", "equality", terms, pair.evidence, basis),))
