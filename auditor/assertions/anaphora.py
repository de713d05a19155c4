"""What "this", "that" and "it" at the head of a sentence stand for: the number of the sentence before."""

from __future__ import annotations

from auditor.assertions.model import Assertion, Reading, Role
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_HEAD = lazy(
    r"[\"'“‘ ]*(?:This|That|It|Which|These|The (?:figure|number|total|amount|sum|result))\b"
    r" (?:was|is|were|are|would be|has been|compares|compared|marks|marked|represents|represented)\b"
)
_SILENT = frozenset({Role.BASE, Role.BY, Role.BRACKET, Role.RANK, Role.PER, Role.LIMIT})
_MEASURED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE})


def level_before(reading: Reading, base: Assertion) -> Assertion | None:
    """Return the number that the head of the sentence of `base` takes up: the only one like it in the sentence before.

    A base without a unit takes that of its level ("52 billion pesos. This was up from 49 billion"). None where the
    sentence opens otherwise, or where several numbers may be meant.
    """
    sentences = reading.document.sentences
    sentence = sentences[base.sentence]
    if base.sentence == 0 or sentences[base.sentence - 1].block != sentence.block:
        return None
    if _HEAD.match(reading.document.prose, sentence.span.start) is None:
        return None
    alike = [one for one in reading.by_sentence[base.sentence - 1] if _may_be(one, base)]
    return alike[0] if len(alike) == 1 else None


def _may_be(one: Assertion, base: Assertion) -> bool:
    quantity, other = one.quantity, base.quantity
    if one.role in _SILENT or quantity.kind not in _MEASURED or quantity.value is None or other.value is None:
        return False
    return quantity.unit == other.unit or (other.unit is None and quantity.kind is not Kind.PERCENTAGE)
