"""Document to quantities, in the order of the text."""

from __future__ import annotations

import re
from fractions import Fraction

from auditor.document.model import Document, Span
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.settings import DEFAULT, Settings

_NUMBER = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)(?:\s?(?:%|per cent))?")


def read_quantities(document: Document, settings: Settings = DEFAULT) -> tuple[Quantity, ...]:
    """Return every number of `document`, those that are no quantities too, with their reason."""
    found = []
    for match in _NUMBER.finditer(document.prose):
        digits = match[1].rstrip(",")
        value = Fraction(digits.replace(",", ""))
        percent = not match[0].endswith(tuple("0123456789,"))
        step = Fraction(1, 10 ** len(digits.partition(".")[2]))
        span = Span(match.start(), match.end() if percent else match.start() + len(digits))
        interval = Interval.around(value, step) if percent else Interval.exactly(value)
        found.append(
            Quantity(
                span,
                Span(match.start(), match.start() + len(digits)),
                Kind.PERCENTAGE if percent else Kind.COUNT,
                value,
                interval,
                interval,
                step,
                "percent" if percent else None,
            )
        )
    return tuple(found)
