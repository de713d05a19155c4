"""Totals that are said behind their parts: "A and B, T in all", "A and B, bringing the total to T"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto

from auditor.assertions.frames.sums.sum_items import leave_nothing, noun_only, said_rest, sort_of
from auditor.assertions.frames.sums.sum_lists import Parts, SumView
from auditor.assertions.frames.sums.sum_rows import ALL, BEFORE_PART, GAP, IN_ALL
from auditor.assertions.lexicon import AUXILIARIES, DETERMINERS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import people
from auditor.assertions.tokens import NUMBER
from auditor.document.model import Span
from auditor.quantities.model import Kind

_TOTALLING = forms("totalling totaling")
_MAKING = forms("making giving makes gives made gave")
_BRINGING = forms("bringing brings brought taking takes took pushing raising lifting making bring take")
_TOLLS = forms("total toll tally count number figure")
_RESULTS = forms("giving gives gave putting valuing values making bringing brings taking takes leaving for")
_REACHED = forms("to at of with")
_ENDING = forms("finish finished finishing end ended ending")
_MORE = frozenset({"more", "another", "further", "additional", "extra", "new", "fresh", "other", "others"})
_ADDING = forms(
    "add added adding adds gain gained gaining gains open opened opening buy bought acquired acquiring hire hired "
    "signed recruited built won winning take took rose increased joined"
)
_OPENERS = forms(", ( : ; – — - for making giving or")
_COVERING = forms(
    "year season weekend month week half night day campaign tour term decade period quarter quarters months # @"
)
"""What a total is for, where its parts are told by their times."""
_OTHER_TIMES = forms("before earlier previous last next following")
_MERE = forms("grand combined joint aggregate match overall day hole -")
_WHOM = forms("her him them it us")
_TURNS = forms(", ; and")
_ON_TOP = 5
"""Words between two amounts of which one comes on top of the other."""
_MOST = 12
_LED = 8
"""Words before a total in which it is said what brings it about."""


class _How(Enum):
    """How words make a number the total of those before it."""

    SAID = auto()
    """ "27 animals in all"."""
    RESULT = auto()
    """ "Giving them 75 seats"."""
    RUNNING = auto()
    """ "Bringing the toll to 87", which may hold what came before."""
    WHOLE = auto()
    """ "212 for, 88 against and 20 abstentions out of 320"."""
    COVERS = auto()
    """ "2,300 over the weekend"."""


def totals(sums: SumView, k: int) -> Iterator[Frame]:
    """Yield the frame of the k-th row where it is said to be the total of those before it."""
    total, last = sums.rows[k], sums.rows[k - 1]
    gap = sums.gap(last, total)
    if not sums.alike(total, last) or len(gap) > GAP:
        return
    left = gap[:1] == ["of"] and DETERMINERS.issuperset(gap[1:]) and said_rest(sums.view, last)
    found = (sums.span(sums.at[last] - 1, sums.at[last] - 1), _How.SAID) if left else _said(sums, total, last, gap)
    if found is None and (gap[-2:] == ["out", "of"] or gap[-3:-1] == ["out", "of"]):
        found = sums.span(sums.at[total] - 1, sums.at[total] - 1), _How.WHOLE
    if found is None:
        return
    cue, how = found
    run = [last]
    for i in reversed(sums.rows[max(0, k - _MOST) : k - 1]):
        if sums.number(i).role is Role.WHOLE and sums.joined(i, run[0]) and sums.words[sums.at[i] - 1] == "of":
            return  # "scores of 71, 69 and 73 gave him": no whole, but the first of the list
        if sums.number(i).role is Role.WHOLE or not (
            sums.joined(i, run[0]) or sums.told_after(i, run[0]) or (len(run) > 1 and _with(sums, i, run[0]))
        ):
            break
        run.insert(0, i)
    if len(run) < 2 or (how is _How.WHOLE and not leave_nothing(sums.items(Parts(tuple(run), (), True, True)))):
        return
    sorts = all(sort_of(sums.number(total), sums.number(i)) for i in run)
    inside, before = sums.singles(run, sums.at[total] - (3 if gap[-2:] == ["total", "of"] else 0))
    if sums.number(total).quantity.unit is not None:
        inside, before = [], []  # "costs of £85 and a surcharge of £60"
    if how is _How.RUNNING:
        if sorts and not inside and not _added(sums, run[0]):
            yield replace(frame_of(sums, total, run, Evidence.CUE, cue), kind="sum-so-far")
        return
    firm = how in (_How.SAID, _How.WHOLE) or (how is _How.RESULT and sorts and _of_one_sort(sums, run))
    firm = firm or (how is _How.COVERS and _covers(sums, total) and all(timed(sums, i) for i in run))
    if firm or (sorts and how is _How.COVERS):
        found_sum = frame_of(sums, total, run, Evidence.CUE if firm else Evidence.SENTENCE, cue, tuple(inside))
        yield replace(found_sum, perhaps=tuple(sums.span(*one) for one in before))


def _with(sums: SumView, i: int, j: int) -> bool:
    """Tell whether an amount comes on top of the one before: "fined £600 with costs of £85"."""
    gap = sums.gap(i, j)
    money = sums.number(j).quantity.kind is Kind.MONEY and sums.alike(i, j)
    return money and gap[:1] == ["with"] and len(gap) <= _ON_TOP and all(word[0].isalpha() for word in gap)


def _of_one_sort(sums: SumView, run: list[int]) -> bool:
    """Tell whether several amounts are of one thing: not "12 points and nine rebounds"."""
    first = sums.number(run[0])
    return all(sort_of(first, sums.number(i)) for i in run[1:])


def _added(sums: SumView, first: int) -> bool:
    """Tell whether the first of several parts came to what was there before: "another 40 were found", "opened 40"."""
    near = (*sums.view.before(first, 4), *sums.view.after(first, 3))
    return not _MORE.isdisjoint(near) or not _ADDING.isdisjoint(near)


def frame_of(
    sums: SumView, total: int, parts: list[int], evidence: Evidence, cue: Span, ones: tuple[tuple[int, int], ...] = ()
) -> Frame:
    """Return a frame "sum" of the numbers `total` and `parts`, and of the items that are one by their article."""
    terms = [FrameTerm(Role.TOTAL if i == total else Role.PART, sums.number(i)) for i in sorted([total, *parts])]
    return Frame("sum", tuple(terms), evidence, (cue,), items=tuple(sums.span(*one) for one in ones))


def _said(sums: SumView, total: int, last: int, gap: list[str]) -> tuple[Span, _How] | None:
    """Return the words that make a number the total of those before it, and how they do."""
    words, at = sums.words, sums.at[total]
    after = words[at + 1 : at + 7]
    if "average" in after or after[:1] in (["each"], ["a"], ["per"], ["apiece"]):
        return None
    end = len(gap)
    while end and gap[end - 1] in BEFORE_PART and gap[end - 1] not in ("of", "n", "="):
        end -= 1
    opener = gap[end - 1] if end else ""
    for length in range(min(4, len(after))):
        if not noun_only(after[:length]):
            break
        if after[length : length + 2] in IN_ALL or after[length] in ALL:
            if opener in _OPENERS:
                first = at + 1 + length
                return sums.span(first, first + (after[length] not in ALL)), _How.SAID
            break
    if opener in _TOTALLING:
        return sums.span(at - 1, at - 1), _How.SAID
    place = sums.span(at - 1, at - 1)
    summed = _summed(gap)
    if summed is not None:
        return place, summed
    if opener == "to" and any(word in _TOLLS for word in gap[-6:]) and any(word in _BRINGING for word in gap):
        return sums.span(at - 1 - (len(gap) - end), at - 1), _How.RUNNING
    if opener in _MAKING and gap[end - 2 : end - 1] in ([","], ["which"], ["–"], ["—"], [";"]):
        return place, _How.SAID
    if opener in (",", "or", "–", "—") and _covers(sums, total):
        return place, _How.COVERS
    if not sums.sort_of(total, last):
        return None
    result = _result(gap)
    if result is not None:
        return place, result
    if gap[-1:] == ["all"] and gap[-2:-1] and gap[-2] in _TURNS and people(sums.number(total).counts):
        if "noun" not in sums.number(total).inherited:
            return place, _How.SAID  # "181 passengers, two pilots and six stewards, and all 189 people on board"
        return place, _How.WHOLE  # "187 passengers and 13 crew; all 200 were saved"
    return None


def _summed(gap: list[str]) -> _How | None:
    """Tell whether words lead to a total: ", a total of", "giving her a match total of", ", in all"; ", total".

    RUNNING where it may hold more: "for a season total of".
    """
    if gap[-2:] in IN_ALL:
        return _How.SAID if gap[-3:-2] and gap[-3] in _OPENERS else None
    end = len(gap) - (gap[-1:] == ["of"])
    if end < 2 or gap[end - 1] != "total":
        return None
    first = end - 1
    while first and (gap[first - 1] in _MERE or gap[first - 1] == NUMBER):
        first -= 1
    told = first - 1 if first > 1 and gap[first - 1] not in (*_OPENERS, *_MAKING, "a", "the") else first
    article = gap[told - 1] in ("a", "the", "an") if told else False
    led = told - article - 1
    if led > 0 and gap[led] in _WHOM:
        led -= 1
    if led < 0 or gap[led] not in (*_OPENERS, *_MAKING):
        return None
    if end == len(gap):
        return _How.SAID if led == end - 2 else None
    return (_How.SAID if told == first else _How.RUNNING) if article else None


def _result(gap: list[str]) -> _How | None:
    """Tell whether words lead to what parts come to: "giving them", "valuing the deal at", "to finish with".

    RUNNING where it may hold more ("bringing the force to"), None where they lead to something else.
    """
    tail = gap[-_LED:]
    if len(tail) > 1 and tail[-1] == "with" and tail[-2] in _ENDING:
        same = tail[-3:-2] in (["to"], ["and"], [","], ["then"])
        return _How.RESULT if same else None  # "and Pool finished with 18" is another's
    comma = next((at for at in range(len(tail) - 2, -1, -1) if tail[at] in (",", "–", "—", ";")), -1)
    if comma < 0 or tail[comma + 1] not in _RESULTS or not AUXILIARIES.isdisjoint(tail):
        return None
    word, rest = tail[comma + 1], tail[comma + 2 :]
    if word in ("giving", "gives", "gave"):
        named = rest in (["them"], ["it"], ["him"], ["her"], ["us"]) or rest[:1] in (["the"], ["a"])
        return _How.RESULT if named and not _REACHED.isdisjoint((*rest[-1:], "of")) else None
    if not rest or rest[-1] not in _REACHED:
        return None
    if word == "for":
        return _How.RESULT if rest[-1] == "of" and len(rest) > 1 else None
    if word.startswith("valu"):
        return _How.RESULT if rest[-1] == "at" else None
    return _How.RUNNING if rest[-1] == "to" and word != "making" else None


def _covers(sums: SumView, total: int) -> bool:
    """Tell whether a number is that of a whole period: "2,300 over the weekend", "£7.9m for the half year"."""
    after = sums.words[sums.at[total] + 1 : sums.at[total] + 8]
    for at, word in enumerate(after[:4]):
        if word in ("for", "over", "across"):
            named = after[at + 1 : at + 2] in (["the"], ["that"], ["this"])
            period = after[at + 2 : at + 5]
            begin = sums.at[total] + 3 + at
            written = sums.view.document.cut(sums.span(begin, begin + len(period) - 1)).lower() if period else ""
            return named and not _COVERING.isdisjoint(period) and _OTHER_TIMES.isdisjoint(written.split())
        if not word[0].isalpha() or word in AUXILIARIES:
            return False
    return False


def timed(sums: SumView, i: int) -> bool:
    """Tell whether a part is that of a time of its own: "1,240 on Saturday", "$4.1m in the first quarter"."""
    for j in range(i + 1, min(i + 3, len(sums.view.numbers))):
        if sums.at[j] - sums.at[i] > 6:
            return False
        if sums.view.see_through[j]:
            return sums.view.numbers[j].quantity.kind is not Kind.AGE
    return False
