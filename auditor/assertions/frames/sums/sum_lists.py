"""Lists of amounts: "seven men, a woman and three children", as what a total may be made of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.frames.sums.sum_items import verbal
from auditor.assertions.frames.sums.sum_rows import BEFORE_PART, GAP, SEPARATORS, SumRows
from auditor.assertions.lexicon import ADVERBS, forms
from auditor.assertions.tokens import NAME, NUMBER

_ARTICLES = frozenset({"a", "an", "another"})
_POINTED: tuple[list[str], ...] = (
    [],
    ["them"],
    ["whom"],
    ["which"],
    ["these"],
    ["those"],
    ["the"],
    ["his"],
    ["her"],
    ["their"],
    ["its"],
)
_MARKS = forms(". : ? ! ( ) [ ] — –")
_LEADING = forms(": , – — - (")
_INSIDE = forms("with of under over in")
"""Words right behind an item that may lead to a number of its own."""
_MOST = 12
_TAIL = 40
"""Words behind a list in which items without numbers are looked for."""
_ONE_WORDS = 6
"""Words of an item that is one by its article: "a pregnant woman"."""
_LONGEST_ITEM = 4 * GAP
"""Words between two separators: a sentence of thousands of numbers without any must stay linear."""


class Parts(NamedTuple):
    """A list of amounts: its numbers, the items that are one by their article, and how it reads."""

    numbers: tuple[int, ...]
    ones: tuple[tuple[int, int], ...]
    """First and last token of each "a woman"."""
    pure: bool
    """Between two numbers stands nothing but what the first of them counts."""
    closed: bool
    """ "And" leads to the last item."""

    @property
    def many(self) -> int:
        """Return how many items there are."""
        return len(self.numbers) + len(self.ones)


class SumView(SumRows):
    """The lists of the numbers of a sentence that can be added, and the words between them."""

    def list_from(self, k: int, last: int) -> Parts:
        """Return the list of numbers that begins with the k-th row, up to token `last`."""
        run = [self.rows[k]]
        ones: list[tuple[int, int]] = []
        pure, closed = True, False
        for i in self.rows[k + 1 : k + _MOST]:
            if self.at[i] > last or self.in_all(i):
                break
            if not self.joined(run[-1], i):
                if self.words[self.at[i] - 1] in _INSIDE and self.at[i] - self.at[run[-1]] <= 2:
                    continue  # "12 with two bedrooms and 12 with one"
                break
            first = self.at[run[-1]] + 1
            found, clean, closed = self._pieces(first, self.at[i])
            ones += found
            pure = pure and clean
            run.append(i)
        begin = self.at[run[-1]] + 1
        tail, _, ended = self._pieces(begin, min(last, begin + _TAIL), open_end=True)
        if tail and ended and not closed:
            ones += tail
            closed = True
        return Parts(tuple(run), tuple(ones), pure, closed)

    def _pieces(self, first: int, last: int, open_end: bool = False) -> tuple[list[tuple[int, int]], bool, bool]:
        """Read the words after a number up to token `last`: items that are one, whether nothing else is there, "and".

        With `open_end` the list may be at its end; its items go on while separators and articles follow one another.
        """
        words = self.words
        ones: list[tuple[int, int]] = []
        at = self._end_of_item(first, last)
        pure, led = True, False
        while at < last and words[at] in SEPARATORS:
            led = False
            while at < last and words[at] in SEPARATORS:
                led = led or words[at] in ("and", "&", "plus")
                at += 1
            end = self._end_of_item(at, last)
            if at < end and self._is_one(at) and end - at > 1 and not any(map(verbal, words[at:end])):
                ones.append((at, min(end, at + _ONE_WORDS) - 1))
            elif open_end:
                break
            elif at < end and not all(word in BEFORE_PART or word in ADVERBS for word in words[at:end]):
                pure = False
            at = end
            if led and open_end:
                break
        return ones, pure and at >= last, led

    def leading(self, first: int, last: int) -> tuple[int, list[tuple[int, int]]]:
        """Read the items that are one between tokens `first` and `last`, where a number goes on: ": a woman, two men".

        Return the token after the mark that opens them as well, -1 where there are none.
        """
        mark = next((at for at in range(first, last) if self.words[at] in _LEADING and self.loose(at)), -1)
        ones: list[tuple[int, int]] = []
        at = mark + 1
        while mark >= 0 and at < last and self._is_one(at):
            end = self._end_of_item(at, last)
            if end >= last or end - at < 2 or any(word != "from" and verbal(word) for word in self.words[at:end]):
                break
            ones.append((at, min(end, at + _ONE_WORDS) - 1))
            at = end
            while at < last and self.words[at] in SEPARATORS:
                at += 1
        return (mark + 1 if ones and at == last else -1), ones

    def singles(self, run: Sequence[int], last: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """Return the items that are one within a list of numbers and behind it up to token `last`, and those before it.

        Those before it may be of something else, "he sat on a chair, with 12 cows and 15 sheep", unless they begin all.
        """
        inside = [one for i, j in pairwise(run) for one in self._pieces(self.at[i] + 1, self.at[j])[0]]
        inside += self._pieces(self.at[run[-1]] + 1, last, open_end=True)[0]
        before: list[tuple[int, int]] = []
        end = self.at[run[0]]
        while end and self.words[end - 1] in SEPARATORS:
            while end and self.words[end - 1] in SEPARATORS:
                end -= 1
            begin = next((at for at in range(end - 2, max(-1, end - _ONE_WORDS - 1), -1) if self._is_one(at)), -1)
            if begin < 0 or any(word in SEPARATORS or word in _MARKS for word in self.words[begin:end]):
                break
            before.append((begin, end - 1))
            end = begin
        return (inside + before, []) if not end else (inside, before)

    def _is_one(self, at: int) -> bool:
        """Tell whether an item that begins at token `at` is one: "a woman", "one of theft", but not "one of them"."""
        if self.words[at] in _ARTICLES:
            return True
        place = self.view.tokens.place(at)
        one: bool = self.words[at] == NAME and self.view.document.text[place.start : place.end] == "one"
        return one and self.words[at + 1] == "of" and self.words[at + 2 : at + 3] not in _POINTED

    def _end_of_item(self, at: int, last: int) -> int:
        """Return where the words from `at` end that no separator divides, `_LONGEST_ITEM` of them at the most."""
        inside = 0
        last = min(last, len(self.words), at + _LONGEST_ITEM)
        while at < last:
            word = self.words[at]
            inside = max(0, inside + (word == "(") - (word == ")"))
            if not inside and (word in SEPARATORS or word in _MARKS):
                break
            at += 1
        return at

    def item(self, parts: Parts, k: int) -> list[str]:
        """Return the words after the k-th number of a list that say what it is."""
        run = parts.numbers
        first = self.at[run[k]] + 1
        last = self.at[run[k + 1]] if k + 1 < len(run) else len(self.words)
        item: list[str] = []
        inside = False
        for at in range(first, min(last, first + GAP)):
            word = self.words[at]
            inside = (inside or word == "(") and word != ")"
            if inside or word == ")":
                continue
            if word in (",", ";", ".", ":", "–", "—") or word == NUMBER or (word == "and" and item):
                break
            if word == "-" and at + 1 < len(self.words) and self.loose(at):
                break
            item.append(word)
        return item

    def items(self, parts: Parts) -> list[list[str]]:
        """Return the words of each number of a list."""
        return [self.item(parts, k) for k in range(len(parts.numbers))]
