"""When somebody was born, when something happened to them, and how old they were: "(1770-1827) died aged 56", "born in
1970, she died in 2020 at 49", "he is 48 (born 1971)"; and of what is told in several sentences, each part."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.times.spans import PLACES, spans_of
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_BORN = forms("born b birth")
_FOUNDED = forms("founded established")
"""What turns 60 need not be a person."""
_DIED = forms("died dies dead death killed murdered executed assassinated drowned perished")
_AT = forms("aged at age")
_STOPS = forms(", . ; ) in on and from of when while after during – — ? !")
_EVENT = forms(", in on at aged the age of ( ) he she was when just only then and died – — by as a an had been later")
_OTHERS = forms(
    "brother sister son daughter father mother wife husband children twins grandson granddaughter "
    "grandmother grandfather uncle aunt cousin nephew niece sons daughters brothers sisters survived siblings"
)
_LIVING = forms("is now aged currently")
_PERSONS = forms("he she")
_HIM, _HER = forms("he his him"), forms("she her hers")
_HAD_BEEN = ([";", "he", "had", "been"], [";", "she", "had", "been"])
_PARTING = forms(", ; and but who which whose when while as that of for after before") | _PERSONS
_OLDEST = 125
_GROWN = 18
"""Years that a life has at the least of which a text tells by its two years in brackets."""
_NAME = 5
"""Letters that a name with a surname in it has more than."""
_WHEN = 10
_LEAD = 9
_LIVES = _BORN | _DIED | forms("turned")
_LEADS = _AT | forms("turned was is now :")
"""Words right before a bare number that is an age."""


@cued(_LIVES)
def lives(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame "life" of a birth, an age, and the time of that age where it is said; consume nothing."""
    if not view.dated:
        return
    words = view.tokens.words
    if _LIVES.isdisjoint(words):
        return
    births, deaths = _births(view), _deaths(view)
    if len(births) == len(deaths) == 1 and births[0] < deaths[0] and _OTHERS.isdisjoint(words):
        terms = FrameTerm(Role.BASE, view.numbers[births[0]]), FrameTerm(Role.LEVEL, view.numbers[deaths[0]])
        yield Frame("in-order", terms, Evidence.CUE, ())
    ages = _ages(view)
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
    event = _event(view, age, (birth,))
    if event is not None:
        if not _other_life(view, birth, age):
            yield _frame(view, birth, event, age)
    elif len(deaths) == 1 and _labelled(view, age):
        yield _frame(view, birth, deaths[0], age)
    elif birth == age + 1 and not deaths:
        gap = view.between(age, birth)
        told = gap[:1] == [","] and "born" in gap and len(gap) <= _LEAD and not view.broken(age, birth)
        if gap[:1] == ["("] or (told and (_is_present(view, age) or not _DIED.isdisjoint(_lead(view, age)))):
            yield _frame(view, birth, None, age)


@cued(_LIVES, _LEADS, "(", kinds=[Kind.AGE])
def halves(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield the parts of a life of which other sentences may tell the rest.

    These are a "birth"; a "death"; "lived", an age at a time; "aged", an age at a death whose time is not said;
    "present", an age of today. The `direction` is 1 for him and -1 for her, 0 where the sentence does not say.
    """
    ages = _ages(view)
    if not view.dated and not ages:
        return
    words = view.tokens.words
    if (not ages and _LIVES.isdisjoint(words) and "(" not in words) or not _OTHERS.isdisjoint(words):
        return
    him, her = not _HIM.isdisjoint(words), not _HER.isdisjoint(words)
    way = him - her
    if him and her:
        return
    births, deaths = _births(view), _deaths(view)
    ages = [i for i in ages if i not in births]
    if not births:
        spans = [(one.first, one.last) for one in spans_of(view) if _is_life(view, one.first, one.last)]
        if len(spans) == 1 and not ages:
            births, deaths = [spans[0][0]], [spans[0][1]]
    if len(births) == 1 and not any(_event(view, age, births) is not None for age in ages):
        yield _part(view, "birth", way, (Role.BASE, births[0]))
    if len(deaths) == 1 and not ages:
        yield _part(view, "death", way, (Role.LEVEL, deaths[0]))
    if births:
        if len(ages) == 1 and _opens(view, ages[0]):
            yield _part(view, "aged", way, (Role.BY, ages[0]))
        return
    events = {age: event for age in ages if (event := _event(view, age, ())) is not None}
    if len(ages) == 1 and not events:
        (age,) = ages
        if not deaths and (not _DIED.isdisjoint(_lead(view, age)) or _labelled(view, age) or _all_said(view, age)):
            yield _part(view, "aged", way, (Role.BY, age))
        elif _is_present(view, age):
            yield _part(view, "present", way, (Role.BY, age))
    elif len(set(events.values())) == len(events) <= 2 and (way or not _DIED.isdisjoint(words)):
        for age, event in events.items():
            yield _part(view, "lived", way, (Role.LEVEL, event), (Role.BY, age))


def _lead(view: SentenceView, i: int) -> list[str]:
    """Return the words before the i-th number, other numbers too."""
    at = view.tokens.at[i]
    return view.tokens.words[max(0, at - _LEAD) : at]


def _event(view: SentenceView, age: int, births: tuple[int, ...] | list[int]) -> int | None:
    """Return the time at which somebody was so old: "in 1945, aged 24", "was 27 when she won the prize in 1987"."""
    for event in (age - 1, age + 1):
        if event in births or not 0 <= event < len(view.numbers) or not _dated(view, event):
            continue
        gap = view.between(min(age, event), max(age, event))
        when = event > age and gap[:1] in (["when"], ["as"]) and gap[-1:] in (["in"], ["on"]) and len(gap) <= _WHEN
        if when and not _PERSONS.isdisjoint(gap[:2]):
            when = not view.broken(age, event)
        aged = event > age and view.before(age, 1) == ["aged"] and gap[-1:] in (["in"], ["on"]) and len(gap) <= 6
        when = when or (aged and _PARTING.isdisjoint(gap))
        if when or (gap and len(gap) <= 7 and _EVENT.issuperset(gap) and gap[-1:] != ["later"]):
            return event
    return None


def _is_present(view: SentenceView, age: int) -> bool:
    """Tell whether an age is that of today: "Mr Dow, 46, was", "is 46", "now 46"."""
    before, after = view.before(age, 2), view.after(age, 1)
    if before[-1:] == [","] and after == [","]:
        return view.numbers[age].quantity.kind is Kind.AGE
    return bool(before) and before[-1] in ("is", "now", "currently") and after in ([","], ["."], ["and"], ["("], [])


def _labelled(view: SentenceView, age: int) -> bool:
    """Tell whether an age follows its name as in a list of facts: "Age: 83"."""
    return view.before(age, 2) in (["age", ":"], ["aged", ":"])


def _opens(view: SentenceView, age: int) -> bool:
    """Tell whether a sentence begins with an age: "She was 79, and had been born in"."""
    return age == 0 and view.tokens.words[:2] in (["he", "was"], ["she", "was"])


def _all_said(view: SentenceView, age: int) -> bool:
    """Tell whether an age is all that a sentence says: "She was 79"."""
    return _opens(view, age) and view.after(age, 1) in ([], ["."])


def _part(view: SentenceView, kind: str, way: int, *terms: tuple[Role, int]) -> Frame:
    return Frame(kind, tuple(FrameTerm(role, view.numbers[i]) for role, i in terms), Evidence.OF_THESE, (), way)


def _other_life(view: SentenceView, birth: int, age: int) -> bool:
    """Tell whether another clause lies between a birth and an age; "; he had been born in" tells of the same life."""
    if not view.broken(birth, age):
        return False
    lead = view.before(birth, _WHEN)
    return not any(lead[at : at + 4] in _HAD_BEEN for at in range(len(lead)))


def _dated(view: SentenceView, i: int) -> bool:
    quantity = view.numbers[i].quantity
    return quantity.kind in PLACES and quantity.calendar is not None and quantity.calendar.year is not None


def _births(view: SentenceView) -> list[int]:
    return [i for i in view.dated if _dated(view, i) and _born(view, i)]


def _deaths(view: SentenceView) -> list[int]:
    return [i for i in view.dated if _dated(view, i) and _died(view, i)]


def _ages(view: SentenceView) -> list[int]:
    return [i for i in range(len(view.numbers)) if _is_age(view, i)]


def _is_age(view: SentenceView, i: int) -> bool:
    """Tell whether a number is an age: written as one, a bare number after "at", or before a birth in brackets."""
    quantity = view.numbers[i].quantity
    if quantity.kind is Kind.AGE:
        return quantity.value is not None and 0 < quantity.value < _OLDEST
    if quantity.kind is not Kind.COUNT or quantity.unit is not None:
        return False
    at = view.tokens.at[i]
    if not at or view.tokens.words[at - 1] not in _LEADS:
        return False
    if quantity.value is None or not 0 < quantity.value < _OLDEST:
        return False
    before, after = view.before(i, 2), view.after(i, 2)
    if before[-1:] and before[-1] in _AT:
        return not after or after[0] in _STOPS
    if before[-1:] == ["turned"]:
        return after[:1] == ["in"]
    if before[:1] in (["he"], ["she"]) and before[-1] == "was":
        return not after or after[0] in _STOPS
    if before == ["age", ":"]:
        return True
    return bool(before[-1:]) and before[-1] in ("is", "now", "was") and after[:1] in (["("], [","], ["when"])


def _bracketed(view: SentenceView, i: int) -> bool:
    return view.before(i, 1) in (["("], ["["]) or view.before(i, 2) in (["(", "born"], ["(", "b"])


def _is_life(view: SentenceView, first: int, last: int) -> bool:
    """Tell whether a span of years in brackets behind a name is a life: not "the SS (1926-1935)"."""
    if not (_dated(view, first) and _dated(view, last) and _bracketed(view, first)):
        return False
    opened = view.numbers[first].span.start - len(" (")
    named = any(place.end == opened and place.end - place.start > _NAME for place in view.numbers[first].scope.places)
    return named and _last_year(view, last) - _first_year(view, first) >= _GROWN


def _first_year(view: SentenceView, i: int) -> int:
    calendar = view.numbers[i].quantity.calendar
    return (None if calendar is None else calendar.year) or 0


def _last_year(view: SentenceView, i: int) -> int:
    quantity = view.numbers[i].quantity
    return _first_year(view, i) if quantity.ends is None or quantity.kind is not Kind.YEAR else int(quantity.ends[1])


def _born(view: SentenceView, i: int) -> bool:
    """Tell whether a date is that of a birth: "born in 1970", "(b. 1971)", "born near Leeds on 3 May 1970"."""
    lead = view.before(i, 12)
    if "turned" in view.tokens.words[view.tokens.at[i] :] and not _FOUNDED.isdisjoint(lead):
        return True
    return any(word in _BORN for word in lead) and _DIED.isdisjoint(lead)


def _died(view: SentenceView, i: int) -> bool:
    """Tell whether a date is that of a death: "and died in 1827"."""
    lead = view.before(i, _LEAD)
    return any(word in _DIED for word in lead) and _BORN.isdisjoint(lead)


def _frame(view: SentenceView, birth: int, event: int | None, age: int) -> Frame:
    terms = [FrameTerm(Role.BASE, view.numbers[birth])]
    if event is not None:
        terms.append(FrameTerm(Role.LEVEL, view.numbers[event]))
    return Frame("life", (*terms, FrameTerm(Role.BY, view.numbers[age])), Evidence.CUE, ())
