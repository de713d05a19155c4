"""What is called significant, and its p: "significantly higher (71% v 29%; P = 0.0008)", "no significant fall"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.assertions.lexicon import AUXILIARIES, CLAUSE_BREAKS, PREPOSITIONS, VERBS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView

SIGNIFICANT = ("significan", "nonsignifican", "insignifican", "non-significan")
_AFFIRMED = frozenset({"significant", "significantly", "significance"})
DENIALS = forms("no not nor without neither never none lack lacked failed did didn't wasn't weren't")
_EXCEPTED = forms("except exception excepting")
_APPROACHED = forms("approached approaching approaches")
HALVED = (
    _EXCEPTED
    | _APPROACHED
    | forms(
        "apart only trend trended tendency borderline nor neither marginally nearly almost unless if whether clinically"
    )
)
"""Words with which a sentence says two things of significance, or half of one: it is left alone."""
LIKENED = forms("similar comparable same tended trend equal unchanged but whereas while although and/or")
_ALIKE = frozenset({"similar", "comparable"})
_DIFFERING = forms("differ difference differences different")
_MORE = forms("higher lower more less fewer greater better worse longer shorter larger smaller noninferior inferior")
_LISTED = 9
"""Words between two p-values of one statement."""
_BESIDE = 6
"""Words between a p and the verb behind it: "the fall (p = 0.03) was significant"."""
_OPEN = frozenset("([")
_CLOSE = frozenset(")]")


def significances(view: SentenceView, found: Sequence[int]) -> Iterator[Frame]:
    """Yield what a sentence says of the p-values `found`: frames "significance", direction -1 for what is not."""
    words, at = view.tokens.words, view.tokens.at
    said = [k for k, word in enumerate(words) if word.startswith(SIGNIFICANT)]
    for n, here in enumerate(said):
        until = said[n + 1] if n + 1 < len(said) else len(words)
        start = said[n - 1] + 1 if n else 0
        before = [i for i in found if start <= at[i] < here]
        after = [i for i in found if here < at[i] < until]
        excepted = False
        first = max(clause_start(words, here), at[before[-1]] + 1 if before else 0)
        if after and not _parted(words, here, at[after[0]]):
            told = words[here + 1 : at[after[0]]]
            but = next((k for k, word in enumerate(told) if word in _EXCEPTED), -1)
            told = told[but + 1 :]
            if "and" in told and (words[here - 1] in AUXILIARIES or _said(told[: told.index("and")])):
                continue  # "the fall was significant, and sleep (p = 0.4) was …", "no significant harm was seen, and …"
            if NUMBER in told and "level" in told:
                continue  # "significant at the 10 per cent level"
            if not DENIALS.isdisjoint(told) or not LIKENED.isdisjoint(told):
                continue
            way = _way(words[first:here], words[here])
            if but >= 0:
                way, excepted = -way, True  # "did not differ significantly with the exception of age (p = 0.007)"
            last = next((k for k in range(1, len(after)) if not _goes_on(view, here, after[k - 1], after[k])), None)
            named = after[:last]
        elif before and here - at[before[-1]] <= _BESIDE and first == at[before[-1]] + 1:
            told = words[first:here]
            listed = _listed(view, before)
            if told[:1] != [")"] or AUXILIARIES.isdisjoint(told) or (len(before) > 1 and not n and not listed):
                continue
            way = _way(told, words[here])
            named = before if listed else before[-1:]
        else:
            continue
        halved = HALVED - _EXCEPTED if excepted else HALVED
        if not _APPROACHED.isdisjoint(words[max(first, here - 2) : here]):
            way, halved = -1, HALVED - _APPROACHED - {"only"}  # "approached statistical significance (p = 0.07)"
        if way and halved.isdisjoint(words[first : at[named[0]] if named[0] in after else until]):
            denied = (k for k in range(max(first, here - 2), here) if words[k] in DENIALS)
            cue = (view.tokens.span(next(denied, here), here),)  # "not statistically significant"
            for i in named:
                yield Frame("significance", (FrameTerm(Role.PROBABILITY, view.numbers[i]),), Evidence.CUE, cue, way)


def likenesses(view: SentenceView, found: Sequence[int]) -> Iterator[Frame]:
    """Yield a frame "significance" with direction -1 for each p of what is alike: "was similar in both (p = 0.44)"."""
    words, at = view.tokens.words, view.tokens.at
    for here, word in enumerate(words):
        alike = word in _ALIKE and here > 0 and words[here - 1] in AUXILIARIES
        denied = next((k for k in range(max(0, here - 2), here) if words[k] in DENIALS), here)
        if not alike and not (word in _DIFFERING and denied < here):
            continue
        after = [i for i in found if here < at[i] and not view.numbers[i].quantity.hedge]
        if not after or _parted(words, here, at[after[0]]) or words[at[after[0]] - 1] not in ("=", "of"):
            continue
        told = words[here + 1 : at[after[0]]]
        if (
            "(" in told
            and (",", "and") not in pairwise(told)
            and all(kind.isdisjoint(told) for kind in (AUXILIARIES, LIKENED, HALVED, _MORE))
        ):
            last = next((k for k in range(1, len(after)) if not _goes_on(view, here, after[k - 1], after[k])), None)
            for i in after[:last]:
                cue = (view.tokens.span(denied, here),)
                yield Frame("significance", (FrameTerm(Role.PROBABILITY, view.numbers[i]),), Evidence.CUE, cue, -1)


def _listed(view: SentenceView, found: Sequence[int]) -> bool:
    """Tell whether p-values of several subjects stand before one verb: "age (p = 0.02) and sex (p = 0.004) were"."""
    gaps = [view.between(one, other) for one, other in pairwise(found)]
    opening = view.tokens.words[: view.tokens.at[found[0]]]
    if not gaps or len(gaps) < found[-1] - found[0] or not AUXILIARIES.isdisjoint(opening):
        return False
    plain = (AUXILIARIES, VERBS, DENIALS, LIKENED)
    return all(
        len(gap) <= _LISTED and {",", "and"} & set(gap) and all(k.isdisjoint(gap) for k in plain) for gap in gaps
    )


def _said(words: Sequence[str]) -> bool:
    """Tell whether words before "and" end a clause: "harm was seen," and not "in age, sex"."""
    return not AUXILIARIES.isdisjoint(words) and "(" not in words


def clause_start(words: Sequence[str], here: int) -> int:
    """Return where the clause of the word at `here` begins."""
    return max((k + 1 for k in range(here) if words[k] in CLAUSE_BREAKS), default=0)


def _parted(words: Sequence[str], first: int, last: int) -> bool:
    """Tell whether a clause break outside brackets lies between two tokens."""
    depths = _depths(words, first, last)
    return any(word in CLAUSE_BREAKS and not depth for word, depth in zip(words[first + 1 : last], depths, strict=True))


def _depths(words: Sequence[str], first: int, last: int) -> list[int]:
    """Return how many brackets that opened behind the token `first` are open at each token up to `last`."""
    inside, depths = 0, []
    for word in words[first + 1 : last]:
        inside = max(0, inside + (word in _OPEN) - (word in _CLOSE))
        depths.append(inside)
    return depths


def _way(clause: Sequence[str], word: str) -> int:
    """Return +1 for what is said to be significant, -1 for what is not, 0 where a denial may be of something else."""
    if word not in _AFFIRMED:
        return -1
    if not DENIALS.isdisjoint(clause[-2:]):
        return -1
    denied = any(one in DENIALS and not _is_object(clause, k) for k, one in enumerate(clause))
    return 0 if denied else 1  # "no acidosis was significantly …": a denial of something else, or not


def _is_object(clause: Sequence[str], k: int) -> bool:
    """Tell whether the denial at `k` is of an object: "for predicting no acidosis"."""
    return clause[k] in ("no", "without") and k > 0 and (clause[k - 1].endswith("ing") or clause[k - 1] in PREPOSITIONS)


def _goes_on(view: SentenceView, here: int, before: int, i: int) -> bool:
    """Tell whether one p follows another in a list of what is said to be significant, or not to be.

    So does all that stands in one bracket behind the word: "smaller (on CT, p < 0.01; on echo, p < 0.02)".
    """
    words, first, last = view.tokens.words, view.tokens.at[before], view.tokens.at[i]
    gap = words[first + 1 : last]
    if not {",", "and", "or", ";"} & set(gap):
        return False
    saying = (DENIALS, HALVED, LIKENED, VERBS, AUXILIARIES)
    if not all(kind.isdisjoint(gap) for kind in saying):
        return False
    return all(_depths(words, here, last)[first - here :]) or (len(gap) <= _LISTED and CLAUSE_BREAKS.isdisjoint(gap))
