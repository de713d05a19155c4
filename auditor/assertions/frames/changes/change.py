"""Changes: a level, a base and what lies between them, in any order of the words.

A base seeks its level and its change, in this order: the level that the words put right before it ("to 12 from 10",
"12, up from 10"), the one right after it ("from 10 to 12"), then the changes before and behind both. A change that is
left over seeks a level alone ("rose 4m, or 5 per cent, to 84m", "84m, up 4m, or 5 per cent"). What is consumed serves
once; a level may serve two bases.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.frames.changes.change_moved import gone_past, moved_on
from auditor.assertions.frames.changes.change_terms import (
    BYS,
    alike,
    changes_before,
    changes_behind,
    changes_between,
    changes_what,
    count_apart,
    counted,
    each,
    each_time,
    elsewhere,
    extreme,
    led_to,
    level_before,
    near,
    resumed,
    said_again,
    shared,
    stands_at,
    undone,
)
from auditor.assertions.frames.changes.change_ways import direction
from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import DIRECTION
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.roles.see_through import moved_from
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_SET_AGAINST = frozenset({"against", "versus", "vs", "v", "than"})
"""Cues of a base that only sets two levels side by side: "a low of 22 against a high of 73"."""
_MOVING = frozenset({Role.BASE, Role.BY, Role.MULTIPLE})
_BESIDE = frozenset({Role.LIMIT, Role.PER})
"""Roles of numbers that stand beside a base and are no level of it: "from 42 per 1,000 births to 28"."""
_SHORT = 12
_SAID = frozenset({Role.LEVEL, Role.BASE, Role.BY, Role.MULTIPLE})
_ENDS = frozenset({Role.LEVEL, Role.BASE})
"""Roles of numbers that a change reads even where they have their share: "to 320,000 shares, or 11.5 pct, from"."""


@cued(DIRECTION, roles=_MOVING)
def changes(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each base with its level and changes, then for each pair of changes with a level alone."""
    rows = [i for i in view.levels if (i not in taken or view.role(i) in _ENDS) and not _a_span(view, i)]
    used: set[int] = set()
    way = 0
    ends: tuple[int, int] | None = None
    for at, i in enumerate(rows):
        if view.role(i) is Role.BASE and i not in used:
            level, frame = _around_base(view, rows, at, used, ends)
            if frame is not None:
                joined = ends is not None and ends[0] == level and not frame.one(Role.BY)
                if frame.direction == 0 and (joined or _goes_on(view, rows[at], frame)):
                    frame = replace(frame, direction=way)
                way = frame.direction
                ends = None if level is None else (level, i)
                yield frame
                yield from _for_each(view, rows, frame)
    for at, i in enumerate(rows):
        if view.role(i) in BYS and i not in used:
            frame = _around_changes(view, rows, at, used)
            if frame is not None:
                yield frame
    for at, i in enumerate(rows):
        if at and i not in used and (led_to(view, i) or gone_past(view, i)):
            frame = moved_on(view, rows, at, used)
            if frame is not None:
                yield frame
    taken.update(i for i in used if view.role(i) is Role.BASE or view.role(i) in BYS)


@cued(roles=[Role.BASE])
def base_alone(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield the frame of a base that is the only number of its sentence: "That is up from 400 a year ago"."""
    yield from changes(view, taken)


def _for_each(view: SentenceView, rows: list[int], frame: Frame) -> Iterator[Frame]:
    """Yield the change for each that stands beside the one for all: "to ¥750m, or ¥22.50 a share, from ¥600m, or"."""
    level, base = frame.one(Role.LEVEL), frame.one(Role.BASE)
    if level is None or base is None or "per" not in view.tokens.words:
        return
    beside = [k + 1 for k, i in enumerate(rows) if view.numbers[i] is level or view.numbers[i] is base]
    if beside[-1] < len(rows) and all(each(view, rows, k) for k in beside):
        one, other = (view.numbers[rows[k]] for k in beside)
        if alike(one, other):
            terms = (FrameTerm(Role.LEVEL, one), FrameTerm(Role.BASE, other))
            yield Frame("change", terms, frame.evidence, frame.cues, frame.direction)


def _a_span(view: SentenceView, i: int) -> bool:
    """Tell whether the number only says how long: "a 52-week low"; what is "up from" another is what moved."""
    how_long = view.numbers[i].quantity.kind is Kind.DURATION and view.role(i) is Role.NONE
    return how_long and not moved_from(
        view.tokens.words, view.tokens.at[i], [n.quantity for n in view.numbers[i + 1 :][:1]]
    )


def _goes_on(view: SentenceView, base: int, frame: Frame) -> bool:
    """Tell whether a verb is carried over: "fell to 11 from 15 and the fixed rate to 7 from 9"."""
    words = view.before(base - 1) if frame.terms[0].role is Role.LEVEL else []
    cue = view.numbers[base].cues[0].words
    return ("and" in words and "to" in words and cue == "from") or cue == "and"


def _around_base(
    view: SentenceView, rows: list[int], at: int, used: set[int], ends: tuple[int, int] | None
) -> tuple[int | None, Frame | None]:
    """Return the level and the frame of a base; `ends` are the level and the base of the frame before."""
    base = rows[at]
    number = view.numbers[base]
    before = level_before(view, rows, at, used)
    after = next((k for k in range(at + 1, len(rows)) if view.role(rows[k]) not in _BESIDE), None)
    if after is not None:
        next_one = rows[after]
        if not (led_to(view, next_one) and alike(view.numbers[next_one], number) and near(view, base, next_one)):
            after = None
    level_at = before if after is None else after
    if after is not None and before is not None and led_to(view, rows[before]):
        at_once = view.distance(base, rows[after]) <= 3 and not view.crosses(base, rows[after])
        level_at = after if at_once else before
    first = min(at, level_at) if level_at is not None else at
    last = max(at, level_at) if level_at is not None else at
    level = rows[level_at] if level_at is not None else None
    bys = changes_between(view, rows, first, last, used)
    resumes = level is not None and view.broken(level, base)
    if resumes:
        bys = [i for i in bys if not view.broken(i, base)]
    elif (
        level is None
        or led_to(view, level)
        or stands_at(view, rows, first)
        or view.numbers[base].cues[0].words not in _SET_AGAINST
    ):
        bys = [*changes_before(view, rows, first, used), *bys]
    if not bys:
        bys = changes_behind(view, rows, last, used)
    elif last + 1 < len(rows) and view.numbers[bys[0]].quantity.kind is not Kind.PERCENTAGE:
        bys = [*bys, *said_again(view, rows[last], rows[last + 1], used)]
    if extreme(view.before(base, 3)) or (level is not None and elsewhere(view, level, base)):
        bys = []  # "up half a point at 4.5 per cent, from a low of 3 per cent"
    measured = view.numbers[base if level is None else level]
    bys = [i for i in bys if i != level and changes_what(view.numbers[i], measured)]
    if level is None and ends is not None and alike(view.numbers[ends[0]], number):
        joint = bys[0] if bys else base
        if shared(view, ends[1], joint) or resumed(view, ends[1], joint):
            level = next((rows[k] for k in range(at) if counted(view, rows, k, at) and rows[k] != ends[1]), ends[0])
    if level is None and at > 0 and alike(view.numbers[rows[at - 1]], number) and undone(view, rows[at - 1], base):
        level = rows[at - 1]  # "cut from 8 per cent in May after being raised from 7 per cent in January"
    if level is None and not bys:
        return None, _alone(view, base) if at == 0 else None
    used.add(base)
    used.update(bys)
    if level is not None:
        used.add(level)
    return level, _frame(view, level, base, bys)


def _alone(view: SentenceView, base: int) -> Frame | None:
    """Return the frame of a base whose level stands in the sentence before: "That is up from 400 a year ago"."""
    words = view.between(-1, base)
    if len(words) > _SHORT:
        return None
    way, cue = direction(view, [base], base, [])
    if not way or cue is None or view.numbers[base].cues[0].words not in ("from", "on") or "to" in words:
        return None
    return Frame("moved", (FrameTerm(Role.BASE, view.numbers[base]),), Evidence.OF_THESE, (cue, view.cue(base)), way)


def _around_changes(view: SentenceView, rows: list[int], at: int, used: set[int]) -> Frame | None:
    bys = [rows[at]]
    for i in rows[at + 1 : at + 2]:
        if view.role(i) in BYS and i not in used and near(view, bys[-1], i) and not view.crosses(bys[-1], i):
            bys.append(i)
    last = at + len(bys) - 1
    level: int | None = None
    if last + 1 < len(rows):
        i = rows[last + 1]
        if view.role(i) is Role.LEVEL and near(view, bys[-1], i) and not view.crosses(bys[-1], i):
            level = i
    if level is not None and len(bys) == 1 and last + 2 < len(rows):
        i = rows[last + 2]
        another = not alike(view.numbers[i], view.numbers[bys[0]])
        if another and view.role(i) in BYS and i not in used and near(view, level, i):
            bys.append(i)
    if level is None and at > 0 and rows[at - 1] not in used:
        i = rows[at - 1]
        words = view.between(i, bys[0])
        if "," in words and len(words) <= 6 and any(word in DIRECTION for word in words):
            level = i
    if level is None or not any(alike(view.numbers[level], view.numbers[i]) for i in bys):
        return None
    if any(view.numbers[i].quantity.unit == "percent" and view.after(i, 1) == ["of"] for i in bys):
        return None  # "employs 8,000, will cut 1,200 jobs, or 15% of the workforce": a share of what was there before
    bys = [i for i in bys if changes_what(view.numbers[i], view.numbers[level])]
    if len(bys) > 1:
        used.update(bys)  # one alone is left for two levels at two times
    return _frame(view, level, None, bys)


def _frame(view: SentenceView, level: int | None, base: int | None, bys: list[int]) -> Frame:
    if level is not None and base is not None:
        bys = [i for i in bys if not each_time(view, i)]
    places = sorted([*bys, *(i for i in (level, base) if i is not None)])
    terms = []
    for i in places:
        role = Role.LEVEL if i == level else Role.BASE if i == base else view.role(i)
        terms.append(FrameTerm(role if role in _SAID else Role.BY, view.numbers[i]))
    way, cue = direction(view, places, base, bys)
    cues: list[Span] = [cue] if cue is not None else []
    cues += [view.cue(i) for i in places if view.numbers[i].cues]
    said = sum(1 for i in places if view.numbers[i].cues)
    apart = level is not None and base is not None and not bys and count_apart(view, level, base)
    firm = said == len(places) or (said == len(places) - 1 and level == places[0] and _close(view, places))
    return Frame("change", tuple(terms), Evidence.CUE if firm and not apart else Evidence.SENTENCE, tuple(cues), way)


def _close(view: SentenceView, places: list[int]) -> bool:
    """Tell whether what follows the level is set against it by a comma or follows it at once: "420, up from 400"."""
    words = view.between(places[0], places[1])
    return len(words) <= 10
