"""Two values in brackets of which the words before say which is the greater: "longer in A than in B (7.6 vs 6.2 days)",
"higher in A (48%) than in B (38%)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_MORE = forms("more higher greater larger bigger longer heavier older taller increased elevated faster rose")
_LESS = forms("less fewer lower smaller shorter lighter younger decreased reduced slower fell dropped declined")
_WAYS = {**dict.fromkeys(_MORE, 1), **dict.fromkeys(_LESS, -1)}
_NOT = forms(
    "no not nor neither never without similar equal comparable change difference differences but both either expected "
    "predicted"
)
"""Words beside which a comparative says nothing of the two, or of others."""
_MOVED = forms("increased decreased reduced fell rose dropped declined")
_BESIDE = forms("vs versus v")
_LEAD = 30
"""Words before the bracket in which one clause compares."""
_NEAR = 10
"""Words between a comparative and the bracket that holds what it is said of."""
_KINDS = frozenset({Kind.PERCENTAGE, Kind.MEASURE, Kind.MONEY, Kind.COUNT, Kind.DURATION})


def set_beside(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame "ranked" for each two values that brackets set beside each other in the order of the comparison."""
    words = view.tokens.words
    if _WAYS.keys().isdisjoint(words):
        return
    for i in range(len(view.numbers) - 1):
        at, following = view.tokens.at[i], view.between(i, i + 1)
        if words[at - 1 : at] != ["("] or not _alike(view, i, i + 1):
            continue
        if following in (["vs"], ["vs", "."], ["versus"], ["v"]):
            way = _compared(_clause(words, at - 1))
        elif len(following) > 2 and following[-1] == "(" and ")" in following[:3]:
            shut = following.index(")")
            way = _said_of_first(_clause(words, at - 1), following[shut + 1 : -1])
        else:
            continue
        if way:
            terms = (FrameTerm(Role.LEVEL, view.numbers[i + 1]), FrameTerm(Role.BASE, view.numbers[i]))
            yield Frame("ranked", terms, Evidence.CUE, (), -way)


def _alike(view: SentenceView, i: int, j: int) -> bool:
    one, other = view.numbers[i].quantity, view.numbers[j].quantity
    if one.kind not in _KINDS or other.kind not in _KINDS or one.value is None or other.value is None:
        return False
    if one.value < 0 or other.value < 0 or (one.unit is not None and one.kind is not other.kind):
        return False
    return one.unit in (None, other.unit)


def _clause(words: Sequence[str], end: int) -> Sequence[str]:
    """Return the words of the clause that the bracket at token `end` closes, back to one before it or to its comma."""
    start = max(0, end - _LEAD)
    for k in range(end - 1, start, -1):
        if words[k] in (")", ";", ":") or (words[k] == "," and words[k + 1] in ("and", "while", "but", "with")):
            return words[k + 1 : end]
    return words[start:end]


def _compared(clause: Sequence[str]) -> int:
    """Return the way of "higher in A than in B": one comparative, and then what it compares with."""
    places = [k for k, word in enumerate(clause) if word in _WAYS]
    if len(places) != 1 or not _NOT.isdisjoint(clause):
        return 0
    way, rest = _WAYS[clause[places[0]]], clause[places[0] + 1 :]
    if clause[places[0]] in _MOVED and "from" in rest:
        return 0 if _than(rest) else -way  # "reduced from baseline (24.3 vs 15.1)": the earlier value first
    return way if _than(rest) and "from" not in rest else 0


def _than(words: Sequence[str]) -> bool:
    for k, word in enumerate(words):
        if word == "than" or word in _BESIDE or (word == "compared" and words[k + 1 : k + 2] in (["to"], ["with"])):
            return k + 1 < len(words)
    return False


def _said_of_first(clause: Sequence[str], following: Sequence[str]) -> int:
    """Return the way of "higher in A (48%) than in B (38%)"."""
    near = clause[-_NEAR:]
    places = [k for k, word in enumerate(near) if word in _WAYS]
    if len(places) != 1 or not _NOT.isdisjoint(clause) or "from" in near or len(following) > _NEAR:
        return 0
    rest = following[1:] if following[0] == "," else following
    compares = rest[:1] == ["than"] or rest[:2] in (["compared", "to"], ["compared", "with"])
    return _WAYS[near[places[0]]] if compares and NUMBER not in rest else 0
