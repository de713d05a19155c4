"""The public names of the package."""

from __future__ import annotations

import doctest
import gc
from pathlib import Path

import pytest

import auditor
from auditor.settings import Settings

WRONG = "Sales rose 20 per cent to $15m from $10m.\n"


def test_every_public_name_is_there_and_listed() -> None:
    for name in auditor.__all__:
        assert getattr(auditor, name) is not None
        assert name in dir(auditor)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        auditor.nothing  # noqa: B018


def test_the_example_in_the_docstring_is_true() -> None:
    assert doctest.testmod(auditor).failed == 0


def test_audit_returns_typed_records() -> None:
    report = auditor.audit(WRONG)
    assert isinstance(report, auditor.Report)
    (finding,) = report.findings
    assert isinstance(finding, auditor.Finding)
    assert finding.judgement is not None
    assert isinstance(finding.judgement.claim, auditor.Claim)
    assert all(isinstance(entry.assertion, auditor.Assertion) for entry in report.entries)
    assert [WRONG[slice(*citation.span)] for citation in finding.citations] == ["20 per cent", "$15m", "$10m"]


def test_audit_path_says_the_same_as_audit(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(("\ufeff" + WRONG.replace("\n", "\r\n")).encode())
    report = auditor.audit_path(path)
    assert report.path == str(path)
    assert report.reading.document.text == "\ufeff" + WRONG.replace("\n", "\r\n")
    assert [f.message for f in report.findings] == [f.message for f in auditor.audit(WRONG).findings]


def test_what_cannot_be_read_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(auditor.AuditorError, match="no such file"):
        auditor.audit_path(tmp_path / "none.txt")
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    with pytest.raises(auditor.AuditorError, match="not UTF-8"):
        auditor.audit_path(tmp_path / "a.txt")


def test_settings_and_rules_choose_what_runs() -> None:
    assert auditor.audit(WRONG, settings=Settings(ignore=("change",))).findings == ()
    assert auditor.audit(WRONG, rules=()).judgements == ()
    with pytest.raises(auditor.AuditorError, match="unknown rule"):
        auditor.audit(WRONG, settings=Settings(select=("chnge",)))
    assert "change" in [rule.id for rule in auditor.load_rules()]
    assert all(isinstance(rule, auditor.Rule) for rule in auditor.load_rules())


@pytest.mark.parametrize("enabled", [True, False])
def test_an_audit_leaves_the_garbage_collector_as_it_was(enabled: bool) -> None:
    before = gc.isenabled()
    try:
        gc.enable() if enabled else gc.disable()
        auditor.audit(WRONG)
        assert gc.isenabled() is enabled
        with pytest.raises(auditor.AuditorError):
            auditor.audit(WRONG, settings=Settings(select=("chnge",)))
        assert gc.isenabled() is enabled
    finally:
        gc.enable() if before else gc.disable()


def test_an_audit_leaves_frozen_objects_frozen() -> None:
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        auditor.audit(WRONG)
        assert gc.get_freeze_count() >= frozen - 50  # some may have been freed since
        assert gc.get_freeze_count() > 1000
    finally:
        gc.unfreeze()
