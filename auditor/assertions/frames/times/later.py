"""Two places in time and the length between them: "12 years later, in 1962", "50 years after the 1969 landing", "ten
years ago, in 2009", "the 50th anniversary of the 1969 landing"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.times.spans import PLACES, adjectival, spans_of
from auditor.assertions.lexicon import DETERMINERS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_LATER = forms("later afterwards thereafter")
_EARLIER = forms("earlier previously beforehand")
_AFTER = forms("after since")
_IN = forms(", in on by at ( – — -")
_BESIDE = forms(", ( – — - some about just almost exactly only nearly more than a full and")
_ENDS = forms(", ) . ; – — ? ! :")
_PARTING = forms(", ; ( ) and but or when while which who that – — before until")
_TOLD_APART = forms("which who whose that where when if as because since after before than or nor")
_FAR = 9
_CLOCKED = forms("hour minute second")
_FEASTS = forms("anniversary birthday")
_FELL = forms("fell falls is was celebrated marked held observed comes came takes took be marks marking commemorated")


@cued(kinds=[Kind.DURATION, Kind.ORDINAL])
def later(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame "later" for two times and the length between, "ago" where the second is that of the text."""
    numbers = view.numbers
    placed = [number.quantity.kind in PLACES and number.quantity.kind is not Kind.TIME for number in numbers]
    clocks = [number.quantity.kind is Kind.TIME for number in numbers]
    if True not in placed and True not in clocks:
        return
    for i, number in enumerate(numbers):
        quantity = number.quantity
        if quantity.value is None:
            continue
        if quantity.kind is Kind.DURATION and not adjectival(view, i):
            yield from _length(view, i, clocks if quantity.unit in _CLOCKED else placed)
        elif quantity.kind is Kind.ORDINAL and not _FEASTS.isdisjoint(view.after(i, 2)):
            yield from _anniversary(view, i, placed)


def _frame(view: SentenceView, kind: str, then: int | None, now: int | None, by: int, evidence: Evidence) -> Frame:
    terms = [] if then is None else [FrameTerm(Role.BASE, view.numbers[then])]
    if now is not None:
        terms.append(FrameTerm(Role.LEVEL, view.numbers[now]))
    return Frame(kind, (*terms, FrameTerm(Role.BY, view.numbers[by])), evidence, ())


def _length(view: SentenceView, i: int, placed: list[bool]) -> Iterator[Frame]:
    after = view.after(i)
    before, following = i > 0 and placed[i - 1], i + 1 < len(placed) and placed[i + 1]
    word = after[0] if after else ""
    gap = after[1:]
    if word in _LATER or word in _EARLIER:
        base = _told_before(view, i, placed)
        if base is not None and following and _IN.issuperset(gap):
            then, now = (base, i + 1) if word in _LATER else (i + 1, base)
            yield _frame(view, "later", then, now, i, Evidence.CUE)
        elif before and i > 1 and placed[i - 2] and _beside(view, i - 1, i) and gap[:1] and gap[0] in _ENDS:
            then, now = (i - 2, i - 1) if word in _LATER else (i - 1, i - 2)
            if not any(span.last == i - 1 for span in spans_of(view)):
                firm = placed.count(True) == 2 and _one_story(view, i - 2, i - 1)
                yield _frame(view, "later", then, now, i, Evidence.CUE if firm else Evidence.SENTENCE)
        elif word in _LATER and i == 0 and following and gap and _IN.issuperset(gap) and not _ends(view, i + 1):
            yield _frame(view, "later", None, i + 1, i, Evidence.OF_THESE)
        elif word in _EARLIER and i == 0 and following and gap and _IN.issuperset(gap) and not _ends(view, i + 1):
            yield _frame(view, "earlier", i + 1, None, i, Evidence.OF_THESE)
    elif (word in _AFTER or word == "before") and before and following and _beside(view, i - 1, i):
        if _leads_to(gap):
            then, now = (i + 1, i - 1) if word in _AFTER else (i - 1, i + 1)
            yield _frame(view, "later", then, now, i, Evidence.CUE)
    elif word == "since" and following and not before and view.before(i, 2)[:1] in (["it"], ["is"]):
        if _leads_to(gap) and {"is", "been"} & set(view.before(i, 2)):
            yield _frame(view, "ago", i + 1, None, i, Evidence.CUE)
    elif word == "ago":
        if following and gap and _IN.issuperset(gap) and gap != [","]:
            yield _frame(view, "ago", i + 1, None, i, Evidence.CUE)
        elif before and _beside(view, i - 1, i) and (not gap or gap[0] in _ENDS):
            yield _frame(view, "ago", i - 1, None, i, Evidence.CUE)


def _told_before(view: SentenceView, i: int, placed: list[bool]) -> int | None:
    """Return the time from which "26 years later" is counted: the one before, past a number that is no time."""
    for base in range(i - 1, max(-1, i - 3), -1):
        if placed[base]:
            opens = view.before(i, 1) in ([";"], ["but"]) or view.before(i, 2) in ([";", "and"], [";", "then"])
            return None if _ends(view, base) or (not opens and view.broken(base, i)) else base
        if view.numbers[base].quantity.kind is Kind.DURATION:
            return None
    return None


def _one_story(view: SentenceView, one: int, other: int) -> bool:
    """Tell whether two times are told one after the other: "opened in May and closed in June"."""
    gap = view.between(one, other)
    goes_on = "and" in gap and len(gap) - gap.index("and") > len("and in".split())
    return goes_on and not view.broken(one, other) and _TOLD_APART.isdisjoint(gap)


def _leads_to(gap: list[str]) -> bool:
    """Tell whether words lead from "after" to the year of what it names: "after the fire of 1989", "it opened in"."""
    if len(gap) <= 3 and all(one in DETERMINERS or one == "in" for one in gap):
        return True
    return (
        len(gap) <= _FAR and gap[-1] in ("in", "of", "on") and _PARTING.isdisjoint(gap[:-2] if gap[-2] == "," else gap)
    )


def _ends(view: SentenceView, i: int) -> bool:
    return view.numbers[i].quantity.ends is not None


def _beside(view: SentenceView, place: int, i: int) -> bool:
    gap = view.between(place, i)
    return 0 < len(gap) <= 4 and _BESIDE.issuperset(gap) and gap != ["and"] and not _ends(view, place)


def _anniversary(view: SentenceView, i: int, placed: list[bool]) -> Iterator[Frame]:
    """ "2019 marks the 50th anniversary of the 1969 landing", "the 50th anniversary of the 1969 landing, in 2019"."""
    if i + 1 >= len(placed) or not placed[i + 1] or _ends(view, i + 1):
        return
    gap = view.after(i)
    if gap[:2] not in (["anniversary", "of"], ["birthday", "of"]) or not DETERMINERS.issuperset(gap[2:]):
        return
    now = None
    if i > 0 and placed[i - 1]:
        lead = view.between(i - 1, i)
        if len(lead) <= 5 and all(word in _FELL or word in DETERMINERS or word in (",", "on", "will") for word in lead):
            now = i - 1
    if now is None and i + 2 < len(placed) and placed[i + 2]:
        trail = view.between(i + 1, i + 2)
        if len(trail) <= 8 and trail[-1:] in (["in"], ["on"]) and not _FELL.isdisjoint(trail):
            now = i + 2
    if now is None and i == 0:
        opening = view.document.prose[view.sentence.span.start : view.numbers[i].span.start].lower()
        if "this year" not in opening:
            return
    elif now is None:
        return
    yield _frame(view, "anniversary", i + 1, now, i, Evidence.CUE)
