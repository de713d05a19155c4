"""Lines of a text as a terminal shows them: how wide each character is, and what is shown for one that has no form."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from auditor.document.model import Span

TAB = 4
# Characters of one column each: no library is asked about a line that has no others.
_NARROW = re.compile(r"[ -~\u00a1-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
_ELLIPSIS = "…"


@lru_cache(maxsize=1)
def _wcwidth() -> Callable[[str], int]:
    from wcwidth import wcwidth

    return wcwidth


def shown(character: str) -> str:
    """Return what stands for `character` in a report: controls, and marks that turn the direction, are made visible.

    A text must not be able to move the cursor, colour the terminal or show its words in another order than they have.
    """
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000 or code in (0x2028, 0x2029) or 0x202A <= code <= 0x202E:
        return "\ufffd"
    if 0x2066 <= code <= 0x2069:
        return "\ufffd"
    return "" if code == 0xFEFF else character


class Line:
    """One line of a text, as shown: the columns that each of its characters takes."""

    def __init__(self, text: str) -> None:
        """Lay out `text`, which has no line end."""
        if _NARROW.fullmatch(text):
            self.cells = list(text)
            self.columns: list[int] = list(range(len(text) + 1))
            return
        self.cells, self.columns = [], [0]
        width = _wcwidth()
        for character in text:
            at = self.columns[-1]
            if character == "\t":
                cell = " " * (TAB - at % TAB)
                wide = len(cell)
            else:
                cell = shown(character)
                wide = max(0, width(cell)) if cell else 0
            self.cells.append(cell)
            self.columns.append(at + wide)

    def width(self, start: int, end: int) -> int:
        """Return the columns from character `start` up to `end`."""
        return self.columns[end] - self.columns[start]

    def windows(self, spans: list[Span], room: int) -> list[Span]:
        """Return the stretches to show so that every one of `spans` is seen, each at most about `room` columns wide.

        A line that fits is shown whole; of a longer one, as much as there is room for around each span.
        """
        end = len(self.cells)
        if self.columns[-1] <= room:
            return [Span(0, end)]
        found: list[Span] = []
        for span in spans:
            spare = max(0, room - self.width(span.start, span.end) - 2)
            if found and self.width(found[-1].start, span.end) + 2 <= room:
                last = found.pop()
                spare = max(0, room - self.width(last.start, span.end) - 2)
                span = Span(last.start, span.end)
                found.append(Span(span.start, self._right(span.end, spare)))
            else:
                start = self._left(span.start, spare // 2)
                spare -= self.width(start, span.start)
                found.append(Span(start, self._right(span.end, spare)))
        return found

    def _left(self, start: int, spare: int) -> int:
        """Return where a window begins that has up to `spare` columns before `start`, at the beginning of a word."""
        at = start
        while at > 0 and self.width(at - 1, start) <= spare:
            at -= 1
        if at > 0:
            cut = at
            while cut < start and self.cells[cut] != " ":
                cut += 1
            at = cut + 1 if cut < start else at
        return at

    def _right(self, end: int, spare: int) -> int:
        at = end
        last = len(self.cells)
        while at < last and self.width(end, at + 1) <= spare:
            at += 1
        if at < last:
            cut = at
            while cut > end and self.cells[cut] != " ":
                cut -= 1
            at = cut if cut > end else at
        return at

    def cut(self, window: Span, marks: list[tuple[Span, str]]) -> tuple[str, str]:
        """Return the characters of `window`, and a line of marks under its spans; "…" says where something is left out.

        The first of `marks` that covers a column gives the sign there; a span of no width still gets one sign.
        """
        left = _ELLIPSIS if window.start > 0 else ""
        right = _ELLIPSIS if window.end < len(self.cells) else ""
        text = left + "".join(self.cells[window.start : window.end]) + right
        signs = [" "] * (self.width(*window) + len(left) + 1)
        for span, sign in reversed(marks):
            start, end = max(span.start, window.start), min(span.end, window.end)
            if start > window.end or end < window.start or (start >= end and span.start != span.end):
                continue
            at = self.width(window.start, start) + len(left)
            for column in range(at, at + max(1, self.width(start, max(start, end)))):
                signs[column] = sign
        return text.rstrip(), "".join(signs).rstrip()
