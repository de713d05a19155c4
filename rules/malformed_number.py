"""A numeral is written as numerals are written.

Why: "£135,00" or "$30, 000" has lost or gained a digit or a space, and every sum with it is then wrong.
Not checked: numerals of other languages in an English text.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Reading
from auditor.relations.model import Proposal

BAD: tuple[str, ...] = ()
GOOD: tuple[str, ...] = ()


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield one claim for each numeral that is not well formed."""
    yield from ()
