"""A part with its share whose whole is not said, and the claim that some number of the text is that whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from auditor.assertions.facts.slips_of_hand import miswritten
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.assertions.samples.arms import arm_of, arms, followed, fronted, sizes
from auditor.relations.agreement import add_up, fits, shared_whole
from auditor.relations.model import Claim, Proposal, Term
from auditor.relations.one_digit import one_digit_mends
from auditor.relations.terms import cut_term, whole_term

_MOST_CITED = 8
"""Pairs that agree with one another, cited beside the whole that they refute."""


class SamplePair(NamedTuple):
    """A part with its share, the whole not being said."""

    frame: Frame
    part: Assertion
    share: Assertion

    def claim(
        self,
        whole: Assertion,
        evidence: Evidence,
        supporters: int = 0,
        agreeing: Iterable[SamplePair] = (),
        note: str = "",
    ) -> Claim:
        """Claim that `whole` is what the share is of; the pairs `agreeing` are cited with this one."""
        part, share = Term.of("part", self.part), cut_term("share", self.share)
        for pair in tuple(agreeing)[:_MOST_CITED]:
            if pair is not self:
                part = replace(part, spans=(*part.spans, pair.part.span))
                share = replace(share, spans=(*share.spans, pair.share.span))
        terms = (share, part, whole_term(self.part, whole))
        return Claim("sample-share", "share", terms, evidence, words=self.frame.cues, note=note, supporters=supporters)


def sample_pairs(reading: Reading) -> list[SamplePair]:
    """Return the counts of a text whose share is given and of what it is, is not."""
    return [
        SamplePair(frame, part, share)
        for frame in reading.framed("share")
        if (part := frame.one(Role.PART)) is not None
        and (share := frame.one(Role.SHARE)) is not None
        and frame.one(Role.WHOLE) is None
        and part.quantity.unit is None
        and frame.evidence is not Evidence.SENTENCE
    ]


def of_their_own(reading: Reading) -> frozenset[int]:
    """Return the sentences whose parts add up to what their shares are of, and not to what words like "of which" say.

    "There were 1,820 homes, of which 363 (63.6%) were owned and 208 (36.4%) let": those that somebody lived in.
    """
    rows: dict[int, list[Frame]] = {}
    for frame in reading.framed("share"):
        if frame.one(Role.PART) is not None and frame.one(Role.SHARE) is not None:
            rows.setdefault(frame.terms[0].assertion.sentence, []).append(frame)
    return frozenset(place for place, row in rows.items() if len(row) > 1 and _added_up(row))


def _added_up(row: Iterable[Frame]) -> bool:
    pairs: list[tuple[Term, Term]] = []
    wholes: list[Assertion] = []
    pointed = False
    for frame in row:
        share, part = frame.one(Role.SHARE), frame.one(Role.PART)
        if share is not None and part is not None:
            pairs.append((Term.of("share", share), Term.of("part", part)))
        wholes += frame.all(Role.WHOLE)
        pointed |= frame.evidence is Evidence.OF_THESE
    total = sum(part.assertion.quantity.value or 0 for _, part in pairs if part.assertion is not None)
    return pointed and all(whole.quantity.value != total for whole in wholes) and add_up(pairs)


def _beyond_loss(pair: SamplePair, claim: Claim) -> bool:
    """Tell whether losses from an arm do not explain that a pair does not fit it, but one slip of hand does."""
    meant = shared_whole(((Term.of("share", pair.share), Term.of("part", pair.part)),))
    size = claim.terms[-1].interval.low
    if (
        meant is None
        or size is None
        or meant.low is None
        or meant.high is None
        or (pair.part.quantity.value or 0) >= size
    ):
        return False
    return (meant.low > size or 2 * meant.high < size) and one_digit_mends(claim)


def _slip(one: Assertion | None, size: Assertion) -> bool:
    """Tell whether a number may be the size of an arm, of which one of the two is miswritten."""
    return one is not None and miswritten(str(one.quantity.value), str(size.quantity.value))


def by_arms(
    reading: Reading, pairs: list[SamplePair], wholes: tuple[Assertion, ...], framed: Mapping[str, Role]
) -> tuple[tuple[SamplePair, Proposal], ...]:
    """Return what the pairs say that name an arm of the study, in sentences where one of them at least fits its own.

    Where none does, some of the arms were lost to follow-up, or the pairs are of those who replied. A size that opens
    the sentence needs no such support, nor a pair that would be of more than its arm, or of less than half of it.
    """
    known = sizes(reading) if pairs else ()
    if not known:
        return ()
    named = arms(reading, known)
    own: list[tuple[SamplePair, Claim]] = []
    held: set[int] = set()
    for pair in pairs:
        opening = None if pair.part.sentence in held else fronted(reading, known, pair.part)
        if opening is not None:
            held.add(pair.part.sentence)
        behind = followed(reading, known, pair.part, pair.share)
        if behind is not None:
            held.add(pair.part.sentence)
        size = opening or behind or arm_of(reading, named, pair.part, pair.share)
        if size is not None and size is not pair.part:
            own.append((pair, pair.claim(size, Evidence.OF_THESE)))
    held.update(pair.part.sentence for pair, claim in own if fits(claim))
    placed = []
    for pair, claim in own:
        if pair.part.sentence in held or _beyond_loss(pair, claim):
            size = claim.terms[-1].assertion
            others = [
                pair.claim(whole, Evidence.AGREEMENT)
                for whole in wholes
                if whole is not pair.part and framed.get(whole.id) is not Role.PART
            ]
            fitting = [other for other in others if fits(other)]
            meant = {other.terms[-1].assertion for other in fitting}
            if size is not None and meant.isdisjoint(known) and all(_slip(one, size) for one in meant):
                fitting = []  # what fits is the size itself, rightly written elsewhere
            placed.append((pair, Proposal((claim, *fitting))))
    return tuple(placed)
