"""Matches won, drawn and lost, and how many were played: "won 18, drew nine and lost 11 of its 38 games".

A frame "sum" holds the number played (TOTAL) and the others (PART).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_RESULTS = (
    forms("won win wins winning victory victories"),
    forms("drew drawn draw draws drawing tied ties tie tying"),
    forms("lost lose losses loss losing defeat defeats"),
)
_PLAYED = forms(
    "game games match matches fixture fixtures played outing outings start starts bout bouts fight fights test tests "
    "round rounds"
)
_MOST = 6


@cued(_RESULTS[2])
def match_records(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame where a sentence gives the matches won and lost, those drawn if there were any, and all of them."""
    words = view.tokens.words
    if _RESULTS[0].isdisjoint(words) or _RESULTS[2].isdisjoint(words) or _PLAYED.isdisjoint(words):
        return
    rows = [i for i in view.levels if _counted(view, i)]
    if not 3 <= len(rows) <= _MOST:
        return
    kinds = {i: _result(view, i) for i in rows}
    played = [i for i in rows if kinds[i] < 0 and _of_games(view, i)]
    results = [i for i in rows if kinds[i] >= 0]
    if (
        len(played) != 1
        or sorted(kinds[i] for i in results) not in ([0, 2], [0, 1, 2])
        or len(results) + 1 != len(rows)
    ):
        return
    if not _RESULTS[1].isdisjoint(words) and len(results) == 2:
        return  # those drawn have no number of their own
    terms = [FrameTerm(Role.TOTAL if i in played else Role.PART, view.numbers[i]) for i in rows]
    at = view.tokens.at[results[0]]
    yield Frame(
        "sum", tuple(terms), Evidence.CUE if len(results) == 3 else Evidence.SENTENCE, (view.tokens.span(at, at),)
    )


def _counted(view: SentenceView, i: int) -> bool:
    quantity = view.numbers[i].quantity
    return quantity.kind is Kind.COUNT and quantity.unit is None and quantity.value is not None


def _result(view: SentenceView, i: int) -> int:
    """Return 0 for matches won, 1 drawn, 2 lost, by the noun behind the number or the verb before it; -1 for none."""
    after, before = view.after(i, 1), view.before(i, 2)
    for words in (after, before[-1:], before[:1] if before[-1:] in (["only"], ["just"]) else []):
        for kind, names in enumerate(_RESULTS):
            if words and words[0] in names:
                return kind
    return -1


def _of_games(view: SentenceView, i: int) -> bool:
    return not _PLAYED.isdisjoint((*view.after(i, 3), *view.before(i, 2)))
