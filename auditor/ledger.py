"""The ledger: every number is checked, unlinked or excluded, and the reason is said."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.assertions.model import Reading
from auditor.report import Entry, Status
from auditor.verdicts.model import Judgement


def entries_of(reading: Reading, judgements: Iterable[Judgement]) -> tuple[Entry, ...]:
    """Return one entry for each number of `reading`."""
    claims: dict[str, list[str]] = {}
    for judgement in judgements:
        for term in judgement.claim.terms:
            if term.assertion is not None:
                claims.setdefault(term.assertion.id, []).append(judgement.id)
    entries = []
    for assertion in reading.assertions:
        if assertion.quantity.excluded is not None:
            entries.append(Entry(assertion, Status.EXCLUDED, assertion.quantity.excluded))
        elif assertion.id in claims:
            entries.append(Entry(assertion, Status.CHECKED, "in " + ", ".join(claims[assertion.id])))
        else:
            entries.append(Entry(assertion, Status.UNLINKED, "no other number is tied to it"))
    return tuple(entries)
