"""HTML: everything that is not a reader's word is blanked out, and the elements that set blocks give the zones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.document.layout import Layout, blanked, outermost, trimmed
from auditor.document.model import Span, ZoneKind
from auditor.document.references import written_out
from auditor.document.tags import Tag, read_tags
from auditor.patterns import lazy

_HIDDEN = frozenset(
    "script style textarea template svg math nav select button object iframe canvas audio video "
    "pre code kbd samp tt var".split()
)
"""Elements without prose, as their own words, and code."""
_HEADINGS = {"title": 1, "h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_ZONES = {
    **dict.fromkeys(_HEADINGS, ZoneKind.HEADLINE),
    "li": ZoneKind.ITEM,
    "blockquote": ZoneKind.QUOTATION,
    "figcaption": ZoneKind.CAPTION,
    "caption": ZoneKind.CAPTION,
    "pre": ZoneKind.CODE,
}
_LISTS = frozenset({"ul", "ol", "menu"})
_CELLS = frozenset({"td", "th"})
_BREAKS = (
    frozenset(_ZONES)
    | _LISTS
    | _CELLS
    | frozenset(
        "html head body main article section header footer aside address p div hr dl dt dd table thead tbody tfoot tr "
        "figure form fieldset legend details summary nav center".split()
    )
)
"""Elements at whose tags a block begins and ends."""
_PARTS = _CELLS | {"table", "caption", "thead", "tbody", "tfoot", "tr"}
_BULLET = "•"
"""The mark of an item, which a browser draws; a number is drawn too, so none can be wrong."""
_DEEPEST = 512
"""Elements inside one another that are told apart, as many as browsers build."""
_MERGED = lazy(r"\b(?:col|row)span\s*=\s*[\"']?\s*(?:[02-9]|1[0-9])", re.IGNORECASE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def read_html(page: str) -> tuple[Layout, str]:
    """Return the layout of an HTML page, and its prose.

    Any text is a page: a tag that is never closed, or closes nothing, is passed over.
    """
    tags = list(read_tags(page))
    prose = written_out(blanked(page, outermost([*(tag.span for tag in tags), *_elements(tags, _HIDDEN)])))
    pieces: list[str] = []
    done = 0
    for start, end in _elements(tags, frozenset({"sup"})):  # a power or a note's mark is no number of its own
        pieces += (prose[done:start], prose[start:end].translate(_RAISED))
        done = end
    prose = "".join(pieces) + prose[done:]
    return _Blocks(page, prose).read(tags), prose


def _elements(tags: Sequence[Tag], names: frozenset[str]) -> list[Span]:
    """Return the outermost elements of `names` that are closed, with their tags."""
    found: list[Span] = []
    name = ""
    start = depth = 0
    for tag in tags:
        if not depth and tag.name in names and not tag.closing:
            name, start, depth = tag.name, tag.span.start, 1
        elif depth and tag.name == name:
            depth += -1 if tag.closing else 1
            if not depth:
                found.append(Span(start, tag.span.end))
    return found


def _tables(tags: Sequence[Tag], page: str) -> dict[int, int]:
    """Return the first and last tags of the tables whose cells stand in rows and columns.

    A table that holds another sets a page, and merged cells are not known.
    """
    found: dict[int, int] = {}
    opened: list[int] = []
    loose: set[int] = set()
    for number, tag in enumerate(tags):
        if tag.name == "table" and not tag.closing:
            loose.update(opened[-1:])
            opened.append(number)
        elif tag.name == "table" and opened:
            first = opened.pop()
            if first not in loose:
                found[first] = number
        elif opened and tag.name in _CELLS and _MERGED.search(page, *tag.span):
            loose.add(opened[-1])
    return found


class _Blocks:
    """One walk over the tags, which cuts the words between them into blocks and tables."""

    def __init__(self, page: str, prose: str) -> None:
        self.page = page
        self.prose = prose
        self.layout = Layout()
        self.open: list[str] = []
        """The open elements that set a zone, and the open lists."""
        self.marker = ""
        """What the next block of the open item begins with."""
        self.start = 0
        """Where the block begins that is being read."""

    def read(self, tags: Sequence[Tag]) -> Layout:
        """Return the blocks and tables between `tags`."""
        tables = _tables(tags, self.page)
        last = -1
        for number, tag in enumerate(tags):
            if number <= last:
                continue
            if tag.name in _BREAKS:
                self._end_block(tag)
                if number in tables:
                    last = tables[number]
                    self._add_table(tags[number : last + 1])
                elif tag.closing:
                    self._close(tag.name)
                elif tag.name in _ZONES or tag.name in _LISTS:
                    self._open(tag.name)
            elif tag.name == "br" and self._is_second_break(tags, number):
                self._end_block(tag)
        self._end_block(Tag(Span(len(self.prose), len(self.prose)), ""))
        return self.layout

    def _is_second_break(self, tags: Sequence[Tag], number: int) -> bool:
        """Tell whether nothing stands between this break of a line and the one before."""
        before = tags[number - 1]
        return number > 0 and before.name == "br" and not self.prose[before.span.end : tags[number].span.start].strip()

    def _open(self, name: str) -> None:
        if name in _HEADINGS:  # no heading stands in another
            self.open = [other for other in self.open if other not in _HEADINGS]
        elif name == "li":
            lists = [place for place, other in enumerate(self.open) if other in _LISTS]
            if name in self.open[lists[-1] if lists else 0 :]:  # the end of an item need not be written
                self._close(name)
            self.marker = _BULLET
        if len(self.open) < _DEEPEST:
            self.open.append(name)

    def _close(self, name: str) -> None:
        if name in self.open:
            while self.open.pop() != name:
                pass

    def _end_block(self, tag: Tag) -> None:
        """Add the words from the last border to `tag` as a block of the zone that they stand in."""
        name = next((name for name in reversed(self.open) if name in _ZONES), "")
        zone = _ZONES.get(name, ZoneKind.BODY)
        seen = self.page if zone is ZoneKind.CODE else self.prose
        words = trimmed(seen, Span(self.start, tag.span.start))
        self.start = tag.span.end
        if words.end == words.start:
            return
        if zone is ZoneKind.ITEM:
            self.layout.add(zone, words, sum(name in _LISTS for name in self.open), self.marker)
            self.marker = ""
        else:
            self.layout.add(zone, words, _HEADINGS.get(name, 0))

    def _add_table(self, tags: Sequence[Tag]) -> None:
        """Add what stands between the `tags` of a table: a caption, then rows of cells."""
        rows: list[list[Span]] = [[]]
        headed = False
        held = tags[0]
        for tag in tags[1:]:
            if tag.name not in _PARTS:
                continue
            words = trimmed(self.prose, Span(held.span.end, tag.span.start))
            if held.name in _CELLS and not held.closing:
                rows[-1].append(words)
                headed |= held.name == "th" and len(rows) == 1
            elif held.name == "caption" and not held.closing and words.end > words.start:
                self.layout.add(ZoneKind.CAPTION, words)
            if tag.name == "tr" and rows[-1]:
                rows.append([])
            held = tag
        self.start = tags[-1].span.end
        rows = [row for row in rows if row]
        if len(rows) > 1 and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1:
            self.layout.add_table(rows, headed)
            return
        for cell in (cell for row in rows for cell in row if cell.end > cell.start):
            self.layout.add(ZoneKind.BODY, cell)
