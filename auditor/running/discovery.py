"""Which documents a run reads: files as named, folders as searched, globs, lists; in one fixed order.

A folder leaves out what ``.gitignore`` and the configuration exclude; a file that is named is always read. A name that
leads to nothing is a problem, because a check of nothing would look like a clean one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable

from auditor.configuring.files import Configs
from auditor.configuring.matching import matcher
from auditor.errors import UnreadableError
from auditor.writers.places import posix

SUFFIXES = (
    ".adoc",
    ".asciidoc",
    ".htm",
    ".html",
    ".markdown",
    ".md",
    ".mdx",
    ".org",
    ".qmd",
    ".rst",
    ".tex",
    ".text",
    ".txt",
)
"""What a folder is searched for where the configuration does not say."""
SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages", "venv"})
"""Folders that hold nobody's prose; so do those whose names start with a dot."""


def discover(names: Iterable[str], configs: Configs, force_exclude: bool = False) -> tuple[list[str], list[str]]:
    """Return the documents that `names` stand for, each once, and a line for each name that leads to none.

    `force_exclude` leaves out excluded files even where they are named, as pre-commit names all files.
    """
    files: dict[str, None] = {}
    problems: list[str] = []
    for name in names:
        found: Iterable[str]
        if name == "-" or not _special(name):
            found = (name,)
            if force_exclude and name != "-" and _excluded(name, configs):
                continue
        elif os.path.isdir(name):
            found = _in_folder(name, configs)
            if not found:
                problems.append(f"{name}: no documents in this folder")
        else:
            found = _in_glob(name, configs)
            if not found:
                problems.append(f"{name}: no such file" if not _magic(name) else f"{name}: matches no document")
        for path in found:
            files.setdefault(path if path == "-" else posix(os.path.normpath(path)))
    return list(files), problems


def names_from(path: str) -> list[str]:
    """Return the names of a NUL-separated list, as ``find -print0`` and ``git ls-files -z`` write it; ``-`` is stdin.

    Raises:
        UnreadableError: there is no such list.
    """
    try:
        if path == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                data = file.read()
    except OSError as error:
        raise UnreadableError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    return [os.fsdecode(name) for name in data.split(b"\0") if name]


def _special(name: str) -> bool:
    return os.path.isdir(name) or not os.path.lexists(name)


def _magic(name: str) -> bool:
    return any(character in name for character in "*?[")


def _excluded(path: str, configs: Configs) -> bool:
    config = configs.of_file(path)
    return bool(config.exclude) and matcher(config.exclude, config.folder)(path)


def _in_glob(pattern: str, configs: Configs) -> list[str]:
    if not _magic(pattern):
        return []
    from glob import glob

    found: list[str] = []
    for path in sorted(glob(pattern, recursive=True)):
        if os.path.isfile(path) and not _excluded(path, configs):
            found.append(path)
    return found


def _in_folder(top: str, configs: Configs) -> list[str]:
    """Return the documents below `top`, sorted by path; links to folders are not followed, so that no loop arises."""
    ignores = _ignores_above(top)
    found: list[str] = []
    stack = [(top, ignores)]
    while stack:
        folder, ignores = stack.pop()
        config = configs.of_folder(folder)
        excluded = matcher(config.exclude, config.folder) if config.exclude else _never
        included = matcher(config.include, config.folder) if config.include else _readable
        own = os.path.join(folder, ".gitignore")
        if os.path.isfile(own):
            ignores = (*ignores, _gitignore(own))
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            raise UnreadableError(f"{folder}: {(error.strerror or 'cannot be read').lower()}") from None
        for entry in entries:
            path = os.path.join(folder, entry.name) if folder != "." else entry.name
            if entry.is_dir(follow_symlinks=False):
                if entry.name.startswith(".") or entry.name in SKIPPED:
                    continue
                if not _ignored(path + "/", ignores) and not excluded(path + "/"):
                    stack.append((path, ignores))
            elif entry.is_file() and included(path) and not excluded(path) and not _ignored(path, ignores):
                found.append(path)
    return sorted(found)


def _never(path: str) -> bool:
    return False


def _readable(path: str) -> bool:
    return path.lower().endswith(SUFFIXES)


Ignore = tuple[str, Callable[[str], "bool | None"]]


def _ignored(path: str, ignores: tuple[Ignore, ...]) -> bool:
    """Tell whether git would ignore `path`: the nearest .gitignore that has an opinion decides."""
    whole = os.path.abspath(path) + ("/" if path.endswith("/") else "")
    for base, opinion in reversed(ignores):
        verdict = opinion(posix(whole[len(base) :].lstrip("/")))
        if verdict is not None:
            return verdict
    return False


def _gitignore(path: str) -> Ignore:
    from pathspec import GitIgnoreSpec

    with open(path, encoding="utf-8", errors="replace") as file:
        spec = GitIgnoreSpec.from_lines(file.read().splitlines())
    return os.path.dirname(os.path.abspath(path)), lambda name: spec.check_file(name).include


def _ignores_above(folder: str) -> tuple[Ignore, ...]:
    """Return the .gitignore files between the repository's top and `folder`, outermost first; none outside of git."""
    found: list[Ignore] = []
    here = os.path.abspath(folder)
    while not os.path.exists(os.path.join(here, ".git")):
        parent = os.path.dirname(here)
        if parent == here:
            return ()
        here = parent
        path = os.path.join(here, ".gitignore")
        if os.path.isfile(path):
            found.append(_gitignore(path))
    return tuple(reversed(found))
