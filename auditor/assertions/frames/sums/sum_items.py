"""What the items of a sum are: sorts of what the total counts, sides that leave nothing out, all that is left."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.assertions.frames.hundreds.opposites import closed, left_over, opposite
from auditor.assertions.lexicon import AUXILIARIES, PREPOSITIONS, VERBS, forms
from auditor.assertions.model import Assertion, Role
from auditor.assertions.synonyms import people, same_thing, thing
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_NEVER = frozenset({Role.BASE, Role.MULTIPLE, Role.PER, Role.RANK, Role.LIMIT, Role.BRACKET, Role.SHARE, Role.ESTIMATE})
"""Roles of numbers that are no part and no total."""
APART = forms("than from versus vs against compared per to respectively average")
"""Words before a number that make it no item of a list."""
ALLOTTING = forms(
    "went go goes came come comes sail sails run runs voted received underwent got took chose given sent assigned "
    "allocated treated randomised randomized worked work lived live survived survive died played served serve"
)
"""Verbs of what one thing does or undergoes once, so that two lists of such things have none in common."""
_TRANSITIVE = forms(
    "lost lose loses losing cut cuts cutting shed sheds shedding gained gain gains gaining added add adds adding "
    "raised raise raises raising boost boosted lifted slashed reduced trimmed"
)
"""Verbs of change that may take what they change for an object: "lost 460 men"."""
_REST_ROLES = frozenset({Role.OTHER, Role.REMAINING, Role.WHOLE})
_COMPARING = (["than"], ["to"], ["with"], ["from"], ["as"])
LEFT = frozenset({"rest", "remainder", "others"})
SAYING_REST = frozenset({"other", "leaving", "remaining"})
FATES = forms(
    "dead injured wounded homeless missing hurt stranded without dying unemployed jobless orphaned paralysed trapped "
    "killed behind more later after to ahead before"
)
"""Words behind a number that say in what state it is left, and not of what."""
_NOUN_WORDS = 6
_GENERIC = frozenset(
    {"person", "member", "victim", "casualty", "death", "injury", "missing", "worker", "soul", "life", "body", "fellow"}
)
"""Nouns that name people of any sort, so that other people behind a comma are some of them."""
_ENDINGS = ("ager", "ist", "ian", "eer", "man", "smen", "nger", "iner", "oner", "ator", "dent", "ete")
"""Endings of nouns that name people: villager, tourist, civilian, miner, prisoner, student, athlete."""
_DOERS = ("er", "or", "ee", "ant", "ent")
"""Endings of nouns that name people where men and women are said to be some of them: climber, sailor, evacuee."""
_SORTS = {
    "medal": forms("gold silver bronze"),
    "vehicle": forms("car bus lorry truck van tank taxi minibus motorcycle"),
    "aircraft": forms("helicopter aircraft fighter bomber drone glider"),
    "animal": forms("cow sheep goat pig horse dog cat hen"),
}
"""Sorts of things that have names of their own."""
_PRONOUNS = frozenset({"one", "other"})
_HALVES = (
    ("man", "woman"), ("male", "female"), ("boy", "girl"), ("child", "adult"), ("passenger", "crew"),
    ("son", "daughter"), ("husband", "wife"), ("home", "away"), ("home", "abroad"),
    ("civilian", "soldier"), ("urban", "rural"), ("teacher", "pupil"), ("pilot", "passenger"),
    ("father", "mother"), ("player", "coach"), ("indoor", "outdoor"), ("domestic", "foreign"),
    ("officer", "man"), ("dead", "injured"), ("killed", "wounded"), ("killed", "injured"),
)  # fmt: skip
"""Pairs of sides that exclude one another; those of people to each other, of sexes and of places leave nothing out."""
_WHOLES = 9
_SIDES: dict[str, set[str]] = {}
_ALL_THERE_IS: dict[str, set[str]] = {}
for _one, _other in _HALVES:
    for _left, _right in ((_one, _other), (_other, _one)):
        _SIDES.setdefault(_left, set()).add(_right)
for _one, _other in (*_HALVES[:_WHOLES], ("urban", "rural"), ("civilian", "soldier")):
    for _left, _right in ((_one, _other), (_other, _one)):
        _ALL_THERE_IS.setdefault(_left, set()).add(_right)
_NOT_SO = (
    ["were", "not"],
    ["was", "not"],
    ["did", "not"],
    ["had", "not"],
    ["do", "not"],
    ["are", "not"],
    ["have", "not"],
)
"""Items that deny the one before, and leave nothing out."""
_YOUNG = frozenset({"boy", "girl", "son", "daughter"})
_GENDERED = frozenset({"man", "woman", "male", "female", "boy", "girl", "child", "adult", "wife", "husband"})


def addable(number: Assertion) -> bool:
    """Tell whether a number may be a part or a total."""
    quantity = number.quantity
    if quantity.kind not in _KINDS or quantity.value is None:
        return False
    if number.role in _NEVER:  # "47 cases (35 mild vs 12 severe)"
        return number.role is Role.BASE and quantity.unit is None and number.cues[0].words in ("vs", "versus", "v")
    if number.role is Role.BY:  # "lost 460 men" and "cut 500 jobs" count; "rose by 40" does not
        said = bool(number.cues) and number.cues[0].words in _TRANSITIVE
        return said and (quantity.kind is Kind.MONEY or quantity.unit is None)
    return True


def sort_of(total: Assertion, part: Assertion) -> bool:
    """Tell whether `part` may count some of what `total` counts: the same noun, no noun, or people of a sort."""
    if part.counts is None or total.counts is None or "noun" in part.inherited or part.counts in _PRONOUNS:
        return True
    if same_thing(total.counts, part.counts) or thing(part.counts) in _SORTS.get(thing(total.counts), ()):
        return True
    return _of_people(total.counts) and _of_people(part.counts)


def _of_people(noun: str | None) -> bool:
    return noun is not None and (people(noun) or thing(noun) in _GENERIC or noun.endswith(_ENDINGS))


def generic(total: Assertion) -> bool:
    """Tell whether `total` counts people of any sort: "12 people", "nine dead", "a staff of 40"."""
    return total.counts is not None and thing(total.counts) in _GENERIC


def ungendered(total: Assertion, items: Sequence[list[str]]) -> bool:
    """Tell whether what `total` counts may be the men and women, or the boys and girls, of `items`."""
    noun = total.counts
    if noun == "child" and not _YOUNG.isdisjoint(singular(word) for item in items for word in item[:5]):
        return True
    if noun == "adult":
        return "child" not in {singular(word) for item in items for word in item[:5]}
    return noun is None or (noun not in _GENDERED and doers(noun))


def doers(noun: str | None) -> bool:
    """Tell whether a noun names people, or ends as nouns for people do: climber, sailor, evacuee."""
    return noun is not None and (_of_people(noun) or noun.endswith(_DOERS))


def head(number: Assertion, item: Sequence[str]) -> str:
    """Return the singular head of what an item counts, as far as the words tell."""
    words = [singular(word) for word in item[:_NOUN_WORDS]]
    if number.counts in words and "noun" not in number.inherited:
        return number.counts or ""
    return head_of(item)


def head_of(item: Sequence[str]) -> str:
    """Return the singular head of a noun phrase, as far as the words tell: "woman" of "pregnant woman in Leeds"."""
    words = [singular(word) for word in item[:_NOUN_WORDS]]
    end = next((at for at, word in enumerate(words) if word in PREPOSITIONS or verbal(word)), len(words))
    return next((word for word in reversed(words[:end]) if word[0].isalpha()), "")


def halves(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two items name two sides between which there is none: "were men", "women"."""
    return _facing(one, other, _ALL_THERE_IS)


def aboard(items: Sequence[list[str]]) -> bool:
    """Tell whether items are the passengers and the crew: all that are aboard, even where they are "included"."""
    kinds = {noun for item in items for noun in map(singular, item[:3]) if noun in ("passenger", "crew")}
    return len(items) == 2 and len(kinds) == 2


def sides(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two items exclude one another: "civilians", "soldiers"; "for", "against"."""
    return _facing(one, other, _SIDES) or opposite(list(one), list(other))


def _facing(one: Sequence[str], other: Sequence[str], table: dict[str, set[str]]) -> bool:
    others = {singular(word) for word in other[:5]}
    return any(not table[noun].isdisjoint(others) for noun in map(singular, one[:5]) if noun in table)


def leave_nothing(items: Sequence[list[str]]) -> bool:
    """Tell whether the items of a list leave nothing out: men and women; yes, no and abstained."""
    if len(items) == 2:
        return halves(items[0], items[1]) or items[1] in _NOT_SO or closed(items[0], items[1])
    return any(left_over(item) for item in items) and any(
        sides(one, other) for one in items for other in items if one is not other
    )


def noun_only(words: Sequence[str]) -> bool:
    """Tell whether `words` are at most a noun phrase: no verb, no other clause."""
    return len(words) <= _NOUN_WORDS and all(word[0].isalpha() and not verbal(word) for word in words)


def verbal(word: str) -> bool:
    """Tell whether a word belongs to no noun phrase."""
    return word in AUXILIARIES or word in VERBS or word in APART


def said_rest(view: SentenceView, i: int) -> bool:
    """Tell whether a number is said to be all that is left: "the other 12", "the remaining 12", "leaving 12"."""
    number = view.numbers[i]
    near = view.tokens.words[max(0, view.tokens.at[i] - 4) : view.tokens.at[i]]
    if near[-1:] in ([","], ["("], ["–"], ["—"]) and near[-2:-1] and near[-2] in LEFT:
        return near[:-2][-1:] not in _COMPARING and "of" not in near  # not "half of the rest, eight", "than others (7"
    if number.role not in _REST_ROLES or not number.cues:
        return False
    if near[-1:] == ["other"]:
        return near[-2:-1] == ["the"]
    if near[-1:] == ["leaving"]:
        return FATES.isdisjoint(view.after(i, 4))
    return near[-1:] == ["remaining"] and near[-2:-1] != ["a"]
