"""Shares whose part and whole stand in other sentences, tied by what is counted and by the names in the clause.

"Nine tenths of the raids were in Arle and Bron" takes as its parts the raids in Arle and those in Bron, and as its
whole the raids that are said to be all of them. A name that the whole's clause holds too tells nothing apart.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import product
from typing import NamedTuple

from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import stem
from auditor.document.model import Span, ZoneKind
from auditor.quantities.model import Kind

WINDOW = 6
"""Sentences before and after a share in which its part and whole are looked for."""
_MOST_BINDINGS = 6
_MOST_NUMBERS = 60
"""A sentence with more numbers is a list or a table, and tells no story of parts and wholes."""
_SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO})
_NO_PART = frozenset({Role.BASE, Role.BY, Role.PER, Role.RANK, Role.MULTIPLE, Role.LIMIT, Role.BRACKET})
_OF_PEOPLES = ("ian", "ish", "ese", "’s", "'s", "s’", "s'", "ans")
"""Endings of names that say whose, not where or which: Russian, British, Chinese, Kyiv's."""


class Binding(NamedTuple):
    """One way to take the part and whole of a share."""

    parts: tuple[Assertion, ...]
    whole: Assertion
    evidence: Evidence
    words: tuple[Span, ...]


def named_shares(reading: Reading) -> Iterator[tuple[Assertion, tuple[Binding, ...]]]:
    """Yield each share of something counted that names tie to its part and whole, with every way to take them."""
    local = {
        term.assertion.id: frame for frame in reading.framed("share") for term in frame.terms if term.role is Role.SHARE
    }
    for row in reading.by_sentence:
        for share in row:
            if share.quantity.kind not in _SHARES or share.role is not Role.SHARE or share.counts is None:
                continue
            frame = local.get(share.id)
            if frame is not None and frame.one(Role.PART) is not None:
                continue
            counted = list(_counted(reading, share))
            if len(counted) < 2:
                continue
            stated = frame.one(Role.WHOLE) if frame is not None else None
            bindings = tuple(_bindings(reading, share, counted, stated))
            if bindings:
                yield share, bindings


def _names(share: Assertion) -> tuple[tuple[str, ...], ...]:
    """Return the groups of names in the share's clause that may tell which part is meant."""
    groups = []
    for group in share.scope.groups:
        kept = tuple(name for name in group if not name.endswith(_OF_PEOPLES) and name.lower() not in share.noun)
        if kept:
            groups.append(kept)
    return tuple(groups)


def _own_names(reading: Reading, number: Assertion) -> frozenset[str]:
    """Return the names of a count: where several of one thing share a clause, those between it and the next.

    "90 leaks in Alton and 35 leaks in Brede"; where no name follows, those before it.
    """
    scope = number.scope
    beside = [
        one.span
        for one in reading.by_sentence[number.sentence]
        if one is not number and one.quantity.kind is Kind.COUNT and scope.clause.contains(one.span)
    ]
    if not beside:
        return frozenset(scope.names)
    low = max((span.end for span in beside if span.end <= number.span.start), default=scope.clause.start)
    high = min((span.start for span in beside if span.start >= number.span.end), default=scope.clause.end)
    named = list(zip(scope.places, scope.names, strict=True))
    after = frozenset(name for place, name in named if number.span.end <= place.start < high)
    return after or frozenset(name for place, name in named if low <= place.start < number.span.start)


def _counted(reading: Reading, share: Assertion) -> Iterator[Assertion]:
    """Yield the counts of the same thing around the share, the nearest sentences first."""
    for distance in range(WINDOW + 1):
        for index in {share.sentence - distance, share.sentence + distance}:
            if 0 <= index < len(reading.by_sentence) and len(reading.by_sentence[index]) <= _MOST_NUMBERS:
                for number in reading.by_sentence[index]:
                    if (
                        number is not share
                        and number.quantity.kind is Kind.COUNT
                        and number.role not in _NO_PART
                        and same_thing(number.counts, share.counts)
                    ):
                        yield number


def _bindings(
    reading: Reading, share: Assertion, counted: list[Assertion], stated: Assertion | None
) -> Iterator[Binding]:
    groups = _names(share)
    named = [(one, _own_names(reading, one)) for one in counted]
    opening = share.scope.subject[:1]
    for own in {name for _, names in named for name in names}:
        if opening == (stem(own.lower()),) and not any(own in group for group in groups):
            groups = (*groups, (own,))  # a name that opens the sentence is told from a word by the parts that have it
    every = {name for group in groups for name in group}
    found: list[Binding] = []
    for whole in [stated] if stated is not None else counted:
        if whole.role is Role.PART:
            continue
        telling = every.difference(whole.scope.names) if stated is None or whole.sentence != share.sentence else every
        parts = [(one, own) for one, own in named if one is not whole and telling & own]
        covered = {name for _, own in parts for name in own} & telling
        wanted = [name for group in groups if covered.intersection(group) for name in group]
        if not wanted or not covered.issuperset(wanted):
            continue
        total = whole.role in (Role.TOTAL, Role.WHOLE) or whole is stated
        if not total and not every.isdisjoint(whole.scope.names):
            continue
        for chosen in _choices(wanted, parts):
            if len(found) < 4 * _MOST_BINDINGS:
                evidence = Evidence.OF_THESE if total else Evidence.SENTENCE
                found.append(Binding(chosen, whole, evidence, _words(share, chosen, whole)))
    if len({(one.whole.id) for one in found}) == 1:
        found = [one._replace(evidence=Evidence.OF_THESE) for one in found]
    found.sort(key=lambda one: one.evidence)
    yield from found[:_MOST_BINDINGS]


def _choices(wanted: Iterable[str], parts: list[tuple[Assertion, frozenset[str]]]) -> Iterator[tuple[Assertion, ...]]:
    """Yield the ways to take one part for each name; a part that names two of them serves for both."""
    rows = []
    for name in wanted:
        rows.append([part for part, own in parts if name in own][:2])
    seen = set()
    for combination in product(*rows[:8]):
        chosen = tuple(sorted({part.id: part for part in combination}.values(), key=lambda part: part.index))
        key = tuple(part.id for part in chosen)
        if key not in seen:
            seen.add(key)
            yield chosen


def _words(share: Assertion, parts: Iterable[Assertion], whole: Assertion) -> tuple[Span, ...]:
    return tuple(cue.span for one in (share, *parts, whole) for cue in one.cues)


def others_of(reading: Reading, whole: Assertion, part: Assertion, framed: Container[str]) -> Iterator[Assertion]:
    """Yield the counts of the same thing in the sentences beside `part`, the one before first.

    None of those whose ids are in `framed`.
    """
    sentences = reading.document.sentences
    for index in (part.sentence - 1, part.sentence + 1):
        if not 0 <= index < len(sentences) or not _together(reading, index, part.sentence, whole):
            continue
        if len(reading.by_sentence[index]) <= _MOST_NUMBERS:
            for number in reading.by_sentence[index]:
                if (
                    number.id not in framed
                    and number.quantity.kind is Kind.COUNT
                    and number.role not in _NO_PART
                    and number.role is not Role.TOTAL
                    and same_thing(number.counts, whole.counts)
                ):
                    yield number


def _together(reading: Reading, one: int, other: int, whole: Assertion) -> bool:
    """Tell whether two sentences stand in one paragraph, or each is one and "of the 38" says which are meant."""
    document = reading.document
    first, second = (document.sentences[index] for index in sorted((one, other)))
    if first.block == second.block:
        return True
    known = any(cue.words.endswith(" the") for cue in whole.cues)
    if not known or second.block - first.block != 1 or not first.kind is second.kind is ZoneKind.BODY:
        return False
    return all(
        document.cut(document.blocks[one.block].span).strip() == document.cut(one.span).strip()
        for one in (first, second)
    )


def same_before(reading: Reading, part: Assertion, back: int = 2) -> Iterator[Assertion]:
    """Yield the counts of what `part` counts in its sentence and the `back` before it, the nearest first."""
    for index in range(part.sentence, part.sentence - back - 1, -1):
        if index >= 0 and len(reading.by_sentence[index]) <= _MOST_NUMBERS:
            for number in reversed(reading.by_sentence[index]):
                if (
                    number.index < part.index
                    and number.quantity.kind is Kind.COUNT
                    and "noun" not in number.inherited
                    and same_thing(number.counts, part.counts)
                ):
                    yield number


def amounts_before(reading: Reading, share: Assertion, whole: Assertion) -> tuple[Assertion, ...]:
    """Return the amounts in the sentence before `share` of which "this" may say what part of `whole` they are."""
    row = reading.by_sentence[share.sentence - 1] if share.sentence else ()
    return tuple(
        number
        for number in reversed(row[-_MOST_NUMBERS:])
        if number.quantity.kind is whole.quantity.kind
        and number.quantity.unit == whole.quantity.unit
        and number.quantity.value is not None
        and number.role not in _NO_PART
    )
