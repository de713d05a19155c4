"""A part, its whole and what is left of it: "nine of the 15 voted for the plan and six against"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.hundreds.opposites import denies
from auditor.assertions.frames.sums.sum_items import halves, said_rest, sides, sort_of
from auditor.assertions.frames.sums.sum_lists import Parts, SumView
from auditor.assertions.frames.sums.sum_rows import GAP
from auditor.assertions.frames.sums.sum_totals import frame_of
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, Role

_TURNS = forms("and but while , ;")
_MOST = 12


def taken_from(sums: SumView, k: int) -> Iterator[Frame]:
    """Read "nine of the 15 voted for the plan and six against": the k-th row is a part, the next its whole."""
    rows = sums.rows
    if k + 2 >= len(rows):
        return
    part, whole, other = rows[k : k + 3]
    numbers = [sums.number(i) for i in (part, whole, other)]
    if numbers[0].role is not Role.PART or numbers[1].role is not Role.WHOLE:
        return
    run = [other]
    for i in rows[k + 3 : k + _MOST]:
        if not sums.joined(run[-1], i):
            break
        run.append(i)
    if len(run) > 1:
        named = all(sort_of(sums.number(whole), sums.number(i)) for i in run)
        if said_rest(sums.view, run[-1]) and named and sums.alike(part, whole) and sums.joined(whole, other):
            place = sums.span(sums.at[run[-1]] - 1, sums.at[run[-1]] - 1)
            yield frame_of(sums, whole, [part, *run], Evidence.CUE, place)
        return
    if not (sums.alike(part, whole) and sums.alike(whole, other)) or sums.view.distance(whole, other) > GAP:
        return
    gap = sums.gap(whole, other)
    joint = next((at for at in range(len(gap) - 1, -1, -1) if gap[at] in _TURNS), -1)
    if joint < 0 or len(gap) - joint > 3 or not sort_of(numbers[1], numbers[2]):
        return
    items = (gap[:joint], sums.item(Parts((other,), (), True, True), 0))
    if items[0] and items[0][-1] == ",":
        items = (items[0][:-1], items[1])
    firm = halves(*items) or said_rest(sums.view, other) or denies(*items)
    if firm or sides(*items):
        place = sums.span(sums.at[other] - 1, sums.at[other] - 1)
        yield frame_of(sums, whole, [part, other], Evidence.CUE if firm else Evidence.OF_THESE, place)
