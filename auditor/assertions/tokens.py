"""Cheap tokens of a sentence that holds numbers: words with their places, each number a single token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from auditor.assertions.lexicon import NOT_PLURAL, PLURALS
from auditor.document.model import Document, Span
from auditor.document.searched import lower_case, once
from auditor.quantities.model import Quantity

_WORD = re.compile(r" *+([a-z]++(?=[ ,])|(?:[a-z]\.){2,}|[^\W_]+(?:['’-][^\W_]+)*|\S)")
"""A word behind its blanks, which are taken along since no branch needs to be tried at them. The first branch is the
third for most words, and needs to know no letter but the English ones."""

_FOLLOWING = re.compile(r"[ \n\u00a0]+([^\W\d_]+(?:['’-][^\W_]+)*)|\S")

_MEN = ("men", "children")

NUMBER = "#"
"""The word of a number's token."""
NAME = "@"
"""The word of an excluded number's token: part of a name, a page number, a version."""


class Tokens:
    """The words of one sentence.

    `words` are lower case, punctuation marks are words too. A number is one token, `NUMBER`; `at[i]` is the token of
    the i-th number that counts, `every[j]` that of the j-th quantity, excluded ones too. Where the words stand is found
    at first use: most never need it.
    """

    __slots__ = ("_lowered", "_places", "_quantities", "_span", "at", "every", "words")

    def __init__(self, lowered: str, document: Document, span: Span, quantities: Sequence[Quantity]) -> None:
        """Read the words of `span`; `lowered` is ``words_text(document)``."""
        words: list[str] = []
        self.words = words
        self.at: list[int] = []
        self.every: list[int] = []
        self._quantities = quantities
        self._span = span
        self._lowered = lowered
        self._places: dict[int, list[tuple[int, int]]] = {}
        cursor, last = span
        for quantity in quantities:
            start, end = quantity.span
            if cursor < start:
                words += _WORD.findall(lowered, cursor, start)
            self.every.append(len(words))
            if quantity.excluded is None:
                self.at.append(len(words))
                words.append(NUMBER)
            else:
                words.append(NAME)
            if cursor < end:
                cursor = end
        if cursor < last:
            words += _WORD.findall(lowered, cursor, last)
        if "us" in words:
            for at, word in enumerate(words):
                if word == "us" and document.prose[self.place(at).start] == "U":
                    words[at] = "u.s."

    def place(self, at: int) -> Span:
        """Return where token `at` stands."""
        gap = bisect_left(self.every, at)
        if gap < len(self.every) and self.every[gap] == at:
            return self._number(gap)
        nth = at - (self.every[gap - 1] + 1 if gap else 0)
        return Span(*self._words_of(gap, nth + 1)[nth])

    def places(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return where the tokens from `first` to `last`, both included, stand: of many at once."""
        found: list[tuple[int, int]] = []
        edges = [-1, *self.every, len(self.words)]
        for gap in range(bisect_left(self.every, first), bisect_left(self.every, last + 1) + 1):
            before, after = edges[gap], edges[gap + 1]
            many = max(0, min(last + 1, after) - before - 1)
            found += self._words_of(gap, many)[max(0, first - before - 1) : many]
            if first <= after <= last and gap < len(self._quantities):
                found.append(self._number(gap))
        return found

    def _number(self, j: int) -> Span:
        """Return where the j-th quantity stands, as far as it is within the sentence."""
        place = self._quantities[j].span
        return place if place.end <= self._span.end else Span(place.start, self._span.end)

    def _words_of(self, gap: int, many: int) -> list[tuple[int, int]]:
        """Return where the words before the number `gap`, or those behind the last one, stand: `many` at the least."""
        places = self._places.setdefault(gap, [])
        known = len(places)
        if known < many:
            first = self.every[gap - 1] + 1 if gap else 0
            end = places[-1][1] if places else self._quantities[gap - 1].span.end if gap else self._span.start
            find = self._lowered.find
            for word in self.words[first + known : first + many]:  # nothing but blanks is between two words
                start = find(word, end)
                end = start + len(word)
                places.append((start, end))
        return places

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens from `first` to `last`, both included, stand."""
        place = self.place(first)
        return place if first == last else Span(place.start, self.place(last).end)


def words_text(document: Document) -> str:
    """Return the prose in lower case for `Tokens`: no sign in it can be taken for a number's or a name's token."""
    return _without_marks(document.prose)


@once
def _without_marks(prose: str) -> str:
    lowered = lower_case(prose)
    for sign, other in ((NUMBER, "＃"), (NAME, "＠")):
        if sign in lowered:
            lowered = lowered.replace(sign, other)
    return lowered


def first_words(document: Document, start: int, most: int) -> list[str]:
    """Return up to `most` words as written that follow `start` before any mark."""
    found: list[str] = []
    for match in _FOLLOWING.finditer(document.prose, start, start + 60):
        if match[1] is None or len(found) == most:
            break
        found.append(match[1])
    return found


def last_words(document: Document, end: int, most: int) -> list[str]:
    """Return up to `most` words and marks in lower case that stand before `end`, the first word perhaps cut."""
    return _WORD.findall(document.prose[max(0, end - 12 * most) : end].lower())[-most:]


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """Return the singular of a lower-case noun, as far as its ending tells; other words come back as they are."""
    word = word.removesuffix("'s").removesuffix("’s").rstrip("'’")
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith(_MEN) and word not in NOT_PLURAL:
        return word[:-3] if word.endswith("children") else word[:-2] + "an"
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in NOT_PLURAL:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=8192)
def plural(word: str) -> bool:
    """Tell whether the form of `word` counts more than one thing."""
    if word in PLURALS or (word.endswith(_MEN) and word not in NOT_PLURAL):
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "'s", "’s")) and word not in NOT_PLURAL


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return a light lemma: the singular of nouns, and verbs without -ing, -ed, -es."""
    word = singular(word)
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ied"):
        return word[:-3] + "y"
    elif len(word) > 4 and word.endswith("ed"):
        word = word[:-2]
    else:
        return word.removesuffix("e") if len(word) > 4 else word
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word
