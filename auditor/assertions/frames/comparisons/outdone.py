"""Amounts of which one is said to outdo the other by their difference: "lost by 40, taking 810 to 850", "assets of A
exceeded debts of B by D".
"""

from __future__ import annotations

from auditor.assertions.frames.comparisons.amounts import alike
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView

_BEATEN = forms(
    "won win wins lost lose loses beat beats beaten defeated carried passed rejected held elected winning fell"
)
_EXCEEDING = forms(
    "exceed exceeds exceeded exceeding outstripped outstrip outnumbered outnumber surpassed topped outpaced"
)
OUTDOING = _BEATEN | _EXCEEDING
_TURNS = frozenset({"and", "but", "while", ";"})
PAIR = 2
FAR = 30
NEAR = 10
"""Words between a difference and what is compared with."""


def outdone(view: SentenceView, place: int) -> Frame | None:
    """Return the frame of the amount at `place` of the levels where it is that by which one outdoes the other."""
    i = view.levels[place]
    return (_beaten(view, place) or _exceeded(view, place)) if view.before(i, 1) == ["by"] else None


def _beaten(view: SentenceView, place: int) -> Frame | None:
    """Read "lost by D votes, taking A to B", "won by D, A to B"."""
    i = view.levels[place]
    if place + 2 >= len(view.levels):
        return None
    if _BEATEN.isdisjoint(view.before(i, 6)):
        return None
    one, other = view.levels[place + 1], view.levels[place + 2]
    number = view.numbers[i]
    if not (alike(view.numbers[one], number) and alike(view.numbers[other], number)):
        return None
    between = view.between(one, other)
    if len(between) <= 6 and not {"to", "against"}.isdisjoint(between) and view.distance(i, one) <= NEAR:
        return difference_of(view, [one, other], i, Evidence.CUE)
    return None


def _exceeded(view: SentenceView, place: int) -> Frame | None:
    """Read "assets of A exceeded debts of B by D", "A topped the B of last year by D"."""
    i = view.levels[place]
    if place < PAIR:
        return None
    one, other = view.levels[place - 2], view.levels[place - 1]
    number = view.numbers[i]
    if not (alike(view.numbers[one], number) and alike(view.numbers[other], number)) or view.distance(one, i) > FAR:
        return None
    words = view.between(one, other)
    if _EXCEEDING.isdisjoint(words) or not _TURNS.isdisjoint((*words, *view.between(other, i))):
        return None
    return difference_of(view, [one, other], i, Evidence.CUE, 1)


def difference_of(view: SentenceView, levels: list[int], by: int, evidence: Evidence, way: int = 0) -> Frame:
    """Return the frame of two amounts and their difference; it is weak where only one of them is over or under par."""
    if len({view.after(j, 1) in (["under"], ["over"]) for j in levels}) > 1:
        evidence = max(evidence, Evidence.SENTENCE)  # "ten under par, two ahead of Low, who had a 66"
    terms = [FrameTerm(Role.BY if j == by else Role.LEVEL, view.numbers[j]) for j in sorted([*levels, by])]
    at = view.tokens.at[by]
    return Frame("difference", tuple(terms), evidence, (view.tokens.span(max(0, at - 2), max(0, at - 1)),), way)
