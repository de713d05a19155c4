"""Changes that are told before their levels: "a 40% drop in profits. … a profit of £75m, compared with £125m".

A headline or the first sentence says by how much, and one of the next what was and what had been. Both speak of the
same thing only where the noun is the same, nothing qualifies it otherwise, and no other change stands between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.assertions.tokens import singular
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_LATER = 4
"""Sentences after that of the change in which its levels are looked for."""
_NEAR = 48
"""Characters around a change in which its noun stands."""
_WORD = lazy(r"[a-z]+(?:-[a-z]+)*")
_THING = lazy(
    r"\b((?:[a-z-]+ ){0,2})([a-z]{3,}) (?:of|was|were|is|are|fell to|rose to|stood at|came to|totalled|reached)"
    r"(?: (?:an?|the|about|around|some|just|only|almost|nearly|estimated|record))* ?$"
)
"""The noun of a level: "a pre-tax profit of", "the number of passengers was"."""
_MOVED = lazy(
    r"\b(?:rise|fall|drop|decline|increase|jump|gain|decrease|cut|reduction|slump|surge|growth) in "
    r"(?:(?:the|its|their|his|her) )?((?:[a-z-]+ ){0,2})([a-z]{3,}) (?:to|from) ?$"
)
"""The noun of what a change is of: "a fall in net profit to"."""
_PUT_TO = lazy(r"\b(?:its|their|his|her|the)(?: (?:1[5-9]|20)\d\d)? ((?:[a-z-]+ ){0,2})([a-z]{3,}) (?:to|from) ?$")
"""The object of what raises or cuts it: "will lift its 2004 dividend payment to"."""
_COUNTED = lazy(
    r"the (?:total )?(?:number|tally|count) of ((?:[a-z-]+ ){0,2}?)([a-z]{3,}) (?:was|were|is|came to|stood at) ?$"
)
_QUALIFIED = frozenset(
    "net gross operating underlying average adjusted retail online domestic foreign overseas total annual quarterly "
    "monthly weekly half-year half-yearly interim".split()
)
_PERIODS = frozenset("day week month quarter half season year decade".split())
_AGO = lazy(r"\b(?:an?|the|one) (?:day|week|month|quarter|year) (?:ago|earlier|before)\b|\bprevious (?:year|quarter)\b")
_VAGUE = frozenset({"number", "total", "figure", "rate", "level", "rise", "fall", "increase", "drop", "value", "year"})


class LinkedChange(NamedTuple):
    """A change, its levels, which way it goes, and how firmly the three are tied."""

    level: Assertion
    base: Assertion
    by: Assertion
    way: int
    evidence: Evidence
    words: tuple[Span, ...]


def told_later(reading: Reading, frame: Frame, by: Assertion, framed: dict[int, list[Frame]]) -> Iterator[LinkedChange]:
    """Yield the change with the two levels that one of the next sentences sets side by side without a change."""
    if by.quantity.kind is not Kind.PERCENTAGE or by.quantity.unit != "percent" or not frame.direction:
        return
    for index in range(by.sentence + 1, by.sentence + 1 + _LATER):
        for told in framed.get(index, []):
            level, base = told.one(Role.LEVEL), told.one(Role.BASE)
            if level is None or base is None or told.one(Role.BY) is not None:
                return
            thing = _thing(reading, level if level.index < base.index else base)
            if thing is None or told.direction == -frame.direction:
                return
            if _same(thing, _around(reading, by)):
                if set(level.scope.names) <= set(by.scope.names) and _one_time(reading, by.sentence, index):
                    yield LinkedChange(level, base, by, frame.direction, Evidence.OF_THESE, frame.cues)
                return


def _one_time(reading: Reading, one: int, other: int) -> bool:
    """Tell whether two sentences may speak of one time: not of a quarter here and of ten years there."""
    periods = [_PERIODS & _spoken(reading, index) for index in (one, other)]
    return not all(periods) or periods[0] == periods[1]


def _spoken(reading: Reading, index: int) -> set[str]:
    """Return the words of a sentence without their endings, those of "a year earlier" left out."""
    span = reading.document.sentences[index].span
    prose = _AGO.sub(" ", reading.document.prose[span.start : span.end].lower())
    return {singular(word) for word in _WORD.findall(prose)}


def _around(reading: Reading, by: Assertion) -> frozenset[str]:
    """Return the words beside a change in its sentence, without their endings."""
    sentence = reading.document.sentences[by.sentence].span
    prose = reading.document.prose
    start, end = max(sentence.start, by.span.start - _NEAR), min(sentence.end, by.span.end + _NEAR)
    return frozenset(singular(word) for word in _WORD.findall(prose[start:end].lower()))


def _thing(reading: Reading, level: Assertion) -> tuple[frozenset[str], str] | None:
    """Return the noun of a level with what qualifies it."""
    sentence = reading.document.sentences[level.sentence].span
    lead = re.sub(
        r"\s+", " ", reading.document.prose[max(sentence.start, level.span.start - 70) : level.span.start]
    ).lower()
    match = (_COUNTED.search(lead) if "the " in lead else None) or _THING.search(lead)
    if match is None and lead.rstrip().endswith((" to", " from")):
        match = (_MOVED.search(lead) if " in " in lead else None) or _PUT_TO.search(lead)
    if match is None:
        return None
    return frozenset(match[1].split()) & _QUALIFIED, singular(match[2])


def _same(thing: tuple[frozenset[str], str], around: frozenset[str]) -> bool:
    qualifiers, noun = thing
    return noun not in _VAGUE and noun in around and qualifiers == around & _QUALIFIED
