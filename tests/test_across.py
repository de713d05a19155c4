"""The same fact in different documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.__main__ import main
from auditor.comparing.across import across, compared
from auditor.pipeline import audit_text
from auditor.verdicts.model import Finding

RELEASE = """Quill Cycles sells 1,234 bikes

Quill Cycles of Leeds said on Monday that it sold 1,234 bikes in 2019. Profit rose to $12.4m from $10.3m.

Of the 218 riders in the Quill Tour, 94 rode north and 7 rode home. Their vans burnt 38 litres of fuel in Leeds.
"""


def found(*texts: str) -> list[tuple[str, list[str]]]:
    """Return for each finding across `texts` the rule and its cited words."""
    names = [f"{number}.txt" for number in range(len(texts))]
    by_name = dict(zip(names, texts, strict=True))
    made = across([audit_text(text, name) for name, text in by_name.items()])
    return [
        (each.rule, [by_name[c.path or report.path][c.span.start : c.span.end] for c in each.citations])
        for report in made
        for each in report.findings
        if each.rule == "across-documents"
    ]


def test_a_number_that_slipped_in_the_summary_cites_every_place() -> None:
    summary = "In brief: Quill Cycles of Leeds sold 1,324 bikes in 2019, and its profit rose."
    assert found(RELEASE, summary) == [("across-documents", ["1,234", "1,234", "1,324"])]


def test_the_same_sentence_with_another_number_needs_no_slip() -> None:
    (one,) = found(RELEASE, RELEASE.replace("burnt 38 litres", "burnt 51 litres"))
    assert one[1] == ["38 litres", "51 litres"]


@pytest.mark.parametrize(
    "other",
    [
        RELEASE,
        "In brief: Quill Cycles of Leeds sold about 1,200 bikes in 2019.",
        "In brief: Quill Cycles of Leeds sold 1,324 bikes in 2018.",
        "In brief: Quill Cycles of Leeds sold 1,324 cars in 2019.",
        "In brief: Quill Cycles of Leeds sold another 1,324 bikes in 2019.",
        "In brief: Fenton Cycles of Hull sold 1,324 bikes in 2019.",
        "Nothing here. The 218 riders had 94 bikes. It rained on 17 days.",
        "A chain of shops in Hull said on Monday that it sold 1,324 bikes in 2019.",
    ],
)
def test_what_may_be_another_fact_is_silent(other: str) -> None:
    assert found(RELEASE, other) == []


def test_several_like_it_are_no_contradiction() -> None:
    report = "Quill Cycles of Leeds sold 1,324 bikes in May. Quill Cycles of Leeds sold 1,264 bikes in June."
    assert found("Quill Cycles of Leeds sold 1,234 bikes, and was glad that Leeds bought them.", report) == []


def test_a_sentence_that_differs_in_its_year_is_another_sentence() -> None:
    text = "The yard of Ada Quill in Leeds sold {} of its old bikes in {}."
    assert found(text.format("512", 2019), text.format("731", 2020)) == []
    assert len(found(text.format("512", 2019), text.format("731", 2019))) == 1


def test_order_of_documents_decides_only_where_it_is_shown() -> None:
    other = RELEASE.replace("burnt 38 litres", "burnt 83 litres")
    assert [words for _, words in found(other, RELEASE)] == [["83 litres", "38 litres"]]


def test_a_summary_against_its_source() -> None:
    summary = "Quill Cycles of Leeds sold 1,324 bikes in 2019. Its profit was $12.4m, and 55 riders fell ill."
    made = compared(audit_text(summary, "s.txt"), audit_text(RELEASE, "r.txt"))
    assert [(f.rule, summary[slice(*f.citations[0].span)]) for f in made.findings] == [
        ("across-documents", "1,324"),
        ("not-in-source", "55"),
    ]


def test_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r.md").write_text(RELEASE)
    (tmp_path / "s.md").write_text("In brief: Quill Cycles of Leeds sold 1,324 bikes in 2019.\n")
    both = CliRunner().invoke(main, ["check", "--across", "r.md", "s.md"])
    assert both.exit_code == 1
    assert "“1,234” here is “1,324” in s.md:1:38" in both.stdout
    assert "::: s.md" in both.stdout
    one = CliRunner().invoke(main, ["compare", "s.md", "r.md", "--output-format", "sarif"])
    assert one.exit_code == 1
    assert '"uri": "r.md"' in one.stdout
    assert CliRunner().invoke(main, ["compare", "r.md", "r.md"]).exit_code == 0
    missing = CliRunner().invoke(main, ["compare", "s.md", "none.md"])
    assert missing.exit_code == 2
    assert missing.stderr.startswith("auditor: none.md: no such file or directory\n")


def test_a_comment_lets_it_stand_in_this_run_and_is_not_unused_in_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    line = "The yard of Ada Quill in Leeds sold {} of its old bikes."
    comment = " <!-- auditor: ignore[across-documents] two counts -->"
    (tmp_path / "a.md").write_text(line.format(512) + comment)
    (tmp_path / "b.md").write_text(line.format(521))
    both = CliRunner().invoke(main, ["check", "--across", "."])
    assert (both.exit_code, both.stdout) == (0, "")
    assert "1 let stand (1 by comment)" in both.stderr
    assert CliRunner().invoke(main, ["check", "."]).exit_code == 0
    assert CliRunner().invoke(main, ["compare", "a.md", "b.md"]).exit_code == 0


def test_findings_are_records() -> None:
    made = across([audit_text(RELEASE, "a.txt"), audit_text(RELEASE.replace("38 litres", "83 litres"), "b.txt")])
    assert all(isinstance(each, Finding) and each.fingerprint for report in made for each in report.findings)
