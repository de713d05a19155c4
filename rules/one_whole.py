"""Parts that are given with their shares of one whole agree on how much that whole is.

Why: "40,500 shares, or 6.6 per cent, up from 33,500, or 5.5" never says how many shares there are, and still says it
twice. A list of counts with their percentages says it as often as it has items.
Not checked: pairs of several wholes, or of one that the text gives (see sample-share); lists of two, but for stakes and
for shares that make a hundred per cent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.assertions.synonyms import people, same_thing
from auditor.quantities.model import Kind
from auditor.relations.agreement import UNLIKELY, VERY_UNLIKELY, chance, fits, shared_whole
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.one_digit import one_digit_mends
from auditor.relations.terms import whole_term

BAD: tuple[str, ...] = (
    """
    Ode lifted its stake to 84,600 shares, or 9.4 per cent, from 63,000 shares, or 4.0 per cent.
                            ~~~~~~            ~~~~~~~~~~~~       ~~~~~~            ^^^^^^^^^^^^
    """,
    """
    The census found 18,240 Tavri (30.4 per cent), 13,980 Orons (23.3 per cent) and 4,740 Selks (2.9 per cent).
                                                   ~~~~~~        ~~~~~~~~~~~~~      ~~~~~        ^^^^^^^^^^^^
    """,
    """
    The new gates took 27 divers (46.4 per cent) to the left and 15 (53.6 per cent) to the right.
                       ~~         ~~~~~~~~~~~~~                  ~~  ^^^^^^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Ode lifted its stake to 84,600 shares, or 9.4 per cent, from 63,000 shares, or 7.0 per cent.",
    "The census found 18,240 Tavri (30.4 per cent), 13,980 Orons (23.3 per cent) and 4,740 Selks (7.9 per cent).",
    "The ward has 18,240 Tavri (30.4 per cent of voters), 13,980 Orons (35.3 per cent of theirs) and 4,740 Selks.",
    "Ode lifted its stake to 84,600 shares, or 9.4 per cent.",
    "The new gates took 13 divers (46.4 per cent) to the left and 15 (53.6 per cent) to the right.",
    "Of the old gates 27 (46.4 per cent) leaked, and in the second group 15 (53.6 per cent) did.",
)

_GROUPS = frozenset({"group", "arm", "cohort", "subgroup", "control", "former", "latter", "respectively"})
_STAKE = "share"
"""What a holding is counted in."""
_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_MOST = 40
_MOST_WHOLES = 60
_ENOUGH = 3
"""Others that agree on a whole, of which two are enough where all are counts of thousands."""
_FEW_ENOUGH = 2
_LARGE = 1000
_ALL = 100


class _Pair(NamedTuple):
    frame: Frame
    part: Assertion
    share: Assertion

    def terms(self) -> tuple[Term, Term]:
        return Term.of("share", self.share), Term.of("part", self.part)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each pair of parts with shares in one sentence that may be of one whole."""
    rows: dict[tuple[int, str | None], list[_Pair]] = {}
    for frame in reading.framed("share"):
        part, share = frame.one(Role.PART), frame.one(Role.SHARE)
        if part is None or share is None or frame.one(Role.WHOLE) is not None or not _fit_to_compare(part, share):
            continue
        if frame.evidence is Evidence.SENTENCE:
            continue
        rows.setdefault((part.sentence, part.quantity.unit), []).append(_Pair(frame, part, share))
    for pairs in rows.values():
        if 1 < len(pairs) <= _MOST:
            yield from _of_one(reading, pairs)
    for pairs in _of_paragraphs(reading, rows):
        for proposal in _odd_one_out(reading, pairs, False):
            odd, other = (proposal.claims[0].terms[at].assertion for at in (1, 3))
            if odd is not None and other is not None and (same_thing(odd.counts, other.counts) or _people(odd, other)):
                yield proposal


def _people(*numbers: Assertion) -> bool:
    return all(people(one.counts) for one in numbers)


def _of_paragraphs(reading: Reading, rows: dict[tuple[int, str | None], list[_Pair]]) -> Iterator[list[_Pair]]:
    """Yield the pairs of each paragraph that tells them in more than one sentence."""
    blocks: dict[tuple[int, str | None], list[list[_Pair]]] = {}
    for (sentence, unit), pairs in rows.items():
        blocks.setdefault((reading.document.sentences[sentence].block, unit), []).append(pairs)
    for told in blocks.values():
        joined = [pair for pairs in told for pair in pairs]
        if len(told) > 1 and _ENOUGH < len(joined) <= _MOST:
            yield joined


def _fit_to_compare(part: Assertion, share: Assertion) -> bool:
    quantity = part.quantity
    return (
        quantity.kind in _AMOUNTS
        and bool(quantity.value)
        and bool(share.quantity.value)
        and share.quantity.unit == "percent"
        and (part.counts == _STAKE or _GROUPS.isdisjoint(part.scope.words))
    )


def _of_one(reading: Reading, pairs: list[_Pair]) -> Iterator[Proposal]:
    if shared_whole(pair.terms() for pair in pairs) is not None:
        for one, other in zip(pairs[1:], pairs, strict=False):
            yield Proposal((_claim(one, other, Evidence.SENTENCE, Basis.INFERRED),))
        return
    exhausting = _exhausting(pairs)
    if len(pairs) == _FEW_ENOUGH:
        other, one = pairs
        staked = one.part.role is Role.BASE and one.part.counts == other.part.counts == _STAKE
        claim = _claim(one, other, Evidence.OF_THESE)
        told = exhausting and not any(_known(reading, pair) for pair in pairs)
        if (staked or told) and one_digit_mends(claim):
            yield Proposal((claim,))
        return
    yield from _odd_one_out(reading, pairs, exhausting)


def _odd_one_out(reading: Reading, pairs: list[_Pair], exhausting: bool) -> Iterator[Proposal]:
    """Yield a claim of the one pair that does not agree with all others, if a slip explains it."""
    odd = [pair for pair in pairs if _agree([other for other in pairs if other is not pair], exhausting)]
    if len(odd) != 1 or _known(reading, odd[0]):
        return
    others = [pair for pair in pairs if pair is not odd[0]]
    nearest = min(others, key=lambda other: abs(other.part.index - odd[0].part.index))
    claim = _claim(odd[0], nearest, Evidence.AGREEMENT, supporters=len(others))
    if one_digit_mends(claim):
        yield Proposal((claim,))


def _exhausting(pairs: list[_Pair]) -> bool:
    """Tell whether the shares make a hundred per cent as they are written: they are of one whole, and all of it."""
    return sum(pair.share.quantity.value or 0 for pair in pairs) == _ALL


def _agree(pairs: list[_Pair], exhausting: bool) -> bool:
    """Tell whether pairs agree on a whole beyond accident, which is rarer still where all shares make a hundred."""
    large = exhausting or all((pair.part.quantity.value or 0) >= _LARGE for pair in pairs)
    if len(pairs) < (_FEW_ENOUGH if large else _ENOUGH):
        return False
    terms = [pair.terms() for pair in pairs]
    by_accident = chance((share for share, _ in terms), 1)
    return shared_whole(terms) is not None and by_accident < (UNLIKELY if exhausting else VERY_UNLIKELY)


def _known(reading: Reading, pair: _Pair) -> bool:
    """Tell whether some number of the text may be the whole of a pair."""
    wholes = [
        number
        for number in reading.assertions
        if number.quantity.unit == pair.part.quantity.unit
        and number.quantity.kind is pair.part.quantity.kind
        and number.quantity.excluded is None
        and number.quantity.value is not None
        and number.quantity.interval.high is not None
        and number is not pair.part
    ]
    share, part = pair.terms()
    return any(
        fits(Claim("one-whole", "share", (share, part, whole_term(pair.part, whole)), Evidence.NEARNESS))
        for whole in wholes[:_MOST_WHOLES]
    )


def _claim(one: _Pair, other: _Pair, evidence: Evidence, basis: Basis = Basis.STATED, supporters: int = 0) -> Claim:
    """Claim that two parts are of one whole."""
    terms = (
        Term.of("share", one.share),
        Term.of("part", one.part),
        Term.of("other_share", other.share),
        Term.of("other_part", other.part),
    )
    words = (*one.frame.cues, *other.frame.cues)
    return Claim("one-whole", "one-whole", terms, evidence, basis, words, supporters=supporters)
