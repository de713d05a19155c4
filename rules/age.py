"""An age fits the birth and the time at which it was reached.

Why: "(1770-1827), who died aged 66" is ten years out. Ages are taken from an earlier article, or reckoned by year
alone, and the birthday decides between two of them only.
Not checked: an age whose birth stands further than a sentence away, or of which of several people is not clear; a
present age where the text has no dateline and no reference date is set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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
    """
    She was born in Leeds in 1921. In 1945, aged 34, she joined the firm.
                             ~~~~     ~~~~       ^^
    """,
    """
    Founded in 1950, the club turned 70 in 2010.
               ~~~~                  ^^    ~~~~
    """,
    """
    Born in 1960, she was 17 when she won the prize in 1987.
            ~~~~          ^^                           ~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "Ada Lane (1770-1827) died aged 56 in the house where she was born.",
    "Born in 1970, she died in 2020 at 49.",
    "Born in 1970, she died in 2020 at 50.",
    "He was born in March 1956 and won his first race in 1974, aged 18.",
    "Jo Ray (born 12 May 1930) died on 3 March 2001 at the age of 70.",
    "Leeds, 3 June 2024\n\nThe new chair is 48 (born 1976) and has two cats.",
    "She was born in Leeds in 1921. In 1945, aged 24, she joined the firm.",
    "She was born in Leeds in 1921. In 1945, aged 34, he joined the firm.",
    "Founded in 1950, the club turned 60 in 2010.",
    "Born in 1960, she was 27 when she won the prize in 1987.",
    "Born in 1970, she had a brother who died in 2020 at 39.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each life that the age is that of its two times."""
    for frame in reading.framed("life"):
        claim = _claim(reading, frame)
        if claim is not None:
            yield Proposal((claim,))
    births = {frame.terms[0].assertion.sentence: frame for frame in reading.framed("birth")}
    for lived in reading.framed("lived") if births else ():
        birth = _of_one_life(reading, births, lived)
        if birth is not None:
            claim = _claim(reading, replace(lived, terms=(*birth.terms, *lived.terms)))
            if claim is not None:
                yield Proposal((claim,))


def _of_one_life(reading: Reading, births: dict[int, Frame], lived: Frame) -> Frame | None:
    """Return the birth in the sentence before or after in its paragraph, None where it is that of somebody else."""
    here = lived.terms[0].assertion.sentence
    sentences = reading.document.sentences
    for there in (here - 1, here + 1):
        birth = births.get(there)
        if birth is not None and sentences[there].block == sentences[here].block:
            same = birth.direction in (0, lived.direction) and (there < here or birth.direction != 0)
            return birth if same else None
    return None


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
