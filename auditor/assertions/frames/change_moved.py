"""Changes whose base is the subject of the clause: "an age of 21 would be cut to 18"."""

from __future__ import annotations

from auditor.assertions.frames.change_terms import REACH, alike
from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, DIRECTION
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView

_ANAPHORS = frozenset({"that", "it", "this", "which", "figure", "number", "total"})
_PERFECT = (["has"], ["have"], ["had"], ["since"], ["now"])


def moved_on(view: SentenceView, rows: list[int], at: int, used: set[int]) -> Frame | None:
    """Return the frame of a level whose base is the subject: "an age of 21 would be cut to 18"."""
    base, level = rows[at - 1], rows[at]
    between = view.between(base, level)
    if base in used or len(between) > REACH or not alike(view.numbers[base], view.numbers[level]):
        return None
    verb = next((k for k in range(len(between) - 1, -1, -1) if between[k] in DIRECTION), None)
    if verb is None:
        return None
    before = between[max(0, verb - 3) : verb]
    anaphor = next((k for k, word in enumerate(before) if word in _ANAPHORS), None)
    if anaphor is not None:
        said = all(word in AUXILIARIES or word in ADVERBS for word in before[anaphor + 1 :])
    else:
        told = before[-1:] == ["be"] or (before[-1:] in _PERFECT and "which" in view.before(base, 6))
        said = view.role(base) is Role.LEVEL and told and not view.crosses(base, level)
    if not said or view.role(base) not in (Role.LEVEL, Role.NONE, Role.TOTAL):
        return None
    used.add(base)
    used.add(level)
    token = view.tokens.at[base] + 1 + verb
    cue = view.tokens.span(token, token)
    terms = (FrameTerm(Role.BASE, view.numbers[base]), FrameTerm(Role.LEVEL, view.numbers[level]))
    return Frame("change", terms, Evidence.CUE, (cue, view.cue(level)), DIRECTION[between[verb]])
