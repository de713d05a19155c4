"""The mentions of one kind that words tie to one fact, and why: headline and lead, the same words, "the 48 nurses"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.facts.apart import apart, differ
from auditor.assertions.facts.contrast import contrasted
from auditor.assertions.facts.link_candidates import APART, Pair, candidates
from auditor.assertions.facts.mentions import AMOUNTS, POINTING, Mention
from auditor.assertions.facts.passages import same_passage
from auditor.assertions.facts.sameness import LEAD, LONG, headed, may_be_same, may_head, reason_of, signals
from auditor.assertions.facts.slips_of_hand import slip_of
from auditor.assertions.model import Reading
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import stem
from auditor.quantities.model import Kind

NEXT = 3
"""Sentences from which on a number is told again, where it stands in the same words."""
_REACH = 100
"""Amounts before one that is pointed back to among which it is looked for."""
_ENOUGH = 2
"""Signs that make a headline's number and one of the text the same."""
_BELOW = 3
"""Sentences below a headline, a dateline among them, of which the first with a number of its sort restates it."""

POINTED, LEADING = 1, 2
"""Ranks of links."""


class Link(NamedTuple):
    why: str
    firm: bool
    rank: int = 0
    """Links of one rank make a fan: headlines and what they are the headlines of, words that point back, the rest."""

    @property
    def lead(self) -> bool:
        """Tell whether it is between a headline and what it is the headline of."""
        return self.rank == LEADING


class Links:
    """The links between the mentions of one kind and unit, by their places in `mentions`."""

    def __init__(self, reading: Reading, mentions: list[Mention], starts: list[int]) -> None:
        """Link `mentions`; `starts` is where the passages of the text begin."""
        self.reading = reading
        self.starts = starts
        self.mentions = mentions
        self.links: dict[Pair, Link] = {}
        self.parallel: list[Pair] = []
        """What is told of several things in one form."""
        self._link()

    def below(self, place: int, reach: int) -> Iterator[int]:
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
        for i, j in candidates(group):
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
                    self.links[i, j] = Link("headline and text", True)
                continue
            reason = None if differ(one, other) else reason_of(one, other, len(group))
            if reason is not None and not apart(self.reading, one, other):
                if _side_by_side(one, other) or contrasted(self.reading, one, other):
                    self.parallel.append((i, j))
                else:
                    self.links[i, j] = Link(reason, True, POINTED if points(one, other) else 0)
            elif one.value == other.value and may_be_same(one, other):
                self.links[i, j] = Link("the same words around both", False)
        for i, one in enumerate(group):
            if one.headline and i not in leads and one.assertion.sentence not in listed:
                sole = self._sole_below(i)
                if sole is not None:
                    leads[i] = (_ENOUGH, sole)
        self.links.update({(i, j): Link("headline and text", True, LEADING) for i, (_, j) in leads.items()})
        for j, other in enumerate(group):
            if other.assertion.quantity.unit is not None and len(other.digits) > 1 and other.determiner in POINTING:
                self._name_amount(j)

    def _sole_below(self, place: int) -> int | None:
        """Return the one number of its sort of the sentence below a headline that has any, if it may be the same."""
        one = self.mentions[place]
        beside = (*self.mentions[max(0, place - 1) : place], *self.mentions[place + 1 : place + 2])
        if any(other.assertion.sentence == one.assertion.sentence for other in beside):
            return None
        below = list(self.below(place, LEAD if one.assertion.quantity.kind is Kind.AGE else _BELOW))
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
            if 0 < here - self.mentions[i].assertion.sentence <= APART
            and same_passage(self.reading, self.starts, self.mentions[i].assertion.sentence, here)
        ]
        same = [i for i in before if self.mentions[i].value == other.value]
        meant = same or [i for i in before if slip_of(self.mentions[i].value, other.value, length=True)]
        if len({self.mentions[i].value for i in meant}) == 1 and (meant[-1], place) not in self.links:
            one = self.mentions[meant[-1]]
            firm = noun in AMOUNTS or not {stem(word) for word in other.assertion.noun}.isdisjoint(
                (*one.near, *one.assertion.scope.words)
            )
            firm = firm or len(one.near & other.near) > 1
            if firm or same:
                self.links[meant[-1], place] = Link("an amount that is named by itself", firm, POINTED)


def points(one: Mention, other: Mention) -> bool:
    """Tell whether words point back from one number to the other: "the 48 nurses", after 48 nurses."""
    return other.determiner in POINTING and same_thing(one.assertion.counts, other.assertion.counts)


def _side_by_side(one: Mention, other: Mention) -> bool:
    """Tell whether a sentence tells unequal numbers of one thing next to the other, which points to none: a listing."""
    if one.value == other.value or other.determiner in POINTING or one.headline:
        return False
    near = other.assertion.sentence - one.assertion.sentence < NEXT
    if min(len(one.digits), len(other.digits)) > LONG and slip_of(one.value, other.value, length=True):
        return False  # no two amounts of a listing have so many digits in common
    return near and same_thing(one.assertion.counts, other.assertion.counts)
