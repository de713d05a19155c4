"""Lists of paragraphs, and the sentence or title that announces how many there are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from auditor.assertions.frames.listed.declared import declares
from auditor.assertions.lexicon import AUXILIARIES, SAYING, VERBS
from auditor.assertions.lists.item_runs import Listed, bullet_runs, label_runs, numbered_runs
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.assertions.synonyms import people
from auditor.document.model import ZoneKind
from auditor.patterns import lazy

_FOLLOWING = lazy(r"\b(?:these|following|here are|here is|there are|there were)\s*$", re.IGNORECASE)
_WITHIN = lazy(r"\b(?:of|from|among|over|within|than|after|to|and|all|version)(?: the)?\s*$", re.IGNORECASE)
_INTRODUCTIONS = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.HEADLINE, ZoneKind.ITEM})
_CLEAN = lazy(r"[ \w'’-]{0,60}:\s*")
_SERVED = frozenset({"serving", "portion", "helping"})
_AS_FOLLOWS = lazy(r"\b(?:as follows|the following(?=\W*$))")
_SPEAKING = AUXILIARIES | SAYING | VERBS
_GLUED = lazy(r"[-/]$|\w\($|[+*=<>] ?$")
_SEVERAL = lazy(r"(?:[\w.]+ ){0,2}[A-Za-z]*[0-9]+ ?(?:-|–|\.\.|to) ?[A-Za-z]*[0-9]")
"""The head of an item that stands for several: "Registers R1-R5 hold …"."""
_OPENING = lazy(r"\W*(?:(?:the|top|our|my|these|here are) )*$", re.IGNORECASE)
_SORTS = frozenset(
    "way thing reason tip step fact lesson rule question idea place book film movie song mistake myth habit trick "
    "moment takeaway point sign trend story answer recipe game show album hack secret benefit player team city "
    "exercise".split()
)
"""What titles count that announce a list."""
_FEWEST = 3
_BACK = 2
"""Paragraphs before a numbered list in which it may be announced."""


def listed_blocks(reading: Reading) -> Iterator[tuple[Frame, ...]]:
    """Yield for each list every number that may announce how many items it has."""
    document = reading.document
    if len(document.blocks) < _FEWEST:
        return
    for listed in (*bullet_runs(document), *label_runs(document)):
        if len(listed.blocks) > 1:
            frames = tuple(_announced(reading, listed))
            if frames:
                yield frames
    whole = [listed for listed in numbered_runs(document) if len(listed.numbers) >= _FEWEST]
    if len(whole) == 1 and whole[0].regular:
        frames = (*_entitled(reading, whole[0]), *_pointed(reading, whole[0]))
        if frames:
            yield frames


def _sentence_before(reading: Reading, listed: Listed) -> int | None:
    """Return the index of the last sentence before a list, None where a heading or another list goes before it."""
    index = listed.blocks[0].index
    if not index or reading.document.blocks[index - 1].kind not in _INTRODUCTIONS:
        return None
    block = reading.document.blocks[index - 1]
    at = bisect_left(reading.document.sentences, block.span.end, key=lambda sentence: sentence.span.start) - 1
    return at if at >= 0 and reading.document.sentences[at].block == block.index else None


def _announced(reading: Reading, listed: Listed) -> Iterator[Frame]:
    at = _sentence_before(reading, listed)
    if at is None:
        return
    prose, sentence = reading.document.prose, reading.document.sentences[at]
    colon = prose[sentence.span.start : sentence.span.end].rstrip().endswith(":")
    candidates = [number for number in reading.by_sentence[at] if declares(number) and number.quantity.hedge is None]
    for number in reversed(candidates):
        before, after = prose[sentence.span.start : number.span.start], prose[number.span.end : sentence.span.end]
        pointed = _FOLLOWING.search(before) is not None
        if before.rstrip().lower().endswith("these"):
            pointed = False  # "these two constants" may have been named before
        if not colon and not pointed:
            continue
        clean = (
            _CLEAN.fullmatch(after) is not None
            and _SPEAKING.isdisjoint(after.lower().rstrip(": \n").split()[1:])
            and _WITHIN.search(before) is None
            and not (before.rstrip().endswith(" for") and (people(number.counts) or number.counts in _SERVED))
        )
        glued = _GLUED.search(prose, max(0, number.span.start - 2), number.span.start)  # "next-10", "ls(1)", "x + 2"
        several = any(_SEVERAL.match(prose, *place) for place in listed.places)
        firm = (
            not (listed.loose or glued or several)
            and (pointed or clean or (colon and _AS_FOLLOWS.search(after)))
            and len(candidates) == 1
        )
        yield _frame(number, listed, Evidence.CUE if firm else Evidence.SENTENCE)


def _entitled(reading: Reading, listed: Listed) -> Iterator[Frame]:
    """Read a title that counts what the text numbers: "Five ways to mend a kettle"."""
    document = reading.document
    title = document.blocks[0]
    if title.kind is not ZoneKind.HEADLINE or listed.blocks[0] is title:
        return
    for number in reading.assertions:
        if number.span.start >= title.span.end:
            return
        opens = _OPENING.fullmatch(document.prose, title.span.start, number.span.start)
        if number.counts in _SORTS and opens and (declares(number) or number.role is Role.RANK):
            yield _frame(number, listed, Evidence.CUE)


def _pointed(reading: Reading, listed: Listed) -> Iterator[Frame]:
    """Read "these ten moments" in the paragraphs before what is numbered."""
    prose, last = reading.document.prose, listed.blocks[0].index
    if not last:
        return
    first = reading.document.blocks[max(0, last - _BACK)].span.start
    end = reading.document.blocks[last].span.start
    for number in reading.assertions[bisect_left(reading.assertions, first, key=lambda one: one.span.start) :]:
        if number.span.start >= end:
            return
        before = prose[max(first, number.span.start - 16) : number.span.start]
        if not (declares(number) and number.counts is not None and _FOLLOWING.search(before)):
            continue
        if number.sentence == _sentence_before(reading, listed) or not prose[first:end].rstrip().endswith(":"):
            yield _frame(number, listed, Evidence.OF_THESE)
            yield from _in_part(number, listed)


def _in_part(number: Assertion, listed: Listed) -> Iterator[Frame]:
    """Yield the ways to take the head of a list for what is announced: up to where more stands between two items."""
    widest = 0
    for count, (one, other) in enumerate(pairwise(listed.blocks), 1):
        width = other.index - one.index
        if 0 < widest < width:
            yield _frame(number, listed, Evidence.SENTENCE, count)
        widest = max(widest, width)


def _frame(number: Assertion, listed: Listed, evidence: Evidence, count: int | None = None) -> Frame:
    return Frame("list", (FrameTerm(Role.TOTAL, number),), evidence, (), items=listed.cited[:count])
