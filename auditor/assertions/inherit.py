"""What a bare number takes over from its neighbours: the unit of a partner, the noun of a number before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.assertions.lexicon import forms
from auditor.assertions.model import Role
from auditor.assertions.nouns import Noun
from auditor.assertions.roles.given_roles import LOOK_BACK
from auditor.assertions.tokens import NAME, NUMBER, Tokens
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity

_ALL = 100
_GIVERS = frozenset({Kind.PERCENTAGE, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE})
_PAIRING = frozenset({Role.BASE, Role.LEVEL, Role.LIMIT})
_ENDS = frozenset({Role.BASE, Role.LEVEL})
_PARTS = frozenset({Role.PART, Role.WHOLE, Role.OTHER, Role.REMAINING, Role.TOTAL})
_TURNS = frozenset({"and", ",", "but", "then"})
_PERIODS = forms("day week month quarter year decade season today yesterday tomorrow now earlier")
_PERIOD_HEADS = frozenset({"last", "this", "next", "in", "a", "the", "one", "today", "yesterday", "now", "earlier"})
_SUMS = forms("exports imports sales revenue revenues profit profits income costs spending turnover assets liabilities")
_INDICES = forms(
    "risk ratio ratios odds score index coefficient factor population membership crew circulation workforce garrison "
    "attendance enrolment enrollment"
)
"""Nouns whose "of" leads to a bare number of its own: "24% against 8%, a relative risk of 3.0"."""
_STATED = frozenset({Role.LEVEL, Role.NONE, Role.TOTAL, Role.SHARE})
_MONEY = frozenset({Kind.MONEY})
_MOVED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE})
_UPS = frozenset({"up", "down", "off"})
_JOINTS = frozenset({"and", "or", "but", ",", "to"})
_COINS = frozenset({"cent", "pence", "penny", "cents"})
_WITHIN = 10
"""Words that may lie between a number and the neighbour that gives it a unit."""


def with_unit(quantity: Quantity, giver: Quantity) -> Quantity:
    """Return bare `quantity` in the unit of `giver`; a percentage and every decimal is rounded in its last digit."""
    value = quantity.value
    interval, generous = quantity.interval, quantity.generous
    if value is not None and interval.exact and giver.kind is Kind.PERCENTAGE:
        interval = Interval.around(value, quantity.step)
        generous = interval.hull(generous)
    return replace(quantity, unit=giver.unit, kind=giver.kind, interval=interval, generous=generous)


def units(
    tokens: Tokens,
    quantities: list[Quantity],
    roles: Sequence[Role],
    nouns: Sequence[Noun],
    see_through: Sequence[bool],
    ahead: Sequence[bool],
) -> dict[int, int]:
    """Return which bare numbers take over a unit, and from which number: {taker: giver}.

    `ahead` tells of which numbers the noun stands before them, and may be that of the percentage that they move from.
    """
    taken: dict[int, int] = {}
    last = -1
    for i, quantity in enumerate(quantities):
        if see_through[i]:
            continue
        before, last = last, i
        if before < 0:
            continue
        reached = -1
        if roles[i] is Role.BASE and quantity.unit is None:
            reached = _level_before(roles, quantities, i, tokens)
        if reached >= 0:
            before = reached
        giver = quantities[before]
        taker = quantity
        if tokens.at[i] - tokens.at[before] > (_WITHIN if reached < 0 else 2 * _WITHIN):
            continue
        sized = (
            roles[i] is Role.BASE and giver.kind is Kind.MONEY and any(what == "magnitude" for what, _ in taker.symbols)
        )
        if tokens.words[tokens.at[i] - 1] == "of" and tokens.words[tokens.at[i] - 2] in _INDICES:
            continue
        sized = sized or (
            tokens.words[tokens.at[i] - 1] == "of"
            and tokens.words[tokens.at[i] - 2] in _SUMS
            and _both_sized(taker, giver)
        )  # "a surplus of 2.3 billion euros as exports of 17.8 billion topped …"
        named = () if sized or (ahead[i] and _moved(roles[before], roles[i], giver)) else nouns[i]
        if _bare(taker, named) and giver.kind in _GIVERS and giver.unit is not None:
            turn = giver.kind is not Kind.DURATION and _in_turn(tokens, see_through, before, i)
            tied = (
                reached >= 0
                or turn
                or _bracketed(tokens, roles[before], giver, i)
                or _reached(tokens, roles, before, giver, i)
                or _both_sized(taker, giver)
                or _pair(roles[before], roles[i], giver.kind)
            )
            if tied and not _of_other_size(taker, giver):
                taken[i] = before
                quantities[i] = with_unit(taker, giver)
        elif _bare(giver, nouns[before]) and taker.kind in _GIVERS and taker.unit is not None and before not in taken:
            gap = tokens.words[tokens.at[before] + 1 : tokens.at[i]]
            order = (Role.BASE, Role.LEVEL) if roles[before] is Role.BASE else (Role.PART, Role.WHOLE)
            tied = (gap == ["or"] and not _above_all(giver, taker)) or (
                (roles[before], roles[i]) == order and len(gap) <= 3
            )
            if tied and not _of_other_size(giver, taker):
                taken[before] = i
                quantities[before] = with_unit(giver, taker)
    return taken


def _level_before(roles: Sequence[Role], quantities: Sequence[Quantity], i: int, tokens: Tokens) -> int:
    """Return the amount that a base is the base of, -1 without one: equivalents and rates stand between them."""
    words, at = tokens.words, tokens.at[i]
    moved = words[at - 1] == "from" and words[at - 2] in _UPS
    rated = roles[i - 1] is Role.BY and quantities[i - 1].kind is Kind.PERCENTAGE
    kinds = _MOVED if moved else _MONEY | {Kind.MEASURE} if rated else _MONEY
    for k in range(i - 1, max(-1, i - 5), -1):
        if roles[k] in _STATED and quantities[k].kind in kinds:
            return k
        if moved and quantities[k].kind is Kind.COUNT and roles[k] is not Role.WHOLE:
            return -1  # "rose 5% at 40 shops, up from 38"
    return -1


def _bracketed(tokens: Tokens, role: Role, giver: Quantity, i: int) -> bool:
    """Tell whether an aside tells from where an amount brought a number: "an increase of 18 years (from 43 to 61)"."""
    at = tokens.at[i]
    aside = tokens.words[at - 2 : at] in (["(", "from"], [",", "from"])
    return role is Role.BY and giver.kind is not Kind.PERCENTAGE and giver.unit not in _COINS and aside


def _reached(tokens: Tokens, roles: Sequence[Role], before: int, giver: Quantity, i: int) -> bool:
    """Tell whether a bare number is where an amount brought it: "slipped 0.5 yen to 104.2"; shares rise by cents."""
    if roles[before] is not Role.BY or roles[i] is not Role.LEVEL or giver.unit in _COINS:
        return False
    gap = tokens.words[tokens.at[before] + 1 : tokens.at[i]]
    return giver.kind in (Kind.MONEY, Kind.MEASURE) and gap in (["to"], ["at"])


def _both_sized(taker: Quantity, giver: Quantity) -> bool:
    """Tell whether both numbers of a pair are millions or billions: "$3.4bn in May and 3.3bn in June"."""
    sized = all(any(what == "magnitude" for what, _ in one.symbols) for one in (taker, giver))
    return sized and giver.kind is Kind.MONEY


def _in_turn(tokens: Tokens, see_through: Sequence[bool], before: int, i: int) -> bool:
    """Tell whether two numbers are said of two times in turn: "3.2 per cent in 2018 and 2.1 last year"."""
    words, at = tokens.words, tokens.at[i]
    if words[at - 1] not in _TURNS or not _timed(tokens, see_through, i, at + 1):
        return False
    between = words[tokens.at[before] + 1 : at]
    return any(see_through[before + 1 : i]) or any(word in _PERIODS for word in between)


def _timed(tokens: Tokens, see_through: Sequence[bool], i: int, at: int) -> bool:
    """Tell whether a place in time stands at token `at`, after the i-th number: "in 2019", "last year", "this week"."""
    following = tokens.words[at : at + 3]
    if following[:1] == [NAME]:
        return True  # "last year" is read as a date that counts nothing
    if i + 1 < len(see_through) and see_through[i + 1] and tokens.at[i + 1] <= at + 2:
        return not following or following[0] in ("in", "on", "at", "for", "by", NUMBER)
    return any(word in _PERIODS for word in following[:2]) and following[0] in _PERIOD_HEADS


def _bare(quantity: Quantity, noun: Noun) -> bool:
    return quantity.unit is None and quantity.kind in (Kind.COUNT, Kind.RANGE) and not noun


def _pair(giver: Role, taker: Role, kind: Kind) -> bool:
    if taker in _PARTS:
        return kind is Kind.MONEY and (giver in _PARTS or giver in (Role.NONE, Role.LEVEL))
    if kind is Kind.AGE:  # "the minimum age of 21 would be cut to 18"
        return taker in _ENDS and giver in _ENDS
    if kind is Kind.DURATION:  # "cut from 12 weeks to nine"; limits of days are read as they stand
        return {giver, taker} == _ENDS
    return taker in _PAIRING and giver in _PAIRING


def _moved(giver: Role, taker: Role, quantity: Quantity) -> bool:
    """Tell whether a number is where an amount moved to or from: "the rate for women fell from 6.8% to 6.3"."""
    if quantity.kind is Kind.AGE:
        return {giver, taker} <= _ENDS
    return {giver, taker} == _ENDS


def _above_all(one: Quantity, other: Quantity) -> bool:
    """Tell whether a bare number before "or" is more than all per cent: "240 or 16 per cent of them"."""
    return other.unit == "percent" and one.value is not None and one.value > max(_ALL, other.value or 0)


def _of_other_size(taker: Quantity, giver: Quantity) -> bool:
    """Tell whether a bare number is too big to be a percentage like its neighbour."""
    return giver.kind is Kind.PERCENTAGE and taker.value is not None and abs(taker.value) > 1000


def nouns(
    tokens: Tokens, quantities: Sequence[Quantity], roles: Sequence[Role], found: list[Noun], earlier: Noun
) -> tuple[set[int], Noun]:
    """Fill in the nouns of bare counts from the numbers before them; return who inherited and the last noun.

    `earlier` is the last noun of the sentence before: only "of these", "the other 12" and the like reach back to it.
    """
    inherited = set()
    last, at_last = earlier, -LOOK_BACK
    fresh = False
    for i, quantity in enumerate(quantities):
        counted = quantity.unit is None and quantity.kind in (Kind.COUNT, Kind.FRACTION, Kind.RATIO)
        ahead = tokens.at[i] + 1
        if (
            not found[i]
            and counted
            and i + 1 < len(found)
            and tokens.at[i + 1] == ahead + 1
            and tokens.words[ahead] in _UPS
            and found[i + 1]
        ):
            found[i] = found[i + 1]  # "7,369.03, up 58.06 points"
            inherited.add(i)
        if found[i]:
            if counted:
                last, at_last, fresh = found[i], tokens.at[i], True
        elif counted and last:
            role = roles[i]
            near = fresh and tokens.at[i] - at_last <= LOOK_BACK
            index = last[-1] == "point" and role is Role.LEVEL and quantity.value is not None
            if (
                role in _PARTS
                or (near and index and not quantity.interval.exact)
                or (near and (role is Role.BASE or tokens.words[tokens.at[i] - 1] in _JOINTS))
            ):
                found[i] = last
                inherited.add(i)
        elif quantity.kind is Kind.MONEY:
            last, fresh = (), False
    return inherited, last
