"""Plays of American football with the yards of each: "two field goals, of 28 and 37 yards", "a pair of touchdown passes
- a 16-yarder to Hall, followed by a five-yarder".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_PLAYS = frozenset({"touchdown", "td", "goal", "pass", "run", "score", "kick", "strike", "catch", "reception"})
_NAMED = forms("touchdowns tds goals passes runs scores kicks strikes catches receptions")
_SCORES = frozenset({"touchdown", "td", "field", "scoring", "goal"})
_OPENED = frozenset({":", "—", "–", "("})
_OF = (["of"], ["from"], ["covering"], [",", "of"], [",", "from"])
"""Words right behind the plays before their yards."""
_THEN = (["followed", "by"], ["and", "then"])
_SOME = forms("including include includes other first last longest shortest averaging average least for")
_COUNTS = range(2, 14)
_FEWEST = 3
"""Numbers of a sentence that tells plays and the yards of each."""
_FAR = 12
"""Words between the number of plays and the first of their yards."""


@cued(kinds=[Kind.COUNT])
def plays(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield for each number of plays the yards that are told of each of them; nothing is consumed."""
    numbers = view.numbers
    if len(numbers) < _FEWEST:
        return
    for i, number in enumerate(numbers):
        if (
            number.counts not in _PLAYS
            or number.quantity.value not in _COUNTS
            or number.quantity.kind is not Kind.COUNT
        ):
            continue
        if _SCORES.isdisjoint(number.noun):
            continue
        items = _row(view, i) or _yarders(view, i)
        if len(items) > 1 and not _some(view, i, items[0]):
            term = FrameTerm(Role.TOTAL, number)
            spans = tuple(numbers[j].span for j in items)
            yield Frame("list", (term,), Evidence.OF_THESE, (view.cue(i),), items=spans)


def _row(view: SentenceView, i: int) -> list[int]:
    """Return the yards that stand in one list behind a number of plays: "28, 37 and 41 yards"."""
    row: list[int] = []
    for j in range(i + 1, len(view.numbers)):
        between = view.between(j - 1, j)
        if not row:
            far = view.distance(i, j) > _FAR
            if far or not (between[-1:] and (between[-1] in _OPENED or _behind_noun(between) in _OF)):
                return []
        elif not (set(between) <= {",", "and"}):
            break
        row.append(j)
    yards = [j for j in row if view.numbers[j].quantity.unit == "yard"]
    return row if yards and yards[-1] == row[-1] else []


def _behind_noun(between: list[str]) -> list[str]:
    """Return the words after those that name the plays: one or two, "touchdown passes"."""
    last = max((k for k, word in enumerate(between[:3]) if word in _NAMED), default=-1)
    return between[last + 1 :]


def _yarders(view: SentenceView, i: int) -> list[int]:
    """Return the yards of "a 16-yarder to Hall, followed by a five-yarder"."""
    found = [j for j in range(i + 1, len(view.numbers)) if view.numbers[j].counts == "yarder"]
    joined = [view.between(one, other) for one, other in pairwise(found)]
    told = all(any(words[k : k + 2] in _THEN for k in range(len(words))) for words in joined[-1:])
    return found if told else []


def _some(view: SentenceView, i: int, first: int) -> bool:
    """Tell whether the yards are of some of the plays, or of all of them together."""
    return not _SOME.isdisjoint(view.between(i, first)) or not _SOME.isdisjoint(view.before(i, 2))
