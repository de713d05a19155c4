"""Patterns of paths, written as in a .gitignore."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache

from auditor.writers.places import posix


def matcher(patterns: tuple[str, ...], folder: str) -> Callable[[str], bool]:
    """Return whether a path matches `patterns`, which are written as in a .gitignore that stands in `folder`."""
    spec = _spec(patterns)
    base = os.path.abspath(folder)

    def match(path: str) -> bool:
        relative = os.path.relpath(os.path.abspath(path), base)
        return not relative.startswith("..") and spec(posix(relative))

    return match


@lru_cache(maxsize=256)
def _spec(patterns: tuple[str, ...]) -> Callable[[str], bool]:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns).match_file
