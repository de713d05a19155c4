"""Lists of amounts: "seven men, a woman and three children", as what a total may be made of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.frames.sum_items import APART, addable, sort_of, verbal
from auditor.assertions.lexicon import ADVERBS, DETERMINERS, UNCHANGED, forms
from auditor.assertions.model import Assertion, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import NAME, NUMBER, plural, singular
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_SEPARATORS = forms(", ; and & or plus +")
_JOINTS = _SEPARATORS | forms("vs versus")
_CLAUSES = _JOINTS | {"while"}
BEFORE_PART = DETERMINERS | forms(
    "about some nearly almost roughly around further of them whom additional only just n = remaining with"
)
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
GAP = 14
_LEADING = forms(": , – — - (")
_INSIDE = forms("with of under over in")
"""Words right behind an item that may lead to a number of its own."""
_CLAUSE = 8
"""Words of a short clause between two amounts that a total adds up."""
_MOST = 12
_TAIL = 40
"""Words behind a list in which items without numbers are looked for."""
_ONE_WORDS = 6
"""Words of an item that is one by its article: "a pregnant woman"."""
_LONGEST_ITEM = 4 * GAP
"""Words between two separators: a sentence of thousands of numbers without any must stay linear."""


IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
ALL = forms("altogether together combined overall")
_NOUN = 4
_PERIODS = {2: "half", 3: "period", 4: "quarter"}
_NTHS = ("first", "second", "third", "fourth")


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


def _named(gap: Sequence[str]) -> bool:
    """Tell whether words lead from an amount to the name of the next one: "bonds of £250m and bank loans of £68m"."""
    joint = next((at for at in range(len(gap) - 1, -1, -1) if gap[at] in _JOINTS), -1)
    return 0 <= joint <= 1 and 0 < len(gap) - joint - 1 <= _NOUN and not any(map(verbal, gap[joint + 1 :]))


class SumView:
    """The numbers of a sentence that can be added, and the words between them."""

    def __init__(self, view: SentenceView, taken: set[int]) -> None:
        self.view = view
        self.taken = taken
        self.words = view.tokens.words
        self.at = view.tokens.at
        self.rows = [i for i in range(len(view.numbers)) if addable(view.numbers[i]) and self._amount(i)]
        self.inside = self._bracketed_rows() if "(" in self.words else frozenset()

    def _amount(self, i: int) -> bool:
        """Tell whether a number is an amount, and neither a place in time nor used up as a change."""
        if self.view.see_through[i]:  # "jailed for 15 years: 12 for theft and three for fraud"
            return self.number(i).quantity.kind is Kind.DURATION and self.view.after(i, 1) == [":"]
        return not (i in self.taken and self.view.role(i) is Role.BY)

    def number(self, i: int) -> Assertion:
        """Return the i-th number of the sentence."""
        return self.view.numbers[i]

    def span(self, first: int, last: int) -> Span:
        """Return where two tokens and what is between them stand."""
        return self.view.tokens.span(first, last)

    def loose(self, at: int) -> bool:
        """Tell whether token `at` stands apart from what follows: a dash between words, no hyphen within one."""
        return self.words[at] != "-" or self.view.tokens.place(at + 1).start > self.view.tokens.place(at).end

    def _bracketed_rows(self) -> frozenset[int]:
        """Return the numbers that stand in brackets."""
        found = set()
        depth = token = 0
        for i in self.rows:
            for word in self.words[token : self.at[i]]:
                depth = max(0, depth + (word == "(") - (word == ")"))
            token = self.at[i]
            if depth:
                found.add(i)
        return frozenset(found)

    def gap(self, i: int, j: int) -> list[str]:
        """Return the words between two numbers without those in closed brackets."""
        found: list[str] = []
        inside = 0
        for word in self.words[self.at[i] + 1 : self.at[j]]:
            if word == "(":
                inside = len(found) + 1
                found.append(word)
            elif word == ")" and inside:
                del found[inside - 1 :]
                inside = 0
            else:
                found.append(word)
        return found

    def alike(self, i: int, j: int) -> bool:
        """Tell whether two numbers can be added."""
        one, other = self.number(i).quantity, self.number(j).quantity
        return one.unit == other.unit and one.kind is other.kind

    def sort_of(self, total: int, part: int) -> bool:
        """Tell whether a number may count some of what `total` counts; what several do is no noun: "20 sail from"."""
        number = self.number(part)
        if sort_of(self.number(total), number):
            return True
        after = self.words[self.at[part] + 1 :][:_NOUN]
        return number.quantity.value != 1 and not any(
            singular(word) == number.counts and (plural(word) or word in UNCHANGED) for word in after
        )

    def in_all(self, i: int) -> bool:
        """Tell whether a number is said to be all of what goes before it: "60 in all", "60 rats altogether"."""
        after = self.words[self.at[i] + 1 :][: _NOUN + 1]
        for at, word in enumerate(after[:_NOUN]):
            if word in ALL or after[at : at + 2] in IN_ALL:
                return True
            if not word[0].isalpha() or verbal(word):
                break
        return False

    def periods(self, parts: Sequence[int]) -> bool:
        """Tell whether parts are of the first, the second … and the last of as many halves, thirds or quarters."""
        name = _PERIODS.get(len(parts))
        if name is None:
            return False
        for place, i in enumerate(parts):
            first = self.at[i] + 1
            end = self.at[parts[place + 1]] if place + 1 < len(parts) else first + _NOUN + 2
            words = self.view.document.cut(self.span(first, min(end, len(self.words)) - 1)).lower().split()
            told = next((word.strip(",.") for word in words if word.strip(",.") in _NTHS), "")
            if told != _NTHS[place] or (place == 0 and not any(name in word for word in words)):
                return False
        return True

    def joined(self, i: int, j: int) -> bool:
        """Tell whether the j-th number goes on the list that the i-th is in."""
        if self.view.distance(i, j) > 2 * GAP:
            return False
        gap = self.gap(i, j)
        if len(gap) > GAP or not self.alike(i, j):
            return False
        end = len(gap)
        while end and (gap[end - 1] in BEFORE_PART or gap[end - 1] in ADVERBS):
            end -= 1
        if bool(end) and gap[end - 1] in _JOINTS:
            return True
        return gap[-1:] == ["of"] and self.view.before(i, 1) == ["of"] and _named(gap[:-1])

    def told_after(self, i: int, j: int) -> bool:
        """Tell whether two amounts stand in clauses of a kind: "wages took £7m, power £2m and repairs £3m"."""
        gap = self.gap(i, j)
        if gap[-1:] == ["to"] and self.view.before(i, 1) == ["to"]:
            gap = gap[:-1]  # "came to £7m at Arle and at Bron to £2m"
        if not self.alike(i, j) or len(gap) > _CLAUSE or not APART.isdisjoint(gap):
            return False
        if self.number(i).quantity.unit is not None:
            return not _JOINTS.isdisjoint(gap[:-1])
        one, other = self.number(i).counts, self.number(j).counts
        return (same_thing(one, other) or (one is not None and other is None)) and not _CLAUSES.isdisjoint(gap)

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
        while at < last and words[at] in _SEPARATORS:
            led = False
            while at < last and words[at] in _SEPARATORS:
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
            while at < last and self.words[at] in _SEPARATORS:
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
        while end and self.words[end - 1] in _SEPARATORS:
            while end and self.words[end - 1] in _SEPARATORS:
                end -= 1
            begin = next((at for at in range(end - 2, max(-1, end - _ONE_WORDS - 1), -1) if self._is_one(at)), -1)
            if begin < 0 or any(word in _SEPARATORS or word in _MARKS for word in self.words[begin:end]):
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
            if not inside and (word in _SEPARATORS or word in _MARKS):
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
