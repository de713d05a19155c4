"""What words say that a pair of a part and its share is of: the same thing before it, its sentence's subject."""

from __future__ import annotations

from collections.abc import Mapping

from auditor.assertions.linked.named_shares import same_before
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.samples.samples import clause_between, opening_count
from auditor.assertions.synonyms import people
from auditor.relations.model import Claim
from auditor.relations.sample_pairs import SamplePair

_GROUPS = frozenset({"group", "arm", "cohort", "subgroup", "control", "former", "latter", "respectively"})
NO_WHOLE = frozenset({Role.PART, Role.BASE, Role.BY, Role.PER, Role.RANK, Role.OTHER, Role.REMAINING, Role.BRACKET})
_NO_PART = frozenset({Role.BASE, Role.BY, Role.PER, Role.RANK, Role.BRACKET})
_FAR_BACK = 6
"""Sentences that a share with a decimal may look back for what it is of."""
FIRM = 2
"""Supporters for which words of the text stand."""


def of_the_same(reading: Reading, pair: SamplePair, framed: Mapping[str, Role]) -> Claim | None:
    """Claim that the whole is the one count of the same thing just before: "60 houses. It razed 15 houses, or 25%"."""
    names, own = set(pair.part.scope.names), {"noun"} & set(pair.part.inherited)
    exact = pair.share.quantity.step < 1 and not own  # "6 eyes (2.8%)" may be of eyes that were counted long before
    before = [
        one
        for one in same_before(reading, pair.part, _FAR_BACK if exact else 2)
        if one.role not in NO_WHOLE
        and framed.get(one.id) is not Role.PART
        and (own or exact or one.sentence >= pair.part.sentence - 1)
    ]
    if len({one.quantity.value for one in before}) != 1 or grouped(pair.part) or pair.part.role in _NO_PART:
        return None
    if people(pair.part.counts) and not own:
        return None  # "4 patients (17%) with cirrhosis": people come in samples of samples
    whole = before[0]
    smaller = (pair.part.quantity.value or 0) < (whole.quantity.value or 0)
    if not smaller or not names <= set(whole.scope.names) or clause_between(reading, whole, pair.part):
        return None
    return pair.claim(whole, Evidence.ONLY_SAMPLE, FIRM)


def of_the_subject(reading: Reading, pair: SamplePair) -> Claim | None:
    """Claim that the whole is the count that opens the sentence: "43 scans were made, with findings in 32 (74.4%)"."""
    if grouped(pair.part) or pair.part.role in _NO_PART:
        return None
    first = opening_count(reading, pair.part, pair.share)
    return None if first is None else pair.claim(first, Evidence.ONLY_SAMPLE, FIRM)


def grouped(part: Assertion) -> bool:
    """Tell whether the clause speaks of a group of the sample, whose size the text need not give."""
    return not _GROUPS.isdisjoint(part.scope.words)
