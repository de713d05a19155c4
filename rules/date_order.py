"""A span of time begins before it ends.

Why: "from 2015 to 2010" has its ends exchanged, or one digit wrong: a life that ends before it begins is the surest
sign of a misprinted year.
Not checked: "between 2019 and 2018", which reports compare backwards; spans without a year, which may pass the end of
one; the order of events that are only told one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading, Role
from auditor.relations.model import Basis, Claim, Proposal
from auditor.relations.moments import moment

BAD: tuple[str, ...] = (
    """
    The tunnel was dug from 1998 to 1989 by two firms.
                            ^^^^    ~~~~
    """,
    """
    Ada Lane (1870 – 1827) painted horses.
              ^^^^   ~~~~
    """,
    """
    The patients were enrolled in March 2017 and followed until May 2009.
                                  ^^^^^^^^^^                    ~~~~~~~~
    """,
    """
    She was born in 1970 near Leeds and died in 1927.
                    ^^^^                        ~~~~
    """,
    """
    The club was founded in 1962 and folded in 1958.
                            ^^^^               ~~~~
    """,
    """
    He sold it in 1990 after winning the cup in 1998.
                  ~~~~                          ^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The tunnel was dug from 1988 to 1989 by two firms.",
    "Ada Lane (1770 – 1827) painted horses.",
    "The patients were enrolled in March 2007 and followed until May 2009.",
    "She was born in 1870 near Leeds and died in 1927.",
    "The club was founded in 1952 and folded in 1958.",
    "He sold it in 1990 after winning the cup in 1988.",
    "In 2004, after the 2005 budget was leaked, he left.",
    "The bridge was built in 1920, and the road to it was closed in 1915.",
    "Sales rose by a third between 2019 and 2018.",
    "The season runs from November to March.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each span with a year that its first end is the earlier one."""
    for frame in reading.framed("in-order"):
        first, last = frame.one(Role.BASE), frame.one(Role.LEVEL)
        if first is None or last is None:
            continue
        start, end = moment("start", first), moment("end", last)
        if start is not None and end is not None:
            claim = Claim("date-order", "in-order", (start, end), frame.evidence, Basis.STATED, frame.cues)
            yield Proposal((claim,))
