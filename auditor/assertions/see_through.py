"""Numbers that others look past: places and spans in time, the level of a confidence interval."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.assertions.role_words import CONFIDENCE, PLACES_IN_TIME, SPAN_CUES, SPAN_ENDS
from auditor.assertions.tokens import NUMBER, Tokens
from auditor.quantities.model import Kind, Quantity

_LEVELS = frozenset({80, 90, 95, 98, 99})
"""Levels that confidence intervals have, in per cent."""


def transparent(tokens: Tokens, quantities: Sequence[Quantity]) -> list[bool]:
    """Tell for each number whether others look past it: a place or span in time, the level of a confidence interval."""
    words = tokens.words
    flags = []
    for at, quantity in zip(tokens.at, quantities, strict=True):
        kind = quantity.kind
        if kind in PLACES_IN_TIME:
            flags.append(True)
        elif kind is Kind.PERCENTAGE:
            after = words[at + 1] if at + 1 < len(words) else ""
            level = at > 0 and words[at - 1] in CONFIDENCE and quantity.value in _LEVELS and after not in (",", "to")
            flags.append(after in CONFIDENCE or level)
        elif kind is Kind.DURATION:
            before = words[at - 1] if at else ""
            after = words[at + 1] if at + 1 < len(words) else ""
            counted = before == NUMBER and bool(flags) and flags[-1]  # "in the first nine months"
            flags.append(counted or before in SPAN_CUES or after in SPAN_ENDS)
        else:
            flags.append(False)
    return flags
