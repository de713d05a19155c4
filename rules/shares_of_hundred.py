"""Shares that are all there are of a whole make a hundred per cent, give or take what rounding allows.

Why: a list of percentages that makes 107 has one digit wrong or one item twice, and any reader can add it up.
Not checked: lists that do not say that they are complete (see shares-within-hundred); answers of which a person may
give several.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.linked.leftovers import denials, leftovers, shares_told
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.quantities.model import Kind
from auditor.relations.agreement import fits
from auditor.relations.model import Basis, Claim, Proposal
from auditor.relations.terms import side_terms
from auditor.relations.whole_shares import (
    Counts,
    all_of,
    all_terms,
    counts_of,
    divisions,
    everything,
    if_one_digit_mends,
    said_to_be_all,
)

BAD: tuple[str, ...] = (
    """
    Six huts (50.0%) leaked, stoves were adequate in eight (66.7%) and inadequate in four (93.3%).
                                                            ^^^^^                          ~~~~~
    """,
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
    The state owns 69 per cent of the mill. Its workers own the other 13 per cent.
                   ^^^^^^^^^^^                                        ~~~~~~~~~~~
    """,
    """
    A quarter of the porters work at night; the other three fifths work by day.
    ^^^^^^^^^                                         ~~~~~~~~~~~~
    """,
    """
    Women made up 56 per cent of the choir and men 34 per cent.
                  ^^^^^^^^^^^                      ~~~~~~~~~~~
    """,
    """
    In the trial 62% improved, 25% were unchanged and 31% got worse.
                 ^^^           ~~~                    ~~~
    """,
    """
    By religion, 48% are Catholic, 31% Protestant, and 12% have none.
                 ^^^               ~~~                 ~~~
    """,
    """
    Of the tenants, 21.2% were under 30, 58.4% were from 30 to 64, and 10.4% were 65 or older.
                    ^^^^^                ~~~~~                         ~~~~~
    """,
    """
    On a two-party count the Orchard party leads by 53.1 per cent to 44.9.
                                                    ^^^^^^^^^^^^^    ~~~~
    """,
    """
    The ferry's takings are shared on a 60/20 split.
                                        ^^^^^
    """,
    """
    The canteen roll is a blend of 60 per cent rye and 80 per cent barley.
                                   ^^^^^^^^^^^         ~~~~~~~~~~~
    """,
    """
    Some 57 per cent back the tunnel, 41 oppose it and 12 are undecided.
    ^^^^^^^^^^^^^^^^                  ~~               ~~
    """,
    """
    In the survey 54 per cent agreed and 39 per cent disagreed. Nine per cent had no opinion.
                  ^^^^^^^^^^^            ~~~~~~~~~~~            ~~~~~~~~~~~~~
    """,
    """
    Some 82 per cent of the people live in urban areas and 28 per cent in rural areas.
    ^^^^^^^^^^^^^^^^                                       ~~~~~~~~~~~
    """,
    """
    Foreign guests made up 41 per cent of bookings and domestic guests 49 per cent.
                           ^^^^^^^^^^^                                 ~~~~~~~~~~~
    """,
    """
    Norda will have a 30 per cent stake in the new company while Selk Oil will own 80 per cent.
                      ^^^^^^^^^^^                                                  ~~~~~~~~~~~
    """,
    """
    The stamp was found torn on 16 (31%), clean on 24 (47%) and marked on 11 (32%).
                                    ^^^                ~~~                    ~~~
    """,
    """
    Norda, which owns 70 per cent of Selk Oil, will buy the 40 per cent it does not already own.
                      ^^^^^^^^^^^                           ~~~~~~~~~~~
    """,
    """
    Eighty per cent of the homes had a bath. Ten per cent did not.
    ^^^^^^^^^^^^^^^                          ~~~~~~~~~~~~
    """,
    """
    Of the loans, 91.4 per cent were renewed and 3.6 per cent repaid.
                  ^^^^^^^^^^^^^                  ~~~~~~~~~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "Six huts (50.0%) leaked, stoves were adequate in eight (66.7%) and inadequate in four (33.3%).",
    "The breakdown of the fleet was 46.2% diesel, 31.5% electric, 14.3% petrol, and 8.0% hybrid.",
    "In the poll 48 per cent said yes, 45 per cent said no and 7 per cent were undecided.",
    "Of the new pilots, 61 per cent were men and 39 per cent women.",
    "Rent takes 45% of the budget, food takes 30% and the remaining 25% goes on travel.",
    "The state owns 69 per cent of the mill. Its workers own the other 31 per cent.",
    "A quarter of the porters work at night; the other three quarters work by day.",
    "Women made up 56 per cent of the choir and men 44 per cent.",
    "In the trial 62% improved, 25% were unchanged and 13% got worse.",
    "By religion, 48% are Catholic, 31% Protestant, and 21% have none.",
    "The richest 1% raised their part from 44% to 48% and own nearly as much as the other 99%.",
    "Sales rose 30 per cent in Asia, 40 per cent in Europe and 50 per cent in the remaining markets.",
    "He sold 10 per cent of his 30 per cent stake in May and the other 20 per cent in June.",
    "Of the tenants, 31.2% were under 30, 58.4% were from 30 to 64, and 10.4% were 65 or older.",
    "On a two-party count the Orchard party leads by 53.1 per cent to 46.9.",
    "The ferry's takings are shared on a 60/40 split.",
    "The canteen roll is a blend of 20 per cent rye and 80 per cent barley.",
    "Some 47 per cent back the tunnel, 41 oppose it and 12 are undecided.",
    "In the survey 54 per cent agreed and 37 per cent disagreed. Nine per cent had no opinion.",
    "Some 82 per cent of the people live in urban areas and 18 per cent in rural areas.",
    "Foreign guests made up 51 per cent of bookings and domestic guests 49 per cent.",
    "Norda will have a 20 per cent stake in the new company while Selk Oil will own 80 per cent.",
    "The stamp was found torn on 16 (31%), clean on 24 (47%) and marked on 11 (22%).",
    "Norda, which owns 60 per cent of Selk Oil, will buy the 40 per cent it does not already own.",
    "Ninety per cent of the homes had a bath. Ten per cent did not.",
    "Of the loans, 96.4 per cent were renewed and 3.6 per cent repaid.",
    "The fever was seen in 65% males and 58% females.",
    "In a poll 46 per cent would vote for the pier and 44 per cent against.",
    "Of the farms, 70.2% had a well and 31.5% a tractor.",
    "Full-time staff get 60 per cent of the bonus and part-time staff 30 per cent.",
    "The vaccine cured 70 per cent of men and 60 per cent of women; 55 per cent of the men and 50 of the women smoked.",
    "Two thirds of the class passed swimming and one half failed diving.",
    "Ode won 60 per cent of the vote in Alton to 55 per cent in Brede.",
    "The audience was 62 per cent pupils and 30 per cent teachers.",
    "The shop's sales, including 40 per cent online, 35 per cent by post and 45 per cent at fairs, grew.",
    "Forty per cent of men and 70 per cent of women had voted.",
    "The party makeup of the ward was 87.4% Labour, down from 98.7% in 1962, 4.5% Liberal, 5.3% Green, and 2.8% other.",
)


_SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION})
_NO_PART = frozenset({Role.BASE, Role.BY, Role.LIMIT, Role.PER})
_MOST = 6
"""Shares of the sentence before at which a rest is looked at."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each list that is complete, and for each rest, that it makes a hundred."""
    whole = [*reading.framed("hundred"), *reading.framed("portions")]
    closed = {
        one.id
        for frame in whole
        if frame.kind == "hundred" or frame.evidence is Evidence.CUE
        for one in frame.all(Role.SHARE)
    }
    counts = counts_of(reading) if whole else {}
    for frame in whole:
        yield from _together(frame, counts)
    for frame in reading.framed("split"):
        if frame.evidence is Evidence.CUE:
            ends = side_terms("share", frame.terms[0].assertion)
            yield from if_one_digit_mends(all_terms((*ends, everything()), frame.evidence, frame.cues))
    for one in divisions(reading):
        if one.complete:
            yield from if_one_digit_mends(all_of(one.parts, Evidence.CUE))
    rows = shares_told(reading)
    for shares in (*leftovers(reading, rows), *denials(reading, rows)) if len(rows) > 1 else ():
        yield from if_one_digit_mends(all_of(shares, Evidence.OF_THESE))
    rests = reading.framed("rest")
    changed = {term.assertion.id for frame in reading.framed("change") for term in frame.terms} if rests else set()
    for frame in rests:
        claims = tuple(_rest(reading, frame, closed, changed))
        if claims:
            yield Proposal(claims)


def _together(frame: Frame, counts: Counts) -> Iterator[Proposal]:
    """Yield that shares make a hundred where words or their fit say so, else that they happen to."""
    proposal = said_to_be_all(frame, counts)
    if proposal is not None:
        yield proposal
    elif frame.evidence is not Evidence.CUE:
        complete = all_of(frame.all(Role.SHARE), frame.evidence, frame.cues)
        if frame.kind == "hundred" or frame.evidence is not Evidence.OF_THESE or fits(complete):
            yield Proposal((replace(complete, basis=Basis.INFERRED),))


def _rest(reading: Reading, frame: Frame, closed: set[str], changed: set[str]) -> Iterator[Claim]:
    """Yield the ways to take what a rest is left by: the shares before it, some of them, and of what they are parts."""
    rest = frame.one(Role.REMAINING)
    assert rest is not None
    own = frame.all(Role.SHARE)
    earlier = _shares_before(reading, rest)
    evidence = frame.evidence
    if not own:  # no share before it in its own sentence
        own, earlier = earlier, ()
        evidence = max(evidence, Evidence.OF_THESE if len(own) == 1 else Evidence.SENTENCE)
    elif frame.direction <= 0 and any(share.id not in closed and share.id not in changed for share in earlier):
        evidence = max(evidence, Evidence.SENTENCE)
    runs = [own[first:last] for last in range(len(own), 0, -1) for first in range(last)]
    runs += [(*earlier, *own)] if earlier else []
    if frame.direction > 0 and earlier:  # "70 per cent said yes. Another 21 said no and the other nine nothing"
        runs = [(*earlier[first:], *own) for first in range(len(earlier))]
    for run in runs:
        yield all_of((*run, rest), evidence, frame.cues)
    for whole in (*earlier, *own):  # "10 of his 30 per cent in May, the other 20 in June"
        for run in runs:
            parts = tuple(share for share in run if share is not whole)
            if parts:
                yield all_of((*parts, rest), Evidence.SENTENCE, frame.cues, whole)


def _shares_before(reading: Reading, share: Assertion) -> tuple[Assertion, ...]:
    """Return the shares in the sentence before, which may be parts of the same whole."""
    before = reading.by_sentence[share.sentence - 1] if share.sentence else ()
    return tuple(number for number in before[-_MOST:] if number.quantity.kind in _SHARES and _is_part(number))


def _is_part(number: Assertion) -> bool:
    value, unit = number.quantity.value, number.quantity.unit
    if number.role in _NO_PART:
        return False
    return value is not None and unit in (None, "percent") and 0 < value <= (100 if unit else 1)
