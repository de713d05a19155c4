# ruff: noqa: E501
"""One pass over the prose: numerals in digits and in words, with sign, currency, magnitude and unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from auditor.document.model import Span
from auditor.quantities import words
from auditor.quantities.currency import currency_before
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind
from auditor.quantities.numerals import ONE, SUPERSCRIPTS, VULGAR, Written, pieces_of
from auditor.quantities.tries import trie
from auditor.quantities.units import unit_after

_SAME = {chr(0xFF10 + n): str(n) for n in range(10)} | {
    "\u202f": "\u00a0", "\u2009": "\u00a0", "\u2007": "\u00a0", "\u2008": "\u00a0", "\u2212": "-", "\u2011": "-",
    "\u2010": "-", "\ufe63": "-", "\uff0d": "-", "\u2044": "/", "\u2215": "/", "\uff0e": ".", "\uff0c": ",", "\uff05": "%", "\u2012": "–",
    "\t": " ",
}  # fmt: skip

_DIGITS = re.compile("[" + "".join(VULGAR) + "]|[0-9]++(?:[.,'’\u00a0][0-9]++)*+")
_SPACED = re.compile(r"[0-9]{1,3}(?:[ \u00a0][0-9]{3}){2,6}+(?:\.[0-9]+)?+(?! ?[0-9])")
_SPACED_MONEY = re.compile(r"[0-9]{1,3},[ \u00a0][0-9]{3}(?![0-9]|,[0-9])(?:,[0-9]{3})*+")
_SPACED_DECIMAL = re.compile(r" ?\. ?[0-9]+(?![0-9.])")
MAGNITUDES: dict[str, int] = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12, "mil": 10**6,
    "mln": 10**6, "mlns": 10**6, "bln": 10**9, "blns": 10**9, "trln": 10**12, "mn": 10**6, "bn": 10**9, "tn": 10**12, "lakh": 10**5,
    "lakhs": 10**5, "lac": 10**5, "crore": 10**7, "crores": 10**7, "cr": 10**7, "dozen": 12, "dozens": 12, "mm": 10**6,
    "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12,
}  # fmt: skip
_LETTERS = frozenset(("k", "m", "b", "t", "mil", "cr", "mm"))
_MAGNITUDE = re.compile(r"[ \u00a0\n-]?(" + trie(MAGNITUDES) + r")(?![a-z0-9_/²³])")
_MORE_MAGNITUDE = re.compile(
    r"[ \u00a0\n-](" + trie(name for name in MAGNITUDES if name not in _LETTERS) + r")(?![a-z0-9_])"
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
_POWER = re.compile(r"[ \u00a0]?[×x*·][ \u00a0]?10(?:\^|\*\*)?([-–+]?[0-9]{1,3}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?![0-9])")
_EXPONENT = re.compile(r"[eE]([-+]?[0-9]{1,3})(?![0-9a-zA-Z])")
_CARET = re.compile(r"\^([-+]?[0-9]{1,2})(?![0-9])|([⁻⁺]?[⁴⁵⁶⁷⁸⁹]|[⁻⁺][¹²³]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{2,3})")
_SLASH = re.compile(r"/([0-9]{1,9})(?![0-9/.]|[A-Za-z])")
_MIXED = re.compile(r"[ \u00a0-]([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")
_AND_HALF = re.compile(r"[ \u00a0]and[ \u00a0](?:a[ \u00a0](half|third|quarter|fifth)|(three)[ -]quarters)\b")
_THEN_MAGNITUDE = re.compile(r"[ \u00a0](hundred|thousand|million|billion|trillion|lakh|crore|dozen)\b")
_TIMES = re.compile(r"(?:[ \u00a0-]?times|[ -]?fold|x)(?![\w])")
_TIMES_WHAT = re.compile(r"[ \u00a0](?:more|less|fewer|as|the|higher|larger|greater|bigger|faster|lower|smaller|longer|that|its|their|his|her|what|"
                         r"those|stronger|likelier|cheaper|better|worse|over|last|earnings|annual|normal)\b")  # fmt: skip
_PLURAL = re.compile(r"[ \u00a0](?:[a-z]+-)?([a-z]{3,})\b(?:[ ]([a-z]{3,})\b)?")
_ATHLETICS = frozenset(Fraction(n) for n in (50, 60, 100, 110, 200, 300, 400, 500, 800, 1000, 1500, 3000, 5000, 10000))
_LENGTHS = frozenset("high long wide deep tall away thick apart below above".split())
_SIGNS = frozenset("+-–±~")
_CURRENCY_LAST = frozenset("$£€¥₹₽₩₪₫₱₦₺฿₴₿¢.sr")
_PART_OF = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}


def normalise(prose: str) -> str:
    """Return `prose` with one form for each kind of digit, minus and space; offsets stay."""
    if not prose.isascii():
        for character, plain in _SAME.items():
            if character in prose:
                prose = prose.replace(character, plain)
    return prose.replace("\t", " ") if "\t" in prose else prose


def lower(prose: str) -> str:
    """Return `prose` in lower case at the same offsets."""
    lowered = prose.lower()
    if len(lowered) != len(prose):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in prose)
    return lowered.replace("’", "'")


def scan(prose: str, normal: str, lowered: str, taken: Sequence[Span], continental: bool) -> list[Draft]:
    """Return the numbers outside `taken` in the order of the text."""
    drafts = list(_digits(prose, normal, lowered, taken, continental))
    return _merged(drafts, list(_words(prose, lowered, taken)))


def _merged(digits: list[Draft], said: list[Draft]) -> list[Draft]:
    """Merge two lists in the order of the text; digits win where both read the same place."""
    if not said:
        return digits
    merged: list[Draft] = []
    at = 0
    for draft in digits:
        while at < len(said) and said[at].start < draft.start:
            if said[at].num_end <= draft.start:
                merged.append(said[at])
            at += 1
        while at < len(said) and said[at].num_start < draft.num_end:
            at += 1
        merged.append(draft)
    merged.extend(said[at:])
    return merged


class _Outside:
    """Tells, for places asked in the order of the text, whether a taken span holds them."""

    __slots__ = ("_at", "_spans")

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._at = 0

    def touches(self, start: int, end: int) -> bool:
        spans = self._spans
        while self._at < len(spans) and spans[self._at].end <= start:
            self._at += 1
        return self._at < len(spans) and spans[self._at].start < end


def _digits(prose: str, normal: str, lowered: str, taken: Sequence[Span], continental: bool) -> Iterator[Draft]:
    outside = _Outside(taken)
    done = 0
    for match in _DIGITS.finditer(normal):
        start, end = match.span()
        if start < done:
            continue
        raw = match[0]
        if normal[end : end + 1] in (" ", ",", "\u00a0"):
            longer = _SPACED.match(normal, start) or (
                _SPACED_MONEY.match(normal, start) if "," in normal[end : end + 1] else None
            )
            if longer is not None and (
                longer[0][-4:-3] != " " or "," not in longer[0] or _lost(normal, start, longer[0])
            ):
                raw, end = longer[0], longer.end()
        if outside.touches(start, end):
            continue
        before = normal[start - 1] if start else " "
        if raw in VULGAR:
            if before.isdigit():
                continue
            yield _finish(prose, normal, lowered, _vulgar(start, raw))
            continue
        pieces = _money_pieces(raw) if ", " in raw or ",\u00a0" in raw else pieces_of(raw, continental)
        for written in pieces:
            draft = Draft(start + written.start, start + written.end, written.value, written.step, "digits")
            draft.rounds = written.decimal
            draft.malformed = written.malformed
            if (
                before == "."
                and written.start == 0
                and start >= 2
                and not normal[start - 2].isalnum()
                and not written.decimal
            ):
                _leading_point(draft, written.end)
            if (before.isalpha() or before == "_") and written.start == 0 and not _glued_currency(prose, draft):
                draft.excluded = "part of a name or code"
                draft.kind = Kind.IDENTIFIER
                yield draft
                continue
            yield _finish(prose, normal, lowered, draft)
            done = draft.end


def _lost(normal: str, start: int, raw: str) -> bool:
    """Tell whether "30, 000" is one number with a stray space and not two."""
    group = raw.replace("\u00a0", " ").split(", ")[1]
    return group.startswith("0") or normal[max(0, start - 2) : start].strip() in ("$", "£", "€")


def _money_pieces(raw: str) -> tuple[Written, ...]:
    digits = re.sub(r"[^0-9]", "", raw)
    return (Written(0, len(raw), Fraction(int(digits)), ONE, False, "a space after the thousands comma"),)


def _vulgar(start: int, raw: str) -> Draft:
    value = VULGAR[raw]
    draft = Draft(start, start + 1, value, Fraction(1, value.denominator), "digits")
    draft.kind = Kind.FRACTION
    draft.rounds = True
    return draft


def _leading_point(draft: Draft, width: int) -> None:
    if draft.value is None or width > 30:
        return
    draft.step = Fraction(1, 10**width)
    draft.value = draft.mantissa = draft.value * draft.step
    draft.start = draft.num_start = draft.start - 1
    draft.rounds = True


def _glued_currency(prose: str, draft: Draft) -> bool:
    return currency_before(prose, draft.start) is not None


def _set(draft: Draft, value: Fraction, step: Fraction, end: int) -> None:
    draft.value = draft.mantissa = value
    draft.step = step
    draft.end = draft.num_end = end


def _finish(prose: str, normal: str, lowered: str, draft: Draft) -> Draft:
    """Read what stands after and before the digits: exponent, fraction, magnitude, unit, sign, currency."""
    end = draft.end
    following = normal[end : end + 1]
    if draft.kind is not Kind.FRACTION:
        _fraction_part(normal, lowered, draft, following)
    if draft.end == end and following and following in "×x*·eE^⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹ ":
        _powers(normal, draft)
    following = lowered[draft.end : draft.end + 1]
    if following in ("s", "n", "r", "t") and (match := _ORDINAL.match(lowered, draft.end)):
        draft.end = draft.num_end = match.end()
        draft.kind = Kind.ORDINAL
        return draft
    _before(prose, normal, draft)
    _suffix(prose, normal, lowered, draft)
    return draft


def _fraction_part(normal: str, lowered: str, draft: Draft, following: str) -> None:
    end, value = draft.end, draft.value
    if value is None:
        return
    if following in VULGAR or (
        following in (" ", "\u00a0") and normal[end + 1 : end + 2] in VULGAR and normal[end + 1 : end + 2]
    ):
        width = 1 if following in VULGAR else 2
        part = VULGAR[normal[end + width - 1]]
        _set(draft, value + part, Fraction(1, part.denominator), end + width)
        draft.rounds = True
    elif following == "/" and not draft.rounds and (match := _SLASH.match(normal, end)):
        below = int(match[1])
        if below:
            draft.ends = (value, Fraction(below))
            _set(draft, value / below, Fraction(1, below), match.end())
            small = below in (2, 3, 4, 5, 6, 8, 10, 16, 32, 64) and draft.ends[0] < below
            draft.kind = Kind.FRACTION if small else Kind.RATIO
    elif following in (" ", "-", "\u00a0") and following and not draft.rounds and (match := _MIXED.match(normal, end)):
        above, below = int(match[1]), int(match[2])
        if 0 < above < below and below in (2, 3, 4, 5, 6, 8, 10, 16, 32, 64):
            _set(draft, value + Fraction(above, below), Fraction(1, below), match.end())
            draft.rounds = True
    elif following == " " and (match := _AND_HALF.match(lowered, end)):
        part = Fraction(3, 4) if match[2] else Fraction(1, _PART_OF[match[1]])
        _set(draft, value + part, part, match.end())
        draft.rounds = True
    elif (
        following == " "
        and not draft.rounds
        and normal[end + 1 : end + 2] == "."
        and (match := _SPACED_DECIMAL.match(normal, end))
    ):
        digits = match[0].strip(" .")
        if len(digits) <= 30:
            step = Fraction(1, 10 ** len(digits))
            _set(draft, value + int(digits) * step, step, match.end())
            draft.rounds = True


def _powers(normal: str, draft: Draft) -> None:
    if draft.value is None:
        return
    if match := _POWER.match(normal, draft.end) or _EXPONENT.match(normal, draft.end):
        factor = Fraction(10) ** int(match[1].translate(SUPERSCRIPTS).replace("–", "-"))
        mark = Span(draft.end, match.end())
        _set(draft, draft.value * factor, draft.step * factor, match.end())
        draft.rounds = True
        draft.symbols.append(("magnitude", mark))
    elif not draft.rounds and draft.value <= 1000 and (match := _CARET.match(normal, draft.end)):
        power = int((match[1] or match[2]).translate(SUPERSCRIPTS))
        if abs(power) <= 60 and draft.value:
            _set(draft, draft.value**power, ONE, match.end())


def _before(prose: str, normal: str, draft: Draft) -> None:
    """Read sign and currency to the left."""
    for _ in range(2):
        start = draft.start
        last = normal[start - 1] if start else ""
        if not last:
            return
        if last in _SIGNS and _sign(normal, draft, last):
            continue
        if draft.unit is None:
            probe = last
            if probe in " \u00a0":
                probe = normal[start - 2] if start >= 2 else ""
            if probe and (probe in _CURRENCY_LAST or (probe.isupper() or not probe.isascii() or probe == "c")):
                money = currency_before(prose, start)
                if money is not None:
                    draft.unit, draft.kind = money.unit, Kind.MONEY
                    draft.symbols.append(("currency", Span(money.start, start)))
                    draft.start = money.start
                    continue
        return


def _sign(normal: str, draft: Draft, last: str) -> bool:
    start = draft.start
    earlier = normal[start - 2] if start >= 2 else " "
    if last == "±":
        draft.plus_minus = True
    elif last in "-–":
        if not (earlier in " (\n[\u00a0=,/:><|±" or start == 1):
            return False
        if earlier in " \n\u00a0" and start >= 3 and normal[start - 3].isdigit() and last == "–":
            return False  # "5 –7" is a range
        if draft.value is not None:
            draft.value = -draft.value
            draft.mantissa = draft.value
    elif last == "+":
        if earlier.isalnum():
            return False
    else:
        return False
    draft.symbols.append(("sign", Span(start - 1, start)))
    draft.start = start - 1
    return True


def _suffix(prose: str, normal: str, lowered: str, draft: Draft) -> None:
    """Read magnitude and unit to the right."""
    end = draft.end
    magnitude = _MAGNITUDE.match(lowered, end)
    if magnitude is not None and draft.value is not None:
        name = magnitude[1]
        factor = MAGNITUDES[name]
        if name in _LETTERS and not _means_magnitude(
            prose, lowered, draft, name, magnitude.end(), magnitude.start(1) > end
        ):
            factor = 0
        if factor:
            end = magnitude.end()
            while more := _MORE_MAGNITUDE.match(lowered, end):
                factor *= MAGNITUDES[more[1]]
                end = more.end()
            draft.symbols.append(("magnitude", Span(magnitude.start(1), end)))
            draft.factor = Fraction(factor)
            draft.value *= factor
            draft.step *= factor
            draft.rounds = True
            draft.end = draft.num_end = end
    elif draft.rounds and draft.value is not None and (match := _THEN_MAGNITUDE.match(lowered, end)):
        draft.value *= MAGNITUDES[match[1]]
        draft.step *= MAGNITUDES[match[1]]
        draft.end = draft.num_end = end = match.end()
    read_unit(prose, lowered, draft)


def read_unit(prose: str, lowered: str, draft: Draft) -> None:
    """Read the unit that follows, or "times" and "-fold"."""
    end = draft.end
    following = lowered[end : end + 1]
    if not following or following in ".,;:)!?":
        return
    if draft.unit is None or draft.kind is Kind.MONEY:
        found = unit_after(prose, end)
        if found is not None and (draft.unit is None or found.kind is Kind.MONEY):
            draft.symbols.append(("unit", Span(end, found.end)))
            draft.unit, draft.kind, draft.end = found.unit, found.kind, found.end
            if found.scale != 1 and draft.value is not None:
                draft.value *= found.scale
                draft.step *= found.scale
            return
    if draft.unit is None and following in " -xtf\u00a0" and (match := _TIMES.match(lowered, end)):
        if match[0].strip(" -\u00a0") != "times" or _TIMES_WHAT.match(lowered, match.end()):
            draft.kind = Kind.MULTIPLE
            draft.symbols.append(("multiple", Span(end, match.end())))
            draft.end = match.end()
        return
    if following.isalpha() and not draft.words and draft.num_end == end and draft.unit is None:
        draft.excluded = "part of a name or code"
        draft.kind = Kind.IDENTIFIER


def _means_magnitude(prose: str, lowered: str, draft: Draft, name: str, end: int, apart: bool) -> bool:
    """Tell whether a letter is a magnitude: always after a currency, else by what follows."""
    if draft.kind is Kind.MONEY:
        return True
    if apart or name in ("mm", "cr"):
        return name == "mil" and draft.value is not None
    if name == "k":
        return True
    capital = prose[end - 1].isupper()
    if name == "b" or name == "t":
        return capital and draft.value is not None and draft.value < 1000
    if capital and name == "m":
        return True
    following = _PLURAL.match(lowered, end)
    if following is None or draft.value in _ATHLETICS:
        return False
    nouns = [word for word in following.groups() if word]
    if nouns[0] in _LENGTHS:
        return False
    return any(
        (noun.endswith("s") and not noun.endswith("ss")) or noun in ("people", "children", "men", "women")
        for noun in nouns
    )


def _words(prose: str, lowered: str, taken: Sequence[Span]) -> Iterator[Draft]:
    outside = _Outside(taken)
    for run in words.tokens_of(lowered):
        for said in words.read_run(run, lowered):
            if outside.touches(said.start, said.end) or _skipped(lowered, said):
                continue
            draft = Draft(said.start, said.end, said.value, said.step, "words")
            draft.words = True
            draft.rounds = said.rounds
            if said.magnitude is not None:
                draft.symbols.append(("magnitude", Span(*said.magnitude)))
            if said.kind == "ordinal":
                draft.kind = Kind.ORDINAL
            elif said.kind == "fraction":
                draft.kind = Kind.FRACTION
            elif said.kind == "multiple":
                draft.kind = Kind.MULTIPLE
                yield draft
                continue
            elif said.kind == "vague" and said.value is not None and said.high is not None:
                draft.kind = Kind.RANGE
                draft.ends = (said.value, said.high)
                draft.value = None
            if said.kind != "ordinal":
                _currency_word(prose, draft)
                read_unit(prose, lowered, draft)
            yield draft


def _currency_word(prose: str, draft: Draft) -> None:
    if draft.start and prose[draft.start - 1] in "$£€¥":
        money = currency_before(prose, draft.start)
        if money is not None:
            draft.unit, draft.kind, draft.start = money.unit, Kind.MONEY, money.start


_ONE_BEFORE = re.compile(
    r"(?:\b(?:no|any|some|every|each|the|this|that|another|which|good|new|only|last|next|big|right|wrong|latest|old|bad|better|loved|"
    r"previous|former|latter|other|first|second|third|number|day|square|lone|a|to|my|your|our|by)|'s)[ -]$"
)
_ONE_AFTER = re.compile(
    r"(?: of\b(?! (?:us|them|you)\b)|'s\b| another\b|-on-one| day\b| by one|self| can\b| could\b| would\b| might\b| should\b| must\b| may\b| who\b| is\b| was\b| has\b| that\b|[.,;:?!)]| to\b|-to-one)"
)
_FIXED = re.compile(r"\bone (?:hand|side|way|thing|time|point|stage|such|more time)\b")


def _skipped(lowered: str, said: words.Said) -> bool:
    """Tell whether a word is no number here: pronoun "one", "half-time", "first half", "second" of all."""
    if said.kind == "cardinal" and said.value == 1 and lowered[said.start : said.end] in ("one", "the one"):
        return (
            _ONE_BEFORE.search(lowered, max(0, said.start - 12), said.start) is not None
            or _ONE_AFTER.match(lowered, said.end) is not None
            or _FIXED.match(lowered, said.start) is not None
        )
    if said.kind == "fraction" and lowered.startswith("half", said.start):
        earlier = lowered[max(0, said.start - 8) : said.start]
        return earlier.endswith(("first ", "first-", "second ", "second-", "other ", "better ")) or lowered.startswith(
            ("-time", " time", "-hearted", "-back", "way", " way", "-brother", "-sister", "-century", " back", " past"),
            said.end,
        )
    return False
