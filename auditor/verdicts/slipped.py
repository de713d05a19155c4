"""The values that one slip of the hand would have turned into the number as written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.document.model import Document
from auditor.patterns import lazy
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.relations.model import Term
from auditor.verdicts import slips
from auditor.verdicts.fit import Fit, asked_of, became, counted, plain_of
from auditor.verdicts.model import Repair
from auditor.verdicts.printing import Style, numeral_for, offset_of, replaced_span, style_of

_SCALES = (
    ("k", "m", "bn", "tn"),
    ("K", "M", "B", "T"),
    ("thousand", "million", "billion", "trillion"),
    ("mln", "bln", "trn"),
)
_WORD = lazy(r"[A-Za-z]+")
_ONE = Fraction(1)
_MORE = 1000
"""What a slip multiplies a number by at the most."""


def by_slip(document: Document, index: int, term: Term, target: Interval) -> Iterator[Fit]:
    """Yield what may stand in the place of the `index`-th term of a claim so that it lies in `target`."""
    assertion = term.assertion
    if assertion is None or term.form in ("day", "weekday", "clock", "side"):
        return
    quantity, written = assertion.quantity, assertion.quantity.value
    if written is None:
        if term.form == "year":
            yield from _year_of_date(document, index, term, target)
        return
    asked = None if term.form else asked_of(term, target)  # asked once: most variants are far from it
    style = style_of(document, quantity)
    if style is None:
        if quantity.kind in (Kind.FRACTION, Kind.MULTIPLE) or written.denominator != 1 or written < 0:
            return
        for variant in slips.variants(str(written), in_words=True):
            value = int(variant.digits) * Fraction(1000) ** variant.thousands
            if asked is None or plain_of(quantity, value, None, _ONE).meets(asked):
                yield from _fit(document, index, term, target, value, variant, None)
        return
    least, most = _wholes(asked, quantity, style)
    for variant in slips.variants(style.digits):
        if "." in variant.digits and counted(quantity):
            continue
        whole, _, rest = variant.digits.partition(".")
        if not variant.thousands and not least <= int(whole) <= most:
            continue
        value = Fraction(int(whole + rest), 10 ** len(rest)) if rest else Fraction(int(whole))
        value *= style.factor
        if variant.thousands:
            value *= Fraction(1000) ** variant.thousands
        digits = None if variant.thousands else variant.digits
        if asked is None or plain_of(quantity, value, digits, style.factor).meets(asked):
            yield from _fit(document, index, term, target, value, variant, style)


def _wholes(asked: Interval | None, quantity: Quantity, style: Style) -> tuple[int, int]:
    """Return between which whole numbers digits lie that may be in `asked`, a little widely: most variants do not."""
    if asked is None or asked.low is None or asked.high is None or quantity.hedge is not None or style.factor <= 0:
        return 0, 10**slips.MOST_DIGITS * _MORE
    margin = 2  # what follows the point and half a step, with what the division cuts off
    return int(asked.low // style.factor) - margin, int(asked.high // style.factor) + margin


def _year_of_date(document: Document, index: int, term: Term, target: Interval) -> Iterator[Fit]:
    """Yield the dates that differ by a slip in their year: "May 1770" for "May 1970"."""
    span, low = replaced_span(term), term.interval.low
    if span is None or low is None:
        return
    digits = str(int(low))
    for variant in slips.variants(digits):
        if len(variant.digits) == len(digits) and variant.digits.isdigit() and not variant.thousands:
            value = Fraction(int(variant.digits))
            new, text = became(term, value), numeral_for(document, term, value)
            if text is not None and new.interval.meets(target):
                yield Fit(index, Repair(span, document.cut(span), text, variant.slip), variant.cost, new)


def _fit(
    document: Document,
    index: int,
    term: Term,
    target: Interval,
    value: Fraction,
    variant: slips.Variant,
    style: Style | None,
) -> Iterator[Fit]:
    assert term.assertion is not None
    quantity = term.assertion.quantity
    digits = variant.digits if style is not None and not variant.thousands else None
    new = became(term, value, digits, style.factor if style is not None else Fraction(1))
    if not new.interval.meets(target):
        return
    slip = variant.slip
    text: str | None
    if style is None:
        text = numeral_for(document, term, value * term.scale + offset_of(term))
    elif variant.thousands:
        text, slip = _rescaled(document.cut(quantity.numeral), style, variant.thousands)
    else:
        text = style.set(variant.digits)
    old = document.cut(quantity.numeral)
    if text is None or text == old:
        return
    yield Fit(index, Repair(quantity.numeral, old, text, slip), variant.cost, new)


def _rescaled(written: str, style: Style, steps: int) -> tuple[str | None, str]:
    """Return the numeral with the magnitude word a thousand times larger or smaller, and the slip's name."""
    word = _WORD.search(style.after)
    if word is None:
        if steps > 0 and "." not in style.digits:
            return style.set(style.digits + "000"), slips.THOUSAND
        if steps < 0 and style.digits.endswith("000") and len(style.digits) > 3:
            return style.set(style.digits[:-3]), slips.THOUSAND
        return None, slips.THOUSAND
    for scale in _SCALES:
        if word[0] in scale:
            place = scale.index(word[0]) + steps
            if 0 <= place < len(scale):
                after = style.after[: word.start()] + scale[place] + style.after[word.end() :]
                return replace(style, after=after).set(style.digits), f"{word[0]} for {scale[place]}"
    return None, slips.THOUSAND
