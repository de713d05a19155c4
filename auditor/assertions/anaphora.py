"""What "this", "that" and "it" at the head of a sentence stand for: the number of the sentence before."""

from __future__ import annotations

from auditor.assertions.lexicon import DIRECTION
from auditor.assertions.model import Assertion, Reading, Role
from auditor.assertions.tokens import first_words, singular
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_NAMED = r"The (?:figure|number|total|amount|sum|result|price|rate|tally)"
_HEAD = lazy(
    r"[\"'“‘ ]*(?:This|That|It|Which|These|" + _NAMED + r")\b"
    r"\s{1,3}(?:was|is|were|are|would be|has been|compares|compared|marks|marked|represents|represented)\b"
)
_HEAD_OR_SHORT = lazy(
    r"[\"'“‘ ]*(?:(?:That|It)['’]s|(?:This|That|It|" + _NAMED + r")\s{1,3}(?:was|is|were|are|has been))\b"
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
    """Return all the numbers that the head of the sentence of `base` ("That's", "The rate was") may take up."""
    start = reading.document.sentences[base.sentence].span.start
    return () if _HEAD_OR_SHORT.match(reading.document.prose, start) is None else _taken_up(reading, base)


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
