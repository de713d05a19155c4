"""The running score of a match of American football, and the scores that lead from one to the next.

A report that tells the score again and again says with each what changed it: a field goal is three points, a touchdown
six to eight with its try, a safety two. Reports leave out as much as they tell, so that a score which rose by more than
was told is no contradiction by itself: it is one only where the scores around it add up without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.games.scores import sides
from auditor.assertions.model import Assertion, Reading
from auditor.document.model import Document, Span
from auditor.document.searched import places_of
from auditor.patterns import lazy
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind

_EVENT = lazy(
    r"(?:\b[\w-]{1,12}[- ]yard\s{1,3}(?:[a-z]+\s){0,1}|\b[\w-]{1,12}[- ]yards\s{1,3}for\s(?:a|another|the)\s|"
    r"\b(?:[2-9]|two|three|four|five|six)\s)?"
    r"\b(?:(touchdowns?|TDs?|(?<=yard )(?:score|strike)|(?<=scored on a )[\w-]+[- ]yard run)|"
    r"(field\s{1,3}goals?|FGs?)|(?<=[aA]\s)(safety)(?! [A-Z]))\b(?![- ]range)"
)
_EVENTS = ("touchdown", "TD", "field goal", "FG", "safety")
"""What every event holds: to look for plain words first is far quicker."""
_DENIED = lazy(
    r"\b(?:miss(?:ed|ing|es)?|block(?:ed|s)?|failed|attempt(?:s|ed)?|nullified|overturned|reversed|instead\sof|"
    r"prevented|without|within\sa|no\sgood|wide\s(?:of|left|right)|short\sof|passes\sthrown|deny|denied)\b"
)
_ASIDE = lazy(r"[.,;—–]|&#?\w{1,6};")
"""What parts an event from the words around it: "the latter with a missed extra point, followed by two"."""
_DOUBTED = lazy(r"\b(?:record|career|season|apparent(?:ly)?|appeared)\b")
"""Words of a number of touchdowns that need not be those of this match."""
_RECORD = lazy(
    r"\b(?:record|season|started|start|improved?|fell|dropped|dropping|opponents|against the [A-Z]\w+ division)\b"
)
_NOT_SO = lazy(r"\b(?:apparent(?:ly)?|would have|could have|appeared|going for|chance for)\b")
"""Words before a score that never stood."""
_TIED = lazy(r"\b(?:tied|level|even|tie the (?:game|score)|deadlocked|knotted) at (?=[0-9])")
_EVEN = lazy(r"\b(?:tie[sd]?|tying|equali[sz]\w+|level(?:led)?|evened|evening)\b")
"""Words for a score that is not written."""
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "pair": 2, "couple": 2, "2": 2, "3": 3, "4": 4, "5": 5, "both": 2,
    "six": 6, "seven": 7, "eight": 8, "6": 6, "7": 7, "8": 8, "9": 9,
}  # fmt: skip
_LED_BY = lazy(
    r"(?:\s{1,3}(?:lead|advantage|edge|deficit|game|halftime|half-time|half|in|at|the|a|for|first|second|third|fourth|final|"
    r"quarter|period))*,?\s{1,3}(?:with|when|after|as|on|via|thanks to|following|courtesy of)\s{1,3}"
    r"(?!\S{1,12}\s(?:minutes|seconds|left|remaining|to (?:go|play))\b)"
)
"""From a score to the words that tell what led to it."""
_PLAYS = lazy(r"\s(?:passes|runs|receptions|catches|throws|returns|drives|strikes|scores|kicks)\b")
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
    sure: bool
    """No word near it says that it may be of another time."""


Sides = tuple[Assertion, Assertion]
"""The two numbers of a score."""


class Step(NamedTuple):
    """Two scores in the order of the text, and what is said to be scored between them."""

    before: Sides | None
    """None for the beginning of the match."""
    after: Sides
    scored: tuple[Scored, ...]
    even: bool = False
    """A score that is not written is told between them: "tied the game"."""

    @property
    def told(self) -> bool:
        """Tell whether one score leads to the next in its own sentence, and one side stands still."""
        one = self.scored[0] if len(self.scored) == 1 else None
        return one is not None and one.inside and one.one and one.sure and not self.even and self.still

    @property
    def still(self) -> bool:
        """Tell whether one side stands still."""
        return bool(_values(self.before) & _values(self.after))

    @property
    def sure(self) -> bool:
        """Tell whether something was scored, and nothing of it is in doubt."""
        return bool(self.scored) and all(one.sure for one in self.scored)

    @property
    def rise(self) -> Fraction:
        """How many points lie between the two scores."""
        return _sum(self.after) - _sum(self.before)

    @property
    def least(self) -> Fraction:
        """The fewest points that were told."""
        return sum((one.points.low or Fraction(0) for one in self.scored), Fraction(0))

    def with_next(self, other: Step) -> Step:
        """Return the step from before this one to after `other`, as if the score between were not there."""
        return Step(self.before, other.after, (*self.scored, *other.scored), self.even or other.even)


def _values(both: Sides | None) -> set[Fraction | None]:
    return {Fraction(0)} if both is None else {one.quantity.value for one in both}


def _sum(both: Sides | None) -> Fraction:
    return sum((one.quantity.value or Fraction(0) for one in both or ()), Fraction(0))


def running_scores(reading: Reading) -> list[Step]:
    """Return the steps from each score to the next; none where the text tells of no touchdown or field goal."""
    document = reading.document
    if not any(True for word in _EVENTS for _ in places_of(word, document.prose)):
        return []
    found = [number for number in reading.of(Kind.SCORE, Kind.COUNT) if _is_score(reading, number)]
    if not 2 <= len(found) <= _MOST_SCORES:
        return []
    # of "for a 24-10 and 24-14 game" the last is what all that went before led to
    last = [one for one, other in pairwise(found) if other.span.start - one.span.end > _TOGETHER]
    both = [(number, _both(document, number)) for number in (*last, found[-1])]
    steps: list[Step] = []
    start, before = _beginning(document, both[0][0]), None
    for number, after in both:
        if after is None:
            start, before = number.span.end, None
            continue
        end = _end(document, number)
        if (before is not None or not steps) and number.span.start - start <= _MOST_TEXT:
            scored = tuple(_scored(document, start, end, number.span.end))
            even = _EVEN.search(document.prose, start, number.span.start) is not None
            if before is not None or scored:
                steps.append(Step(before, after, scored, even))
        start, before = end, after
    return steps


def _is_score(reading: Reading, number: Assertion) -> bool:
    if number.quantity.excluded is not None:
        return False
    prose, (start, end) = reading.document.prose, number.span
    if number.quantity.kind is not Kind.SCORE:
        if prose[start - 4 : start] != " at ":
            return False
        tied = _TIED.search(prose, max(0, start - 24), start)
        return tied is not None and tied.end() == start
    if prose[start - 1 : start] == "(" and prose[end : end + 1] == ")":
        return False  # "the Colts (11-4)"
    record = _RECORD.search(prose, max(0, start - 30), start) or _RECORD.search(prose, end, end + 24)
    return not record and not _NOT_SO.search(prose, max(0, start - 24), start)


def _both(document: Document, number: Assertion) -> Sides | None:
    return sides(document, number) if number.quantity.kind is Kind.SCORE else (number, number)


def _beginning(document: Document, first: Assertion) -> int:
    """Return where the text begins that leads to the first score: its paragraph."""
    return max(document.prose.rfind("\n\n", 0, first.span.start), 0)


def _end(document: Document, number: Assertion) -> int:
    """Return where what led to a score ends: "took a 10-0 lead, with a touchdown by Reed" tells it behind the score."""
    led = _LED_BY.match(document.prose, number.span.end)
    if led is None:
        return number.span.end
    sentence = document.sentence_at(number.span.start)
    end = number.span.end if sentence is None else sentence.span.end
    turn = re.compile(r"[0-9]-[0-9]|\b(?:but|before|only|then|while)\b|;").search(document.prose, led.end(), end)
    return end if turn is None else turn.start()


def _scored(document: Document, start: int, end: int, leads_to: int) -> Iterator[Scored]:
    prose = document.prose
    done = start
    for match in _EVENT.finditer(prose, start, end):
        around = prose[max(done, match.start() - 40) : match.start()], prose[match.end() : match.end() + 20]
        done = match.end()
        around = _ASIDE.split(around[0])[-1] + match[0], _ASIDE.split(around[1], maxsplit=1)[0]
        if any(_DENIED.search(words) for words in around):
            continue
        sure = not any(_DOUBTED.search(words) for words in around)
        kind = next(index for index, group in enumerate(match.groups()) if group is not None)
        low, high = _WORTH[kind]
        times = [_NUMBERS[word] for word in re.findall(r"[a-z0-9]+", around[0].lower())[-6:] if word in _NUMBERS]
        many = match[kind + 1].endswith("s") or bool(times and _PLAYS.match(prose, match.end()))
        least, most = (times[-1], times[-1]) if many and times else (2, 3) if many else (1, 1)
        points = Interval(Fraction(low * least if sure else 0), Fraction(high * most))
        inside = document.sentence_at(match.start()) is document.sentence_at(leads_to)
        yield Scored(points, Span(*match.span()), " ".join(match[0].split()), inside, not many, sure)
