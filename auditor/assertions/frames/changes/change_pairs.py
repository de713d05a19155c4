"""Changes whose base is no base by its own words: two levels at two times, and the change between them.

"12,000 in 1961 and 15,600 in 1971, an increase of 30%", "£2.50 a year ago, is now £2.90, a 16% increase", "stood at 500
in 2003 and fell 20% to 400", "compared with £80m in 2004, revenue was £92m, up 15%". A frame "change" holds LEVEL, BASE
and BY; a frame "moved" the LEVEL and BY of a change whose base stands in another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import DIRECTION, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind
from auditor.quantities.units import same_dimension

_BYS = frozenset({Role.BY, Role.MULTIPLE})
_FREE = frozenset({Role.NONE, Role.LEVEL, Role.TOTAL, Role.BASE, Role.PART, Role.WHOLE})
_FAR = 30
_AGO = forms("ago earlier before then previously yesterday baseline preoperatively initially originally admission")
_NOW = forms("now today currently")
_APPOSED = forms("a an the or representing making which about nearly almost some")
"""Words that open an apposition which names the change."""
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE})


@cued(roles=_BYS)
def change_pairs(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each change that no base has taken; the change is consumed where both levels are known."""
    if DIRECTION.keys().isdisjoint(view.tokens.words):
        return
    rows = view.levels
    if sum(view.role(i) in _BYS for i in rows) != 1:
        return  # of two changes each has levels of its own
    for place, by in enumerate(rows):
        if by in taken or view.role(by) not in _BYS:
            continue
        way, span = _way(view, by)
        if not way:
            continue
        levels = [i for i in rows if i != by and i not in taken and _may_be(view, i, by)]
        near = [i for i in levels if view.distance(i, by) <= _FAR and not view.broken(i, by)]
        if len(levels) == 2 and (
            _dated_apart(view, levels) or _was(view, levels[1]) or _told_in_turn(view, levels, by)
        ):
            near = levels
        if len(levels) == 2 == len(near):
            ordered = _in_time(view, levels, by)
            if ordered is not None:
                base, level, evidence = ordered
                yield _frame(view, {level: Role.LEVEL, base: Role.BASE, by: Role.BY}, evidence, span, way)
                taken.add(by)
            continue
        if not any("than" in cue.words.split() for cue in view.numbers[by].cues):
            after = rows[place + 1] if place + 1 < len(rows) else by
            if view.role(after) is Role.LEVEL and view.distance(by, after) <= _FAR and not view.crosses(by, after):
                taken.add(by)  # a change that leads to a level is no part and no share
        if len(near) == 1 == len(levels) and (_led_to(view, place, near[0]) or _behind(view, by, near)):
            yield _frame(view, {near[0]: Role.LEVEL, by: Role.BY}, Evidence.CUE, span, way, "moved")
        elif not levels:
            yield _frame(view, {by: Role.BY}, Evidence.CUE, span, way, "moved")


def _may_be(view: SentenceView, i: int, by: int) -> bool:
    number, change = view.numbers[i], view.numbers[by].quantity
    quantity = number.quantity
    if quantity.kind not in _KINDS or quantity.value is None or number.role not in _FREE:
        return False
    if quantity.kind is Kind.PERCENTAGE and change.unit != "percentage_point" and view.numbers[by].counts != "point":
        return False
    if change.unit in ("percent", "percentage_point") or change.kind in (Kind.FRACTION, Kind.MULTIPLE):
        return True
    if change.unit != quantity.unit:
        return bool(change.unit and quantity.unit) and same_dimension(change.unit or "", quantity.unit or "")
    return change.kind is quantity.kind


def _alike(one: Assertion, other: Assertion) -> bool:
    return one.quantity.unit == other.quantity.unit and one.quantity.kind is other.quantity.kind


def _way(view: SentenceView, by: int) -> tuple[int, Span | None]:
    """Return the way of a change and the word that says it: its own cue, else the words around it."""
    for cue in view.numbers[by].cues:
        for word in cue.words.split():
            if word in DIRECTION:
                return DIRECTION[word], cue.span
    at = view.tokens.at[by]
    for k in (at - 1, at + 1, at - 2, at - 3, at - 4, at + 2):
        if 0 <= k < len(view.tokens.words) and view.tokens.words[k] in DIRECTION:
            return DIRECTION[view.tokens.words[k]], view.tokens.span(k, k)
    return 0, None


def _dated_apart(view: SentenceView, levels: Sequence[int]) -> bool:
    years = [_year(view, i) for i in levels]
    return bool(years[0] and years[1]) and years[0] != years[1] and view.distance(*levels) <= _FAR


def _told_in_turn(view: SentenceView, levels: Sequence[int], by: int) -> bool:
    """Tell whether two clauses tell of two times: "last year 2,000 came; this year 2,500, a 25% increase"."""
    return _long_ago(view, levels[0]) and _behind(view, by, levels) and view.distance(*levels) <= _FAR


def _was(view: SentenceView, i: int) -> bool:
    """Tell whether a number is said to be what something was: "to £2.90; it was £2.50"."""
    words = view.before(i, 4)
    at = next((k for k, word in enumerate(words) if word in (";", ",")), -1)
    return at >= 0 and words[at + 1 : at + 2] in (["it"], ["they"], ["there"]) and words[-1] in ("was", "were", "been")


def _in_time(view: SentenceView, levels: Sequence[int], by: int) -> tuple[int, int, Evidence] | None:
    """Return base and level of two amounts, and how firmly their times or verbs tell one from the other."""
    first, second = levels
    if not _alike(view.numbers[first], view.numbers[second]):
        return None
    one, other = view.numbers[first], view.numbers[second]
    if one.counts is not None and other.counts is not None and one.counts != other.counts:
        return None
    years = _respective(view, levels) or [_year(view, i) for i in levels]
    if years[0] and years[1] and years[0] != years[1]:
        base, level = (first, second) if years[0] < years[1] else (second, first)
        firm = _behind(view, by, levels) or (_reached(view, level) and base < by < level)
        return base, level, Evidence.CUE if firm else Evidence.SENTENCE
    bases = [i for i in levels if view.role(i) is Role.BASE or _long_ago(view, i) or (i == second and _was(view, i))]
    nows = [i for i in levels if not _NOW.isdisjoint((*view.before(i, 4), *view.after(i, 1)))]
    if len(bases) == 1 and (len(nows) != 1 or nows != bases):
        base = bases[0]
        level = second if base == first else first
        firm = _behind(view, by, levels) or level in nows or _reached(view, level)
        return base, level, Evidence.CUE if firm else Evidence.SENTENCE
    if _reached(view, second) and not _reached(view, first):
        return first, second, Evidence.OF_THESE if first < by < second else Evidence.SENTENCE
    if nows == [second]:
        return first, second, Evidence.OF_THESE
    return (first, second, Evidence.SENTENCE) if _behind(view, by, levels) else None


def _behind(view: SentenceView, by: int, levels: Sequence[int]) -> bool:
    """Tell whether a change follows both levels as an apposition: ", an increase of 30%", ", up 15%", "(25% less)"."""
    if by < max(levels):
        return False
    words = view.before(by, 9)
    mark = next((k for k in range(len(words) - 1, -1, -1) if words[k] in (",", "–", "—", "-", "(", ":")), -1)
    opening = words[mark + 1 : mark + 2]
    apposed = not opening or opening[0] in _APPOSED or opening[0] in DIRECTION
    return (
        mark >= 0 and len(words) - mark <= 7 and apposed and "and" not in words[mark:] and "of" not in view.after(by, 1)
    )


def _respective(view: SentenceView, levels: Sequence[int]) -> list[int]:
    """Return the years that "respectively" gives two amounts: "$3.6m and $2.4m in 2019 and 2018, respectively"."""
    first, second = levels
    if second != first + 1 or view.between(first, second) != ["and"] or len(view.numbers) < second + 3:
        return []
    if "respectively" not in view.after(second + 2, 3) or view.between(second + 1, second + 2) != ["and"]:
        return []
    return [_written_year(view, second + 1), _written_year(view, second + 2)]


def _year(view: SentenceView, i: int) -> int:
    """Return the year that stands right behind the i-th number, 0 where there is none."""
    j = i + 1
    near = j < len(view.numbers) and view.see_through[j] and view.tokens.at[j] - view.tokens.at[i] <= 4
    return _written_year(view, j) if near else 0


def _written_year(view: SentenceView, j: int) -> int:
    quantity = view.numbers[j].quantity
    if quantity.kind is Kind.YEAR and quantity.value is not None:
        return int(quantity.value)
    return 0 if quantity.calendar is None else quantity.calendar.year or 0


def _long_ago(view: SentenceView, i: int) -> bool:
    """Tell whether a number is said to be of an earlier time: "£2.50 a year ago", "200p at its peak"."""
    after = view.after(i, 3)
    if not _AGO.isdisjoint(after) or after[:3] == ["at", "its", "peak"]:
        return True
    if i and view.between(i - 1, i) == [":"] and view.numbers[i - 1].quantity.kind is Kind.YEAR:
        return True  # "£66m (2003: £60m)"
    if i and view.see_through[i - 1] and view.tokens.at[i - 1] == 0:
        written = view.document.cut(view.numbers[i - 1].span).lower()
        if written.endswith(("ago", "earlier", "before")) or written.startswith("last "):
            return True
    j = i + 1
    if j < len(view.numbers) and view.see_through[j] and view.tokens.at[j] - view.tokens.at[i] <= 2:
        written = view.document.cut(view.numbers[j].span).lower()
        return written.endswith(("ago", "earlier", "before")) or written.startswith(("last ", "a year"))
    return False


def _reached(view: SentenceView, i: int) -> bool:
    cues = view.numbers[i].cues
    return view.role(i) is Role.LEVEL and bool(cues) and cues[0].words.startswith(("to", "reaching", "hitting"))


def _led_to(view: SentenceView, place: int, level: int) -> bool:
    """Tell whether the change itself leads to the level: "had grown by 20 per cent to 84,000"."""
    by = view.levels[place]
    return by < level and view.distance(by, level) <= 8 and _reached(view, level)


def _frame(
    view: SentenceView, roles: dict[int, Role], evidence: Evidence, span: Span | None, way: int, kind: str = "change"
) -> Frame:
    terms = tuple(FrameTerm(roles[i], view.numbers[i]) for i in sorted(roles))
    return Frame(kind, terms, evidence, () if span is None else (span,), way)
