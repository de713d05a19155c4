"""Which mentions of a number are worth a look side by side: pairs that share a headline, words, a thing or digits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from auditor.assertions.facts.mentions import Mention
from auditor.assertions.facts.sameness import FEW, LEAD, LONG, MANY
from auditor.assertions.facts.slips_of_hand import slip_keys
from auditor.assertions.synonyms import thing
from auditor.quantities.model import Kind

Pair = tuple[int, int]
"""The places of two mentions in their group, the first told first."""

_COMMON = 14
"""Mentions beside a stem, or of a thing, from which on it says nothing."""
APART = 60
"""Sentences between two mentions at the most."""


def candidates(group: list[Mention]) -> list[Pair]:
    """Return the pairs that a headline, shared words, a shared noun or shared digits suggest.

    Linear in the length of the text: what many mentions share suggests nothing.
    """
    pairs: set[Pair] = set()
    words: dict[str, list[int]] = defaultdict(list)
    firm: dict[str, list[int]] = defaultdict(list)
    headlines: list[int] = []
    for i, mention in enumerate(group):
        here = mention.assertion.sentence
        for h in headlines:
            if group[h].assertion.sentence < here <= group[h].assertion.sentence + LEAD and not mention.headline:
                pairs.add((h, i))
        if mention.headline:
            headlines = [*headlines[-3:], i]
        for word in mention.near:
            words[word].append(i)
        if mention.assertion.counts is not None:
            firm[thing(mention.assertion.counts)].append(i)
        if mention.fate:
            firm[mention.fate + "!"].append(i)
        if len(mention.digits) >= LONG:
            for key in slip_keys(mention.digits):
                firm[key].append(i)
    shared: dict[Pair, int] = defaultdict(int)
    for pair in _pairs(group, words):
        shared[pair] += 1
    loose = len(group) <= MANY and group[0].assertion.quantity.kind is not Kind.COUNT
    pairs.update(pair for pair, count in shared.items() if count >= 2 or loose)
    pairs.update(_pairs(group, firm))
    if len(group) < FEW:
        pairs.update(_pairs(group, {"": list(range(len(group)))}))
    return sorted(pairs)


def _pairs(group: list[Mention], index: dict[str, list[int]]) -> Iterator[Pair]:
    for places in index.values():
        if 1 < len(places) <= _COMMON:
            for at, i in enumerate(places):
                for j in places[at + 1 :]:
                    if 0 < group[j].assertion.sentence - group[i].assertion.sentence <= APART:
                        yield i, j
