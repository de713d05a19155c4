"""Plain text: paragraphs by blank lines or one to a line, headlines by their look, list items, captions, columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from auditor.document.columns import is_header, read_columns
from auditor.document.layout import Layout
from auditor.document.lines import Line, read_lines
from auditor.document.model import Span, ZoneKind
from auditor.document.sentences import split_sentences
from auditor.patterns import lazy

_MARKER = lazy(r"(?:[-*+•‣◦–—·▪●○■□➤➢✓*]|\(?[0-9]{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))(?=[ \t\u00a0])")
_CAPTION = lazy(
    r"(?:(?:File |Stock )?(?:Photo(?:graph)?s?|Images?|Pictures?|Pictured|Captions?|Video|Graphic|Chart|Credit|"
    r"Fig(?:ure|\.)? [0-9]{1,3})\b(?:[^.:]{0,40}[:.]|\s))"
)
_CREDIT = lazy(r"\((?:[^()]{0,60}(?:/|\b))?(?:AP|AFP|PA|EPA|Reuters|Getty(?: Images)?|Shutterstock|Alamy)\)$")
_DATELINE = lazy(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,? ?)?(?:[0-9]{1,2}(?:st|nd|rd|th)? )?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: [0-9]{1,2}(?:st|nd|rd|th)?)?,?(?: [0-9]{4})?"
    r"(?:,? [0-9]{1,2}[:.][0-9]{2}(?: ?[apAP]\.?[mM]\.?)?(?: [A-Z]{2,4})?)?"
)

_STOPS = tuple(".!?…:;,")
_CLOSERS = "\"'”’)]»"
_HEADLINE_LENGTH = 150
_STANDFIRST_WORDS = 6
_WIDEST_WRAP = 130
"""Lines longer than this are paragraphs, not the work of a wrapping editor."""
_OVERLONG = 20
"""One line in so many may be longer than an editor would have it: an address, a row of a table."""


def read_plain(prose: str, line_starts: Sequence[int]) -> Layout:
    """Return the layout of plain text."""
    layout = Layout()
    lines, rules = read_lines(prose, line_starts)
    literal = _literal_blocks(prose, lines)
    wrapped = _wrap_width(prose, lines)
    indents: list[int] = []
    index = tried = 0
    while index < len(lines):
        line = lines[index]
        if index in literal:
            layout.add(ZoneKind.CODE, Span(line.first, lines[literal[index] - 1].last))
            layout.blanks.append(layout.blocks[-1].span)
            index = literal[index]
            continue
        if line.underlined and line.after_blank:
            layout.add(ZoneKind.HEADLINE, Span(line.first, line.last), 2 if layout.blocks else 1)
            indents.clear()
            index += 1
            continue
        if index >= tried:
            rows, tried = read_columns(prose, lines, index)
            if rows:
                layout.add_table(rows, is_header(prose, rows[0]))
                index = tried
                continue
        marker = _MARKER.match(prose, line.first, line.last)
        item = marker is not None
        following = index + 1
        while following < len(lines) and _continues(prose, lines[following - 1], lines[following], wrapped, item):
            if following in literal:
                break
            following += 1
        last = lines[following - 1].last
        if marker is None:
            indents.clear()
            layout.add(*_classified(prose, Span(line.first, last), layout, following < len(lines) or index > 0))
        else:
            indent = line.first - line.start
            while indents and indents[-1] >= indent:
                indents.pop()
            indents.append(indent)
            layout.blanks.append(Span(*marker.span()))
            layout.add(ZoneKind.ITEM, Span(line.first, last), len(indents), marker[0])
        index = following
    layout.blank((*rules, *_literal_words(prose)))
    return layout


def _literal_blocks(prose: str, lines: Sequence[Line]) -> dict[int, int]:
    """Return the first lines of literal blocks and the lines after their last."""
    if "::" not in prose:
        return {}
    from auditor.document.literal import literal_blocks

    return literal_blocks(prose, lines)


def _literal_words(prose: str) -> Iterable[Span]:
    """Return where words stand that are no prose."""
    if "``" not in prose:
        return ()
    from auditor.document.literal import literal_words

    return literal_words(prose)


_OPEN_ENDED = frozenset("from to of the a an and by in at with than for or on is was were are that".split())
"""Words that end a line only where it goes on."""


def _wrap_width(prose: str, lines: Sequence[Line]) -> int | None:
    """Return the column at which an editor wrapped the lines, None where each line is a paragraph of its own.

    In wrapped English most full lines are followed by one that goes on in small letters; under headlines none is.
    """
    if len(lines) < 2:
        return None
    widths = sorted(line.last - line.start for line in lines)
    width = widths[-1 - len(lines) // _OVERLONG]
    if width > _WIDEST_WRAP:
        return None
    full = going_on = 0
    for line, following in pairwise(lines):
        if not following.after_blank and _is_full(prose, line, following, width):
            full += 1
            going_on += prose[following.first].islower()
    return width if going_on * 5 >= full * 2 and going_on else None


def _is_full(prose: str, line: Line, following: Line, width: int) -> bool:
    """Tell whether the first word of `following` would not have fitted on `line`."""
    word = prose.find(" ", following.first, following.last)
    length = (following.last if word < 0 else word) - following.first
    return line.last - line.start + 1 + length > width


def _continues(prose: str, line: Line, following: Line, width: int | None, item: bool) -> bool:
    """Tell whether `following` goes on with the paragraph of `line`; `item` says that this is a list item."""
    if following.after_blank:
        return False
    full = width is not None and _is_full(prose, line, following, width)
    marker = _MARKER.match(prose, following.first, following.last)
    if marker is not None:
        return full and _wrapped_before(prose, line, marker[0], item)
    if full:
        return True
    final = prose[line.last - 1]
    if final in ",-–—=<>(/+&" or prose[following.first] in ".,;:)%]":  # no paragraph ends or begins so
        return True
    if prose[max(line.first, line.last - 8) : line.last].rpartition(" ")[2] in _OPEN_ENDED:
        return True
    return prose[following.first].islower() and final not in ".!?:…"


def _wrapped_before(prose: str, line: Line, marker: str, item: bool) -> bool:
    """Tell whether what looks like a list marker after a full line is text: "(n =" and "514)", "now" and "3."."""
    if marker[-1] == ")" and marker[0] != "(" and prose.rfind("(", *line[1:3]) > prose.rfind(")", *line[1:3]):
        return True
    return not item and prose[line.last - 1] not in ".!?:;…" and marker[0].isdigit()


def is_caption(prose: str, span: Span) -> bool:
    """Tell whether the block says that it is a caption ("Photo: …") or ends with an agency's credit."""
    return bool(_CAPTION.match(prose, *span) or _CREDIT.search(prose, max(span.start, span.end - 90), span.end))


def _classified(prose: str, span: Span, layout: Layout, others: bool) -> tuple[ZoneKind, Span, int]:
    """Return kind, span and level of a block that is no list item; `others` says that it is not the whole text."""
    length = span.end - span.start
    if length > 2 * _HEADLINE_LENGTH:
        return ZoneKind.BODY, span, 0
    words = prose[span.start : span.end]
    if is_caption(prose, span):
        return ZoneKind.CAPTION, span, 0
    if not others or not _looks_headed(words, first=not layout.blocks) or len(list(split_sentences(prose, span))) > 1:
        return ZoneKind.BODY, span, 0
    if len(layout.blocks) == 1 and layout.blocks[0].level == 1 and len(words.split()) >= _STANDFIRST_WORDS:
        return ZoneKind.STANDFIRST, span, 0
    if length > _HEADLINE_LENGTH:
        return ZoneKind.BODY, span, 0
    return ZoneKind.HEADLINE, span, 2 if layout.blocks else 1


def _looks_headed(words: str, first: bool) -> bool:
    """Tell whether `words` could be a headline: it begins large, says something, and does not stop."""
    if words[0].islower() or not any(map(str.isalpha, words)) or _DATELINE.fullmatch(words):
        return False
    if words.isupper():
        return True
    open_ended = words.rstrip(_CLOSERS)
    if not open_ended.endswith(_STOPS):
        return True
    return open_ended.endswith("?") and (first or (open_ended == words and len(words) < 100))
