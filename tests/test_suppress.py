"""Comments that let findings stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import finding, report

from auditor.deciding.suppress import directives_of, suppressed
from auditor.report import Report

RULE = "malformed-number"
KNOWN = (RULE, "other-rule")


def run(text: str, *words: str, path: str = "a.md", active: tuple[str, ...] | None = None) -> Report:
    """Return the report of `text` with a finding for each of `words`, after its comments."""
    made, problems = suppressed(
        report(text, *(finding(text, *w.split("|"), rule=RULE) for w in words), path=path), active, True, KNOWN
    )
    assert problems == []
    return made


def kept(made: Report) -> list[str]:
    """Return what is still found, as cited."""
    return [made.reading.document.cut(f.citations[0].span) for f in made.findings if f.rule == RULE]


def unused(made: Report) -> int:
    return sum(f.rule == "unused-suppression" for f in made.findings)


def test_at_the_end_of_a_line_it_holds_for_the_line() -> None:
    made = run(f"12 men <!-- auditor: ignore[{RULE}] as sold -->\n13 men\n", "12", "13")
    assert kept(made) == ["13"]
    assert [(s.source, s.reason) for s in made.suppressed] == [("comment", "as sold")]
    assert unused(made) == 0


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_on_a_line_of_its_own_it_holds_for_the_next_paragraph(gap: str, newline: str) -> None:
    text = f"11 men\n\n<!-- auditor: ignore[{RULE}] -->\n{gap}12 men\n13 men\n\n14 men\n".replace("\n", newline)
    assert kept(run(text, "11", "12", "13", "14")) == ["11", "14"]


def test_two_comments_above_one_paragraph() -> None:
    text = f'<!-- auditor: ignore[{RULE}] "12" -->\n<!-- auditor: ignore[{RULE}] "13" -->\n12 and 13 and 14\n'
    made = run(text, "12 and|14", "13 and|14", "14")
    assert kept(made) == ["14"]
    assert unused(made) == 0


def test_a_named_number_is_meant_whole_and_wherever_it_is_cited() -> None:
    text = f'<!-- auditor: ignore[{RULE}] "3%" rounded -->\nOf 43% and 3% and 50 men.\n'
    made = run(text, "43%|50", "50|3% and")
    assert kept(made) == ["43%"]
    assert len(made.suppressed) == 1


def test_ranges_of_several_rules() -> None:
    text = (
        f"11\n<!-- auditor: disable[{RULE}, other-rule] -->\n12\n<!-- auditor: enable[{RULE}] -->\n13\n"
        f"<!-- auditor: disable[{RULE}] -->\n14\n"
    )
    made = run(text, "11", "12", "13", "14")
    assert kept(made) == ["11", "13"]
    assert unused(made) == 1


def test_a_whole_file() -> None:
    assert kept(run(f"12\n\n13\n<!-- auditor: ignore-file[{RULE}] a parody -->", "12", "13")) == []


@pytest.mark.parametrize(
    ("path", "mark"),
    [("a.rst", ".. "), ("a.tex", "% "), ("a.tex", "%% "), ("a.adoc", "// "), ("a.org", "# ")],
)
def test_other_markups(path: str, mark: str) -> None:
    assert kept(
        run(f"11 men\n\n{mark}auditor: ignore[{RULE}] as sold\n12 men\n\n13 men\n", "11", "12", "13", path=path)
    ) == [
        "11",
        "13",
    ]


@pytest.mark.parametrize(
    "words", ["[sic]", "(sic)", "[stet]", "men [sic]", "<!-- stet -->", "<!-- sic: he said so -->", "[Sic!]"]
)
def test_sic_and_stet_after_a_number(words: str) -> None:
    made = run(f"12 {words} and 13 men.", "12", "13", "13|12")
    assert kept(made) == ["13"]
    assert [s.source for s in made.suppressed] == ["stet", "stet"]


@pytest.mark.parametrize("words", ["and 14 [sic]", "men. They [sic]", "men\n\n[sic]", "sic", "x" * 60 + "[sic]"])
def test_a_sic_of_something_else(words: str) -> None:
    assert kept(run(f"12 {words} and more.", "12")) == ["12"]


def test_an_unused_comment_is_a_finding_at_its_place() -> None:
    text = f"12 men <!-- auditor: ignore[{RULE}] -->"
    made = run(text)
    assert made.findings[0].message == f"This comment silences no finding of {RULE}: remove it."
    assert made.reading.document.cut(made.findings[0].citations[0].span) == f"<!-- auditor: ignore[{RULE}] -->"
    assert unused(run(text, active=("other-rule",))) == 0
    assert unused(run(text, active=(RULE,))) == 1


def test_a_number_that_is_not_there_leaves_its_comment_unused() -> None:
    made = run(f'<!-- auditor: stet[{RULE}] "14" -->\n12 men', "12")
    assert (kept(made), unused(made)) == (["12"], 1)


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("ignore", "a.md:1:4: name the rule that is meant: auditor: ignore[rule]"),
        ("ignore[]", "a.md:1:4: name the rule that is meant: auditor: ignore[rule]"),
        ("ignore-file", "a.md:1:4: name the rule that is meant: auditor: ignore-file[rule]"),
        ("ignore[othr-rule]", "a.md:1:4: unknown rule 'othr-rule'; did you mean 'other-rule'?"),
        ("ignor[other-rule]", "a.md:1:4: unknown auditor comment 'ignor'; did you mean 'ignore'?"),
        ("", "a.md:1:4: unknown auditor comment ''; known are ignore, stet, disable, enable, ignore-file"),
        ("enable[other-rule]", "a.md:1:4: enable[other-rule] without a disable[other-rule] before it"),
    ],
)
def test_a_comment_that_cannot_be_followed_is_said(comment: str, problem: str) -> None:
    document = report(f"12 <!-- auditor: {comment} -->").reading.document
    assert directives_of(document, KNOWN) == ([], [problem])


def test_a_comment_shown_as_code_is_no_comment() -> None:
    assert directives_of(report("Write `<!-- auditor: ignore -->` so.").reading.document, KNOWN) == ([], [])


@settings(deadline=None)
@given(st.text(st.sampled_from('<!->- auditor:ignore[]other-rule"4%\n#./sic'), max_size=120))
def test_no_text_is_too_strange(text: str) -> None:
    made, problems = suppressed(report(text))
    assert all(line.startswith("a.md:") for line in problems)
    assert all(f.rule == "unused-suppression" for f in made.findings)
