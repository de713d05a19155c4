"""A value in the style in which a number of the text is written: separators, decimals, magnitude, words and unit."""

from __future__ import annotations

import re
from fractions import Fraction

from auditor.assertions.model import Assertion
from auditor.document.model import Document, Span
from auditor.document.searched import once
from auditor.patterns import lazy
from auditor.quantities.model import Kind, Quantity
from auditor.records import dataclass
from auditor.relations.model import Term
from auditor.verdicts.spelling import (
    MONTHS,
    WEEKDAYS,
    day_text,
    multiple_like,
    spelled,
    spelled_fraction,
)

_DIGITS = lazy(r"[0-9](?:[0-9.,'  ]*[0-9])?|\.[0-9]+")
_ORDINAL = lazy(r"(?<=[0-9])(?:st|nd|rd|th)\b")
_MAGNITUDES = frozenset(Fraction(10) ** power for power in range(-3, 16)) | {Fraction(12), Fraction(20)}
_SPACES = lazy(r"\s+")
_UNGROUPED = lazy(r"(?<![0-9.,])(?!19|20)[0-9]{4}(?![0-9.,])")
"""Four digits that are no year and have no separator."""
_CAPITALISED = lazy(r"An? |[A-Z][a-z]+\b")
_YEAR = lazy(r"(?<![0-9])[0-9]{4}(?![0-9])")
_MOST_DECIMALS = 12


def squeezed(text: str) -> str:
    """Return `text` on one line."""
    return _SPACES.sub(" ", text).strip()


@dataclass(frozen=True, slots=True)
class Style:
    """How one number is written in digits: what stands around the digits, and how those are set."""

    before: str
    after: str
    thousands: str
    point: str
    decimals: int
    factor: Fraction
    """The value of the number is what the digits say times this."""
    digits: str
    """The digits as written, separators left out but for the point, which is a full stop."""

    def printed(self, value: Fraction, decimals: int | None = None, trim: bool = False) -> str | None:
        """Return `value` in this style, rounded half up; None where its sign cannot be written so."""
        places = self.decimals if decimals is None else decimals
        shown = value / self.factor
        if shown < 0:
            return None
        return self.set(_rounded(shown, places, trim))

    def set(self, digits: str) -> str:
        """Return plain digits such as "1234.5" with the separators and surroundings of this style."""
        whole, _, rest = digits.partition(".")
        if self.thousands and len(whole) > 3:
            head = len(whole) % 3
            groups = [whole[:head]] if head else []
            groups += [whole[start : start + 3] for start in range(head, len(whole), 3)]
            whole = self.thousands.join(groups)
        text = whole + (self.point + rest if rest else "")
        after = _ORDINAL.sub(_ordinal_suffix(digits), text[-1] + self.after)[1:] if text else self.after
        return self.before + text + after


def _ordinal_suffix(digits: str) -> str:
    if digits[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1:], "th")


def _rounded(value: Fraction, places: int, trim: bool = False) -> str:
    scaled = value * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    text = str(whole).rjust(places + 1, "0")
    if not places:
        return text
    text = f"{text[:-places]}.{text[-places:]}"
    return text.rstrip("0").rstrip(".") if trim else text


def style_of(document: Document, quantity: Quantity) -> Style | None:
    """Return how `quantity` is written in digits, None where it is in words or has no single value."""
    if quantity.value is None:
        return None
    written = document.cut(quantity.numeral)
    match = _DIGITS.search(written)
    if match is None:
        return None
    for thousands, point in _readings(match[0], document):
        digits = match[0].replace(thousands, "") if thousands else match[0]
        digits = digits.replace(point, ".")
        try:
            number = Fraction("0" + digits if digits.startswith(".") else digits)
        except ValueError:
            continue
        factor = quantity.value / number if number else Fraction(1)
        if abs(factor) in _MAGNITUDES:
            before, after = written[: match.start()], written[match.end() :]
            return Style(before, after, thousands, point, len(digits.partition(".")[2]), factor, digits)
    return None


def _readings(text: str, document: Document) -> tuple[tuple[str, str], ...]:
    """Return the pairs of thousands separator and decimal point that `text` may be set with, the likelier first.

    A number too short to show its separator takes that of the document.
    """
    found = [mark for mark in ",'  " if mark in text]
    if "." in text and "," in text:
        return ((",", "."),) if text.index(",") < text.index(".") else ((".", ","),)
    if "." in text:
        return (("", "."), (".", ","))
    if found == [","]:
        return ((",", "."), ("", ","))
    if found:
        return ((found[0], "."),)
    return (("" if len(text) > 3 or _ungrouped(document.prose) else ",", "."),)


@once
def _ungrouped(prose: str) -> bool:
    """Tell whether a text sets large numbers without separators; its findings ask one after the other."""
    return _UNGROUPED.search(prose) is not None


def offset_of(term: Term) -> Fraction:
    """Return what was added to the scaled written value of `term`, as for degrees."""
    if term.assertion is None or term.assertion.quantity.value is None or term.form:
        return Fraction(0)
    written = term.assertion.quantity.interval.scaled(term.scale)
    if written == term.interval:  # the ends are the same objects mostly, and not compared as fractions
        return Fraction(0)
    moved = {
        own - other
        for own, other in ((term.interval.low, written.low), (term.interval.high, written.high))
        if own is not None and other is not None
    }
    return moved.pop() if len(moved) == 1 else Fraction(0)  # what is narrowed or widened is not moved


def point_of(term: Term) -> Fraction | None:
    """Return the one number that `term` stands for in a sum that people see; None where there is none."""
    quantity = term.assertion.quantity if term.assertion is not None else None
    if quantity is not None and quantity.value is not None and not term.form:
        return quantity.value * term.scale + offset_of(term)
    low, high = term.interval.low, term.interval.high
    if low is None or term.form not in ("", "side"):
        return low if low is not None else high
    return low if high is None else (low + high) / 2


def written_term(document: Document, term: Term) -> str:
    """Return `term` as the text writes it, hedge and unit included."""
    if term.shown or term.assertion is None:
        return term.shown
    text = squeezed(document.cut(term.assertion.span))
    if term.form == "" and _CAPITALISED.match(text) and not term.assertion.quantity.unit:
        return text[0].lower() + text[1:]
    return text


def numeral_for(document: Document, term: Term, value: Fraction, decimals: int | None = None) -> str | None:
    """Return what to write for the numeral of `term` so that the term is `value`; None where our printer cannot.

    `value` is in the unit of the equation; it is rounded to the decimals as written unless `decimals` says otherwise.
    """
    assertion = term.assertion
    if assertion is None:
        return None
    quantity = assertion.quantity
    written = document.cut(quantity.numeral)
    if _coarser(document, quantity) is not None:
        return None
    match term.form:
        case "fault" | "place":
            return None
        case "side":
            side = value / term.scale
            return written.replace(term.shown, str(side), 1) if side.denominator == 1 else None
        case "weekday":
            return _weekday_for(document.cut(quantity.span), value)
        case "day":
            return _day_for(document.cut(quantity.span), value)
        case "year" if quantity.value is None:
            one = quantity.ends is None or quantity.calendar is None  # "2411-12" was read as no span of years
            return _YEAR.sub(str(int(value)), document.cut(quantity.span)) if one else None
        case "clock" if quantity.value is None:
            return None
        case "year" | "age":
            plain = value
        case _:
            plain = (value - offset_of(term)) / term.scale
    style = style_of(document, quantity)
    if style is not None:
        return style.printed(plain, decimals)
    return _cased(_words_for(written.lower(), quantity, plain), written)


def _words_for(written: str, quantity: Quantity, value: Fraction) -> str:
    if quantity.kind is Kind.FRACTION:
        return spelled_fraction(value, article=not written[:1].isdigit())
    if quantity.kind is Kind.MULTIPLE:
        return multiple_like(written, value)
    return spelled(int(value)) if value.denominator == 1 and written[:1].isalpha() else ""


def _cased(text: str, like: str) -> str | None:
    if not text:
        return None
    return text[0].upper() + text[1:] if like[:1].isupper() else text


def _weekday_for(written: str, value: Fraction) -> str | None:
    name = WEEKDAYS[int(value) % 7]
    for day in WEEKDAYS:
        if day in written:
            return written.replace(day, name)
    return None


def _day_for(written: str, value: Fraction) -> str | None:
    """Return the date `value` in the form of `written`: only forms that write the month's name in full."""
    text = day_text(int(value)).split()
    month = next((name for name in MONTHS if name in written), None)
    if not text or month is None:
        return None
    day, new_month, year = text
    result = re.sub(r"\b[0-9]{4}\b", year, written.replace(month, new_month))
    return re.sub(r"\b[0-9]{1,2}(st|nd|rd|th)?\b", lambda m: day + (_ordinal_suffix(day) if m[1] else ""), result)


def replaced_span(term: Term) -> Span | None:
    """Return the span that `numeral_for` writes anew: the numeral, or the whole date."""
    if term.assertion is None:
        return None
    quantity = term.assertion.quantity
    whole = term.form in ("day", "weekday") or (term.form == "year" and quantity.value is None)
    return quantity.span if whole else quantity.numeral


_COARSER = {"minute": ("hour", 60), "month": ("year", 12), "day": ("week", 7)}


def _coarser(document: Document, quantity: Quantity) -> tuple[str, int] | None:
    """Return the unit that is written and how many of the quantity's own it has: of "two and a half hours", an hour."""
    if quantity.kind is not Kind.DURATION or quantity.unit not in _COARSER:
        return None
    coarser = _COARSER[quantity.unit]
    return coarser if coarser[0] in document.cut(quantity.span) else None


def computed_text(document: Document, term: Term, value: Fraction, extra: int = 1) -> str:
    """Return `value` as a sum's result for people, in the style of `term`, to `extra` digits more than it is written.

    Digits are added until the result differs from what the text says, so that no message contrasts 57.3 with 57.3.
    """
    assertion = term.assertion
    if assertion is None:
        return bare_number(value)
    match term.form:
        case "weekday":
            return WEEKDAYS[int(value) % 7]
        case "day":
            return day_text(int(value)) or str(value)
        case "clock":
            return f"{int(value) // 60 % 24}:{int(value) % 60:02}"
        case "year" | "age":
            return str(value.numerator // value.denominator)
        case "fault" | "place":
            return bare_number(value)
        case "side":
            return bare_number(value / term.scale)
    plain = (value - offset_of(term)) / term.scale
    quantity = assertion.quantity
    coarser = _coarser(document, quantity)
    if coarser is not None:
        unit, many = coarser
        return f"{bare_number(plain / many)} {unit}{'' if plain == many else 's'}"
    if quantity.kind is Kind.DURATION and "-" in document.text[quantity.numeral.end : quantity.span.end]:
        return f"{bare_number(plain)} {quantity.unit}{'' if plain == 1 else 's'}"  # not "5-year"
    if quantity.kind is Kind.ORDINAL:
        return bare_number(plain)
    style = style_of(document, quantity)
    if style is None:
        if quantity.kind is Kind.FRACTION or quantity.unit == "percent":
            return bare_number(plain * (100 if quantity.kind is Kind.FRACTION else 1), 1) + " per cent"
        return _phrase(document, quantity, bare_number(plain))
    if plain / style.factor < 0:
        return bare_number(plain)
    for decimals in range(style.decimals + extra, _MOST_DECIMALS):
        numeral = style.printed(plain, decimals, trim=True)
        if numeral is not None and (numeral != squeezed(document.cut(quantity.numeral)) or plain == quantity.value):
            return _phrase(document, quantity, numeral)
    return _phrase(document, quantity, style.printed(plain, style.decimals) or bare_number(plain))


def bare_number(value: Fraction, decimals: int = 2) -> str:
    """Return `value` in digits with commas, rounded to `decimals`, without noughts at its end."""
    sign = "-" if value < 0 else ""
    whole, _, rest = _rounded(abs(value), decimals, trim=True).partition(".")
    groups = f"{int(whole):,}"
    return sign + groups + (f".{rest}" if rest else "")


def _phrase(document: Document, quantity: Quantity, numeral: str) -> str:
    """Return the words of `quantity` with another numeral and without the hedge."""
    start, end = quantity.span
    before = document.text[start : quantity.numeral.start]
    after = document.text[quantity.numeral.end : end]
    for name, span in quantity.symbols:
        if name == "hedge":
            if start <= span.start and span.end <= quantity.numeral.start:
                before = document.text[start : span.start] + document.text[span.end : quantity.numeral.start]
            elif quantity.numeral.end <= span.start and span.end <= end:
                after = document.text[quantity.numeral.end : span.start] + document.text[span.end : end]
    return squeezed(before + numeral + after)


def amount_text(document: Document, assertion: Assertion) -> str:
    """Return the words of a number without its hedge."""
    quantity = assertion.quantity
    return _phrase(document, quantity, document.cut(quantity.numeral))
