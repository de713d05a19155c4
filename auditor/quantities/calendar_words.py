"""The names of the calendar: months, weekdays, feasts, zones, and the pattern of everything that begins with a word."""

from __future__ import annotations

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
MONTH = rf"(?:(?i:{_any(MONTHS)})(?![A-Za-z])|(?i:{_any(_SHORT_MONTHS)})(?![A-Za-z])(?: ?\.)?)"
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
_HEADS = _names("this next last previous prior past coming following upcoming current every each")
_MIDDLES = _names(
    "coming past upcoming following fiscal financial calendar working business early late other few couple"
)
FEASTS = _names(
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
CAPITAL_FEASTS = _names("Lent Holi Advent Eid")
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

_WORD = "[A-Za-z][a-z]*+(?![A-Za-z])"
"""The first word, which is known to be one of the sort's: here only its letters count."""

PATTERNS = {
    "month": "[A-Za-z]++(?![’'])",
    "weekday": "[A-Za-z]++",
    "today": rf"{_WORD}(?:[ \n]{_PARTS})?",
    "relative": rf"{_WORD}[ \n](?:(?:{_any(_MIDDLES)}|couple of)[ \n])?"
    f"(?:{_any(UNITS, _NAMED)})s?(?:['’]s)?{_END}(?:[ \n]{_PARTS})?",
    "noon": f"[Mm]id-day{_END}|[A-Za-z][a-z]{{3,}}+{_END}",
    "part": f"[a-z]++{_END}",
    "season": _WORD,
    "quarter": r"(?:[Ff]irst|[Ff]ourth|[Ss]econd|[Tt]hird|[1-4](?:st|nd|rd|th))[- \n](?:quarter|qtr)(?![a-z])"
    f"|[Qq][1-4]{_END}|" + r"[HS][12](?=[ ,/’'-]*(?:FY)?(?:20|19)[0-9]{2})",
    "fiscal": r"FY[ -]?(?:20|19)?[0-9]{2}(?:[-/–][0-9]{2,4})?(?![0-9A-Za-z])"
    r"|(?:fiscal|financial|school|academic|calendar|tax)[ \n](?:year[ \n])?"
    r"(?:20|19)[0-9]{2}(?:[-/–][0-9]{2,4})?(?![0-9A-Za-z])",
    "century": f"(?:[Tt]wenty[- ]first|{_WORD})[- ]centur(?:y|ies)(?![a-z])",
    "clock": r"(?:[Hh]alf[- \n]past|(?:quarter|five|ten|twenty|twenty-five|Quarter)(?:[ \n]minutes)?[- \n]"
    r"(?:past|to|till?))[ \n]"
    f"(?:{_any(_NUMBERS)}|noon|midnight|[0-9]{{1,2}})"
    r"(?: ?[ap]\.?m\.?)?(?![A-Za-z0-9])"
    r"|[a-z]++[ \n](?:o['’]clock|oclock|[ap]\.m\.|[ap]m)(?![A-Za-z])",
    "ends": r"(?:end|start|beginning|middle|rest)[ \n]of[ \n](?:(?:the|this|next|last)[ \n])?"
    f"(?:{_any(UNITS)})(?![a-z])|" + r"(?:EO[DWMY]|eo[dmy]|YTD|ytd|COB)\b",
    "named day": r"(?:World|International|National)(?: [A-Z][a-z']+){1,3} Day(?![a-z])|world [a-z]+ day(?![a-z])",
    "span": calendar_lengths.LENGTH,
}
"""The sorts of places in time that begin with a word, each with the pattern of those that begin with one of `FIRST`."""
FIRST = {
    "month": _MONTHS,
    "weekday": _DAYS,
    "today": _TODAY,
    "relative": _HEADS,
    "noon": _NOON,
    "part": _names("morning afternoon afternoonish evening weekend weekends"),
    "season": _names("spring summer autumn fall winter"),
    "quarter": [
        *_names("first second third fourth q1 q2 q3 q4 h1 h2 s1 s2"),
        *(f"{rank}{gap}{unit}" for rank in _names("1st 2nd 3rd 4th") for gap in " -\n" for unit in ("quarter", "qtr")),
    ],
    "fiscal": _names("fy fiscal financial school academic calendar tax"),
    "century": list(CENTURIES),
    "clock": ["half", "quarter", "twenty", *_NUMBERS],
    "ends": _names("end start beginning middle rest eod eow eom eoy ytd cob"),
    "feast": [*FEASTS, *CAPITAL_FEASTS],
    "named day": _names("world international national"),
    "moment": _capital(calendar_lengths.OWN_WORDS),
    "span": [*(opening.partition(" ")[0] for opening in calendar_lengths.OPENINGS), *calendar_lengths.PLURALS],
}
NAMED = {"feast": _END, "moment": "(?![A-Za-z-])"}
"""The sorts that are a list of names, and what must not follow."""


def named(sort: str, names: list[str]) -> str:
    """Return the pattern of `names` of a sort, with either sign for an apostrophe, or none."""
    lower = [name.lower() for name in names if name not in CAPITAL_FEASTS]
    return f"(?:{_any(names, lower)}){NAMED[sort]}".replace("'", "['’]?")
