"""Minutes and seconds of arc written with the marks of feet and inches: 2½' (150"), where 150 is sixty times 2½."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from auditor.document.model import Span
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind

_SIXTY = 60
_MARKS = frozenset(("'", "′"))


def read_angles(drafts: Sequence[Draft], lowered: str) -> None:
    """Make angles of neighbouring feet and inches among `drafts` whose bracket is right for angles alone."""
    for here, after in pairwise(drafts):
        if after.unit != "inch" or after.value is None or here.value is None or here.unit not in (None, "foot"):
            continue
        mark = here.end - 1 if here.unit else here.end
        if lowered[mark : mark + 1] not in _MARKS or lowered[mark + 1 : after.start].strip() != "(":
            continue
        if here.value * _SIXTY == after.value:
            if here.unit is None:
                here.end = mark + 1
                here.symbols.append(("unit", Span(mark, mark + 1)))
            here.unit, after.unit = "arcminute", "arcsecond"
            here.kind = after.kind = Kind.MEASURE


EXAMPLES: tuple[tuple[str, str | None], ...] = (
    ("a field of 2½' (150\")", "arcminute"),
    ("a plank of 4' (48\")", "foot"),
)
"""Text and the unit of its first number."""
