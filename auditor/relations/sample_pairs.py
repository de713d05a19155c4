"""A part with its share whose whole is not said, and the claim that some number of the text is that whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.relations.model import Claim, Term
from auditor.relations.terms import whole_term

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
        part, share = Term.of("part", self.part), Term.of("share", self.share)
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
