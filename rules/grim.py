"""A mean of whole things is a whole number divided by how many there are.

Why: twelve mothers have 28 children or 29, and a mean of 2.33 or 2.42, but never of 2.35. Brown and Heathers (2017, the
GRIM test) found an impossible mean in half of the articles that they could test.
Not checked: means over more cases than the decimals can tell apart; anything that can come in halves.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading, Role
from auditor.quantities.interval import Interval
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.terms import as_written

BAD: tuple[str, ...] = (
    """
    She averaged 21.5 points over five games.
                 ^^^^             ~~~~
    """,
    """
    The clinic saw an average of 2.35 births in 12 families.
                                 ^^^^           ~~
    """,
    """
    The keeper has averaged 3.9 saves across six matches.
                            ^^^              ~~~
    """,
)
GOOD: tuple[str, ...] = (
    "She averaged 21.4 points over five games.",
    "The clinic saw an average of 2.33 births in 12 families.",
    "The keeper has averaged 3.5 saves across six matches.",
    "The winger averages 0.4 goals over 95 matches.",
    "They averaged 4.25 tonnes over 12 fields.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each mean of whole things over few enough cases."""
    for frame in reading.framed("whole-mean"):
        mean, number = frame.one(Role.ESTIMATE), frame.one(Role.PER)
        if mean is None or number is None or number.quantity.value is None:
            continue
        size = Interval.exactly(number.quantity.value)
        cases = Term("number", size, size, (number.span,), "", number)
        terms = (as_written("mean", mean), cases, Term.constant("gap", 0))
        yield Proposal((Claim("grim", "whole-mean", terms, frame.evidence, Basis.STATED, frame.cues),))
