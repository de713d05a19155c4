"""Lists whose items have numbers of their own: sums rather than counts ("six hurt: one in Bray and five in Cavan")."""

from __future__ import annotations

from auditor.assertions.lists.coordination import Coordination
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_OFTEN = frozenset({"once", "twice", "thrice"})
_BEFORE = frozenset({"just", "only", "about", "another", "the", "other", "some", "further"})
_SPAN = 3
"""Words of the two ends of a span."""


def tallied(view: SentenceView, found: Coordination) -> bool:
    """Tell whether some item of a list stands for more than one: by a number at its beginning, or behind its name."""
    return any(_counts_more(view, piece) for piece in found.pieces)


def _counts_more(view: SentenceView, piece: tuple[int, ...]) -> bool:
    words = view.tokens.words
    end = piece[-1]
    if words[end] == NUMBER and words[end + 1 : end + 3] == ["(", NUMBER]:  # "bleeding in 9 (6.3%)"
        share = view.numbers[view.tokens.at.index(end + 2)].quantity if end + 2 in view.tokens.at else None
        if share is not None and share.kind is Kind.PERCENTAGE:
            return True
    first = next((at for at in piece if words[at] not in _BEFORE), piece[0])
    if view.document.cut(view.tokens.place(first)).lower() in _OFTEN:
        return True  # "four times: twice on stage and twice on film"
    for at in (first, piece[-1]):
        named = at == first or view.document.text[view.tokens.place(at - 1).start].isupper()
        if words[at] == NUMBER and named and len(piece) > 1:
            quantity = view.numbers[view.tokens.at.index(at)].quantity
            more = quantity.value not in (None, 1) or quantity.hedge is not None  # "at least one"
            return quantity.kind is Kind.COUNT and quantity.unit is None and more
    spanned = len(piece) == _SPAN and words[piece[1]] in ("to", "through")
    return spanned and view.document.text[view.tokens.place(piece[0]).start].islower()  # "rows a to c", no route
