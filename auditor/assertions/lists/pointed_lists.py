"""Numbers that point back to names: "Ann, Bo and Cy are hurt. All three …", "… without those three players"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from auditor.assertions.frames.listed.declared import declares
from auditor.assertions.lexicon import PREPOSITIONS, forms
from auditor.assertions.lists.conjuncts import capital
from auditor.assertions.lists.coordination import Coordination, running
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.assertions.tokens import Tokens, first_words, singular, words_text
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_MOST = 6
"""Names that a number in words points back to at the most."""
_OPENING = 4
"""Characters of a mark or an article before the first name of a sentence."""
_POINTS = lazy(r"(?:^|[\s—–(;,])(?P<word>those|these|all|the) (?:the |of the )?$")


_ENDINGS = ("the ", "The ", "all ", "All ", "those ", "Those ", "these ", "These ")
"""What goes before such a number: one look spares most of them the pattern."""
_RESTRICTING = PREPOSITIONS | forms("who whom whose which that")
"""Behind a noun, the words that say which are meant: "the five men of the guard" points to nothing before."""


def pointed_lists(reading: Reading) -> Iterator[tuple[Frame, ...]]:
    """Yield for each number that points back the ways to count the names right before it."""
    prose = reading.document.prose
    for number in reading.of(Kind.COUNT):
        if not prose.endswith(_ENDINGS, 0, number.quantity.span.start):
            continue
        if number.quantity.value is None or number.quantity.value > _MOST or not declares(number):
            continue
        word = _pointer(reading, number)
        if word and number.quantity.hedge is None and not _told_before(reading, number):
            found = _names_before(reading, number, word)
            if found is not None:
                term = (FrameTerm(Role.TOTAL, number),)
                yield tuple(Frame("list", term, Evidence.OF_THESE, (), items=items) for items in found.readings())


def _pointer(reading: Reading, number: Assertion) -> str:
    """Return the word that makes a number point back, "" where none does; "The" for one that opens its sentence."""
    prose, start = reading.document.prose, number.span.start
    first = reading.sentence_of(number).span.start
    match = _POINTS.search(prose[max(first, start - 14) : start].lower())
    if match is None or not prose[start].islower():
        return ""
    word = match["word"]
    after = first_words(reading.document, number.span.end, 2)
    counted = bool(after) and number.counts is not None and singular(after[0].lower()) == number.counts
    counted = counted and (len(after) < 2 or after[1].lower() not in _RESTRICTING)
    opens = not prose[first : start - len(match[0].strip()) - 1].strip()
    if word == "all":
        return word if counted or (opens and after[:1] != ["of"]) else ""
    return "" if not counted else "The" if word == "the" and opens else word


def _told_before(reading: Reading, number: Assertion) -> bool:
    """Tell whether the text counted as many of them before: it is those that the number points back to."""
    value, counts = number.quantity.value, number.counts
    return any(
        one.quantity.value == value and (counts is None or one.counts == counts)
        for one in reading.assertions[max(0, number.index - 40) : number.index]
    )


def _names_before(reading: Reading, number: Assertion, word: str) -> Coordination | None:
    """Return the list of names before the number in its sentence, or in the one before; None where it is not one.

    Within a sentence "the" points only to those of whom the sentence before speaks, and who open it.
    """
    document, sentence = reading.document, reading.sentence_of(number)
    if word not in ("the", "The"):
        found = _lists(reading, number.sentence, Span(sentence.span.start, number.span.start))
        if found:
            return found[0] if len(found) == 1 else None
    if not number.sentence or document.sentences[number.sentence - 1].block != sentence.block:
        return None
    before = document.sentences[number.sentence - 1].span
    found = _lists(reading, number.sentence - 1, before)
    if len(found) != 1 or (word == "the" and found[0].items[0].start > before.start + _OPENING):
        return None
    return found[0]


def _lists(reading: Reading, index: int, span: Span) -> list[Coordination]:
    """Return the lists of names in a part of a sentence."""
    document = reading.document
    first = bisect_left(reading.assertions, index, key=lambda one: one.sentence)
    last = bisect_left(reading.assertions, index + 1, key=lambda one: one.sentence)
    quantities = [one.quantity for one in reading.assertions[first:last] if one.span.end <= span.end]
    tokens = Tokens(words_text(document), document, span, quantities)
    found: list[Coordination] = []
    at = 0
    while at < len(tokens.words):
        if capital(document, tokens, at):
            names = running(document, tokens, at)
            if names is not None and names.named and names.closed and names.alike and not names.clausal:
                found.append(names)
                at = names.end
        at += 1
    return found
