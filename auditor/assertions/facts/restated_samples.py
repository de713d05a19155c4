"""Samples that are told twice: when they are counted, and as the whole of which parts are given ("9 of 19 nurses")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.facts.slips_of_hand import slip_of
from auditor.assertions.model import Assertion, Reading, Role
from auditor.assertions.synonyms import people, same_thing
from auditor.assertions.tokens import first_words
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind

_LEAST = 10
"""Smaller wholes look like one another, whatever they are of."""
_MOST = 40
"""Wholes of a text from which on they are a table's."""
_TWICE, _OFTEN = 2, 3
_NARROWING = [[word] for word in "with without who whose that in from at of present available left".split()]
_NO_SAMPLE = frozenset({Role.PART, Role.OTHER, Role.REMAINING, Role.BY, Role.BASE})


class _Whole(NamedTuple):
    assertion: Assertion
    value: Fraction
    part: Fraction
    share: Interval | None
    """What the text says the part is of the whole, as a fraction."""

    def fits(self, value: Fraction) -> bool | None:
        """Tell whether the share is that of the part in `value`, None where no share stands with it."""
        return None if self.share is None else self.share.holds(self.part / value)


class SameSample(NamedTuple):
    """One number of a sample, and others of it which all say one thing."""

    one: Assertion
    value: Fraction
    others: tuple[Assertion, ...]
    told: Fraction


def same_samples(reading: Reading) -> Iterator[SameSample]:
    """Yield the numbers of a text that are of one sample, with one value or a slip apart.

    Of unequal ones one stands alone. It is a whole of which the share beside it is not, though it is of the other one;
    a whole among others that all are one sample; or a count of people of whom all parts are given as parts of the
    other.
    """
    wholes = list(_wholes(reading))
    if not wholes or len(wholes) > _MOST:
        return
    places = {whole.assertion.index for whole in wholes}
    counts = [one for one in reading.assertions if one.quantity.kind is Kind.COUNT and one.index not in places]
    told = Counter([*(one.quantity.value for one in counts), *(one.value for one in wholes)])
    samples = [
        one for one in counts if people(one.counts) and one.role not in _NO_SAMPLE and one.quantity.hedge is None
    ]
    by_value: dict[Fraction, list[_Whole]] = defaultdict(list)
    for whole in wholes:
        by_value[whole.value].append(whole)
    for sample in samples:
        value = sample.quantity.value or Fraction(0)
        for other, alike in by_value.items():
            named = tuple(one.assertion for one in alike if same_thing(sample.counts, one.assertion.counts))
            if named and value == other:
                yield SameSample(sample, value, named, other)
            elif named and told[value] == 1 and _all_of(sample, alike, told) and not _narrowed(reading, sample, named):
                yield SameSample(sample, value, tuple(one.assertion for one in alike), other)
    for alike in by_value.values():
        for one, following in pairwise(alike):
            if one.assertion.counts == following.assertion.counts:
                yield SameSample(one.assertion, one.value, (following.assertion,), one.value)
    for whole in wholes:
        if told[whole.value] == 1 and not whole.fits(whole.value):
            yield from _meant(whole, samples, by_value)


def _meant(whole: _Whole, samples: list[Assertion], by_value: dict[Fraction, list[_Whole]]) -> Iterator[SameSample]:
    """Yield what tells the sample of which a whole that stands alone is a slip."""
    if whole.share is None and len(by_value) != len(("this", "all others")):
        return
    for value in {one.quantity.value or Fraction(0) for one in samples} | set(by_value):
        if not value or value == whole.value or not slip_of(whole.value, value, length=True):
            continue
        alike = [one.assertion for one in by_value.get(value, ())]
        counted = [one for one in samples if one.quantity.value == value]
        if whole.share is None:  # nothing but the others speaks against it
            counted = [one for one in counted if same_thing(one.counts, whole.assertion.counts)]
            sure = bool(counted) and len(alike) >= _TWICE and whole.value >= _LEAST
        else:
            sure = whole.fits(value) is True
        if sure:
            yield SameSample(whole.assertion, whole.value, (*counted, *alike), value)


def _all_of(sample: Assertion, wholes: list[_Whole], told: Counter[Fraction | None]) -> bool:
    """Tell whether the whole of all these shares must be the sample before them, a slip away."""
    value, other = sample.quantity.value or Fraction(0), wholes[0].value
    if told[other] != len(wholes) or told[abs(value - other)] or sample.index > wholes[0].assertion.index:
        return False
    if not slip_of(value, other, length=True) or any(one.fits(other) is False for one in wholes):
        return False
    return len(wholes) >= (_TWICE if min(value, other) >= _LEAST else _OFTEN)


def _narrowed(reading: Reading, sample: Assertion, wholes: tuple[Assertion, ...]) -> bool:
    """Tell whether wholes are but a part of a sample: "of 58 patients with a scan", "of 58 living patients"."""
    for whole in wholes:
        after = first_words(reading.document, whole.span.end, len(whole.noun) + 1)
        if not set(whole.noun) <= set(sample.noun) or after[len(whole.noun) :][:1] in _NARROWING:
            return True
    return False


def _wholes(reading: Reading) -> Iterator[_Whole]:
    """Yield the wholes of the shares of a text, and of what is written like 9/19."""
    shares: dict[int, Interval] = {}
    for frame in reading.frames:
        if frame.kind == "share":
            whole, part, share = frame.one(Role.WHOLE), frame.one(Role.PART), frame.one(Role.SHARE)
            if whole and part and whole.quantity.kind is Kind.COUNT and whole.quantity.value and part.quantity.value:
                interval = _fraction(share) if share is not None else None
                yield _Whole(whole, whole.quantity.value, part.quantity.value, interval)
        elif frame.kind == "share-twice":
            of, share = (term.assertion for term in frame.terms[:2])
            shares[of.index] = _fraction(share)
    for assertion in reading.assertions:
        if assertion.quantity.kind in (Kind.RATIO, Kind.FRACTION):
            part_digits, _, digits = reading.document.cut(assertion.quantity.numeral).partition("/")
            if part_digits.isdecimal() and digits.isdecimal() and int(digits) >= max(_LEAST, int(part_digits)):
                found = shares.get(assertion.index)
                yield _Whole(assertion, Fraction(int(digits)), Fraction(int(part_digits)), found)


def _fraction(share: Assertion) -> Interval:
    quantity = share.quantity
    return quantity.interval.scaled(Fraction(1, 100)) if quantity.unit == "percent" else quantity.interval
