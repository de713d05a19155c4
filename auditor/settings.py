"""What a house decides about an audit: one frozen record, handed down from configuration to every stage."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from auditor.records import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """House settings of one audit; the defaults audit any English text."""

    select: tuple[str, ...] = ()
    """Rules to run; empty runs them all."""
    ignore: tuple[str, ...] = ()
    hedges: tuple[tuple[str, Fraction], ...] = ()
    """House bands: ("nearly", 9/10) says that "nearly N" means at least 0.9 N."""
    rounding: str = "either"
    """How the house rounds halves: "half-up", "half-even", "down" (cuts off), or "either" of the first two."""
    locale: str = "en"
    reference_date: date | None = None
    identities: tuple[tuple[str, str], ...] = ()
    """A house's own equations over what is counted: ("turnout", "votes cast / registered voters")."""


DEFAULT = Settings()
