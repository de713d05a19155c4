"""What is left of an amount: "spent £640 of the £900 and was left with £260", "sold 12 of 40, leaving 28".

A frame "leaving" holds the rest (REMAINING) and the amounts of its sentence before it (LEVEL), of which one is the
whole and the others went; there may be none or one, where the sentence before tells the whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.sums.sum_items import FATES, said_rest, sort_of
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_REMAIN = forms("remain remains remained left remaining")
_CUES = _REMAIN | {"leaving", "kept", "keeping", "leaves", "other"}
_SILENT = frozenset({Role.BASE, Role.BY, Role.PER, Role.RANK, Role.LIMIT, Role.SHARE, Role.BRACKET})
_FAR = 30
_MOST = 4


@cued(_CUES)
def leavings(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each number that is said to be what was left; nothing is consumed."""
    for place, i in enumerate(view.levels):
        number = view.numbers[i]
        if number.quantity.kind in _KINDS and number.quantity.value is not None and _left(view, i):
            before = [j for j in view.levels[max(0, place - _MOST) : place] if _went(view, taken, j, i)]
            if before and "between" in view.before(before[0], 1):
                continue  # "numbered between two and four million; 20,000 remain"
            if said_rest(view, i) and (len(before) != _BOTH or not _in_turn(view, before)):
                continue
            terms = [FrameTerm(Role.LEVEL, view.numbers[j]) for j in before]
            terms.append(FrameTerm(Role.REMAINING, number))
            at = view.tokens.at[i]
            yield Frame("leaving", tuple(terms), Evidence.CUE, (view.tokens.span(max(0, at - 1), max(0, at - 1)),))


_BOTH = 2


def _in_turn(view: SentenceView, before: list[int]) -> bool:
    """Tell whether a second number takes up the noun of the first: "13 climbers set out and nine came back"."""
    whole, part = (view.numbers[j] for j in before)
    if whole.role in (Role.PART, Role.OTHER, Role.REMAINING):
        return False
    return whole.counts is not None and (part.counts is None or part.counts == whole.counts)


def _left(view: SentenceView, i: int) -> bool:
    """Tell whether the words around the i-th number say that it is what was left."""
    before, after = view.before(i, 7), view.after(i, 4)
    if not FATES.isdisjoint(after[:4]) and before[-1:] != ["other"]:
        return False
    if said_rest(view, i) and before[-1:] in (["other"], ["remaining"]):
        return True
    end = len(before)
    while end and before[end - 1] in ("only", "just", "a", "the", "some", "about", "around", "nearly", "mere"):
        end -= 1
    last = before[end - 1] if end else ""
    if last in ("leaving", "kept", "keeping", "leaves"):
        return True
    if last == "left":
        return before[end - 2 : end - 1] in (["which"], ["that"], ["this"], ["it"])
    if last == "with":
        return not {"left", "leaving", "leaves"}.isdisjoint(before[: end - 1])
    return not _REMAIN.isdisjoint(after[:2]) and (end < len(before) or before[-1:] == [","])


def _went(view: SentenceView, taken: set[int], j: int, i: int) -> bool:
    one, rest = view.numbers[j], view.numbers[i]
    alike = one.quantity.unit == rest.quantity.unit and one.quantity.kind is rest.quantity.kind
    free = view.role(j) not in _SILENT or (view.role(j) is Role.BY and j not in taken)
    return alike and one.quantity.value is not None and free and view.distance(j, i) <= _FAR and _sort(rest, one)


def _sort(rest: Assertion, one: Assertion) -> bool:
    return sort_of(rest, one) or sort_of(one, rest)
