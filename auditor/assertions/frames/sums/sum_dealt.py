"""Totals dealt out to as many as are counted: "gave £90 to three charities: £40 to Arle, £30 to Bron and £20 to Cole".

The number between a total and its parts says how many parts there are, so that a list of as many leaves none out.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.sums.sum_items import doers, sort_of
from auditor.assertions.frames.sums.sum_lists import Parts, SumView
from auditor.assertions.frames.sums.sum_sorts import PLACING
from auditor.assertions.frames.sums.sum_totals import frame_of
from auditor.assertions.lexicon import PRONOUNS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.quantities.model import Kind

_OPENING = frozenset({":", "–", "—"})
_BACK = forms("they them these those people men women passengers victims survivors migrants patients bodies")
_LONGEST = 12
"""Words between the number of places and the mark that opens their list."""
_BREAKS = forms(", ; : than versus vs against compared per respectively average")
_FEWEST = 2
_ITEMS = 6
_NOT_OF = forms("in after over within during of than from")


def dealt(sums: SumView) -> Iterator[Frame]:
    """Yield a frame for each list behind a number that says how many items it has.

    The total is the amount before that number; a frame "dealt" without a TOTAL points back to a sentence before.
    """
    for m in range(len(sums.rows) - _FEWEST):
        yield from _behind(sums, m)


def _behind(sums: SumView, m: int) -> Iterator[Frame]:
    places = sums.rows[m]
    number = sums.number(places)
    value = number.quantity.value
    if value is None or not 2 <= value <= _ITEMS or doers(number.counts):
        return
    if number.quantity.kind is not Kind.DURATION and (number.counts is None or number.quantity.unit is not None):
        return  # "260 miles on the first" of "two days"
    gap = sums.words[sums.at[places] + 1 : sums.at[sums.rows[m + 1]]]
    mark = next((at for at in range(len(gap) - 1, -1, -1) if gap[at] in _OPENING), -1)
    if not 0 < mark <= _LONGEST or mark < len(gap) - 2 or not {",", ";"}.isdisjoint(gap[:mark]):
        return
    parts = sums.list_from(m + 1, len(sums.words))
    if parts.many != value or parts.ones or not _placed(sums, parts):
        return
    place = sums.span(sums.at[places], sums.at[places])
    for total in reversed(sums.rows[max(0, m - 2) : m]):
        if _total_of(sums, total, places, parts):
            yield frame_of(sums, total, list(parts.numbers), Evidence.CUE, place)
            return
    before = sums.words[: sums.at[places]]
    led = before[-1:] and before[-1] in PLACING
    if m == 0 and led and not _BACK.isdisjoint(before) and all(_bare(sums, i) for i in parts.numbers):
        terms = tuple(FrameTerm(Role.PART, sums.number(i)) for i in parts.numbers)
        yield Frame("dealt", terms, Evidence.CUE, (place,))


def _placed(sums: SumView, parts: Parts) -> bool:
    """Tell whether each part says where or to whom it goes, all with one word: "to Arle", "in the upper hut"."""
    firsts = [next((word for word in item[:3] if word in PLACING), "") for item in sums.items(parts)]
    return firsts[0] != "" and len(set(firsts)) == 1


def _bare(sums: SumView, i: int) -> bool:
    number = sums.number(i)
    return number.quantity.kind is Kind.COUNT and number.quantity.unit is None and not sums.view.see_through[i]


def _total_of(sums: SumView, total: int, places: int, parts: Parts) -> bool:
    """Tell whether a number is what is dealt out: of the unit of the parts, or of people of whom they are some."""
    number = sums.number(total)
    between = sums.words[sums.at[total] + 1 : sums.at[places]]
    before = sums.words[sums.at[total] - 1 : sums.at[total]]
    if not all(sums.alike(total, i) for i in parts.numbers) or not PRONOUNS.isdisjoint(between):
        return False
    if not _BREAKS.isdisjoint(between) or (before and before[0] in _NOT_OF):
        return False
    if number.quantity.unit is not None:
        return True
    return doers(number.counts) and all(sort_of(number, sums.number(i)) for i in parts.numbers)
