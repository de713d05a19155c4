"""A numbered list leaves no number out and gives none twice.

Why: steps 1, 2, 3 and 5 make a reader look for step 4, which was cut, or was never written.
Not checked: lists of fewer than four items; lists in which more than one number is out of order, which may be numbered
on purpose; footnotes, "(5)", of which an excerpt may leave some out; Markdown that numbers every item 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.assertions.lists.item_runs import numbered_runs
from auditor.assertions.model import Evidence, Reading
from auditor.document.model import Span
from auditor.relations.agreement import fits
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    How to prune a rose

    1. Wait for March.
    2. Sharpen the shears.
    3. Cut above a bud.
    ~~
    5. Burn the cuttings.
    ^^
    """,
    """
    The rules of the pool are short.

    1) Shower first.
    2) Do not run.
    3) Do not dive.
    ~~
    3) Leave by nine.
    ^^
    """,
    """
    Step 1 Peel the plums

    Use a sharp knife.

    Step 2 Boil the jars

    Ten minutes will do.

    Step 3 Fill them
         ~

    Leave a little room.

    Step 5 Close the lids
         ^

    Now wait.
    """,
)
GOOD: tuple[str, ...] = (
    "How to prune a rose\n\n1. Wait for March.\n2. Sharpen the shears.\n3. Cut above a bud.\n4. Burn the cuttings.",
    "The rules of the pool are short.\n\n1) Shower first.\n2) Do not run.\n3) Do not dive.\n4) Leave by nine.",
    "Step 1 Peel the plums\n\nUse a sharp knife.\n\nStep 2 Boil the jars\n\nTen minutes will do.\n\n"
    "Step 3 Fill them\n\nLeave a little room.\n\nStep 4 Close the lids\n\nNow wait.",
    "Prizes were given out in each class.\n\n1. Ann Petty\n1. Bo Rust\n3. Cy Lamb",
)

_FEWEST = 3
"""Steps of a list that show how it is numbered."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each list whose numbers go on but for one step that this step is one too."""
    for listed in numbered_runs(reading.document):
        steps = [
            _step(one, other, listed.way) for one, other in pairwise(zip(listed.numbers, listed.marks, strict=True))
        ]
        broken = [claim for claim in steps if not fits(claim)]
        if len(broken) == 1 and len(steps) >= _FEWEST:
            yield Proposal((broken[0],))


def _step(one: tuple[int, Span], other: tuple[int, Span], way: int) -> Claim:
    terms = (
        Term.constant("following", other[0], (other[1],)),
        Term.constant("number", one[0], (one[1],)),
        Term.constant("step", way),
    )
    return Claim("list-numbering", "numbering", terms, Evidence.OF_THESE, Basis.STATED)
