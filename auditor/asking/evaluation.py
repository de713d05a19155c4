"""Exact arithmetic over a text: each number typed is cited from it, and the answer is looked up in it."""

from __future__ import annotations

import re
from dataclasses import field
from fractions import Fraction

from auditor.asking.amounts import Amount, powers_of, unit_text
from auditor.asking.expressions import (
    Expression,
    Literal,
    Named,
    Negative,
    Operation,
    Power,
    parsed_question,
    plain_number,
)
from auditor.asking.finding import quantity_of, with_words
from auditor.assertions.synonyms import thing
from auditor.assertions.tokens import singular, stem
from auditor.errors import UsageError
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.records import dataclass
from auditor.relations.equations import relation_named
from auditor.relations.model import Term
from auditor.relations.solving import missing, solved_term
from auditor.report import Entry, Report
from auditor.verdicts.model import Verdict
from auditor.verdicts.printing import squeezed

_NO_AMOUNT = (Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.IDENTIFIER, Kind.VERSION, Kind.SCORE, Kind.RANGE)
_WORD = re.compile(r"[^\W_]+")
_PASSED = frozenset("a an and are at by for from in is it of on or that the their they to was were with".split())


@dataclass(frozen=True, slots=True)
class Cited:
    """A number of the expression and where the text has it; no places: it is the asker's own."""

    typed: str
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class Answer:
    """The value of an expression, the numbers it used, and what the numbers of the text say of it."""

    typed: str
    amount: Amount
    cited: list[Cited] = field(default_factory=list)
    supports: list[Entry] = field(default_factory=list)
    strains: list[Entry] = field(default_factory=list)
    """What states the answer in a generous reading only."""
    contradicts: list[Entry] = field(default_factory=list)
    elsewhere: list[Entry] = field(default_factory=list)
    """The same value, but tied to other numbers than those of the expression."""

    @property
    def supported(self) -> bool:
        """True where the text states the answer and nowhere denies it."""
        return bool(self.supports or self.strains) and not self.contradicts


def evaluate(report: Report, text: str) -> Answer:
    """Return the answer to the question `text` over the document of `report`.

    Raises:
        UsageError: `text` is no expression, names a number that the text does not have, or mixes units.
    """
    question = parsed_question(text)
    cited: list[Cited] = []
    amount = _amount(report, question.expression, cited)
    if question.unit is not None:
        amount = _in_unit(amount, question.unit)
    answer = Answer(squeezed(text), amount, cited)
    compound = question.unit is not None or not isinstance(question.expression, Literal | Named)
    used = {entry.assertion.id for one in cited for entry in one.entries} if compound else set()
    answer.contradicts, answer.strains = _denied(report, answer)
    denied = {entry.assertion.id for entry in (*answer.contradicts, *answer.strains)}
    tied = _ties(report)
    for entry in report.entries:
        own = entry.assertion.id
        if own in used or own in denied or not _states(entry.assertion.quantity, amount):
            continue
        about_others = compound and used and own in tied and not tied[own] & used
        (answer.elsewhere if about_others else answer.supports).append(entry)
    return answer


def _ties(report: Report) -> dict[str, set[str]]:
    """Return for each number in an equation the other numbers that equations tie it to."""
    tied: dict[str, set[str]] = {}
    for judgement in report.judgements:
        if "==" in relation_named(judgement.claim.relation).equation:
            ids = {term.assertion.id for term in judgement.claim.terms if term.assertion is not None}
            for one in ids:
                tied.setdefault(one, set()).update(ids - {one})
    return tied


def _amount(report: Report, expression: Expression, cited: list[Cited]) -> Amount:
    match expression:
        case Literal(text=text):
            return _literal(report, text, cited)
        case Named(text=text):
            return _named(report, text, cited)
        case Negative(inner=inner):
            return _amount(report, inner, cited).negative()
        case Power(inner=inner, exponent=exponent):
            return _amount(report, inner, cited).power(exponent)
        case Operation(operator=operator, left=left, right=right):
            one, other = _amount(report, left, cited), _amount(report, right, cited)
            if operator == "*":
                return one.times(other)
            if operator == "/":
                return one.over(other)
            return one.plus(other, 1 if operator == "+" else -1)


def _literal(report: Report, text: str, cited: list[Cited]) -> Amount:
    number = plain_number(text)
    entries = tuple(entry for entry in with_words(report, text) if entry.assertion.quantity.excluded is None)
    if number is not None:
        entries = entries or _valued(report, number, None)
        entries = tuple(entry for entry in entries if entry.assertion.quantity.value == number)
        cited.append(Cited(text, entries))
        return Amount(number, _interval(entries, number))
    meant = quantity_of(text)
    if meant is None or meant.value is None:
        raise UsageError(f"expression: {text!r} is no number with a unit that is known")
    entries = entries or _valued(report, meant.value, meant.unit)
    entries = tuple(entry for entry in entries if entry.assertion.quantity.value == meant.value)
    cited.append(Cited(text, entries))
    return Amount.of(meant.value, _interval(entries, meant.value), meant.unit)


def _valued(report: Report, value: Fraction, unit: str | None) -> tuple[Entry, ...]:
    return tuple(
        entry
        for entry in report.entries
        if entry.assertion.quantity.value == value
        and entry.assertion.quantity.excluded is None
        and (entry.assertion.quantity.unit == unit or unit is None)
    )


def _interval(entries: tuple[Entry, ...], value: Fraction) -> Interval:
    """Return what the text allows the number to be, a place without a hedge first; without a place the value itself."""
    for entry in sorted(entries, key=lambda one: one.assertion.quantity.hedge is not None):
        return entry.assertion.quantity.interval
    return Interval.exactly(value)


def _named(report: Report, words: str, cited: list[Cited]) -> Amount:
    if re.fullmatch(r"n[0-9]{1,9}", words):
        entries = tuple(entry for entry in report.entries if entry.assertion.id == words)
    else:
        entries = _by_words(report, words)
    values = {(entry.assertion.quantity.value, entry.assertion.quantity.unit) for entry in entries}
    if not entries:
        raise UsageError(f"expression: no number of the text is said of [{words}]")
    if len(values) > 1:
        document = report.reading.document
        listed = ", ".join(
            f"{entry.assertion.id} {squeezed(document.cut(entry.assertion.span))!r}"
            f" (line {document.place(entry.assertion.span.start).line})"
            for entry in entries[:6]
        )
        raise UsageError(f"expression: [{words}] may be {listed}; name one by its id")
    quantity = entries[0].assertion.quantity
    if quantity.value is None:
        raise UsageError(f"expression: [{words}] is a {quantity.kind} and no single number")
    cited.append(Cited(f"[{words}]", entries))
    return Amount.of(quantity.value, _interval(entries, quantity.value), quantity.unit)


def _by_words(report: Report, words: str) -> tuple[Entry, ...]:
    """Return the numbers whose noun and clause hold all the words.

    Those that count the words come before those that only stand near them, amounts before shares of them, and a noun
    of their own before one that was taken over.
    """
    wanted = [_key(word) for word in _WORD.findall(words.casefold()) if word not in _PASSED]
    if not wanted:
        return ()
    found: list[tuple[tuple[int, bool, bool], Entry]] = []
    for entry in report.entries:
        assertion = entry.assertion
        if assertion.quantity.excluded is not None or assertion.quantity.value is None:
            continue
        nouns = {_key(word) for word in (*assertion.noun, assertion.counts or "")}
        scope = assertion.scope
        around = {
            _key(word)
            for phrase in (*scope.names, *scope.words, *scope.times)
            for word in _WORD.findall(phrase.casefold())
        }
        if all(word in nouns or word in around for word in wanted):
            share = assertion.quantity.unit == "percent" or assertion.quantity.kind is Kind.FRACTION
            counted = sum(word in nouns for word in wanted)
            found.append(((counted, not share, "noun" not in assertion.inherited), entry))
    best = max((rank for rank, _ in found), default=None)
    return tuple(entry for rank, entry in found if rank == best)


def _key(word: str) -> str:
    return stem(thing(singular(word)))


def _in_unit(amount: Amount, words: str) -> Amount:
    wanted = words.casefold().strip()
    if wanted in ("percent", "per cent", "%", "percentage"):
        if amount.unit:
            raise UsageError(f"expression: {unit_text(amount.unit)} cannot be given in per cent")
        return Amount(amount.value, amount.interval, (), True)
    if len(words) > 60:
        raise UsageError(f"expression: {words[:20]!r} … is no unit that is known")
    meant = quantity_of(f"1 {words}") or quantity_of(f"2 {words}")
    if meant is None or meant.unit is None:
        raise UsageError(f"expression: {words!r} is no unit that is known")
    return amount.converted(powers_of(meant.unit))


def _states(quantity: Quantity, amount: Amount) -> bool:
    """Tell whether `quantity` says what `amount` is, as exactly as it is written."""
    if quantity.value is None or quantity.excluded is not None or quantity.kind in _NO_AMOUNT:
        return False
    stated = Amount.of(quantity.value, quantity.interval, quantity.unit)
    if amount.percent and not stated.percent and quantity.kind not in (Kind.FRACTION, Kind.RATIO):
        return False
    if quantity.kind is Kind.YEAR and not amount.interval.exact:
        return False
    try:
        same = amount.converted(stated.unit)
    except UsageError:
        return False
    if not same.interval.meets(stated.interval):
        return False
    if quantity.interval.low is not None and quantity.interval.high is not None:
        return True
    return _down(same.value, quantity) == stated.value


def _down(value: Fraction, quantity: Quantity) -> Fraction:
    """Return `value` cut to the last written digit that is not nought: what "more than 200" would be said of."""
    assert quantity.value is not None
    unit = Fraction(1, 100) if quantity.unit in ("percent", "percentage_point") else Fraction(1)
    step = quantity.step
    while quantity.value and (quantity.value / (step * 10)).denominator == 1:
        step *= 10
    size = step * unit
    return value // size * size


def _denied(report: Report, answer: Answer) -> tuple[list[Entry], list[Entry]]:
    """Return the numbers that a claim makes the result of the same sum and that say something else.

    The second list holds those that say it in a generous reading.
    """
    used = [{entry.assertion.id for entry in one.entries} for one in answer.cited if one.entries]
    entries = {entry.assertion.id: entry for entry in report.entries}
    found: list[Entry] = []
    strained: list[Entry] = []
    for judgement in report.judgements:
        terms = judgement.claim.terms
        if len(terms) != len(used) + 1 or missing(judgement.claim.relation, terms):
            continue
        if "==" not in relation_named(judgement.claim.relation).equation:
            continue
        for index, term in enumerate(terms):
            others = [
                one.assertion.id for place, one in enumerate(terms) if place != index and one.assertion is not None
            ]
            if term.assertion is None or len(others) < len(used) or not _matched(others, used):
                continue
            if not _computes(judgement.claim.relation, terms, index, answer.amount):
                continue
            if not _states(term.assertion.quantity, answer.amount):
                group = strained if judgement.verdict is Verdict.STRAINED else found
                group.append(entries[term.assertion.id])
    return list(dict.fromkeys(found)), list(dict.fromkeys(strained))


def _matched(ids: list[str], sets: list[set[str]]) -> bool:
    """Tell whether each set can give one of `ids`, each once; a set holds the places of one number."""
    left = list(sets)
    for one in ids:
        holder = next((group for group in left if one in group), None)
        if holder is None:
            return False
        left.remove(holder)
    return not left


def _computes(relation: str, terms: tuple[Term, ...], index: int, amount: Amount) -> bool:
    """Tell whether the relation makes the term what the expression computed."""
    solved = solved_term(relation, terms, index)
    term = terms[index]
    if solved is None or term.assertion is None or term.form or not term.scale:
        return False
    quantity = term.assertion.quantity
    unit = powers_of(quantity.unit) if quantity.unit and quantity.unit not in ("percent", "percentage_point") else ()
    try:
        same = amount.converted(unit)
    except UsageError:
        return False
    scaled = solved if not unit else solved.scaled(1 / term.scale)
    return scaled.holds(same.value)
