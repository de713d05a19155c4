"""The share of all and the shares of two groups that make up all: "58% of women and 41% of men, 50% overall"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_PAIRS = (("man", "woman"), ("boy", "girl"), ("male", "female"), ("husband", "wife"), ("mother", "father"))
_GROUPS = forms(
    "men women boys girls males females husbands wives mothers fathers man woman boy girl male female husband wife "
    "mother father"
)
_ALL = forms("overall altogether all combined together")
_OPENERS = forms("and , ; while : (")
_LEADS = forms("among for of in amongst")
"""Before a group of which the share follows: "among women the figure was 58 per cent"."""


@cued(_GROUPS)
def overall(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame where a sentence has three percentages, of two groups and of both together."""
    shares = [i for i in view.levels if view.numbers[i].quantity.kind is Kind.PERCENTAGE]
    if len(shares) != 3:
        return
    groups = {group: i for i in shares if (group := _group(view, i)) is not None}
    rest = [i for i in shares if i not in groups.values()]
    if len(rest) != 1 or tuple(sorted(groups)) not in {tuple(sorted(pair)) for pair in _PAIRS}:
        return
    if _of_all(view, rest[0]) or _spelt_out(view, rest[0], shares):
        parts = tuple(FrameTerm(Role.PART, view.numbers[i]) for i in groups.values())
        yield Frame("overall", (FrameTerm(Role.WHOLE, view.numbers[rest[0]]), *parts), Evidence.CUE, ())


def _group(view: SentenceView, i: int) -> str | None:
    """Return the group of which the i-th number is the share, None where it is of none or of several."""
    before = view.before(i, 7)
    for at in range(len(before) - 1):
        opens = before[at - 1] in _OPENERS if at else i == 0
        if opens and before[at] in _LEADS and before[at + 1] in _GROUPS:
            return singular(before[at + 1])
    named = {singular(word) for word in view.after(i, 4) if word in _GROUPS}
    return named.pop() if len(named) == 1 else None


def _of_all(view: SentenceView, i: int) -> bool:
    """Tell whether words say that a share is that of all."""
    return not _ALL.isdisjoint(view.before(i, 4)) or not _ALL.isdisjoint(view.after(i, 3))


def _spelt_out(view: SentenceView, whole: int, shares: Sequence[int]) -> bool:
    """Tell whether a bracket behind a share gives those of the groups: "52% agreed (58% of women, 41% of men)"."""
    if whole != shares[0] or shares[1] != whole + 1:
        return False
    return view.between(whole, whole + 1)[-1:] == ["("] and ")" not in view.between(shares[1], shares[2])
