"""Whether two unequal numbers of one fact look like a misprint, and like nothing else."""

from __future__ import annotations

from fractions import Fraction

from auditor.assertions.facts.apart import apart, differ
from auditor.assertions.facts.mentions import POINTING, Mention
from auditor.assertions.facts.passages import exemplary
from auditor.assertions.facts.same_links import NEXT, POINTED, Link, points
from auditor.assertions.facts.sameness import LEAD, reason_of
from auditor.assertions.facts.slips_of_hand import slip_of
from auditor.assertions.model import Assertion, Reading
from auditor.assertions.synonyms import same_thing

_FEW = 20
"""Numbers up to this one are those of things that may have been named one by one."""
_MOST = 20
"""Contradictions in the numbers of one kind from which on a text is a table."""


class Contradictions:
    """The contradictions among the mentions of one kind and unit."""

    def __init__(self, reading: Reading, mentions: list[Mention]) -> None:
        """Look among `mentions`."""
        self.reading = reading
        self.mentions = mentions
        self.contradictions = 0

    def holds(self, one: Mention, other: Mention, link: Link) -> bool:
        """Tell whether two unequal numbers of one fact look like a misprint, and like nothing else."""
        pointing = other.determiner in POINTING and other.assertion.quantity.hedge is None
        if not link.lead and not pointing and one.assertion.quantity.hedge != other.assertion.quantity.hedge:
            return False  # "about 400" and "300"
        few = max(one.value, other.value) <= _FEW and one.assertion.quantity.unit is None
        if link.rank == POINTED and few and not self._told_just_before(one, other):
            return False  # "the two companies" were named one by one
        named = one.headline or same_thing(one.assertion.counts, other.assertion.counts)
        enough = any if link.lead or link.rank == POINTED else all
        written = named and enough(_in_words(self.reading, mention.assertion) for mention in (one, other))
        if not slip_of(one.value, other.value, words=written, length=not named):
            return False
        if (
            one.value.denominator > 1
            and one.assertion.quantity.unit is None
            and len(one.digits) == len(other.digits) == 1
        ):
            return False  # "0.2 of an atmosphere" and "0.3 of an atmosphere"
        if exemplary(self.reading, one.assertion) or exemplary(self.reading, other.assertion):
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
        return other.assertion.sentence - one.assertion.sentence <= NEXT or len(one.near & other.near) > 1

    def _linked(self, third: Mention, mention: Mention, rank: int) -> bool:
        one, other = sorted((third, mention), key=lambda mention: mention.assertion.index)
        if one.assertion.sentence == other.assertion.sentence or (rank == POINTED and not points(one, other)):
            return False
        if differ(one, other) or reason_of(one, other, len(self.mentions)) is None:
            return False
        return not apart(self.reading, one, other)

    def _explained(self, one: Mention, other: Mention) -> bool:
        """Tell whether numbers beside the two say why they differ: what lies between them, or what both consist of."""
        if one.versus and other.versus:
            return True  # rows of two tables: "Shr 30 cts vs 24 cts", and for the year "Shr 1.05 dlrs vs 94 cts"
        gap, both = abs(one.value - other.value), (one.assertion, other.assertion)
        for mention in (one, other):
            for beside in self.reading.by_sentence[mention.assertion.sentence]:
                if beside.quantity.value == gap and beside not in both and self._of_one_sort(beside, mention):
                    return True  # twice as much is no witness for itself, nor are two dead for five missing
        return self._spanned(one) or (self._confirmed(one) and self._confirmed(other))

    def _of_one_sort(self, beside: Assertion, mention: Mention) -> bool:
        """Tell whether a number may be what lies between two others: of the same thing, or of nothing that is named."""
        fate = next((one.fate for one in self.mentions if one.assertion is beside), mention.fate)
        counted = mention.assertion.counts
        return fate == mention.fate and (None in (beside.counts, counted) or same_thing(beside.counts, counted))

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


def _in_words(reading: Reading, assertion: Assertion) -> bool:
    return not any(letter.isdigit() for letter in reading.document.cut(assertion.quantity.numeral))
