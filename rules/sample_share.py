"""A number with its percentage in brackets fits the sample of which it is a part.

Why: "42 (9.8%)" is the commonest number of a report, and its denominator stands paragraphs away. Correcting one of the
three and not the others is the commonest slip of abstracts.
Not checked: a pair whose denominator no other pair confirms, unless "of these" points to it or the text has one sample
alone; percentages of person-years, of eyes, or of anything that is not counted in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.assertions.samples import antecedents, candidates, only_sample, share_roles
from auditor.assertions.synonyms import same_thing
from auditor.document.model import Span
from auditor.relations.agreement import UNLIKELY, VERY_UNLIKELY, chance, common_whole, fits
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.terms import whole_term

BAD: tuple[str, ...] = (
    """
    We followed 160 patients for a year. Fever occurred in 24 (15.0%), rash in 38 (28.3%) and nausea in 12 (7.5%).
                ~~~                                                            ~~  ^^^^^
    """,
    """
    Of 900 visits, 240 (26.7%) were by bus. Of these, 36 (18.0%) were at night.
                   ~~~                                ~~  ^^^^^
    """,
    """
    We wrote to 215 nurses. Replies came from 86 (70.5%) by post and from 19 (15.6%) by telephone.
                ~~~                           ~~  ^^^^^
    """,
    """
    The register names 64 widows. Half of them (n = 21) lived alone.
                       ~~         ^^^^              ~~
    """,
    """
    The wards admitted 75 children. Thirty of them (60%) had been there before.
                       ~~           ~~~~~~          ^^^
    """,
)
GOOD: tuple[str, ...] = (
    "We followed 160 patients for a year. Fever occurred in 24 (15.0%), rash in 38 (23.8%) and nausea in 12 (7.5%).",
    "Of 900 visits, 240 (26.7%) were by bus. Of these, 36 (15.0%) were at night.",
    "We wrote to 122 nurses. Replies came from 86 (70.5%) by post and from 19 (15.6%) by telephone.",
    "The register names 64 widows. Half of them (n = 32) lived alone.",
    "The wards admitted 75 children. Thirty of them (40%) had been there before.",
    "In the north 40 farms had wells; 31 (62%) of the southern ones did.",
    "The club has 80 members. Attendance was 12 (15%) in May and 9 (11%) in June.",
    "The trial took in 169 women. Bleeding befell 13 women (15.3%) of the first group and 11 (13.1%) of the second.",
)

_GROUPS = frozenset({"group", "arm", "cohort", "subgroup", "control", "former", "latter", "respectively"})
_MOST = 300
"""Pairs without a whole of their own that are held against the samples of one text."""
_NEAR = 1
"""Sentences between a pair and the nearest of those that agree on another whole, for it to be measured by them."""


class _Pair(NamedTuple):
    """A part with its share, the whole not being said."""

    frame: Frame
    part: Assertion
    share: Assertion

    def claim(
        self, whole: Assertion, evidence: Evidence, supporters: int = 0, basis: Basis = Basis.STATED, note: str = ""
    ) -> Claim:
        """Claim that `whole` is what the share is of."""
        terms = (Term.of("share", self.share), Term.of("part", self.part), whole_term(self.part, whole))
        words: tuple[Span, ...] = self.frame.cues
        return Claim("sample-share", "share", terms, evidence, basis, words, note=note, supporters=supporters)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each pair: by what it points to, by what others agree on, by the only sample."""
    pairs = [
        _Pair(frame, part, share)
        for frame in reading.framed("share")
        if (part := frame.one(Role.PART)) is not None
        and (share := frame.one(Role.SHARE)) is not None
        and frame.one(Role.WHOLE) is None
        and part.quantity.unit is None
    ]
    if not pairs:
        return
    wholes = candidates(reading)
    framed = share_roles(reading)
    loose: list[_Pair] = []
    for pair in pairs:
        pointed = pair.frame.evidence is Evidence.OF_THESE
        claims = [pair.claim(whole, firm) for whole, firm in antecedents(reading, pair.part, framed)] if pointed else []
        if claims:
            yield Proposal(tuple(claims))
        elif pair.share.quantity.unit == "percent":
            loose.append(pair)
    yield from _agreed(loose[:_MOST], wholes, only_sample(wholes, framed))


def _agreed(pairs: list[_Pair], wholes: tuple[Assertion, ...], sample: Assertion | None) -> Iterator[Proposal]:
    """Yield what the pairs say together: who fits which whole, and who fits none where all around fit one."""
    fitting: dict[str, list[_Pair]] = {}
    by_pair: dict[str, list[Assertion]] = {pair.part.id: [] for pair in pairs}
    for whole in wholes:
        for pair in pairs:
            if whole is not pair.part and fits(pair.claim(whole, Evidence.AGREEMENT)):
                fitting.setdefault(whole.id, []).append(pair)
                by_pair[pair.part.id].append(whole)
    strays: list[_Pair] = []
    for pair in pairs:
        own = by_pair[pair.part.id]
        claims = [
            pair.claim(whole, Evidence.AGREEMENT, len(fitting[whole.id]) - 1)
            for whole in own
            if chance((Term.of("share", one.share) for one in fitting[whole.id]), len(wholes)) < UNLIKELY
        ]
        if not claims and sample is not None and sample in own:
            claims = [pair.claim(sample, Evidence.ONLY_SAMPLE)]
        if claims:
            yield Proposal(tuple(claims))
        elif not own:
            claim = _against(pair, wholes, fitting)
            if claim is not None:
                yield Proposal((claim,))
            else:
                strays.append(pair)
    if sample is not None and strays:
        yield from _against_sample(strays, sample)


def _against(pair: _Pair, wholes: tuple[Assertion, ...], fitting: dict[str, list[_Pair]]) -> Claim | None:
    """Claim the whole on which the pairs around this one agree beyond accident; it does not fit it."""
    for whole in wholes:
        others = fitting.get(whole.id, [])
        near = any(abs(one.part.sentence - pair.part.sentence) <= _NEAR for one in others)
        if near and len(others) > 1 and whole is not pair.part:
            by_accident = chance((Term.of("share", one.share) for one in others), len(wholes))
            if by_accident < VERY_UNLIKELY:
                return pair.claim(whole, Evidence.AGREEMENT, len(others))
    return None


def _against_sample(strays: list[_Pair], sample: Assertion) -> Iterator[Proposal]:
    """Yield that pairs which fit no number of the text are parts of its only sample.

    Firm if they agree on another whole beyond accident, or if one or two of the same things stray and name no group.
    """
    terms = [(Term.of("share", one.share), Term.of("part", one.part)) for one in strays]
    agreed = common_whole(terms)
    few = len(strays) <= 2
    if agreed is not None and len(strays) > 1 and chance((share for share, _ in terms), 1) < VERY_UNLIKELY:
        note = f"{len(strays)} such pairs agree on a whole of {agreed}."
        yield Proposal((strays[0].claim(sample, Evidence.ONLY_SAMPLE, len(strays), note=note),))
        strays, few = strays[1:], False
    for one in strays:
        firm = few and same_thing(one.part.counts, sample.counts) and not _grouped(one.part)
        yield Proposal((one.claim(sample, Evidence.ONLY_SAMPLE, 2 if firm else 0),))


def _grouped(part: Assertion) -> bool:
    """Tell whether the clause speaks of a group of the sample, whose size the text need not give."""
    return not _GROUPS.isdisjoint(part.scope.words)
