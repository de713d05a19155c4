"""The lines of plain text that say something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from auditor.document.model import Span


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    first: int
    last: int
    after_blank: bool
    """Whether a blank line stands above it, or a rule."""
    underlined: bool = False
    """Whether a rule stands below it that is as long as it is, as one does below a title."""


_RULES = "=-~^*+#_"
"""What lines are drawn with."""


def read_lines(prose: str, line_starts: Sequence[int]) -> tuple[list[Line], list[Span]]:
    """Return the lines of plain text that say something, and the places of those that are only drawn."""
    lines: list[Line] = []
    rules: list[Span] = []
    blank = True
    for start, end in zip(line_starts, [*line_starts[1:], len(prose)], strict=True):
        content = prose[start:end].rstrip()
        if content:
            first = end - len(prose[start:end].lstrip())
            if prose[first] in _RULES and _is_rule(prose[first : start + len(content)]):
                if not blank and start + len(content) - first >= lines[-1].last - lines[-1].first:
                    lines[-1] = lines[-1]._replace(underlined=True)
                rules.append(Span(first, start + len(content)))
                blank = True
                continue
            lines.append(Line(start, first, start + len(content), blank))
            blank = False
        else:
            blank = True
    return lines, rules


def _is_rule(line: str) -> bool:
    """Tell whether a line is only drawn: below a title, between paragraphs, above and below a table."""
    return len(line) > 2 and (line == line[0] * len(line) or set(line) <= {"=", "+", "-", " "})
