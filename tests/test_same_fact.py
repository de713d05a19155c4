"""Which numbers of a text are one fact, and what tells two of them apart."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from auditor.assertions.facts.slips_of_hand import miswritten, slip_keys, slip_of
from auditor.pipeline import audit_text
from auditor.verdicts.model import Severity

numbers = st.integers(min_value=100, max_value=99_999_999)


def alarms(text: str) -> list[str]:
    """Return the numerals of each alarm of `same-fact`."""
    report = audit_text(text)
    return [
        " | ".join(sorted(text[place.span.start : place.span.end].split()[0] for place in finding.citations))
        for finding in report.findings
        if finding.rule == "same-fact" and finding.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The museum bought {} paintings by Holm at the sale. All {} paintings will hang in the east wing.",
        "We enrolled {} patients with asthma. The {} patients were followed for one year.",
        "Officers seized {} kilograms of salt from a van. The {} kilograms were hidden under hay.",
        "Quake toll climbs to {}\n\nThe number of people killed by the earthquake has climbed to {}, it was said.",
        "Bakery chain to close {} shops\n\nCrumb & Co will shut {} of its shops by the spring. It blamed rents.",
        "A storm left {} people dead on the coast. Most of the {} dead were sailors.",
        "METHODS: We saw {} athletes at Lund. RESULTS: The {} athletes slept well.",
    ],
)
def test_a_misprint_in_either_place_is_found(text: str) -> None:
    assert alarms(text.format(86, 86)) == []
    assert alarms(text.format(86, 26)) == [f"{26} | {86}"]
    assert alarms(text.format(26, 86)) == [f"{26} | {86}"]


TWICE = "The moss is {} weeks ahead of where it would stand in the gardens of Lund at this time of the year."


def test_a_passage_printed_twice_has_one_number() -> None:
    assert alarms(TWICE.format("two to three") + "\n\n" + TWICE.format("two to three")) == []
    assert alarms(TWICE.format("two to three") + "\n\n" + TWICE.format("two to five")) != []
    assert alarms("\n\n".join(TWICE.format(number) for number in ("two", "five", "six"))) == []


def test_a_day_that_its_month_has_not_is_the_day_that_was_named() -> None:
    text = "The parish will vote on November {}. Votes by post must be in by November {}."
    assert alarms(text.format(20, 20)) == []
    assert alarms(text.format(20, 70)) == ["70 | November"]
    assert alarms(text.format(13, 70)) == []
    assert alarms("Of the 98 played, March 98 was his. It was signed on March 18.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The 86 Danes in Lund stayed. The 26 Danes in Malmo left.",
        "A storm left 86 people dead. It left 26 people missing, and 26 houses were lost.",
        "She bought 86 books in 2019. The 26 books of 2020 were dearer.",
        "They caught 86 eels in May. Another 26 eels were caught with them.",
        "For every 100 women there were 86 men. For every 100 women of 18 and over there were 26 men.",
        "Of 86 nurses, 60 left. The 26 nurses stayed.",
        "## 12:05 – 86 dead\n\nA gale has left 86 people dead.\n\n## 10:15 – 26 dead\n\nIt has left 26 people dead.",
        "The price was 86 dollars, up from 80. The price was 26 dollars, up from 20.",
        "Lee had 86 rebounds and 4 assists. Ray had 26 rebounds and 4 assists.",
        "Men had to wait 86 minutes on average. Women had to wait 26 minutes on average.",
        "Tickets cost £86 for adults. For students the tickets cost £26.",
        "Group A had 86 patients. Group B had 26 patients.",
        "The union says 86 workers walked out. The company says 26 workers walked out.",
        "The mill employed 86 people in May. It employs 26 people now.",
        "The firm paid 86 cents a share. A year ago the firm paid 26 cents a share.",
        "The estimate was 86 jobs. The estimate was later raised to 26 jobs.",
        "She owns 86 cats. Her sister owns 26 cats.",
        "Mr Lee paid $8.6m for the house. Mr Day paid $2.6m for the house next door.",
        "The film cost $86m to make. The film has made $26m so far.",
        "PPV was 86 per cent in both groups, and the PPV of acidosis was higher (PPV = 26 per cent vs 29 per cent).",
        "The toll rose from 26 dead to 86 dead. It was the worst storm since 1990, with 86 dead.",
    ],
)
def test_another_fact_is_no_misprint(text: str) -> None:
    assert alarms(text) == []


@given(numbers, st.data())
def test_a_digit_wrong_or_two_exchanged_is_a_slip_both_ways_and_shares_a_key(number: int, data: st.DataObject) -> None:
    digits = str(number)
    place = data.draw(st.integers(0, len(digits) - 2))
    changed = data.draw(
        st.sampled_from(
            [
                digits[:place] + data.draw(st.sampled_from("123456789")) + digits[place + 1 :],
                digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :],
            ]
        )
    )
    assert miswritten(digits, changed)
    assert miswritten(changed, digits)
    assert set(slip_keys(digits)) & set(slip_keys(changed))


@given(numbers, st.integers(1, 6))
def test_a_factor_of_ten_is_a_slip(number: int, zeros: int) -> None:
    assume(len(str(number).strip("0")) > 1)
    assert slip_of(Fraction(number), Fraction(number * 10**zeros))
    assert slip_of(Fraction(number, 10**zeros), Fraction(number))


def test_a_single_digit_moves_by_one_place_or_by_a_magnitude() -> None:
    assert slip_of(Fraction(10), Fraction(100))
    assert slip_of(Fraction(3_000_000), Fraction(3_000_000_000))
    assert not slip_of(Fraction(10), Fraction(1, 100))


@given(numbers, numbers)
def test_a_slip_has_no_direction(one: int, other: int) -> None:
    assert slip_of(Fraction(one), Fraction(other)) == slip_of(Fraction(other), Fraction(one))
