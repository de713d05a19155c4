"""One more than were counted: "three of the victims were officers and the fourth a clerk", "seven firms and an eighth".

A frame "one-more" holds the ordinal (TOTAL) and the counts before it in the sentence, of which the last ones may make
it with one more (PART).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import AUXILIARIES, PREPOSITIONS, VERBS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import NAME, singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_LED = forms("a an the another")
_RANKED = forms(
    "place time quarter half day week round floor century term season anniversary edition grade year period division "
    "largest biggest best most straight consecutive successive title spot seed inning innings set game leg gear person"
)
"""Nouns of which the ordinal is a place in another row."""
_OTHERS = forms("another other others one second third") | {NAME}
"""Words for what is counted between a count and the ordinal."""
_FAR = 24
_MOST = 3
_FEWEST = 3
_FIRST = 4
"""Words before the first count of a clause that opens with it."""


@cued(kinds=[Kind.ORDINAL])
def ones_more(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each ordinal that counts one more than what its sentence told before."""
    for i, number in enumerate(view.numbers):
        value = number.quantity.value
        if number.quantity.kind is not Kind.ORDINAL or value is None or not value >= _FEWEST or not i:
            continue
        before, after = view.before(i, 3), view.after(i, 3)
        led = before[-1:] and before[-1] in _LED and before[-2:-1] in (["and"], [","])
        if not led or (after and singular(after[0]) in _RANKED):
            continue
        row = [j for j in view.levels if j < i and _counted(view, j) and view.distance(j, i) <= 2 * _FAR][-_MOST:]
        if not row or view.distance(row[-1], i) > _FAR or view.broken(row[-1], i):
            continue
        noun = view.numbers[row[-1]].counts
        ends = not after or not after[0][0].isalpha() or after[0] in AUXILIARIES | VERBS | PREPOSITIONS
        named = any(same_thing(noun, singular(word)) for word in after)
        alone = len(row) == 1 and view.tokens.at[row[0]] < _FIRST and row[0] == 0 == i - 1
        several = (view.numbers[row[0]].quantity.value or 0) > 1 and _OTHERS.isdisjoint(view.between(row[0], i)[:-2])
        firm = alone and several and (ends or named)
        terms = (*(FrameTerm(Role.PART, view.numbers[j]) for j in row), FrameTerm(Role.TOTAL, number))
        at = view.tokens.at[i]
        yield Frame("one-more", terms, Evidence.OF_THESE if firm else Evidence.SENTENCE, (view.tokens.span(at, at),))


def _counted(view: SentenceView, j: int) -> bool:
    quantity = view.numbers[j].quantity
    if view.numbers[j].role is Role.WHOLE:
        return False  # "of the 1,150 adults, a third had never voted"
    return quantity.kind is Kind.COUNT and quantity.unit is None and quantity.value is not None
