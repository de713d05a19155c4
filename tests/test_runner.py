"""Many documents: processes and the cache change nothing but the time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.configuring.files import Configs
from auditor.errors import AuditorError
from auditor.report import Outcome
from auditor.running import runner
from auditor.running.cache import FOLDER, Cache
from auditor.running.codec import decode, encode
from auditor.settings import DEFAULT
from auditor.writers import json_lines

WRONG = "Officials of Ada Quill said that profit rose 20% to $15.14m from $10.02m.\n"
RIGHT = "Officials counted 12,345 ballots in the southern ward.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Forty documents, some of which say something wrong, one that is no text and one that is missing."""
    monkeypatch.chdir(tmp_path)
    for number in range(40):
        text = (WRONG if number % 5 == 0 else RIGHT) * (1 + number % 3)
        (tmp_path / f"{number:02}.md").write_text(text.replace("14", str(10 + number)), "utf-8")
    (tmp_path / "silenced.md").write_text(WRONG.strip() + " <!-- auditor: ignore[change] -->\n")
    (tmp_path / "broken.md").write_bytes(b"caf\xe9 12\n")
    return tmp_path


NAMES = [f"{number:02}.md" for number in range(40)] + ["silenced.md", "broken.md", "missing.md"]


def run(jobs: int = 1, cache: Cache | None = None, names: list[str] = NAMES) -> Outcome:
    return runner.audit_files(names, Configs(isolated=True), jobs=jobs, cache=cache)


def test_the_documents_are_worth_the_test() -> None:
    outcome = run()
    assert sum(bool(report.findings) for report in outcome.reports) == 8
    assert [s.source for report in outcome.reports for s in report.suppressed] == ["comment"]
    assert outcome.problems == (
        "broken.md: not UTF-8: byte 0xe9 in line 1; save it as UTF-8",
        "missing.md: no such file or directory",
    )
    assert all(report.coverage.read for report in outcome.reports)


def test_processes_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "CHUNK", 200)
    tasks = [(0, runner.Task(name, None, DEFAULT, frozenset(), False)) for name in NAMES]
    assert len(runner._chunks(tasks)) > 9
    one, two = run(1), run(2)
    assert one == two
    assert json_lines.write(one) == json_lines.write(two)


def test_the_cache_changes_nothing_and_holds_no_text(folder: Path) -> None:
    plain = run()
    assert run(cache=Cache()) == plain
    stored = (folder / FOLDER / "findings.json").read_text()
    for word in ("Officials", "ballots", "Quill", "15.14", "10.02"):
        assert word not in stored
    assert (folder / FOLDER / ".gitignore").read_text() == "*\n"
    second = Cache()
    assert run(cache=second) == plain
    assert len(second._new) == len({(folder / name).read_bytes() for name in NAMES[:41]})


def test_what_is_known_is_not_audited_again(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run(cache=Cache())

    def never(*_: object) -> None:
        raise AssertionError("audited again")

    monkeypatch.setattr(runner, "answers_to", never)
    assert run(cache=Cache(), names=NAMES[:41]) == Outcome(plain.reports)
    with pytest.raises(AssertionError, match="audited again"):
        run(cache=Cache())


def test_a_change_of_content_settings_suffix_or_code_is_seen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(cache=Cache(), names=["00.md"])
    (folder / "00.md").write_text(RIGHT)
    assert run(cache=Cache(), names=["00.md"]).reports[0].findings == ()
    (folder / "00.md").write_text(WRONG)
    cache = Cache()
    content = WRONG.encode()
    configured = Configs(overrides={"ignore": ["unused-suppression"], "locale": "de"}).of_folder(".").settings
    plain = Configs(isolated=True).of_folder(".").settings
    keys = {cache.key(content, ".md", plain), cache.key(content, ".txt", plain), cache.key(content, ".md", configured)}
    assert len(keys) == 3
    run(cache=cache, names=["00.md"])
    monkeypatch.setattr("auditor.running.cache.VERSION", "0.0.0")
    assert Cache()._old == {}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"format": "auditor-cache-1"}', "\x00", "[" * 100_000])
def test_a_broken_or_foreign_file_is_ignored(folder: Path, text: str) -> None:
    plain = run(cache=Cache())
    (folder / FOLDER / "findings.json").write_text(text)
    assert run(cache=Cache()) == plain
    assert len(Cache()._old) > 10


@pytest.mark.parametrize(
    "entry", [None, 3, [], [[1, 2, 3], ""], [[1, 2, 3, "4"], ""], [[1, 1, 0, 0], "!!"], [[1, 1, 0, 0], "ab"]]
)
def test_a_broken_entry_is_ignored(folder: Path, entry: object) -> None:
    plain = run(cache=Cache())
    path = folder / FOLDER / "findings.json"
    data = json.loads(path.read_text())
    data["entries"] = dict.fromkeys(data["entries"], entry)
    path.write_text(json.dumps(data))
    assert run(cache=Cache()) == plain


def test_entries_of_one_document_do_not_open_with_another(folder: Path) -> None:
    run(cache=Cache())
    path = folder / FOLDER / "findings.json"
    data = json.loads(path.read_text())
    sealed = [entry for entry in data["entries"].values() if entry[1]]
    data["entries"] = dict.fromkeys(data["entries"], sealed[0])
    path.write_text(json.dumps(data))
    cached, plain = run(cache=Cache()), run()
    assert [each.findings for each in cached.reports if each.findings] == [
        each.findings for each in plain.reports if each.findings
    ]


def test_a_folder_that_cannot_be_made_is_no_error(folder: Path) -> None:
    (folder / "file").write_text("")
    assert run(cache=Cache("file/cache")) == run()


def test_a_fault_of_ours_is_said_and_loses_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    import auditor.pipeline

    real = auditor.pipeline.audit_text

    def faulty(text: str, path: str, *rest: object) -> object:
        if path == "07.md":
            raise ZeroDivisionError("oh")
        return real(text, path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(auditor.pipeline, "audit_text", faulty)
    outcome = run()
    assert outcome.problems[0] == "07.md: the audit failed: ZeroDivisionError: oh"
    assert len(outcome.reports) == 40


def test_unknown_rules_are_said_once() -> None:
    configs = Configs(isolated=True)
    config = configs.of_folder(".")
    object.__setattr__(config, "per_file_ignores", (("*.md", ("none",)),))
    with pytest.raises(AuditorError, match="unknown rule 'none'"):
        runner.audit_files(NAMES, configs)


def test_the_records_of_findings_survive_as_json() -> None:
    reports = run().reports
    assert any(report.findings for report in reports)
    for report in reports:
        value = (report.findings, report.suppressed)
        assert decode(json.loads(json.dumps(encode(value)))) == value


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(st.none() | st.integers() | st.text("(/dSpan", max_size=6), lambda inner: st.lists(inner, max_size=4))
)
def test_no_json_can_make_anything_but_records(data: object) -> None:
    try:
        value = decode(data)
    except (ValueError, TypeError, KeyError, IndexError, ZeroDivisionError):
        return
    assert value == decode(encode(value))
