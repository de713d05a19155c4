"""Which numbers of a text state one fact twice: headline and lead, the same thing in the same words, "the 48 nurses".

Shared words alone do not tell: parallel sentences share them all. A pair is linked for a named reason where nothing
tells the two apart, and a pair of unequal numbers is kept only if it looks like a slip of the hand, if neither number
is linked to a third value, and if one of the values stands nowhere else in the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.apart import apart, counted_alike, differ
from auditor.assertions.contrast import contrasted
from auditor.assertions.mentions import AMOUNTS, POINTING, Mention, may_be_mentioned, mention_of
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.passages import same_passage
from auditor.assertions.sameness import (
    FEW,
    LEAD,
    LONG,
    MANY,
    headed,
    may_be_same,
    may_head,
    reason_of,
    signals,
)
from auditor.assertions.slips_of_hand import slip_keys, slip_of
from auditor.assertions.synonyms import same_thing, thing
from auditor.assertions.tokens import stem
from auditor.document.model import ZoneKind
from auditor.quantities.model import Kind
from auditor.records import dataclass

_COMMON = 14
"""Mentions beside a stem, or of a thing, from which on it says nothing."""
_APART = 60
"""Sentences between two mentions at the most."""
_REACH = 100
"""Amounts before one that is pointed back to among which it is looked for."""
_ENOUGH = 2
"""Signs that make a headline's number and one of the text the same."""

_NEXT = 3
"""Sentences from which on a number is told again, where it stands in the same words."""
_FEW = 20
"""Numbers up to this one are those of things that may have been named one by one."""
_BELOW = 3
"""Sentences below a headline, a dateline among them, of which the first with a number of its sort restates it."""
_AGES = range(13, 123)
_MOST = 20
"""Contradictions in the numbers of one kind from which on a text is a table."""

_POINTED, _LEAD = 1, 2
"""Ranks of links."""
_Pair = tuple[int, int]
_End = tuple[int, int]


class _Link(NamedTuple):
    why: str
    firm: bool
    rank: int = 0
    """Links of one rank make a fan: headlines and what they are the headlines of, words that point back, the rest."""

    @property
    def lead(self) -> bool:
        """Tell whether it is between a headline and what it is the headline of."""
        return self.rank == _LEAD


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
                yield from _Group(reading, mentions, starts).restatements()


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


class _Group:
    """The mentions of one kind and unit."""

    def __init__(self, reading: Reading, mentions: list[Mention], starts: list[int]) -> None:
        self.reading = reading
        self.starts = starts
        self.mentions = mentions
        self.links: dict[_Pair, _Link] = {}
        self.parallel: list[_Pair] = []
        self.contradictions = 0

    def restatements(self) -> Iterator[Restatement]:
        """Yield the linked pairs."""
        group = self.mentions
        self._link()
        values: dict[_End, set[Fraction]] = defaultdict(set)
        partners: dict[tuple[_End, int], int] = defaultdict(int)
        for (i, j), link in self.links.items():
            if link.firm:
                for end, other in (((link.rank, i), group[j]), ((link.rank, j), group[i])):
                    values[end].add(other.value)
                    partners[end, other.assertion.sentence] += 1
        for i, j in self.parallel:  # what is told of several things in one form
            values[0, i].add(group[j].value)
            values[0, j].add(group[i].value)
        counts: dict[Fraction, int] = defaultdict(int)
        for mention in group:
            counts[mention.value] += 1
        for (i, j), link in sorted(self.links.items()):
            one, other = group[i], group[j]
            stated = (
                link.firm
                and partners[(link.rank, i), other.assertion.sentence] == 1
                and partners[(link.rank, j), one.assertion.sentence] == 1
                and (values[link.rank, i] | values[link.rank, j]) <= {one.value, other.value}
                and (min(counts[one.value], counts[other.value]) == 1 or (link.lead and self._unheard_below(i)))
                and (one.value == other.value or self._contradicts(one, other, link))
            )
            evidence = Evidence.CUE if link.firm else Evidence.OF_THESE
            yield Restatement(
                one.assertion, other.assertion, link.why, evidence, stated, link.lead, other.determiner in POINTING
            )

    def _unheard_below(self, place: int) -> bool:
        """Tell whether a headline's number comes again in none of the sentences that it is the headline of."""
        one = self.mentions[place]
        return not any(
            other.value == one.value and (other.assertion.quantity.unit is not None or counted_alike(one, other))
            for other in map(self.mentions.__getitem__, self._below(place, LEAD))
        )

    def _below(self, place: int, reach: int) -> Iterator[int]:
        """Yield the mentions in the `reach` sentences after that of one."""
        here = self.mentions[place].assertion.sentence
        for j in range(place + 1, len(self.mentions)):
            gap = self.mentions[j].assertion.sentence - here
            if gap > reach:
                break
            if gap > 0:
                yield j

    def _link(self) -> None:
        group = self.mentions
        listed = {
            mention.assertion.sentence
            for pair in pairwise(group)
            if pair[0].headline and pair[1].headline
            for mention in pair
            if pair[1].assertion.sentence - pair[0].assertion.sentence in (1, 2)
        }
        leads: dict[int, tuple[int, int]] = {}
        for i, j in _candidates(group):
            one, other = group[i], group[j]
            if one.assertion.sentence in listed:
                continue  # headline after headline with a number each: a list or a table
            if not same_passage(self.reading, self.starts, one.assertion.sentence, other.assertion.sentence):
                continue
            if one.headline and not other.headline and other.assertion.sentence - one.assertion.sentence <= LEAD:
                signs = signals(one, other)
                if signs >= _ENOUGH:
                    if signs > leads.get(i, (0, 0))[0]:
                        leads[i] = (signs, j)
                elif headed(one, other) and not differ(one, other) and not apart(self.reading, one, other):
                    self.links[i, j] = _Link("headline and text", True)
                continue
            reason = None if differ(one, other) else reason_of(one, other, len(group))
            if reason is not None and not apart(self.reading, one, other):
                if _side_by_side(one, other) or contrasted(self.reading, one, other):
                    self.parallel.append((i, j))
                else:
                    self.links[i, j] = _Link(reason, True, _POINTED if _points(one, other) else 0)
            elif one.value == other.value and may_be_same(one, other):
                self.links[i, j] = _Link("the same words around both", False)
        for i, one in enumerate(group):
            if one.headline and i not in leads and one.assertion.sentence not in listed:
                sole = self._sole_below(i)
                if sole is not None:
                    leads[i] = (_ENOUGH, sole)
        self.links.update({(i, j): _Link("headline and text", True, _LEAD) for i, (_, j) in leads.items()})
        for j, other in enumerate(group):
            if other.assertion.quantity.unit is not None and len(other.digits) > 1 and other.determiner in POINTING:
                self._name_amount(j)

    def _sole_below(self, place: int) -> int | None:
        """Return the one number of its sort of the sentence below a headline that has any, if it may be the same."""
        one = self.mentions[place]
        beside = (*self.mentions[max(0, place - 1) : place], *self.mentions[place + 1 : place + 2])
        if any(other.assertion.sentence == one.assertion.sentence for other in beside):
            return None
        below = list(self._below(place, LEAD if one.assertion.quantity.kind is Kind.AGE else _BELOW))
        first = [j for j in below if self.mentions[j].assertion.sentence == self.mentions[below[0]].assertion.sentence]
        if len(first) != 1:
            return None
        other = self.mentions[first[0]]
        return first[0] if may_head(one, other) and not apart(self.reading, one, other) else None

    def _name_amount(self, place: int) -> None:
        """Link an amount that words point back to ("the £30m bid", "the 4% figure") with the only one it may be.

        An equal amount may be it, whatever it was of. A slip is it where what is named stands beside both.
        """
        other = self.mentions[place]
        noun, here = other.assertion.counts, other.assertion.sentence
        if noun is None:
            return
        before = [
            i
            for i in range(max(0, place - _REACH), place)
            if 0 < here - self.mentions[i].assertion.sentence <= _APART
            and same_passage(self.reading, self.starts, self.mentions[i].assertion.sentence, here)
        ]
        same = [i for i in before if self.mentions[i].value == other.value]
        meant = same or [i for i in before if slip_of(self.mentions[i].value, other.value, length=True)]
        if len({self.mentions[i].value for i in meant}) == 1 and (meant[-1], place) not in self.links:
            one = self.mentions[meant[-1]]
            firm = noun in AMOUNTS or not {stem(word) for word in other.assertion.noun}.isdisjoint(
                (*one.near, *one.assertion.scope.words)
            )
            if firm or same:
                self.links[meant[-1], place] = _Link("an amount that is named by itself", firm, _POINTED)

    def _contradicts(self, one: Mention, other: Mention, link: _Link) -> bool:
        """Tell whether two unequal numbers of one fact look like a misprint, and like nothing else."""
        pointing = other.determiner in POINTING and other.assertion.quantity.hedge is None
        if not link.lead and not pointing and one.assertion.quantity.hedge != other.assertion.quantity.hedge:
            return False  # "about 400" and "300"
        if link.rank == _POINTED and max(one.value, other.value) <= _FEW and not self._told_just_before(one, other):
            return False  # "the two companies" were named one by one
        named = one.headline or same_thing(one.assertion.counts, other.assertion.counts)
        enough = any if link.lead else all
        written = named and enough(_in_words(self.reading, mention.assertion) for mention in (one, other))
        if not slip_of(one.value, other.value, words=written, length=not named):
            return False
        self.contradictions += 1
        if self.contradictions > _MOST or self._explained(one, other):
            return False
        if link.lead:
            return not any(
                beside.quantity.value == one.value for beside in self.reading.by_sentence[other.assertion.sentence]
            )
        return not any(
            third.value not in (one.value, other.value) and self._linked(third, mention, link.rank)
            for third in self.mentions
            for mention in (one, other)
        )

    def _told_just_before(self, one: Mention, other: Mention) -> bool:
        return other.assertion.sentence - one.assertion.sentence <= _NEXT or len(one.near & other.near) > 1

    def _linked(self, third: Mention, mention: Mention, rank: int) -> bool:
        one, other = sorted((third, mention), key=lambda mention: mention.assertion.index)
        if one.assertion.sentence == other.assertion.sentence or (rank == _POINTED and not _points(one, other)):
            return False
        if differ(one, other) or reason_of(one, other, len(self.mentions)) is None:
            return False
        return not apart(self.reading, one, other)

    def _explained(self, one: Mention, other: Mention) -> bool:
        """Tell whether numbers beside the two say why they differ: what lies between them, or what both consist of."""
        if one.versus and other.versus:
            return (
                True  # rows of two tables in words: "Shr 30 cts vs 24 cts", and for the year "Shr 1.05 dlrs vs 94 cts"
            )
        gap, both = abs(one.value - other.value), (one.assertion, other.assertion)
        for mention in both:
            for beside in self.reading.by_sentence[mention.sentence]:
                if beside.quantity.value == gap and beside not in both:  # twice as much is no witness for itself
                    return True
        return self._spanned(one) or (self._confirmed(one) and self._confirmed(other))

    def _spanned(self, mention: Mention) -> bool:
        """Tell whether a headline's number is an end of a span not far below it: "600 to 620 mln"."""
        here = mention.assertion.sentence
        return mention.headline and any(
            beside.quantity.ends is not None and mention.value in beside.quantity.ends
            for beneath in self.reading.by_sentence[here + 1 : here + 1 + LEAD]
            for beside in beneath
        )

    def _confirmed(self, mention: Mention) -> bool:
        """Tell whether the numbers that follow in the sentence add up to this one, so that it is no misprint."""
        total = Fraction(0)
        for one in self.reading.by_sentence[mention.assertion.sentence]:
            if one.index > mention.assertion.index and one.quantity.kind is mention.assertion.quantity.kind:
                total += one.quantity.value or 0
                if total >= mention.value:
                    break
        return total == mention.value


def _points(one: Mention, other: Mention) -> bool:
    """Tell whether words point back from one number to the other: "the 48 nurses", after 48 nurses."""
    return other.determiner in POINTING and same_thing(one.assertion.counts, other.assertion.counts)


def _side_by_side(one: Mention, other: Mention) -> bool:
    """Tell whether a sentence tells unequal numbers of one thing next to the other, which points to none: a listing."""
    if one.value == other.value or other.determiner in POINTING or one.headline:
        return False
    near = other.assertion.sentence - one.assertion.sentence < _NEXT
    return near and same_thing(one.assertion.counts, other.assertion.counts)


def _in_words(reading: Reading, assertion: Assertion) -> bool:
    return not any(letter.isdigit() for letter in reading.document.cut(assertion.quantity.numeral))


def _candidates(group: list[Mention]) -> list[_Pair]:
    """Return the pairs that a headline, shared words, a shared noun or shared digits suggest.

    Linear in the length of the text: what many mentions share suggests nothing.
    """
    pairs: set[_Pair] = set()
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
    shared: dict[_Pair, int] = defaultdict(int)
    for pair in _pairs(group, words):
        shared[pair] += 1
    loose = len(group) <= MANY and group[0].assertion.quantity.kind is not Kind.COUNT
    pairs.update(pair for pair, count in shared.items() if count >= 2 or loose)
    pairs.update(_pairs(group, firm))
    if len(group) < FEW:
        pairs.update(_pairs(group, {"": list(range(len(group)))}))
    return sorted(pairs)


def _pairs(group: list[Mention], index: dict[str, list[int]]) -> Iterator[_Pair]:
    for places in index.values():
        if 1 < len(places) <= _COMMON:
            for at, i in enumerate(places):
                for j in places[at + 1 :]:
                    if 0 < group[j].assertion.sentence - group[i].assertion.sentence <= _APART:
                        yield i, j
