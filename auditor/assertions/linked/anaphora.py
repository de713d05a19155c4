"""What "this", "that" and "it" at the head of a sentence stand for: the number of the sentence before."""

from __future__ import annotations

from auditor.assertions.lexicon import DIRECTION
from auditor.assertions.model import Assertion, Reading, Role
from auditor.assertions.tokens import first_words, singular
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_NAMED = (
    r"[Tt]he (?:figure|number|total|amount|sum|result|price|rate|tally|share|proportion|percentage|score|level|average)"
)
_HEAD = lazy(
    r"[\"'“‘ ]*(?:This|That|It|Which|These|" + _NAMED + r")\b"
    r"\s{1,3}(?:was|is|were|are|would be|has been|compares|compared|marks|marked|represents|represented)\b"
)
_BE = r"\s{1,3}(?:was|is|were|are|has been|had been|marks|marked|represents|represented)\b"
_JOINED = r"[\"'“‘ ]*(?:(?:But|And|Yet|Still|However|Although|Though|While),?\s{1,3})?"
_HEAD_OR_SHORT = lazy(
    _JOINED
    + r"(?:(?:[Tt]hat|[Ii]t)['’]s\b|(?:(?:[Tt]his|[Tt]hat)(?:\s{1,3}[a-z]{3,16})?|[Ii]t|"
    + _NAMED
    + r")"
    + _BE
    + r")"
)
_SUBJECT = lazy(_JOINED + r"((?:[A-Za-z][a-z-]{2,15}\s{1,3}){0,2}[A-Za-z][a-z-]{2,15})" + _BE)
_WORDS = lazy(r"[a-z]+(?:-[a-z]+)*")
_TIMES = frozenset(
    "same previous prior preceding first second third fourth last year month quarter period season".split()
)
_SILENT = frozenset({Role.BASE, Role.BY, Role.BRACKET, Role.RANK, Role.PER, Role.LIMIT})
_MEASURED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE})


def level_before(reading: Reading, base: Assertion) -> Assertion | None:
    """Return the number that the head of the sentence of `base` takes up: the only one like it in the sentence before.

    A base without a unit takes that of its level ("52 billion pesos. This was up from 49 billion"). None where the
    sentence opens otherwise, or where several numbers may be meant.
    """
    start = reading.document.sentences[base.sentence].span.start
    alike: tuple[Assertion, ...] = ()
    if _HEAD.match(reading.document.prose, start) is not None:
        alike = _taken_up(reading, base)
    else:
        head = first_words(reading.document, start - 1, 2)  # "371m shipments in the quarter. Shipments grew 6%"
        if len(head) > 1 and head[1].lower() in DIRECTION:
            noun = singular(head[0].lower())
            alike = tuple(one for one in _taken_up(reading, base) if one.counts == noun)
    return alike[0] if len(alike) == 1 else None


def levels_before(reading: Reading, base: Assertion) -> tuple[Assertion, ...]:
    """Return all the numbers that the head of the sentence of `base` ("That's", "The rate was") may take up.

    A subject of which the sentence before speaks takes up its only number ("… sales of £36m. Sales were up from £30m").
    """
    start = reading.document.sentences[base.sentence].span.start
    if _HEAD_OR_SHORT.match(reading.document.prose, start) is not None:
        return _taken_up(reading, base)
    subject = _SUBJECT.match(reading.document.prose, start)
    if subject is None or subject.end() > base.span.start or _elsewhere(reading, base):
        return ()
    alike = _taken_up(reading, base)
    return alike if len(alike) == 1 and _told_of(reading, base.sentence - 1, subject[1]) else ()


def _elsewhere(reading: Reading, base: Assertion) -> bool:
    """Tell whether a base is that of a part: "up from £1,000 in the north"."""
    following = [word.lower() for word in first_words(reading.document, base.span.end, 3)]
    return following[:2] in (["in", "the"], ["at", "the"], ["for", "the"]) and following[-1] not in _TIMES


def _told_of(reading: Reading, index: int, subject: str) -> bool:
    """Tell whether a sentence has all the words of a subject."""
    span = reading.document.sentences[index].span
    words = set(_WORDS.findall(reading.document.prose[span.start : span.end].lower()))
    return words.issuperset(_WORDS.findall(subject.lower()))


def _taken_up(reading: Reading, base: Assertion) -> tuple[Assertion, ...]:
    sentences = reading.document.sentences
    sentence = sentences[base.sentence]
    if base.sentence == 0 or sentences[base.sentence - 1].block != sentence.block:
        return ()
    return tuple(one for one in reading.by_sentence[base.sentence - 1] if _may_be(one, base))


def _may_be(one: Assertion, base: Assertion) -> bool:
    quantity, other = one.quantity, base.quantity
    if one.role in _SILENT or quantity.kind not in _MEASURED or quantity.value is None or other.value is None:
        return False
    return quantity.unit == other.unit or (other.unit is None and quantity.kind is not Kind.PERCENTAGE)
