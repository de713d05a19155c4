"""Places in time: dates, years, decades, quarters and times of day, in all the forms of the press.

Two scans find the candidates, one over the digits and one over the words of the calendar; each candidate is read by one
pattern that is anchored where it begins, so that the cost follows their number. A weekday that stands beside a date is
joined to it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from auditor.document.model import Document, Span
from auditor.patterns import lazy
from auditor.quantities.calendar_digits import ALONE, from_digits
from auditor.quantities.calendar_forms import DAYS_IN, MONTH_DAY, MONTH_YEAR, RELATIVE, made, word_before, year_of
from auditor.quantities.calendar_numeric import ordered
from auditor.quantities.calendar_places import places
from auditor.quantities.calendar_times import zoned
from auditor.quantities.calendar_words import (
    CENTURIES,
    HOURS,
    MONTH_NUMBER,
    MONTHS,
    PLAIN_MONTHS,
    SUFFIX,
    WEEKDAY_NUMBER,
    WEEKDAYS,
    YEAR,
)
from auditor.quantities.known_words import known_words
from auditor.quantities.model import Calendar, Kind, Quantity
from auditor.settings import DEFAULT, Settings

_MONTH_PLACES = frozenset(
    (
        "in", "since", "by", "from", "until", "till", "of", "during", "through", "before", "after", "between",
        "early", "late",
        "mid", "to", "and", "for", "on", "around", "last", "next", "this",
    )
)  # fmt: skip
_DAY_PLACES = frozenset(("on", "by", "from", "until", "since", "before", "after", "to", "of"))
_SPELLED_DAY = lazy(r" one(?=[.,;)]|$| (?!of |or |in |who |that |million|billion|thousand|hundred)[a-z])")
"""The first of a month where a house style spells out one: "on April one"."""
_SURNAME = lazy(r"[ \u00a0][A-Z][a-z]")
_SHORT_DAY = lazy(r"\.?,? (?:[0-9]|[A-Z][a-z]{2})|\.|[,)]|$| at ")
_WEEKDAY_DAY = lazy(rf" (?:the )?([0-9]{{1,2}})(?:{SUFFIX}(?![A-Za-z0-9])|(?=$|[.,;](?![0-9])| at | from ))(?! [A-Z])")
_DAYPART = lazy(r"[ \n](?:early[ \n])?(?:morning|afternoon|evening|night|lunchtime)(?![a-z])")
_FEAST_YEAR = lazy(rf"[ ,\n](?:in )?{YEAR}")
_SEASON_YEAR = lazy(rf"(?: of)?[ ,\n]{YEAR}")
_QUARTER_YEAR = lazy(rf"(?:,? (?:of |in )?(?:the )?(?:fiscal |financial )?(?:year )?|[-/ ]|(?=['’])){YEAR}")
_NUMBER = lazy("[0-9]+")
_SEASON_PLACES = frozenset(("the", "in", "of", "early", "late", "by", "since", "until", ""))
_NOON_PLACES = frozenset(("", "at", "by", "before", "after", "until", "around", "about", ".", "-", "–", ","))
_CLAUSE_PLACES = frozenset(("", ",", ";", "and", "but", "—", "–", ".", "only", "then"))
_TO_PLACES = frozenset(("at", "by", "until", "till", "before", "after"))
_SHORT_PLACES = frozenset(
    ("in", "since", "by", "until", "last", "next", "this", "early", "late", "mid", "of", "during")
)
"""Words before the short name of a month in lower case: "in jan"."""
_TO_DAY = lazy(r"\.? ?(?:-|–|to) ?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
_TO_MONTH = lazy(r"\.? ?(?:-|–|to) ?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_PART_PLACES = frozenset(("the", "that", "early", "late", "in", "following", "a", "next", "all", "any"))
_BESIDE = lazy(r",?[ \u00a0\n](?:the[ ])?|[ ]?\(|, ")


def read_calendar(document: Document, settings: Settings = DEFAULT) -> list[Quantity]:
    """Return the places in time of `document` in its order; relative ones ("next week") are excluded as such."""
    prose = document.prose
    found = [*_from_words(prose), *from_digits(prose)]
    found.sort(key=lambda quantity: (quantity.span.start, -quantity.span.end))
    return ordered(prose, _joined(prose, found), settings.locale)


def _from_words(prose: str) -> list[Quantity]:
    found: list[Quantity] = []
    for sort, match in places(prose, known_words(prose)):
        quantity = _READERS[sort](prose, match)
        if quantity:
            found.append(quantity)
    return found


def _month(prose: str, match: re.Match[str]) -> Quantity | None:
    start, name = match.start(), match[0]
    number, lower = MONTH_NUMBER[name[:3].lower()], name[0].islower()
    dated = MONTH_DAY.match(prose, start)
    if dated and (1 <= int(dated[2]) <= DAYS_IN[number - 1] or _no_day(prose, dated)):
        sure = dated[3] or dated[5]
        if sure or not ((lower and number in (3, 5)) or word_before(prose, start) in ("in", "since")):
            first, last = int(dated[2]), int(dated[4] or 0)
            calendar = Calendar(year_of(dated[5], dated[6]), number, first)
            ends = (first, last) if last > first else None
            return made(start, dated.end(), Kind.DATE, calendar, ends=ends, numeral=dated.span(2))
    if prose.startswith(" one", match.end()) and not lower and word_before(prose, start) in _DAY_PLACES:
        spelled = _SPELLED_DAY.match(prose, match.end())
        if spelled:
            return made(start, spelled.end(), Kind.DATE, Calendar(month=number, day=1))
    whole = MONTH_YEAR.match(prose, start)
    year = whole and year_of(whole[2], whole[3])
    if whole and year is not None:
        return made(start, whole.end(), Kind.DATE, Calendar(year, number))
    full = name.capitalize() in MONTHS
    if lower and not full:
        sure = number != 3 and word_before(prose, start) in _SHORT_PLACES
    elif lower:
        sure = name.capitalize() in PLAIN_MONTHS or (full and number not in (3, 5))
    else:
        sure = name in PLAIN_MONTHS or (full and number != 5 and not _SURNAME.match(prose, match.end()))
        sure = sure or word_before(prose, start) in _MONTH_PLACES or _TO_MONTH.match(prose, match.end()) is not None
    return made(start, match.end(), Kind.DATE, Calendar(month=number)) if sure else None


def _no_day(prose: str, dated: re.Match[str]) -> bool:
    """Tell whether a day that the month has not is written as a date all the same: "April 31, 2019", "on April 61"."""
    if dated[4] or not dated[1][0].isupper() or not int(dated[2]):
        return False
    if dated[5]:
        return "," in dated[0]
    lead = word_before(prose, dated.start())
    return (lead in ("on", "dated") or lead.capitalize() in WEEKDAYS) and ALONE.match(prose, dated.end()) is not None


def _weekday(prose: str, match: re.Match[str]) -> Quantity | None:
    name, end = match[0].rstrip("s") if len(match[0]) > 4 else match[0], match.end()
    number = WEEKDAY_NUMBER[name[:3].lower()]
    if name.capitalize() not in WEEKDAYS:
        before = word_before(prose, match.start())
        sure = name[0].isupper() or name in ("thu", "fri", "thur", "tue", "tues")
        if not sure and before not in ("on", "next", "this"):
            return None
        if not _SHORT_DAY.match(prose, end) and not _TO_DAY.match(prose, end) and before not in ("on", "next"):
            return None
    day = _WEEKDAY_DAY.match(prose, end)
    if day and 1 <= int(day[1]) <= 31:
        calendar = Calendar(day=int(day[1]), weekday=number)
        return made(match.start(), day.end(), Kind.DATE, calendar, numeral=day.span(1))
    part = _DAYPART.match(prose, end)
    return made(match.start(), part.end() if part else end, Kind.DATE, Calendar(weekday=number))


_DAY_FOLLOWS = lazy(r" [0-9]{1,2}(?![0-9:]|[.,][0-9]| (?:per|pct|million|billion))(?:st|nd|rd|th)?(?![a-z%])")


def _relative(prose: str, match: re.Match[str]) -> Quantity | None:
    if match[0].rpartition(" ")[2].capitalize() in MONTHS and _DAY_FOLLOWS.match(prose, match.end()):
        return None  # "every January 9" is read as a date
    return made(match.start(), match.end(), Kind.DATE, excluded=RELATIVE)


def _feast(prose: str, match: re.Match[str]) -> Quantity | None:
    year = _FEAST_YEAR.match(prose, match.end())
    if year:
        return made(match.start(), year.end(), Kind.DATE, Calendar(year_of(year[1], year[2])))
    return _relative(prose, match)


def _noon(prose: str, match: re.Match[str]) -> Quantity | None:
    hour = {"noon": 12, "midday": 12, "midnight": 0}.get(match[0].lower())
    if match[0][0].isupper() and word_before(prose, match.start()) not in _NOON_PLACES:
        return None  # a surname
    if hour is None:
        return _relative(prose, match)
    end, calendar = zoned(prose, hour, match.end())
    return made(match.start(), end, Kind.TIME, calendar)


def _season(prose: str, match: re.Match[str]) -> Quantity | None:
    year = _SEASON_YEAR.match(prose, match.end())
    if year:
        return made(match.start(), year.end(), Kind.DATE, Calendar(year_of(year[1], year[2])))
    if match[0].lower() in ("spring", "fall") or word_before(prose, match.start()) not in _SEASON_PLACES:
        return None
    return _relative(prose, match)


def _quarter(prose: str, match: re.Match[str]) -> Quantity | None:
    year = _QUARTER_YEAR.match(prose, match.end())
    if year:
        return made(match.start(), year.end(), Kind.DATE, Calendar(year_of(year[1], year[2])))
    if prose[match.end() : match.end() + 3] == " of " and match[0][0] not in "Qq":
        return None
    return made(match.start(), match.end(), Kind.DATE)


def _fiscal(prose: str, match: re.Match[str]) -> Quantity | None:
    digits = _NUMBER.search(prose, match.start(), match.end())
    if digits is None:
        return None
    year = int(digits[0]) if len(digits[0]) == 4 else 2000 + int(digits[0])
    return made(match.start(), match.end(), Kind.YEAR, Calendar(year), value=year, numeral=digits.span())


def _century(prose: str, match: re.Match[str]) -> Quantity | None:
    number = CENTURIES.get(re.split(r"[- ]centur", match[0].lower())[0])
    if number is None:
        return None  # a twenty century
    if number < 5 and word_before(prose, match.start()) not in ("the", "early", "late", "mid"):
        return None  # a batsman's third century
    return made(match.start(), match.end(), Kind.YEAR, ends=(number * 100 - 99, number * 100))


_MISSING = lazy(
    r"(?:[0-9%]|\b(?:half|quarter|third|of|per|and|once|twice|thrice|times|thirds|quarters|cents?|times)) \Z"
)
"""Before "a day earlier": what makes of the day a part, or what something is for each of."""


_HEDGED = frozenset("exactly than over under almost nearly about around only just least roughly approximately".split())
_APART = (" ago", " later", " earlier")
_DIGITS = frozenset("0123456789%")
_GOES_ON = lazy(r"[ \n]and (?:an?|half|one|two|three|[0-9])\b")
"""After "for an hour": "and a half" makes a measured length of it."""


def _span(prose: str, match: re.Match[str]) -> Quantity | None:
    if _GOES_ON.match(prose, match.end()):
        return None
    first = match[0].partition(" ")[0]
    if first in ("a", "an") and word_before(prose, match.start()) in _HEDGED:
        return None  # "just over a week ago" is a length
    if first.endswith("s") and " " in match[0] and word_before(prose, match.start()) not in _CLAUSE_PLACES:
        return None  # "years later", but no "three years later"
    if match[0].endswith(_APART) and prose[max(0, match.start() - 2) : match.start() - 1] in _DIGITS:
        return _relative(prose, match)  # "2.5% a year later"
    if first in ("a", "an") and _MISSING.search(prose, max(0, match.start() - 10), match.start()):
        return None
    return _relative(prose, match)


_HOURS = 12
_BY = ("by a ", "by one ", "by about a ", "by almost a ", "by nearly a ", "by over a ")


def _clock(prose: str, match: re.Match[str]) -> Quantity | None:
    words = match[0].lower().split()
    if "to" in words and words[0] not in ("half", "quarter") and word_before(prose, match.start()) not in _TO_PLACES:
        return None  # "ten to twelve people"
    if (words[-1].isdigit() and int(words[-1]) > _HOURS) or prose.endswith(_BY, 0, match.start()):
        return None  # "fell by a quarter to 60"
    calendar = Calendar(hour=HOURS.get(words[0])) if len(words) == 2 else None
    return made(match.start(), match.end(), Kind.TIME, calendar)


def _part(prose: str, match: re.Match[str]) -> Quantity | None:
    return _relative(prose, match) if word_before(prose, match.start()) in _PART_PLACES else None


_READERS = {
    "month": _month,
    "weekday": _weekday,
    "feast": _feast,
    "named day": _feast,
    "today": _relative,
    "relative": _relative,
    "ends": _relative,
    "noon": _noon,
    "part": _part,
    "season": _season,
    "quarter": _quarter,
    "fiscal": _fiscal,
    "century": _century,
    "clock": _clock,
    "moment": _span,
    "span": _span,
}


def _joined(prose: str, found: list[Quantity]) -> list[Quantity]:
    """Drop overlaps, of which the longest stays, and join a weekday to its date."""
    kept: list[Quantity] = []
    for quantity in found:
        last = kept[-1] if kept else None
        if last is None or quantity.span.start - last.span.end > 6:
            kept.append(quantity)
        elif quantity.span.start < last.span.end:
            if _same_day(last, quantity):
                kept[-1] = _with_weekday(last, quantity)
            elif quantity.span.end - quantity.span.start > last.span.end - last.span.start:
                kept[-1] = quantity
        else:
            kept[-1:] = _beside(prose, last, quantity)
    return kept


def _beside(prose: str, last: Quantity, quantity: Quantity) -> list[Quantity]:
    """Return the two as one where the first is the weekday of the second."""
    one, two = last.calendar, quantity.calendar
    if one is None or two is None or not last.kind is Kind.DATE is quantity.kind:
        return [last, quantity]
    if one.weekday is None or one.day is not None or two.weekday is not None or two.day is None:
        return [last, quantity]
    if not _BESIDE.fullmatch(prose, last.span.end, quantity.span.start):
        return [last, quantity]
    return [_with_weekday(last, quantity)]


def _same_day(last: Quantity, quantity: Quantity) -> bool:
    """Tell whether "Thursday the 6th" is the beginning of "Thursday the 6th of March"."""
    one, two = last.calendar, quantity.calendar
    if one is None or two is None or one.weekday is None or one.month is not None or two.month is None:
        return False
    return one.day is not None and one.day == two.day and two.weekday is None


def _with_weekday(last: Quantity, quantity: Quantity) -> Quantity:
    """Return the date `quantity` with the weekday that `last` begins with."""
    span = Span(last.span.start, quantity.span.end)
    weekday = last.calendar.weekday if last.calendar is not None else None
    calendar = None if quantity.calendar is None else replace(quantity.calendar, weekday=weekday)
    return replace(quantity, span=span, calendar=calendar)


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("20 January", "date month=1 day=20"),
    ("January 20, 2025", "date year=2025 month=1 day=20"),
    ("20th of Jan 2025", "date year=2025 month=1 day=20"),
    ("2025-01-20", "date year=2025 month=1 day=20"),
    ("01/20/2025", "date year=2025 month=1 day=20"),
    ("20.01.2025", "date year=2025 month=1 day=20"),
    ("01/02/2025", "date year=2025"),
    ("3-5 June", "date month=6 day=3 ends=3,5"),
    ("June 13 through 15", "date month=6 day=13 ends=13,15"),
    ("Monday", "date weekday=0"),
    ("Monday 6 January 2025", "date year=2025 month=1 day=6 weekday=0"),
    ("Tuesday, March 1", "date month=3 day=1 weekday=1"),
    ("in May", "date month=5"),
    ("three months to December", "date month=12"),
    ("since 1845", "year year=1845"),
    ("in A.D. 79", "year year=79"),
    ("44 BC", "year year=-44"),
    ("the mid-1990s", "year year=1990 ends=1990,1999"),
    ("2012–13", "year year=2012 ends=2012,2013"),
    ("the 21st century", "year ends=2001,2100"),
    ("FY2019", "year year=2019"),
    ("first quarter of 2019", "date year=2019"),
    ("Q3 2019", "date year=2019"),
    ("summer 2019", "date year=2019"),
    ("4:42 p.m.", "time hour=16 minute=42"),
    ("20:24 UTC", "time hour=20 minute=24 utc_offset=0 zone=UTC"),
    ("10.30pm EST", "time hour=22 minute=30 utc_offset=-300 zone=EST"),
    ("9-10 am", "time hour=10 minute=0 ends=9,10"),
    ("0401 GMT", "time hour=4 minute=1 utc_offset=0 zone=GMT"),
    ("at noon", "time hour=12 minute=0"),
    ("seven o'clock", "time hour=7"),
    ("last Monday", "date not checked"),
    ("tomorrow morning", "date not checked"),
    ("on Boxing Day", "date not checked"),
    ("a week ago", "date not checked"),
    ("2.5% a year later", "date not checked"),
    ("just over a week ago", ""),
    ("one year ago", ""),
    ("early in the second half", ""),
    ("later that day", "date not checked"),
    ("for several weeks", "date not checked"),
    ("for an hour and a half", ""),
    ("but years later he", "date not checked"),
    ("three years later", ""),
    ("by end of year", "date not checked"),
    ("on World Wetlands Day", "date not checked"),
    ("at half-past three", "time"),
    ("at ten minutes past six", "time"),
    ("November 30 amounted to little", "date month=11 day=30"),
    ("ten to twelve", ""),
    ("on the 3rd.", "date day=3"),
    ("the 2019 elections", "year year=2019"),
    ("2000 people", ""),
    ("2000 miles", ""),
    ("She may march in the sun", ""),
    ("a second spring", ""),
    ("finished in 2:30", ""),
    ("in third place, 3rd", ""),
)
"""Text and the place in time that is read in it; a relative one is not checked."""
