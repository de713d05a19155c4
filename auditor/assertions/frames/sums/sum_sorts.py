"""What the items of a list say of themselves: where they are, of which sex or sort, and what became of them."""

from __future__ import annotations

from auditor.assertions.frames.hundreds.opposites import opinion
from auditor.assertions.frames.sums.sum_items import (
    ALLOTTING,
    doers,
    generic,
    halves,
    head,
    head_of,
    leave_nothing,
    said_rest,
    ungendered,
    verbal,
)
from auditor.assertions.frames.sums.sum_lists import Parts, SumView
from auditor.assertions.frames.sums.sum_totals import timed
from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, PREPOSITIONS, VERBS, forms
from auditor.assertions.synonyms import people
from auditor.assertions.tokens import singular
from auditor.quantities.model import Kind

PLACING = forms("in into at from on for by with against to under over as through along near")
_AWAY = forms("abroad overseas elsewhere away offshore nationwide")
_SPENT = forms("for as in on at under through along over with")
_GOES = forms("paid spent raised lent borrowed owed given held set put invested")
_WHICH = forms("who whose whom aged aboard there alike altogether")
_SEXES = frozenset({"man", "woman", "male", "female", "boy", "girl"})
_AGES = frozenset({"child", "adult", "baby", "infant", "teenager", "pensioner"})
STATES = forms("killed wounded injured missing captured dead hurt drowned arrested detained "
                "rescued saved displaced homeless hospitalised hospitalized treated")  # fmt: skip
_SAFE = forms("escaped survived returned fled unhurt unharmed safe")
_GONE = STATES | forms("sunk sank shot died drowned")
_OTHERS = forms("rest others remaining remainder")
_TWO = 2
_LOSING = forms("lost lose losing loss losses suffered casualties")
_LOST = 4
"""Words before a total in which it is said that they were lost."""


def only_told(sums: SumView, total: int, parts: Parts, sorts: bool) -> bool:
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
    if sorts and (_placed(sums, parts) or allotted(sums, parts)):
        return True
    if number.quantity.kind is Kind.COUNT and any(
        item[:1] and item[0].endswith("ed") and timed(sums, i) for i, item in zip(parts.numbers, items, strict=True)
    ):
        return False  # "27 members: 15 joined in 2004 and six before 1990"
    named = not any(word in AUXILIARIES or word in VERBS for item in items for word in item)
    return named and (sorts or named_apart(sums, total, parts))  # not "12 eggs: four were broken and two bad"


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


def periods(sums: SumView, parts: Parts) -> bool:
    """Tell whether each part is of one period of a whole match or year: "19 in the first half and 12 in the second"."""
    order = sums.periods(parts.numbers)
    return bool(order) and len(parts.ones) == 0


def _placed(sums: SumView, parts: Parts) -> bool:
    """Tell whether a list says nothing more of its items than where they are: not "12 in Leeds have cafes"."""
    verbs = AUXILIARIES | VERBS
    for item in sums.items(parts):
        at = next((at for at, word in enumerate(item) if word in PLACING), len(item))
        if not AUXILIARIES.issuperset(item[:at]) or not verbs.isdisjoint(item[at:]):
            return False  # nor "31 were elected in May"
    return same_places(sums, parts)


def allotted(sums: SumView, parts: Parts) -> bool:
    """Tell whether each item does or undergoes what nothing does twice: "54 worked by day and 42 by night"."""
    found: list[bool] = []
    silent = AUXILIARIES | ADVERBS
    for i, item in zip(parts.numbers, sums.items(parts), strict=True):
        noun = sums.number(i).counts
        words = [word for word in item[:5] if word not in silent and (noun is None or singular(word) != noun)]
        told = bool(words) and (words[0] in ALLOTTING or (bool(found) and found[-1] and words[0] not in VERBS))
        found.append(told or (bool(found) and found[-1] and _somewhere(item)))
    return all(found)


def kinds(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether every part is named as one of what the total counts, and each as another."""
    number = sums.number(total)
    heads = [head(sums.number(i), item) for i, item in zip(parts.numbers, sums.items(parts), strict=True)]
    named = all("noun" not in sums.number(i).inherited and sums.number(i).counts is not None for i in parts.numbers)
    return named and number.counts is not None and len(set(heads)) == len(heads) and number.counts not in heads


def named_apart(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether each part behind a colon is named, and as something else than the others."""
    items = sums.items(parts)
    heads = [head(sums.number(i), item) for i, item in zip(parts.numbers, items, strict=True)]
    heads = [head or _place(item) for head, item in zip(heads, items, strict=True)]
    return sums.number(total).counts is not None and "" not in heads and len(set(heads)) == len(heads)


def _place(item: list[str]) -> str:
    return " ".join(item[:4]) if _somewhere(item) else ""


def divided(sums: SumView, total: int, parts: Parts) -> bool:
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


def both_sexes(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether items are the two sexes of what is counted: "1,100 pupils include 620 girls and 480 boys"."""
    number, items = sums.number(total), sums.items(parts)
    return len(items) == 2 and parts.pure and not generic(number) and halves(*items) and ungendered(number, items)


def losses(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether a list says what became of each of those lost: "lost 340 men, 120 killed and 220 wounded"."""
    at = sums.at[total]
    near = sums.words[max(0, at - _LOST) : sums.at[parts.numbers[0]]]
    return told_apart(sums.items(parts)) and not _LOSING.isdisjoint(near) and STATES.isdisjoint(near)


def told_apart(items: list[list[str]]) -> bool:
    """Tell whether items say of all that they are in different states: "were killed", "wounded", "missing"."""
    states = [next((word for word in item if word not in AUXILIARIES), "") for item in items]
    return STATES.issuperset(states) and len(set(states)) == len(states)


def state(item: list[str]) -> bool:
    return bool(item) and item[0] in STATES


def qualified(sums: SumView, parts: Parts) -> bool:
    """Tell whether a list says more of its items than what they are: "ten hurt, three men and two women seriously"."""
    last = sums.item(parts, len(parts.numbers) - 1)
    head = next((at for at, word in enumerate(last[:3]) if people(singular(word))), len(last))
    more = last[head + 1 : head + 2]
    apart = bool(more) and more[0] not in PREPOSITIONS and more[0] not in _WHICH
    return apart or (bool(last) and last[-1].endswith("ly"))


def complete(sums: SumView, parts: Parts) -> bool:
    """Tell whether the items of a list leave nothing out: men and women; yes, no and abstained; the other 12."""
    items = sums.items(parts)
    if said_rest(sums.view, parts.numbers[-1]) or leave_nothing(items):
        return True
    ends = {next((word for word in item if word not in AUXILIARIES), "") for item in items}
    apart = len(ends) == len(items) > _TWO and ends <= _SAFE | _GONE
    behind = sums.words[sums.at[parts.numbers[-1]] :]
    return apart and not ends.isdisjoint(_SAFE) and _OTHERS.isdisjoint(behind)  # "11 sunk, eight taken and 17 escaped"


def asked(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether items are what all who were asked said: "520 said yes, 390 said no and 90 had no view"."""
    if not doers(sums.number(total).counts):
        return False
    items = sums.items(parts)
    return any(map(opinion, items)) and leave_nothing(items)


def same_places(sums: SumView, parts: Parts) -> bool:
    """Tell whether items are told apart by places: "25 in Leeds and 15 in York", "90 of them here and 20 abroad"."""
    items = sums.items(parts)
    firsts = {next((word for word in item[:4] if word in PLACING), "") for item in items}
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
    return bool(item) and (item[0] in PLACING or item[0] in _AWAY or (item[0] == "of" and item[1:2] != ["the"]))
