"""marko with a bound: a text on which its block parser goes round in circles is given up, not waited for."""

from __future__ import annotations

from re import Match, Pattern
from typing import Literal, overload

from marko import block
from marko.parser import Parser
from marko.source import Source

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
