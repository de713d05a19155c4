"""A multiple of a value before it: "had 20 and now has three times that, 60", "£90, half as much again as the £60".

Where "as many" has no "as" of its own behind it, it points back. "Half as much again" is one and a half times as much.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.comparisons.ranked import comparable
from auditor.assertions.lexicon import DETERMINERS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_MARKS = frozenset(", : ( – — at or".split())
_CLOSERS = frozenset(") , . ; : – — -".split())
_LIMITS = forms("v vs versus against compared while whereas is i.e. i.e meaning or")
"""Words between two values, or before a multiple behind both, that set the one against the other."""
_SIZES = forms("many much big large great high long")
_FIGURES = forms("number amount figure sum total level rate price size length")
_LEADS = frozenset(", ( – — which is was at".split())
_HALVES = (["as"], ["that"], ["the"], ["its"], ["last"])
_PRONOUNS = frozenset({"it", "they"})
"""Words for what may have been told of before: "it rises to 20% and, for them, it is three times as high at 9%"."""
_NEAR = 6
_FAR = 30
"""Words between a value and the multiple that points back to it."""
_PLACES = frozenset({Kind.ORDINAL, Kind.YEAR, Kind.DATE})


def multiplies(view: SentenceView, m: int) -> bool:
    """Tell whether the number `m` is a multiple: "twice", "half as", or the "four" of "four times exports of $20bn"."""
    quantity = view.numbers[m].quantity
    if quantity.kind is Kind.FRACTION and quantity.value is not None and view.after(m, 1) in _HALVES:
        return True  # "half as much as", "half the $9bn of 2001"
    if quantity.value is None or quantity.value <= 1:
        return False
    return quantity.kind is Kind.MULTIPLE or (
        quantity.kind is Kind.COUNT and quantity.unit is None and view.after(m, 1) == ["times"]
    )


def times_back(view: SentenceView, m: int) -> Iterator[Frame]:
    """Yield the frame of the multiple `m` with the values that its words point back to, and that follow."""
    numbers = view.numbers
    before = next((k for k in range(m - 1, -1, -1) if not view.see_through[k]), -1)
    if before < 0 or view.distance(before, m) > _FAR:
        return
    after = next((k for k in range(m + 1, len(numbers)) if numbers[k].quantity.kind not in _PLACES), -1)
    words = view.after(m, 6) if after < 0 else view.between(m, after)
    body = words[1:] if words[:1] == ["times"] else words
    if body[:1] == ["as"] and body[2:3] == ["again"] and body[1] in _SIZES:
        if after >= 0 and comparable(numbers[before], numbers[after]):
            yield from _again(view, before, m, after, body[3:])
    elif after >= 0 and _points(body, numbers[before].counts) and _closed(view, after):
        if comparable(numbers[before], numbers[after]):
            elsewhere = view.before(before, 1) == ["to"] and not _PRONOUNS.isdisjoint(view.between(before, m))
            yield _frame(view, after, m, before, Evidence.SENTENCE if elsewhere else Evidence.OF_THESE)
    else:
        yield from _behind_both(view, before, m, body)


def _points(body: list[str], counted: str | None) -> bool:
    """Tell whether the words behind a multiple point back and then name what it makes: "as many, ", "that number, "."""
    if body[-1:] == [] or body[-1] not in _MARKS:
        return False
    said = body[:-2] if body[-2:] == [",", "at"] else body[:-1]
    if said[:1] == ["that"]:
        return len(said) == 1 or (len(said) == 2 and said[1] in _FIGURES)
    return (
        said[:1] == ["as"]
        and len(said) > 1
        and said[1] in _SIZES
        and [singular(word) for word in said[2:]]
        in (
            [],
            [counted],
        )
    )


def _closed(view: SentenceView, i: int) -> bool:
    """Tell whether nothing but what it counts follows a value."""
    after = view.after(i, _NEAR)
    if after[:1] and singular(after[0]) == view.numbers[i].counts:
        after = after[1:]
    return (not after or after[0] in _CLOSERS) and "than" not in after and after[1:2] != ["as"]


def _again(view: SentenceView, before: int, m: int, after: int, tail: list[str]) -> Iterator[Frame]:
    """Yield "£900, half as much again as the £600" and "£600, or half as much again, at £900"."""
    lead = view.between(before, m)
    if tail[:1] == ["as"] and all(word in DETERMINERS for word in tail[1:]) and not _LEADS.isdisjoint(lead[-2:]):
        yield _frame(view, before, m, after, Evidence.CUE, "times-again")
    elif tail and tail[-1] in _MARKS and len(tail) <= 2 and _closed(view, after):
        yield _frame(view, after, m, before, Evidence.OF_THESE, "times-again")


def _behind_both(view: SentenceView, before: int, m: int, body: list[str]) -> Iterator[Frame]:
    """Yield "24% against 12%, twice as high"."""
    first = next((k for k in range(before - 1, -1, -1) if not view.see_through[k]), -1)
    if first < 0 or body[:1] != ["as"] or len(body) < 2 or (body[2:3] and body[2] not in _CLOSERS):
        return
    set_off = view.before(m, 4)
    if _MARKS.isdisjoint(set_off) or len(set_off) > 4 or not comparable(view.numbers[first], view.numbers[before]):
        return
    told = not _LIMITS.isdisjoint(view.between(first, before)) or "that is" in " ".join(set_off)
    if told and sum(not through for through in view.see_through[:m]) == 2:
        more, less = sorted((first, before), key=lambda k: view.numbers[k].quantity.value or 0, reverse=True)
        yield _frame(view, more, m, less, Evidence.CUE)


def _frame(view: SentenceView, level: int, times: int, base: int, evidence: Evidence, kind: str = "times-as") -> Frame:
    terms = ((Role.LEVEL, level), (Role.MULTIPLE, times), (Role.BASE, base))
    return Frame(kind, tuple(FrameTerm(role, view.numbers[i]) for role, i in terms), evidence, ())
