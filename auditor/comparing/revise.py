"""A revised text against its former version: a number changed, and what depended on it did not; or the other way round.

What depends on what is known from the former version: a claim that held there bound its numbers together. If the same
numbers no longer satisfy it, one of them was forgotten. So is a number that stood in several places and changed in one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.comparing.alignment import pairs
from auditor.comparing.facts import KINDS
from auditor.document.model import Document, Span, ZoneKind
from auditor.quantities.interval import Interval
from auditor.quantities.model import Quantity
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.report import Report
from auditor.verdicts.findings import citations_of
from auditor.verdicts.fingerprints import fingerprint
from auditor.verdicts.judge import judge
from auditor.verdicts.messages import message
from auditor.verdicts.model import Citation, Finding, Judgement, Severity, Verdict

RULE = "revision"
_TOP = 6
"""Sentences from the headline on that tell the news."""


def revised(old: Report, new: Report) -> Report:
    """Return `new` with the findings of its revision in the place of its own."""
    matched = pairs(old.reading, new.reading)
    partner = {before.index: after for before, after in matched}
    changed = {after.index: before for before, after in matched if _differ(before.quantity, after.quantity)}
    findings: list[Finding] = []
    if changed:
        findings += _claims(old, new, partner, changed)
        told = [{citation.span for citation in finding.citations} for finding in findings]
        for finding in _repeats(old, new, matched, changed):
            spans = {citation.span for citation in finding.citations}
            if not any(spans <= known for known in told):
                findings.append(finding)
    findings.sort(key=lambda finding: (finding.citations[0].span, finding.message))
    return replace(new, findings=tuple(findings))


def _differ(old: Quantity, new: Quantity) -> bool:
    return (old.value, old.ends, old.unit, old.hedge) != (new.value, new.ends, new.unit, new.hedge)


def _claims(
    old: Report, new: Report, partner: dict[int, Assertion], changed: dict[int, Assertion]
) -> Iterator[Finding]:
    """Yield a finding for each claim that held in `old` and no longer does."""
    verdicts = {_identity(judgement.claim): judgement.verdict for judgement in new.judgements}
    seen: set[frozenset[Span]] = set()
    for judgement in old.judgements:
        if judgement.verdict is not Verdict.CONSISTENT:
            continue
        claim = _carried(judgement.claim, partner)
        if claim is None or not any(t.assertion and t.assertion.index in changed for t in claim.terms):
            continue
        if verdicts.get(_identity(claim)) in (Verdict.CONSISTENT, Verdict.STRAINED):
            continue
        answers = judge([Proposal((replace(claim, basis=Basis.STATED, evidence=Evidence.CUE),))])
        if not answers or answers[0].verdict is not Verdict.DISCREPANT:
            continue
        finding = _finding(old, new, replace(answers[0], claim=claim), changed)
        spans = frozenset(citation.span for citation in finding.citations)
        if spans not in seen:
            seen.add(spans)
            yield finding


def _identity(claim: Claim) -> tuple[str, frozenset[int]]:
    return claim.relation, frozenset(t.assertion.index for t in claim.terms if t.assertion is not None)


def _carried(claim: Claim, partner: dict[int, Assertion]) -> Claim | None:
    """Return `claim` between the numbers of the new text, None where one is gone or was not taken as written."""
    terms = []
    for term in claim.terms:
        if term.assertion is None:
            return None  # counted from the text, and the text has changed
        after = partner.get(term.assertion.index)
        if after is None:
            return None
        as_it_stands = _as_it_stands(term, after)
        if as_it_stands is not None:
            terms.append(as_it_stands)
            continue
        offset = _offset(term, term.assertion.quantity)
        if Term.of(term.name, term.assertion, term.scale, offset).interval != term.interval:
            return None
        terms.append(replace(Term.of(term.name, after, term.scale, offset), shown=""))
    return replace(claim, terms=tuple(terms), words=())


def _as_it_stands(term: Term, after: Assertion) -> Term | None:
    """Return the term of `after` where `term` was just what its numeral says, rounded or not; None where it was not."""
    before, value = term.assertion, after.quantity.value
    if before is None or before.quantity.value is None or value is None or not term.interval.exact:
        return None
    if term.interval.low != before.quantity.value * term.scale:
        return None
    exact = Interval.exactly(value * term.scale)
    return replace(Term.of(term.name, after, term.scale), interval=exact, generous=exact, shown="")


def _offset(term: Term, quantity: Quantity) -> Fraction:
    """Return what the rule added to the scaled number, as for degrees."""
    if term.interval.low is None or quantity.interval.low is None or term.scale < 0:
        return Fraction(0)
    return term.interval.low - quantity.interval.low * term.scale


def _finding(old: Report, new: Report, judgement: Judgement, changed: dict[int, Assertion]) -> Finding:
    claim, document = judgement.claim, new.reading.document
    result = claim.terms[claim.primary].assertion
    numbers = sorted((t.assertion for t in claim.terms if t.assertion is not None), key=lambda each: each.index)
    touched = [each for each in numbers if each.index in changed]
    kept = [each for each in numbers if each.index not in changed]
    became = _became(old.reading.document, document, touched, changed)
    total = result is not None and result.index in changed
    if not kept or (total and len(touched) > 1):
        lead = f"{became}, which do not agree"
    elif total:
        lead = f"{became}, and what it follows from was not changed with it"
    else:
        stays = result if result in kept and result is not None else kept[0]
        lead = f"{became}, and “{document.cut(stays.span)}”, which goes with it, was not changed"
    firm = claim.basis is Basis.STATED and claim.evidence <= Evidence.CUE
    citations = citations_of(judgement)
    return Finding(
        RULE,
        Severity.ERROR if firm else Severity.WARNING,
        f"{lead}: {message(document, judgement)}",
        citations,
        judgement,
        (),
        fingerprint(document, RULE, judgement, citations),
        "high" if firm else "medium",
    )


def _became(old: Document, new: Document, touched: Sequence[Assertion], changed: dict[int, Assertion]) -> str:
    parts = [f"“{old.cut(changed[each.index].span)}” became “{new.cut(each.span)}”" for each in touched]
    return " and ".join(parts)


def _repeats(
    old: Report, new: Report, matched: Sequence[tuple[Assertion, Assertion]], changed: dict[int, Assertion]
) -> Iterator[Finding]:
    """Yield a finding for each number that is still written as another place wrote it before it was changed."""
    groups: dict[tuple[object, ...], list[tuple[Assertion, Assertion]]] = defaultdict(list)
    for before, after in matched:
        for key in _facts(before, old.reading):
            groups[key].append((before, after))
    document = new.reading.document
    told: set[int] = set()
    for group in groups.values():
        moved = [after for _, after in group if after.index in changed]
        stayed = [after for _, after in group if after.index not in changed]
        values = {after.quantity.value for after in moved}
        if not moved or not stayed or len(values) != 1:
            continue
        first = moved[0]
        left = [
            each
            for each in stayed
            if each.index not in told and not each.quantity.interval.meets(first.quantity.interval)
        ]
        if not left:
            continue
        told.update(each.index for each in left)
        citations = (
            Citation("primary", left[0].span),
            *(Citation("unchanged", each.span) for each in left[1:]),
            *(Citation("changed", each.span) for each in moved),
        )
        became = _became(old.reading.document, document, [first], changed)
        line = document.place(first.span.start).line
        again = f" and in {len(left) - 1} more place{'s' if len(left) > 2 else ''}" if len(left) > 1 else ""
        yield Finding(
            RULE,
            Severity.WARNING,
            f"{became} in line {line}, and “{document.cut(left[0].span)}” still stands here{again}.",
            citations,
            None,
            (),
            fingerprint(document, RULE, None, citations),
            "medium",
        )


def _facts(assertion: Assertion, reading: Reading) -> Iterator[tuple[object, ...]]:
    """Yield what makes two numbers of a text the same fact, nothing where the number is too common to tell.

    A number of three significant digits is seldom written twice by accident; a shorter one must count the same thing,
    and a headline speaks of what its first sentences say.
    """
    quantity = assertion.quantity
    if quantity.value is None or quantity.excluded is not None or quantity.kind not in KINDS:
        return
    what = quantity.value, quantity.unit, quantity.kind, quantity.hedge
    digits = len(str(quantity.value.numerator).strip("-").rstrip("0"))
    if digits >= 3:
        yield what
    elif digits == 2 and (assertion.counts or quantity.unit not in (None, "percent")):
        yield *what, assertion.counts
    elif (
        assertion.sentence < _TOP
        and (assertion.counts or quantity.unit)
        and reading.document.sentences[0].kind in (ZoneKind.HEADLINE, ZoneKind.STANDFIRST)
    ):
        yield *what, assertion.counts, "top"
