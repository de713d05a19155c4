"""A house's way of rounding."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.document.reader import read_document
from auditor.pipeline import audit_text
from auditor.quantities.interval import Interval
from auditor.quantities.reader import read_quantities
from auditor.quantities.rounding import rounded_as
from auditor.settings import DEFAULT

WAYS = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "down": ROUND_DOWN}
(PERCENTAGE,) = read_quantities(read_document("They had 43.2% of it.", "a.txt"), DEFAULT)


@settings(deadline=None)
@given(st.decimals(-200, 200, places=3), st.sampled_from(sorted(WAYS)))
def test_the_interval_holds_exactly_what_rounds_to_the_number(exact: Decimal, way: str) -> None:
    """Of the decimal module: ROUND_HALF_UP is "to nearest with ties going away from zero"."""
    tenth = Decimal("0.1")
    for written in {exact.quantize(tenth, mode) + shift * tenth for mode in WAYS.values() for shift in (-1, 0, 1)}:
        value = Fraction(written)
        interval = Interval.around(value, Fraction(1, 10))
        made = rounded_as((replace(PERCENTAGE, value=value, step=Fraction(1, 10), interval=interval),), way)
        rounds_to_it = exact.quantize(tenth, WAYS[way]) == written
        if written or way != "down":  # 0.0 is what small numbers of either sign are cut to
            assert made[0].interval.holds(Fraction(exact)) is rounds_to_it


def test_exact_and_hedged_numbers_are_left_alone() -> None:
    quantities = read_quantities(read_document("About 43% of 12 men and 1.5 km.", "a.txt"), DEFAULT)
    made = rounded_as(quantities, "half-up")
    assert made[:2] == quantities[:2]
    assert made[2].interval.high_open
    assert rounded_as(quantities, "either") is quantities


@pytest.mark.parametrize(
    ("rounding", "wrong"), [("either", False), ("half-up", True), ("half-even", False), ("down", False)]
)
def test_the_audit_heeds_the_way(rounding: str, wrong: bool) -> None:
    report = audit_text("Of the 200 delegates, 25 (12%) left.", "a.txt", replace(DEFAULT, rounding=rounding))
    assert bool(report.findings) is wrong
