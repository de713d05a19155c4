"""``--diff REF``: what was touched since a git revision, and the findings that cite it.

A finding counts when *any* of its cited spans was touched, and it is shown there: whoever changes an item seldom looks
for the sum on another page. A number is touched when its sentence was, and the very number that was edited is shown
rather than its neighbours.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from auditor.document.model import Document, Span
from auditor.document.reader import read_document
from auditor.errors import UnreadableError, UsageError
from auditor.patterns import lazy
from auditor.records import dataclass
from auditor.report import Report, Suppressed
from auditor.verdicts.model import Citation, Finding
from auditor.writers.places import posix

_TOKEN = lazy(r"\w+(?:[.,]\d+)*|[^\w\s]|\s+")
LONGEST = 3000
"""Words up to which one stretch of changed sentences is compared word by word."""


def since(reports: Sequence[Report], reference: str) -> list[Report]:
    """Return `reports` with the findings that cite nothing touched since `reference` set apart.

    Raises:
        UsageError: there is no such revision, or this is no git repository.
    """
    if reference.startswith("-"):
        raise UsageError(f"--diff {reference}: no such git revision")
    commit = _git(["rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}"])
    if commit is None:
        inside = _git(["rev-parse", "--git-dir"]) is not None
        raise UsageError(f"--diff {reference}: {'no such git revision' if inside else 'not in a git repository'}")
    touched: dict[str, Touched | None] = {}
    for report in reports:
        for finding in report.findings:
            for path in {citation.path or report.path for citation in finding.citations}:
                if path not in touched:
                    document = report.reading.document
                    touched[path] = _touched(path, document if path == report.path else None, commit.decode().strip())
    made = []
    for report in reports:
        kept, apart = [], list(report.suppressed)
        for finding in report.findings:
            anchored = _anchored(finding, report.path, touched)
            if anchored is None:
                apart.append(Suppressed(finding, "diff"))
            else:
                kept.append(anchored)
        made.append(replace(report, findings=tuple(kept), suppressed=tuple(apart)))
    return made


@dataclass(frozen=True, slots=True)
class Touched:
    """What changed in a document: its words, and the sentences around them."""

    words: tuple[Span, ...]
    sentences: tuple[Span, ...]


def touched_by(old: str, new: str, path: str = "<text>") -> Touched:
    """Return what of `new` differs from `old`; both are marked up as the suffix of `path` says."""
    before = [old[s.span.start : s.span.end] for s in read_document(old, path).sentences]
    document = read_document(new, path)
    sentences = [sentence.span for sentence in document.sentences]
    after = [document.cut(span) for span in sentences]
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    matcher = SequenceMatcher(None, before[head : len(before) - tail], after[head : len(after) - tail], autojunk=False)
    words: list[Span] = []
    changed: list[Span] = []
    for tag, first, last, begin, end in matcher.get_opcodes():
        group = sentences[head + begin : head + end]
        if tag == "equal" or not group:
            continue
        changed += group
        whole = Span(group[0].start, group[-1].end)
        words += _words(" ".join(before[head + first : head + last]), document.cut(whole), whole.start)
    return Touched(tuple(words), tuple(changed))


def _words(old: str, new: str, offset: int) -> list[Span]:
    """Return the words of `new` that `old` has not in their place; `offset` is where `new` starts."""
    tokens = list(_TOKEN.finditer(new))
    before = _TOKEN.findall(old)
    if len(tokens) + len(before) > LONGEST:
        return [Span(offset, offset + len(new))]
    matcher = SequenceMatcher(None, before, [token[0] for token in tokens], autojunk=False)
    return [
        Span(offset + token.start(), offset + token.end())
        for tag, _, _, begin, end in matcher.get_opcodes()
        if tag != "equal"
        for token in tokens[begin:end]
        if not token[0].isspace()
    ]


def _touched(path: str, document: Document | None, commit: str) -> Touched | None:
    """Return the touched spans of the document at `path`; None is all of it, as in a new file."""
    old = _git(["show", f"{commit}:./{posix(os.path.relpath(path))}"]) if path != "<stdin>" else None
    if old is None:
        return None
    if document is None:
        from auditor.document.source import decoded, read_bytes

        try:
            text = decoded(read_bytes(path), path)
        except UnreadableError:
            return None
    else:
        text = document.text
    try:
        before = old.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return Touched((), ()) if before == text else touched_by(before, text, path)


def _anchored(finding: Finding, path: str, touched: dict[str, Touched | None]) -> Finding | None:
    """Return `finding` with a touched citation first, None where it cites nothing that was touched."""
    for finest in (True, False):
        for index, citation in enumerate(finding.citations):
            known = touched[citation.path or path]
            spans = None if known is None else known.words if finest else known.sentences
            if spans is not None and not any(span.overlaps(citation.span) for span in spans):
                continue
            if index == 0 or citation.path is not None:
                return finding
            first = finding.citations[0]
            rest = [replace(first, role=citation.role), *finding.citations[1:index], *finding.citations[index + 1 :]]
            citations: tuple[Citation, ...] = (replace(citation, role="primary"), *rest)
            return replace(finding, citations=citations)
    return None


def _git(arguments: list[str]) -> bytes | None:
    """Return what git prints, None where it fails or is missing."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
