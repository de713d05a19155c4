"""Percentages that divide one whole among them: "61% men and 39% women", "48% yes, 45% no and 7% undecided".

A frame "hundred" holds them in the order of the text. Its evidence is CUE where the words say that nothing is left out:
a noun of composition before a list with its "and", a rest that is named, or two kinds that exhaust what they divide.
With OF_THESE they exclude one another, and something may be left out; with SENTENCE they may overlap too. A share that
is itself said to be the rest is read in ``rest.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from auditor.assertions.frames.rest import is_rest
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_COMPOSED = forms(
    "makeup make-up composition breakdown distribution mix split splits shared divided divide divides consisted "
    "consists consist comprised comprises comprise composed constituted spread makes-up"
)
_SORTED_BY = forms(
    "religion race ethnicity origin sex gender age type party sector region nationality category denomination "
    "occupation cause sort kind source size severity stage grade level background area"
)
"""What a list is sorted by: "by religion, 48% are Catholic …"."""
_MAKING = forms("made makes make up accounted accounts account for comprised comprises constituted constitutes formed "
    "form forms represented represent represents were are was is")  # fmt: skip
"""Words between a name and its share that say of what it is part: "women made up 56 per cent"."""
_VOTES = forms("vote votes ballots runoff run-off")
_NOT_VOTES = forms(
    "turnout rose fell from counted if precincts respondents saying said threshold needed margin points lead "
    "approval rating increase decrease last previous earlier years registered eligible than"
)
"""Words with which percentages of a sentence about votes are of several elections or of something else."""
_WON = forms("won wins win got gets took takes received receives polled with has had secured gained scored at on to")
"""Words that announce the parts of a whole."""
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
_GRADES = (
    forms("better best improved improving improve improvement good excellent"),
    forms("same unchanged stable fair average neutral moderate medium moderately unaffected"),
    forms("worse worst worsened worsening deteriorated poor bad mild"),
    forms("severe severely serious critical"),
    forms("satisfied likely positive increased increasing rise rising up agreed agree"),
    forms("dissatisfied unlikely negative decreased decreasing fall falling down disagreed disagree"),
)
"""Steps of scales: three shares that each have one of another step exclude one another."""
_EXHAUSTIVE = frozenset({"men", "women", "man", "woman", "male", "female", "males", "females", "boys", "girls"})
_SIDES: dict[str, set[str]] = {}
for _one, _other in _OPPOSITES:
    _SIDES.setdefault(_one, set()).add(_other)
    _SIDES.setdefault(_other, set()).add(_one)
_SEPARATE = forms("from than versus vs compared up down against to respectively when if")
_COMPARED = forms("more less higher lower fewer likelier above below of")
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
        and not _cut(view, i)
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


def _cut(view: SentenceView, i: int) -> bool:
    """Tell whether a comma right before a percentage belongs to it: "91,56%" in the manner of other languages."""
    start = view.numbers[i].span.start
    return view.document.text[start - 1 : start] == "," and view.document.text[max(0, start - 2) : start - 1].isdigit()


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
    if any(is_rest(view, i) for i in run):
        return None  # read as such
    last = words[at[run[-2]] : at[run[-1]]]
    closed = "and" in last or items[-1][:1] in (["other"], ["others"])
    before = words[first : at[run[0]]]
    announced = items[0][:1] != ["of"] and (not _COMPOSED.isdisjoint(before) or _sorted_by(before))
    evidence = None
    if closed and announced and len(run) > 2:
        evidence = Evidence.CUE
    elif len(run) > 2 and any(left_over(item) for item in items):
        evidence = Evidence.CUE if closed else Evidence.SENTENCE
    elif len(run) == 2:
        evidence = _two(view, run, items, closed)
    elif _graded(items) or _graded([_lead(view, run, k) for k in range(len(run))]):
        evidence = Evidence.OF_THESE
    if evidence is None and not _VOTES.isdisjoint(words) and _of_one_vote(view, run):
        evidence = Evidence.OF_THESE
        items = items[:1]
    if evidence is None or any("of" in item[:1] for item in items[1:]):
        return None
    terms = tuple(FrameTerm(Role.SHARE, view.numbers[i]) for i in run)
    cues = tuple(view.cue(i) for i in run if view.numbers[i].cues)
    return Frame("hundred", terms, evidence, cues)


def _two(view: SentenceView, run: list[int], items: list[list[str]], closed: bool) -> Evidence | None:
    """Return how firmly two shares are those of two sides, None where they are not."""
    leads = [_lead(view, run, k) for k in range(2)]
    if items[1][:1] and items[1][0] in _COMPARED:
        return None
    if opposite(items[0], items[1]):
        return Evidence.CUE if not _EXHAUSTIVE.isdisjoint(items[0]) and closed else Evidence.OF_THESE
    if opposite(leads[0], leads[1]):
        name = [word for word in leads[0] if word not in _MAKING]
        second = [word for word in leads[1] if word not in _MAKING]
        made = leads[0][-1:] and leads[0][-1] in _MAKING and not {"and", ","}.isdisjoint(leads[1])
        sure = made and name[-1:] and second[-1:] and name[-1] in _EXHAUSTIVE and second[-1] in _EXHAUSTIVE
        return Evidence.CUE if sure else Evidence.OF_THESE
    return None


def _sorted_by(words: list[str]) -> bool:
    """Tell whether the words before a list say what it is sorted by: "by religion,"."""
    return any(one == "by" and other in _SORTED_BY for one, other in pairwise(words))


def _graded(items: list[list[str]]) -> bool:
    """Tell whether each of three or more items is a step of a scale of its own: "improved", "the same", "worse"."""
    if not 3 <= len(items) <= len(_GRADES):
        return False
    steps = [[k for k, grade in enumerate(_GRADES) if not grade.isdisjoint(item)] for item in items]
    return all(len(step) == 1 for step in steps) and len({step[0] for step in steps}) == len(items)


def _of_one_vote(view: SentenceView, run: list[int]) -> bool:
    """Tell whether shares are those of several candidates in one vote: "Roe won 52 per cent, Coe 41 and Doe 3"."""
    words, at = view.tokens.words, view.tokens.at
    if not _NOT_VOTES.isdisjoint(words) or any(view.see_through[i] for i in range(run[0], run[-1])):
        return False
    names = {span.start for i in run for span in view.numbers[i].scope.places}
    low = 0
    for i in run:
        lead = range(max(low, at[i] - 6), at[i])
        if not any(view.tokens.place(k).start in names for k in lead) or words[at[i] - 1] not in _WON | {"’s"}:
            return False
        low = at[i] + 1
    return True


def _item(view: SentenceView, run: list[int], k: int) -> list[str]:
    """Return the words after the k-th percentage of a run that say what it is of."""
    at = view.tokens.at
    last = at[run[k + 1]] if k + 1 < len(run) else len(view.tokens.words)
    item: list[str] = []
    for word in view.tokens.words[at[run[k]] + 1 : min(last, at[run[k]] + 1 + _ITEM)]:
        if word in (",", ";", ".") or (word == "and" and item):
            break
        if word != ")" or item:
            item.append(word)
    return item


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
    sides, others = _said(one), set(_said(other))
    return any(not _SIDES[word].isdisjoint(others) for word in sides if word in _SIDES)


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
