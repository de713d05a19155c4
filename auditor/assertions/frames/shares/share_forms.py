"""Constructions that say all of a share, or two ways to say it: "18/24 (75%)", "260 of 400 replied, a rate of 65%".

Each takes the reader of a sentence's shares and the place of a number in its rows, and returns how many rows it uses
and its frames, none where the construction does not begin there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from auditor.assertions.frames.shares.gaps import NOUN_WORDS, opens, opens_after_share, says_of
from auditor.assertions.frames.shares.share_numbers import ShareNumbers
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import people

Found = tuple[int, tuple[Frame, ...]]
_NONE: Found = (1, ())
_NAMED_RATES = forms("rate rates turnout proportion percentage accuracy attendance occupancy prevalence incidence "
    "frequency sensitivity specificity mortality seroprevalence majority stake vote")  # fmt: skip
"""Nouns that make a percentage the share that two counts before it make."""
_SHOT = forms("shot shooting hit made completed field floor distance deep range arc beyond line free throws")
"""Words of games whose percentages are the shares of shots that went in."""
_TWO_FORMS = ({None, "percent"}, {None})
_SET_OFF = frozenset({",", "(", "for", "giving", "–", "—", "-", "the", "with", "making"})
_DONE = forms("replied responded returned completed voted answered agreed participated took accepted survived attended "
    "were was recovered passed died cast turned used bought received")  # fmt: skip
"""What those did who are counted after all who might have: "400 were asked and 260 replied"."""
_LEFT = forms("survival success retention patency recovery cure pass")
"""What a rate may be of where those that failed were counted: "eight of 96 failed, a survival rate of 91.7%"."""
_HITS = (["-", "for", "-"], ["for"])
"""What stands between the hits and the tries of a player: "9-for-12 (75 percent)"."""
_GOING = forms("with where , hitting making completing sinking casting connecting going converting winning")
"""Words that lead from a rate to the counts behind it."""
_FROM = forms("from on at in behind beyond")
_NOT_YET = forms("reporting counted declared in closed points")
_OF_WHAT = forms("passes throws attempts shots tries pitches serves kicks putts points chances free field goals")


def twice(shares: ShareNumbers, k: int) -> Found:
    """Return the frame of a share that is given as a fraction and a percentage: "18/24 (75%)", "a third (33%)"."""
    if k + 1 == len(shares.rows):
        return _NONE
    i, j = shares.rows[k : k + 2]
    view = shares.view
    units = {view.numbers[one].quantity.unit for one in (i, j)}
    if not (shares.is_share(i) and shares.is_share(j)) or units not in _TWO_FORMS:
        return _NONE
    inside = shares.gap(i, j) in ([","], [";"]) and view.before(i, 1) in (["("], ["["])  # "(18/60, 30%)"
    gap = shares.gap(i, j)
    shot = gap[-1:] == ["("] and gap[0] in _FROM and len(gap) <= NOUN_WORDS  # "5-for-8 from long range (62.5%)"
    opened = inside or shot or opens_after_share(gap) is not None
    going_on = shares.gap(i, j)[-1:] in (["("], ["["]) and view.after(j, 1) in ([";"], [","], ["["])
    if not opened or not (going_on or view.after(j, 1) in ([")"], ["]"], ["–"], ["—"])):
        return _NONE
    terms = (FrameTerm(Role.SHARE, view.numbers[i]), FrameTerm(Role.SHARE, view.numbers[j]))
    return 2, (Frame("share-twice", terms, Evidence.BRACKET, (view.cue(j),)),)


def rate(shares: ShareNumbers, k: int) -> Found:
    """Return the frame of two counts and what is called their rate: "260 of 400 replied, a rate of 65%"."""
    if k + 2 >= len(shares.rows):
        return _NONE
    view = shares.view
    part, whole, share = shares.rows[k : k + 3]
    if not (shares.is_amount(part) and shares.is_whole(part, whole) and shares.is_share(share)):
        return _NONE
    near = shares.gap(whole, share)
    said = shares.gap(part, whole)
    of = says_of(said) or said[-3:] in (["out", "of", "the"], ["of", "the", "@"]) or said[-2:] == ["out", "of"]
    of = of or (said[-5:-3] == ["out", "of"] and said[-1] == "of")  # "out of an electorate of 40,000"
    if of and near[-1:] == ["for"] and len(near) <= 3 and not _OF_WHAT.isdisjoint(near):
        return 3, (shares.made(Evidence.CUE, share=share, part=part, whole=whole),)  # "22 of 34 passes for 64.7%"
    shot = of and near[:1] == ["from"] and len(near) <= NOUN_WORDS and not _SHOT.isdisjoint(near)
    if shot and near[-1] == "(" and view.after(share, 1) == [")"]:
        return 3, (shares.made(Evidence.BRACKET, share=share, part=part, whole=whole),)
    struck = near == ["("] or (near[-1:] == ["("] and len(near) <= NOUN_WORDS and not _SHOT.isdisjoint(near))
    if said in _HITS and struck and view.after(share, 1) == [")"]:
        return 3, (shares.made(Evidence.BRACKET, share=share, part=part, whole=whole),)
    named = _NAMED_RATES & set(near[-5:] + view.after(share, 3))
    led = bool(near) and (
        near[-1] in ("of", "(", "a", ":")
        or near[-1] in _NAMED_RATES
        or near[-2:-1] == ["giving"]
        or near[-2:] in (["rate", "is"], ["rate", ","])
    )
    if not named or not led or len(near) > 2 * NOUN_WORDS + 2 or not _SET_OFF & set(near):
        return _NONE
    if of:
        made = shares.made(Evidence.CUE, share=share, part=part, whole=whole)
        return 3, (replace(made, direction=-1) if not _LEFT.isdisjoint(near) else made,)
    leading = view.before(part, 4)
    if "of" in leading and ("," in said or leading[:1] == ["out"]):  # "of 500 asked, 310 replied, a rate of 62%"
        return 3, (shares.made(Evidence.CUE, share=share, part=whole, whole=part),)
    if (
        "out" in said
        or view.numbers[part].counts is None
        or len(said) > 2 * NOUN_WORDS
        or not _DONE & {*said, *view.after(whole, 4)}
    ):
        return _NONE
    if view.after(share, 1) == ["of"]:
        return _NONE
    return 3, (shares.made(Evidence.OF_THESE, share=share, part=whole, whole=part),)


def rate_first(shares: ShareNumbers, k: int) -> Found:
    """Return the frame of a rate and the two counts behind it: "turnout was 62%, with 310 of 500 voting"."""
    if k + 2 >= len(shares.rows):
        return _NONE
    view = shares.view
    share, part, whole = shares.rows[k : k + 3]
    if not (shares.is_share(share) and shares.is_amount(part) and shares.is_whole(part, whole)):
        return _NONE
    if not says_of(shares.gap(part, whole)):
        return _NONE
    gap = shares.gap(share, part)
    bracketed = gap[-1:] == ["("] and view.after(whole, 1) == [")"]
    if len(gap) > NOUN_WORDS + 3 or not (bracketed or ("," in gap and gap[-1] in _GOING)):
        return _NONE
    if not _NOT_YET.isdisjoint(view.after(whole, 5)) or view.after(whole, 1) in (["in"], ["on"], ["at"]):
        return _NONE  # "turnout was 62%, with 12 of 20 districts reporting"
    near = view.before(share, 4) + gap
    if gap[0] in ("of", "more", "less") or (_NAMED_RATES.isdisjoint(near) and _SHOT.isdisjoint(near)):
        return _NONE
    if "turnout" in near and not people(view.numbers[whole].counts):
        return _NONE
    return 3, (shares.made(Evidence.CUE, share=share, part=part, whole=whole),)


def stakes(shares: ShareNumbers, k: int) -> Found:
    """Return the frames of two parts of one whole, then and now: "40,500 shares, or 6.6%, from 33,500, or 5.5%"."""
    if k + 3 >= len(shares.rows):
        return _NONE
    view = shares.view
    part, share, other, less = shares.rows[k : k + 4]
    if not (
        shares.is_amount(part) and shares.is_share(share) and shares.is_whole(part, other) and shares.is_share(less)
    ):
        return _NONE
    if (
        view.role(other) is not Role.BASE
        or "from" not in shares.gap(share, other)
        or not _or_in(shares.gap(part, share))
        or not _or_in(shares.gap(other, less))
    ):
        return _NONE
    one = shares.made(Evidence.BRACKET, share=share, part=part)
    return 4, (one, shares.made(Evidence.BRACKET, share=less, part=other))


def _or_in(gap: list[str]) -> bool:
    """Tell whether the words make a percentage say an amount again, in brackets or after "or"."""
    return opens(gap) is Evidence.BRACKET


FORMS: tuple[Callable[[ShareNumbers, int], Found], ...] = (twice, rate, rate_first, stakes)
