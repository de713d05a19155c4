"""The total of a table is the sum of its figures, and its changes fit the columns beside them.

Why: a table is typed from many places, and its total from yet another; a cell that was updated leaves the total wrong.
Not checked: tables with several totals; columns of percentages; rows or columns of which some are parts of others,
unless the rest of the table shows that they are added up. A total that is off by no more than rounding is a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Evidence, Reading
from auditor.assertions.tables.grids import Cell, Grid, Row, adds_up, grids, stands_apart, tells_change
from auditor.quantities.interval import Interval
from auditor.relations.agreement import fits
from auditor.relations.model import PERCENT, Basis, Claim, Proposal, Term
from auditor.relations.terms import decimal_text

BAD: tuple[str, ...] = (
    """
    Spending by fund

    Fund          Pounds
    Roads          1,200
                   ~~~~~
    Schools          800
                     ~~~
    Parks            350
                     ~~~
    Total          2,450
                   ^^^^^
    """,
    """
    Vehicles by borough

    Borough     Buses   Trams
    Alton          40      12
                   ~~
    Brede          52       9
                   ~~
    Corby          14       8
                   ~~
    Total          79      29
                   ^^
    """,
    """
    Members by club

    Club      Adults   Children   Total
    Alton         40         12      52
    Brede         25          9      43
                  ~~          ~      ^^
    Corby         14          8      22
    Deal          31         20      51
    """,
    """
    Visitors by museum

    Museum     2023   2024   Change
    Alton       400    440       40
    Brede       250    230      -20
    Corby       140    180       60
                ~~~    ~~~       ^^
    Deal        310    300      -10
    """,
)
GOOD: tuple[str, ...] = (
    "Spending by fund\n\nFund          Pounds\nRoads          1,200\nSchools          800\nParks            350\n"
    "Total          2,350\n",
    "Vehicles by borough\n\nBorough     Buses   Trams\nAlton          40      12\nBrede          25       9\n"
    "Corby          14       8\nTotal          79      29\n",
    "Members by club\n\nClub      Adults   Children   Total\nAlton         40         12      52\n"
    "Brede         25          9      34\nCorby         14          8      22\nDeal          31         20      51\n",
    "Visitors by museum\n\nMuseum     2023   2024   Change\nAlton       400    440       40\n"
    "Brede       250    230      -20\nCorby       140    180       40\nDeal        310    300      -10\n",
    "Share of trips\n\nMode       Trips   Share\nBus          120     40%\nTram         180     60%\n"
    "Total        300    100%\n",
)

_ENOUGH = 2
"""Rows or columns that add up before another that does not is wrong."""
_WIDEST = 60
"""Columns that are added up."""
_MOST = 400


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield each total of a table against what it adds up, and each change against the two columns before it."""
    for grid in grids(reading):
        rows = grid.rows[:_MOST]
        yield from _total_row(rows)
        for column, words in enumerate(grid.header):
            if adds_up(words):
                yield from _agreed([_row_total(grid, row, column) for row in rows])
            elif tells_change(words):
                ways = [[_change(row, column, *pair) for row in rows] for pair in ((-1, -2), (-2, -1))]
                yield from _agreed(max(ways, key=lambda way: sum(claim is not None and fits(claim) for claim in way)))


def _total_row(rows: Sequence[Row]) -> Iterator[Proposal]:
    """Yield for each column the total row against the rest; firm where it stands alone or other columns add up."""
    totals = [row for row in rows if row.total]
    if len(totals) != 1 or totals[0] not in (rows[0], rows[-1]):
        return
    body = [row for row in rows if row is not totals[0]]
    claims = []
    for cell in totals[0].cells[:_WIDEST]:
        parts = [found for row in body if (found := row.at(cell.column)) is not None]
        if len(parts) >= _ENOUGH and cell.number.quantity.unit != "percent":
            whole = len(parts) == len(body)
            claims.append((_sum(cell, parts), whole))
    right = sum(fits(claim) for claim, _ in claims)
    for claim, whole in claims:
        alone = len(claims) == 1 or right - fits(claim) > 0
        evidence = Evidence.CUE if whole and alone else Evidence.SENTENCE
        yield Proposal((replace(claim, evidence=evidence),))


def _row_total(grid: Grid, row: Row, column: int) -> Claim | None:
    total = row.at(column)
    parts = [
        cell
        for cell in row.cells
        if cell.column != column
        and cell.number.quantity.unit != "percent"
        and not (cell.column < len(grid.header) and stands_apart(grid.header[cell.column]))
    ]
    return _sum(total, parts) if total is not None and len(parts) >= _ENOUGH else None


def _change(row: Row, column: int, new: int, old: int) -> Claim | None:
    change = row.at(column)
    levels = [cell for cell in row.cells if cell.column < column]
    if change is None or len(levels) < _ENOUGH:
        return None
    after, before = levels[new], levels[old]
    rate = change.number.quantity.unit == "percent" and after.number.quantity.unit != "percent"
    terms = (
        _term("rate" if rate else "amount", change, PERCENT if rate else Fraction(1)),
        _term("after", after),
        _term("before", before),
    )
    relation = "change-by-rate" if rate else "change-by-amount"
    return Claim("table-total", relation, terms, Evidence.AGREEMENT, Basis.STATED)


def _agreed(claims: Sequence[Claim | None]) -> Iterator[Proposal]:
    """Yield the claims of one column, each with the number of others that hold as its support."""
    right = sum(claim is not None and fits(claim) for claim in claims)
    for claim in claims:
        if claim is not None and right >= _ENOUGH:
            yield Proposal((replace(claim, supporters=right - fits(claim)),))


def _sum(total: Cell, parts: Sequence[Cell]) -> Claim:
    terms = (_term("total", total), *(_term("part", part) for part in parts))
    return Claim("table-total", "sum", terms, Evidence.AGREEMENT, Basis.STATED)


def _term(name: str, cell: Cell, scale: Fraction = Fraction(1)) -> Term:
    """Return a cell as a term; figures of tables are rounded alike, if at all: in their last digit."""
    term = Term.of(name, cell.number, -scale if cell.negative else scale)
    quantity = cell.number.quantity
    assert quantity.value is not None
    rounded = Interval.around(quantity.value, quantity.step).scaled(term.scale)
    shown = f"−{decimal_text(quantity.value)}" if cell.negative else ""
    return replace(term, generous=term.interval.hull(rounded), shown=shown)
