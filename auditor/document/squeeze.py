"""A document without the runs of blanks that line ends, emphasis and typists leave inside its sentences.

A line that ends in two characters, "(**9 in**)" in Markdown and two blanks in the midst of a line all hide from a
reader what stands side by side on the page. Readers of characters work on the squeezed document and give back offsets.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from auditor.document.model import Block, Document, Span, ZoneKind
from auditor.patterns import lazy

_RUN = lazy(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_TYPED = lazy(r"(?<=[^\W\d])  |(?<=[0-9,;])  (?=[^\W\d])")
"""Two blanks that no end of a sentence and no column of figures explains."""
_EMPHASIS = lazy(r"[*_~ \r\n\u00a0\u202f\u2009]+")
_MARK_ONLY = lazy(r"[*_~]+")


class Squeezed:
    """A squeezed document and the way back from its offsets."""

    __slots__ = ("_kept", "_starts", "document")

    def __init__(self, document: Document, cuts: list[tuple[int, int]]) -> None:
        prose, text = document.prose, document.text
        self._starts: list[int] = [0]
        """Where each kept stretch begins in the squeezed text, and in the source."""
        self._kept: list[int] = [0]
        proses: list[str] = []
        texts: list[str] = []
        at = length = 0
        for start, end in cuts:
            proses.append(prose[at:start])
            texts.append(text[at:start])
            length += start - at
            at = end
            self._starts.append(length)
            self._kept.append(end)
        proses.append(prose[at:])
        texts.append(text[at:])
        blocks = tuple(replace(block, span=self._there(block.span)) for block in document.blocks)
        self.document = Document(document.path, "".join(texts), "".join(proses), blocks, ())

    def _there(self, span: Span) -> Span:
        return Span(self._squeezed(span.start), self._squeezed(span.end))

    def _squeezed(self, offset: int) -> int:
        stretch = bisect_right(self._kept, offset) - 1
        following = self._starts[stretch + 1] if stretch + 1 < len(self._starts) else None
        there = self._starts[stretch] + offset - self._kept[stretch]
        return there if following is None else min(there, following)

    def back(self, span: Span) -> Span:
        """Return where `span` of the squeezed document stands in the source."""
        if span.start >= span.end:
            return Span(self._source(span.start), self._source(span.start))
        return Span(self._source(span.start), self._source(span.end - 1) + 1)

    def _source(self, offset: int) -> int:
        stretch = bisect_right(self._starts, offset) - 1
        return self._kept[stretch] + offset - self._starts[stretch]


def squeezed(document: Document) -> Squeezed | None:
    """Return `document` squeezed, None where there is nothing to squeeze."""
    if "  " not in document.prose:
        return None
    cuts: list[tuple[int, int]] = []
    for block in document.blocks:
        if block.kind is not ZoneKind.CODE and block.kind is not ZoneKind.CELL:
            cuts.extend(_cuts(document, block, cuts[-1][1] if cuts else 0))
    return Squeezed(document, cuts) if cuts else None


def _cuts(document: Document, block: Block, after: int) -> list[tuple[int, int]]:
    prose, text = document.prose, document.text
    found: list[tuple[int, int]] = []
    if prose.find("  ", *block.span) < 0 and prose.find("\u00a0", *block.span) < 0:
        return found  # as most: a pattern that looks back first stops at every letter
    for run in _RUN.finditer(prose, max(after, block.span.start), block.span.end):
        start, end = run.span()
        hidden = text[start:end]
        if hidden.isspace() and "\n" not in hidden:
            if end - start == 2 and _TYPED.match(prose, start):
                found.append((start + 1, end))
        elif _EMPHASIS.fullmatch(hidden):
            joined = prose[start - 1].isalnum() and prose[end].isalnum()
            found.append((start if _MARK_ONLY.fullmatch(hidden) and not joined else start + 1, end))
    return found
