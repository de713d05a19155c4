"""Runs of items: bullets, numbered items, numbered headings and labelled paragraphs that follow one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from auditor.document.model import Block, Document, Span, ZoneKind
from auditor.patterns import lazy

_HEADED = lazy(
    r"(?:(?:Step|Tip|Reason|No\.|Number|Rule|Lesson) )?#?([0-9]{1,3})(?:[.):] ?(?=[^\s0-9])| (?=[A-Z“\"‘…]))"
)
_DATED = lazy(r" (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b", re.IGNORECASE)
_LABEL = lazy(r"([A-Z][^\n.:!?]{1,40}):[ \t]+\S")
_LABELLED = 42
"""Characters of the longest label, its colon included."""
_SHORT = 120
"""Characters of an item that are cited at the most."""
_LONGEST_HEADING = 80


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
    """Yield the items of one level and marker that follow one another; paragraphs set in belong to the item before.

    Numbered items go on behind other paragraphs where the next has the next number.
    """
    levels: dict[int, list[Block]] = {}
    loose = False
    ended = False
    for block in document.blocks:
        if block.kind is not ZoneKind.ITEM:
            inside = bool(levels) and not ended and _indented(document, block)
            loose, ended = loose or inside, not inside
        elif block.marker:
            if ended:
                yield from (
                    _listed(document, levels.pop(level), loose)
                    for level, run in list(levels.items())
                    if not _next(run[-1], block)
                )
                loose = bool(levels)
                ended = False
            for level in [level for level in levels if level > block.level]:
                yield _listed(document, levels.pop(level), loose)
            run = levels.setdefault(block.level, [])
            if run and _style(run[-1]) != _style(block):
                yield _listed(document, run, loose)
                run = levels[block.level] = []
            run.append(block)
    yield from (_listed(document, run, loose) for run in levels.values())


def _next(block: Block, other: Block) -> bool:
    """Tell whether two items of one level have numbers that follow one another: "4." and "5."."""
    numbers = [one.marker.strip("().#") for one in (block, other)]
    return (
        all(map(str.isdigit, numbers))
        and int(numbers[1]) == int(numbers[0]) + 1
        and (block.level, _style(block)) == (other.level, _style(other))
    )


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
            goes_on = document.prose.endswith(":", *block.span)  # a label whose words stand below it
            yield Listed(tuple(run), (), tuple(marks), tuple(marks), loose=goes_on)
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


_Numbered = tuple[Block, int, Span]


def numbered_runs(document: Document) -> Iterator[Listed]:
    """Yield the items, and the headings, that are numbered one after the other, whatever stands between them.

    What is numbered 1 begins a list of its own.
    """
    for found in (*_numbered_items(document), *_numbered_headings(document)):
        run: list[_Numbered] = []
        way = 1
        for one in found:
            if run and len(run) == 1 and one[1] == run[0][1] - 1 and run[0][1] > 1:
                way = -1
            if run and (not 0 <= (one[1] - run[-1][1]) * way <= 2 or one[1] == run[-1][1] == 1):
                yield from _runs(document, run, way)
                run, way = [], 1
            if run or one[1] == 1 or one[1] > 2:
                run.append(one)
        if run:
            yield from _runs(document, run, way)


def _runs(document: Document, run: list[_Numbered], way: int) -> Iterator[Listed]:
    """Yield a run, cut where its numbers do not go on and more stands between two than anywhere else between two.

    There another list begins, or what is numbered in between was not found; an item that repeats a number behind a
    paragraph is a choice ("On Windows: 3. …", "On Linux: 3. …"); or it is no part of the run, as an item is none of one
    of headings, but has the number that is missing.
    """
    steps = [(other[1] - one[1], other[0].index - one[0].index) for one, other in pairwise(run)]
    widest = max((width for step, width in steps if step == way), default=0)
    first = 0
    for place, (step, width) in enumerate(steps, 1):
        apart = width > (widest if step or run[place][0].kind is not ZoneKind.ITEM else 1)
        if step != way and (apart or _otherwise(document, run[place - 1], run[place])):
            yield _run(document, run[first:place], way)
            first = place
    yield _run(document, run[first:], way)


def _otherwise(document: Document, one: _Numbered, other: _Numbered) -> bool:
    """Tell whether something between two numbered blocks has the number between theirs."""
    marks = {f"{(one[1] + other[1]) // 2}{point}" for point in ".):"}
    return any(
        (block.marker or document.text[block.span.start : block.span.start + 4].partition(" ")[0]) in marks
        for block in document.blocks[one[0].index + 1 : other[0].index]
    )


def _run(document: Document, run: list[_Numbered], way: int) -> Listed:
    return Listed(
        tuple(block for block, _, _ in run),
        tuple(number for _, number, _ in run),
        tuple(_place(document, block.span) for block, _, _ in run),
        tuple(mark for _, _, mark in run),
        way,
    )


def _numbered_items(document: Document) -> Iterable[list[_Numbered]]:
    """Return the outermost items, together those whose numbers are written alike ("3.", "3)") in one column.

    The column is that of the first digit or of the last.
    """
    outer = min((block.level for block in document.blocks if block.kind is ZoneKind.ITEM and block.marker), default=0)
    found: list[list[_Numbered]] = []
    columns: list[tuple[str, int, int]] = []
    for block in document.blocks:
        if block.kind is ZoneKind.ITEM and block.level == outer and block.marker[:1] not in ("", "("):
            listed = _listed(document, [block])
            if not listed.numbers:
                continue
            mark = listed.marks[0]
            line = document.text.rfind("\n", 0, mark.start) + 1
            column = (block.marker[-1], mark.start - line, mark.end - line)
            place = next((k for k, one in enumerate(columns) if one[0] == column[0] and _aligned(one, column)), None)
            if place is None:
                place = len(found)
                found.append([])
                columns.append(column)
            found[place].append((block, listed.numbers[0], mark))
            columns[place] = column
    return found


def _aligned(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[1] == other[1] or one[2] == other[2]


def _numbered_headings(document: Document) -> Iterable[list[_Numbered]]:
    """Return the numbered headings that have one word before their numbers: "4." does not go on from "Step 3"."""
    found: dict[str, list[_Numbered]] = {}
    for block in document.blocks:
        if block.kind is ZoneKind.HEADLINE or (
            block.kind is ZoneKind.BODY and block.span.end - block.span.start <= _LONGEST_HEADING
        ):
            match = _HEADED.match(document.prose, block.span.start, block.span.end)
            if match is None or _DATED.match(document.prose, match.end(1)):
                continue
            sentence = block.kind is ZoneKind.BODY and document.prose.endswith(".", *block.span)
            if not (sentence and document.prose[match.end(1)] == " " and match.start() == match.start(1)):
                label = document.prose[match.start() : match.start(1)].strip().lower()
                found.setdefault(label, []).append((block, int(match[1]), Span(*match.span(1))))
    return found.values()


def _place(document: Document, span: Span) -> Span:
    """Return the words of an item that are cited: its first line, without its marker."""
    first = span.end - len(document.prose[span.start : span.end].lstrip())
    line = document.text.find("\n", first, span.end)
    last = min(span.end if line < 0 else line, first + _SHORT)
    return Span(first, first + len(document.text[first:last].rstrip()))
