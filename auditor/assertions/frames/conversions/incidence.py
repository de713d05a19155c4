"""Rates of a round number of people or of years: "92 cases in 18,400 person-years (5.0 per 1,000 person-years)"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.conversions.rated import spread
from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import CLAUSE_BREAKS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import people
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_ROUND = frozenset(10**power for power in range(2, 7))
"""What a rate may be per."""
_SAYING = forms("rate incidence density prevalence mortality or ( , – — equivalent is that giving equals =")
_POPULATION = forms("population birth inhabitant resident live-birth live")
_AMONG = forms("in among for of nationally elsewhere overall")
_REACH = 6


@cued(roles=[Role.PER])
def incidences(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each rate per a round number behind the events and those, or the years, that they befell."""
    numbers = view.numbers
    for base in range(3, len(numbers)):
        number, rate = numbers[base], base - 1
        if view.role(base) is not Role.PER or number.quantity.value not in _ROUND or len(view.between(rate, base)) > 3:
            continue
        before = [i for i in range(rate) if _count(numbers[i])]
        own = [i for i in before if _of_these(numbers[i], number)]
        events = [i for i in before if i not in own]
        if len(own) == 2 and not events:  # "12 women died out of 48,000 births"
            own.sort(key=lambda i: numbers[i].quantity.value or 0)
            events = [own.pop(0)]
        if len(own) != 1 or len(events) != 1 or not _count(numbers[rate]):
            continue
        led = view.before(rate, _REACH)
        gap = view.tokens.words[view.tokens.at[max(own[0], events[0])] + 1 : view.tokens.at[rate]]
        if _SAYING.isdisjoint(led) or not CLAUSE_BREAKS.isdisjoint(gap) or "and" in gap:
            continue
        terms = (
            FrameTerm(Role.PART, numbers[events[0]]),
            FrameTerm(Role.WHOLE, spread(view, own[0])),
            FrameTerm(Role.SHARE, numbers[rate]),
            FrameTerm(Role.PER, number),
        )
        behind = view.after(base, _REACH)
        end = next((k for k, word in enumerate(behind) if not word[0].isalpha()), len(behind))
        firm = _AMONG.isdisjoint(behind[:end])  # "5.4 per 1,000 person-years in smokers"
        yield Frame("incidence", terms, Evidence.CUE if firm else Evidence.SENTENCE, (view.cue(base),))


def _count(number: Assertion) -> bool:
    return number.quantity.kind is Kind.COUNT and number.quantity.value is not None and number.quantity.unit is None


def _of_these(number: Assertion, base: Assertion) -> bool:
    """Tell whether a number counts what a rate is per: person-years both, or people both."""
    if number.counts is None or number.role is Role.PER:
        return False
    same = number.counts == base.counts and (number.counts.endswith("-year") or number.counts == "year")
    if same:
        return number.noun == base.noun
    crowds = people(base.counts) or base.counts in _POPULATION or base.counts is None
    return crowds and (people(number.counts) or number.counts in _POPULATION)
