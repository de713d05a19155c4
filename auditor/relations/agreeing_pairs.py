"""Pairs of a part and its share that agree on a whole of the text, and those that fit none where the others do.

A percentage in brackets fits some number of a text by accident in one case out of thirteen. So what decides on a whole
is how many pairs agree on it, and how many numbers of the text could be meant: those that are greater than the parts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from auditor.assertions.facts.slips_of_hand import miswritten
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.samples.samples import is_sample, only_sample
from auditor.assertions.synonyms import same_thing
from auditor.relations.agreement import UNLIKELY, VERY_UNLIKELY, chance, common_whole, shared_whole
from auditor.relations.half_samples import of_halves
from auditor.relations.model import Claim, Proposal, Term
from auditor.relations.one_digit import one_digit_mends
from auditor.relations.said_wholes import FIRM, NO_WHOLE, grouped, of_the_same, of_the_subject
from auditor.relations.sample_pairs import SamplePair

_MOST_AGREED = 30
_FEW = 2
"""Pairs of which none need agree with another."""
_NEAR = 1
"""Sentences between a pair and the nearest of those that agree on another whole, for it to be measured by them."""
_LONE = Fraction(1, 10)
"""Agreement of others that is enough where a text has one number alone that is greater than all of its parts."""


class AgreeingPairs:
    """The pairs of one text of which no words say what they are of, and the counts that may be their wholes."""

    def __init__(
        self, reading: Reading, pairs: Sequence[SamplePair], wholes: Sequence[Assertion], framed: Mapping[str, Role]
    ) -> None:
        self._reading = reading
        self._pairs = pairs
        self._wholes = wholes
        self._framed = framed
        self._sample = only_sample(tuple(wholes), framed)
        self._values = sorted(whole.quantity.value or 0 for whole in wholes)
        self._most = max((pair.part.quantity.value or 0 for pair in pairs), default=0)
        """The greatest part of all pairs."""
        self._fitting: dict[str, list[SamplePair]] = {}
        self._own: dict[str, list[Assertion]] = {pair.part.id: [] for pair in pairs}
        made = [shared_whole(((Term.of("share", pair.share), Term.of("part", pair.part)),)) for pair in pairs]
        for whole in wholes:
            meant = Term.of("whole", whole).interval
            for pair, implied in zip(pairs, made, strict=True):
                if implied is not None and implied.meets(meant) and self._possible(whole, pair):
                    self._fitting.setdefault(whole.id, []).append(pair)
                    self._own[pair.part.id].append(whole)
        self._accidents = {key: self._accident(fitting) for key, fitting in self._fitting.items()}

    def proposals(self) -> Iterator[Proposal]:
        """Yield what the pairs say together: who fits which whole, and who fits none where all around fit one."""
        strays: list[SamplePair] = []
        for pair in self._pairs:
            own = self._own[pair.part.id]
            said = self._miscounted(pair, own) if own else None
            if said is not None:
                yield Proposal((said,))
                continue
            claims = [
                pair.claim(whole, Evidence.AGREEMENT, len(self._fitting[whole.id]) - 1)
                for whole in own
                if self._accidents[whole.id] < UNLIKELY
            ]
            if not claims and self._sample is not None and self._sample in own:
                claims = [pair.claim(self._sample, Evidence.ONLY_SAMPLE)]
            if not claims and own and (same := of_the_same(self._reading, pair, self._framed)) is not None:
                claims = [same] if same.terms[-1].assertion in own else []
            if claims:
                yield Proposal(tuple(claims))
            elif not own:
                claim = self._against(pair)
                if claim is not None:
                    yield Proposal((claim,))
                else:
                    strays.append(pair)
        yield from self._introduced()
        if strays:
            yield from self._astray(strays)

    def _possible(self, whole: Assertion, pair: SamplePair) -> bool:
        """Tell whether a pair may be of `whole`: it is neither the part itself nor a part that is only found later."""
        later = self._framed.get(whole.id) is Role.PART and whole.index > pair.part.index
        return whole is not pair.part and not later

    def _accident(self, pairs: Sequence[SamplePair]) -> Fraction:
        """Return how likely `pairs` fit one whole of the text by accident."""
        most = max(pair.part.quantity.value or 0 for pair in pairs)
        return chance((Term.of("share", pair.share) for pair in pairs), self._greater(most))

    def _greater(self, part: Fraction | int) -> int:
        """Return how many counts of the text are greater than `part`."""
        return len(self._values) - bisect_right(self._values, part)

    def _miscounted(self, pair: SamplePair, own: Sequence[Assertion]) -> Claim | None:
        """Claim the subject of a pair's sentence if the only numbers that the pair fits are a slip away from it.

        "83 scans were made, with findings in 32 (74.4%)" is not of the 43 patients who had a scan.
        """
        said = of_the_subject(self._reading, pair)
        subject = said.terms[-1].assertion if said is not None else None
        if subject is None or any(one.quantity.value == subject.quantity.value for one in own):
            return None
        return said if all(_slip(one, subject) for one in own) else None

    def _introduced(self) -> Iterator[Proposal]:
        """Yield that pairs which agree on "the 66 patients" are parts of the patients whom the text introduced.

        A whole that is pointed to and was never introduced, a slip from the one count of the same before it, was it.
        """
        for whole in self._wholes:
            pairs = self._fitting.get(whole.id, [])
            if whole.role is not Role.WHOLE or len(pairs) <= FIRM or whole.counts is None:
                continue
            if self._accidents[whole.id] >= VERY_UNLIKELY:
                continue
            before = [
                one
                for one in self._wholes
                if one.index < whole.index
                and same_thing(one.counts, whole.counts)
                and one.role not in NO_WHOLE
                and _slip(one, whole)
            ]
            if len(before) == 1:
                note = f"{len(pairs)} such pairs agree on {whole.quantity.value}."
                yield Proposal((pairs[0].claim(before[0], Evidence.ONLY_SAMPLE, len(pairs), pairs, note),))

    def _against(self, pair: SamplePair) -> Claim | None:
        """Claim the whole on which the pairs around this one agree beyond accident; it does not fit it."""
        for whole in self._wholes:
            others = self._fitting.get(whole.id, [])
            near = any(abs(one.part.sentence - pair.part.sentence) <= _NEAR for one in others)
            if not near or whole is pair.part:
                continue
            claim = pair.claim(whole, Evidence.AGREEMENT, max(FIRM, len(others)))
            if len(others) > 1 and self._accidents[whole.id] < VERY_UNLIKELY:
                return claim
            by_accident = chance((Term.of("share", other.share) for other in others), 1)
            if by_accident < _LONE and self._alone(whole, pair) and one_digit_mends(claim):
                return claim
        return None

    def _alone(self, whole: Assertion, pair: SamplePair) -> bool:
        """Tell whether `whole` stands before a pair and is the only number greater than the parts of all pairs."""
        alone = (whole.quantity.value or 0) > self._most and self._greater(self._most) == 1
        return alone and whole.index < pair.part.index and not grouped(pair.part)

    def _astray(self, strays: list[SamplePair]) -> Iterator[Proposal]:
        """Yield that pairs which fit no number of the text are parts of a sample.

        Firm if they agree beyond accident on a whole that is a slip away from the sample: then they are right, and it
        is not; or if one or two of the same things stray from the only sample and name no group.
        """
        strays, halved = of_halves(self._reading, strays)
        yield from halved
        terms = [(Term.of("share", one.share), Term.of("part", one.part)) for one in strays]
        agreed = common_whole(terms) if terms else range(0)
        few = len(strays) <= _FEW
        if agreed and len(strays) > 1 and chance((share for share, _ in terms), 1) < VERY_UNLIKELY:
            few = False
            near = self._miscounted_samples(strays, agreed)
            if len(near) == 1:
                these = f"{agreed[0]} to {agreed[-1]}" if len(agreed) > 1 else str(agreed[0])
                note = f"{len(strays)} such pairs agree on a whole of {these}."
                yield Proposal((strays[0].claim(near[0], Evidence.ONLY_SAMPLE, len(strays), strays, note),))
                strays = strays[1:]
        sample = self._sample
        for one in strays:
            own = of_the_same(self._reading, one, self._framed) if few else None
            own = own or (of_the_subject(self._reading, one) if few or self._lonely(one, strays) else None)
            if own is not None:
                yield Proposal((own,))
            elif sample is not None:
                firm = few and same_thing(one.part.counts, sample.counts) and not grouped(one.part)
                yield Proposal((one.claim(sample, Evidence.ONLY_SAMPLE, FIRM if firm else 0),))

    def _lonely(self, pair: SamplePair, strays: Sequence[SamplePair]) -> bool:
        """Tell whether no other pair of a sentence strays."""
        return sum(one.part.sentence == pair.part.sentence for one in strays) == 1

    def _miscounted_samples(self, strays: Sequence[SamplePair], agreed: range) -> list[Assertion]:
        """Return the samples before `strays` that are a slip away from one of the numbers on which they agree."""
        first = strays[0].part.index
        counted = {one.part.counts for one in strays} - {None}
        return [
            one
            for one in self._wholes
            if one.index < first
            and (
                is_sample(one)
                or self._framed.get(one.id) is Role.PART
                or (one.counts is not None and one.counts in counted)
            )
            and _slip_from(one, agreed)
        ]


def _slip(one: Assertion, other: Assertion) -> bool:
    """Tell whether one of two counts may be the other one miswritten."""
    return miswritten(str(one.quantity.value), str(other.quantity.value))


def _slip_from(whole: Assertion, agreed: range) -> bool:
    """Tell whether one of the numbers on which pairs agree may have been miswritten as `whole`."""
    written = str(whole.quantity.value)
    return len(written) > 1 and any(miswritten(str(number), written) for number in agreed[:_MOST_AGREED])
