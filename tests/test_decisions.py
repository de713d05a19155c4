"""Decisions: kept in one sorted file, honoured by check, lapsed when their words change; review over a pipe."""

import json
from datetime import date

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from auditor.__main__ import main
from auditor.asking.author_queries import queries_of
from auditor.deciding import decisions
from auditor.deciding.decisions import Decision
from auditor.errors import UsageError
from auditor.pipeline import audit_text

TEXT = """Income rose 20 per cent to $15m from $10m.

Output fell by 300 tonnes to 1,500 tonnes from 2,100 tonnes.
"""


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDITOR_USER", "desk")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "a.txt"


def run(*arguments, text=None):
    return CliRunner().invoke(main, list(arguments), input=text)


def fingerprints(path="a.txt"):
    shown = run("query", path, "SELECT fingerprint FROM findings ORDER BY line", "--output-format", "json")
    return [row["fingerprint"] for row in json.loads(shown.output)]


def kept():
    return decisions.read(decisions.decisions_path())


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
MADE = st.builds(
    Decision,
    TEXTS,
    st.sampled_from(decisions.KINDS),
    TEXTS,
    TEXTS,
    st.dates(date(1000, 1, 1)),
    TEXTS,
    st.lists(TEXTS, max_size=3).map(tuple),
    TEXTS,
    TEXTS,
)


@given(st.lists(MADE, max_size=5, unique_by=lambda one: (one.path, one.fingerprint)))
def test_the_file_gives_back_what_was_written_sorted(tmp_path_factory, made):
    path = str(tmp_path_factory.mktemp("decisions") / "decisions.toml")
    decisions.write(path, made)
    assert decisions.read(path) == tuple(sorted(made, key=lambda one: (one.path, one.fingerprint)))
    assert decisions.written(decisions.read(path)) == decisions.written(made)


@pytest.mark.parametrize(
    "content",
    [
        "nonsense",
        "[[decision]]\nfingerprint = 1\n",
        "decision = 3\n",
        "[other]\n",
        '[[decision]]\nfingerprint = "a"\ndecision = "delete"\ndate = 2025-01-01\n',
        '[[decision]]\nfingerprint = "a"\ndecision = "stet"\ndate = "soon"\n',
        "\x00",
    ],
)
def test_a_broken_file_is_a_one_line_error(article, content):
    folder = article.parent / ".auditor"
    folder.mkdir()
    (folder / "decisions.toml").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError):
        kept()
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert result.output.count("\n") == 1


def test_stet_lets_a_finding_stand_until_its_words_change(article):
    first, second = fingerprints()
    assert run("check", "a.txt").exit_code == 1
    assert run("stet", first, "a.txt", "--reason", "the author is sure").exit_code == 0
    result = run("check", "a.txt")
    assert result.exit_code == 1
    assert "1 by decision" in result.output
    assert run("stet", second[:8], "a.txt", "--reason", "so is the sub-editor").exit_code == 0
    assert run("check", "a.txt").exit_code == 0
    assert [(one.decision, one.who, one.path) for one in kept()] == [("stet", "desk", "a.txt")] * 2

    article.write_text("A line above.\n\n" + TEXT.replace("tonnes from", "tonnes\nfrom"), encoding="utf-8")
    assert run("check", "a.txt").exit_code == 0  # edits elsewhere and reflow change nothing

    article.write_text(TEXT.replace("Income", "Revenue"), encoding="utf-8")
    result = run("check", "a.txt")
    assert result.exit_code == 1
    assert "no longer matches" in result.output


def test_stet_needs_a_reason_and_a_finding(article):
    (first, _) = fingerprints()
    assert run("stet", first, "a.txt").exit_code == 2
    assert run("stet", first, "a.txt", "--reason", "  ").exit_code == 2
    assert run("stet", "0000000000000000", "a.txt", "--reason", "x").exit_code == 2
    assert run("stet", "ab", "a.txt", "--reason", "x").exit_code == 2
    assert kept() == ()


def test_review_takes_keys_from_a_pipe_and_resumes(article):
    result = run("review", "a.txt", text="n\nx\n")
    assert "2 left" in result.output
    result = run("review", "a.txt", text="q please look\n")
    assert "Resumed at finding 2 of 2" in result.output
    (asked,) = kept()
    assert (asked.decision, asked.reason) == ("query", "please look")
    assert "1,500 tonnes" in asked.asks
    assert run("check", "a.txt").exit_code == 1  # a query does not let a finding stand
    result = run("review", "a.txt", text="z\ns\nw\ns The base was restated.\n")
    assert "A finding stands only with a reason." in result.output
    assert "The equation" in result.output
    assert {one.decision for one in kept()} == {"query", "stet"}
    assert "Nothing to decide." in run("review", "a.txt", text="").output
    assert not (article.parent / ".auditor" / "review.json").exists()


def test_review_goes_back(article):
    run("review", "a.txt", text="s first\nb\ns second\nx\n")
    assert [one.reason for one in kept()] == ["second"]


def test_queries_quote_the_words_and_can_be_answered_with_yes():
    rows = queries_of([audit_text(TEXT, "a.txt")])
    assert [row["number"] for row in rows] == ["AQ1", "AQ2"]
    assert "“Income rose 20 per cent to $15m from $10m.”" in rows[0]["query"]
    assert "$10m plus 20 per cent is $12m; the text says $15m." in rows[0]["query"]
    assert all(row["query"].endswith("?") for row in rows)


def test_what_was_let_stand_is_not_asked_about(article):
    first, _ = fingerprints()
    run("stet", first, "a.txt", "--reason", "sure")
    assert run("queries", "a.txt").output.count("AQ") == 1
    assert "**AQ1**" in run("queries", "a.txt", "--output-format", "markdown").output
    assert len(json.loads(run("queries", "a.txt", "--output-format", "json").output)["queries"]) == 1


def test_a_finding_may_be_named_by_the_place_of_its_number(article):
    assert fingerprints()[0] in run("explain", "a.txt:1:13").output
    assert run("stet", "a.txt:1:28", "--reason", "sure").exit_code == 0
    assert [one.words[0] for one in kept()] == ["20 per cent"]
    assert run("explain", "a.txt:1:1").exit_code == 2


def test_explain_shows_the_equation_solved_for_each_number(article):
    first, _ = fingerprints()
    shown = run("explain", first, "a.txt")
    assert shown.exit_code == 0
    for line in ("$15m = $10m × (1 + 20 per cent)", "rate = after / before - 1", "before = after / (1 + rate)"):
        assert line in shown.output
    data = json.loads(run("explain", first, "a.txt", "--output-format", "json").output)
    assert data["fingerprint"] == first
    assert data["repairs"]
