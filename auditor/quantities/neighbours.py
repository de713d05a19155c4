"""What neighbours give each other: shared magnitudes and units, and numbers that go on in the next one.

"$26 and $31 million", "1 hour 45 minutes", "5-foot-11", "two years and a half".
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.affixes import by_the_clock
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind
from auditor.quantities.unit_table import UNITS
from auditor.quantities.units import convert, same_dimension

_SHARING = lazy(
    r"-\s+(?:to|and|or)\s+|\s*(?:and|or|to|-|–|—|,|/|, and|and then|but)\s*|\s+from\s+|"
    r"\s+(?:to|and|or|from)\s+(?:about|around|nearly|almost|over|more than|up to)\s+"
)
_COMPOUND = frozenset((Kind.MEASURE, Kind.DURATION))
_CALENDAR = {("year", "month"): Fraction(12)}
WORD_FOLLOWS = lazy(r"[ -][a-z]")


_FEW = 6
_NEAR = 160
"""Characters between a number in millions and the next one."""
_COUNTS_ON = lazy(
    r"[,.;:)]|\s*\Z|\s+(?:in|a|last|this|by|and|or|from|to|at|on|for|were|was|are|of|did|had|have|went|came|compared|"
    r"the (?:year|month|week|previous|same|prior))\b"
)
"""What follows a number whose noun was said before."""
_ALL = 100
"""Per cent."""


def share(here: Draft, after: Draft, gap: str, lowered: str) -> None:
    """Give the first of "$26 and $31 million", "20 and 30 per cent" the magnitude and unit of the second."""
    if here.value is None or after.value is None or here.mantissa is None or after.mantissa is None:
        return
    if not _SHARING.fullmatch(gap) or Kind.ORDINAL in (here.kind, after.kind):
        return
    stripped = gap.strip()
    if stripped[0] == "-" and len(stripped) > 2:
        stripped = stripped[1:].strip()  # "15- to 24-year-olds"
    _as_millions(here, after, lowered)
    _as_millions(after, here, lowered)
    plain = here.unit is None and here.kind is Kind.COUNT
    small = (
        here.words and here.mantissa <= 20 and here.mantissa < after.mantissa <= 20 and stripped in ("or", "to", "-")
    )
    fell = stripped == "to" and lowered.endswith("from ", 0, here.start)  # "from 4.8 to 4.7 million"
    same = plain or here.unit == after.unit or (fell and _signed(here) and after.unit is None)
    if after.factor > 1 and here.factor == 1 and same and (not here.words or small):
        ordered = here.mantissa <= after.mantissa
        listed = (
            (stripped in ("and", ",", "or") or fell) and here.mantissa < 1000 and here.mantissa <= after.mantissa * 10
        )
        if (ordered or listed) and here.mantissa * 1000 > after.mantissa:
            _magnify(here, after)
    if plain and after.unit is not None:
        # a money sign stands before each number that it is for, but for "3–4" ranges
        signed = _signed(after)
        if after.unit == "percent" and here.value > _ALL and here.value > after.value:
            return  # "12,100 or 9.7 per cent are in their teens"
        if stripped in ("-", "–", "to") or (not signed and stripped in ("or", "and", "/")):
            here.unit, here.kind = after.unit, after.kind
            if after.hedge is None and stripped in ("and", "or"):
                after.hedge = here.hedge  # "about 1,800 and 2,400 miles"
    elif _signed(here) and after.unit is None and after.kind is Kind.COUNT and stripped in ("-", "–"):
        after.unit, after.kind = here.unit, here.kind
        if after.factor > 1 and here.factor == 1 and here.value < after.mantissa * 10:
            _magnify(here, after)


_BY = frozenset((" by ", "-by-", " x ", "x", " × ", "×"))


def share_sides(joined: Sequence[Draft], lowered: str) -> None:
    """Give the sides of "15 by 20 feet" and "7 x 5 x 3 inches" the unit of the last."""
    for at in range(len(joined) - 2, -1, -1):
        here, after = joined[at], joined[at + 1]
        if after.kind is not Kind.MEASURE or here.unit is not None or here.kind is not Kind.COUNT:
            continue
        if after.start - here.end > 4 or here.excluded is not None or after.unit is None or here.factor > 1:
            continue
        if _is_length(after) and lowered[here.end : after.start] in _BY:
            here.unit, here.kind = after.unit, after.kind


def _as_millions(draft: Draft, other: Draft, lowered: str) -> None:
    """Read the "25m" of "$10-25m" and the "10.1m" of "rose by 500,000 to 10.1m" as millions, not metres."""
    if draft.unit != "meter" or draft.words or draft.num_end != draft.end - 1 or lowered[draft.num_end] != "m":
        return
    counted = other.kind is Kind.COUNT and other.unit is None and other.value is not None and other.value >= 10_000
    if draft.value is None or not (_signed(other) or (counted and draft.rounds)):
        return
    _to_millions(draft, *((other.unit, other.kind) if _signed(other) else (None, Kind.COUNT)))


def _to_millions(draft: Draft, unit: str | None, kind: Kind) -> None:
    assert draft.value is not None
    draft.unit, draft.kind = unit, kind
    draft.factor = Fraction(10**6)
    draft.value *= draft.factor
    draft.step *= draft.factor
    draft.rounds = True
    draft.symbols = [("magnitude" if name == "unit" else name, span) for name, span in draft.symbols]
    draft.num_end = draft.end


def read_millions(drafts: Sequence[Draft], lowered: str) -> None:
    """Read "3.2m phones, of which 1.6m were sold" as millions, both: nothing else is measured in the sentence."""
    for at, draft in enumerate(drafts):
        if draft.unit != "meter" or draft.num_end != draft.end - 1 or lowered[draft.num_end] != "m":
            continue
        for before in reversed(drafts[max(0, at - _FEW) : at]):
            if draft.start - before.end > _NEAR or ". " in lowered[before.end : draft.start] or _is_length(before):
                break
            if before.kind is Kind.COUNT and before.factor == 10**6 and lowered[before.num_end - 1] == "m":
                if _COUNTS_ON.match(lowered, draft.end):
                    _to_millions(draft, None, Kind.COUNT)
                break


def _is_length(draft: Draft) -> bool:
    row = UNITS.get(draft.unit or "")
    return row is not None and row[2] == "length"


def _signed(draft: Draft) -> bool:
    return draft.kind is Kind.MONEY and bool(draft.symbols) and any(name == "currency" for name, _ in draft.symbols)


def _magnify(here: Draft, after: Draft) -> None:
    assert here.value is not None
    here.factor = after.factor
    here.value *= after.factor
    here.step *= after.factor
    here.rounds = True


def and_a_half(here: Draft, after: Draft, lowered: str) -> Draft | None:
    """Join "two years and a half", "3 million and a half"."""
    assert here.value is not None
    assert after.value is not None
    if not lowered.startswith(("a ", "half", "an "), after.start) or here.value.denominator != 1 or after.value >= 1:
        return None
    if (here.unit is None and here.factor == 1) or here.kind is Kind.PERCENTAGE:
        return None
    part = after.value * here.factor
    here.value += part
    here.step = part if here.factor == 1 else here.factor / 10
    here.rounds = True
    here.end = here.num_end = after.end
    by_the_clock(here)
    return here


def grown(here: Draft, after: Draft, gap: str, lowered: str) -> Draft | None:
    """Join "1 hour 45 minutes", "4 thousand 3 hundred and 21", "5.2 ± 0.3 kg"; "3 million and 20" stay two numbers."""
    if here.value is None or after.value is None or after.hedge is not None:
        return None
    if after.plus_minus and not gap.strip() and here.unit in (None, after.unit):
        here.unit, here.end = after.unit or here.unit, after.end
        here.kind = after.kind if here.kind is Kind.COUNT else here.kind
        here.spread = after.value
        here.symbols.append(("spread", Span(after.start, after.num_end)))
        return here
    if here.unit is not None:
        if here.kind is Kind.MONEY:
            return _coins(here, after, gap, lowered)
        if here.unit == "pound" and here.words and after.unit is None and here.kind is Kind.MEASURE:
            pounds = _coins(here, after, gap, lowered)
            if pounds is not None:
                pounds.unit, pounds.kind = "GBP", Kind.MONEY  # "three pounds fifty"
            return pounds
        if here.unit == "foot" and after.unit in (None, "inch") and gap in ("-", " ") and after.value < 12:
            return _height(here, after, gap, lowered)
        if here.unit == "hour" and after.unit is None and after.kind is Kind.COUNT and after.value < 60:
            return _minutes(here, after, gap, lowered)
        return _compound(here, after, gap)
    if here.kind is not Kind.COUNT or here.words or gap not in (" ", " and ") or here.factor <= after.factor:
        return None
    if (after.rounds and after.factor == 1) or not 0 < after.value < here.factor:
        return None
    if after.unit is not None and after.kind is not Kind.MONEY:
        return None  # "2 million 9-litre cases"
    if gap == " and " and here.factor not in (100, 1000, 10**5, 10**7):
        return None
    here.value += after.value
    here.step = after.step
    here.rounds = False
    here.factor = after.factor
    here.mantissa = here.value / here.factor
    here.end = here.num_end = after.end
    here.symbols.extend(after.symbols)
    here.unit, here.kind, here.end = after.unit, after.kind, after.end
    return here


_CENTS = frozenset(("cent", "pence", "euro_cent"))
_CLOSED = lazy(r"\s*(?:\Z|[.;:!?)\n]|,(?! ?[0-9]))|\s(?:more|each|per|an?)\b")


def _coins(here: Draft, after: Draft, gap: str, lowered: str) -> Draft | None:
    """Join "one dollar and forty-two cents", "20 rupees 50 paise" and "three pounds fifty", in the larger unit."""
    if gap not in (" ", " and ", ", ") or here.rounds or after.value is None or here.value is None:
        return None
    parts = 100
    if after.unit is None:
        coins = after.kind is Kind.COUNT and 10 <= after.value < 100 and after.value.denominator == 1
        said = any(name == "unit" for name, _ in here.symbols) and here.value.denominator == 1
        if gap == ", " or not (coins and said and not after.rounds and _CLOSED.match(lowered, after.end)):
            return None
    elif after.unit not in _CENTS:
        row = UNITS.get(after.unit)
        if row is None or row[2] != here.unit or row[1] == 1:
            return None
        parts = row[1]
    if not 0 < after.value < parts:
        return None
    here.value += after.value / parts
    here.mantissa = here.value
    here.step = Fraction(1, parts)
    here.end = here.num_end = after.end
    return here


def _height(here: Draft, after: Draft, gap: str, lowered: str) -> Draft | None:
    """Join "5-foot-11" and "6 foot 2", in inches."""
    if here.value is None or after.value is None or here.value.denominator != 1 or after.kind is Kind.ORDINAL:
        return None
    if gap == " " and after.unit is None and WORD_FOLLOWS.match(lowered, after.end):
        return None
    here.value = here.mantissa = here.value * 12 + after.value
    here.unit, here.step, here.rounds = "inch", after.step, after.rounds
    here.symbols.extend(after.symbols)
    here.num_end = after.num_end
    here.end = after.end
    return here


def _minutes(here: Draft, after: Draft, gap: str, lowered: str) -> Draft | None:
    """Join "1 hour thirty", where no word says what the thirty are."""
    if gap not in (" ", " and ") or here.value is None or after.value is None or here.value.denominator != 1:
        return None
    if WORD_FOLLOWS.match(lowered, after.end) or after.value.denominator != 1:
        return None
    here.value = here.mantissa = here.value * 60 + after.value
    here.unit, here.step = "minute", Fraction(1)
    here.end = here.num_end = after.end
    return here


def _compound(here: Draft, after: Draft, gap: str) -> Draft | None:
    """Join "1 hour 45 minutes", "2 km and 1 metre" to one measure in the smaller unit."""
    if here.kind not in _COMPOUND or after.kind is not here.kind or here.unit == after.unit or here.rounds:
        return None
    if here.unit is None or after.unit is None or "/" in here.unit:
        return None
    if gap not in (" ", " and ", "-") and not (gap == ", " and here.kind is Kind.MEASURE):
        return None
    assert here.value is not None
    assert after.value is not None
    if not same_dimension(here.unit, after.unit) or here.value.denominator != 1:
        return None
    if here.unit in ("year", "month") and (here.unit, after.unit) not in _CALENDAR:
        return None  # how many days a year or a month has is not said
    larger = _CALENDAR.get((here.unit, after.unit)) or convert(Fraction(1), here.unit, after.unit)
    if not abs(after.value) < larger * (1 if gap == " and " or here.kind is Kind.DURATION else 3):
        return None
    here.value = here.value * larger + after.value
    here.mantissa = here.value
    here.step, here.rounds, here.unit = after.step, after.rounds, after.unit
    here.symbols.extend(after.symbols)
    here.end = here.num_end = after.end
    return here
