"""When somebody was born, when something happened to them, and how old they were: "(1770-1827) died aged 56", "born in
1970, she died in 2020 at 49", "he is 48 (born 1971)"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.spans import PLACES, spans_of
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_BORN = forms("born b birth")
_FOUNDED = forms("founded established")
"""What turns 60 need not be a person."""
_DIED = forms("died dies dead death killed murdered executed assassinated drowned perished")
_AT = forms("aged at age")
_STOPS = forms(", . ; ) in on and from of when while after during – —")
_EVENT = forms(", in on at aged the age of ( ) he she was when just only then and died – — by")
_OTHERS = forms("brother sister son daughter father mother wife husband children twins parents child grandson")
_OLDEST = 125
_WHEN = 8


def lives(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame "life" of a birth, an age, and the time of that age where it is said; consume nothing."""
    words = view.tokens.words
    if _BORN.isdisjoint(words) and _DIED.isdisjoint(words) and "turned" not in words:
        return
    births = [i for i in range(len(view.numbers)) if _dated(view, i) and _born(view, i)]
    deaths = [i for i in range(len(view.numbers)) if _dated(view, i) and _died(view, i)]
    if len(births) == len(deaths) == 1 and births[0] < deaths[0] and _OTHERS.isdisjoint(words):
        terms = FrameTerm(Role.BASE, view.numbers[births[0]]), FrameTerm(Role.LEVEL, view.numbers[deaths[0]])
        yield Frame("in-order", terms, Evidence.CUE, ())
    ages = [i for i in range(len(view.numbers)) if _is_age(view, i)]
    if len(ages) != 1 or not _OTHERS.isdisjoint(words):
        return
    (age,) = ages
    for span in spans_of(view):
        if not _dated(view, span.first) or not _dated(view, span.last) or not _bracketed(view, span.first):
            continue
        if span.last < age and not _DIED.isdisjoint(view.between(age - 1, age)):
            yield _frame(view, span.first, span.last, age)
            return
    if len(births) != 1:
        return
    (birth,) = births
    for event in (age - 1, age + 1):
        if event == birth or not 0 <= event < len(view.numbers) or not _dated(view, event):
            continue
        gap = view.between(min(age, event), max(age, event))
        when = event > age and gap[:1] == ["when"] and gap[-1:] == ["in"] and len(gap) <= _WHEN
        if (when or (len(gap) <= 6 and _EVENT.issuperset(gap))) and not _other_life(view, birth, age):
            yield _frame(view, birth, event, age)
            return
    if birth == age + 1 and view.between(age, birth)[:1] == ["("]:
        yield _frame(view, birth, None, age)


def halves(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a "birth" without an age, or "lived", an age at a time without a birth, of which another sentence may tell.

    The `direction` is 1 for him and -1 for her, 0 where the sentence does not say.
    """
    words = view.tokens.words
    told = not _BORN.isdisjoint(words)
    if (not told and "aged" not in words and "age" not in words) or not _OTHERS.isdisjoint(words):
        return
    way = ("he" in words) - ("she" in words)
    ages = [i for i in range(len(view.numbers)) if _is_age(view, i)]
    dates = [i for i in range(len(view.numbers)) if _dated(view, i)]
    if told and not ages and len(dates) == 1 and _born(view, dates[0]):
        yield Frame("birth", (FrameTerm(Role.BASE, view.numbers[dates[0]]),), Evidence.OF_THESE, (), way)
    elif not told and way and len(ages) == len(dates) == 1 and abs(ages[0] - dates[0]) == 1:
        gap = view.between(min(ages[0], dates[0]), max(ages[0], dates[0]))
        if len(gap) <= 6 and _EVENT.issuperset(gap):
            terms = FrameTerm(Role.LEVEL, view.numbers[dates[0]]), FrameTerm(Role.BY, view.numbers[ages[0]])
            yield Frame("lived", terms, Evidence.OF_THESE, (), way)


def _other_life(view: SentenceView, birth: int, age: int) -> bool:
    """Tell whether another clause lies between a birth and an age; "; he had been born in" tells of the same life."""
    if not view.broken(birth, age):
        return False
    return view.before(birth, _WHEN)[:4] not in ([";", one, "had", "been"] for one in ("he", "she"))


def _dated(view: SentenceView, i: int) -> bool:
    quantity = view.numbers[i].quantity
    return quantity.kind in PLACES and quantity.calendar is not None and quantity.calendar.year is not None


def _is_age(view: SentenceView, i: int) -> bool:
    """Tell whether a number is an age: written as one, a bare number after "at", or before a birth in brackets."""
    quantity = view.numbers[i].quantity
    if quantity.value is None or not 0 < quantity.value < _OLDEST:
        return False
    if quantity.kind is Kind.AGE:
        return True
    if quantity.kind is not Kind.COUNT or quantity.unit is not None:
        return False
    before, after = view.before(i, 2), view.after(i, 2)
    if before[-1:] and before[-1] in _AT:
        return not after or after[0] in _STOPS
    if before[-1:] == ["turned"]:
        return after[:1] == ["in"]
    return bool(before[-1:]) and before[-1] in ("is", "now", "was") and after[:1] in (["("], [","], ["when"])


def _bracketed(view: SentenceView, i: int) -> bool:
    return view.before(i, 1) in (["("], ["["]) or view.before(i, 2) in (["(", "born"], ["(", "b"])


def _born(view: SentenceView, i: int) -> bool:
    """Tell whether a date is that of a birth: "born in 1970", "(b. 1971)", "born near Leeds on 3 May 1970"."""
    lead = view.before(i, 12)
    if "turned" in view.tokens.words and not _FOUNDED.isdisjoint(lead):
        return True
    return any(word in _BORN for word in lead) and _DIED.isdisjoint(lead)


def _died(view: SentenceView, i: int) -> bool:
    """Tell whether a date is that of a death: "and died in 1827"."""
    lead = view.before(i, 4)
    return any(word in _DIED for word in lead) and _BORN.isdisjoint(lead)


def _frame(view: SentenceView, birth: int, event: int | None, age: int) -> Frame:
    terms = [FrameTerm(Role.BASE, view.numbers[birth])]
    if event is not None:
        terms.append(FrameTerm(Role.LEVEL, view.numbers[event]))
    return Frame("life", (*terms, FrameTerm(Role.BY, view.numbers[age])), Evidence.CUE, ())
