"""What stands around a numeral: sign and currency before it, magnitude and unit after it."""

from __future__ import annotations

import re
from fractions import Fraction

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.compounds import compound_after
from auditor.quantities.currency import MONEY_WORDS, currency_before, last_word
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind
from auditor.quantities.tries import trie
from auditor.quantities.unit_table import MONEY, WORDS
from auditor.quantities.units import UnitMatch, unit_after

MAGNITUDES: dict[str, int] = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12, "mil": 10**6, "mln": 10**6, "mlns": 10**6, "bln": 10**9, "blns": 10**9, "trln": 10**12,
    "trn": 10**12, "mn": 10**6, "bn": 10**9, "tn": 10**12, "lakh": 10**5, "lakhs": 10**5, "lkh": 10**5, "lac": 10**5,
    "lacs": 10**5, "crore": 10**7, "crores": 10**7, "krore": 10**7, "krores": 10**7, "cr": 10**7, "dozen": 12,
    "dozens": 12, "mm": 10**6, "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12,
}  # fmt: skip
"""Magnitude as written, lower case, to its factor."""
_LETTERS = frozenset(("k", "m", "b", "t", "mil", "cr", "mm"))
_MAGNITUDE = lazy(r"[ \u00a0\n-]?(" + trie(MAGNITUDES) + r")(?![a-z0-9_²³])")
_GRAND = lazy(
    r"[ -]grand(?=\Z|[.,;:!?)\n]| (?:an?|in|on|for|to|and|or|at|per|each|off|from|of|by|is|was|but|so|if|with|over|"
    r"more|less|worth)\b)"
)
"""A thousand in speech: "25 grand a year", but no "three grand pianos"."""
_MORE = lazy(r"[ \u00a0\n-](" + trie(name for name in MAGNITUDES if name not in _LETTERS) + r")(?![a-z0-9_])")
_MAGNITUDE_FIRST = frozenset(name[0] for name in MAGNITUDES)
AND_PART = lazy(r"[ \u00a0]and[ \u00a0](?:an?[ \u00a0](half|third|quarter|fifth)|(three)[ -]quarters)\b")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
_TIMES = lazy(r"(?:[ \u00a0-]?times|[ -]?fold|x)(?![\w])")
_ISH = lazy(r"ish\b|odd\b")
_TIMES_WHAT = lazy(
    r"[ \u00a0](?:more|less|fewer|as|the|higher|larger|greater|bigger|faster|lower|smaller|longer|that|its|their|his|"
    r"her|what|those|stronger|likelier|cheaper|better|worse|over|last|earnings|annual|normal)\b"
)
_WORD = lazy(r"[ \u00a0-]([a-z]+)")
_PREPOSITIONS = frozenset(
    "high long wide deep tall away thick apart below above from to in at by and of on off up down or into through"
    " across ahead behind over under for with without underwater freestyle sprint race final relay".split()
)
_ATHLETICS = frozenset(Fraction(n) for n in (50, 60, 100, 110, 200, 300, 400, 500, 800, 1000, 1500, 3000, 5000, 10000))
_NEVER_RUN = frozenset(
    "people tonnes tons barrels litres gallons bushels acres hectares shares users customers".split()
)
"""What is counted after "500m", the length of a race besides."""
_NAMES = lazy(r" ([^\W\d_]{3,})(?: ([^\W\d_]{3,}))?")
_PLURALS = frozenset(("people", "children", "men", "women"))
_SIGNS = frozenset("+-–±")
CURRENCY_SIGNS = frozenset("$£€¥₹₽₩₪₫₱₦₺฿₴₿¢")
_CURRENCY_LAST = CURRENCY_SIGNS | frozenset(".srcRM")
_BEFORE_SIGN = frozenset(" (\n[\u00a0=,/:><|±~≈") | CURRENCY_SIGNS
_BOOKED = lazy(r"(?:\b(?:is|was|of|were|at|to|be)|[:|]) ?\($|(?:^|\n)\($")
_HOLDS_NO_UNIT = frozenset(".,;:)!?")
_MONEY_PER = lazy(r"(?: ?/ ?|[ -]per[ -]|[ \n]an?[ -]|[ \n]each[ ]|[ \n]every[ ])")


def part_of(match: re.Match[str]) -> Fraction:
    """Return the fraction that a match of `AND_PART` adds."""
    return Fraction(3, 4) if match[2] else Fraction(1, _PARTS[match[1]])


def before(prose: str, normal: str, lowered: str, draft: Draft) -> None:
    """Read sign and currency to the left of the numeral, in either order."""
    for _ in range(2):
        start = draft.start
        if not start:
            return
        last = normal[start - 1]
        if last == " " and normal.endswith(("± ", "±  "), 0, start):  # "+/-" is a sign between two spaces by now
            draft.plus_minus = True
            draft.start = normal.rindex("±", 0, start)
            return
        if last in _SIGNS and _sign(prose, normal, draft, last):
            continue
        if last in " \u00a0" and start >= 2 and normal[start - 2] == "±":
            draft.plus_minus = True
            draft.start = start - 2
            return
        if last in " -" and start > 5 and lowered[start - 2] in "se" and _said_sign(lowered, draft):
            continue
        if draft.unit is not None:
            return
        probe = normal[start - 2] if last in " \u00a0" and start >= 2 else last
        if not (probe in _CURRENCY_LAST or probe.isupper() or not probe.isascii()):
            if last == probe and last not in "hkp":
                return
            if last != probe and last_word(normal, start - 1) not in MONEY_WORDS:
                return
        money = currency_before(prose, start)
        if money is None:
            return
        draft.unit, draft.kind = money.unit, Kind.MONEY
        draft.symbols.append(("currency", Span(money.start, start)))
        draft.start = money.start
        bracketed = prose[money.start - 1 : money.start] == "(" and prose[draft.end : draft.end + 1] == ")"
        if bracketed and _BOOKED.search(lowered, max(0, money.start - 9), money.start):
            _negate(draft)  # "income was ($4.5)", as accounts write a loss


def _negate(draft: Draft) -> None:
    if draft.value is not None:
        draft.value = -draft.value
        draft.mantissa = None if draft.mantissa is None else -draft.mantissa


def _said_sign(lowered: str, draft: Draft) -> bool:
    start = draft.start
    for word in ("minus", "negative"):
        begin = start - 1 - len(word)
        if lowered.startswith(word, begin) and (not begin or not lowered[begin - 1].isalnum()):
            _negate(draft)
            draft.symbols.append(("sign", Span(begin, start)))
            draft.start = begin
            return True
    return False


def _named(word: str) -> bool:
    return len(word) == 3 and word.isalpha() and word.isupper()


def _sign(prose: str, normal: str, draft: Draft, last: str) -> bool:
    start = draft.start
    earlier = normal[start - 2] if start >= 2 else " "
    if last == "±":
        draft.plus_minus = True
    elif last == "+":
        if earlier.isalnum():
            return False
    elif earlier not in _BEFORE_SIGN:
        return False
    elif earlier in " \u00a0" and start >= 3 and normal[start - 3].isdigit() and prose[start - 1] != "−":
        return False  # "5 –7" is a range
    elif earlier == " " and last == "-" and _named(normal[max(0, start - 5) : start - 2]):
        draft.excluded = "part of a name or code"  # "COVID -19"
        draft.kind = Kind.IDENTIFIER
        return False
    else:
        _negate(draft)
    draft.symbols.append(("sign", Span(start - 1, start)))
    draft.start = start - 1
    return True


def after(prose: str, lowered: str, draft: Draft) -> None:
    """Read magnitude and unit to the right of the numeral."""
    end = draft.end
    head = lowered[end : end + 1]
    initial = lowered[end + 1 : end + 2] if head and head in " -\n\u00a0" else head
    if initial in _MAGNITUDE_FIRST and draft.value is not None and (match := _MAGNITUDE.match(lowered, end)):
        name = match[1]
        apart = match.start(1) > end
        if name not in _LETTERS or (
            not draft.words and _means_magnitude(prose, lowered, draft, name, match.end(), apart)
        ):
            _magnify(lowered, draft, match.start(1), match.end(), MAGNITUDES[name])
    elif initial == "g" and draft.value is not None and (match := _GRAND.match(lowered, end)):
        _magnify(lowered, draft, end + 1, match.end(), 1000)
    unit(prose, lowered, draft)


def _magnify(lowered: str, draft: Draft, start: int, end: int, factor: int) -> None:
    assert draft.value is not None
    while more := _MORE.match(lowered, end):
        factor *= MAGNITUDES[more[1]]
        end = more.end()
    draft.symbols.append(("magnitude", Span(start, end)))
    draft.factor *= factor
    draft.value *= factor
    draft.step = draft.step * factor if factor >= 1000 else draft.step
    if lowered[end : end + 5] == " and " and (part := AND_PART.match(lowered, end)):
        draft.value += factor * part_of(part)
        draft.step = draft.factor / 10
        end = part.end()
    draft.rounds = draft.rounds or factor >= 1000  # "3 hundred" is "300", as "three hundred" is
    draft.end = draft.num_end = end


def _means_magnitude(prose: str, lowered: str, draft: Draft, name: str, end: int, apart: bool) -> bool:
    """Tell whether a letter is a magnitude: always after a currency, else by its case and what follows."""
    if draft.kind is Kind.MONEY:
        return True
    if name in ("mm", "cr") or lowered.startswith("/", end):
        return False  # "5m/16ft"
    if name == "mil":
        return apart
    capital = prose[end - 1].isupper()
    if name == "k":
        return not apart or not (capital or lowered[end : end + 1].strip(" .,;:)"))
    if name in ("b", "t"):
        if apart or draft.value is None or draft.value >= 1000:
            return capital and apart and _counted(lowered, draft, end)
        return capital or draft.rounds
    if capital:
        return not apart
    return not apart and _counted(lowered, draft, end)


def _money_next(lowered: str, end: int) -> bool:
    """Tell whether a currency is named next: "300m zlotys", "2.2bn Swiss francs"; what was won is none."""
    match = _NAMES.match(lowered, end)
    if match is None or match[1] == "won":
        return False
    return WORDS.get(match[1]) in MONEY or WORDS.get(match[0][1:]) in MONEY


def _counted(lowered: str, draft: Draft, end: int) -> bool:
    """Tell whether things are counted after "2.7m": a plural noun is near; metres stand before "high" or one noun."""
    if lowered.startswith("-strong", end) or _money_next(lowered, end):
        return True
    if draft.value in _ATHLETICS:
        word = _WORD.match(lowered, end)
        return word is not None and word[1] in _NEVER_RUN
    place = end
    for _ in range(5 if draft.rounds and draft.step >= Fraction(1, 10) else 2):
        word = _WORD.match(lowered, place)
        if word is None:
            return False
        noun = word[1]
        if place == end and noun in _PREPOSITIONS:
            return noun == "of" and lowered.startswith(
                (" of its", " of the", " of them", " of these", " of those"), end
            )
        if noun in _PLURALS or (len(noun) > 3 and noun[-1] == "s" and noun[-2] != "s"):
            return True
        place = word.end()
    return False


def unit(prose: str, lowered: str, draft: Draft) -> None:
    """Read the unit that follows, or "times" and "-fold"; a letter that is none makes the number part of a code."""
    end = draft.end
    following = lowered[end : end + 1]
    if not following or following in _HOLDS_NO_UNIT:
        return
    money = draft.kind is Kind.MONEY
    found = unit_after(prose, end)
    if found is not None:
        if draft.unit is None:
            _measured(prose, lowered, draft, found)
        elif money and found.unit == draft.unit:
            draft.end = found.end  # "$5 dollars"
            draft.symbols.append(("unit", Span(end, found.end)))
        return
    if draft.unit is None and lowered.startswith(" of ", end) and _of_unit(prose, lowered, draft):
        return
    if draft.unit is None and following in " -xtf\u00a0" and (match := _TIMES.match(lowered, end)):
        if match[0].strip(" -\u00a0") != "times" or _TIMES_WHAT.match(lowered, match.end()):
            draft.kind = Kind.MULTIPLE
            draft.symbols.append(("multiple", Span(end, match.end())))
            draft.end = match.end()
        return
    coin = _COINS.get(prose[end]) if draft.unit is None and not draft.words else None
    if coin is not None and not prose[end + 1 : end + 2].isalnum():
        draft.unit, draft.kind, draft.end = coin, Kind.MONEY, end + 1
        draft.symbols.append(("unit", Span(end, end + 1)))
        return
    glued = following.isalpha() and not draft.words and draft.num_end == end and draft.unit is None
    if glued and following == "x" and lowered[end + 1 : end + 2].isdigit():
        return  # the "4" of "4x100m"
    if glued and not _ISH.match(lowered, end):
        draft.excluded = "part of a name or code"
        draft.kind = Kind.IDENTIFIER


_OF_ONE = lazy(r" of (?:an?|one) ")


def _of_unit(prose: str, lowered: str, draft: Draft) -> bool:
    """Read the unit of "two and a quarter of hours", "3/4 of a mile", "dozens of kilometres", "a couple of weeks"."""
    end = draft.end
    kinds: tuple[Kind, ...]
    if draft.kind is Kind.FRACTION and (match := _OF_ONE.match(lowered, end)):
        end, kinds = match.end() - 1, (Kind.DURATION, Kind.MEASURE)
    elif draft.words:
        end, kinds = end + 3, (Kind.DURATION, Kind.MEASURE, Kind.MONEY)
    elif draft.rounds:
        end, kinds = end + 3, (Kind.DURATION,)
    else:
        return False
    found = unit_after(prose, end)
    if found is None or found.kind not in kinds or lowered[end : found.end].strip() == "us":  # "one in eight of us"
        return False
    _measured(prose, lowered, draft, found)
    return True


def _measured(prose: str, lowered: str, draft: Draft, found: UnitMatch) -> None:
    draft.symbols.append(("unit", Span(draft.end, found.end)))
    draft.unit, draft.kind, draft.end = found.unit, found.kind, found.end
    if draft.value is None:
        return
    if found.scale != 1:
        draft.value *= found.scale
        draft.step *= found.scale
        draft.rounds = True
    if found.kind is Kind.MONEY:
        match = _MAGNITUDE.match(lowered, found.end)
        if match is not None and match[1] not in _LETTERS and draft.factor == 1:  # "75 USD million"
            _magnify(lowered, draft, match.start(1), match.end(), MAGNITUDES[match[1]])
            draft.num_end = draft.end
    if found.kind is Kind.MONEY or found.unit == "foot":
        _compounded(prose, draft, found)
    elif found.unit.startswith("degree") and lowered.startswith(" below zero", found.end):
        _negate(draft)
        draft.symbols.append(("sign", Span(found.end, found.end + 11)))
        draft.end = found.end + 11
    elif found.kind is Kind.DURATION:
        by_the_clock(draft)


_COINS = {"p": "pence", "c": "cent"}
_SMALLER = {"day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}


def by_the_clock(draft: Draft) -> None:
    """Count halves, thirds and quarters of a clock unit in the next smaller one: half an hour is 30 minutes."""
    if draft.value is None or draft.unit not in _SMALLER or not 1 < draft.value.denominator <= 4:
        return
    if draft.step.denominator % 5 == 0:
        return  # "1.5 hours" is written in decimals, and rounds as they do
    unit, factor = _SMALLER[draft.unit]
    draft.value *= factor
    draft.step *= factor
    draft.mantissa = draft.value
    draft.unit = unit


def _compounded(prose: str, draft: Draft, found: UnitMatch) -> None:
    """Add the pence to the pounds, and the inches to the feet, which are then counted in inches."""
    compound = compound_after(prose, found) if found.end < len(prose) else None
    if compound is None or draft.value is None:
        return
    draft.value += compound.value if draft.value >= 0 else -compound.value
    draft.step = compound.step
    if found.unit == "foot":
        draft.value, draft.step, draft.unit = draft.value * 12, draft.step * 12, "inch"
    draft.symbols.append(("unit", Span(found.end, compound.end)))
    draft.end = draft.num_end = compound.end
