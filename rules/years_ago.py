"""A time is as far from another as the words between them say.

Why: "in 1950 and, 12 years later, in 1972" adds up to nothing. "Ten years ago" is written in one year and printed in
the next, and an anniversary is counted from the wrong end.
Not checked: "ago" where the text has no dateline and no reference date is set; a later time that stands in another
sentence. A length may be one year out, as a year holds January and December; an anniversary may not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.assertions.years.dateline import day_of, place_of
from auditor.quantities.interval import Interval
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.moments import YEAR, Ends, ends_of, moment, timed, today
from auditor.relations.terms import weekday_term, year_term

BAD: tuple[str, ...] = (
    """
    She sold the mill in 1950 and, 12 years later, in 1972, the farm.
                         ~~~~      ^^^^^^^^           ~~~~
    """,
    """
    In 2019, 30 years after the 1969 landing, the suit was shown again.
       ~~~~  ^^^^^^^^           ~~~~
    """,
    """
    The 60th anniversary of the 1969 landing was celebrated in 2019.
        ^^^^                    ~~~~                           ~~~~
    """,
    """
    Leeds, 3 June 2024
           ~~~~~~~~~~~

    The mill shut ten years ago, in 2004, and stands empty.
                  ^^^^^^^^^         ~~~~
    """,
    """
    The chapel was built in 1870 by the guild. Twelve years later, in 1902, it burned.
                            ~~~~               ^^^^^^^^^^^^           ~~~~
    """,
    """
    He retired in 1998, three years before the 2011 merger.
                  ~~~~  ^^^^^^^^^^^            ~~~~
    """,
    """
    The drug was approved in June 2012, 28 months after the trial had begun in December 2010.
                             ~~~~~~~~~  ^^^^^^^^^                              ~~~~~~~~~~~~~
    """,
    """
    The fire broke out on 12 March 1911 and was put out ten days later, on 14 March 1911.
                          ~~~~~~~~~~~~~                 ^^^^^^^^           ~~~~~~~~~~~~~
    """,
    """
    The firm, founded in 1924, marked its 150th anniversary in 2024.
                         ~~~~             ^^^^^                ~~~~
    """,
    """
    He was arrested in 1992 as a 17-year-old and, 36 years later, in 2018, walked free.
                       ~~~~                       ^^^^^^^^           ~~~~
    """,
    """
    Polls opened at 7am and closed 12 hours later at 10pm.
                    ~~~            ^^^^^^^^          ~~~~
    """,
    """
    Digging began at 8.15am and ended at 10.45am, 3.5 hours later.
                     ~~~~~~              ~~~~~~~  ^^^^^^^^^
    """,
    """
    In 2015 the bakery celebrated its 85th anniversary, having been set up in 1940 by two brothers.
       ~~~~                           ^^^^                                    ~~~~
    """,
    """
    The mill, built in 1831, celebrates its bicentenary in 2021.
                       ~~~~                 ^^^^^^^^^^^    ~~~~
    """,
    """
    He was seen in Oslo on Monday; three days later, on Friday, he was in Rome.
                           ~~~~~~  ^^^^^^^^^^           ~~~~~~
    """,
    """
    Bath, 7 May 2014
          ~~~~~~~~~~

    This year marks the 60th anniversary of the 1964 floods.
                        ^^^^                    ~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "She sold the mill in 1950 and, 22 years later, in 1972, the farm.",
    "In 2019, 50 years after the 1969 landing, the suit was shown again.",
    "The 50th anniversary of the 1969 landing was celebrated in 2019.",
    "Leeds, 3 June 2024\n\nThe mill shut ten years ago, in 2014, and stands empty.",
    "The chapel was built in 1870 by the guild. Twelve years later, in 1882, it burned.",
    "He retired in 1998, three years before the 2001 merger.",
    "She sold the mill in 1950 and, 21 years later, in 1972, the farm.",
    "The mill shut ten years ago, in 2004, and stands empty.",
    "The drug was approved in June 2012, 18 months after the trial had begun in December 2010.",
    "The fire broke out on 12 March 1911 and was put out two days later, on 14 March 1911.",
    "He was arrested in 1992 as a 17-year-old and, 26 years later, in 2018, walked free.",
    "In 2015 the bakery celebrated its 75th anniversary, having been set up in 1940 by two brothers.",
    "The mill, built in 1821, celebrates its bicentenary in 2021.",
    "He was seen in Oslo on Monday; four days later, on Friday, he was in Rome.",
    "Bath, 7 May 2014\n\nThis year marks the 50th anniversary of the 1964 floods.",
    "In 2015 she marked the 20th anniversary of the club that was founded in 1940.",
    "Polls opened at 7am and closed 15 hours later at 10pm.",
    "Digging began at 8.15am and ended at 10.45am, 2.5 hours later.",
    "The show began at 8pm and ended at 11pm, 30 minutes later than usual.",
    "The firm, founded in 1924, marked its 100th anniversary in 2024.",
)


_FINE = ("month", "week", "day", "fortnight", "hour", "minute", "second")


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each pair of times that they are as far apart as is said."""
    for feast in reading.framed("centenary"):
        claim = _centenary(reading, feast)
        if claim is not None:
            yield Proposal((claim,))
    for frame in reading.framed("earlier"):
        told = _before(reading, frame)
        evidence = frame.evidence if len(told) == 1 else Evidence.SENTENCE
        then = frame.terms[0]
        claims = tuple(
            claim
            for now in told
            for claim in _claims(
                reading, replace(frame, terms=(*frame.terms, FrameTerm(Role.LEVEL, now))), then.assertion, evidence
            )
        )
        if claims:
            yield Proposal(claims)
    for kind in ("later", "ago", "anniversary"):
        for frame in reading.framed(kind):
            first = frame.one(Role.BASE)
            bases = _before(reading, frame) if first is None else [first]
            evidence = frame.evidence if len(bases) == 1 else Evidence.SENTENCE
            claims = tuple(claim for base in bases for claim in _claims(reading, frame, base, evidence))
            if claims:
                yield Proposal(claims)


def _before(reading: Reading, frame: Frame) -> list[Assertion]:
    """Return the dates with a year in the sentence before, to which "twelve years later" points back."""
    index = frame.terms[0].assertion.sentence
    sentences = reading.document.sentences
    if not index or sentences[index].block != sentences[index - 1].block:
        return []
    return [one for one in reading.by_sentence[index - 1] if moment("then", one) is not None]


def _this_year(reading: Reading) -> Term | None:
    """Return the year of the text's own day as the number that it is."""
    day = day_of(reading)
    exact = Interval.exactly(Fraction(day.year)) if day is not None else None
    return (
        None if exact is None else Term("now", exact, exact, place_of(reading), str(int(exact.low or 0)), form="year")
    )


def _centenary(reading: Reading, frame: Frame) -> Claim | None:
    """Return the claim that a feast whose word tells the years fell so many years after."""
    then, now = frame.one(Role.BASE), frame.one(Role.LEVEL)
    first = None if then is None else year_term("then", then)
    last = None if now is None else year_term("now", now)
    if first is None or last is None:
        return None
    shown = reading.document.cut(frame.cues[0])
    length = replace(Term.constant("length", frame.direction), spans=frame.cues, shown=shown)
    return Claim("years-ago", "apart", (length, first, last), frame.evidence, Basis.STATED)


def _claims(reading: Reading, frame: Frame, first: Assertion, evidence: Evidence) -> Iterator[Claim]:
    last, by = frame.one(Role.LEVEL), frame.one(Role.BY)
    if by is None:
        return
    terms: tuple[Term | None, ...]
    if frame.kind == "anniversary":
        now = _this_year(reading) if last is None else year_term("now", last)
        terms = Term.of("length", by), year_term("then", first), now
    else:
        days = _days_later(first, last, by)
        if days is not None:
            yield Claim("years-ago", "days-later", days, evidence, Basis.STATED, frame.cues)
            return
        finer = _finer(first, last, by)
        if finer:
            yield from (Claim("years-ago", "duration", one, evidence, Basis.STATED, frame.cues) for one in finer)
            return
        start, end = moment("then", first), today("now", reading) if last is None else moment("now", last)
        terms = () if start is None or end is None else timed(Ends(YEAR, start, end), by, loose=True) or ()
    given = tuple(term for term in terms if term is not None)
    if len(given) == len(("length", "then", "now")):
        yield Claim("years-ago", "apart", given, evidence, Basis.STATED, frame.cues)


def _days_later(first: Assertion, last: Assertion | None, by: Assertion) -> tuple[Term, ...] | None:
    """Return the terms of days between two weekdays, of which one at the least has no date."""
    if last is None or by.quantity.unit != "day" or ends_of(first, last):
        return None
    one, other = weekday_term("first", first), weekday_term("last", last)
    if one is None or other is None:
        return None
    return Term.of("length", by), one, other, Term.constant("gap", 0)


def _finer(first: Assertion, last: Assertion | None, by: Assertion) -> list[tuple[Term, ...]]:
    """Return the terms of a length in months or less between two times, none for any other."""
    if last is None or by.quantity.unit not in _FINE:
        return []
    found = (timed(ends, by) for ends in ends_of(first, last) if ends.grain != YEAR)
    return [terms for terms in found if terms is not None]
