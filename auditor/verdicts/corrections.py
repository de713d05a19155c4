"""Minimal correction sets: the fewest numbers whose change heals all findings that hang together.

The discrepant claims and the claims that hold share numbers. A set of numbers is a correction if each can be given a
value so that every claim over them holds, the ones that held before included; it is minimal if no number can be left
out. The sets are those of Reiter's theory of diagnosis, *Artificial Intelligence* 32 (1987), here over intervals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice

from auditor.document.model import Document
from auditor.quantities.interval import Interval
from auditor.records import dataclass
from auditor.relations.arithmetic import ANY, intersect
from auditor.relations.model import Basis, Claim, Term
from auditor.relations.solving import solved_term
from auditor.verdicts.judge import holds
from auditor.verdicts.model import Judgement, Verdict
from auditor.verdicts.printing import offset_of, squeezed
from auditor.verdicts.repairs import candidates

_MOST_NUMBERS = 14
"""Numbers of one group that are tried; larger groups are tables, where a reader must look."""
_MOST_SIZE = 3
_MOST_GROUPS = 20
_MOST_SETS = 3
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Correction:
    """Numbers whose change together heals the findings of `claims`, and a value for each as it would be written."""

    assertions: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    claims: tuple[str, ...]
    """The ids of the judgements that are healed."""
    cost: int = 0


def corrections_of(document: Document, judgements: Iterable[Judgement]) -> tuple[Correction, ...]:
    """Return the smallest corrections of each group of discrepant claims that share numbers, the likelier slips first.

    A lone discrepant claim has its repairs and needs no corrections: groups of two and more are returned.
    """
    listed = [one for one in judgements if one.verdict is not Verdict.UNDECIDED and one.claim.basis is Basis.STATED]
    groups = list(islice(groups_of(listed), _MOST_GROUPS))
    if not groups:
        return ()
    held: dict[str, list[Judgement]] = {}
    for one in listed:
        if one.verdict is not Verdict.DISCREPANT:
            for name in ids_of(one.claim):
                held.setdefault(name, []).append(one)
    found: list[Correction] = []
    for group in groups:
        found += _smallest(document, group, held)
    return tuple(found)


def groups_of(judgements: Sequence[Judgement]) -> Iterator[list[Judgement]]:
    """Yield the groups of two and more discrepant claims that are joined by shared numbers."""
    broken = [one for one in judgements if one.verdict is Verdict.DISCREPANT]
    leader: dict[str, str] = {}

    def top(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for one in broken:
        names = sorted(ids_of(one.claim))
        for name in names[1:]:
            leader[top(name)] = top(names[0])
    groups: dict[str, list[Judgement]] = {}
    for one in broken:
        if ids_of(one.claim):
            groups.setdefault(top(min(ids_of(one.claim))), []).append(one)
    yield from (group for group in groups.values() if len(group) > 1)


def ids_of(claim: Claim) -> set[str]:
    """Return the ids of the numbers of `claim`."""
    return {term.assertion.id for term in claim.terms if term.assertion is not None}


def _smallest(document: Document, group: list[Judgement], held: Mapping[str, Sequence[Judgement]]) -> list[Correction]:
    """Return the corrections of `group`; `held` are the judgements that hold, by the numbers in them."""
    names = sorted({name for one in group for name in ids_of(one.claim)}, key=_number)
    if len(names) > _MOST_NUMBERS:
        return []
    broken = [(one.claim, ids_of(one.claim)) for one in group]
    found: list[Correction] = []
    for size in range(1, _MOST_SIZE + 1):
        for chosen in combinations(names, size):
            if any(ids.isdisjoint(chosen) for _, ids in broken):
                continue
            if any(set(one.assertions) <= set(chosen) for one in found):
                continue  # a smaller set does
            touched = {one.id: one for name in chosen for one in held.get(name, ())}
            others = sorted(touched.values(), key=lambda one: _number(one.id))
            values = healed(document, chosen, [*(claim for claim, _ in broken), *(one.claim for one in others)])
            if values is not None:
                old, new, cost = zip(*values, strict=True)
                found.append(Correction(chosen, old, new, tuple(one.id for one in group), sum(cost)))
        if found:
            break
    return sorted(found, key=lambda one: (one.cost, [_number(name) for name in one.assertions]))[:_MOST_SETS]


def _number(name: str) -> tuple[int, str]:
    return (int(name[1:]), name) if name[1:].isdigit() else (0, name)


def healed(document: Document, chosen: Sequence[str], claims: list[Claim]) -> list[tuple[str, str, int]] | None:
    """Return for each chosen number its words, new words and cost, so that all `claims` hold; None where none do.

    The numbers are fixed one after the other, each to the likeliest value in the interval that the claims leave it.
    """
    result: list[tuple[str, str, int]] = []
    free = list(chosen)
    while free:
        name = free.pop(0)
        domain = _domain(name, free, claims)
        if domain is None:
            return None
        step = _chosen_value(document, name, domain, claims, free)
        if step is None:
            return None
        claims, words = step
        result.append(words)
    return result if all(holds(claim, generous=True) for claim in claims) else None


def _opened(claim: Claim, names: Iterable[str]) -> Claim:
    """Return `claim` with the numbers `names` unknown."""
    unknown = set(names)
    terms = [
        replace(term, interval=ANY, generous=ANY)
        if term.assertion is not None and term.assertion.id in unknown
        else term
        for term in claim.terms
    ]
    return replace(claim, terms=tuple(terms))


def _domain(name: str, free: Sequence[str], claims: Sequence[Claim]) -> Interval | None:
    """Return what the claims leave to the number `name`, as written, while the `free` ones are unknown."""
    domain: Interval | None = ANY
    for claim in claims:
        opened = _opened(claim, free)
        for index, term in enumerate(opened.terms):
            if term.assertion is None or term.assertion.id != name or domain is None:
                continue
            allowed = solved_term(opened.relation, opened.terms, index, generous=True)
            if allowed is None:
                return None
            if not term.form:
                allowed = allowed.scaled(1 / term.scale, -offset_of(term) / term.scale)
            domain = intersect(domain, allowed)
    return domain


def _chosen_value(
    document: Document, name: str, domain: Interval, claims: list[Claim], free: Sequence[str]
) -> tuple[list[Claim], tuple[str, str, int]] | None:
    """Return the claims with the number `name` at the likeliest value of `domain`, and its old and new words.

    Of the values that one slip explains, one that satisfies the claims plainly comes before one that strains them.
    """
    term = next(
        term for claim in claims for term in claim.terms if term.assertion is not None and term.assertion.id == name
    )
    assertion = term.assertion
    assert assertion is not None
    quantity = assertion.quantity
    if quantity.value is None or term.form in ("day", "weekday", "clock", "fault"):
        return None
    best: tuple[list[Claim], tuple[str, str, int]] | None = None
    for fit in candidates(document, assertion, domain):
        changed = [
            replace(
                claim,
                terms=tuple(
                    _with_interval(one, fit.became.interval)
                    if one.assertion is not None and one.assertion.id == name
                    else one
                    for one in claim.terms
                ),
            )
            for claim in claims
        ]
        over = [_opened(claim, free) for claim in changed if name in ids_of(claim)]
        if best is not None and fit.cost > best[1][2]:
            break
        if all(holds(claim, generous=True) for claim in over):
            step = changed, (squeezed(document.cut(quantity.numeral)), fit.repair.new, fit.cost)
            if all(holds(claim) for claim in over):
                return step
            best = best or step
    return best


def _with_interval(term: Term, written: Interval) -> Term:
    """Return `term` with another interval, given in the unit in which its number is written."""
    if term.form and written.low is not None and term.interval.low is not None and term.interval.high is not None:
        width = term.interval.high - term.interval.low
        interval = term.interval._replace(low=written.low, high=written.low + width)
    else:
        interval = written.scaled(term.scale, offset_of(term))
    return replace(term, interval=interval, generous=interval)


def correction_text(correction: Correction) -> str:
    """Return a correction in one line: "one change heals 3 findings: 218 → 281"."""
    count = len(correction.assertions)
    changes = " and ".join(f"{old} → {new}" for old, new in zip(correction.old, correction.new, strict=True))
    number = {1: "one change heals", 2: "two changes heal", 3: "three changes heal"}.get(count, f"{count} changes heal")
    return f"{number} {len(correction.claims)} findings: {changes}"
