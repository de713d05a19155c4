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
_DIED = forms("died dies dead death killed murdered executed assassinated drowned perished")
_AT = forms("aged at age")
_STOPS = forms(", . ; ) in on and from of when while after during – —")
_EVENT = forms(", in on at aged the age of ( ) he she was when just only then and died – — by")
_OTHERS = forms("brother sister son daughter father mother wife husband children twins parents child grandson")
_OLDEST = 125


def lives(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame "life" of a birth, an age, and the time of that age where it is said; consume nothing."""
    words = view.tokens.words
    if _BORN.isdisjoint(words) and _DIED.isdisjoint(words):
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
        if len(gap) <= 6 and _EVENT.issuperset(gap) and not view.broken(birth, age):
            yield _frame(view, birth, event, age)
            return
    if birth == age + 1 and view.between(age, birth)[:1] == ["("]:
        yield _frame(view, birth, None, age)


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
    return bool(before[-1:]) and before[-1] in ("is", "now", "was") and after[:1] in (["("], [","])


def _bracketed(view: SentenceView, i: int) -> bool:
    return view.before(i, 1) in (["("], ["["]) or view.before(i, 2) in (["(", "born"], ["(", "b"])


def _born(view: SentenceView, i: int) -> bool:
    """Tell whether a date is that of a birth: "born in 1970", "(b. 1971)", "born near Leeds on 3 May 1970"."""
    lead = view.before(i, 12)
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
