"""Everything known about one number: how it was read, what it is tied to and by which words, and the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from auditor.asking.how_read import reading_branch, reading_data
from auditor.asking.wording import interval_text
from auditor.document.model import Document
from auditor.quantities.interval import Interval
from auditor.relations.equations import relation_named
from auditor.relations.model import Term
from auditor.relations.solving import missing, parsed, solved_form, solved_term
from auditor.report import Entry, Report
from auditor.verdicts.messages import equation_text, message, result_text
from auditor.verdicts.model import Judgement
from auditor.verdicts.printing import offset_of, squeezed, written_term

_EVIDENCE = {1: "bracket", 2: "cue", 3: "of these", 4: "same sentence", 5: "agreement", 6: "only sample", 7: "nearness"}


def why(report: Report, entry: Entry) -> dict[str, Any]:
    """Return what is known about the number of `entry`, as plain data."""
    document = report.reading.document
    assertion, quantity = entry.assertion, entry.assertion.quantity
    place = document.place(quantity.span.start)
    judgements = [
        one
        for one in report.judgements
        if any(term.assertion is not None and term.assertion.id == assertion.id for term in one.claim.terms)
    ]
    return {
        "path": report.path,
        "line": place.line,
        "column": place.column,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "id": assertion.id,
        "text": squeezed(document.cut(quantity.span)),
        "sentence": _sentence(document, entry),
        "reading": reading_data(document, assertion),
        "status": str(entry.status),
        "reason": entry.reason,
        "claims": [claim_data(document, judgement) for judgement in judgements],
        "findings": [
            {"fingerprint": one.fingerprint, "severity": str(one.severity), "message": one.message}
            for one in report.findings
            if any(citation.span == quantity.span for citation in one.citations)
        ],
    }


def claim_data(document: Document, judgement: Judgement) -> dict[str, Any]:
    """Return one claim with its numbers, its arithmetic and its verdict."""
    claim = judgement.claim
    relation = relation_named(claim.relation)
    complete = not missing(claim.relation, claim.terms)
    primary = claim.terms[claim.primary]
    return {
        "id": judgement.id,
        "rule": claim.rule,
        "relation": relation.name,
        "verdict": str(judgement.verdict),
        "reason": judgement.reason,
        "says": message(document, judgement),
        "symbolic": relation.equation,
        "equation": equation_text(document, judgement),
        "result": result_text(document, claim, primary) if complete and "==" in relation.equation else None,
        "basis": str(claim.basis),
        "evidence": _EVIDENCE[int(claim.evidence)],
        "words": list(dict.fromkeys(squeezed(document.cut(span)) for span in claim.words)),
        "terms": [
            _term_data(document, claim.relation, claim.terms, index, index == claim.primary)
            for index in range(len(claim.terms))
        ],
    }


def _term_data(document: Document, relation: str, terms: tuple[Term, ...], index: int, primary: bool) -> dict[str, Any]:
    term = terms[index]
    equation = parsed(relation_named(relation).equation)
    allowed = None if missing(relation, terms) else solved_term(relation, terms, index)
    form = solved_form(equation, term.name) if term.name in equation.names else ""
    data: dict[str, Any] = {
        "name": term.name,
        "id": term.assertion.id if term.assertion is not None else None,
        "text": written_term(document, term),
        "primary": primary,
        "line": None,
        "column": None,
        "allows": interval_text(_written(term, term.interval)),
        "solved": f"{term.name} = {form}" if form else None,
        "others allow": interval_text(_written(term, allowed)) if allowed is not None else "no value",
    }
    if term.spans:
        place = document.place(term.spans[0].start)
        data["line"], data["column"] = place.line, place.column
    return data


def _written(term: Term, interval: Interval) -> Interval:
    """Return an interval of the equation's unit in the unit in which the term is written."""
    if term.form or not term.scale:
        return interval
    return interval.scaled(1 / term.scale, -offset_of(term) / term.scale)


def _sentence(document: Document, entry: Entry) -> str:
    sentence = document.sentence_at(entry.assertion.span.start)
    return squeezed(document.cut(sentence.span)) if sentence is not None else ""


def tree(data: dict[str, Any]) -> str:
    """Return the data of `why` as a tree for the terminal."""
    lines = [f"{data['path']}:{data['line']}:{data['column']}  {data['text']}  ({data['id']})"]
    branches = [reading_branch(data["reading"]), ("in", [f"“{data['sentence']}”"])]
    if data["claims"]:
        branches += [_claim_branch(one) for one in data["claims"]]
    else:
        branches.append((f"{data['status']}: {data['reason']}", []))
    branches += [(f"finding {one['fingerprint']} ({one['severity']})", [one["message"]]) for one in data["findings"]]
    for number, (title, leaves) in enumerate(branches, 1):
        last = number == len(branches)
        lines.append(f"{'└─' if last else '├─'} {title}")
        for place, leaf in enumerate(leaves, 1):
            lines.append(f"{'   ' if last else '│  '}{'└─' if place == len(leaves) else '├─'} {leaf}")
    return "\n".join(lines)


def _claim_branch(claim: dict[str, Any]) -> tuple[str, list[str]]:
    leaves = [claim["equation"]]
    if claim["result"]:
        leaves.append(f"the others make it {claim['result']}")
    leaves += list(_term_leaves(claim))
    words = " and ".join(f"“{words}”" for words in claim["words"])
    leaves.append(f"{claim['basis']} by {words}" if words else f"{claim['basis']}")
    leaves.append(claim["reason"])
    return f"{claim['id']} {claim['rule']} ({claim['relation']}): {claim['verdict']}", leaves


def _term_leaves(claim: dict[str, Any]) -> Iterator[str]:
    for term in claim["terms"]:
        at = f" at {term['line']}:{term['column']}" if term["line"] else ""
        yield f"{term['name']} {term['text']}{at}: allows {term['allows']}; the others allow {term['others allow']}"
