"""The lines of plain text that say something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    first: int
    last: int
    after_blank: bool


def read_lines(prose: str, line_starts: Sequence[int]) -> list[Line]:
    """Return the lines of plain text that are not blank."""
    lines = []
    blank = True
    for start, end in zip(line_starts, [*line_starts[1:], len(prose)], strict=True):
        content = prose[start:end].rstrip()
        if content:
            first = end - len(prose[start:end].lstrip())
            lines.append(Line(start, first, start + len(content), blank))
            blank = False
        else:
            blank = True
    return lines
