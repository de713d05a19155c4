"""Values and intervals in the words of an answer."""

from __future__ import annotations

from calendar import day_name, month_name
from fractions import Fraction

from auditor.quantities.interval import Interval
from auditor.quantities.model import Calendar, Quantity


def value_text(quantity: Quantity) -> str:
    """Return the value of `quantity` without its unit, the ends of a range, or the parts of a date; may be empty."""
    if quantity.ends is not None:
        return " to ".join(map(number_text, quantity.ends))
    if quantity.value is not None:
        return number_text(quantity.value)
    return calendar_text(quantity.calendar) if quantity.calendar is not None else ""


def calendar_text(place: Calendar) -> str:
    """Return the parts of a place in time that are written: "Monday 6 January 2025", "17:40 GMT"."""
    words = [] if place.weekday is None else [day_name[place.weekday]]
    words += [] if place.day is None else [str(place.day)]
    words += [] if place.month is None else [month_name[place.month]]
    words += [] if place.year is None else [str(place.year)]
    if place.hour is not None:
        words.append(f"{place.hour:02}:{place.minute or 0:02}")
    return " ".join([*words, *([place.zone] if place.zone else [])])


def number_text(value: Fraction, places: int = 6) -> str:
    """Return `value` in decimal digits; where it does not end, six decimals and an ellipsis."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    scaled = abs(value) * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    digits = str(whole).rjust(places + 1, "0")
    text = f"{int(digits[:-places]):,}.{digits[-places:]}"
    text = f"{text}…" if rest else text.rstrip("0").rstrip(".")
    return f"−{text}" if value < 0 else text


def interval_text(one: Interval) -> str:
    """Return an interval in words: "73.5 to 74.5", "more than 200", "exactly 218"."""
    low, high = one.low, one.high
    if low is None and high is None:
        return "any number"
    if high is None and low is not None:
        return f"{'more than' if one.low_open else 'at least'} {number_text(low)}"
    if low is None and high is not None:
        return f"{'less than' if one.high_open else 'at most'} {number_text(high)}"
    assert low is not None
    assert high is not None
    if low == high:
        text = number_text(low)
        return text if text.endswith("…") else f"exactly {text}"
    left = "more than " if one.low_open else ""
    right = "less than " if one.high_open else ""
    return f"{left}{number_text(low)} to {right}{number_text(high)}"
