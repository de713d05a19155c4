"""An estimate lies inside the middles of its interval, however that interval is symmetric."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from auditor.quantities.interval import Interval
from auditor.relations.middles import middles
from auditor.relations.model import Term

ONE = Interval.exactly(Fraction(1))
NOUGHT = Interval.exactly(Fraction(0))
amounts = st.fractions(min_value=Fraction(1, 100), max_value=Fraction(50), max_denominator=100)
factors = st.fractions(min_value=Fraction(1), max_value=Fraction(20), max_denominator=100)


def bounds(low: Fraction, high: Fraction, whole: int = 0) -> tuple[Fraction, Fraction]:
    """Return the least and the most that an estimate between `low` and `high` can be, without any leeway."""
    lower, upper = (
        Term(name, Interval.exactly(value), Interval.exactly(value), (), name)
        for name, value in (("lower", low), ("upper", high))
    )
    found = middles((lower, upper), Term("about", ONE, ONE, (), "about"), Term("off", NOUGHT, NOUGHT, (), "off"), whole)
    assert found is not None
    least, most = found[0].interval.low, found[1].interval.high
    assert least is not None
    assert most is not None
    return least, most


@given(amounts, st.fractions(min_value=Fraction(0), max_value=Fraction(99, 100), max_denominator=100))
def test_a_mean_in_the_middle_is_inside(mean: Fraction, part: Fraction) -> None:
    least, most = bounds(mean * (1 - part), mean * (1 + part))
    assert least <= mean <= most


@given(amounts, factors)
def test_a_ratio_in_the_geometric_middle_is_inside(ratio: Fraction, factor: Fraction) -> None:
    least, most = bounds(ratio / factor, ratio * factor)
    assert least <= ratio <= most


@given(amounts, st.fractions(min_value=Fraction(0), max_value=Fraction(99, 100), max_denominator=100))
def test_a_reciprocal_in_the_middle_of_reciprocals_is_inside(needed: Fraction, part: Fraction) -> None:
    least, most = bounds(1 / (1 / needed * (1 + part)), 1 / (1 / needed * (1 - part)))
    assert least <= needed <= most


@given(amounts, factors)
def test_a_share_close_to_its_end_is_inside(rest: Fraction, factor: Fraction) -> None:
    """The interval of a share of nearly all is symmetric in the logarithm of what is left."""
    if rest * factor < 100:
        least, most = bounds(100 - rest * factor, 100 - rest / factor, whole=100)
        assert least <= 100 - rest <= most + Fraction(1, 10**6)
