"""The share of all lies between the shares of the groups that make up all.

Why: 58 per cent of women and 41 per cent of men cannot be 62 per cent overall: an average never leaves its extremes.
Not checked: groups other than men and women, boys and girls and their like, as others seldom make up all; shares in
other sentences. Averages with the range beside them are checked by the rule estimate-interval.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading, Role
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    Overall, 62 per cent agreed: 58 per cent of the women and 41 per cent of the men.
             ^^^^^^^^^^^         ~~~~~~~~~~~                  ~~~~~~~~~~~
    """,
    """
    Reading was named by 30% of boys and 44% of girls, or 47% overall.
                         ~~~             ~~~              ^^^
    """,
    """
    The plan pleased 72 per cent of voters (58 per cent of women, 41 per cent of men).
                     ^^^^^^^^^^^            ~~~~~~~~~~~           ~~~~~~~~~~~
    """,
    """
    Among women the figure was 58 per cent and among men 41 per cent; overall it was 64 per cent.
                               ~~~~~~~~~~~               ~~~~~~~~~~~                 ^^^^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Overall, 52 per cent agreed: 58 per cent of the women and 41 per cent of the men.",
    "Reading was named by 30% of boys and 44% of girls, or 37% overall.",
    "The plan pleased 52 per cent of voters (58 per cent of women, 41 per cent of men).",
    "Among women the figure was 58 per cent and among men 41 per cent; overall it was 52 per cent.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each share of all that it lies between the two shares, whichever is the greater."""
    for frame in reading.framed("overall"):
        whole, parts = frame.one(Role.WHOLE), frame.all(Role.PART)
        if whole is not None and len(parts) == len(("low", "high")):
            orders = (parts, parts[::-1])
            yield Proposal(
                tuple(
                    Claim(
                        "average-between",
                        "between",
                        (Term.of("middle", whole), Term.of("low", low), Term.of("high", high)),
                        frame.evidence,
                        Basis.STATED,
                    )
                    for low, high in orders
                )
            )
