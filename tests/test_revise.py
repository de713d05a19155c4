"""What a revision forgot."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.__main__ import main
from auditor.comparing.alignment import opcodes, pairs
from auditor.comparing.revise import revised
from auditor.pipeline import audit_text
from auditor.verdicts.model import Finding

OLD = """Club sells its yard

Profit rose 20% to $12m from $10m. Of the 218 riders, 94 (43%) rode north. Ada counted 1,234 bikes in the yard.

In May the 1,234 bikes were sold by 17 traders. The traders were paid on Friday.
"""


def findings(*edits: tuple[str, str], old: str = OLD, new: str | None = None) -> tuple[list[Finding], str]:
    """Return the findings of the revision that makes `edits`, first places first, and the new text."""
    text = old if new is None else new
    for before, after in edits:
        assert before in text
        text = text.replace(before, after, 1)
    return list(revised(audit_text(old, "old.txt"), audit_text(text, "new.txt")).findings), text


def cited(found: Finding, text: str) -> list[str]:
    return [text[c.span.start : c.span.end] for c in found.citations]


def test_a_part_changed_and_its_share_did_not() -> None:
    (found,), text = findings(("94 (43%)", "99 (43%)"))
    assert (
        found.message
        == "“94” became “99”, and “43%”, which goes with it, was not changed: 99 of 218 is 45.4%; the text says 43%."
    )
    assert sorted(cited(found, text)) == ["218", "43%", "99"]


def test_a_share_changed_and_its_parts_did_not() -> None:
    (found,), _ = findings(("94 (43%)", "94 (34%)"))
    assert found.message.startswith("“43%” became “34%”, and what it follows from was not changed with it: ")


def test_two_changes_that_do_not_agree() -> None:
    (found,), _ = findings(("94 (43%)", "99 (47%)"))
    assert found.message.startswith("“94” became “99” and “43%” became “47%”, which do not agree: ")


def test_a_number_changed_in_one_place_only() -> None:
    (found,), text = findings(("1,234", "1,324"))
    assert found.message == "“1,234” became “1,324” in line 3, and “1,234” still stands here."
    assert cited(found, text) == ["1,234", "1,324"]


def test_several_places_that_were_left_are_one_finding() -> None:
    old = "They fell by 3.6 degrees. It was 3.6 degrees. In all it was 3.6 degrees. Now 3.6 degrees in 2003 and 2003."
    (found,), text = findings(("3.6", "3.3"), ("2003", "2013"), old=old)
    assert found.message.endswith("“3.6 degrees” still stands here and in 2 more places.")
    assert cited(found, text) == ["3.6 degrees"] * 3 + ["3.3 degrees"]


@pytest.mark.parametrize(
    "edits",
    [
        (),
        (("94 (43%)", "99 (45%)"),),
        (("1,234", "1,324"), ("1,234", "1,324")),
        (("17 traders", "19 traders"),),
        (("Profit rose 20% to $12m from $10m. ", ""),),
        (("riders", "cyclists"),),
        (("Of the 218 riders, 94 (43%) rode north.", "The trip north was short."),),
    ],
)
def test_a_careful_revision_is_silent(edits: tuple[tuple[str, str], ...]) -> None:
    assert findings(*edits)[0] == []


def test_a_moved_sentence_keeps_its_numbers() -> None:
    moved = "Of the 218 riders, 94 (43%) rode north."
    new = OLD.replace(f" {moved}", "") + f"\n{moved.replace('94', '99')}\n"
    assert len(findings(new=new)[0]) == 1


def test_a_rewritten_sentence_keeps_the_numbers_whose_neighbours_stay() -> None:
    (found,), _ = findings(("Of the 218 riders, 94 (43%) rode north.", "Of the 218 keen riders, 99 (43%) went north."))
    assert found.message.startswith("“94” became “99”")


def test_what_was_wrong_before_is_the_business_of_check() -> None:
    wrong = OLD.replace("94 (43%)", "94 (34%)")
    assert findings(("218", "219"), old=wrong)[0] == []


def test_a_headline_and_its_story() -> None:
    old = "Profit rises 7%\n\nThe firm said its profit rose 7%.\n"
    (found,), text = findings(("rose 7%", "rose 9%"), old=old)
    assert cited(found, text) == ["9%", "7%"]


words = st.sampled_from(["94 riders left.", "It rained.", "Profit rose 20% to $12m.", "They ate 3 of 5 pies.", "So."])


@settings(deadline=None)
@given(st.lists(words, max_size=8), st.lists(words, max_size=8))
def test_pairs_are_one_to_one_and_a_text_meets_itself(first: list[str], second: list[str]) -> None:
    old, new = audit_text(" ".join(first)).reading, audit_text(" ".join(second)).reading
    made = pairs(old, new)
    assert len({a.index for a, _ in made}) == len({b.index for _, b in made}) == len(made)
    counted = [a for numbers in old.by_sentence for a in numbers]
    assert pairs(old, old) == [(a, a) for a in counted]


@settings(deadline=None)
@given(st.lists(st.integers(0, 3), max_size=12), st.lists(st.integers(0, 3), max_size=12))
def test_opcodes_cover_both_sides_in_order(old: list[int], new: list[int]) -> None:
    left: list[int] = []
    right: list[int] = []
    for equal, first, second in opcodes(old, new):
        left += first
        right += second
        assert not equal or [old[i] for i in first] == [new[j] for j in second]
    assert left == list(range(len(old)))
    assert right == list(range(len(new)))


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.md").write_text(OLD)
    (tmp_path / "new.md").write_text(OLD.replace("94", "99"))
    result = CliRunner().invoke(main, ["revise", "old.md", "new.md", "--output-format", "grouped"])
    assert result.exit_code == 1
    assert "revision" in result.stdout
    assert CliRunner().invoke(main, ["revise", "old.md", "old.md"]).exit_code == 0
    missing = CliRunner().invoke(main, ["revise", "HEAD:old.md", "new.md"])
    assert missing.exit_code == 2
    assert missing.stderr == "auditor: HEAD:old.md: neither a file nor a revision and path of this git repository\n"
