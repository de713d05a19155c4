"""Shares that divide a whole make a hundred per cent, and no more than rounding away from it.

Why: a list of percentages that makes 107 has one digit wrong or one item twice, and any reader can add it up.
Not checked: lists that do not say that they are complete, unless they make more than a hundred and exclude one another;
answers of which a person may give several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from auditor.assertions.linked.leftovers import denials, leftovers, shares_told
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.document.model import Span
from auditor.quantities.model import Kind
from auditor.relations.agreement import add_up, fits
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.one_digit import one_digit_mends, one_exact_slip
from auditor.relations.terms import side_terms

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
    The electorate is split: 62 per cent approve of the bridge and 58 per cent disapprove.
                             ^^^^^^^^^^^                           ~~~~~~~~~~~
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
    Wind supplies 58 per cent of the island's power, gas 41 per cent and peat 11 per cent.
                  ^^^^^^^^^^^                            ~~~~~~~~~~~          ~~~~~~~~~~~
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
    "The electorate is split: 62 per cent approve of the bridge and 38 per cent disapprove.",
    "Of the tenants, 31.2% were under 30, 58.4% were from 30 to 64, and 10.4% were 65 or older.",
    "On a two-party count the Orchard party leads by 53.1 per cent to 46.9.",
    "The ferry's takings are shared on a 60/40 split.",
    "The canteen roll is a blend of 20 per cent rye and 80 per cent barley.",
    "Wind supplies 48 per cent of the island's power, gas 41 per cent and peat 11 per cent.",
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


_SIDES = 2
"""Shares between which there may be others who take no side."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each list that is complete that it makes a hundred, for each other that it makes no more."""
    whole = [*reading.framed("hundred"), *reading.framed("portions")]
    closed = {
        one.id
        for frame in whole
        if frame.kind == "hundred" or frame.evidence is Evidence.CUE
        for one in frame.all(Role.SHARE)
    }
    counts = {
        share.id: frame
        for frame in (reading.framed("share") if whole else ())
        if (share := frame.one(Role.SHARE)) is not None and frame.one(Role.PART) is not None
    }
    for frame in whole:
        yield from _together(frame, counts)
    for frame in reading.framed("split"):
        ends = side_terms("share", frame.terms[0].assertion)
        if frame.evidence is Evidence.CUE:
            yield from _if_one_digit_mends(_claim((*ends, _everything()), frame.evidence, frame.cues))
        else:
            yield Proposal((_no_more(ends, frame),))
    rows = shares_told(reading)
    for shares in (*leftovers(reading, rows), *denials(reading, rows)) if len(rows) > 1 else ():
        yield from _if_one_digit_mends(_complement(shares, None, Evidence.OF_THESE, ()))
    rests = reading.framed("rest")
    changed = {term.assertion.id for frame in reading.framed("change") for term in frame.terms} if rests else set()
    for frame in rests:
        claims = tuple(_rest(reading, frame, closed, changed))
        if claims:
            yield Proposal(claims)


def _together(frame: Frame, counts: Mapping[str, Frame]) -> Iterator[Proposal]:
    """Yield that shares make a hundred where words or their fit say so, else that they make no more."""
    shares = frame.all(Role.SHARE)
    complete = _complement(shares, None, frame.evidence, frame.cues)
    if frame.evidence is not Evidence.CUE and _counted(frame, counts):
        yield from _if_one_digit_mends(replace(complete, evidence=Evidence.OF_THESE))
        return
    listed = frame.kind == "portions" or (len(shares) > _SIDES and all(share.quantity.step < 1 for share in shares))
    if listed and frame.evidence is Evidence.OF_THESE and not fits(complete) and one_exact_slip(complete):
        yield Proposal((complete,))
        return
    if frame.kind == "portions" and frame.evidence is Evidence.OF_THESE and not fits(complete):
        return
    if frame.evidence is Evidence.CUE:
        if frame.kind == "portions":
            yield from _if_one_digit_mends(complete)
        else:
            yield Proposal((complete,))
        return
    yield Proposal((replace(complete, basis=Basis.INFERRED),))
    if frame.kind == "hundred":
        yield Proposal((_no_more((Term.of("part", share) for share in shares), frame),))


def _counted(frame: Frame, counts: Mapping[str, Frame]) -> bool:
    """Tell whether what each share stands for is counted, and the counts are all there is: "16 (31%), 24 (47%) …"."""
    shares = frame.all(Role.SHARE)
    if not all(share.id in counts for share in shares):
        return False
    framed = [counts[share.id] for share in shares]
    pairs = [
        (Term.of("share", share), Term.of("part", part))
        for share, one in zip(shares, framed, strict=True)
        if (part := one.one(Role.PART)) is not None
    ]
    wholes = [whole for one in framed if (whole := one.one(Role.WHOLE)) is not None]
    return add_up(pairs, [Term.of("whole", whole) for whole in wholes], frame.evidence is Evidence.OF_THESE)


def _no_more(parts: Iterable[Term], frame: Frame) -> Claim:
    """Claim that shares which exclude one another make no more than a hundred."""
    terms = (*(replace(part, name="part") for part in parts), _everything())
    return Claim("shares-of-hundred", "bound", terms, frame.evidence, Basis.STATED, frame.cues)


def _if_one_digit_mends(claim: Claim) -> Iterator[Proposal]:
    """Yield a claim that holds, or would without one slip: else the words did not mean that the shares are all."""
    if fits(claim) or one_digit_mends(claim):
        yield Proposal((claim,))


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
        yield _complement((*run, rest), None, evidence, frame.cues)
    for whole in (*earlier, *own):  # "10 of his 30 per cent in May, the other 20 in June"
        for run in runs:
            parts = tuple(share for share in run if share is not whole)
            if parts:
                yield _complement((*parts, rest), whole, Evidence.SENTENCE, frame.cues)


def _shares_before(reading: Reading, share: Assertion) -> tuple[Assertion, ...]:
    """Return the shares in the sentence before, which may be parts of the same whole."""
    before = reading.by_sentence[share.sentence - 1] if share.sentence else ()
    return tuple(number for number in before[-_MOST:] if number.quantity.kind in _SHARES and _is_part(number))


def _is_part(number: Assertion) -> bool:
    value, unit = number.quantity.value, number.quantity.unit
    if number.role in _NO_PART:
        return False
    return value is not None and unit in (None, "percent") and 0 < value <= (100 if unit else 1)


def _complement(
    shares: tuple[Assertion, ...], whole: Assertion | None, evidence: Evidence, words: tuple[Span, ...]
) -> Claim:
    total = _everything() if whole is None else Term.of("whole", whole)
    return _claim((*(Term.of("share", share) for share in shares), total), evidence, words)


def _claim(terms: tuple[Term, ...], evidence: Evidence, words: tuple[Span, ...]) -> Claim:
    return Claim("shares-of-hundred", "complement", terms, evidence, Basis.STATED, words)


def _everything() -> Term:
    return Term.constant("whole", 1, shown="100 per cent")
