"""An estimate lies inside its interval, a ratio and a difference near the middle of theirs.

Why: an odds ratio of 2.88 with limits of 1.35 and 3.19 cannot be: confidence intervals of ratios are symmetric on the
logarithmic scale, so that the ratio is close to the square root of the product of its limits (Altman and Bland 2011,
BMJ 343:d2090, which draws p from the same symmetry); those of differences are symmetric as they are. A digit lost
in one of three numbers shows.
Not checked: the exact middle of an interval around a percentage or a rate, since exact intervals are not symmetric (it
may lie anywhere between the middle and the geometric one); the middle of one around a median; how wide an interval is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.quantities.hedges import table
from auditor.quantities.interval import Interval
from auditor.relations.agreement import fits
from auditor.relations.middles import middles
from auditor.relations.model import PERCENT, Basis, Claim, Proposal, Term
from auditor.relations.terms import as_written, end_terms, equally_rounded

BAD: tuple[str, ...] = (
    """
    Itching was rated 7.4 on a scale from 0 to 5.
                      ^^^            ~~~~~~~~~~~
    """,
    """
    Median uptake was 16% (IQR, 11%-15%).
                      ^^^       ~~~~~~~
    """,
    """
    Sugar in the sap fell from 8.7% [range: 8.3-9.2%] to 7.2% [range: 7.8-8.7%].
                                                         ^^^^         ~~~~~~~~
    """,
    """
    Smokers fared worse (OR 2.88, 95% CI 1.35-3.19).
                            ^^^^         ~~~~~~~~~
    """,
    """
    The hazard ratio was 0.63 (95% confidence interval, 0.74 to 0.85).
                         ^^^^                           ~~~~~~~~~~~~
    """,
    """
    Median follow-up was 42 months (range, 3 to 36).
                         ^^^^^^^^^         ~~~~~~~
    """,
    """
    Mean scores were 48.3 ± 3.8 (50-61) before the course.
                     ^^^^^^^^^^  ~~~~~
    """,
    """
    Clearance differed (relative risk, 1.8 [95% CI, 1.6-4.2]).
                                       ^^^          ~~~~~~~
    """,
    """
    Ages ranged from 18 to 67 years (median 76).
                ~~~~~~~~~~~~~~~~~~~         ^^
    """,
    """
    The incidence was 6.4 per 1,000 (95% CI 3.9 to 5.4).
                      ^^^                   ~~~~~~~~~~
    """,
    """
    The median stay was 42 days [IQR 18 to 31].
                        ^^^^^^^      ~~~~~~~~
    """,
    """
    The mean difference in height was 3.1 cm (95% CI, 1.2 to 8.0).
                                      ^^^^^^          ~~~~~~~~~~
    """,
    """
    The area under the curve (AUC) was 0.83 (95% CI 0.81, 7.85).
                                       ~~~~               ^^^^
    """,
    """
    Falls came to 12.4 per 1,000 (95% CI, 10.1 to 35.2).
                  ^^^^                    ~~~~~~~~~~~~
    """,
    """
    The prevalence of rust was 18.5 (CI 95%: 37.3 to 39.8).
                               ^^^^          ~~~~~~~~~~~~
    """,
    """
    The test found 81% of the cracks (95% confidence interval, 44% to 85%).
                   ^^^                                         ~~~~~~~~~~
    """,
    """
    Sickness fell by 4.6 days (99% CI: -1.9 to 3.1).
                     ^^^^^^^^          ~~~~~~~~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "Itching was rated 4.7 on a scale from 0 to 5.",
    "Asked to rate the itch on a scale of 1 to 10, one rower said 11.",
    "Median uptake was 15% (IQR, 11%-15%).",
    "Sugar in the sap fell from 8.7% [range: 8.3-9.2%] to 8.2% [range: 7.8-8.7%].",
    "The mean age was 46.2 years (range, 21-68).",
    "Smokers fared worse (OR 2.08, 95% CI 1.35-3.19).",
    "The hazard ratio was 0.63 (95% confidence interval, 0.47 to 0.85).",
    "Median follow-up was 24 months (range, 3 to 36).",
    "Mean scores were 48.3 ± 3.8 (40-61) before the course.",
    "Clearance differed (relative risk, 2.6 [95% CI, 1.6-4.2]).",
    "Ages ranged from 18 to 67 years (median 46).",
    "The incidence was 4.6 per 1,000 (95% CI 3.9 to 5.4).",
    "The median stay was 24 days [IQR 18 to 31].",
    "The mean number of falls was 5 (SD 2; range 1-9).",
    "The mean difference in height was 3.1 cm (95% CI, 1.2 to 5.0).",
    "The area under the curve (AUC) was 0.83 (95% CI 0.81, 0.85).",
    "Falls came to 12.4 per 1,000 (95% CI, 10.1 to 15.2).",
    "The prevalence of rust was 18.5 (CI 95%: 17.3 to 19.8).",
    "The test found 81% of the cracks (95% confidence interval, 74% to 85%).",
    "The test found 98% of the cracks (95% confidence interval, 74% to 100%), and 2% of the rest (0.1 to 24.9).",
    "Median survival was 12.4 months (95% CI, 10.1 to 35.2).",
    "Sickness fell by 0.6 days (99% CI: -1.9 to 3.1).",
    "The survey covered 84 sailors (51 men, 33 women; age range, 58-73 years).",
    "The firm faces 59 claims with a total of $12.4 million, ranging from $200 to $4 million.",
    "In the test cohort the sensitivity was 91% (95% CI, 84% to 95%).",
)

_AS_WRITTEN = Fraction(1)
_HUNDRED = 100
_UNNAMED = frozenset({"estimate", "bounded-estimate"})
"""Estimates of which no word says that they are ratios or differences."""
_MIDDLES = {
    "ratio-estimate": ("ratio-middle",),
    "difference-estimate": ("difference-middle",),
    "change-estimate": ("difference-middle", "percent-ratio-middle"),
}
"""The relations of which one holds between an estimate and its limits."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each estimate that it lies between its limits, for a ratio also that it is near their middle."""
    announced = False
    for frame in reading.frames:
        if not frame.kind.endswith("estimate"):
            continue
        evidence = frame.evidence
        if evidence is Evidence.SENTENCE and announced:
            evidence = Evidence.OF_THESE  # an interval announced before says what a bare bracket of the same form is
        announced = announced or evidence is Evidence.CUE
        estimate = frame.one(Role.ESTIMATE)
        limits = end_terms("lower", "upper", frame.all(Role.LIMIT))
        if estimate is None or limits is None:
            continue
        near = tuple(_middles(reading, frame, estimate, limits, evidence))
        if near and frame.kind != "ratio-estimate":
            yield Proposal(near)  # what is near the middle lies between
            continue
        claims = []
        for scale in _scales(estimate, frame.all(Role.LIMIT)[-1]):
            ends = replace(limits[0], name="low"), replace(limits[1], name="high")
            terms = equally_rounded((as_written("middle", estimate, scale), *ends))
            claims.append(Claim("estimate-interval", "between", terms, evidence, Basis.STATED, frame.cues))
        yield Proposal(tuple(claims))
        if frame.kind in _UNNAMED and frame.one(Role.CONFIDENCE) is not None and any(map(fits, claims)):
            for claim in _inside(reading, frame, estimate, limits, evidence):
                yield Proposal((claim,))
        if near:
            yield Proposal(near)
        if frame.kind == "bounded-estimate":
            bounded = (as_written("low", estimate), replace(limits[1], name="middle"), Term.constant("high", 1))
            yield Proposal((Claim("estimate-interval", "between", bounded, evidence, Basis.STATED, frame.cues, 1),))


def _scales(estimate: Assertion, limit: Assertion) -> tuple[Fraction, ...]:
    """Return how the estimate may be meant beside its limits: "0.37 (30% to 45%)" or "37.2 (30-45%)"."""
    if estimate.quantity.unit is None and limit.quantity.unit == "percent":
        return (_AS_WRITTEN, 1 / PERCENT)
    return (_AS_WRITTEN,)


def _inside(
    reading: Reading, frame: Frame, estimate: Assertion, limits: tuple[Term, Term], evidence: Evidence
) -> Iterator[Claim]:
    """Yield that an estimate lies about where a confidence interval can have it, whatever it measures."""
    low, high = limits[0].interval.low, limits[1].interval.high
    about, off = _leeway(reading, limits)
    units = {one.quantity.unit for one in (estimate, *frame.all(Role.LIMIT))}
    if low is None or high is None or off is None or low < 0:
        return
    if len(units) > 1 and estimate.quantity.unit is None:
        return
    whole = _HUNDRED if "percent" in units else int(frame.kind == "bounded-estimate")
    if whole and int(high) > whole:
        return
    least_and_most = middles(limits, about, off, whole)
    if least_and_most is not None:
        terms = (as_written("estimate", estimate), *least_and_most)
        yield Claim("estimate-interval", "inside-middles", terms, evidence, Basis.STATED, frame.cues)


def _leeway(reading: Reading, limits: tuple[Term, Term]) -> tuple[Term, Term | None]:
    """Return how loose "about" is as a factor, and as an amount of a middle; the table of hedges says."""
    band = table(reading.settings.hedges)["about"].generous
    low, high = limits[0].interval.low, limits[1].interval.high
    about = Term("about", band, band, (), "about")
    if low is None or high is None or band.high is None:
        return about, None
    off = (band.high - 1) * abs(high - low) / 2
    return about, Term("off", Interval(-off, off), Interval(-off, off), (), "")


def _middles(
    reading: Reading, frame: Frame, estimate: Assertion, limits: tuple[Term, Term], evidence: Evidence
) -> Iterator[Claim]:
    """Yield that the estimate is about the middle of its limits."""
    about, off = _leeway(reading, limits)
    if off is None:
        return
    for relation in _MIDDLES.get(frame.kind, ()):
        terms = (as_written("estimate", estimate), *limits, about if relation == "ratio-middle" else off)
        yield Claim("estimate-interval", relation, terms, evidence, Basis.STATED, frame.cues)
