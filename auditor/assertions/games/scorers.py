"""The goals that are listed below a report of a football match, "Hill 12, Quill 60 pen", and what the report tells of
them: how many they are, and in which minute they fell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.games.scores import sides
from auditor.assertions.model import Assertion, Reading
from auditor.document.model import Span
from auditor.document.searched import places_of
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_NAME = r"[A-Z][\w'’.-]{1,24}(?:\s{1,3}[A-Z][\w'’.-]{1,24}){0,2}"
_MARK = r"(?:,?\s{0,3}\(?(?:og|pen|o\.g\.|p)\)?)?"
_GOAL = lazy(
    rf"({_NAME})\s{{1,3}}([0-9]{{1,3}})({_MARK})((?:,\s{{1,3}}[0-9]{{1,3}}{_MARK}){{0,4}})(?:[,;]\s{{1,3}}|\s{{1,3}}and\s{{1,3}}|\.?$)"
)
_NUMBER = lazy(r"[0-9]{1,3}")
_SCORED = lazy(
    r"\b(?:scor\w+|ahead|header|headed|equali[sz]\w+|own goal|net(?:ted|s)?|volley\w*|goal|winner|opener|opening|"
    r"tapped|nodded|struck|strike|slotted|converted|fired|smashed|curled|finish\w*|lead|level\w*|doubled|made it)\b"
)
_NOT_SCORED = lazy(
    r"\b(?:denied|save[sd]?|saving|missed|misses|wide|crossbar|post|almost|nearly|chance|blocked|cleared|booked|"
    r"sent off|replaced|substitut\w+|came on|disallowed|ruled out|should have|could have|over the bar|later|into)\b"
)
_ORDINAL = lazy(r"([0-9]{1,3})(?:st|nd|rd|th)(?:-|\s{1,3})$|\b(?:on|in|after)\s{1,3}([0-9]{1,3})\s{1,3}$")
_MOST = 120
_MOST_TEXT = 400
"""Characters of a list of goals."""
_LINE = 70
"""Characters of a heading."""
_NEAR = 40


class Goal(NamedTuple):
    """One goal of a list: who scored it, and when."""

    name: str
    minute: int
    span: Span


class Told(NamedTuple):
    """A minute of the report, and the goals of the one who is said to have scored in it, the nearest first."""

    minute: int
    span: Span
    goals: tuple[Goal, ...]


def listed_goals(reading: Reading) -> list[tuple[Goal, ...]]:
    """Return the goals of every paragraph that lists nothing else, in the order of the text."""
    prose = reading.document.prose
    found = []
    at = 0
    for line in prose.split("\n"):
        end = at + len(line)
        if 4 <= len(line) <= _MOST_TEXT and line[0].isupper():
            goals = _goals(prose, at, at + len(line.rstrip()))
            if goals:
                found.append(goals)
        at = end + 1
    return found


def _goals(prose: str, start: int, end: int) -> tuple[Goal, ...]:
    goals: list[Goal] = []
    at = start
    while at < end:
        match = _GOAL.match(prose, at, end)
        if match is None:
            return ()
        name = match[1].split()[-1]
        goals.append(Goal(name, int(match[2]), Span(*match.span(2))))
        for more in _NUMBER.finditer(prose, *match.span(4)):
            goals.append(Goal(name, int(more[0]), Span(*more.span())))
        at = match.end()
    return tuple(goals) if all(0 < goal.minute <= _MOST for goal in goals) else ()


def final_score(reading: Reading) -> tuple[Assertion, Assertion] | None:
    """Return the sides of the score that is the heading: "Arle 2-1 Bray"."""
    prose = reading.document.prose
    first = next(iter(reading.of(Kind.SCORE, Kind.RANGE)), None)
    if first is None:
        return None
    start = prose.rfind("\n", 0, first.span.start) + 1
    end = prose.find("\n", first.span.end)
    line = prose[start : len(prose) if end < 0 else end].rstrip()
    before, after = prose[start : first.span.start], line[first.span.end - start :]
    heading = (
        before.lstrip()[:1].isupper() and after.lstrip()[:1].isupper() and len(line) <= _LINE and line[-1] not in ".!?"
    )
    alone = len(before.split()) <= 4 and 0 < len(after.split()) <= 4 and not prose[:start].strip()
    return sides(reading.document, first) if heading and alone else None


def told_minutes(reading: Reading, lists: list[tuple[Goal, ...]]) -> Iterator[Told]:
    """Yield the minutes in which the report has one of the listed scorers score."""
    prose = reading.document.prose
    goals = [goal for row in lists for goal in row]
    names = {goal.name for goal in goals}
    for at in places_of("minute", prose):
        sentence = reading.document.sentence_at(at)
        match = None if sentence is None else _minute_before(prose, at, sentence.span.start)
        if sentence is None or match is None:
            continue
        words = prose[sentence.span.start : sentence.span.end]
        if _NOT_SCORED.search(words) or not _SCORED.search(words) or words.count("minute") > 1:
            continue
        name = _scorer(words, match.start - sentence.span.start, names)
        if name is not None:
            minute = int(prose[match.start : match.end])
            own = sorted((goal for goal in goals if goal.name == name), key=lambda goal: abs(goal.minute - minute))
            yield Told(minute, match, tuple(own))


def _scorer(words: str, at: int, names: set[str]) -> str | None:
    """Return the one scorer of the sentence, or of several the one right before the minute."""
    here = [name for name in names if name in words]
    if len(here) == 1:
        return here[0]
    near = [(at - place, name) for name in here if (place := words.rfind(name, 0, at)) >= 0 and at - place <= _NEAR]
    return min(near)[1] if near else None


def _minute_before(prose: str, at: int, start: int) -> Span | None:
    match = _ORDINAL.search(prose, max(start, at - 16), at)
    if match is None:
        return None
    return Span(*match.span(1 if match[1] else 2))
