"""Changes: a level, a base and what lies between them, in any order of the words.

A base seeks its level and its change, in this order: the level that the words put right before it ("to 12 from 10",
"12, up from 10"), the one right after it ("from 10 to 12"), then the changes before and behind both. A change that is
left over seeks a level alone ("rose 4m, or 5 per cent, to 84m", "84m, up 4m, or 5 per cent"). What is consumed serves
once; a level may serve two bases.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, DIRECTION, MONTHS
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind
from auditor.quantities.units import same_dimension

_RANGING = frozenset({"range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anywhere"})
_SET_AGAINST = frozenset({"against", "versus", "vs", "v", "than"})
"""Cues of a base that only sets two levels side by side: "a low of 22 against a high of 73"."""
_SAID = frozenset({Role.LEVEL, Role.BASE, Role.BY, Role.MULTIPLE})
_REACH = 22
"""Words between neighbouring terms of one change at the most."""
_ANAPHORS = frozenset({"that", "it", "this", "which", "figure", "number", "total"})
_PERFECT = (["has"], ["have"], ["had"], ["since"], ["now"])
_EXTREMES = frozenset({"low", "high", "peak", "trough", "bottom"})
_BYS = frozenset({Role.BY, Role.MULTIPLE})
_OTHERS = frozenset({Role.OTHER, Role.REMAINING, Role.PART, Role.RANK, Role.PER, Role.LIMIT})
_ENDS = frozenset({Role.LEVEL, Role.BASE})
"""Roles of numbers that a change reads even where they have their share: "to 320,000 shares, or 11.5 pct, from"."""
_LEVELS = frozenset({Role.LEVEL, Role.TOTAL, Role.ESTIMATE})


def changes(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each base with its level and changes, then for each pair of changes with a level alone."""
    rows = [i for i in view.levels if (i not in taken or view.role(i) in _ENDS) and not _a_span(view, i)]
    used: set[int] = set()
    way = 0
    for at, i in enumerate(rows):
        if view.role(i) is Role.BASE and i not in used:
            frame = _around_base(view, rows, at, used)
            if frame is not None:
                if frame.direction == 0 and frame.terms[0].role is Role.LEVEL and _goes_on(view, rows[at]):
                    frame = replace(frame, direction=way)
                way = frame.direction
                yield frame
    for at, i in enumerate(rows):
        if view.role(i) in _BYS and i not in used:
            frame = _around_changes(view, rows, at, used)
            if frame is not None:
                yield frame
    for at, i in enumerate(rows):
        if at and i not in used and _led_to(view, i):
            frame = _moved_on(view, rows, at, used)
            if frame is not None:
                yield frame
    taken.update(i for i in used if view.role(i) is Role.BASE or view.role(i) in _BYS)


def _a_span(view: SentenceView, i: int) -> bool:
    """Tell whether the number only says how long: "a 52-week low"."""
    return view.numbers[i].quantity.kind is Kind.DURATION and view.role(i) is Role.NONE


def _goes_on(view: SentenceView, base: int) -> bool:
    """Tell whether a verb is carried over: "fell to 11 from 15 and the fixed rate to 7 from 9"."""
    words = view.before(base - 1)
    return "and" in words and "to" in words and view.numbers[base].cues[0].words == "from"


def _near(view: SentenceView, i: int, j: int) -> bool:
    return view.distance(i, j) <= _REACH and not view.broken(i, j)


def _around_base(view: SentenceView, rows: list[int], at: int, used: set[int]) -> Frame | None:
    base = rows[at]
    number = view.numbers[base]
    before = _level_before(view, rows, at, used)
    after = None
    if at + 1 < len(rows):
        next_one = rows[at + 1]
        if _led_to(view, next_one) and _alike(view.numbers[next_one], number) and _near(view, base, next_one):
            after = at + 1
    level_at = before if after is None else after
    if after is not None and before is not None and _led_to(view, rows[before]):
        at_once = view.distance(base, rows[after]) <= 3 and not view.crosses(base, rows[after])
        level_at = after if at_once else before
    first = min(at, level_at) if level_at is not None else at
    last = max(at, level_at) if level_at is not None else at
    level = rows[level_at] if level_at is not None else None
    bys = _changes_between(view, rows, first, last, used)
    if (
        level is None
        or _led_to(view, level)
        or _stands_at(view, rows, first)
        or view.numbers[base].cues[0].words not in _SET_AGAINST
    ):
        bys = [*_changes_before(view, rows, first, used), *bys]
    if not bys:
        bys = _changes_behind(view, rows, last, used)
    elif last + 1 < len(rows) and view.numbers[bys[0]].quantity.kind is not Kind.PERCENTAGE:
        bys = [*bys, *_said_again(view, rows[last], rows[last + 1], used)]
    if _extreme(view.before(base, 3)) or (level is not None and _elsewhere(view, level, base)):
        bys = []  # "up half a point at 4.5 per cent, from a low of 3 per cent"
    measured = view.numbers[base if level is None else level]
    bys = [i for i in bys if i != level and _changes_what(view.numbers[i], measured)]
    if level is None and not bys:
        return None
    used.add(base)
    used.update(bys)
    if level is not None:
        used.add(level)
    return _frame(view, level, base, bys)


def _stands_at(view: SentenceView, rows: list[int], first: int) -> bool:
    """Tell whether a change leads to the level by "at": "closed 12p higher at 252p, against 240p"."""
    cues = view.numbers[rows[first]].cues
    at = bool(cues) and cues[0].words == "at"
    return at and first > 0 and view.role(rows[first - 1]) in _BYS and view.distance(rows[first - 1], rows[first]) <= 3


def _extreme(words: list[str]) -> bool:
    return words[-1:] == ["of"] and not _EXTREMES.isdisjoint(words)


def _elsewhere(view: SentenceView, level: int, base: int) -> bool:
    """Tell whether two levels are those of two places: "£165,000 in Leeds, compared with £120,000 in York"."""
    return (
        view.numbers[base].cues[0].words not in ("from", "on", "over") and _placed(view, level) and _placed(view, base)
    )


def _placed(view: SentenceView, i: int) -> bool:
    after = view.after(i, 2)
    at = view.tokens.at[i] + 2
    if after[:1] != ["in"] or len(after) < 2 or not after[1][0].isalpha() or after[1] in MONTHS:
        return False
    return view.document.text[view.tokens.place(at).start].isupper()


def _led_to(view: SentenceView, i: int) -> bool:
    """Tell whether "to" leads to the number: "fell to 9", "reaching 9"."""
    cues = view.numbers[i].cues
    return view.role(i) is Role.LEVEL and bool(cues) and cues[0].words.startswith(("to", "reaching", "hitting"))


def _level_before(view: SentenceView, rows: list[int], at: int, used: set[int]) -> int | None:
    """Return where the level stands that the base at `at` follows: "to 12 from 10", "12, up 20 per cent from 10"."""
    base = view.numbers[rows[at]]
    for k in range(at - 1, max(-1, at - 4), -1):
        i = rows[k]
        if not _near(view, i, rows[k + 1]):
            return None
        role = view.role(i)
        if role is Role.BASE:
            return None
        if role in _OTHERS or (role is Role.SHARE and not _alike(view.numbers[i], base)):
            continue  # "319,650 shares, or 11.5 pct, from 238,430"
        if role in _BYS and not (_alike(view.numbers[i], base) and _only_change(view, rows, k, at)):
            continue
        if not _alike(view.numbers[i], base):
            return None
        return None if i in used and role not in _LEVELS else k
    return None


def _only_change(view: SentenceView, rows: list[int], k: int, at: int) -> bool:
    """Tell whether a rate is itself the level: "growth of 7 per cent, up from 6 per cent"."""
    between = view.between(rows[k], rows[at])
    return k == at - 1 and len(between) > 1 and (between[-2] in DIRECTION or "compared" in between[-3:])


def _changes_before(view: SentenceView, rows: list[int], first: int, used: set[int]) -> list[int]:
    found: list[int] = []
    for k in range(first - 1, max(-1, first - 4), -1):
        i = rows[k]
        if i in used or view.role(i) not in _BYS or not _near(view, i, rows[k + 1]) or view.crosses(i, rows[k + 1]):
            break
        found.insert(0, i)
    return found


def _changes_between(view: SentenceView, rows: list[int], first: int, last: int, used: set[int]) -> list[int]:
    return [i for i in rows[first + 1 : last] if view.role(i) in _BYS and i not in used]


def _changes_behind(view: SentenceView, rows: list[int], last: int, used: set[int]) -> list[int]:
    """Return the changes that follow: "from 4 to 6, an increase of 50 per cent"; not those with a base of their own."""
    found: list[int] = []
    for k in range(last + 1, min(len(rows), last + 3)):
        i = rows[k]
        again = view.numbers[i].quantity.kind is Kind.PERCENTAGE and view.between(rows[k - 1], i)[-1:] == ["or"]
        if not (view.role(i) in _BYS or again) or i in used or not _near(view, rows[k - 1], i):
            break
        if k + 1 < len(rows) and view.role(rows[k + 1]) in (Role.BASE, Role.LEVEL) and _near(view, i, rows[k + 1]):
            return []
        found.append(i)
    return found


def _said_again(view: SentenceView, last: int, i: int, used: set[int]) -> list[int]:
    """Return a percentage that gives an amount again: "lost 60, falling from 2,400 to 2,340, or 2.5 per cent"."""
    rate = view.numbers[i].quantity.kind is Kind.PERCENTAGE and i not in used
    return [i] if rate and view.between(last, i)[-2:] in ([",", "or"], ["or"]) and _near(view, last, i) else []


def _around_changes(view: SentenceView, rows: list[int], at: int, used: set[int]) -> Frame | None:
    bys = [rows[at]]
    for i in rows[at + 1 : at + 2]:
        if view.role(i) in _BYS and i not in used and _near(view, bys[-1], i) and not view.crosses(bys[-1], i):
            bys.append(i)
    last = at + len(bys) - 1
    level: int | None = None
    if last + 1 < len(rows):
        i = rows[last + 1]
        if view.role(i) is Role.LEVEL and _near(view, bys[-1], i) and not view.crosses(bys[-1], i):
            level = i
    if level is not None and len(bys) == 1 and last + 2 < len(rows):
        i = rows[last + 2]
        another = not _alike(view.numbers[i], view.numbers[bys[0]])
        if another and view.role(i) in _BYS and i not in used and _near(view, level, i):
            bys.append(i)
    if level is None and at > 0 and rows[at - 1] not in used:
        i = rows[at - 1]
        words = view.between(i, bys[0])
        if "," in words and len(words) <= 6 and any(word in DIRECTION for word in words):
            level = i
    if level is None or not any(_alike(view.numbers[level], view.numbers[i]) for i in bys):
        return None
    bys = [i for i in bys if _changes_what(view.numbers[i], view.numbers[level])]
    if len(bys) > 1:
        used.update(bys)  # one alone is left for two levels at two times
    return _frame(view, level, None, bys)


def _moved_on(view: SentenceView, rows: list[int], at: int, used: set[int]) -> Frame | None:
    """Return the frame of a level whose base is the subject: "an age of 21 would be cut to 18"."""
    base, level = rows[at - 1], rows[at]
    between = view.between(base, level)
    if base in used or len(between) > _REACH or not _alike(view.numbers[base], view.numbers[level]):
        return None
    verb = next((k for k in range(len(between) - 1, -1, -1) if between[k] in DIRECTION), None)
    if verb is None:
        return None
    before = between[max(0, verb - 3) : verb]
    anaphor = next((k for k, word in enumerate(before) if word in _ANAPHORS), None)
    if anaphor is not None:
        said = all(word in AUXILIARIES or word in ADVERBS for word in before[anaphor + 1 :])
    else:
        told = before[-1:] == ["be"] or (before[-1:] in _PERFECT and "which" in view.before(base, 6))
        said = view.role(base) is Role.LEVEL and told and not view.crosses(base, level)
    if not said or view.role(base) not in (Role.LEVEL, Role.NONE, Role.TOTAL):
        return None
    used.add(base)
    used.add(level)
    token = view.tokens.at[base] + 1 + verb
    cue = view.tokens.span(token, token)
    terms = (FrameTerm(Role.BASE, view.numbers[base]), FrameTerm(Role.LEVEL, view.numbers[level]))
    return Frame("change", terms, Evidence.CUE, (cue, view.cue(level)), DIRECTION[between[verb]])


def _frame(view: SentenceView, level: int | None, base: int | None, bys: list[int]) -> Frame:
    places = sorted([*bys, *(i for i in (level, base) if i is not None)])
    terms = []
    for i in places:
        role = Role.LEVEL if i == level else Role.BASE if i == base else view.role(i)
        terms.append(FrameTerm(role if role in _SAID else Role.BY, view.numbers[i]))
    way, cue = _direction(view, places, base, bys)
    cues: list[Span] = [cue] if cue is not None else []
    cues += [view.cue(i) for i in places if view.numbers[i].cues]
    said = sum(1 for i in places if view.numbers[i].cues)
    firm = said == len(places) or (said == len(places) - 1 and level == places[0] and _close(view, places))
    return Frame("change", tuple(terms), Evidence.CUE if firm else Evidence.SENTENCE, tuple(cues), way)


def _close(view: SentenceView, places: list[int]) -> bool:
    """Tell whether what follows the level is set against it by a comma or follows it at once: "420, up from 400"."""
    words = view.between(places[0], places[1])
    return len(words) <= 10


def _changes_what(by: Assertion, measured: Assertion) -> bool:
    """Tell whether `by` can be a change of `measured`: a rate, points, a multiple, or an amount of the same unit."""
    quantity = by.quantity
    if quantity.kind in (Kind.MULTIPLE, Kind.FRACTION) or quantity.unit == "percent":
        return True
    if quantity.unit == "percentage_point" or by.counts == "point":
        return measured.quantity.unit == "percent" or _alike(by, measured)
    return _alike(by, measured)


def _direction(view: SentenceView, places: list[int], base: int | None, bys: list[int]) -> tuple[int, Span | None]:
    """Return the way of the change: by the word of a change itself, else between the terms, else before them.

    A comparison ("against 12", "compared with 12") says nothing of a way unless the word stands between the two.
    """
    tokens = view.tokens
    for i in bys:
        for cue in view.numbers[i].cues:
            for word in cue.words.split():
                if word in DIRECTION:
                    return DIRECTION[word], cue.span
    first, last = tokens.at[places[0]], tokens.at[places[-1]]
    if places[0] != base:
        way, span = view.direction(first, last)
        if way:
            return way, span
    if (
        base is not None
        and not view.numbers[base].cues[0].words.startswith(("from", "after"))
        and not any(_led_to(view, i) for i in places)
    ):
        return 0, None
    if places[0] == base:  # "from a gain of 3 to a loss of 4": what stands in the base's own phrase says nothing
        begin = view.cue(base).start
        while first > 0 and tokens.place(first).start > begin:
            first -= 1
    way, span = view.direction(_opening(view, places[0]), first)
    if base == places[0] and not _RANGING.isdisjoint(tokens.words[max(0, first - _REACH) : first]):
        return 0, None
    return way, span


def _opening(view: SentenceView, first: int) -> int:
    """Return the token from which the words before a change are its own: "and to" takes the verb over."""
    if first == 0:
        return 0
    words = view.before(first)
    if words[:2] == ["and", "to"] or words[:3] == [",", "and", "to"]:
        return 0
    before = first - 1
    while before > 0 and view.see_through[before]:
        before -= 1
    return 0 if view.see_through[before] else view.tokens.at[before]


def _alike(one: Assertion, other: Assertion) -> bool:
    """Tell whether two numbers can be the same quantity at two times."""
    left, right = one.quantity, other.quantity
    if left.unit != right.unit:
        return left.unit is not None and right.unit is not None and same_dimension(left.unit, right.unit)
    return left.kind is right.kind or {left.kind, right.kind} <= {Kind.COUNT, Kind.MEASURE, Kind.RANGE}
