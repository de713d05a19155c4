"""Scores and their margins: "won 116-99, an 18-point victory", "beat them 3-1, by two goals".

A frame "margin" holds the score (LEVEL) and what it was won by (BY).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_UNITS = frozenset({"point", "goal", "run", "shot", "try", "pt"})
_RESULTS = forms("victory win defeat loss triumph rout margin success drubbing thrashing romp blowout setback reverse")
_LEADS = forms("lead advantage edge cushion deficit bulge")
_PAST = forms(
    "since after following from despite when early halftime half-time quarter half earlier last season career"
)
"""Words that say that the margin is of another time or game."""
_SPORT = forms(
    "won win wins beat beats beating beaten defeated defeating lost lose routed thrashed downed edged topped"
)
_GAP = 14


def margins(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each score that has its margin in the sentence."""
    scores = [i for i, number in enumerate(view.numbers) if number.quantity.kind is Kind.SCORE]
    if len(scores) != 1:
        return
    score = scores[0]
    for i in view.levels:
        number = view.numbers[i]
        if number.quantity.kind is not Kind.COUNT or number.counts not in _UNITS or number.quantity.value is None:
            continue
        first, last = sorted((score, i))
        between = view.between(first, last)
        if len(between) > _GAP or not _PAST.isdisjoint(between) or view.broken(first, last):
            continue
        after = [word for word in view.after(i, 5) if word != "-"]
        behind = view.before(i, 3)
        close = len(between) <= 4
        result = any(word in _RESULTS for word in after[1:3]) and behind[-1:] in (["a"], ["an"], ["the"])
        lead = close and any(word in _LEADS for word in after[1:3])
        by = behind[-1:] == ["by"] and not _SPORT.isdisjoint(view.tokens.words)
        if (result or lead or by) and "of" not in after[1:2]:
            terms = (FrameTerm(Role.LEVEL, view.numbers[score]), FrameTerm(Role.BY, number))
            evidence = Evidence.CUE if close and not lead else Evidence.OF_THESE
            ordered = terms if score < i else terms[::-1]
            yield Frame("margin", ordered, evidence, (view.cue(i),))
