"""Shares of a sample that the text tells as its two halves: "14 men and six women … four (20%)" is of twenty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from auditor.assertions.facts.slips_of_hand import slip_of
from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.assertions.samples.halves import halves
from auditor.assertions.synonyms import same_thing
from auditor.relations.agreement import VERY_UNLIKELY, chance, common_whole, fits
from auditor.relations.model import Claim, Proposal, Term
from auditor.relations.sample_pairs import SamplePair
from auditor.relations.terms import cut_term

_MOST = 8
_ENOUGH = 2
_MOST_WHOLES = 40
"""Wholes with which one pair may fit that are looked at."""


def of_halves(reading: Reading, strays: Sequence[SamplePair]) -> tuple[list[SamplePair], list[Proposal]]:
    """Return the pairs that are of no sample in two halves, and what those say that are.

    They are if most agree on it beyond accident; then the others that count the same are of it too. If most agree on
    a sample that would be it with one half miswritten, then they are right, and the half is not.
    """
    for two in islice(halves(reading), _MOST):
        made = [(pair, _claim(pair, two)) for pair in strays]
        fitting = [pair for pair, claim in made if fits(claim)]
        if len(fitting) >= max(_ENOUGH, len(strays) // 2 + 1) and _beyond_accident(fitting):
            own = [pair for pair in strays if pair in fitting or pair.part in two or _of_the_same(pair, fitting)]
            proposals = [Proposal((_claim(pair, two, len(fitting) - 1),)) for pair in own]
            return [pair for pair in strays if pair not in own], proposals
        if not fitting:
            told, agreeing = _agreed(pair for pair in strays if pair.part not in two)
            if len(agreeing) > len(strays) // 2 and any(_slip(*way, told) for way in (two, two[::-1])):
                note = f"{len(agreeing)} such pairs agree on a whole of {told}."
                claim = _claim(agreeing[0], two, len(agreeing), note)
                return [pair for pair in strays if pair is not agreeing[0]], [Proposal((claim,))]
    return list(strays), []


def _claim(pair: SamplePair, two: tuple[Assertion, Assertion], supporters: int = 0, note: str = "") -> Claim:
    """Claim that a pair is of two halves together."""
    terms = (cut_term("share", pair.share), Term.of("part", pair.part), *(Term.of("whole", half) for half in two))
    words = pair.frame.cues
    return Claim(
        "sample-share", "share-of-sum", terms, Evidence.AGREEMENT, words=words, note=note, supporters=supporters
    )


def _of_the_same(pair: SamplePair, fitting: Sequence[SamplePair]) -> bool:
    """Tell whether a pair counts what one of `fitting` does, or names nothing of its own."""
    own = pair.part.counts
    return own is None or any(same_thing(own, other.part.counts) for other in fitting)


def _agreed(pairs: Iterable[SamplePair]) -> tuple[int, list[SamplePair]]:
    """Return the whole number on which most pairs agree, with those that do; none where accident may bring it about."""
    wholes: dict[int, list[SamplePair]] = {}
    for pair in pairs:
        for whole in common_whole([(Term.of("share", pair.share), Term.of("part", pair.part))])[:_MOST_WHOLES]:
            wholes.setdefault(whole, []).append(pair)
    told = max(wholes, key=lambda whole: len(wholes[whole]), default=0)
    agreeing = wholes.get(told, [])
    return (told, agreeing) if len(agreeing) > _ENOUGH and _beyond_accident(agreeing) else (0, [])


def _beyond_accident(pairs: Sequence[SamplePair]) -> bool:
    return chance((Term.of("share", pair.share) for pair in pairs), 1) < VERY_UNLIKELY


def _slip(one: Assertion, other: Assertion, whole: int) -> bool:
    """Tell whether the first half may be a slip away from what `whole` and the second half leave for it."""
    written, beside = one.quantity.value, other.quantity.value
    return (
        written is not None and beside is not None and whole > beside and slip_of(written, whole - beside, words=True)
    )
