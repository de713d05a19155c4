"""The same amount given twice: "640 miles (1,030 km)", "$5m (£3m; €4m)", "30 ft by 40 ft (9 m by 12 m)", "or 0.9 m".

Brackets hold equivalents only where nothing but numbers, separators and links stands in them. Several hosts of one unit
before a bracket with as many numbers are paired one by one.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind
from auditor.quantities.units import same_dimension

_OPEN = frozenset("([")
_CLOSE = frozenset(")]")
_WITHIN = frozenset(
    "; , . / or and by x × to - – — about around approximately some roughly nearly almost just ca c each a an i.e ie "
    "equivalent = ~ over under more less than at on in local time".split()
)
"""Words that may stand in a bracket of equivalents."""
_JOINS = frozenset("by x × and to - – , or".split())
_LINKS = frozenset(
    "translates translate translating equals equal equalling equaling equates equivalent converts converted = i.e "
    "corresponds".split()
)
_MOST = 4
"""Equivalents of one bracket at the most."""


def brackets(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each host and equivalent."""
    numbers = view.numbers
    i = 1
    while i < len(numbers):
        between = view.between(i - 1, i)
        opened = next((k for k in range(len(between) - 1, -1, -1) if between[k] in _OPEN), None)
        if opened is not None and _fills(between[opened + 1 :]):
            last = _closing(view, i)
            if last is not None:
                yield from _equivalents(view, i, last, taken)
                i = last + 1
                continue
        if _linked(view, i, between) and not _OPEN.intersection(between) and convertible(numbers[i - 1], numbers[i]):
            yield _frame(view, i - 1, i, Evidence.CUE, taken)
        if view.role(i) is Role.BRACKET:
            taken.add(i)
        i += 1


def _linked(view: SentenceView, i: int, between: list[str]) -> bool:
    """Tell whether the words before the number `i` make it an equivalent: "or 30 km", "/3 miles", "— over a gallon"."""
    if between == ["/"]:
        return True
    if len(between) <= 4:
        opens = between[:1] == ["or"] or between[:2] == [",", "or"]
        if opens or (between[-1:] == ["or"] and "," in between):  # "60 feet wide, or 18 metres"
            return True
    if between in ([","], ["—"], ["–"]):  # an apposition: "of $500m, about £270m, was repaid"
        return view.numbers[i].quantity.hedge is not None
    return len(between) <= 14 and not _LINKS.isdisjoint(between) and not view.broken(i - 1, i)


def convertible(one: Assertion, other: Assertion) -> bool:
    """Tell whether two numbers can be one amount in two units, two currencies or two time zones."""
    left, right = one.quantity, other.quantity
    if Kind.TIME in (left.kind, right.kind):
        return left.kind is right.kind
    if left.unit is None or right.unit is None or left.unit == right.unit:
        return False
    if Kind.MONEY in (left.kind, right.kind):
        return left.kind is right.kind
    return same_dimension(left.unit, right.unit)


def _fills(words: list[str]) -> bool:
    return all(word in _WITHIN or word == NUMBER for word in words)


def _closing(view: SentenceView, first: int) -> int | None:
    """Return the last number of the bracket that opens before the number `first`; None where words stand in it."""
    for i in range(first, min(first + _MOST, len(view.numbers))):
        after = view.after(i)
        closed = next((k for k, word in enumerate(after) if word in _CLOSE), None)
        if closed is not None:
            filled = _fills(after[:closed]) or view.numbers[i].quantity.kind is Kind.TIME
            return i if filled and closed <= 4 else None
        if not _fills(after):
            return None
    return None


def _equivalents(view: SentenceView, first: int, last: int, taken: set[int]) -> Iterator[Frame]:
    numbers = view.numbers
    hosts = [first - 1]
    if first > 1 and numbers[first].quantity.kind is Kind.TIME and numbers[first - 1].quantity.kind is Kind.DATE:
        hosts = [first - 2]  # "at 4:42 local time on Saturday (20:42 UTC)"
    count = last - first + 1
    if count > 1 and numbers[first].quantity.unit == numbers[last].quantity.unit:
        while len(hosts) < count and hosts[0] > 0:
            before = view.between(hosts[0] - 1, hosts[0])
            alike = numbers[hosts[0] - 1].quantity.unit in (None, numbers[hosts[0]].quantity.unit)
            if not alike or len(before) > 3 or _JOINS.isdisjoint(before):
                break
            hosts.insert(0, hosts[0] - 1)
        if len(hosts) < count:
            return
    host = hosts[0]
    for k, alias in enumerate(range(first, last + 1)):
        host = hosts[k] if len(hosts) > 1 else hosts[0]
        if view.distance(host, alias) <= 8 + 4 * count and convertible(numbers[host], numbers[alias]):
            yield _frame(view, host, alias, Evidence.BRACKET, taken)
        paid = numbers[alias].quantity.kind is Kind.MONEY
        if paid and len(hosts) == 1 and alias > first and convertible(numbers[alias - 1], numbers[alias]):
            yield _frame(view, alias - 1, alias, Evidence.BRACKET, taken)


def _frame(view: SentenceView, host: int, alias: int, evidence: Evidence, taken: set[int]) -> Frame:
    taken.add(alias)
    terms = (FrameTerm(Role.LEVEL, view.numbers[host]), FrameTerm(Role.BRACKET, view.numbers[alias]))
    return Frame("bracket", terms, evidence, (view.cue(alias),))
