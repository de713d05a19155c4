"""A progress bar on standard error, for terminals only, and only once a run has lasted long enough to wonder."""

from __future__ import annotations

import sys
import time

PATIENCE = 0.5
"""Seconds before anything is shown."""


class Bar:
    """Called with how many of how many documents are done; the last call wipes the bar away."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """Start the clock."""
        self._shown_from = time.monotonic() + patience
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar."""
        if done >= total:
            if self._shown:
                sys.stderr.write("\r\x1b[K")
            return
        if time.monotonic() < self._shown_from:
            return
        self._shown = True
        width = 30
        full = width * done // total
        sys.stderr.write(f"\r[{'#' * full}{'-' * (width - full)}] {done}/{total} documents")
        sys.stderr.flush()
