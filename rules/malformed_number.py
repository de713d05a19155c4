"""A numeral is written as numerals are written.

Why: "£135,00" or "30, 000 seats" has lost or gained a digit or a space, and every sum with it is then wrong.
A stray space ("30, 000") leaves no doubt about the value, and is only noted.
Not checked: numerals of other languages in an English text ("1.234.567" is read as they write it); telephone numbers,
codes and other digits that are no quantity.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Evidence, Reading
from auditor.relations.model import Basis, Claim, Proposal
from auditor.relations.terms import fault_term

BAD: tuple[str, ...] = (
    """
    The new pump cost the parish £135,00 and was paid for at once.
                                 ^^^^^^^
    """,
    """
    Readers borrowed 1,2345 books in May.
                     ^^^^^^
    """,
    """
    The dam can hold 4512,000 litres of water.
                     ^^^^^^^^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The new pump cost the parish £13,500 and was paid for at once.",
    "The stadium holds 30, 000 people on match days.",
    "Readers borrowed 12,345 books in May.",
    "The dam can hold 4,512,000 litres of water.",
    "Delegates met in rooms 1,2 and 3, and 12,34,567 rupees were raised.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield one claim for each numeral that is not well formed."""
    for number in reading.assertions:
        quantity = number.quantity
        if quantity.malformed is not None and quantity.excluded is None:
            note = f"It has {quantity.malformed}."
            yield Proposal(
                (
                    Claim(
                        "malformed-number", "well-formed", (fault_term(number),), Evidence.CUE, Basis.STATED, note=note
                    ),
                )
            )
