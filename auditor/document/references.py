"""Character references of HTML and Markdown, written out in place."""

from __future__ import annotations

import re
from html import unescape

from auditor.patterns import lazy

_REFERENCE = lazy(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def written_out(prose: str) -> str:
    """Return `prose` with the characters that its references stand for, behind spaces: the length stays.

    Of a reference that stands for two characters the first is given.
    """
    return _REFERENCE.sub(_character, prose) if "&" in prose else prose


def _character(reference: re.Match[str]) -> str:
    return unescape(reference[0])[:1].rjust(len(reference[0]))
