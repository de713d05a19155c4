"""Judgements to findings."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.document.model import Document
from auditor.verdicts.model import Finding, Judgement


def findings_of(document: Document, judgements: Iterable[Judgement]) -> tuple[Finding, ...]:
    """Return what a person should see, in the order of the text."""
    return ()
