"""In which time zone a time of day is given: "3pm New York time", "9 a.m. Pacific", "10 p.m. in London", "noon ET".

A place has one offset from UTC, or one for winter and one for summer; which of the two holds is not looked up, so both
are given and either may be meant. Source: the IANA time zone database, offsets in force since 1990 for most of a year.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from auditor.assertions.model import Assertion
from auditor.assertions.tokens import first_words
from auditor.document.model import Document

_ABBREVIATED: dict[str, tuple[int, ...]] = {
    "ET": (-300, -240), "CT": (-360, -300), "MT": (-420, -360), "PT": (-480, -420), "CST": (-360, 480, 570),
    "IST": (330, 60, 120), "EST": (-300, 600), "EDT": (-240, 660), "WET": (0,),
}  # fmt: skip
"""Names that mean more than one offset: America's and Australia's eastern time, India's, Ireland's and Israel's."""
PLACES: dict[tuple[int, ...], str] = {
    (0, 60): "british|britain|uk|london|edinburgh|dublin|irish|lisbon|portuguese",
    (0,): "greenwich|universal|reykjavik|accra|dakar",
    (60, 120): "central european|paris|berlin|rome|madrid|vienna|brussels|amsterdam|prague|warsaw|stockholm|oslo|"
    "copenhagen|zurich|geneva|budapest|belgrade|zagreb|munich|frankfurt|milan|barcelona|french|german|italian|spanish|"
    "dutch|belgian|swiss|austrian|swedish|norwegian|danish|polish|czech",
    (60,): "lagos|nigerian|algiers|tunis|kinshasa|west african",
    (120, 180): "eastern european|athens|helsinki|kyiv|kiev|bucharest|sofia|jerusalem|tel aviv|israeli|israel|greek|"
    "finnish|ukrainian|beirut|cairo|egyptian|damascus|istanbul|ankara|turkish",
    (120,): "johannesburg|pretoria|cape town|south african|harare|tripoli",
    (180, 240): "moscow|russian|baghdad|iraqi",
    (180,): "nairobi|kenyan|riyadh|saudi|kuwait|doha|east african",
    (210, 270): "tehran|iranian|iran",
    (240,): "dubai|abu dhabi|gulf",
    (270,): "kabul|afghan",
    (300,): "karachi|islamabad|lahore|pakistan|pakistani",
    (330,): "india|indian|delhi|new delhi|mumbai|kolkata|chennai|bangalore|bengaluru|colombo|sri lankan",
    (345,): "kathmandu|nepal|nepali|nepalese",
    (360,): "dhaka|bangladesh",
    (420,): "bangkok|thai|hanoi|jakarta|phnom penh|vietnam",
    (480,): "beijing|china|chinese|shanghai|hong kong|singapore|kuala lumpur|manila|philippine|taipei|taiwan|perth",
    (540,): "tokyo|japan|japanese|seoul|korean|korea|osaka",
    (570, 630): "adelaide",
    (570,): "darwin",
    (600, 660): "sydney|melbourne|canberra|hobart|australian eastern|eastern australian",
    (600,): "brisbane",
    (720, 780): "auckland|wellington|new zealand|christchurch",
    (-300, -240): "eastern|us eastern|u.s. eastern|new york|washington|boston|toronto|ottawa|montreal|atlanta|miami|"
    "detroit|philadelphia|florida|east coast",
    (-360, -300): "central|us central|chicago|houston|dallas|texas|new orleans|mexico city",
    (-420, -360): "mountain|us mountain|denver",
    (-420,): "phoenix|arizona",
    (-480, -420): "pacific|us pacific|los angeles|san francisco|seattle|california|vancouver|las vegas|west coast",
    (-540, -480): "alaska|anchorage",
    (-600,): "hawaii|hawaiian|honolulu",
    (-180, -120): "sao paulo|são paulo|rio de janeiro|brasilia|brasília|brazilian",
    (-180,): "buenos aires|argentine",
    (-240, -180): "santiago|chilean",
    (-300,): "bogota|bogotá|lima|colombian|peruvian",
}
_OFFSETS = {place: offsets for offsets, places in PLACES.items() for place in places.split("|")}
_TOGETHER = (
    frozenset(((-300, -240), (-360, -300), (-420, -360), (-480, -420), (-540, -480))),
    frozenset(((0, 60), (60, 120), (120, 180))),
)
_ALONE = frozenset("eastern central mountain pacific".split())
"""Zones that need no "time" after them."""
_SEASONS = {"standard": 0, "daylight": -1, "summer": -1, "mean": 0}
_LONGEST = 4


def offsets(document: Document, assertion: Assertion) -> tuple[int, ...]:
    """Return the minutes from UTC that the time may be given in, none where its zone is not said or not known."""
    calendar = assertion.quantity.calendar
    if calendar is None or calendar.hour is None:
        return ()
    if calendar.zone is not None and calendar.zone in _ABBREVIATED:
        return _ABBREVIATED[calendar.zone]
    if calendar.utc_offset is not None:
        return (calendar.utc_offset,)
    return _said(first_words(document, assertion.span.end, _LONGEST + 1))


def offsets_behind(document: Document, equivalent: Assertion) -> tuple[int, ...]:
    """Return where the time before a bracket is told, by the words behind it: "7 a.m. (0400 GMT) in Baghdad"."""
    end = equivalent.span.end
    if document.prose[end : end + 1] != ")":
        return ()
    words = first_words(document, end + 1, _LONGEST)
    return _said(words) if words[:1] == ["in"] else ()


def moments(one: tuple[int, ...], other: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield the offsets that two times may have together: America changes its clocks as one, and so does Europe."""
    together = any(one in clocks and other in clocks for clocks in _TOGETHER)
    if together:
        yield from zip(one, other, strict=True)
        return
    for here, there in product(one, other):
        # America keeps summer time longer than Europe does
        late = (one in _TOGETHER[0], other in _TOGETHER[1], here == one[0], there == other[-1])
        early = (other in _TOGETHER[0], one in _TOGETHER[1], there == other[0], here == one[-1])
        if not all(late) and not all(early):
            yield here, there


def local(document: Document, assertion: Assertion) -> bool:
    """Tell whether the time is said to be local, or the zone is said."""
    return first_words(document, assertion.span.end, 1) == ["local"] or bool(offsets(document, assertion))


def _said(written: list[str]) -> tuple[int, ...]:
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in written]
    if words[:2] == ["local", "time"]:
        words = words[2:]
    if "state" in words:
        return ()  # Washington's
    if words[:1] in (["in"], ["at"]):
        return next((found for n in (3, 2, 1) if (found := _OFFSETS.get(" ".join(words[1 : 1 + n])))), ())
    if "time" in words:
        place = words[: words.index("time")]
        season = _SEASONS.get(place[-1]) if place else None
        found = _OFFSETS.get(" ".join(place if season is None else place[:-1]), ())
        return found if season is None or not found else (found[season],)
    return _OFFSETS[words[0]] if words and words[0] in _ALONE else ()
