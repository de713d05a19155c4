"""Round trips of numbers through digits, words and magnitudes; num2words is the independent oracle of words."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from auditor.document.reader import read_document
from auditor.quantities import ages, articles, digits, hedges, places, ranges, spelled, words
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.numerals import pieces_of
from auditor.quantities.reader import read_quantities
from auditor.settings import DEFAULT, Settings

NUMBERS = st.integers(0, 10**15 - 1)
SMALL = st.integers(101, 999)
LETTERS = st.sampled_from("0123456789 ,.-–/:$£€%½⁴eEx×^±~+()\n’' \u00a0\u2212a")
PIECES = st.sampled_from(
    (
        "one|two|ten|twenty|hundred|thousand|million|and|a|half|third|quarter|dozen|of|point|to|from|between|about|"
        "more than|"
        "over|or more|per cent|km|$|"
        "£|12|3.5|1,200|m|bn|-|,|.|\n|–|first|twice|in|out of|2019|5 May|'s|hours|minutes|ft|in|"
        "Boeing|No.|±|below zero|a gallon|double|both"
    ).split("|")
)


def only(text: str, settings: Settings = DEFAULT) -> Quantity:
    """Return the one quantity in `text` that is a number to check."""
    found = [q for q in read_quantities(read_document(text, "t.txt"), settings) if q.excluded is None]
    assert len(found) == 1, [text[q.span.start : q.span.end] for q in found]
    return found[0]


def sentence(number: str) -> str:
    return f"They counted {number} boats."


@given(NUMBERS)
def test_an_integer_in_digits_reads_back(number: int) -> None:
    for written in (
        str(number),
        f"{number:,}",
        f"{number:,}".replace(",", "\u00a0"),
        f"{number:,}".replace(",", "\u202f"),
    ):
        if 1000 <= number <= 2200 and written.isdigit():
            continue  # a year, perhaps
        quantity = only(sentence(written))
        assert quantity.value == number
        assert quantity.interval == Interval.exactly(Fraction(number))
        assert quantity.generous.holds(Fraction(number))


@given(NUMBERS)
def test_an_integer_in_words_reads_back(number: int) -> None:
    text = sentence(num2words(number))
    quantity = only(text)
    assert quantity.value == number
    assert quantity.interval.holds(Fraction(number))
    assert text[quantity.numeral.start : quantity.numeral.end] == num2words(number)


@given(st.integers(0, 10**12), st.integers(1, 6))
def test_a_decimal_reads_back_with_half_its_last_digit_each_way(number: int, places: int) -> None:
    scale = 10**places
    whole, part = divmod(number, scale)
    quantity = only(sentence(f"{whole:,}.{part:0{places}}"))
    value, step = Fraction(number, scale), Fraction(1, scale)
    assert quantity.value == value
    assert quantity.step == step
    assert quantity.interval == Interval.around(value, step)


@given(st.integers(1, 999), st.sampled_from([("m", 10**6), ("bn", 10**9), ("tn", 10**12)]), st.integers(0, 9))
def test_a_magnitude_never_changes_the_value(whole: int, magnitude: tuple[str, int], tenth: int) -> None:
    suffix, factor = magnitude
    long = {"m": "million", "bn": "billion", "tn": "trillion"}[suffix]
    value = Fraction(whole * 10 + tenth, 10) * factor
    for written in (f"£{whole}.{tenth}{suffix}", f"£{whole}.{tenth} {long}", f"£{whole}.{tenth}-{long}"):
        quantity = only(f"They spent {written}.")
        assert (quantity.value, quantity.unit, quantity.kind) == (value, "GBP", Kind.MONEY)
        assert quantity.interval == Interval.around(value, Fraction(factor, 10))


@given(st.integers(1, 10**6))
def test_an_ordinal_reads_back(number: int) -> None:
    for written in (num2words(number, to="ordinal"), num2words(number, to="ordinal_num")):
        quantity = only(f"It was the {written} boat.")
        assert (quantity.value, quantity.kind) == (number, Kind.ORDINAL)


@given(st.integers(-(10**6), -1))
def test_a_minus_is_read_in_every_form(number: int) -> None:
    for sign in ("-", "−", "–", "minus ", "minus-"):
        assert only(f"The change was {sign}{-number:,} units.").value == number


@given(st.integers(1, 99), st.integers(1, 99))
def test_a_percentage_holds_what_rounds_to_it(whole: int, tenth: int) -> None:
    value = whole + Fraction(tenth, 100)
    for form in ("%", " per cent", " percent", " pct"):
        quantity = only(f"Prices moved {whole}.{tenth:02}{form}.")
        assert (quantity.value, quantity.unit) == (value, "percent")
        assert quantity.interval == Interval.around(value, Fraction(1, 100))


@given(SMALL, SMALL)
def test_a_range_keeps_both_ends(low: int, high: int) -> None:
    low, high = min(low, high), max(low, high) + 1000
    for written in (f"between {low:,} and {high:,}", f"{low:,} to {high:,}", f"{low:,}–{high:,}", f"{low:,}-{high:,}"):
        quantity = only(sentence(written))
        assert (quantity.kind, quantity.value, quantity.ends) == (Kind.RANGE, None, (low, high))
        assert quantity.interval == Interval(Fraction(low), Fraction(high))


@given(st.one_of(st.text(max_size=200), st.text(LETTERS, max_size=60), st.lists(PIECES, max_size=25).map(" ".join)))
def test_any_text_is_read_in_order_and_its_spans_cut_what_was_read(text: str) -> None:
    document = read_document(text, "t.txt")
    last = 0
    for quantity in read_quantities(document):
        assert last <= quantity.span.start <= quantity.numeral.start < quantity.numeral.end <= quantity.span.end
        assert quantity.span.end <= len(text)
        last = quantity.span.end
        for name, span in quantity.symbols:
            # what an amount is for each of stands after it
            assert quantity.span.contains(span) or name == "per", (name, document.cut(span))
        if quantity.value is not None and quantity.hedge is None and quantity.kind is not Kind.RATIO:
            assert quantity.interval.holds(quantity.value) or quantity.calendar is not None
        assert quantity.generous.hull(quantity.interval) == quantity.generous


@given(st.text(st.sampled_from("0123456789.,' "), max_size=80))
def test_a_run_of_digits_is_cut_left_to_right(raw: str) -> None:
    last = 0
    for piece in pieces_of(raw.strip(" .,'")):
        assert last <= piece.start < piece.end
        last = piece.end


HOSTILE = (
    "1,|one |1 |1.|1-|1/|1:|one-|1 in |and |$|minus |111 |1 to |½|10^|1 million |from |between 1 and |"
    "million |5 hours |a half |"
    "hundred and |1e|±|1±|more than |"
    "about 1 |dozens of |one point |5 ft |£1 |A1|1,11|1\u00a0|a gallon and "
).split("|")


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repetition_costs_no_more_than_its_length(piece: str) -> None:
    def cost(times: int) -> float:
        document = read_document(piece * times, "t.txt")
        best = float("inf")
        for _ in range(2):
            begin = time.process_time()
            read_quantities(document)
            best = min(best, time.process_time() - begin)
        return best

    cost(50)
    short, long = cost(1_500), cost(6_000)
    assert long < 16 * short + 0.5  # four times the text: a quadratic step would cost sixteen times and grow on


EXAMPLES = [
    *digits.EXAMPLES,
    *words.EXAMPLES,
    *spelled.EXAMPLES,
    *ranges.EXAMPLES,
    *articles.EXAMPLES,
    *ages.EXAMPLES,
]


@pytest.mark.parametrize(("text", "read"), EXAMPLES)
def test_the_readers_read_their_own_examples(text: str, read: str) -> None:
    quantity = only(text)
    if " to " in read:
        assert quantity.ends == tuple(Fraction(end) for end in read.split(" to "))
    else:
        assert quantity.value == Fraction(read)
    assert quantity.reader


@pytest.mark.parametrize(("text", "read"), places.EXAMPLES)
def test_places_in_a_table_are_excluded(text: str, read: str) -> None:
    (quantity,) = read_quantities(read_document(text, "t.txt"))
    assert quantity.value == Fraction(read)
    assert quantity.excluded == "place in a table or competition"


@pytest.mark.parametrize(("text", "hedge"), hedges.EXAMPLES)
def test_the_hedges_are_read_as_their_table_says(text: str, hedge: str) -> None:
    assert only(text).hedge == hedge


@pytest.mark.parametrize("name", sorted(hedges.HEDGES))
def test_every_hedge_of_the_table_is_read(name: str) -> None:
    following = name in hedges.FOLLOWING and name not in ("at least", "at most", "at the most", "more or less")
    glue = "" if name in ("+", "ish") else "-" if name in ("odd", "plus") else " "
    text = f"He saw 400{glue}{name} boats" if following else f"He saw {name} 400 boats"
    quantity = only(text)
    assert quantity.hedge == name
    found = dict(quantity.symbols)["hedge"]
    assert text[found.start : found.end] == name


@given(st.sampled_from(sorted(hedges.HEDGES)), st.integers(1, 10**6))
def test_the_generous_band_is_never_the_narrower(name: str, number: int) -> None:
    hedge = hedges.HEDGES[name]
    plain, generous = hedge.plain.scaled(Fraction(number)), hedge.generous.scaled(Fraction(number))
    assert plain.hull(generous) == generous


def test_nearly_half_is_strained_at_43_per_cent() -> None:
    quantity = only("Nearly half of the boats came.")
    share = Fraction(94, 218)
    assert not quantity.interval.holds(share)
    assert quantity.generous.holds(share)
    assert not quantity.interval.holds(Fraction(1, 2))


def test_a_house_sets_its_own_band() -> None:
    quantity = only("Nearly half of the boats came.", Settings(hedges=(("nearly", Fraction(8, 10)),)))
    assert quantity.interval.low == quantity.generous.low == Fraction(4, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 200 boats", Interval(Fraction(200), None, True)),
        ("up to 200 boats", Interval(None, Fraction(200))),
        ("at least 200 boats", Interval(Fraction(200), None)),
        ("fewer than 200 boats", Interval(None, Fraction(200), False, True)),
        ("200 boats", Interval.exactly(Fraction(200))),
        ("£1.2m", Interval(Fraction(1_150_000), Fraction(1_250_000))),
        ("74 per cent", Interval(Fraction(147, 2), Fraction(149, 2))),
    ],
)
def test_bounds_open_the_interval(text: str, expected: Interval) -> None:
    assert only(text).interval == expected


def test_a_round_count_may_be_rounded_to_its_last_figure() -> None:
    assert only("1,200 boats").generous == Interval(Fraction(1150), Fraction(1250))
    assert only("twelve hundred boats").generous == Interval(Fraction(1150), Fraction(1250))
    assert only("1,234 boats").generous.exact


@pytest.mark.parametrize(
    "text",
    [
        "They won all over the park.",
        "Some people walked around the lake.",
        "It was about time, under the circumstances.",
        "No one knew which one was the right one.",
        "The first half was poor and the second half was worse.",
        "He booked a double room.",
    ],
)
def test_ordinary_words_are_no_numbers(text: str) -> None:
    found = read_quantities(read_document(text, "t.txt"))
    assert [q for q in found if q.excluded is None and q.kind is not Kind.ORDINAL] == []


@pytest.mark.parametrize(
    ("text", "value", "reason"),
    [
        ("They paid £135,00 for it.", 13500, "2 digits after the thousands comma"),
        ("They paid $30, 000 for it.", 30000, "a space after the thousands comma"),
        ("They paid £1234,567 for it.", 1234567, "4 digits before the thousands comma"),
        ("They paid £1,2345 for it.", 12345, "4 digits after the thousands comma"),
    ],
)
def test_a_malformed_numeral_is_read_and_reported(text: str, value: int, reason: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.malformed) == (value, reason)


def test_a_run_of_too_many_digits_is_in_the_ledger_with_its_reason() -> None:
    (quantity,) = read_quantities(read_document("Key " + "9" * 5000 + " is long.", "t.txt"))
    assert (quantity.value, quantity.excluded) == (None, "too many digits for a number")


def test_a_list_without_spaces_is_no_malformed_numeral() -> None:
    found = read_quantities(read_document("Rows 1,2,3 and 10,11 are odd.", "t.txt"))
    assert [quantity.malformed for quantity in found] == [None] * len(found)


def test_a_continental_text_is_read_by_its_own_marks() -> None:
    found = read_quantities(read_document("The sum of 1.234.567,50 euros and 12,5 per cent more.", "t.txt"))
    assert [quantity.value for quantity in found] == [Fraction("1234567.5"), Fraction("12.5")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They earned $26 and $31 million.", [26_000_000, 31_000_000]),
        ("They earned $5 and $31 million.", [5_000_000, 31_000_000]),
        ("It fell by 20 and 30 per cent.", [20, 30]),
        ("A fee of $500 and a loan of $2 million.", [500, 2_000_000]),
        ("Sales rose from 5 to 7 per cent.", [5, 7]),
    ],
)
def test_neighbours_share_magnitude_and_unit(text: str, values: list[int]) -> None:
    found = read_quantities(read_document(text, "t.txt"))
    assert [quantity.value for quantity in found] == values
    assert len({quantity.unit for quantity in found}) == 1
