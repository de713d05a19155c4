"""Patterns that are compiled when they are first used: most texts need fewer than half of them.

Compiling is the larger part of the start of a process, and no text has every form of date, unit and telephone number.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")


class _Lazy:
    """Stands for a compiled pattern until one of its methods is asked for, and then takes them over."""

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # copying and pickling must not compile
            raise AttributeError(name)
        source = self._source if isinstance(self._source, str) else self._source()
        compiled = re.compile(source, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


if TYPE_CHECKING:

    def lazy(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
        """Return the pattern `source`, or what that returns, made at first use; a wrong one raises `re.error` then."""

else:
    lazy = _Lazy
