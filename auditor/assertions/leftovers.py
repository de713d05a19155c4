"""What neither of two sides got, told in the next sentence: "52% agree and 41% do not. Seven per cent are unsure"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.opposites import left_over
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.quantities.model import Kind

_SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION})
_MARKS = ".,;:!?\"'()”“"
_NO_SHARE = frozenset({Role.BASE, Role.BY, Role.LIMIT, Role.PER})


def leftovers(reading: Reading) -> Iterator[tuple[Frame, Assertion]]:
    """Yield each frame of two sides with the only share of the next sentence, where that is of those on neither."""
    for frame in reading.framed("hundred"):
        if frame.evidence is not Evidence.OF_THESE or len(frame.terms) != 2:
            continue
        following = frame.terms[-1].assertion.sentence + 1
        row = reading.by_sentence[following] if following < len(reading.by_sentence) else ()
        shares = [one for one in row if one.quantity.kind in _SHARES and one.role not in _NO_SHARE]
        if len(shares) == 1 and left_over(_words(reading, shares[0])):
            yield frame, shares[0]


def _words(reading: Reading, share: Assertion) -> list[str]:
    return [word.strip(_MARKS) for word in reading.document.cut(share.scope.clause).lower().split()]
