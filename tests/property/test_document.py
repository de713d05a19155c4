"""Laws of the document: every place in it is a place in the text as it was given."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.document.model import Document, ZoneKind
from auditor.document.reader import read_document

WORDS = st.sampled_from(
    [
        *("The", "the", "12", "3.5", "p.m.", "Mr.", "Smith", "No.", "7", "U.S.", "“Yes.”", "‘no’", "...", "…", "74%"),
        *("$1.2m", "(AP)", "-", "*", "1.", "2)", "#", ">", "|", "`a`", "**b**", "[c](d/1)", "&amp;", "&#8217;", "\\$5"),
        *("<b>", "日本", "😀", "e\u0301", "\u2028", "\u00a0", "\ufeff", "\x00", "\x0b", "\ud800", "http://a.b/9"),
        *("---", "===", "Photo:", "```", "~~~", "....", ":--", "[^1]:", "<!--", "+++", "title: 3"),
    ]
)
SPACES = st.sampled_from([" ", " ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n    ", "\n> ", ""])
TEXTS = st.one_of(
    st.lists(st.tuples(WORDS, SPACES), max_size=60).map(lambda pairs: "".join(word + space for word, space in pairs)),
    st.text(max_size=80),
)
PATHS = st.sampled_from(["a.txt", "a.md"])


@given(TEXTS, PATHS)
def test_spans_are_nested_ordered_and_cover_the_prose(text: str, path: str) -> None:
    document = read_document(text, path)
    assert document.text == text
    assert len(document.prose) == len(text)
    done = 0
    for index, block in enumerate(document.blocks):
        assert block.index == index
        assert done <= block.span.start < block.span.end <= len(text)
        done = block.span.end
    done = 0
    for index, sentence in enumerate(document.sentences):
        block = document.blocks[sentence.block]
        assert sentence.index == index
        assert sentence.kind is block.kind is not ZoneKind.CODE
        assert block.span.contains(sentence.span)
        assert done <= sentence.span.start < sentence.span.end
        words = document.prose[sentence.span.start : sentence.span.end]
        assert words == words.strip()
        done = sentence.span.end
    for table in document.tables:
        done = table.span.start
        for row in table.rows:
            for cell in row:
                assert done <= cell.span.start <= cell.span.end <= table.span.end
                done = cell.span.end


@given(TEXTS, PATHS)
def test_no_word_of_the_prose_is_outside_a_sentence(text: str, path: str) -> None:
    document = read_document(text, path)
    rest = list(document.prose)
    for sentence in document.sentences:
        rest[sentence.span.start : sentence.span.end] = " " * (sentence.span.end - sentence.span.start)
    left = "".join(rest)
    if document.tables:  # leaders and bars between cells are no words
        left = re.sub(r"[.…|]", " ", left)
    assert not left.strip()


@given(TEXTS, PATHS)
def test_prose_differs_from_the_text_only_by_what_is_blanked(text: str, path: str) -> None:
    document = read_document(text, path)
    for place, (read, written) in enumerate(zip(document.prose, text, strict=True)):
        if read != written:
            assert read in " \u00a0" or path == "a.md", place  # Markdown writes character references out
    for block in document.blocks:
        if block.kind is not ZoneKind.CODE:
            assert not set("\r\n").intersection(document.prose[block.span.start : block.span.end])


@given(TEXTS)
def test_places_count_lines_and_columns_as_an_editor_does(text: str) -> None:
    document = read_document(text, "a.txt")
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue
        lines = re.split("\r\n|\r|\n", text[:offset])
        place = document.place(offset)
        assert (place.line, place.column) == (len(lines), len(lines[-1]) + 1)


@given(TEXTS)
def test_sentence_at_finds_the_sentence_that_holds_an_offset(text: str) -> None:
    document = read_document(text, "a.txt")
    for offset in range(len(text)):
        holding = [s for s in document.sentences if s.span.start <= offset < s.span.end]
        assert document.sentence_at(offset) == (holding[0] if holding else None)


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
@given(text=TEXTS.filter(lambda text: "\r" not in text))
def test_line_ends_change_no_sentence(path: str, text: str) -> None:
    """The same text with LF, CRLF and a byte order mark has the same blocks and the same sentences."""

    def shape(document: Document) -> list[tuple[str, int, str]]:
        return [
            (str(s.kind), s.block, " ".join(document.prose[s.span.start : s.span.end].split()))
            for s in document.sentences
        ]

    plain = shape(read_document(text, path))
    assert shape(read_document(text.replace("\n", "\r\n"), path)) == plain
    if not text.startswith("\ufeff") and (path == "a.txt" or not text[:1].isspace()):
        assert shape(read_document("\ufeff" + text, path)) == plain
