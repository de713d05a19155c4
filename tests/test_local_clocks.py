"""What "local time" can be in a text: the clocks of the places that it names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.assertions.clocks.local_clocks import local_clocks, one_slip_away
from auditor.assertions.model import Reading
from auditor.assertions.reader import read_assertions
from auditor.document.reader import read_document
from auditor.pipeline import audit_text
from auditor.quantities.reader import read_quantities
from auditor.settings import Settings

DAY = 24 * 60


def read(text: str) -> Reading:
    document = read_document(text, "text.txt")
    settings = Settings()
    return read_assertions(document, read_quantities(document, settings), settings)


def clocks_of(text: str) -> tuple[str, tuple[int, ...]] | None:
    reading = read(text)
    found = local_clocks(reading, reading.assertions[0])
    return None if found is None else (reading.document.cut(found.place), found.offsets)


@pytest.mark.parametrize(
    ("text", "place", "offset"),
    [
        ("It began at 8 pm in Norway.", "Norway", 120),
        ("Kenya's polls closed at 5 p.m. on Monday.", "Kenya's", 180),
        ("It began at 8 pm in South Korea.", "South Korea", 540),
        ("It began at 8 pm in Trinidad.", "Trinidad", -240),
        ("It began at 8 pm in the US state of Utah.", "Utah", -420),
        ("BAMAKO, Mali - It began at 8 pm.", "Mali", 0),
        ("It began at 8 pm in Manila.", "Manila", 480),
    ],
)
def test_a_country_a_state_or_a_great_city_says_where_a_text_is(text: str, place: str, offset: int) -> None:
    found = clocks_of(text)
    assert found is not None
    assert found[0] == place
    assert offset in found[1]


@pytest.mark.parametrize(
    "text",
    [
        "It began at 8 pm in Muzville.",
        "The Bank of Japan closed at 3 p.m. on Friday.",
        "A jet of Kenya Airways landed at 8 pm.",
        "French troops left at 8 pm.",
        "WASHINGTON - The senator arrived at 8 pm.",
        "The Indian Ocean was calm at 8 pm.",
    ],
)
def test_a_name_within_a_name_a_people_and_a_seat_of_government_do_not(text: str) -> None:
    assert clocks_of(text) is None


@pytest.mark.parametrize(
    ("word", "offset"), [("Indonesian", 540), ("Canadians", -210), ("Dutch", 60), ("Scottish", 0), ("Pakistani", 300)]
)
def test_peoples_only_add_clocks(word: str, offset: int) -> None:
    found = clocks_of(f"It began at 8 pm in Peru. {word} tourists were there.")
    assert found is not None
    assert found[1][0] == -300
    assert offset in found[1]


@given(st.integers(0, DAY - 1), st.sampled_from((-480, -210, 0, 330, 345, 600)), st.sampled_from((0, 60, 120)))
def test_two_times_of_one_moment_need_no_slip(local: int, here: int, there: int) -> None:
    assert one_slip_away(local, (local - here + there) % DAY, (there,), (here,))


@given(st.integers(0, DAY - 1), st.sampled_from((-480, 0, 330, 600)))
def test_half_a_day_is_one_slip(local: int, here: int) -> None:
    assert one_slip_away(local, (local - here + DAY // 2) % DAY, (0,), (here,))


def test_two_digits_are_no_slip() -> None:
    assert not one_slip_away(10 * 60 + 11, 22 * 60 + 45, (0,), (120,))


@given(st.sampled_from(sorted({"Chile", "Norway", "Nepal", "Kenya", "Japan", "Peru"})), st.integers(0, 23))
def test_no_right_time_is_doubted(country: str, hour: int) -> None:
    found = clocks_of(f"It began at 8 pm in {country}.")
    assert found is not None
    for offset in found[1]:
        moment = (hour * 60 - offset) % DAY
        text = f"It began in {country} at {hour:02}:00 local time ({moment // 60:02}{moment % 60:02} GMT).\n"
        assert not audit_text(text).findings
