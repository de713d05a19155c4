"""Colour, only where somebody sees it: on a terminal, and never as the only carrier of anything."""

from __future__ import annotations

import os
import sys

BOLD, RED, YELLOW, BLUE, DIM = "1", "1;31", "1;33", "1;34", "2"


def wanted() -> bool:
    """Tell whether standard output takes colour: NO_COLOR, then FORCE_COLOR, then the terminal decides."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def painted(text: str, colour: str, wanted: bool) -> str:
    """Return `text` in `colour`, or as it is."""
    return f"\x1b[{colour}m{text}\x1b[0m" if wanted and text else text
