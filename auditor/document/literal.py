"""Literal text in plain text: what is set in below a paragraph that ends with "::", directives of code, ``words``.

These are the marks of reStructuredText, which many a plain text of programmers uses: a manual, a README, a comment.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from auditor.document.lines import Line
from auditor.document.model import Span
from auditor.document.searched import places_of
from auditor.patterns import lazy

_DIRECTIVE = lazy(r"\.\. ([a-z]+(?:[-:][a-z]+)*)::")
_UNREAD = frozenset(
    "code code-block sourcecode parsed-literal literalinclude highlight prompt doctest testcode testoutput math raw "
    "graphviz digraph productionlist include toctree contents csv-table list-table flat-table kernel-doc "
    "kernel-render".split()
)
"""Directives whose content is no prose."""
_INLINE = lazy(r"``(?=[^\s`])(?:(?!'')[^`\n]){0,199}(?<=[^\s`])``(?![\w`])")
"""Two grave accents open a quotation too, in texts that close it with two apostrophes."""


def literal_blocks(prose: str, lines: Sequence[Line]) -> dict[int, int]:
    """Return for the first line of each literal block the line after its last, both as places in `lines`."""
    found: dict[int, int] = {}
    done = 0
    for at in places_of("::", prose):
        index = bisect_right(lines, at, key=_start) - 1
        line = lines[index]
        if index < done:
            continue
        directive = _DIRECTIVE.match(prose, line.first, line.last)
        first = index
        if directive is None:
            first += 1
            if at + 2 != line.last or first == len(lines) or not lines[first].after_blank:
                continue
        elif directive[1] not in _UNREAD:
            continue
        last = index + 1
        while last < len(lines) and _indent(prose, lines[last]) > _indent(prose, line):
            last += 1
        if last > first:
            found[first] = done = last
    return found


def literal_words(prose: str) -> Iterator[Span]:
    """Yield where words are set between pairs of grave accents."""
    for match in _INLINE.finditer(prose):
        yield Span(*match.span())


def _start(line: Line) -> int:
    return line.start


def _indent(prose: str, line: Line) -> int:
    """Return how many columns a line is set in."""
    return len(prose[line.start : line.first].expandtabs())
