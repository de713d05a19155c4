"""The passages of a text that tell facts of their own, which another passage does not repeat.

They are the updates of a running story, which open with the hour; the releases of a changelog, under headings with a
date or a version; the sections of a manual, which is a text with code in it; and the items of a list.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from auditor.assertions.model import Assertion, Reading
from auditor.document.model import Block, ZoneKind
from auditor.quantities.model import Kind

_OPENING = 8
"""Characters before the hour with which an update opens."""
_DATING = frozenset({Kind.DATE, Kind.VERSION})


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
    if manual:  # a heading that is a piece of code has no sentence of its own
        headings = [place for place, block in enumerate(document.blocks) if _is_heading(block)]
        blocks = [sentence.block for sentence in document.sentences]
        found.update(place for heading in headings if (place := bisect_left(blocks, heading)) < len(blocks))
    return sorted(found) if len(found) > 1 else []


def same_passage(reading: Reading, starts: list[int], one: int, other: int) -> bool:
    """Tell whether two sentences belong to one passage, of those that begin at `starts`, and to no two items."""
    left, right = _block(reading, one), _block(reading, other)
    if left is not right and (left.kind is right.kind is ZoneKind.ITEM or (_is_heading(left) and _is_heading(right))):
        return False
    return bisect_right(starts, one) == bisect_right(starts, other)


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
