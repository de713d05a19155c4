"""Numbers that miswrite a year which the text names elsewhere: "in 7000" after "in 2000", "in 2411-12"."""

from __future__ import annotations

from collections.abc import Collection

from auditor.assertions.lexicon import DETERMINERS, MONTHS, STOP, VERBS
from auditor.assertions.model import Assertion, Reading
from auditor.assertions.tokens import first_words, last_words, plural
from auditor.assertions.years.text_years import HISTORY
from auditor.assertions.years.year_places import FIRM, OURS, PEOPLE, bare, standing
from auditor.assertions.years.years import one_slip, year_of
from auditor.quantities.model import Kind

FUTURE = 2200
"""Years from here on have not come yet, whenever a text was written."""
_RECENT = range(1850, 2100)
_YEAR, _SPAN = len("2004"), len("2004-05")
_SPANNED = frozenset({Kind.SCORE, Kind.RATIO, Kind.RANGE})
"""What a span of years is taken for whose first year is none."""
_IN = frozenset("in by since until till throughout during between and from".split()) | MONTHS
_SEASONS = frozenset("spring summer autumn fall winter season throughout".split())
"""Words before a year."""
_NO_YEAR = frozenset("one every resulted resulting results result out".split())
"""Words that make "in 4000" no year."""


def like_a_year(reading: Reading, assertion: Assertion) -> int | None:
    """Return the number of four digits that stands as a year might: bare, in a name, before "-05"."""
    quantity = assertion.quantity
    start, end = quantity.numeral
    if end - start == _YEAR:
        if quantity.kind is Kind.IDENTIFIER:
            return int(quantity.value or 0) if quantity.excluded == "name" and (quantity.value or 0) >= FUTURE else None
        number = bare(assertion)
        return None if number is None or number in HISTORY else number
    if end - start != _SPAN or quantity.kind not in _SPANNED or quantity.unit is not None:
        return None
    first, last = reading.document.prose[start : start + _YEAR], reading.document.prose[end - 2 : end]
    joined = reading.document.prose[start + _YEAR] in "-–/"
    return int(first) if joined and first.isdigit() and last.isdigit() else None


def told(reading: Reading, assertion: Assertion, number: int, years: Collection[int], many: bool) -> int | None:
    """Return the year among the `years` of the text that `number` miswrites, None where it is none of them.

    With `many` the text writes its thousands as it writes years.
    """
    if assertion.quantity.kind in _SPANNED:
        last = int(reading.document.prose[assertion.quantity.numeral.end - 2 : assertion.quantity.numeral.end])
        opening = [year for year in one_slip(number) if year in _RECENT and _opens(year, last, years)]
        return min(opening, key=lambda year: min(abs(year - other) for other in years), default=None)
    if number < FUTURE:
        return None
    meant = next((year for year in one_slip(number) if year in years and year in _RECENT), None)
    if meant is None or year_of(assertion) is not None:
        return meant
    words = ["", *(word for word in last_words(reading.document, assertion.quantity.numeral.start, 4) if word != ".")]
    if words[-1] in _IN and _NO_YEAR.isdisjoint(words):
        following = first_words(reading.document, assertion.span.end, 1)
        if not following or following[0].lower() in STOP or following[0] in VERBS:
            return meant
    if assertion.quantity.kind is Kind.IDENTIFIER:  # "ISO 9001" has no more to do with 2001 than "Model 3004" with 2004
        return meant if words[-1] in _SEASONS else None
    if (words[-1] in DETERMINERS and _before_one_thing(reading, assertion)) or standing(
        reading.document, assertion, number, many
    ) in (FIRM, OURS):
        return meant
    return None


def _before_one_thing(reading: Reading, assertion: Assertion) -> bool:
    """Tell whether nouns follow of which none can be counted: "the 5999 guidance on", "its 2904 dividend payment"."""
    following = first_words(reading.document, assertion.span.end, 4)
    ended = next((at for at, word in enumerate(following) if word in STOP or word in VERBS), len(following))
    nouns = following[:ended]
    return bool(nouns) and not any(word in PEOPLE or (word.islower() and plural(word)) for word in nouns)


def _opens(year: int, last: int, years: Collection[int]) -> bool:
    """Tell whether a span of years that ends in `last` opens with `year`: it is the year before, or both are named."""
    end = year - year % 100 + last
    return (year + 1) % 100 == last or (year < end and year in years and end in years)
