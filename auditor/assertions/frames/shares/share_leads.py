"""What goes before a share: a whole put in front ("of the 120 delegates,") and words that point to one ("of these")."""

from __future__ import annotations

from bisect import bisect_left

from auditor.assertions.frames.shares.gaps import POINTERS, points
from auditor.assertions.frames.shares.share_numbers import ShareNumbers
from auditor.assertions.lexicon import DETERMINERS, forms
from auditor.assertions.view import SentenceView
from auditor.document.model import Span

_LEADING = frozenset({"of", "among", "amongst"})
_LEAD_TAIL = DETERMINERS | forms(
    "total original initial eligible remaining first last available about some nearly roughly listed overall"
)
_LEAD_BEFORE = forms(", ; : ( and but — – results findings")
_POLLS = forms("survey poll study sample census")
_OF_SOME = forms("in from who with aged under over that living at on whose for having without whom")
"""Words that make "of those" point to some of those before only."""


class ShareLeads(ShareNumbers):
    """The numbers of one sentence, and what has been said in front of those that are read next."""

    def __init__(self, view: SentenceView, taken: set[int], full: bool = False) -> None:
        super().__init__(view, taken, full)
        self.whole = -1
        """The whole that "of the 120 delegates," put in front, -1 for none."""
        self.pointer: Span | None = None
        """The words "of these", "of whom" in front of what follows."""
        self.some = False
        """Whether what follows is of some of those before only: "of those in Alba, …"."""
        self.hosts: list[int] = []
        """The numbers before those words that they may point to, the likelier first; none where they open it."""
        words = view.tokens.words
        self._leading = not _LEADING.isdisjoint(words)
        self._pointing = self._leading and not POINTERS.isdisjoint(words)

    def point(self, gap: list[str], i: int) -> bool:
        """Tell whether the i-th number is said to be "of them" or "of these", and remember the words."""
        if not points(gap):
            return False
        at = self.view.tokens.at[i]
        self._pointed(self.view.tokens.span(at + 1, at + 2), i)
        return True

    def _pointed(self, words: Span, i: int) -> None:
        """Remember the words that point, and the amount before the i-th number to which they may point."""
        self.pointer, self.whole = words, -1
        k = bisect_left(self.rows, i)
        before = [j for j in self.rows[max(0, k - 4) : k] if self.is_amount(j)][-1:]
        if before and before[0] in self.last:
            before = self.last  # "118 of 122 agreed; of these": the part rather than the whole
        numbers = self.view.numbers
        self.hosts = [
            j for j in before if numbers[j].counts is not None or numbers[j].quantity.unit is not None or j in self.last
        ]

    def leads(self, i: int) -> bool:
        """Tell whether "of the 120 delegates" or "among 120 delegates" opens a clause, so that its parts follow."""
        view = self.view
        if not self._leading or not self.is_amount(i):
            return False
        words, at = view.tokens.words, view.tokens.at[i]
        j = at - 1
        while j >= 0 and at - j <= 4 and (words[j] in _LEAD_TAIL or words[j].endswith(("'s", "’s"))):
            j -= 1
        if j < 0 or words[j] not in _LEADING or self._alternative(i):
            return False
        if j and words[j - 1] in _POLLS and (self.view.numbers[i].counts is not None or self.view.after(i, 1) == [","]):
            return True
        start = j - 1
        if words[j] == "of" and self.view.after(i, 1) == [","] and self._named_sum(j):
            return True
        if words[j] == "of" and start >= 0 and words[start] == "total":
            while start >= 0 and words[start] in ("total", "a", "the"):
                start -= 1
            if start < 0 or words[start] not in ("of", "among", "from"):
                return False
            start -= 1
        if start >= 0 and words[start] == "out":
            start -= 1
        return start < 0 or words[start] in _LEAD_BEFORE

    def _alternative(self, i: int) -> bool:
        """Tell whether a number is one of several guesses: "of 6, 16, or 60 years"."""
        view, last = self.view, len(self.view.numbers)
        gaps = [view.between(k, k + 1) for k in (i, i + 1) if k + 1 < last]
        return bool(gaps) and gaps[0] == [","] and gaps[-1] in ([",", "or"], ["or"])

    def _named_sum(self, j: int) -> bool:
        """Tell whether what the words name before the "of" at `j` opens a clause: "of total sales of $200m,"."""
        words = self.view.tokens.words
        for at in range(j - 2, max(-1, j - 6), -1):
            if words[at] == "of" and (not at or words[at - 1] in _LEAD_BEFORE):
                return True
            if not words[at + 1][0].isalpha():
                return False
        return False

    def look_for_pointer(self, k: int) -> None:
        """Remember "of these", "of whom" before the k-th number, or forget those before it."""
        if not self._pointing:
            return
        view = self.view
        i = self.rows[k]
        last = view.tokens.at[i]
        first = view.tokens.at[self.rows[k - 1]] + 1 if k else 0
        words = view.tokens.words
        for at in range(max(first, last - 12), last - 1):
            if words[at] in _LEADING and words[at + 1] in POINTERS and words[at + 2] not in (")", "]"):
                if words[at + 1] in ("those", "them") and words[at + 2] in _OF_SOME:
                    self.pointer, self.some = None, True
                    return
                self._pointed(view.tokens.span(at, at + 1), i)
                return
            if words[at] in (";", "while", "whereas", "but"):
                self.pointer, self.some = None, False
