"""What a majority needs: "the 270 votes needed from 538 electors", "236 of the 450 seats for a majority"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_NEEDED = forms("need needs needed needing required require requires necessary majority short")
_BODIES = forms("vote seat elector delegate member ballot lawmaker deputy mp senator legislator councillor")
"""What is counted where a majority decides."""
_OTHER = forms("two-thirds three-fifths three-quarters third thirds fifths supermajority super-majority qualified veto "
    "filibuster cloture constitution amend override more quorum sign")  # fmt: skip
"""Words with which more than half is needed."""
_STOPS = frozenset({",", ";", ".", "and", "but", "for", "in"})
_NEAR = 4


@cued(_NEEDED)
def thresholds(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each number that is needed with each other of its sentence that it may be the majority of."""
    words = view.tokens.words
    if _NEEDED.isdisjoint(words) or not _OTHER.isdisjoint(words):
        return
    counts = [i for i in view.levels if _counts(view, i)]
    for i in counts:
        after = view.after(i, _NEAR)
        after = after[: next((at for at, word in enumerate(after) if word in _STOPS), len(after))]
        if _NEEDED.isdisjoint(view.before(i, 2)) and _NEEDED.isdisjoint(after):
            continue
        for j in counts:
            if j != i and (view.numbers[i].quantity.value or 0) < (view.numbers[j].quantity.value or 0):
                terms = sorted(((i, Role.PART), (j, Role.WHOLE)))
                yield Frame("majority", tuple(FrameTerm(role, view.numbers[k]) for k, role in terms), Evidence.CUE, ())


def _counts(view: SentenceView, i: int) -> bool:
    number = view.numbers[i]
    return number.quantity.kind is Kind.COUNT and number.quantity.value is not None and number.counts in _BODIES
