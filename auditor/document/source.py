"""The bytes of a document and the text that they stand for: UTF-8, or a refusal that names the place."""

from __future__ import annotations

import re
import sys

from auditor.errors import UnreadableError

_LINE_END = re.compile(r"\r\n|\r|\n")


def read_bytes(path: str) -> bytes:
    """Return the content of the file at `path`; ``-`` is standard input.

    Raises:
        UnreadableError: there is no such file, or it may not be read.
    """
    try:
        if path == "-":
            return sys.stdin.buffer.read()
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise UnreadableError(f"{path}: {reason}") from None


def decoded(data: bytes, path: str) -> str:
    """Return the text of `data`; a byte-order mark and the line ends stay as they are.

    Raises:
        UnreadableError: it is no UTF-8, and the message says where.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise UnreadableError(f"{path}: is UTF-16; save it as UTF-8") from None
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        raise UnreadableError(f"{path}: not UTF-8: byte 0x{byte:02x} in line {line}; save it as UTF-8") from None
    if "\0" in text:
        raise UnreadableError(f"{path}: holds NUL characters, so it is no text")
    return text


def line_starts(text: str) -> tuple[int, ...]:
    """Return the offset at which each line of `text` begins."""
    return (0, *[match.end() for match in _LINE_END.finditer(text)])


def read_revision(name: str) -> bytes:
    """Return the content of a file, or of ``REVISION:PATH`` in the git repository around.

    Raises:
        UnreadableError: there is neither.
    """
    import os
    import subprocess

    revision, colon, path = name.partition(":")
    if not colon or not revision or revision.startswith("-") or name == "-" or os.path.exists(name):
        return read_bytes(name)
    place = path if path.startswith(("./", "../", "/")) else f"./{path}"
    try:
        done = subprocess.run(["git", "show", f"{revision}:{place}"], capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return read_bytes(name)
    if done.returncode:
        raise UnreadableError(f"{name}: neither a file nor a revision and path of this git repository")
    return done.stdout
