"""An estimate lies inside its interval, and a ratio near its geometric middle.

Why: an odds ratio of 2.88 with limits of 1.35 and 3.19 cannot be: confidence intervals of ratios are symmetric on the
logarithmic scale, so that the ratio is close to the square root of the product of its limits (Altman and Bland 2011,
BMJ 343:d2090, which draws p from the same symmetry). A digit lost in one of three numbers shows.
Not checked: the middle of an interval around a difference or a percentage, since exact and bootstrapped intervals are
not symmetric; how wide an interval should be.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.quantities.hedges import table
from auditor.relations.model import PERCENT, Basis, Claim, Proposal, Term
from auditor.relations.terms import end_terms

BAD: tuple[str, ...] = ()
GOOD: tuple[str, ...] = ()

_AS_WRITTEN = Fraction(1)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each estimate that it lies between its limits, for each ratio that it is near their geometric middle."""
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
            terms = (Term.of("middle", estimate, scale), limits[0].renamed("low"), limits[1].renamed("high"))
            claims.append(Claim("estimate-interval", "between", terms, evidence, Basis.STATED, frame.cues))
        yield Proposal(tuple(claims))
        if frame.kind == "ratio-estimate":
            yield Proposal((_middle(reading, frame, estimate, limits, evidence),))


def _scales(estimate: Assertion, limit: Assertion) -> tuple[Fraction, ...]:
    """Return how the estimate may be meant beside its limits: "0.37 (30% to 45%)" and "37.2 (30-45%)" are both written."""
    if estimate.quantity.unit is None and limit.quantity.unit == "percent":
        return (_AS_WRITTEN, 1 / PERCENT)
    return (_AS_WRITTEN,)


def _middle(
    reading: Reading, frame: Frame, estimate: Assertion, limits: tuple[Term, Term], evidence: Evidence
) -> Claim:
    """Claim that the ratio is about the geometric middle; how loose "about" is, the table of hedges says."""
    band = table(reading.settings.hedges)["about"].generous
    about = Term("about", band, band, (), "about")
    terms = (Term.of("estimate", estimate, _AS_WRITTEN), *limits, about)
    return Claim("estimate-interval", "ratio-middle", terms, evidence, Basis.STATED, frame.cues)
