"""Literal text in plain text: what is set in below a paragraph that ends with "::", directives of code, ``words``.

These are the marks of reStructuredText, which many a plain text of programmers uses: a manual, a README, a comment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.document.lines import Line
from auditor.document.model import Span
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
    for index, line in enumerate(lines):
        if index < done:
            continue
        directive = _DIRECTIVE.match(prose, line.first, line.last)
        if directive is not None:
            first = index if directive[1] in _UNREAD else None
        else:
            ends = prose.endswith("::", line.first, line.last)
            first = index + 1 if ends and index + 1 < len(lines) and lines[index + 1].after_blank else None
        if first is None:
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


def _indent(prose: str, line: Line) -> int:
    """Return how many columns a line is set in."""
    return len(prose[line.start : line.first].expandtabs())
