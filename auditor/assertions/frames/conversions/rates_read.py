"""What a number is a rate of, by the words around it: "$20 each", "10,000 a week", "averaged 24", "each used three"."""

from __future__ import annotations

from typing import NamedTuple

from auditor.assertions.lexicon import CLAUSE_BREAKS, PREPOSITIONS, STOP, forms
from auditor.assertions.model import Assertion
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind
from auditor.quantities.unit_table import WORDS

AVERAGES = forms("average averages averaged averaging mean")
OTHER = CLAUSE_BREAKS | forms(
    "and than from compared against after before up down more less fewer rose fell rising falling increase increased "
    "down until since then plus minus excluding including least most top maximum minimum speeds spent ."
)
"""Words between or behind a rate and what it is taken by that make of one of them something else."""
EACH_OF = 4
"""Words of "for each of the"."""
_EACH = forms("each apiece")
_PER = forms("a an per every each")
_CUES = _EACH | _PER | AVERAGES
_IN = forms("in on at to")
_NO_EACH = forms("total average mean record further")
"""Nouns behind "a" for each of which there is nothing: "24 in 65 games for a total of 1,560"."""
_NO_AMOUNTS = frozenset(
    {Kind.DATE, Kind.YEAR, Kind.TIME, Kind.ORDINAL, Kind.SCORE, Kind.AGE, Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO}
)
_APART = forms("difference differences change")
"""Words after "mean" for what is no rate of one of the numbers beside it."""
_FOR = frozenset("for in on at from to with of".split())
_THE = frozenset("the its their his her these those".split())
_IS = forms("is was of at")
_PERIODS = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annual": "year",
    "yearly": "year",
}
"""What an average is for each of where an adjective says so."""


_NO_SIZES = forms("people person man woman child year month week day hour time percent")
"""What is not so many things of one size each: "three women of 80", "40 years of 12"."""


class Rate(NamedTuple):
    """What there is of each."""

    of: str | None
    """The unit of what there is of each, None for a count."""
    noun: str | None
    """What is counted, None where it is measured or not said."""
    each: str
    """For each of what: a pint name or a noun; empty for "each"."""
    width: int
    """How many tokens behind the number say so."""
    read: bool = True
    """Whether the number itself was read as a rate, so that other units convert to its own."""

    @property
    def unnamed(self) -> bool:
        """Tell whether only the words around say what there is of each: "120 yards on 20 carries, 6.0 a carry"."""
        return self.of is None and self.noun is None and not (self.read and self.each)


def is_amount(number: Assertion) -> bool:
    """Tell whether a number can be a rate, what it is taken by or what results."""
    return number.quantity.kind not in _NO_AMOUNTS and number.quantity.value is not None


def rate_of(view: SentenceView, i: int) -> Rate | None:
    """Return what the i-th number is a rate of, None where it is none."""
    number = view.numbers[i]
    quantity = number.quantity
    if not is_amount(number):
        return None
    after, before = view.after(i, 4), view.before(i, 5)
    plain = quantity.kind is Kind.COUNT and quantity.per is None and before[-1:] != ["of"]
    if plain and _CUES.isdisjoint(after) and _CUES.isdisjoint(before):
        return None  # most numbers
    noun = None if "noun" in number.inherited or number.counts in AVERAGES else number.counts
    if noun is not None and i and before[-1:] == ["of"] and noun == view.numbers[i - 1].counts:
        noun = None  # "eight wards of 30 each"
    if quantity.per is not None:
        reach = 3 if quantity.kind is Kind.COUNT else 1  # "24 points per game", but "$15 an hour"
        said = next((k + 2 for k, word in enumerate(after[:reach]) if word in _PER), 0)
        return Rate(quantity.unit, noun and noun.partition(" per ")[0], quantity.per, said)
    if quantity.unit is not None and " / " in quantity.unit:
        above, _, below = quantity.unit.partition(" / ")
        return Rate(None if above == "1" else above, noun, below, 0)
    if after[1:3] == ["each", "of"] and after[0] in _FOR and after[3:] and after[3] in _THE:
        return Rate(quantity.unit, noun, "", EACH_OF)
    for at in (0, 1, 2):  # "10,000 a week", "5 yards a carry", "4.5 goals a game"
        word, each = (*after[at : at + 2], "", "")[:2]
        each = singular(each)
        if word in _EACH and each not in WORDS:
            return Rate(quantity.unit, noun, "", at + 1)
        if word in _IN and each in _EACH:
            return Rate(quantity.unit, noun, "", at + 2)  # "four beds in each"
        if word in _PER and each.isalpha() and each not in _NO_EACH:
            wide = 3 if after[at + 2 : at + 3] == ["each"] else 2  # "£24,000 a year each"
            each = "" if wide == 3 else WORDS.get(each, each)
            return Rate(quantity.unit, noun if at else None, each, at + wide, False)
        if not word.isalpha() or word in OTHER or word in STOP:
            break  # "2,400 people and an area", "65 games for a record"
    if _each_before(before):
        return Rate(quantity.unit, noun, "", 0)
    named = _per_before(before)
    if named is not None:
        return Rate(quantity.unit, noun, named, 0)
    if view.between(i - 1, i)[1:] == ["of"] and _several(view, i - 1):
        return Rate(quantity.unit, noun, "", 0)  # "12 instalments of $5m"
    averaged = (not AVERAGES.isdisjoint(before) and _APART.isdisjoint(before)) or after[:1] == ["average"]
    if not averaged:
        return None
    period = next((_PERIODS[word] for word in before if word in _PERIODS), "")
    return Rate(quantity.unit, noun, period, 0, not period)  # "averaged 24 points in 16 games", "a daily average of 4"


def _each_before(before: list[str]) -> bool:
    """Tell whether "each" stands before a number: "four courses that each have three parts", "each with three"."""
    if before[-2:-1] != ["each"] or not before[-1].isalpha() or before[-1] in OTHER:
        return False
    return before[-1] not in PREPOSITIONS or before[-3:-2] == [","]


def _per_before(before: list[str]) -> str | None:
    """Return for each of what there is a number, where its name says so: "income per head is $10,000"."""
    if before[-1:] == [] or before[-1] not in _IS or before[-3:-2] != ["per"]:
        return None
    return singular(before[-2])


def _several(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number is how many things there are of a size that follows."""
    counted = view.numbers[i]
    several = i >= 0 and counted.quantity.kind is Kind.COUNT and (counted.quantity.value or 0) > 1
    return several and counted.counts is not None and counted.counts not in _NO_SIZES
