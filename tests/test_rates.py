"""Rates: what an amount or a count is per, and the names that units have in words."""

from __future__ import annotations

import pytest

import auditor
from auditor.quantities import rates, unit_names
from auditor.quantities.model import Quantity
from auditor.quantities.unit_names import spoken, unit_name
from auditor.quantities.unit_table import UNITS
from auditor.writers.json import ledger_object


def first(text: str) -> Quantity:
    return auditor.audit(text).entries[0].assertion.quantity


@pytest.mark.parametrize(("text", "name"), rates.EXAMPLES)
def test_an_amount_names_what_it_is_per(text: str, name: str) -> None:
    quantity = first(f"There was {text}.")
    assert unit_name(quantity.unit, quantity.per) == name


@pytest.mark.parametrize(("text", "name"), unit_names.EXAMPLES)
def test_a_unit_is_named_in_words(text: str, name: str) -> None:
    assertion = auditor.audit(f"There was {text}.").entries[0].assertion
    assert unit_name(assertion.quantity.unit, assertion.quantity.per, assertion.counts) == name


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The lab runs 3,000 tests per day.", "day"),
        ("The wheel turns 78,000 times a minute.", "minute"),
        ("She made nine saves a game.", "game"),
        ("The bakery sold 468,000 a year.", "year"),
        ("It lost two games a week ago.", None),
        ("It sold 468,000 a year ago.", None),
        ("The raid killed 12 people a day earlier.", None),
        ("They built 5 million cars in a year.", None),
        ("Four men a side played.", None),
    ],
)
def test_a_count_names_what_it_is_per(text: str, per: str | None) -> None:
    assert first(text).per == per


def test_the_ledger_shows_rates_in_words() -> None:
    for text, unit, counts in [
        ("Oil cost $52 a barrel.", "dollar per barrel", None),
        ("The lab runs 3,000 tests per day.", None, "test per day"),
        ("The isle has 39 people per square mile.", "people per square mile", "people"),
        ("It did 30 miles per hour.", "mile per hour", None),
        ("It covers 30 square miles.", "square mile", None),
    ]:
        entry = ledger_object(auditor.audit(text))["assertions"][0]
        assert (entry["unit"], entry["counts"]) == (unit, counts)


def test_every_unit_has_a_name_of_plain_words() -> None:
    for unit in UNITS:
        name = spoken(unit)
        assert name
        assert not set(name) & set("_*/")
