"""Dates, years and decades that begin with a digit."""

from __future__ import annotations

import re

from auditor.document.searched import digit_runs
from auditor.patterns import lazy
from auditor.quantities.calendar_forms import DAY_MONTH, DAYS_IN, made, month_of, word_before, year_of
from auditor.quantities.calendar_numeric import read_numeric
from auditor.quantities.calendar_times import (
    read_clock,
    read_hours,
    read_meridiem,
    read_military,
    read_no_clock,
    read_spoken,
)
from auditor.quantities.calendar_words import MONTH, MONTHS, PLAIN_MONTHS, SUFFIX
from auditor.quantities.model import Calendar, Kind, Quantity
from auditor.quantities.units import unit_after

_ISO = lazy(
    r"([12][0-9]{3})-([01][0-9])-([0-3][0-9])"
    r"(?:[T ]([0-2][0-9]):?([0-5][0-9])(?::?[0-5][0-9](?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9])"
)
_YEAR_MONTH = lazy(r"([12][0-9]{3})([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?(?![0-9])")
_YEAR_NAME = lazy(rf"([12][0-9]{{3}})[-/ ]({MONTH})(?:[-/ ]([0-9]{{1,2}}))?(?![0-9A-Za-z])")
_YEAR_QUARTER = lazy(r"([12][0-9]{3})[- ]?[Qq][1-4](?![A-Za-z0-9])")
_YEARS = lazy(r"([12][0-9]{3}) ?[-–—/~] ?([0-9]{4}|[0-9]{2}|(?<=[12][0-9]{3}[-–/])[0-9])(?![0-9]|[-/.,][0-9])")
_ERA = lazy(r"[ \u00a0]?(BCE|BC|CE|AD|B\.C\.|A\.D\.|b\.c\.|a\.d\.)(?![A-Za-z])")
_ERA_FIRST = frozenset("ABCab")
_ANNO = lazy(r"(?<![A-Za-z])(?:A\.?D\.?|CE)[ \u00a0]\Z")
_DECADE = lazy(r"([12][0-9]{2}0)['’]? ?s(?![A-Za-z0-9])")
_SHORT_DECADE = lazy(r"[0-9]0s(?![a-z])")
_CENTURY = lazy(rf"([0-9]{{1,2}}){SUFFIX}[- ]{{1,2}}centur(?:y|ies)(?![a-z])")
_ORDINAL = lazy(rf"([0-9]{{1,2}}){SUFFIX}(?![A-Za-z0-9-])")
_CLAUSE_END = lazy(r"$|[.,;:)\n]| (?:of (?:the|this|next|last|each|every) month|at|and|to|until|from|between|for|in)\b")
_OF_MONTH = lazy(r" (?:day )?of (?:the|this|next|last|each|every) month\b")
_COUNTED = lazy(r"[ \u00a0\n](?:[a-z]+[- ])?(?:[a-z]{3,}s|(people|men|women|children))(?![A-Za-z])")
_NUMBER_IS = lazy(r"(?<![A-Za-z])[nN] ?= ?\Z")
_PART_OF = lazy(r"[0-9] of (?:the )?\Z")
_SHARE_BEFORE = lazy(r"(?:[0-9] ?%|per ?cent|pct) ?\(\Z")
_SHARE_AFTER = lazy(r" \([0-9]{1,2}(?:\.[0-9]+)? ?(?:%|per ?cent|pct)\)")
_COUNTED_SHARE = lazy(r"[0-9] ?(?:%|per ?cent|pct) ?\((?:[0-9]{1,3}|[0-9]{1,3},[0-9]{3})\)")
_DECIMAL = lazy(r"[.:/][0-9]|,[0-9]{3}")
_DAY_BEFORE = lazy(rf"{MONTH} ?[0-9]{{1,2}}, \Z")
_SPAN = lazy(r"([1-9][0-9]{3}) (?:to|until|and|till) ([12][0-9]{3})(?=[.,;:)\s])(?![.,][0-9])")
_CHANGED = lazy(
    r"(?:rose|fell|up|down|increas\w+|decreas\w+|gr[eo]w\w*|ris\w+|falling|fallen|dropp?\w*|climb\w+|cut|rais\w+|went|"
    r"dwindl\w+|declin\w+|improv\w+|soar\w+|jump\w+|slid|rang\w+|varie[sd]|[a-z]+ed|per ?cent|pct|[0-9]%) "
    r"(?:\w+ly )?(?:from|between) $"
)
"""Words before a change from one count to another."""
_IN_YEAR = lazy(r" in (?:19|20)[0-9]{2}(?![0-9])")
_BY_RATE = lazy(r" by [0-9.]+(?: per ?cent| pct|%) from (?:[1-9][0-9]{3} to )?$")
_LASTED = lazy(r"(?:,|\(|years|months|period|reign|reigned|ruled|lived|served|lasted) (?:from|between) $")
_LIFE = lazy(r"[12][0-9]{3} ?[-–—] ?[12][0-9]{3}\)")
_AFTER_YEAR = lazy(
    r"(?:(?:in|since|until|circa|A\.?D\.?) [12][0-9]{3}|(?:from|between) ([12][0-9]{3})) (?:and|to|until) \Z"
)
_THAN = lazy(r"(?:more|less|fewer|greater|other|higher|lower) than $")
_ARTICLES = frozenset(("the", "its", "their", "his", "her", "of", "with", "than"))
_PLACES = frozenset(
    (
        "in", "since", "by", "from", "until", "till", "of", "during", "through", "before", "after", "between",
        "circa", "year",
        "early", "late", "mid", "fiscal", "season", "summer", "spring", "winter", "autumn", "fall", "the", "with",
        "to", "and",
        "for", "on", "than", "as", "c", "ca", "around", "back", "pre", "post", "versus", "vs", "its", "their", "his",
        "her",
    )
)  # fmt: skip
_WEAK_PLACES = _ARTICLES | {"to", "and", "for", "by", "on"}
"""Words that stand before a year and before a count as well."""
_OLD_PLACES = frozenset(
    ("in", "since", "until", "circa", "year", "ca", "early", "late", "mid", "back", "autumn", "summer", "of")
)
"""Words before a year that is not of the last or this century."""
_SURE_PLACES = frozenset(("in", "since", "until", "till", "during", "circa", "fiscal", "late", "early", "season"))
"""Words before a year that may be of any age."""
_DAY_PLACES = frozenset(("on", "until", "till", "since", "dated", "before", "after", "by", "ended", "ending"))
"""Words before the day of a month."""
ALONE = lazy(
    r"[.,;:)?!]?(?=$|[\s)])(?!\s(?:[a-z-]*(?:s|men|people|children)|of|or|different|other|more|fewer|per|rpm|days)(?![a-z]))"
)
"""No noun follows that is counted."""
_COUNTING = frozenset(
    (
        "about", "nearly", "almost", "over", "some", "least", "most", "another", "all", "approximately", "roughly",
        "more", "fewer",
        "less", "up", "only", "just", "exactly", "under", "these", "those", "page", "pages", "room", "flight", "no",
        "number",
        "model", "nos", "$", "£", "€", "#",
    )
)  # fmt: skip

_HALF_DAY = lazy(r"(?:[.][0-9]{2})?[ \u00a0]?[AaPp]\.?[Mm]")
"""What follows the hour of a time."""


def from_digits(prose: str) -> list[Quantity]:
    """Return the places in time that begin with a digit."""
    found: list[Quantity] = []
    done = 0
    for start, end in digit_runs(prose):
        if start < done:
            continue
        length, previous = end - start, prose[start - 1 : start]
        if length == 3 or length > 4:
            quantity = _era(prose, start, end) if prose[end : end + 2].strip()[:1] in tuple("BACbac") else None
        elif previous and (
            previous == "_" or previous.isalpha() or (previous in ".,:/" and prose[start - 2 : start - 1].isdigit())
        ):
            continue
        else:
            quantity = _four(prose, start, end) if length == 4 else _two(prose, start, end)
        if quantity is not None:
            found.append(quantity)
            done = quantity.span.end
    return found


def _era(prose: str, start: int, end: int) -> Quantity | None:
    """Read "44 BC", "AD 79"; a year before our era is negative."""
    era = _era_after(prose, end)
    if prose[start - 1 : start] == "," and prose[start - 2 : start - 1].isdigit():
        return None
    number = int(prose[start:end])
    if era is not None:
        number = -number if era[1][0] in "Bb" else number
        return made(start, era.end(), Kind.YEAR, Calendar(number), value=number, numeral=(start, end))
    before = _anno(prose, start)
    if before is None:
        return None
    return made(before, end, Kind.YEAR, Calendar(number), value=number, numeral=(start, end))


def _era_after(prose: str, end: int) -> re.Match[str] | None:
    return _ERA.match(prose, end) if prose[end : end + 2].lstrip(" \u00a0")[:1] in _ERA_FIRST else None


def _anno(prose: str, start: int) -> int | None:
    """Return where "AD" begins that stands before `start`, None without it."""
    if prose[start - 1 : start] not in (" ", "\u00a0") or prose[start - 2 : start - 1] not in ("D", "E", "."):
        return None
    match = _ANNO.search(prose, max(0, start - 6), start)
    return match.start() if match else None


def _four(prose: str, start: int, end: int) -> Quantity | None:
    """Read a run of four digits: a date that opens with its year, a span of years, a decade, a year."""
    after = prose[end : end + 1]
    if after and after in "-/–—~. ":
        dated = _year_first(prose, start, after)
        if dated is not None:
            return dated
    if after and after in "s'’ ":
        decade = _DECADE.match(prose, start)
        if decade and (after != " " or prose[start - 1 : start] == " "):
            first = int(decade[1])
            return made(start, decade.end(), Kind.YEAR, Calendar(first), ends=(first, first + 9), numeral=(start, end))
    if _era_after(prose, end) or _anno(prose, start) is not None:
        return _era(prose, start, end)
    clock = read_military(prose, start) or (read_no_clock(prose, start) if after and after in " \u00a0" else None)
    if clock is not None:
        return clock
    quarter = _YEAR_QUARTER.match(prose, start)
    if quarter:
        return made(start, quarter.end(), Kind.DATE, Calendar(int(quarter[1])))
    return _year(prose, start, end, after)


def _year_first(prose: str, start: int, after: str) -> Quantity | None:
    iso = _ISO.match(prose, start) if after == "-" else None
    if iso and 1 <= int(iso[2]) <= 12 and 1 <= int(iso[3]) <= DAYS_IN[int(iso[2]) - 1]:
        hour, minute = (int(iso[4]), int(iso[5])) if iso[4] else (None, None)
        zone = _offset(iso[6])
        calendar = Calendar(int(iso[1]), int(iso[2]), int(iso[3]), hour=hour, minute=minute, utc_offset=zone)
        return made(start, iso.end(), Kind.DATE, calendar)
    named = _YEAR_NAME.match(prose, start) if after in "-/ " else None
    if named and (after != " " or named[2][0].islower() or named[2].rstrip(".") in PLAIN_MONTHS):
        day = int(named[3]) if named[3] else None
        return made(start, named.end(), Kind.DATE, Calendar(int(named[1]), month_of(named[2]), day))
    years = _YEARS.match(prose, start) if after != "." else None
    if years:
        first, last = int(years[1]), int(years[2])
        if len(years[2]) < 3:
            last += first - first % 10 ** len(years[2])
        if len(years[2]) == 1 and last != first + 1:
            return None
        sure = last - first < 60 or (after != "/" and len(years[2]) == 4)
        before = word_before(prose, start)
        old = 1900 <= first < 2100 or _old(prose, start, before)
        if first < last <= 2199 and sure and old and before not in _COUNTING:
            return made(start, years.end(), Kind.YEAR, Calendar(first), ends=(first, last))
    month = _YEAR_MONTH.match(prose, start) if after in "-/." else None
    if (
        month
        and 1 <= int(month[3]) <= 12
        and 1900 <= int(month[1]) < 2200
        and (month[4] or (month[2] == "-" and len(month[3]) == 2))
    ):
        day = int(month[4]) if month[4] else None
        return made(start, month.end(), Kind.DATE, Calendar(int(month[1]), int(month[3]), day))
    return None


def _year(prose: str, start: int, end: int, after: str) -> Quantity | None:
    """Read a year where nothing speaks for a count."""
    year = int(prose[start:end])
    if year < 1000 or after.isalpha() or (after and after in "%_°") or _goes_on(prose, end, after):
        return None
    if prose[start - 1 : start] in ("$", "£", "€", "#", "+", "¥", "₹", "~", "/", "."):
        return None
    before = word_before(prose, start)
    if year >= 2200:
        return _miswritten(prose, start, end, year, before)
    if before in ("from", "to") and (_IN_YEAR.match(prose, end) or _BY_RATE.search(prose, max(0, start - 36), start)):
        return None  # "from 2412 in 2008 to 2093 in 2009", "fell by 15 per cent from 2460 to 2091"
    if before in _COUNTING or not (1900 <= year < 2100 or _old(prose, start, before)):
        return None
    if before == "than" and _THAN.search(prose, max(0, start - 14), start):
        return None
    if (before not in _PLACES or before in _WEAK_PLACES) and _counted(prose, end, year, before):
        return None
    if unit_after(prose, end) is not None or _of_a_share(prose, start, end, before):
        return None
    return made(start, end, Kind.YEAR, Calendar(year), value=year)


def _goes_on(prose: str, end: int, after: str) -> bool:
    """Tell whether more digits belong to a number that ends at `end`."""
    return bool(after) and after in ".,:/" and _DECIMAL.match(prose, end) is not None


def _of_a_share(prose: str, start: int, end: int, before: str) -> bool:
    """Tell whether a number is a count with its share: "9.6% (1642)", "(n = 1987)", "had 1987 (45.2%)".

    Behind a share a year of ours may stand too, unless another share beside it has a count: "90.4% (15,495)".
    """
    if before == "=":
        return _NUMBER_IS.search(prose, max(0, start - 6), start) is not None
    after = prose[end : end + 2]
    if after == " (" and before == "of" and _PART_OF.search(prose, max(0, start - 12), start):
        return _SHARE_AFTER.match(prose, end) is not None  # "51 of 1860 (2.7%)"
    if after == " (":
        return before not in _PLACES and before.isalpha() and _SHARE_AFTER.match(prose, end) is not None
    if (
        after[:1] != ")"
        or prose[start - 1 : start] != "("
        or not _SHARE_BEFORE.search(prose, max(0, start - 12), start)
    ):
        return False
    year = int(prose[start:end])
    return not 1900 <= year < 2100 or _COUNTED_SHARE.search(prose, max(0, start - 160), end + 160) is not None


def _miswritten(prose: str, start: int, end: int, year: int, before: str) -> Quantity | None:
    """Read a number that can only be a year by its place, and is none of ours: "in May 3014", "since 9199,"."""
    if before.capitalize() in MONTHS or (before == "," and _DAY_BEFORE.search(prose, max(0, start - 18), start)):
        return made(start, end, Kind.YEAR, Calendar(year), value=year)
    spanned = None
    if before in ("and", "to", "until"):
        spanned = _AFTER_YEAR.search(prose, max(0, start - 24), start)
    elif before in ("from", "between") and not _CHANGED.search(prose, max(0, start - 24), start):
        spanned = _SPAN.match(prose, start)
    partner = spanned and next((int(each) for each in reversed(spanned.groups()) if each), None)
    sure = before in _SURE_PLACES or (partner is not None and 1900 <= partner < 2100)
    if not sure or not year % 100 or not ALONE.match(prose, end):
        return None
    return made(start, end, Kind.YEAR, Calendar(year), value=year)


def _old(prose: str, start: int, before: str) -> bool:
    """Tell whether the place says that a number below 1900 or from 2100 is a year."""
    if before in _OLD_PLACES or before.capitalize() in MONTHS:
        return not _COUNTED.match(prose, start + 4)
    opened, after = prose[start - 1 : start] == "(", prose[start + 4 : start + 5]
    if before == "by" and after == "," and prose[start - 3 : start - 2] == "B":
        return True
    if opened and (after in (")", "-", "–", ",") or _LIFE.match(prose, start)):
        return True
    if after == ")" and prose[start - 1 : start] in (" ", "-", "–", "—"):
        return any(prose[at - 1 : at] == "(" and bool(_LIFE.match(prose, at)) for at in range(start - 7, start - 4))
    if before in ("from", "between"):
        return _spans(prose, start)
    match = _AFTER_YEAR.search(prose, max(0, start - 24), start) if before in ("and", "to", "until") else None
    if match is None or match[1] is None:
        return match is not None
    return int(match[1]) >= 1900 or _spans(prose, match.start(1))


def _spans(prose: str, start: int) -> bool:
    """Tell whether "from 1762 to 1764" is a span of years: nothing rose or is counted, or something lasted."""
    match = _SPAN.match(prose, start)
    if match is None or _COUNTED.match(prose, match.end()) or unit_after(prose, match.end()) is not None:
        return False
    first, last = int(match[1]), int(match[2])
    if 1900 <= last < 2100 and prose[start - 8 : start] == "between ":
        return True
    if last >= 2100 or _LASTED.search(prose, max(0, start - 22), start):
        return last < 2100
    return not _CHANGED.search(prose, max(0, start - 24), start) and bool(first % 50 or last % 50)


def _counted(prose: str, end: int, year: int, before: str) -> bool:
    """Tell whether a plural noun after it makes the number a count: any of people, else of a round number only."""
    noun = _COUNTED.match(prose, end)
    if noun is None or (before in _ARTICLES and year > 1900):
        return False
    return noun[1] is not None or year % 50 == 0 or year < 1900


def _offset(text: str | None) -> int | None:
    """Return the minutes of an ISO offset."""
    if text is None or text == "Z":
        return None if text is None else 0
    return (-1 if text[0] == "-" else 1) * (int(text[1:3]) * 60 + int(text[-2:]))


def _two(prose: str, start: int, end: int) -> Quantity | None:
    """Read a run of one or two digits: a time, a numeric date, the day of a month, a century."""
    after = prose[end : end + 1]
    number = int(prose[start:end])
    if after in ("", "\n"):
        return _era(prose, start, end) or _dated(prose, start, end, number)
    if after == ":":
        return read_meridiem(prose, start) or read_no_clock(prose, start) or read_clock(prose, start)
    quantity = None
    decimal = after == "." and prose[end + 1 : end + 2].isdigit()
    if after in "AaPp-–—" or decimal or (after in " \u00a0" and prose[end + 1 : end + 2] in tuple("AaPp-–—tau")):
        quantity = read_meridiem(prose, start)
        if quantity is None and number > 12 and _HALF_DAY.match(prose, end):
            quantity = read_no_clock(prose, start)
    if quantity is None and (decimal or after in "/-"):
        quantity = read_numeric(prose, start) or (read_clock(prose, start) if decimal else None)
    if quantity is None and after == "h":
        return read_hours(prose, start)
    if quantity is None and (after in " \u00a0-–—/snrt&" or after.isalpha()):
        quantity = _dated(prose, start, end, number)
    if quantity is None and after in "snrt":
        return _ordinal(prose, start, end, number)
    if quantity is None and after in " \u00a0o" and number <= 12:
        quantity = read_spoken(prose, start, end)
    return quantity or _era(prose, start, end)


def _dated(prose: str, start: int, end: int, number: int) -> Quantity | None:
    """Read the day of a named month."""
    match = DAY_MONTH.match(prose, start)
    if match is None or not (_fits(match, prose) or _no_day(prose, start, match)):
        return None
    last = int(match[2]) if match[2] else None
    calendar = Calendar(year_of(match[4], match[5] or match[6]), month_of(match[3]), number)
    ends = (number, last) if last else None
    return made(start, match.end(), Kind.DATE, calendar, ends=ends, numeral=(start, end))


def _no_day(prose: str, start: int, dated: re.Match[str]) -> bool:
    """Tell whether a day that the month has not is written as a date all the same: "on 31 June", "30 February 2019"."""
    if dated[2] or not dated[3][0].isupper() or len(dated[3]) < 3:
        return False
    return word_before(prose, start) in _DAY_PLACES or (int(dated[1]) <= 31 and bool(dated[4]))


def _fits(dated: re.Match[str], prose: str) -> bool:
    """Tell whether the month has that day, and is one: "3 May" may be a date, "3 may" only before a year."""
    name = dated[3].rstrip(".")
    month = month_of(name)
    if not 1 <= int(dated[1]) <= DAYS_IN[month - 1]:
        return False
    if dated[2] and not int(dated[1]) < int(dated[2]) <= DAYS_IN[month - 1]:
        return False
    if name[0].islower() and not prose[dated.end(1)].isalpha():
        return (month not in (3, 5) and len(name) > 3) or bool(dated[4])
    return True


def _ordinal(prose: str, start: int, end: int, number: int) -> Quantity | None:
    """Read "21st century", "on the 3rd", "the 18th of next month", "'80s"."""
    century = _CENTURY.match(prose, start)
    if century:
        last = number * 100
        return made(start, century.end(), Kind.YEAR, ends=(last - 99, last), numeral=(start, end))
    if prose[start - 1 : start] in ("'", "’") and prose[start - 2 : start - 1] in ("", " ", "(", "-"):
        decade = _SHORT_DECADE.match(prose, start)
        if decade:
            return made(start - 1, decade.end(), Kind.YEAR, numeral=(start, end))
    day = _ORDINAL.match(prose, start)
    if day is None or not 1 <= number <= 31 or prose[max(0, start - 4) : start].lower() != "the ":
        return None
    placed = word_before(prose, start - 4) in ("on", "until", "by", "from", "before", "after", "since", "till", "to")
    if not (_CLAUSE_END if placed else _OF_MONTH).match(prose, day.end()):
        return None
    return made(start, day.end(), Kind.DATE, Calendar(day=number), numeral=(start, end))
