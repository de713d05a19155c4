"""Claims about shares that divide one whole: that they make all of it, or no more than that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.document.model import Span
from auditor.relations.agreement import add_up, fits
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.one_digit import one_digit_mends, one_exact_slip

if TYPE_CHECKING:
    from auditor.assertions.linked.households import Division

_SIDES = 2
"""Shares between which there may be others who take no side."""

Counts = Mapping[str, Frame]
"""By the id of each share that stands beside its count, the frame of the two."""


def counts_of(reading: Reading) -> Counts:
    """Return the frames of the shares whose parts are counted: "16 (31%)"."""
    return {
        share.id: frame
        for frame in reading.framed("share")
        if (share := frame.one(Role.SHARE)) is not None and frame.one(Role.PART) is not None
    }


def divisions(reading: Reading) -> Iterator[Division]:
    """Yield how the shares of households divide them, in the few texts that tell of households."""
    if any(word in reading.document.prose for word in ("householder", "non-families", "nonfamilies")):
        from auditor.assertions.linked.households import households

        yield from households(reading)


def everything() -> Term:
    """Return the whole that is no number of the text."""
    return Term.constant("whole", 1, shown="100 per cent")


def all_of(
    shares: Sequence[Assertion], evidence: Evidence, words: tuple[Span, ...] = (), whole: Assertion | None = None
) -> Claim:
    """Claim that shares make a hundred per cent, or the share `whole` of which they are parts."""
    total = everything() if whole is None else Term.of("whole", whole)
    return all_terms((*(Term.of("share", share) for share in shares), total), evidence, words)


def all_terms(terms: tuple[Term, ...], evidence: Evidence, words: tuple[Span, ...]) -> Claim:
    """Claim that the shares among `terms` make the whole among them."""
    return Claim("shares-of-hundred", "complement", terms, evidence, Basis.STATED, words)


def no_more(parts: Iterable[Term], evidence: Evidence, words: tuple[Span, ...] = ()) -> Claim:
    """Claim that shares which exclude one another make no more than a hundred per cent."""
    terms = (*(replace(part, name="part") for part in parts), everything())
    return Claim("shares-within-hundred", "bound", terms, evidence, Basis.STATED, words)


def if_one_digit_mends(claim: Claim) -> Iterator[Proposal]:
    """Yield a claim that holds, or would without one slip: else the words did not mean that the shares are all."""
    if fits(claim) or one_digit_mends(claim):
        yield Proposal((claim,))


def said_to_be_all(frame: Frame, counts: Counts) -> Proposal | None:
    """Return the claim that the shares of a frame are all there are, None where neither words nor their fit say so."""
    shares = frame.all(Role.SHARE)
    if frame.evidence is Evidence.CUE:
        complete = all_of(shares, frame.evidence, frame.cues)
        return Proposal((complete,)) if frame.kind == "hundred" else next(if_one_digit_mends(complete), None)
    if _counted(frame, counts):
        return next(if_one_digit_mends(all_of(shares, Evidence.OF_THESE, frame.cues)), None)
    finely = frame.kind == "portions" or (len(shares) > _SIDES and all(share.quantity.step < 1 for share in shares))
    if finely and frame.evidence is Evidence.OF_THESE:
        complete = all_of(shares, frame.evidence, frame.cues)
        if not fits(complete) and one_exact_slip(complete):
            return Proposal((complete,))
    return None


def _counted(frame: Frame, counts: Counts) -> bool:
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
