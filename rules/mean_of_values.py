"""The average of values that stand in a row is their sum over how many they are.

Why: three marks and their mean are one division, done on a pocket calculator and copied by hand.
Not checked: averages that leave a value out or weigh it; values in other sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading, Role
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    The jury gave marks of 5, 6 and 10, an average of 9.
                           ~  ~     ~~                ^
    """,
    """
    The mean of 12, 15 and 21 is 18.
                ~~  ~~     ~~    ^^
    """,
    """
    Its two shops sold 40 and 60 tonnes, averaging 70 tonnes.
                       ~~     ~~~~~~~~~            ^^^^^^^^^
    """,
    """
    The mean of the two readings, 118 and 122, was 160.
                                  ~~~     ~~~      ^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The jury gave marks of 5, 6 and 10, an average of 7.",
    "The mean of 12, 15 and 21 is 16.",
    "Its two shops sold 40 and 60 tonnes, averaging 50 tonnes.",
    "The jury gave marks of 5, 6 and 10, an average of 9 over the season.",
    "The mean of the two readings, 118 and 122, was 120.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each average of values that stand before it."""
    for frame in reading.framed("list-mean"):
        mean, values = frame.one(Role.ESTIMATE), frame.all(Role.PART)
        if mean is None:
            continue
        terms = (
            Term.of("average", mean),
            *(Term.of("total", value) for value in values),
            Term.constant("number", len(values)),
        )
        yield Proposal((Claim("mean-of-values", "average", terms, frame.evidence, Basis.STATED, frame.cues),))
