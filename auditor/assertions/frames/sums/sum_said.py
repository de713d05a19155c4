"""How firmly words say that a list is what a total before it is made of."""

from __future__ import annotations

from auditor.assertions.frames.sums.sum_items import (
    APART,
    aboard,
    doers,
    generic,
    noun_only,
    said_rest,
    sides,
    verbal,
)
from auditor.assertions.frames.sums.sum_lists import Parts, SumView
from auditor.assertions.frames.sums.sum_rows import BEFORE_PART, IN_ALL
from auditor.assertions.frames.sums.sum_sorts import (
    PLACING,
    STATES,
    allotted,
    asked,
    both_sexes,
    complete,
    divided,
    kinds,
    losses,
    named_apart,
    only_told,
    periods,
    qualified,
    same_places,
    state,
    told_apart,
)
from auditor.assertions.lexicon import ADVERBS, forms
from auditor.assertions.model import Evidence, Role
from auditor.assertions.tokens import NUMBER

_COMPOSED = forms(
    "comprising comprised comprises comprise consisting consisted consists consist composed split divided namely shared"
)
_DASHES = forms(": – — -")
_SETTING_ASIDE = forms("allocates allocated allocating earmarks earmarked aside devotes devoted provides provided")
_OPEN = forms("including include includes among notably especially mostly mainly")
_SPLIT = frozenset({":", ";", "–", "—", ",", "-"})
_HAVING = (["has"], ["have"], ["with"])
_CLOSING = forms(". ; – — -")
_LARGE = 100
"""From here on a total is hardly met by accident by what is listed beside it."""
_CASES = frozenset({"to", "from"})
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
        return Evidence.CUE if sorts or complete(sums, parts) else Evidence.NEARNESS, first - len(words) + cue
    if not _SETTING_ASIDE.isdisjoint(words[-2:]) and same_places(sums, parts) and sorts:
        return Evidence.OF_THESE, first - 1
    if not _OPEN.isdisjoint(words[-4:]):
        if "other" in sums.gap(parts.numbers[-2], parts.numbers[-1])[-4:] and words[-1:] == ["of"] and sorts:
            return Evidence.CUE, first - 1  # "included staff costs of $4.1m and other costs of $1.2m"
        if words[-1:] == ["including"] and aboard(sums.items(parts)) and generic(number) and parts.pure:
            return Evidence.CUE, first - 1  # "67 people, including 62 passengers and five crew"
        if words[-1:] in (["include"], ["included"]) and both_sexes(sums, total, parts):
            return Evidence.CUE, first - 1
        if _OPEN.isdisjoint(words[-3:]):
            return None, first - 1
        return Evidence.OF_THESE if number.role is Role.WHOLE and sorts else None, first - 1
    if _of_them(sums, parts):
        return None, first - 1
    if words[-1:] in _HAVING and both_sexes(sums, total, parts) and all(len(item) == 1 for item in sums.items(parts)):
        return Evidence.CUE, first - 1  # "a cabinet of 22 has 14 men and eight women"
    end = len(words)
    while end and (words[end - 1] in BEFORE_PART or words[end - 1] in ADVERBS or words[end - 1] == "albeit"):
        end -= 1
    mark = words[end - 1] if end else ""
    counted = parts.many == number.quantity.value and (mark != "," or not doers(number.counts))
    rest = sums.item(parts, len(parts.numbers) - 1) if said_rest(sums.view, parts.numbers[-1]) else ["of"]
    if (
        "of" not in rest
        and sorts
        and (mark in _SPLIT - {","} or (mark == "," and noun_only(words[: end - 1])))
        and sums.loose(first - 1)
        and _placed_apart(words, sums, parts)
    ):
        return Evidence.CUE, first - 1  # "38 ferries; 20 sail from Arle and the other 18 from Bron"
    cased = mark == "," and end == len(words) and _CASES.issuperset(APART.intersection(words))
    if cased and divided(sums, total, parts) and not (qualified(sums, parts) or _listed(sums, k, total)):
        return Evidence.CUE, first - 1  # "sent 46 athletes to the games, 25 men and 21 women"
    if counted or len(words) > _TOLD or not APART.isdisjoint(words):
        return None, first - 1  # "two halls: 840 in Arle and 460 in Monroig" says how many items the list has
    bare = words == [":"] and number.role is Role.NONE and number.quantity.unit is None  # "St John 3: 5, 6"
    if mark in _DASHES and end == len(words) and parts.pure and sums.loose(first - 1) and not bare:
        return Evidence.CUE if only_told(sums, total, parts, sorts) else Evidence.NEARNESS, first - 1
    if (words[end - 3 : end - 1] in IN_ALL or words[end - 2 : end - 1] == ["altogether"]) and mark in _SPLIT:
        sure = parts.pure and (sorts or named_apart(sums, total, parts))
        return Evidence.CUE if sure else Evidence.NEARNESS, first - 1
    if mark == ";" and end == len(words):  # "126 patients; 65 were told, 61 were given a leaflet"
        if both_sexes(sums, total, parts):
            return Evidence.CUE, first - 1  # "1,140 pupils; 590 boys and 550 girls"
        sure = sorts and allotted(sums, parts) and _own(sums, total, parts)
        return Evidence.OF_THESE if sure else None, first - 1
    whole = number.role is Role.WHOLE or words[-2:] in (["of", "which"], ["of", "whom"])
    whole = whole or (mark == "," and asked(sums, total, parts))  # "in the survey of 1,000 adults, 520 said yes, …"
    if whole and sorts:
        whole_told = complete(sums, parts) or losses(sums, total, parts)
        return (Evidence.CUE if whole_told else _apart(sums, parts)), first - 1
    if mark == "," and not STATES.isdisjoint(words) and all(state(item) for item in sums.items(parts)):
        return None, first - 1  # "twelve people were killed, 30 injured and five missing"
    if mark not in (",", "(") or _listed(sums, k, total) or qualified(sums, parts):
        return (Evidence.NEARNESS if whole else None), first - 1
    if divided(sums, total, parts) or periods(sums, parts) or losses(sums, total, parts):
        return Evidence.CUE, first - 1
    if same_places(sums, parts) and _placed_apart(words, sums, parts):
        return (Evidence.CUE if number.role is Role.TOTAL else Evidence.OF_THESE), first - 1
    if sorts and parts.pure and any(map(verbal, words)) and kinds(sums, total, parts):
        return Evidence.CUE, first - 1  # what stands behind a whole clause is set beside its number
    near = sorts or any(map(verbal, words)) or (number.quantity.value or 0) >= _LARGE
    return Evidence.NEARNESS if parts.pure and near else None, first - 1


def _own(sums: SumView, total: int, parts: Parts) -> bool:
    """Tell whether each part is named as what the total counts, or takes that noun over."""
    numbers = [sums.number(i) for i in parts.numbers]
    return all(one.counts is None or one.counts == sums.number(total).counts for one in numbers)


def _ends(sums: SumView, parts: Parts, words: list[str]) -> bool:
    """Tell whether a list without "and" is closed by its marks: "seven bodies - four men, three women - were found"."""
    last = sums.at[parts.numbers[-1]] + 1 + len(sums.item(parts, len(parts.numbers) - 1))
    while last < len(sums.words) and sums.words[last] == NUMBER:  # "nine on Saturday"
        last += 1
    dashed = bool(words) and (words[-1] in _DASHES or words[-1] == ";")
    return dashed and (last >= len(sums.words) or sums.words[last] in _CLOSING)


def _placed_apart(words: list[str], sums: SumView, parts: Parts) -> bool:
    """Tell whether a total is not itself said of one of the places: "1.4m in May, 0.9m in June and 0.5m in July"."""
    placing = next((word for word in sums.item(parts, 0)[:4] if word in PLACING), "")
    return placing not in words


def _of_them(sums: SumView, parts: Parts) -> bool:
    """Tell whether later items of a list, and not the first, are of what was told: "… and three of them long"."""
    pointing = [item[:2] == ["of", "them"] for item in sums.items(parts)]
    return any(pointing) and not pointing[0]


def _listed(sums: SumView, k: int, total: int) -> bool:
    """Tell whether the total is itself an item: "9,800 on Friday, 18,400 on Saturday and 13,100 on Sunday"."""
    number = sums.number(total)
    joined = k > 0 and sums.rows[k] == total and sums.joined(sums.rows[k - 1], total)
    return "noun" in number.inherited or joined


def _apart(sums: SumView, parts: Parts) -> Evidence:
    """Return OF_THESE where the items of a list exclude one another, SENTENCE where they may not."""
    items = sums.items(parts)
    apart = (
        same_places(sums, parts)
        or allotted(sums, parts)
        or told_apart(items)
        or (len(items) == 2 and sides(items[0], items[1]))
    )
    return Evidence.OF_THESE if apart else Evidence.SENTENCE
