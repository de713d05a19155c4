"""The report of one document: the ledger, every claim with its verdict, the findings and the coverage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from auditor.assertions.model import Assertion, Reading
from auditor.verdicts.model import Finding, Judgement


class Status(StrEnum):
    """What became of a number."""

    CHECKED = "checked"
    UNLINKED = "unlinked"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: a number, its status and why."""

    assertion: Assertion
    status: Status
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the text was checked."""

    read: int
    checked: int
    unlinked: int
    excluded: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything known about one document after its audit."""

    path: str
    reading: Reading
    entries: tuple[Entry, ...]
    judgements: tuple[Judgement, ...]
    findings: tuple[Finding, ...]
    failures: tuple[str, ...] = ()
    """Rules that crashed, one line each: the audit is then incomplete, exit status 2."""

    @property
    def coverage(self) -> Coverage:
        """Count the ledger's entries by status."""
        counts = dict.fromkeys(Status, 0)
        for entry in self.entries:
            counts[entry.status] += 1
        return Coverage(len(self.entries), counts[Status.CHECKED], counts[Status.UNLINKED], counts[Status.EXCLUDED])
