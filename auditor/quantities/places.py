"""Numbers that name a part of a table or a stage of a competition: "the bottom three", "a last-16 tie"."""

from __future__ import annotations

from auditor.patterns import lazy
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind

_BEFORE = lazy(r"\b(?:last-|(?:top|bottom)[ -])$")
_LAST = ("last-", "top ", "top-", "bottom ", "bottom-")
_COUNTS = lazy(
    r"[ -](?!(?:in|of|on|at|during|for|with|and|as|is|was|are|were|this|after|before|when|while|to|or|by|but|from|has|"
    r"have|had|will|would|all|since)\b)[a-z0-9]"
)


def read_places(drafts: list[Draft], lowered: str) -> None:
    """Exclude the bare numbers among `drafts` that name a place in a table and count nothing that follows."""
    for draft in drafts:
        if draft.kind is not Kind.COUNT or draft.unit is not None or draft.hedge is not None or draft.excluded:
            continue
        if not lowered.endswith(_LAST, 0, draft.start):
            continue
        match = _BEFORE.search(lowered, max(0, draft.start - 8), draft.start)
        if match is not None and (match[0] == "last-" or not _COUNTS.match(lowered, draft.end)):
            draft.excluded = "place in a table or competition"
            draft.kind = Kind.IDENTIFIER


EXAMPLES: tuple[tuple[str, str], ...] = (("they sank to the bottom three", "3"), ("a last-16 tie", "16"))
"""Text and the number that is excluded in it."""
