"""The quick search for number words finds what a search for whole words finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from auditor.quantities.known_words import known_words
from auditor.quantities.number_words import WORDS, tokens_of
from auditor.quantities.tries import trie

PIECES = [
    "one",
    "twenty",
    "two-fold",
    "half",
    "seventh",
    "stone",
    "-",
    " ",
    "_",
    "é",
    "7",
    "²",
    "(",
    "\n",
    "and ",
    "’",
    "ß",
]
INSIDE = re.compile(rf"\b{trie(WORDS)}\b")


def test_every_number_word_is_known() -> None:
    for word in WORDS:
        first = word.partition("-")[0]
        assert known_words(f"({word})")[:1] == ((1, first),)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_number_words_are_whole_words(text: str) -> None:
    found = [(token.start, token.end, token.word) for run in tokens_of(text, known_words(text)) for token in run]
    assert found == [(match.start(), match.end(), match[0]) for match in INSIDE.finditer(text)]
