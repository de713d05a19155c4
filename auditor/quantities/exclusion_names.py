"""Numbers that belong to a name or number one of several: Boeing 737, Windows 10, page 12, Formula One."""

from __future__ import annotations

import re

from auditor.document.searched import places_of
from auditor.patterns import lazy
from auditor.quantities.calendar_words import HOURS, MONTH_NAMES, WEEKDAYS
from auditor.quantities.exclusion_words import (
    CAPTIONED,
    COUNTED_TOO,
    HOLDINGS,
    INDICES,
    NUMBERED,
    OPENERS,
    STATE,
    VERSIONED,
    excluded,
)
from auditor.quantities.known_words import known_words
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.unit_table import CODES, SIGNS, WORDS
from auditor.quantities.units import unit_after

DOTTED = lazy(r"[0-9]+(?:\.[0-9x]+)*")
_WORD_BEFORE = lazy(r"(?<!\d)([A-Za-z][\w&'’/+-]*)(\.?)[ \u00a0\n]\Z")
_RANGE = lazy(r"[0-9]+(?:(?: ?[-–] ?| and | to |, ?)[0-9]+)*")
_PARTS = lazy(r"[0-9]+(?:\.[0-9]+)+(?:(?: ?[-–] ?| and | to |, ?)[0-9]+(?:\.[0-9]+)+)*")
_NEXT_PLURAL = lazy(
    r"[ \u00a0\n](?:[a-z]+[- ])?(?:[a-z]{3,}s|people|men|women|children|police|[A-Z][a-z]+s)(?![A-Za-z'’])"
)
_COUNTS_ON = lazy(
    r",[0-9]{3}|\.[0-9]|[ \u00a0]?(?:%|percent|per cent|pct|million|billion|trillion|thousand|hundred|bn|mln|bln|mn|"
    r"dozen|times|m|k)(?![A-Za-z])|[-–][a-z]|[ \u00a0]?[-–:][ \u00a0]?[0-9]|[ \u00a0]and[ \u00a0][0-9]|/[0-9]",
    re.IGNORECASE,
)
_PART_FOLLOWS = lazy(
    r"[ \u00a0\n](?:(?:out[ \u00a0])?of[ \u00a0](?:the |its |their |all )?[0-9]|\([0-9.]+ ?(?:%|per ?cent\b|pct\b))"
)
"""What makes a part of the number before it: "in Marsh End 301 of 354", "in Marsh End 301 (85%)"."""
_NUMBERING = NUMBERED | VERSIONED | INDICES
_CODE_AFTER = lazy(rf"(?:{STATE}) \Z")
_CAPITAL = lazy(r" [A-Z][A-Za-z]+")
_NUMBER_ONE = lazy(r"umber (?:one|two|three|four|five|ten)\b")
_NEVER_OF_A_YEAR = frozenset(
    ("flight", "bug", "room", "page", "pages", "route", "highway", "no", "nos", "number", "section")
)
_PAGED = frozenset(("page", "pages", "pp", "p", "sections", "articles", "chapters", "verses", "line", "lines", "nos"))
"""What is numbered in spans: pages 12-15."""
_STATISTICS = frozenset(
    ("IQR", "CI", "CIs", "SD", "SE", "SEM", "OR", "RR", "HR", "AOR", "aOR", "aHR", "IRR", "AUC", "ICC", "CrI")
)
"""Abbreviations whose number is a measured one: "IQR 18 to 31"."""
_VERBS_OF_MANY = lazy(r"[ \u00a0\n](?:were|are|have|had|of|or|to|others|more|and|in)(?![a-z])")
_SHOUTED = lazy(r"[ \u00a0\n][A-Z]{2}")
_DETERMINERS = frozenset(
    ("a", "an", "the", "its", "their", "new", "older", "newer", "two", "three", "four", "many", "several", "all")
)  # fmt: skip
"""Words that make the plural after a name its own: "the Boeing 737 jets"."""
_NAME_START = lazy(r"(?:[A-Z][\w&'’-]*[ \u00a0])+\Z")

_DEGREES = frozenset("°º˚")


def _inside(prose: str, start: int) -> bool:
    """Tell whether the word at `start` stands inside a sentence, so that its capital letter means a name."""
    at = start - 1
    while at >= 0 and prose[at] in " \u00a0\"'“‘(":
        at -= 1
    return at >= 0 and prose[at] not in ".!?:;\n\r•*|–—-"


def _word_before(prose: str, end: int, reach: int) -> re.Match[str] | None:
    """Return the word before the blank that ends at `end`, which mostly begins behind the blank before it."""
    low = max(0, end - reach)
    blank = max(prose.rfind(" ", low, end - 1), prose.rfind("\n", low, end - 1), prose.rfind("\u00a0", low, end - 1))
    return _WORD_BEFORE.match(prose, max(low, blank + 1), end) or _WORD_BEFORE.search(prose, low, end)


def _numbers_nothing(prose: str, start: int) -> bool:
    """Tell whether the word before `start` is one in small letters that numbers nothing, as before most numbers."""
    words = prose[max(0, start - 24) : start - 1].split()
    word = words[-1] if words else ""
    return word.isascii() and word.isalpha() and word.islower() and word not in _NUMBERING


def read_named(prose: str, start: int, end: int, after: str) -> Quantity | None:
    """Read a number after the word that it numbers: page 12, No 10, Boeing 737, Windows 10, version 2.1."""
    if prose[start - 1] == "." and prose[max(0, start - 3) : start] == "No.":
        return excluded(start - 3, end, Kind.IDENTIFIER, "number in a series", (start, end), int(prose[start:end]))
    last = prose[start - 2 : start - 1]
    if last.islower() and _numbers_nothing(prose, start):
        return None
    match = _word_before(prose, start, 24) if last.isalpha() or last == "." else None
    if match is None:
        if last == "." and prose[max(0, start - 4) : start] in ("No. ", "No.\u00a0"):
            return excluded(start - 4, end, Kind.IDENTIFIER, "number in a series", (start, end), int(prose[start:end]))
        return None
    word = match[1]
    if prose[match.start() - 1 : match.start()] in _DEGREES and match.start():
        return None  # "190°C/gas 5"
    lower = word.lower()
    if after == "." and (lower in VERSIONED or word in VERSIONED):
        dotted = DOTTED.match(prose, start)
        before = prose[max(0, match.start() - 14) : match.start()]
        against = lower == "v" and any(character.isdigit() for character in before)
        if dotted and lower == "v" and not against:  # "long in the sun v 4.1 mm", "v 4.1 ± 0.9"
            against = unit_after(prose, dotted.end()) is not None or prose[dotted.end() : dotted.end() + 2] in (
                " ±",
                " +",
            )
        if dotted and dotted.end() > end and not against:  # "6.4 per cent v 12.0"
            return excluded(match.start(), dotted.end(), Kind.VERSION, "version", dotted.span())
    if lower in NUMBERED:
        return _numbered(prose, match, start, end)
    if lower in INDICES and prose[start:end] in HOLDINGS and not after.isalpha() and not _COUNTS_ON.match(prose, end):
        return excluded(match.start(), end, Kind.IDENTIFIER, "name", (start, end), int(prose[start:end]))
    if match[2] or end - start > 4 or not (word[0].isupper() or (word[0] == "i" and word[1:2].isupper())):
        if end - start == 5 and after not in (",", ".") and _CODE_AFTER.search(prose, max(0, start - 3), start):
            return excluded(start, end, Kind.IDENTIFIER, "postcode")
        return None
    return _name(prose, match, start, end, after)


_OURS = ("19", "20")
"""How the years of our time begin."""


def _numbered(prose: str, match: re.Match[str], start: int, end: int) -> Quantity | None:
    word = match[1]
    lower = word.lower()
    if lower in ("no", "p") and not match[2] and not word[0].isupper():
        return None
    if lower in ("no", "nos") and not match[2] and _NEXT_PLURAL.match(prose, end):
        return None
    if prose[end : end + 1] == "." and lower in CAPTIONED and (parts := _PARTS.match(prose, start)):
        last = parts.end()
        if _COUNTS_ON.match(prose, last) or unit_after(prose, last) is not None:
            return None
        return excluded(match.start(), last, Kind.IDENTIFIER, f"{lower} number", (start, last))
    if _COUNTS_ON.match(prose, end) and lower not in _PAGED:
        return None
    if lower in COUNTED_TOO and _NEXT_PLURAL.match(prose, end):
        return None
    if unit_after(prose, end) is not None:
        return None
    if end - start == 4 and lower not in _NEVER_OF_A_YEAR and (lower == "year" or prose[start : start + 2] in _OURS):
        return None
    pages = _RANGE.match(prose, start) if lower in _PAGED else None
    last = pages.end() if pages else end
    reason = "number in a series" if lower.startswith("number") or len(lower) < 4 else f"{lower} number"
    return excluded(match.start(), last, Kind.IDENTIFIER, reason, (start, last), int(prose[start:end]))


def _name(prose: str, match: re.Match[str], start: int, end: int, after: str) -> Quantity | None:
    """Read a capitalised word and its number as a name, where nothing else claims the number."""
    word = match[1]
    lower = word.lower()
    if word.endswith(("'s", "’s", "s'", "s’")) or lower in OPENERS or lower in WORDS or word in CODES or word in SIGNS:
        return None
    if word in _STATISTICS:
        return None
    if word in MONTH_NAMES or word in WEEKDAYS or _COUNTS_ON.match(prose, end) or after.isalpha():
        return None
    if _PART_FOLLOWS.match(prose, end):
        return None
    if prose[start] == "0" or (len(word) > 4 and word.isupper() and _SHOUTED.match(prose, end)):
        return None
    if not _inside(prose, match.start()) and (lower.endswith("ly") or _VERBS_OF_MANY.match(prose, end)):
        return None
    if end - start == 4 and prose[start : start + 2] in ("19", "20"):
        return None  # a year
    if _NEXT_PLURAL.match(prose, end):
        previous = _word_before(prose, match.start(), 16)
        if previous is None or previous[1].lower() not in _DETERMINERS:
            return None
    if unit_after(prose, end) is not None:
        return None
    wider = _NAME_START.search(prose, max(0, match.start() - 32), match.start())
    begin = wider.start() if wider and _inside(prose, wider.start()) else match.start()
    return excluded(begin, end, Kind.IDENTIFIER, "name", (start, end), int(prose[start:end]))


_AIRLINER = lazy(
    r"7[0-9]7[ -](?:MAX|Max|Dreamliners?|[Jj]umbo|jet(?!s)|plane(?!s)|airliner(?!s)|freighter(?!s))(?![a-z])"
)
_SAME_MAKE = lazy(r" ([A-Z][A-Za-z]+)")


class Makes:
    """The models that a text has named, to know them again without their maker: "iPhone 11 Pro and 11 Pro Max"."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, str]] = set()

    def keep(self, prose: str, start: int, end: int) -> None:
        """Remember the model whose number stands from `start` to `end` in a name."""
        following = _SAME_MAKE.match(prose, end)
        if following:
            self._seen.add((prose[start:end], following[1]))

    def again(self, prose: str, start: int, end: int) -> Quantity | None:
        """Return the number from `start` to `end` where it is a model named before, or an airliner's."""
        if prose[end : end + 1] not in " -":
            return None
        following = _SAME_MAKE.match(prose, end) if self._seen and prose[end + 1 : end + 2].isupper() else None
        named = following is not None and (prose[start:end], following[1]) in self._seen
        if named or (prose[start] == "7" and end - start == 3 and _AIRLINER.match(prose, start)):
            return excluded(start, end, Kind.IDENTIFIER, "name", value=int(prose[start:end]))
        return None


def read_spelt(prose: str) -> list[Quantity]:
    """Read names whose number is a capitalised word (Formula One), and "number one"."""
    found = []
    for start, spelt in known_words(prose):
        value = HOURS.get(spelt)
        if value is None or not prose[start].isupper() or not prose.startswith(spelt[1:], start + 1):
            continue
        end = start + len(spelt)
        if prose.startswith("-", end):
            continue
        before = _word_before(prose, start, 20)
        if before is None or not before[1][0].isupper() or before[2]:
            continue
        word = before[1]
        if word.lower() in OPENERS or word.endswith(("'s", "’s")):
            continue
        following = _CAPITAL.match(prose, end)
        if following and (following[0][-1] == "s" or not _inside(prose, before.start())):
            continue  # a headline in capitals counts as any other sentence does
        found.append(excluded(before.start(), end, Kind.IDENTIFIER, "name", (start, end), value))
    for at in places_of("umber ", prose):
        match = _NUMBER_ONE.match(prose, at) if prose[at - 1] in "Nn" and at else None
        if match is not None and not prose[max(0, at - 2) : at - 1].isalnum():
            found.append(excluded(at - 1, match.end(), Kind.IDENTIFIER, "number in a series"))
    return found
