"""What is found once in a whole text is what the patterns find that it stands for."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from auditor.assertions.linked.named import _inflected
from auditor.document.searched import digit_runs, lower_case, places_of

TEXTS = st.text(st.sampled_from("0123456789.,' abİßΣé½７\n"), max_size=60)


@given(TEXTS)
def test_runs_of_digits_are_those_of_the_pattern(text: str) -> None:
    assert list(digit_runs(text)) == [match.span() for match in re.finditer("[0-9]+", text)]


@given(TEXTS)
def test_lower_case_keeps_every_offset(text: str) -> None:
    lowered = lower_case(text)
    assert len(lowered) == len(text)
    assert all(small in (letter, letter.lower()) or letter == "Σ" for small, letter in zip(lowered, text, strict=True))


@given(st.text("ab", max_size=30), st.text("ab", min_size=1, max_size=3))
def test_places_of_a_word_overlap(text: str, word: str) -> None:
    assert list(places_of(word, text)) == [at for at in range(len(text)) if text.startswith(word, at)]


def test_a_name_is_found_inflected_and_at_the_start_of_a_word_only() -> None:
    text = "net assets, cabinet assets; net  asset. internet assets. the net, assets"
    assert [text[match.start() :][:5] for match in _inflected("net assets").finditer(text)] == [
        "net a",
        "net  ",
        "net, ",
    ]
