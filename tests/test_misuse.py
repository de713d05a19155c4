"""What people do wrong: each time one line that says what and where, and the exit status 2."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

WRONG = "Profit rose 20% to $15m from $10m.\n"
Prepare = Callable[[Path], object]


def nothing(folder: Path) -> None:
    """Prepare nothing."""


def text(name: str, content: str) -> Prepare:
    return lambda folder: (folder / name).write_text(content)


def data(name: str, content: bytes) -> Prepare:
    return lambda folder: (folder / name).write_bytes(content)


def repository(folder: Path) -> None:
    subprocess.run(["git", "init", "-q", "."], cwd=folder, check=True)


def unreadable(folder: Path) -> None:
    (folder / "loop.md").symlink_to("loop.md")


MISUSES: dict[str, tuple[Prepare, list[str], str]] = {
    "unknown command": (nothing, ["chekc"], "chekc"),
    "unknown option": (nothing, ["check", "--fale-on", "any"], "No such option"),
    "option without its value": (nothing, ["check", "--fail-on"], "requires an argument"),
    "option with a wrong value": (nothing, ["check", "--fail-on", "eror"], "command line: 'fail-on' must be one of"),
    "jobs below nought": (nothing, ["check", "--jobs", "-1", "a.md"], "--jobs"),
    "unknown format": (
        nothing,
        ["check", "--output-format", "sarfi"],
        "'sarfi'; did you mean 'sarif'?",
    ),
    "output without a path": (nothing, ["check", "--output", "sarif:"], "names no path after the colon"),
    "two outputs in one place": (
        nothing,
        ["check", "--output", "full", "--output", "json"],
        "two outputs go to",
    ),
    "output into a folder that is not there": (
        nothing,
        ["check", "-q", "a.md", "--output", "sarif:none/out.sarif"],
        "none/out.sarif: cannot be written: no such file or directory",
    ),
    "standard input watched": (nothing, ["check", "--watch", "-"], "--watch needs files"),
    "missing file": (nothing, ["check", "-q", "none.md"], "none.md: no such file"),
    "glob that matches nothing": (nothing, ["check", "-q", "*.docx"], "*.docx: matches no document"),
    "folder without texts": (
        lambda f: (f / "empty").mkdir(),
        ["check", "-q", "empty"],
        "empty: no documents",
    ),
    "file that cannot be read": (unreadable, ["check", "-q", "loop.md"], "loop.md: too many levels of symbolic links"),
    "text that is not UTF-8": (
        data("x.md", b"a\ncaf\xe9 12"),
        ["check", "-q", "x.md"],
        "not UTF-8: byte 0xe9 in line 2",
    ),
    "text in UTF-16": (
        data("x.md", "12 men".encode("utf-16")),
        ["check", "-q", "x.md"],
        "is UTF-16; save it",
    ),
    "binary file": (data("x.md", b"PK\x03\x04\x00\x00"), ["check", "-q", "x.md"], "x.md: holds NUL characters"),
    "name for standard input that is not read": (
        nothing,
        ["check", "a.md", "--stdin-filename", "b.md"],
        "--stdin-filename names standard input, which is not among the documents",
    ),
    "missing list of files": (nothing, ["check", "--files-from0", "none"], "none: no such file or directory"),
    "missing configuration": (nothing, ["check", "--config", "none.toml"], "none.toml: no such configuration file"),
    "configuration that is no TOML": (text("auditor.toml", "x = ["), ["check"], "auditor.toml: not valid TOML"),
    "configuration with an unknown key": (
        text("auditor.toml", "ingore = []"),
        ["check"],
        "auditor.toml: unknown key 'ingore'; did you mean 'ignore'?",
    ),
    "configuration with a wrong value": (
        text("auditor.toml", "select = 'change'"),
        ["check"],
        "auditor.toml: 'select' must be a list of strings",
    ),
    "unknown rule selected": (
        nothing,
        ["check", "--select", "chnage"],
        "unknown rule 'chnage'; did you mean 'change'?",
    ),
    "every rule ignored": (
        nothing,
        ["check", "--select", "change", "--ignore", "change"],
        "no rule is left to run: nothing would be checked",
    ),
    "comment without a rule": (
        text("x.md", "12 men <!-- auditor: ignore -->"),
        ["check", "-q", "x.md"],
        "x.md:1:8: name the rule that is meant",
    ),
    "comment with an unknown rule": (
        text("x.md", "12 men <!-- auditor: ignore[chnage] -->"),
        ["check", "-q", "x.md"],
        "x.md:1:8: unknown rule 'chnage'; did you mean 'change'?",
    ),
    "missing baseline": (nothing, ["check", "--baseline", "none.json"], "none.json: no such file or directory"),
    "foreign baseline": (text("b.json", "{}"), ["check", "--baseline", "b.json"], "b.json: is no baseline of auditor"),
    "unknown git revision": (repository, ["check", "--diff", "none"], "--diff none: no such git revision"),
    "git revision outside of a repository": (
        nothing,
        ["check", "--diff", "HEAD"],
        "not in a git repository",
    ),
    "revision with one text only": (nothing, ["revise", "a.md"], "Missing argument 'NEW'"),
    "revision of a missing text": (nothing, ["revise", "none.md", "a.md"], "none.md: no such file or directory"),
    "comparison with a missing source": (
        nothing,
        ["compare", "-q", "a.md", "none.md"],
        "none.md: no such file or directory",
    ),
    "unknown key shown": (nothing, ["config", "selct"], "unknown key 'selct'; did you mean 'select'?"),
    "configuration started twice": (text("auditor.toml", ""), ["init"], "auditor.toml: is there already"),
}


def run(folder: Path, *arguments: str, code: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "auditor"] if code is None else [sys.executable, "-c", code]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AUDITOR_")}
    environment["GIT_CEILING_DIRECTORIES"] = str(folder.parent)
    return subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize("name", MISUSES)
def test_one_line_and_status_2(name: str, tmp_path: Path) -> None:
    prepare, arguments, message = MISUSES[name]
    (tmp_path / "a.md").write_text("Nothing here.\n")
    prepare(tmp_path)
    done = run(tmp_path, *arguments)
    assert done.returncode == 2
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("auditor: ")
    assert message in lines[0]
    assert "Traceback" not in done.stdout


def test_there_are_more_than_twenty_five() -> None:
    assert len(MISUSES) >= 25


BROKEN_RULE = """
import sys
from auditor import registry
from auditor.registry import Rule

def broken(reading):
    raise ZeroDivisionError("oh")
    yield

rules = registry._installed()
registry._installed = lambda: (*rules, Rule("zz-broken", "Broken.", (), (), broken))
from auditor.__main__ import main
main(sys.argv[1:])
"""


def test_a_rule_that_raises_is_status_2_and_loses_no_finding(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG)
    done = run(tmp_path, "check", "-q", "--output-format", "concise", "a.md", code=BROKEN_RULE)
    assert done.returncode == 2
    assert done.stderr == "auditor: a.md: rule zz-broken failed: ZeroDivisionError: oh\n"
    assert done.stdout.startswith("a.md:1:13: error[change]")


def test_an_error_outranks_a_finding_and_exit_zero(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG)
    done = run(tmp_path, "check", "-q", "--exit-zero", "a.md", "none.md")
    assert done.returncode == 2
    assert "error[change]" in done.stdout


def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG * 150)
    command = f'"{sys.executable}" -m auditor check -q a.md | head -n 1'
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, timeout=100)
    assert done.stderr == ""
    assert done.stdout.startswith("a.md:1:13: error[change]")


def test_ctrl_c_leaves_no_half_written_file_and_one_line(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "import auditor.writers.outputs as o\n"
        "real = os.replace\n"
        "os.replace = lambda *a: os.kill(os.getpid(), signal.SIGINT) or real(*a)\n"
        "from auditor.__main__ import main\n"
        "main(sys.argv[1:])\n"
    )
    (tmp_path / "a.md").write_text(WRONG)
    (tmp_path / "out.sarif").write_text("old")
    done = run(tmp_path, "check", "-q", "--no-cache", "a.md", "--output", "sarif:out.sarif", code=code)
    assert done.returncode == 130
    assert done.stderr.strip() == "auditor: interrupted"
    assert (tmp_path / "out.sarif").read_text() == "old"
    assert sorted(os.listdir(tmp_path)) == ["a.md", "out.sarif"]
