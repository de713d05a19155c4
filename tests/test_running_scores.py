"""Running scores: what is told before and behind a score leads to it, and what is missed or called back does not."""

from __future__ import annotations

import pytest

from auditor.assertions.games.running_scores import running_scores
from auditor.pipeline import audit_text

_KICKED = "Moss kicked a field goal for a 3-0 lead. "


def _told(text: str) -> list[list[str]]:
    reading = audit_text(text).reading
    assert reading is not None
    return [[one.words for one in step.scored] for step in running_scores(reading)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Larks took a 10-0 lead, with a touchdown by Reed, followed by a field goal by Moss. The Otters "
            "answered with a touchdown to make it 10-7.",
            [["touchdown", "field goal"], ["touchdown"]],
        ),
        (
            _KICKED + "Reed ran in from four yards for a touchdown and a 10-0 lead.",
            [["field goal"], ["four yards for a touchdown"]],
        ),
        (
            _KICKED + "Coe missed a field goal. Reed scored a touchdown for a 10-0 lead.",
            [["field goal"], ["touchdown"]],
        ),
        (
            _KICKED + "Reed threw two touchdown passes, the second without a try, and Moss kicked a field goal to make "
            "it 19-0.",
            [["field goal"], ["two touchdown", "field goal"]],
        ),
        (
            _KICKED + "Reed threw a touchdown pass to wide receiver Coe for a 10-0 lead.",
            [["field goal"], ["touchdown"]],
        ),
        (
            _KICKED + "Trailing 10-3 with two minutes left, Reed threw a touchdown pass to make it 10-10.",
            [["field goal"], [], ["touchdown"]],
        ),
        (
            _KICKED + "Reed scored a touchdown for a 10-0 lead. The Larks (11-4) rested him.",
            [["field goal"], ["touchdown"]],
        ),
    ],
)
def test_events_are_told_with_the_score_that_they_lead_to(text: str, told: list[list[str]]) -> None:
    assert _told(text) == told


def test_several_touchdowns_are_worth_as_many() -> None:
    reading = audit_text(_KICKED + "Reed threw a pair of touchdown passes to make it 17-0.").reading
    assert reading is not None
    (scored,) = running_scores(reading)[1].scored
    assert (scored.points.low, scored.points.high) == (12, 16)


@pytest.mark.parametrize(
    "text",
    [
        "Trailing 20-17 with two minutes left, Reed threw a touchdown pass to win it 24-20.",
        "The Larks are 9-3 in the conference after 16 games.",
        "They won 2-0 after 30 games without a win.",
        "The Reds, who went 5-2 on the road, set a 20-game record for goals.",
    ],
)
def test_scores_of_another_sort_raise_no_alarm(text: str) -> None:
    assert [finding.rule for finding in audit_text(text).findings if finding.severity != "note"] == []
