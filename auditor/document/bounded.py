"""marko with a bound: a text on which its block parser goes round in circles is given up, not waited for.

And with a short cut: a paragraph without marks is words and ends of lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from re import Match, Pattern
from typing import Literal, overload

from marko import block, inline
from marko.inline_parser import Token, make_elements
from marko.parser import Parser
from marko.source import Source

from auditor.patterns import lazy

_INLINE = lazy(r"[\\*_\[~`<@]|www\.|://")
"""What every inline element of GitHub's Markdown holds, the ends of lines excepted."""
_LOOKS_PER_LINE = 1_000
_LOOKS = 100_000


class EndlessError(Exception):
    """The parser looked at its lines far more often than any text needs."""


class BoundedSource(Source):
    """A source that counts how often it is looked at."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._looks = _LOOKS + _LOOKS_PER_LINE * text.count("\n")

    @overload
    def next_line(self, require_prefix: Literal[False] = ...) -> str: ...

    @overload
    def next_line(self, require_prefix: Literal[True] = ...) -> str | None: ...

    def next_line(self, require_prefix: bool = True) -> str | None:
        self._count()
        return super().next_line(require_prefix)  # type: ignore[call-overload, no-any-return]

    def expect_re(self, regexp: Pattern[str] | str) -> Match[str] | None:
        self._count()
        return super().expect_re(regexp)

    def _count(self) -> None:
        self._looks -= 1
        if self._looks < 0:
            raise EndlessError


class BoundedParser(Parser):
    """A parser that raises EndlessError where it would never end."""

    def parse(self, text: str) -> block.Document:
        source = BoundedSource(text)
        source.parser = self
        document = self.block_elements["Document"]()
        assert isinstance(document, block.Document)
        document.source_span = (0, len(source._buffer))
        with source.under_state(document):
            document.children = self.parse_source(source)
            self.parse_inline(document, source)
        return document

    def _parse_inline(
        self, text: str, source: Source, positions: Sequence[int] | None = None
    ) -> list[inline.InlineElement]:
        """Parse words; most paragraphs are nothing else, and need no look at each of their letters."""
        if _INLINE.search(text):
            return super()._parse_inline(text, source, positions)
        words, end = self.inline_elements["RawText"], self.inline_elements["LineBreak"]
        breaks = [Token(end, match, text, words, positions) for match in end.find(text, source=source)]
        return make_elements(breaks, text, fallback=words, positions=positions)
