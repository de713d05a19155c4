"""The sets of a tennis match as they are told one after the other: "beat Quill 6-4 3-6 7-6 (7-5) 6-1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.games.scores import sides
from auditor.assertions.model import Assertion, Reading
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_TENNIS = lazy(
    r"\b(?:tennis|tie-?breaks?|(?:first|second|third|fourth|fifth|final|opening|straight|deciding|two|three|four|five)"
    r"[- ]sets?|(?:match|break|set) points?|ATP|WTA|Wimbledon|Davis Cup|(?:Australian|French|US|U\.S\.) Open|"
    r"[Ss]eed(?:ed|s)?)\b"
)
_TIE_BREAK = lazy(r"\s{0,3}([(\[](?:([0-9]{1,2})[-–/])?([0-9]{1,2})[)\]])")
_GAP = lazy(r"[,;]?\s{1,3}(?:and\s{1,3})?")
_WON = lazy(
    r"\b(?:beat|beats|beating|defeat(?:s|ed|ing)|won|wins?|winning|victory|overc\w+|came through|battled past|downed|"
    r"outlasted|triumph\w*|advanced|edged|eased past|swept|routed|ousted|knocked out|dispatched)\b"
)
_LOST = lazy(r"\b(?:lost|loses?|losing|loss|defeat|beaten|fell|bowed|crashed|out of|went down|goes down)\b")
_UNDECIDED = lazy(
    r"\b(?:lead(?:s|ing)?|led|trail\w*|ahead|behind|retir\w+|pull\w* out|withdr\w+|abandon\w+|suspend\w+|halt\w+|"
    r"interrupt\w+|injur\w+|default\w*|serving|rain|ret\.?|overnight|stood|stands|unfinished)\b"
)
_BEST = range(2, 6)
"""Sets of a match that is over."""
_BESIDE = 14
"""Characters between two sets, a tie-break of one number among them."""
_NEAR, _AT_ONCE = 60, 24
"""Characters around sets that say how the match ended."""
_LEAST_WON, _MOST_LOST = 6, 4


class Set(NamedTuple):
    """The games of both sides, and the points of a tie-break where both are written."""

    games: tuple[Assertion, Assertion]
    tie_break: tuple[int, int] | None
    bracket: Span | None
    """Where the tie-break stands, in whatever way it is written."""

    @property
    def values(self) -> tuple[int, int]:
        """The games of the first side and of the second."""
        one, other = (int(side.quantity.value or 0) for side in self.games)
        return one, other


class Match(NamedTuple):
    """Sets in the order played."""

    sets: tuple[Set, ...]
    over: bool
    """It is said to have a winner; else the last set may be unfinished, and so may the match."""
    first_won: bool
    """The side that is told first is said to have won."""


def usual(games: tuple[int, int]) -> bool:
    """Tell whether a set mostly ends so: six games with two more, 7-5 or 7-6."""
    most, least = max(games), min(games)
    return (most == _LEAST_WON and least <= _MOST_LOST) or (most == _LEAST_WON + 1 and least in (5, 6))


def matches(reading: Reading) -> Iterator[Match]:
    """Yield every row of two sets or more."""
    prose = reading.document.prose
    tennis: bool | None = None
    for row in rows(reading):
        if not 2 <= len(row) <= _BEST.stop:
            continue
        whole = row if max(row[-1].values) >= _LEAST_WON else row[:-1]
        fine = sum(usual(one.values) for one in whole)
        if 2 * fine < len(whole) or (2 * fine == len(whole) and len(whole) > 2):
            continue
        bracketed = prose[row[0].games[0].span.start - 1] == "("
        if bracketed and not any(one.bracket for one in row):
            continue
        if tennis is None:
            tennis = _TENNIS.search(prose) is not None
        if (
            tennis
            or (len(row) > 2 and fine >= min(len(row), max(3, len(row) - 1)))
            or any(one.tie_break for one in row)
        ):
            yield _match(reading, row)


def _match(reading: Reading, row: list[Set]) -> Match:
    prose = reading.document.prose
    start, end = row[0].games[0].span.start, (row[-1].bracket or row[-1].games[1].span).end
    sentence = reading.document.sentence_at(start)
    first, last = (start, end) if sentence is None else sentence.span
    before, after = prose[max(first, start - _NEAR) : start], prose[end : min(end + _NEAR, last)]
    won = _WON.search(before) or _WON.search(after[:_AT_ONCE])
    undecided = _UNDECIDED.search(before) is not None or _UNDECIDED.search(after) is not None
    lost = _LOST.search(before) is not None or _LOST.search(after[:_AT_ONCE]) is not None
    over = not undecided and (won is not None or lost or len(row) > 2)
    return Match(tuple(row), over, over and won is not None and not lost)


def _own_set(games: tuple[Assertion, Assertion], bracket: re.Match[str]) -> bool:
    """Tell whether a tie-break to ten points is a set of its own: "6-4 3-6 [10-7]"."""
    values = {int(side.quantity.value or 0) for side in games}
    return values != {6, 7} and max(int(bracket[2]), int(bracket[3])) >= 10


def rows(reading: Reading) -> Iterator[list[Set]]:
    """Yield the scores that stand side by side, each with the tie-break in brackets behind it."""
    prose = reading.document.prose
    row: list[Set] = []
    at = -1
    found = reading.of(Kind.SCORE, Kind.RANGE)
    near = {k for k in range(1, len(found)) if found[k].span.start - found[k - 1].span.end <= _BESIDE}
    for k, number in enumerate(found):
        if (k not in near and k + 1 not in near) or number.span.start < at - 1:
            continue
        if number.span.start != at:
            if row:
                yield row
            row = []
        games = sides(reading.document, number)
        if games is None:
            if row:
                yield row
            row, at = [], -1
            continue
        tie_break = _TIE_BREAK.match(prose, number.span.end)
        if tie_break is not None and tie_break[2] is not None and _own_set(games, tie_break):
            row, at = [], -1
            continue
        end = number.span.end if tie_break is None else tie_break.end()
        both = None if tie_break is None or tie_break[2] is None else (int(tie_break[2]), int(tie_break[3]))
        row.append(Set(games, both, None if tie_break is None else Span(*tie_break.span(1))))
        gap = _GAP.match(prose, end)
        at = -1 if gap is None else gap.end()
    if row:
        yield row
