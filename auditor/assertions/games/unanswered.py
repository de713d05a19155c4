"""Points that one side scored without an answer, between two scores of a match: "trailing 14-3, they reeled off 24
unanswered points for a 27-14 lead".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.games.running_scores import Sides
from auditor.assertions.games.scores import sides
from auditor.assertions.model import Assertion, Reading
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_UNITS = frozenset({"point", "run", "goal"})
_IN_A_ROW = frozenset({"unanswered", "straight", "consecutive", "successive"})
_NEXT = lazy(
    r"\b(?:scor|reel|rattl|notch|rack|tall)\w+\s{1,3}(?:(?:off|up|in)\s{1,3})?(?:the|their)\s{1,3}(?:next|first)\s{1,3}$"
)
_BEFORE = 500
_AFTER = 1500
"""Characters in which the score before and those after stand."""
_MOST = 6
"""Scores after it that may end the run."""


class Run(NamedTuple):
    """A number of points, the score before and those that may be the score after."""

    points: Assertion
    before: Sides | None
    """None where no score is told before: the run may begin the match."""
    after: tuple[Sides, ...]
    close: bool
    """The score before is told in the sentence of the run, or in the one before it."""


def unanswered(reading: Reading) -> Iterator[Run]:
    """Yield every number of points that one side is said to have scored in a row, with the scores around it."""
    prose = reading.document.prose
    runs = [number for number in reading.of(Kind.COUNT) if number.counts in _UNITS and _in_a_row(prose, number)]
    if not runs:
        return
    scores = reading.of(Kind.SCORE)
    for points in runs:
        before = [one for one in scores if 0 < points.span.start - one.span.end <= _BEFORE][-1:]
        after = [one for one in scores if 0 < one.span.start - points.span.end <= _AFTER]
        told = sides(reading.document, before[0]) if before else None
        both = tuple(one for score in after[:_MOST] if (one := sides(reading.document, score)) is not None)
        close = bool(before) and points.sentence - before[0].sentence <= 1
        if both and (told is not None or not before):
            yield Run(points, told, both, close)


def _in_a_row(prose: str, number: Assertion) -> bool:
    if number.quantity.value is None:
        return False
    start = number.span.start
    return not _IN_A_ROW.isdisjoint(number.noun) or _NEXT.search(prose, max(0, start - 36), start) is not None
