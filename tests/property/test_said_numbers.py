"""Round trips of numbers as they are said: small parts, spoken decimals, nameless coins, lengths, suspended units."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from auditor.document.reader import read_document
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.reader import read_quantities

DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "hundred thousand": 10**5, "billion": 10**9}
TENS = st.integers(2, 9)
UNITS = st.integers(1, 9)


def only(text: str) -> Quantity:
    """Return the one number to check in `text`."""
    found = [quantity for quantity in read_quantities(read_document(text, "t.txt")) if quantity.excluded is None]
    assert len(found) == 1, [text[quantity.span.start : quantity.span.end] for quantity in found]
    return found[0]


@given(TENS, UNITS)
def test_one_of_a_compound_ordinal_is_its_part(ten: int, unit: int) -> None:
    below = 10 * ten + unit
    assert only(f"It is one {num2words(below, to='ordinal')}.").value == Fraction(1, below)


@given(st.sampled_from(sorted(SCALES)), st.sampled_from(["several", "a few", "many"]))
def test_several_of_a_scale_are_one_to_ten_of_it(scale: str, some: str) -> None:
    quantity = only(f"They saw {some} {scale} boats.")
    assert quantity.ends == (SCALES[scale], 10 * SCALES[scale])
    assert quantity.interval.holds(Fraction(3 * SCALES[scale]))


@given(st.sampled_from(sorted(SCALES)), st.sampled_from([" of ", " "]))
def test_a_couple_of_a_scale_is_about_two_of_it(scale: str, of: str) -> None:
    quantity = only(f"They saw a couple{of}{scale} boats.")
    assert quantity.value == 2 * SCALES[scale]
    assert quantity.interval.holds(Fraction(9 * SCALES[scale], 5))


@given(st.integers(0, 999), st.lists(st.integers(0, 9), min_size=1, max_size=6))
def test_spoken_decimals_read_back(whole: int, digits: list[int]) -> None:
    said = " ".join(DIGITS[digit] for digit in digits)
    expected = whole + Fraction(int("".join(map(str, digits))), 10 ** len(digits))
    for written in (num2words(whole), str(whole)):
        quantity = only(f"It is {written} point {said}.")
        assert quantity.value == expected
        assert quantity.interval.holds(expected + Fraction(1, 2 * 10 ** len(digits)))


@given(st.lists(st.integers(1, 9), min_size=2, max_size=5))
def test_a_point_may_open_a_number(digits: list[int]) -> None:
    said = " ".join(DIGITS[digit] for digit in digits)
    expected = Fraction(int("".join(map(str, digits))), 10 ** len(digits))
    assert only(f"It grew by point {said}.").value == expected
    assert only(f"It is minus point {said}.").value == -expected


@given(st.integers(1, 99), st.integers(10, 99))
@pytest.mark.parametrize(("money", "unit"), [("dollars", "USD"), ("euros", "EUR"), ("rupees", "INR")])
def test_coins_without_a_name_are_hundredths(money: str, unit: str, whole: int, coins: int) -> None:
    for written in (f"{whole} {money} {coins}", f"{num2words(whole)} {money} {num2words(coins)}"):
        quantity = only(f"It costs {written}.")
        assert (quantity.value, quantity.unit) == (whole + Fraction(coins, 100), unit)


@given(st.integers(1, 99), st.integers(1, 99))
@pytest.mark.parametrize(
    ("money", "coin", "unit"), [("rupees", "paise", "INR"), ("roubles", "kopecks", "RUB"), ("pounds", "pence", "GBP")]
)
def test_coins_are_counted_in_their_money(money: str, coin: str, unit: str, whole: int, coins: int) -> None:
    prefix = "£" if unit == "GBP" else ""
    text = f"It costs {prefix}{whole}{'' if prefix else ' ' + money} and {coins} {coin}."
    quantity = only(text)
    assert (quantity.value, quantity.unit) == (whole + Fraction(coins, 100), unit)


@given(st.integers(1, 23), st.integers(1, 59), st.integers(0, 59))
def test_hours_minutes_and_seconds_in_letters_are_one_length(hours: int, minutes: int, seconds: int) -> None:
    for written in (f"{hours}h {minutes}m", f"{hours}h{minutes}m", f"{hours}h {minutes}min"):
        quantity = only(f"It took {written} in all.")
        assert (quantity.value, quantity.unit, quantity.kind) == (hours * 60 + minutes, "minute", Kind.DURATION)
    total = (hours * 60 + minutes) * 60 + seconds
    assert only(f"It took {hours}h {minutes}m {seconds}s in all.").value == total


@given(st.integers(1, 40), st.integers(41, 99), st.sampled_from(["foot", "year-old", "mile", "hour"]))
def test_a_suspended_hyphen_keeps_both_ends_of_a_range(low: int, high: int, unit: str) -> None:
    quantity = only(f"They liked the {low}- to {high}-{unit} ones.")
    assert quantity.ends == (low, high)


@given(st.one_of(st.integers(2, 20), st.sampled_from([100, 1000, 10**4, 10**6])))
def test_one_in_so_many_is_their_part(many: int) -> None:
    assert only(f"The chance is one in {num2words(many)}.").value == Fraction(1, many)
    if many <= 20:
        assert only(f"It has a one-in-{num2words(many)} chance.").value == Fraction(1, many)


@given(st.integers(1, 9), st.integers(1, 99))
def test_a_comma_before_a_unit_is_a_decimal_sign(whole: int, part: int) -> None:
    places = len(str(part))
    assert only(f"It is {whole},{part} km long.").value == whole + Fraction(part, 10**places)


@given(
    st.integers(1, 99), st.sampled_from(["A majority of voters ({}%)", "A majority, {} per cent,", "A majority ({}%)"])
)
def test_a_majority_with_its_percentage_is_more_than_half(share: int, form: str) -> None:
    found = read_quantities(read_document(f"{form.format(share)} said so.", "t.txt"))
    assert [quantity.kind for quantity in found] == [Kind.FRACTION, Kind.PERCENTAGE]
    assert found[0].interval.holds(Fraction(share, 100)) == (share > 50)


@given(st.integers(2, 9), st.sampled_from(["last", "first", "past", "next"]))
def test_quarters_of_a_period_are_counted(quarters: int, which: str) -> None:
    found = read_quantities(read_document(f"Sales grew in the {which} {num2words(quarters)} quarters.", "t.txt"))
    assert found[-1].value == quarters
    assert found[-1].kind is Kind.COUNT
