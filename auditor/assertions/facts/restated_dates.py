"""Days that are named twice: "the 14 May vote" and the vote on 14 May, the day of a month that has no such day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.facts.mentions import near_words
from auditor.assertions.facts.passages import exemplary, same_passage
from auditor.assertions.facts.slips_of_hand import miswritten
from auditor.assertions.lexicon import MONTHS
from auditor.assertions.model import Assertion, Reading
from auditor.assertions.tokens import first_words, last_words, stem
from auditor.document.model import ZoneKind
from auditor.quantities.calendar_forms import DAYS_IN
from auditor.quantities.calendar_words import MONTHS as MONTH_NAMES
from auditor.quantities.model import Kind

_MOST = 40
"""Days of a text from which on it is a list of them."""
_DATED = frozenset("on by until till from before after".split())
"""Words that days follow: "by March 61" and "on 61 March" can only be days."""
_SERIES = frozenset("week quarter month year episode day season".split())
"""Words beside a day that make it one of a series."""
_TITLES = frozenset("mr mrs ms dr president".split())
_MONTHS = frozenset(stem(word) for word in MONTHS)
_NAMED = frozenset({Kind.DATE, Kind.COUNT})
_DAYS = range(32, 100)


class Day(NamedTuple):
    """A day of a month as the text names it."""

    assertion: Assertion
    month: int
    day: int
    year: int | None
    weekday: int | None

    @property
    def real(self) -> bool:
        """Tell whether the month has the day."""
        return self.day <= DAYS_IN[self.month - 1]


class SameDay(NamedTuple):
    """Two days that are said to be one."""

    first: Day
    second: Day


def same_days(reading: Reading, starts: list[int]) -> Iterator[SameDay]:
    """Yield the days that are named twice with one date or, where nothing else can be meant, with two.

    A day that its month does not have is the one of that month that is a slip away. Two real days are one where three
    words beside both are the same, or two and the clauses share more; neither may be so tied to a third.
    """
    if Kind.DATE not in reading.by_kind:
        return
    days = [day for one in reading.of(*_NAMED) if (day := _day(reading, one)) is not None]
    if not 2 <= len(days) <= _MOST:
        return
    months: dict[int, list[Day]] = defaultdict(list)
    for day in days:
        months[day.month].append(day)
    for month in months.values():
        if len(month) > 1:
            yield from _in_month(reading, month, starts)


def _day(reading: Reading, assertion: Assertion) -> Day | None:
    quantity = assertion.quantity
    if quantity.excluded is not None or not reading.document.sentences:
        return None
    if reading.sentence_of(assertion).kind is ZoneKind.CELL:
        return None
    calendar = quantity.calendar
    if quantity.kind is Kind.DATE and calendar is not None and quantity.ends is None:
        if calendar.month is None or calendar.day is None:
            return None
        return Day(assertion, calendar.month, calendar.day, calendar.year, calendar.weekday)
    value = quantity.value
    if quantity.kind is not Kind.COUNT or quantity.unit is not None or value is None or quantity.hedge:
        return None
    if value.denominator != 1 or value.numerator not in _DAYS:
        return None
    before = _words_before(reading, assertion)[-1:]
    month = next(iter(before), "")
    if month not in MONTHS or assertion.noun:
        following = first_words(reading.document, assertion.span.end, 1)
        month = following[0].lower() if following and not _DATED.isdisjoint(before) else ""
    return Day(assertion, _month(month), value.numerator, None, None) if month in MONTHS else None


def _words_before(reading: Reading, assertion: Assertion) -> list[str]:
    """Return the two words before a number: "by Dec. 31" has "by" and "dec"."""
    return [word for word in last_words(reading.document, assertion.span.start, 3) if word != "."][-2:]


def _month(word: str) -> int:
    return next(place for place, name in enumerate(MONTH_NAMES, 1) if name.lower().startswith(word[:3]))


def _in_month(reading: Reading, days: list[Day], starts: list[int]) -> Iterator[SameDay]:
    near = [near_words(reading, day.assertion) for day in days]
    links = [
        (i, j)
        for j in range(len(days))
        for i in range(j)
        if _may_meet(days[i], days[j])
        and same_passage(reading, starts, days[i].assertion.sentence, days[j].assertion.sentence)
        and (_linked(days[i], days[j], near[i], near[j]) or _one_day(days[i], days[j], near[i], near[j]))
    ]
    partners: dict[int, set[int]] = defaultdict(set)
    for i, j in links:
        partners[i].add(days[j].day)
        partners[j].add(days[i].day)
    counts: dict[int, int] = defaultdict(int)
    for day in days:
        counts[day.day] += 1
    for i, j in links:
        one, other = days[i], days[j]
        alone = min(counts[one.day], counts[other.day]) == 1 and partners[i] | partners[j] <= {one.day, other.day}
        slipped = alone and one.real and other.real and _slip(one, other) and not _told_apart(reading, one, other)
        if one.day == other.day or slipped:
            yield SameDay(one, other)
    for i, day in enumerate(days):
        if not day.real:
            dated = not _DATED.isdisjoint(_words_before(reading, day.assertion))
            meant = [
                j for j, other in enumerate(days) if other.real and _slip(day, other) and (dated or near[i] & near[j])
            ]
            if meant and len({days[j].day for j in meant}) == 1:
                best = max(meant, key=lambda j: len(near[i] & near[j]))
                yield SameDay(*sorted((days[best], day), key=lambda one: one.assertion.index))


def _told_apart(reading: Reading, one: Day, other: Day) -> bool:
    """Tell whether one of two days is an example, or a length of time beside it: "on 13 May, two days after it"."""
    return any(exemplary(reading, day.assertion) for day in (one, other)) or any(
        beside.quantity.kind is Kind.DURATION
        for day in (one, other)
        for beside in reading.by_sentence[day.assertion.sentence]
    )


def _slip(one: Day, other: Day) -> bool:
    return miswritten(str(one.day), str(other.day), firm=True)


def _may_meet(one: Day, other: Day) -> bool:
    if one.assertion.sentence == other.assertion.sentence:
        return False
    if one.weekday is not None and other.weekday is not None and one.day != other.day:
        return False  # each has a second witness
    return one.year is None or other.year is None or one.year == other.year


def _one_day(one: Day, other: Day, near: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two days are one as written, and of one thing as far as a word beside both or the year tells."""
    return one.day == other.day and (one.year == other.year is not None or bool(near & others - _MONTHS))


def _linked(one: Day, other: Day, near: frozenset[str], others: frozenset[str]) -> bool:
    shared = near & others - _MONTHS
    if len(shared) < 2 or not _SERIES.isdisjoint(shared):
        return False
    named = {stem(word) for name in one.assertion.scope.names for word in name.lower().split()}
    if shared <= named | _TITLES:
        return False  # who did two things on two days
    common = set(one.assertion.scope.words).intersection(other.assertion.scope.words)
    return len(shared) >= 3 or len(common) >= 2
