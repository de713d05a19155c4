"""A ratio and the percentage that it is said to be: "a 37% lower risk (hazard ratio 0.63)", "RR 1.22, a 22% rise"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import FALL, RISE, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_NAMES = forms("hazard ratio rr ahr arr irr relative")
_SHORT = frozenset({"hr", "or"})
_DOWN = FALL | forms("lower less fewer reduced reduction decrease smaller")
_UP = RISE | forms("higher more greater increased increase excess larger")
_REACH = 14
"""Words between a percentage and its ratio, and between the percentage and the word that says which way it goes."""
_WAY = 4


def ratio_words(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each percentage of change that stands beside the ratio which says the same."""
    words = view.tokens.words
    if not _named(view, 0, len(words)):
        return
    for i in range(len(view.numbers) - 1):
        left, right = view.numbers[i].quantity, view.numbers[i + 1].quantity
        for share, ratio in ((i, i + 1), (i + 1, i)):
            if (left, right)[share - i].kind is not Kind.PERCENTAGE or (left, right)[ratio - i].kind is not Kind.COUNT:
                continue
            gap = view.between(i, i + 1)
            if len(gap) > _REACH or ")" in gap or not {"(", "[", ",", "or"} & set(gap):
                continue
            first = view.tokens.at[ratio - 1] + 1 if ratio else 0
            if not _named(view, max(first, view.tokens.at[ratio] - _REACH), view.tokens.at[ratio]):
                continue
            way, cue = _way(view, share)
            if way and cue is not None and (right if ratio > i else left).step < 1:
                terms = (FrameTerm(Role.ESTIMATE, view.numbers[ratio]), FrameTerm(Role.BY, view.numbers[share]))
                evidence = Evidence.BRACKET if {"(", "["} & set(gap) else Evidence.CUE
                yield Frame("ratio-change", terms, evidence, (cue,), way)


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
