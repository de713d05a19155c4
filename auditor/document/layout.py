"""What a reader of one markup finds in a text, before the sentences are cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.document.model import Block, Cell, Span, Table, ZoneKind


class Layout:
    """The blocks and tables found so far and the stretches of markup to blank out."""

    __slots__ = ("blanks", "blocks", "tables")

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.blanks: list[Span] = []
        """Markup, in the order of the text, without overlaps."""

    def add(self, kind: ZoneKind, span: Span, level: int = 0, marker: str = "") -> None:
        """Append a block."""
        self.blocks.append(Block(len(self.blocks), kind, span, level, marker))

    def blank(self, spans: Sequence[Span]) -> None:
        """Add stretches to blank out, but for those inside others."""
        if spans:
            self.blanks = outermost((*self.blanks, *spans))

    def add_table(self, rows: list[list[Span]], header: bool) -> None:
        """Append a table whose cells are `rows`, and a block for each cell."""
        cells = tuple(
            tuple(Cell(row, column, span) for column, span in enumerate(spans)) for row, spans in enumerate(rows)
        )
        self.tables.append(Table(Span(rows[0][0].start, rows[-1][-1].end), header, cells))
        for spans in rows:
            for span in spans:
                if span.end > span.start:
                    self.add(ZoneKind.CELL, span)


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Return `spans` in the order of the text, without those that begin inside another."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def blanked(text: str, blanks: list[Span]) -> str:
    """Return `text` with spaces in place of `blanks`, line ends kept: the length stays."""
    if not blanks:
        return text
    pieces = []
    done = 0
    for start, end in blanks:
        pieces.append(text[done:start])
        cut = text[start:end]
        if "\n" in cut or "\r" in cut:
            pieces.append("".join(mark if mark in "\r\n" else " " for mark in cut))
        else:
            pieces.append(" " * len(cut))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def trimmed(prose: str, span: Span) -> Span:
    """Return `span` without the white space at its ends, empty at its end where it holds nothing else."""
    words = prose[span.start : span.end]
    left = span.end - len(words.lstrip())
    return Span(left, max(left, span.start + len(words.rstrip())))
