"""Tallies: a declared number and items that have numbers of their own: "six hurt: one in Bray and five in Cavan"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.coordination import Coordination
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_BEFORE = frozenset({"just", "only", "about", "another", "the", "other", "some", "further"})


def tallied(view: SentenceView, found: Coordination) -> bool:
    """Tell whether some item of a list has a number of its own, at its beginning or its end."""
    return any(_own(view, piece) >= 0 for piece in found.pieces)


def tally(view: SentenceView, i: int, at: int, found: Coordination, evidence: Evidence) -> Iterator[Frame]:
    """Yield the list that the mark at token `at` opens as a frame "tally" of the i-th number.

    It is firm where that is the one number that it may divide: "15 people in two cars: 12 in one and three in the
    other" leaves it open.
    """
    numbers = [_own(view, piece) for piece in found.pieces]
    declared = [
        j
        for j, number in enumerate(view.numbers)
        if view.tokens.at[j] < at and number.quantity.kind is Kind.COUNT and number.quantity.unit is None
    ]
    led = all(j < 0 or view.tokens.at[j] == piece[0] for j, piece in zip(numbers, found.pieces, strict=True))
    counted = {found.look, "number"} <= {"number", "a"} and led and found.closed
    sure = declared == [i] and not found.perhaps and counted
    terms = [FrameTerm(Role.TOTAL, view.numbers[i])]
    terms += [FrameTerm(Role.PART, view.numbers[j]) for j in numbers if j >= 0]
    places = tuple(view.tokens.span(piece[0], piece[:8][-1]) for piece in found.pieces)
    firm = evidence if sure else Evidence.SENTENCE
    yield Frame("tally", tuple(terms), firm, (view.tokens.span(at, at),), items=tuple(sorted(places)))


def _own(view: SentenceView, piece: tuple[int, ...]) -> int:
    """Return the number that says how many an item of a list stands for, -1 where none does."""
    words = view.tokens.words
    first = next((at for at in piece if words[at] not in _BEFORE), piece[0])
    for at in (first, piece[-1]):
        if words[at] == NUMBER and (at == first or view.document.text[view.tokens.place(at - 1).start].isupper()):
            j = view.tokens.at.index(at)
            quantity = view.numbers[j].quantity
            if quantity.kind is Kind.COUNT and quantity.unit is None and quantity.value is not None:
                alone = len(piece) == 1
                return -1 if alone or quantity.value.denominator != 1 else j
    return -1
