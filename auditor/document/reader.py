"""Text to document: form is found here and nowhere else."""

from __future__ import annotations

import re

from auditor.document.layout import blanked
from auditor.document.model import Document, Sentence, ZoneKind
from auditor.document.plain import read_plain
from auditor.document.sentences import split_sentences

BOM = "\ufeff"
MARKDOWN_SUFFIXES = (".md", ".markdown")

_LINE_END = re.compile(r"\r\n?|\n")


def read_document(text: str, path: str) -> Document:
    """Return the document that `text` is; the suffix of `path` says how it is marked up.

    Offsets count the code points of `text` as it is: a byte order mark and carriage returns have theirs.
    """
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    prose = " " + text[1:] if text.startswith(BOM) else text
    if path.lower().endswith(MARKDOWN_SUFFIXES):
        from auditor.document.markdown import read_markdown

        layout, prose = read_markdown(prose, starts)
    else:
        layout = read_plain(prose, starts)
        prose = blanked(prose, layout.blanks)
    sentences: list[Sentence] = []
    for block in layout.blocks:
        if block.kind is ZoneKind.CODE:
            continue
        for span in split_sentences(prose, block.span):
            sentences.append(Sentence(len(sentences), span, block.index, block.kind))
    return Document(path, text, prose, tuple(layout.blocks), tuple(sentences), tuple(layout.tables), tuple(starts))
