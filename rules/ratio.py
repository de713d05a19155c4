"""Two counts make the ratio that is said of them.

Why: "60 men and 40 women, a ratio of 1.5 to 1" states one division, and a series that grew by a few cases keeps the
ratio of its draft.
Not checked: ratios of rates and risks (see risk-ratio); ratios of counts in other sentences; which of the two counts
comes first where the words do not say it.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading, Role
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    The school has 600 pupils and 40 teachers, a ratio of 20 to 1.
                   ~~~            ~~                      ^^^^^^^
    """,
    """
    The herd had 62 cows and 40 bulls (cow to bull ratio 2.5:1).
                 ~~          ~~                          ^^^^^
    """,
    """
    Owls outnumber hawks by three to one: 80 owls to 40 hawks.
                            ^^^^^^^^^^^^  ~~         ~~
    """,
    """
    Members backed the plan by 420 to 105, a margin of three to one.
                               ~~~    ~~~              ^^^^^^^^^^^^
    """,
    """
    There were 84 males and 60 females, with a male to female ratio of 1.8.
               ~~           ~~                                         ^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The school has 600 pupils and 30 teachers, a ratio of 20 to 1.",
    "The herd had 62 cows and 40 bulls (cow to bull ratio 1.5:1).",
    "Owls outnumber hawks by three to one: 120 owls to 40 hawks.",
    "Members backed the plan by 420 to 105, a margin of four to one.",
    "There were 84 males and 60 females, with a male to female ratio of 1.4.",
    "There were 84 males and 60 females; the ratio of cases to controls was 1:2.",
    "There were 84 males and 60 females, and the odds ratio was 1.8.",
    "The school has 600 pupils and 30 teachers, after a ratio that fell from 25:1 to 18:1.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each ratio that the one count is so many times the other, whichever is named first."""
    for frame in reading.framed("ratio"):
        pair, ratio = frame.all(Role.LEVEL), frame.one(Role.ESTIMATE)
        if ratio is None:
            continue
        yield Proposal(
            tuple(
                Claim(
                    "ratio",
                    "ratio",
                    (Term.of("ratio", ratio), Term.of("first", first), Term.of("second", second)),
                    frame.evidence,
                    Basis.STATED,
                    frame.cues,
                )
                for first, second in (pair, pair[::-1])[frame.direction < 0 : 2 - (frame.direction > 0)]
            )
        )
