"""The numbers of a sentence that can be added: which are alike, and which go on a list."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.assertions.frames.sums.sum_items import APART, addable, sort_of, verbal
from auditor.assertions.lexicon import ADVERBS, DETERMINERS, UNCHANGED, forms
from auditor.assertions.model import Assertion, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import plural, singular
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

SEPARATORS = forms(", ; and & or plus +")
_JOINTS = SEPARATORS | forms("vs versus")
_CLAUSES = _JOINTS | {"while"}
BEFORE_PART = DETERMINERS | forms(
    "about some nearly almost roughly around further of them whom additional only just n = remaining with"
)
GAP = 14
_CLAUSE = 8
"""Words of a short clause between two amounts that a total adds up."""
IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
ALL = forms("altogether together combined overall")
_NOUN = 4
_PERIODS = {2: "half", 3: "period", 4: "quarter"}
_NTHS = ("first", "second", "third", "fourth")


def _named(gap: Sequence[str]) -> bool:
    """Tell whether words lead from an amount to the name of the next one: "bonds of £250m and bank loans of £68m"."""
    joint = next((at for at in range(len(gap) - 1, -1, -1) if gap[at] in _JOINTS), -1)
    return 0 <= joint <= 1 and 0 < len(gap) - joint - 1 <= _NOUN and not any(map(verbal, gap[joint + 1 :]))


class SumRows:
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
