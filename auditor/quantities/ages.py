"""Ages that carry no word of time: "aged 72", "Mr Boateng, 53, said", "who was 10"."""

from __future__ import annotations

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind

OLDEST = 122
"""The longest life on record, in whole years."""
_LIST = 48
"""Characters between two ages of one list of people, whose last one may end the sentence."""
_AGED = lazy(
    r"(?:\b(?:aged?|ages|age of|ages of|aged between|ages between|aged over|aged under|age between|reached|turned|"
    r"turning|turns)(?: (?:about|only|just|between|from|at least|around|over|under|up to))?"
    r"|\b(?:dies|died|dead) at"
    r"|\b(?:who|he|she|i|boy|girl|son|daughter|father|mother|brother|sister|husband|wife) (?:is|was|were|am)"
    r"(?: (?:only|just|about|now))?|, (?:and )?(?:both|all|each) of (?:them|whom)(?: (?:aged|just|only|now))?) $"
)
_EXPECTED = lazy(
    r"\b(?:life expectancy|(?:average|mean|median|minimum|maximum|legal|retirement|pension|voting|drinking) age)"
    r"\b[^.;!?\d]{0,60}?\b(?:is|was|of|at|to|reached|be|being|from|than)"
    r"(?: (?:about|around|only|just|under|over|nearly|almost|roughly|some))* $"
)
"""What is counted in years of life: "life expectancy for men is 73", "the median age was 42.5"."""
_PERSON_AFTER = lazy(r"\s*(?:[.:;!?)]|,|$|(?:\r?\n){2})|\s(?:when|at the time|and (?:has|had|was|is)|years)\b")
_LEADS = tuple(
    "age aged ages of between over under reached turned turning turns about only just from at least around up to is "
    "was were am now them whom".split()
)
"""The words with which `_AGED` ends."""
_CUES = ("expectancy", " age")
_TURNED = ("reached ", "turned ", "turning ", "turns ")


def read_ages(drafts: list[Draft], prose: str, lowered: str) -> None:
    """Make ages of the bare whole numbers among `drafts` that the words around call so."""
    expected = "life expectancy" in lowered or " age " in lowered
    last = -_LIST  # where the last age ended
    for draft in drafts:
        if draft.kind is Kind.AGE:
            last = draft.end
        value = draft.value
        if draft.kind is not Kind.COUNT or draft.unit is not None or draft.excluded or value is None:
            continue
        if (
            expected
            and 0 < value.numerator <= OLDEST * value.denominator
            and any(lowered.find(cue, max(0, draft.num_start - 110), draft.num_start) >= 0 for cue in _CUES)
            and _EXPECTED.search(lowered, max(0, draft.num_start - 110), draft.num_start)
        ):
            draft.kind, draft.unit = Kind.DURATION if draft.rounds else Kind.AGE, "year"
            draft.symbols.append(("age", Span(draft.start, draft.end)))
            continue
        if draft.rounds:
            continue
        if value.denominator != 1 or not 0 <= value.numerator <= OLDEST:
            continue
        start = draft.num_start
        if _said(lowered, draft) or (
            prose[max(0, start - 2) : start] == ", "
            and not draft.words
            and value.numerator >= 3
            and (
                prose[draft.end : draft.end + 1] in (",", ";")
                or _closes(prose, draft.end)
                or (prose[draft.end : draft.end + 1] == "." and 0 < start - last < _LIST)
            )
            and _named(prose, start - 2)
            and not prose[draft.end + 1 : draft.end + 3].strip().isdigit()
        ):
            draft.kind, draft.unit = Kind.AGE, "year"
            draft.symbols.append(("age", Span(draft.start, draft.end)))
            last = draft.end


def _said(lowered: str, draft: Draft) -> bool:
    if not lowered.endswith(_LEADS, 0, draft.start - 1):
        return False
    match = _AGED.search(lowered, max(0, draft.start - 32), draft.start)
    if match is None:
        return False
    words = match[0]
    if words.startswith("age"):
        return True
    young = draft.value is not None and draft.value < (13 if words.endswith(" at ") else 10)  # or it is an hour
    followed = _PERSON_AFTER.match(lowered, draft.end) is not None
    return followed and not (young and (words.startswith(_TURNED) or words.endswith(" at ")))


def _closes(prose: str, end: int) -> bool:
    """Tell whether a bracket that was opened before closes at `end`: "(John Dunn, 53)", not "4) fried"."""
    return prose[end : end + 1] == ")" and prose.rfind("(", max(0, end - 60), end) > prose.rfind(
        ")", max(0, end - 60), end
    )


def _named(prose: str, end: int) -> bool:
    """Tell whether the word that ends at `end` is a capitalised name of letters."""
    start = end
    while start and (prose[start - 1].isalpha() or prose[start - 1] in "'’-."):
        start -= 1
        if end - start > 24:
            return False
    return end - start > 1 and prose[end - 1] not in "'’-" and prose[start].isupper() and not prose[start:end].isupper()


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("a farmer aged 72", "72"),
    ("Painter Ada Holm dies at 81", "81"),
    ("Mr Boateng, 53, said so", "53"),
    ("a girl who was 10", "10"),
    ("the boys, all of them 12, were held", "12"),
    ("life expectancy for men is around 73", "73"),
    ("their median age was 42.5", "42.5"),
)
"""Text and the age that is read from it."""
