"""Names that a later sentence gives to what was counted: "Two men were held. They are Bo Rust and Cy Lamb."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from auditor.assertions.frames.listed.declared import declares
from auditor.assertions.lexicon import PREPOSITIONS, forms
from auditor.assertions.lists.coordination import Coordination, enclosed, running
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.assertions.synonyms import people, same_thing
from auditor.assertions.tokens import Tokens, singular, words_text
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_OPENS = ("They ", "These ", "Those ", "The ")
_NAMES = lazy(
    r"(?:(?P<they>They|These)|Those (?:who )?(?P<verb>[a-z]+)(?: [a-z]+){0,8}|The (?P<noun>[a-z]+)) "
    r"(?:are|were|have been) (?:(?:named|identified) (?:(?:on|by) \w+ )?as )?(?=[A-Z])"
)
_DEAD = frozenset({"dead", "deceased", "victim", "victims"})
_DYING = re.compile(r"\b(?:died|die|killed|dead)\b")
_NEAR = 3
"""Sentences in which what is counted is named by its noun."""
_AFTER = 48
"""Characters behind a number in which stands what befell those whom it counts."""
_MORE = forms("and or others another more first")
"""Behind names, the words of which there is more than they tell."""
_WHOLES = (" of the ", " of ", " all ", " all the ")


def named_after(reading: Reading) -> Iterator[tuple[Frame, ...]]:
    """Yield for each sentence that names what was counted before it the ways to count the names."""
    prose = reading.document.prose
    for sentence in reading.document.sentences:
        if not sentence.index or not prose.startswith(_OPENS, sentence.span.start):
            continue
        match = _NAMES.match(prose, *sentence.span)
        number = None if match is None else _counted(reading, sentence.index, match)
        if match is None or number is None:
            continue
        found = _names(reading, sentence.index, Span(match.end(), sentence.span.end))
        if found is not None:
            term = (FrameTerm(Role.TOTAL, number),)
            cue = (Span(match.start(), match.end() - 1),)
            yield tuple(Frame("list", term, Evidence.OF_THESE, cue, items=items) for items in found.readings())


def _counted(reading: Reading, index: int, match: re.Match[str]) -> Assertion | None:
    """Return the number of those whom a sentence names, None where it is not the only one that may be."""
    prose = reading.document.prose
    if match["they"]:
        found = _declaring(reading, index - 1, index)
    elif match["verb"]:
        told = match["verb"]
        found = [
            one
            for one in _declaring(reading, 0, index)
            if people(one.counts) and told in prose[one.span.end : one.span.end + _AFTER].split()
        ]
    else:
        noun = match["noun"]
        found = _declaring(reading, max(0, index - _NEAR), index)
        if noun in _DEAD:
            found = [
                one for one in found if people(one.counts) and _DYING.search(prose, one.span.end, one.span.end + _AFTER)
            ]
        else:
            found = [one for one in found if one.counts != noun and same_thing(one.counts, singular(noun))]
    return found[0] if len({one.quantity.value for one in found}) == 1 else None


def _declaring(reading: Reading, first: int, last: int) -> list[Assertion]:
    """Return the numbers of things in the sentences from `first` to `last`, without those of which others are some."""
    prose = reading.document.prose
    return [
        one
        for index in range(first, last)
        for one in reading.by_sentence[index]
        if one.quantity.kind is Kind.COUNT
        and one.counts is not None
        and declares(one)
        and not prose.endswith(_WHOLES, max(0, one.span.start - 9), one.span.start)
    ]


def _names(reading: Reading, index: int, span: Span) -> Coordination | None:
    """Return the list of names with which a part of a sentence begins, and ends or goes on behind a comma."""
    document = reading.document
    first = bisect_left(reading.assertions, index, key=lambda one: one.sentence)
    last = bisect_left(reading.assertions, index + 1, key=lambda one: one.sentence)
    quantities = [one.quantity for one in reading.assertions[first:last] if one.span.start >= span.start]
    tokens = Tokens(words_text(document), document, span, quantities)
    found = enclosed(document, tokens, 0, len(tokens.words)) if ";" in tokens.words else running(document, tokens, 0)
    if found is None or not (found.named and found.closed and found.alike) or found.clausal:
        return None
    rest = tokens.words[found.end :]
    goes_on = rest[:1] and rest[0].isalpha() and rest[0] not in PREPOSITIONS  # "They were Hull and York fans."
    return None if goes_on or not _MORE.isdisjoint(rest) else found
