"""The running score of a match of American football, and the scores that lead from one to the next.

A report that tells the score again and again says with each what changed it: a field goal is three points, a touchdown
six to eight with its try, a safety two. Reports leave out as much as they tell, so that a step which does not add up is
no contradiction by itself: it is one only where the steps around the same score add up without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.model import Assertion, Reading
from auditor.assertions.scores import sides
from auditor.document.model import Document, Span
from auditor.document.searched import places_of
from auditor.patterns import lazy
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind

_EVENT = lazy(r"\b(?:(touchdowns?|TDs?)|(field\s{1,3}goals?|FGs?)|(?<=[aA]\s)(safety)(?! [A-Z]))\b(?![- ]range)")
_EVENTS = ("touchdown", "TD", "field", "FG", "safety")
"""What every event begins with: to look for plain words first is far quicker."""
_DENIED = lazy(
    r"\b(?:miss(?:ed|ing|es)?|block(?:ed|s)?|failed|attempt(?:s|ed)?|nullified|overturned|reversed|instead\sof|"
    r"prevented|without|within\sa|record|career|season|no\sgood|wide|short\sof|passes\sthrown|deny|denied)\b"
)
_RECORD = lazy(
    r"\b(?:record|season|started|start|improved?|fell|dropped|dropping|opponents|against the [A-Z]\w+ division)\b"
)
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "pair": 2, "couple": 2, "2": 2, "3": 3, "4": 4, "5": 5, "both": 2,
}  # fmt: skip
_WORTH = ((6, 8), (3, 3), (2, 2))
_MOST_TEXT = 1200
"""Characters between two scores that tell of one step."""
_MOST_SCORES = 200
_TOGETHER = 8
"""Characters between two scores that are told in one breath."""


class Scored(NamedTuple):
    """One score of a match: what it is worth, and its words."""

    points: Interval
    span: Span
    words: str
    inside: bool
    """It stands in the sentence of the score that it leads to."""
    one: bool
    """It is one touchdown or field goal, and not a number of them."""


Sides = tuple[Assertion, Assertion]
"""The two numbers of a score."""


class Step(NamedTuple):
    """Two scores in the order of the text, and what is said to be scored between them."""

    before: Sides
    after: Sides
    scored: tuple[Scored, ...]

    @property
    def told(self) -> bool:
        """Tell whether one score leads to the next in its own sentence, and one side stands still."""
        still = {one.quantity.value for one in self.before} & {one.quantity.value for one in self.after}
        return len(self.scored) == 1 and self.scored[0].inside and self.scored[0].one and bool(still)

    def with_next(self, other: Step) -> Step:
        """Return the step from before this one to after `other`, as if the score between were not there."""
        return Step(self.before, other.after, (*self.scored, *other.scored))


def running_scores(reading: Reading) -> list[Step]:
    """Return the steps from each score to the next; none where the text tells of no touchdown or field goal."""
    found = [
        number
        for number in reading.assertions
        if number.quantity.kind is Kind.SCORE and number.quantity.excluded is None and not _is_record(reading, number)
    ]
    if not 3 <= len(found) <= _MOST_SCORES:
        return []
    document = reading.document
    if not any(_EVENT.match(document.prose, at) for word in _EVENTS for at in places_of(word, document.prose)):
        return []
    # of "for a 24-10 and 24-14 game" the last is what all that went before led to
    last = [one for one, other in pairwise(found) if other.span.start - one.span.end > _TOGETHER]
    both = [(number, sides(document, number)) for number in (*last, found[-1])]
    steps = []
    for (one, before), (other, after) in pairwise(both):
        if before is not None and after is not None and other.span.start - one.span.end <= _MOST_TEXT:
            steps.append(Step(before, after, tuple(_scored(document, one.span.end, other.span.start))))
    return steps


def _is_record(reading: Reading, number: Assertion) -> bool:
    """Tell whether a score is a record of games won and lost: "improved to 3-1", "their 5-2 start"."""
    prose, (start, end) = reading.document.prose, number.span
    return bool(_RECORD.search(prose, max(0, start - 30), start) or _RECORD.search(prose, end, end + 24))


def _scored(document: Document, start: int, end: int) -> Iterator[Scored]:
    prose = document.prose
    done = start
    for match in _EVENT.finditer(prose, start, end):
        around = prose[max(done, match.start() - 40) : match.start()], prose[match.end() : match.end() + 20]
        done = match.end()
        if _DENIED.search(around[0].rpartition(".")[2]) or _DENIED.search(around[1].partition(".")[0]):
            continue
        kind = next(index for index, group in enumerate(match.groups()) if group is not None)
        low, high = _WORTH[kind]
        times = [_NUMBERS[word] for word in re.findall(r"[a-z0-9]+", around[0].lower())[-5:] if word in _NUMBERS]
        many = match[0].endswith("s")
        least, most = (times[-1], times[-1]) if many and times else (2, 3) if many else (1, 1)
        points = Interval(Fraction(low * least), Fraction(high * most))
        inside = document.sentence_at(match.start()) is document.sentence_at(end)
        yield Scored(points, Span(*match.span()), " ".join(match[0].split()), inside, not many)
