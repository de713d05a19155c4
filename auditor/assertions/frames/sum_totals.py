"""Totals that are said behind their parts: "A and B, T in all", "A and B, bringing the total to T"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.sum_items import noun_only, sort_of
from auditor.assertions.frames.sum_lists import BEFORE_PART, GAP, SumView
from auditor.assertions.lexicon import AUXILIARIES, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.document.model import Span
from auditor.quantities.model import Kind

_TOTALLING = forms("totalling totaling")
_MAKING = forms("making giving makes gives made gave")
_BRINGING = forms("bringing brings brought taking takes took pushing raising lifting making bring take")
_TOLLS = forms("total toll tally count number figure")
_IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
_ALL = forms("altogether together combined overall")
_OPENERS = forms(", ( : ; – — - for making giving or")
_COVERING = forms(
    "year season weekend month week half night day campaign tour term decade period quarter quarters months # @"
)
"""What a total is for, where its parts are told by their times."""
_OTHER_TIMES = forms("before earlier previous last next following")
_MOST = 12


def totals(sums: SumView, k: int) -> Iterator[Frame]:
    """Yield the frame of the k-th row where it is said to be the total of those before it."""
    total, last = sums.rows[k], sums.rows[k - 1]
    gap = sums.gap(last, total)
    if not sums.alike(total, last) or len(gap) > GAP:
        return
    found = _said(sums, total, last, gap)
    if found is None:
        return
    cue, firm = found
    run = [last]
    for i in reversed(sums.rows[max(0, k - _MOST) : k - 1]):
        if not sums.joined(i, run[0]) and not sums.told_after(i, run[0]):
            break
        run.insert(0, i)
    if len(run) < 2:
        return
    firm = firm or (_covers(sums, total) and all(_timed(sums, i) for i in run))
    evidence = Evidence.CUE if firm else Evidence.SENTENCE
    if not firm and not all(sort_of(sums.number(total), sums.number(i)) for i in run):
        return
    yield frame_of(sums, total, run, evidence, cue)


def frame_of(
    sums: SumView, total: int, parts: list[int], evidence: Evidence, cue: Span, ones: tuple[tuple[int, int], ...] = ()
) -> Frame:
    """Return a frame "sum" of the numbers `total` and `parts`, and of the items that are one by their article."""
    terms = [FrameTerm(Role.TOTAL if i == total else Role.PART, sums.number(i)) for i in sorted([total, *parts])]
    return Frame("sum", tuple(terms), evidence, (cue,), items=tuple(sums.span(*one) for one in ones))


def _said(sums: SumView, total: int, last: int, gap: list[str]) -> tuple[Span, bool] | None:
    """Return the words that make a number the total of those before it, and whether they are firm."""
    words, at = sums.words, sums.at[total]
    after = words[at + 1 : at + 7]
    if "average" in after or after[:1] in (["each"], ["a"], ["per"], ["apiece"]):
        return None
    end = len(gap)
    while end and gap[end - 1] in BEFORE_PART and gap[end - 1] not in ("of", "n", "="):
        end -= 1
    opener = gap[end - 1] if end else ""
    for length in range(min(4, len(after))):
        if not noun_only(after[:length]):
            break
        if after[length : length + 2] in _IN_ALL or after[length] in _ALL:
            if opener in _OPENERS:
                first = at + 1 + length
                return sums.span(first, first + (after[length] not in _ALL)), True
            break
    if opener in _TOTALLING:
        return sums.span(at - 1, at - 1), True
    if gap[-2:] == ["total", "of"] and gap[-4:-3] and gap[-4] in (*_OPENERS, *_MAKING) and gap[-3] in ("a", "the"):
        return sums.span(at - 3, at - 1), True
    if opener == "to" and any(word in _TOLLS for word in gap[-6:]) and any(word in _BRINGING for word in gap):
        return sums.span(at - 1 - (len(gap) - end), at - 1), True
    place = sums.span(at - 1, at - 1)
    if opener in _MAKING and gap[end - 2 : end - 1] in ([","], ["which"], ["–"], ["—"], [";"]):
        return place, True
    if opener in (",", "or", "–", "—") and _covers(sums, total):
        return place, False
    return None


def _covers(sums: SumView, total: int) -> bool:
    """Tell whether a number is that of a whole period: "2,300 over the weekend", "£7.9m for the half year"."""
    after = sums.words[sums.at[total] + 1 : sums.at[total] + 8]
    for at, word in enumerate(after[:4]):
        if word in ("for", "over", "across"):
            named = after[at + 1 : at + 2] in (["the"], ["that"], ["this"])
            period = after[at + 2 : at + 5]
            begin = sums.at[total] + 3 + at
            written = sums.view.document.cut(sums.span(begin, begin + len(period) - 1)).lower() if period else ""
            return named and not _COVERING.isdisjoint(period) and _OTHER_TIMES.isdisjoint(written.split())
        if not word[0].isalpha() or word in AUXILIARIES:
            return False
    return False


def _timed(sums: SumView, i: int) -> bool:
    """Tell whether a part is that of a time of its own: "1,240 on Saturday", "$4.1m in the first quarter"."""
    for j in range(i + 1, min(i + 3, len(sums.view.numbers))):
        if sums.at[j] - sums.at[i] > 6:
            return False
        if sums.view.see_through[j]:
            return sums.view.numbers[j].quantity.kind is not Kind.AGE
    return False
