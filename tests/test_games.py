"""Reports of games: sets, scorers, points in a row, records, players together, plays and their yards."""

from __future__ import annotations

import pytest

from auditor.pipeline import audit_text
from auditor.verdicts.model import Severity


def alarms(text: str) -> list[tuple[str, str]]:
    """Return the rule and the message of each error and warning."""
    report = audit_text(text)
    assert not report.failures
    return [(one.rule, one.message) for one in report.findings if one.severity in (Severity.ERROR, Severity.WARNING)]


FOUND = (
    ("set-score", "Seventh seed Hill came through 6-8 6-3 6-2 6-3 against Quill in the tennis, and 9-3 6-1 before."),
    ("set-score", "Hill outlasted Quill 3-6 6-2 6-7 6-2 4-2."),
    ("set-score", "The tennis final went to Hill, 7-6 (7-6) 6-2."),
    ("set-score", "Hill won the tennis final 2-6 6-4 4-6."),
    ("goal-scorers", "Arle 2-0 Bray\n\nHill headed in after 31 minutes.\n\nHill 12, Dunn 60."),
    ("goal-scorers", "Arle 2-0 Bray\n\nHill played well.\n\nHill 12, 33, Dunn 60."),
    ("score-margin", "Trailing 13-7, the Otters scored the next 25 points to lead 31-13 after three quarters."),
    ("win-record", "It was the second win of the season for the Colts and improved their record to 1-2."),
    ("sum-of-parts", "Reed had 29 points. Hale added 28 points. The duo combined for 67 points."),
    ("sum-of-parts", "Reed (29 points) and Hale (28) combined for 67 of the Larks' 108 points."),
    ("listed-count", "He added three field goals of 28 and 37 yards."),
    ("listed-count", "Orton threw three touchdown passes—a 16-yarder to Royal, followed by a 5-yarder to Lloyd."),
)


@pytest.mark.parametrize(("rule", "text"), FOUND)
def test_a_slip_in_a_report_is_found(rule: str, text: str) -> None:
    assert rule in [found for found, _ in alarms(text)]


SILENT = (
    "Hill had to win 6-7 (3-7), 7-5, 16-14 at Wimbledon. Dunn won 7-6 (7-5) 1-6 7-6 (7-4) 4-6 13-12 (7-3) there.",
    "Hill won the doubles 6-4 3-6 [10-7] and the tennis 6-4 3-6 10-7 on a deciding tie-break.",
    "The seed Hill lost 6-4 6-2 to Quill. In the tennis Quill lost 4-6 6-4 3-6.",
    "Hill was leading 6-3 5-2 when Quill, the second seed, pulled out. He won 6-3 3-0 ret in the tennis.",
    "Hill won 21-15 21-19 in badminton and 11-8 9-11 11-6 at squash, the top seed said.",
    "The Colts (11-4, 6-2), seeded third, play the Bears (3-12, 1-7).",
    "Arle 2-2 Bray\n\nHill was booked in the 14th minute. Hill came on in the 60th minute and scored.\n\n"
    "Hill 77, 80 (pen).\n\nCole 12, Ward 88.",
    "Kent 245-6 Surrey\n\nHill 12.\n\nRoot 60.",
    "How to begin 2-1 Up\n\nStep 1.\n\nStep 2.\n\nStep 3.",
    "The Larks led 13-7. After a kick they reeled off 24 unanswered points. A late touchdown made it 37-14.",
    "Down 14-3, the Otters scored 21 unanswered points to win 24-14 on Sunday.",
    "It was the second win of the season for the Otters as the Larks fell to 3-5.",
    "The Larks (10-5) beat the Otters on Friday. The Larks improved to 11-5.",
    "Reed and Hale combined for 45 points in the first half. Reed scored 29 points. Hale had 28 points.",
    "Reed and Hale combined for 45 points. Reed averages 19 points. Hale had 28 points.",
    "Reed, Hale and Cole combined for 20 rebounds. Reed had 29 points. Hale had 28 points. Cole had nine points.",
    "Reed threw three touchdown passes, including scores of 20 and 30 yards.",
    "Reed threw two touchdown passes for 300 yards and had three touchdowns, 20 carries and 140 yards.",
    "Vance led the way with 24 points, Odom had 19 points and Pool finished with 18 points.",
    "Moss missed two field goals, but made kicks from 28, 37 and 41 yards.",
    "Dane caught two touchdown passes, of 12 and 25 yards, before the end.",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_a_slip_stays_silent(text: str) -> None:
    assert alarms(text) == []


def test_a_tie_that_is_told_without_its_score_is_no_step() -> None:
    text = (
        "A field goal by Moss gave the Larks a 3-0 lead. Reed ran in for a touchdown and a 10-0 lead.\n"
        "Hale caught a touchdown pass for a 10-7 game. The Otters tied at 10 with a field goal, his first.\n"
        "Moss hit a 28-yard field goal for a 13-10 lead, and another field goal made it 16-10."
    )
    assert alarms(text) == []
