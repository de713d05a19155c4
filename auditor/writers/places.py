"""Cited places in the units that the consumers count in: code points, UTF-8 bytes, UTF-16 units.

One place in "Coût : 😀 €3 million", that of the euro sign, is column 10 in code points, 11 in UTF-16 and 14 in bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from auditor.document.model import Document, Span
from auditor.records import dataclass
from auditor.report import Report
from auditor.verdicts.model import Finding, Severity

RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
BOM = "\ufeff"
_STEP = 1024
"""Characters of a line between two places at which its bytes are counted."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A cited place with its document; lines and columns count from 1, the end column is exclusive."""

    role: str
    document: Document
    span: Span

    @property
    def path(self) -> str:
        """Return the path with forward slashes and without a leading ``./``."""
        return posix(self.document.path)

    @property
    def text(self) -> str:
        """Return the words that are cited."""
        return self.document.cut(self.span)

    @property
    def start(self) -> tuple[int, int]:
        """Return line and column in code points."""
        return _place(self.document, self.span.start)

    @property
    def end(self) -> tuple[int, int]:
        """Return line and column just after the last character, in code points."""
        return _place(self.document, self.span.end)

    def bytes_at(self, offset: int) -> tuple[int, int]:
        """Return line and column of `offset` with the column in UTF-8 bytes, from 1."""
        document = self.document
        text, starts = document.text, document.line_starts
        line = document.place(offset).line
        begin = starts[line - 1]
        steps, rest = divmod(offset - begin, _STEP)
        before = _bytes_before(text, begin, starts[line] if line < len(starts) else len(text))[steps]
        marked = line == 1 and offset > begin and text.startswith(BOM)
        return line, before + _bytes(text[offset - rest : offset]) - (_bytes(BOM) if marked else 0) + 1


@lru_cache(maxsize=16)
def _bytes_before(text: str, begin: int, end: int) -> tuple[int, ...]:
    """Return how many bytes stand before every `_STEP`-th character of a line: a long one is encoded once."""
    return tuple(accumulate((_bytes(text[at : at + _STEP]) for at in range(begin, end, _STEP)), initial=0))


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _place(document: Document, offset: int) -> tuple[int, int]:
    """Return line and column in code points; a byte-order mark has no column of its own."""
    place = document.place(offset)
    marked = place.line == 1 and place.column > 1 and document.text.startswith(BOM)
    return place.line, place.column - marked


def posix(path: str) -> str:
    """Return `path` with forward slashes and without a leading ``./``."""
    path = path.replace("\\", "/")
    while path.startswith("./"):
        path = path[2:]
    return path


def documents_of(reports: Iterable[Report]) -> dict[str, Document]:
    """Return the documents of `reports` by path, for citations that lead from one to another."""
    return {report.path: report.reading.document for report in reports}


def cited(report: Report, finding: Finding, documents: dict[str, Document]) -> tuple[Cited, ...]:
    """Return the places that `finding` cites, primary first."""
    own = report.reading.document
    return tuple(
        Cited(c.role, own if c.path is None else documents.get(c.path, own), c.span) for c in finding.citations
    )


def every_finding(reports: Iterable[Report]) -> Iterator[tuple[Report, Finding]]:
    """Yield the findings of `reports` by path, then by place, then by rule: the same order in every run."""
    for report in sorted(reports, key=lambda each: each.path):
        yield from ((report, finding) for finding in sorted(report.findings, key=_order))


def worst_first(reports: Iterable[Report]) -> list[tuple[Report, Finding]]:
    """Return the findings of `reports`, errors before warnings before notes."""
    return sorted(every_finding(reports), key=lambda pair: RANK[pair[1].severity])


def _order(finding: Finding) -> tuple[int, int, str, str]:
    span = finding.citations[0].span if finding.citations else Span(0, 0)
    return span.start, span.end, finding.rule, finding.message
