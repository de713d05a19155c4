"""Numbers that are no quantities: each with its reason, and never one that counts something."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.document.reader import read_document
from auditor.quantities import exclusions
from auditor.quantities.exclusions import read_exclusions
from auditor.quantities.model import Kind


def read(text: str, path: str = "text.txt") -> list[str]:
    document = read_document(text, path)
    return [f"{document.cut(quantity.span)}: {quantity.excluded}" for quantity in read_exclusions(document)]


@pytest.mark.parametrize(("text", "reading"), exclusions.EXAMPLES)
def test_an_example_reads_as_it_says(text: str, reading: str) -> None:
    assert read(text) == (reading.split("; ") if reading else [])


@given(
    st.sampled_from(["In London", "Of", "About", "Some", "Nearly", "Police say", "Yesterday"]),
    st.integers(2, 9999),
    st.sampled_from(
        ["people died", "houses burned", "men were held", "per cent agreed", "million were spent", "miles away"]
    ),
)
def test_what_counts_at_the_head_of_a_sentence_is_no_name(head: str, number: int, tail: str) -> None:
    assert read(f"{head} {number} {tail}.") == []


@given(
    st.integers(2, 999),
    st.sampled_from(["%", " per cent", "m", " million", ",500", " miles", "-mile", "kg", "bn", "pm"]),
)
def test_a_unit_or_magnitude_makes_a_number_count(number: int, tail: str) -> None:
    assert read(f"Then Acme Motors {number}{tail} more") == []


@given(
    st.sampled_from(["Boeing", "Windows", "Article", "Apollo", "Route"]),
    st.integers(2, 899),
    st.sampled_from([".", ", too", " is old"]),
)
def test_a_capitalised_word_names_its_number(word: str, number: int, tail: str) -> None:
    (found,) = read(f"They took the {word} {number}{tail}")
    assert found.startswith(f"{word} {number}: ")


@given(st.lists(st.integers(0, 255), min_size=4, max_size=4))
def test_any_internet_address_is_one(parts: list[int]) -> None:
    address = ".".join(map(str, parts))
    assert read(f"It is at {address} now") == [f"{address}: IP address"]


def test_list_numbers_are_places_in_a_list() -> None:
    document = read_document("Agenda\n\n1. Take 5 votes\n2. Count 12 hands\n", "text.md")
    found = [(document.cut(quantity.span), quantity.excluded) for quantity in read_exclusions(document)]
    assert found == [("1", "list number"), ("2", "list number")]


def test_kinds_tell_versions_from_other_names() -> None:
    document = read_document("It ships as v1.2.3 on the A380.", "text.txt")
    assert [quantity.kind for quantity in read_exclusions(document)] == [Kind.VERSION, Kind.IDENTIFIER]


@given(st.text(alphabet="0123456789 -/.:,()#§[]+@vVNoABCxyz'&\n", max_size=50))
def test_spans_are_in_order_and_apart(text: str) -> None:
    document = read_document(text, "text.txt")
    found = read_exclusions(document)
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start
    for quantity in found:
        assert quantity.excluded
        assert quantity.span.contains(quantity.numeral)
        assert any(character.isdigit() or character.isalpha() for character in document.cut(quantity.span))
