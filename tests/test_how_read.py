"""Each reading says which reader made it, and which words gave its value, unit, hedge, noun, scope and role."""

from __future__ import annotations

import pytest

import auditor
from auditor.asking.how_read import reading_branch, reading_data

TEXT = (
    "The Alton ferries carried nearly 1.2m passengers. The fare rose to £9.50 a trip from £8. "
    "It is about 640 miles to Brede, and a 6ft 2in man swam it on 3 June 2012 at 17:40."
)


@pytest.fixture(scope="module")
def leaves() -> dict[str, tuple[str, list[str]]]:
    """Return the branch of each number of the text by its words."""
    report = auditor.audit(TEXT)
    document = report.reading.document
    return {
        document.cut(entry.assertion.span): reading_branch(reading_data(document, entry.assertion))
        for entry in report.entries
    }


@pytest.mark.parametrize(
    ("number", "title", "wanted"),
    [
        (
            "nearly 1.2m",
            "read as count 1,200,000",
            [
                "number “1.2m”, by the reader digits",
                "magnitude by “m”",
                "hedged by “nearly”",
                "counts passenger by “passengers”",
                "said of Alton",
            ],
        ),
        (
            "£9.50",
            "read as money 9.5 pound sterling per trip",
            ["currency by “£”", "for each trip by “a trip”", "serves as level by “to”"],
        ),
        ("£8", "read as money 8 GBP", ["serves as base by “from”"]),
        ("about 640 miles", "read as measure 640 mile", ["unit by “miles”", "hedged by “about”"]),
        ("6ft 2in", "read as measure 74 inch", ["number “6ft 2in”, by the reader digits", "unit by “ft 2in”"]),
        ("3 June 2012", "read as date 3 June 2012", ["number “3”, by the reader calendar"]),
        ("17:40", "read as time 17:40", ["number “17:40”, by the reader calendar"]),
    ],
)
def test_the_words_that_gave_each_part_are_shown(
    leaves: dict[str, tuple[str, list[str]]], number: str, title: str, wanted: list[str]
) -> None:
    shown, branch = leaves[number]
    assert shown == title
    assert [leaf for leaf in wanted if leaf not in branch] == []


def test_a_date_allows_no_range_of_numbers(leaves: dict[str, tuple[str, list[str]]]) -> None:
    assert not [leaf for leaf in leaves["3 June 2012"][1] if leaf.startswith("allows")]
