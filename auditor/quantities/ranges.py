# ruff: noqa: E501
"""Two numbers that are written as one: ranges, scores, ratios, "one in five"; and what neighbours share.

Works on the list of drafts: each step looks at a number and the next, never further.
"""

from __future__ import annotations

import re
from fractions import Fraction

from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind

_GAP_RANGE = re.compile(
    r"\s?(?:-|–|—|to|or|through)\s?|\s+(?:to|or|through)\s+(?:about\s+|around\s+|perhaps\s+)?|-to-|-or-|\s?-\s?~"
)
_IN = re.compile(r"\s+(?:in|out of|in every|of every|out of every)\s+|-in-|-out-of-")
_COLON = re.compile(r"\s?:\s?")
_BETWEEN = re.compile(r"\b(between|from|range of|ranging from|ranges from|ranged from|range from)\s+$")
_SHARING = re.compile(
    r"\s*(?:and|or|to|-|–|,|/|, and|and then|but)\s*|\s+from\s+|\s+(?:to|and|or|from)\s+(?:about|around|nearly|almost|over|more than|up to)\s+"
)


def join(drafts: list[Draft], prose: str, lowered: str) -> list[Draft]:
    """Return `drafts` with neighbours joined to ranges, scores and ratios where the words between them say so."""
    joined: list[Draft] = []
    at = 0
    while at < len(drafts):
        here = drafts[at]
        if at + 1 < len(drafts) and here.excluded is None and drafts[at + 1].excluded is None:
            after = drafts[at + 1]
            width = after.start - here.end
            if 0 <= width <= 18:
                gap = lowered[here.end : after.start]
                _share(here, after, gap, lowered)
                pair = _pair(here, after, gap, prose, lowered)
                if pair is not None:
                    joined.append(pair)
                    at += 2
                    continue
        joined.append(here)
        at += 1
    return joined


def _share(here: Draft, after: Draft, gap: str, lowered: str) -> None:
    """Give the first of "$26 and $31 million", "20 and 30 per cent" the magnitude and unit of the second."""
    if here.value is None or after.value is None or here.mantissa is None or after.mantissa is None:
        return
    if not _SHARING.fullmatch(gap) or Kind.ORDINAL in (here.kind, after.kind):
        return
    plain = here.unit is None and here.kind is Kind.COUNT
    if after.factor > 1 and here.factor == 1 and (plain or here.unit == after.unit) and not here.words:
        ordered = here.mantissa <= after.mantissa
        listed = gap.strip() in ("and", ",", "or") and here.mantissa < 1000 and here.mantissa <= after.mantissa * 10
        if (ordered or listed) and here.mantissa * 1000 > after.mantissa:
            here.factor = after.factor
            here.value *= after.factor
            here.step *= after.factor
            here.rounds = True
    if plain and after.unit is not None:
        between = _BETWEEN.search(lowered, max(0, here.start - 16), here.start) is not None
        if (
            after.kind is Kind.MONEY
            and after.symbols
            and after.symbols[0][0] == "currency"
            and gap.strip() not in ("-", "–", "to")
        ):
            return
        if between or gap.strip() in ("-", "–", "to", "or", "and", "/"):
            here.unit, here.kind = after.unit, after.kind
    elif here.unit is not None and after.unit is None and after.kind is Kind.COUNT:
        money = here.kind is Kind.MONEY and here.symbols and here.symbols[0][0] == "currency"
        if gap.strip() in ("-", "–") and money:
            after.unit, after.kind = here.unit, here.kind
            if after.factor > 1 and here.factor == 1 and here.mantissa is not None and here.value < after.mantissa * 10:
                here.factor = after.factor
                here.value *= after.factor
                here.step *= after.factor
                here.rounds = True


def _pair(here: Draft, after: Draft, gap: str, prose: str, lowered: str) -> Draft | None:
    if here.value is None or after.value is None or (here.hedge is not None and gap.strip() in ("and",)):
        return None
    low, high = here.value, after.value
    plain = here.unit is None and after.unit is None and here.kind is Kind.COUNT and after.kind is Kind.COUNT
    if plain and _IN.fullmatch(gap) and high and 0 < low < high and high.denominator == 1:
        exact = gap.strip() != "in" or (high <= 100 and _ratio_like(lowered, here, after))
        if exact:
            ratio = _made(here, after, low, high, Kind.RATIO)
            ratio.value = low / high
            ratio.step = Fraction(1) / high
            return ratio
        return None
    if plain and _COLON.fullmatch(gap) and high and not gap.startswith(" ") and not here.words:
        ratio = _made(here, after, low, high, Kind.RATIO)
        ratio.value = low / high
        return ratio
    stripped = gap.strip()
    same = here.unit == after.unit or after.unit is None or here.unit is None
    if stripped in ("-", "–", "—") and plain and not here.words and low.denominator == high.denominator == 1:
        if low >= high or _scored(lowered, here.start):
            return _made(here, after, low, high, Kind.SCORE) if len(gap) <= 1 else None
        return _made(here, after, low, high, Kind.RANGE)
    if not same or Kind.ORDINAL in (here.kind, after.kind) or Kind.MULTIPLE in (here.kind, after.kind):
        return None
    opening = _BETWEEN.search(lowered, max(0, here.start - 16), here.start)
    if _GAP_RANGE.fullmatch(gap) and low < high:
        if stripped == "or" and not (here.unit or after.unit or here.words or after.words or high - low <= 3):
            return None
        if opening is not None and opening[1] == "from" and not _ranging(lowered, opening.start()):
            return None
        if stripped.startswith("to") and _changes(lowered, here.start):
            return None
        return _made(here, after, low, high, Kind.RANGE)
    if opening is not None and opening[1] == "between" and re.fullmatch(r"\s+(?:and|to)\s+", gap) and low < high:
        made = _made(here, after, low, high, Kind.RANGE)
        made.start = opening.start()
        return made
    return None


_CHANGING = re.compile(r"\b(?:rose|fell|grew|up|down|rise|fall|increase|increased|decrease|decreased|cut|raised|lowered|dropped|climbed|"
                       r"jumped|slipped|gained|lost|advanced|declined|widened|narrowed|shrank|soared|tumbled|slid|edged|by)\s+"
                       r"(?:(?:by|about|some|nearly|almost|around|more than)\s+)?$")  # fmt: skip


def _changes(lowered: str, start: int) -> bool:
    """Tell whether "rose 5 to 12" makes the first number a change and the second a level."""
    return _CHANGING.search(lowered, max(0, start - 30), start) is not None


def _ranging(lowered: str, start: int) -> bool:
    words = lowered[max(0, start - 24) : start].split()
    return bool(words) and words[-1].strip(",") in (
        "anywhere",
        "ranging",
        "ranged",
        "ranges",
        "range",
        "varying",
        "vary",
        "varies",
        "aged",
        "ages",
    )


_SCORING = re.compile(r"\b(?:won|win|wins|lost|lose|beat|beaten|beating|victory|defeat|draw|drew|score|scores|scored|lead|led|trail|trailed|"
                      r"vote|voted|votes|loss|tie|tied|result|crushed|thrashed|edged|downed|routed|record)\b[^.]{0,40}$")  # fmt: skip


def _scored(lowered: str, start: int) -> bool:
    return _SCORING.search(lowered, max(0, start - 48), start) is not None


def _ratio_like(lowered: str, here: Draft, after: Draft) -> bool:
    """Tell "one in five" from "12 in 2019": words, or a small whole and a noun that follows."""
    if here.words or after.words:
        return after.value is not None and after.value <= 20 and here.words == after.words
    return (
        after.value is not None
        and after.value in (3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100)
        and here.value == 1
    )


def _made(here: Draft, after: Draft, low: Fraction, high: Fraction, kind: Kind) -> Draft:
    made = Draft(here.start, after.end, None, max(here.step, after.step), "ranges")
    made.num_start, made.num_end = here.num_start, after.num_end
    made.ends = (low, high)
    made.kind = kind
    made.unit = here.unit if here.unit is not None else after.unit
    made.rounds = here.rounds or after.rounds
    made.hedge = here.hedge
    made.words = here.words and after.words
    made.malformed = here.malformed or after.malformed
    made.symbols = [*here.symbols, *after.symbols]
    return made


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("between 20 and 30 per cent", "20 to 30"),
    ("one in five", "1/5"),
    ("a 3:1 ratio", "3"),
    ("8-10 people", "8 to 10"),
    ("won 52-48", "52 to 48"),
)
"""Text and what is read from it: a value, or the two ends."""
