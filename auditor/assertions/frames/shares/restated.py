"""One share given twice: "more than half, 54 per cent, said so", "a third, or 33 per cent", "four in ten — 40%"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.conversions.equivalents import DASHES
from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.shares.gaps import NOUN_WORDS
from auditor.assertions.lexicon import CLAUSE_BREAKS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_WORDED = frozenset({Kind.FRACTION, Kind.RATIO})
_ENDS = DASHES | frozenset(",;:.")
_CLOSE = {"(": ")", "[": "]"}
_BROKEN = CLAUSE_BREAKS | forms("and than from to by with against compared rose fell was were is are said had")
"""Words that begin something else between a share and the number after it."""


@cued(kinds=_WORDED)
def restated(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each fraction or ratio with a percentage that says it again, before or after it."""
    numbers = view.numbers
    for i in range(len(numbers) - 1):
        one, other = numbers[i].quantity, numbers[i + 1].quantity
        if one.kind is Kind.PERCENTAGE:
            one, other = other, one
        if one.kind not in _WORDED or other.kind is not Kind.PERCENTAGE or {i, i + 1} & taken:
            continue
        if one.value is None or other.unit != "percent" or not _again(view, i):
            continue
        if "/" in view.document.cut(one.numeral):  # "(16/25 -64%)" is a notation of its own
            continue
        taken.update((i, i + 1))
        terms = (FrameTerm(Role.SHARE, numbers[i]), FrameTerm(Role.SHARE, numbers[i + 1]))
        yield Frame("share-twice", terms, Evidence.CUE, (view.cue(i + 1),))


def _again(view: SentenceView, i: int) -> bool:
    """Tell whether the number after `i` says the i-th again: set off by a mark before it and one behind it, or "or"."""
    gap, after = view.between(i, i + 1), view.after(i + 1, 3)
    if not gap or len(gap) > NOUN_WORDS + 2:
        return False
    if gap[-2:] == ["(", "or"]:
        gap = gap[:-1]  # "six in ten women (or 60%)"
    opener = gap[-1]
    lead = gap[:-1]
    if opener == "or" and lead[-1:] == [","]:
        return _plain(lead[:-1]) and not (after[:1] == ["of"] and "of" in lead)
    if opener == "or":
        return not lead and after[:1] not in (["more"], ["less"])
    if not _plain(lead):
        return False
    if opener in _CLOSE:
        return after[:1] == [_CLOSE[opener]]
    if opener not in DASHES and opener != ",":
        return False
    ends = not after or (after[0] in (DASHES if opener in DASHES else _ENDS))
    listed = after[1:2] == [NUMBER] or after[1:3] == ["and", NUMBER] or (after[1:2] == ["and"] and len(after) == 2)
    return ends and not (listed and opener == ",") and (opener == "," or bool(after))


def _plain(words: list[str]) -> bool:
    """Tell whether words between a share and its mark only say of what it is: "of the households"."""
    said = not words or len(words) == 1 or words[0] in ("of", "in")
    return said and _BROKEN.isdisjoint(words) and "," not in words
