"""The tags of an HTML page, where they stand.

The standard library's parser gives no end of a tag and takes more than linear time for some pages that are no HTML, so
the tags are cut out here: each look goes on behind the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.document.model import Span
from auditor.patterns import lazy

_OPENED = lazy(r"<(?:!--|[!?]|(/?)([A-Za-z][^\s/><]*))")
_EDGE = lazy(r"[\"'>]")
_RAW = ("script", "style", "textarea")
"""Elements in which nothing is a tag but their own end."""
_RAW_END = {name: lazy(rf"</{name}\b", re.IGNORECASE) for name in _RAW}


class Tag(NamedTuple):
    """One tag, or a comment, a declaration or an instruction (which have no name)."""

    span: Span
    name: str
    """In small letters."""
    closing: bool = False


def read_tags(page: str) -> Iterator[Tag]:
    """Yield the tags of `page` in their order; behind one that is never closed all is text.

    The raw words of a script, a style sheet or a form's field count as part of the tag that opens them.
    """
    at = 0
    raw = set(_RAW)
    while opened := _OPENED.search(page, at):
        start, name = opened.start(), (opened[2] or "").lower()
        if name:
            at = _tag_end(page, opened.end())
        else:
            mark = "-->" if opened[0] == "<!--" else ">"
            at = page.find(mark, opened.end()) + len(mark)
            at = 0 if at < len(mark) else at
        if not at:
            return
        if name in raw and not opened[1]:
            closed = _RAW_END[name].search(page, at)
            if closed is None:
                raw.discard(name)
            else:
                at = closed.start()
        yield Tag(Span(start, at), name, bool(opened[1]))


def _tag_end(page: str, start: int) -> int:
    """Return where the tag ends whose name ends at `start`, 0 where it does not; a quoted value may hold a ">"."""
    at = start
    while edge := _EDGE.search(page, at):
        if edge[0] == ">":
            return edge.end()
        at = page.find(edge[0], edge.end()) + 1
        if not at:
            return page.find(">", start) + 1
    return 0
