"""Bands that follow one another from the lowest to the highest: "24% under 18, 50% from 18 to 64, and 26% over 65"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from auditor.assertions.lexicon import forms
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_TIMES = frozenset({Kind.YEAR, Kind.DATE})
_BELOW = forms("under below younger less fewer")
_ABOVE = forms("older over above more up beyond elderly")
_BETWEEN = forms("from to between – - and through")

_Band = tuple[Fraction | None, Fraction | None]


def in_bands(view: SentenceView, run: Sequence[int], led: bool = False) -> bool:
    """Tell whether the shares of a run are those of bands, each of which begins where the one before it ends.

    Where they are `led`, the first band stands before its share: "the share of those under 15 was 42%, 55% were …".
    """
    after = [_band(view, run, k, False) for k in range(len(run))]
    if not led and _follow(after):
        return True
    before = [_band(view, run, 0, True), *after[1:]]
    return _follow(before) or _follow([_band(view, run, k, True) for k in range(len(run))])


def _follow(bands: Sequence[_Band | None]) -> bool:
    if any(band is None for band in bands):
        return False
    row = [band for band in bands if band is not None]
    if row[0][0] is not None:
        row = row[::-1]
    if row[0][0] is not None or row[-1][1] is not None:
        return False
    for (_, high), (low, end) in pairwise(row):
        if high is None or low is None or not 0 <= low - high <= 1 or (end is not None and end <= low):
            return False
    return True


def _band(view: SentenceView, run: Sequence[int], k: int, before: bool) -> _Band | None:
    """Return the ends of the band of the k-th share, as the words after it say, or those before it."""
    if before:
        first = run[k - 1] + 1 if k else 0
        inner = range(first, run[k])
        words = view.tokens.words[(view.tokens.at[run[k - 1]] + 1 if k else 0) : view.tokens.at[run[k]]]
    else:
        last = run[k + 1] if k + 1 < len(run) else min(len(view.numbers), run[k] + 3)
        inner = range(run[k] + 1, last)
        end = view.tokens.at[run[k + 1]] if k + 1 < len(run) else view.tokens.at[run[k]] + 14
        words = view.tokens.words[view.tokens.at[run[k]] + 1 : end]
    ends: list[Fraction] = []
    words = list(words)
    for i in inner:
        quantity = view.numbers[i].quantity
        if quantity.kind in _TIMES:
            continue  # "the share of those below the age of 15 in 2010 was 42.5%"
        words += view.document.cut(quantity.span).lower().split()  # "under 30" and "65 or older" are one number each
        if quantity.ends is not None:
            ends.extend(quantity.ends)
        elif quantity.value is not None:
            ends.append(quantity.value)
    if len(ends) == 1:
        if not _BELOW.isdisjoint(words):
            return None, ends[0]
        return (ends[0], None) if not _ABOVE.isdisjoint(words) else None
    if len(ends) == 2 and (len(inner) == 1 or not _BETWEEN.isdisjoint(words)):
        return ends[0], ends[1]
    return None
