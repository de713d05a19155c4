"""The same amount given twice: "640 miles (1,030 km)", "$5m (£3m; €4m)", "30 ft by 40 ft (9 m by 12 m)", "or 0.9 m".

Brackets hold equivalents only where nothing but numbers, separators and links stands in them. Several hosts of one unit
before a bracket with as many numbers are paired one by one.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.conversions.equivalents import OPERATORS, convertible, linked
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_OPEN = frozenset("([")
_CLOSE = frozenset(")]")
_WITHIN = forms(
    "; , . / or and by x × to - – — about around approximately some roughly nearly almost just ca c each a an i.e. ie "
    "equivalent = ~ over under more less than at on in local time also that is that's equal equals the of same as "
    "gas mark"
)
"""Words that may stand in a bracket of equivalents."""
_TRAILING = forms(
    "long wide high tall deep thick across square away length height width depth diameter area fan u.s. us american "
    "canadian australian today now then current rate rates exchange prices total all one way per person"
)
"""More words that may stand behind the last of them: "(48 km long)", "(£6m at current exchange rates)"."""
_AT = forms("at equivalent")
"""Behind an amount of money: what follows says by which rate, "($7m at the price of that day)"."""
_JOINS = forms("by x × and to - – , or")
_WAYS = ([";"], ["/"], ["or"], [",", "or"])
"""Between two equivalents of one amount in one unit."""
_MOST = 4
"""Equivalents of one bracket at the most."""


def brackets(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each host and equivalent."""
    numbers = view.numbers
    within = not _OPEN.isdisjoint(view.tokens.words)
    i = 1
    linked_to = -1  # the host of the number before, where words link the two
    while i < len(numbers):
        between = view.between(i - 1, i)
        opened = next((k for k in range(len(between) - 1, -1, -1) if between[k] in _OPEN), None) if within else None
        if opened is not None and _fills(between[opened + 1 :]):
            last = _closing(view, i)
            if last is not None:
                yield from _equivalents(view, i, last, taken)
                if linked_to >= 0 and last == i and convertible(view, linked_to, i):
                    yield _frame(view, linked_to, i, Evidence.CUE, taken)  # "17 m/s, or 38 mph (61 km/h)"
                linked_to = -1
                i = last + 1
                continue
        linked_to = -1
        if opened is None:
            host = _chained(view, i) if between[-1:] == ["/"] else i - 1
            evidence = linked(view, i, between) if convertible(view, host, i) else None
            if evidence is not None:
                weak = evidence is Evidence.SENTENCE
                if not weak or numbers[i].quantity.kind is not Kind.MONEY:  # amounts of a list are not one amount
                    yield _frame(view, host, i, evidence, set() if weak else taken)
                    linked_to = -1 if weak else host
        if view.role(i) is Role.BRACKET:
            taken.add(i)
        i += 1


def _chained(view: SentenceView, i: int) -> int:
    """Return the number that `i` says again: the one before, or that of a chain ("180C/160C fan/350F")."""
    host = i - 1
    units = [view.numbers[k].quantity.unit for k in (host - 1, host)] if host > 0 else []
    return host - 1 if units and units[0] == units[1] and view.between(host - 1, host)[:1] in (["/"], ["("]) else host


def _fills(words: list[str]) -> bool:
    return all(word in _WITHIN or word == NUMBER for word in words)


def _closing(view: SentenceView, first: int) -> int | None:
    """Return the last number of the bracket that opens before the number `first`; None where words stand in it."""
    timed = view.numbers[first].quantity.kind is Kind.TIME
    last = first
    for i in range(first, min(first + _MOST, len(view.numbers))):
        if not timed or view.numbers[i].quantity.kind is Kind.TIME:  # "(2342 GMT on Monday)"
            last = i
        after = view.after(i)
        closed = next((k for k, word in enumerate(after) if word in _CLOSE), None)
        if closed is not None:
            per = view.numbers[i].quantity.per
            rest = after[0 if per is None else 2 + ("**" in per) : closed]  # behind "a litre" and "a square foot"
            dated = view.numbers[i].quantity.kind is Kind.MONEY and rest[:1] and rest[0] in _AT
            filled = timed or dated or all(word in _WITHIN or word in _TRAILING for word in rest)
            return last if filled and closed <= 6 else None
        if not timed and (not _fills(after) or ("is" in after and "that" not in after)):
            return None  # "(14 metres is less than 46 feet)"
    return None


def _equivalents(view: SentenceView, first: int, last: int, taken: set[int]) -> Iterator[Frame]:
    numbers = view.numbers
    hosts = [first - 1]
    timed = numbers[first].quantity.kind is Kind.TIME
    passed = timed or numbers[first].quantity.kind is Kind.MONEY
    if first > 1 and passed and numbers[first - 1].quantity.kind is Kind.DATE:
        hosts = [first - 2]  # "at 4:42 local time on Saturday (20:42 UTC)", "55 ether on 4 May ($91,380)"
    ends = _ends(view, first, last)
    if ends is not None:
        yield _range_frame(view, *ends, taken)
        return
    count = last - first + 1
    if count > 1 and not timed and numbers[first].quantity.unit == numbers[last].quantity.unit:
        while len(hosts) < count and hosts[0] > 0:
            before = view.between(hosts[0] - 1, hosts[0])
            alike = numbers[hosts[0] - 1].quantity.unit in (None, numbers[hosts[0]].quantity.unit)
            if not alike or len(before) > 3 or _JOINS.isdisjoint(before):
                break
            hosts.insert(0, hosts[0] - 1)
        if len(hosts) < count:
            if any(view.between(k, k + 1) not in _WAYS for k in range(first, last)):
                return
            hosts = [first - 1]  # "95 kg (209 lb; 14 st 13 lb)"
    for k, alias in enumerate(range(first, last + 1)):
        host = hosts[k] if len(hosts) > 1 else hosts[0]
        if view.distance(host, alias) > 2 + 4 * count:
            continue
        if convertible(view, host, alias):
            yield _frame(view, host, alias, Evidence.BRACKET, taken)
        twice = len(hosts) == 1 and alias > first and OPERATORS.isdisjoint(view.between(alias - 1, alias))
        if twice and convertible(view, alias - 1, alias):  # "(1,940 km; 1,210 mi)", but not "(12 months × 30 years)"
            yield _frame(view, alias - 1, alias, Evidence.BRACKET, taken)


def _ends(view: SentenceView, first: int, last: int) -> tuple[list[int], list[int]] | None:
    """Return the numbers of a range and of its equivalent where one of the two is written as two numbers."""
    host = first - 1
    ranged, other = (view.numbers[i].quantity for i in (host, first))
    if last == first + 1 and ranged.ends is not None and other.ends is None and _spans(view, first):
        return [host], [first, last]
    if last == first and host > 0 and other.ends is not None and ranged.ends is None and _spans(view, host - 1):
        return [host - 1, host], [first]
    return None


def _spans(view: SentenceView, i: int) -> bool:
    """Tell whether a number and the next are the ends of a range."""
    one, other = view.numbers[i].quantity, view.numbers[i + 1].quantity
    return one.unit == other.unit and one.unit is not None and view.between(i, i + 1) in (["to"], ["and"], ["-"], ["–"])


def _range_frame(view: SentenceView, hosts: list[int], aliases: list[int], taken: set[int]) -> Frame:
    taken.update(aliases)
    terms = (
        *(FrameTerm(Role.LEVEL, view.numbers[i]) for i in hosts),
        *(FrameTerm(Role.BRACKET, view.numbers[i]) for i in aliases),
    )
    return Frame("bracket", terms, Evidence.BRACKET, (view.cue(aliases[0]),))


def _frame(view: SentenceView, host: int, alias: int, evidence: Evidence, taken: set[int]) -> Frame:
    taken.add(alias)
    terms = (FrameTerm(Role.LEVEL, view.numbers[host]), FrameTerm(Role.BRACKET, view.numbers[alias]))
    return Frame("bracket", terms, evidence, (view.cue(alias),))
