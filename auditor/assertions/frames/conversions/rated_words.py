"""How firmly words tie a rate, what it is taken by and what results.

Only some make the product a statement: "or", "in all", "an average of", "raising", a bare comma before the last of the
three. Where clauses or other numbers stand between them, the three may only stand in one sentence.
"""

from __future__ import annotations

from itertools import pairwise

from auditor.assertions.frames.conversions.rates_read import AVERAGES, EACH_OF, OTHER, Rate
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Role
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_SAID = AVERAGES | forms(
    "total totals totalled totaled totalling totaling altogether raising raised raises worth making makes made all = "
    "proceeds amounting or bill add adds costing giving gives gave equals equivalent comes come came earning earns "
    "earned netting netted fetch bringing brings brought cost costs taking takes grossing grossed yielding yields "
    "yielded fetching fetched fetches paying covers covered cover produces produced raise earn yield produce spend "
    "finishing ending amassing takes took spending receiving getting got means"
)
"""Words of which one before the last number says that it follows from the two others."""
_APPOSED = frozenset(", ( – — at for".split())
_SET_OFF = frozenset(", ( – — - :".split())
_CLOSERS = frozenset(", . ; : ) – — -".split())
_ADDING = frozenset({"with", "net", "thanks"})
"""Behind the last number: what it results from is more than the other two."""
_SPENT = forms("on for buying buy bought worth of the in")
_DIVIDING = frozenset({Kind.FRACTION, Kind.PERCENTAGE, Kind.MULTIPLE, Kind.RATIO})
_GAP = 8
_MEASURED = forms("density rate yield")
"""What a rate is called that follows from the two numbers before it: "a density of 300 per square kilometre"."""
_SAME = forms("or equals equal equivalent =")
"""Between a rate and a total: they are one, by the number of things that follows."""
_BY = forms("on for with as given based across")
"""Before that number: "$120m, or $2.50 a share, on 48 million shares"."""


def how_tied(view: SentenceView, three: list[int], rates: dict[int, Rate], rate: int, total: int) -> Evidence | None:
    """Return how firmly words tie three numbers, None where other numbers or clauses stand between them."""
    gaps = []
    for left, right in pairwise(three):
        if view.distance(left, right) > _GAP + 4 or right - left > 2 or _divided(view, left, right):
            return None
        words = view.between(left, right)
        if words[-1:] == ["from"] and right not in rates:
            words.pop()  # "$84,000 from 1,200 donors, an average of $70"
        gaps.append(words[rates[left].width if left in rates else 0 :])
    first, last = gaps
    if rates[rate].each:
        first = [word for word in first if word != "and"]  # "12,500 people and an area of 25 square kilometres"
    if "add" in last or "adds" in last:
        last = [word for word in last if word != "up"]  # "add up to £1,200"
    behind = _behind(view, three[-1], rates)
    if behind[:1] and behind[0] in AVERAGES and last[-1:] in (["a"], ["an"]) and OTHER.isdisjoint(first):
        return Evidence.CUE if last[-2:-1] and last[-2] in _APPOSED else Evidence.SENTENCE  # ", a 7.0-yard average"
    strange = len(first) > _GAP or len(last) > _GAP or not OTHER.isdisjoint(first) or not OTHER.isdisjoint(last)
    strange = strange or (bool(behind) and behind[0] in OTHER - _CLOSERS) or not _ADDING.isdisjoint(behind[:1])
    if strange or _adds(view, three):
        return Evidence.SENTENCE
    said = _said(view, three, rates, rate, first, last, behind)
    return Evidence.CUE if said or _equal_by(three, rate, total, first, last) else Evidence.SENTENCE


def _divided(view: SentenceView, left: int, right: int) -> bool:
    """Tell whether a part or a multiple between two numbers is of the second: "covered half of the 400 miles"."""
    return any(view.numbers[i].quantity.kind in _DIVIDING for i in range(left + 1, right))


def _behind(view: SentenceView, i: int, rates: dict[int, Rate]) -> list[str]:
    """Return what stands behind the last of the three and what it counts: after "180 points"."""
    behind = view.after(i, 6)[rates[i].width if i in rates else 0 :]
    counted = bool(behind) and singular(behind[0]) == view.numbers[i].counts and behind[0] not in AVERAGES
    return behind[1:] if counted else behind


def _said(
    view: SentenceView,
    three: list[int],
    rates: dict[int, Rate],
    rate: int,
    first: list[str],
    last: list[str],
    behind: list[str],
) -> bool:
    """Tell whether words say that the last of the three follows from the two others."""
    at_end, each = three[-1], rates[rate]
    total = (
        view.role(at_end) is Role.TOTAL
        or last[-2:] == ["total", "of"]
        or behind[:2] in (["in", "all"], ["in", "total"], ["on", "average"])
    )
    said = _SAID.intersection(last) or (at_end == rate and _MEASURED.intersection(last))
    closes = not behind or behind[0] in _CLOSERS
    if each.width == EACH_OF and closes and first[-1:] and first[-1] in _APPOSED | {"or"}:
        return True  # "£7.3m, about £4,000 for each of the 1,825 fires"
    if not each.each and at_end == rate and closes and _apposed(last):
        return True  # "180 points in eight games, an average of 22.5"
    if closes and (_in_parts(three, rate, first, last) or _with_total(three, rate, first, last)):
        return True
    if not each.each and not each.width and (at_end == rate or not (total or said)):
        return False
    if total or (said and not said <= AVERAGES | _MEASURED and (closes or at_end != rate)):
        return True
    if closes and said:
        return True  # "an average of 3.2 an over", but not "an average of 3.2 an over in his career"
    steady = view.numbers[three[1]].quantity.unit == each.each  # but "300 miles in two days, at 60 miles an hour"
    set_off = last[:-1] if last[-2:] == [",", "at"] and steady else last
    if closes and set_off and set_off[-1] in _SET_OFF and len(set_off) <= 4:
        return True
    if view.numbers[rate].quantity.kind is not Kind.MONEY:
        return False
    if closes and "at" in (*first, *last) and len(last) <= 3 and last[-1:] in (["for"], ["at"]):
        return True  # "300 tickets at $20 each for $6,000"
    return at_end == rate and _SPENT.issuperset(first) and last[-1:] == ["at"]  # "$6,000 on 300 tickets at $20"


def _equal_by(three: list[int], rate: int, total: int, first: list[str], last: list[str]) -> bool:
    """Tell whether a rate and a total are said to be one, and then by how many: "$120m, or $2.50 a share, on 48m"."""
    return {rate, total} == set(three[:2]) and not _SAME.isdisjoint(first) and not _BY.isdisjoint(last)


def _in_parts(three: list[int], rate: int, first: list[str], last: list[str]) -> bool:
    """Tell whether a total is made up of parts of one size: "to be repaid in 12 instalments of $5 million"."""
    return rate == three[-1] and last[1:] == ["of"] and first[-1:] == ["in"]


def _with_total(three: list[int], rate: int, first: list[str], last: list[str]) -> bool:
    """Tell whether an average is set beside what it comes from: "averages 1.8 goals a game, with 45 in 25 matches"."""
    return rate == three[0] and first == [",", "with"] and last == ["in"]


def _apposed(words: list[str]) -> bool:
    """Tell whether an average is set off from what it is of: "in eight games, an average of", "at an average of"."""
    at = next((k for k, word in enumerate(words) if word in AVERAGES), 0)
    while at and words[at - 1] in ("a", "an", "the"):
        at -= 1
    return at > 0 and words[at - 1] in _APPOSED


def _adds(view: SentenceView, three: list[int]) -> bool:
    """Tell whether an amount before the three may be in their total too: "$5 and 2 kilos at $1 each, $7 in all"."""
    before, total = three[0] - 1, view.numbers[three[-1]].quantity
    if before < 0 or total.kind is not Kind.MONEY or view.numbers[before].quantity.unit != total.unit:
        return False
    return not view.broken(before, three[0])
