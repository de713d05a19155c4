"""The corpus: sound texts are silent, flawed ones have exactly the findings of their gold, limits stay in sight.

The format of the gold is described in ``corpus/README.md``.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from auditor.document.source import decoded, read_bytes
from auditor.examples import alarms
from auditor.pipeline import audit_text
from auditor.report import Report
from auditor.verdicts.model import Finding

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus"
SNAPSHOT = Path(__file__).parent / "snapshots" / "corpus.txt"
FOLDERS = ("sound", "flawed", "limits")
TEXTS = {
    folder: sorted(path for path in (CORPUS / folder).glob("*") if path.suffix in (".txt", ".md")) for folder in FOLDERS
}
Cited = tuple[str, tuple[str, ...]]


def texts(folder: str) -> Any:
    return pytest.mark.parametrize("path", TEXTS[folder], ids=lambda path: path.name)


def read(path: Path) -> str:
    return decoded(read_bytes(str(path)), str(path))


def audited(path: Path) -> Report:
    report = audit_text(read(path), path.relative_to(ROOT).as_posix())
    assert report.failures == ()
    return report


def gold(path: Path) -> dict[str, list[dict[str, Any]]]:
    beside = path.with_suffix(".gold")
    return tomllib.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}


def expected(path: Path, kind: str) -> Counter[Cited]:
    return Counter((entry["rule"], tuple(entry["cites"])) for entry in gold(path).get(kind, ()))


def cited(report: Report, finding: Finding) -> Cited:
    return finding.rule, tuple(report.reading.document.cut(citation.span) for citation in finding.citations)


def raised(report: Report) -> Counter[Cited]:
    return Counter(cited(report, finding) for finding in alarms(report))


@texts("sound")
def test_a_sound_text_is_silent(path: Path) -> None:
    assert raised(audited(path)) == Counter()
    assert not gold(path), "a sound text has no gold"


@texts("flawed")
def test_a_flawed_text_has_exactly_the_findings_of_its_gold(path: Path) -> None:
    wanted = expected(path, "finding")
    assert wanted, "a flawed text has a gold"
    assert raised(audited(path)) == wanted


@texts("limits")
def test_a_limit_is_still_one(path: Path) -> None:
    """A miss that is found by now, or a false alarm that is gone, is good news: move the text to another folder."""
    found, wrong, missed = raised(audited(path)), expected(path, "false"), expected(path, "missed")
    assert wrong or missed, "a limit has a gold"
    assert all(entry["why"] for kind in ("false", "missed") for entry in gold(path).get(kind, ()))
    assert found == wrong
    assert not found & missed


@pytest.mark.parametrize("path", [path for folder in ("flawed", "limits") for path in TEXTS[folder]], ids=str)
def test_a_gold_cites_what_stands_in_its_text(path: Path) -> None:
    """The words of an entry stand in the text as often as the entry cites them; only known keys are used."""
    text = read(path)
    for kind, entries in gold(path).items():
        assert kind in (("finding",) if path.parent.name == "flawed" else ("false", "missed"))
        for entry in entries:
            assert set(entry) <= {"rule", "cites", "why"}
            for words, times in Counter(entry["cites"]).items():
                assert text.count(words) >= times, words


def test_a_gold_has_a_text() -> None:
    stems = {path.with_suffix("") for folder in FOLDERS for path in TEXTS[folder]}
    assert {path.with_suffix("") for path in CORPUS.glob("*/*.gold")} <= stems


def snapshot() -> str:
    """Return every finding on the corpus, the notes too, for people to read the difference."""
    lines: list[str] = []
    for folder in FOLDERS:
        for path in TEXTS[folder]:
            report = audited(path)
            lines.append(f"# {path.relative_to(CORPUS).as_posix()}")
            for finding in report.findings:
                place = report.reading.document.place(finding.citations[0].span.start)
                lines.append(f"{place.line}:{place.column} {finding.severity} {finding.rule}: {finding.message}")
                lines.append("    " + " | ".join(cited(report, finding)[1]))
    return "\n".join(lines) + "\n"


def test_the_findings_on_the_corpus_are_those_of_the_snapshot(request: pytest.FixtureRequest) -> None:
    """Write the snapshot again with ``--update-snapshots``, and read the difference."""
    now = snapshot()
    if request.config.getoption("--update-snapshots"):
        SNAPSHOT.parent.mkdir(exist_ok=True)
        SNAPSHOT.write_text(now, encoding="utf-8", newline="\n")
    assert SNAPSHOT.read_text(encoding="utf-8") == now
