"""A figure told in the text fits the row of the table that the text names.

Why: the text is written from the table, and the table is set again later; each then has another figure.
Not checked: rows that the text describes in other words; changes of which neither the new value nor the amount is that
of the row; a figure without a change that is no figure of the row with a digit wrong, or has fewer than three digits.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.assertions.tables.grids import Row, RowIndex, grids
from auditor.assertions.tables.tabled import levels
from auditor.quantities.model import Kind
from auditor.quantities.units import factor
from auditor.relations.agreement import fits
from auditor.relations.model import PERCENT, Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    Oats were up 20 cents to 4.75 dollars a bag, and rye dropped 15 cents to 3.20 dollars.
                                                                 ^^^^^^^^    ~~~~~~~~~~~~

    GRAIN     JUNE 5   MAY 29
    OATS        4.75     4.55
    RYE         3.20     3.45
                         ~~~~
    BARLEY      2.95     2.90
    """,
    """
    Membership of the Alton club rose by 54 to 612.
                                         ^^    ~~~

    Club      This year   Last year
    Alton           612         567
                                ~~~
    Brede           340         351
    """,
    """
    Wheat closed at 6.35 dollars a bushel, its lowest since May.
                    ^^^^^^^^^^^^

    GRAIN     CLOSE    OPEN
    WHEAT      6.53    6.60
               ~~~~
    MAIZE      4.95    4.90
    """,
)
GOOD: tuple[str, ...] = (
    "Oats were up 20 cents to 4.75 dollars a bag, and rye dropped 25 cents to 3.20 dollars.\n\n"
    "GRAIN     JUNE 5   MAY 29\nOATS        4.75     4.55\nRYE         3.20     3.45\nBARLEY      2.95     2.90\n",
    "Membership of the Alton club rose by 45 to 612.\n\n"
    "Club      This year   Last year\nAlton           612         567\nBrede           340         351\n",
    "Wheat closed at 6.53 dollars a bushel, its lowest since May.\n\n"
    "GRAIN     CLOSE    OPEN\nWHEAT      6.53    6.60\nMAIZE      4.95    4.90\n",
    "Wheat closed at 7.12 dollars a bushel in May.\n\n"
    "GRAIN     CLOSE    OPEN\nWHEAT      6.53    6.60\nMAIZE      4.95    4.90\n",
    "Sales of rye rose by 40 to 950.\n\nGrain     June   May\nRye         17    12\nOats        11     9\n",
)

_MOST = 6
"""Columns of a row that are compared."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each change whose level and row agree, or whose row and amount do, that all three agree."""
    rows = [row for grid in grids(reading) for row in grid.rows if len(row.cells) > 1 and not row.total]
    if not rows:
        return
    index = RowIndex(rows)
    changed: set[int] = set()
    for frame in reading.framed("change"):
        level, by = frame.one(Role.LEVEL), frame.one(Role.BY)
        if level is None or by is None or frame.one(Role.BASE) is not None or by.quantity.kind is Kind.MULTIPLE:
            continue
        named = index.named(reading.document, level)
        found = [claim for row in named for claim in _claims(frame, level, by, row)]
        if found:
            right = [claim for claim in found if fits(claim)]
            if any(_borne_out(frame, level, by, row) for row in named):
                changed.add(level.index)
            yield Proposal(tuple(right or found))
    for told in levels(reading, rows, index):
        if told.text.index in changed:
            continue  # its change and the old value of the row bear it out
        terms = (_level("one", told.text), _level("other", told.cell))
        yield Proposal((Claim("table-text", "equality", terms, Evidence.CUE),))


def _claims(frame: Frame, level: Assertion, by: Assertion, row: Row) -> Iterator[Claim]:
    """Yield what a row says of a change: nothing where neither its new value nor its own change is that of the text."""
    numbers = [cell.number for cell in row.cells[:_MOST]]
    for new, old in permutations(numbers, 2):
        for way in (frame.direction,) if frame.direction else (1, -1):
            told, tabled = _change(frame, by, way, level, old), _change(frame, by, way, new, old)
            same = fits(Claim("table-text", "equality", (_level("one", level), _level("other", new)), Evidence.CUE))
            if fits(told):
                yield told if same else tabled
            elif same or fits(tabled):
                yield told


def _borne_out(frame: Frame, level: Assertion, by: Assertion, row: Row) -> bool:
    """Tell whether the change of the text leads from some value of the row to its level."""
    ways = (frame.direction,) if frame.direction else (1, -1)
    return any(fits(_change(frame, by, way, level, cell.number)) for cell in row.cells[:_MOST] for way in ways)


def _change(frame: Frame, by: Assertion, way: int, after: Assertion, before: Assertion) -> Claim:
    rate = by.quantity.unit == "percent"
    scale = PERCENT if rate else _scale(by)
    terms = (
        Term.of("rate" if rate else "amount", by, scale * way),
        _level("after", after),
        _level("before", before),
    )
    relation = "change-by-rate" if rate else "change-by-amount"
    return Claim("table-text", relation, terms, Evidence.OF_THESE, Basis.STATED, frame.cues)


def _level(name: str, number: Assertion) -> Term:
    return Term.of(name, number, _scale(number))


def _scale(number: Assertion) -> Fraction:
    known = factor(number.quantity.unit) if number.quantity.unit is not None else None
    return Fraction(1) if known is None else known[0]
