"""What a house decided: the record that configuration ends in, and each value knows where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from auditor.pages import EXTRA
from auditor.records import dataclass
from auditor.settings import DEFAULT, Settings


@dataclass(frozen=True, slots=True)
class Config:
    """What a house decided: the settings of the audit, and what the run does with its findings."""

    settings: Settings = DEFAULT
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fail_on: str = "warning"
    min_confidence: str = "low"
    include: tuple[str, ...] = ()
    """Patterns of .gitignore for the files that a folder is searched for; empty stands for every readable suffix."""
    exclude: tuple[str, ...] = ()
    output: tuple[str, ...] = ()
    folder: str = "."
    """What the patterns are relative to."""
    silenced: frozenset[str] = frozenset()
    """Ignored names of findings that a run makes and no rule of the pack."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Key to the file that set it; keys that are missing have their default."""

    def settings_for(self, path: str) -> Settings:
        """Return the settings for the document at `path`, with what ``per-file-ignores`` adds."""
        more = self._ignored_for(path)
        if not more:
            return self.settings
        extra = tuple(name for name in more if name not in self.settings.ignore and name not in EXTRA)
        return replace(self.settings, ignore=self.settings.ignore + extra)

    def silenced_for(self, path: str) -> frozenset[str]:
        """Return which findings that no rule of the pack makes are ignored in the document at `path`."""
        more = self._ignored_for(path)
        if not more:
            return self.silenced
        return self.silenced.union(name for name in more if name in EXTRA)

    def _ignored_for(self, path: str) -> tuple[str, ...]:
        if not self.per_file_ignores:
            return ()
        from auditor.configuring.matching import matcher

        return tuple(
            name
            for pattern, names in self.per_file_ignores
            if matcher((pattern,), self.folder)(path)
            for name in dict.fromkeys(names)
        )
