"""An age fits the birth and the time at which it was reached.

Why: "(1770-1827), who died aged 66" is ten years out. Ages are taken from an earlier article, or reckoned by year
alone, and the birthday decides between two of them only.
Not checked: an age whose birth stands further than three sentences away, but for the death that opens a text; one of
which of several people is not clear; a present age where the text has no dateline and no reference date.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Frame, Reading, Role
from auditor.assertions.years.linked_lives import linked_lives, two_ages
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.moments import lately, moment
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
           ~~~~~~~~~~~

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
    """
    Tom Dane, who was born in Hull in 1949, made a record at 22. He died in 2016 at the age of 57.
                                      ~~~~                                  ~~~~               ^^
    """,
    """
    Orla Finch has died aged 81. She was born in 1928 in Cork and died in 2019.
                             ^^                  ~~~~                     ~~~~
    """,
    """
    Mary Kelling (1922–2011) made pots. She was 79.
                  ~~~~~~~~~                     ^^
    """,
    """
    Rhona Bell was 33 when she opened her shop in 1987. Born in 1964, she had left school early.
                   ^^                             ~~~~          ~~~~
    """,
    """
    He was arrested in 1992 as a 17-year-old. In 2002, when he was 37, he walked free.
                       ~~~~      ~~~~~~~~~~~     ~~~~              ^^
    """,
    """
    Leeds, 3 June 2019
           ~~~~~~~~~~~

    Tom Harlan died on Monday at 68. Harlan was born in 1941 in York.
                                 ^^                     ~~~~
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
    "Tom Dane, who was born in Hull in 1949, made a record at 22. He died in 2016 at the age of 67.",
    "Orla Finch has died aged 91. She was born in 1928 in Cork and died in 2019.",
    "Mary Kelling (1922–2011) made pots. She was 89.",
    "Rhona Bell was 23 when she opened her shop in 1987. Born in 1964, she had left school early.",
    "He was arrested in 1992 as a 17-year-old. In 2002, when he was 27, he walked free.",
    "Leeds, 3 June 2019\n\nTom Harlan died on Monday at 78. Harlan was born in 1941 in York.",
    "The guard (1926-1935) was feared. At the age of 14, in 1926, he joined it.",
    "He was born in 1970. In 1999, aged 34, his rival Kurt Weil won the cup.",
    "Tom Roe (1920-1990) wrote plays. His son Jack died in 2010 aged 60.",
    "He turned 40 in 2012, and the club, founded in 1900, gave him a watch.",
    "Born in 1970, she had a brother who died in 2020 at 39.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each life that the age is that of its two times, and for two ages that they are as far apart."""
    for frame in (*reading.framed("life"), *linked_lives(reading)):
        claim = _claim(reading, frame)
        if claim is not None:
            yield Proposal((claim,))
    for first, second in two_ages(reading):
        claim = _again(first, second)
        if claim is not None:
            yield Proposal((claim,))


def _claim(reading: Reading, frame: Frame) -> Claim | None:
    born, event, years = frame.one(Role.BASE), frame.one(Role.LEVEL), frame.one(Role.BY)
    if born is None or years is None:
        return None
    age, birth = age_term("age", years), moment("birth", born)
    if age is None or birth is None:
        return None
    year = lately("year", reading) if event is None else moment("year", event, last=event is born)
    if event is not None and year is None:
        return None
    terms = (age, birth) if year is None else (age, birth, year)
    return Claim("age", "age", terms, frame.evidence, Basis.STATED, frame.cues)


def _again(first: Frame, second: Frame) -> Claim | None:
    found: list[Term] = []
    for name, when, frame in (("age", "year", second), ("was", "then", first)):
        by, level = frame.one(Role.BY), frame.one(Role.LEVEL)
        age = None if by is None else age_term(name, by)
        year = None if level is None else moment(when, level)
        if age is None or year is None:
            return None
        found += [age, year]
    return Claim("age", "age-again", tuple(found), first.evidence, Basis.STATED)
