"""What can be one amount twice, and which words without brackets say so: "or 0.9 m", ", which is 74 km/h", "/350F"."""

from __future__ import annotations

from auditor.assertions.clocks.zones import local, offsets
from auditor.assertions.lexicon import STOP, forms
from auditor.assertions.model import Evidence
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.units import meanings, reciprocal, same_dimension

LINKS = forms(
    "translates translate translating equals equal equalling equaling equates equivalent converts converted = i.e. "
    "corresponds"
)
"""Words that say of two amounts that they are one."""
OPERATORS = forms("+ × x * ÷")
"""What makes an amount a term of a reckoning."""
DASHES = frozenset("-–—")
_CLOSERS = DASHES | frozenset(",.;:)")
_RESTATED = frozenset(
    f"{which} {verb}"
    for which in ("which", "that")
    for verb in ("is", "was", "equals", "comes to", "works out at", "amounts to", "makes")
) | {"that's", "making"}
"""Behind a comma, a dash or a semicolon: what follows says the number before it again."""
_CLAUSES = DASHES | frozenset(",;")
_SET_OFF = DASHES | frozenset(",")
"""After a comma or a dash: what follows says the number before it again."""
_MOST = 14
_AFAR = 6
"""Words between an amount and one behind a comma that may only be the same."""
_EXTENTS = forms(
    "long wide high tall deep thick across square away apart north south east west inland offshore upstream downstream"
)
_PER = frozenset("a an per every each".split())
_VULGAR = frozenset("½¼¾")
_CHAIN = frozenset(("/", "fan", ")", "oven"))
_APART = DASHES | frozenset((",", "/", "or"))
_CENTS = "cent"
"""Cents of some currency, which may be that of the other amount: "$18m, or 16 cts" a share."""
_ZONE_WORDS = 6
"""Words between two times, those of the first one's zone among them."""


def linked(view: SentenceView, i: int, between: list[str]) -> Evidence | None:
    """Return how firmly the words before the number `i` make it an equivalent of the one before, None if not at all."""
    if between[-1:] == ["/"] and _CHAIN.issuperset(between):
        return Evidence.CUE
    numbers = view.numbers
    if numbers[i - 1].quantity.per is not None:
        between = _past_per(between)
    if numbers[i].quantity.kind is Kind.TIME:
        return _same_moment(view, i, between)
    spans_time = numbers[i].quantity.kind is Kind.DURATION
    if between == ["or"]:  # "24 hours or two days" may be a choice, and so may "the 5 km or 10 mile route"
        choice = numbers[i].quantity.hedge is None and (spans_time or _qualifies(view, i))
        choice = choice or view.before(i - 1, 1) == ["either"]
        return Evidence.SENTENCE if choice else Evidence.CUE
    if len(between) <= 4 and "each" not in between:  # "100 litres each, or 30 gallons in all"
        opens = between[:1] == ["or"] or between[:2] == [",", "or"]
        if opens or (between[-1:] == ["or"] and not _APART.isdisjoint(between[:-1])):  # "60 feet wide, or 18 metres"
            each = numbers[i].quantity.per is not None  # "$15 a month, or $180 a year"
            other = "of" in between and view.after(i, 1) == ["of"]  # "an ounce of lead, or a pound of iron"
            weak = other or ((spans_time or each) and not _closes(view, i, 2 * each))
            return Evidence.SENTENCE if weak else Evidence.CUE
    if len(between) > 1 and between[0] == between[1] == "-":
        between = between[1:]  # "24 miles -- 39 km -- off"
    at = next((k for k, word in enumerate(between) if word not in _EXTENTS), 0)
    if between[at : at + 1] and between[at] in _CLAUSES and " ".join(between[at + 1 :]) in _RESTATED:
        plain = between[at] != ";" and between[-1] in ("is", "was", "equals", "that's")
        return Evidence.CUE if plain or _closes(view, i, 2 * (numbers[i].quantity.per is not None)) else None
    if between[-1:] == [","] and len(between) <= _AFAR and (len(between) > 1 or not _closes(view, i)):
        return None if view.broken(i - 1, i) else Evidence.SENTENCE
    if len(between) > 1 and between[-1] in DASHES and _EXTENTS.issuperset(between[:-1]):
        between = between[-1:]  # "25 miles long - 40 km - and growing"
    if between in ([","], ["-"], ["–"]) and _two_scales(numbers[i - 1].quantity, numbers[i].quantity):
        return Evidence.CUE
    if len(between) == 1 and between[0] in (DASHES | {",", ";"}):
        if not _closes(view, i):
            return None
        aside = (between[0] in DASHES and not DASHES.isdisjoint(view.after(i, 1))) or _between_commas(view, i)
        hedged = numbers[i].quantity.hedge is not None  # an apposition: "of $500m, about £270m, was repaid"
        return Evidence.CUE if aside or hedged else Evidence.SENTENCE
    start = numbers[i - 1].span.start
    reckoned = view.document.text[max(0, start - 2) : start].strip() in OPERATORS  # "2 s + 20 ms = 2.02 s"
    said = len(between) <= _MOST and not LINKS.isdisjoint(between) and not view.broken(i - 1, i) and not reckoned
    return Evidence.CUE if said else None


def _two_scales(left: Quantity, right: Quantity) -> bool:
    """Tell whether two temperatures are in two scales, and so one: "200 degrees C, 400 F or gas mark 6"."""
    return left.unit != right.unit and all((one.unit or "").startswith("degree_") for one in (left, right))


def _past_per(between: list[str]) -> list[str]:
    """Return the words behind what things are counted per: those after "loaves a week"."""
    at = next((k for k, word in enumerate(between[:4]) if word in _PER), None)
    return between if at is None else between[at + 2 :]


def _between_commas(view: SentenceView, i: int) -> bool:
    """Tell whether the number `i` is an aside and no item of a list: "a reach of 42 km, 26 miles, without a lock"."""
    after = view.after(i, 2)
    aside = view.between(i - 1, i) == [","] and after[:1] == [","] and after[1:2] and after[1].isalpha()
    listed = i > 1 and len(view.between(i - 2, i - 1)) <= 2
    return bool(aside) and after[1] not in ("and", "or", "then", "but", "etc") and not listed


def _same_moment(view: SentenceView, i: int, between: list[str]) -> Evidence | None:
    """Tell it of two times of day: "9 a.m. Pacific, noon Eastern", "3:14pm local time, 7:14am AEDT"."""
    if not between or between[-1] not in _APART or len(between) > _ZONE_WORDS or "and" in between:
        return None
    document, one, other = view.document, view.numbers[i - 1], view.numbers[i]
    zone = offsets(document, other)
    known = offsets(document, one)
    apart = zone and set(zone).isdisjoint(known) and local(document, one)
    return Evidence.CUE if apart else None


def _qualifies(view: SentenceView, i: int) -> bool:
    """Tell whether a noun follows the number `i`, as in "a 10 mile route"."""
    after = view.after(i, 1)
    return bool(after) and after[0].isalpha() and after[0] not in STOP and after[0] not in _EXTENTS


def _closes(view: SentenceView, i: int, behind: int = 0) -> bool:
    """Tell whether nothing of its own follows the number `i` and so many words `behind` it."""
    after = view.after(i, behind + 1)[behind:]
    return not after or after[0] in _CLOSERS


def convertible(view: SentenceView, one: int, other: int) -> bool:
    """Tell whether two numbers can be one amount in two units, two currencies or two time zones."""
    left, right = view.numbers[one].quantity, view.numbers[other].quantity
    if Kind.TIME in (left.kind, right.kind):
        return left.kind is right.kind
    if left.unit is None or right.unit is None:
        return left.unit is right.unit and _again_per(view, one, other)
    if left.unit == right.unit:
        if left.kind is Kind.MONEY and left.per is not None and right.per is not None:
            return _priced(left, right)  # "$4 a gallon ($1.06 a litre)"
        if left.kind is not Kind.DURATION:
            return False
        return _halved(view, one) != _halved(view, other) or _compound(left) != _compound(right)
    if left.kind is right.kind is Kind.MONEY:
        return _CENTS not in (left.unit, right.unit) or _priced(left, right)
    if any(one.kind is Kind.MONEY and any(name == "currency" for name, _ in one.symbols) for one in (left, right)):
        return False  # but the "pounds" of "2 million pounds (900 tonnes)" are no money
    return reciprocal(left.unit, right.unit) or any(
        same_dimension(here, there) for here in meanings(left.unit) for there in meanings(right.unit)
    )


def _again_per(view: SentenceView, one: int, other: int) -> bool:
    """Tell whether things are counted per two lengths of time: "500 jobs a month, or 6,000 a year"."""
    left, right = view.numbers[one], view.numbers[other]
    pers = left.quantity.per, right.quantity.per
    if left.quantity.kind is not right.quantity.kind or None in pers or pers[0] == pers[1]:
        return False
    same = left.counts is None or right.counts in (None, left.counts)
    return same and all(per is not None and same_dimension(per, "day") for per in pers)


def _priced(left: Quantity, right: Quantity) -> bool:
    """Tell whether two prices are for each of two units of one thing."""
    return (
        None not in (left.per, right.per) and left.per != right.per and same_dimension(left.per or "", right.per or "")
    )


def _compound(quantity: Quantity) -> bool:
    """Tell whether a number is written in two units: "1 hour 30 minutes" is read in minutes, and is 90 of them."""
    return sum(name == "unit" for name, _ in quantity.symbols) > 1


def _halved(view: SentenceView, i: int) -> bool:
    """Tell whether a number is written with a half: "an hour and a half" is read in minutes, and is 90 of them."""
    written = view.document.cut(view.numbers[i].span)
    return "half" in written or "/" in written or not _VULGAR.isdisjoint(written)
