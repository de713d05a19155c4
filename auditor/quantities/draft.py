"""A number while it is being read: what the readers pass on before the quantity is made."""

from __future__ import annotations

from fractions import Fraction

from auditor.document.model import Span
from auditor.quantities.model import Kind


class Draft:
    """One number as far as it is read; `reader.finish` makes the quantity."""

    __slots__ = (
        "end",
        "ends",
        "excluded",
        "factor",
        "hedge",
        "kind",
        "malformed",
        "mantissa",
        "num_end",
        "num_start",
        "plus_minus",
        "reader",
        "rounds",
        "start",
        "step",
        "symbols",
        "unit",
        "value",
        "words",
    )  # fmt: skip

    def __init__(self, start: int, end: int, value: Fraction | None, step: Fraction, reader: str) -> None:
        self.start = start
        self.end = end
        self.num_start = start
        self.num_end = end
        self.value = value
        self.mantissa = value
        self.factor = Fraction(1)
        """The magnitude: 1000000 in "1.2m"."""
        self.step = step
        self.rounds = False
        """True where a fraction or a magnitude says that the last digit was rounded."""
        self.words = False
        self.kind = Kind.COUNT
        self.unit: str | None = None
        self.hedge: str | None = None
        self.ends: tuple[Fraction, Fraction] | None = None
        self.plus_minus = False
        self.malformed: str | None = None
        self.excluded: str | None = None
        self.reader = reader
        self.symbols: list[tuple[str, Span]] = []
