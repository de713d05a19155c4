"""Times of day: 4:42 p.m., 20:24 UTC, 10.30pm, 9–10 am, 15h30, five o'clock in digits."""

from __future__ import annotations

import re
from fractions import Fraction

from auditor.patterns import lazy
from auditor.quantities.calendar_forms import made, word_before
from auditor.quantities.calendar_words import WEEKDAYS, ZONE, ZONES
from auditor.quantities.model import Calendar, Kind, Quantity

_MERIDIEM = r"[ \u00a0]?([AaPp]\.?[Mm])(?![A-Za-z])\.?"
_TIME = lazy(
    r"(?:([0-9]{1,2})(?:[:.]([0-5][0-9]))?(?:[AaPp]\.?[Mm]\.?)?(?: ?[-–—] ?|\s(?:to|and|until|till)\s))?"
    rf"([01]?[0-9]|2[0-4])(?:[:.]([0-5][0-9])(?::[0-5][0-9])?)?{_MERIDIEM}{ZONE}"
)
_CLOCK = lazy(
    r"([01]?[0-9]|2[0-4])[:.]([0-5][0-9])(?::[0-5][0-9](?![0-9]))?(?![0-9:]|\.[0-9])"
    rf"(?:hrs|[ ]hours|[ap](?![a-z]))?{ZONE}"
)
_FRENCH = lazy(rf"([01]?[0-9]|2[0-4])h([0-5][0-9])?{ZONE}(?![0-9A-Za-z])")
_O_CLOCK = lazy(r"([1-9]|1[0-2])[ \u00a0]?o['’]?[ ]?clock(?![a-z])")
_IN_THE = lazy(
    r"([1-9]|1[0-2])(?::[0-5][0-9])?\s(?:in\sthe\s|this\s|tomorrow\s|yesterday\s)(morning|afternoon|evening)"
)
_ZONE = lazy(ZONE)
_SHIFTED = lazy(r"(?:UTC|GMT) ?([+−-])([0-9]{1,2})(?::?([0-9]{2}))?")
_DAY = r"(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?(?= ))?"
_MILITARY = lazy(
    r"([01][0-9]|2[0-4])([0-5][0-9])(?:([ \u00a0]?(?:hours|hrs)(?![A-Za-z]))|"
    rf"(?=[ \u00a0][A-Z]|([ \u00a0]local(?![a-z])))){_DAY}{ZONE}"
)
_NO_CLOCK = lazy(rf"([0-9]{{2}})[:.]?([0-9]{{2}})(?=[ \u00a0](?:[A-Z]{{3,4}})\b){ZONE}")
_NO_HALF_DAY = lazy(r"([0-9]{2})(?:[:.]([0-9]{2}))?[ \u00a0]?([AaPp]\.[Mm]\.|[AaPp][Mm](?![A-Za-z]))")
_NO_LOCAL = lazy(r"([0-9]{2})[:.]?([0-9]{2})(?=[ \u00a0]local[ \u00a0]time| \([0-2][0-9]:?[0-5][0-9] (?:GMT|UTC))()")
_AND_MILITARY = lazy(
    r"([01][0-9]|2[0-4])([0-5][0-9])( ?(?:-|–|and|to|until) ?)[0-2][0-9][0-5][0-9] ?(?:hours|hrs|[A-Z])"
)
_NO_MERIDIEM = lazy(r" (?:a|an|the|not|so|very)\b")
_PLACES = frozenset(
    (
        "at", "by", "from", "until", "till", "to", "before", "after", "around", "about", "between", "since", "and",
        "through",
        "@", "-", "–", "approximately", "circa", ",", "for", "on", "(",
    )
)  # fmt: skip
_DURATIONS = frozenset(("in", "of", "a", "by", "ratio", "was", "is", "time", "clocked", "ran"))
_SPOKEN = frozenset(("", "at", "by", "before", "after", "around", "about", "until", "circa", "from", "since", "to"))


def read_meridiem(prose: str, start: int) -> Quantity | None:
    """Read the time or span of times with a.m. or p.m. that begins at `start`."""
    match = _TIME.match(prose, start)
    if match is None:
        return None
    hour, mark = int(match[3]), match[5]
    if not 1 <= hour <= 12 and mark[0] in "Aa":
        return None
    spaced = prose[match.end(5) - len(mark) - 1] in " \u00a0"
    if len(mark) == 2 and spaced and match[4] is None and _NO_MERIDIEM.match(prose, match.end()):
        return None
    hour = hour % 12 + (12 if mark[0] in "Pp" else 0) if hour <= 12 else hour
    minute = int(match[4] or 0)
    ends = None
    if match[1]:
        first, last = Fraction(int(match[1]) * 60 + int(match[2] or 0), 60), Fraction(hour * 60 + minute, 60)
        if hour >= 12 and first < 12 and first + 12 <= last:
            first += 12
        ends = (first, last)
    end = _closed(prose, match)
    if prose[end - 1] == "." and len(mark) == 2:
        end -= 1
    return made(start, end, Kind.TIME, _at(hour, minute, match[6]), ends=ends)


def read_clock(prose: str, start: int) -> Quantity | None:
    """Read "20:24" where its neighbours do not make it a ratio or a duration."""
    match = _CLOCK.match(prose, start)
    if match is None:
        return None
    if prose[match.end(1)] == "." and match[3] is None:
        return None  # "23.15 GMT" is a time, 23.15 is none
    before = word_before(prose, start)
    sure = match[3] is not None or prose[match.end() - 1].isalpha() or before in _PLACES
    if not sure and before.capitalize() not in WEEKDAYS and before and (len(match[1]) == 1 or before in _DURATIONS):
        return None
    return made(start, _closed(prose, match), Kind.TIME, _at(int(match[1]), int(match[2]), match[3]))


def read_hours(prose: str, start: int) -> Quantity | None:
    """Read "15h30", or "15h" after "at"."""
    match = _FRENCH.match(prose, start)
    if match is None or (match[2] is None and match[3] is None and word_before(prose, start) != "at"):
        return None
    return made(start, match.end(), Kind.TIME, _at(int(match[1]), int(match[2] or 0), match[3]))


def read_military(prose: str, start: int) -> Quantity | None:
    """Read "0401 GMT" and "1900 hours"."""
    match = _MILITARY.match(prose, start)
    if match is not None and (match[3] or match[4] or match[5]):
        return made(start, _closed(prose, match), Kind.TIME, _at(int(match[1]), int(match[2]), match[5]))
    match = _AND_MILITARY.match(prose, start)
    if match is None or read_military(prose, match.end(3)) is None:
        return None
    return made(start, match.end(2), Kind.TIME, _at(int(match[1]), int(match[2]), None))


def read_no_clock(prose: str, start: int) -> Quantity | None:
    """Read "2617 GMT", "17:46 a.m." and "4720 local time", which no clock shows: a time without an hour."""
    match = _NO_CLOCK.match(prose, start) or _NO_HALF_DAY.match(prose, start) or _NO_LOCAL.match(prose, start)
    if match is None or match[3] is None:
        return None
    zone = match[3].upper()
    half = zone.replace(".", "") in ("AM", "PM")
    if int(match[1]) <= (12 if half and zone[0] == "A" else 24) and int(match[2] or 0) < 60:
        return None
    if match[2] is None and "." not in zone:
        return None  # 50 pm are picometres
    return made(start, _closed(prose, match), Kind.TIME, Calendar(zone=None if half or not zone else zone))


def _closed(prose: str, match: re.Match[str]) -> int:
    """Return the end of `match` without a bracket that was opened before it."""
    return match.end() - (prose[match.end() - 1] == ")" and "(" not in match[0])


def read_spoken(prose: str, start: int, end: int) -> Quantity | None:
    """Read "10 o'clock" and "5 in the morning"."""
    match = _O_CLOCK.match(prose, start)
    if match:
        return made(start, match.end(), Kind.TIME, Calendar(hour=int(match[1])), numeral=(start, end))
    match = _IN_THE.match(prose, start)
    if match and word_before(prose, start) in _SPOKEN:
        hour = int(match[1]) % 12 + (0 if match[2] == "morning" else 12)
        return made(start, match.end(), Kind.TIME, Calendar(hour=hour), numeral=(start, end))
    return None


def zoned(prose: str, hour: int, start: int) -> tuple[int, Calendar]:
    """Return the time of a full hour whose words end at `start`, with the zone after it, and where that ends."""
    match = _ZONE.match(prose, start)
    if match is None or match[1] is None or (match[0].endswith(")") and "(" not in match[0]):
        return start, _at(hour, 0, None)
    return match.end(), _at(hour, 0, match[1])


def _at(hour: int, minute: int, zone: str | None) -> Calendar:
    if not zone:
        return Calendar(hour=hour, minute=minute)
    name = zone.upper()
    offset = ZONES.get(name)
    shifted = _SHIFTED.fullmatch(name)
    if shifted:
        offset = int(shifted[2]) * 60 + int(shifted[3] or 0)
        offset = offset if shifted[1] == "+" else -offset
    return Calendar(hour=hour, minute=minute, utc_offset=offset, zone=name)
