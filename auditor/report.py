"""The report of one document: the ledger, every claim with its verdict, the findings and the coverage."""

from __future__ import annotations

from auditor.assertions.model import Assertion, Reading
from auditor.enums import StrEnum
from auditor.records import dataclass
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
class Suppressed:
    """A finding that somebody decided to let stand: by a comment in the source, or in the baseline."""

    finding: Finding
    source: str
    """"comment", "stet" (the words *sic* or *stet*), "baseline", "confidence" or "diff"."""
    reason: str = ""


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
    suppressed: tuple[Suppressed, ...] = ()
    counted: Coverage | None = None
    """The coverage of a report whose ledger was left behind: in another process, or in the cache."""

    @property
    def coverage(self) -> Coverage:
        """Count the ledger's entries by status."""
        if self.counted is not None:
            return self.counted
        counts = dict.fromkeys(Status, 0)
        for entry in self.entries:
            counts[entry.status] += 1
        return Coverage(len(self.entries), counts[Status.CHECKED], counts[Status.UNLINKED], counts[Status.EXCLUDED])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run came to: the report of each document in order, and what could not be done."""

    reports: tuple[Report, ...]
    problems: tuple[str, ...] = ()
    """One line each: files that could not be read, rules that crashed. Exit status 2."""
