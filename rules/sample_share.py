"""A number with its percentage in brackets fits the sample of which it is a part.

Why: "42 (9.8%)" is the commonest number of a report, and its denominator stands paragraphs away. Correcting one of the
three and not the others is the commonest slip of abstracts.
Not checked: a pair whose denominator no other pair confirms, unless "of these" points to it or the text has one sample
alone; percentages of person-years, of eyes, or of anything that is not counted in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from auditor.assertions.facts.slips_of_hand import miswritten
from auditor.assertions.linked.named_shares import same_before
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.samples.samples import (
    antecedents,
    candidates,
    clause_between,
    is_sample,
    only_sample,
    opening_count,
    share_roles,
)
from auditor.assertions.synonyms import people, same_thing
from auditor.relations.agreement import UNLIKELY, VERY_UNLIKELY, chance, common_whole, shared_whole
from auditor.relations.half_samples import of_halves
from auditor.relations.model import Claim, Proposal, Term
from auditor.relations.sample_pairs import SamplePair, by_arms, of_their_own, sample_pairs

BAD: tuple[str, ...] = (
    """
    We followed 160 patients for a year. Fever occurred in 24 (15.0%), rash in 38 (28.3%) and nausea in 12 (7.5%).
                ~~~                                                            ~~  ^^^^^
    """,
    """
    We drew up 88 plans for 56 tenants. Heating was replaced for 20 tenants (30.3%), wiring for 17 (25.8%) and pipes
                            ~~                                   ~~          ^^^^^              ~~  ~~~~~
    for 4 (6.1%).
        ~  ~~~~
    """,
    """
    There are 60 barns in the valley. The storm flattened 15 barns, or 52 per cent.
              ~~                                          ~~           ^^^^^^^^^^^
    """,
    """
    The agency inspected 248 bridges and found faults in 62 (13%).
                         ~~~                             ~~  ^^^
    """,
    """
    Of 900 visits, 240 (26.7%) were by bus. Of these, 36 (18.0%) were at night.
                   ~~~                                ~~  ^^^^^
    """,
    """
    We wrote to 212 nurses. Replies came from 86 (70.5%) by post and from 19 (15.6%) by telephone.
                ~~~                           ~~  ^^^^^                   ~~  ~~~~~
    """,
    """
    Weeds grew on 84 of 240 fields (35%); of these, 21 (45%) were let.
                  ~~                                ~~  ^^^
    """,
    """
    The register names 64 widows. Half of them (n = 21) lived alone.
                       ~~         ^^^^              ~~
    """,
    """
    We tested 56 patients. Of the 66 patients 43 came twice. Fever befell 20 (30.3%), a rash 17 (25.8%) and a
              ~~                                                          ~~  ^^^^^          ~~  ~~~~~
    cough 4 (6.1%).
          ~  ~~~~
    """,
    """
    The wards admitted 75 children. Thirty of them (60%) had been there before.
                       ~~           ~~~~~~          ^^^
    """,
    """
    Farms were assigned to clover (n = 121) or to rye (n = 119). A year on, 97 farms (80.2%) in the clover group and
                                                           ~~~
    52 (68.9%) in the rye group had gained.
    ~~  ^^^^^
    """,
    """
    The crew were 14 men and six women. Nine (45%) could swim, four (20%) could row, ten (50%) could sail and
                  ~~         ~~~
    13 (56%) had been at sea before.
    ~~  ^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The crew were 14 men and six women. Nine (45%) could swim, four (20%) could row, ten (50%) could sail and\n"
    "13 (65%) had been at sea before.",
    "The crew were 14 men and six women. Nine (45%) could swim, four (20%) could row and ten (50%) could sail. Of the\n"
    "boats, 13 boats (56%) were new.",
    "We followed 160 patients for a year. Fever occurred in 24 (15.0%), rash in 38 (23.8%) and nausea in 12 (7.5%).",
    "We drew up 88 plans for 66 tenants. Heating was replaced for 20 tenants (30.3%), wiring for 17 (25.8%) and pipes\n"
    "for 4 (6.1%).",
    "We enrolled 120 nurses. In the north, fever befell 20 (33.3%), cough 12 (20.0%) and rash three (5.0%).",
    "There are 60 barns in the valley. The storm flattened 15 barns, or 25 per cent.",
    "We saw 56 patients. A biopsy was taken from 45 patients, which changed the care of 4 patients (17%) with scars.",
    "She raised her stake to 40,500 shares, or 6.6 per cent, from 33,500 shares, or 5.5 per cent.",
    "The agency inspected 248 bridges and found faults in 62 (25%).",
    "There are 60 barns in the valley. In Ostby the storm flattened 15 barns, or 52 per cent.",
    "Of 900 visits, 240 (26.7%) were by bus. Of these, 36 (15.0%) were at night.",
    "We wrote to 122 nurses. Replies came from 86 (70.5%) by post and from 19 (15.6%) by telephone.",
    "The register names 64 widows. Half of them (n = 32) lived alone.",
    "We tested 66 patients. Of the 66 patients 43 came twice. Fever befell 20 (30.3%), a rash 17 (25.8%) and a\n"
    "cough 4 (6.1%).",
    "The wards admitted 75 children. Thirty of them (40%) had been there before.",
    "Farms were assigned to clover (n = 121) or to rye (n = 119). A year on, 97 farms (80.2%) in the clover group and\n"
    "82 (68.9%) in the rye group had gained.",
    "Farms were assigned to clover (n = 121) or to rye (n = 119). At the end 97 farms (85.8%) in the clover group and\n"
    "82 (71.3%) in the rye group were left.",
    "Weeds grew on 84 of 240 fields (35%); of these, 21 (25%) were let.",
    "There are 14 million people, and one person in 20 (5.1%) keeps bees.",
    "In the north 40 farms had wells; 31 (62%) of the southern ones did.",
    "The club has 80 members. Attendance was 12 (15%) in May and 9 (11%) in June.",
    "The trial took in 169 women. Bleeding befell 13 women (15.3%) of the first group and 11 (13.1%) of the second.",
)

_GROUPS = frozenset({"group", "arm", "cohort", "subgroup", "control", "former", "latter", "respectively"})
_MOST = 300
"""Pairs without a whole of their own that are held against the samples of one text."""
_MOST_AGREED = 30
_NO_WHOLE = frozenset({Role.PART, Role.BASE, Role.BY, Role.PER, Role.RANK, Role.OTHER, Role.REMAINING, Role.BRACKET})
_NO_PART = frozenset({Role.BASE, Role.BY, Role.PER, Role.RANK, Role.BRACKET})
_FAR_BACK = 6
"""Sentences that a share with a decimal may look back for what it is of."""
_FIRM = 2
"""Supporters for which words of the text stand."""
_FEW = 2
"""Pairs of which none need agree with another."""
_NEAR = 1
"""Sentences between a pair and the nearest of those that agree on another whole, for it to be measured by them."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a claim for each pair: by what it points to, by what others agree on, by the only sample."""
    pairs = sample_pairs(reading)
    if not pairs:
        return
    wholes = candidates(reading)
    framed = share_roles(reading)
    own_wholes = of_their_own(reading)
    loose: list[SamplePair] = []
    for pair in pairs:
        pointed = pair.frame.evidence is Evidence.OF_THESE and pair.part.sentence not in own_wholes
        meant = antecedents(reading, pair.part, framed, pair.frame.cues[0]) if pointed else ()
        claims = [pair.claim(whole, firm) for whole, firm in meant]
        if claims:
            yield Proposal(tuple(claims))
        elif pair.share.quantity.unit == "percent":
            loose.append(pair)
        elif (own := _of_the_same(reading, pair, framed)) is not None:
            yield Proposal((own,))
    placed = by_arms(reading, loose[:_MOST], wholes, framed)
    for pair, proposal in placed:
        loose.remove(pair)
        yield proposal
    yield from _agreed(reading, loose[:_MOST], wholes, framed)


def _of_the_same(reading: Reading, pair: SamplePair, framed: Mapping[str, Role]) -> Claim | None:
    """Claim that the whole is the one count of the same thing just before: "60 houses. It razed 15 houses, or 25%"."""
    names, own = set(pair.part.scope.names), {"noun"} & set(pair.part.inherited)
    exact = pair.share.quantity.step < 1 and not own  # "6 eyes (2.8%)" may be of eyes that were counted long before
    before = [
        one
        for one in same_before(reading, pair.part, _FAR_BACK if exact else 2)
        if one.role not in _NO_WHOLE
        and framed.get(one.id) is not Role.PART
        and (own or exact or one.sentence >= pair.part.sentence - 1)
    ]
    if len({one.quantity.value for one in before}) != 1 or _grouped(pair.part) or pair.part.role in _NO_PART:
        return None
    if people(pair.part.counts) and not own:
        return None  # "4 patients (17%) with cirrhosis": people come in samples of samples
    whole = before[0]
    smaller = (pair.part.quantity.value or 0) < (whole.quantity.value or 0)
    if not smaller or not names <= set(whole.scope.names) or clause_between(reading, whole, pair.part):
        return None
    return pair.claim(whole, Evidence.ONLY_SAMPLE, _FIRM)


def _agreed(
    reading: Reading, pairs: list[SamplePair], wholes: tuple[Assertion, ...], framed: Mapping[str, Role]
) -> Iterator[Proposal]:
    """Yield what the pairs say together: who fits which whole, and who fits none where all around fit one."""
    sample = only_sample(wholes, framed)
    fitting: dict[str, list[SamplePair]] = {}
    by_pair: dict[str, list[Assertion]] = {pair.part.id: [] for pair in pairs}
    made = [shared_whole(((Term.of("share", pair.share), Term.of("part", pair.part)),)) for pair in pairs]
    for whole in wholes:
        meant = Term.of("whole", whole).interval
        for pair, implied in zip(pairs, made, strict=True):
            if implied is not None and implied.meets(meant) and whole is not pair.part:
                fitting.setdefault(whole.id, []).append(pair)
                by_pair[pair.part.id].append(whole)
    strays: list[SamplePair] = []
    for pair in pairs:
        own = by_pair[pair.part.id]
        claims = [
            pair.claim(whole, Evidence.AGREEMENT, len(fitting[whole.id]) - 1)
            for whole in own
            if chance((Term.of("share", one.share) for one in fitting[whole.id]), len(wholes)) < UNLIKELY
        ]
        if not claims and sample is not None and sample in own:
            claims = [pair.claim(sample, Evidence.ONLY_SAMPLE)]
        if not claims and own and (same := _of_the_same(reading, pair, framed)) is not None:
            claims = [same] if same.terms[-1].assertion in own else []
        if claims:
            yield Proposal(tuple(claims))
        elif not own:
            claim = _against(pair, wholes, fitting)
            if claim is not None:
                yield Proposal((claim,))
            else:
                strays.append(pair)
    yield from _introduced(reading, wholes, fitting)
    if strays:
        yield from _astray(reading, strays, wholes, sample, framed)


def _introduced(
    reading: Reading, wholes: tuple[Assertion, ...], fitting: Mapping[str, list[SamplePair]]
) -> Iterator[Proposal]:
    """Yield that pairs which agree on "the 66 patients" are parts of the patients whom the text introduced.

    A whole that is pointed to and was never introduced, a slip away from the one count of the same before it, was it.
    """
    for whole in wholes:
        pairs = fitting.get(whole.id, [])
        if whole.role is not Role.WHOLE or len(pairs) <= _FIRM or whole.counts is None:
            continue
        if chance((Term.of("share", one.share) for one in pairs), len(wholes)) >= VERY_UNLIKELY:
            continue
        written = str(whole.quantity.value)
        before = [
            one
            for one in wholes
            if one.index < whole.index
            and same_thing(one.counts, whole.counts)
            and one.role not in _NO_WHOLE
            and miswritten(written, str(one.quantity.value))
        ]
        if len(before) == 1:
            note = f"{len(pairs)} such pairs agree on {written}."
            yield Proposal((pairs[0].claim(before[0], Evidence.ONLY_SAMPLE, len(pairs), pairs, note),))


def _against(pair: SamplePair, wholes: tuple[Assertion, ...], fitting: dict[str, list[SamplePair]]) -> Claim | None:
    """Claim the whole on which the pairs around this one agree beyond accident; it does not fit it."""
    for whole in wholes:
        others = fitting.get(whole.id, [])
        near = any(abs(one.part.sentence - pair.part.sentence) <= _NEAR for one in others)
        if near and len(others) > 1 and whole is not pair.part:
            by_accident = chance((Term.of("share", one.share) for one in others), len(wholes))
            if by_accident < VERY_UNLIKELY:
                return pair.claim(whole, Evidence.AGREEMENT, len(others))
    return None


def _astray(
    reading: Reading,
    strays: list[SamplePair],
    wholes: tuple[Assertion, ...],
    sample: Assertion | None,
    framed: Mapping[str, Role],
) -> Iterator[Proposal]:
    """Yield that pairs which fit no number of the text are parts of a sample.

    Firm if they agree beyond accident on a whole that is a slip away from the sample: then they are right, and it is
    not; or if one or two of the same things stray from the only sample and name no group.
    """
    strays, halved = of_halves(reading, strays)
    yield from halved
    terms = [(Term.of("share", one.share), Term.of("part", one.part)) for one in strays]
    agreed = common_whole(terms) if terms else range(0)
    few = len(strays) <= _FEW
    if agreed and len(strays) > 1 and chance((share for share, _ in terms), 1) < VERY_UNLIKELY:
        few = False
        first = strays[0].part.index
        counted = {one.part.counts for one in strays} - {None}
        near = [
            one
            for one in wholes
            if one.index < first
            and (
                is_sample(one) or framed.get(one.id) is Role.PART or (one.counts is not None and one.counts in counted)
            )
            and _slip_from(one, agreed)
        ]
        if len(near) == 1:
            these = f"{agreed[0]} to {agreed[-1]}" if len(agreed) > 1 else str(agreed[0])
            note = f"{len(strays)} such pairs agree on a whole of {these}."
            yield Proposal((strays[0].claim(near[0], Evidence.ONLY_SAMPLE, len(strays), strays, note),))
            strays = strays[1:]
    for one in strays:
        own = (_of_the_same(reading, one, framed) or _of_the_subject(reading, one)) if few else None
        if own is not None:
            yield Proposal((own,))
        elif sample is not None:
            firm = few and same_thing(one.part.counts, sample.counts) and not _grouped(one.part)
            yield Proposal((one.claim(sample, Evidence.ONLY_SAMPLE, _FIRM if firm else 0),))


def _of_the_subject(reading: Reading, pair: SamplePair) -> Claim | None:
    """Claim that the whole is the count that opens the sentence: "43 scans were made, with findings in 32 (74.4%)"."""
    if _grouped(pair.part) or pair.part.role in _NO_PART:
        return None
    first = opening_count(reading, pair.part, pair.share)
    return None if first is None else pair.claim(first, Evidence.ONLY_SAMPLE, _FIRM)


def _slip_from(whole: Assertion, agreed: range) -> bool:
    """Tell whether one of the numbers on which pairs agree may have been miswritten as `whole`."""
    written = str(whole.quantity.value)
    return len(written) > 1 and any(miswritten(str(number), written) for number in agreed[:_MOST_AGREED])


def _grouped(part: Assertion) -> bool:
    """Tell whether the clause speaks of a group of the sample, whose size the text need not give."""
    return not _GROUPS.isdisjoint(part.scope.words)
