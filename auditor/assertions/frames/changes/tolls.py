"""Tolls that are brought up to date: what there was, what came to it or went, and what there is now.

"Another 12 were found, taking the toll to 87 from 75", "the Greens held 12 seats and gained seven, so they now have
19", "the party lost six seats and now has 23, down from 29". A frame "change" holds the LEVEL, the BASE and the BY.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.sums.sum_items import addable, sort_of
from auditor.assertions.lexicon import FALL, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import same_thing, thing
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_NOW = frozenset({"now"})
_MORE = frozenset({"more", "another", "further", "additional", "extra", "new"})
_GAINED = forms("gained gain gains gaining added adding won winning bought buying acquired took lost losing lose sold "
                "selling shed shedding picked cut")  # fmt: skip
_LOST = forms("lost losing lose sold selling shed shedding cut")
_LOSSES = forms("sale loss death departure closure removal resignation sinking")
_ARRIVALS = forms("purchase arrival addition birth discovery")
_GONE = forms("gone left died quit resigned closed retired been")
_COME = forms("joined arrived come")
_HAD = forms("had held have hold holding with has owned holds")
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_FATES = forms("missing injured wounded hurt hospital sick ill")
_FAR = 24
_MOST = 8


@cued(_NOW, roles=[Role.BASE])
def tolls(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each toll of the sentence whose three numbers it gives; nothing is consumed."""
    rows = [i for i in view.levels if _counted(view.numbers[i])]
    if len(rows) != 3:
        return
    numbers = [view.numbers[i] for i in rows]
    if len({(number.quantity.kind, number.quantity.unit) for number in numbers}) > 1:
        return
    bases = [i for i in rows if view.role(i) is Role.BASE]
    if len(bases) == 1:
        yield from _moved(view, rows, bases[0])
    elif not bases and view.distance(rows[0], rows[2]) <= 2 * _FAR:
        yield from _kept(view, rows, numbers)


def _counted(number: Assertion) -> bool:
    return number.quantity.kind in _KINDS and number.quantity.value is not None


def _moved(view: SentenceView, rows: list[int], base: int) -> Iterator[Frame]:
    """Read a level with its base, and what was added or lost told elsewhere in the sentence."""
    levels = [i for i in rows if i != base and view.role(i) is Role.LEVEL and _led(view, i)]
    if len(levels) != 1:
        return
    level = levels[0]
    by = next(i for i in rows if i not in (base, level))
    way = _way(view, by)
    if (
        not way
        or rows.index(by) + 1 == rows.index(base)  # "won 18 seats, down from 26 to 18"
        or view.distance(by, level) > _FAR
        or not _FATES.isdisjoint(view.after(by, 5))
        or not _one_toll(view.numbers[level], view.numbers[by])
    ):
        return
    between = view.tokens.words[min(view.tokens.at[k] for k in rows) : max(view.tokens.at[k] for k in rows)]
    if ";" in between:
        return
    yield _frame(view, rows, {level: Role.LEVEL, base: Role.BASE, by: Role.BY}, way)


def _kept(view: SentenceView, rows: list[int], numbers: list[Assertion]) -> Iterator[Frame]:
    """Read "held 12 seats and gained seven, so they now have 19", in this order."""
    base, by, level = rows
    way = _way(view, by)
    had = not _HAD.isdisjoint(view.before(base, 4))
    now = not _NOW.isdisjoint(view.before(level, 6)) or not _NOW.isdisjoint(view.after(level, 3))
    alike = sort_of(numbers[0], numbers[1]) and sort_of(numbers[0], numbers[2]) and addable(numbers[0])
    if way and had and now and alike:
        yield _frame(view, rows, {level: Role.LEVEL, base: Role.BASE, by: Role.BY}, way)


def _one_toll(level: Assertion, by: Assertion) -> bool:
    """Tell whether what came is of what the toll counts: "12 more bodies" of a death toll, not of patients."""
    if by.counts is None or level.counts is None or "noun" in by.inherited or same_thing(level.counts, by.counts):
        return True
    return thing(level.counts) in ("death", "victim") and thing(by.counts) in ("person", "body", "victim", "death")


def _led(view: SentenceView, i: int) -> bool:
    words = view.before(i, 4)
    return words[-1:] == ["to"] or not _NOW.isdisjoint(words)


def _way(view: SentenceView, i: int) -> int:
    """Return 1 where a number came to what there was, -1 where it went, 0 where neither is said."""
    before, after = view.before(i, 3), view.after(i, 2)
    if before[-1:] == ["of"] and before[-2:-1]:
        return -1 if before[-2] in _LOSSES else 1 if before[-2] in _ARRIVALS else 0
    if after[:1] in (["have"], ["has"], ["had"], ["were"]) and after[1:2]:
        return -1 if after[1] in _GONE else 1 if after[1] in _COME else 0
    verb = next((word for word in reversed(before) if word in _GAINED), "")
    if verb in _LOST or (not verb and before[-1:] and before[-1] in FALL):
        return -1
    return 1 if verb or not _MORE.isdisjoint((*before[-1:], *after[:1])) else 0


def _frame(view: SentenceView, rows: list[int], roles: dict[int, Role], way: int) -> Frame:
    terms = tuple(FrameTerm(roles[i], view.numbers[i]) for i in rows)
    by = next(i for i in rows if roles[i] is Role.BY)
    token = max(0, view.tokens.at[by] - 1)
    return Frame("change", terms, Evidence.CUE, (view.tokens.span(token, token),), way)
