"""Two values of which one is said to be the greater: "$805m, less than the $848m asked for", "a low of 4 and a high of
9", "between 12 and 15 per cent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, CLAUSE_BREAKS, CONJUNCTIONS, VERBS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_MORE = forms("more higher greater larger bigger longer")
_LESS = forms("less fewer lower smaller shorter")
_BEATING = forms("surpassing topping beating eclipsing bettering outstripping overtaking outdoing")
_BROKE = forms(
    "breaking smashing shattering passing beat beats beaten broke breaks broken smashed shattered eclipsed eclipses "
    "surpassed surpasses topped tops bettered betters exceeded exceeds overtook overtakes overtaken outstripped passed"
)
"""What is done to records."""
_GOLF = forms("birdie birdies bogey bogeys par eagle eagles under-par strokes stroke putt putts hole holes golf round")
_LOWERED = forms("lowering lowered lowers")
_RACING = forms("race races heat heats final swam ran clocked lap metres meters marathon sprint finished won touched")
"""Where the shorter time is the better one."""
_RECORDS = forms("record mark best high peak milestone")
_BACKWARDS = forms(
    "low lows lowest least fewest fastest quickest shortest smallest cheapest minimum loss losses deficit debt debts"
)
"""Words by which less may be better."""
_CIRCUMSTANCES = forms("in after for over with at by from across within during")
_NO_SCORE = 1000
"""Rounds of golf and times, of which less is better, are below it."""
_ABOVE = _BEATING | {"above", "exceeding"}
_BELOW = forms("below beneath under")
_DEGREES = ADVERBS | forms(
    "well far slightly significantly sharply considerably comfortably marginally much way a little"
)
_BE = forms("is was are were be being that's which remains remained")
_OPENS = forms(", ( – —") | _BE
_SHUTS = (
    CLAUSE_BREAKS | AUXILIARIES | VERBS | CONJUNCTIONS | forms(", ( ) # half twice double triple third quarter times")
)
_SET_BESIDE = forms("than compared vs versus v from")
"""Words without which no brackets set two values beside each other."""
_COMPARING = _ABOVE | _BELOW | _BROKE | _LOWERED | {"short"}
_TAIL, _HEAD = 6, 9
_BACK = 3
_LOW = forms("low lows minimum lowest smallest cheapest youngest")
_HIGH = forms("high highs maximum highest largest dearest oldest")
_NOT_BETWEEN = forms(
    "difference gap ratio relationship distinction link split choice divided choose compare comparison compared "
    "correlation margin spread differences relation differential association alternating switch switched"
)
_MEASURED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE, Kind.DURATION})


@cued(_COMPARING, _LOW, ("than", "between", "("))
def ranked(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each pair; the greater is the LEVEL where `direction` is +1; several BASE are alternatives."""
    words = view.tokens.words
    if len(view.numbers) < 2:
        return
    if "than" in words or not _COMPARING.isdisjoint(words):
        for place, j in enumerate(view.levels):
            timed = j > 0 and view.numbers[j - 1].quantity.kind is Kind.DURATION
            if timed and not _RECORDS.isdisjoint(words):
                yield from _compared(view, [j - 1], j)  # "in 57.20 seconds, bettering the record of 57.43"
            elif place:
                yield from _compared(view, view.levels[max(0, place - _BACK) : place], j)
    if "(" in words and not _SET_BESIDE.isdisjoint(words):
        from auditor.assertions.frames.comparisons.set_beside import set_beside  # few texts need it

        yield from set_beside(view)
    if "between" in words:
        yield from _between(view)
    if not _LOW.isdisjoint(words) and not _HIGH.isdisjoint(words):
        yield from _extremes(view)


def _compared(view: SentenceView, before: Sequence[int], j: int) -> Iterator[Frame]:
    """ "$805m in the bill, less than the requested $848m"."""
    gap = [word for word in view.between(before[-1], j) if word != NUMBER]  # dates and spans are looked past
    if not gap or len(gap) > _TAIL + _HEAD:
        return
    for at in range(len(gap) - 1, -1, -1):
        tail = gap[at + 1 :]
        way = (gap[at] in _ABOVE) - (gap[at] in _BELOW)
        if gap[at] == "short" and tail[:1] == ["of"]:
            way = -1
        if gap[at] == "than" and at:
            at -= 1
            way = (gap[at] in _MORE) - (gap[at] in _LESS)
        beaten = gap[at] in _BROKE and not _RECORDS.isdisjoint(tail)
        lowered = gap[at] in _LOWERED and not _RECORDS.isdisjoint(tail)
        way = way - lowered
        if not way and not beaten:
            if gap[at] in _SHUTS:
                return
            continue
        if not tail or len(tail) > _TAIL or not _SHUTS.isdisjoint(tail) or not (beaten or _opened(gap[:at])):
            return
        number = view.numbers[j]
        recorded = not _RECORDS.isdisjoint(tail)
        if beaten or gap[at] in _BEATING:
            way = _better(view, (*before, j))
        others = [
            view.numbers[i]
            for i in reversed(before)
            if (comparable(view.numbers[i], number) or (recorded and i == before[-1] and _of_one_record(view, i, j)))
            and not view.broken(i, j)
            and not _whole(view, i)
        ]
        if not way:
            return
        if others:
            terms = (FrameTerm(Role.LEVEL, view.numbers[j]), *(FrameTerm(Role.BASE, other) for other in others))
            yield Frame("ranked", terms, Evidence.CUE, (), -way)
        return


def _better(view: SentenceView, places: Sequence[int]) -> int:
    """Return the way in which a record is beaten: down for a time, 0 where nothing tells."""
    if not _BACKWARDS.isdisjoint(view.tokens.words) or not _GOLF.isdisjoint(view.tokens.words):
        return 0
    if not any(view.numbers[i].quantity.kind is Kind.DURATION for i in places):
        return 1
    return 0 if _RACING.isdisjoint(view.tokens.words) else -1


def _of_one_record(view: SentenceView, i: int, j: int) -> bool:
    """Tell whether a number is set against the record before it, which is bare: "18,400 people, … mark of 16,950"."""
    one, other = view.numbers[i], view.numbers[j]
    left, right = one.quantity, other.quantity
    if left.value is None or right.value is None:
        return False
    if right.kind is not Kind.COUNT or right.unit is not None or other.counts is not None:
        return False
    if left.kind is Kind.DURATION:
        return left.unit == "second"
    if not _CIRCUMSTANCES.isdisjoint(view.before(i, 3)):
        return False
    counted = one.counts is not None or min(left.value, right.value) >= _NO_SCORE
    return left.kind is Kind.COUNT and left.unit is None and counted


def _whole(view: SentenceView, i: int) -> bool:
    """Tell whether a count is what others are counted of: "of the 900 seats, fewer than the 300 in the stalls"."""
    return view.role(i) is Role.WHOLE or ("of" in view.before(i, 2) and view.role(i) is not Role.LEVEL)


def _opened(head: Sequence[str]) -> bool:
    """Tell whether a comparison begins after these words: with a comma, a bracket, or "is" soon after the number."""
    end = len(head)
    while end and head[end - 1] in _DEGREES:
        end -= 1
    if not end or head[end - 1] not in _OPENS:
        return False
    return end <= 3 if head[end - 1] in _BE else end <= _HEAD


def comparable(one: Assertion, other: Assertion) -> bool:
    """Tell whether two numbers measure in one unit, or count the same thing."""
    left, right = one.quantity, other.quantity
    if left.kind is not right.kind or left.kind not in _MEASURED or left.unit != right.unit:
        return False
    if left.value is None or right.value is None or left.value < 0 or right.value < 0:
        return False
    return left.unit is not None or (one.counts == other.counts and one.counts is not None)


def _between(view: SentenceView) -> Iterator[Frame]:
    for i in range(len(view.numbers) - 1):
        lead = view.before(i, 4)
        if lead[-1:] != ["between"] or view.between(i, i + 1) != ["and"] or not _NOT_BETWEEN.isdisjoint(lead):
            continue
        low, high = view.numbers[i], view.numbers[i + 1]
        if view.document.cut(view.tokens.place(view.tokens.at[i] - 1)).isupper():
            continue  # "x BETWEEN 3 AND 1" is a condition of a program
        alike = comparable(low, high) or (
            low.quantity.unit is None and low.quantity.kind is Kind.COUNT and not low.noun
        )
        if alike and high.quantity.kind in _MEASURED and low.quantity.value is not None and low.quantity.value >= 0:
            yield _pair(low, high)


def _extremes(view: SentenceView) -> Iterator[Frame]:
    """ "A low of $4 in March and a high of $9 in June"."""
    lows = [i for i in view.levels if _named(view, i, _LOW)]
    highs = [i for i in view.levels if _named(view, i, _HIGH)]
    if len(lows) == len(highs) == 1 and lows != highs and not view.broken(lows[0], highs[0]):
        low, high = view.numbers[lows[0]], view.numbers[highs[0]]
        if comparable(low, high):
            yield _pair(low, high)


def _named(view: SentenceView, i: int, names: frozenset[str]) -> bool:
    lead = view.before(i, 3)
    return lead[-1:] in (["of"], ["at"], ["is"], ["was"]) and len(lead) > 1 and lead[-2] in names


def _pair(low: Assertion, high: Assertion) -> Frame:
    return Frame("ranked", (FrameTerm(Role.LEVEL, high), FrameTerm(Role.BASE, low)), Evidence.CUE, (), 1)
