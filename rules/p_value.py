"""A p-value goes with its test statistic and with its confidence interval.

Why: t(28) = 2.20 gives p = .036, whatever else is true; one in eight articles that were recomputed had a p on the wrong
side of its threshold (Nuijten and others 2016, statcheck). A 95 per cent interval leaves out no effect exactly where p
is below .05.
Not checked: tests other than t, F, chi-square, r, z and Q; p-values corrected for several tests, which are larger than
the statistic gives; intervals and p-values of different methods that differ by a hair at the threshold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion, Frame, Reading, Role
from auditor.document.model import Span
from auditor.quantities.interval import Interval
from auditor.relations.model import PERCENT, Basis, Claim, Proposal, Term
from auditor.relations.terms import as_written, end_terms, without_hedge

BAD: tuple[str, ...] = (
    """
    The itch was similar in both groups (p = 0.04).
                 ~~~~~~~                     ^^^^
    """,
    """
    Damp was associated with cough (odds ratio 2.4; P = 0.41) and asthma (odds ratio 1.9; P = 0.03).
             ~~~~~~~~~~                                 ^^^^                                  ~~~~
    """,
    """
    The wards did not differ significantly with the exception of age (p = 0.707).
                  ~~~~~~~~~~~~~~~~~~~~~~~~                                ^^^^^
    """,
    """
    The difference only approached significance (p = 0.02). Scores were lower in the dry wards (P < 0.05).
                                   ~~~~~~~~~~~~      ^^^^                                         ~~~~~~
    """,
    """
    Age (p = 0.32) and girth (p = 0.004) were significant predictors.
             ^^^^                 ~~~~~       ~~~~~~~~~~~
    """,
    """
    The fall in weight was not significant (p = 0.02).
                           ~~~~~~~~~~~~~~~      ^^^^
    """,
    """
    Recall improved, t(28) = 2.20, p = .136.
                       ~~    ~~~~      ^^^^
    """,
    """
    Dose groups differed (F(2, 57) = 4.52, P = 0.051).
                            ~  ~~    ~~~~      ^^^^^
    """,
    """
    The model fitted (chi-square = 11.6; degrees of freedom = 8; p = 0.017).
                                   ~~~~                       ~      ^^^^^
    """,
    """
    Age and recall were related, r(28) = .25, p < .001.
                                   ~~    ~~~    ^^^^^^
    """,
    """
    Left-handers were quicker (z = 2.41, p = 0.16).
                                   ~~~~      ^^^^
    """,
    """
    Therapy helped (OR 1.40, 95% CI 1.10-1.78, p = 0.21).
                             ~~~    ~~~~~~~~~      ^^^^
    """,
    """
    Statistical significance was set at 0.05. Pupils read significantly faster (p = 0.03) and longer (p = 0.62).
                                        ~~~~              ~~~~~~~~~~~~~                                   ^^^^
    """,
    """
    Wet wards had significantly more falls (12% vs 7%, p = 0.43).
                  ~~~~~~~~~~~~~                            ^^^^
    """,
    """
    The change was small (mean difference, 0.4; 95% CI, -0.3 to 1.1; P = 0.02).
                                                ~~~     ~~~~~~~~~~~      ^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Damp was associated with cough (odds ratio 2.4; P = 0.01) and asthma (odds ratio 1.9; P = 0.03).",
    "Damp was associated with a trend to cough (odds ratio 1.2; P = 0.31).",
    "The wards did not differ significantly with the exception of age (p = 0.007).",
    "The difference only approached significance (p = 0.08). Scores were lower in the dry wards (P < 0.05).",
    "Variables with P < 0.20 were entered. Older age was associated with falls (p = 0.004), and sex was not (p = 0.8).",
    "The itch was similar in both groups (p = 0.40).",
    "Rates were similar in both groups, and the itch waned (p = 0.02).",
    "Age (p = 0.032) and girth (p = 0.004) were significant predictors.",
    "No significant harm was seen, and the itch waned (p = 0.03).",
    "The fall in weight was not significant (p = 0.20).",
    "After correction for ten tests the fall in weight was not significant (p = 0.02).",
    "Age and recall were related (r = 0.82, R2 = 0.67, p < 0.001).",
    "Recall improved, t(28) = 2.20, p = .036.",
    "Dose groups differed (F(2, 57) = 4.52, P = 0.015).",
    "The model fitted (chi-square = 11.6; degrees of freedom = 8; p = 0.17).",
    "Age and recall were related, r(28) = .65, p < .001.",
    "Left-handers were quicker (z = 2.41, p = 0.016).",
    "Therapy helped (OR 1.40, 95% CI 1.10-1.78, p = 0.006).",
    "Statistical significance was set at 0.05. Pupils read significantly faster (p = 0.03) and longer (p = 0.02).",
    "Wet wards had significantly more falls (12% vs 7%, p = 0.03).",
    "Pupils read significantly faster (p = 0.03), but not longer (p = 0.62).",
    "The change was small (mean difference, 0.4; 95% CI, -0.3 to 1.1; P = 0.26).",
    "The effect held in a one-sided test, t(28) = 2.20, p = .018.",
    "The trials disagreed (Q = 12.4, df = 5, p = 0.03).",
)

_TESTS = {
    "test-t": ("p-of-t", "t", ("df",), "p-of-t-one-sided"),
    "test-f": ("p-of-f", "f", ("df1", "df2"), ""),
    "test-chi2": ("p-of-chi2", "chi2", ("df",), ""),
    "test-q": ("p-of-q", "q", ("df",), ""),
    "test-r": ("p-of-r", "r", ("df",), ""),
    "test-z": ("p-of-z", "z", (), "p-of-z-one-sided"),
}
"""For each frame its relation, its statistic, its degrees of freedom, and the relation of the one-sided test."""
_USUAL = Fraction(95, 100)
_USUAL_THRESHOLD = "0.05"
_LOOSEST = "0.1"
"""The largest threshold of significance in use, which "P < 0.1" names."""
_STRICTEST = "0.01"
"""The strictest threshold of a single test in use."""
_SEVERAL = ("Bonferroni", "correct", "multiple", "Tukey", "Holm", "false discovery")
"""Words of texts whose threshold may be stricter than the usual one, since they test several things at once."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each test with its p, each p beside an interval, and each p that is called significant."""
    yield from _significances(reading)
    for frame in reading.frames:
        if frame.kind in _TESTS:
            claims = tuple(_test(frame))
            if claims:
                yield Proposal(claims)
        elif frame.kind.endswith("estimate"):
            claim = _interval(frame)
            if claim is not None:
                yield Proposal((claim,))


def _significances(reading: Reading) -> Iterator[Proposal]:
    """Yield that what is significant lies below the threshold that the text declares, and what is not above.

    Where it declares none, or several, what is called significant lies below the usual threshold, and what is not so
    called above it too, or above the strictest one where the text may mean a stricter one.
    """
    declared = [frame.terms[0].assertion for frame in reading.framed("threshold")]
    values = {one.quantity.value for one in declared}
    limit = _exact("", declared[0]) if len(values) == 1 else None
    told = {frame.terms[0].assertion.id: frame.cues for frame in reading.framed("significance")}
    calling = [*reading.framed("significance"), *reading.framed("association")]
    impossible = set()
    for frame in reading.framed("probability"):
        p = frame.terms[0].assertion
        impossible.add(p.id)
        beside = (*told.get(p.id, ()), *_limits_beside(reading, p), *(limit.spans if limit else ()))
        beside += _contrasted(reading, p, calling)
        terms = (without_hedge("less", p), Term.constant("more", 1, beside))
        yield Proposal((Claim("p-value", "at-most", terms, frame.evidence, Basis.STATED, frame.cues),))
    called: set[str] = set()
    for frame in calling:
        p = frame.terms[0].assertion
        if p.id in called:
            continue
        called.add(p.id)
        if p.id in impossible or (limit is not None and p is limit.assertion):
            continue
        names = ("less", "more") if frame.direction > 0 else ("more", "less")
        if limit is not None and frame.kind == "significance":
            other = replace(limit, name=names[1], spans=(*limit.spans, *frame.cues))
        else:
            if frame.direction > 0:
                loose = p.quantity.hedge or frame.kind == "association"
                usual = _LOOSEST if loose else _USUAL_THRESHOLD
            else:
                usual = _STRICTEST if len(values) > 1 or _strict(reading) else _USUAL_THRESHOLD
            cited = (*frame.cues, *_contrasted(reading, p, calling))
            other = Term.constant(names[1], Fraction(usual), cited, usual)
        above = frame.direction > 0 and p.quantity.hedge  # "significant (P < 0.20)" names the threshold it kept to
        terms = (without_hedge(names[0], p) if above else as_written(names[0], p), other)
        yield Proposal((Claim("p-value", "at-most", terms, frame.evidence, Basis.STATED, frame.cues),))


def _contrasted(reading: Reading, p: Assertion, calling: Sequence[Frame]) -> tuple[Span, ...]:
    """Return where the nearest p stands that the text calls the other way, else those that it calls so with this one.

    They show what the text itself takes for significant.
    """
    own = next((frame for frame in calling if frame.terms[0].assertion is p), None)
    others = [frame for frame in calling if frame.terms[0].assertion is not p]
    against = [one for one in others if own is None or one.direction != own.direction]
    if against:
        nearest = min(against, key=lambda one: abs(one.terms[0].assertion.index - p.index))
        return (nearest.terms[0].assertion.span,)
    return tuple(one.terms[0].assertion.span for one in others if own is not None and one.cues == own.cues)


def _strict(reading: Reading) -> bool:
    """Tell whether a text may hold to a stricter threshold than the usual one: 99 per cent intervals, many tests."""
    if any(word in reading.document.text for word in _SEVERAL):
        return True
    levels = (frame.one(Role.CONFIDENCE) for frame in reading.frames if frame.kind.endswith("estimate"))
    return any(level is not None and level.quantity.value != _USUAL * 100 for level in levels)


def _limits_beside(reading: Reading, p: Assertion) -> tuple[Span, ...]:
    """Return where the interval stands to which a p belongs."""
    return tuple(
        limit.span
        for frame in reading.frames
        if frame.kind.endswith("estimate") and frame.one(Role.PROBABILITY) is p
        for limit in frame.all(Role.LIMIT)
    )


def _test(frame: Frame) -> Iterator[Claim]:
    relation, name, freedoms, one_sided = _TESTS[frame.kind]
    statistic, p, degrees = frame.one(Role.STATISTIC), frame.one(Role.PROBABILITY), frame.all(Role.FREEDOM)
    if statistic is None or p is None or len(degrees) != len(freedoms):
        return
    terms = (
        as_written("p", p),
        as_written(name, statistic),
        *(as_written(freedom, degree) for freedom, degree in zip(freedoms, degrees, strict=True)),
    )
    yield Claim("p-value", relation, terms, frame.evidence, Basis.STATED, frame.cues)
    if one_sided:
        yield Claim("p-value", one_sided, terms, frame.evidence, Basis.INFERRED, frame.cues)


def _interval(frame: Frame) -> Claim | None:
    p, confidence = frame.one(Role.PROBABILITY), frame.one(Role.CONFIDENCE)
    limits = end_terms("lower", "upper", frame.all(Role.LIMIT))
    if p is None or limits is None:
        return None
    level = (
        Term.constant("confidence", _USUAL, shown="95 per cent")
        if confidence is None
        else _exact("confidence", confidence, PERCENT)
    )
    relation = "p-of-ratio-interval" if frame.kind == "ratio-estimate" else "p-of-interval"
    terms = (as_written("p", p), *limits, level)
    return Claim("p-value", relation, terms, frame.evidence, Basis.STATED, frame.cues)


def _exact(name: str, number: Assertion, scale: Fraction = Fraction(1)) -> Term:
    """Return a number that was chosen and not measured: no interval is a 95.3 per cent one, no threshold is .048."""
    value = number.quantity.value
    assert value is not None
    exact = Interval.exactly(value * scale)
    return Term(name, exact, exact, (number.span,), "", number, scale)
