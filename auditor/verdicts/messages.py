"""What a judgement says to people: the sum with its numbers, what the text says, and the equation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from auditor.document.model import Document
from auditor.patterns import lazy
from auditor.quantities.interval import Interval
from auditor.relations.arithmetic import add
from auditor.relations.equations import relation_named
from auditor.relations.model import Claim, Relation, Term
from auditor.relations.solving import parsed, solved, values_of, written
from auditor.verdicts.model import Judgement, Verdict
from auditor.verdicts.printing import bare_number, computed_text, point_of, written_term

_SLOT = lazy(r"\{([=*]?)([a-z_0-9]+)(?::([^|}]*)\|([^}]*))?\}")
_SIGNS = {"==": "=", "<=": "≤", "<": "<"}


def message(document: Document, judgement: Judgement) -> str:
    """Return one sentence that shows the sum and what the text says."""
    claim = judgement.claim
    relation = relation_named(claim.relation)
    if judgement.verdict not in (Verdict.DISCREPANT, Verdict.STRAINED) and "{=" not in relation.phrase:
        return f"{equation_text(document, judgement)}."  # such a phrase names a breach
    text = _SLOT.sub(lambda slot: _slot(document, relation, claim, slot), relation.phrase or _plain_phrase(claim))
    if judgement.verdict is Verdict.STRAINED:
        text += f", and {judgement.reason}"
    text = text[:1].upper() + text[1:].rstrip(".") + "."
    return f"{text} {claim.note}" if claim.note else text


def _plain_phrase(claim: Claim) -> str:
    """Return a phrase for an equation that has no name."""
    first = claim.terms[claim.primary].name
    said = claim.relation.replace(" == ", " = ").replace("_", " ")
    return f"{said} makes {{={first}}}; the text says {{{first}}}"


def _slot(document: Document, relation: Relation, claim: Claim, slot: re.Match[str]) -> str:
    computed, name, positive, negative = slot.groups()
    terms = [term for term in claim.terms if term.name == name]
    if not terms:
        return name
    if positive is not None:
        point = point_of(terms[0])
        return negative if point is not None and point < 0 else positive
    if computed == "*":
        return _times_text(document, terms[0])
    return result_text(document, claim, terms[0]) if computed else terms_text(document, terms)


def _times_text(document: Document, term: Term) -> str:
    """Return a multiple after its base: "doubled" as it is written, other forms as "times 2"."""
    text, point = written_term(document, term), point_of(term)
    if point is None or text.endswith(("ed", "ing")):
        return text
    return f"times {bare_number(point)}"


def terms_text(document: Document, terms: Sequence[Term]) -> str:
    """Return terms as the text writes them; several with their sum: "94 + 67 = 161"."""
    text = " + ".join(written_term(document, term) for term in terms)
    points = [point for term in terms if (point := point_of(term)) is not None]
    if len(terms) == 1 or len(points) < len(terms):
        return text
    model = max(terms, key=lambda term: term.assertion.quantity.step.denominator if term.assertion else 0)
    return f"{text} = {computed_text(document, model, sum(points, Fraction(0)), extra=0)}"


def result_text(document: Document, claim: Claim, term: Term) -> str:
    """Return what the other terms make `term`, computed from the values as written, for people."""
    relation = relation_named(claim.relation)
    equation = parsed(relation.equation)
    points: dict[str, Interval] = {}
    for one in claim.terms:
        point = point_of(one)
        if point is not None:
            exact = Interval.exactly(point)
            points[one.name] = add(points[one.name], exact) if one.name in points else exact
    if len(points) == len(equation.names):
        made = solved(equation, term.name, points)
        # p-values are widened by a hair: their middle is what people see
        if made is not None and made.low is not None and made.high is not None:
            value = made.low if made.exact else (made.low + made.high) / 2
            return _bound_word(claim, term) + computed_text(document, term, value)
    made = solved(equation, term.name, values_of(relation, claim.terms))
    if made is None or (made.low is None and made.high is None):
        return "unknown"
    if made.low is None or made.high is None:
        end = made.low if made.low is not None else made.high
        assert end is not None
        return f"{'at least' if made.high is None else 'at most'} {computed_text(document, term, end)}"
    return f"{computed_text(document, term, made.low)} to {computed_text(document, term, made.high)}"


def _bound_word(claim: Claim, term: Term) -> str:
    """Return "more than" or "less than" where the other terms are open to one side, else nothing."""
    relation = relation_named(claim.relation)
    made = solved(parsed(relation.equation), term.name, values_of(relation, claim.terms))
    if made is None or (made.low is None) == (made.high is None):
        return ""
    return "more than " if (made.high is None) == (term.scale > 0) else "less than "


def equation_text(document: Document, judgement: Judgement) -> str:
    """Return the equation of a judgement with the numbers of the text in it: "74 per cent = (94 + 67) / 218"."""
    claim = judgement.claim
    equation = parsed(relation_named(claim.relation).equation)
    words: dict[str, str] = {}
    for name in equation.names:
        terms = [term for term in claim.terms if term.name == name]
        text = " + ".join(_signed(document, term) for term in terms) or f"[{name}]"
        words[name] = f"({text})" if len(terms) > 1 and len(equation.names) > 2 else text
    sides = [written(side, words) for side in equation.sides]
    text = sides[0]
    for comparator, side in zip(equation.comparators, sides[1:], strict=True):
        text += f" {_SIGNS[comparator]} {side}"
    return text.replace(" + −", " - ").replace(" - −", " + ").replace(" * ", " × ")


def _signed(document: Document, term: Term) -> str:
    text = written_term(document, term)
    return f"−{text}" if term.scale < 0 else text
