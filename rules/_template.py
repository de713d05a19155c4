"""One sentence that says what must agree.

Why: what goes wrong in print, and why a reader minds.
Not checked: the known limits.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading
from auditor.relations.model import Proposal

BAD: tuple[str, ...] = ()
GOOD: tuple[str, ...] = ()


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield what the text asserts."""
    yield from ()
