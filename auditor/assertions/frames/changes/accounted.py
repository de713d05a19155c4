"""What a change is put down to: "fell by $31m, due to a decrease of $19m in Asia and of $12m in Europe", "rose $5m as a
result of sales of $8m, partially offset by costs of $3m".

A frame "accounted" holds the change (TOTAL), each cause (PART) and what offset them (OTHER). The TOTAL is missing where
the change stands in the sentence before: "the overall change was attributable to …".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import CHANGE_NOUNS, DIRECTION, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_CAUSES = {
    "due": "to", "attributable": "to", "attributed": "to", "owing": "to", "result": "of", "driven": "by",
    "because": "of", "reflecting": "", "reflects": "", "reflected": "", "consisting": "of", "consisted": "of",
    "comprising": "", "comprised": "",
}  # fmt: skip
_OFFSET = frozenset({"offset", "offsetting"})
_SOME = forms(
    "primarily mainly largely principally partly chiefly mostly predominantly partially including include part such "
    "among other notably especially substantially"
)
_JOINTS = forms("and , ;")
_MORE = forms("and plus well besides also")
_ALL = forms("attributable consisting consisted comprising comprised")
"""Words that lead to all that a change is made of."""
_BREAKS = forms("compared versus from while whereas although than per each")
_OVERALL = forms("overall total entire net whole")
_AMOUNTS = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_FEWEST = 2
_GAP = 28
"""Words from a change to its cause, and from one cause to the next."""
_LEAD = 6


def accounted(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame where words say what a change is due to; nothing is consumed.

    Evidence CUE where what offset it is told too, or where all of the change is spoken of; OF_THESE where the causes
    may not be all; SENTENCE where words say that they are not, or where some of them go the other way.
    """
    words = view.tokens.words
    cue = next((at for at, word in enumerate(words[:-1]) if _CAUSES.get(word) in ("", words[at + 1])), -1)
    if cue < 0:
        return
    behind = [i for i in view.levels if view.tokens.at[i] > cue and view.numbers[i].quantity.kind in _AMOUNTS]
    if not behind:
        return
    parts, less = _causes(view, cue, behind)
    if len(parts) + len(less) < _FEWEST or not parts:
        return
    total = _change(view, cue, parts[0])
    lead = words[max(0, cue - _LEAD) : cue]
    told = not CHANGE_NOUNS.isdisjoint(lead) and not _OVERALL.isdisjoint(lead)
    if total is None and not (told and lead[-1:] in (["was"], ["is"])):
        return
    ways = {DIRECTION[word] for i in parts for word in view.before(i, _LEAD) if word in DIRECTION}
    near = words[max(0, cue - 2) : view.tokens.at[parts[0]]]
    if not _SOME.isdisjoint(near) or (len(ways) > 1 and not less) or _untold(view, cue, parts, less):
        evidence = Evidence.SENTENCE
    else:
        evidence = Evidence.CUE if less or total is None or words[cue] in _ALL else Evidence.OF_THESE
    terms = [(i, FrameTerm(Role.PART, view.numbers[i])) for i in parts]
    terms += [(i, FrameTerm(Role.OTHER, view.numbers[i])) for i in less]
    if total is not None:
        terms.append((total, FrameTerm(Role.TOTAL, view.numbers[total])))
    yield Frame("accounted", tuple(term for _, term in sorted(terms)), evidence, (view.tokens.span(cue, cue),))


def _causes(view: SentenceView, cue: int, behind: list[int]) -> tuple[list[int], list[int]]:
    """Return the causes, and what offset them; none where the sentence goes on to something else."""
    parts: list[int] = []
    less: list[int] = []
    first, last = view.numbers[behind[0]].quantity, cue
    for i in behind:
        quantity, gap = view.numbers[i].quantity, view.tokens.words[last + 1 : view.tokens.at[i]]
        if (quantity.unit, quantity.kind) != (first.unit, first.kind) or quantity.value is None or "(" in gap:
            return [], []
        if len(gap) > _GAP or not _BREAKS.isdisjoint(gap) or (parts and _JOINTS.isdisjoint(gap)):
            return [], []
        (less if less or not _OFFSET.isdisjoint(gap) else parts).append(i)
        last = view.tokens.at[i]
    closed = less or len(parts) < _FEWEST or "and" in view.between(parts[-2], parts[-1])
    return (parts, less) if closed else ([], [])


def _untold(view: SentenceView, cue: int, parts: list[int], less: list[int]) -> bool:
    """Tell whether a cause may have no amount: "due to poor weather and wages of $5m", "…, and to a weak dollar"."""
    words, at = view.tokens.words, view.tokens.at
    gaps = [words[cue + 1 : at[parts[0]]], words[at[(less or parts)[-1]] + 1 :]]
    if less:
        gaps.append(words[at[parts[-1]] + 1 : at[less[0]]])
    return any(not _MORE.isdisjoint(gap) for gap in gaps)


def _change(view: SentenceView, cue: int, part: int) -> int | None:
    """Return the amount of the change before the words that lead to its causes."""
    unit, kind = view.numbers[part].quantity.unit, view.numbers[part].quantity.kind
    for i in reversed([i for i in view.levels if view.tokens.at[i] < cue]):
        quantity = view.numbers[i].quantity
        if (quantity.unit, quantity.kind) != (unit, kind) or cue - view.tokens.at[i] > _GAP:
            continue
        if view.role(i) is Role.BY or not CHANGE_NOUNS.isdisjoint((*view.before(i, 3), *view.after(i, 2))):
            return i if NUMBER not in view.before(i, 1) else None
    return None
