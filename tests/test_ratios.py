"""What is read of multiples and ratios: what "as many" points back to, and two counts that make a ratio."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.pipeline import audit_text
from auditor.verdicts.model import Severity, Verdict


def messages(text: str) -> list[str]:
    """Return the messages that fail a run."""
    return [one.message for one in audit_text(text + "\n").findings if one.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The town had 6,300 people in 1950 and has twice as many, {}, today.", "12,600", "16,200"),
        ("There were 312 fires last year and three times that number, {}, this year.", "936", "639"),
        ("A barrel fetched $21 in 1999; it now costs five times as much, ${}.", "105", "501"),
        ("The bill came to £{}, half as much again as the £640 quoted.", "960", "690"),
        ("People guess 40%, when it is half as much again, at {}%.", "60", "90"),
        ("Mortality was {}% in smokers against 12% in others, that is, twice as high.", "24", "42"),
        ("He won {} votes, four times as many as his rival's 10,400.", "41,600", "14,600"),
        ("The hall holds {} people, twice as many as the old one, which held 3,150 people.", "6,300", "9,300"),
        ("The school has {} pupils and 31 teachers, a ratio of 20 to 1.", "620", "260"),
        ("With {} pupils and 31 teachers, the school has a pupil-teacher ratio of 20:1.", "620", "260"),
        ("The series included 63 males and {} females (M:F ratio 1.5:1).", "42", "24"),
        ("Hares outnumber foxes by two to one: 84 hares to {} foxes.", "42", "24"),
    ],
)
def test_a_number_that_is_off_is_told_from_one_that_is_right(text: str, right: str, wrong: str) -> None:
    assert not messages(text.format(right))
    assert messages(text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "He won 20 games last year and twice as many, 45 of them at home, in the year before.",
        "Of the young, 3% ride. For all this rises to 20% and, for their parents, it is three times as high at 9%.",
        "Rents are £600 in the north, twice as much as in the south, and £900 by the sea.",
        "In 2001 there were 20 fires; there were three times as many false alarms, 90, last year than in 2003.",
        "Prices were $20 in May and $50 in June, twice as high as a year before.",
        "The dam is 40 metres high, four times as high as the old one, which took 12 years to build.",
        "The school has 600 pupils and 30 teachers, and a ratio of boys to girls of 3 to 2.",
        "There were 60 men and 40 women; the hazard ratio was 1.8.",
        "There were 80 cows and 20 bulls, down from a ratio of 3:1.",
        "In the north 40 boys and 20 girls came, and the ratio in the south was 3:1.",
        "They sold 40 chairs and 30 tables, and sellers outnumbered buyers by five to one.",
        "Boys outnumber girls three to one in maths, with 40 in one class and 20 in another.",
        "The council, which employs 8,000 people, will cut 1,200 jobs, or 15% of the workforce.",
        "Minutes are written so: 2½ (150), where 150 is sixty times 2½.",
    ],
)
def test_what_only_looks_like_a_multiple_or_ratio_is_let_be(text: str) -> None:
    assert not messages(text)


@given(st.integers(2, 99), st.integers(2, 9))
def test_a_ratio_holds_for_any_two_counts_that_make_it(count: int, ratio: int) -> None:
    report = audit_text(f"They kept {count * ratio} hens and {count} ducks, a ratio of {ratio} to 1.\n")
    assert [one.verdict for one in report.judgements if one.claim.rule == "ratio"] == [Verdict.CONSISTENT]


def test_an_average_per_game_is_one_of_matches() -> None:
    text = "The league saw {} goals in 380 matches, an average of 3 per game.\n"
    assert not messages(text.format("1,140"))
    assert messages(text.format("1,410"))
