"""Money signs and codes right before a number: £, US$, Rs, EUR."""

from __future__ import annotations

from typing import NamedTuple

from auditor.patterns import lazy
from auditor.quantities.unit_table import CODES, SIGNS


class CurrencyMatch(NamedTuple):
    """The money sign before a number."""

    unit: str
    """The ISO 4217 code."""
    start: int
    """Where the sign begins."""


_LONGEST = max(map(len, SIGNS))
_LAST = frozenset(sign[-1] for sign in SIGNS) | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
MONEY_WORDS = {
    "Pounds": "GBP", "dollar": "USD", "dollars": "USD", "Dollar": "USD", "Dollars": "USD", "Euros": "EUR",
    "euros": "EUR", "Rupees": "INR", "rupees": "INR", "Francs": "franc", "Marks": "DEM", "Yen": "JPY", "yen": "JPY",
    "ringgit": "MYR", "dirhams": "AED", "baht": "THB", "rs": "INR", "rs.": "INR", "usd": "USD", "eur": "EUR",
    "gbp": "GBP", "inr": "INR", "aud": "AUD", "cad": "CAD", "aed": "AED", "chf": "CHF", "rmb": "CNY", "jpy": "JPY",
    "hkd": "HKD", "sgd": "SGD", "nzd": "NZD", "myr": "MYR",
}  # fmt: skip
"""A word of money before its number as some houses write it: "Pounds 5m", "starts at dollar 20", "usd 45"."""
_COUNTED = lazy(
    r"(?:[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundred|thousand|million|"
    r"billion|an?|half a|US|Hong Kong|[A-Z][a-z]+n|per|the|in|of|against))[ -]\Z"
)
"""What makes the word the unit of another number: the dollars of "three dollars fifty"."""
_AMOUNT = lazy(r"(?<![0-9])(?!(?:19|20)[0-9]{2} )(?:[0-9]{1,3}|[0-9]{4,6}|[0-9]+[.,][0-9]+) \Z")
_POUNDS = lazy(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+\.[0-9]{2}(?![0-9])|[0-9.]+ ?(?:bn|m|million|billion)\b")
"""What follows the letters PS where they stand for a lost pound sign: PS21,700, but no PS5."""
SHORT = {"PS": "GBP", "Y": "JPY", "N": "NGN", "R": "ZAR", "P": "PHP", "K": "ZMW", "SR": "SAR"}
"""Letters that stand for money at home, where nothing but money can be meant: Y350bn, R3.5m."""
_MILLIONS = lazy(r"[0-9][0-9.,]* ?(?:[bmt]n|m|million|billion|trillion)\b")
_SPACES = " \u00a0\u202f\u2009"


def currency_before(prose: str, position: int) -> CurrencyMatch | None:
    """Return the currency whose sign or code ends at `position`, where the numeral begins, or one space before."""
    end = position
    if end and prose[end - 1] in _SPACES:
        end -= 1
    if not end:
        return None
    if end < position and (prose[end - 1].islower() or prose[end - 1] == "."):
        word = last_word(prose, end)
        if word in MONEY_WORDS:
            start = end - len(word)
            if _COUNTED.search(prose, max(0, start - 12), start):
                return None
            return CurrencyMatch(MONEY_WORDS[word], start)
    if prose[end - 1] not in _LAST:
        return None
    for length in range(min(_LONGEST, end), 0, -1):
        start = end - length
        code = SIGNS.get(prose[start:end])
        if code is not None and _stands_alone(prose, start):
            return CurrencyMatch(code, start)
        short = SHORT.get(prose[start:end]) if length <= 2 and end == position else None
        if short and (_POUNDS if short == "GBP" else _MILLIONS).match(prose, end) and _stands_alone(prose, start):
            return CurrencyMatch(short, start)
        if length == 3 and prose[start:end] in CODES and _stands_alone(prose, start):
            if end < position and _AMOUNT.search(prose, max(0, start - 8), start):
                return None  # the code of "17 USD 25" belongs to the first
            return CurrencyMatch(prose[start:end], start)
    return None


def last_word(prose: str, end: int) -> str:
    """Return the word that ends at `end`, as far as money has words so long."""
    word = prose[max(0, end - 9) : end].split()
    return word[-1].lstrip("(\"'“‘") if word else ""


def _stands_alone(prose: str, start: int) -> bool:
    """Tell whether no letter runs into the sign at `start`."""
    return start == 0 or not prose[start].isalpha() or not prose[start - 1].isalpha()


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("£5", "GBP"),
    ("US$ 5", "USD"),
    ("worth S$5", "SGD"),
    ("a $5 note", "USD"),
    ("Rs. 500", "INR"),
    ("EUR20", "EUR"),
    ("CHF 3.04", "CHF"),
    ("RM79", "MYR"),
    ("C$16.4", "CAD"),
    ("₿21", "bitcoin"),
    ("Pounds 5m", "GBP"),
    ("usd 45", "USD"),
    ("Rp500", "IDR"),
    ("Y350bn", "JPY"),
    ("R3.5m", "ZAR"),
    ("the N95", ""),
    ("PS21,700", "GBP"),
    ("the A380", ""),
    ("a PS5", ""),
    ("CUP 2022", ""),
)
"""Text and the currency before its number."""


def whole_of(unit: str) -> tuple[str, ...]:
    """Return the currencies of which `unit` may be a hundredth: pounds of pence, several dollars of cents."""
    return _WHOLES.get(unit, ())


_WHOLES = {
    "pence": ("GBP",),
    "penny": ("GBP", "USD"),
    "euro_cent": ("EUR",),
    "cent": ("USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD"),
}
