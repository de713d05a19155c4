"""Percentages that divide one whole among them: "61% men and 39% women", "48% yes, 45% no and 7% undecided".

A frame "hundred" holds them in the order of the text. Its evidence is CUE where the words say that nothing is left out:
a noun of composition before a list with its "and", a rest that is named, or two kinds that exhaust what they divide.
`direction` is -1 where only "the rest" says so: earlier parts may stand in the sentence before. With OF_THESE they
exclude one another, and something may be left out; with SENTENCE they may overlap too.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_COMPOSED = forms(
    "makeup make-up composition breakdown distribution mix split splits divided divide divides consisted consists "
    "consist comprised comprises comprise composed constituted spread makes-up"
)
"""Words that announce the parts of a whole."""
_REST = forms("rest remaining remainder balance")
_LEFTOVER = forms(
    "undecided unsure uncertain abstained abstaining abstain abstention abstentions spoiled spoilt invalid blank "
    "unknown neither undeclared unaffiliated neutral refused other others else none"
)
_LEFTOVER_PAIRS = frozenset(
    {("not", "sure"), ("not", "know"), ("n't", "know"), ("don't", "know"), ("don’t", "know"), ("didn't", "know"),
     ("no", "opinion"), ("no", "answer"), ("not", "say"), ("not", "answer"), ("no", "view"), ("didn't", "answer"),
     ("don't", "knows"), ("more", "races"), ("no", "preference"), ("not", "vote"), ("had", "none")}
)  # fmt: skip
_OPEN_LISTS = forms("including include includes mainly mostly such multiple overlap overlapping respectively any also")
"""Words that say that a list is not complete, or that its items are not apart."""
_OPPOSITES = (
    ("men", "women"), ("man", "woman"), ("male", "female"), ("males", "females"), ("boys", "girls"),
    ("yes", "no"), ("for", "against"), ("favour", "against"), ("favor", "against"), ("favour", "opposed"),
    ("favor", "opposed"), ("remain", "leave"), ("approve", "disapprove"), ("approved", "disapproved"),
    ("agree", "disagree"), ("agreed", "disagreed"), ("support", "oppose"), ("supported", "opposed"),
    ("urban", "rural"), ("backed", "opposed"), ("favored", "opposed"), ("favoured", "opposed"),
)  # fmt: skip
_EXHAUSTIVE = frozenset({"men", "women", "man", "woman", "male", "female", "males", "females", "boys", "girls"})
_SIDES: dict[str, set[str]] = {}
for _one, _other in _OPPOSITES:
    _SIDES.setdefault(_one, set()).add(_other)
    _SIDES.setdefault(_other, set()).add(_one)
_SEPARATE = forms("from than versus vs compared up down against to respectively when if")
_GAP = 16
"""Words that may lie between two parts of one whole."""
_ITEM = 7
"""Words after a percentage that say what it is of."""
_MOST = 14


def hundreds(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each run of percentages that divide a whole."""
    rows = [
        i
        for i in view.levels
        if view.numbers[i].quantity.unit == "percent"
        and view.numbers[i].quantity.kind is Kind.PERCENTAGE
        and _may_be_share(view.numbers[i].quantity.value)
        and view.role(i) not in (Role.BASE, Role.BY, Role.LIMIT, Role.PER)
    ]
    if len(rows) < 2:
        return
    run: list[int] = []
    for i in [*rows, -1]:
        if run and (i < 0 or not _joined(view, run[-1], i)):
            frame = _frame(view, run)
            if frame is not None:
                yield frame
            run = []
        if i >= 0:
            run.append(i)


def _may_be_share(value: Fraction | None) -> bool:
    return value is not None and 0 <= value <= 100


def _joined(view: SentenceView, before: int, i: int) -> bool:
    """Tell whether a percentage goes on the list of the one before."""
    if view.distance(before, i) > _GAP:
        return False
    gap = view.tokens.words[view.tokens.at[before] + 1 : view.tokens.at[i]]
    return ("," in gap or "and" in gap or ";" in gap or "while" in gap) and gap[-1] not in _SEPARATE


def _frame(view: SentenceView, run: list[int]) -> Frame | None:
    if not 2 <= len(run) <= _MOST:
        return None
    words, at = view.tokens.words, view.tokens.at
    first = max(0, at[run[0]] - _GAP)
    items = [_item(view, run, k) for k in range(len(run))]
    everything = words[first : at[run[-1]] + 1 + _ITEM]
    if not _OPEN_LISTS.isdisjoint(everything):
        return None
    closed = "and" in words[at[run[-2]] : at[run[-1]]]
    announced = items[0][:1] != ["of"] and not _COMPOSED.isdisjoint(words[first : at[run[0]]])
    named_rest = any(not _REST.isdisjoint(_around(view, run, k)) for k in range(1, len(run)))
    evidence = None
    if closed and (named_rest or (announced and len(run) > 2)):
        evidence = Evidence.CUE
    elif len(run) > 2 and any(left_over(item) for item in items):
        evidence = Evidence.CUE if closed else Evidence.SENTENCE
    elif len(run) == 2 and (opposite(items[0], items[1]) or opposite(_lead(view, run, 0), _lead(view, run, 1))):
        evidence = Evidence.CUE if not _EXHAUSTIVE.isdisjoint(items[0]) and closed else Evidence.OF_THESE
    if evidence is None or any("of" in item[:1] for item in items[1:]):
        return None
    terms = tuple(FrameTerm(Role.SHARE, view.numbers[i]) for i in run)
    cues = tuple(view.cue(i) for i in run if view.numbers[i].cues)
    return Frame("hundred", terms, evidence, cues, -1 if named_rest and not announced else 0)


def _item(view: SentenceView, run: list[int], k: int) -> list[str]:
    """Return the words after the k-th percentage of a run that say what it is of."""
    at = view.tokens.at
    last = at[run[k + 1]] if k + 1 < len(run) else len(view.tokens.words)
    item: list[str] = []
    for word in view.tokens.words[at[run[k]] + 1 : min(last, at[run[k]] + 1 + _ITEM)]:
        if word in (",", ";", ".") or (word == "and" and item):
            break
        item.append(word)
    return item


def _around(view: SentenceView, run: list[int], k: int) -> list[str]:
    at = view.tokens.at[run[k]]
    return [*view.tokens.words[max(0, at - 4) : at], *_item(view, run, k)[:3]]


def _lead(view: SentenceView, run: list[int], k: int) -> list[str]:
    """Return the words before the k-th percentage of a run: "the yes side took 52.4 per cent and the no side 47.6"."""
    at = view.tokens.at
    first = at[run[k - 1]] + 1 if k else 0
    return view.tokens.words[max(first, at[run[k]] - 4) : at[run[k]]]


def left_over(item: list[str]) -> bool:
    """Tell whether an item is what no side gets: "were undecided", "did not know"."""
    return not _LEFTOVER.isdisjoint(item) or any(pair in _LEFTOVER_PAIRS for pair in pairwise(item))


def opposite(one: list[str], other: list[str]) -> bool:
    """Tell whether two items name two sides: "were men", "women"."""
    if "of" in one[:1] or "of" in other[:1]:
        return False
    sides = _said(one)
    return any(not _SIDES[word].isdisjoint(_said(other)) for word in sides if word in _SIDES)


def exhaustive(one: list[str], other: list[str]) -> bool:
    """Tell whether two items name two sides between which there is none: "were men", "women"."""
    return not _EXHAUSTIVE.isdisjoint(one) and opposite(one, other)


def _said(item: list[str]) -> list[str]:
    """Return the words of an item without those of whom it holds: "12% for females" is no share of females."""
    return [
        word
        for at, word in enumerate(item[:5])
        if not (word in _EXHAUSTIVE and at and item[at - 1] in ("for", "among", "in", "of", "by", "with"))
    ]
