"""Changes whose base is the subject of the clause: "an age of 21 would be cut to 18"."""

from __future__ import annotations

from auditor.assertions.frames.change_terms import REACH, alike
from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, CHANGE_NOUNS, DIRECTION, PREPOSITIONS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView

_TRANSITIVE = forms(
    "cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering raise raises raised raising slash "
    "slashes slashed slashing trim trimmed increase increased increasing expand expanded expanding"
)
_ANAPHORS = frozenset({"that", "it", "this", "which", "figure", "number", "total"})
_PERFECT = (["has"], ["have"], ["had"], ["since"], ["now"])


def moved_on(view: SentenceView, rows: list[int], at: int, used: set[int]) -> Frame | None:
    """Return the frame of a level whose base is the subject: "an age of 21 would be cut to 18"."""
    base, level = rows[at - 1], rows[at]
    between = view.between(base, level)
    if base in used or len(between) > REACH or not alike(view.numbers[base], view.numbers[level]):
        return None
    if between[-1:] == ["to"] and _object(view, base, between):
        told = _verb(view, base)
        if told is not None:
            used.update((base, level))
            terms = (FrameTerm(Role.BASE, view.numbers[base]), FrameTerm(Role.LEVEL, view.numbers[level]))
            spans = (view.tokens.span(told, told), view.cue(level))
            return Frame("change", terms, Evidence.CUE, spans, DIRECTION[view.tokens.words[told]])
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


def _object(view: SentenceView, base: int, between: list[str]) -> bool:
    """Tell whether a number is part of what is cut or raised: "cut its fleet of 340 cars to 260"."""
    words = view.before(base, 3)
    if len(between) > 4 or not between or any(not word[0].isalpha() for word in between) or not words:
        return False
    of = words[-1] == "of" and len(words) > 1 and words[-2] not in CHANGE_NOUNS
    return of or words[-1] in ("its", "their", "his", "her", "our", "current", "existing")


def _verb(view: SentenceView, base: int) -> int | None:
    """Return the token of the verb that has the phrase of a number as its object."""
    tokens = view.tokens
    for at in range(tokens.at[base] - 1, max(-1, tokens.at[base] - 7), -1):
        word = tokens.words[at]
        if word in _TRANSITIVE:
            return at
        if word != "of" and (word in PREPOSITIONS or not word[0].isalpha()):
            return None
    return None
