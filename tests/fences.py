"""Runs the examples of a Markdown page: what its fenced blocks show is what happens.

A block with a caption is a file. A `console` block is a session: each line after ``$`` is run, and what it prints must
be what follows, where ``...`` stands for anything. ``python -m tests.fences PAGE…`` writes what really happens into
the pages; read the difference before you commit it.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from click.testing import CliRunner

ROOT = Path(__file__).parents[1]
_OPEN = re.compile(r"^(?P<fence>`{3,})(?:\{code-block\} *)?(?P<language>[a-z+-]*) *$")
_ANY = re.compile(r"^(?P<fence>`{3,})")
_OPTION = re.compile(r"^:(?P<name>[a-z-]+): *(?P<value>.*)$")
_FOREIGN = re.compile(r"(PYTEST|GIT|GITHUB|AUDITOR)_|(CI|BUILD_NUMBER|NO_COLOR|FORCE_COLOR|PY_COLORS|CLICOLOR.*)$")
"""Variables of the surroundings that change what is printed."""
FILES = ("text", "markdown", "html", "python", "toml", "ini", "yaml", "csv")
"""Languages of which a captioned block is a file."""


@dataclass(frozen=True)
class Fence:
    """A fenced block: its language, its caption and its lines; `first` is the index of its first line of content."""

    language: str
    caption: str | None
    lines: tuple[str, ...]
    first: int

    @property
    def text(self) -> str:
        """Return the content."""
        return "".join(f"{line}\n" for line in self.lines)


def fences(page: str) -> Iterator[Fence]:
    """Yield the fenced blocks of `page`; directives other than code blocks are left to Sphinx."""
    lines = page.splitlines()
    index = 0
    while index < len(lines):
        begun, opening = _ANY.match(lines[index]), _OPEN.match(lines[index])
        index += 1
        if begun is None:
            continue
        stop = next((i for i in range(index, len(lines)) if lines[i].rstrip() == begun["fence"]), len(lines))
        if opening is None:
            index = stop + 1
            continue
        caption = None
        while index < stop and (option := _OPTION.match(lines[index])):
            caption = option["value"] if option["name"] == "caption" else caption
            index += 1
        yield Fence(opening["language"], caption, tuple(lines[index:stop]), index)
        index = stop + 1


@dataclass
class Shell:
    """A folder in which the commands of a page run, one after the other."""

    folder: Path
    status: int = 0
    environment: dict[str, str] = field(default_factory=dict)

    def run(self, command: str) -> str:
        """Run one command line and return what it prints, both streams together."""
        for name in ("LC_ALL", "COLUMNS", "TERM"):
            self.environment.setdefault(name, {"LC_ALL": "C.UTF-8", "COLUMNS": "100", "TERM": "dumb"}[name])
        if command == "echo $?":
            return f"{self.status}\n"
        line, target = command, None
        if written := re.fullmatch(r"(.+) > ([\w./-]+)", command):
            line, target = written[1], written[2]
        printed, given = "", None
        for part in re.split(r" \| (?=auditor |cat |python )", line):
            printed = given = self._one(shlex.split(part), given)
        if target:
            (self.folder / target).write_text(printed, encoding="utf-8")
            return ""
        return printed

    def _one(self, words: list[str], given: str | None) -> str:
        name, arguments = words[0], words[1:]
        if name == "auditor":
            return self._auditor(arguments, given)
        if name == "cat":
            return "".join((self.folder / path).read_text(encoding="utf-8") for path in arguments)
        if name == "echo":
            return " ".join(arguments) + "\n"
        if name == "git":
            identity = ["-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
            return self._process(["git", *identity, *arguments], given)
        if name == "pytest":
            return self._process([sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments], given)
        if name == "python":
            return self._process([sys.executable, *arguments], given)
        raise AssertionError(f"the pages may not use the command {name!r}")

    def _auditor(self, arguments: list[str], given: str | None) -> str:
        from auditor.__main__ import main

        here = Path.cwd()
        os.chdir(self.folder)
        try:
            without = dict.fromkeys(name for name in os.environ if _FOREIGN.match(name))
            environment = {**without, **self.environment}
            result = CliRunner().invoke(main, arguments, input=given, env=environment, prog_name="auditor")
        finally:
            os.chdir(here)
        self.status = result.exit_code
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.output

    def _process(self, command: list[str], given: str | None) -> str:
        environment = {name: value for name, value in os.environ.items() if not _FOREIGN.match(name)}
        environment |= {**self.environment, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=environment,
            input=given or "",
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=60,
        )
        self.status = done.returncode
        return done.stdout


def agrees(expected: str, printed: str) -> bool:
    """Tell whether `printed` is what a page shows; ``...`` stands for anything, and line ends are not compared."""
    wanted, got = ("".join(f"{line.rstrip()}\n" for line in text.rstrip().splitlines()) for text in (expected, printed))
    if "..." not in wanted:
        return wanted == got
    pattern = ".*?".join(re.escape(piece) for piece in wanted.split("..."))
    return re.fullmatch(pattern, got, re.DOTALL) is not None


def elided(expected: str, printed: str) -> list[str]:
    """Return the lines of `printed`; where `expected` had ``...``, lines that begin like that line stay left out."""
    timeless = re.sub(r" in \d+\.\d\ds$", " in ...", printed, flags=re.MULTILINE)
    short = {line.partition("...")[0]: line for line in expected.splitlines() if not line.startswith("...")}
    short = {begin: line for begin, line in short.items() if "..." in line}
    lines: list[str] = []
    for line in timeless.rstrip().splitlines():
        line = next((left for begin, left in short.items() if line.startswith(begin)), line)
        if "..." not in line or lines[-1:] != [line]:
            lines.append(line)
    return lines


def session(fence: Fence) -> Iterator[tuple[str, str, int, int]]:
    """Yield each command of a console block with what should be printed, and the lines of that in the block."""
    starts = [i for i, line in enumerate(fence.lines) if line.startswith("$ ")]
    if not starts or starts[0] != 0:
        raise AssertionError("a console block begins with a command: $ …")
    for start, stop in zip(starts, [*starts[1:], len(fence.lines)], strict=True):
        expected = "".join(f"{line}\n" for line in fence.lines[start + 1 : stop])
        yield fence.lines[start][2:], expected, start + 1, stop


def examine(page: Path, folder: Path) -> tuple[list[str], str]:
    """Run the examples of `page` in `folder`; return what differs, and the page with what really happened."""
    shell, wrong = Shell(folder), []
    text = page.read_text(encoding="utf-8")
    lines: list[str | None] = list(text.splitlines())
    names: dict[str, object] = {}
    for fence in fences(text):
        place = f"{page.name}:{fence.first + 1}"
        if fence.caption is not None and fence.language in FILES:
            target = folder / fence.caption
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(fence.text, encoding="utf-8")
        elif fence.language == "console":
            for command, expected, start, stop in session(fence):
                printed = shell.run(command)
                if not agrees(expected, printed):
                    wrong.append(f"{place}: $ {command}\n--- the page\n{expected}--- what happens\n{printed}")
                    first, last = fence.first + start, fence.first + stop
                    lines[first:last] = [*[None] * (last - first)]
                    lines[first - 1] = "\n".join([f"$ {command}", *elided(expected, printed)])
        elif fence.language == "pycon":
            wrong += [f"{place}: {problem}" for problem in _doctest(fence, place, names, folder)]
        elif problem := _unrunnable(fence):
            wrong.append(f"{place}: {problem}")
    return wrong, "".join(f"{line}\n" for line in lines if line is not None)


def _doctest(fence: Fence, place: str, names: dict[str, object], folder: Path) -> list[str]:
    test = doctest.DocTestParser().get_doctest(fence.text, names, place, place, fence.first)
    out: list[str] = []
    here = Path.cwd()
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    try:
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE, verbose=False)
        runner.run(test, out=out.append, clear_globs=False)
    finally:
        sys.path.remove(str(folder))
        os.chdir(here)
    names.update(test.globs)
    return ["".join(out)] if out else []


def _unrunnable(fence: Fence) -> str | None:
    """Return what is wrong with a block that is only shown, None where it is well formed."""
    try:
        if fence.language == "toml":
            tomllib.loads(fence.text)
        elif fence.language == "json":
            json.loads(fence.text)
        elif fence.language == "yaml":
            import yaml  # type: ignore[import-untyped]

            yaml.safe_load(fence.text)
        elif fence.language == "python":
            compile(fence.text, "<page>", "exec")
        elif fence.language not in ("sh", "text"):
            return f"no test knows the language {fence.language!r}"
    except ValueError as error:
        return f"{type(error).__name__}: {error}"
    except SyntaxError as error:
        return str(error)
    return None


def main(pages: list[str]) -> None:
    """Write what really happens into `pages`, and print what differed."""
    for name in pages:
        with tempfile.TemporaryDirectory() as folder:
            wrong, text = examine(Path(name), Path(folder))
        print("\n".join(wrong))
        Path(name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
