"""The form of a text: blocks, sentences, tables and what is blanked out."""

import pytest

from auditor.document.model import Document, Span
from auditor.document.reader import read_document
from auditor.document.sentences import split_sentences


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(str(block.kind), document.cut(block.span)) for block in document.blocks]


@pytest.mark.parametrize(
    "marked",
    [
        "It ended at 5 p.m. on Monday.|Then it rained.",
        "Doors open at 8 p.m. Tuesday.|Entry is free.",
        "Doors open at 8 p.m.|The show begins at 9 p.m. GMT.",
        "Mr. Smith met Dr. Jones.|They talked.",
        "The U.S. Senate voted.|It failed in the U.S.|The vote was close.",
        "See No. 7 and Fig. 3 and pp. 12-14.|It says no.|We agree.",
        "It rose to 3.5 in 2019.|In 2020 it fell to 12.|The end.",
        "J. R. Smith and George W. Bush met.|He left.",
        "“It works.”|“It does not,” she said.",
        "“Does it work?” he asked.|Nobody knew!|Then it did.",
        "He waited... and waited.|He left …|She stayed.",
        "They sold 12 (of 15.)|The rest stayed.",
        "On Jan. 6 it began.|On Sept. 12, 2019, it ended.",
        "Acme Inc. said so.|Sales at Acme Inc.|The firm grew.",
        "It earned $5m.|$3m of that was profit.",
        "It makes all the difference.|Donald disagreed.",
        "Visit www.Example.Com or mail a.Bc@d.org today.",
        "3. The third item.|It is long.",
        "Prices (e.g. Bread) rose.|Wages, i.e. Pay, fell.",
        "One ended.|iPhone sales rose.",
        "売上は12億円。|利益は3億円。",
        "It ended.|– She left.",
    ],
)
def test_sentences(marked: str) -> None:
    parts = marked.split("|")
    text = marked.replace("difference.|Donald", "difference.Donald").replace("。|", "。").replace("|", " ")
    spans = list(split_sentences(text, Span(0, len(text))))
    assert [text[start:end] for start, end in spans] == parts


def test_headlines_standfirst_and_paragraphs_one_to_a_line() -> None:
    document = read_document(
        "River crosses the flood mark\n"
        "Three villages along the lower valley were cut off before dawn\n"
        "The river rose by 40 centimetres overnight.\n"
        "Could it rise further?\n"
        "Nobody would say.\n"
        "Photo: the bridge at noon\n"
        "Monday, 3 March 2025\n",
        "a.txt",
    )
    assert [kind for kind, _ in kinds(document)] == [
        "headline",
        "standfirst",
        "body",
        "headline",
        "body",
        "caption",
        "body",
    ]
    assert [block.level for block in document.blocks][:4] == [1, 0, 0, 2]


def test_wrapped_lines_are_one_paragraph() -> None:
    document = read_document(
        "Water\n\n"
        "The river rose by forty centimetres overnight and crossed the mark that\n"
        "engineers had painted on the bridge after the flood of 1998, when twelve\n"
        "of the villages in the lower valley were cut off for almost three days.\n\n"
        "It fell again.\n",
        "a.txt",
    )
    assert [kind for kind, _ in kinds(document)] == ["headline", "body", "body"]


def test_items_have_their_marker_as_written_and_it_is_blank_in_the_prose() -> None:
    document = read_document(
        "Three things changed:\n1. rents\n2. wages\n   - of men\n   - of women\n(c) tolls\n", "a.txt"
    )
    items = document.blocks[1:]
    assert [(block.marker, block.level) for block in items] == [("1.", 1), ("2.", 1), ("-", 2), ("-", 2), ("(c)", 1)]
    assert not any(mark.isdigit() for mark in document.prose)
    assert [document.cut(s.span) for s in document.sentences[1:]] == ["rents", "wages", "of men", "of women", "tolls"]


@pytest.mark.parametrize(
    ("text", "header"),
    [
        (
            "Votes       2019    2024\nNorth        412     530\nSouth      1,204     988\nTotal      1,616   1,518\n",
            True,
        ),
        ("North ........ 412\nSouth ...... 1,204\nTotal ...... 1,616\n", False),
        ("Region\tVotes\nNorth\t412\nSouth\t1,204\n", True),
        ("North | 412\nSouth | 1,204\n", False),
        ("         2019    2024\nNorth     412     530\n", True),
    ],
)
def test_columns_are_a_table(text: str, header: bool) -> None:
    document = read_document(text, "a.txt")
    (table,) = document.tables
    assert table.header is header
    assert [document.cut(row[-1].span) for row in table.rows] == [line.split()[-1] for line in text.splitlines()]
    assert len({len(row) for row in table.rows}) == 1


def test_double_spaces_after_stops_make_no_table() -> None:
    document = read_document("He ran.  They won.\nShe ran.  They lost 3.\n12 ran.  Nobody won.\n", "a.txt")
    assert document.tables == ()


MARKDOWN = """---
title: flood 1998
---
# The flood of **1998**

Of the [12 villages](http://maps.example/17 "map 4"), `x = 3` and \\$5&nbsp;million.
![Bridge 6](bridge7.png)

1. rents
2. wages

   since 2001
   - of men

> We lost 40 houses.

| village | houses |
|---------|-------:|
| North   |     12 |
| South   | **30** |

```
code = 9
```

<div id="8">Set in 10 point</div>

See it[^1].

[^1]: Survey of 2002.
[map]: http://maps.example/99
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_markdown(end: str, mark: str) -> None:
    document = read_document(mark + MARKDOWN.replace("\n", end), "flood.MD")
    found = [(str(block.kind), block.level, block.marker, document.cut(block.span)) for block in document.blocks]
    assert found[0] == ("headline", 1, "", "The flood of **1998")
    assert [(kind, level, marker) for kind, level, marker, _ in found[2:6]] == [
        ("item", 1, "1."),
        ("item", 1, "2."),
        ("item", 1, ""),
        ("item", 2, "-"),
    ]
    assert [kind for kind, *_ in found[6:]] == [
        "quotation",
        *["cell"] * 6,
        "code",
        "body",
        "body",
        "body",
    ]
    numbers = "".join(letter if letter.isdigit() else " " for letter in document.prose).split()
    assert numbers == ["1998", "12", "5", "6", "2001", "40", "12", "30", "10", "2002"]
    (table,) = document.tables
    assert [[document.prose[c.span.start : c.span.end].strip() for c in row] for row in table.rows] == [
        ["village", "houses"],
        ["North", "12"],
        ["South", "30"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 3000 + "12",
        "_1" * 20000,
        "1" + " " * 20000 + "2",
        "![](" * 9000 + "12",
        "[1]: 2\n" * 9000,
        "- " * 9000 + "1",
    ],
)
def test_markdown_that_would_hang_its_parser_is_still_read(text: str) -> None:
    document = read_document(text, "a.md")
    assert any(letter.isdigit() for letter in document.prose)
    assert document.sentences


MANUAL = """\
==========
Chip setup
==========

Wiring
------

The chip has two address lines, which the board
may pull up or down::

    reg_write(chip, 0x18, 40);

    reg_write(chip, 0x29, 41);

Then read ``status[3]`` again.

.. code-block:: c

   int tries = 7;

.. note::

   Wait for 20 ms.
"""


def test_literal_blocks_and_rules_of_plain_text_are_no_prose() -> None:
    document = read_document(MANUAL, "setup.txt")
    assert [kind for kind, _ in kinds(document)] == [
        *("headline", "headline", "body", "code", "body", "code", "body", "body"),
    ]
    assert [block.level for block in document.blocks][:2] == [1, 2]
    left = "".join(mark for mark in document.prose if mark.isdigit())
    assert left == "20"
    assert "===" not in document.prose
    assert "---" not in document.prose


def test_two_colons_in_prose_open_no_literal_block() -> None:
    text = "She quoted John 3::\n\n16 times in all.\n\nThe crew of two::\n\n    stayed.\n"
    assert "16 times in all." in read_document(text, "a.txt").prose
    assert "stayed" not in read_document(text, "a.txt").prose


def test_grave_accents_that_open_a_quotation_open_no_literal() -> None:
    text = "He said ``we sold 12'' and ``we kept 30'' and set ``limit=5`` again."
    assert read_document(text, "a.txt").prose == text.replace("``limit=5``", "           ")


def test_one_overlong_line_does_not_unwrap_a_text() -> None:
    line = "the river rose by forty centimetres and passed the mark on the old bridge\n"
    text = "Water\n\n" + ("It rained, and " + line[15:] + line * 3 + "end.\n\n") * 12 + "See " + "x" * 150 + "\n"
    assert [kind for kind, _ in kinds(read_document(text, "a.txt"))][1:-1] == ["body"] * 12
