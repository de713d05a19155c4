"""Judgements to findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from auditor.assertions.model import Assertion, Evidence
from auditor.document.model import Document
from auditor.verdicts.model import Citation, Finding, Judgement, Severity, Verdict

_SHOWN = (Verdict.DISCREPANT, Verdict.STRAINED)
MOST_REPAIRED = 500
"""Findings of one document whose repairs are looked for, which costs more than to find them."""
_LOUDNESS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def findings_of(
    document: Document, judgements: Iterable[Judgement], assertions: Iterable[Assertion] = ()
) -> tuple[Finding, ...]:
    """Return what a person should see, in the order of the text; of two that cite the same places the louder.

    `assertions` are all the numbers of the text, among which repairs look for a figure that was taken for another.
    """
    listed = tuple(judgements)
    seen = [judgement for judgement in listed if judgement.verdict in _SHOWN]
    if not seen:
        return ()
    from auditor.verdicts.fingerprints import numbered  # a sound text needs none of what findings are made with

    kept: dict[frozenset[tuple[int, int]], Finding] = {}
    for judgement in seen:
        finding = _finding(document, judgement)
        places = frozenset((citation.span.start, citation.span.end) for citation in finding.citations)
        known = kept.get(places)
        if known is None or _LOUDNESS[finding.severity] < _LOUDNESS[known.severity]:
            kept[places] = finding
    ordered = sorted(kept.values(), key=_order)
    marks = numbered(one.fingerprint for one in ordered)
    found = [replace(one, fingerprint=mark) for one, mark in zip(ordered, marks, strict=True)]
    _repair(document, found, tuple(assertions))
    if sum(one.severity is not Severity.NOTE for one in found) > 1:
        _join(document, found, listed)
    return tuple(found)


def _join(document: Document, found: list[Finding], judgements: tuple[Judgement, ...]) -> None:
    """Say with the first of several findings that share numbers which changes heal them all."""
    from auditor.verdicts.corrections import correction_text, corrections_of

    shown = {one.judgement.id: place for place, one in enumerate(found) if one.judgement is not None}
    # a claim that is reported under another finding is healed with it, and not counted twice
    counted = [one for one in judgements if one.verdict is not Verdict.DISCREPANT or one.id in shown]
    for correction in corrections_of(document, counted):
        place = min(shown[name] for name in correction.claims)
        found[place] = replace(found[place], together=(*found[place].together, correction_text(correction)))


def _repair(document: Document, found: list[Finding], figures: tuple[Assertion, ...]) -> None:
    """Give the discrepant findings their repairs: the first ones of a text that has more than a reader looks at."""
    from auditor.verdicts.repairs import repairs_of

    discrepant = [
        place
        for place, one in enumerate(found)
        if one.judgement is not None and one.judgement.verdict is Verdict.DISCREPANT
    ]
    for place in discrepant[:MOST_REPAIRED]:
        judgement = found[place].judgement
        assert judgement is not None
        found[place] = replace(found[place], repairs=repairs_of(document, judgement.claim, figures))
    for place in discrepant[MOST_REPAIRED:]:
        found[place] = replace(found[place], unrepaired=True)


def _finding(document: Document, judgement: Judgement) -> Finding:
    from auditor.verdicts.fingerprints import fingerprint
    from auditor.verdicts.messages import message

    claim = judgement.claim
    citations = citations_of(judgement)
    discrepant = judgement.verdict is Verdict.DISCREPANT
    if not discrepant:
        severity = Severity.NOTE
    elif claim.evidence <= Evidence.CUE:
        severity = Severity.ERROR
    else:
        severity = Severity.WARNING
    return Finding(
        claim.rule,
        severity,
        message(document, judgement),
        citations,
        judgement,
        (),
        fingerprint(document, claim.rule, judgement, citations),
        "high" if claim.evidence <= Evidence.CUE else "medium" if claim.evidence <= Evidence.OF_THESE else "low",
    )


def citations_of(judgement: Judgement) -> tuple[Citation, ...]:
    """Return every place of every term, the primary term's first, then the rest in the order of the text."""
    terms = judgement.claim.terms
    first = terms[judgement.claim.primary]
    primary = [Citation("primary", span) for span in first.spans[:1]]
    rest = [Citation(term.name, span) for term in terms for span in (term.spans[1:] if term is first else term.spans)]
    seen = {citation.span for citation in primary}
    related = []
    for citation in sorted(rest, key=lambda one: one.span):
        if citation.span not in seen:
            seen.add(citation.span)
            related.append(citation)
    if not primary and related:
        related[0] = Citation("primary", related[0].span)
    return (*primary, *related)


def _order(finding: Finding) -> tuple[object, ...]:
    return tuple(citation.span for citation in finding.citations[:1]), _LOUDNESS[finding.severity], finding.rule
