"""Two sides of one vote or one sharing: "by 52 per cent to 48", "58%-42%", "an 80/20 split", "divided 70-30 between".

A frame "hundred" or "portions" holds the two shares; a frame "split" one number with two ends that make a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.hundreds.hundred_words import GOING_ON
from auditor.assertions.inherit import with_unit
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_VOTED = forms(
    "vote votes voted voters voting ballot ballots election elected referendum poll polls runoff run-off won win wins "
    "beat beats beaten defeated defeat approved approve rejected passed backed lost victory leads lead led leading "
    "ahead trails trailed trailing favoured favored endorsed ratified preferred two-party motion plebiscite "
    "outnumber outnumbered outnumbers failed fails carried amendment proposition"
)
_TWO = forms(
    "two-party referendum plebiscite approved ratified rejected passed runoff run-off outnumber outnumbered outnumbers "
    "measure amendment proposition levy bond"
)
"""Words after which the two sides are all there are."""
_MOVED = forms("rose fell from rise fall up down dropped climbed slipped increased decreased improved shooting outshot "
    "field shots goals grew declined range between")  # fmt: skip
_SPLIT_AFTER = forms("split mix division sharing joint venture partnership ownership owned basis")
_SPLIT_BEFORE = forms("split divided divide shared share invested weighted")
_KINDS = frozenset({Kind.RATIO, Kind.SCORE, Kind.RANGE})
_PARTING = forms("to - – —")
_VOTES = forms("vote votes ballot ballots poll")
_ENDS = ([], *([word] for word in (".", ",", ";", ")", "–", "—", "for", "of", "on", "to", "between")))
"""What may follow the second side: "in Iowa" would make it the share of another vote."""
_WORDS = 9


@cued(kinds=[*_KINDS, Kind.PERCENTAGE])
def sides(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each two shares that are set against each other; nothing is consumed."""
    for i, number in enumerate(view.numbers):
        quantity = number.quantity
        if quantity.ends is not None and quantity.kind in _KINDS and quantity.unit in (None, "percent"):
            if _is_split(view, i):
                yield Frame("split", (FrameTerm(Role.SHARE, number),), Evidence.CUE, (number.span,))
            elif quantity.unit == "percent" and (
                _is_vote(view, i) or _SPLIT_BEFORE.intersection(view.before(i, 2))
            ):  # "by 52 per cent to 88" is written as a range is
                firm = Evidence.CUE if _of_two(view) else Evidence.OF_THESE
                yield Frame("split", (FrameTerm(Role.SHARE, number),), firm, (number.span,))
            continue
        if (
            view.see_through[i]
            or quantity.kind is not Kind.PERCENTAGE
            or quantity.unit != "percent"
            or i + 1 >= len(view.numbers)
        ):
            continue
        other = _other(view, i)
        divided = bool(_SPLIT_BEFORE.intersection(view.before(i, 2))) and GOING_ON.isdisjoint(view.tokens.words)
        if other is None or not (divided or _is_vote(view, i)):
            continue
        terms = (FrameTerm(Role.SHARE, number), FrameTerm(Role.SHARE, other))
        if divided or _of_two(view):
            yield Frame("portions", terms, Evidence.CUE, ())
        else:
            yield Frame("hundred", terms, Evidence.OF_THESE, ())


def _of_two(view: SentenceView) -> bool:
    """Tell whether there are no more than two sides: a referendum, a two-party count."""
    words = view.tokens.words
    if not GOING_ON.isdisjoint(words):
        return False
    return not _TWO.isdisjoint(words) or any(
        word == NUMBER and "party" in words[at + 1 : at + 3] for at, word in enumerate(words)
    )


def _is_vote(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number is the share of a vote, and not one that moves."""
    if _VOTED.isdisjoint(view.tokens.words):
        return False
    before = view.tokens.words[max(0, view.tokens.at[i] - 2) : view.tokens.at[i]]
    return _MOVED.isdisjoint(before) and _MOVED.isdisjoint(view.after(i))


def _other(view: SentenceView, i: int) -> Assertion | None:
    """Return the share that is set against the i-th number, in per cent."""
    number, other = view.numbers[i], view.numbers[i + 1]
    if view.see_through[i + 1] or other.role in (Role.BASE, Role.BY) or number.role is Role.BASE:
        return None
    gap = view.between(i, i + 1)
    if not gap or len(gap) > _WORDS or not _PARTING.intersection(gap) or view.after(i + 1, 1) not in _ENDS:
        return None
    if gap[0] not in _PARTING:
        at = gap.index("to") if "to" in gap else -1
        whose = gap[at + 1 :]
        said = gap[0] == "for" or (gap[0] == "of" and not _VOTES.isdisjoint(gap[:3]))
        apart = at >= 0 and said and "in" not in gap and (not whose or whose[-1].endswith(("'s", "’s")))
        if not apart:
            return None
    elif len(gap) > 1 and not gap[-1].endswith(("'s", "’s")):
        return None
    quantity = other.quantity
    if quantity.kind is Kind.PERCENTAGE and quantity.unit == "percent":
        return other
    if quantity.kind is Kind.COUNT and quantity.unit is None and quantity.value is not None and quantity.value <= 100:
        return replace(other, quantity=with_unit(quantity, number.quantity), inherited=("unit",))
    return None


def _is_split(view: SentenceView, i: int) -> bool:
    """Tell whether one number with two ends says how a whole is divided."""
    ends = view.numbers[i].quantity.ends
    if ends is None or any(end < 5 or end >= 100 for end in ends) or not GOING_ON.isdisjoint(view.tokens.words):
        return False
    if _SPLIT_AFTER.intersection(view.after(i, 1)):
        return True
    if view.before(i, 1) == ["ratio"]:
        return bool(_SPLIT_BEFORE.intersection(view.before(i, 5)))
    return bool(_SPLIT_BEFORE.intersection(view.before(i, 2))) and view.after(i, 1) in (
        ["between"],
        ["."],
        ["with"],
        ["in"],
    )
