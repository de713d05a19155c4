"""How firmly words say that a list is what a total before it is made of."""

from __future__ import annotations

from auditor.assertions.frames.sum_items import (
    ALLOTTING,
    APART,
    aboard,
    doers,
    generic,
    halves,
    head,
    head_of,
    leave_nothing,
    said_rest,
    sides,
    ungendered,
    verbal,
)
from auditor.assertions.frames.sum_lists import BEFORE_PART, Parts, SumView
from auditor.assertions.frames.sum_totals import timed
from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, VERBS, forms
from auditor.assertions.model import Evidence, Role
from auditor.assertions.synonyms import people
from auditor.assertions.tokens import NUMBER, singular
from auditor.quantities.model import Kind

_COMPOSED = forms(
    "comprising comprised comprises comprise consisting consisted consists consist composed split divided namely shared"
)
_DASHES = forms(": – — -")
_SETTING_ASIDE = forms("allocates allocated allocating earmarks earmarked aside devotes devoted provides provided")
_OPEN = forms("including include includes among notably especially mostly mainly")
_PLACING = forms("in at from on for by with against to under over as through along near")
_SPLIT = frozenset({":", ";", "–", "—", ",", "-"})
_IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
_AWAY = forms("abroad overseas elsewhere away offshore nationwide")
_SPENT = forms("for as in on at under through along over with")
_CLOSING = forms(". ; – — -")
_GOES = forms("paid spent raised lent borrowed owed given held set put invested")
_LARGE = 100
"""From here on a total is hardly met by accident by what is listed beside it."""
_SEXES = frozenset({"man", "woman", "male", "female", "boy", "girl"})
_AGES = frozenset({"child", "adult", "baby", "infant", "teenager", "pensioner"})
_STATES = forms("killed wounded injured missing captured dead hurt drowned arrested detained "
                "rescued saved displaced homeless hospitalised hospitalized treated")  # fmt: skip
_LOSING = forms("lost lose losing loss losses suffered casualties")
_LOST = 4
"""Words before a total in which it is said that they were lost."""
_TOLD = 18
"""Words of the clause between a total and the mark behind which its parts stand."""


def said(sums: SumView, total: int, k: int, words: list[str], parts: Parts) -> tuple[Evidence | None, int]:
    """Return how firmly the words before a list make it the parts of `total`, and the token that says so.

    NEARNESS where only the place of the list behind its total speaks for it.
    """
    first = sums.at[parts.numbers[0]]
    number = sums.number(total)
    sorts = all(sums.sort_of(total, i) for i in parts.numbers)
    if not parts.closed and not _ends(sums, parts, words):
        return None, first - 1
    cue = next((at for at, word in enumerate(words) if word in _COMPOSED or words[at : at + 2] == ["made", "up"]), -1)
    if cue >= 0 and len(words) - cue <= 5:
        return Evidence.CUE if sorts else Evidence.NEARNESS, first - len(words) + cue
    if not _SETTING_ASIDE.isdisjoint(words[-2:]) and _same_places(sums, parts) and sorts:
        return Evidence.OF_THESE, first - 1
    if not _OPEN.isdisjoint(words[-4:]):
        if "other" in sums.gap(parts.numbers[-2], parts.numbers[-1])[-4:] and words[-1:] == ["of"] and sorts:
            return Evidence.CUE, first - 1  # "included staff costs of $4.1m and other costs of $1.2m"
        if words[-1:] == ["including"] and aboard(sums.items(parts)) and generic(number) and parts.pure:
            return Evidence.CUE, first - 1  # "67 people, including 62 passengers and five crew"
        if words[-1:] in (["include"], ["included"]) and _both_sexes(sums, total, parts):
            return Evidence.CUE, first - 1
        if _OPEN.isdisjoint(words[-3:]):
            return None, first - 1
        return Evidence.OF_THESE if number.role is Role.WHOLE and sorts else None, first - 1
    if _of_them(sums, parts):
        return None, first - 1
    end = len(words)
    while end and (words[end - 1] in BEFORE_PART or words[end - 1] in ADVERBS or words[end - 1] == "albeit"):
        end -= 1
    mark = words[end - 1] if end else ""
    counted = parts.many == number.quantity.value and (mark != "," or not doers(number.counts))
    rest = sums.item(parts, len(parts.numbers) - 1) if said_rest(sums.view, parts.numbers[-1]) else ["of"]
    if (
        "of" not in rest
        and sorts
        and mark in _SPLIT - {","}
        and sums.loose(first - 1)
        and _placed_apart(words, sums, parts)
    ):
        return Evidence.CUE, first - 1  # "38 ferries; 20 sail from Arle and the other 18 from Bron"
    if counted or len(words) > _TOLD or not APART.isdisjoint(words):
        return None, first - 1  # "two halls: 840 in Arle and 460 in Monroig" says how many items the list has
    bare = words == [":"] and number.role is Role.NONE and number.quantity.unit is None  # "St John 3: 5, 6"
    if mark in _DASHES and end == len(words) and parts.pure and sums.loose(first - 1) and not bare:
        return Evidence.CUE if _told(sums, total, parts, sorts) else Evidence.NEARNESS, first - 1
    if (words[end - 3 : end - 1] in _IN_ALL or words[end - 2 : end - 1] == ["altogether"]) and mark in _SPLIT:
        sure = parts.pure and (sorts or _sorted(sums, total, parts))
        return Evidence.CUE if sure else Evidence.NEARNESS, first - 1
    if mark == ";" and end == len(words):  # "126 patients; 65 were told, 61 were given a leaflet"
        sure = sorts and _allotted(sums, parts) and _own(sums, total, parts)
        return Evidence.OF_THESE if sure else None, first - 1
    whole = number.role is Role.WHOLE or words[-2:] in (["of", "which"], ["of", "whom"])
    if whole and sorts:
        return (Evidence.CUE if complete(sums, parts) else _apart(sums, parts)), first - 1
    if mark == "," and not _STATES.isdisjoint(words) and all(_state(item) for item in sums.items(parts)):
        return None, first - 1  # "twelve people were killed, 30 injured and five missing"
    if mark not in (",", "(") or _listed(sums, k, total) or _qualified(sums, parts):
        return (Evidence.NEARNESS if whole else None), first - 1
    if _divided(sums, total, parts) or _periods(sums, parts) or _losses(sums, total, parts):
        return Evidence.CUE, first - 1
    if _same_places(sums, parts) and _placed_apart(words, sums, parts):
        return (Evidence.CUE if number.role is Role.TOTAL else Evidence.OF_THESE), first - 1
    if sorts and parts.pure and any(map(verbal, words)) and _kinds(sums, total, parts):
        return Evidence.CUE, first - 1  # what stands behind a whole clause is set beside its number
    told = sorts or any(map(verbal, words)) or (number.quantity.value or 0) >= _LARGE
    return Evidence.NEARNESS if parts.pure and told else None, first - 1


def _told(sums: SumView, total: int, parts: Parts, sorts: bool) -> bool:
    """Tell whether what stands behind a colon or dash says of each item what it is, and no more."""
    number, items = sums.number(total), sums.items(parts)
    if number.quantity.kind is Kind.DURATION:  # not "for five hours: four from Arle and three from Bron stayed"
        return all(item[:1] and (item[0] in _SPENT or item[0] == "and") for item in items)
    if sorts and complete(sums, parts):
        return True
    if _crossed(items) or _goes_on(sums, parts):
        return False
    if number.quantity.kind is Kind.MONEY:
        items = [_unspent(item) for item in items]
    if sorts and (_placed(sums, parts) or _allotted(sums, parts)):
        return True
    if number.quantity.kind is Kind.COUNT and any(
        item[:1] and item[0].endswith("ed") and timed(sums, i) for i, item in zip(parts.numbers, items, strict=True)
    ):
        return False  # "27 members: 15 joined in 2004 and six before 1990"
    named = not any(word in AUXILIARIES or word in VERBS for item in items for word in item)
    return named and (sorts or _sorted(sums, total, parts))  # not "12 eggs: four were broken and two bad"


def _crossed(items: list[list[str]]) -> bool:
    """Tell whether one sex stands among other sorts, of which it may hold some: "30 men, 40 smokers, 12 farmers"."""
    heads = {head_of(item) for item in items}
    return bool(heads & _SEXES) and not heads <= _SEXES | _AGES


def _goes_on(sums: SumView, parts: Parts) -> bool:
    """Tell whether words behind a list may add to it: "£40m goes on schools and £12m on roads, with parks behind"."""
    last = sums.at[parts.numbers[-1]] + 1 + len(sums.item(parts, len(parts.numbers) - 1))
    return sums.words[last : last + 1] == [","] and sums.words[last + 1 : last + 2] in (["with"], ["plus"], ["besides"])


def _unspent(item: list[str]) -> list[str]:
    """Return what is said of money without how it goes: "paid at closing", "to be paid later"."""
    return item[3:] if item[:2] == ["to", "be"] else item[1:] if item[:1] and item[0] in _GOES else item


def _periods(sums: SumView, parts: Parts) -> bool:
    """Tell whether each part is of one period of a whole match or year: "19 in the first half and 12 in the second"."""
    order = sums.periods(parts.numbers)
    return bool(order) and len(parts.ones) == 0


def _own(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether each part is named as what the total counts, or takes that noun over."""
    numbers = [sums.number(i) for i in parts.numbers]
    return all(one.counts is None or one.counts == sums.number(total).counts for one in numbers)


def _placed(sums: SumView, parts: Parts) -> bool:
    """Tell whether a list says nothing more of its items than where they are: not "12 in Leeds have cafes"."""
    verbs = AUXILIARIES | VERBS
    for item in sums.items(parts):
        at = next((at for at, word in enumerate(item) if word in _PLACING), len(item))
        if not AUXILIARIES.issuperset(item[:at]) or not verbs.isdisjoint(item[at:]):
            return False  # nor "31 were elected in May"
    return _same_places(sums, parts)


def _allotted(sums: SumView, parts: Parts) -> bool:
    """Tell whether each item does or undergoes what nothing does twice: "54 worked by day and 42 by night"."""
    found: list[bool] = []
    silent = AUXILIARIES | ADVERBS
    for i, item in zip(parts.numbers, sums.items(parts), strict=True):
        noun = sums.number(i).counts
        words = [word for word in item[:5] if word not in silent and (noun is None or singular(word) != noun)]
        told = bool(words) and (words[0] in ALLOTTING or (bool(found) and found[-1] and words[0] not in VERBS))
        found.append(told or (bool(found) and found[-1] and _somewhere(item)))
    return all(found)


def _ends(sums: SumView, parts: Parts, words: list[str]) -> bool:
    """Tell whether a list without "and" is closed by its marks: "seven bodies - four men, three women - were found"."""
    last = sums.at[parts.numbers[-1]] + 1 + len(sums.item(parts, len(parts.numbers) - 1))
    while last < len(sums.words) and sums.words[last] == NUMBER:  # "nine on Saturday"
        last += 1
    dashed = bool(words) and (words[-1] in _DASHES or words[-1] == ";")
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
    heads = [head or _place(item) for head, item in zip(heads, items, strict=True)]
    return sums.number(total).counts is not None and "" not in heads and len(set(heads)) == len(heads)


def _place(item: list[str]) -> str:
    return " ".join(item[:4]) if _somewhere(item) else ""


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
    heads += [head_of(item) for item in every[len(items) :]]
    return generic(number) and all(people(one) for one in heads) and len(set(heads)) == len(heads)


def _both_sexes(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether items are the two sexes of what is counted: "1,100 pupils include 620 girls and 480 boys"."""
    number, items = sums.number(total), sums.items(parts)
    return len(items) == 2 and parts.pure and not generic(number) and halves(*items) and ungendered(number, items)


def _losses(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether a list says what became of each of those lost: "lost 340 men, 120 killed and 220 wounded"."""
    at = sums.at[total]
    near = sums.words[max(0, at - _LOST) : sums.at[parts.numbers[0]]]
    items = sums.items(parts)
    apart = all(map(_state, items)) and len({item[0] for item in items}) == len(items)
    return apart and not _LOSING.isdisjoint(near) and _STATES.isdisjoint(near)


def _state(item: list[str]) -> bool:
    return bool(item) and item[0] in _STATES


def _of_them(sums: SumView, parts: Parts) -> bool:
    """Tell whether later items of a list, and not the first, are of what was told: "… and three of them long"."""
    pointing = [item[:2] == ["of", "them"] for item in sums.items(parts)]
    return any(pointing) and not pointing[0]


def _qualified(sums: SumView, parts: Parts) -> bool:
    """Tell whether a list says more of its items than what they are: "ten hurt, three men and two women seriously"."""
    last = sums.item(parts, len(parts.numbers) - 1)[-1:]
    return bool(last) and last[0].endswith("ly")


def _listed(sums: SumView, k: int, total: int) -> bool:
    """Tell whether the total is itself an item: "9,800 on Friday, 18,400 on Saturday and 13,100 on Sunday"."""
    number = sums.number(total)
    joined = k > 0 and sums.rows[k] == total and sums.joined(sums.rows[k - 1], total)
    return "noun" in number.inherited or joined


def complete(sums: SumView, parts: Parts) -> bool:
    """Tell whether the items of a list leave nothing out: men and women; yes, no and abstained; the other 12."""
    return said_rest(sums.view, parts.numbers[-1]) or leave_nothing(sums.items(parts))


def _apart(sums: SumView, parts: Parts) -> Evidence:
    """Return OF_THESE where the items of a list exclude one another, SENTENCE where they may not."""
    items = sums.items(parts)
    apart = _same_places(sums, parts) or _allotted(sums, parts) or (len(items) == 2 and sides(items[0], items[1]))
    return Evidence.OF_THESE if apart else Evidence.SENTENCE


def _same_places(sums: SumView, parts: Parts) -> bool:
    """Tell whether items are told apart by places: "25 in Leeds and 15 in York", "90 of them here and 20 abroad"."""
    items = sums.items(parts)
    firsts = {next((word for word in item[:4] if word in _PLACING), "") for item in items}
    numbers = [sums.number(i) for i in parts.numbers]
    bare = all(
        "noun" in one.inherited or one.quantity.unit or one.counts is None or item[:1] == [place]
        for one, item in zip(numbers, items, strict=True)
        for place in firsts
    )
    return (len(firsts) == 1 and "" not in firsts and bare) or all(map(_somewhere, items))


def _somewhere(item: list[str]) -> bool:
    """Tell whether an item says of its number right away where it is."""
    if item[:1] == ["of"] and item[1:2] and item[1] in ("whom", "which", "them"):
        item = item[3:]
    return bool(item) and (item[0] in _PLACING or item[0] in _AWAY or (item[0] == "of" and item[1:2] != ["the"]))
