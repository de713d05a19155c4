"""Dates in numbers alone: 31/12/2024, and which of two numbers is the day."""

from __future__ import annotations

import re
from dataclasses import replace

from auditor.patterns import lazy
from auditor.quantities.calendar_forms import made, year_of
from auditor.quantities.model import Calendar, Kind, Quantity

_NUMERIC = lazy(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2((?:19|20)?[0-9]{2})(?![0-9]|[-/.][0-9])")
_MONTH_FIRST = frozenset(("US", "PH", "BZ", "FM"))
"""Regions that write the month first."""


def read_numeric(prose: str, start: int) -> Quantity | None:
    """Read 31/12/2024 or 12/31/2024; where both orders are possible only the year is certain."""
    match = _NUMERIC.match(prose, start)
    if match is None or (match[2] == "." and len(match[4]) != 4):
        return None
    first, second = int(match[1]), int(match[3])
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    year = year_of(match[4] if len(match[4]) == 4 else None, match[4])
    if first == second or first > 12:
        calendar = Calendar(year, second, first)
    elif second > 12:
        calendar = Calendar(year, first, second)
    else:
        calendar = Calendar(year)
    return made(match.start(), match.end(), Kind.DATE, calendar)


def ordered(prose: str, found: list[Quantity], locale: str) -> list[Quantity]:
    """Settle numeric dates that may begin with the day or the month, by `locale` or by the certain ones of the text.

    "03/04/2025" is settled where the region of `locale` says so ("en-GB", "en-US"), or where every certain date of the
    text has one order.
    """
    numeric = [
        (i, match)
        for i, q in enumerate(found)
        if q.kind is Kind.DATE and prose[q.span.start].isdigit() and (match := _NUMERIC.match(prose, q.span.start))
    ]
    open_ones = [i for i, _ in numeric if (calendar := found[i].calendar) is not None and calendar.day is None]
    if not open_ones:
        return found
    region = re.split("[-_]", locale)[1:2]
    if region:
        day_first = {region[0].upper() not in _MONTH_FIRST}
    else:
        day_first = {int(m[1]) > 12 for _, m in numeric if int(m[1]) > 12 or int(m[3]) > 12}
    if len(day_first) == 1:
        for i, match in numeric:
            calendar = found[i].calendar
            if i in open_ones and calendar is not None:
                first, second = int(match[1]), int(match[3])
                day, month = (first, second) if day_first == {True} else (second, first)
                found[i] = replace(found[i], calendar=replace(calendar, month=month, day=day))
    return found
