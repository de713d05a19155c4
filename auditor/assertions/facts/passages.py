"""The passages of a text that tell facts of their own, which another passage does not repeat.

They are the updates of a running story, which open with the hour; the releases of a changelog, under headings with a
date or a version; the sections of a manual, which is a text with code in it; the entries of a reference, each under the
name of a setting or of a function; and the items of a list. What a sentence gives as an example is a fact of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from auditor.assertions.model import Assertion, Reading
from auditor.document.model import Block, Document, ZoneKind
from auditor.quantities.model import Kind

_OPENING = 8
"""Characters before the hour with which an update opens."""
_DATING = frozenset({Kind.DATE, Kind.VERSION})
_LONGEST = 80
"""Characters of the longest name of an entry."""
_CODED = ("_", "(", "--", "::", "->", "→")
"""What a name in code has in it, and no heading in words: "vacuum_scale (real)", "trunc ( macaddr )"."""
_WORDS = 2
"""Words of such a name that only its small first letter tells from a heading: "sslmode", "prefer (default)"."""
_EXAMPLES = ("example", "e.g.", "suppose", "assum", "imagine")


def passages(reading: Reading) -> list[int]:
    """Return the sentences with which the updates, releases or sections of a text begin, none where it has one."""
    document = reading.document
    if not document.sentences:
        return []
    manual = any(block.kind is ZoneKind.CODE for block in document.blocks)
    found = {
        assertion.sentence
        for assertion in reading.of(Kind.TIME, *_DATING)
        if (assertion.quantity.kind is Kind.TIME and _opens_with(reading, assertion))
        or (assertion.quantity.kind in _DATING and _is_heading(_block(reading, assertion.sentence)))
    }
    entries = [block.index for block in document.blocks if _is_entry(document, block)]
    if manual:  # a heading that is a piece of code has no sentence of its own
        entries += [block.index for block in document.blocks if _is_heading(block)]
    if len(entries) > 1:
        blocks = [sentence.block for sentence in document.sentences]
        found.update(place for entry in entries if (place := bisect_left(blocks, entry)) < len(blocks))
    return sorted(found) if len(found) > 1 else []


def same_passage(reading: Reading, starts: list[int], one: int, other: int) -> bool:
    """Tell whether two sentences belong to one passage, of those that begin at `starts`, and to no two items."""
    left, right = _block(reading, one), _block(reading, other)
    if left is not right and (left.kind is right.kind is ZoneKind.ITEM or (_is_heading(left) and _is_heading(right))):
        return False
    return bisect_right(starts, one) == bisect_right(starts, other)


def exemplary(reading: Reading, assertion: Assertion) -> bool:
    """Tell whether the sentence of a number gives an example, or the one before it announces one."""
    document, here = reading.document, assertion.sentence
    first = document.sentences[max(0, here - 1)]
    start = first.span.start if first.block == document.sentences[here].block else document.sentences[here].span.start
    said = document.prose[start : document.sentences[here].span.end].lower()
    return any(word in said for word in _EXAMPLES)


def _is_entry(document: Document, block: Block) -> bool:
    """Tell whether a block is the name of an entry of a reference: a line of code or of one small word, and no more."""
    start, end = block.span
    if end - start > _LONGEST or block.kind not in (ZoneKind.BODY, ZoneKind.HEADLINE):
        return False
    name = document.prose[start:end].strip()
    if not name or name[-1] in '.:;!?,”"' or "\n" in name:
        return False
    if not name[0].islower():
        return "_" in name.partition(" ")[0]
    return len(name.split()) <= _WORDS or any(mark in name for mark in _CODED)


def _block(reading: Reading, sentence: int) -> Block:
    document = reading.document
    return document.blocks[document.sentences[sentence].block]


def _is_heading(block: Block) -> bool:
    """Tell whether a block is the heading of a part; the title heads the whole."""
    return block.kind is ZoneKind.HEADLINE and block.level > 1


def _opens_with(reading: Reading, time: Assertion) -> bool:
    """Tell whether a time of day is what its block opens with, and not all of it."""
    block = _block(reading, time.sentence)
    opens = time.span.start - block.span.start <= _OPENING
    return opens and (block.kind is ZoneKind.HEADLINE or block.span.end > time.span.end + _OPENING)
