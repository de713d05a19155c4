"""Shell completion, and a help text for every command and every option."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from auditor.__main__ import main


def completed(words: str, position: int) -> list[str]:
    """Return what bash is offered for the word at `position` of the line `words`."""
    environment = {**os.environ, "_AUDITOR_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(position)}
    command = [sys.executable, "-c", "from auditor.__main__ import main; main(prog_name='auditor')"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return [line.removeprefix("plain,") for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("words", "position", "offered"),
    [
        ("auditor che", 1, ["check"]),
        ("auditor completions ", 2, ["bash", "zsh", "fish"]),
        ("auditor check --output-f", 2, ["--output-format"]),
        ("auditor baseline ", 2, ["prune", "show", "write"]),
    ],
)
def test_the_shell_is_offered_commands_options_and_choices(words: str, position: int, offered: list[str]) -> None:
    assert sorted(completed(words, position)) == sorted(offered)


@pytest.mark.parametrize(
    ("shell", "sign"), [("bash", "complete -o"), ("zsh", "#compdef auditor"), ("fish", "complete")]
)
def test_a_script_is_printed_for_each_shell(shell: str, sign: str) -> None:
    result = CliRunner().invoke(main, ["completions", shell])
    assert result.exit_code == 0
    assert sign in result.stdout
    assert f"_AUDITOR_COMPLETE={shell}_complete" in result.stdout


def test_the_script_for_bash_is_valid() -> None:
    script = CliRunner().invoke(main, ["completions", "bash"]).stdout
    check = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, timeout=60)
    assert (check.returncode, check.stderr) == (0, "")


def test_another_shell_is_refused_in_one_line() -> None:
    result = CliRunner().invoke(main, ["completions", "tcsh"])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish'" in result.stderr


def commands(command: click.Command, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    """Yield `command` and all that are under it."""
    yield context.command_path, command
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            under = command.get_command(context, name)
            assert under is not None
            yield from commands(under, click.Context(under, context, name))


ALL = list(commands(main, click.Context(main, info_name="auditor")))


@pytest.mark.parametrize(("path", "command"), ALL, ids=[path for path, _ in ALL])
def test_every_command_and_every_option_has_a_help_text(path: str, command: click.Command) -> None:
    assert len(command.help or "") > 20
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.opts
    result = CliRunner().invoke(main, [*path.split()[1:], "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: {path}")


def test_the_help_tells_the_exit_statuses_and_lists_every_command_with_a_whole_sentence() -> None:
    result = CliRunner().invoke(main, ["--help"])
    head, _, listed = result.stdout.partition("\nCommands:\n")
    assert "Exit status: 0" in head
    assert "..." not in listed
    assert [line.split()[0] for line in listed.splitlines() if line[2:3].strip()] == main.list_commands(
        click.Context(main)
    )
