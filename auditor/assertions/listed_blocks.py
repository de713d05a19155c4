"""Lists of paragraphs: bullets, numbered items or numbered headings, and the sentence or title that announces them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from auditor.assertions.frames.declared import declares
from auditor.assertions.lexicon import AUXILIARIES, SAYING, VERBS
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.assertions.synonyms import people
from auditor.document.model import Block, Document, Span, ZoneKind
from auditor.patterns import lazy

_HEADED = lazy(
    r"(?:(?:Step|Tip|Reason|No\.|Number|Rule|Lesson) )?#?([0-9]{1,3})(?:[.):] ?(?=[^\s0-9])| (?=[A-Z“\"‘…]))"
)
_FOLLOWING = lazy(r"\b(?:these|following|here are|here is|there are|there were)\s*$", re.IGNORECASE)
_WITHIN = lazy(r"\b(?:of|from|among|over|within|than|after|to|and|all|version)(?: the)?\s*$", re.IGNORECASE)
_INTRODUCTIONS = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.HEADLINE, ZoneKind.ITEM})
_CLEAN = lazy(r"[ \w'’-]{0,60}:\s*")
_SERVED = frozenset({"serving", "portion", "helping"})
_LABEL = lazy(r"([A-Z][^\n.:!?]{1,40}):[ \t]+\S")
_LABELLED = 42
"""Characters of the longest label, its colon included."""
_AS_FOLLOWS = lazy(r"\b(?:as follows|the following)\b")
_SPEAKING = AUXILIARIES | SAYING | VERBS
_GLUED = lazy(r"[-/]$|\w\($")
_OPENING = lazy(r"\W*(?:(?:the|top|our|my|these|here are) )*$", re.IGNORECASE)
_SORTS = frozenset(
    "way thing reason tip step fact lesson rule question idea place book film movie song mistake myth habit trick "
    "moment takeaway point sign trend story answer recipe game show album hack secret benefit player team city "
    "exercise".split()
)
"""What titles count that announce a list."""
_SHORT = 120
"""Characters of an item that are cited at the most."""
_LONGEST_HEADING = 80
_FEWEST = 3
_BACK = 2
"""Paragraphs before a numbered list in which it may be announced."""


class Listed(NamedTuple):
    """A run of items: their numbers (none for bullets), the place of each that is cited, and of its number."""

    blocks: tuple[Block, ...]
    numbers: tuple[int, ...]
    places: tuple[Span, ...]
    marks: tuple[Span, ...]
    way: int = 1
    """What leads from one number to the next: -1 for a list that counts down."""
    loose: bool = False
    """Whether paragraphs stand between its items, so that where it ends is not sure."""

    @property
    def cited(self) -> tuple[Span, ...]:
        """Return what a finding shows of the items: their words, with their numbers where they have some."""
        if not self.numbers:
            return self.places
        pairs = zip(self.marks, self.places, strict=True)
        return tuple(Span(min(mark.start, place.start), place.end) for mark, place in pairs)

    @property
    def regular(self) -> bool:
        """Tell whether the items are numbered 1, 2, 3 … or down from their number."""
        count = len(self.numbers)
        return self.numbers in (tuple(range(1, count + 1)), tuple(range(count, 0, -1)))


def bullet_runs(document: Document) -> Iterator[Listed]:
    """Yield the items of one level and marker that follow one another; paragraphs set in belong to the item before."""
    levels: dict[int, list[Block]] = {}
    loose = False
    for block in document.blocks:
        if block.kind is not ZoneKind.ITEM:
            if levels and _indented(document, block):
                loose = True
                continue
            yield from (_listed(document, run, loose) for run in levels.values())
            levels.clear()
            loose = False
        elif block.marker:
            for level in [level for level in levels if level > block.level]:
                yield _listed(document, levels.pop(level), loose)
            run = levels.setdefault(block.level, [])
            if run and _style(run[-1]) != _style(block):
                yield _listed(document, run, loose)
                run = levels[block.level] = []
            run.append(block)
    yield from (_listed(document, run, loose) for run in levels.values())


def _indented(document: Document, block: Block) -> bool:
    """Tell whether a paragraph is set in by two blanks or a tab."""
    start = (
        block.span.start
        + len(document.text[block.span.start : block.span.end])
        - len(document.text[block.span.start : block.span.end].lstrip())
    )
    return document.text[max(0, start - 2) : start] == "  " or document.text[max(0, start - 1) : start] == "\t"


def label_runs(document: Document) -> Iterator[Listed]:
    """Yield the paragraphs that follow one another and each begin with a label: "Useful: light has a purpose."."""
    run: list[Block] = []
    marks: list[Span] = []
    for block in document.blocks:
        start, end = block.span
        plain = block.kind in (ZoneKind.BODY, ZoneKind.HEADLINE) and ":" in document.prose[start : start + _LABELLED]
        match = _LABEL.match(document.prose, start, end) if plain else None
        if match is not None:
            run.append(block)
            marks.append(Span(*match.span(1)))
        elif run:
            yield Listed(tuple(run), (), tuple(marks), tuple(marks))
            run, marks = [], []
    if run:
        yield Listed(tuple(run), (), tuple(marks), tuple(marks))


def _style(block: Block) -> str:
    return "1" + block.marker[-1] if any(map(str.isdigit, block.marker)) else block.marker[-1]


def _listed(document: Document, run: list[Block], loose: bool = False) -> Listed:
    marks = []
    for block in run:
        first = document.text.rfind(block.marker, max(0, block.span.start - 12), block.span.start + len(block.marker))
        marks.append(Span(first, first + len(block.marker)) if first >= 0 else block.span)
    digits = [block.marker.strip("().#") for block in run]
    numbers = tuple(map(int, digits)) if all(map(str.isdigit, digits)) else ()
    places = tuple(_place(document, block.span) for block in run)
    return Listed(tuple(run), numbers, places, tuple(marks), loose=loose)


def numbered_runs(document: Document) -> Iterator[Listed]:
    """Yield the items, and the headings, that are numbered one after the other, whatever stands between them."""
    for found in (_numbered_items(document), *_numbered_headings(document)):
        run: list[tuple[Block, int, Span]] = []
        way = 1
        for one in found:
            if run and len(run) == 1 and one[1] == run[0][1] - 1 and run[0][1] > 1:
                way = -1
            if run and not 0 <= (one[1] - run[-1][1]) * way <= 2:
                yield _run(document, run, way)
                run, way = [], 1
            if run or one[1] == 1 or one[1] > 2:
                run.append(one)
        if run:
            yield _run(document, run, way)


def _run(document: Document, run: list[tuple[Block, int, Span]], way: int) -> Listed:
    return Listed(
        tuple(block for block, _, _ in run),
        tuple(number for _, number, _ in run),
        tuple(_place(document, block.span) for block, _, _ in run),
        tuple(mark for _, _, mark in run),
        way,
    )


def _numbered_items(document: Document) -> Iterator[tuple[Block, int, Span]]:
    outer = min((block.level for block in document.blocks if block.kind is ZoneKind.ITEM and block.marker), default=0)
    for block in document.blocks:
        if block.kind is ZoneKind.ITEM and block.level == outer and block.marker[:1] not in ("", "("):
            listed = _listed(document, [block])
            if listed.numbers:
                yield block, listed.numbers[0], listed.marks[0]


def _numbered_headings(document: Document) -> Iterable[list[tuple[Block, int, Span]]]:
    """Return the numbered headings that have one word before their numbers: "4." does not go on from "Step 3"."""
    found: dict[str, list[tuple[Block, int, Span]]] = {}
    for block in document.blocks:
        if block.kind is ZoneKind.HEADLINE or (
            block.kind is ZoneKind.BODY and block.span.end - block.span.start <= _LONGEST_HEADING
        ):
            match = _HEADED.match(document.prose, block.span.start, block.span.end)
            if match is not None:
                label = document.prose[match.start() : match.start(1)].strip().lower()
                found.setdefault(label, []).append((block, int(match[1]), Span(*match.span(1))))
    return found.values()


def _place(document: Document, span: Span) -> Span:
    """Return the words of an item that are cited: its first line, without its marker."""
    first = span.end - len(document.prose[span.start : span.end].lstrip())
    line = document.text.find("\n", first, span.end)
    last = min(span.end if line < 0 else line, first + _SHORT)
    return Span(first, first + len(document.text[first:last].rstrip()))


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
        if not colon and (not pointed or before.rstrip().lower().endswith("these")):
            continue  # "these two constants" may have been named before
        clean = (
            _CLEAN.fullmatch(after) is not None
            and _SPEAKING.isdisjoint(after.lower().rstrip(": \n").split()[1:])
            and _WITHIN.search(before) is None
            and not (before.rstrip().endswith(" for") and (people(number.counts) or number.counts in _SERVED))
        )
        glued = _GLUED.search(prose, max(0, number.span.start - 2), number.span.start)  # "next-10", "ls(1)"
        firm = (
            not (listed.loose or glued)
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
        if declares(number) and number.counts is not None and _FOLLOWING.search(before):
            yield _frame(number, listed, Evidence.OF_THESE)


def _frame(number: Assertion, listed: Listed, evidence: Evidence) -> Frame:
    return Frame("list", (FrameTerm(Role.TOTAL, number),), evidence, (), items=listed.cited)
