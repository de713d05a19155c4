"""Shares that divide a whole make a hundred per cent, and no more than rounding away from it.

Why: a list of percentages that makes 107 has one digit wrong or one item twice, and any reader can add it up.
Not checked: lists that do not say that they are complete, unless they make more than a hundred and exclude one another;
answers of which a person may give several.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    The breakdown of the fleet was 46.2% diesel, 31.5% electric, 14.3% petrol, and 18.0% hybrid.
                                   ^^^^^         ~~~~~           ~~~~~             ~~~~~
    """,
    """
    In the poll 48 per cent said yes, 45 per cent said no and 17 per cent were undecided.
                ^^^^^^^^^^^           ~~~~~~~~~~~             ~~~~~~~~~~~
    """,
    """
    Of the new pilots, 61 per cent were men and 49 per cent women.
                       ^^^^^^^^^^^              ~~~~~~~~~~~
    """,
    """
    Rent takes 45% of the budget, food takes 30% and the remaining 35% goes on travel.
               ^^^                           ~~~                   ~~~
    """,
    """
    The electorate is split: 62 per cent approve of the bridge and 58 per cent disapprove.
                             ^^^^^^^^^^^                           ~~~~~~~~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "The breakdown of the fleet was 46.2% diesel, 31.5% electric, 14.3% petrol, and 8.0% hybrid.",
    "In the poll 48 per cent said yes, 45 per cent said no and 7 per cent were undecided.",
    "Of the new pilots, 61 per cent were men and 39 per cent women.",
    "Rent takes 45% of the budget, food takes 30% and the remaining 25% goes on travel.",
    "The electorate is split: 62 per cent approve of the bridge and 38 per cent disapprove.",
    "The audience was 62 per cent pupils and 30 per cent teachers.",
    "The shop's sales, including 40 per cent online, 35 per cent by post and 45 per cent at fairs, grew.",
    "Forty per cent of men and 70 per cent of women had voted.",
    "The racial makeup of the town was 88.2% White, down from 99.5% in 1950, 3.6% Asian, 6.1% Black, and 2.1% other.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each list that is complete that it makes a hundred, for each other that it makes no more."""
    closed = {one.id for frame in reading.framed("hundred") for one in frame.all(Role.SHARE)}
    for frame in reading.framed("hundred"):
        shares = frame.all(Role.SHARE)
        whole = Term.constant("whole", 1, shown="100 per cent")
        if frame.evidence is Evidence.CUE:
            loose = frame.direction < 0 and _went_before(reading, shares[0], closed)
            evidence = Evidence.SENTENCE if loose else Evidence.CUE
            terms = (*(Term.of("share", share) for share in shares), whole)
            yield Proposal((Claim("shares-of-hundred", "complement", terms, evidence, Basis.STATED, frame.cues),))
        else:
            terms = (*(Term.of("part", share) for share in shares), whole)
            yield Proposal((Claim("shares-of-hundred", "bound", terms, frame.evidence, Basis.STATED, frame.cues),))


def _went_before(reading: Reading, share: Assertion, closed: set[str]) -> bool:
    """Tell whether the sentence before has a percentage, which may be a part of the same whole."""
    before = reading.by_sentence[share.sentence - 1] if share.sentence else ()
    return any(number.quantity.unit == "percent" and number.id not in closed for number in before)
