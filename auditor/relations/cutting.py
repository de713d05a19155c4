"""Percentages that a text cuts off behind their last digit where others round them: "66%" for six of nine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.quantities.rounding import rounded_as
from auditor.relations.agreement import fits
from auditor.relations.model import Claim, Proposal, Term
from auditor.relations.terms import cut_term

_ENOUGH = 2
"""Shares that hold only if they were cut off, from which on it is no slip but the text's way."""


def cut_as_others(proposals: Sequence[Proposal]) -> Sequence[Proposal]:
    """Return the claims of shares, read generously as cut off where the text cuts off several and rounds none up."""
    firsts = [proposal.claims[0] for proposal in proposals]
    failing = [claim for claim in firsts if _percentage(claim) and not fits(claim)]
    if len(failing) < _ENOUGH or sum(fits(_cut(claim)) for claim in failing) < _ENOUGH:
        return proposals
    if any(_percentage(claim) and fits(claim) and not fits(_cut(claim)) for claim in firsts):
        return proposals
    return [Proposal(tuple(_generous(claim) for claim in proposal.claims)) for proposal in proposals]


def _percentage(claim: Claim) -> bool:
    share = claim.terms[0].assertion
    return claim.relation == "share" and share is not None and share.quantity.unit == "percent"


def _cut(claim: Claim) -> Claim:
    """Return a claim of which the share is cut off, and not rounded."""
    share = claim.terms[0].assertion
    if share is None:
        return claim
    cut = Term.of(claim.terms[0].name, replace(share, quantity=rounded_as((share.quantity,), "down")[0]))
    return replace(claim, terms=(cut, *claim.terms[1:]))


def _generous(claim: Claim) -> Claim:
    """Return a claim of which the share may be cut off if it is read generously."""
    share = claim.terms[0].assertion
    if share is None or not _percentage(claim):
        return claim
    return replace(claim, terms=(cut_term(claim.terms[0].name, share), *claim.terms[1:]))
