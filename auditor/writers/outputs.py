"""Where reports go: ``FORMAT:PATH``, several in one run, each file whole or not at all."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from auditor.errors import AuditorError, UsageError
from auditor.records import dataclass
from auditor.report import Outcome

FORMATS = {
    "full": "full",
    "concise": "concise",
    "grouped": "grouped",
    "table": "table",
    "json": "json",
    "json-lines": "json_lines",
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
    "junit": "junit",
    "rdjson": "rdjson",
}
"""Name on the command line to module of ``auditor.writers``."""


_MARGIN = 8
"""Columns that line numbers take from a terminal."""


@dataclass(frozen=True, slots=True)
class Target:
    """A format and where it goes; the path ``-`` is standard output."""

    format: str
    path: str = "-"


def target_of(text: str) -> Target:
    """Return the target that ``FORMAT`` or ``FORMAT:PATH`` names.

    Raises:
        UsageError: there is no such format, or the path is missing.
    """
    name, colon, path = text.partition(":")
    if name not in FORMATS:
        from auditor.did_you_mean import nearest

        raise UsageError(f"unknown output format {name!r}{nearest(name, tuple(FORMATS))}")
    if colon and not path:
        raise UsageError(f"{text!r} names no path after the colon; '-' is standard output")
    return Target(name, path or "-")


def targets_of(texts: tuple[str, ...]) -> tuple[Target, ...]:
    """Return the targets of a run.

    Raises:
        UsageError: two of them go to one place.
    """
    targets = tuple(target_of(text) for text in texts)
    paths = [target.path if target.path == "-" else os.path.abspath(target.path) for target in targets]
    for index, path in enumerate(paths):
        if path in paths[:index]:
            raise UsageError(f"two outputs go to {'standard output' if path == '-' else targets[index].path}")
    return targets


def rendered(outcome: Outcome, target: Target | str, colour: str = "auto") -> str:
    """Return `outcome` as `target`, or its format alone, wants it; `colour` is always, never, or auto for terminals."""
    if isinstance(target, str):
        target = Target(target, "")
    write = import_module(f"auditor.writers.{FORMATS[target.format]}").write
    if target.format == "full" and target.path == "-":
        from auditor.writers.colour import wanted
        from auditor.writers.full import ROOM

        room = ROOM
        if sys.stdout.isatty():  # shutil brings compression with it: only where it is needed
            from shutil import get_terminal_size

            room = get_terminal_size().columns - _MARGIN
        text = write(outcome, wanted() if colour == "auto" else colour == "always", room)
    else:
        text = write(outcome)
    assert isinstance(text, str)
    return text


def write_file(path: str, text: str) -> None:
    """Write `text` to `path` in UTF-8 so that nobody ever sees half of it, not even after Ctrl-C.

    Raises:
        AuditorError: the place cannot be written to.
    """
    import tempfile

    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            if os.path.isdir(target):
                raise IsADirectoryError(21, "is a directory")
            with open(target, "w", encoding="utf-8", newline="") as device:  # /dev/stdout and pipes
                device.write(text)
            return
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".auditor-", suffix=".tmp")
    except OSError as error:
        raise AuditorError(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None
    try:
        with open(handle, "w", encoding="utf-8", newline="", errors="surrogatepass") as file:
            file.write(text)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, os.stat(target).st_mode & 0o777 if os.path.exists(target) else 0o666 & ~mask)
        os.replace(temporary, target)
    except BaseException as error:
        os.unlink(temporary)
        if isinstance(error, OSError):
            raise AuditorError(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None
        raise


def write_out(text: str) -> None:
    """Write `text` to standard output in UTF-8, whatever the terminal's encoding; a closed pipe is no error."""
    stream = sys.stdout
    try:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # so that the interpreter's own flush is silent
