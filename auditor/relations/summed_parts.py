"""What the rule of sums claims beyond one construction: totals over sentences, sisters, ordinals, and what is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.linked.linked_sums import leavings
from auditor.assertions.linked.remainders import remainders
from auditor.assertions.linked.shared_out import Summed
from auditor.assertions.linked.sister_levels import sister_levels
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.document.model import Span
from auditor.relations.agreement import SURE_DIGITS, fits, one_slip_off
from auditor.relations.model import Basis, Claim, Proposal, Term

_RULE = "sum-of-parts"
ENOUGH = 2
"""Supporters that make a claim which a slip explains worth an alarm."""
_LONG = 5
"""Digits that a total far from its parts must have."""
ANY_DIGITS = 2
"""Digits that a total must have which words give as the sum of its parts, or of them and what was there before."""
APART_DIGITS = 3
"""Digits that a total must have where its parts exclude one another."""


def over_sentences(summed: Summed) -> Iterator[Proposal]:
    """Yield that a total is the sum of its parts in another sentence, and where they exclude one another no less."""
    terms = _terms(summed)
    claim = Claim(_RULE, "sum", terms, summed.evidence, Basis.STATED, (), len(terms) - 1)
    if summed.evidence is not Evidence.CUE:
        digits = ANY_DIGITS if summed.running else APART_DIGITS if summed.evidence < Evidence.NEARNESS else SURE_DIGITS
        claim = replace(claim, evidence=Evidence.NEARNESS)
        claim = (
            replace(claim, supporters=ENOUGH) if one_slip_off(claim, digits) else replace(claim, basis=Basis.INFERRED)
        )
    others = (replace(claim, terms=(*terms[:-1], Term.of("total", other))) for other in reversed(summed.others))
    yield Proposal((claim, *others))
    if summed.evidence is Evidence.OF_THESE:
        bound = (*terms[:-1], Term.of("whole", summed.total))
        yield Proposal((Claim(_RULE, "bound", bound, summed.evidence, Basis.STATED),))


def one_more(frame: Frame) -> Proposal:
    """Return that an ordinal is one more than the last of the counts before it, or than the last ones together."""
    parts = frame.all(Role.PART)
    totals = frame.all(Role.TOTAL)[:1]
    return Proposal(
        tuple(
            Claim(
                _RULE,
                "sum",
                (
                    *(Term.of("part", part) for part in parts[first:]),
                    Term.constant("part", 1, frame.cues),
                    Term.of("total", total),
                ),
                frame.evidence,
                Basis.STATED,
                frame.cues,
                len(parts) - 1 - first,
            )
            for total in totals
            for first in range(len(parts) - 1, -1, -1)
        )
    )


def last_of_all(reading: Reading, frame: Frame) -> Iterator[Proposal]:
    """Yield that "three of the dead … and the fourth" are all who were counted before as dead."""
    parts = frame.all(Role.PART)
    if frame.evidence is not Evidence.OF_THESE or len(parts) > 1 or parts[0].role is not Role.PART:
        return
    from auditor.assertions.facts.fates import fated  # needed for few texts

    claims = [
        Claim(
            _RULE,
            "sum",
            (Term.of("part", parts[0]), Term.constant("part", 1, frame.cues), Term.of("total", whole)),
            frame.evidence,
            Basis.STATED,
            frame.cues,
            2,
        )
        for whole in fated(reading, parts[0])
    ]
    if claims:
        yield Proposal(tuple(claims))


def of_sisters(reading: Reading) -> Iterator[Proposal]:
    """Yield what levels of sisters make: what fits, or else what is one slip away beside a sum that fits."""
    bound: set[str] = set()
    late: list[tuple[Claim, bool, bool]] = []
    for sisters in sister_levels(reading):
        claims = [
            Claim(_RULE, "sum", _terms(summed), Evidence.AGREEMENT, Basis.STATED, (), len(summed.parts))
            for summed in sisters.sums
        ]
        right = [fits(claim) for claim in claims]
        for claim, holds in zip(claims, right, strict=True):
            if holds:
                bound |= {term.assertion.id for term in claim.terms if term.assertion is not None}
                yield Proposal((replace(claim, basis=Basis.INFERRED),))
            else:
                late.append((claim, sisters.near, any(right)))
    for claim, near, beside in late:
        ids = {term.assertion.id for term in claim.terms if term.assertion is not None}
        if not ids & bound and one_slip_off(claim, ANY_DIGITS if beside else SURE_DIGITS if near else _LONG):
            bound |= ids
            yield Proposal((replace(claim, supporters=ENOUGH),))


def rests(reading: Reading) -> Iterator[Proposal]:
    """Yield that a rest is what the other amounts leave of the whole."""
    for left in leavings(reading):
        parted = [(whole, left.amounts[:k] + left.amounts[k + 1 :]) for k, whole in enumerate(left.amounts)]
        yield Proposal(tuple(_rest(left.rest, whole, parts, left.evidence, left.words) for whole, parts in parted))
    for found in remainders(reading):
        yield Proposal(
            tuple(_rest(found.rest, whole, found.parts, found.evidence, found.words) for whole in found.wholes)
        )


def _rest(
    rest: Assertion, whole: Assertion, parts: tuple[Assertion, ...], evidence: Evidence, words: tuple[Span, ...]
) -> Claim:
    terms = (Term.of("rest", rest), Term.of("whole", whole), *(Term.of("part", part) for part in parts))
    return Claim(_RULE, "remainder", terms, evidence, Basis.STATED, words)


def _terms(summed: Summed) -> tuple[Term, ...]:
    return (*(Term.of("part", part) for part in summed.parts), Term.of("total", summed.total))
