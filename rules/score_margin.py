"""A margin is what lies between two sides of a score, and a running score follows from those before.

Why: "won 116-99, an 18-point victory" is wrong by one, and supporters count. A report that tells the score after every
field goal and touchdown can be added up by every reader, and so can "24 unanswered points". Games won
and lost make the games played.
Not checked: margins of another time of the match ("led by 20 at half-time"); running scores of other games than
American football; a step between two scores that does not add up by itself, as reports leave scores out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.assertions.games.running_scores import Sides, Step, running_scores
from auditor.assertions.games.scores import has_scores, has_word, sides
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.relations.agreement import fits
from auditor.relations.model import Basis, Claim, Proposal, Term

if TYPE_CHECKING:
    from auditor.assertions.games.unanswered import Run

BAD: tuple[str, ...] = (
    """
    The Otters beat the Larks 116-99, an 18-point victory.
                              ~~~ ~~     ^^
    """,
    """
    Arle won 3-1 on Sunday, by three goals.
             ~ ~               ^^^^^
    """,
    """
    A late run gave the Larks a nine-point lead, 45-38, with a minute left.
                                ^^^^             ~~ ~~
    """,
    """
    The Larks fell 88-70, a 16-point defeat at home.
                   ~~ ~~    ^^
    """,
    """
    A field goal by Moss gave the Larks a 3-0 lead. Reed ran in for a touchdown and a 10-0 lead.
    Another field goal made it 13-0. At half-time they were up 20-0.
                                                               ~~ ~
    In the end Moss kicked a field goal to extend the lead to 33-0.
                             ~~~~~~~~~~                       ^^ ~
    """,
    """
    Reed ran in for a touchdown and a 7-0 lead. Moss kicked a field goal for a 70-0 lead just before the break.
                                      ~ ~                     ~~~~~~~~~~       ^^ ~
    The Otters scored a touchdown to make it 10-7. Reed answered with a touchdown for a 17-7 lead, and a late
                                             ~~ ~
    field goal made it 20-7.
    """,
    """
    The Otters led by six points at 61-52 with a quarter to play.
                      ^^^           ~~ ~~
    """,
    """
    The Otters are 9-3 after 13 games.
                   ~ ~       ^^
    """,
    """
    The Larks improved to 7-4, their best 12-game start.
                          ~ ~             ^^
    """,
    """
    Arle won 3-1 to go through 7-3 on aggregate after losing the first leg 2-1.
             ~                 ^                                             ~
    """,
    """
    Tied 10-10 at the break, the Larks outscored the Otters 71-3 in the second half to win 27-13 on Sunday.
         ~~                                                 ~~                             ^^
    """,
    """
    The Otters led 61-52 at half-time, a seven-point cushion.
                   ~~ ~~                 ^^^^^
    """,
    """
    Trailing 13-7, the Otters reeled off 42 unanswered points to lead 31-13 after three quarters.
                ~                        ^^                           ~~
    """,
    """
    In the first quarter the Larks took a 40-0 lead, with a touchdown run by Dane, followed by a field goal.
                                          ^^ ~              ~~~~~~~~~                            ~~~~~~~~~~
    They had a 13-0 lead at half-time, with another field goal by Moss.
               ~~ ~
    """,
)
GOOD: tuple[str, ...] = (
    "The Otters are 9-3 after 12 games.",
    "The Larks improved to 7-4, their best 11-game start.",
    "The Larks are 9-3 in a 16-game season. Arle won 2-1 in the 12th of their 20 games.",
    "The Otters led by nine points at 61-52 with a quarter to play.",
    "Arle won 3-1 to go through 4-3 on aggregate after losing the first leg 2-1.",
    "The Otters beat the Larks 117-99, an 18-point victory.",
    "Arle won 3-1 on Sunday, by two goals.",
    "A late run gave the Larks a seven-point lead, 45-38, with a minute left.",
    "The Larks fell 88-70, a 18-point defeat at home.",
    "A field goal by Moss gave the Larks a 3-0 lead. Reed ran in for a touchdown and a 10-0 lead.\n"
    "Another field goal made it 13-0. At half-time they were up 20-0.\n"
    "In the end Moss kicked a field goal to extend the lead to 23-0.",
    "Reed ran in for a touchdown and a 7-0 lead. Moss kicked a field goal for a 10-0 lead just before the break.\n"
    "The Otters scored a touchdown to make it 10-7. Reed answered with a touchdown for a 17-7 lead, and a late\n"
    "field goal made it 20-7.",
    "The Larks won 88-70 after an 11-point deficit at half-time.",
    "Tied 10-10 at the break, the Larks outscored the Otters 17-3 in the second half to win 27-13 on Sunday.",
    "The Otters led 61-52 at half-time, a nine-point cushion.",
    "The Otters outscored the Larks 12-2 to open the second half, having trailed 50-44 at the break, and won 110-98.",
    "Trailing 13-7, the Otters reeled off 24 unanswered points to lead 31-13 after three quarters.",
    "In the first quarter the Larks took a 10-0 lead, with a touchdown run by Dane, followed by a field goal.\n"
    "They had a 13-0 lead at half-time, with another field goal by Moss.",
    "Down 14-3, the Otters scored 21 unanswered points. A field goal by Moss made it 27-17.",
)

_LEGS = 2
_ENOUGH = 2
"""Other steps of a running score that must add up before one that does not is a slip."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield each margin against its score, and each step of a running score."""
    for frame in reading.framed("margin"):
        score, margin = frame.one(Role.LEVEL), frame.one(Role.BY)
        both = None if score is None else sides(reading.document, score)
        if both is None or margin is None:
            continue
        yield Proposal(
            tuple(
                Claim(
                    "score-margin",
                    "margin",
                    (Term.of("margin", margin), Term.of("winner", winner), Term.of("loser", loser)),
                    frame.evidence,
                    Basis.STATED,
                    frame.cues,
                )
                for winner, loser in (both, both[::-1])
            )
        )
    for frame in reading.framed("aggregate"):
        yield from _aggregate(reading, frame)
    for frame in reading.framed("record"):
        games, record = frame.one(Role.TOTAL), frame.one(Role.LEVEL)
        both = None if record is None else sides(reading.document, record)
        if both is not None and games is not None:
            terms = (*(Term.of("part", side) for side in both), Term.of("total", games))
            yield Proposal((Claim("score-margin", "sum", terms, frame.evidence, Basis.STATED, frame.cues, _LEGS),))
    yield from _running(running_scores(reading))
    if has_word(reading, "point") and has_scores(reading):
        from auditor.assertions.games.unanswered import unanswered  # needed for few texts

        yield from map(_run, unanswered(reading))


def _aggregate(reading: Reading, frame: Frame) -> Iterator[Proposal]:
    """Yield for each side of an aggregate that it is what the two legs make, the second leg told either way round."""
    total = frame.one(Role.TOTAL)
    told = [sides(reading.document, one) for one in (*frame.all(Role.PART), *([total] if total is not None else []))]
    legs = [both for both in told if both is not None]
    if len(legs) != _LEGS + 1:
        return
    first, second, whole = legs
    ways = [(one, other) for one in (first, first[::-1]) for other in (second, second[::-1])]
    ways.sort(key=lambda way: -sum(fits(_legs(frame, way, whole, side)) for side in (0, 1)))
    for side in (0, 1):
        yield Proposal(tuple(_legs(frame, way, whole, side) for way in ways[:1]))


def _legs(frame: Frame, legs: tuple[Sides, Sides], whole: Sides, side: int) -> Claim:
    terms = (*(Term.of("part", leg[side]) for leg in legs), Term.of("total", whole[side]))
    return Claim("score-margin", "sum", terms, frame.evidence, Basis.STATED, frame.cues, len(terms) - 1)


def _run(run: Run) -> Proposal:
    """Return that points scored in a row are what one side has more in some score after them.

    It is firm where the score before is told right before them and one after them leaves the other side where it was.
    """
    ways: list[tuple[bool, Assertion, Assertion | None]] = []
    for after in run.after:
        for one, other in (after, after[::-1]):
            for start, still in ((None, None),) if run.before is None else (run.before, run.before[::-1]):
                stands = still is not None and other.quantity.value == still.quantity.value
                moved = start is not None and one.quantity.value != start.quantity.value
                ways.append((stands and moved, one, start))
        if any(way[0] for way in ways):
            ways = [way for way in ways if way[0]]  # where one side stands still the points are the other's
    ways.sort(key=lambda way: not way[0])
    firm = run.close and ways[0][0]
    return Proposal(
        tuple(
            Claim(
                "score-margin",
                "difference",
                (
                    Term.of("difference", run.points),
                    Term.of("more", one),
                    Term.constant("less", 0) if start is None else Term.of("less", start),
                ),
                Evidence.CUE if firm else Evidence.NEARNESS,
                Basis.STATED if firm else Basis.INFERRED,
            )
            for _, one, start in ways
        )
    )


def _running(steps: list[Step]) -> Iterator[Proposal]:
    """Yield each step of a running score; a score without which the others agree is set against both its neighbours.

    A report that leaves a score out makes one step too large, a slip makes the two around it wrong, in opposite ways.
    """
    right = [bool(step.scored) and fits(_step(step)) for step in steps]
    rising = [any(all(map(fits, way)) for way in _ways(step)) for step in steps]
    joined = [*(one.after[0] is _first(other) for one, other in pairwise(steps)), False]
    blamed = False
    for k, step in enumerate(steps):
        if blamed:
            blamed = False
            continue
        others = sum(right) - right[k]
        following = steps[k + 1] if joined[k] else None
        if following is not None and not right[k] and not right[k + 1] and (step.scored or following.scored):
            both = step.with_next(following)
            enough = others >= _ENOUGH or (step.sure and following.sure)
            blamed = bool(step.scored and following.scored) and enough and fits(_step(both))
            if blamed:
                yield Proposal((_step(step, _ENOUGH, following.after),))
                continue
            falls = step.before is not None and not all(rising[k : k + 2])
            blamed = falls and any(all(map(fits, way)) for way in _ways(both))
            if blamed:
                ways = _between(step.before, step.after, following.after, sum(rising))
                yield from (Proposal((claim,)) for claim in ways if not fits(claim))
                continue
        if step.scored:
            sound = (step.before is None or (k > 0 and joined[k - 1] and right[k - 1])) and joined[k] and right[k + 1]
            told = step.told and not sound and step.before is not None
            over = sound and step.sure and not step.even and 0 <= step.rise < step.least  # more than it rose by
            yield Proposal((_step(step, others if (told or over) and others >= _ENOUGH else 0),))


def _first(step: Step) -> Assertion | None:
    return None if step.before is None else step.before[0]


def _ways(step: Step) -> list[list[Claim]]:
    """Return what a step claims if no side falls, for either order of the sides: the lead may have changed hands."""
    return [_between(step.before, after, after) for after in (step.after, step.after[::-1])]


def _between(before: Sides | None, middle: Sides, after: Sides, supporters: int = 0) -> list[Claim]:
    return [
        Claim(
            "score-margin",
            "between",
            (Term.of("middle", now), earlier, Term.of("high", later)),
            Evidence.AGREEMENT,
            Basis.STATED,
            supporters=supporters,
        )
        for earlier, now, later in zip(_before(before, "low", "low"), middle, after, strict=True)
    ]


def _before(before: Sides | None, *names: str) -> list[Term]:
    """Return the terms of the score before, of which the beginning of the match has no places."""
    if before is None:
        return [Term.constant(name, 0) for name in names]
    return [Term.of(name, side) for name, side in zip(names, before, strict=True)]


def _step(step: Step, supporters: int = 0, later: Sides | tuple[()] = ()) -> Claim:
    terms = (
        *map(Term.of, ("left", "right"), step.after),
        *_before(step.before, "left_before", "right_before"),
        *(Term("points", one.points, one.points, (one.span,), one.words) for one in step.scored),
        *([Term.constant("later", 0, [side.span for side in later])] if later else ()),
    )
    words = tuple(one.span for one in step.scored)
    return Claim("score-margin", "running-score", terms, Evidence.AGREEMENT, Basis.STATED, words, supporters=supporters)
