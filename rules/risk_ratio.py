"""A ratio of risks goes with its percentage and its two rates, a difference with its number to treat.

Why: a hazard ratio of 0.63 is a 37 per cent lower hazard. Readers keep the percentage, and a ratio of 0.73 beside it
means that one of the two was not corrected. Between 4 and 8 per cent lies a factor of about two, either way round.
Not checked: absolute differences of risk; odds ratios of frequent events, whose percentage holds for odds alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading, Role
from auditor.quantities.hedges import table
from auditor.relations.model import PERCENT, Basis, Claim, Proposal, Term
from auditor.relations.terms import as_written

BAD: tuple[str, ...] = (
    """
    Rowing went with a 1.3-fold risk of cramp (RR 1.80).
                       ^^^^^^^^                   ~~~~
    """,
    """
    The absolute reduction was 5.9% and the number needed to treat 71.
                               ~~~~                                ^^
    """,
    """
    The risk ratio was 0.86 (6.0% vs 8.8%).
                       ^^^^  ~~~~    ~~~~
    """,
    """
    Walkers had a 37% lower risk of falls (hazard ratio, 0.73).
                  ^^^                                    ~~~~
    """,
    """
    The relative risk was 1.22, an increase of 32%.
                          ~~~~                 ^^^
    """,
    """
    The drug cut strokes by 28 per cent (HR 0.82, 95% CI 0.70-0.96).
                            ^^^^^^^^^^^     ~~~~
    """,
    """
    Strokes were rarer (relative risk 0.72, 95% CI 0.60 to 0.86), that is, an 82% reduction.
                                      ~~~~                                    ^^^
    """,
    """
    Mice died more rarely with the seed (4.2% vs 6.0%; relative risk, 0.40).
                                         ~~~~    ~~~~                 ^^^^
    """,
    """
    Shift work went with a 15 per cent higher rate of accidents (RR 1.51).
                           ^^^^^^^^^^^                              ~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "Rowing went with a 1.8-fold risk of cramp (RR 1.80).",
    "The absolute reduction was 5.9% and the number needed to treat 17.",
    "The risk ratio was 0.68 (6.0% vs 8.8%).",
    "Walkers had a 37% lower risk of falls (hazard ratio, 0.63).",
    "The relative risk was 1.22, an increase of 22%.",
    "The drug cut strokes by 18 per cent (HR 0.82, 95% CI 0.70-0.96).",
    "Strokes were rarer (relative risk 0.72, 95% CI 0.60 to 0.86), that is, an 28% reduction.",
    "Strokes were rarer (relative risk 0.72, 95% CI 0.60 to 0.86), with a 15% reduction in costs.",
    "Mice died more rarely with the seed (4.2% vs 6.0%; relative risk, 0.70).",
    "Mice died more rarely with the seed (4.2% vs 6.0%; adjusted relative risk, 0.40).",
    "Mice died more rarely with the seed (4.2% vs 6.0%; relative risk, 0.72).",
    "Shift work went with a 51 per cent higher rate of accidents (RR 1.51).",
    "The absolute reduction was 4% (relative risk 0.63).",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each ratio with its percentage, and for each with its two rates, either way round."""
    about = table(reading.settings.hedges)["about"].generous
    near = Term("about", about, about, (), "about")
    for frame in reading.framed("rate-ratio"):
        ratio, rates = frame.one(Role.ESTIMATE), frame.all(Role.LEVEL)
        if ratio is None or len(rates) != len(("first", "second")):
            continue
        yield Proposal(
            tuple(
                Claim(
                    "risk-ratio",
                    "rate-ratio",
                    (as_written("ratio", ratio), near, as_written("first", one), as_written("second", other)),
                    frame.evidence,
                    Basis.STATED,
                    frame.cues,
                )
                for one, other in (rates, rates[::-1])
            )
        )
    for frame in reading.framed("needed"):
        needed, difference = frame.one(Role.ESTIMATE), frame.one(Role.BY)
        if needed is not None and difference is not None:
            three = (as_written("needed", needed), near, as_written("difference", difference, PERCENT))
            yield Proposal((Claim("risk-ratio", "needed", three, frame.evidence, Basis.STATED, frame.cues),))
    for frame in reading.framed("ratio-fold"):
        ratio, fold = frame.one(Role.ESTIMATE), frame.one(Role.MULTIPLE)
        if ratio is not None and fold is not None:
            same = (as_written("one", fold), as_written("other", ratio))
            yield Proposal((Claim("risk-ratio", "equality", same, frame.evidence, Basis.STATED, frame.cues),))
    for frame in reading.framed("ratio-change"):
        ratio, change = frame.one(Role.ESTIMATE), frame.one(Role.BY)
        if ratio is None or change is None:
            continue
        name = "reduction" if frame.direction < 0 else "increase"
        terms = (Term.of(name, change), as_written("ratio", ratio))
        yield Proposal((Claim("risk-ratio", name, terms, frame.evidence, Basis.STATED, frame.cues),))
