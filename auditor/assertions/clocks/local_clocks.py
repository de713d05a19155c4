"""By which clocks a text's own places go: what "local time" can be where France, Goshen in Indiana or Perth are named.

A country has every offset that one of its zones has had since 1990, summer time included: which of them held on the day
is not looked up. Source: `iso3166.tab` and `zone.tab` of the IANA time zone database, whose cities are places too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple
from zoneinfo import ZoneInfo

from auditor.assertions.clocks.zones import PLACES
from auditor.assertions.facts.slips_of_hand import miswritten
from auditor.assertions.lexicon import STOP
from auditor.assertions.model import Assertion, Reading
from auditor.document.model import Span
from auditor.patterns import lazy

_YEARS = range(1990, 2026)
_SUMMERS = (1, 7)
_STATES: dict[tuple[int, ...], str] = {
    (-300, -240): "connecticut|delaware|maine|maryland|massachusetts|new hampshire|new jersey|new york|north carolina|"
    "ohio|pennsylvania|rhode island|south carolina|vermont|virginia|west virginia|quebec",
    (-360, -300, -240): "florida|indiana|kentucky|michigan|tennessee|ontario",
    (-360, -300): "alabama|arkansas|illinois|iowa|louisiana|minnesota|mississippi|missouri|oklahoma|wisconsin|manitoba",
    (-420, -360, -300): "kansas|nebraska|north dakota|south dakota|texas",
    (-360,): "saskatchewan",
    (-420, -360): "colorado|montana|new mexico|utah|wyoming|alberta|arizona",
    (-480, -420, -360): "idaho|oregon",
    (-480, -420): "british columbia|california|nevada|washington",
    (-540, -480): "alaska",
    (-600,): "hawaii",
    (-240, -180): "new brunswick|nova scotia|prince edward island",
    (-210, -150): "newfoundland",
    (600, 660): "new south wales|tasmania|victoria",
    (600,): "queensland",
    (570, 630): "south australia",
    (570,): "northern territory",
    (480,): "western australia",
    (0, 60): "england|scotland|wales|northern ireland",
    (60, 120): "kosovo",
}
_ALSO = {
    "america": "united states", "us": "united states", "u.s": "united states", "usa": "united states", "united kingdom":
    "britain", "holland": "netherlands", "uae": "united arab emirates", "ivory coast": "côte d'ivoire", "falklands":
    "falkland islands", "canaries": "spain", "czechia": "czech republic",
}  # fmt: skip
_PEOPLE = {
    "american": "united states", "british": "britain", "french": "france", "dutch": "netherlands", "german": "germany",
    "spanish": "spain", "portuguese": "portugal", "danish": "denmark", "norwegian": "norway", "polish": "poland",
    "swiss": "switzerland", "greek": "greece", "turkish": "turkey", "argentine": "argentina", "peruvian": "peru",
    "thai": "thailand", "filipino": "philippines", "welsh": "wales", "scottish": "scotland", "english": "england",
}  # fmt: skip
_SEAT = "washington"
"""A state, and the government of all of them."""
_SIDES = ("north", "south")
_ENDINGS = ("n", "ns", "an", "ans", "ian", "ians", "i", "is", "ese", "ish")
_LOST = ("", "a", "o", "e", "y")
"""What people's names have at their end, and what their country's name has there."""
_STEM = 4
"""Letters of a country's name at the least."""
_JOINED = (" ", " of ", " of the ")
"""Between the words of one name: "Bank of Japan", "Kenya Airways"."""
_WORD = lazy(r"[A-Z\u00c0-\u00de](?:[^\W\d_]|['’.](?=[^\W\d_]))+")
_LONGEST = 3
_LEAD = 5
"""Sentences that say where a report happened, its headline and its date among them."""


class LocalClocks(NamedTuple):
    """What the local time of a text can be."""

    place: Span
    """A place that the text says it is about."""
    offsets: tuple[int, ...]
    """The minutes from UTC of all places that the text names, those of `place` first."""


def local_clocks(reading: Reading, beside: Assertion) -> LocalClocks | None:
    """Return the clocks of the places that a text names; None where it has none that it happens in.

    That is a country, a state or a great city by its own name in the sentence of the time or among the first ones.
    """
    prose = reading.document.prose
    said = reading.sentence_of(beside).span
    lead = reading.document.sentences[:_LEAD][-1].span.end
    home: tuple[Span, tuple[int, ...]] | None = None
    named: dict[int, None] = {}
    for place, whole in _names(prose):
        name = prose[place.start : place.end].lower().replace("’", "'").removesuffix("'s")
        found = _clocks(name)
        near = said.start <= place.start < said.end
        if (
            found
            and whole
            and (near or (home is None and place.start < lead))
            and _ALSO.get(name, name) in _tables().homes
        ):
            home = place, found
        named |= dict.fromkeys(found)
    return None if home is None else LocalClocks(home[0], tuple(dict.fromkeys((*home[1], *named))))


def one_slip_away(local: int, other: int, known: tuple[int, ...], offsets: tuple[int, ...]) -> bool:
    """Tell whether one of two times, in minutes after midnight, written otherwise would make them one moment.

    `known` are the offsets that the zone of the other one may have, `offsets` those of the places of the first.
    """
    return any(
        _slip(local, (other - there + here) % _DAY) or _slip(other, (local - here + there) % _DAY)
        for there in known
        for here in offsets
    )


_DAY = 24 * 60
_HALF = _DAY // 2


def _slip(written: int, meant: int) -> bool:
    if abs(written - meant) == _HALF:
        return True  # a.m. for p.m.
    forms = [(f"{at // 60}{at % 60:02}", f"{(at // 60 - 1) % 12 + 1}{at % 60:02}") for at in (written, meant)]
    return any(miswritten(one, two, firm=True) for one, two in zip(*forms, strict=True))


def _names(prose: str) -> Iterator[tuple[Span, bool]]:
    """Yield each name of up to three words that begin with capitals, and whether it is more than a part of a name."""
    words = [match.span() for match in _WORD.finditer(prose) if match[0].lower() not in STOP or match[0].isupper()]
    for i, (start, end) in enumerate(words):
        before = i > 0 and prose[words[i - 1][1] : start] in _JOINED
        for k in range(_LONGEST):
            if k:
                if i + k >= len(words) or prose[end : words[i + k][0]] != " ":
                    break
                end = words[i + k][1]
            after = i + k + 1 < len(words) and prose[end : words[i + k + 1][0]] == " "
            yield Span(start, end), not before and not after


@lru_cache
def _clocks(name: str) -> tuple[int, ...]:
    """Return the offsets of the clocks of a place, or of the country whose people or language a word names."""
    clocks = _tables().clocks
    meant = _ALSO.get(name) or _PEOPLE.get(name) or name
    found = dict.fromkeys((*clocks.get(meant, ()), *clocks.get(name, ())))
    for ending in _ENDINGS:
        stem = name.removesuffix(ending)
        if stem != name and len(stem) >= _STEM:
            for last in _LOST:
                found |= dict.fromkeys(clocks.get(stem + last, ()))
    return tuple(found)


class _Tables(NamedTuple):
    clocks: dict[str, tuple[int, ...]]
    """The offsets of each country, state and city by its name in lower case."""
    homes: frozenset[str]
    """The names that only a place has: those of countries, states and great cities."""


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    zones: dict[str, list[str]] = {}
    cities: dict[str, list[str]] = {}
    countries: dict[str, list[str]] = {}
    for code, _, zone, *_ in _rows("zone.tab"):
        zones.setdefault(code, []).append(zone)
        cities.setdefault(zone.rsplit("/")[-1].replace("_", " ").lower(), []).append(zone)
    for code, country in _rows("iso3166.tab"):
        for name in _names_of(country.lower().replace("’", "'")):
            countries.setdefault(name, []).extend(zones.get(code, ()))
    clocks: dict[str, tuple[int, ...]] = {}
    for table in (cities, countries):
        for name, found in table.items():
            clocks[name] = tuple(
                dict.fromkeys((*clocks.get(name, ()), *(at for zone in found for at in _offsets(zone))))
            )
    states, places = (_by_place(table) for table in (_STATES, PLACES))
    for said in (states, places):
        for name, offsets in said.items():
            clocks[name] = tuple(dict.fromkeys((*offsets, *clocks.get(name, ()))))
    homes = countries.keys() | states.keys() | (places.keys() & cities.keys())
    return _Tables(clocks, frozenset(homes - {_SEAT}))


def _by_place(table: dict[tuple[int, ...], str]) -> dict[str, tuple[int, ...]]:
    return {place: offsets for offsets, places in table.items() for place in places.split("|")}


def _names_of(country: str) -> Iterator[str]:
    """Yield the names that the table writes as one: "korea (south)", "britain (uk)", "st kitts & nevis"."""
    name, _, aside = country.removesuffix(")").partition(" (")
    yield name.replace("&", "and")
    if aside:
        yield f"{aside} {name}"
        if aside not in _PEOPLE and aside not in _SIDES:
            yield aside
    if "&" in name:
        yield from name.split(" & ")


def _rows(table: str) -> Iterator[list[str]]:
    text = (files("tzdata") / "zoneinfo" / table).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line[:1] != "#")


@lru_cache(maxsize=512)
def _offsets(zone: str) -> tuple[int, ...]:
    """Return the minutes from UTC that the clocks of a zone have shown since 1990, the latest first."""
    clock = ZoneInfo(zone)
    shown = (clock.utcoffset(datetime(year, month, 1)) for year in reversed(_YEARS) for month in _SUMMERS)
    return tuple(dict.fromkeys(int(offset.total_seconds()) // 60 for offset in shown if offset is not None))
