"""Changes: a level, a base and what lies between them, in any order of the words."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_REACH = 26
"""Tokens between a base and the terms that belong to it."""
_BYS = frozenset({Role.BY, Role.MULTIPLE})


def changes(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each base with its level and change, and for each change that has a level and no base."""
    rows = [i for i in view.levels if i not in taken]
    start = 0
    free_from = 0
    while start < len(rows):
        i = rows[start]
        role = view.role(i)
        if role is Role.BASE:
            frame, end = _around_base(view, rows, start, free_from, taken)
            if frame is not None:
                yield frame
                free_from = start + 1
            start = max(end, start + 1)
            continue
        if role in _BYS and start + 1 < len(rows) and not _base_ahead(view, rows, start):
            frame = _without_base(view, rows, start, taken)
            if frame is not None:
                yield frame
        start += 1


def _base_ahead(view: SentenceView, rows: list[int], start: int) -> bool:
    for i in rows[start + 1 : start + 5]:
        if view.distance(rows[start], i) > _REACH or view.broken(rows[start], i):
            return False
        if view.role(i) is Role.BASE:
            return True
    return False


def _around_base(
    view: SentenceView, rows: list[int], at: int, free_from: int, taken: set[int]
) -> tuple[Frame | None, int]:
    """Return the frame of the base at ``rows[at]`` and where reading goes on."""
    base = rows[at]
    number = view.numbers[base]
    level: int | None = None
    bys: list[int] = []
    for k in range(at - 1, max(free_from, at - 5) - 1, -1):
        i = rows[k]
        if view.distance(i, base) > _REACH or view.broken(i, base):
            break
        role = view.role(i)
        if role in _BYS and i not in taken:
            bys.insert(0, i)
        elif _alike(view.numbers[i], number) and level is None and role in (Role.LEVEL, Role.NONE, Role.ESTIMATE):
            level = i
            if not (k > 0 and view.role(rows[k - 1]) in _BYS):
                break
        elif role is Role.LEVEL or role is Role.BASE:
            break
    end = at + 1
    if level is None:
        for k in range(at + 1, min(len(rows), at + 4)):
            i = rows[k]
            if view.distance(base, i) > _REACH or view.broken(base, i) or view.role(i) is Role.BASE:
                break
            if view.role(i) is Role.LEVEL and _alike(view.numbers[i], number):
                level = i
                end = k + 1
                break
            if view.role(i) in _BYS and not bys:
                bys.append(i)
                end = k + 1
    if level is None and not bys:
        return None, end
    taken.add(base)
    taken.update(bys)
    return _frame(view, level, base, bys), end


def _without_base(view: SentenceView, rows: list[int], at: int, taken: set[int]) -> Frame | None:
    by = rows[at]
    if by in taken:
        return None
    bys = [by]
    for i in rows[at + 1 : at + 3]:
        if view.distance(by, i) > _REACH or view.broken(by, i):
            return None
        if view.role(i) in _BYS:
            bys.append(i)
        elif view.role(i) is Role.LEVEL:
            taken.update(bys)
            return _frame(view, i, None, bys)
        else:
            return None
    return None


def _frame(view: SentenceView, level: int | None, base: int | None, bys: list[int]) -> Frame:
    terms = []
    places = sorted([*bys, *(i for i in (level, base) if i is not None)])
    for i in places:
        role = Role.LEVEL if i == level else Role.BASE if i == base else view.role(i)
        terms.append(FrameTerm(role, view.numbers[i]))
    first_token = view.tokens.at[places[0]]
    way, cue = view.direction(0, first_token)
    if way == 0:
        way, cue = view.direction(first_token, view.tokens.at[places[-1]])
    cues: list[Span] = [cue] if cue is not None else []
    cues += [view.cue(i) for i in places if view.numbers[i].cues]
    explicit = all(view.numbers[i].cues and view.numbers[i].cues[0].strength <= Evidence.CUE for i in places)
    return Frame("change", tuple(terms), Evidence.CUE if explicit else Evidence.SENTENCE, tuple(cues), way)


def _alike(one: Assertion, other: Assertion) -> bool:
    """Tell whether two numbers can be the same quantity at two times."""
    left, right = one.quantity, other.quantity
    if left.unit != right.unit:
        return False
    return left.kind is right.kind or {left.kind, right.kind} <= {Kind.COUNT, Kind.MEASURE, Kind.RANGE}
