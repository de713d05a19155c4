"""Differences: two amounts and what lies between them.

"12,345 votes to 10,000, a majority of 2,345", "exports of $10bn and imports of $8bn, leaving a surplus of $2bn". A
frame "difference" holds the two amounts (LEVEL) in the order of the text, and the difference (BY).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import ADVERBS, DETERMINERS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_MARGINS = forms("majority margin gap difference lead surplus deficit shortfall excess advantage balance profit loss")
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE})
_LEADING = forms(", ( – — leaving giving making for with - or and")
_MODIFIERS = forms(
    "narrow slim wide small large huge comfortable total trade net overall record big slender clear surprise monthly "
    "annual quarterly current account budget bare thin"
)
_FAR = 30
_BACK = 12


def differences(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each difference that is named as one behind the two amounts of its sentence."""
    if len(view.levels) < 3:
        return
    for place, i in enumerate(view.levels):
        if place < 2:
            continue
        number = view.numbers[i]
        if number.quantity.kind not in _KINDS or number.quantity.value is None:
            continue
        opened = _named(view, i)
        if opened is None:
            continue
        levels = [
            j
            for j in view.levels[max(0, place - _BACK) : place]
            if j not in taken
            and view.numbers[j].quantity.unit == number.quantity.unit
            and view.numbers[j].quantity.value is not None
            and view.numbers[j].quantity.kind is number.quantity.kind
            and view.role(j) not in (Role.BY, Role.PER, Role.RANK, Role.LIMIT, Role.SHARE, Role.BRACKET)
        ]
        if len(levels) != 2 or view.distance(levels[0], i) > _FAR:
            continue
        first, second = (view.numbers[j] for j in levels)
        alike = first.counts == second.counts or same_thing(first.counts, second.counts) or second.counts is None
        terms = (FrameTerm(Role.LEVEL, first), FrameTerm(Role.LEVEL, second), FrameTerm(Role.BY, number))
        evidence = Evidence.CUE if alike and opened else Evidence.SENTENCE
        yield Frame("difference", terms, evidence, (view.tokens.span(view.tokens.at[i] - 2, view.tokens.at[i] - 1),))


def _named(view: SentenceView, i: int) -> bool | None:
    """Tell whether the i-th number is called a difference, and (True) is set against what goes before it at once."""
    words = view.before(i, 8)
    if words[-1:] == ["of"] and words[-2:-1] and words[-2] in _MARGINS:
        j = len(words) - 3
        while j >= 0 and (words[j] in DETERMINERS or words[j] in ADVERBS or words[j] in _MODIFIERS):
            j -= 1
        return j >= 0 and words[j] in _LEADING and words[j] != "and"
    after = [word for word in view.after(i, 4) if word != "-"]
    if any(word in _MARGINS for word in after[:3]) and words[-1:] in (["a"], ["an"]):
        return words[-2:-1] in ([","], ["–"], ["—"], ["for"], ["giving"], ["leaving"])
    return None
