"""Where places in time stand that begin with a word: which words begin one, and where a text has them.

A word that begins much else ("the", "for", "new"), or is short, is not looked for: the next word of the name is, and
before it the first one, as before "other" in "the other day".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import NamedTuple

from auditor.document.searched import lower_case
from auditor.patterns import lazy
from auditor.quantities import calendar_lengths
from auditor.quantities.calendar_words import FIRST, HOURS, NAMED, PATTERNS, named

_COMMON = frozenset("a all any at d for good new several st the tu twenty ve vj 1 2 3 4".split())
_WORD = re.compile("[a-z]+[1-4]?|[1-4]")
_LATER = re.compile("[a-z]{3,}")
_BEFORE = frozenset(" \n(-—–\"'“‘")
"""What may stand before a word in small letters."""
_CLOCK_WORDS = frozenset(("twenty", *HOURS))
_CLOCK_BEFORE = frozenset(" \n(")
_CLOCKS = ("clock", "past ", "at ten to ", "at five to ", "at twenty to ", "at twenty-five to ")
"""Without any of these no number word of a text is an hour."""


class _Leads(NamedTuple):
    """What may lead to a word."""

    words: tuple[str, ...]
    """The words before it, the longest first."""
    firsts: dict[str, str]
    """The first of them for each."""


class _Sort(NamedTuple):
    """One sort of the places in time that may begin with a word."""

    name: str
    pattern: re.Pattern[str]
    forms: tuple[str, ...]
    """All of them in small letters, where they are a few names."""


def _forms(name: str) -> tuple[str, ...]:
    """Return the forms of a name in small letters: with either apostrophe, or none."""
    lower = name.lower()
    return (lower, lower.replace("'", "’"), lower.replace("'", "")) if "'" in lower else (lower,)


def _first(form: str) -> str:
    match = _WORD.match(form)
    assert match is not None
    return match[0]


def _by_first_word() -> dict[str, tuple[_Sort, ...]]:
    starting: dict[str, dict[str, list[str]]] = {}
    for sort, names in FIRST.items():
        for name in names:
            for form in _forms(name):
                names_of = starting.setdefault(_first(form), {}).setdefault(sort, [])
                if name not in names_of:
                    names_of.append(name)
    patterns = {sort: lazy(pattern) for sort, pattern in PATTERNS.items()}

    def sorted_out(sort: str, names: list[str]) -> _Sort:
        if sort not in NAMED:
            return _Sort(sort, patterns[sort], ())
        return _Sort(sort, lazy(partial(named, sort, names)), tuple({form for name in names for form in _forms(name)}))

    return {first: tuple(sorted_out(*one) for one in found.items()) for first, found in starting.items()}


def _by_later_word() -> dict[str, _Leads]:
    """Return for words behind common ones what may lead to them, the longest first, with its first word."""
    openings = {f"{opening} ": opening.partition(" ")[0] for opening in calendar_lengths.OPENINGS}
    leads: dict[str, dict[str, str]] = {}
    for names in FIRST.values():
        for form in chain.from_iterable(map(_forms, names)):
            first = _first(form)
            later = _LATER.search(form, len(first)) if first in _COMMON else None
            if later is not None:
                leads.setdefault(later[0], {})[form[: later.start()]] = first
    found = dict.fromkeys(calendar_lengths.UNITS, _longest_first(openings))
    found |= {word: _longest_first(openings | own if word in found else own) for word, own in leads.items()}
    return found


def _longest_first(leads: dict[str, str]) -> _Leads:
    return _Leads(tuple(sorted(leads, key=lambda lead: -len(lead))), leads)


_SORTS = _by_first_word()
_LEADS = _by_later_word()
_OPENERS = frozenset(first for leads in _LEADS.values() for first in leads.firsts.values()) - _CLOCK_WORDS
LOOKED_FOR = frozenset(_SORTS) - _OPENERS | frozenset(_LEADS)
"""The words, in small letters, that tell of a place in time, or of the one that the words before begin."""


def places(prose: str, words: Iterable[tuple[int, str]]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the places in time among the `words` looked for in `prose`, each with its sort."""
    lowered = lower_case(prose)
    for start, first in _beginnings(prose, lowered, words):
        for sort in _SORTS[first]:
            if sort.forms and not lowered.startswith(sort.forms, start):
                continue
            match = sort.pattern.match(prose, start)
            if match:
                yield sort.name, match
                break


def _beginnings(prose: str, lowered: str, words: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield where a place in time may begin, and its first word."""
    clocks = any(hint in prose for hint in _CLOCKS)
    for start, word in words:
        leads = _LEADS.get(word)
        if leads is not None and lowered.endswith(leads.words, 0, start):
            for lead in leads.words:
                if lowered.endswith(lead, 0, start) and _stands_free(prose, start - len(lead)):
                    yield start - len(lead), leads.firsts[lead]
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
