"""Assertions and claims made by hand, for tests that need no reader."""

from __future__ import annotations

import re
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence, Scope
from auditor.document.model import Block, Document, Sentence, Span, ZoneKind
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.relations.model import Basis, Claim, Term

_NUMERAL = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def document(text: str) -> Document:
    """Return `text` as a document of one sentence."""
    span = Span(0, len(text))
    starts = (0, *(match.end() for match in re.finditer("\n", text)))
    block, sentence = Block(0, ZoneKind.BODY, span), Sentence(0, span, 0, ZoneKind.BODY)
    return Document("<hand>", text, text, (block,), (sentence,), (), starts)


def assertion(
    text: str,
    words: str,
    unit: str | None = None,
    *,
    index: int = 0,
    occurrence: int = 0,
    value: Fraction | int | None = None,
    rounded: bool = False,
    hedge: str | None = None,
    generous: Interval | None = None,
) -> Assertion:
    """Return the number written `words` in `text`; percentages and decimals are rounded, whole counts exact."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    numeral = _NUMERAL.search(words)
    span = Span(start, start + len(words))
    if numeral is None:
        digits, place = "", span
        number = Fraction(value if value is not None else 0)
        step = Fraction(1)
    else:
        digits = numeral[0]
        place = Span(start + numeral.start(), start + numeral.end())
        number = Fraction(digits.replace(",", "")) if value is None else Fraction(value)
        step = Fraction(1, 10 ** len(digits.partition(".")[2]))
    loose = rounded or unit in ("percent", "percentage_point") or "." in digits
    interval = Interval.around(number, step) if loose else Interval.exactly(number)
    kind = Kind.PERCENTAGE if unit == "percent" else Kind.COUNT
    quantity = Quantity(span, place, kind, number, interval, generous or interval, step, unit, hedge)
    return Assertion(f"n{index + 1}", index, quantity, 0, None, (), Scope(Span(0, len(text))))


def claim(
    text: str,
    relation: str,
    *terms: tuple[str, str] | tuple[str, str, str],
    evidence: Evidence = Evidence.CUE,
    basis: Basis = Basis.STATED,
    primary: int = 0,
) -> Claim:
    """Return a claim of `relation` over (name, words) or (name, words, unit), each found in `text`."""
    made = [
        Term.of(name, assertion(text, words, unit[0] if unit else None, index=index))
        for index, (name, words, *unit) in enumerate(terms)
    ]
    return Claim("by-hand", relation, tuple(made), evidence, basis, primary=primary)
