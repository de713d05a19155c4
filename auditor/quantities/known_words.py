"""The words of a text that its readers of numbers look for, found in one pass: those of numbers and of the calendar."""

from __future__ import annotations

from auditor.document.searched import lower_case, once
from auditor.patterns import lazy
from auditor.quantities.calendar_places import LOOKED_FOR
from auditor.quantities.number_words import WORDS

_KNOWN = LOOKED_FOR | WORDS
_WORD = lazy("[a-z](?:[a-z]{2,}|[1-4]|[hry](?![a-z]))")
"""A word, or a quarter or half of a year: "Q3"; of two letters only those as "cr": a fifth of all words are others."""


@once
def known_words(prose: str) -> tuple[tuple[int, str], ...]:
    """Return where each known word of `prose` begins, and the word in small letters, in the order of the text."""
    return tuple((match.start(), word) for match in _WORD.finditer(lower_case(prose)) if (word := match[0]) in _KNOWN)
