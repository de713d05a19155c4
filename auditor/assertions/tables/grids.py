"""Tables as rows of numbers with a label: Markdown, columns of plain text, and dot leaders run into a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from auditor.assertions.model import Assertion, Reading
from auditor.document.model import Document, Span, Table
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_LEADERS = lazy(r"\.(?<!\.\.)\.{3,}+(?=[ $£€]?[0-9(-])")
_LABEL = lazy(r"[A-Z][\w./&'’ -]{0,30}\Z")
_LONGEST_LABEL = 31
_FILLED = lazy(r"[ .]*[.]{3,}[ .$£€]*")
_TOTAL = lazy(r"(?:grand |sub)?(?:total|sum|totals|overall|altogether|all)\b[^0-9]{0,40}", re.IGNORECASE)
_LAST_WORDS = lazy(r"[^0-9.]*(?:\.[^0-9.]+)*$")
_WORD = lazy(r"\w+")
_HEADED_TOTAL = lazy(r"(?:grand )?total|sum|all|overall", re.IGNORECASE)
_APART = lazy(r"%|share|rank|year|average|mean|change|rate|index|per |ratio|diff|no\.|age", re.IGNORECASE)
_CHANGE = lazy(r"(?:% |per cent )?(?:change|difference|diff\.?|increase|\+/[-−–]|±)(?: \(?%\)?)?", re.IGNORECASE)
_MOST_CELLS = 20_000
_MOST_ROWS = 6
_SHORTEST = 3
"""Letters of a first word that are too few to stand for a label."""
_REACH = 120
"""Characters before a number in which the label of its row is looked for."""


class Cell(NamedTuple):
    """A number of a table and its column; one in brackets is negative, as accountants write it."""

    column: int
    number: Assertion
    negative: bool


class Row(NamedTuple):
    """The numbers of one line of a table under its label."""

    label: str
    place: Span
    cells: tuple[Cell, ...]

    @property
    def total(self) -> bool:
        """Tell whether the label says that the row adds up others."""
        return _TOTAL.fullmatch(self.label.strip(" :*")) is not None

    def at(self, column: int) -> Cell | None:
        """Return the number in `column`."""
        return next((cell for cell in self.cells if cell.column == column), None)


class Grid(NamedTuple):
    """A table: the words above each column, and its rows."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


def grids(reading: Reading) -> Iterator[Grid]:
    """Yield the tables of a document that hold numbers, in the order of the text."""
    document = reading.document
    cells = 0
    for table in document.tables:
        cells += sum(map(len, table.rows))
        if cells > _MOST_CELLS:
            return
        yield _grid(reading, table)
    if "...." in document.prose:
        yield from _leaders(reading)


def _grid(reading: Reading, table: Table) -> Grid:
    document = reading.document
    first = 1 if table.header else 0
    header = tuple(document.prose[slice(*cell.span)].strip() for cell in table.rows[0]) if table.header else ()
    rows = []
    for line in table.rows[first:]:
        label = line[0].span
        cells = []
        for cell in line[1:]:
            number = _only_number(reading, cell.span)
            if number is not None:
                words = document.prose[slice(*cell.span)].strip()
                cells.append(Cell(cell.column, number, words[:1] == "(" and words[-1:] == ")"))
        rows.append(Row(document.prose[slice(*label)].strip(), label, tuple(cells)))
    figures = {cell.column for row in rows for cell in row.cells if cell.number.quantity.kind is not Kind.YEAR}
    kept = (row._replace(cells=tuple(cell for cell in row.cells if cell.column in figures)) for row in rows)
    return Grid(header, tuple(kept))


def _only_number(reading: Reading, place: Span) -> Assertion | None:
    """Return the number of a cell, None where it holds none, or more than one; 2,095 without its comma looks a year."""
    found = _numbers_in(reading, place)
    if len(found) != 1 or found[0].quantity.value is None or found[0].quantity.kind is Kind.DATE:
        return None
    return found[0]


def _numbers_in(reading: Reading, place: Span) -> list[Assertion]:
    first = bisect_left(reading.assertions, place.start, key=lambda one: one.span.start)
    found = []
    for number in reading.assertions[first:]:
        if number.span.start >= place.end:
            break
        if number.quantity.excluded is None:
            found.append(number)
    return found


def _leaders(reading: Reading) -> Iterator[Grid]:
    """Yield the rows set with dots, "ARAB LIGHT......18.61......18.44", those of one sentence as one table."""
    document = reading.document
    by_sentence: dict[int, list[Row]] = {}
    done = 0
    for match in _LEADERS.finditer(document.prose):
        named = _LABEL.search(document.prose, max(done, match.start() - _LONGEST_LABEL), match.start())
        if named is None:
            continue
        done = match.end()
        cells: list[Cell] = []
        at = match.end()
        for number in _numbers_in(reading, Span(match.end(), min(len(document.prose), match.end() + 120))):
            gap = document.prose[at : number.span.start]
            if (cells and not _FILLED.fullmatch(gap)) or (not cells and gap.strip(" .")):
                break
            if number.quantity.value is None:
                break
            cells.append(Cell(len(cells) + 1, number, False))
            at = number.span.end
        if len(cells) > 1:
            label = _LAST_WORDS.search(named[0])
            assert label is not None
            place = Span(named.start() + label.start(), named.end())
            row = Row(label[0].strip(), place, tuple(cells))
            by_sentence.setdefault(cells[0].number.sentence, []).append(row)
    for rows in by_sentence.values():
        yield Grid((), tuple(rows))


def adds_up(head: str) -> bool:
    """Tell whether the head of a column says that it adds up the others."""
    return _HEADED_TOTAL.fullmatch(head) is not None


def tells_change(head: str) -> bool:
    """Tell whether the head of a column says that it holds what changed between two others."""
    return _CHANGE.fullmatch(head) is not None


def stands_apart(head: str) -> bool:
    """Tell whether the figures under a head are none to add up: shares, ranks, averages."""
    return _APART.search(head) is not None


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a label in lower case."""
    return tuple(word.lower() for word in _WORD.findall(text))


class RowIndex:
    """The rows of all tables by the first word of their label."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows: dict[str, list[tuple[tuple[str, ...], Row]]] = {}
        for row in rows:
            words = words_of(row.label)
            if words:
                self._rows.setdefault(words[0], []).append((words, row))

    def named(self, document: Document, number: Assertion) -> list[Row]:
        """Return the rows whose label stands before `number` in its clause.

        The whole label, or its first word where no other label begins with it.
        """
        start = max(number.scope.clause.start, number.span.start - _REACH)
        said = words_of(document.prose[start : number.span.start])
        whole: list[Row] = []
        short: list[Row] = []
        for at, word in enumerate(said):
            found = self._rows.get(word, [])[:_MOST_ROWS]
            whole.extend(row for words, row in found if said[at : at + len(words)] == words)
            if len(word) > _SHORTEST and len({words for words, _ in found}) == 1:
                short.extend(row for _, row in found)
        return whole or short
