"""Items that are told by when they were: "two albums, in 1995 and 2000", "two goals, in the 2nd and 9th minutes"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from auditor.assertions.lexicon import forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_ENDED = forms("ended ending")
_LINKS = forms(", and in on the from")
"""Words between two moments of one row."""
_NOT_ALL = forms("- – to included inclusive among alone apart aside excepted especially")
"""Words behind a row that make it a range, or not all of what is counted."""
_MINUTES = forms("minute minutes")
_WHOLE = ("first ", "last ", "only ", "next ", "other ", "final ")
_YEARLY = forms("edition season final championship tournament election festival cup invasion term")
"""What there is one of in a year."""
_UNTIL = (["to"], ["until"], ["till"])
_FAR = 14
"""Words between a number and the moments of all that it counts."""
LENGTHS = {"year": ("year",), "day": ("weekday", "day"), "month": ("month",)}
"""What a row of moments must name where a length of time declares how many they are: "two days, Monday and Friday"."""


def moments(view: SentenceView, i: int, at: int) -> list[Span] | None:
    """Return the moments of one sort that follow token `at`, joined by commas and "and"; None where they are no row."""
    words = view.tokens.words
    first = at + 1
    found: list[Span] = []
    sort = ""
    closed = False
    j = i + 1
    if bisect_right(view.tokens.at, at) != j:
        return None
    while j < len(view.numbers):
        ends = not found and words[at] in _ENDED
        own = _sort(view.numbers[j], ends)
        gap = words[first : view.tokens.at[j]]
        joined = len(gap) <= 3 and all(word in _LINKS for word in gap) and (not found or "," in gap or "and" in gap)
        if not own or (sort and own != sort) or not joined or (not found and ("and" in gap or "," in gap)):
            break
        sort = own
        start = view.numbers[j].span.start
        if words[view.tokens.at[j] - 1] == "from" and j + 1 < len(view.numbers) and view.between(j, j + 1) in _UNTIL:
            j += _sort(view.numbers[j + 1]) == own  # "from 1950 to 1954" is one term
        found.append(Span(start, view.numbers[j].span.end))
        first = view.tokens.at[j] + 1
        closed = "and" in gap
        j += 1
    after = words[first] if first < len(words) else "."
    if len(found) < 2 or not closed or after in _NOT_ALL:
        return None
    allowed = LENGTHS.get(view.numbers[i].quantity.unit or "", (sort,))
    return found if sort in allowed and (sort != "ordinal" or after in _MINUTES) else None


def _sort(number: Assertion, ends: bool = False) -> str:
    """Return what sort of moment a number is, "" for none; the first of the years that `ends` may be the day it did."""
    quantity = number.quantity
    if quantity.kind is Kind.YEAR:
        return "year"
    if quantity.kind is Kind.ORDINAL:
        return "ordinal"
    calendar = quantity.calendar
    if quantity.kind is not Kind.DATE or calendar is None or quantity.ends is not None:
        return ""
    if ends and calendar.year is not None:
        return "year"
    named = tuple(part for part in ("year", "month", "day", "weekday") if getattr(calendar, part) is not None)
    return {("weekday",): "weekday", ("month",): "month", ("month", "day"): "day"}.get(named, "")


def twice(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number is the word "twice", which counts without a noun."""
    return view.document.cut(view.numbers[i].span).lower() == "twice"


def dated(view: SentenceView, i: int, at: int, evidence: Evidence = Evidence.CUE) -> Iterator[Frame]:
    """Yield the moments behind the mark at token `at` as a list."""
    found = moments(view, i, at)
    if found is not None:
        term = FrameTerm(Role.TOTAL, view.numbers[i])
        evidence = Evidence.BRACKET if view.tokens.words[at] == "(" else evidence
        yield Frame("list", (term,), evidence, (view.tokens.span(at, at),), items=tuple(found))


def ended(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read "the three fiscal years ended June 30, 2019, 2018 and 2017"."""
    words = view.tokens.words
    first = view.tokens.at[i] + 1
    at = next((at for at in range(first, min(len(words), first + 4)) if words[at] in _ENDED), -1)
    if at >= 0:
        yield from dated(view, i, at)


def told_by_year(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read "the first two editions in 1997 and 1998", "the last two wars of 1880 and 1899": a year for each."""
    words = view.tokens.words
    first = view.tokens.at[i] + 1
    if view.numbers[i].counts is None or not view.document.prose.endswith(_WHOLE, 0, view.numbers[i].span.start):
        return
    stop = view.tokens.at[i + 1] if i + 1 < len(view.numbers) else first
    at = next((at for at in range(stop - 1, max(first, stop - 3), -1) if words[at] in ("in", "of")), -1)
    if first < at < first + _FAR:
        yearly = view.numbers[i].counts in _YEARLY
        yield from dated(view, i, at, Evidence.OF_THESE if yearly else Evidence.SENTENCE)
