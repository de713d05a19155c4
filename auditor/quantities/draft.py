"""A number while it is being read: what the readers pass on before the quantity is made."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from auditor.document.model import Span
from auditor.quantities.model import Kind

_ONE = Fraction(1)


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
        "per",
        "plus_minus",
        "reader",
        "rounds",
        "spread",
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
        self.factor = _ONE
        """The magnitude: 1000000 in "1.2m"."""
        self.step = step
        self.rounds = False
        """True where a fraction or a magnitude says that the last digit was rounded."""
        self.words = False
        self.kind = Kind.COUNT
        self.unit: str | None = None
        self.hedge: str | None = None
        self.ends: tuple[Fraction, Fraction] | None = None
        self.per: str | None = None
        self.plus_minus = False
        self.spread: Fraction | None = None
        """What follows "±"."""
        self.malformed: str | None = None
        self.excluded: str | None = None
        self.reader = reader
        self.symbols: list[tuple[str, Span]] = []


class Outside:
    """Tells, for places asked in the order of the text, whether a taken span touches them."""

    __slots__ = ("_at", "_spans")

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._at = 0

    def touches(self, start: int, end: int) -> bool:
        """Tell whether a taken span shares a character with `start` to `end`."""
        spans = self._spans
        while self._at < len(spans) and spans[self._at].end <= start:
            self._at += 1
        return self._at < len(spans) and spans[self._at].start < end
