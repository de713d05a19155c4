"""What several shares of one whole are of: two sides, the steps of a scale, what no side gets."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from auditor.assertions.frames.hundreds.antonyms import Table, all_sides, closed_sides
from auditor.assertions.frames.hundreds.hundred_words import HOLDING, MAKING, SUPPLYING
from auditor.assertions.lexicon import AUXILIARIES, DETERMINERS, PRONOUNS, VERBS, forms
from auditor.assertions.tokens import NUMBER, stem

_LEFTOVER = forms(
    "undecided unsure uncertain abstained abstaining abstain abstention abstentions spoiled spoilt invalid blank "
    "unknown neither undeclared unaffiliated neutral refused declined absent other others else none"
)
_LEFTOVER_PAIRS = frozenset(
    {("not", "sure"), ("not", "know"), ("n't", "know"), ("don't", "know"), ("don’t", "know"), ("didn't", "know"),
     ("no", "opinion"), ("no", "answer"), ("not", "say"), ("not", "answer"), ("no", "view"), ("didn't", "answer"),
     ("don't", "knows"), ("more", "races"), ("no", "preference"), ("not", "vote"), ("had", "none"), ("no", "religion"),
     ("no", "reply"), ("not", "decided"), ("no", "faith"), (NUMBER, "races"), ("not", "care"), ("not", "mind"),
     ("not", "remember"), ("not", "recall"), ("no", "difference"), ("didn't", "care"), ("n't", "know")}
)  # fmt: skip
_GRADES = (
    forms("excellent outstanding"),
    forms("better best improved improving improve improvement good well"),
    forms("complete completely full fully"),
    forms("partial partially incomplete"),
    forms("progressive progressed absent none"),
    forms("same unchanged stable fair average neutral moderate medium moderately unaffected right"),
    forms("worse worst worsened worsening deteriorated poor bad mild badly poorly"),
    forms("severe severely serious critical"),
    forms(
        "satisfied likely positive increased increasing increase rise rising up agreed agree high hire expand add raise"
    ),
    forms(
        "dissatisfied unlikely negative decreased decreasing decrease fall falling down disagreed disagree low cut "
        "reduce shrink"
    ),
)
"""Steps of scales: three shares that each have one of another step exclude one another."""
_SCALES = (
    (
        forms("better improved improving improve improvement"),
        forms("same unchanged stable unaffected"),
        forms("worse worsened worsening deteriorated"),
    ),
    (
        forms("hire expand add raise increase rise"),
        forms("same unchanged stable"),
        forms("cut reduce shrink decrease fall"),
    ),
    (forms("good"), forms("fair moderate"), forms("poor")),
)
"""Scales of three steps with nothing beside them."""
_EXHAUSTIVE = frozenset({"men", "women", "man", "woman", "male", "female", "males", "females", "boys", "girls"})
_NEGATIVE = ("un", "in", "dis", "non", "non-", "im", "ir")
_DENYING = ("un", "in", "non", "non-", "im", "ir")
"""Those that leave nothing between a word and its negation."""
_AWAY = forms("abroad elsewhere outside")
_CHANCES = forms("chance chances probability likelihood odds")
_BETWEEN = forms("undecided unemployed unchanged unmarried unaffected")
_WHERE = forms("in from inside outside into to through via by")
_THINKING = forms(
    "think thinks thought believe believes believed feel felt trust trusted support supported agree agreed approve "
    "approved favour favoured favor favored like liked want wanted expect expected prefer preferred know knew say said "
    "would will intend intended plan planned hope hoped consider considered see saw back backed likely"
)
_NOT = forms("not n't didn't don't didn’t don’t doesn't doesn’t wouldn't wouldn’t wasn't weren't weren’t isn't haven't "
    "hasn't hadn't won't won’t never cannot can't couldn't")  # fmt: skip
_FILL = (
    DETERMINERS | PRONOUNS | MAKING | HOLDING | SUPPLYING | forms("it of in to with at all the by from on areas area")
)
_FAVOUR = forms("favour favor")
_FOR_WHOM = ("for", "among", "in", "of", "by", "with")
_WITHIN = 7
_NEAR = 5
"""Words of an item among which its side is; of an opinion it comes later."""


def left_over(item: Sequence[str]) -> bool:
    """Tell whether an item is what no side gets: "were undecided", "did not know"."""
    if "nor" in item and "neither" in item:  # "neither support nor oppose it", and not "had neither pump nor well"
        sides = item[item.index("neither") + 1 :]
        return facing(sides[:1], sides[sides.index("nor") + 1 :][:1] if "nor" in sides else ())
    return not _LEFTOVER.isdisjoint(item) or any(pair in _LEFTOVER_PAIRS for pair in pairwise(item))


def opposite(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two items name two sides: "were men", "women"; "were satisfied", "dissatisfied"."""
    return _apart(one, other, all_sides(), _NEGATIVE)


def closed(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two items name two sides between which there is none: "urban", "rural"; "insured", "uninsured"."""
    return _apart(one, other, closed_sides(), _DENYING) or _elsewhere(_placed(one, True), other)


def _elsewhere(where: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether an item is of the other place, or of none: "live in towns", "in villages"; "in Oro", "abroad"."""
    return bool(where) and (
        _apart(where, _placed(other), closed_sides(), _DENYING) or not _AWAY.isdisjoint(other[:_WITHIN])
    )


def _apart(one: Sequence[str], other: Sequence[str], table: Table, prefixes: Sequence[str]) -> bool:
    if "of" in other[:1]:
        return False
    if "of" in one[:1]:  # "93% of patients recovered": of whom both shares are
        one = one[3:] if one[1:2] and one[1] in DETERMINERS else one[2:]
    sides, others = _said(one), _said(other)
    strictly = table is closed_sides()
    for word in sides:
        for against in table.get(word, ()):
            if against in others and _of_one_thing(one, word, other, against, strictly):
                return True
    return _negates(sides, others, prefixes, strictly) or _negates(others, sides, prefixes, strictly)


def same_of_both(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether what follows two shares may name one whole: "in 24 early cases", "in 6 late ones" do not."""
    first, second = set(one) - _FILL - {NUMBER}, set(other) - _FILL - {NUMBER}
    return not first or not second or not first.isdisjoint(second)


def _placed(item: Sequence[str], first: bool = False) -> Sequence[str]:
    """Return where an item says that its share is: "lives in urban areas", "were in men", "in rural areas"."""
    at = next((at for at, word in enumerate(item[:_WITHIN]) if word in _WHERE), -1)
    if at < 1:
        return item[at + 1 :] if item and not at and not first else ()
    verb = item[at - 1] in AUXILIARIES or item[at - 1].removesuffix("s") in VERBS or item[at - 1].endswith("ed")
    if not verb or (at > 1 and (item[at - 2] in DETERMINERS or item[at - 2] == "of")):
        return ()  # "of voters in cities", "of the vote in cities": of whom the share is
    return item[at + 1 :]


def _of_one_thing(one: Sequence[str], word: str, other: Sequence[str], against: str, strictly: bool) -> bool:
    """Tell whether two sides take sides in one thing: "passed maths" and "failed Latin" do not.

    Where they are to leave nothing between them, the second may add nothing: "survived", "died within a year".
    """
    first = set(one[one.index(word) + 1 :]) - _FILL
    added = other[other.index(against) + 1 :]
    if len(added) > 1 and added[-2] == "in" and not added[-1][0].isalpha():
        added = added[:-2]  # "34 per cent urban in 1991"
    second = set(added) - _FILL
    return second <= first or not (first or strictly)


def _negates(one: Sequence[str], other: Sequence[str], prefixes: Sequence[str], strictly: bool) -> bool:
    """Tell whether a word of one item is one of the other with a prefix of negation, and of the same thing."""
    for word in one:
        for prefix in prefixes:
            if word.startswith(prefix) and len(word) > len(prefix) + 3 and word[len(prefix) :] in other:
                if not (strictly or _of_one_thing(other, word[len(prefix) :], one, word, False)):
                    return False  # "trusted the police", "distrusted the courts"
                return prefix != "un" or prefixes is _NEGATIVE or (word.endswith("ed") and word not in _BETWEEN)
    return False


def denies(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the second item is the first with "not": "had a phone", "did not"; "would move", "would not"."""
    if not _NOT.isdisjoint(one) or "of" in other[:1]:
        return False
    said = {stem(word) for word in one}
    nothing = any(word == "none" or (word == "no" and stem(then) in said) for word, then in pairwise((*other, "")))
    if _NOT.isdisjoint(other) and not nothing:
        return False
    kept = [word for word in other if word not in _NOT and word not in ("no", "none")]
    return bool(kept) and all(word in AUXILIARIES or stem(word) in said for word in kept[:4]) and len(kept) <= _WITHIN


def facing(one: Collection[str], other: Collection[str]) -> bool:
    """Tell whether words anywhere in two clauses take two sides."""
    sides = all_sides()
    return any(not sides[word].isdisjoint(other) for word in one if word in sides)


def opinion(item: Sequence[str]) -> bool:
    """Tell whether an item is of what people think or would do, in which some are always undecided."""
    return not _THINKING.isdisjoint(item)


def sexed(words: Sequence[str]) -> bool:
    """Tell whether words name one of two sides between which there is none."""
    return not _EXHAUSTIVE.isdisjoint(words)


def graded(items: Sequence[Sequence[str]]) -> bool:
    """Tell whether each of three or more items is a step of a scale of its own: "improved", "the same", "worse"."""
    if not 3 <= len(items) <= len(_GRADES):
        return False
    items = [_unchanged(item) for item in items]
    steps = [[k for k, grade in enumerate(_GRADES) if not grade.isdisjoint(item)] for item in items]
    marks = {(step[0], "very" in item, "somewhat" in item) for step, item in zip(steps, items, strict=True) if step}
    return all(len(step) == 1 for step in steps) and len(marks) == len(items)


def turned(items: Sequence[Sequence[str]]) -> bool:
    """Tell whether three items are all the steps of one scale: got better, stayed as it was, or got worse."""
    items = [_unchanged(item) for item in items]
    return any(
        len(items) == len(scale) and all(any(not step.isdisjoint(item) for item in items) for step in scale)
        for scale in _SCALES
    )


def _unchanged(item: Sequence[str]) -> Sequence[str]:
    return (*item, "unchanged") if ("no", "change") in pairwise(item) else item


def _said(item: Sequence[str]) -> list[str]:
    """Return the words of an item without those of whom it holds: "12% for females" is no share of females."""
    return [
        word
        for at, word in enumerate(item[: _WITHIN if opinion(item) else _NEAR])
        if word in _FAVOUR or not (at and item[at - 1] in _FOR_WHOM) or (at > 1 and item[at - 2] in _CHANCES)
    ]
