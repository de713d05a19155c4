"""What short or double-meaning units need beside them before they are believed: "5 won", "10 in 2020", "2 cups"."""

from __future__ import annotations

import re

from auditor.document.searched import once
from auditor.patterns import lazy

_DIGITS = lazy(r"[0-9]+(\.[0-9]+)?\Z")
_SCIENTIFIC = lazy(r"[0-9][eE][-+−]?[0-9]{1,3}\Z|\^[-−]?[0-9]{1,3}\Z|[⁰¹²³⁴⁵⁶⁷⁸⁹]\Z")
"""A number with a power of ten before a sign of one letter."""
_FINE = lazy(r"[0-9]\.[0-9]{3,}\Z")
"""A number that is too fine for a time of day: 2.123 am is a length."""
_AGED = lazy(r"(?:over|under|the|his|her|and)[- ]\Z", re.IGNORECASE)
"""What stands before people: the over-65s."""
_MAGNITUDE = lazy(r"(?:thousand|million|billion|trillion|lakh|crore|mln|bln|[0-9] ?(?:bn|tn|m|k|b))\Z", re.IGNORECASE)
_BRITISH = lazy(r"£|\bpence\b|\bsterling\b|\bBritish pound")
_PAID = lazy(
    r"\b(?:spend|spends|spent|spending|pay|pays|paid|paying|cost|costs|costing|worth|priced?|prices|charge|charged|charges|"
    r"earn|earns|earned|earning|fined|owes?|owed|lent|lend|borrow|borrowed|donate|donated|wages?|salary|fees?|bill|tax)\b"
    r"(?:[^.,;:!?0-9]{0,14}\b|(?: (?:about|around|only|just|nearly|almost|over|under|up to|at least|more than|"
    r"less than|him|her|them|me|us)){0,2} [0-9][0-9,.]*)\Z"
)
"""Pounds that are spent are money."""
_WEIGHED = lazy(
    r"(?:[ \n-](?:of (?!the )[a-z]|in weight|heavier|lighter|overweight|weight|class)|-(?:feet|foot|force|ball|weight))"
)
_MONEY_WORDS = frozenset(
    (
        "won", "real", "sum", "som", "mark", "marks", "crown", "crowns", "rand", "kip", "lev", "leva", "leu", "lei",
        "dong", "try", "lira", "taka",
    )
)  # fmt: skip
_IN_OTHER_MONEY = lazy(r" [a-z]+ \((?:about |around |some |roughly |US)?[$£€]")
_DEGREES_AGAIN = lazy(r" \((?:about |around |minus |[-−–])?[0-9]{1,3}(?:\.[0-9])? ?°? ?[CF]\)")
_MEASURED_AGAIN = lazy(r" \([0-9/½¼¾ ]{1,6}(?:ml|millilit|g\b|gram|oz|ounce|l\b)")
_MEASURED_BEFORE = lazy(r"(?:ml|millilit(?:re|er)s|\bg|grams|oz|ounces) \([0-9/½¼¾ ]{1,6}$")
_AREA = lazy(r"\b(?:area|cross[- ]sections?|barns?|nucle(?:us|i|ar)|neutrons?|scatter(?:s|ed|ing))\b", re.IGNORECASE)
_DATA = lazy(
    r"\b(?:packets?|data|servers?|information|memory|files?|dis[ck]s?|messages?|bandwidth|storage|bits?|bytes?|buffers?)\b",
    re.IGNORECASE,
)
"""What the words around a "b" are about where it stands for barns, and where for bits."""
_NAMES = frozenset(("Stone", "Foot", "Yard", "Knot", "Grain", "Pint", "Second", "Bar", "Pound", "Mark", "Crown"))
"""Units that are surnames when capitalised."""
_CLOSE = frozenset(("m", "g", "l", "L", "h", "ha", "mm", "V", "W", "ms"))
_DECIMAL = frozenset(("A", "N", "J", "T", "M", "B", "bar", "barn", "rem", "Ma"))
_TESTS: dict[str, re.Pattern[str]] = {
    "R": lazy(r"(?:[ ]per[ ]|/ ?)(?:h\b|hour|day|minute|year)"),
    "MP": lazy(r"[ -](?:camera|sensor|lens|main|ultra|wide|front|rear|selfie|image|photo|snapper|shooter|resolution)"),
    "am": lazy(r"(?=[\s.,;)]|\Z)"),
    "st": lazy(r"[ -]?[0-9]{1,2}[ -]?lb"),
}
"""What must follow a symbol that is something else almost everywhere."""
GUARDED = frozenset(
    ("in", "ac", "au", "st", "C", "F", "K", "s", "d", "pc", "pp", "t", "p", "c", "PS", *_CLOSE, *_DECIMAL, *_TESTS)
)
"""Symbols that are believed only where `close_enough` holds."""


def closed(prose: str, end: int) -> bool:
    """Tell whether nothing follows at `end` that the symbol could be a word of."""
    return end >= len(prose) or prose[end] in ".,;:)]/×\n-" or prose[end : end + 3] in (" x ", " × ", " of")


def close_enough(prose: str, position: int, start: int, end: int, sign: str) -> bool:
    """Tell whether the short symbol `sign` at `start`, after a number that ends at `position`, is really a unit."""
    gap = start - position
    if len(sign) == 1 and sign.isupper() and prose[position : position + 1] in ("-", "‐", "‑"):
        return False  # Form 20-F
    if sign in _CLOSE:
        return gap <= 1
    after = prose[end : end + 1]
    digits = _DIGITS.search(prose, max(0, position - 12), position)
    decimal = digits is not None and digits[1] is not None
    test = _TESTS.get(sign)
    if test is not None:
        if sign == "am":
            return gap == 1 and _FINE.search(prose, max(0, position - 12), position) is not None
        if (sign in ("st", "MP") and gap == 0) or (gap <= 1 and test.match(prose, end)):
            return True
    if sign == "PS":
        return digits is not None and len(digits[0]) > 1
    if sign in ("in", "ac", "au", "st"):
        if gap != 1:
            return gap == 0 and sign != "ac"  # 802.11ac
        if prose[end : end + 2] == " (" and prose[end + 2 : end + 3].isdigit():
            return True  # 3.5 in (88.9 mm)
        return (decimal and closed(prose, end)) or after in (")", "×") or prose[end : end + 3] == " x "
    if sign in ("C", "F", "K"):
        again = _DEGREES_AGAIN.match(prose, end) is not None  # 25 C (77 F)
        return (gap == 0 and (decimal or sign != "K")) or (
            gap == 1 and (again or (closed(prose, end) and after != "-"))
        )
    if sign in ("s", "d"):
        if prose[end : end + 2] in ("-1", "−1", "^-", "⁻¹"):
            return gap <= 1
        if gap == 1 and sign == "s" and prose[start - 1] != "\n":
            return prose[end : end + 1] not in ("'", "’")  # no word is written so: "from 1.60 s to 0.96 s"
        if gap == 1 or sign == "d":
            return gap <= 1 and closed(prose, end)  # the 23d Infantry
        if gap or digits is None or decimal:
            return gap == 0 and decimal
        aged = _AGED.search(prose, max(0, digits.start() - 7), digits.start())
        return digits[0][-1] != "0" and closed(prose, end) and aged is None
    if sign in ("p", "c", "pc", "pp"):
        return gap == 0 and (sign != "c" or (digits is not None and len(digits[0]) > 1))
    if sign == "t":
        return gap == 0 or decimal or after in ("/", ")", ";")
    if test is not None:
        return False
    if gap <= 1 and _SCIENTIFIC.search(prose, max(0, position - 6), position):
        return True
    if sign == "J" and gap == 1 and closed(prose, end) and after != "-":
        return True
    return decimal or after == "/" or prose[end : end + 5] == " per "


def money_word(prose: str, position: int, word: str) -> bool:
    """Tell whether `word` after `position` is money.

    Words that mean other things too need a magnitude before them, or an amount of another currency in brackets behind.
    """
    if word not in _MONEY_WORDS or _MAGNITUDE.search(prose, max(0, position - 12), position) is not None:
        return True
    return _IN_OTHER_MONEY.match(prose, position) is not None


def surname(word: str) -> bool:
    """Tell whether the capitalised `word` is rather a name than a unit."""
    return word in _NAMES


def of_letter_b(prose: str, position: int, end: int) -> str | None:
    """Return what "b" measures in the words around: areas of nuclei in barns, data in bits, otherwise nothing."""
    if end < len(prose) and prose[end].isalnum():
        return None
    first, last = max(0, position - 80), end + 60
    if _DATA.search(prose, first, last):
        return "bit"
    return "barn" if _AREA.search(prose, first, last) else None


def chemical(prose: str, end: int) -> bool:
    """Tell whether moles are amounts of a substance here: of something, or per something."""
    return prose.startswith((" of ", " per ", "/"), end)


def cooked(prose: str, position: int, end: int) -> bool:
    """Tell whether cups are a measure here: a fraction of one, or of something."""
    return (
        prose[end : end + 3] == " of"
        or _MEASURED_AGAIN.match(prose, end) is not None
        or (prose[end : end + 1] == ")" and _MEASURED_BEFORE.search(prose, max(0, position - 16), position) is not None)
        or prose[position - 1 : position] in "½⅓¼¾⅔⅛"
        or "/" in prose[max(0, position - 3) : position]
        or prose.endswith(("half", "third", "quarter", "thirds", "quarters"), 0, position)
    )


@once
def _speaks_of_sterling(prose: str) -> bool:
    return _BRITISH.search(prose) is not None


def sterling(prose: str, position: int, end: int) -> bool:
    """Tell whether pounds are money here: after a magnitude, or in a text that writes £ where nothing is weighed."""
    if _MAGNITUDE.search(prose, max(0, position - 12), position):
        return True
    if _PAID.search(prose, max(0, position - 40), position) and not _WEIGHED.match(prose, end):
        return True
    return _speaks_of_sterling(prose) and not _WEIGHED.match(prose, end)
