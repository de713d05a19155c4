"""One unit as it is written, with its power: "km2", "square feet", "degrees Celsius", the "second" under a "per".

Words are matched without regard to case, symbols in their own case (m is a metre, M is not).
"""

from __future__ import annotations

import re
from itertools import takewhile

from auditor.patterns import lazy
from auditor.quantities.prefixes import prefixed_symbol, prefixed_word
from auditor.quantities.tries import trie
from auditor.quantities.unit_guards import (
    GUARDED,
    chemical,
    close_enough,
    cooked,
    money_word,
    of_letter_b,
    sterling,
    surname,
)
from auditor.quantities.unit_table import CODES, SPACED, SYMBOLS, UNITS, WORDS

BESIDE_POWER = -1
"""In place of a number's end: what stands beside "square" or under "per" needs no guard."""
SPACE = r"[^\S\r\n]"
"""Any blank within a line."""
WORD = lazy(r"[^\W\d_²³¹]+(?:\.[^\W\d_²³¹]+)*\.?|[%％‰°º˚℃℉℔′″\"'$£€¥₹₩₽₺₴₪฿₫₱₦₭₿¢]")
_JOIN = lazy(rf"(?:{SPACE}|\r?\n)?[-‐‑]?(?=[^\W\d_²³¹])")
_DEGREES = lazy(rf"{SPACE}?(C|F|K|[Cc]elsius|[Cc]entigrade|[Ff]ahrenheit)(?![A-Za-z0-9'’])")
_ODD_SIGNS = [sign for sign in SYMBOLS if not sign.rstrip(".").isalpha() and len(sign) > 1]
_ODD = lazy(lambda: trie(_ODD_SIGNS) + r"(?![A-Za-z0-9])")
"""Symbols that are not one run of letters: N·m, Gb/s, °C."""
_ODD_HEADS = frozenset("".join(takewhile(str.isalpha, sign)) or sign[0] for sign in _ODD_SIGNS)
"""The letters that they begin with."""
_POWER = lazy(r"(?:\^|\*\*)?([-−⁻]?[1-9²³¹])(?![0-9A-Za-z])")
_POWER_FIRST = frozenset("^*-−⁻123456789²³¹")
_TAIL = lazy(rf"{SPACE}?(squared|cubed)(?![a-z])")
_POWERS = {"square": 2, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3, "cu.": 3}
_SUPERSCRIPTS = str.maketrans("²³¹−⁻", "231--")


def _name_at(prose: str, position: int, start: int, word: re.Match[str]) -> tuple[str, int] | None:
    """Return the canonical name of the unit that is written at `start` and its end, without powers."""
    text = word[0]
    if text.partition(".")[0] in _ODD_HEADS:
        odd = _ODD.match(prose, start)
        if odd:
            return SYMBOLS[odd[0]], odd.end()
    lower = text.lower()
    head = lower if lower in SPACED else lower.rstrip(".")  # "u.s. dollars", "fl. oz."
    count = SPACED.get(head, 0)
    if count:
        joined, ends, at = head, [], word.end()
        names = [head]
        while len(names) < count:
            gap = _JOIN.match(prose, at)
            more = gap and WORD.match(prose, gap.end())
            if not more:
                break
            joined += " " + more[0].lower().rstrip(".")
            at = more.end()
            names.append(joined)
            ends.append(at)
        for index in range(len(names) - 1, 0, -1):
            name = WORDS.get(names[index])
            if name is not None:
                end = ends[index - 1]
                return name, end - (prose[end - 1] == ".")
    end = word.end()
    if text[-1] == "." and text not in SYMBOLS:
        text, end, lower = text[:-1], end - 1, lower[:-1]
        if not text:
            return None
    following = prose[end : end + 1]
    name = SYMBOLS.get(text)
    if name is not None:
        if text == "°":
            degrees = _DEGREES.match(prose, end)
            if degrees:
                return {"C": "degree_Celsius", "F": "degree_Fahrenheit", "K": "kelvin"}[
                    degrees[1][0].upper()
                ], degrees.end()
        if text in GUARDED and position >= 0 and not close_enough(prose, position, start, end, text):
            return None
        if following in ("'", "’") and prose[end + 1 : end + 2].isalpha() and len(text) == 1:
            return None
        return name, end
    name = WORDS.get(lower)
    if text == "b":
        name = of_letter_b(prose, position, end) if start - position <= 1 else None
        return None if name is None else (name, end)
    if name is None:
        name = prefixed_symbol(text) if end - start < 5 else None
        name = name or prefixed_word(lower)
        return None if name is None else (name, end)
    if surname(text) or (text[0] == "B" and lower in ("buck", "bucks")) or not money_word(prose, position, lower):
        return None
    if name == "pound" and len(lower) > 4 and sterling(prose, position, end):
        name = "GBP"
    elif (lower in ("cup", "cups") and not cooked(prose, position, end)) or (
        name == "mole" and not chemical(prose, end)
    ):
        return None
    elif lower == "second" and following == "-" and prose[end + 1 : end + 2].isalpha():
        return None  # "3 second-half goals"
    return name, end


FACTOR_FIRST = frozenset(" \u00a0·⋅∙*.-")
"""What may follow a unit that another multiplies."""
_FACTOR = lazy(
    r"(?:[ \u00a0]?[·⋅∙*][ \u00a0]?|[ \u00a0.](?=[A-Za-zµμΩΩ]{1,4}(?:\^?[-−–][1-4]|⁻[¹²³⁴])(?![0-9]))|(?<=Pa) (?=s)"
    r"|(?<=\dN) (?=m)|(?<=\d N) (?=m))"
    r"([A-Za-zµμΩΩ]{1,5})((?:\^?[-−–]?|⁻)[1-4¹²³⁴])?(?![0-9A-Za-z])"
)
"""One more unit of a product as science writes it: the "s" of "3 Pa s", the "s⁻¹" of "5 m s⁻¹"."""
_DIGITS = str.maketrans("¹²³⁴−–⁻", "1234---", "^")


def products(prose: str, end: int) -> tuple[list[tuple[str, int]], int]:
    """Return the units with their powers that multiply the one before `end`, and where they end."""
    found: list[tuple[str, int]] = []
    while len(found) < 4 and (match := _FACTOR.match(prose, end)):
        name = SYMBOLS.get(match[1]) or prefixed_symbol(match[1])
        if name is None or name not in UNITS or UNITS[name][2] == "ratio":
            break
        found.append((name, int((match[2] or "1").translate(_DIGITS))))
        end = match.end()
    return found, end


_BRACKETED = lazy(r"[ \u00a0]?/[ \u00a0]?\(([A-Za-zµμΩΩ²³1-4^ \u00a0·⋅∙*]{1,32})\)")
_INNER = lazy(r"([A-Za-zµμΩΩ]{1,6})(\^?[1-4²³])?[ \u00a0·⋅∙*]*")


def bracketed(prose: str, end: int) -> tuple[list[tuple[str, int]], int]:
    """Return the units under a stroke in brackets, and where they end: the "mol K" of "3 kJ/(mol K)"."""
    match = _BRACKETED.match(prose, end)
    if match is None:
        return [], end
    found: list[tuple[str, int]] = []
    for symbol, power in _INNER.findall(match[1]):
        name = SYMBOLS.get(symbol) or prefixed_symbol(symbol)
        if name is None or name not in UNITS:
            return [], end
        found.append((name, int((power or "1").translate(_DIGITS))))
    return found, match.end()


def may_begin(word: str) -> bool:
    """Tell whether `term_at` may find a unit that begins with `word`."""
    lower = word.lower()
    if word in CODES or lower in _POWERS or lower in SPACED or word.partition(".")[0] in _ODD_HEADS or word in SYMBOLS:
        return True
    if word[-1] == ".":
        word, lower = word[:-1], lower[:-1]
    return (
        word in SYMBOLS
        or lower in WORDS
        or lower.rstrip(".") in SPACED
        or prefixed_word(lower) is not None
        or (len(word) < 5 and prefixed_symbol(word) is not None)
    )


def term_at(prose: str, position: int, word: re.Match[str]) -> tuple[str, int, int, str] | None:
    """Return the unit that begins with `word`, with its power: name, power, end and the word as written."""
    start, lower = word.start(), word[0].lower()
    power = _POWERS.get(lower)
    if power is not None:
        gap = _JOIN.match(prose, word.end())
        following = gap and WORD.match(prose, gap.end())
        named = following and _name_at(prose, BESIDE_POWER, following.start(), following)
        if named and UNITS[named[0]][2] == "length":
            return named[0], power, named[1], prose[start : named[1]]
        return None
    named = _name_at(prose, position, start, word)
    if named is None:
        code = word[0]
        if code in CODES:
            return code, 1, word.end(), code
        return None
    name, end = named
    raised = _POWER.match(prose, end) if prose[end : end + 1] in _POWER_FIRST else None
    if raised and prose[end - 1] != "." and name in UNITS and prose[start:end] in SYMBOLS:
        power = int(raised[1].translate(_SUPERSCRIPTS))
        plain = raised[0][0] not in "^*" and raised[1] in "123456789"
        if plain and UNITS[name][2] != "length" and not (position < 0 and UNITS[name][2] == "time"):
            return name, 1, end, word[0]
        return name, power, raised.end(), word[0]
    tail = _TAIL.match(prose, end)
    if tail and name in UNITS and (UNITS[name][2] == "length" or (position < 0 and UNITS[name][2] == "time")):
        return name, 2 if tail[1] == "squared" else 3, tail.end(), word[0]
    return name, 1, end, word[0]
