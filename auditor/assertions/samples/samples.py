"""What a percentage in brackets may be a share of: the counts of the text, its only sample, the "these" before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.synonyms import people, same_thing
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_MOST = 60
"""Candidates looked at in one document; the first and largest groups of people come first."""
_BACK = 8
"""Sentences that "of these" may look back for a count where the one before has none."""
_NO_WHOLE = frozenset({Role.BASE, Role.BY, Role.PER, Role.RANK, Role.MULTIPLE, Role.LIMIT, Role.BRACKET})
_GROUPED = frozenset({Role.WHOLE, Role.TOTAL})
_APART = lazy(r";|\b(?:while|whereas|but|in|at|among|within|of)\b")
_AGAINST = lazy(r";|\b(?:while|whereas|but)\b")
_SAMPLED = frozenset({"sample", "cohort", "cohorts", "samples", "specimen", "examination", "procedure", "birth"})


def candidates(reading: Reading) -> tuple[Assertion, ...]:
    """Return the counts that may be wholes, one for each value: those sampled first, then in the order of the text."""
    by_value: dict[object, Assertion] = {}
    for number in reading.of(Kind.COUNT):
        if not _countable(number):
            continue
        known = by_value.get(number.quantity.value)
        if known is None or (is_sample(number) and not is_sample(known)):
            by_value[number.quantity.value] = number
    found = sorted(by_value.values(), key=lambda one: (not is_sample(one), one.index))
    return tuple(found[:_MOST])


def _countable(number: Assertion) -> bool:
    quantity = number.quantity
    return (
        quantity.excluded is None
        and quantity.kind is Kind.COUNT
        and quantity.unit is None
        and quantity.value is not None
        and quantity.value.denominator == 1
        and quantity.value > 1
        and quantity.interval.high is not None  # "90 and older" may be the whole of anything
        and number.role not in _NO_WHOLE
    )


def is_sample(number: Assertion) -> bool:
    """Tell whether a count is one of people or of a sample."""
    return number.role in _GROUPED or people(number.counts) or number.counts in _SAMPLED


def only_sample(wholes: tuple[Assertion, ...], framed: Mapping[str, Role]) -> Assertion | None:
    """Return the one count of people that is no part of anything, None where there are several of different size."""
    found = [
        one
        for one in wholes
        if framed.get(one.id) is not Role.PART and people(one.counts) and one.role is not Role.PART
    ]
    return found[0] if len(found) == 1 else None


def clause_between(reading: Reading, whole: Assertion, part: Assertion) -> bool:
    """Tell whether another clause is set against that of `whole` in its sentence: "480 came; in the north 350 did"."""
    return whole.sentence == part.sentence and bool(
        _AGAINST.search(reading.document.prose[whole.span.end : part.span.start])
    )


def opening_count(reading: Reading, part: Assertion, share: Assertion) -> Assertion | None:
    """Return the count that opens the sentence of `part`, the only other: "43 scans showed flaws in 32 (74.4%)".

    It may stand behind a label. Of a share in whole per cent both must count the same, and no place or second clause
    may stand between them: "480 boats were called and 350 came (73%)".
    """
    row = reading.by_sentence[part.sentence]
    first, sentence = row[0], reading.sentence_of(part)
    if len(row) < 2 or row[1] is not part or first.counts is None or first.quantity.hedge is not None:
        return None
    lead = reading.document.prose[sentence.span.start : first.span.start].rstrip()
    if lead and (lead[-1] != ":" or " " in lead):
        return None
    whole, counted = first.quantity, part.quantity
    if whole.unit is not None or whole.kind is not counted.kind or (whole.value or 0) <= (counted.value or 0):
        return None
    if share.quantity.step >= 1:
        alike = same_thing(first.counts, part.counts) or (people(first.counts) and people(part.counts))
        between = reading.document.prose[first.span.end : part.span.start]
        if len(row) != 3 or not alike or _APART.search(between):
            return None
    return first


def antecedents(
    reading: Reading, part: Assertion, framed: Mapping[str, Role], these: Span
) -> Iterator[tuple[Assertion, Evidence]]:
    """Yield what the words `these` before `part` may point to, the likeliest first, with how firm that is.

    In its own sentence that is the part before them. In the sentence before these are its parts and wholes, the last
    part first; its other counts are less firm. Where it has none the nearest count of people before it is meant.
    `framed` tells the role of each number in a share.
    """
    before = reading.by_sentence[part.sentence]
    own = [one for one in before if one.span.end <= these.start and one.index < part.index and _countable(one)][-_MOST:]
    for one in reversed(own):  # "84 of 240 grew; of these, 21 (25%) were resistant"
        if framed.get(one.id) is Role.PART and one.id != part.id:
            yield one, Evidence.OF_THESE
            break
    for back in range(1, _BACK + 1):
        index = part.sentence - back
        if index < 0:
            return
        row = [one for one in reading.by_sentence[index][-_MOST:] if _countable(one)]
        if not row:
            continue
        ordered = sorted(
            row, key=lambda one: (framed.get(one.id) is not Role.PART, framed.get(one.id) is not Role.WHOLE, -one.index)
        )
        for one in ordered:
            alone = back == 1 and len(row) == 1 and (one.counts is not None or one.role is Role.LEVEL)
            firm = alone or one.id in framed or one.role in _GROUPED or people(one.counts)
            yield one, Evidence.OF_THESE if firm else Evidence.SENTENCE
        return


def share_roles(reading: Reading) -> dict[str, Role]:
    """Return the role of each number in the frames of shares, by id."""
    return {term.assertion.id: term.role for frame in reading.framed("share") for term in frame.terms}
