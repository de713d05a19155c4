"""Sums: a total and the parts that the words say it has.

The constructions, with T the total and A, B, C its parts: "T people (A men, B women)", "T, made up of A and B",
"T: A, B and C", "T people, A men and B women", "A and B, a total of T", "A and B, T in all", "A and B, bringing the
total to T", "T were treated either early (n = A) or late (n = B)", "of the T, A voted yes, B voted no and C abstained",
"T in all, A here and B there".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.opposites import denies
from auditor.assertions.frames.sum_items import (
    APART,
    addable,
    generic,
    halves,
    head,
    leave_nothing,
    noun_only,
    said_rest,
    sides,
    sort_of,
    ungendered,
    verbal,
)
from auditor.assertions.frames.sum_lists import BEFORE_PART, GAP, Parts, SumView
from auditor.assertions.frames.sum_totals import frame_of, totals
from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, VERBS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import people
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_BARE = ([","], ["and"], [",", "and"])
_COMPOSED = forms(
    "comprising comprised comprises comprise consisting consisted consists consist composed split divided namely shared"
)
_ARMING = forms(
    "divided randomized randomised randomly assigned allocated either split grouped classified stratified enrolled "
    "separated received"
)
_DASHES = forms(": – — -")
_OPEN = forms("including include includes among notably especially mostly mainly")
_GROUPS = forms(
    "group arm track category class stage type cohort set level condition phase subgroup site centre center way part "
    "step section team half"
)
"""Nouns of what people are divided into: their number is no number of people."""
_TURNS = forms("and but while , ;")
_PLACING = forms("in at from on for by with against to under over")
_PUNCTUATION = frozenset({NUMBER, ",", ";", "-", "–", "+", "."})
_CLOSING = forms(". ; – — -")
_LARGE = 100
"""From here on a total is hardly met by accident by what is listed beside it."""
_PICKED = 7
_FEWEST = 2
"""Numbers of a sum: of "three children, two sons and a daughter" one part has none."""
_TOLD = 18
"""Words of the clause between a total and the mark behind which its parts stand."""
_MOST = 12


def sums(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each total with its parts; nothing is consumed.

    Evidence CUE or BRACKET says that the parts are all there are; OF_THESE that they exclude one another, and something
    may be left out; SENTENCE that neither is said.
    """
    if len(view.levels) < _FEWEST:
        return
    found = SumView(view, taken)
    rows = found.rows
    for k in range(len(rows)):
        if k + 1 < len(rows):
            yield from _after(found, k)
            yield from _taken_from(found, k)
        if k > 1:
            yield from totals(found, k)


def remnants(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame "remnant" for each number that is said to be all that is left of something: "the other 12"."""
    for i, number in enumerate(view.numbers):
        if addable(number) and said_rest(view, i):
            yield Frame("remnant", (FrameTerm(Role.REMAINING, number),), Evidence.OF_THESE, (view.cue(i),))


def _after(sums: SumView, k: int) -> Iterator[Frame]:
    """Read the parts that follow the k-th row."""
    total, first = sums.rows[k], sums.rows[k + 1]
    if not _part_like(sums, total, first) or sums.view.distance(total, first) > 2 * GAP:
        return
    words = sums.words[sums.at[total] + 1 : sums.at[first]]
    arms = _arms(sums, k)
    if arms is not None:
        yield arms
        return
    opened = next((at for at, word in enumerate(words) if word in ("(", "[")), -1)
    if opened >= 0 and noun_only(words[:opened]) and _soft(words[opened + 1 :]):
        yield from _bracketed(sums, k)
        return
    if opened >= 0:
        k, first, words = _past_bracket(sums, k)
        if first < 0 or not _part_like(sums, total, first):
            return
    parts = sums.list_from(k + 1, len(sums.words))
    if parts.many < 2 or (parts.ones and sums.number(total).quantity.unit is not None) or _picked(sums, parts):
        return
    evidence, token = _said(sums, total, k, words, parts)
    if evidence is not None:
        yield frame_of(sums, total, list(parts.numbers), evidence, sums.span(token, token), parts.ones)


def _picked(sums: SumView, parts: Parts) -> bool:
    """Tell whether a list only picks some: "four from Leeds and three from York among them"."""
    after = sums.words[sums.at[parts.numbers[-1]] + 1 :][:_PICKED]
    return "among" in after or "amongst" in after


def _said(sums: SumView, total: int, k: int, words: list[str], parts: Parts) -> tuple[Evidence | None, int]:
    """Return how firmly the words before a list make it the parts of `total`, and the token that says so.

    NEARNESS where only the place of the list behind its total speaks for it.
    """
    first = sums.at[parts.numbers[0]]
    number = sums.number(total)
    sorts = all(sort_of(number, sums.number(i)) for i in parts.numbers)
    if not parts.closed and not _ends(sums, parts, words):
        return None, first - 1
    cue = next((at for at, word in enumerate(words) if word in _COMPOSED or words[at : at + 2] == ["made", "up"]), -1)
    if cue >= 0 and len(words) - cue <= 5:
        return Evidence.CUE if sorts else Evidence.NEARNESS, first - len(words) + cue
    if not _OPEN.isdisjoint(words[-3:]):
        return Evidence.OF_THESE if number.role is Role.WHOLE and sorts else None, first - 1
    end = len(words)
    while end and (words[end - 1] in BEFORE_PART or words[end - 1] in ADVERBS):
        end -= 1
    mark = words[end - 1] if end else ""
    counted = parts.many == number.quantity.value
    if counted or len(words) > _TOLD or not APART.isdisjoint(words):
        return None, first - 1  # "two halls: 840 in Arle and 460 in Monroig" says how many items the list has
    if mark in _DASHES and end == len(words) and parts.pure and sums.loose(first - 1):
        named = not any(word in AUXILIARIES or word in VERBS for item in sums.items(parts) for word in item)
        sure = named and (sorts or _sorted(sums, total, parts))  # not "12 eggs: four were broken and two bad"
        return Evidence.CUE if sure else Evidence.NEARNESS, first - 1
    whole = number.role is Role.WHOLE or words[-2:] in (["of", "which"], ["of", "whom"])
    if whole and sorts:
        return (Evidence.CUE if _complete(sums, parts) else _apart(sums, parts)), first - 1
    if mark not in (",", "(") or _listed(sums, k, total):
        return (Evidence.NEARNESS if whole else None), first - 1
    if _divided(sums, total, parts):
        return Evidence.CUE, first - 1
    if _same_places(sums, parts) and _placed_apart(words, sums, parts):
        return (Evidence.CUE if number.role is Role.TOTAL else Evidence.OF_THESE), first - 1
    if sorts and parts.pure and any(map(verbal, words)) and _kinds(sums, total, parts):
        return Evidence.CUE, first - 1  # what stands behind a whole clause is set beside its number
    told = sorts or any(map(verbal, words)) or (number.quantity.value or 0) >= _LARGE
    return Evidence.NEARNESS if parts.pure and told else None, first - 1


def _ends(sums: SumView, parts: Parts, words: list[str]) -> bool:
    """Tell whether a list without "and" is closed by its marks: "seven bodies - four men, three women - were found"."""
    last = sums.at[parts.numbers[-1]] + 1 + len(sums.item(parts, len(parts.numbers) - 1))
    while last < len(sums.words) and sums.words[last] == NUMBER:  # "nine on Saturday"
        last += 1
    dashed = bool(words) and words[-1] in _DASHES
    return dashed and (last >= len(sums.words) or sums.words[last] in _CLOSING)


def _placed_apart(words: list[str], sums: SumView, parts: Parts) -> bool:
    """Tell whether a total is not itself said of one of the places: "1.4m in May, 0.9m in June and 0.5m in July"."""
    placing = next((word for word in sums.item(parts, 0)[:4] if word in _PLACING), "")
    return placing not in words


def _kinds(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether every part is named as one of what the total counts, and each as another."""
    number = sums.number(total)
    heads = [head(sums.number(i), item) for i, item in zip(parts.numbers, sums.items(parts), strict=True)]
    named = all("noun" not in sums.number(i).inherited and sums.number(i).counts is not None for i in parts.numbers)
    return named and number.counts is not None and len(set(heads)) == len(heads) and number.counts not in heads


def _sorted(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether each part behind a colon is named, and as something else than the others."""
    items = sums.items(parts)
    heads = [head(sums.number(i), item) for i, item in zip(parts.numbers, items, strict=True)]
    return sums.number(total).counts is not None and "" not in heads and len(set(heads)) == len(heads)


def _taken_from(sums: SumView, k: int) -> Iterator[Frame]:
    """Read "nine of the 15 voted for the plan and six against": the k-th row is a part, the next its whole."""
    rows = sums.rows
    if k + 2 >= len(rows):
        return
    part, whole, other = rows[k : k + 3]
    numbers = [sums.number(i) for i in (part, whole, other)]
    if numbers[0].role is not Role.PART or numbers[1].role is not Role.WHOLE:
        return
    run = [other]
    for i in rows[k + 3 : k + _MOST]:
        if not sums.joined(run[-1], i):
            break
        run.append(i)
    if len(run) > 1:
        named = all(sort_of(sums.number(whole), sums.number(i)) for i in run)
        if said_rest(sums.view, run[-1]) and named and sums.alike(part, whole) and sums.joined(whole, other):
            place = sums.span(sums.at[run[-1]] - 1, sums.at[run[-1]] - 1)
            yield frame_of(sums, whole, [part, *run], Evidence.CUE, place)
        return
    if not (sums.alike(part, whole) and sums.alike(whole, other)) or sums.view.distance(whole, other) > GAP:
        return
    gap = sums.gap(whole, other)
    joint = next((at for at in range(len(gap) - 1, -1, -1) if gap[at] in _TURNS), -1)
    if joint < 0 or len(gap) - joint > 3 or not sort_of(numbers[1], numbers[2]):
        return
    items = (gap[:joint], sums.item(Parts((other,), (), True, True), 0))
    if items[0] and items[0][-1] == ",":
        items = (items[0][:-1], items[1])
    firm = halves(*items) or said_rest(sums.view, other) or denies(*items)
    if firm or sides(*items):
        place = sums.span(sums.at[other] - 1, sums.at[other] - 1)
        yield frame_of(sums, whole, [part, other], Evidence.CUE if firm else Evidence.OF_THESE, place)


def _part_like(sums: SumView, total: int, part: int) -> bool:
    """Tell whether a number can be a part: of the same unit, or a bare one behind a measured total."""
    if sums.alike(total, part):
        return True
    whole, one = sums.number(total), sums.number(part)
    measured = whole.quantity.kind in (Kind.MEASURE, Kind.DURATION)
    return measured and one.quantity.unit is None and one.quantity.kind is Kind.COUNT and one.counts is None


def _divided(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether a list behind a comma divides what the total counts: "12 people, seven men and five women"."""
    number = sums.number(total)
    items = sums.items(parts)
    if not parts.pure or any(verbal(word) for item in items for word in item[:3]):
        return False
    every = [*items, *(sums.words[first + 1 : last + 1] for first, last in parts.ones)]
    if len(every) == 2 and halves(every[0], every[1]):
        return ungendered(number, every)
    heads = [head(sums.number(i), item) for i, item in zip(parts.numbers, items, strict=True)]
    return not parts.ones and generic(number) and all(people(one) for one in heads) and len(set(heads)) == len(heads)


def _listed(sums: SumView, k: int, total: int) -> bool:
    """Tell whether the total is itself an item: "9,800 on Friday, 18,400 on Saturday and 13,100 on Sunday"."""
    number = sums.number(total)
    joined = k > 0 and sums.rows[k] == total and sums.joined(sums.rows[k - 1], total)
    return "noun" in number.inherited or joined


def _past_bracket(sums: SumView, k: int) -> tuple[int, int, list[str]]:
    """Return the row before the first number behind a total's bracket, that number, and the words between."""
    at = sums.at[sums.rows[k]]
    close = next((j for j in range(at, min(len(sums.words), at + 60)) if sums.words[j] == ")"), -1)
    for m in range(k + 1, min(len(sums.rows), k + 8)):
        i = sums.rows[m]
        if close >= 0 and sums.at[i] > close:
            return m - 1, i, sums.words[close + 1 : sums.at[i]]
    return k, -1, []


def _arms(sums: SumView, k: int) -> Frame | None:
    """Read "T were treated either early (n = A) or late (n = B)"."""
    total = sums.rows[k]
    run: list[int] = []
    for i in sums.rows[k + 1 : k + 1 + _MOST]:
        if not run and i in sums.inside and not _is_arm(sums, i):
            continue  # "294 gardeners (183 women, 111 men) were assigned to"
        if not _is_arm(sums, i) or sums.view.distance(run[-1] if run else total, i) > 3 * GAP:
            break
        run.append(i)
    if len(run) < 2 or total in sums.inside or _is_arm(sums, total) or sums.number(total).counts in _GROUPS:
        return None
    words = sums.words[max(0, sums.at[total] - GAP) : sums.at[run[-1]]]
    between = sums.words[sums.at[total] + 1 : sums.at[run[-1]]]
    sure = sums.number(total).counts is not None and not _ARMING.isdisjoint(words)
    sure = sure or ("with" in between and "without" in between)
    closed = not {"and", "or", "vs", "versus"}.isdisjoint(sums.words[sums.at[run[-2]] : sums.at[run[-1]]])
    place = sums.span(sums.at[run[0]] - 1, sums.at[run[0]] - 1)
    return frame_of(sums, total, run, Evidence.CUE if sure and closed else Evidence.SENTENCE, place)


def _is_arm(sums: SumView, i: int) -> bool:
    at = sums.at[i]
    return sums.words[at - 2 : at] == ["n", "="]


def _complete(sums: SumView, parts: Parts) -> bool:
    """Tell whether the items of a list leave nothing out: men and women; yes, no and abstained; the other 12."""
    return said_rest(sums.view, parts.numbers[-1]) or leave_nothing(sums.items(parts))


def _apart(sums: SumView, parts: Parts) -> Evidence:
    """Return OF_THESE where the items of a list exclude one another, SENTENCE where they may not."""
    items = sums.items(parts)
    apart = _same_places(sums, parts) or (len(items) == 2 and sides(items[0], items[1]))
    return Evidence.OF_THESE if apart else Evidence.SENTENCE


def _same_places(sums: SumView, parts: Parts) -> bool:
    """Tell whether every item of a list is told apart by the same preposition: "25 in Leeds and 15 in York"."""
    firsts = {next((word for word in item[:4] if word in _PLACING), "") for item in sums.items(parts)}
    bare = all("noun" in sums.number(i).inherited or sums.number(i).quantity.unit for i in parts.numbers)
    return len(firsts) == 1 and "" not in firsts and bare


def _bracketed(sums: SumView, k: int) -> Iterator[Frame]:
    total, first = sums.rows[k], sums.rows[k + 1]
    begin = sums.at[first]
    close = next((at for at in range(begin, min(len(sums.words), begin + 60)) if sums.words[at] in (")", "]")), None)
    parts = sums.list_from(k + 1, len(sums.words) if close is None else close)
    if parts.many < 2:
        return
    bare = all(word in _PUNCTUATION for word in sums.words[begin : close or begin + 1])
    if bare and begin - sums.at[total] == 2:
        return  # "at 3(1,4)", "+.005 [-.017, +.028]": nothing is counted
    last = parts.numbers[-1]
    if last + 1 < len(sums.at) and sums.at[last + 1] < (close or begin) and sums.view.between(last, last + 1) in _BARE:
        return  # "four time points (0, 6, 12 and 24 hours)": a list that goes on in another unit
    sure = (
        all(sort_of(sums.number(total), sums.number(i)) for i in parts.numbers)
        or _complete(sums, parts)
        or _set_against(sums, parts)
    )
    evidence = Evidence.BRACKET if sure and parts.pure else Evidence.NEARNESS
    yield frame_of(sums, total, list(parts.numbers), evidence, sums.span(begin - 1, begin - 1), parts.ones)


def _set_against(sums: SumView, parts: Parts) -> bool:
    """Tell whether two parts are set against each other: "47 cases (35 mechanical vs 12 biological)"."""
    gap = sums.gap(parts.numbers[0], parts.numbers[-1])
    return parts.many == 2 and not {"vs", "versus"}.isdisjoint(gap) and {"and", ",", ";"}.isdisjoint(gap)


def _soft(words: Sequence[str]) -> bool:
    return all(word in BEFORE_PART or word in ADVERBS or word == "and" for word in words)
