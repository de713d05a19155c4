"""The years of a text that lie far from all the years around them."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Assertion, Reading
from auditor.assertions.years.text_years import AROUND, HISTORY, Placed, TextYears, last_of
from auditor.assertions.years.told_years import FUTURE, like_a_year, told
from auditor.assertions.years.year_places import (
    FIRM,
    OURS,
    Mate,
    bare,
    changed,
    dated,
    mate_of,
    standing,
    told_of_other_times,
)
from auditor.assertions.years.years import APART, one_slip, year_of
from auditor.quantities.model import Kind
from auditor.records import dataclass

_CLOSE = 20
"""What a slip makes of a year must lie this near to a year around it."""
_NEXT = 3
"""What a slip makes of a number that is not said to be a year must lie this near to a year around it."""
_ALIKE = 4
"""How many other places that name the year that was meant are cited."""
_OURS = range(1850, 2100)
"""Years of the time of whoever tells of the last ones."""
_NEVER = 3200
"""Years from here on no plan and hardly a tale names."""


@dataclass(frozen=True, slots=True)
class Outlier:
    """A year far from those around it, one digit or two exchanged digits from where they are."""

    year: Assertion
    number: int
    """Which it is as written."""
    around: tuple[Assertion, ...]
    """The earliest first."""
    late: bool
    """Whether it is later than they are."""


def outliers(reading: Reading) -> Iterator[Outlier]:
    """Yield the years that stand apart from the others around them, among which a slip would put them.

    A year in which history may really have happened must also fall, by the slip, into the order in which the years just
    before and after it are told; no such year is one in which nothing was written down, or one that has not come yet.
    A number may be one too that is only written like a year, as its place tells: "the 5963 final", "from 2005 to 1008".
    """
    years: list[Placed] = []
    numbers: list[tuple[int, Placed]] = []
    for assertion in reading.assertions:
        year = year_of(assertion)
        if year is not None:
            years.append((assertion, year))
        elif (number := like_a_year(reading, assertion)) is not None:
            numbers.append((len(years), (assertion, number)))
    if len(years) + len(numbers) < 2 or not years:
        return
    text = TextYears.of(reading, years)
    first, last = min(text.named), max(text.named)
    for place, (assertion, year) in enumerate(years):
        if year in _OURS and year - first <= APART and last - year <= APART:
            continue
        if _with_era(assertion):
            continue
        found = (
            _told(reading, text, assertion, year, many=False)
            or _among(text, place)
            or _with_few(reading, text, assertion, year, FIRM)
        )
        if found and not _meant(reading, assertion, year, found[0]):
            yield _outlier(assertion, year, *found, years)
    counts = sum(assertion.quantity.kind is Kind.COUNT for _, (assertion, _) in numbers)
    many = counts > 1  # it may be how the text writes its thousands
    for place, (assertion, number) in numbers:
        found = _told(reading, text, assertion, number, many)
        if found is None and assertion.quantity.kind is Kind.COUNT:
            sure = standing(reading.document, assertion, number, many)
            found = _number(text, place, number, sure) or _with_few(reading, text, assertion, number, sure or 0)
        if found and not _meant(reading, assertion, number, found[0]):
            yield _outlier(assertion, number, *found, years)


_Found = tuple[list[Placed], int]
"""Witnesses, and the year that was meant."""


def _told(reading: Reading, text: TextYears, assertion: Assertion, number: int, many: bool) -> _Found | None:
    """Return where the text names the year that was meant and the years around it, and that year."""
    meant = told(reading, assertion, number, text.named, many)
    if meant is None:
        return None
    named = [one for one in text.all if meant in (one[1], last_of(*one))][: _ALIKE + 1]
    around = [one for one in text.near(assertion) if abs(one[1] - meant) <= _CLOSE and one not in named]
    return (named + around, meant) if named or around else None


def _otherwise(reading: Reading, assertion: Assertion, year: int) -> bool:
    """Tell whether a number is the name of something elsewhere, "Form 1098", or one of a row of whole centuries."""
    if any(one.quantity.value == year for one in reading.assertions if one.quantity.excluded):
        return True
    row = reading.by_sentence[assertion.sentence]
    return not year % 100 and sum((year_of(one) or bare(one) or 1) % 100 == 0 for one in row) > 2


def _meant(reading: Reading, assertion: Assertion, year: int, around: list[Placed]) -> bool:
    """Tell whether a year may be meant that is far from those around it, or whether it is none but an amount.

    Of long ago a text tells with more than one year.
    """
    if _otherwise(reading, assertion, year):
        return True
    late = year > max(other for _, other in around)
    if year < _NEVER and told_of_other_times(reading.document, assertion, late):
        return True
    if not late:
        for other in reading.by_sentence[assertion.sentence]:
            old = year_of(other) or bare(other)
            if other is assertion or old is None or abs(old - year) <= _CLOSE:
                continue
            if old < min(told for _, told in around) - APART:
                return True
    return changed(reading.document, assertion)


def _among(text: TextYears, place: int) -> _Found | None:
    """Return the years around one of them that is far from all these, and the year that was meant."""
    years = text.all
    assertion, year = years[place]
    near = years[max(0, place - AROUND) : place] + years[place + 1 : place + 1 + AROUND]
    around = _around(near, year) or _sole(near, assertion, year)
    if not around or min(other for _, other in around) < 1000:
        return None
    before, after = text.order(assertion)
    named = text.named
    historic = year in HISTORY
    if historic and not year % 100:
        return None
    found = []
    for meant in one_slip(year):
        ordered = (before is None or before <= meant) and (after is None or meant <= after)
        reach = min(abs(meant - other) for _, other in around)
        if historic and year < _first_of(around) and meant not in named and reach > _NEXT:
            continue  # history is told of among the years of today
        if reach <= _CLOSE and (ordered or not historic or _twice(assertion, meant, years)):
            found.append((meant not in named, not ordered, reach, meant))
    return (around, min(found)[-1]) if found else None


def _number(text: TextYears, place: int, number: int, sure: int | None) -> _Found | None:
    """Return the same of a number that is only written like a year."""
    if sure is None:
        return None
    years, named = text.all, text.named
    around = _around(years[max(0, place - AROUND) : place + AROUND], number)
    if len(around) < 3 and sure >= FIRM and number >= FUTURE:
        around = [one for one in years if one[1] < FUTURE][:AROUND]
    if len(around) < 3 and (not around or sure < FIRM):
        return None
    found = [
        (meant not in named, abs(meant - other), meant)
        for meant in one_slip(number)
        for _, other in around
        if abs(meant - other) <= _NEXT or meant in named
    ]
    return (around, min(found)[-1]) if found else None


def _with_few(reading: Reading, text: TextYears, assertion: Assertion, year: int, sure: int) -> _Found | None:
    """Return the years beside one that its place alone shows to be wrong: no year of our time, where only such a one
    stands; one that has not come yet; the wrong end of a span.
    """
    if year in _OURS:
        return None
    witnesses = text.near(assertion)
    if not witnesses:
        return None
    row = reading.by_sentence[assertion.sentence]
    at = next(k for k, one in enumerate(row) if one is assertion)
    mate = mate_of(reading.document, row, at) if year % 100 else None
    if mate is not None:
        spanned = _with_mate(witnesses, mate, year)
        if spanned:
            return spanned
    if dated(assertion) or (sure == FIRM and standing(reading.document, assertion, year, many=True) == OURS):
        sure = OURS
    if sure < FIRM:
        return None
    modern = all(other in _OURS for _, other in witnesses)
    if year >= FUTURE and (year % 100 or dated(assertion) or year_of(assertion) is None):
        reach = APART if year >= _NEVER else 2 * _CLOSE
    elif year < HISTORY.start and sure == OURS and modern:
        reach = _NEXT if dated(assertion) else _CLOSE
    elif sure == OURS and modern and not dated(assertion):
        reach = _CLOSE
    else:
        return None
    found = [
        (abs(meant - other), meant) for meant in one_slip(year) for _, other in witnesses if abs(meant - other) <= reach
    ]
    return (witnesses, min(found)[-1]) if found else None


def _with_mate(others: list[Placed], mate: Mate, year: int) -> _Found | None:
    """Return what is at the other end of a span that runs backwards or ends in a year that has not come yet."""
    other = next((one for one in others if one[0].index == mate.number), None)
    if other is None or other[1] not in _OURS:
        return None
    backwards = year > other[1] if mate.after else year < other[1]
    if not (backwards or year >= FUTURE or (not mate.spanned and year < HISTORY.start)):
        return None
    found = [
        (abs(meant - other[1]), meant)
        for meant in one_slip(year)
        if abs(meant - other[1]) <= APART // 2
        and (not mate.spanned or (meant >= other[1] if not mate.after else meant <= other[1]))
    ]
    return ([other], min(found)[-1]) if found else None


def _first_of(around: list[Placed]) -> int:
    """Return the earliest of the years around."""
    return min(other for _, other in around)


def _twice(assertion: Assertion, meant: int, years: list[Placed]) -> bool:
    """Tell whether the month of a date stands elsewhere with the year that was meant."""
    calendar = assertion.quantity.calendar
    if calendar is None or calendar.month is None:
        return False
    return any(
        year == meant and other.quantity.calendar is not None and other.quantity.calendar.month == calendar.month
        for other, year in years
    )


def _outlier(year: Assertion, written: int, around: list[Placed], meant: int, years: list[Placed]) -> Outlier:
    alike = [one for one in years if one[1] == meant and one not in around and one[0] is not year][:_ALIKE]
    ordered = sorted((*around, *alike), key=lambda one: (one[1], one[0].index))
    return Outlier(year, written, tuple(other for other, _ in ordered), written > ordered[-1][1])


def _around(placed: list[Placed], year: int) -> list[Placed]:
    """Return the years around `year`, those alone left out, which are no witnesses; none where one is near to it."""
    years = [other for _, other in placed]
    if year < 1000 or any(abs(other - year) <= APART for other in years):
        return []
    kept = [one for one in placed if sum(abs(other - one[1]) <= APART for other in years) > 1]
    if len(kept) < 2:
        return []
    return kept


def _sole(placed: list[Placed], assertion: Assertion, year: int) -> list[Placed]:
    """Return the one other year of a text beside a year that has not come yet, where a slip would bring them together.

    The calendar is then the second witness.
    """
    if len(placed) != 1 or year < FUTURE or placed[0][1] >= FUTURE:
        return []
    other, witness = placed[0]
    reach = _CLOSE if other.sentence == assertion.sentence else _NEXT
    return placed if any(abs(meant - witness) <= reach for meant in one_slip(year)) else []


def _with_era(assertion: Assertion) -> bool:
    """Tell whether "AD" or the like stands with a year, which then is meant."""
    quantity = assertion.quantity
    return quantity.kind is Kind.YEAR and quantity.numeral != quantity.span and quantity.ends is None
