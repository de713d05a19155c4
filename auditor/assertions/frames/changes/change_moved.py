"""Changes whose base is the subject of the clause: "an age of 21 would be cut to 18"."""

from __future__ import annotations

from auditor.assertions.frames.changes.change_terms import REACH, alike
from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, CHANGE_NOUNS, DIRECTION, PREPOSITIONS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView

_TRANSITIVE = forms(
    "cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering raise raises raised raising slash "
    "slashes slashed slashing trim trimmed increase increased increasing expand expanded expanding"
)
_ANAPHORS = frozenset({"that", "it", "this", "which", "figure", "number", "total"})
_STOOD = frozenset({"was", "were", "been", "numbered", "totalled", "totaled", "averaged", "reached", "is"})
_APART = frozenset({"clear", "ahead", "behind", "adrift", "short"})
"""What makes of an amount a distance from somebody else."""
_ONLY_WHEN = PREPOSITIONS | forms(", # @ the a year month week quarter half first second end start")
"""What may stand between a level and "rising to": "6.5% for 2019 decreasing to 4%"."""
_JOINTS = frozenset({"and", "but", "then", "before"})
_UP_TO = (["this", "to"], ["that", "to"], ["this", "number", "to"], ["that", "number", "to"], ["this", "figure", "to"])
"""What may stand between a verb and the number that the one before is changed to: "has 17 and will raise this to"."""
_FORESEEN = AUXILIARIES | ADVERBS | forms("expected forecast set likely predicted due projected to")
"""What may stand before the verb that tells of what comes next: "is expected to drop below"."""
_TIMES = forms(
    "same first second third fourth last next year month week quarter end start morning evening spring summer"
)
_LEADS: tuple[list[str], ...] = (["to"], [])
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
    if verb is None or view.role(base) not in (Role.LEVEL, Role.NONE, Role.TOTAL, Role.BY):
        return None
    going = between[verb].endswith("ing") and between[verb + 1 :] == ["to"] and _ONLY_WHEN.issuperset(between[:verb])
    if view.role(base) is Role.BY and (not going or "," in between):
        return None
    taken_up = _taken_up(view, base, between[:verb]) or between[verb + 1 :] in _UP_TO
    if not (going or taken_up or _goes_on(view, base, between, verb)):
        return None
    used.add(base)
    used.add(level)
    token = view.tokens.at[base] + 1 + verb
    cue = view.tokens.span(token, token)
    terms = (FrameTerm(Role.BASE, view.numbers[base]), FrameTerm(Role.LEVEL, view.numbers[level]))
    evidence = Evidence.SENTENCE if gone_past(view, level) and _somewhere(view, level) else Evidence.CUE
    return Frame("change", terms, evidence, (cue, view.cue(level)), DIRECTION[between[verb]])


def gone_past(view: SentenceView, i: int) -> bool:
    """Tell whether a verb leads below or above a number: "is expected to drop below 2 per cent"."""
    number = view.numbers[i]
    return view.role(i) is Role.LEVEL and bool(number.cues) and number.cues[0].words in DIRECTION


def _somewhere(view: SentenceView, i: int) -> bool:
    """Tell whether a place follows, which may be another than that of the base: "below 20C in the valley"."""
    words = view.after(i, 3)
    return words[:2] in (["in", "the"], ["on", "the"], ["at", "the"]) and _TIMES.isdisjoint(words[2:])


def _taken_up(view: SentenceView, base: int, before: list[str]) -> bool:
    """Tell whether the verb says of the number before it that it moved: "12 in May, a number that has since risen"."""
    at = next((k for k in range(len(before) - 1, max(-1, len(before) - 6), -1) if before[k] in _ANAPHORS), -1)
    if at >= 0:
        said = before[at + 1 :]
        counts = view.numbers[base].counts
        if said[:1] == ["of"] and counts is not None and same_thing(counts, singular(said[1])):
            said = said[2:]  # "8,400 foxes in 1998; by 2010 the number of foxes had dwindled to"
        return all(word in _FORESEEN for word in said)
    told = before[-1:] == ["be"] or (before[-1:] in _PERFECT and "which" in view.before(base, 6))
    return view.role(base) is Role.LEVEL and told and "and" not in before


def _goes_on(view: SentenceView, base: int, between: list[str], verb: int) -> bool:
    """Tell whether one subject has both verbs: "was 400 in May and had risen to 450", "which was 400, fell to 380"."""
    led = view.before(base, 3)[-1:]
    stood = led == ["at"] or (led != [] and led[0] in _STOOD)
    head = between[:verb]
    while head and (head[-1] in _FORESEEN or head[-1].endswith("ly")):
        head = head[:-1]
    if not stood or not head or between[verb + 1 :] not in _LEADS or not _APART.isdisjoint(between):
        return False
    then = "then" in between[len(head) : verb] or "which" in view.before(base, 8)
    return head[-1] in _JOINTS or (head[-1] == "," and then)


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
