"""A ratio and the percentage that it is said to be: "a 37% lower risk (hazard ratio 0.63)", "RR 1.22, a 22% rise"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import FALL, RISE, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_NAMES = forms("hazard ratio rr ahr arr irr relative")
_SHORT = frozenset({"hr", "or"})
_DOWN = FALL | forms("lower less fewer reduced reduction decrease smaller")
_UP = RISE | forms("higher more greater increased increase excess larger")
_SAYING_SO = forms(", that is i.e i.e. a an or corresponding to equivalent representing meaning indicating equal")
"""What may stand between the interval of a ratio and the percentage that says the same."""
_CRUDE = (["relative", "risk"], ["risk", "ratio"], ["rate", "ratio"], ["risk", "rr"], ["ratio", "rr"])
_SAID = forms("of was is were")
_ADJUSTED = forms("adjusted adjusting adjustment multivariate multivariable standardized standardised pooled weighted")
_AGAINST = (["v"], ["vs"], ["versus"], ["against"])
_RISKS = forms("risk odds hazard likely likelihood chance chances risks")
_MARKS = frozenset({"(", "[", ",", "or"})
_NEEDED = frozenset({"needed", "nnt", "nnh"})
_JOINING = forms("v vs versus and against than to with")
_REACH = 14
"""Words between a percentage and its ratio, and between the percentage and the word that says which way it goes."""
_WAY = 4


@cued(_NEEDED, _NAMES, _SHORT)
def ratio_words(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each percentage of change that stands beside the ratio which says the same.

    And one for each ratio of two rates that stand before it: "4.2% vs 6.0% (relative risk, 0.70)".
    """
    words = view.tokens.words
    if not _NEEDED.isdisjoint(words):
        yield from _needed(view)
    if not _named(view, 0, len(words)):
        return
    yield from _of_rates(view)
    rows = _without_intervals(view)
    for i, j in pairwise(rows):
        left, right = view.numbers[i].quantity, view.numbers[j].quantity
        for share, ratio in ((i, j), (j, i)):
            other = right if ratio == j else left
            fold = view.numbers[share].quantity.kind is Kind.MULTIPLE and view.numbers[share].quantity.step < 1
            if other.kind is not Kind.COUNT or not (fold or view.numbers[share].quantity.kind is Kind.PERCENTAGE):
                continue
            gap = words[view.tokens.at[i] + 1 : view.tokens.at[j]]
            if ")" in gap and set(gap[gap.index(")") + 1 :]) <= _SAYING_SO:
                gap = gap[gap.index(")") + 1 :]
            elif j > i + 1 and ")" not in gap and ratio == i:
                continue
            if len(gap) > _REACH or ")" in gap or not {"(", "[", ",", "or"} & set(gap):
                continue
            first = view.tokens.at[ratio - 1] + 1 if ratio else 0
            if not _named(view, max(first, view.tokens.at[ratio] - _REACH), view.tokens.at[ratio]):
                continue
            if fold and (
                _RISKS.isdisjoint(gap[: next((k for k, word in enumerate(gap) if word in _MARKS), 0)]) or share > ratio
            ):
                continue
            if fold and other.step < 1:
                terms = (FrameTerm(Role.ESTIMATE, view.numbers[ratio]), FrameTerm(Role.MULTIPLE, view.numbers[share]))
                yield Frame("ratio-fold", terms, Evidence.BRACKET if "(" in gap else Evidence.CUE, ())
                continue
            way, cue = _way(view, share)
            if way and cue is not None and other.step < 1:
                terms = (FrameTerm(Role.ESTIMATE, view.numbers[ratio]), FrameTerm(Role.BY, view.numbers[share]))
                evidence = Evidence.BRACKET if {"(", "["} & set(gap) else Evidence.CUE
                yield Frame("ratio-change", terms, evidence, (cue,), way)


def _needed(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame for the number needed to treat, or to harm one, with the one absolute difference beside it."""
    numbers = view.numbers
    called = [i for i in range(len(numbers)) if _is_needed(view, i)]
    absolute = [
        i
        for i, number in enumerate(numbers)
        if number.quantity.unit in ("percent", "percentage_point")
        and number.quantity.value
        and "absolute" in view.before(i, _WAY + 1)
    ]
    if len(called) == len(absolute) == 1:
        terms = (FrameTerm(Role.ESTIMATE, numbers[called[0]]), FrameTerm(Role.BY, numbers[absolute[0]]))
        yield Frame("needed", terms, Evidence.CUE, (view.cue(called[0]),))


def _is_needed(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number is how many must be treated for one to gain."""
    quantity, before = view.numbers[i].quantity, view.before(i, _WAY + 1)
    named = not _NEEDED.isdisjoint(before) and ("number" in before or before[-2:-1] in (["nnt"], ["nnh"]))
    return named and quantity.kind is Kind.COUNT and quantity.unit is None and bool(quantity.value)


def _of_rates(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame for each ratio, not adjusted for anything, of the two rates right before it."""
    numbers, words = view.numbers, view.tokens.words
    for i in range(len(numbers)):
        name = view.before(i, _WAY + 2)
        told = [word for word in name if word.isalpha() and word not in _SAID][-2:]
        called = told in _CRUDE or (told[-1:] == ["rr"] and name[-2:-1] != ["adjusted"])
        if numbers[i].quantity.kind is not Kind.COUNT or not called or not _ADJUSTED.isdisjoint(words):
            continue
        pair = [k for k in range(i) if view.role(k) is not Role.PER][-2:]
        if i + 2 < len(numbers) and view.between(i, i + 1) == ["("] and view.between(i + 1, i + 2) in _AGAINST:
            terms = (*(FrameTerm(Role.LEVEL, numbers[k]) for k in (i + 1, i + 2)), FrameTerm(Role.ESTIMATE, numbers[i]))
            if all(numbers[k].quantity.kind is Kind.PERCENTAGE for k in (i + 1, i + 2)):
                yield Frame("rate-ratio", terms, Evidence.BRACKET, (view.cue(i),))
            continue
        if len(pair) < 2:
            continue
        one, other = (numbers[k].quantity for k in pair)
        rates = (
            one.kind is other.kind is Kind.PERCENTAGE or view.role(pair[0] + 1) is view.role(pair[1] + 1) is Role.PER
        )
        gap = view.between(pair[1], i) if view.role(pair[1] + 1) is not Role.PER else view.between(pair[1] + 1, i)
        joined = words[view.tokens.at[pair[0]] + 1 : view.tokens.at[pair[1]]]
        if rates and one.value and other.value and len(gap) <= _REACH and not _JOINING.isdisjoint(joined):
            terms = (*(FrameTerm(Role.LEVEL, numbers[k]) for k in pair), FrameTerm(Role.ESTIMATE, numbers[i]))
            yield Frame("rate-ratio", terms, Evidence.BRACKET if "(" in gap else Evidence.CUE, (view.cue(i),))


def _without_intervals(view: SentenceView) -> list[int]:
    """Return the numbers that are no confidence level and no end of a confidence interval."""
    words, at = view.tokens.words, view.tokens.at
    rows = []
    skip = 0
    for i, number in enumerate(view.numbers):
        if skip:
            skip = 0 if number.quantity.kind is Kind.RANGE else skip - 1
        elif not {"ci", "confidence", "cis"}.isdisjoint(words[at[i] + 1 : at[i] + 2]):
            skip = 2
        else:
            rows.append(i)
    return rows


def _named(view: SentenceView, first: int, last: int) -> bool:
    """Tell whether the tokens from `first` up to `last` name a ratio."""
    words = view.tokens.words
    for at in range(first, last):
        word = words[at]
        if word in _NAMES or (word in _SHORT and view.document.cut(view.tokens.place(at)).isupper()):
            return True
    return False


def _way(view: SentenceView, i: int) -> tuple[int, Span | None]:
    """Return +1 or -1 for the word of change right after or before the i-th number, 0 where there is none."""
    tokens = view.tokens
    at = tokens.at[i]
    after = view.after(i, _WAY)
    before = view.before(i, _REACH)
    if after[:1] == ["of"] or "absolute" in (*before[-3:], *after):
        return 0, None
    for k, word in enumerate(after):
        if word in _DOWN or word in _UP:
            return (-1 if word in _DOWN else 1), tokens.span(at + 1 + k, at + 1 + k)
    for k in range(len(before) - 1, -1, -1):
        word = before[k]
        if word in _DOWN or word in _UP:
            return (-1 if word in _DOWN else 1), tokens.span(at - len(before) + k, at - len(before) + k)
    return 0, None
