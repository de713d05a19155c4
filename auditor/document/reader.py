"""Text to document: form is found here and nowhere else."""

from __future__ import annotations

import re

from auditor.document.model import Block, Document, Sentence, Span, ZoneKind

_LINE_END = re.compile(r"\r\n|\r|\n")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


def read_document(text: str, path: str) -> Document:
    """Return the document that `text` is; the suffix of `path` says how it is marked up."""
    starts = [0]
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for match in _LINE_END.finditer(text):
        starts.append(match.end())
    for line, start in enumerate(starts):
        end = starts[line + 1] if line + 1 < len(starts) else len(text)
        content = text[start:end]
        if not content.strip():
            continue
        first = start + len(content) - len(content.lstrip())
        last = start + len(content.rstrip())
        kind = ZoneKind.BODY if content.rstrip().endswith((".", "!", "?", "”", '"', ":")) else ZoneKind.HEADLINE
        block = Block(len(blocks), kind, Span(first, last))
        blocks.append(block)
        begin = first
        for stop in [m.end() for m in _SENTENCE_END.finditer(text, first, last)] + [last]:
            finish = begin + len(text[begin:stop].rstrip())
            sentences.append(Sentence(len(sentences), Span(begin, finish), block.index, kind))
            begin = stop
    return Document(path, text, text, tuple(blocks), tuple(sentences), (), tuple(starts))
