"""A share that is said to be all that is left: "the remaining 26 per cent", "the other third", "the rest (12%)".

A frame "rest" holds it as REMAINING, and as SHARE those before it in the sentence, which with it make the whole or a
part that was named before. Evidence is SENTENCE where what is left may be of something else than the whole, as the
rest of a stake is. `direction` is +1 where the first share goes on with those of the sentence before: "another 21%".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.hundreds.hundred_rows import as_percentage, in_per_cent, is_bare, said_again
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_LEFT = frozenset({"rest", "remainder", "balance"})
_MARKS = frozenset({"(", "[", ",", "–", "—", "-", ":"})
_HEDGES = forms("about nearly almost some roughly around approximately just only over under")
_KINDS = frozenset({Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO})
_MOVING = forms("from fell rose cut down up sold lost gained reduced to by")
_FURTHER = forms("others rest remainder undecided unsure")
_FRACTIONS = frozenset({Kind.FRACTION, Kind.RATIO})
_OWNING = forms("own owned hold held have")
_OWNERS = forms("own owns owned owning hold holds held holding has have having with its")
_DENYING = forms("not n't doesn't doesn’t don't don’t didn't didn’t")
_BREAKS = frozenset({",", ";", ".", "and", "but"})
_GOING_ON = forms("another further")
"""Words that make a share one more of those in the sentence before."""
_NO_SHARE = frozenset({Role.BASE, Role.BY, Role.LIMIT, Role.PER, Role.RANK, Role.MULTIPLE, Role.BRACKET})
_STAKES = forms("stake interest holding shareholding share shares ownership equity")
_FAR = 40
"""Words between a rest and the first of what was taken away."""
_MOST = 6


def _before(view: SentenceView, i: int) -> int:
    """Return where the word stands that is before a number and its hedges, below 0 where none does."""
    words, j = view.tokens.words, view.tokens.at[i] - 1
    while j > 0 and words[j] in _HEDGES:
        j -= 1
    return j


def is_rest(view: SentenceView, i: int) -> bool:
    """Tell whether the words right before the i-th number say that it is all that is left."""
    words, j = view.tokens.words, _before(view, i)
    if j < 1:
        return False
    if words[j] in ("remaining", "other"):
        return words[j - 1] == "the"
    if (
        words[j] == "leaving"
        or (words[j] == "leaves" and words[j - 1] in ("which", "that", "this"))
        or (words[j] == "the" and not_held(view, i))
    ):
        return True
    return words[j] in _MARKS and words[j - 1] in _LEFT


def not_held(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number is what a holder of some has not: "the 20 pct it does not already own"."""
    after = view.after(i, 10)
    if _OWNING.isdisjoint(after) or _DENYING.isdisjoint(after):
        return False
    at = next(at for at, word in enumerate(after) if word in _DENYING)
    return at > 0 and not _OWNING.isdisjoint(after[at : at + 4]) and _BREAKS.isdisjoint(after[:at])


def again(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number is the percentage that says the fraction before it again: "a third (33%)"."""
    return 0 < i < len(view.numbers) and view.numbers[i - 1].quantity.kind in _FRACTIONS and said_again(view, i - 1)


def is_part(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number may be a share of a whole."""
    number = view.numbers[i]
    value = number.quantity.value
    if value is None or number.quantity.kind not in _KINDS or number.quantity.unit not in (None, "percent"):
        return False
    return 0 < value <= (100 if number.quantity.unit else 1) and number.role not in _NO_SHARE


@cued(_LEFT, _DENYING, ("remaining", "other", "leaving"))
def rests(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each share that is said to be the rest; nothing is consumed."""
    for k, i in enumerate(view.levels):
        rest = _rest(view, k) if is_rest(view, i) else None
        if rest is None:
            continue
        before = [
            j
            for j in view.levels[max(0, k - _MOST) : k]
            if view.distance(j, i) <= _FAR and (again(view, j) or (is_part(view, j) and not again(view, j + 1)))
        ]
        terms = [FrameTerm(Role.SHARE, view.numbers[j]) for j in before]
        terms.append(FrameTerm(Role.REMAINING, rest))
        place = view.tokens.span(view.tokens.at[i] - 1, view.tokens.at[i] - 1)
        further = int(bool(before) and not _GOING_ON.isdisjoint(view.before(before[0], 3)))
        firm = Evidence.SENTENCE if _of_part(view, i, before) else Evidence.CUE
        yield Frame("rest", tuple(terms), firm, (place,), further)


def _rest(view: SentenceView, k: int) -> Assertion | None:
    """Return the rest that the k-th of the levels is, in per cent: "52 per cent are new, the other 48 are not"."""
    i = view.levels[k]
    if is_part(view, i):
        return view.numbers[i]
    giver = [view.numbers[j] for j in view.levels[max(0, k - _MOST) : k] if in_per_cent(view, j)][-1:]
    return as_percentage(view.numbers[i], giver[0]) if giver and is_bare(view, i) else None


def _of_part(view: SentenceView, i: int, before: Sequence[int]) -> bool:
    """Tell whether the i-th number may be the rest of something else than the whole, as of a stake."""
    if view.tokens.words[_before(view, i)] in ("leaving", "leaves"):
        return not (_STAKES | _MOVING).isdisjoint(view.tokens.words) or not _FURTHER.isdisjoint(view.after(i))
    if not_held(view, i):
        return all(_OWNERS.isdisjoint(view.before(j, 4)) for j in before)
    return not _STAKES.isdisjoint(view.after(i, 4))
