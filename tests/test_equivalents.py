"""Amounts given twice, and what only looks like them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.assertions.clocks.zones import moments, offsets
from auditor.assertions.model import Assertion
from auditor.assertions.reader import read_assertions
from auditor.document.reader import read_document
from auditor.pipeline import audit_text
from auditor.quantities.reader import read_quantities
from auditor.quantities.units import reciprocal
from auditor.relations.exchange import known_years, rate_bands
from auditor.relations.scales import scales, written_term
from auditor.settings import Settings


def numbers_of(text: str) -> tuple[Assertion, ...]:
    document = read_document(text, "text.txt")
    return read_assertions(document, read_quantities(document), Settings()).assertions


@pytest.mark.parametrize(
    "text",
    [
        "Choose the 5 km or 10 mile route.",
        "For whole units (1 minute, 1 hour, etc.), the clock strikes.",
        "The pump takes either 2 litres or 1 gallon at once.",
        "Set the number of rents to 360 (12 months x 30 years) and go on.",
        "It takes 2 seconds + 20 milliseconds + 1230 microseconds = 2.02123 seconds.",
        "Bring a 2 kg or 10 lb weight to class.",
        "He may get six months or two years in jail, or two years if he comes back.",
        "Splits over 5 km, 2 miles and 400 m are shown on the board.",
        "He walked 12 miles (3 km of them uphill) on Sunday.",
        "The tank takes 40 litres (5 gallons more than the old one).",
        "The flat costs $900 a month (about $300 a week for food is extra).",
        "The salary is £30,000 a year, or £400 a week for apprentices.",
        "It took 90 minutes - a half-hour more than planned.",
        "A jump of 5 ft - 2 m at the second try - won it.",
        "Races over 5 km, 10 miles, and a marathon are held.",
        "The show airs at 9pm EST, 10pm EST on Fridays.",
        "The flight leaves at 9am New York time and lands at 9pm Paris time.",
        "A third of the seats - 40 per cent of those in the north - were lost.",
        "Two thirds (40 per cent in 2010) now have a phone.",
        "Shares of 10 per cent, a quarter, and 40 per cent were sold.",
        "It sold 40,000 copies in four weeks, 2,000 a week more than its rival.",
        "The 50 guests paid £40 each, and the raffle raised £900.",
        "He drove 120 miles in three hours at speeds of up to 80 mph.",
        "Women were twice as likely to walk (34% v 30% for buses).",
        "The firm earned $4bn (£3bn) in 1985 and $6bn (£3.1bn) in 2007.",
        "It paid £40m (2,000 tonnes of it in coins) for the mill.",
        "They lost 40 people a day, or 15 an hour at the peak.",
        "It built 300 cars a day, or 500 a week less than planned.",
        "It weighs about 2,300 tons (2,095 metric tons).",
        "It flies 1,500 nautical miles (2,780 km, 1,727 mi) at most.",
        "He lives two miles (3.5km) from the school.",
        "It may weigh an ounce of lead, or 16 pounds of iron.",
        "It grows to between 39 and 42 feet (14 metres is slightly less than 46 feet).",
        "The bank lent 5bn rupees ($50m) in 2004 and will lend as much in 2005.",
    ],
)
def test_what_is_no_equivalent_raises_nothing(text: str) -> None:
    report = audit_text(text + "\n")
    assert [str(finding.message) for finding in report.findings] == []


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("In 2003 it owed 400m euros ($527m; £250m), and in 2004 it will owe less.", ["£250m", "400m euros", "$527m"]),
        ("The crate weighs 20kg (44lbs / 5st 2lb) when empty.", ["5st 2lb", "20kg"]),
        ("Bake it at 375°F/210°C/gas 5 for an hour.", ["210°C", "375°F"]),
        ("Heat the oven to 350ºF (230ºC/gas mark 4) first.", ["230ºC", "350ºF"]),
        ("The bolt takes 2,000 lbf (9.8 kN) before it snaps.", ["9.8 kN", "2,000 lbf"]),
        ("The box is 7 x 5 x 3 inches (18 x 19 x 8 cm) inside.", ["19", "5"]),
        ("It is 1.2 km – or one and a half miles – away.", ["one and a half miles", "1.2 km"]),
        ("It lies 24 miles -- about 59 km -- from the pass.", ["about 59 km", "24 miles"]),
        ("It raised 60 mln Canadian dlrs (86 mln U.S. Dlrs).", ["86 mln U.S. Dlrs", "60 mln Canadian dlrs"]),
        ("It raised $A1.2 billion ($US1,620 million).", ["$US1,620 million", "$A1.2 billion"]),
        ("It raised €8.1m/$19.3m.", ["$19.3m", "€8.1m"]),
        ("The wall rises 26ft - that's 9m - above the road.", ["9m", "26ft"]),
        ("The pond froze to 10 inches, i.e. 35 cm.", ["35 cm", "10 inches"]),
        ("Rent is $45 a square foot ($384 a square metre) there.", ["$384", "$45"]),
        ("Copper was $1,850 a tonne (64 cents a pound) then.", ["64 cents", "$1,850"]),
        ("The show runs for 1 hour 30 minutes (80 minutes) at most.", ["80 minutes", "1 hour 30 minutes"]),
        ("Six in ten of the women (or 90%) work.", ["90%", "Six in ten"]),
    ],
)
def test_an_equivalent_that_is_none_is_found(text: str, cited: list[str]) -> None:
    (finding,) = audit_text(text + "\n").findings
    assert [text[place.span.start : place.span.end] for place in finding.citations] == cited


@pytest.mark.parametrize("other", ["£16.8m", "£5.7m", "£4.1m", "£52.7m"])
def test_all_pairs_that_agree_are_cited_against_the_one_that_does_not(other: str) -> None:
    text = "One took $31.8m (£16.8m), one $10.8m (£5.7m), one $7.7m (£4.1m), and all passed $100m (£52.7m).\n"
    assert not audit_text(text).findings
    findings = audit_text(text.replace(other, "£3" + other[2:])).findings
    assert max(len(finding.citations) for finding in findings) == 8


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("at 3pm New York time", (-300, -240)),
        ("at 9 a.m. Pacific", (-480, -420)),
        ("at 9 a.m. Pacific daylight time", (-420,)),
        ("at 6 a.m. in Tokyo", (540,)),
        ("at noon EST", (-300, 600)),
        ("at 18:00 UTC+8", (480,)),
        ("at 18:00 GMT-3:30", (-210,)),
        ("at 23.15 GMT", (0,)),
        ("at 8pm local time in Delhi", (330,)),
        ("at 8pm in Springfield", ()),
        ("at 2617 GMT", ()),
    ],
)
def test_the_zone_of_a_time_is_read_from_the_words_after_it(text: str, minutes: tuple[int, ...]) -> None:
    document = read_document(text, "text.txt")
    (time,) = numbers_of(text)
    assert offsets(document, time) == minutes


@pytest.mark.parametrize(
    ("one", "other", "years", "least", "most"),
    [
        ("GBP", "EUR", (), 1, 2),
        ("GBP", "EUR", (2004, 2005), Fraction(4, 3), Fraction(8, 5)),
        ("AUD", "GBP", (2004,), 2, Fraction(3)),
        ("USD", "DEM", (1987,), Fraction(3, 2), Fraction(13, 5)),
        ("GBP", "USD", (2040,), 1, Fraction(3, 2)),
    ],
)
def test_a_band_is_of_both_currencies_at_one_time(
    one: str, other: str, years: tuple[int, ...], least: Fraction, most: Fraction
) -> None:
    (band,) = rate_bands(one, other, known_years(years))
    (same,) = rate_bands(other, one, known_years(years))
    assert band.interval == same.interval
    assert band.interval.low is not None
    assert band.interval.high is not None
    assert least < band.interval.low < band.interval.high < most


@pytest.mark.parametrize("code", ["RUB", "TRY", "PLN", "MXN"])
def test_a_currency_that_changed_its_noughts_needs_a_later_year(code: str) -> None:
    assert rate_bands(code, "USD", known_years(())) == rate_bands(code, "USD", known_years((1998,))) == ()
    assert len(rate_bands(code, "USD", known_years((2012,)))) == 1


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("300m zlotys", "PLN", 300_000_000),
        ("2.2bn Swiss francs", "CHF", 2_200_000_000),
        ("40m naira", "NGN", 40_000_000),
        ("300m won by a yard", "meter", 300),
    ],
)
def test_millions_of_any_currency_are_no_metres(text: str, unit: str, value: int) -> None:
    quantity = numbers_of(f"The road took {text} in all.")[0].quantity
    assert quantity.value == value
    assert quantity.unit == unit


def test_america_changes_its_clocks_as_one() -> None:
    assert list(moments((-300, -240), (-480, -420))) == [(-300, -480), (-240, -420)]
    assert (-300, 60) not in list(moments((-300, -240), (0, 60)))
    assert (-240, 0) in list(moments((-300, -240), (0, 60)))


@given(st.integers(1, 99), st.integers(0, 4))
def test_an_open_hedge_ends_at_the_next_round_number(digits: int, noughts: int) -> None:
    number = digits * 10**noughts
    (over,) = numbers_of(f"It is more than {number:,} km away.")
    term = written_term("left", over, Fraction(1))
    assert term.interval.low == number
    assert term.interval.high is not None
    assert number < term.interval.high <= 2 * number


@pytest.mark.parametrize("other", ["liter / kilometer", "gallon / mile"])
def test_fuel_use_is_the_reciprocal_of_range(other: str) -> None:
    assert reciprocal("mile / gallon", other)
    assert not reciprocal(other, other)


def test_a_week_has_as_many_days_as_are_worked() -> None:
    day, week = numbers_of("It pays £100 a day (£500 a week).")
    assert {right[0] / left[0] for left, right in scales(day, week)} == {Fraction(1, 5), Fraction(1, 6), Fraction(1, 7)}
