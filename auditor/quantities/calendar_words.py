"""The names of the calendar: months, weekdays, feasts, zones, and the pattern of everything that begins with a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from auditor.patterns import lazy
from auditor.quantities import calendar_lengths
from auditor.quantities.tries import trie


def _names(text: str) -> list[str]:
    """Return the names of a list, between commas if it has any."""
    return [name.strip() for name in text.split(",")] if "," in text else text.split()


def _any(*lists: list[str]) -> str:
    return trie(name for names in lists for name in names)


def _lower(names: list[str]) -> list[str]:
    return [name.lower() for name in names]


def _capital(names: list[str]) -> list[str]:
    return [name[0].upper() + name[1:] for name in names]


MONTHS = _names("January February March April May June July August September October November December")
WEEKDAYS = _names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTH_NUMBER = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
WEEKDAY_NUMBER = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
PLAIN_MONTHS = frozenset(MONTHS) - {"March", "May", "August", "April", "June"}
"""Months whose capitalised name is nothing else."""
_SHORT_MONTHS = _names("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
_SHORT_DAYS = _names("Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun")
_MONTHS = [*MONTHS, *_SHORT_MONTHS, *(month.upper() for month in (*MONTHS, *_SHORT_MONTHS))]
MONTH_NAMES = frozenset(_MONTHS)
_DAYS = [*WEEKDAYS, *_SHORT_DAYS]

ZONES: dict[str, int | None] = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "CET": 60, "WAT": 60, "CEST": 120, "EET": 120, "SAST": 120,
    "EEST": 180, "MSK": 180, "EAT": 180, "PKT": 300, "ICT": 420, "WIB": 420, "HKT": 480, "SGT": 480, "AWST": 480,
    "JST": 540, "KST": 540, "ACST": 570, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EDT": -240, "EST": -300, "CDT": -300, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480, "AKST": -540,
    "HST": -600,
    "ET": None, "CT": None, "MT": None, "PT": None, "CST": None, "IST": None,
}  # fmt: skip
"""Minutes from UTC; None where the name changes with the season or the country."""

SPACE = r"[ \u00a0\n]"
_WHOLE = [*MONTHS, *(month.upper() for month in MONTHS), *_lower(MONTHS)]
_CUT = [*_SHORT_MONTHS, *(month.upper() for month in _SHORT_MONTHS), *_lower(_SHORT_MONTHS)]
MONTH = f"(?:(?:{_any(_WHOLE)})(?![A-Za-z])|(?:{_any(_CUT)})" + r"(?![A-Za-z])(?: ?\.)?)"
"""A month beside a number, in any case."""
SUFFIX = "(?:st|nd|rd|th)"
YEAR = r"(?:([12][0-9]{3})(?![0-9]|,[0-9]|\.[0-9]|s\b)|['’]([0-9]{2})(?![0-9]))"
"""A year of four digits or two: two groups."""
_SHIFT = r"[+−-](?:0?[0-9]|1[0-4])(?::?(?:00|30|45))?(?![0-9:]| ?(?:[AaPp]\.?[Mm]|UTC|GMT))"
"""What stands behind a zone: "UTC+8", "GMT-3:30"; but "10 GMT-11 GMT" is a span."""
ZONE = (
    rf"(?:[ \u00a0]?\(?((?:{_any(list(ZONES), _lower([zone for zone in ZONES if len(zone) == 3]))})(?![A-Za-z])"
    rf"(?:(?<=UTC|GMT){_SHIFT})?)\)?)?"
)

UNITS = _names(
    "day week month year quarter weekend decade century hour minute morning afternoon evening night season "
    "semester term fortnight weekday wk spring summer autumn fall winter workweek yr qtr"
)
_HEADS = _names("this next last previous past coming following upcoming current every each")
_MIDDLES = _names(
    "coming past upcoming following fiscal financial calendar working business early late other few couple"
)
_FEASTS = _names(
    """Christmas Day, Christmas Eve, Christmas, Xmas, Boxing Day, New Year's Day, New Year's Eve, New Years Eve,
    New Years Day,
    New Year, Good Friday, Maundy Thursday, Easter, Easter Sunday, Easter Monday, Pentecost, Whit Monday, Thanksgiving,
    Thanksgiving Day, Halloween, Valentine's Day, Valentine Day, Mother's Day, Father's Day, Labour Day, Labor Day,
    Memorial Day,
    Independence Day, Veterans Day, Presidents Day, Presidents' Day, Columbus Day, Martin Luther King Day, MLK Day,
    Black Friday,
    Cyber Monday, St Patrick's Day, St. Patrick's Day, Saint Patrick's Day, Remembrance Day, Remembrance Sunday,
    Armistice Day,
    Bonfire Night, Ash Wednesday, Palm Sunday, Shrove Tuesday, Pancake Day, Ramadan, Eid al-Fitr, Eid al-Adha, Diwali,
    Deepavali,
    Hanukkah, Hanukah, Chanukah, Passover, Rosh Hashanah, Rosh Hashana, Yom Kippur, Purim, Sukkot, Shavuot,
    Chinese New Year,
    Lunar New Year, Islamic New Year, Bastille Day, Australia Day, Canada Day, Anzac Day, May Day, Burns Night,
    All Saints Day,
    Navratri, Dussehra, Pongal, Onam, Ugadi, Nowruz, Juneteenth, Super Tuesday, Mardi Gras, Groundhog Day, Earth Day,
    Earth Hour, April Fools' Day, April Fool's Day, April Fools Day, Cinco de Mayo, Flag Day, Patriot Day, Boss's Day,
    Guy Fawkes Night, Guy Fawkes Day, International Women's Day, Women's Day, Children's Day, Teachers' Day,
    St George's Day, St Andrew's Day, St David's Day, Epiphany, Ascension Day, Corpus Christi, Trinity Sunday,
    Whit Sunday, Holy Saturday, Holy Thursday, All Saints' Day, All Souls' Day, All Souls Day, Candlemas, Michaelmas,
    Hogmanay, Twelfth Night, Kwanzaa, Orthodox Easter, Vesak, Buddha Purnima, Janmashtami, Raksha Bandhan,
    Ganesh Chaturthi, Durga Puja, Navaratri, Navratri, Vijayadashami, Guru Nanak Jayanti, Gandhi Jayanti, Lohri,
    Makar Sankranti, Vasant Panchami, Maha Shivaratri, Rath Yatra, Muharram, Ashura, Mawlid, Laylat al-Qadr,
    Lag BaOmer, Lag B'Omer, Tu BiShvat, Tisha B'Av, Shemini Atzeret, Simchat Torah, Shushan Purim, Emancipation Day,
    King's Day, Queen's Birthday, King's Birthday, Republic Day, Constitution Day, Liberation Day, Unity Day,
    Human Rights Day, Heritage Day, Family Day, Waitangi Day, Victoria Day, Commonwealth Day, Europe Day, Victory Day,
    VE Day, VJ Day, D-Day, Singles' Day, Giving Tuesday, Election Day, Inauguration Day, Tax Day, Groundhog Day,
    Administrative Professionals Day, Martin Luther King Jr Day, Martin Luther King Jr. Day, MLK Jr. Day"""
)
_CAPITAL_FEASTS = _names("Lent Holi Advent Eid")
_NAMED = [*_DAYS, *MONTHS, *_lower(WEEKDAYS), *(month.lower() for month in MONTHS if month not in ("March", "May"))]
_NAMED += _names("Christmas Easter Thanksgiving christmas easter thanksgiving xmas")
_ORDINALS = _names(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
CENTURIES = {name: number for number, name in enumerate(_ORDINALS, 1)} | {"twenty-first": 21, "twenty first": 21}
_NUMBERS = _names("one two three four five six seven eight nine ten eleven twelve")
HOURS = {name: number for number, name in enumerate(_NUMBERS, 1)}
_NOON = _names("noon midday midnight lunchtime noonish mid-day")
_TODAY = _names("today tomorrow yesterday tonight tmrw")
_PARTS = "(?:early[ \n])?(?:morning|afternoon|evening|night|lunchtime|am|pm)(?![a-z])"
_END = "(?![A-Za-z])"

_PATTERNS = {
    "month": f"(?:{_any(_MONTHS, _lower(_MONTHS))})(?![A-Za-z’'])",
    "weekday": f"(?:{_any(_DAYS, _lower(_DAYS))})s?{_END}",
    "today": f"(?:{_any(_TODAY, _capital(_TODAY))}){_END}(?:[ \n]{_PARTS})?",
    "relative": f"(?:{_any(_HEADS, _capital(_HEADS))})[ \n](?:(?:{_any(_MIDDLES)}|couple of)[ \n])?"
    f"(?:{_any(UNITS, _NAMED)})s?(?:['’]s)?{_END}(?:[ \n]{_PARTS})?",
    "noon": f"(?:{_any(_NOON, _capital(_NOON))}){_END}",
    "part": f"(?:morning|afternoon(?:ish)?|evening|weekends?|night-?time|day-?time){_END}",
    "season": f"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter){_END}",
    "quarter": r"(?:[Ff]irst|[Ff]ourth|[Ss]econd|[Tt]hird|[1-4](?:st|nd|rd|th))[- \n](?:quarter|qtr)(?![a-z])"
    f"|[Qq][1-4]{_END}|" + r"[HS][12](?=[ ,/’'-]*(?:FY)?(?:20|19)[0-9]{2})",
    "fiscal": r"FY[ -]?(?:20|19)?[0-9]{2}(?:[-/–][0-9]{2,4})?(?![0-9A-Za-z])"
    r"|(?:fiscal|financial|school|academic|calendar|tax)[ \n](?:year[ \n])?"
    r"(?:20|19)[0-9]{2}(?:[-/–][0-9]{2,4})?(?![0-9A-Za-z])",
    "century": f"(?:{_any(list(CENTURIES), _capital(list(CENTURIES)))})[- ]centur(?:y|ies)(?![a-z])",
    "clock": r"(?:[Hh]alf[- \n]past|(?:quarter|five|ten|twenty|twenty-five|Quarter)(?:[ \n]minutes)?[- \n]"
    r"(?:past|to|till?))[ \n]"
    f"(?:{_any(_NUMBERS)}|noon|midnight|[0-9]{{1,2}})"
    r"(?: ?[ap]\.?m\.?)?(?![A-Za-z0-9])"
    f"|(?:{_any(_NUMBERS)})" + r"[ \n](?:o['’]clock|oclock|[ap]\.m\.|[ap]m)(?![A-Za-z])",
    "ends": r"(?:end|start|beginning|middle|rest)[ \n]of[ \n](?:(?:the|this|next|last)[ \n])?"
    f"(?:{_any(UNITS)})(?![a-z])|" + r"(?:EO[DWMY]|eo[dmy]|YTD|ytd|COB)\b",
    "named day": r"(?:World|International|National)(?: [A-Z][a-z']+){1,3} Day(?![a-z])|world [a-z]+ day(?![a-z])",
    "span": calendar_lengths.LENGTH,
}
_FIRST = {
    "month": _MONTHS,
    "weekday": _DAYS,
    "today": _TODAY,
    "relative": _HEADS,
    "noon": _NOON,
    "part": "mo af ev we".split(),
    "season": "sp su au fa wi".split(),
    "quarter": "fi se th fo 1s 2n 3r 4t q1 q2 q3 q4 h1 h2 s1 s2".split(),
    "fiscal": "fy fi sc ac ca ta".split(),
    "century": list(CENTURIES),
    "clock": ["half", "quarter", "twenty", *_NUMBERS],
    "ends": "en st be mi re eo yt co".split(),
    "feast": [*_FEASTS, *_CAPITAL_FEASTS],
    "named day": "wo in na".split(),
    "span": calendar_lengths.FIRST_WORDS,
}


def _by_letters() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Return the sorts of places in time whose first word may begin with two letters, each with its pattern.

    Each two letters have feasts of their own, as hardly any text needs those of all.
    """
    patterns = {sort: lazy(pattern) for sort, pattern in _PATTERNS.items()}
    found: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {}
    for sort, words in _FIRST.items():
        starting: dict[str, list[str]] = {}
        for word in words:
            starting.setdefault(word[:2].lower(), []).append(word)
        for letters, names in starting.items():
            pattern = lazy(partial(_feasts, names)) if sort == "feast" else patterns[sort]
            found[letters] = (*found.get(letters, ()), (sort, pattern))
    return found


def _feasts(names: list[str]) -> str:
    lower = [name.lower() for name in names if name not in _CAPITAL_FEASTS]
    return f"(?:{_quoted(_any(names, lower))}){_END}"


def _quoted(pattern: str) -> str:
    """Return `pattern` with either sign for an apostrophe, or none, in the place of the straight one."""
    return pattern.replace("'", "['’]?")


_BY_LETTERS = _by_letters()


def word_at(prose: str, start: int) -> tuple[str, re.Match[str]] | None:
    """Return the place in time whose first word begins at `start`, where `heads` found one, and what sort it is."""
    for name, pattern in _BY_LETTERS.get(prose[start : start + 2].lower(), ()):
        match = pattern.match(prose, start)
        if match:
            return name, match
    return None


_LOWER_WORDS = [
    *_TODAY,
    *_NOON,
    *_HEADS,
    *CENTURIES,
    *_lower([*_MONTHS, *_DAYS]),
    *calendar_lengths.OWN_WORDS,
    "world",
    "eod",
    "eom",
    "eoy",
    "ytd",
]
_LOWER_WORDS += _names(
    "morning afternoon afternoonish evening night-time nighttime daytime weekend weekends "
    "spring summer autumn fall winter q1 q2 q3 q4 1st 2nd 3rd 4th"
)
_LOWER_WORDS += _names("fiscal financial school academic calendar tax half quarter end start beginning middle rest")
_CAPITAL_WORDS = [
    *_MONTHS,
    *_DAYS,
    *(feast.partition(" ")[0] for feast in _FEASTS),  # `word_at` reads the rest
    *_CAPITAL_FEASTS,
    *_capital(_LOWER_WORDS),
    *_names("FY H1 H2 S1 S2 EOD EOW EOM EOY YTD COB World International National"),
]
_LOWER_HEAD = lazy(
    f"[ \n(\\-—–\"'“‘]({_quoted(_any(_LOWER_WORDS, _lower(_FEASTS), list(calendar_lengths.UNITS)))}){_END}"
)
_CLOCK_HEAD = lazy(f"[ \n(]({_any(_NUMBERS, ['twenty'])}){_END}")
_CAPITAL_HEAD = lazy(_quoted(trie(word for word in _CAPITAL_WORDS if word[0].isupper())) + "(?![a-z])")


def heads(prose: str) -> Iterator[int]:
    """Yield where words of the calendar begin: patterns that open with a set skip the rest at full speed."""
    if word_at(prose, 0):
        yield 0
    for match in _LOWER_HEAD.finditer(prose):
        start = match.start(1)
        if match[1] in calendar_lengths.UNITS:
            opening = calendar_lengths.opening_before(prose, start)
            if opening is not None:
                yield opening
        yield start
    if any(
        hint in prose for hint in ("clock", "past ", "at ten to ", "at five to ", "at twenty to ", "at twenty-five to ")
    ):
        for match in _CLOCK_HEAD.finditer(prose):
            yield match.start(1)
    for match in _CAPITAL_HEAD.finditer(prose):
        start = match.start()
        if start and not prose[start - 1].isalpha():
            yield start
