"""The short cut through paragraphs without marks reads what the whole parser reads."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from marko import Markdown
from marko.element import Element
from marko.ext.gfm import GFM
from marko.parser import Parser

from auditor.document.bounded import BoundedParser

PIECES = [
    "12 ",
    "boats",
    "\n",
    "\n\n",
    "  \n",
    "\\\n",
    "*",
    "_",
    "- ",
    "# ",
    "`",
    "&amp;",
    "<b>",
    "a@b.de",
    "! ",
    "[x] ",
]
TEXTS = st.lists(st.sampled_from([*PIECES, "www.a.de ", "http://a.de", "| a | b |\n|---|---|\n", "> "])).map("".join)


def shape(element: Element) -> object:
    """Return what sort of element it is, where it stands and what it holds."""
    children = getattr(element, "children", ())
    inside = children if isinstance(children, str) else [shape(child) for child in children]
    return element.get_type(), element.source_span, inside


@given(TEXTS)
def test_the_short_cut_changes_nothing(text: str) -> None:
    ours, whole = Markdown(BoundedParser, extensions=[GFM]), Markdown(Parser, extensions=[GFM])
    assert shape(ours.parse(text)) == shape(whole.parse(text))
