"""An estimate lies inside its interval, a ratio and a difference near the middle of theirs.

Why: an odds ratio of 2.88 with limits of 1.35 and 3.19 cannot be: confidence intervals of ratios are symmetric on the
logarithmic scale, so that the ratio is close to the square root of the product of its limits (Altman and Bland 2011,
BMJ 343:d2090, which draws p from the same symmetry); those of differences are symmetric as they are. A digit lost
in one of three numbers shows.
Not checked: the middle of an interval around a percentage, since exact intervals are not symmetric, and a percentage of
change may be a ratio less one; how wide an interval should be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.quantities.hedges import table
from auditor.quantities.interval import Interval
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
    The area under the curve (AUC) was 0.83 (95% CI 0.77, 7.89).
                                       ~~~~               ^^^^
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
    "The area under the curve (AUC) was 0.83 (95% CI 0.77, 0.89).",
    "Sickness fell by 0.6 days (99% CI: -1.9 to 3.1).",
    "The survey covered 84 sailors (51 men, 33 women; age range, 58-73 years).",
    "The firm faces 59 claims with a total of $12.4 million, ranging from $200 to $4 million.",
    "In the test cohort the sensitivity was 91% (95% CI, 84% to 95%).",
)

_AS_WRITTEN = Fraction(1)
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
        middles = tuple(_middles(reading, frame, estimate, limits, evidence))
        if middles and frame.kind != "ratio-estimate":
            yield Proposal(middles)  # what is near the middle lies between
            continue
        claims = []
        for scale in _scales(estimate, frame.all(Role.LIMIT)[-1]):
            ends = replace(limits[0], name="low"), replace(limits[1], name="high")
            terms = equally_rounded((as_written("middle", estimate, scale), *ends))
            claims.append(Claim("estimate-interval", "between", terms, evidence, Basis.STATED, frame.cues))
        yield Proposal(tuple(claims))
        if middles:
            yield Proposal(middles)
        if frame.kind == "bounded-estimate":
            bounded = (as_written("low", estimate), replace(limits[1], name="middle"), Term.constant("high", 1))
            yield Proposal((Claim("estimate-interval", "between", bounded, evidence, Basis.STATED, frame.cues, 1),))


def _scales(estimate: Assertion, limit: Assertion) -> tuple[Fraction, ...]:
    """Return how the estimate may be meant beside its limits: "0.37 (30% to 45%)" or "37.2 (30-45%)"."""
    if estimate.quantity.unit is None and limit.quantity.unit == "percent":
        return (_AS_WRITTEN, 1 / PERCENT)
    return (_AS_WRITTEN,)


def _middles(
    reading: Reading, frame: Frame, estimate: Assertion, limits: tuple[Term, Term], evidence: Evidence
) -> Iterator[Claim]:
    """Yield that the estimate is about the middle of its limits; how loose "about" is, the table of hedges says."""
    relations = _MIDDLES.get(frame.kind, ())
    low, high = limits[0].interval.low, limits[1].interval.high
    band = table(reading.settings.hedges)["about"].generous
    if not relations or low is None or high is None or band.high is None:
        return
    off = (band.high - 1) * abs(high - low) / 2
    near = Interval(-off, off)
    for relation in relations:
        about = (
            Term("about", band, band, (), "about") if relation == "ratio-middle" else Term("off", near, near, (), "")
        )
        terms = (as_written("estimate", estimate), *limits, about)
        yield Claim("estimate-interval", relation, terms, evidence, Basis.STATED, frame.cues)
