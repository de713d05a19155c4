"""Where places in time stand that begin with a word: which words begin one, and where a text has them.

A word that begins much else ("the", "for", "new") is not looked for: the next word of the name is, and before it the
first one, as before "other" in "the other day".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from auditor.document.searched import lower_case
from auditor.patterns import lazy
from auditor.quantities import calendar_lengths
from auditor.quantities.calendar_words import FIRST, HOURS, PATTERNS, feasts

_COMMON = frozenset("a all any at for good new several the twenty 1 2 3 4".split())
_WORD = re.compile("[a-z]+[1-4]?|[1-4]")
_BEFORE = frozenset(" \n(-—–\"'“‘")
"""What may stand before a word in small letters."""
_CLOCK_WORDS = frozenset(("twenty", *HOURS))
_CLOCK_BEFORE = frozenset(" \n(")
_CLOCKS = ("clock", "past ", "at ten to ", "at five to ", "at twenty to ", "at twenty-five to ")
"""Without any of these no number word of a text is an hour."""

Sorts = tuple[tuple[str, re.Pattern[str]], ...]


def _by_first_word() -> tuple[dict[str, Sorts], dict[str, tuple[tuple[str, str], ...]]]:
    """Return what may begin with a word, and for a word to be looked for what may lead to it, with its first word."""
    starting: dict[str, dict[str, list[str]]] = {}
    leads: dict[str, dict[str, str]] = {}
    for sort, names in FIRST.items():
        for name in names:
            for lower in {name.lower(), name.lower().replace("'", "")}:
                first, *more = _WORD.findall(lower)
                starting.setdefault(first, {}).setdefault(sort, []).append(name)
                if first in _COMMON and more:
                    leads.setdefault(more[0], {})[lower[: lower.index(more[0], len(first))]] = first
    openings = {f"{opening} ": opening.partition(" ")[0] for opening in calendar_lengths.OPENINGS}
    for first in openings.values():
        starting.setdefault(first, {}).setdefault("span", [])
    for unit in calendar_lengths.UNITS:
        leads[unit] = leads.get(unit, {}) | openings
    patterns = {sort: lazy(pattern) for sort, pattern in PATTERNS.items()}
    sorts = {
        first: tuple((sort, patterns.get(sort) or lazy(partial(feasts, names))) for sort, names in found.items())
        for first, found in starting.items()
    }
    return sorts, {word: tuple(sorted(found.items(), key=lambda lead: -len(lead[0]))) for word, found in leads.items()}


_SORTS, _LEADS = _by_first_word()
_OPENERS = frozenset(first for leads in _LEADS.values() for _, first in leads) - _CLOCK_WORDS
LOOKED_FOR = frozenset(_SORTS) - _OPENERS | frozenset(_LEADS)
"""The words, in small letters, that tell of a place in time, or of the one that the words before begin."""


def places(prose: str, words: Iterable[tuple[int, str]]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the places in time among the `words` looked for in `prose`, each with its sort."""
    for start, first in _beginnings(prose, words):
        for sort, pattern in _SORTS[first]:
            match = pattern.match(prose, start)
            if match:
                yield sort, match
                break


def _beginnings(prose: str, words: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield where a place in time may begin, and its first word."""
    lowered = lower_case(prose)
    clocks = any(hint in prose for hint in _CLOCKS)
    for start, word in words:
        for lead, first in _LEADS.get(word, ()):
            if lowered.endswith(lead, 0, start) and _stands_free(prose, start - len(lead)):
                yield start - len(lead), first
                break
        if word in _CLOCK_WORDS:
            if clocks and (not start or prose[start - 1] in _CLOCK_BEFORE):
                yield start, word
        elif word in _SORTS and word not in _OPENERS and _stands_free(prose, start):
            yield start, word


def _stands_free(prose: str, start: int) -> bool:
    if not start:
        return True
    before = prose[start - 1]
    return not before.isalpha() if prose[start].isupper() else before in _BEFORE
