"""Two versions of a text laid side by side: which number of the new one stands in the place of which of the old one.

Numbers are masked, so a sentence in which only a figure changed is the same sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from auditor.assertions.model import Assertion, Reading
from auditor.assertions.tokens import NUMBER, Tokens, words_text

LONGEST = 3000
"""Words up to which one stretch of rewritten sentences is compared word by word."""
Item = TypeVar("Item", bound=Hashable)


def opcodes(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[bool, range, range]]:
    """Yield whether a stretch is equal, and where it stands in `old` and in `new`; equal ends cost nothing."""
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    if head:
        yield True, range(head), range(head)
    matcher = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        yield tag == "equal", range(head + first, head + last), range(head + begin, head + end)
    if tail:
        yield True, range(len(old) - tail, len(old)), range(len(new) - tail, len(new))


def pairs(old: Reading, new: Reading) -> list[tuple[Assertion, Assertion]]:
    """Return the numbers of both readings that stand in the same place, in the order of the new text."""
    before, after = _masked(old), _masked(new)
    found: list[tuple[Assertion, Assertion]] = []
    left: tuple[list[int], list[int]] = ([], [])
    for equal, first, second in opcodes(before, after):
        if equal:
            for a, b in zip(first, second, strict=True):
                found += zip(old.by_sentence[a], new.by_sentence[b], strict=True)
        else:
            found += _within(old, new, before, after, first, second)
            left[0].extend(first)
            left[1].extend(second)
    met = {a.index for a, _ in found}, {b.index for _, b in found}
    for a, b in _moved(before, after, *left):
        if not any(each.index in met[0] for each in old.by_sentence[a]) and not any(
            each.index in met[1] for each in new.by_sentence[b]
        ):
            found += zip(old.by_sentence[a], new.by_sentence[b], strict=True)
    return sorted((pair for pair in found if _alike(*pair)), key=lambda pair: pair[1].index)


def _alike(old: Assertion, new: Assertion) -> bool:
    return old.quantity.kind is new.quantity.kind or old.quantity.unit == new.quantity.unit


def _masked(reading: Reading) -> list[tuple[str, ...]]:
    """Return the words of each sentence, each number that counts as one mark."""
    lowered = words_text(reading.document)
    by_sentence: list[list[Assertion]] = [[] for _ in reading.document.sentences]
    for assertion in reading.assertions:
        by_sentence[assertion.sentence].append(assertion)
    return [
        tuple(Tokens(lowered, reading.document, sentence.span, [a.quantity for a in numbers]).words)
        for sentence, numbers in zip(reading.document.sentences, by_sentence, strict=True)
    ]


def _within(
    old: Reading,
    new: Reading,
    before: Sequence[tuple[str, ...]],
    after: Sequence[tuple[str, ...]],
    first: range,
    second: range,
) -> Iterator[tuple[Assertion, Assertion]]:
    """Yield the numbers of rewritten sentences that keep a neighbouring word."""
    left, right = _flat(old, before, first), _flat(new, after, second)
    if not left or not right or len(left) + len(right) > LONGEST:
        return
    matcher = SequenceMatcher(None, [word for word, _ in left], [word for word, _ in right], autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        if size < 2:
            continue
        for offset in range(size):
            one, other = left[a + offset][1], right[b + offset][1]
            if one is not None and other is not None:
                yield one, other


def _flat(reading: Reading, words: Sequence[tuple[str, ...]], where: range) -> list[tuple[str, Assertion | None]]:
    flat: list[tuple[str, Assertion | None]] = []
    for sentence in where:
        numbers = iter(reading.by_sentence[sentence])
        flat += [(word, next(numbers, None) if word == NUMBER else None) for word in words[sentence]]
    return flat


def _moved(
    before: Sequence[tuple[str, ...]], after: Sequence[tuple[str, ...]], left: Sequence[int], right: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield sentences that went elsewhere: those that occur once on either side."""
    counts = Counter(before[index] for index in left), Counter(after[index] for index in right)
    places = {before[index]: index for index in left}
    for index in right:
        words = after[index]
        if NUMBER in words and counts[0][words] == counts[1][words] == 1:
            yield places[words], index
