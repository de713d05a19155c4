"""One pass over the prose: the numerals in digits and in words, merged in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.document.model import Span
from auditor.document.searched import lower_case
from auditor.quantities.articles import read_articles
from auditor.quantities.digits import read_digits
from auditor.quantities.draft import Draft
from auditor.quantities.spelled import read_words

_SAME = {chr(0xFF10 + n): str(n) for n in range(10)} | {
    "\u202f": "\u00a0", "\u2009": "\u00a0", "\u2007": "\u00a0", "\u2008": "\u00a0", "\u2212": "-", "\u2011": "-",
    "\u2010": "-", "\ufe63": "-", "\uff0d": "-", "\u2044": "/", "\u2215": "/", "\uff0e": ".", "\uff0c": ",",
    "\uff05": "%", "\u2012": "–",
}  # fmt: skip


def normalise(prose: str) -> str:
    """Return `prose` with one form for each kind of digit, minus and space; offsets stay."""
    if not prose.isascii():
        for character, plain in _SAME.items():
            if character in prose:
                prose = prose.replace(character, plain)
    if "+/-" in prose:
        prose = prose.replace("+/-", " ± ")
    return prose.replace("\t", " ") if "\t" in prose else prose


def lower(prose: str) -> str:
    """Return `prose` in lower case at the same offsets."""
    return lower_case(prose).replace("’", "'")


def scan(prose: str, normal: str, lowered: str, taken: Sequence[Span], continental: bool) -> list[Draft]:
    """Return the numbers outside `taken` in the order of the text; where two overlap the first wins."""
    digits = list(read_digits(prose, normal, lowered, taken, continental))
    said = list(read_words(prose, normal, lowered, taken))
    single = list(read_articles(prose, lowered))
    if single:
        said = sorted([*said, *single], key=lambda draft: draft.num_start)
    if not said:
        return digits
    merged: list[Draft] = []
    at = end = 0
    for draft in digits:
        while at < len(said) and said[at].num_start < draft.num_end:
            if said[at].num_start >= draft.num_start:
                at += 1  # the digits begin first: "3 million and a half" is theirs
                continue
            if said[at].num_start >= end:
                merged.append(said[at])
                end = said[at].num_end
            at += 1
        if draft.num_start >= end:
            merged.append(draft)
            end = draft.num_end
    merged.extend(late for late in said[at:] if late.num_start >= end)
    return merged
