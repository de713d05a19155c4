"""Sides of one thing told in two sentences: "52% agree and 41% do not. Seven per cent are unsure".

Or "Nine in 10 would go back. One in 10 would not".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from auditor.assertions.frames.hundreds.hundred_words import HEDGES
from auditor.assertions.frames.hundreds.opposites import closed, denies, facing, left_over, opinion, opposite
from auditor.assertions.model import Assertion, Reading, Role
from auditor.quantities.model import Kind

_SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO})
_NO_SHARE = frozenset({Role.BY, Role.LIMIT, Role.PER})
_MARKS = ".,;:!?\"'()”“"
_THEN = frozenset({"now", "today", "then", "still", "earlier", "previously", "later"})
_OPENING = HEDGES | {"but", "and", "some", "another", ""}
_OPENED = 24
"""Letters that the words before a share which opens its sentence may have."""
_ITEM = 8
_BACK = 2
"""Sentences before the leftover in which the two sides are."""


Rows = Mapping[int, Sequence[Assertion]]


def shares_told(reading: Reading) -> Rows:
    """Return the shares of each sentence that has any; "a majority, 58 per cent" is one."""
    rows: dict[int, list[Assertion]] = {}
    again = {frame.terms[0].assertion.id for frame in reading.framed("share-twice")}
    for number in reading.of(*_SHARES):
        if number.role not in _NO_SHARE and number.id not in again:
            rows.setdefault(number.sentence, []).append(number)
    return rows


def follow(rows: Rows) -> bool:
    """Tell whether two sentences that follow one another have shares."""
    return any(index - 1 in rows for index in rows)


def leftovers(reading: Reading, rows: Rows) -> Iterator[tuple[Assertion, Assertion, Assertion]]:
    """Yield two sides with the only share of the sentence after them, where that is of those on neither."""
    for index, own in rows.items():
        if len(own) != 1 or own[0].role is Role.BASE:
            continue
        if (index - 1 not in rows and index - 2 not in rows) or not left_over(_words(reading, own[0])):
            continue
        if own[0].scope.times or not _THEN.isdisjoint(_words(reading, own[0])):
            continue  # "now seven per cent are undecided" is of another poll
        before: list[Assertion] = []
        for back in range(1, _BACK + 1):
            if len(before) < 2:
                before[:0] = rows.get(index - back, ())
        if len(before) != 2:
            continue
        one, other = before
        if one.sentence == other.sentence:
            span = reading.sentence_of(one).span
            text = reading.document.text
            words = text[span.start : other.span.start], text[other.span.start : span.end]
        else:
            words = reading.document.cut(one.scope.clause), reading.document.cut(other.scope.clause)
        if facing(_bare(words[0]), _bare(words[1])):
            yield one, other, own[0]


def denials(reading: Reading, rows: Rows) -> Iterator[tuple[Assertion, ...]]:
    """Yield a side with the share that opens the next sentence and denies it, and with who is on neither, if told."""
    for index, own in rows.items():
        before = rows.get(index - 1, ())
        if len(before) != 1 or len(own) > 2 or not _opens(reading, own[0]) or any(one.scope.times for one in own):
            continue
        if before[0].role is Role.BASE or before[0].scope.times:
            continue
        said, other = _item(reading, before[0]), _item(reading, own[0])
        denied = denies(said, other)
        if len(own) == 1 and ((denied and not opinion(said)) or closed(said, other)):
            yield before[0], own[0]
        elif len(own) == 2 and left_over(_item(reading, own[1])) and (denied or opposite(said, other)):
            yield before[0], *own


def _opens(reading: Reading, share: Assertion) -> bool:
    """Tell whether a share opens its sentence."""
    start = reading.sentence_of(share).span.start
    if share.span.start - start > _OPENED:
        return False
    return set(_bare(reading.document.text[start : share.span.start])) <= _OPENING


def _item(reading: Reading, share: Assertion) -> list[str]:
    """Return the words after a share, up to the next mark."""
    words = reading.document.text[share.span.end : reading.sentence_of(share).span.end].lower().split()[:_ITEM]
    kept = list(takewhile(lambda word: word[-1] not in _MARKS, words))
    return kept + [word.strip(_MARKS) for word in words[len(kept) : len(kept) + 1]]


def _words(reading: Reading, share: Assertion) -> list[str]:
    return _bare(reading.document.cut(share.scope.clause))


def _bare(text: str) -> list[str]:
    return [word.strip(_MARKS) for word in text.lower().split()]
