"""The pre-commit hooks and the GitHub action, run as pre-commit and a runner's shell would run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from auditor.running.discovery import SUFFIXES

TOP = Path(__file__).resolve().parent.parent
WRONG = "Profit rose 20% to $15m from $10m.\n"
yaml = pytest.importorskip("yaml")


@pytest.fixture
def on_path(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which this very auditor is the command ``auditor``."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "auditor"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m auditor "$@"\n')
    script.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AUDITOR_", "GITHUB_", "GIT_"))}
    identity = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {**kept, **identity, "PATH": f"{folder}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(tmp_path / "home")}


# --- pre-commit


def git(folder: Path, environment: Mapping[str, str], *arguments: str) -> str:
    command = ["git", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def project(tmp_path: Path, on_path: dict[str, str]) -> Path:
    """A project that uses our hooks from a repository on this disk; only the installation is left out."""
    pytest.importorskip("pre_commit")
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    text = (TOP / ".pre-commit-hooks.yaml").read_text()
    (hooks / ".pre-commit-hooks.yaml").write_text(text.replace("language: python", "language: system"))
    git(hooks, on_path, "init", "-q")
    git(hooks, on_path, "add", ".")
    git(hooks, on_path, "commit", "-qm", "x")
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, on_path, "init", "-q")
    config = {
        "repos": [
            {
                "repo": str(hooks),
                "rev": git(hooks, on_path, "rev-parse", "HEAD"),
                "hooks": [{"id": "auditor"}, {"id": "auditor-project"}],
            }
        ]
    }
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    (folder / "right.md").write_text("Profit rose 50% to $15m from $10m.\n")
    (folder / "old.md").write_text(WRONG)
    (folder / "auditor.toml").write_text('exclude = ["old.md"]\n')
    (folder / "code.py").write_text("x = 1\n")
    git(folder, on_path, "add", ".")
    return folder


def hooked(folder: Path, environment: Mapping[str, str], hook: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never", "-v", hook]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=100)
    return done.returncode, done.stdout + done.stderr


def test_the_hook_for_files(project: Path, on_path: dict[str, str]) -> None:
    status, text = hooked(project, on_path, "auditor")
    assert (status, "Passed" in text) == (0, True), text
    assert "No findings in 1 document" in text
    (project / "wrong.txt").write_text(WRONG)
    git(project, on_path, "add", ".")
    status, text = hooked(project, on_path, "auditor")
    assert status == 1
    assert "wrong.txt:1:13: error[change]" in text
    assert "old.md" not in text


def test_the_hook_for_the_project(project: Path, on_path: dict[str, str]) -> None:
    assert hooked(project, on_path, "auditor-project")[0] == 0
    line = "The yard of Ada Quill in Leeds sold {} of its old bikes.\n"
    (project / "a.md").write_text(line.format(512))
    (project / "b.md").write_text(line.format(521))
    git(project, on_path, "add", ".")
    assert hooked(project, on_path, "auditor")[0] == 0
    status, text = hooked(project, on_path, "auditor-project")
    assert status == 1
    assert "a.md:1:37: warning[across-documents]" in text


def test_the_hooks_know_every_suffix_that_check_reads() -> None:
    for hook in yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text()):
        assert all(re.search(hook["files"], f"docs/a{suffix}") for suffix in SUFFIXES)
        assert not re.search(hook["files"], "a.py")
        assert hook["language"] == "python"


# --- the action


@pytest.fixture(scope="module")
def action() -> Any:
    return yaml.safe_load((TOP / "action.yml").read_text())


Ran = tuple[int, dict[str, str], str]
"""Exit status, outputs, what was printed."""


def run_action(action: Any, folder: Path, environment: Mapping[str, str], **inputs: str) -> Ran:
    """Run the steps as a runner does: inputs through the environment, bash with -eo pipefail, outputs in a file."""
    known = {name: each["default"] for name, each in action["inputs"].items()}
    known.update({name.replace("_", "-"): value for name, value in inputs.items()})
    temp = folder / "temp"
    temp.mkdir(exist_ok=True)
    base = dict(environment, RUNNER_TEMP=str(temp))
    for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"):
        base[name] = str(temp / name)
        Path(base[name]).touch()
    text, status = "", 0
    for step in action["runs"]["steps"]:
        given = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: known[match[1]], value).replace(
                "${{ github.action_path }}", str(TOP)
            )
            for name, value in step["env"].items()
        }
        script = temp / "step.sh"
        script.write_text(step["run"])
        base["PATH"] = ":".join([*Path(base["GITHUB_PATH"]).read_text().split(), base["PATH"]])
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=folder,
            env={**base, **given},
            capture_output=True,
            text=True,
            timeout=100,
        )
        text += done.stdout + done.stderr
        status = done.returncode
        if status:
            break
    lines = Path(base["GITHUB_OUTPUT"]).read_text().splitlines()
    return status, dict(line.split("=", 1) for line in lines), text


def test_no_input_reaches_a_script_but_through_the_environment(action: Any) -> None:
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
    for name, output in action["outputs"].items():
        assert output["value"] == f"${{{{ steps.check.outputs.{name} }}}}"


def test_the_action_annotates_writes_sarif_and_fails(action: Any, tmp_path: Path, on_path: dict[str, str]) -> None:
    folder = tmp_path / "repo dir"
    folder.mkdir()
    (folder / "a b.md").write_text(WRONG)
    (folder / "stet.md").write_text("Profit rose 20% to $15m from $10m [sic].\n")
    status, outputs, text = run_action(action, folder, on_path, version="none")
    assert status == 1, text
    assert outputs == {"findings": "1", "sarif-file": "auditor.sarif", "exit-code": "1"}
    assert "::error title=auditor (change),file=a b.md,line=1,col=13," in text
    assert json.loads((folder / "auditor.sarif").read_text())["version"] == "2.1.0"
    assert "| change |" in (folder / "temp" / "GITHUB_STEP_SUMMARY").read_text()


def test_the_inputs_of_the_action(action: Any, tmp_path: Path, on_path: dict[str, str]) -> None:
    (tmp_path / "a b.md").write_text(WRONG)
    (tmp_path / "c.md").write_text(WRONG)
    hostile = "a b.md\n$(touch owned)`touch owned`.md"
    status, outputs, text = run_action(
        action, tmp_path, on_path, version="none", paths=hostile, sarif_file="out/é.sarif", args="-q\n--no-baseline"
    )
    assert (status, outputs["exit-code"], outputs["findings"]) == (2, "2", "0"), text
    (tmp_path / "out").mkdir()
    status, outputs, text = run_action(
        action, tmp_path, on_path, version="none", paths="a b.md\n", sarif_file="out/é.sarif", fail_on="never"
    )
    assert (status, outputs) == (0, {"findings": "1", "sarif-file": "out/é.sarif", "exit-code": "0"}), text
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize(("version", "wanted"), [("", str(TOP)), ("1.2.3", "numeric-auditor==1.2.3")])
def test_the_action_installs_itself_or_a_version(
    action: Any, tmp_path: Path, on_path: dict[str, str], version: str, wanted: str
) -> None:
    log = tmp_path / "log"
    real = shutil.which("python3")
    fake = tmp_path / "bin" / "python3"
    fake.write_text(
        f'#!/bin/sh\nif [ "$1" = -c ]; then exec {real} "$@"; fi\necho "$@" >> "{log}"\n'
        'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi\n'
    )
    fake.chmod(0o755)
    (tmp_path / "right.md").write_text("Nothing here.\n")
    status, outputs, text = run_action(action, tmp_path, on_path, version=version, paths="right.md")
    assert (status, outputs["findings"]) == (0, "0"), text
    assert log.read_text().splitlines() == [
        f"-m venv {tmp_path}/temp/auditor",
        f"-m pip install --quiet --disable-pip-version-check {wanted}",
    ]
    assert (tmp_path / "temp" / "GITHUB_PATH").read_text() == f"{tmp_path}/temp/auditor/bin\n"
