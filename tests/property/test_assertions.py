"""Laws of the assertions: no number is lost or made twice, every span lies in its sentence, whatever the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.assertions.model import Reading, Role
from auditor.assertions.reader import read_assertions
from auditor.document.reader import read_document
from auditor.quantities.reader import read_quantities
from auditor.settings import DEFAULT

NUMBERS = st.sampled_from(
    [
        "12", "1,200", "7.25 per cent", "20%", "$5m", "£3.2 billion", "three", "half", "640 miles", "1,030 km",
        "2019", "a third", "12 March 2020", "64-58", "doubled", "0.7", "page 3", "72-year-old", "two years",
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    [
        "rose", "fell", "from", "to", "by", "of", "the", "of whom", "of which", "in all", "a total of", "or",
        "(", ")", ",", ";", "while", "and", "the other", "leaving", "remaining", "drones", "Russian", "people",
        "compared with", "up", "per", "per cent", "95% CI", "at", "was", "including", "these", "growth", ".",
        "The", "Kursk", "last year", "more than",
    ]
)  # fmt: skip
ALONE = frozenset(
    "remnant rest list list-some ages ages-apart one-more threshold birth death aged present moved".split()
)
"""Frames of one number, whose others stand in other sentences or are no numbers."""
PROSE = st.lists(st.one_of(NUMBERS, WORDS), max_size=40).map(" ".join)


def read(text: str) -> Reading:
    document = read_document(text, "x.txt")
    return read_assertions(document, read_quantities(document), DEFAULT)


def holds(text: str) -> None:
    document = read_document(text, "x.txt")
    quantities = read_quantities(document)
    reading = read_assertions(document, quantities, DEFAULT)
    assert [a.index for a in reading.assertions] == list(range(len(quantities)))
    assert [a.id for a in reading.assertions] == [f"n{i + 1}" for i in range(len(quantities))]
    assert [a.span for a in reading.assertions] == [q.span for q in quantities]
    kept = [a.index for row in reading.by_sentence for a in row]
    assert len(kept) == len(set(kept))
    assert all(not reading.assertions[i].quantity.excluded for i in kept)
    assert len(reading.by_sentence) == len(document.sentences)
    for sentence, row in zip(document.sentences, reading.by_sentence, strict=True):
        assert all(left.span.start < right.span.start for left, right in pairwise(row))
        for assertion in row:
            assert assertion.sentence == sentence.index
            assert sentence.span.contains(assertion.scope.clause)
            assert all(sentence.span.contains(cue.span) for cue in assertion.cues)
            assert (assertion.role is Role.NONE) <= (not assertion.cues)
            assert (assertion.counts is None) == (not assertion.noun)
            assert isinstance(assertion.scope.names, tuple)
            assert isinstance(assertion.scope.words, tuple)
    for frame in reading.frames:
        assert len(frame.terms) >= (1 if frame.kind in ALONE else 2), frame.kind
        rows = {term.assertion.sentence for term in frame.terms}
        assert len(rows) == 1
        assert len({term.assertion.index for term in frame.terms}) == len(frame.terms)


@given(PROSE)
def test_prose_of_cues_and_numbers(text: str) -> None:
    holds(text)


@given(st.text(max_size=200))
@settings(max_examples=200)
def test_any_text(text: str) -> None:
    holds(text)


@given(PROSE, PROSE)
def test_a_sentence_is_read_alone_but_for_its_noun(one: str, two: str) -> None:
    """A paragraph more changes no role and no frame of the paragraph before it."""
    alone = read(one)
    both = read(f"{one}\n\n{two}")
    count = len(alone.assertions)
    same = [a.quantity for a in both.assertions[:count]] == [a.quantity for a in alone.assertions]
    if same and all(a.span.start > len(one) for a in both.assertions[count:]):
        assert [a.role for a in both.assertions[:count]] == [a.role for a in alone.assertions]


def test_a_long_line_of_numbers_is_read() -> None:
    reading = read("Sold " + "12 to 7, " * 5000)
    assert len(reading.assertions) == 10000
