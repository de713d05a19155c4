"""What is called associated, or a factor, and its p: "was associated with relapse (OR 2.4; P = 0.01) and death (…)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.statistics.significance import DENIALS, HALVED, LIKENED, SIGNIFICANT, clause_start
from auditor.assertions.lexicon import AUXILIARIES, CLAUSE_BREAKS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView

_ASSOCIATED = forms("associated correlated correlation association predicted")
_FACTORS = forms("factor factors predictor predictors")
_CUES = _ASSOCIATED | _FACTORS
_COMPARED = forms(
    "higher lower greater more fewer less longer shorter larger smaller better worse faster slower older younger "
    "increased decreased reduced improved rose fell"
)
"""Words behind which "p < 0.05" says that the difference is significant; an exact p says nothing there."""
_EFFECTS = forms("protective risk prognostic independent strong")
"""Words beside a factor with which a sentence says that it has an effect."""
_WEAK = forms(
    "weakly weak poorly poor loosely mildly possible possibly potential candidate modest modestly negligible slight"
)
_BELOW = ("<", "<=", "≤", "less than")
_OPEN = frozenset("([")
_CLOSE = frozenset(")]")
_NEAR = 14
"""Words outside brackets between what is called associated and the bracket with its p, or between two of a list."""


def associations(view: SentenceView, found: Sequence[int]) -> Iterator[Frame]:
    """Yield a frame "association" for each p of `found` in a bracket behind what is said to be associated, or not.

    `direction` is -1 for what is not. A sentence that speaks of significance itself is left to that reader.
    """
    words = view.tokens.words
    marked = [i for i in found if view.numbers[i].quantity.hedge in _BELOW]
    cues = _CUES | _COMPARED if marked else _CUES
    if cues.isdisjoint(words) or any(word.startswith(SIGNIFICANT) for word in words):
        return
    for here, word in enumerate(words):
        if word not in cues:
            continue
        compared = word in _COMPARED
        first = clause_start(words, here)
        before = words[first:here]
        if word in _FACTORS and (_EFFECTS.isdisjoint(before[-2:]) or AUXILIARIES.isdisjoint(before)):
            continue
        denied = next((k for k in range(max(first, here - 2), here) if words[k] in DENIALS), -1)
        if not HALVED.isdisjoint(before) or not _WEAK.isdisjoint(words[first : here + 3]):
            continue
        if (denied < 0 or compared) and not DENIALS.isdisjoint(before):
            continue
        cue = (view.tokens.span(denied if denied >= 0 else here, here),)
        at = here
        for i in found:
            if view.tokens.at[i] < here or (compared and i not in marked):
                continue
            if not _leads(words, at, view.tokens.at[i]):
                break
            yield Frame(
                "association",
                (FrameTerm(Role.PROBABILITY, view.numbers[i]),),
                Evidence.CUE,
                cue,
                -1 if denied >= 0 else 1,
            )
            at = view.tokens.at[i]


def _leads(words: Sequence[str], first: int, last: int) -> bool:
    """Tell whether from the word at `first` the sentence goes on to a p in a bracket without saying anything else."""
    depth, outside = 1 if _inside(words, first) else 0, []
    for word in words[first + 1 : last]:
        depth = max(0, depth + (word in _OPEN) - (word in _CLOSE))
        if not depth and word not in _CLOSE:
            outside.append(word)
    if "than" in outside:  # "had higher needs than did the others"
        outside = [word for word in outside if word not in AUXILIARIES]
    saying = (AUXILIARIES, DENIALS, HALVED, LIKENED, CLAUSE_BREAKS)
    return depth > 0 and len(outside) <= _NEAR and all(kind.isdisjoint(outside) for kind in saying)


def _inside(words: Sequence[str], at: int) -> bool:
    """Tell whether the word at `at` stands in a bracket."""
    for word in reversed(words[:at]):
        if word in _CLOSE:
            return False
        if word in _OPEN:
            return True
    return False
