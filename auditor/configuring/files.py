"""Where configuration is found: beside the documents, or in the file that the command line names.

The nearest of ``.auditor.toml``, ``auditor.toml`` and ``pyproject.toml`` with a ``[tool.auditor]`` table wins as a
whole; the search goes up from the document's folder and stops at the folder that holds ``.git``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

from auditor.configuring.model import Config
from auditor.errors import UsageError

NAMES = (".auditor.toml", "auditor.toml", "pyproject.toml")
"""In the order in which they win within one folder."""

_TABLE = re.compile(rb"^[ \t]*\[?[ \t]*[\"']?tool[\"']?[ \t]*(?:\]|\.[ \t]*[\"']?auditor)", re.MULTILINE)
"""Where a pyproject.toml may have our table: under its own head, or within one of all tools."""


class Configs:
    """Finds the configuration of each document; a folder is searched once."""

    def __init__(
        self,
        explicit: str | None = None,
        isolated: bool = False,
        overrides: Mapping[str, Any] | None = None,
    ) -> None:
        """Take the file of ``--config``, whether none is to be read, and what the command line sets itself."""
        self._overrides = dict(overrides or {})
        self._found: dict[str, Config] = {}
        self._fixed: Config | None = None
        if explicit is not None:
            if not os.path.isfile(explicit):
                raise UsageError(f"{explicit}: no such configuration file")
            table = read_table(explicit, required=True)
            self._fixed = self._made(explicit, table or {})
        elif isolated:
            self._fixed = self._made(None, {})

    def of_file(self, path: str) -> Config:
        """Return the configuration for the document at `path`."""
        return self._fixed or self.of_folder(os.path.dirname(path) or ".")

    def of_folder(self, folder: str) -> Config:
        """Return the configuration for documents in `folder`."""
        if self._fixed is not None:
            return self._fixed
        known = self._found.get(folder)
        if known is None:
            path = find(folder)
            key = path or ""
            known = self._found.get("\0" + key)
            if known is None:
                known = self._made(path, (read_table(path) or {}) if path else {})
                self._found["\0" + key] = known
            self._found[folder] = known
        return known

    def _made(self, path: str | None, table: dict[str, Any]) -> Config:
        if not table and not self._overrides:
            return Config(folder=(os.path.dirname(path) or ".") if path else ".")
        from auditor.configuring.keys import config_of

        return config_of(path, table, self._overrides)


def find(folder: str) -> str | None:
    """Return the configuration file that holds for documents in `folder`, None where there is none."""
    folder = os.path.abspath(folder)
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or read_table(path) is not None):
                return os.path.relpath(path) if _below_here(path) else path
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = parent


def _below_here(path: str) -> bool:
    here = os.getcwd()
    return path.startswith(here.rstrip(os.sep) + os.sep)


def read_table(path: str, required: bool = False) -> dict[str, Any] | None:
    """Return the auditor's table of the TOML file `path`; None is a ``pyproject.toml`` without one.

    Raises:
        UsageError: it cannot be read, is not TOML, or (with `required`) has no such table.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    shared = os.path.basename(path) == "pyproject.toml"
    if shared and not _TABLE.search(data) and not required:
        return None  # most are of other tools: not even tomllib is imported for them
    import tomllib
    from decimal import Decimal

    try:
        whole = tomllib.loads(data.decode("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not valid TOML: {str(error).splitlines()[0]}") from None
    if not shared:
        return whole
    tool = whole.get("tool", {})
    table = tool.get("auditor") if isinstance(tool, dict) else None
    if table is None:
        if required:
            raise UsageError(f"{path}: has no table [tool.auditor]")
        return None
    if not isinstance(table, dict):
        raise UsageError(f"{path}: 'tool.auditor' must be a table")
    return table
