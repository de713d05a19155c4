"""What the reading of roles works on: the numbers of a sentence, and the roles and cues that they have got so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from auditor.assertions.lexicon import CHANGING, CLAUSE_BREAKS
from auditor.assertions.model import Cue, Evidence, Role
from auditor.assertions.roles.role_words import SHARES
from auditor.assertions.roles.see_through import transparent
from auditor.assertions.tokens import Tokens
from auditor.document.model import Span
from auditor.quantities.model import Quantity

LOOK_BACK = 16
"""Words before a number in which its cues are looked for: the bound that keeps a line of many numbers linear."""


class TokensCue(Cue):
    """A cue that looks up where its words stand at first use: few are ever asked."""

    __slots__ = ("_first", "_last", "_place", "_tokens")
    _first: int
    _last: int
    _place: Span | None
    _tokens: Tokens

    def __init__(self, role: Role, strength: Evidence, tokens: Tokens, first: int, last: int) -> None:
        """Make the cue of `tokens` from `first` to `last`."""
        put = object.__setattr__
        put(self, "role", role)
        put(self, "words", tokens.words[first] if first == last else " ".join(tokens.words[first : last + 1]))
        put(self, "strength", strength)
        put(self, "_tokens", tokens)
        put(self, "_first", first)
        put(self, "_last", last)
        put(self, "_place", None)

    def __reduce__(self) -> tuple[Any, ...]:
        return Cue, (self.role, self.words, self.span, self.strength)

    @property
    def span(self) -> Span:
        """Where the words stand."""
        if self._place is None:
            object.__setattr__(self, "_place", self._tokens.span(self._first, self._last))
        assert self._place is not None
        return self._place


class Roles:
    """The roles of one sentence: `roles[i]` and `cues[i]` for the i-th number."""

    __slots__ = ("cues", "quantities", "roles", "see_through", "tokens")

    def __init__(self, tokens: Tokens, quantities: Sequence[Quantity]) -> None:
        """Take the words and the numbers of a sentence; no number has a role yet."""
        self.tokens = tokens
        self.quantities = quantities
        self.see_through = transparent(tokens, quantities)
        self.roles = [Role.NONE] * len(quantities)
        self.cues: list[Cue | None] = [None] * len(quantities)

    def give(self, i: int, role: Role, first: int, last: int, strength: Evidence = Evidence.CUE) -> None:
        """Give the i-th number `role` for the tokens from `first` to `last`."""
        self.roles[i] = role
        self.cues[i] = TokensCue(role, strength, self.tokens, first, last)

    def changing(self, at: int, among: frozenset[str] = CHANGING) -> int:
        """Return the token of a word of change before `at` in its clause, -1 where there is none."""
        words = self.tokens.words
        inside = 0
        for j in range(at - 1, max(-1, at - 1 - LOOK_BACK), -1):
            word = words[j]
            if word in among:
                return j
            inside += (word == ")") - (word == "(")
            if inside <= 0 and word in CLAUSE_BREAKS:
                return -1
        return -1

    def sized(self, part: int, whole: int) -> bool:
        """Tell whether one number can be a part of the other: a speed is no part of two lifts."""
        one, other = self.quantities[part], self.quantities[whole]
        return one.unit is None or one.kind in SHARES or one.unit == other.unit
