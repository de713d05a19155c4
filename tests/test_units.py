"""Units: every printed form reads back, every factor is pint's, and words that only look like units are none."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.document.reader import read_document
from auditor.quantities import angles, currency, prefixes, units
from auditor.quantities.compounds import compound_after
from auditor.quantities.conversion import convert, factor, meanings, same_dimension
from auditor.quantities.currency import currency_before
from auditor.quantities.model import Kind
from auditor.quantities.reader import read_quantities
from auditor.quantities.unit_guards import GUARDED
from auditor.quantities.unit_table import CODES, MONEY, SIGNS, SYMBOLS, UNITS, WORDS
from auditor.quantities.units import unit_after
from tests import generate_tables

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?(?: (?:million|billion))?|three|½")
INTERNATIONAL = {"furlong", "fathom", "chain", "acre", "acre_foot"}
"""Units that pint counts in survey feet, which differ by two parts in a million."""


def read(text: str) -> units.UnitMatch | None:
    number = _NUMBER.search(text)
    assert number is not None
    return unit_after(text, number.end())


@pytest.mark.parametrize(("text", "unit"), units.EXAMPLES)
def test_an_example_reads_as_it_says(text: str, unit: str) -> None:
    found = read(text)
    assert (found.unit if found else "") == unit


@pytest.mark.parametrize(("text", "unit"), currency.EXAMPLES)
def test_a_sign_before_a_number_reads_as_it_says(text: str, unit: str) -> None:
    number = re.search("[0-9]", text)
    assert number is not None
    found = currency_before(text, number.start())
    assert (found.unit if found else "") == unit


def test_the_table_is_what_its_generator_writes() -> None:
    assert generate_tables.TABLE.read_text(encoding="utf-8") == generate_tables.text()


@pytest.mark.parametrize("word", sorted(WORDS))
def test_every_word_of_the_lexicon_reads_back(word: str) -> None:
    number = "3 million" if WORDS[word] in MONEY else "2.5" if word in GUARDED else "1/3"
    text = f"{number} {word}" + (" of it" if word.startswith("cup") or word in ("mole", "moles") else "")
    found = unit_after(text, len(number))
    assert found is not None
    assert found.unit in (WORDS[word], "GBP" if WORDS[word] == "pound" else "")
    assert text[found.end :] in ("", " of it")
    assert unit_after(f"{number}-{word}" + text[found.end :], len(number)) is not None


@pytest.mark.parametrize("sign", sorted(SYMBOLS))
def test_every_symbol_of_the_lexicon_reads_back_beside_a_number(sign: str) -> None:
    lone = sign in ("ac", "d", "am")
    number = "2.125" if sign == "am" else "2.5"
    before = f"{number} " if lone else number
    after = ", each" if lone else " per unit" if sign in GUARDED and sign not in "CFKR" else ""
    after = " per hour" if sign == "R" else after
    found = unit_after(before + sign + after, len(number))
    assert found is not None
    assert found.unit == SYMBOLS[sign] + (" / hour" if sign == "R" else "")
    assert found.end == len(before + sign) + (len(after) if sign == "R" else 0)


@pytest.mark.parametrize(("text", "unit"), prefixes.EXAMPLES)
def test_a_prefix_makes_a_unit_of_a_unit_alone(text: str, unit: str) -> None:
    found = read(text.replace("two", "2").replace("a pH of 7", "7 pH"))
    assert (found.unit if found else "") == unit


@pytest.mark.parametrize("prefix", sorted(prefixes.POWERS))
def test_every_prefix_is_worth_its_power_of_ten(prefix: str) -> None:
    found = read(f"5 {prefix}metres")
    assert found is not None
    assert convert(Fraction(1), found.unit, "meter") == Fraction(10) ** prefixes.POWERS[prefix]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("9.81 m s-2", "meter / second ** 2"),
        ("9.81 metres per second squared", "meter / second ** 2"),
        ("3×10⁸ m s⁻¹", "meter / second"),
        ("3 kJ/(mol K)", "kilojoule / kelvin / mole"),
        ("4.18 J/(g·K)", "joule / gram / kelvin"),
        ("3 Pa s", "pascal * second"),
        ("25 N·m", "newton * meter"),
        ("300 K.", "kelvin"),
        ("5 t/ha", "metric_ton / hectare"),
        ("4 MtCO2e", "megatonne"),
        ("12st 7lb", "stone"),
        ("2.123 am.", "attometer"),
        ("9.30 am.", ""),
        ("a 12 MP camera", "megapixel"),
        ("12 MP voters", ""),
        ("50 bucks", "USD"),
        ("50 Bucks fans", ""),
        ("5 moles of gas", "mole"),
        ("5 moles in the lawn", ""),
        ("a 1500b packet of data", "bit"),
        ("an area of 12 b", "barn"),
        ("exit 12 b", ""),
        ("150 PS", "metric_horsepower"),
        ("5 PS games", ""),
    ],
)
def test_what_stands_around_a_symbol_decides(text: str, unit: str) -> None:
    number = re.search("[0-9][0-9.]*(?:×10⁸)?", text)
    assert number is not None
    found = unit_after(text, number.end())
    assert (found.unit if found else "") == unit


@pytest.mark.parametrize(("text", "unit"), angles.EXAMPLES)
def test_marks_are_angles_where_sixty_of_one_make_the_other(text: str, unit: str) -> None:
    assert read_quantities(read_document(text, "text"))[0].unit == unit


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_currency_code_reads_on_both_sides(code: str) -> None:
    assert currency_before(f"{code} 5", 4) == (code, 0)
    assert currency_before(f"{code}5", 3) == (code, 0)
    after = unit_after(f"5 {code}", 1)
    assert after is not None
    assert after.unit == code


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_every_sign_of_money_reads_before_a_number(sign: str) -> None:
    found = currency_before(f"for {sign}5", 4 + len(sign))
    assert found == (SIGNS[sign], 4)


_LENGTHS = sorted(name for name, row in UNITS.items() if row[2] == "length")
_TIMES = sorted(name for name, row in UNITS.items() if row[2] == "time" and name in set(WORDS.values()))
_SPELLED = {name: word for word, name in sorted(WORDS.items()) if not word.endswith("s")}


@given(st.sampled_from(_LENGTHS), st.sampled_from(["square", "cubic"]), st.sampled_from(_TIMES))
def test_powers_and_rates_read_back(length: str, power: str, time: str) -> None:
    if length not in _SPELLED or time not in _SPELLED:
        return
    text = f"7 {power} {_SPELLED[length]}s per {_SPELLED[time]}"
    found = unit_after(text.replace("footss", "feet"), 1) or unit_after(
        f"7 {power} {_SPELLED[length]} per {_SPELLED[time]}", 1
    )
    assert found is not None
    assert found.unit == f"{length} ** {2 if power == 'square' else 3} / {time}"


def _pint() -> dict[str, tuple[int, int, str]]:
    return generate_tables.factors(generate_tables.lexicon()[2])


def test_every_factor_is_pints_exactly() -> None:
    import pint

    registry = pint.UnitRegistry(non_int_type=Fraction)
    expressions = generate_tables.lexicon()[2]
    bases = {"length": "meter", "mass": "kilogram", "time": "second", "current": "ampere", "temperature": "kelvin"}
    bases |= {"substance": "mole", "luminosity": "candela", "information": "bit", "pixel": "pixel"}
    compared = 0
    for name, (numerator, denominator, dimension) in UNITS.items():
        if name not in expressions or not set(re.findall("[a-z]+", dimension)) <= set(bases) or "degree_" in name:
            continue
        here = re.sub("[a-z]+", lambda match: bases[match[0]], dimension)
        expression = expressions[name]
        if not re.match("[0-9]", expression) and "count" not in expression:
            theirs = registry.Quantity(Fraction(1), expression).to(here if here != "1" else "dimensionless").magnitude
            assert Fraction(theirs) == Fraction(numerator, denominator), name
            compared += 1
    assert compared > 150
    for name in INTERNATIONAL:
        ratio = convert(Fraction(1), name, {"acre": "foot ** 2", "acre_foot": "foot ** 3"}.get(name, "foot"))
        theirs = registry.Quantity(Fraction(1), name).to(
            {"acre": "survey_foot ** 2", "acre_foot": "acre * survey_foot"}.get(name, "survey_foot")
        )
        assert ratio == Fraction(theirs.magnitude) * (43560 if name == "acre_foot" else 1), name


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (25, "degree_Celsius", "degree_Fahrenheit", 77),
        (-40, "degree_Fahrenheit", "degree_Celsius", -40),
        (0, "degree_Celsius", "kelvin", Fraction(5463, 20)),
        (1, "mile", "kilometer", Fraction(1609344, 10**6)),
        (1, "mile / hour", "foot / second", Fraction(22, 15)),
        (640, "acre", "mile ** 2", 1),
        (1, "barrel", "gallon", 42),
        (150, "cent", "USD", Fraction(3, 2)),
        (50, "basis_point", "percentage_point", Fraction(1, 2)),
        (2, "decade", "month", 240),
        (1, "kilowatt_hour", "joule", 3600000),
        (3, "kilogram / meter ** 2", "gram / centimeter ** 2", Fraction(3, 10)),
    ],
)
def test_conversions_are_exact(value: int, unit: str, other: str, expected: Fraction) -> None:
    assert convert(Fraction(value), unit, other) == expected
    assert convert(Fraction(expected), other, unit) == value


def test_a_difference_of_temperatures_has_no_zero_point() -> None:
    assert convert(Fraction(5), "degree_Celsius", "degree_Fahrenheit", difference=True) == 9


def test_what_measures_different_things_does_not_convert() -> None:
    assert not same_dimension("USD", "EUR")
    assert not same_dimension("percent", "degree")
    assert factor("no such thing") is None
    with pytest.raises(ValueError, match="no conversion from mile to kilogram"):
        convert(Fraction(1), "mile", "kilogram")


def test_names_of_several_units_have_all_their_meanings() -> None:
    assert set(meanings("mile / gallon")) == {"mile / gallon", "mile / imperial_gallon"}
    assert meanings("kilometer") == ("kilometer",)
    for unit in UNITS:
        for other in meanings(unit):
            assert factor(other) is not None


@given(
    st.fractions(min_value=0, max_value=10**9),
    st.sampled_from(sorted(UNITS)),
    st.sampled_from(sorted(UNITS)),
)
def test_there_and_back_is_the_same(value: Fraction, unit: str, other: str) -> None:
    if same_dimension(unit, other):
        assert convert(convert(value, unit, other), other, unit) == value


@pytest.mark.parametrize(
    ("text", "total", "unit"),
    [
        ("6ft 2in", Fraction(37, 6), "foot"),
        ("5' 10\"", Fraction(35, 6), "foot"),
        ("5 feet, 4½ inches", Fraction(129, 24), "foot"),
        ("3lb 4oz", Fraction(13, 4), "pound"),
        ("8 stone 4 pounds", Fraction(58, 7), "stone"),
        ("1 hour and 30 minutes", Fraction(3, 2), "hour"),
        ("20 dollars and 43 cents", Fraction(2043, 100), "USD"),
    ],
)
def test_a_measure_in_two_units_is_one(text: str, total: Fraction, unit: str) -> None:
    first = re.match("[0-9]+", text)
    assert first is not None
    found = unit_after(text, first.end())
    assert found is not None
    assert found.unit == unit
    rest = compound_after(text, found)
    assert rest is not None
    assert Fraction(first[0]) + rest.value == total
    assert rest.end == len(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3 years", Kind.DURATION),
        ("3 years old", Kind.AGE),
        ("an 87 yo man", Kind.AGE),
        ("3%", Kind.PERCENTAGE),
        ("3 dollars", Kind.MONEY),
        ("3 litres", Kind.MEASURE),
    ],
)
def test_the_unit_says_what_kind_of_number_it_is(text: str, kind: Kind) -> None:
    number = re.search("[0-9]+", text)
    assert number is not None
    found = unit_after(text, number.end())
    assert found is not None
    assert found.kind is kind


def test_every_unit_that_takes_prefixes_has_a_factor() -> None:
    assert {name for name in prefixes._TAKING if name not in UNITS} == set()


def test_every_prefix_before_every_sign_is_a_unit_or_none() -> None:
    names = {prefixes.prefixed_symbol(prefix + sign) for prefix in prefixes._MARKS for sign in SYMBOLS}
    assert names - {None} <= set(UNITS)
    assert len(names) > 50
