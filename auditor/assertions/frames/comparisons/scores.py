"""Scores and their margins: "won 116-99, an 18-point victory", "beat them 3-1, by two goals".

A frame "margin" holds the score (LEVEL) and what it was won by (BY), a frame "aggregate" a score over two legs (TOTAL)
and those of the legs (PART), or of the halves, a frame "record" the games won and lost (LEVEL) and the number of games
(TOTAL).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_UNITS = frozenset({"point", "goal", "run", "shot", "try", "pt"})
_RESULTS = forms("victory win defeat loss triumph rout margin success drubbing thrashing romp blowout setback reverse")
_LEADS = forms("lead advantage edge cushion deficit bulge")
_PAST = forms(
    "since after following from despite when early halftime half-time quarter half earlier last season career"
)
"""Words that say that the margin is of another time or game."""
_SPORT = forms(
    "won win wins beat beats beating beaten defeated defeating lost lose routed thrashed downed edged topped"
)
_AHEAD = forms("led lead leads leading trailed trail trails trailing ahead behind up down")
_GAP = 14
_BESIDE = 5
"""Words between a margin and the score that it stands before."""
_MOST = 8
_HALF = forms("half halftime half-time break interval intermission")
_STANDS = forms("at was when is were")
_GAMES = frozenset({"game", "match", "start", "outing", "meeting", "bout", "contest"})
_SINCE = forms("after through in over")
_LATEST = forms("their its his her the first last past previous opening just only")
_RECORDED = forms(
    "are is were was be been at to of record improved fell started start opened began went stand stands stood sit sits "
    "now off"
)
_REACHED = forms("to started start opened began")
_PARTLY = forms("on at against in versus vs with")
"""Words behind a record that say of which games it is."""
_RUNS = forms("record start stretch span opening")


@cued(kinds=[Kind.SCORE])
def margins(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each score that has its margin in the sentence."""
    scores = [i for i, number in enumerate(view.numbers) if number.quantity.kind is Kind.SCORE]
    for score in scores[:_MOST]:
        for i in view.levels:
            number = view.numbers[i]
            if number.quantity.kind is not Kind.COUNT or number.quantity.value is None:
                continue
            frame = _leading(view, score, i)
            if frame is None and len(scores) == 1 and (number.counts in _UNITS or _of_a_margin(view, i)):
                frame = _margin(view, score, i)
            if frame is not None:
                yield frame


def _leading(view: SentenceView, score: int, i: int) -> Frame | None:
    """Read a margin that stands right before its score: "led by nine points at 61-52", "went six clear at 54-48"."""
    number = view.numbers[i]
    between = view.between(i, score) if i < score else []
    if not 0 < len(between) <= _BESIDE or between[-1] not in ("at", ",", "("):
        return None
    units = number.counts in _UNITS or (number.counts is None and between[:1] in (["at"], [","]))
    ahead = view.before(i, 1) == ["by"] and not _AHEAD.isdisjoint(view.before(i, 4))
    clear = not {"clear", "up", "ahead", "behind", "down", "adrift"}.isdisjoint(between) and between[-1] == "at"
    if not units or not (ahead or clear) or not _PAST.isdisjoint(between):
        return None
    terms = (FrameTerm(Role.BY, number), FrameTerm(Role.LEVEL, view.numbers[score]))
    return Frame("margin", terms, Evidence.CUE, (view.cue(i),))


def _margin(view: SentenceView, score: int, i: int) -> Frame | None:
    number = view.numbers[i]
    first, last = sorted((score, i))
    between = view.between(first, last)
    apposed = score < i and len(between) > 1 and between[-2] == "," and between[-1] in ("a", "an")
    past = between[-2:] if apposed else between  # "led 58-50 at the half, an eight-point cushion"
    if len(between) > _GAP or not _PAST.isdisjoint(past) or view.broken(first, last):
        return None
    after = [word for word in view.after(i, 5) if word != "-"]
    behind = view.before(i, 3)
    close = len(between) <= 4 or (apposed and len(between) <= _BESIDE + 1 and "," not in between[:-2])
    result = any(word in _RESULTS for word in after[1:3]) and behind[-1:] in (["a"], ["an"], ["the"])
    lead = close and any(word in _LEADS for word in after[1:3])
    by = behind[-1:] == ["by"] and not _SPORT.isdisjoint(view.tokens.words)
    named = close and score < i and _of_a_margin(view, i)
    if not (result or lead or by or named) or "of" in after[1:2]:
        return None
    terms = (FrameTerm(Role.LEVEL, view.numbers[score]), FrameTerm(Role.BY, number))
    evidence = Evidence.CUE if close and not lead else Evidence.OF_THESE
    return Frame("margin", terms if score < i else terms[::-1], evidence, (view.cue(i),))


def _of_a_margin(view: SentenceView, i: int) -> bool:
    """Tell whether a number is called what a vote was won by: "212-197, a margin of 15"."""
    return view.before(i, 2) in (["margin", "of"], ["majority", "of"])


@cued(("outscored", "outscoring", "aggregate", "agg"))
def aggregates(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame "aggregate" for a score over two legs with the scores of both: TOTAL, PART twice."""
    words = view.tokens.words
    if "outscored" in words or "outscoring" in words:
        yield from _halves(view)
    if "aggregate" not in words and "agg" not in words:
        return
    scores = [i for i, number in enumerate(view.numbers) if number.quantity.kind is Kind.SCORE]
    totals = [i for i in scores if not {"aggregate", "agg"}.isdisjoint(view.after(i, 3))]
    if len(scores) != 3 or len(totals) != 1 or "leg" not in words:
        return
    if any(not _STANDS.isdisjoint(view.before(i, 2)) for i in scores):
        return  # a score on the way is that of no leg
    terms = tuple(FrameTerm(Role.TOTAL if i == totals[0] else Role.PART, view.numbers[i]) for i in scores)
    at = next(k for k, word in enumerate(words) if word in ("aggregate", "agg"))
    yield Frame("aggregate", terms, Evidence.CUE, (view.tokens.span(at, at),))


def _halves(view: SentenceView) -> Iterator[Frame]:
    """Read "tied 10-10 at the break, they outscored the Otters 17-3 in the second half to win 27-13"."""
    scores = [i for i, number in enumerate(view.numbers) if number.quantity.kind is Kind.SCORE]
    if len(scores) != 3:
        return
    words, at, prose = view.tokens.words, view.tokens.at, view.document.prose
    told = {i: words[max(0, at[i] - 6) : at[i]] for i in scores}
    behind = {i: prose[view.numbers[i].span.end : view.numbers[i].span.end + 40].split() for i in scores}
    late = [i for i in scores if not {"outscored", "outscoring"}.isdisjoint(told[i])]
    start = [i for i in scores if i not in late and _at_half(behind[i])]
    final = [i for i in scores if i not in late and not _SPORT.isdisjoint(told[i][-3:])]
    if len(late) == len(start) == len(final) == 1 and start != final and _after_half(behind[late[0]]):
        terms = tuple(FrameTerm(Role.TOTAL if i in final else Role.PART, view.numbers[i]) for i in scores)
        yield Frame("aggregate", terms, Evidence.CUE, (view.cue(late[0]),))


def _at_half(words: list[str]) -> bool:
    return words[:1] == ["at"] and not _HALF.isdisjoint(word.strip(",.;") for word in words[1:3])


def _after_half(words: list[str]) -> bool:
    after = words[:1] == ["after"] and not _HALF.isdisjoint(word.strip(",.;") for word in words[1:3])
    return after or [word.strip(",.;") for word in words[:4]] == ["in", "the", "second", "half"]


@cued(kinds=[Kind.SCORE])
def records(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each record of games won and lost with their number: "are 9-3 after 12 games"."""
    games = [i for i in view.levels if view.numbers[i].counts in _GAMES and view.numbers[i].quantity.unit is None]
    if not games:
        return
    for i, number in enumerate(view.numbers):
        if number.quantity.kind is not Kind.SCORE or _RECORDED.isdisjoint(view.before(i, 2)):
            continue
        for game in games:
            between = view.between(i, game) if i < game else []
            after = bool(between) and between[0] in _SINCE and _LATEST.issuperset(between[1:])
            whole = _PARTLY.isdisjoint(between[:1]) and not _REACHED.isdisjoint(view.before(i, 1))
            named = [word for word in view.after(game, 3) if word != "-"][1:2] if between and whole else []
            if after or not _RUNS.isdisjoint(named):
                terms = (FrameTerm(Role.LEVEL, number), FrameTerm(Role.TOTAL, view.numbers[game]))
                yield Frame("record", terms, Evidence.CUE, (view.cue(game),))
