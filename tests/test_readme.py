"""The README: its two commands are what they should be, and its example happens as shown."""

from __future__ import annotations

import re
from pathlib import Path

from tests.fences import ROOT, Shell, fences, session

PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [fence.lines for fence in fences(PAGE) if fence.language == "sh"]


def test_the_first_two_commands_do_their_own_set_up() -> None:
    (first,), (second,) = COMMANDS[:2]
    for command in (first, second):
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -q ")
    audited = re.fullmatch(r".* && \.venv/bin/auditor check (corpus/\S+)", first)
    assert audited is not None
    assert (ROOT / audited[1]).is_file()
    assert re.fullmatch(r".* && \.venv/bin/pytest -q\b.*", second)


def test_the_first_command_ends_well(tmp_path: Path) -> None:
    shell = Shell(ROOT)
    shell.run(COMMANDS[0][0].rpartition(".venv/bin/")[2])
    assert shell.status == 0


def test_the_example_happens_as_shown(tmp_path: Path) -> None:
    """Write it again with ``python tests/test_readme.py``."""
    (text,) = [fence for fence in fences(PAGE) if fence.language == "text"]
    (console,) = [fence for fence in fences(PAGE) if fence.language == "console"]
    ((command, expected, _, _),) = session(console)
    (tmp_path / command.rpartition(" ")[2]).write_text(text.text, encoding="utf-8")
    shell = Shell(tmp_path)
    assert shell.run(command) == expected
    assert shell.status == 1


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)", PAGE):
        assert (ROOT / target).exists(), target


def _written() -> str:
    import tempfile

    (text,) = [fence for fence in fences(PAGE) if fence.language == "text"]
    (console,) = [fence for fence in fences(PAGE) if fence.language == "console"]
    command = console.lines[0].removeprefix("$ ")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / command.rpartition(" ")[2]).write_text(text.text, encoding="utf-8")
        return PAGE.replace(console.text, f"$ {command}\n{Shell(Path(folder)).run(command)}")


if __name__ == "__main__":
    (ROOT / "README.md").write_text(_written(), encoding="utf-8")
