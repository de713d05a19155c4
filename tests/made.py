"""Hand-made reports, so that writers and the machinery around them are tested without the rules."""

from __future__ import annotations

from auditor.assertions.model import Reading
from auditor.document.model import Span
from auditor.document.reader import read_document
from auditor.report import Coverage, Report, Suppressed
from auditor.settings import DEFAULT
from auditor.verdicts.model import Citation, Finding, Severity

TRICKY = "Cafe\u0301 Ubu.\nCou\u0302t : 😀 €3 million, not 😀😀 €4 million.\n"
"""A euro sign, emoji and combining marks before the cited numbers."""


def finding(
    text: str,
    *words: str,
    rule: str = "repeated-figure",
    severity: Severity = Severity.ERROR,
    message: str = "",
    **more: str,
) -> Finding:
    """Return a finding of `rule` that cites the first places of `words` in `text`."""
    citations = []
    for index, word in enumerate(words):
        start = text.index(word)
        citations.append(Citation("primary" if index == 0 else "other", Span(start, start + len(word))))
    return Finding(
        rule,
        severity,
        message or f"“{words[0]}” does not agree with " + " and ".join(f"“{w}”" for w in words[1:]) + ".",
        tuple(citations),
        None,
        (),
        more.get("fingerprint", f"{rule}-{'-'.join(words)}"),
        more.get("confidence", "high"),
    )


def report(text: str, *findings: Finding, path: str = "a.md", suppressed: tuple[Suppressed, ...] = ()) -> Report:
    """Return the report of `text` with `findings`."""
    document = read_document(text, path)
    reading = Reading(document, DEFAULT, (), (), (), {})
    return Report(path, reading, (), (), findings, (), suppressed, Coverage(4, 3, 1, 0))
