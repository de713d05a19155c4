"""The sentence as frame readers see it: its numbers in order, the words between them, their roles."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.assertions.lexicon import CLAUSE_BREAKS, DIRECTION
from auditor.assertions.model import Assertion, Role
from auditor.assertions.tokens import NUMBER, Tokens
from auditor.document.model import Document, Sentence, Span

LOOK_BACK = 16
"""How many numbers or words a reader may look back, so that a line of a hundred thousand numbers stays linear."""


class SentenceView:
    """One sentence with its numbers (the excluded ones are only words, `NAME`).

    `numbers[i]` is the i-th assertion; `tokens.at[i]` is its token; `see_through[i]` tells that it is a place or span
    in time (or an ordinal, age or score) that frames look past; `levels` are the indexes of the others,
    `dated` those of the places in time whose year is said.
    """

    __slots__ = ("_breaks", "_dated", "document", "levels", "numbers", "see_through", "sentence", "tokens")

    def __init__(
        self,
        document: Document,
        sentence: Sentence,
        tokens: Tokens,
        numbers: Sequence[Assertion],
        see_through: Sequence[bool],
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.tokens = tokens
        self.numbers = numbers
        self.see_through = see_through
        self.levels = [i for i, through in enumerate(see_through) if not through]
        self._breaks: list[int] | None = None
        self._dated: list[int] | None = None

    @property
    def dated(self) -> list[int]:
        """The numbers that are places in time whose year is said."""
        if self._dated is None:
            self._dated = [
                i
                for i, number in enumerate(self.numbers)
                if number.quantity.calendar is not None and number.quantity.calendar.year is not None
            ]
        return self._dated

    def between(self, i: int, j: int) -> list[str]:
        """Return the words between the i-th and the j-th number; i = -1 is the start of the sentence."""
        first = self.tokens.at[i] + 1 if i >= 0 else 0
        last = self.tokens.at[j] if j < len(self.tokens.at) else len(self.tokens.words)
        return self.tokens.words[first:last]

    def before(self, i: int, most: int = 12) -> list[str]:
        """Return up to `most` words before the i-th number, back to the number before it at the furthest."""
        first = self.tokens.at[i - 1] + 1 if i > 0 else 0
        last = self.tokens.at[i]
        return self.tokens.words[max(first, last - most) : last]

    def after(self, i: int, most: int = 12) -> list[str]:
        """Return up to `most` words after the i-th number, up to the next number at the furthest."""
        first = self.tokens.at[i] + 1
        last = self.tokens.at[i + 1] if i + 1 < len(self.tokens.at) else len(self.tokens.words)
        return self.tokens.words[first : min(last, first + most)]

    def distance(self, i: int, j: int) -> int:
        """Return how many tokens lie between two numbers."""
        return abs(self.tokens.at[j] - self.tokens.at[i]) - 1

    def broken(self, i: int, j: int) -> bool:
        """Tell whether a clause break (while, but, although, a semicolon …) lies between two numbers."""
        if self._breaks is None:
            count = 0
            self._breaks = breaks = []
            inside = 0
            for word in self.tokens.words:
                inside = max(0, inside + (word == "(") - (word == ")"))
                count += not inside and word in CLAUSE_BREAKS
                breaks.append(count)
        first, last = self.tokens.at[min(i, j)], self.tokens.at[max(i, j)]
        return self._breaks[first] != self._breaks[last]

    def crosses(self, i: int, j: int) -> bool:
        """Tell whether a verb of its own or "and" begins between two numbers: what follows is another statement."""
        words = self.between(i, j)
        dashes = [at for at, word in enumerate(words) if word in ("—", "–")]
        if len(dashes) > 1:  # an aside between dashes
            words = words[: dashes[0]] + words[dashes[-1] + 1 :]
        for at, word in enumerate(words):
            spanned = word == "and" and words[at - 1 : at] == [NUMBER] and words[at + 1 : at + 2] == [NUMBER]
            if word in ("and", "as", "after", "when") and not spanned:  # "between 2010 and 2020" is one span
                return True
        return False

    def role(self, i: int) -> Role:
        """Return the role of the i-th number."""
        return self.numbers[i].role

    def cue(self, i: int) -> Span:
        """Return the span of the words that gave the i-th number its role; its own span where nothing did."""
        cues = self.numbers[i].cues
        return cues[0].span if cues else self.numbers[i].span

    def direction(self, first: int, last: int) -> tuple[int, Span | None]:
        """Return +1, -1 or 0 for the nearest word of rising or falling in tokens `first` to `last`, with its span."""
        tokens = self.tokens
        for at in range(last - 1, max(first, last - LOOK_BACK) - 1, -1):
            way = DIRECTION.get(tokens.words[at])
            if way is not None:
                return way, tokens.span(at, at)
        return 0, None
