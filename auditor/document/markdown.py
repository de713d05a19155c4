"""Markdown: marko finds the form, and everything that is not a reader's word is blanked out.

marko gives the span of every piece of text, but in a text whose lines end in ``\\n``; here they are counted back into
the text as it is. Only this module imports marko, and it is imported only for a path that says Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from auditor.document.layout import Layout, blanked, trimmed
from auditor.document.model import Span, ZoneKind
from auditor.document.plain import is_caption, read_plain
from auditor.document.references import written_out
from auditor.patterns import lazy

if TYPE_CHECKING:
    from marko.element import Element

_FRONT_MATTER = lazy(r"(---|\+\+\+)[ \t]*\n")
_FRONT_MATTER_END = {
    "---": lazy(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": lazy(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
_ITEM_MARKER = lazy(r"[ \t>]*([-+*]|[0-9]{1,9}[.)])")
_TAG = lazy(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE)

# What marko needs more than linear time for, measured with marko 2.2.4: quotes nested on one line, runs of white space,
# marks that may open or close something in one paragraph, and definitions.
_DEEP_QUOTE = lazy(r"(?:>[ \t]?){10}")
_LONG_GAP = lazy(r"[^\S\n]{160}")
_MARK = lazy(r"[\[*_~<!]")
_OWN_BLOCK = lazy(r"[ \t]*(?:[-+*|#]|[0-9]{1,9}[.)]|$)")
_DEFINITION = lazy(r"^ {0,3}\[[^\]\n]{0,200}\]:", re.MULTILINE)
_ODD_SPACES = dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"), " ")
_ODD_SPACES.update(dict.fromkeys(range(0x2000, 0x200B), " "))
_TAB = lazy(r"(?<![\t\n])\t")
_FOOTNOTE = lazy(r"(\[\^[^\]\n]{1,80}\]):")
_FOOTNOTE_MARK = lazy(r"\[\^[^\]\s]{1,80}\]")
_MOST_PAIRS = 10_000_000
_MOST_DEFINITIONS = 3_000


def read_markdown(text: str, line_starts: Sequence[int]) -> tuple[Layout, str]:
    """Return the layout of a Markdown text, and its prose.

    A text on which the parser would not come to an end, or breaks, is read as plain text: its numbers are audited too.
    """
    breaks = [match.start() - count for count, match in enumerate(re.finditer("\r\n", text))]
    body = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    start = _body_start(body)
    # marko never ends where it takes odd spaces for words and for nothing at once, and where a tab follows the mark of
    # a quotation or an item; footnotes are definitions of links to it
    body = _TAB.sub(" ", _FOOTNOTE.sub(r"\1 ", body[start:].translate(_ODD_SPACES)))
    if not _is_tangled(body):
        from auditor.document.bounded import EndlessError

        try:
            return _Reader(text, lambda offset: offset + start + bisect_left(breaks, offset + start)).read(body)
        except (EndlessError, RecursionError, IndexError, AttributeError):
            pass
    layout = read_plain(text, line_starts)
    return layout, blanked(text, layout.blanks)


class _Reader:
    """One walk over marko's tree."""

    def __init__(self, text: str, place: Callable[[int], int]) -> None:
        self.text = text
        self.place = place
        """The offset in `text` of an offset in what marko read."""
        self.kept: list[Span] = []
        self.prose = text

    def read(self, body: str) -> tuple[Layout, str]:
        from marko import Markdown
        from marko.ext.gfm import GFM

        from auditor.document.bounded import BoundedParser

        markdown = Markdown(BoundedParser, extensions=[GFM])
        tree = markdown.parse(body)
        self._keep(tree)
        self.kept.sort()
        edges = chain([0], chain.from_iterable(self.kept), [len(self.text)])
        blanks = [Span(left, right) for left, right in list(pairwise(edges))[::2] if left < right]
        self.prose = _decoded(blanked(self.text, blanks))
        layout = Layout()
        self._lay(tree, layout, ZoneKind.BODY, 0, "")
        return layout, self.prose

    def _span(self, element: Element) -> Span | None:
        found = element.source_span
        return None if found is None else Span(self.place(found[0]), self.place(found[1]))

    def _keep(self, element: Element) -> None:
        """Collect the spans of the words that a reader sees."""
        kind = element.get_type()
        span = self._span(element)
        if kind in ("RawText", "Literal"):
            if span is not None:
                self.kept.append(span if kind == "RawText" else Span(span.end - 1, span.end))
        elif kind == "HTMLBlock" and span is not None:
            done = span.start
            for tag in _TAG.finditer(self.text, span.start, span.end):
                if tag.start() > done:
                    self.kept.append(Span(done, tag.start()))
                done = tag.end()
            if done < span.end:
                self.kept.append(Span(done, span.end))
        elif kind not in ("CodeSpan", "FencedCode", "CodeBlock", "InlineHTML", "AutoLink", "Url", "LinkRefDef"):
            for child in _children(element):
                self._keep(child)

    def _lay(self, element: Element, layout: Layout, zone: ZoneKind, depth: int, marker: str) -> None:
        """Append the blocks of `element`, which stands in `zone`; `marker` belongs to the first of them."""
        for child in _children(element):
            kind = child.get_type()
            span = self._span(child)
            if kind == "List":
                self._lay(child, layout, zone, depth + 1, "")
            elif kind == "ListItem":
                found = None if span is None else _ITEM_MARKER.match(self.text, span.start, span.end)
                self._lay(child, layout, ZoneKind.ITEM, depth, found[1] if found else "")
            elif kind == "Quote":
                self._lay(child, layout, ZoneKind.QUOTATION, depth, "")
            elif kind == "Table":
                self._lay_table(child, layout)
            elif span is not None and kind in ("FencedCode", "CodeBlock"):
                layout.add(ZoneKind.CODE, trimmed(self.text, span))
            elif span is not None and (span := self._words(child, span)) is not None:
                if kind in ("Heading", "SetextHeading"):
                    layout.add(ZoneKind.HEADLINE, span, getattr(child, "level", 1))
                elif kind == "HTMLBlock":
                    layout.add(zone, span)
                elif kind == "Paragraph":
                    pictured = zone is ZoneKind.BODY and (_is_picture(child) or is_caption(self.prose, span))
                    layout.add(
                        ZoneKind.CAPTION if pictured else zone, span, depth if zone is ZoneKind.ITEM else 0, marker
                    )
                    marker = ""

    def _words(self, element: Element, span: Span) -> Span | None:
        """Return where the words of `element` stand, which fills `span`; its code where it has nothing else."""
        words = trimmed(self.prose, span)
        if words.end > words.start:
            return words
        code = [self._span(child) for child in _children(element) if child.get_type() == "CodeSpan"]
        return next((place for place in code if place is not None), None)

    def _lay_table(self, table: Element, layout: Layout) -> None:
        rows = []
        for row in _children(table):
            cells: list[Span] = []
            for cell in _children(row):
                end = cells[-1].end if cells else self.place((row.source_span or (0, 0))[0])
                cells.append(trimmed(self.prose, self._span(cell) or Span(end, end)))
            rows.append(cells)
        if rows and all(rows):
            layout.add_table(rows, header=True)


def _children(element: Element) -> Iterator[Element]:
    children = getattr(element, "children", ())
    return iter(() if isinstance(children, str) else children)


def _is_picture(paragraph: Element) -> bool:
    """Tell whether a paragraph holds an image and nothing else that is read."""
    kinds = [child.get_type() for child in _children(paragraph)]
    return "Image" in kinds and all(kind in ("Image", "LineBreak") for kind in kinds)


def _decoded(prose: str) -> str:
    """Return `prose` with character references written out, and without footnote marks."""
    if "[^" in prose:
        prose = _FOOTNOTE_MARK.sub(lambda mark: " " * len(mark[0]), prose)
    return written_out(prose)


def _body_start(text: str) -> int:
    """Return where the text begins behind a byte order mark (here a space) and front matter."""
    first = 1 if text[:1] == " " and text[1:4] in _FRONT_MATTER_END else 0
    opened = _FRONT_MATTER.match(text, first)
    closed = opened and _FRONT_MATTER_END[opened[1]].search(text, opened.end())
    return closed.end() if closed else 0


def _is_tangled(body: str) -> bool:
    """Tell whether the parser would take much longer than its length for `body`."""
    if _LONG_GAP.search(body) or _DEEP_QUOTE.search(body):
        return True
    if sum(1 for _ in _DEFINITION.finditer(body)) > _MOST_DEFINITIONS:
        return True
    pairs = marks = 0
    for line in body.split("\n"):
        if _OWN_BLOCK.match(line):
            pairs += marks * marks
            marks = 0
        marks += len(_MARK.findall(line))
    return pairs + marks * marks > _MOST_PAIRS
