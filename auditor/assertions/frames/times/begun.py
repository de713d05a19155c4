"""What began in one year and ended in another, and how long it was: "the 30-year lease, signed in 1985, ends in 2015",
"entered parliament in 1974 and left it in 1997 after 23 years"; "founded in 1924, it marked its 100th anniversary in
2024"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.times.spans import LASTING, PLACES, adjectival
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_BEGUN = forms(
    "begun began begin begins started starts opened opens founded established created formed launched entered joined "
    "signed elected appointed inaugurated incorporated built erected took issued granted set married wed started moved "
    "commissioned purchased bought acquired hired enrolled landed arrived came runs released introduced"
)
_ENDED = forms(
    "ended ends end closed closes finished finishes left completed retired resigned dissolved expired expires expire "
    "disbanded demolished abandoned abolished scrapped folded dropped broke split shut "
    " died divorced separated parted matures mature due "
    "terminated concluded withdrew stopped quit departed cancelled discontinued"
)
_IN_TIME = forms("ends expires expire expired expiring matures mature matured due")
"""Words for an end that comes when it was to come: what ended in 2012 may have been to last longer."""
_FOUNDED = forms(
    "founded established created formed launched opened incorporated built set begun began married wed started "
    "inaugurated chartered instituted constructed completed"
)
_FEASTS = forms("anniversary birthday jubilee")
_CENTENARIES = {
    "centenary": 100,
    "centennial": 100,
    "sesquicentennial": 150,
    "bicentenary": 200,
    "bicentennial": 200,
    "tercentenary": 300,
    "quincentenary": 500,
}
_MARKED = forms("marked celebrated marks celebrates celebrating marking held reached observed commemorated")
_AWAY = forms("of for since after before when who which whose but while at with ahead")
_STOPS = forms(", . ; ) – — ? ! together")
_IT = forms("it he she they")
_NEAR = 5
_BESIDE = 8
_LEADING = forms(
    "and , was were is it finally only then eventually later officially formally in will be which had been"
)


@cued(_BEGUN)
def begun(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a "duration" or an "anniversary" of a sentence with two years and one length; consume nothing."""
    if len(view.dated) < 2:
        return
    years = [i for i in view.dated if _dated(view, i)]
    if len(years) != 2:
        return
    words = view.tokens.words
    if _BEGUN.isdisjoint(words):
        return
    yield from _centenary(view, years)
    if not _FEASTS.isdisjoint(words):
        yield from _feast(view, years)
        return
    first, last = years
    ended_first = not _ENDED.isdisjoint(view.before(first, _NEAR)) and _BEGUN.isdisjoint(view.before(first, _NEAR))
    had = view.before(last, _NEAR)
    same = any(had[at] in _IT and had[at + 1] == "had" for at in range(len(had) - 1))
    if ended_first and same and not _BEGUN.isdisjoint(had[-3:]):
        yield from _lasted(view, last, first)  # "closed in 2008 after 99 years; it had opened in 1909"
        return
    let = view.before(first) == ["from"] and first > 0 and view.numbers[first - 1].quantity.kind is Kind.DURATION
    if (not let and _BEGUN.isdisjoint(view.before(first, _NEAR))) or _ENDED.isdisjoint(view.before(last, _NEAR)):
        return
    if _same_thing(view, first, last):
        ends = FrameTerm(Role.BASE, view.numbers[first]), FrameTerm(Role.LEVEL, view.numbers[last])
        yield Frame("in-order", ends, Evidence.CUE, ())
    yield from _lasted(view, first, last)


def _lasted(view: SentenceView, first: int, last: int) -> Iterator[Frame]:
    """Yield the "duration" between a beginning and an end where the sentence's one length is that of the whole."""
    lengths = [
        i
        for i, number in enumerate(view.numbers)
        if number.quantity.kind is Kind.DURATION and number.quantity.value is not None
    ]
    if len(lengths) == 1 and _told_of(view, lengths[0], first, last):
        terms = (first, Role.BASE), (last, Role.LEVEL), (lengths[0], Role.BY)
        planned = lengths[0] < last and view.before(lengths[0], 1) != ["took"]
        firm = not planned or not _IN_TIME.isdisjoint(view.before(last, _NEAR))
        evidence = Evidence.CUE if firm else Evidence.SENTENCE
        yield Frame("duration", tuple(FrameTerm(role, view.numbers[i]) for i, role in terms), evidence, ())


def _same_thing(view: SentenceView, first: int, last: int) -> bool:
    """Tell whether what begins is what ends: "founded in 1962 and folded in 1958", with no subject between."""
    gap = view.between(first, last)
    verb = next((at for at, word in enumerate(gap) if word in _ENDED), 0)
    return not view.broken(first, last) and len(gap) <= _BESIDE and _LEADING.issuperset(gap[:verb]) and "and" in gap


def _dated(view: SentenceView, i: int) -> bool:
    quantity = view.numbers[i].quantity
    return (
        quantity.kind in PLACES
        and quantity.ends is None
        and quantity.calendar is not None
        and quantity.calendar.year is not None
    )


def _told_of(view: SentenceView, i: int, first: int, last: int) -> bool:
    """Tell whether a length is that of the whole: "took 7 years to", "the 30-year lease", a last "after 23 years"."""
    before, after = view.before(i, 2), view.after(i, 3)
    if adjectival(view, i):
        return i < first and not LASTING.isdisjoint(after)
    if before[-1:] in (["for"], ["lasts"], ["lasted"], ["of"]):
        return i == first - 1 and after == ["from"]
    if before == ["maturity", "of"] or before == ["term", "of"]:
        return first < i < last and not view.broken(first, last)
    if before[-1:] == ["took"]:
        return i < first and after[:1] == ["to"] and not view.broken(i, first)
    return before[-1:] == ["after"] and view.between(last, i) == ["after"] and (not after or after[0] in _STOPS)


def _feast(view: SentenceView, years: list[int]) -> Iterator[Frame]:
    """Yield the anniversary of what was founded in one of two years, which fell in the other.

    Both are beyond doubt where a verb of founding leads to the one and the feast is next to the other.
    """
    feasts = [
        i
        for i, number in enumerate(view.numbers)
        if number.quantity.kind is Kind.ORDINAL and not _FEASTS.isdisjoint(view.after(i, 2))
    ]
    founded = [i for i in years if not _FOUNDED.isdisjoint(view.before(i, _NEAR)) and view.before(i, 1) == ["in"]]
    if len(feasts) != 1 or len(founded) != 1:
        return
    (feast,), (then,) = feasts, founded
    now = next(i for i in years if i != then)
    own = "of" not in view.after(feast, 3)  # "marked the 50th anniversary of his school"
    firm = own and abs(now - feast) == 1 and not view.broken(now, feast) and _joins(view, feast, now)
    terms = (then, Role.BASE), (now, Role.LEVEL), (feast, Role.BY)
    evidence = Evidence.CUE if firm else Evidence.SENTENCE
    yield Frame("anniversary", tuple(FrameTerm(role, view.numbers[i]) for i, role in terms), evidence, ())


def _joins(view: SentenceView, feast: int, now: int) -> bool:
    """Tell whether the year of a feast is said with it: "its 75th anniversary in 2015", "in 2015 it marked its"."""
    if feast < now:
        gap = view.between(feast, now)
        return gap[-1:] == ["in"] and len(gap) <= _NEAR and _AWAY.isdisjoint(gap)
    gap = view.between(now, feast)
    return view.before(now, 1) == ["in"] and not _MARKED.isdisjoint(gap) and _AWAY.isdisjoint(gap)


def _centenary(view: SentenceView, years: list[int]) -> Iterator[Frame]:
    """Yield a "centenary" of what was founded in one of two years; `direction` is how many years its word tells."""
    words = view.tokens.words
    named = [at for at, word in enumerate(words) if word in _CENTENARIES]
    if len(named) != 1:
        return
    founded = [i for i in years if not _FOUNDED.isdisjoint(view.before(i, _NEAR)) and view.before(i, 1) == ["in"]]
    if len(founded) != 1:
        return
    now = next(i for i in years if i != founded[0])
    gap = words[named[0] + 1 : view.tokens.at[now]]
    if gap[-1:] != ["in"] or len(gap) > _NEAR or not _AWAY.isdisjoint(gap):
        return
    terms = FrameTerm(Role.BASE, view.numbers[founded[0]]), FrameTerm(Role.LEVEL, view.numbers[now])
    place = view.tokens.span(named[0], named[0])
    yield Frame("centenary", terms, Evidence.CUE, (place,), _CENTENARIES[words[named[0]]])
