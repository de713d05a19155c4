"""A year stands among the years around it.

Why: "born in 1970, wrote his first piece in 1783" is one digit wrong, though no other number of the text need say so.
A text keeps to its time: a year more than 130 years from all the years around it, and one wrong digit or two exchanged
ones from where they are, is a slip more often than it is history.
Not checked: a year with fewer than two others around it, unless it has not come yet and the text also names the year
that it miswrites ("in 7000" after "in 2000"), or its place allows none but one of our time ("from 2005 to 1008",
"fiscal 1021"); one that history may mean, unless by the slip it falls into the order in which the years are told; years
of kings, abbeys and battles; years before 1000.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.model import Evidence, Reading
from auditor.assertions.years.outliers import Outlier, outliers
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.terms import year_term

BAD: tuple[str, ...] = (
    """
    The painter was born in 1970. She went to Rome in 1789 and to Naples in 1794, and died in 1830.
                            ^^^^                      ~~~~                  ~~~~              ~~~~
    """,
    """
    The bridge was closed in 2011, repaired in 2012 and opened again in June 3013.
                             ~~~~              ~~~~                          ^^^^
    """,
    """
    In 1998 the club came third and in 9199 second; by 2002 it had won the cup.
       ~~~~                            ^^^^            ~~~~
    """,
    """
    Work on the line began in May 2914. The first train ran in 2016, the last in August 2021.
                              ^^^^^^^^                         ~~~~              ~~~~~~~~~~~
    """,
    """
    The 1996 final was lost, and so were those of 1997 and 1998. The 5999 final was the first to be won.
        ~~~~                                      ~~~~     ~~~~      ^^^^
    """,
    """
    We reviewed the charts of patients who were treated between 2001 and 2909.
                                                                ~~~~     ^^^^
    """,
    """
    The press was sold in 1926, moved in 1931 and broken up in 1239.
                          ~~~~           ~~~~                  ^^^^
    """,
    """
    In 1994 half of the pupils went on to college. In 4005 it was a third, and it has been a third since 2006.
       ~~~~                                           ^^^^                                               ~~~~
    """,
    """
    Between 1986 and 1008, 61 pumps were replaced.
            ~~~~     ^^^^
    """,
    """
    The mill opened in 2007. The credits will begin to lapse in fiscal year 1021.
                       ~~~~                                                 ^^^^
    """,
    """
    The rink, opened in 1974, had not been so full since 9896.
                        ~~~~                             ^^^^
    """,
    """
    Rain fell on the 5986 and 1990 finals.
                     ^^^^     ~~~~
    """,
    """
    The sluice was new in 2000. The great flood in 7000, after a week of rain, swept it away.
                          ~~~~                     ^^^^
    """,
    """
    The rules for eels came in with the season of 2011-12. Catches in 2411-12 were the least on record.
                                                  ~~~~~~~             ^^^^^^^
    """,
    """
    In 2009 the board wrote down how a well should be dug. The 5009 guidance has been read by few.
       ~~~~                                                    ^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The painter was born in 1770. She went to Rome in 1789 and to Naples in 1794, and died in 1830.",
    "The bridge was closed in 2011, repaired in 2012 and opened again in June 2013.",
    "In 1998 the club came third and in 1999 second; by 2002 it had won the cup.",
    "Work on the line began in May 2014. The first train ran in 2016, the last in August 2021.",
    "The 1996 final was lost, and so were those of 1997 and 1998. The 1999 final was the first to be won.",
    "We reviewed the charts of patients who were treated between 2001 and 2009.",
    "The press was sold in 1926, moved in 1931 and broken up in 1939.",
    "In 1994 half of the pupils went on to college. In 2005 it was a third, and it has been a third since 2006.",
    "She was born in 1964, her sister in 1971. Under the law of 1789, both could run in 2016 and in 2020.",
    "The choir, founded in 1548, sang there in 2009 and in 2011.",
    "Between 1986 and 2008, 61 pumps were replaced.",
    "The mill opened in 2007. The credits will begin to lapse in fiscal year 2021.",
    "The rink, opened in 1974, had not been so full since 1896.",
    "Rain fell on the 1986 and 1990 finals.",
    "The sluice was new in 2000. The great flood in 2000, after a week of rain, swept it away.",
    "The rules for eels came in with the season of 2011-12. Catches in 2011-12 were the least on record.",
    "In 2009 the board wrote down how a well should be dug. The 2009 guidance has been read by few.",
    "The yard has been certified to ISO 9001 since 2001, and built 2601 boats in 2001.",
    "One lamb in 4000 is born so, they found in 2000. The loss resulted in 3000 in fines for 2000.",
    "The abbey, begun in 1078, was sold in 1978 and opened in 1990.",
    "The book, set in 3004, was printed in 1999 and filmed in 2004.",
    "Sales rose from 1997 to 2997 in 1999, and fell from 2001 to 1001 in 2001.",
    "The model runs from 1850 to 2300, with data since 1990.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each year far from those around it that it lies among them."""
    for outlier in outliers(reading):
        claim = _claim(outlier)
        if claim is not None:
            yield Proposal((claim,))


def _claim(outlier: Outlier) -> Claim | None:
    terms: tuple[Term, ...]
    year = year_term("year", outlier.year, outlier.number)
    first, last = year_term("first", outlier.around[0]), year_term("last", outlier.around[-1])
    if year is None or first is None or last is None:
        return None
    witnesses = max(len(outlier.around), len(("another year", "the calendar")))
    if len(outlier.around) == 1:
        terms, relation = (year, replace(first, name="other")), "beside-year" if outlier.late else "long-before"
    else:
        first = replace(first, spans=(*first.spans, *(one.span for one in outlier.around[1:-1])))
        terms, relation = (year, first, last), "among-years"
    return Claim("outlying-year", relation, terms, Evidence.AGREEMENT, Basis.STATED, supporters=witnesses)
