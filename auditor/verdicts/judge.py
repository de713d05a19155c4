"""The one judge: the only place where numbers are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from auditor.assertions.model import Evidence
from auditor.quantities.model import Quantity
from auditor.records import dataclass
from auditor.relations.equations import relation_named
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.solving import interval_of, missing, parsed, satisfiable, solved_term, values_of
from auditor.verdicts.model import Judgement, Verdict

_WAYS = {
    Evidence.BRACKET: "a bracket or apposition",
    Evidence.CUE: "cue words in the clause",
    Evidence.OF_THESE: "words that point back",
    Evidence.SENTENCE: "the same sentence only",
    Evidence.AGREEMENT: "agreement between several numbers only",
    Evidence.ONLY_SAMPLE: "being the only candidate",
    Evidence.NEARNESS: "nearness only",
}
_ENOUGH = 2
"""Supporters that make a binding by agreement firm."""


@dataclass(frozen=True, slots=True)
class _Tried:
    claim: Claim
    verdict: Verdict
    reason: str


def judge(proposals: Iterable[Proposal]) -> tuple[Judgement, ...]:
    """Return a judgement for each proposal, in the order of the text: its first satisfied binding, else its first.

    A binding that holds with the plain intervals is consistent; one that needs a generous interval is strained. Where
    none holds the first is discrepant if the text states it and its evidence is firm, else undecided. A binding that
    was only inferred and does not hold plainly is dropped: it indicts the guess, not the text.
    """
    chosen: dict[object, _Tried] = {}
    for proposal in proposals:
        tried = _tried(proposal)
        if tried is None:
            continue
        key = _identity(tried.claim)
        known = chosen.get(key)
        if known is None or _firmness(tried.claim) < _firmness(known.claim):
            chosen[key] = tried
    ordered = sorted(chosen.values(), key=lambda one: (_places(one.claim), one.claim.rule))
    judgements = []
    for number, one in enumerate(ordered, 1):
        claim = one.claim
        computed = None
        if claim.terms and not missing(claim.relation, claim.terms):
            computed = solved_term(claim.relation, claim.terms, claim.primary)
        judgements.append(Judgement(f"c{number}", claim, one.verdict, computed, one.reason))
    return tuple(judgements)


def _tried(proposal: Proposal) -> _Tried | None:
    strained: Claim | None = None
    lacking: tuple[str, ...] = ()
    for claim in proposal.claims:
        names = missing(claim.relation, claim.terms)
        if names:
            lacking = lacking or names
            continue
        if holds(claim):
            return _Tried(claim, Verdict.CONSISTENT, f"the plain reading satisfies it; tied by {_WAYS[claim.evidence]}")
        if strained is None and claim.basis is Basis.STATED and holds(claim, generous=True):
            strained = claim
    if strained is not None:
        return _Tried(strained, Verdict.STRAINED, strain(strained))
    first = proposal.claims[0] if proposal.claims else None
    if first is None or first.basis is Basis.INFERRED:
        return None
    if lacking:
        return _Tried(first, Verdict.UNDECIDED, f"no number is known for {' and '.join(lacking)}")
    if without_value(first):
        return _Tried(first, Verdict.UNDECIDED, "it would divide by nought")
    if first.evidence <= Evidence.OF_THESE or first.supporters >= _ENOUGH:
        return _Tried(first, Verdict.DISCREPANT, f"no reading satisfies it; tied by {_WAYS[first.evidence]}")
    return _Tried(first, Verdict.UNDECIDED, f"it does not hold, but is tied by {_WAYS[first.evidence]}")


def holds(claim: Claim, generous: bool = False) -> bool:
    """Tell whether some reading of the written numbers satisfies `claim`, which lacks no term."""
    relation = relation_named(claim.relation)
    return satisfiable(parsed(relation.equation), values_of(relation, claim.terms, generous))


def without_value(claim: Claim) -> bool:
    """Tell whether a side of the equation has no value at all, whatever the terms mean."""
    relation = relation_named(claim.relation)
    values = values_of(relation, claim.terms)
    return any(interval_of(side, values) is None for side in parsed(relation.equation).sides)


def strain(claim: Claim) -> str:
    """Return which generous reading makes `claim` hold: of a hedge, of a round number, or both."""
    if claim.terms[claim.primary].form == "fault":
        return "its value is not in doubt"
    hedged = [term for term in claim.terms if term.generous != term.interval and _hedge(term.assertion) is not None]
    round_ = [term for term in claim.terms if term.generous != term.interval and _hedge(term.assertion) is None]
    for group, what in ((hedged, "hedge"), (round_, "rounding")):
        terms = tuple(term if term in group else replace(term, generous=term.interval) for term in claim.terms)
        if group and holds(replace(claim, terms=terms), generous=True):
            return f"only a generous reading of {_named(what, group[0])} satisfies it"
    return "only generous readings of hedge and rounding together satisfy it"


def _named(what: str, term: Term) -> str:
    words = _hedge(term.assertion) if what == "hedge" else None
    if words:
        return f"“{words}”{_band(term.assertion)}"
    percentage = term.assertion is not None and term.assertion.quantity.unit == "percent"
    return "a percentage that is cut off, not rounded," if percentage else "a round number"


def _band(assertion: object) -> str:
    """Return the band of a hedge in the table that made the generous reading: " (85 to 100 per cent of the number)"."""
    quantity = getattr(assertion, "quantity", None)
    if not isinstance(quantity, Quantity) or not quantity.value or quantity.value < 0:
        return ""
    ends = (quantity.generous.low, quantity.generous.high)
    low, high = (None if end is None else f"{round(100 * end / quantity.value)}" for end in ends)
    if low is None or high is None:
        return (
            f" (from {low} per cent of the number)"
            if low
            else f" (up to {high} per cent of the number)"
            if high
            else ""
        )
    return f" ({low} to {high} per cent of the number)"


def _hedge(assertion: object) -> str | None:
    return getattr(getattr(assertion, "quantity", None), "hedge", None)


def _identity(claim: Claim) -> object:
    """Return what two proposals share that say the same of the same numbers."""
    return claim.relation, tuple(sorted((term.name, term.spans, _ended(term)) for term in claim.terms))


def _ended(term: Term) -> str:
    """Return which end of a range the term is: each is a claim of its own. Empty for a number that is no range."""
    quantity = getattr(term.assertion, "quantity", None)
    return str(term.interval) if isinstance(quantity, Quantity) and quantity.ends is not None else ""


def _firmness(claim: Claim) -> tuple[bool, int]:
    return claim.basis is Basis.INFERRED, claim.evidence


def _places(claim: Claim) -> tuple[int, ...]:
    primary = claim.terms[claim.primary].spans[:1]
    return (
        primary[0].start if primary else -1,
        *sorted(span.start for term in claim.terms for span in term.spans),
    )
