"""The goals listed below a report of a match are those of its score, and fell when the report says.

Why: the score, the report and the list of scorers come from three hands, and a minute or a goal is soon wrong in one.
Not checked: lists that hold more than scorers and minutes; scores that are not the heading; minutes that are told of
more than one scorer, or one minute apart, as the twelfth minute begins after eleven.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from auditor.assertions.games.scores import has_scores, has_word
from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.quantities.interval import Interval
from auditor.relations.model import Basis, Claim, Proposal, Term

if TYPE_CHECKING:
    from auditor.assertions.games.scorers import Goal, Told

BAD: tuple[str, ...] = (
    """
    Arle 3-1 Bray
         ^

    Hill headed in a cross and Bray never recovered.

    Hill 12, Dunn 60.
         ~~       ~~

    Quill 75.
    """,
    """
    Arle 1-0 Bray

    Hill scored the only goal in the 21st minute after a corner.
                                     ^^^^

    Hill 12.
         ~~
    """,
    """
    Arle 2-1 Bray
         ^

    Hill 12, Dunn 60 pen, Hill 77.
         ~~       ~~           ~~

    Quill 75 (og).
    """,
)
GOOD: tuple[str, ...] = (
    "Arle 2-1 Bray\n\nHill headed in a cross and Bray never recovered.\n\nHill 12, Dunn 60.\n\nQuill 75.",
    "Arle 1-0 Bray\n\nHill scored the only goal in the 11th minute after a corner.\n\nHill 12.",
    "Arle 3-1 Bray\n\nHill 12, Dunn 60 pen, Hill 77.\n\nQuill 75 (og).",
    "Arle 1-0 Bray\n\nHill missed a chance in the 21st minute and put Arle ahead before the break.\n\nHill 42.",
    "Arle 1-0 Bray\n\nHill scored the only goal.\n\nReed, Hill (Dunn 60), Cole.\n\nHill 42.",
    "Spain 2-1 up\n\nHill 12.\n\nDunn 60, 75.",
)

_MOST = 15
"""Goals of a side; more are points or runs."""
_SLACK = 1
"""Minutes: a goal in the twelfth falls after eleven."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each side of the score how many goals are listed for it, and for each minute told the one listed."""
    if not has_word(reading, "minute") and not has_scores(reading):
        return
    from auditor.assertions.games.scorers import final_score, listed_goals, told_minutes  # needed for few texts

    lists = listed_goals(reading)
    if not 0 < len(lists) <= 2:
        return
    score = final_score(reading)
    if (
        score is not None
        and max(side.quantity.value or 0 for side in score) <= _MOST
        and sum(side.quantity.value != 0 for side in score) == len(lists)
    ):
        yield from _counted(score, lists)
    found = list(told_minutes(reading, lists))
    if found:
        numbers = {number.span.start: number for number in reading.assertions if number.quantity.value is not None}
        for told in found:
            yield Proposal(tuple(_minute(told, goal, numbers) for goal in told.goals))


def _counted(score: tuple[Assertion, Assertion], lists: list[tuple[Goal, ...]]) -> Iterator[Proposal]:
    """Yield the goals of each side against the list of its own, which may stand in either order."""
    scored = [side for side in score if side.quantity.value != 0]
    wanted = [side.quantity.value for side in scored]
    if [len(goals) for goals in lists[::-1]] == wanted:
        lists = lists[::-1]
    for side, goals in zip(scored, lists, strict=True):
        items = Term.constant("items", len(goals), [goal.span for goal in goals], f"{len(goals)} goals")
        terms = (Term.of("declared", side), items)
        yield Proposal((Claim("goal-scorers", "count", terms, Evidence.CUE, Basis.STATED),))


def _minute(told: Told, goal: Goal, numbers: Mapping[int, Assertion]) -> Claim:
    minute, listed = numbers.get(told.span.start), numbers.get(goal.span.start)
    around = Interval(Fraction(goal.minute - _SLACK), Fraction(goal.minute + _SLACK))
    one = Term.constant("one", told.minute, (told.span,)) if minute is None else Term.of("one", minute)
    places = (goal.span, *(one.span for one in told.goals if one is not goal))
    other = Term("other", around, around, places, str(goal.minute), listed)
    return Claim("goal-scorers", "equality", (one, other), Evidence.CUE, Basis.STATED)
