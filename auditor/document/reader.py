"""Text to document: form is found here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.document.layout import blanked
from auditor.document.model import Block, Document, Sentence, ZoneKind
from auditor.document.plain import read_plain
from auditor.document.sentences import split_sentences
from auditor.document.source import line_starts

BOM = "\ufeff"
MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdx", ".qmd")
HTML_SUFFIXES = (".html", ".htm")

_NARROW = "\u202f\u2009\u2007\u2008"
"""Spaces that typesetters put between a number and its unit; readers look for the common one."""


def read_document(text: str, path: str) -> Document:
    """Return the document that `text` is; the suffix of `path` says how it is marked up.

    Offsets count the code points of `text` as it is: a byte order mark and carriage returns have theirs.
    """
    starts = line_starts(text)
    prose = " " + text[1:] if text.startswith(BOM) else text
    if path.lower().endswith(MARKDOWN_SUFFIXES):
        from auditor.document.markdown import read_markdown

        layout, prose = read_markdown(prose, starts)
    elif path.lower().endswith(HTML_SUFFIXES):
        from auditor.document.html import read_html

        layout, prose = read_html(prose)
    else:
        layout = read_plain(prose, (1, *starts[1:]) if text.startswith(BOM) else starts)  # a mark is no indentation
        prose = blanked(prose, layout.blanks)
    if not prose.isascii():
        for space in _NARROW:
            prose = prose.replace(space, "\u00a0")
    sentences: list[Sentence] = []
    for block in layout.blocks:
        if block.kind is ZoneKind.CODE:
            continue
        for span in split_sentences(prose, block.span):
            sentences.append(Sentence(len(sentences), span, block.index, block.kind))
    prose = _unwrapped(prose, layout.blocks)
    return Document(path, text, prose, tuple(layout.blocks), tuple(sentences), tuple(layout.tables), starts)


def _unwrapped(prose: str, blocks: Sequence[Block]) -> str:
    """Return `prose` with the line ends inside a block as spaces: there they are where an editor wrapped a line."""
    parts: list[str] = []
    at = 0
    for block in blocks:
        start, end = block.span
        if start < at or block.kind is ZoneKind.CODE:
            continue
        inside = prose[start:end]
        if "\n" in inside or "\r" in inside:
            parts += (prose[at:start], inside.replace("\r", " ").replace("\n", " "))
            at = end
    return "".join(parts) + prose[at:] if parts else prose
