"""The years of a text in its order, and those that lie far from all the years around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.assertions.lexicon import STOP, VERBS
from auditor.assertions.model import Assertion
from auditor.assertions.tokens import first_words, last_words, plural
from auditor.document.model import Document
from auditor.quantities.model import Kind
from auditor.records import dataclass

AROUND = 4
"""How many years before a year, and how many after it, are the years around it."""
APART = 130
"""Years that lie further apart than this are not told of one life, one house or one institution's story."""
_CLOSE = 20
"""What a slip makes of a year must lie this near to a year around it."""
_NEXT = 3
"""What a slip makes of a number that is not said to be a year must lie this near to a year around it."""
_ALIKE = 2
"""How many other places that name the year that was meant are cited."""
_HISTORY = range(1450, 2100)
"""Years that a text of another time may well name."""
_FUTURE = 2200
"""Years from here on have not come yet, whenever a text was written."""
_PEOPLE = frozenset("people men women children staff troops police or".split())
_YEARLY = frozenset("fiscal year".split())
_WHEN = frozenset("in since until till".split())
"""Words that years follow."""

_Placed = tuple[Assertion, int]


@dataclass(frozen=True, slots=True)
class Outlier:
    """A year far from those around it, one digit or two exchanged digits from where they are."""

    year: Assertion
    around: tuple[Assertion, ...]
    """The earliest first."""


def year_of(assertion: Assertion) -> int | None:
    """Return the year that is written in a date or year, the first of a span; None where none is."""
    quantity = assertion.quantity
    if quantity.excluded is not None or quantity.kind not in (Kind.YEAR, Kind.DATE) or quantity.calendar is None:
        return None
    return quantity.calendar.year


def outliers(document: Document, assertions: Iterable[Assertion]) -> Iterator[Outlier]:
    """Yield the years that stand apart from at least two others around them, among which a slip would put them.

    A year in which history may really have happened must also fall, by the slip, into the order in which the years just
    before and after it are told; no such year is one in which nothing was written down, or one that has not come yet.
    Among many years a number may be one too that is only written like a year: "the 5963 final".
    """
    years: list[_Placed] = []
    numbers: list[tuple[int, _Placed]] = []
    for assertion in assertions:
        year = year_of(assertion)
        if year is not None:
            years.append((assertion, year))
        elif (number := _four_digits(assertion)) is not None and number not in _HISTORY:
            numbers.append((len(years), (assertion, number)))
    if len(years) + len(numbers) < 2 or not years:
        return
    named = {other for _, other in years}
    for place, (assertion, year) in enumerate(years):
        near = years[max(0, place - AROUND) : place] + years[place + 1 : place + 1 + AROUND]
        around = _around(near, year) or _sole(near, assertion, year)
        if not around or min(other for _, other in around) < 1000:
            continue
        before = years[place - 1][1] if place else None
        after = years[place + 1][1] if place + 1 < len(years) else None
        historic = year in _HISTORY
        if (historic and not year % 100) or _with_era(assertion):
            continue
        found = []
        for meant in one_slip(year):
            told = (before is None or before <= meant) and (after is None or meant <= after)
            reach = min(abs(meant - other) for _, other in around)
            if historic and year < _first_of(around) and meant not in named and reach > _NEXT:
                continue  # history is told of among the years of today
            if reach <= _CLOSE and (told or not historic or _twice(assertion, meant, years)):
                found.append((meant not in named, not told, reach, meant))
        if found:
            yield _outlier(assertion, around, min(found)[-1], years)
    many = len(numbers) > 1  # then it may be how the text writes its thousands
    for place, (assertion, number) in numbers:
        surely = _like_a_year(document, assertion, number, many)
        if surely is None:
            continue
        around = _around(years[max(0, place - AROUND) : place + AROUND], number)
        if len(around) < 3 and surely and number >= _FUTURE:
            around = [one for one in years if one[1] < _FUTURE][:AROUND]
        if len(around) > 2 or (around and surely):
            meanings = [
                (meant not in named, abs(meant - other), meant)
                for meant in one_slip(number)
                for _, other in around
                if abs(meant - other) <= _NEXT or meant in named
            ]
            if meanings:
                yield _outlier(assertion, around, min(meanings)[-1], years)


def _first_of(around: list[_Placed]) -> int:
    """Return the earliest of the years around."""
    return min(other for _, other in around)


def _twice(assertion: Assertion, meant: int, years: list[_Placed]) -> bool:
    """Tell whether the month of a date stands elsewhere with the year that was meant."""
    calendar = assertion.quantity.calendar
    if calendar is None or calendar.month is None:
        return False
    return any(
        year == meant and other.quantity.calendar is not None and other.quantity.calendar.month == calendar.month
        for other, year in years
    )


def _outlier(year: Assertion, around: list[_Placed], meant: int, years: list[_Placed]) -> Outlier:
    alike = [one for one in years if one[1] == meant and one not in around][:_ALIKE]
    ordered = sorted((*around, *alike), key=lambda one: (one[1], one[0].index))
    return Outlier(year, tuple(other for other, _ in ordered))


def _around(placed: list[_Placed], year: int) -> list[_Placed]:
    """Return the years around `year`, those alone left out, which are no witnesses; none where one is near to it."""
    years = [other for _, other in placed]
    if year < 1000 or any(abs(other - year) <= APART for other in years):
        return []
    kept = [one for one in placed if sum(abs(other - one[1]) <= APART for other in years) > 1]
    if len(kept) < 2:
        return []
    return kept


def _sole(placed: list[_Placed], assertion: Assertion, year: int) -> list[_Placed]:
    """Return the one other year of a text beside a year that has not come yet, where a slip would bring them together.

    The calendar is then the second witness.
    """
    if len(placed) != 1 or year < _FUTURE or placed[0][1] >= _FUTURE:
        return []
    other, witness = placed[0]
    reach = _CLOSE if other.sentence == assertion.sentence else _NEXT
    return placed if any(abs(meant - witness) <= reach for meant in one_slip(year)) else []


def _four_digits(assertion: Assertion) -> int | None:
    """Return a number of four digits without a mark of thousands, unit or hedge, such as a year is."""
    quantity = assertion.quantity
    value = quantity.value
    if quantity.kind is not Kind.COUNT or quantity.excluded is not None or value is None or value.denominator != 1:
        return None
    if quantity.unit is not None or quantity.hedge is not None or not 1000 <= value < 10_000:
        return None
    return int(value) if quantity.numeral.end - quantity.numeral.start == 4 else None


def _with_era(assertion: Assertion) -> bool:
    """Tell whether "AD" or the like stands with a year, which then is meant."""
    quantity = assertion.quantity
    return quantity.kind is Kind.YEAR and quantity.numeral != quantity.span


def _like_a_year(document: Document, assertion: Assertion, number: int, many: bool) -> bool | None:
    """Tell whether a number stands where years do, None where it does not; True where only a year can stand.

    No plural follows a year, as it would a number of things. A round number, and one of a text with `many` of four
    digits, must follow a word that years follow, and nothing that it might count must follow it.
    """
    words = last_words(document, assertion.span.start, 2)
    before = words[-1] if words else ""
    if before in _YEARLY or words == ["census", "of"]:
        return True
    following = first_words(document, assertion.span.end, 3)
    if before in _WHEN and (not following or following[0].lower() in STOP or following[0] in VERBS):
        return True
    if not number % 100 or many:
        return None
    for place, word in enumerate(following):
        if word in _PEOPLE or (word == "of" and not place) or (plural(word) and word.islower() and word not in VERBS):
            return None
        if word in STOP or word in VERBS:
            break
    return False


def one_slip(year: int) -> Iterator[int]:
    """Yield the years that differ from `year` in one of its four digits or by two that are exchanged."""
    digits = str(year)
    for place, old in enumerate(digits):
        for digit in "0123456789":
            if digit != old and (place or digit != "0"):
                yield int(digits[:place] + digit + digits[place + 1 :])
        following = digits[place + 1 : place + 2]
        if following and following != old and (place or following != "0"):
            yield int(digits[:place] + following + old + digits[place + 2 :])
