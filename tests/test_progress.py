"""The progress bar: on a terminal only, and gone when the work is done."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.running.progress import Bar


def test_nothing_before_patience_runs_out(capfd: pytest.CaptureFixture[str]) -> None:
    bar = Bar()
    bar(1, 10)
    bar(10, 10)
    assert capfd.readouterr() == ("", "")


def test_the_bar_grows_and_is_wiped_away(capfd: pytest.CaptureFixture[str]) -> None:
    bar = Bar(patience=0)
    bar(5, 10)
    bar(10, 10)
    out, err = capfd.readouterr()
    assert out == ""
    assert f"\r[{'#' * 15}{'-' * 15}] 5/10 documents" in err
    assert err.endswith("\r\x1b[K")


CODE = """
import sys
from auditor.__main__ import main
from auditor.running.progress import Bar

Bar.__init__.__defaults__ = (0,)
main(sys.argv[1:])
"""


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_sees_it_and_a_file_does_not(tmp_path: Path, terminal: bool) -> None:
    for number in range(3):
        (tmp_path / f"{number}.md").write_text("Officials counted 12,345 ballots.\n" * 3000)
    parent, child = pty.openpty() if terminal else os.pipe()
    command = [sys.executable, "-c", CODE, "check", "--no-cache", "-j", "1", "."]
    done = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=child, timeout=100)
    seen = os.read(parent, 65536).decode()
    os.close(parent)
    os.close(child)
    assert done.returncode == 0
    assert done.stdout == b""
    assert ("/3 documents" in seen) is terminal
    assert "No findings in 3 documents" in seen
