"""Records of games won and lost, "improved to 11-1", "the Larks (10-5)", and what else is counted of those games."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.games.scores import sides
from auditor.assertions.model import Assertion, Reading
from auditor.document.searched import places_of
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_ROSE = r"improv(?:ed?|ing)|rais(?:ed?|ing)|mov(?:ed?|ing)|pushed|upped"
_FELL = r"f[ae]ll(?:ing|s|en)?|drop(?:ped|ping|s)?|slip(?:ped|ping)?|lower(?:ed|ing)"
_OWN = r"(?:\s{1,3}(?:back|(?:their|its|the|his|her)(?:\s{1,3}\w+)?\s{1,3}record|overall))?"
_TO = _OWN + r"\s{1,3}to(?:\s{1,3}an?)?\s{1,3}$"
_LED = lazy(
    rf"\b(?:({_ROSE})|({_FELL})){_TO}|\b(?:record (?:of|to|is|was)|started|start of|finished(?: the season)?)\s{{1,3}}$"
)
_CUES = ("improv", "fell to", "fall to", "falling to", "dropp", "record", "started ", "finished ", "rais", "(")
_OF_SEASON = lazy(
    r"^\s{1,3}(?:(win|victory)|(loss|defeat))\s{1,3}(?:(?:for|by|of)\s{1,3}(?:the\s{1,3})?[A-Z]\w+\s{1,3})?(?:of|in|on)\s{1,3}"
    r"(?:the|their|its|this)\s{1,3}"
    r"(?:season|year|campaign)\b"
)
_NAME = 48
"""Characters of a name before a bracket that are looked at."""
_MOST = 162
"""Games of a season in the sport that plays most."""


class Record(NamedTuple):
    """Games won and lost, and games drawn where there are any."""

    number: Assertion
    won: Assertion
    lost: Assertion
    way: int
    """+1 where it is said to have become better, -1 worse, 0 where neither is said."""


class NthResult(NamedTuple):
    """A record and which win, or which loss, the last game was said to be."""

    nth: Assertion
    of: Assertion


class ToldTwice(NamedTuple):
    """A record in brackets behind a side's name, and one that the side is said to have come to."""

    before: Record
    after: Record


def records(reading: Reading) -> list[Record]:
    """Return the records that words or a bracket behind a name show to be ones."""
    prose = reading.document.prose
    if not any(True for cue in _CUES for _ in places_of(cue, prose)):
        return []
    found = []
    for number in reading.of(Kind.SCORE, Kind.RANGE):
        if number.quantity.unit is not None:
            continue
        start, end = number.span
        led = _LED.search(prose, max(0, start - 40), start)
        bracketed = (
            prose[start - 1] == "("
            and prose[end : end + 1] == ")"
            and prose[max(0, start - 4) : start - 1].rstrip()[-1:].isalnum()
        )
        drawn = re.match(r"-[0-9]", prose[end : end + 2])
        both = sides(reading.document, number) if led or bracketed else None
        if both is None or drawn or sum(int(side.quantity.value or 0) for side in both) > _MOST:
            continue
        way = 0 if led is None else 1 if led[1] else -1 if led[2] else 0
        found.append(Record(number, *both, way))
    return found


def nth_results(reading: Reading, found: list[Record]) -> Iterator[NthResult]:
    """Yield "the first loss of the season, dropping their record to 4-1": the loss and the losses."""
    prose = reading.document.prose
    for record in found:
        if not record.way:
            continue
        for number in reading.by_sentence[record.number.sentence]:
            if number.quantity.kind is not Kind.ORDINAL or number.span.start > record.number.span.start:
                continue
            told = _OF_SEASON.match(prose[number.span.end : number.span.end + 60])
            if told is not None and (told[1] is not None) == (record.way > 0):
                yield NthResult(number, record.won if record.way > 0 else record.lost)


def told_twice(reading: Reading, found: list[Record]) -> Iterator[ToldTwice]:
    """Yield the record in brackets behind a name with the one to which the same name came later."""
    prose = reading.document.prose
    named: dict[str, Record] = {}
    places: dict[str, list[Record]] = {}
    for record in found:
        start = record.number.span.start
        if prose[start - 1] == "(":
            name = re.search(r"(?:[A-Z]\w+ ){1,4}\($", prose[max(0, start - _NAME) : start])
            words = [] if name is None else name[0].split()[:-1]
            for word in words[-1:]:
                named.setdefault(word, record)
            for word in words[:-1]:  # "Indiana Larks (10-5)" are "Indiana" too, where no others are
                if word != "The":
                    places.setdefault(word, []).append(record)
        elif record.way:
            sentence = reading.sentence_of(record.number)
            words = re.findall(r"[A-Z]\w+", prose[sentence.span.start : start])
            for name_ in words[-1:]:
                if name_ in named:
                    yield ToldTwice(named[name_], record)
                elif len(places.get(name_, ())) == 1:
                    yield ToldTwice(places[name_][0], record)
