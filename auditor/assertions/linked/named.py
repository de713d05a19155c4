"""Numbers by what the text calls them: "740 votes cast", "registered voters: 1,000", "turnout was 74 per cent"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from auditor.assertions.lexicon import ADVERBS, DETERMINERS, LEVEL_VERBS, forms
from auditor.assertions.model import Assertion, Reading
from auditor.assertions.tokens import first_words, last_words, stem
from auditor.document.searched import lower_case
from auditor.patterns import lazy

_BETWEEN = LEVEL_VERBS | DETERMINERS | ADVERBS | forms("of at to : ( = came about figure rate was put level some")
_REACH = 6
"""Words that may stand between a name and its number."""
_FAR = 240
"""Characters between a name and its number, for certain."""


def numbers_named(reading: Reading, names: Sequence[str]) -> dict[str, list[Assertion]] | None:
    """Return for each of `names` the numbers that are called so: it is their noun, follows them, or leads up to them.

    None where the words of some name, inflected or not, do not occur in the text at all.
    """
    lowered = lower_case(reading.document.prose)
    places: dict[str, list[int]] = {}
    for name in names:
        places[name] = [found.start() for found in _inflected(name).finditer(lowered)]
        if not places[name]:
            return None
    return {name: list(_named(reading, name, found)) for name, found in places.items()}


@lru_cache(maxsize=256)
def _inflected(name: str) -> re.Pattern[str]:
    """Return the pattern of the words of `name` in a row, with whatever endings.

    It opens with letters and then looks back, as a pattern is searched for by its first letters where it has any.
    """
    first, *others = (re.escape(stem(word).rstrip("ey")) for word in name.lower().split())
    return lazy(rf"{first}(?<!\w{first})" + "".join(rf"\w{{0,5}}\W{{1,3}}{word}" for word in others))


def _named(reading: Reading, name: str, places: list[int]) -> Iterator[Assertion]:
    wanted = [stem(word) for word in name.lower().split()]
    size = len(wanted)
    for assertion in reading.assertions:
        quantity = assertion.quantity
        if quantity.excluded is not None or quantity.value is None or quantity.calendar is not None:
            continue
        alike = assertion.noun and assertion.noun[-1][0] == wanted[-1][0]
        if alike and [stem(word) for word in assertion.noun[-size:]] == wanted:
            yield assertion
            continue
        at = bisect_left(places, assertion.span.start - _FAR)
        if at == len(places) or places[at] > assertion.span.end + _FAR:  # words are cut only where the name is near
            continue
        after = [stem(word.lower()) for word in first_words(reading.document, assertion.span.end, size)]
        if after == wanted or _leads(reading, assertion, wanted):
            yield assertion


def _leads(reading: Reading, assertion: Assertion, wanted: list[str]) -> bool:
    """Tell whether the name stands before the number with nothing but words like "was" between."""
    words = last_words(reading.document, assertion.span.start, len(wanted) + _REACH)
    for end in range(len(words), len(wanted) - 1, -1):
        if [stem(word) for word in words[end - len(wanted) : end]] == wanted:
            return True
        if words[end - 1] not in _BETWEEN:
            return False
    return False
