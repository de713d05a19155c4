"""Majorities as fractions: "most of the 40 boats" is more than half of them, "a minority of 12 members" less."""

from __future__ import annotations

import re
from fractions import Fraction

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind
from auditor.quantities.number_words import CARDINALS
from auditor.quantities.tries import trie

_HALF = Fraction(1, 2)
_FOUND = lazy(
    r"(most|majority|minority) of "
    r"(?=(?:the |these |those |its |their |all |our )?(?:[0-9]|(?:" + trie(CARDINALS) + r")\b))"
)
"""Only where the number of them follows: elsewhere a majority can be checked against nothing."""
_SHARED = lazy(
    r"(most|majority|minority)(?: of(?: [a-z][a-z'-]{0,19}){1,4}|(?<!most))(?: \(|, )(?:(?:about|some|around|nearly) )?"
    r"(?=[0-9]{1,2}(?:\.[0-9]+)? ?(?:%|per ?cent|pct))"
)
"""A majority whose percentage stands behind it: "a majority of voters (68%)", "a majority, 52 per cent"."""
_BEFORE = lazy(r"\ba (?:(?:clear|narrow|slim|large|vast|bare|small|great|overwhelming) )?\Z")
_GROUPS = ("the ", "these ", "those ", "its ", "their ", "all ", "our ")
_HINTS = ("most of ", "majority", "minority")


def read_majorities(drafts: list[Draft], lowered: str) -> list[Draft]:
    """Return `drafts` with a fraction for each majority of a number, in the order of the text."""
    if not any(hint in lowered for hint in _HINTS):
        return drafts
    found: list[Draft] = []
    for match in _FOUND.finditer(lowered):
        if match[1] == "majority" and not lowered.startswith(_GROUPS, match.end()):
            continue  # "a majority of 2,345" and "a majority of four" are leads in votes
        found += _made(lowered, match, match.end() - 4)
    for match in _SHARED.finditer(lowered):
        found += _made(lowered, match, match.end(1))
    if not found:
        return drafts
    return sorted([*drafts, *found], key=lambda draft: draft.start)


def _made(lowered: str, match: re.Match[str], end: int) -> list[Draft]:
    """Return the fraction of the majority that `match` found, which ends at `end`; none inside a word."""
    start = match.start()
    if start and lowered[start - 1].isalnum():
        return []
    if match[1] != "most":
        article = _BEFORE.search(lowered, max(0, start - 18), start)
        start = article.start() if article is not None else start
    draft = Draft(start, end, _HALF, _HALF, "majorities")
    draft.words = True
    draft.kind = Kind.FRACTION
    draft.hedge = "less than" if match[1] == "minority" else "more than"
    draft.symbols.append(("hedge", Span(start, end)))
    return [draft]


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("Most of the 40 boats", "1/2"),
    ("a clear majority of the 21 members", "1/2"),
)
"""Text and the value that is read from it."""
