"""Sentences with numbers that agree, and the same with one number put out, made by Hypothesis.

Each saying speaks of things of its own, so that several together make a text whose numbers have nothing else to do with
each other. Whole numbers end in no zero: a round one may be rounded, and its slip would be a note.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from hypothesis import strategies as st

from auditor.verdicts.spelling import MONTHS, WEEKDAYS


class Saying(NamedTuple):
    """A paragraph that agrees, its twin that differs by one number, and the rule that should speak of the twin."""

    rule: str
    sound: str
    flawed: str


Draw = Callable[..., int]
_ALL: list[Callable[[Draw], Saying]] = []
_MILE = Fraction(1609344, 1000000)
_TESTS = ((248, "3.10", ".002", ".200"), (478, "0.84", ".40", ".04"), (638, "2.45", ".015", ".150"))


def rounded(value: Fraction, places: int = 0) -> str:
    """Return `value` with so many decimals, halves away from zero."""
    scaled = int(abs(value) * 10**places + Fraction(1, 2))
    digits = f"{scaled:0{places + 1}d}"
    text = f"{int(digits[: len(digits) - places]):,}" + (f".{digits[-places:]}" if places else "")
    return text if value >= 0 else f"-{text}"


def odd(number: int) -> int:
    """Return a number near `number` that does not end in zero."""
    return number + 1 if number % 10 == 0 else number


def saying(make: Callable[[Draw], Saying]) -> Callable[[Draw], Saying]:
    """Add a template to those that texts are made of."""
    _ALL.append(make)
    return make


@saying
def rise(draw: Draw) -> Saying:
    """A level, its change in per cent and its base."""
    base = odd(draw(1_001, 4_000))
    after = odd(base + draw(100, 3_000))
    rate = Fraction(100 * (after - base), base)
    text = "Sales of lamps rose {} per cent to {:,} from {:,} a year earlier."
    right = text.format(rounded(rate), after, base)
    return Saying("change", right, text.format(rounded(rate + draw(7, 30)), after, base))


@saying
def fall(draw: Draw) -> Saying:
    """A change by an amount of money, in millions."""
    base, by = odd(draw(401, 900)), draw(11, 300)
    wrong = by + draw(15, 80)
    text = "Net debt fell by £{}m to £{}m from £{}m."
    tenths = [f"{number // 10}.{number % 10}" for number in (by, base - by, base, wrong)]
    return Saying("change", text.format(*tenths[:3]), text.format(tenths[3], *tenths[1:3]))


@saying
def points(draw: Draw) -> Saying:
    """A change in percentage points."""
    base, by = draw(20, 60), draw(2, 15)
    text = "Support for the tram dropped by {} percentage points, from {} per cent to {} per cent."
    return Saying("change", text.format(by, base, base - by), text.format(by + draw(2, 9), base, base - by))


@saying
def share(draw: Draw) -> Saying:
    """A part of a whole with its percentage."""
    whole = odd(draw(201, 998))
    part = odd(draw(20, whole - 20))
    rate = Fraction(100 * part, whole)
    text = "Of the {} delegates, {} ({} per cent) voted for the motion."
    return Saying(
        "share-of-whole",
        text.format(whole, part, rounded(rate, 1)),
        text.format(whole, part, rounded(rate + draw(3, 20), 1)),
    )


@saying
def parts(draw: Draw) -> Saying:
    """A total and its parts in brackets."""
    men, women = odd(draw(11, 400)), odd(draw(11, 400))
    text = "The trial took in {} gardeners ({} men, {} women) with sore knees."
    total = men + women
    return Saying("sum-of-parts", text.format(total, men, women), text.format(odd(total + draw(2, 50)), men, women))


@saying
def votes(draw: Draw) -> Saying:
    """A whole that is divided without rest."""
    yes, no, none = odd(draw(21, 400)), odd(draw(21, 400)), draw(3, 9)
    total = odd(yes + no + none)  # a round one may be rounded
    none = total - yes - no
    text = "Of the {} ballots, {} said yes, {} said no and {} were blank."
    return Saying(
        "sum-of-parts", text.format(total, yes, no, none), text.format(total, yes, odd(no + draw(11, 19)), none)
    )


@saying
def length(draw: Draw) -> Saying:
    """A length in two units."""
    miles = draw(21, 399)
    kilometres = miles * _MILE
    text = "The canal is {} miles ({} km) long."
    return Saying(
        "conversion",
        text.format(miles, rounded(kilometres)),
        text.format(miles, rounded(kilometres * Fraction(draw(125, 160), 100))),
    )


@saying
def height(draw: Draw) -> Saying:
    """A height in feet and metres, the metric one first."""
    metres = odd(draw(301, 3_000))
    feet = metres / Fraction(3048, 10000)
    text = "The peak stands {:,} metres ({} ft) above the sea."
    return Saying("conversion", text.format(metres, rounded(feet)), text.format(metres, rounded(feet * 2)))


@saying
def hundred(draw: Draw) -> Saying:
    """Three percentages that leave nothing out."""
    yes, no = draw(21, 50), draw(11, 30)
    unsure = 100 - yes - no
    wrong = next(one for one in range(unsure + draw(5, 15), 200) if min(abs(one - yes), abs(one - no)) > 1)
    text = "In the poll, {} per cent said yes, {} per cent said no and {} per cent were undecided."
    return Saying("shares-of-hundred", text.format(yes, no, unsure), text.format(yes, no, wrong))


@saying
def exceeds(draw: Draw) -> Saying:
    """A part of a whole."""
    whole = draw(12, 90)
    text = "Of the {} lambs, {} were black."
    return Saying("part-exceeds-whole", text.format(whole, draw(3, whole - 1)), text.format(whole, whole + draw(1, 9)))


@saying
def weekday(draw: Draw) -> Saying:
    """A date with its day of the week."""
    day = date(1990, 1, 1) + timedelta(draw(0, 14_000))
    text = f"The bakery opened on {{}} {day.day} {MONTHS[day.month - 1]} {day.year}."
    wrong = (day.weekday() + draw(1, 6)) % 7
    return Saying("weekday", text.format(WEEKDAYS[day.weekday()]), text.format(WEEKDAYS[wrong]))


@saying
def statistic(draw: Draw) -> Saying:
    """A test with its p-value."""
    freedom, value, right, wrong = _TESTS[draw(0, len(_TESTS) - 1)]
    text = "Walkers slept longer than the controls, t({}) = {}, p = {}."
    return Saying("p-value", text.format(freedom, value, right), text.format(freedom, value, wrong))


@saying
def margin(draw: Draw) -> Saying:
    """A result with its margin."""
    loser = draw(61, 90)
    by = draw(5, 25)
    text = "The Otters won {}-{}, a {}-point victory."
    return Saying("score-margin", text.format(loser + by, loser, by), text.format(loser + by, loser, by + draw(2, 9)))


@saying
def danger(draw: Draw) -> Saying:
    """A ratio and the reduction that it is."""
    ratio = draw(41, 89)
    text = "The new valve lowered the risk of a leak by {}% (hazard ratio, 0.{})."
    return Saying("risk-ratio", text.format(100 - ratio, ratio), text.format(100 - ratio + draw(4, 10), ratio))


@st.composite
def sayings(draw: st.DrawFn, least: int = 1, most: int = 4) -> list[Saying]:
    """Return some sayings, each of another template."""

    def number(low: int, high: int) -> int:
        return draw(st.integers(low, high))

    chosen = draw(st.lists(st.sampled_from(range(len(_ALL))), min_size=least, max_size=most, unique=True))
    return [_ALL[index](number) for index in chosen]


INNOCENT = (
    "The festival was first held on 3 March 1998.",
    "Bus 42 stops at the gate.",
    "For details call 020 7946 0958.",
    "She lives at 10 Acacia Avenue.",
    "The minister said nothing more.",
    "It needs Python 3.11.",
    "See page 12.",
    "He wrote to the board about it at 10.30am.",
    "“We are glad,” said Ann Petty, who runs the place.",
)
"""Sentences whose numbers have nothing to do with any other."""
