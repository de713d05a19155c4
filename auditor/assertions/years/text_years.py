"""The years of a text in its order."""

from __future__ import annotations

from bisect import bisect_left

from auditor.assertions.model import Assertion, Reading
from auditor.assertions.years.dateline import dateline
from auditor.records import dataclass

AROUND = 4
"""How many years before a year, and how many after it, are the years around it."""
HISTORY = range(1450, 2100)
"""Years that a text of another time may well name."""

Placed = tuple[Assertion, int]
"""A year and where it stands."""


@dataclass(frozen=True, slots=True)
class TextYears:
    """The years of a text."""

    all: list[Placed]
    told: list[Placed]
    """Without the dateline, which is told out of its order."""
    named: frozenset[int]
    sound: list[Placed]
    """Those that a text of another time may well name."""

    @classmethod
    def of(cls, reading: Reading, years: list[Placed]) -> TextYears:
        head = dateline(reading)
        told = years if head is None else [one for one in years if one[0] is not head]
        named = frozenset(each for one, other in years for each in (other, last_of(one, other)))
        return cls(years, told, named, [one for one in years if one[1] in HISTORY])

    def order(self, assertion: Assertion) -> tuple[int | None, int | None]:
        """Return the years told before and after one."""
        at = bisect_left(self.told, assertion.index, key=_index)
        if at == len(self.told) or self.told[at][0] is not assertion:
            return None, None
        before = self.told[at - 1][1] if at else None
        return before, self.told[at + 1][1] if at + 1 < len(self.told) else None

    def near(self, assertion: Assertion) -> list[Placed]:
        """Return the nearest sound years on both sides of a number."""
        at = bisect_left(self.sound, assertion.index, key=_index)
        beside = self.sound[max(0, at - AROUND) : at + AROUND + 1]
        others = [one for one in beside if one[0] is not assertion]
        return sorted(others, key=lambda one: abs(one[0].index - assertion.index))[:AROUND]


def last_of(assertion: Assertion, year: int) -> int:
    """Return the year in which a span ends, else the year itself."""
    ends = assertion.quantity.ends
    return year if ends is None else int(ends[1])


def _index(placed: Placed) -> int:
    return placed[0].index
