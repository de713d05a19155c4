"""What people read: lines with marks, one-line findings, tables; and the ledger as JSON."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from wcwidth import wcswidth

from auditor.__main__ import main
from auditor.document.model import Span
from auditor.pipeline import audit_text
from auditor.report import Outcome, Report
from auditor.verdicts.model import Severity
from auditor.writers import concise, full, table
from auditor.writers import json as ledger_json
from auditor.writers.display import Line
from tests.made import finding, report

ROOT = Path(__file__).parents[1]
SCHEMA = json.loads((ROOT / "docs" / "ledger.schema.json").read_text(encoding="utf-8"))


def shown(text: str, *words: str, room: int = full.ROOM, colour: bool = False) -> str:
    return full.write(Outcome((report(text, finding(text, *words)),)), colour, room)


def test_marks_stand_under_the_numbers() -> None:
    text = "Of the 120 delegates, 45 voted yes.\nLater 80 voted no.\n"
    assert shown(text, "120", "45", "80") == (
        "a.md:1:8: error[repeated-figure] “120” does not agree with “45” and “80”.\n"
        "  |\n"
        "1 | Of the 120 delegates, 45 voted yes.\n"
        "  |        ^^^            ~~\n"
        "2 | Later 80 voted no.\n"
        "  |       ~~\n"
    )


def test_lines_that_are_left_out_are_shown_as_left_out() -> None:
    lines = shown("First 12.\n\nMore.\n\nThen 13.\n", "12", "13").splitlines()
    assert [line[:3] for line in lines[1:]] == ["  |", "1 |", "  |", "  ⋮", "5 |", "  |"]


def marked(lines: list[str]) -> list[str]:
    """Return the words that stand over the marks, by the columns of a terminal."""
    found = []
    for above, below in pairwise(lines):
        if set(below[3:]) - set(" ^~|") or not set(below) & set("^~"):
            continue
        for run in re.finditer(r"\^+|~+", below):
            column, cut = 0, ""
            for character in above:
                if run.start() <= column < run.end():
                    cut += character
                column += max(0, wcswidth(character))
            found.append(cut)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "In 日本 the 120 of 45.\n",
        "Cafe\u0301 120, 😀 45\n",
        "\t120\tand\t45\n",
        "\ufeff120 and 45\n",
        "عدد 120 من 45\n",
        "word " * 80 + "120 " + "word " * 90 + "45 " + "word " * 30 + "\n",
        "日本" * 200 + " 120 " + "日本" * 200 + " 45\n",
        "120 " + "x" * 500 + " 45\r\n",
    ],
)
@pytest.mark.parametrize("room", [30, 96])
def test_marks_align_under_wide_characters_tabs_and_in_long_lines(text: str, room: int) -> None:
    lines = shown(text, "120", "45", room=room).splitlines()
    assert marked(lines) == ["120", "45"]
    assert all(wcswidth(line) <= room + 12 for line in lines[1:])


@given(
    st.text(st.sampled_from("ab 1日\u0301😀\t\x1b—"), max_size=120),
    st.lists(st.tuples(st.integers(0, 120), st.integers(0, 6)), min_size=1, max_size=5),
    st.integers(12, 60),
)
def test_every_cited_place_is_in_a_window(text: str, places: list[tuple[int, int]], room: int) -> None:
    line = Line(text)
    spans = sorted(Span(min(start, len(text)), min(start + length, len(text))) for start, length in places)
    windows = line.windows(spans, room)
    assert all(any(window.contains(span) for window in windows) for span in spans)
    for window in windows:
        words, marks = line.cut(window, [(span, "~") for span in spans])
        assert "\t" not in words
        assert "\x1b" not in words
        assert set(marks) <= {" ", "~"}


def test_a_number_over_a_line_end_is_marked_in_both_lines() -> None:
    text = "It cost 12\nmillion pounds, not 13.\n"
    assert marked(shown(text, "12\nmillion", "13").splitlines()) == ["12", "million", "13"]


def test_notes_have_one_line_each_and_come_last() -> None:
    text = "Of 120, 45 and 80.\n"
    made = report(text, finding(text, "120", severity=Severity.NOTE), finding(text, "80", "45"))
    lines = full.write(Outcome((made,))).splitlines()
    assert lines[0].startswith("a.md:1:16: error")
    assert lines[-1].startswith("a.md:1:4: note")
    assert len([line for line in lines if "note" in line]) == 1


def test_colour_adds_nothing_but_colour() -> None:
    text = "Of 120, 45 and 80.\n"
    plain, painted = shown(text, "120", "45"), shown(text, "120", "45", colour=True)
    assert plain != painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "0"}, False),
    ],
)
def test_colour_is_decided_by_the_environment_where_there_is_no_terminal(
    environment: dict[str, str], expected: bool, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Sales rose 20 per cent to $15m from $10m.\n", encoding="utf-8")
    clean = {"NO_COLOR": "", "FORCE_COLOR": ""}
    result = CliRunner().invoke(main, ["check", str(path)], env={**clean, **environment}, color=True)
    assert ("\x1b[" in result.stdout) is expected


def test_concise_is_one_line_a_finding() -> None:
    text = "Of 120, 45.\n"
    made = report(text, finding(text, "120", "45", message="One\nline\tonly."))
    assert concise.write(Outcome((made,))) == "a.md:1:4: error[repeated-figure] One line only.\n"


MIXED = """# Ferries

Nearly half of the 218 ferries, 94, sailed on Monday, 3 March 2025 at 5 p.m. Sales rose 20 per cent to $15m from $10m,
more than 7-5 or 3 to 4 km. See version 1.2.3. Profit fell by a third.

| a | b |
|---|---|
| 1 | 2 |
"""


def audited() -> Report:
    return audit_text(MIXED, "a.md")


def test_the_table_has_a_row_for_every_number_and_every_claim() -> None:
    made = audited()
    text = table.write_ledger((made,))
    for entry in made.entries:
        assert re.search(rf"^{entry.assertion.id} .*\b{entry.status}\b", text, re.MULTILINE)
    for judgement in made.judgements:
        assert re.search(rf"^{judgement.id} .*\b{judgement.verdict}\b", text, re.MULTILINE)
    assert table.write(Outcome((made,))).count("\n") >= 3
    assert table.write(Outcome(())) == ""


def test_the_json_follows_its_schema_and_says_all_that_was_read() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    made = audited()
    assert made.findings
    data = json.loads(ledger_json.write(Outcome((made,), ("b.txt: no such file",))))
    errors = [f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(data)]
    assert errors == []
    (document,) = data["documents"]
    assert [row["id"] for row in document["assertions"]] == [entry.assertion.id for entry in made.entries]
    assert [row["verdict"] for row in document["claims"]] == [str(each.verdict) for each in made.judgements]
    assert data["problems"] == ["b.txt: no such file"]


def test_the_command_writes_the_same_json_for_files_and_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("\ufeffSales rose 20 per cent\r\nto $15m from $10m.\r\n".encode())
    by_path = json.loads(CliRunner().invoke(main, ["ledger", "--output-format", "json", str(path)]).stdout)
    by_pipe = json.loads(
        CliRunner()
        .invoke(
            main, ["ledger", "--output-format", "json", "-", "--stdin-filename", str(path)], input=path.read_bytes()
        )
        .stdout
    )
    assert by_path == by_pipe
    assert by_path["documents"][0]["path"] == str(path)


def test_explain_shows_each_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nearly half of the 218 ferries sailed.\n", encoding="utf-8")
    text = CliRunner().invoke(main, ["ledger", "--explain", str(path)]).stdout
    for part in ("Nearly half", "hedged by “Nearly”", "by the reader words", "218", "ferry"):
        assert part in text
