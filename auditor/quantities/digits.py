"""Numbers in digits found in the prose: runs of digits with their fractions, powers, signs, magnitudes and units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from auditor.document.model import Span
from auditor.document.searched import digit_runs
from auditor.patterns import lazy
from auditor.quantities import affixes
from auditor.quantities.currency import currency_before
from auditor.quantities.draft import Draft, Outside
from auditor.quantities.model import Kind
from auditor.quantities.numerals import LONGEST, ONE, SUPERSCRIPTS, VULGAR, Written, pieces_of
from auditor.quantities.units import unit_after
from auditor.quantities.word_parts import POINT_PLACE

_DIGITS = lazy(r"[0-9]++(?:[.,'’\u00a0][0-9]++)*+")
_SEPARATORS = frozenset(".,'’\u00a0")
_VULGAR = lazy("[" + "".join(VULGAR) + "]")
_SPACED = lazy(
    r"[0-9]{1,3}(?:[ \u00a0][0-9]{3}){2,6}+(?:\.[0-9]+)?+(?! ?[0-9])|[1-9][0-9]{0,2} [0-9]{3}\.[0-9]{2}(?![0-9])"
    r"|[1-9][0-9]{0,2} [0-9]00(?![0-9.,'’]| [0-9])"
)
_STRAY = lazy(r"[0-9]{1,3},[ \u00a0][0-9]{3}(?![0-9]|,[0-9])(?:,[0-9]{3})*+")
_COMMA = lazy(r"[0-9]{1,3},[0-9]{1,2}")
_SPOKEN = lazy(r" (?:\. ?|[Pp]oint )([0-9]{1,30})(?![0-9.])")
"""The decimals of "46 . 8", as tokenised texts have them, and of "7 point 5"."""
_POINT_WORDS = lazy(r" point (?:(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine)\b ?)+")
_WORD_DIGITS = {word: digit for digit, word in enumerate("zero one two three four five six seven eight nine".split())}
_WORD_DIGITS |= {"nought": 0, "oh": 0}
_ORDINAL = lazy(r"(?:st|nd|rd|th)(?![a-z0-9])")
_POWER = lazy(
    r"[ \u00a0]?[×x*·][ \u00a0]?10(?:(?:\^|\*\*)([-–+]?[0-9]{1,3})|([-–+][0-9]{1,3})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![0-9])"
)
_EXPONENT = lazy(r"[eE]([-+]?[0-9]{1,3})(?![0-9a-zA-Z])")
_CARET = lazy(r"\^([-+]?[0-9]{1,2})(?![0-9])|([⁻⁺]?[⁴⁵⁶⁷⁸⁹]|[⁻⁺][¹²³]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{2,3})")
_POWER_FIRST = frozenset("×x*·eE^⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹ \u00a0")
_RACE = lazy(r":([0-5][0-9])(?::([0-5][0-9]))?(?:\.([0-9]{1,3}))?(?![0-9:])")
_HMS = lazy(
    r"h ?([0-9]{1,2}) ?m(?:ins?)?(?: ?([0-9]{1,2}) ?s(?:ecs?)?)?(?![A-Za-z0-9])"
    r"|m ?([0-5]?[0-9](?:\.[0-9]+)?) ?s(?![A-Za-z0-9])"
)
"""What follows the hours of "2h 30m" and the minutes of "3m 20s"."""
_GROUP = lazy(r"\b(?:over|under)[- ]\Z")
_S = lazy(r"s(?![A-Za-z0-9])")
_TIMES_SIGNS = ("×", "x", "*", "·")
_SLASH = lazy(r"/([0-9]{1,9})(?![0-9/.]|[A-Za-z])| / (2|4|8|16|32|64)(?![0-9/.]|[A-Za-z]| /)")
"""A stroke and what is under it; tokenised texts have spaces around it."""
_MIXED = lazy(r"(?:[ \u00a0]{1,2}|-)([0-9]{1,2})(?:/([0-9]{1,2})(?![0-9/])| / (2|4|8|16|32|64)(?![0-9/]))")
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 32, 64))


def read_digits(prose: str, normal: str, lowered: str, taken: Sequence[Span], continental: bool) -> Iterator[Draft]:
    """Yield the numbers in digits outside `taken`, in the order of the text."""
    outside = Outside(taken)
    passed = done = 0
    for start, end in _places(normal):
        if start < passed:
            continue
        following = normal[end : end + 1]
        if following in _SEPARATORS and (match := _DIGITS.match(normal, start)):
            end = match.end()
            following = normal[end : end + 1]
        passed = end
        if start < done:
            continue
        raw = normal[start:end]
        stray = False
        if following in (" ", ",", "\u00a0") and normal[end + 1 : end + 2] in "0123456789 \u00a0":
            longer = _SPACED.match(normal, start)
            if longer is None and following == "," and (longer := _STRAY.match(normal, start)):
                stray = _lost(normal, start, longer[0])
                longer = longer if stray else None
            if longer is not None and longer.end() > end:
                raw, end = longer[0], longer.end()
        if outside.touches(start, end):
            continue
        before = normal[start - 1] if start else " "
        done = end
        if raw in VULGAR:
            if not before.isdigit():
                draft = _vulgar(start, raw)
                affixes.before(prose, normal, lowered, draft)
                affixes.after(prose, lowered, draft)
                yield draft
            continue
        if len(raw) > LONGEST and raw.isdigit():
            draft = Draft(start, end, None, ONE, "digits")
            draft.excluded, draft.kind = "too many digits for a number", Kind.IDENTIFIER
            yield draft
            continue
        if "," in raw and _COMMA.fullmatch(raw) and (_measures(prose, end) or _alone(lowered, start, end)):
            raw = raw.replace(",", ".")  # the "7,2 km" of a writer from elsewhere
        for written in _stray(raw) if stray else pieces_of(raw, continental, before in affixes.CURRENCY_SIGNS):
            draft = Draft(start + written.start, start + written.end, written.value, written.step, "digits")
            draft.rounds = written.decimal
            draft.malformed = written.malformed
            first = written.start == 0
            if first and before == " " and lowered.startswith("point ", start - 6) and start >= 6:
                _after_point(lowered, draft, written)
            if first and before == "." and not written.decimal and not (start >= 2 and normal[start - 2].isalnum()):
                _leading_point(draft, written.end)
            if first and (before.isalpha() or before == "_") and not _joined(prose, start):
                draft.excluded = "part of a name or code"
                draft.kind = Kind.IDENTIFIER
            else:
                _complete(prose, normal, lowered, draft)
                done = max(done, draft.end)
            yield draft


def _places(normal: str) -> Sequence[tuple[int, int]]:
    """Return where runs of digits and the single characters of fractions stand."""
    runs = digit_runs(normal)
    if normal.isascii() or not any(part in normal for part in VULGAR):
        return runs
    return sorted([*runs, *(match.span() for match in _VULGAR.finditer(normal))])


_LONE = lazy(r"\b(?:is|was|of|at|by|to|from|than|about|equals?) $")
_ENDS = lazy(r"[.;!?)]?(?:\s|$)(?! ?(?:and|or|&) [0-9])")


def _alone(lowered: str, start: int, end: int) -> bool:
    """Tell whether "1,3" is one number by its place: "it is 1,3.", but "games 1,3" are two."""
    return _LONE.search(lowered, max(0, start - 8), start) is not None and _ENDS.match(lowered, end) is not None


def _measures(prose: str, end: int) -> bool:
    """Tell whether a unit of measure follows at `end`."""
    found = unit_after(prose, end)
    return found is not None and found.kind in (Kind.MEASURE, Kind.PERCENTAGE, Kind.DURATION)


def _joined(prose: str, start: int) -> bool:
    """Tell whether the letter before a number is no part of it: a currency's, or the "x" of "4x100m"."""
    return currency_before(prose, start) is not None or (
        prose[start - 1] == "x" and prose[start - 2 : start - 1].isdigit()
    )


def _lost(normal: str, start: int, raw: str) -> bool:
    """Tell whether "30, 000" is one number with a stray space and not two."""
    return raw.replace("\u00a0", " ").split(", ")[1][0] == "0" or normal[max(0, start - 1) : start] in ("$", "£", "€")


def _stray(raw: str) -> tuple[Written, ...]:
    digits = re.sub(r"[^0-9]", "", raw)
    return (Written(0, len(raw), Fraction(int(digits)), ONE, False, "a space after the thousands comma"),)


def _vulgar(start: int, raw: str) -> Draft:
    value = VULGAR[raw]
    draft = Draft(start, start + 1, value, Fraction(1, value.denominator), "digits")
    draft.kind = Kind.FRACTION
    draft.rounds = True
    return draft


def _leading_point(draft: Draft, width: int) -> None:
    if draft.value is None or width > 30:
        return
    draft.step = Fraction(1, 10**width)
    draft.value = draft.mantissa = draft.value * draft.step
    draft.start = draft.num_start = draft.start - 1
    draft.rounds = True


def _after_point(lowered: str, draft: Draft, written: Written) -> None:
    """Read "point 77" where nothing speaks for a place called point 77."""
    begin = draft.start - 6
    if draft.value is None or written.decimal or not POINT_PLACE.search(lowered, max(0, begin - 10), begin):
        return
    _leading_point(draft, written.end)
    draft.start = draft.num_start = begin


def _set(draft: Draft, value: Fraction, step: Fraction, end: int) -> None:
    draft.value = draft.mantissa = value
    draft.step = step
    draft.end = draft.num_end = end


def _complete(prose: str, normal: str, lowered: str, draft: Draft) -> None:
    """Read what belongs to the digits: fraction, power, ordinal ending, sign, currency, magnitude, unit."""
    end = draft.end
    following = normal[end : end + 1]
    if following:
        _fraction_part(normal, lowered, draft, following)
        if (
            draft.end == end
            and following in _POWER_FIRST
            and (following not in " \u00a0" or normal[end + 1 : end + 2] in _TIMES_SIGNS)
        ):
            _powers(normal, draft)
        if following == ":" and _race_time(normal, draft):
            return
        if following == "s" and (_age_group(normal, lowered, draft) or _tens(normal, draft)):
            return
        if following in "hm" and _clocked(normal, draft):
            return
        if following in "snrtSNRT" and _ORDINAL.match(lowered, end) and not _stones(normal, end):
            draft.end = draft.num_end = end + 2
            draft.kind = Kind.ORDINAL
            return
    affixes.before(prose, normal, lowered, draft)
    affixes.after(prose, lowered, draft)


def _stones(normal: str, end: int) -> bool:
    """Tell whether the "st" at `end` is no ending of an ordinal: 12st is a weight, 21st is a rank."""
    return normal[end] in "sS" and (normal[end - 1] != "1" or normal[end - 2 : end] == "11")


def _race_time(normal: str, draft: Draft) -> bool:
    """Read "3:45.86" and "2:05:45" as seconds; a clock time was read before."""
    match = _RACE.match(normal, draft.end)
    if match is None or draft.value is None or draft.value >= 100 or draft.value.denominator != 1:
        return False
    first, second, part = match[1], match[2], match[3] or ""
    if second is None and not part:
        return False
    seconds = draft.value * 60 + int(first)
    if second is not None:
        seconds = seconds * 60 + int(second)
    step = Fraction(1, 10 ** len(part))
    _set(draft, seconds + (int(part) * step if part else 0), step, match.end())
    draft.unit, draft.kind, draft.rounds = "second", Kind.DURATION, bool(part)
    return True


def _clocked(normal: str, draft: Draft) -> bool:
    """Read "2h 30m" and "1h15m20s" as minutes and seconds, "3m 20.5s" as seconds."""
    match = _HMS.match(normal, draft.end)
    if match is None or draft.value is None or draft.value.denominator != 1:
        return False
    step = Fraction(1)
    if match[1] is not None:
        total, unit = draft.value * 60 + int(match[1]), "minute"
        if match[2] is not None:
            total, unit = total * 60 + int(match[2]), "second"
    else:
        total, unit = draft.value * 60 + Fraction(match[3]), "second"
        step = Fraction(1, 10 ** len(match[3].partition(".")[2]))
    _set(draft, total, step, match.end())
    draft.unit, draft.kind, draft.rounds = unit, Kind.DURATION, step != 1
    return True


def _age_group(normal: str, lowered: str, draft: Draft) -> bool:
    """Read "the over-65s" and "under 18s" as an age."""
    if draft.value is None or not 1 < draft.value < 100 or _S.match(normal, draft.end) is None:
        return False
    if _GROUP.search(lowered, max(0, draft.start - 7), draft.start) is None:
        return False
    draft.kind, draft.unit = Kind.AGE, "year"
    draft.end = draft.num_end = draft.end + 1
    return True


def _tens(normal: str, draft: Draft) -> bool:
    """Read "in her 40s", "the low 80s" as the ten numbers from there on."""
    if draft.value is None or draft.value % 10 or not 10 <= draft.value < 100 or _S.match(normal, draft.end) is None:
        return False
    draft.ends = (draft.value, draft.value + 9)
    draft.value = draft.mantissa = None
    draft.kind = Kind.RANGE
    draft.end = draft.num_end = draft.end + 1
    return True


def _fraction_part(normal: str, lowered: str, draft: Draft, following: str) -> None:
    end, value = draft.end, draft.value
    if value is None:
        return
    second = lowered[end + 1 : end + 2]
    if following in VULGAR or (following in " \u00a0" and second in VULGAR):
        width = 1 if following in VULGAR else 2
        part = VULGAR[normal[end + width - 1]]
        _set(draft, value + part, Fraction(1, part.denominator), end + width)
        draft.rounds = True
    elif (
        (following == "/" or (following == " " and second == "/"))
        and not draft.rounds
        and (match := _SLASH.match(normal, end))
    ):
        below = int(match[1] or match[2])
        if below and (match[1] or (value < below and value.denominator == 1)):
            draft.ends = (value, Fraction(below))
            _set(draft, value / below, Fraction(1, below), match.end())
            simple = below in _DENOMINATORS and draft.ends[0] < below
            draft.kind = Kind.FRACTION if simple else Kind.RATIO
    elif (
        following in " -\u00a0"
        and (second.isdigit() or second.isspace())
        and not draft.rounds
        and (match := _MIXED.match(normal, end))
    ):
        above, below = int(match[1]), int(match[2] or match[3])
        if 0 < above < below and below in _DENOMINATORS:
            _set(draft, value + Fraction(above, below), Fraction(1, below), match.end())
            draft.rounds = True
    elif following != " " or second not in ("a", ".", "p"):
        return
    elif match := affixes.AND_PART.match(lowered, end):
        part = affixes.part_of(match)
        _set(draft, value + part, part, match.end())
        draft.rounds = True
    elif not draft.rounds and (match := _SPOKEN.match(normal, end)):
        step = Fraction(1, 10 ** len(match[1]))
        _set(draft, value + int(match[1]) * step, step, match.end())
        draft.rounds = True
    elif not draft.rounds and (match := _POINT_WORDS.match(lowered, end)):
        said = match[0].split()[1:]
        step = Fraction(1, 10 ** len(said))
        number = int("".join(str(_WORD_DIGITS[word]) for word in said))
        _set(draft, value + number * step, step, match.end() - (match[0][-1] == " "))
        draft.rounds = True


def _powers(normal: str, draft: Draft) -> None:
    if draft.value is None:
        return
    if match := _POWER.match(normal, draft.end) or _EXPONENT.match(normal, draft.end):
        exponent = next(group for group in match.groups() if group)
        factor = Fraction(10) ** int(exponent.translate(SUPERSCRIPTS).replace("–", "-"))
        mark = Span(draft.end, match.end())
        _set(draft, draft.value * factor, draft.step * factor, match.end())
        draft.rounds = True
        draft.symbols.append(("magnitude", mark))
    elif (match := _CARET.match(normal, draft.end)) and 0 < abs(draft.value) <= 1000:
        power = int((match[1] or match[2]).translate(SUPERSCRIPTS))
        if abs(power) <= 60 and len(str(draft.value)) <= 12:
            _set(draft, draft.value**power, ONE, match.end())
            draft.rounds = False


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("1,234", "1234"),
    ("1 234 567", "1234567"),
    ("12,34,567", "1234567"),
    (".5", "1/2"),
    ("6½", "13/2"),
    ("1 1/2", "3/2"),
    ("7-7/8", "63/8"),
    ("−5", "-5"),
    ("1.2×10^6", "1200000"),
    ("2e-3", "1/500"),
    ("$3.5bn", "3500000000"),
    ("1.07 mln dlrs", "1070000"),
    ("Rs 500 crore", "5000000000"),
    ("5k", "5000"),
    ("minus 40 degrees", "-40"),
    ("£135,00", "13500"),
    ("2h 30m", "150"),
    ("3m 20.5s", "401/2"),
    ("the over-65s", "65"),
    ("7 point five", "15/2"),
    ("25 grand a year", "25000"),
    ("3 hundred and one", "301"),
    ("three pounds fifty", "7/2"),
    ("20 rupees and 43 paise", "2043/100"),
    ("3/4 of a mile", "3/4"),
)
"""Text and the value that is read from it."""
