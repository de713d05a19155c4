"""The number that a majority needs is the first above half of those that decide.

Why: "the 236 votes needed in the 450-seat house" says the size of the house twice, and both are quoted from memory.
Not checked: majorities of two thirds and the like; numbers that are further than one slip from half, which may be
needed for something else; what the sentence does not name beside the number needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading, Role
from auditor.relations.agreement import fits
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.one_digit import one_digit_mends

BAD: tuple[str, ...] = (
    """
    The Orchard party fell short of the 76 seats needed in the 190-seat house.
                                        ^^                     ~~~
    """,
    """
    She passed the 226 votes needed from the 480 electors.
                   ^^^                       ~~~
    """,
)
GOOD: tuple[str, ...] = (
    "The Orchard party fell short of the 76 seats needed in the 150-seat house.",
    "She passed the 226 votes needed from the 450 electors.",
    "A two-thirds majority of 100 votes is needed in the 150-seat house.",
    "The bill needs 60 votes in the 100-seat senate.",
)

_LEAST = 60
"""Members below which a number that is needed is often within a slip of half by accident."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each number needed that is, or would be without one slip, the majority of another."""
    for frame in reading.framed("majority"):
        part, whole = frame.one(Role.PART), frame.one(Role.WHOLE)
        if part is None or whole is None or (whole.quantity.value or 0) < _LEAST:
            continue
        terms = (Term.of("part", part), Term.of("whole", whole))
        claim = Claim("majority", "majority", terms, frame.evidence, Basis.STATED, frame.cues)
        if fits(claim) or one_digit_mends(claim):
            yield Proposal((claim,))
