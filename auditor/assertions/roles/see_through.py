"""Numbers that others look past: places and spans in time, the level of a confidence interval."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.assertions.lexicon import CHANGE_NOUNS, MOVING, PREPOSITIONS, forms
from auditor.assertions.roles.role_words import CONFIDENCE, PLACES_IN_TIME, SPAN_CUES, SPAN_ENDS
from auditor.assertions.tokens import NUMBER, Tokens
from auditor.quantities.model import Kind, Quantity

_LEVELS = frozenset({80, 90, 95, 98, 99})
"""Levels that confidence intervals have, in per cent."""


_LEGAL = forms("minimum maximum legal voting drinking retirement pension driving marriage smoking")
"""Ages that a law sets, and may move."""


def transparent(tokens: Tokens, quantities: Sequence[Quantity]) -> list[bool]:
    """Tell for each number whether others look past it: a place or span in time, the level of a confidence interval."""
    words = tokens.words
    flags = []
    for i, (at, quantity) in enumerate(zip(tokens.at, quantities, strict=True)):
        kind = quantity.kind
        if kind in PLACES_IN_TIME:
            flags.append(kind is not Kind.AGE or not _moved_age(words, at))
        elif kind is Kind.PERCENTAGE:
            after = words[at + 1] if at + 1 < len(words) else ""
            level = at > 0 and words[at - 1] in CONFIDENCE and quantity.value in _LEVELS and after not in (",", "to")
            flags.append(after in CONFIDENCE or level)
        elif kind is Kind.DURATION:
            before = words[at - 1] if at else ""
            after = words[at + 1] if at + 1 < len(words) else ""
            counted = before == NUMBER and bool(flags) and flags[-1]  # "in the first nine months"
            spans = counted or before in SPAN_CUES or after in SPAN_ENDS
            flags.append(spans and not moved_from(words, at, quantities[i + 1 : i + 2]))
        else:
            flags.append(kind is Kind.RANGE and at > 0 and words[at - 1] == "aged")
    return flags


def moved_from(words: list[str], at: int, following: Sequence[Quantity]) -> bool:
    """Tell whether how long something takes is what has moved: "listed for 20 days, down from 45 days"."""
    beside = words[at + 1 : at + 4] in ([",", "up", "from"], [",", "down", "from"])
    return beside and bool(following) and following[0].kind is Kind.DURATION


def _moved_age(words: list[str], at: int) -> bool:
    """Tell whether an age is itself what moves: "cut the voting age from 21", "a minimum age of 21 would be"."""
    lead = words[at - 1] if at else ""
    near = words[max(0, at - 14) : at - 1]
    if lead not in ("from", "to", "of"):
        return False
    if "expectancy" in near:
        return lead != "of" and not MOVING.isdisjoint(words[max(0, at - 14) : at])
    if "age" not in near:
        return False
    place = len(near) - 1 - near[::-1].index("age")
    behind, before = near[place + 1 :], near[:place]
    if lead == "of":
        return not behind and before[-1:] != [] and before[-1] in _LEGAL
    if not MOVING.isdisjoint(behind):
        return True
    verb = next((k for k in range(len(before) - 1, -1, -1) if before[k] in MOVING), -1)
    noun = verb >= 0 and before[verb] in CHANGE_NOUNS and before[verb + 1 : verb + 2] == ["in"]
    if behind and behind[0] != "from" and not (noun and behind[0] == "of" and "from" not in behind):
        return False
    return verb >= 0 and PREPOSITIONS.isdisjoint(before[verb + 1 + noun :])
