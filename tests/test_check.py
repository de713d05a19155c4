"""``auditor check`` from the outside: exit status, streams, outputs, baseline, change."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from auditor.__main__ import main
from auditor.running.watch import watch

WRONG = "Profit rose 20% to $15m from $10m.\n"
RIGHT = "Profit rose 50% to $15m from $10m.\n"
OTHER = "Sales grew 50% to $15m from $10m.\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder with two documents."""
    monkeypatch.chdir(tmp_path)
    for name in ("AUDITOR_OUTPUT_FORMAT", "AUDITOR_CONFIG", "AUDITOR_CACHE_DIR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "wrong.md").write_text(WRONG)
    (tmp_path / "right.md").write_text(RIGHT)
    return tmp_path


def run(*arguments: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, ["check", *arguments], input=stdin)


def test_exit_status_and_streams() -> None:
    clean = run("right.md")
    assert (clean.exit_code, clean.stdout) == (0, "")
    assert clean.stderr == "No findings in 1 document; numbers: 3 read, 3 checked, 0 unlinked, 0 excluded.\n"
    found = run()
    assert found.exit_code == 1
    assert "wrong.md" in found.stdout
    assert found.stderr.startswith("1 finding (1 error) in 1 of 2 documents;")
    missing = run("wrong.md", "none.md")
    assert missing.exit_code == 2
    assert "wrong.md" in missing.stdout
    assert missing.stderr.splitlines()[0] == "auditor: none.md: no such file"
    assert run("-q").stderr == ""


def test_exit_zero_and_fail_on() -> None:
    assert run("--exit-zero").exit_code == 0
    assert run("--exit-zero", "none.md").exit_code == 2
    assert run("--fail-on", "never").exit_code == 0
    Path("wrong.md").write_text("Sales rose 20 per cent to 1,500 units from 1,200 units last year.\n")
    assert "1 note" in run().stderr
    assert [run("--fail-on", level).exit_code for level in ("error", "warning", "any")] == [0, 0, 1]


def test_several_outputs_at_once() -> None:
    result = run("--output", "sarif:out.sarif", "--output", "json-lines:-", "--output", "gitlab:g.json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["path"] == "wrong.md"
    assert json.loads(Path("out.sarif").read_text())["version"] == "2.1.0"
    assert len(json.loads(Path("g.json").read_text())) == 1


def test_the_output_of_the_configuration_and_of_the_environment(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "auditor.toml").write_text('output = "json-lines"\n')
    assert json.loads(run().stdout)["rule"] == "change"
    monkeypatch.setenv("AUDITOR_OUTPUT_FORMAT", "gitlab")
    assert json.loads(run().stdout)[0]["check_name"] == "change"
    assert json.loads(run("--output-format", "json-lines").stdout)["rule"] == "change"


def test_the_step_summary_of_github(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(home / "summary.md"))
    run("--output-format", "github")
    run("--output-format", "github")
    assert (home / "summary.md").read_text().count("| error | wrong.md:1:13 | change |") == 2


def test_standard_input_and_its_name(home: Path) -> None:
    (home / "docs").mkdir()
    (home / "docs" / "auditor.toml").write_text('ignore = ["change"]\n')
    assert "<stdin>" in run("-", stdin=WRONG).stdout
    named = run("-", "--stdin-filename", "news/a.md", "--output-format", "json-lines", stdin=WRONG)
    assert json.loads(named.stdout)["path"] == "news/a.md"
    assert run("--stdin-filename", "docs/a.md", stdin=WRONG).exit_code == 0
    assert run("-", stdin=b"caf\xe9").stderr.startswith("auditor: <stdin>: not UTF-8: byte 0xe9 in line 1")


def test_lists_and_shown_files(home: Path) -> None:
    (home / "list").write_bytes(b"wrong.md\0right.md\0")
    assert run("--files-from0", "list", "--show-files").stdout == "wrong.md\nright.md\n"
    assert run("--files-from0", "-", stdin=b"right.md\0").exit_code == 0
    assert run("--show-files", "*.md").stdout == "right.md\nwrong.md\n"


def test_suppressions_are_counted(home: Path) -> None:
    (home / "wrong.md").write_text(
        f"{WRONG.strip()} <!-- auditor: ignore[change] as filed -->\n\n{WRONG.strip()} [sic]\n"
    )
    result = run()
    assert result.exit_code == 0
    assert "2 let stand (1 by comment, 1 by sic or stet)" in result.stderr


def test_a_comment_that_cannot_be_followed_is_status_2(home: Path) -> None:
    (home / "right.md").write_text(f"{RIGHT}\n<!-- auditor: ignore[chnge] -->\n")
    result = run("right.md")
    assert result.exit_code == 2
    assert result.stderr.startswith("auditor: right.md:3:1: unknown rule 'chnge'; did you mean 'change'?\n")


def test_confidence(home: Path) -> None:
    assert run("--min-confidence", "high").exit_code == 1
    (home / "auditor.toml").write_text('ignore = ["unused-suppression"]\n')
    (home / "right.md").write_text(f"{RIGHT}\n<!-- auditor: ignore[change] -->\n")
    assert run("right.md").exit_code == 0
    assert run("right.md", "--isolated").exit_code == 1


def test_the_baseline_lets_the_past_stand(home: Path) -> None:
    def book(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["baseline", *arguments])

    assert book("write").exit_code == 0
    assert run().exit_code == 0
    assert "1 let stand (1 in the baseline)" in run().stderr
    assert run("--no-baseline").exit_code == 1
    (home / "new.md").write_text(WRONG)
    assert run().exit_code == 1
    (home / "wrong.md").write_text(RIGHT)
    assert "1 entry of the baseline meets no finding any more: auditor baseline prune" in run().stderr
    assert book("show").stdout == "wrong.md  change  1\n"
    assert "took 1 finding out" in book("prune").stderr
    assert book("show").stdout == ""
    assert book("write", "none.md").exit_code == 2
    assert run("--baseline", "none.json").exit_code == 2


def test_the_same_output_with_cache_and_processes(home: Path) -> None:
    outputs = {
        run(*flags, "--output-format", "json-lines").stdout
        for flags in ((), (), ("--no-cache",), ("-j", "2", "--no-cache"), ("-j", "1"))
    }
    assert len(outputs) == 1
    assert (home / ".auditor_cache").is_dir()


def git(*arguments: str) -> None:
    name = ["-c", "user.name=x", "-c", "user.email=x@x.invalid", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *name, *arguments], check=True, capture_output=True)


def test_diff_keeps_what_cites_a_change_and_shows_it_there(home: Path) -> None:
    git("init", "-q")
    far = "A line between.\n\n"
    (home / "right.md").write_text(f"{WRONG}\n{far * 3}{OTHER}")
    git("add", ".")
    git("commit", "-qm", "x")
    unchanged = run("--diff", "HEAD")
    assert unchanged.exit_code == 0
    assert "2 let stand (2 untouched by the change)" in unchanged.stderr
    (home / "right.md").write_text(f"{WRONG}\n{far * 3}{OTHER.replace('$10m', '$12m')}")
    (home / "untracked.md").write_text(WRONG)
    changed = run("--diff", "HEAD", "--output-format", "json-lines")
    rows = [json.loads(line) for line in changed.stdout.splitlines()]
    shown = [(row["path"], row["span"]["line"], row["text"]) for row in rows if not row["suppressed"]]
    assert shown == [("right.md", 9, "$12m"), ("untracked.md", 1, "20%")]
    assert "2 let stand" in changed.stderr
    assert run("--diff", "none").stderr == "auditor: --diff none: no such git revision\n"


def test_diff_outside_of_a_repository() -> None:
    result = run("--diff", "HEAD")
    assert (result.exit_code, result.stderr) == (2, "auditor: --diff HEAD: not in a git repository\n")


def test_watch_checks_again_after_a_change(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    edits = iter([RIGHT + "\n", RIGHT + "\n\n"])

    def edit(_: float) -> None:
        (home / "right.md").write_text(next(edits))

    monkeypatch.setattr("time.sleep", edit)
    status = watch(lambda: ["right.md", "wrong.md"], lambda: seen.append(1) or len(seen), rounds=3)
    assert (status, len(seen)) == (3, 3)


def test_the_help_of_every_command_is_complete() -> None:
    for name in main.list_commands(None):  # type: ignore[arg-type]
        result = CliRunner().invoke(main, [name, "--help"])
        assert result.exit_code == 0
        assert "Usage: auditor" in result.stdout


def test_a_plain_check_imports_nothing_heavy() -> None:
    code = (
        "import sys; from auditor.__main__ import main\n"
        "try: main(['check', 'right.md'])\n"
        "except SystemExit: pass\n"
        "print(sorted(set(sys.modules) & {'sympy', 'pint', 'tabulate', 'pathspec', 'tomllib', 'sqlite3',"
        " 'multiprocessing', 'concurrent.futures', 'difflib', 'importlib.metadata', 'auditor.running.cache'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_config_shows_where_each_value_came_from(home: Path) -> None:
    (home / "auditor.toml").write_text('fail-on = "any"\n[hedges]\nnearly = 0.9\n')
    result = CliRunner().invoke(main, ["config", "--locale", "de", "--output-format", "json"])
    data = json.loads(result.stdout)
    assert data["fail-on"] == {"value": "any", "origin": "auditor.toml"}
    assert data["hedges"] == {"value": "nearly = 0.9", "origin": "auditor.toml"}
    assert data["locale"] == {"value": "de", "origin": "command line"}
    assert data["exclude"]["origin"] == "default"
    assert CliRunner().invoke(main, ["config", "fail-on"]).stdout.split() == ["fail-on", "any", "auditor.toml"]


def test_init_writes_what_can_be_read_with_every_line_uncommented(home: Path) -> None:
    from auditor.configuring.files import Configs
    from auditor.configuring.keys import KEYS

    result = CliRunner().invoke(main, ["init"])
    assert result.exit_code == 0
    text = (home / "auditor.toml").read_text()
    assert Configs().of_file("a.md").origins == {}
    live = "\n".join(
        line.removeprefix("# ") for line in text.splitlines() if " = " in line[:22] or line.startswith("# [")
    )
    (home / "auditor.toml").write_text(live)
    assert set(Configs().of_file("a.md").origins) == set(KEYS)
    again = CliRunner().invoke(main, ["init"])
    assert (again.exit_code, again.stderr) == (2, "auditor: auditor.toml: is there already; --force overwrites it\n")
