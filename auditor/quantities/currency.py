"""Money signs and codes right before a number: £, US$, Rs, EUR."""

from __future__ import annotations

from typing import NamedTuple

from auditor.quantities.unit_table import CODES, SIGNS


class CurrencyMatch(NamedTuple):
    """The money sign before a number."""

    unit: str
    """The ISO 4217 code."""
    start: int
    """Where the sign begins."""


_LONGEST = max(map(len, SIGNS))
_LAST = frozenset(sign[-1] for sign in SIGNS) | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SPACES = " \u00a0\u202f\u2009"


def currency_before(prose: str, position: int) -> CurrencyMatch | None:
    """Return the currency whose sign or code ends at `position`, where the numeral begins, or one space before."""
    end = position
    if end and prose[end - 1] in _SPACES:
        end -= 1
    if not end or prose[end - 1] not in _LAST:
        return None
    for length in range(min(_LONGEST, end), 0, -1):
        start = end - length
        code = SIGNS.get(prose[start:end])
        if code is not None and _stands_alone(prose, start):
            return CurrencyMatch(code, start)
        if length == 3 and prose[start:end] in CODES and _stands_alone(prose, start):
            return CurrencyMatch(prose[start:end], start)
    return None


def _stands_alone(prose: str, start: int) -> bool:
    """Tell whether no letter runs into the sign at `start`."""
    return start == 0 or not prose[start].isalpha() or not prose[start - 1].isalpha()
