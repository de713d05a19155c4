"""The document: the source text exactly as given, its zones and its line index.

It alone does offset arithmetic. Offsets are Unicode code points, end exclusive, into the text as it was
decoded; ``document.text[span.start:span.end]`` is always the words that were read.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from auditor.enums import StrEnum
from auditor.records import dataclass


class Span(NamedTuple):
    """A half-open stretch of the document's text, in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class ZoneKind(StrEnum):
    """What a block of the document is to its reader."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    CELL = "cell"
    ITEM = "item"
    QUOTATION = "quotation"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table cell: no sentence crosses its border."""

    index: int
    kind: ZoneKind
    span: Span
    level: int = 0
    """Heading level (1 is the title), list depth, 0 elsewhere."""
    marker: str = ""
    """The list marker as written ("3.", "-"), empty elsewhere."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block."""

    index: int
    span: Span
    block: int
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    row: int
    column: int
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table, in Markdown or set in columns of plain text; row 0 is its header where `header` is true."""

    span: Span
    header: bool
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A position for people: line and column count from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what is known of its form.

    `prose` has the length of `text`; markup and code are blanked out in it and narrow spaces made common ones, so that
    readers see words only and every offset in it is an offset in `text`.
    """

    path: str
    text: str
    prose: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    tables: tuple[Table, ...] = ()
    line_starts: tuple[int, ...] = (0,)

    def cut(self, span: Span) -> str:
        """Return the characters of `span` exactly as they stand in the source."""
        return self.text[span.start : span.end]

    def place(self, offset: int) -> Place:
        """Return the line and column of `offset`."""
        line = bisect_right(self.line_starts, offset)
        return Place(line, offset - self.line_starts[line - 1] + 1)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds `offset`, None between sentences."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        if index < 0:
            return None
        sentence = self.sentences[index]
        return sentence if offset < sentence.span.end else None
