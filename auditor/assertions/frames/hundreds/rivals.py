"""Shares of rivals in one vote or one market: "Lind on 38%, the Tories on 31%", "its share is 41%, Orr's share 49%".

They exclude one another, and others may have the rest: a frame "hundred" with the evidence OF_THESE.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.hundreds.hundred_rows import in_per_cent
from auditor.assertions.frames.hundreds.hundred_words import NOT_VOTES
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView

_VOTING = forms("vote votes voters ballot ballots poll polls survey election runoff run-off")
_NOT_SHARES = NOT_VOTES - forms("points lead leads from than precincts counted") | forms(
    "among increase growth margin per year"
)
_SHARING = forms("share shares")
_STANDING = forms("on at with had has have took takes won gets got to a an the was is stood stands share of about "
    "just some nearly almost around ’s 's")  # fmt: skip
"""Words between the name of a rival and its share."""
_GIVING = forms("gave gives put puts")
_ELSEWHERE = forms("in among of")
_OTHERWISE = forms("market in of")
"""Words by which the second share is one of something else."""
_COUNTED = forms("precincts precinct returns ballots counted stations districts booths")
_MOST = 8
"""Words between a rival's name and its share."""
_APART = 24
_NO_SHARE = frozenset({Role.BASE, Role.BY, Role.LIMIT, Role.PER, Role.RANK, Role.MULTIPLE})


def rivals(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame for the shares of several rivals in one vote, or in one market."""
    words = view.tokens.words
    market = "market" in words and not _SHARING.isdisjoint(words)
    if not market and (_VOTING.isdisjoint(words) or not _NOT_SHARES.isdisjoint(words)):
        return
    rows = [i for i in view.levels if in_per_cent(view, i) and view.role(i) not in _NO_SHARE and not _progress(view, i)]
    run: list[int] = []
    for i in [*rows, -1]:
        if run and (i < 0 or not _follows(view, run[-1], i, market)):
            if len(run) > 2 or (len(run) > 1 and (market or _named(view, run[0]))):
                terms = tuple(FrameTerm(Role.SHARE, view.numbers[j]) for j in run)
                yield Frame("hundred", terms, Evidence.OF_THESE, ())
            run = []
        if i >= 0 and (run or (_told(view, i) if market else _named(view, i) or _given(view, i))):
            run.append(i)


def _progress(view: SentenceView, i: int) -> bool:
    """Tell whether a share is of the votes that are counted: "with 92 per cent of precincts reporting"."""
    return not _COUNTED.isdisjoint(view.after(i, 4))


def _given(view: SentenceView, i: int) -> bool:
    """Tell whether a poll gives the share: "the poll gave the ruling party 46%, …"."""
    return not _GIVING.isdisjoint(view.before(i, 6))


def _told(view: SentenceView, i: int) -> bool:
    """Tell whether the words before a share, or right after it, say that it is a share of a market."""
    before = view.tokens.words[max(0, view.tokens.at[i] - _APART) : view.tokens.at[i]]
    near = view.after(i, 5)
    return ("share" in before and "market" in before) or ("market" in near and not {"share", "of"}.isdisjoint(near))


def _follows(view: SentenceView, before: int, i: int, market: bool) -> bool:
    """Tell whether a share is that of another rival than the one before."""
    gap = view.between(before, i)
    if not gap or len(gap) > _APART or any(view.see_through[before:i]):
        return False
    if not _ELSEWHERE.isdisjoint(view.after(i, 1)) and view.after(i, 1) != view.after(before, 1):
        return False
    if not market:
        return view.after(i, 1) != ["in"] and _named(view, i)
    own = _own(gap)
    if not _OTHERWISE.isdisjoint(own) or "in" in view.after(before, 1):
        return False  # "60 per cent of the bus market and 55 of the coach market", "its share in Spain"
    return _named(view, i) or ("share" in own and any(word.endswith(("'s", "’s")) for word in own))


def _own(gap: Sequence[str]) -> Sequence[str]:
    """Return the words of a gap behind its last mark, or all: those that belong to the second share."""
    at = max((at for at, word in enumerate(gap) if word in (",", ";", "and", "while", "whereas", "but")), default=-1)
    return gap[at + 1 :]


def _named(view: SentenceView, i: int) -> bool:
    """Tell whether a rival's name stands right before its share: "the Tories on 31%"."""
    number, at = view.numbers[i], view.tokens.at[i]
    first = max(view.tokens.at[i - 1] + 1 if i else 0, at - _MOST)
    low = view.tokens.place(first).start if first < at else number.span.start
    names = [span for span in number.scope.places if low <= span.start < number.span.start]
    if not names:
        return False
    behind = [
        word for k, word in enumerate(view.tokens.words[first:at], first) if view.tokens.place(k).start >= names[-1].end
    ]
    return _STANDING.issuperset(behind)
