"""``--watch``: check again whenever a document changes, comes or goes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import click

from auditor.errors import AuditorError

INTERVAL = 0.5
"""Seconds between two looks."""
State = dict[str, tuple[int, int]]


def state_of(paths: list[str]) -> State:
    """Return the time of the last change and the size of each file."""
    found: State = {}
    for path in paths:
        try:
            stat = os.stat(path)
        except OSError:
            continue
        found[path] = stat.st_mtime_ns, stat.st_size
    return found


def watch(documents: Callable[[], list[str]], check: Callable[[], int], rounds: int | None = None) -> int:
    """Call `check` now and whenever one of `documents` has changed, until interrupted or for `rounds` checks."""
    last: State | None = None
    status = 0
    while rounds is None or rounds > 0:
        now = state_of(documents())
        if now != last:
            last = now
            try:
                status = check()
            except AuditorError as error:  # a configuration that is being edited ends no watch
                click.echo(f"auditor: {error}", err=True)
                status = 2
            if rounds is not None:
                rounds -= 1
            click.echo("watching; Ctrl-C ends", err=True)
            continue
        time.sleep(INTERVAL)
    return status
