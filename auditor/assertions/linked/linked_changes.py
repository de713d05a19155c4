"""Changes over sentences: "Fares rose 16% to £2.90. A year ago they were £2.50", "… That is a rise of 20%"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.changes.change_terms import changes_what
from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, DIRECTION
from auditor.assertions.linked.later_levels import LinkedChange, told_later
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import singular
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_SPAN = r"(?:a|one|two|three|ten|\d+) (?:year|month|week|decade|day)s? (?:ago|earlier|before)"
_THEN = (
    _SPAN + r"|last (?:year|month|week|season)|the (?:year|month|week|season) before|previously|"
    r"in (?:\w+ )?(?:1[5-9]|20)\d\d|at its peak|before that"
)
_IT = r"(?:it|they|there|that|the (?:figure|number|total|price|rate|toll|sum|amount))"
_BEFORE = lazy(
    r"[\"'“‘ ]*(?:(?:" + _THEN + r"),? " + _IT + r" (?:was|were|had|had been|stood at|cost|sold|made|earned|paid|took|"
    r"drew|carried|employed|produced|reported|recorded|numbered|totalled)\b|"
    r"" + _IT + r" (?:was|were|had been|stood at|had stood at)\b(?:[^.;]*\b(?:" + _THEN + r")\b| \S+[.;]))"
)
"""A sentence that tells what something was at an earlier time."""
_ENDS = lazy(r"(?: (?!(?:to|on|for|in|at|per|an?|each|of)\b)[a-z]+){0,2}(?:,? (?:" + _THEN + r"))?[.,;]")
_TAKING_UP = lazy(
    r"\b(?:the|that|this|its|their) (?:figure|number|total|price|rate|toll|sum|amount|tally|count) "
    r"(?:had|has|have|was|were|is|will|fell|rose|grew|dropped|climbed|jumped|then|later)\b|"
    r"\b(?:it|this|that|they) (?:has|have|had|was|were|is|fell|rose|grew|then|later)\b|"
    r"\bthe (?:next|following) (?:year|month|week|season|day)\b",
)
"""Words of a sentence that take up the amount of the one before."""
_POINTING = lazy(
    r"[\"'“‘ ]*(?:that|this|it|which|the (?:change|rise|fall|increase|drop)) (?:is|was|were|represents?|represented|"
    r"marks?|marked|means?|meant|amounts? to|would be)\b",
)
_OTHER_TIMES = frozenset({"on", "from", "since", "over", "compared", "against"})
_TODAY = lazy(r"[\"'“‘ ]*(?:today|now|nowadays|this year|last year|by now|currently)\b,? (?!the (?:rest|other))")
_ONCE = lazy(r"\b(?:in|for .{3,60} in) (?:the )?(?:1[5-9]|20)\d\ds?\b|\b(?:years|decades|months) ago\b|\bat its peak\b")
_FILL = frozenset({"by", "since", "some", "around"})
_BLANKS = lazy(r"\s+")
_MOST = 40
"""Numbers of a sentence that are read."""
_SILENT = frozenset({Role.BY, Role.MULTIPLE, Role.BRACKET, Role.RANK, Role.PER, Role.LIMIT, Role.SHARE})
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE})


def linked_changes(reading: Reading) -> Iterator[LinkedChange]:
    """Yield each change one or both of whose levels stand in the sentence before or after it."""
    framed: dict[int, list[Frame]] = {}
    moved = [frame for frame in reading.frames if frame.kind == "moved" or _without_base(frame)]
    if not moved:
        return
    told: set[str] = set()
    for frame in reading.framed("change"):
        framed.setdefault(frame.terms[0].assertion.sentence, []).append(frame)
        if frame.direction:
            told.update(term.assertion.id for term in frame.terms)
    for frame in moved:
        by, level = frame.one(Role.BY), frame.one(Role.LEVEL)
        if by is None:
            continue
        if level is not None:
            found = _base_after(reading, level) or _base_before(reading, level, by, told)
            if found is not None:
                base, evidence = found
                yield LinkedChange(level, base, by, frame.direction, evidence, frame.cues)
        else:
            yield from _both_before(reading, frame, by, framed)
            yield from told_later(reading, frame, by, framed)


def _without_base(frame: Frame) -> bool:
    return (
        frame.kind == "change"
        and len(frame.terms) == 2
        and {term.role for term in frame.terms} == {Role.LEVEL, Role.BY}
    )


def _plain(reading: Reading, start: int, end: int) -> str:
    """Return the prose in lower case with single blanks, for patterns of words."""
    return _BLANKS.sub(" ", reading.document.prose[start:end].lower())


def _beside(reading: Reading, index: int, other: int) -> bool:
    sentences = reading.document.sentences
    return 0 <= other < len(sentences) and sentences[other].block == sentences[index].block


def _base_after(reading: Reading, level: Assertion) -> tuple[Assertion, Evidence] | None:
    """Return what the next sentence says that it was before."""
    index = level.sentence
    if not _beside(reading, index, index + 1):
        return None
    start = reading.document.sentences[index + 1].span.start
    if _BEFORE.match(_plain(reading, start, start + 120)) is None:
        return None
    alike = _levels(reading.by_sentence[index + 1], level)
    if len(alike) != 1 or _ENDS.match(_plain(reading, alike[0].span.end, alike[0].span.end + 60)) is None:
        return None  # "a year ago it was £4 to park"
    return alike[0], Evidence.OF_THESE


def _base_before(
    reading: Reading, level: Assertion, by: Assertion, told: set[str]
) -> tuple[Assertion, Evidence] | None:
    """Return the amount of the sentence before that the subject takes up: "Last year the figure had grown by 20%"."""
    index = level.sentence
    if not _beside(reading, index, index - 1):
        return None
    start = reading.document.sentences[index].span.start
    opening = _plain(reading, start, by.span.start)
    taking = _TAKING_UP.search(opening[:90])
    then = _then(reading, level, opening)
    if then is not None or taking is None:
        return then
    alike = _levels(reading.by_sentence[index - 1], level)
    if len(alike) != 1 or alike[0].id in told:
        return None
    if _plain(reading, level.span.end, level.span.end + 8).startswith(" for "):
        return None  # "to £52 for non-members"
    named = taking[0].startswith(("the ", "that ", "this ", "its ", "their ")) or _alone(opening[taking.start() :])
    return alike[0], Evidence.OF_THESE if named else Evidence.SENTENCE


def _then(reading: Reading, level: Assertion, opening: str) -> tuple[Assertion, Evidence] | None:
    """Return the amount of the sentence before that "today" is set against: "In 1980 it had 40 shops. Today, 12"."""
    before = reading.document.sentences[level.sentence - 1].span
    if _TODAY.match(opening) is None or _ONCE.search(_plain(reading, before.start, before.end)) is None:
        return None
    alike = _levels(reading.by_sentence[level.sentence - 1], level)
    return (alike[0], Evidence.OF_THESE) if len(alike) == 1 else None


def _alone(words: str) -> bool:
    """Tell whether a pronoun is itself what changed: "it has now risen by", not "it has raised its fee by"."""
    said = words.split()[1:]
    return all(word in AUXILIARIES or word in ADVERBS or word in DIRECTION or word in _FILL for word in said)


def _both_before(
    reading: Reading, frame: Frame, by: Assertion, framed: dict[int, list[Frame]]
) -> Iterator[LinkedChange]:
    """Read "84,000, against 70,000 in 2003. That is an increase of 20 per cent"."""
    index = by.sentence
    start = reading.document.sentences[index].span.start
    if not _beside(reading, index, index - 1):
        return
    following = reading.document.prose[by.span.end : by.span.end + 40].split()
    if not _OTHER_TIMES.isdisjoint(following[:2]):
        return  # "That is a fall of five points on 2010"
    if _POINTING.match(_plain(reading, start, start + 60)) is None:
        return
    told = [one for one in framed.get(index - 1, []) if one.one(Role.LEVEL) and one.one(Role.BASE)]
    if len(told) != 1 or any(term.role is Role.BY for term in told[0].terms):
        return
    level, base = told[0].one(Role.LEVEL), told[0].one(Role.BASE)
    if level is None or base is None or not changes_what(by, level):
        return
    if len(_levels(reading.by_sentence[index - 1], level)) == 2:
        yield LinkedChange(level, base, by, frame.direction, Evidence.OF_THESE, frame.cues)


def _levels(row: Sequence[Assertion], level: Assertion) -> list[Assertion]:
    """Return the numbers of a sentence that may be the same amount as `level` at another time."""
    quantity = level.quantity
    return [
        one
        for one in row[:_MOST]
        if one.role not in _SILENT
        and one.quantity.kind in _KINDS
        and one.quantity.kind is quantity.kind
        and one.quantity.value is not None
        and one.quantity.unit == quantity.unit
        and (level.counts is None or one.counts is None or same_thing(level.counts, one.counts))
    ]


def traded(reading: Reading) -> Iterator[LinkedChange]:
    """Yield what was bought or sold beside a holding that moved: "to 40,500 shares from 33,500. … he bought 7,000".

    Filings may tell of the last trades only, so that this much can confirm a change and hardly contradict it.
    """
    for frame in reading.framed("change"):
        level, base = frame.one(Role.LEVEL), frame.one(Role.BASE)
        if level is None or base is None or level.counts is None or level.quantity.unit is not None:
            continue
        if any(term.role is Role.BY and term.assertion.quantity.unit is None for term in frame.terms):
            continue
        index = level.sentence
        rows = (
            one
            for at in range(index, min(index + _TRADES, len(reading.by_sentence)))
            for one in reading.by_sentence[at][:_MOST]
        )
        for one in rows:
            if one.id in (level.id, base.id) or not same_thing(one.counts, level.counts) or one.quantity.value is None:
                continue
            verb = _TRADED.search(_plain(reading, max(0, one.span.start - 30), one.span.start))
            if verb is not None:
                yield LinkedChange(level, base, one, -1 if verb[1] else 1, Evidence.NEARNESS, frame.cues)
                break


_TRADES = 3
"""Sentences, that of the change among them, in which a trade is looked for."""
_TRADED = lazy(r"\b(?:(sold|disposed of)|bought|acquired|purchased|added)(?: (?:another|a further|some|about))? $")


_THING = lazy(
    r"\b(?:the|its|their) (?:total )?(?:(?:number|tally) of (?P<noun>[a-z]{3,20})|number|toll|tally) "
    r"(?P<said>(?:[a-z]+ ){0,4})(?P<verb>[a-z]+) to $"
)
"""What leads to a level: "the number of infections had since risen to"."""
_SINCE = lazy(
    r"\b(?P<noun>[a-z]{4,20}) (?:had|has|have)(?: [a-z]+ly| since| now| already| then)?(?: gone)? (?P<verb>[a-z]+) to $"
)
"""The same by the tense alone, which looks back: "coverage had risen to"."""
_PLACED = lazy(r"[\"“‘ ]*(?:In|At|For|Among|Across)\s+[a-z]")
"""A sentence that opens with some other part of the matter: "In the old town rents have"."""
_STEM = 5
"""Letters by which two words are of one stem: "covered", "coverage"."""
_ROOT = 4
_LED = 90
"""Characters before a level in which its subject stands."""
_UNSAID = (_SILENT | {Role.BASE, Role.OTHER}) - {Role.SHARE}


def told_on(reading: Reading) -> Iterator[Frame]:
    """Yield each level that has moved on from the only one of its kind before it: "36 infections … rose to 58"."""
    bound: set[str] = set()
    for frame in reading.framed("change"):
        if frame.one(Role.BASE):
            bound.update(term.assertion.id for term in frame.terms)
    for level in reading.assertions:
        if not level.cues or level.cues[0].words != "to" or level.role is not Role.LEVEL or level.id in bound:
            continue
        if level.quantity.kind not in _KINDS or not level.sentence:
            continue
        begin = max(reading.document.sentences[level.sentence].span.start, level.span.start - _LED)
        lead = _plain(reading, begin, level.span.start)
        counted = "number" in lead or "toll" in lead or "tally" in lead
        led = _THING.search(lead) if counted else _SINCE.search(lead) if " ha" in lead else None
        if led is None or led["verb"] not in DIRECTION or (counted and not _only_said(led["said"])):
            continue
        if not counted and _PLACED.match(reading.document.prose, reading.document.sentences[level.sentence].span.start):
            continue
        base = _only_before(reading, level, led["noun"], counted)
        if base is not None:
            start = begin + reading.document.prose[begin : level.span.start].lower().rfind(led["verb"])
            verb = Span(start, start + len(led["verb"]))
            terms = (FrameTerm(Role.LEVEL, level), FrameTerm(Role.BASE, base))
            yield Frame("change", terms, Evidence.OF_THESE, (verb,), DIRECTION[led["verb"]])


def _only_said(words: str) -> bool:
    return all(word in AUXILIARIES or word in ADVERBS or word.endswith("ly") for word in words.split())


def _only_before(reading: Reading, level: Assertion, noun: str | None, counted: bool) -> Assertion | None:
    """Return the only number of the sentences before that is of the same thing, and of nobody else's."""
    sentences = reading.document.sentences
    found: list[Assertion] = []
    for index in range(level.sentence - 1, max(-1, level.sentence - 2 - counted), -1):
        if sentences[index].block != sentences[level.sentence].block:
            break
        row = reading.by_sentence[index]
        alike = _levels(row, level) or [
            one for one in row if one.role is Role.SHARE and level.quantity.unit == "percent"
        ]
        found = [one for one in alike if one.role not in _UNSAID and _named(one, noun, counted)]
        if found:
            break
    if len(found) != 1 or not set(level.scope.names) <= set(found[0].scope.names):
        return None
    return found[0]


def _named(one: Assertion, noun: str | None, counted: bool) -> bool:
    """Tell whether a number is of what `noun` names: by what it counts, or by a word of its clause."""
    if counted:
        plain = one.quantity.kind is Kind.COUNT and one.quantity.unit is None and one.counts is not None
        return plain and (noun is None or same_thing(one.counts, singular(noun)))
    return noun is not None and any(noun.startswith(word[:_STEM]) for word in one.scope.words if len(word) >= _ROOT)
