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

BAD: tuple[str, ...] = (
    """
    Harbour police seize 28 stolen boats

    Harbour police have seized 82 stolen boats in a raid on two yards, a spokesman said.
                               ^^
    """,
)
GOOD: tuple[str, ...] = (
    """
    Harbour police seize 28 stolen boats

    Harbour police have seized 28 stolen boats in a raid on two yards, a spokesman said.
    """,
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each pair of numbers that state one fact that they are equal."""
    for pair in restatements(reading):
        terms = (Term.of("other", pair.second), Term.of("one", pair.first))
        basis = Basis.STATED if pair.stated else Basis.INFERRED
        yield Proposal((Claim("same-fact", "equality", terms, pair.evidence, basis, note=""),))
