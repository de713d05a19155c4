"""A change is what the causes make that the text puts it down to.

Why: "fell by $31m, due to $19m in Asia and $21m in Europe" is wrong by one digit. Reports explain every movement line
by line, and a line that is restated leaves the explanation behind.
Not checked: causes that are only the main ones ("primarily due to"); more than one cause against more than one offset;
causes in sentences of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.relations.agreement import one_slip_off
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    Rents fell by $3.12m, attributable to $1.87m less in Arle and $2.25m less in Bron.
                  ^^^^^^                  ~~~~~~                  ~~~~~~
    """,
    """
    Costs rose by $14.1m as a result of wages of $21.6m, partially offset by fuel of $2.5m.
                  ^^^^^^                         ~~~~~~                              ~~~~~
    """,
    """
    Fees fell by $31.3m. The overall change was attributable to $19.0m in Arle, $9.0m in Bron and $8.3m in Cole.
                 ^^^^^^                                         ~~~~~~          ~~~~~             ~~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "Rents fell by $3.12m, attributable to $1.87m less in Arle and $1.25m less in Bron.",
    "Costs rose by $14.1m as a result of wages of $16.6m, partially offset by fuel of $2.5m.",
    "Fees fell by $31.3m. The overall change was attributable to $19.0m in Arle, $9.0m in Bron and $3.3m in Cole.",
    "Costs rose by $14.1m, primarily due to wages of $9.6m and fuel of $2.1m.",
    "Costs rose by $14.1m due to wages of $9.6m and fuel of $2.1m.",
    "Sales rose by $14m to $62m, due to $20m from Arle and $15m from Bron, against $12m and $11m.",
)

_ENOUGH = 2
_DIGITS = 3
"""Digits of a change whose causes, if one digit were another, would make it."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each change that its causes make it, less what offset them."""
    for frame in reading.framed("accounted"):
        relation = "net" if len(frame.all(Role.OTHER)) == 1 else "net-of"
        if len(frame.all(Role.OTHER)) > 1 and len(frame.all(Role.PART)) > 1:
            continue
        if not frame.all(Role.OTHER):
            relation = "sum"
        claims = tuple(_claim(frame, relation, change) for change in _changes(reading, frame))
        if claims:
            yield Proposal(claims)


def _changes(reading: Reading, frame: Frame) -> tuple[Assertion, ...]:
    """Return the change that a frame accounts for, or those of the sentence before."""
    total = frame.one(Role.TOTAL)
    if total is not None:
        return (total,)
    part = frame.terms[0].assertion
    before = reading.by_sentence[part.sentence - 1] if part.sentence else ()
    return tuple(
        one
        for one in before
        if one.role is Role.BY and (one.quantity.unit, one.quantity.kind) == (part.quantity.unit, part.quantity.kind)
    )


def _claim(frame: Frame, relation: str, change: Assertion) -> Claim:
    terms = (
        *(Term.of("part", part) for part in frame.all(Role.PART)),
        *(Term.of("less", less) for less in frame.all(Role.OTHER)),
        Term.of("total", change),
    )
    claim = Claim("accounted-change", relation, terms, frame.evidence, Basis.STATED, frame.cues, len(terms) - 1)
    if frame.evidence is Evidence.CUE:
        return claim
    claim = replace(claim, evidence=Evidence.SENTENCE)
    if frame.evidence is Evidence.OF_THESE and one_slip_off(claim, _DIGITS):
        return replace(claim, supporters=_ENOUGH)
    return replace(claim, basis=Basis.INFERRED)
