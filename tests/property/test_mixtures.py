"""Mixtures of numbers, words and marks, as plain text and as Markdown: read without a fault, at their own places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.document.model import Document, Span
from auditor.document.source import line_starts
from auditor.pipeline import audit_text
from auditor.writers import places
from auditor.writers.places import BOM, Cited

NUMBERS = (
    "12|45 (37.5%)|£3.2m|$10m|half|two thirds|1,234.5|−7|½|2019|5 May 1999|3:45 p.m.|twenty-two|9-7|10^6|0|1e9|70s"
)
WORDS = "of the|rose|per cent|to|from|boats|, including|and|in total|p < 0.05|mean|miles (| km)|won|aged|cut by|CI"
MARKS = [
    *("\n", "\n\n", "\r\n", "\t", "  ", "\u00a0", "\u2028", "€", "😀", "e\u0301", "\ufeff", "~", ":", "Mr. ", ". The "),
    *("# ", "- ", "1. ", "> ", "**", "_", "`", "```\n", "~~", "[a](b)", "![", "<b>", "<!-- -->", "&amp;", "\\", "|"),
    "|---|\n",
]
SPACED = [f"{piece} " for piece in (*NUMBERS.split("|"), *WORDS.split("|"))]
MIXTURES = st.lists(st.sampled_from(SPACED) | st.sampled_from(MARKS), max_size=30).map("".join)


@pytest.mark.parametrize("suffix", ["txt", "md"])
@given(text=MIXTURES)
def test_every_number_and_citation_is_words_of_the_text(suffix: str, text: str) -> None:
    report = audit_text(text, f"a.{suffix}")
    assert report.failures == ()
    end = 0
    for entry in report.entries:
        quantity = entry.assertion.quantity
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.span.start <= quantity.numeral.start < quantity.numeral.end <= quantity.span.end
        assert not text[quantity.numeral.start : quantity.numeral.end].isspace()
        end = quantity.span.end
    for finding in report.findings:
        for citation in finding.citations:
            assert 0 <= citation.span.start < citation.span.end <= len(text)


@given(st.text(st.sampled_from("a€😀e\u0301\n"), max_size=40), st.booleans())
def test_columns_in_bytes_are_those_of_the_line_encoded(text: str, marked: bool) -> None:
    text = BOM + text if marked else text
    document = Document("a.txt", text, text, (), (), (), line_starts(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "_STEP", 4)
        places._bytes_before.cache_clear()
        for offset in range(len(text) + 1):
            line, column = Cited("", document, Span(offset, offset)).bytes_at(offset)
            before = text[:offset].rpartition("\n")[2].removeprefix(BOM)
            assert (line, column) == (1 + text[:offset].count("\n"), 1 + len(before.encode()))
    places._bytes_before.cache_clear()


@pytest.mark.parametrize("text", ["12 # ", "Of 12 # and 7 @ home, 3 rose.", "three boats, # and @", "@12 #7 #"])
def test_signs_are_no_numbers_and_no_names(text: str) -> None:
    report = audit_text(text)
    assert report.failures == ()
    assert all(entry.assertion.counts not in ("#", "@") for entry in report.entries)
