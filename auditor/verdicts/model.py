"""Verdicts, findings and repairs."""

from __future__ import annotations

from auditor.document.model import Span
from auditor.enums import StrEnum
from auditor.quantities.interval import Interval
from auditor.records import dataclass
from auditor.relations.model import Claim


class Verdict(StrEnum):
    """What the judge says of a claim."""

    CONSISTENT = "consistent"
    STRAINED = "strained"
    """Only a generous reading of a hedge or of rounding satisfies it."""
    DISCREPANT = "discrepant"
    """No reading of the written numbers satisfies it."""
    UNDECIDED = "undecided"
    """A premise is missing; the reason names it."""


class Severity(StrEnum):
    """How loudly a finding speaks; notes never fail a run."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim and its verdict."""

    id: str
    claim: Claim
    verdict: Verdict
    computed: Interval | None
    """What the other terms make the primary one, in the equation's unit."""
    reason: str


@dataclass(frozen=True, slots=True)
class Repair:
    """The smallest edit of one term that would restore consistency; never applied."""

    span: Span
    old: str
    new: str
    slip: str | None
    """The slip that would explain the difference ("digits transposed"), None where none does."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited place: `role` is "primary" or the term's name."""

    role: str
    span: Span
    path: str | None = None
    """The document it stands in; None is the finding's own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict that a person should see."""

    rule: str
    severity: Severity
    message: str
    citations: tuple[Citation, ...]
    """Primary first."""
    judgement: Judgement | None
    repairs: tuple[Repair, ...] = ()
    fingerprint: str = ""
    confidence: str = "high"
    together: tuple[str, ...] = ()
    """For the first of several findings that share numbers: the fewest changes that heal them all, one line each."""
    unrepaired: bool = False
    """True where no repairs were looked for, as the document has too many findings before this one."""
