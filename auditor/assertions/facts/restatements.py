"""Which numbers of a text state one fact twice: headline and lead, the same thing in the same words, "the 48 nurses".

Shared words alone do not tell: parallel sentences share them all. A pair is linked for a named reason where nothing
tells the two apart, and a pair of unequal numbers is kept only if it looks like a slip of the hand, if neither number
is linked to a third value, and if one of the values stands nowhere else in the text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction

from auditor.assertions.facts.apart import counted_alike
from auditor.assertions.facts.contradictions import Contradictions
from auditor.assertions.facts.mentions import POINTING, may_be_mentioned, mention_of
from auditor.assertions.facts.same_links import Links
from auditor.assertions.facts.sameness import LEAD
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.document.model import ZoneKind
from auditor.quantities.model import Kind
from auditor.records import dataclass

_AGES = range(13, 123)
_End = tuple[int, int]
"""The rank of a link and a mention in it."""


@dataclass(frozen=True, slots=True)
class Restatement:
    """Two numbers that state one fact, why, and how firmly."""

    first: Assertion
    second: Assertion
    why: str
    evidence: Evidence
    stated: bool
    """False where the numbers only may be the same: then their difference says nothing."""
    lead: bool = False
    """The first stands in the headline of what the second tells."""
    pointing: bool = False
    """The second points back to the first: "the 4,600 runners"."""


def restatements(reading: Reading, starts: list[int]) -> Iterator[Restatement]:
    """Yield the pairs of numbers that state one fact, in the order of the text.

    `starts` is where the passages of the text begin.
    """
    groups: dict[tuple[Kind, str | None], list[Assertion]] = defaultdict(list)
    for assertion in reading.assertions:
        if may_be_mentioned(assertion):
            groups[assertion.quantity.kind, assertion.quantity.unit].append(assertion)
    ages = groups.get((Kind.AGE, "year"), [])
    aged = bool(ages) and reading.sentence_of(ages[0]).kind is ZoneKind.HEADLINE
    for assertion in groups.get((Kind.COUNT, None), []):
        unit = _unit_below(reading, assertion)
        key = (Kind.MONEY, unit) if unit else (Kind.AGE, "year") if aged and _said_of_one(reading, assertion) else None
        if key is not None:
            groups[key].append(assertion)
            groups[key].sort(key=lambda one: one.index)
    if (Kind.PERCENTAGE, "percent") in groups:
        headed_shares = [one for one in reading.assertions if _share_of_headline(reading, one)]
        groups[Kind.PERCENTAGE, "percent"] = headed_shares + groups[Kind.PERCENTAGE, "percent"]
    for alike in groups.values():
        if len(alike) > 1:
            mentions = [mention for mention in (mention_of(reading, one) for one in alike) if mention]
            if len(mentions) > 1:
                yield from _restated(Links(reading, mentions, starts))


def _share_of_headline(reading: Reading, assertion: Assertion) -> bool:
    """Tell whether a fraction is one of a headline, "A quarter of pupils walk", which per cent below may restate."""
    if assertion.quantity.kind is not Kind.FRACTION or assertion.counts is None or not reading.document.sentences:
        return False
    return assertion.role is Role.SHARE and reading.sentence_of(assertion).kind is ZoneKind.HEADLINE


def _unit_below(reading: Reading, assertion: Assertion) -> str | None:
    """Return the currency of the first money below a headline whose millions are of nothing: "ADDS 500 MLN"."""
    if assertion.counts is not None or not any(what == "magnitude" for what, _ in assertion.quantity.symbols):
        return None
    if reading.sentence_of(assertion).kind is not ZoneKind.HEADLINE:
        return None
    here = assertion.sentence + 1
    for beneath in reading.by_sentence[here : here + LEAD]:
        for beside in beneath:
            if beside.quantity.kind is Kind.MONEY:
                return beside.quantity.unit
    return None


def _said_of_one(reading: Reading, assertion: Assertion) -> bool:
    """Tell whether a number may be an age where a headline has one: "Mr Orr was 78." """
    quantity, prose = assertion.quantity, reading.document.prose
    start, end = quantity.numeral
    return (
        assertion.counts is None
        and quantity.hedge is None
        and (quantity.value or 0) in _AGES
        and prose.startswith((".", ","), end)
        and prose.endswith((" was ", " is "), 0, start)
    )


def _restated(linked: Links) -> Iterator[Restatement]:
    """Yield the pairs of mentions that are linked, and whether the text states that they are one."""
    if not linked.links:
        return
    group, contradictions = linked.mentions, Contradictions(linked.reading, linked.mentions)
    values: dict[_End, set[Fraction]] = defaultdict(set)
    partners: dict[tuple[_End, int], int] = defaultdict(int)
    for (i, j), link in linked.links.items():
        if link.firm:
            for end, other in (((link.rank, i), group[j]), ((link.rank, j), group[i])):
                values[end].add(other.value)
                partners[end, other.assertion.sentence] += 1
    for i, j in linked.parallel:  # what is told of several things in one form
        values[0, i].add(group[j].value)
        values[0, j].add(group[i].value)
    counts = Counter(mention.value for mention in group)
    for (i, j), link in sorted(linked.links.items()):
        one, other = group[i], group[j]
        stated = (
            link.firm
            and partners[(link.rank, i), other.assertion.sentence] == 1
            and partners[(link.rank, j), one.assertion.sentence] == 1
            and (values[link.rank, i] | values[link.rank, j]) <= {one.value, other.value}
            and (min(counts[one.value], counts[other.value]) == 1 or (link.lead and _unheard_below(linked, i)))
            and (one.value == other.value or contradictions.holds(one, other, link))
        )
        evidence = Evidence.CUE if link.firm else Evidence.OF_THESE
        yield Restatement(
            one.assertion, other.assertion, link.why, evidence, stated, link.lead, other.determiner in POINTING
        )


def _unheard_below(linked: Links, place: int) -> bool:
    """Tell whether a headline's number comes again in none of the sentences that it is the headline of."""
    one = linked.mentions[place]
    return not any(
        other.value == one.value and (other.assertion.quantity.unit is not None or counted_alike(one, other))
        for other in map(linked.mentions.__getitem__, linked.below(place, LEAD))
    )
