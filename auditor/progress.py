"""A progress bar on standard error, for terminals only, and only once a run has lasted long enough to wonder."""

from __future__ import annotations

import sys
import time

import click

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
                click.echo("\r\x1b[K", nl=False, err=True)
            return
        if time.monotonic() < self._shown_from:
            return
        self._shown = True
        width = 30
        full = width * done // total
        click.echo(f"\r[{'#' * full}{'-' * (width - full)}] {done}/{total} documents", nl=False, err=True)
        sys.stderr.flush()
