"""A margin is what lies between the two sides of a score, and a running score is what the scores in it make it.

Why: "won 116-99, an 18-point victory" is wrong by one, and supporters count. A report that tells the score after every
field goal and touchdown can be added up by every reader.
Not checked: margins of another time of the match ("led by 20 at half-time"); running scores of other games than American
football; a step between two scores that does not add up by itself, as reports leave scores out.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Evidence, Reading, Role
from auditor.assertions.running_scores import Step, running_scores
from auditor.assertions.scores import sides
from auditor.relations.agreement import fits
from auditor.relations.model import Basis, Claim, Proposal, Term

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
    Another field goal made it 13-0. At half-time they were up 20-13.
                                                               ~~ ~~
    In the end Moss kicked a field goal to extend the lead to 33-13.
                             ~~~~~~~~~~                       ^^ ~~
    """,
)
GOOD: tuple[str, ...] = (
    "The Otters beat the Larks 117-99, an 18-point victory.",
    "Arle won 3-1 on Sunday, by two goals.",
    "A late run gave the Larks a seven-point lead, 45-38, with a minute left.",
    "The Larks fell 88-70, a 18-point defeat at home.",
    "A field goal by Moss gave the Larks a 3-0 lead. Reed ran in for a touchdown and a 10-0 lead.\n"
    "Another field goal made it 13-0. At half-time they were up 20-13.\n"
    "In the end Moss kicked a field goal to extend the lead to 23-13.",
    "The Larks won 88-70 after an 11-point deficit at half-time.",
)

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
    yield from _running(running_scores(reading))


def _running(steps: list[Step]) -> Iterator[Proposal]:
    right = [bool(step.scored) and fits(_step(step)) for step in steps]
    for k, step in enumerate(steps):
        if not step.scored:
            continue
        others = sum(right) - right[k]
        agreed = 0
        for first, second in ((k - 1, k), (k, k + 1)):
            if 0 <= first and second < len(steps) and steps[first].scored and steps[second].scored:
                agreed = max(agreed, others * fits(_step(steps[first].with_next(steps[second]))))
        if step.told:
            agreed = max(agreed, others)
        yield Proposal((_step(step, agreed if agreed >= _ENOUGH else 0),))


def _step(step: Step, supporters: int = 0) -> Claim:
    terms = (
        *map(Term.of, ("left", "right"), step.after),
        *map(Term.of, ("left_before", "right_before"), step.before),
        *(Term("points", one.points, one.points, (one.span,), one.words) for one in step.scored),
    )
    words = tuple(one.span for one in step.scored)
    return Claim("score-margin", "running-score", terms, Evidence.AGREEMENT, Basis.STATED, words, supporters=supporters)
