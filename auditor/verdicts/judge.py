"""The one judge: the only place where numbers are compared."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.relations.model import Proposal
from auditor.verdicts.model import Judgement


def judge(proposals: Iterable[Proposal]) -> tuple[Judgement, ...]:
    """Return a judgement for each proposal: its first satisfied binding, else its first."""
    return ()
