"""Cheap tokens of a sentence that holds numbers: words with their places, each number a single token."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from auditor.assertions.lexicon import NOT_PLURAL, PLURALS
from auditor.document.model import Document, Span
from auditor.quantities.model import Quantity

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’-][^\W_]+)*|\S")

_MEN = ("men", "children")

NUMBER = "#"
"""The word of a number's token."""
NAME = "@"
"""The word of an excluded number's token: part of a name, a page number, a version."""


class Tokens:
    """The words of one sentence.

    `words` are lower case, punctuation marks are words too; `starts` and `ends` are offsets in the document. A number
    is one token, `NUMBER`; `at[i]` is the token of the i-th number that counts, `every[j]` that of the j-th quantity,
    excluded ones too.
    """

    __slots__ = ("at", "ends", "every", "starts", "words")

    def __init__(self, document: Document, span: Span, quantities: Sequence[Quantity]) -> None:
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        self.words, self.starts, self.ends = words, starts, ends
        self.at: list[int] = []
        self.every: list[int] = []
        prose = document.prose
        cursor = span.start
        for quantity in quantities:
            start, end = quantity.span
            if cursor < start:
                for match in _WORD.finditer(prose, cursor, start):
                    word = match[0]
                    words.append(word.lower() if word != "US" else "u.s.")
                    starts.append(match.start())
                    ends.append(match.end())
            self.every.append(len(words))
            if quantity.excluded is None:
                self.at.append(len(words))
                words.append(NUMBER)
            else:
                words.append(NAME)
            starts.append(start)
            ends.append(min(end, span.end))
            cursor = max(cursor, end)
        for match in _WORD.finditer(prose, cursor, max(cursor, span.end)):
            word = match[0]
            words.append(word.lower() if word != "US" else "u.s.")
            starts.append(match.start())
            ends.append(match.end())

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens from `first` to `last`, both included, stand."""
        return Span(self.starts[first], self.ends[last])


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
