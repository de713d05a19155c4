"""An age fits the birth and the time at which it was reached.

Why: "(1770-1827), who died aged 66" is ten years out. Ages are taken from an earlier article, or reckoned by year
alone, and the birthday decides between two of them only.
Not checked: an age whose birth or time stands in another sentence, or of which of several people is not clear; a
present age where the text has no dateline and no reference date is set.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Frame, Reading, Role
from auditor.relations.model import Basis, Claim, Proposal
from auditor.relations.moments import moment, today
from auditor.relations.terms import age_term

BAD: tuple[str, ...] = (
    """
    Ada Lane (1770-1827) died aged 66 in the house where she was born.
              ~~~~~~~~~            ^^
    """,
    """
    Born in 1970, she died in 2020 at 39.
            ~~~~              ~~~~    ^^
    """,
    """
    He was born in March 1956 and won his first race in 1974, aged 28.
                   ~~~~~~~~~~                           ~~~~       ^^
    """,
    """
    Jo Ray (born 12 May 1930) died on 3 March 2001 at the age of 71.
                 ~~~~~~~~~~~          ~~~~~~~~~~~~               ^^
    """,
    """
    Leeds, 3 June 2024

    The new chair is 58 (born 1976) and has two cats.
                     ^^       ~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "Ada Lane (1770-1827) died aged 56 in the house where she was born.",
    "Born in 1970, she died in 2020 at 49.",
    "Born in 1970, she died in 2020 at 50.",
    "He was born in March 1956 and won his first race in 1974, aged 18.",
    "Jo Ray (born 12 May 1930) died on 3 March 2001 at the age of 70.",
    "Leeds, 3 June 2024\n\nThe new chair is 48 (born 1976) and has two cats.",
    "Born in 1970, she had a brother who died in 2020 at 39.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each life that the age is that of its two times."""
    for frame in reading.framed("life"):
        claim = _claim(reading, frame)
        if claim is not None:
            yield Proposal((claim,))


def _claim(reading: Reading, frame: Frame) -> Claim | None:
    born, event, years = frame.one(Role.BASE), frame.one(Role.LEVEL), frame.one(Role.BY)
    if born is None or years is None:
        return None
    age, birth = age_term("age", years), moment("birth", born)
    if age is None or birth is None:
        return None
    year = today("year", reading) if event is None else moment("year", event, last=event is born)
    if event is not None and year is None:
        return None
    terms = (age, birth) if year is None else (age, birth, year)
    return Claim("age", "age", terms, frame.evidence, Basis.STATED, frame.cues)
