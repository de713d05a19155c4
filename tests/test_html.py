"""HTML: what a browser shows is read, where it stands in the file, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.document.model import Document
from auditor.document.reader import read_document
from auditor.document.tags import read_tags
from auditor.pipeline import audit_text

CORPUS = Path(__file__).parents[1] / "corpus"
MARKS = st.sampled_from(
    "< > </ <p> </p> <p <b> </b> <li> <ul> </ul> <ol> <h1> </h2> <table> <tr> <td> <th> </table> <pre> </pre> <!-- --> "
    "<script> </script> <style> <nav> </nav> <svg> <sup> </sup> <br> <caption> <title> </title> ' \" = &amp; &#49; & "
    "rowspan=2 <td\tcolspan='3'> <a\thref='x>y'>".split()
)
PAGES = st.lists(st.one_of(MARKS, st.sampled_from(["7 of 12", "$3m", "\r\n", " ", "é", "\x00"])), max_size=60).map(
    "".join
)


def read(page: str) -> Document:
    return read_document(page, "a.html")


def blocks(page: str) -> list[tuple[str, str]]:
    document = read(page)
    return [(str(block.kind), " ".join(document.prose[slice(*block.span)].split())) for block in document.blocks]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>One.<p>Two.", [("body", "One."), ("body", "Two.")]),
        ("no tag, 3 < 4 and 5 > 2", [("body", "no tag, 3 < 4 and 5 > 2")]),
        ("<H1 class=x>Seven saved</H1><div>It rained.</div>", [("headline", "Seven saved"), ("body", "It rained.")]),
        ("<p>It <em>cost</em> <a href='/7'>$3</a>&nbsp;m &#8211; twice.</p>", [("body", "It cost $3 m – twice.")]),
        ('<p title="5 > 4">six</p>', [("body", "six")]),
        ("<p>a<!-- 5 > 4 <p> -->b</p>", [("body", "a b")]),
        ("<script>if (3 < 4) '<p>5</p>'</script><style>p {m: 7}</style>8", [("body", "8")]),
        ("<nav><ul><li>Page 2</ul></nav><svg><text>9</text></svg>ten", [("body", "ten")]),
        ("<p>Set <code>x = 4</code> twice.", [("body", "Set twice.")]),
        ("one<br>two<br> <br>three", [("body", "one two"), ("body", "three")]),
        ("<blockquote><p>Five!</p></blockquote>six", [("quotation", "Five!"), ("body", "six")]),
        ("<figure><img alt='8'><figcaption>Nine boats</figcaption></figure>", [("caption", "Nine boats")]),
        ("<p>10<sup>6</sup> m<sup>2</sup>, as said<sup>[4]</sup>", [("body", "10 ⁶ m ² , as said [⁴]")]),
        ("<p>an end that is none <b", [("body", "an end that is none <b")]),
        ("<nav>never closed, 5 boats", [("body", "never closed, 5 boats")]),
    ],
)
def test_blocks(page: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(page) == expected


def test_lists_have_levels_and_each_item_begins_once() -> None:
    document = read("<ul><li>one<li><p>two</p><p>more</p><ol><li>inner</ol><li>three</ul>after")
    found = [(document.cut(block.span), block.level, block.marker) for block in document.blocks]
    assert found == [
        ("one", 1, "•"),
        ("two", 1, "•"),
        ("more", 1, ""),
        ("inner", 2, "•"),
        ("three", 1, "•"),
        ("after", 0, ""),
    ]


@pytest.mark.parametrize("end", ["", "</tr>"])
def test_a_table_has_its_rows_and_its_caption(end: str) -> None:
    document = read(f"<table><caption>Votes</caption><tr><th>Town<th>Votes{end}<tr><td>Ash<td>10{end}</table>")
    (table,) = document.tables
    assert [[document.cut(cell.span) for cell in row] for row in table.rows] == [["Town", "Votes"], ["Ash", "10"]]
    assert table.header
    assert str(document.blocks[0].kind) == "caption"


@pytest.mark.parametrize(
    ("page", "tables", "words"),
    [
        ("<table><tr><td>zero<table><tr><td>1<td>2<tr><td>3<td>4</table><td>5</table>", 1, "zero 1 2 3 4 5"),
        ("<table><tr><td rowspan=2>1<td>2<tr><td>3</table>", 0, "1 2 3"),
        ("<table><tr><td>1<td>2<tr><td>3</table>", 0, "1 2 3"),
    ],
)
def test_a_table_that_sets_a_page_or_lacks_cells_is_read_as_words(page: str, tables: int, words: str) -> None:
    document = read(page)
    assert len(document.tables) == tables
    assert " ".join(document.cut(block.span) for block in document.blocks) == words


@given(PAGES)
def test_any_text_is_a_page(page: str) -> None:
    document = read(page)
    assert len(document.prose) == len(page)
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(page)
        end = block.span.end
    done = 0
    for tag in read_tags(page):
        assert done <= tag.span.start < tag.span.end
        assert page[tag.span.start] == "<"
        assert not document.prose[slice(*tag.span)].strip()
        done = tag.span.end
    assert not audit_text(page, "a.html").failures


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*.md")), ids=lambda path: path.stem)
def test_a_page_made_from_markdown_has_the_same_findings(path: Path) -> None:
    from marko.ext.gfm import gfm

    text = path.read_text(encoding="utf-8")
    found = [
        sorted((finding.rule, finding.message) for finding in audit_text(page, path.name + suffix).findings)
        for page, suffix in ((text, ""), (gfm(text), ".html"))
    ]
    assert found[0] == found[1]
