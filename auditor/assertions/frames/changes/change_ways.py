"""Which way a change goes: the word of rising or falling that is its own."""

from __future__ import annotations

from auditor.assertions.frames.changes.change_terms import REACH, led_to
from auditor.assertions.lexicon import CHANGE_NOUNS, CLAUSE_BREAKS, DIRECTION, forms
from auditor.assertions.model import Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_RANGING = frozenset({"range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anywhere"})
_MORE = {
    **dict.fromkeys(forms("more greater larger bigger longer heavier dearer above"), 1),
    **dict.fromkeys(forms("less fewer smaller shorter lighter cheaper below"), -1),
}
"""Comparatives that say which of two is the greater."""
_NEAR = 4
_NEXT = 6
"""Tokens from a comparison to the comma behind it."""
_SPREADING = ("wid", "narrow", "deepen", "heighten")


def _stands(view: SentenceView, i: int) -> bool:
    cues = view.numbers[i].cues
    return bool(cues) and cues[0].words == "at"


def direction(view: SentenceView, places: list[int], base: int | None, bys: list[int]) -> tuple[int, Span | None]:
    """Return the way of the change and the word that says it; what widens below nought gets less, a range neither.

    Acuity in logMAR gets better as its number gets less, and texts say that it rose or fell as they like.
    """
    way, span = _said(view, places, base, bys)
    if way and "logmar" in view.tokens.words:
        return 0, None
    if not way:
        return way, span
    either = any((view.numbers[i].quantity.value or 0) < 0 or view.numbers[i].quantity.ends for i in places)
    if either and span is not None and view.document.cut(span).lower().startswith(_SPREADING):
        return 0, None
    return way, span


def _said(view: SentenceView, places: list[int], base: int | None, bys: list[int]) -> tuple[int, Span | None]:
    """Return the way by the word of a change itself, else by one between the terms, else by one before them.

    A comparison ("against 12", "compared with 12") says nothing of a way unless the word stands between the two.
    """
    tokens = view.tokens
    for i in bys:
        for cue in view.numbers[i].cues:
            for word in cue.words.split():
                if word in DIRECTION or word in _MORE:
                    return DIRECTION.get(word, 0) or _MORE[word], cue.span
    if base is not None and view.numbers[base].cues[0].words in DIRECTION:  # "54 mm before treatment down to 39"
        return DIRECTION[view.numbers[base].cues[0].words], view.cue(base)
    first, last = tokens.at[places[0]], tokens.at[places[-1]]
    if base is not None and places[0] != base and _stands(view, places[0]):
        way, span = view.direction(max(0, first - _NEAR), first)  # "was up sharply at £171m, compared with £94m"
        if way:
            return way, span
    hedge = view.numbers[base].quantity.hedge if base is not None else None
    if base is not None and hedge is not None and hedge.endswith("er than") and places[0] != base:
        word = hedge.split()[-2]
        return DIRECTION.get(word, 0) or _MORE.get(word, 0), view.numbers[base].span
    if base is not None and places[0] != base and view.numbers[base].cues[0].words == "than":
        than = view.tokens.at[base] - 1
        while than > first and tokens.words[than] != "than":
            than -= 1
        word = tokens.words[than - 1]  # "more than the 74,000" alone is an order, and no change
        return DIRECTION.get(word, 0) or (_MORE.get(word, 0) if bys else 0), tokens.span(than - 1, than - 1)
    if places[0] != base:
        way, span = view.direction(first, last)
        if way:
            return way, span
    if (
        base is not None
        and not view.numbers[base].cues[0].words.startswith(("from", "after"))
        and not any(led_to(view, i) for i in places)
    ):
        return _apposed(view, last)
    if places[0] == base:  # "from a gain of 3 to a loss of 4": what stands in the base's own phrase says nothing
        begin = view.cue(base).start
        while first > 0 and tokens.place(first).start > begin:
            first -= 1
    way, span = view.direction(_opening(view, places[0]), first)
    if base == places[0] and not _RANGING.isdisjoint(tokens.words[max(0, first - REACH) : first]):
        return 0, None
    return way, span


def _apposed(view: SentenceView, last: int) -> tuple[int, Span | None]:
    """Return the way of a noun that sums a comparison up: "212 libraries, compared with 390 in 2010, a fall that"."""
    words = view.tokens.words
    comma = next((k for k in range(last + 1, min(last + _NEXT, len(words))) if words[k] == ","), -1)
    if comma < 0 or words[comma + 1 : comma + 2] not in (["a"], ["an"]):
        return 0, None
    noun = next((k for k in range(comma + 2, min(comma + 4, len(words))) if words[k] in CHANGE_NOUNS), -1)
    way = 0 if noun < 0 else DIRECTION.get(words[noun], 0)
    return way, view.tokens.span(noun, noun) if way else None


def _opening(view: SentenceView, first: int) -> int:
    """Return the token from which the words before a change are its own: "and to" takes the verb over."""
    if first == 0:
        return 0
    words = view.before(first)
    if words[:2] == ["and", "to"] or words[:3] == [",", "and", "to"]:
        return 0
    before = first - 1
    while before >= 0 and (
        view.see_through[before] or view.after(before, 1) == ["times"] or _within(view, before, first)
    ):
        before -= 1
    return 0 if before < 0 else view.tokens.at[before]


def _within(view: SentenceView, before: int, first: int) -> bool:
    """Tell whether a number is part of what changes: "cut its estimate for the 12 members from 2.2% to 1.6%"."""
    number = view.numbers[before]
    if number.role is not Role.NONE or number.quantity.kind is not Kind.COUNT or number.quantity.unit is not None:
        return False
    words = view.between(before, first)
    return len(words) <= _NAMED and "," not in words and CLAUSE_BREAKS.isdisjoint(words) and view.before(before) != []


_NAMED = 6
