"""What a finding is known by: its rule, its quantities and the words beside them, and no line numbers."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from auditor.document.model import Document, Span
from auditor.patterns import lazy
from auditor.verdicts.model import Citation, Judgement
from auditor.verdicts.printing import squeezed

_WORD = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_BESIDE = 3
_REACH = 120
"""Characters looked at on each side; three words of English are shorter."""


def fingerprint(document: Document, rule: str, judgement: Judgement | None, citations: Iterable[Citation]) -> str:
    """Return 16 hexadecimal digits that stay the same when the text is changed elsewhere or reflowed."""
    quantities = {}
    if judgement is not None:
        for term in judgement.claim.terms:
            if term.assertion is not None:
                quantity = term.assertion.quantity
                shown = quantity.value if quantity.value is not None else quantity.ends
                if shown is not None:
                    quantities[quantity.span] = f"{shown} {quantity.unit} {quantity.hedge}"
    parts = [rule]
    for span in sorted({citation.span for citation in citations}):
        before, after = beside(document, span)
        parts += [quantities.get(span) or squeezed(document.cut(span)).lower(), " ".join(before), " ".join(after)]
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def beside(document: Document, span: Span, count: int = _BESIDE) -> tuple[list[str], list[str]]:
    """Return the `count` words before and after `span` in its block, lower case."""
    sentence = document.sentence_at(span.start)
    block = document.blocks[sentence.block].span if sentence is not None else Span(0, len(document.prose))
    left = document.prose[max(block.start, span.start - _REACH) : span.start]
    right = document.prose[span.end : min(block.end, span.end + _REACH)]
    before = [word.lower() for word in _WORD.findall(left)][-count:]
    after = [word.lower() for word in _WORD.findall(right)][:count]
    return before, after


def numbered(fingerprints: Iterable[str]) -> list[str]:
    """Return the fingerprints with "-2", "-3" … on those that occur again."""
    seen: dict[str, int] = {}
    result = []
    for one in fingerprints:
        seen[one] = seen.get(one, 0) + 1
        result.append(one if seen[one] == 1 else f"{one}-{seen[one]}")
    return result
