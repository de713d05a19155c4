"""The share of all and the shares of two groups that make up all: "58% of women and 41% of men, 50% overall"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_PAIRS = (("man", "woman"), ("boy", "girl"), ("male", "female"), ("husband", "wife"), ("mother", "father"))
_ALL = forms("overall altogether all combined together")


@cued(_ALL)
def overall(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame where a sentence has three percentages, of two groups and of both together."""
    shares = [i for i in view.levels if view.numbers[i].quantity.kind is Kind.PERCENTAGE]
    if len(shares) != 3:
        return
    groups: dict[str, int] = {}
    whole = None
    for i in shares:
        named = {singular(word) for word in view.after(i, 4)}
        found = [word for pair in _PAIRS for word in pair if word in named]
        if len(found) == 1:
            groups[found[0]] = i
        elif not _ALL.isdisjoint(view.before(i, 3)) or not _ALL.isdisjoint(view.after(i, 3)):
            whole = i
    if whole is None or tuple(sorted(groups)) not in {tuple(sorted(pair)) for pair in _PAIRS}:
        return
    parts = tuple(FrameTerm(Role.PART, view.numbers[i]) for i in groups.values())
    yield Frame("overall", (FrameTerm(Role.WHOLE, view.numbers[whole]), *parts), Evidence.CUE, ())
