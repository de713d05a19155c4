"""An estimate lies inside its interval, and a ratio near its geometric middle.

Why: an odds ratio of 2.88 with limits of 1.35 and 3.19 cannot be: confidence intervals of ratios are symmetric on the
logarithmic scale, so that the ratio is close to the square root of the product of its limits (Altman and Bland 2011,
BMJ 343:d2090, which draws p from the same symmetry). A digit lost in one of three numbers shows.
Not checked: the middle of an interval around a difference or a percentage, since exact and bootstrapped intervals are
not symmetric; how wide an interval should be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.quantities.hedges import table
from auditor.relations.model import PERCENT, Basis, Claim, Proposal, Term
from auditor.relations.terms import as_written, end_terms

BAD: tuple[str, ...] = (
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
    Sickness fell by 4.2 days (99% CI: -1.9 to 3.1).
                     ^^^^^^^^          ~~~~~~~~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "Smokers fared worse (OR 2.08, 95% CI 1.35-3.19).",
    "The hazard ratio was 0.63 (95% confidence interval, 0.47 to 0.85).",
    "Median follow-up was 24 months (range, 3 to 36).",
    "Mean scores were 48.3 ± 3.8 (40-61) before the course.",
    "Clearance differed (relative risk, 2.6 [95% CI, 1.6-4.2]).",
    "Ages ranged from 18 to 67 years (median 46).",
    "The incidence was 4.6 per 1,000 (95% CI 3.9 to 5.4).",
    "The median stay was 24 days [IQR 18 to 31].",
    "The mean number of falls was 5 (SD 2; range 1-9).",
    "Sickness fell by 1.2 days (99% CI: -1.9 to 3.1).",
    "The survey covered 84 sailors (51 men, 33 women; age range, 58-73 years).",
    "The firm faces 59 claims with a total of $12.4 million, ranging from $200 to $4 million.",
    "In the test cohort the sensitivity was 91% (95% CI, 84% to 95%).",
)

_AS_WRITTEN = Fraction(1)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each estimate that it lies between its limits, for a ratio also that it is near their middle."""
    announced = False
    for frame in reading.frames:
        if frame.kind not in ("estimate", "ratio-estimate"):
            continue
        evidence = frame.evidence
        if evidence is Evidence.SENTENCE and announced:
            evidence = Evidence.OF_THESE  # an interval announced before says what a bare bracket of the same form is
        announced = announced or evidence is Evidence.CUE
        estimate = frame.one(Role.ESTIMATE)
        limits = end_terms("lower", "upper", frame.all(Role.LIMIT))
        if estimate is None or limits is None:
            continue
        claims = []
        for scale in _scales(estimate, frame.all(Role.LIMIT)[-1]):
            ends = replace(limits[0], name="low"), replace(limits[1], name="high")
            terms = (as_written("middle", estimate, scale), *ends)
            claims.append(Claim("estimate-interval", "between", terms, evidence, Basis.STATED, frame.cues))
        yield Proposal(tuple(claims))
        if frame.kind == "ratio-estimate":
            yield Proposal((_middle(reading, frame, estimate, limits, evidence),))


def _scales(estimate: Assertion, limit: Assertion) -> tuple[Fraction, ...]:
    """Return how the estimate may be meant beside its limits: "0.37 (30% to 45%)" or "37.2 (30-45%)"."""
    if estimate.quantity.unit is None and limit.quantity.unit == "percent":
        return (_AS_WRITTEN, 1 / PERCENT)
    return (_AS_WRITTEN,)


def _middle(
    reading: Reading, frame: Frame, estimate: Assertion, limits: tuple[Term, Term], evidence: Evidence
) -> Claim:
    """Claim that the ratio is about the geometric middle; how loose "about" is, the table of hedges says."""
    band = table(reading.settings.hedges)["about"].generous
    about = Term("about", band, band, (), "about")
    terms = (as_written("estimate", estimate), *limits, about)
    return Claim("estimate-interval", "ratio-middle", terms, evidence, Basis.STATED, frame.cues)
