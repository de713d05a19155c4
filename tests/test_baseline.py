"""The baseline."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from made import finding, report

from auditor.deciding import baseline
from auditor.errors import UsageError

TEXT = "12 men and 13 men"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_written_is_read_one_entry_a_line_without_text(home: Path) -> None:
    reports = [report(TEXT, finding(TEXT, "12", fingerprint="f1"), finding(TEXT, "13", fingerprint="f1")), report(TEXT)]
    entries = baseline.entries_of(reports, ".")
    assert entries == Counter({("a.md", "repeated-figure", "f1"): 2})
    entries["é.md", "r", "f2"] = 1
    baseline.write("b.json", entries)
    assert baseline.read("b.json") == entries
    text = (home / "b.json").read_text("utf-8")
    assert len(text.splitlines()) == 4
    assert "men" not in text
    baseline.write("c.json", Counter())
    assert baseline.read("c.json") == Counter()
    assert json.loads((home / "c.json").read_text()) == {"version": 1, "findings": []}


def test_known_findings_are_set_apart_up_to_their_count(home: Path) -> None:
    three = report(TEXT, *[finding(TEXT, "12", fingerprint="f1")] * 3)
    key = ("a.md", "repeated-figure", "f1")
    (made,), stale = baseline.applied([three], Counter({key: 2}), ".")
    assert len(made.findings) == 1
    assert [s.source for s in made.suppressed] == ["baseline", "baseline"]
    assert stale == Counter()


def test_stale_entries_are_those_of_documents_that_were_read(home: Path) -> None:
    entries = Counter({("a.md", "r", "f"): 2, ("other.md", "r", "f"): 1})
    _, stale = baseline.applied([report(TEXT)], entries, ".")
    assert stale == Counter({("a.md", "r", "f"): 2})


def test_paths_are_relative_to_the_baseline(home: Path) -> None:
    entries = baseline.entries_of([report(TEXT, finding(TEXT, "12"), path="docs/a.md")], "docs")
    assert [key[0] for key in entries] == ["a.md"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 1}', '{"version": 1, "findings": [{"path": 1}]}', "\x00"]
)
def test_foreign_files_are_refused_in_one_line(home: Path, text: str) -> None:
    (home / "b.json").write_text(text)
    with pytest.raises(UsageError, match=r"^b\.json: is no baseline of auditor$"):
        baseline.read("b.json")


def test_other_versions_and_missing_files(home: Path) -> None:
    (home / "b.json").write_text('{"version": 2, "findings": []}')
    with pytest.raises(UsageError, match="version 2"):
        baseline.read("b.json")
    with pytest.raises(UsageError, match=r"^none\.json: no such file or directory$"):
        baseline.read("none.json")
