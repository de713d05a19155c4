"""The ledger: every number is checked, unlinked or excluded, and the reason is said."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.assertions.model import Assertion, Reading, Role
from auditor.quantities.model import Kind
from auditor.report import Entry, Status
from auditor.verdicts.model import Judgement

_MOST_CLAIMS = 4
"""Claims that a reason names; a number in more of them is counted."""
_LONE = {
    Kind.YEAR: "a year, with no other date or duration tied to it",
    Kind.DATE: "a date, with no weekday, duration or other date tied to it",
    Kind.TIME: "a time of day, with no duration or other time tied to it",
    Kind.DURATION: "a duration, with no two ends tied to it",
    Kind.AGE: "an age, with no dates tied to it",
    Kind.ORDINAL: "a rank, with no values that it ranks",
    Kind.RANGE: "a range, with no value that should lie in it",
    Kind.SCORE: "a score, with no margin or total tied to it",
    Kind.PERCENTAGE: "a percentage, with no part, whole or levels tied to it",
    Kind.FRACTION: "a fraction, with no part or whole tied to it",
    Kind.MULTIPLE: "a multiple, with no two values that it compares",
    Kind.RATIO: "a ratio, with no two values that it compares",
    Kind.MONEY: "an amount of money that no other number is tied to",
}
_ROLES = {
    Role.LEVEL: "a level, with no earlier value and no change tied to it",
    Role.BASE: "an earlier value, with no later value tied to it",
    Role.BY: "a change, with no two levels tied to it",
    Role.PART: "a part, with no whole tied to it",
    Role.WHOLE: "a whole, with no parts tied to it",
    Role.TOTAL: "a total, with no parts tied to it",
    Role.PER: "a rate, with no amounts tied to it",
}


def entries_of(reading: Reading, judgements: Iterable[Judgement]) -> tuple[Entry, ...]:
    """Return one entry for each number of `reading`."""
    claims: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        for term in judgement.claim.terms:
            if term.assertion is not None:
                found = claims.setdefault(term.assertion.id, [])
                if not found or found[-1] is not judgement:
                    found.append(judgement)
    entries = []
    for assertion in reading.assertions:
        if assertion.quantity.excluded is not None:
            entries.append(Entry(assertion, Status.EXCLUDED, assertion.quantity.excluded))
        elif assertion.id in claims:
            entries.append(Entry(assertion, Status.CHECKED, checked_reason(claims[assertion.id])))
        else:
            entries.append(Entry(assertion, Status.UNLINKED, unlinked_reason(assertion)))
    return tuple(entries)


def checked_reason(judgements: list[Judgement]) -> str:
    """Return the claims that a number serves in: "checked in c3 (share: consistent)"."""
    named = [f"{one.id} ({_name(one)}: {one.verdict})" for one in judgements[:_MOST_CLAIMS]]
    more = len(judgements) - _MOST_CLAIMS
    return "checked in " + ", ".join(named) + (f" and {more} more" if more > 0 else "")


def _name(judgement: Judgement) -> str:
    relation = judgement.claim.relation
    return relation if " " not in relation else judgement.claim.rule


def unlinked_reason(assertion: Assertion) -> str:
    """Return why a number was tied to nothing, by what it is and by the role that its words give it."""
    if assertion.role in _ROLES and assertion.quantity.kind in (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENTAGE):
        return _ROLES[assertion.role]
    return _LONE.get(assertion.quantity.kind, "no other number is tied to it")
