"""What would follow if a number were another: which claims break, which heal, which stay. Nothing is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from auditor.asking.finding import entries_at
from auditor.assertions.model import Assertion, Evidence
from auditor.document.model import Span
from auditor.errors import UsageError
from auditor.pipeline import audit_text
from auditor.records import dataclass
from auditor.relations.model import Basis, Claim, Term
from auditor.report import Entry, Report
from auditor.verdicts.judge import holds, without_value
from auditor.verdicts.messages import equation_text, message
from auditor.verdicts.model import Judgement, Verdict
from auditor.verdicts.printing import offset_of, squeezed

_DIGITS = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")
_BARE = re.compile(r"[0-9][0-9.,]*")
_MOST_EDITS = 50
_HOLDS = (Verdict.CONSISTENT, Verdict.STRAINED)


@dataclass(frozen=True, slots=True)
class Edit:
    """A number of the text, the stretch of it that is written anew, and the new words."""

    entry: Entry
    span: Span
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """A claim before and after; `what` is "breaks", "heals", "stays" or "loosens" (holds no more, raises no alarm)."""

    what: str
    before: Judgement
    after: Verdict
    says: str
    equation: str


def edits_of(report: Report, wishes: Iterable[str]) -> tuple[Edit, ...]:
    """Return the edits that wishes such as "94=96", "n12=30" or "14:5=7" ask for; words change in all their places.

    Raises:
        UsageError: a wish is not understood, names no number, or two of them change the same.
    """
    edits: dict[Span, Edit] = {}
    for wish in wishes:
        old, sign, new = wish.partition("=")
        old, new = old.strip(), new.strip()
        if not sign or not old or not new or "=" in new or "\n" in new or len(new) > 100:
            raise UsageError(f"{wish[:60]!r} is no change; write OLD=NEW, such as 94=96")
        for entry in entries_at(report, old):
            edit = Edit(entry, _replaced(report, entry, new), new)
            if any(edit.span.overlaps(span) for span in edits):
                raise UsageError(f"{wish!r} changes a number that is already changed")
            edits[edit.span] = edit
            if len(edits) > _MOST_EDITS:
                raise UsageError(f"more than {_MOST_EDITS} changes at once")
    return tuple(edits[span] for span in sorted(edits))


def _replaced(report: Report, entry: Entry, new: str) -> Span:
    """Return what `new` replaces: the digits alone where it is digits alone, else numeral and unit."""
    document = report.reading.document
    quantity = entry.assertion.quantity
    if _BARE.fullmatch(new):
        digits = _DIGITS.search(document.text, quantity.numeral.start, quantity.numeral.end)
        return Span(digits.start(), digits.end()) if digits is not None else quantity.numeral
    if _BARE.match(new) or not new[0].isalnum():
        prefix = document.text[quantity.span.start : quantity.numeral.start].rstrip()
        currency = next((span for name, span in quantity.symbols if name == "currency"), None)
        start = currency.start if currency is not None and not new[0].isdigit() and prefix else quantity.numeral.start
        return Span(start, quantity.span.end)
    return quantity.numeral


def what_if(report: Report, edits: Sequence[Edit]) -> tuple[Report, tuple[Change, ...]]:
    """Return the report of the edited text, and what becomes of each claim of the text as it is."""
    document = report.reading.document
    text, at = "", 0
    for edit in edits:
        text += document.text[at : edit.span.start] + edit.new
        at = edit.span.end
    text += document.text[at:]
    after = audit_text(text, report.path, report.reading.settings)
    known = {_key(one.claim, ()): one for one in after.judgements}
    by_start = {assertion.span.start: assertion for assertion in after.reading.assertions}
    changed = {edit.entry.assertion.id for edit in edits}
    changes = []
    for before in report.judgements:
        now = known.get(_key(before.claim, edits))
        if now is None:
            now = _judged(before, _claim(before.claim, edits, by_start, changed))
        # a claim over other numbers than the changed ones stays what it was
        changes.append(
            Change(
                _what(before, now),
                before,
                now.verdict,
                message(after.reading.document, now),
                equation_text(after.reading.document, now),
            )
        )
    return after, tuple(changes)


def _key(claim: Claim, edits: Sequence[Edit]) -> object:
    return claim.relation, tuple(
        sorted((term.name, tuple(_moved(span.start, edits) for span in term.spans)) for term in claim.terms)
    )


def _moved(offset: int, edits: Sequence[Edit]) -> int:
    """Return where `offset` of the text as it is stands in the edited text."""
    return offset + sum(len(edit.new) - (edit.span.end - edit.span.start) for edit in edits if edit.span.end <= offset)


def _claim(claim: Claim, edits: Sequence[Edit], by_start: dict[int, Assertion], changed: set[str]) -> Claim:
    """Return `claim` over the edited text: every term moved, and those over changed numbers made anew."""
    terms = []
    for term in claim.terms:
        spans = tuple(Span(_moved(span.start, edits), _moved(span.end, edits)) for span in term.spans)
        own = term.assertion
        new = by_start.get(_moved(own.span.start, edits)) if own is not None else None
        if own is None or new is None:
            terms.append(replace(term, spans=spans))
        elif own.id not in changed:
            terms.append(replace(term, spans=spans, assertion=new))
        else:
            terms.append(_anew(term, own, new))
    return replace(claim, terms=tuple(terms))


def _anew(term: Term, old: Assertion, new: Assertion) -> Term:
    if not term.form:
        return Term.of(term.name, new, term.scale, offset_of(term))
    if old.quantity.value is None or new.quantity.value is None:
        return replace(term, assertion=new, spans=(new.span,))
    shift = new.quantity.value - old.quantity.value
    moved = term.interval._replace(
        low=None if term.interval.low is None else term.interval.low + shift,
        high=None if term.interval.high is None else term.interval.high + shift,
    )
    return replace(term, interval=moved, generous=moved, assertion=new, spans=(new.span,))


def _judged(before: Judgement, claim: Claim) -> Judgement:
    if before.verdict is Verdict.UNDECIDED or without_value(claim):
        verdict = Verdict.UNDECIDED
    elif holds(claim):
        verdict = Verdict.CONSISTENT
    elif holds(claim, generous=True):
        verdict = Verdict.STRAINED
    elif claim.basis is Basis.STATED and claim.evidence <= Evidence.OF_THESE:
        verdict = Verdict.DISCREPANT
    else:
        verdict = Verdict.UNDECIDED
    return Judgement(before.id, claim, verdict, None, before.reason)


def _what(before: Judgement, now: Judgement) -> str:
    if before.verdict in _HOLDS and now.verdict not in _HOLDS:
        return "breaks" if now.verdict is Verdict.DISCREPANT else "loosens"
    if before.verdict not in _HOLDS and now.verdict in _HOLDS:
        return "heals"
    return "stays"


def what_if_data(report: Report, edits: Sequence[Edit], after: Report, changes: Sequence[Change]) -> dict[str, Any]:
    """Return the outcome as plain data."""
    document = report.reading.document
    changed = []
    for edit in edits:
        place = document.place(edit.span.start)
        changed.append(
            {
                "id": edit.entry.assertion.id,
                "line": place.line,
                "column": place.column,
                "old": squeezed(document.cut(edit.span)),
                "new": edit.new,
            }
        )
    groups: dict[str, list[dict[str, Any]]] = {"breaks": [], "heals": [], "loosens": [], "stays": []}
    for change in changes:
        groups[change.what].append(
            {
                "claim": change.before.id,
                "rule": change.before.claim.rule,
                "before": str(change.before.verdict),
                "after": str(change.after),
                "equation": change.equation,
                "says": change.says,
            }
        )
    known = {one.fingerprint for one in report.findings}
    broken = {change.says for change in changes if change.what == "breaks"}
    new = [one for one in after.findings if one.fingerprint not in known and one.message not in broken]
    return {
        "path": report.path,
        "changed": changed,
        **groups,
        "findings_before": len(report.findings),
        "findings_after": len(after.findings),
        "new_findings": [{"rule": one.rule, "severity": str(one.severity), "message": one.message} for one in new],
    }


def what_if_text(data: dict[str, Any]) -> str:
    """Return the data of an outcome for the terminal."""
    lines = [f"if {one['old']} at {one['line']}:{one['column']} were {one['new']}" for one in data["changed"]]
    for name in ("breaks", "heals", "loosens"):
        for one in data[name]:
            says = one["says"] if name == "breaks" else one["equation"]
            lines.append(f"  {name:7} {one['claim']} {one['rule']}: {says}")
    for one in data["new_findings"]:
        lines.append(f"  new     {one['rule']}: {one['message']}")
    stays = len(data["stays"])
    lines.append(f"  stays   {stays} claim{'' if stays == 1 else 's'}")
    return "\n".join(lines)
