"""Columns set in plain text with spaces, tabs, dot leaders or bars: rows of figures that belong together."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.document.lines import Line
from auditor.document.model import Span
from auditor.patterns import lazy

_GAP = lazy(r" {2,}+(?:\.{3,}+ *+)?| ?(?:\t[ \t]*+|\.{3,}+[ .]*+|…++[ .]*+|\| *+)")
_FIGURE = lazy(r"[-−+(~<>]{0,2}[$£€¥₹]?\s?[0-9]|[-–—]$|[nN]/?[aA]\b")
_LONGEST_ROW = 240
_LONGEST_CELL = 60

Row = list[Span]


def read_columns(prose: str, lines: Sequence[Line], index: int) -> tuple[list[Row], int]:
    """Return the rows of the table that begins with line `index`, and the first line that was not looked at.

    Rows have the same number of cells (the header may lack its first), and below the header every cell but the first is
    a figure in most rows. Two spaces after a full stop, as in typed prose, make no table: their cells hold no figure.
    """
    rows = [_cells(prose, lines[index])]
    if not rows[0]:
        return [], index + 1
    following = index + 1
    while following < len(lines) and not lines[following].after_blank:
        cells = _cells(prose, lines[following])
        if len(cells) < 2 or (len(cells) != len(rows[-1]) and (len(rows) > 1 or len(cells) != len(rows[0]) + 1)):
            break
        rows.append(cells)
        following += 1
    if len(rows) < 2:
        return [], following
    if len(rows[0]) < len(rows[1]):
        rows[0].insert(0, Span(rows[0][0].start, rows[0][0].start))
    body = rows if _figured(prose, rows[0]) else rows[1:]
    if 2 * sum(_figured(prose, row) for row in body) <= len(body):
        return [], following
    return rows, following


def is_header(prose: str, row: Row) -> bool:
    """Tell whether `row` names the columns below it: no cell but the first is a figure, years excepted."""
    return not any(
        _FIGURE.match(prose, cell.start, cell.end) and not prose[cell.start : cell.end].isdigit() for cell in row[1:]
    ) and not all(prose[cell.start : cell.end].isdigit() and cell.end - cell.start < 4 for cell in row[1:])


def _cells(prose: str, line: Line) -> Row:
    """Return the cells of `line`, none where it is not set in columns."""
    first, last = line.first, line.last
    if last - first > _LONGEST_ROW:
        return []
    words = prose[first:last]
    if "  " not in words and "\t" not in words and "..." not in words and "|" not in words and "…" not in words:
        return []
    cells = []
    start = first
    for gap in _GAP.finditer(prose, first, last):
        if gap.start() > start or gap.start() > first:
            cells.append(Span(start, gap.start()))
        start = gap.end()
    if start < last:
        cells.append(Span(start, last))
    if len(cells) < 2 or any(cell.end - cell.start > _LONGEST_CELL for cell in cells):
        return []
    return cells


def _figured(prose: str, row: Row) -> bool:
    """Tell whether every cell of `row` but the first is a figure."""
    return all(_FIGURE.match(prose, cell.start, cell.end) for cell in row[1:])
