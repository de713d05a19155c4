"""Counts of all grades or types of what was counted before: "23 fractures were studied. Seven were type I, 11 type II
and five type III", "grade 0 in 49 of 102 knees, grade 1 in 34 and grade 2 in 19".

Each thing has one grade of a scale and is of one type, so that the counts of a whole series of labels share it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.linked.shared_out import Summed
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import singular
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_LABEL = lazy(
    r"\b(?:[Tt]ype|[Gg]rade|[Ss]core|[Cc]lass|[Ss]tage|[Cc]ategory|[Dd]egree|[Ll]evel)s?\s{1,2}([0-9]|IV|VI{0,3}|I{1,3}|[A-D])\b"
)
_BEING = lazy(r"\b(?:were|was|are|is|classed|classified|graded|scored|comprised?)\b")
_REST = lazy(r"\b(?:rest|others?|remain\w*|left|not|none|another|later)\b")
_ORDER = {
    **{str(n): n for n in range(10)},
    **{letter: n for n, letter in enumerate("ABCD", 1)},
    **{roman: n for n, roman in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII"), 1)},
}
_LEAST = 3
_MOST = 40
_BACK = 12
"""Sentences before a series in which its total is looked for."""


class _Series(NamedTuple):
    """A run of labels from the first of their scale, the count of each, and what else is counted beside them."""

    counts: tuple[Assertion, ...]
    wholes: tuple[Assertion, ...]
    span: Span
    whole: bool
    """Words say what things are, on a scale of which nothing is left out below."""
    ended: bool
    """Nothing behind it is left over: "and the rest could not be typed"."""


def labelled_series(reading: Reading) -> Iterator[Summed]:
    """Yield each series of labels with what its counts may make: a whole beside them, or counts of sentences before."""
    for index, row in enumerate(reading.by_sentence):
        if not _LEAST <= len(row) <= _MOST:
            continue
        series = _series(reading, index, row)
        if series is None:
            continue
        if series.wholes:
            evidence = Evidence.CUE if len(series.wholes) == 1 and series.ended else Evidence.NEARNESS
            yield Summed(series.wholes[-1], series.counts, evidence, others=series.wholes[:-1])
            continue
        totals = _totals(reading, index)
        if totals:
            named = _named(reading, series, totals[-1])
            alone = named and not any(same_thing(one.counts, totals[-1].counts) for one in totals[:-1])
            evidence = Evidence.CUE if alone else Evidence.NEARNESS
            yield Summed(totals[-1], series.counts, evidence, others=tuple(totals[:-1]))


def _series(reading: Reading, index: int, row: Sequence[Assertion]) -> _Series | None:
    sentence = reading.document.sentences[index].span
    labels = list(_LABEL.finditer(reading.document.prose, sentence.start, sentence.end))
    order = [_ORDER[label[1]] for label in labels]
    if len(labels) < _LEAST or order[0] > 1 or any(later != one + 1 for one, later in pairwise(order)):
        return None
    places = [label.span() for label in labels]
    counts = [one for one in row if _counted(one) and not any(a <= one.span.start < b for a, b in places)]
    if len(counts) < len(labels):
        return None
    before = counts[0].span.start < places[0][0] and any(
        places[0][1] <= one.span.start < places[1][0] for one in counts
    )
    ends = [0, *(end for _, end in places)] if before else [*(end for _, end in places), sentence.end]
    found: list[Assertion] = []
    wholes: list[Assertion] = []
    for k, (begin, end) in enumerate(pairwise(ends)):
        here = [one for one in counts if begin <= one.span.start < end]
        whole = [one for one in here if one.role is Role.WHOLE or (before and not k and one is not here[-1])]
        rest = [one for one in here if one not in whole]
        if len(rest) != 1:
            return None
        wholes += whole
        found += rest
    prose = reading.document.prose
    span = Span(found[0].span.start, max(places[-1][1], found[-1].span.end))
    sharing = (not order[0] or before) and _BEING.search(prose, sentence.start, span.end) is not None
    return _Series(tuple(found), tuple(wholes), span, sharing, _REST.search(prose, span.end, sentence.end) is None)


def _counted(one: Assertion) -> bool:
    quantity = one.quantity
    return quantity.kind is Kind.COUNT and quantity.value is not None and quantity.unit is None


def _totals(reading: Reading, index: int) -> list[Assertion]:
    """Return what the sentences before one count, in the order of the text."""
    return [
        one
        for row in reading.by_sentence[max(0, index - _BACK) : index]
        for one in row[:_MOST]
        if _counted(one) and one.counts is not None and "noun" not in one.inherited
    ]


def _named(reading: Reading, series: _Series, total: Assertion) -> bool:
    """Tell whether a series names what the total counts, and holds all of its scale."""
    words = map(singular, reading.document.prose[series.span.start : series.span.end].lower().replace(",", " ").split())
    return series.whole and series.ended and any(same_thing(word, total.counts) for word in words)
