"""The table of relations: each is written once, and is checked, solved, printed and explained from that one equation.

An equation is in the syntax of sympy, each term's name at most once. Comparators are ``==``, ``<=``, ``<`` and chains
of the last two. A relation's phrase is what a finding says; in it ``{term}`` is the term as the text writes it (several
parts with their sum), ``{=term}`` is what the other terms make it, ``{*term}`` is a multiple after its base, and
``{term:more|less}`` is the first word for a positive number, the second for a negative one.

A phrase without ``{=`` names a breach, and is said of nothing that holds.

A claim may also name an equation of its own in place of a relation: any name with a comparator in it is read as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from auditor.assertions.years.years import APART
from auditor.errors import AuditorError
from auditor.relations.model import Relation, entry
from auditor.relations.statistics import STATISTICS

RELATIONS: Mapping[str, Relation] = MappingProxyType(
    dict(
        (
            # parts and wholes
            entry("share", "share == part / whole", "{part} of {whole} is {=share}; the text says {share}", "part"),
            entry(
                "share-of-sum",
                "share == part / whole",
                "{part} of {whole} is {=share}; the text says {share}",
                "whole",
            ),
            entry("sum", "total == part", "{part}; the text says {total}", "part"),
            entry(
                "remainder", "rest == whole - part", "{whole} less {part} leaves {=rest}; the text says {rest}", "part"
            ),
            entry(
                "one-whole",
                "share == part * other_share / other_part",
                "if {other_part} is {other_share}, {part} of the same whole is {=share}; the text says {share}",
            ),
            entry("net", "total == part - less", "{part} less {less} is {=total}; the text says {total}", "part"),
            entry("net-of", "total == part - less", "{part} less {less} is {=total}; the text says {total}", "less"),
            entry("complement", "whole == share", "{share}; together they should make {whole}", "share"),
            entry("bound", "part <= whole", "{part} is more than the {whole} of which it is a part", "part"),
            entry(
                "majority", "0 < part - whole / 2 <= 1", "{part} is not the first whole number above half of {whole}"
            ),
            entry("count", "declared == items", "the text says {declared} and shows {items}"),
            entry(
                "numbering",
                "following == number + step",
                "number {number} is followed by {following}, not by {=following}",
            ),
            # differences and changes
            entry(
                "difference",
                "difference == more - less",
                "{more} less {less} is {=difference}; the text says {difference}",
            ),
            entry(
                "margin",
                "margin == winner - loser",
                "{winner} against {loser} is a margin of {=margin}; the text says {margin}",
            ),
            entry(
                "running-score",
                "left + right == left_before + right_before + points",
                "{points} does not lead from {left_before}-{right_before} to {left}-{right}",
                "points",
            ),
            entry(
                "set-games",
                "least <= winner - loser <= most",
                "no set is won {winner}-{loser}",
                witnesses=("winner", "least", "most"),
            ),
            entry("set-won", "winner == games", "no set is over at {winner}-{loser}", witnesses=("games",)),
            entry(
                "tie-break",
                "winner == loser + lead",
                "a set with a tie-break is not won {winner}-{loser}",
                witnesses=("lead",),
            ),
            entry(
                "same-winner",
                "0 < (first - second) * (one - other)",
                "a set of {first}-{second} does not go with its tie-break of {one}-{other}",
            ),
            entry("sets-won", "lost < won", "the winner of the match has won {won} of its sets and lost {lost}"),
            entry(
                "change-by-rate",
                "after == before * (1 + rate)",
                "{before} {rate:plus|less} {rate} is {=after}; the text says {after}",
            ),
            entry(
                "change-by-amount",
                "after == before + amount",
                "{before} {amount:plus|less} {amount} is {=after}; the text says {after}",
            ),
            entry(
                "change-to-level",
                "after == amount * (1 + 1 / rate)",
                "a change of {amount} that is {rate} leads to {=after}; the text says {after}",
            ),
            entry(
                "rate-of-change",
                "rate == amount / before",
                "{amount} on {before} is {=rate}; the text says {rate}",
            ),
            entry("multiple", "after == before * times", "{before} {*times} is {=after}; the text says {after}"),
            entry(
                "times-more",
                "after == before * (times + 1)",
                "{before} and {times} more are {=after}; the text says {after}",
            ),
            entry("ratio", "ratio == first / second", "{first} to {second} is {=ratio}; the text says {ratio}"),
            entry(
                "rate-ratio",
                "ratio == about * first / second",
                "{first} to {second} is {=ratio}; the text says {ratio}",
                about="a ratio of rates may be adjusted a little, as for the places of a study",
            ),
            entry(
                "reduction",
                "reduction == 1 - ratio",
                "a ratio of {ratio} is a reduction of {=reduction}; the text says {reduction}",
            ),
            entry(
                "increase",
                "increase == ratio - 1",
                "a ratio of {ratio} is an increase of {=increase}; the text says {increase}",
            ),
            entry(
                "needed",
                "needed == about / difference",
                "a difference of {difference} needs {=needed} to be treated for one; the text says {needed}",
                about="the number needed to treat may be rounded up, and its difference before it was divided by",
            ),
            # the same thing twice
            entry("conversion", "left == right", "{left} is {=right}; the text says {right}"),
            entry("reciprocal", "right == 1 / left", "{left} is {=right}; the text says {right}"),
            entry(
                "exchange",
                "left == right * rate",
                "{left} for {right} is a rate of {=rate}; it was {rate}",
            ),
            entry(
                "same-rate",
                "one / other == first / second",
                "{one} for {other} is another rate than {first} for {second}",
            ),
            entry("equality", "one == other", "the text says {one} here and {other} there for the same thing"),
            # products and rates
            entry(
                "product", "product == factor * other", "{factor} times {other} is {=product}; the text says {product}"
            ),
            entry("price", "total == price * number", "{number} at {price} is {=total}; the text says {total}"),
            entry("rate", "rate == amount / per", "{amount} over {per} is {=rate}; the text says {rate}"),
            entry(
                "rate-per",
                "rate == base * amount / per",
                "{amount} in {per} is {=rate} per {base}; the text says {rate}",
            ),
            entry(
                "average",
                "average == total / number",
                "{total} over {number} is an average of {=average}; the text says {average}",
                "total",
            ),
            entry("area", "area == length * width", "{length} by {width} is {=area}; the text says {area}"),
            entry(
                "odds", "chance == 1 / (1 + odds)", "odds of {odds} are a chance of {=chance}; the text says {chance}"
            ),
            # a numeral by itself (terms.fault_term)
            entry("well-formed", "faults == 0", "{faults} is not written as numbers are written"),
            # inequalities
            entry("order", "less < more", "{less} is not less than {more}"),
            entry("ranked", "less < more", "the text puts {less} below {more}"),
            entry("at-most", "less <= more", "{less} is more than {more}"),
            entry("between", "low <= middle <= high", "{middle} does not lie between {low} and {high}"),
            # time; dates are day numbers (terms.date_term), clock times minutes, ages and years see terms.py
            entry("duration", "end == start + length", "from {start} to {end} is {=length}; the text says {length}"),
            entry("day-of-month", "day <= days", "there is no {day}: that month has {days} days"),
            entry("fiscal-year", "0 <= end - label <= 1", "the year that {label} names does not end on {end}"),
            entry("in-order", "start <= end", "{start} is later than {end}"),
            entry("apart", "now == then + length", "from {then} to {now} is {=length}; the text says {length}"),
            entry("ago", "then == now - length", "{length} before {now} is {=then}; the text says {then}"),
            entry("age", "age == year - birth", "born in {birth} makes {=age} in {year}; the text says {age}"),
            entry(
                "age-again", "age == was + year - then", "{was} in {then} makes {=age} in {year}; the text says {age}"
            ),
            entry(
                "same-moment",
                "gap == from_integer((left - right) / 1440)",
                "{left} is not the same moment as {right}",
            ),
            entry("on-clock", "time <= day", "no clock shows {time}, which should be {day}"),
            entry(
                "zones-apart",
                "gap == from_integer((left - right) / 60)",
                "no time zones have {left} and {right} at the same moment",
            ),
            entry(
                "beside-year",
                f"year <= other + {APART}",
                f"{{year}} lies more than {APART} years after {{other}}",
                witnesses=("other",),
            ),
            entry(
                "long-before",
                f"other - {APART} <= year",
                f"{{year}} lies more than {APART} years before {{other}}",
                witnesses=("other",),
            ),
            entry(
                "among-years",
                f"first - {APART} <= year <= last + {APART}",
                f"{{year}} lies more than {APART} years from the years around it, {{first}} to {{last}}",
                witnesses=("first", "last"),
            ),
            entry("weekday", "weekday == weekday_of(date)", "{date} is a {=weekday}; the text says {weekday}"),
            entry(
                "weekdays-apart",
                "gap == from_integer((one - other) / 7)",
                "{one} and {other} are in no one year",
            ),
            entry(
                "days-later",
                "gap == from_integer((last - first - length) / 7)",
                "{length} after {first} it is not {last}",
            ),
            *STATISTICS,
        )
    )
)


@lru_cache(maxsize=512)
def relation_named(name: str) -> Relation:
    """Return the relation of that name, or the one whose equation `name` is.

    Raises:
        AuditorError: there is no such relation.
    """
    found = RELATIONS.get(name)
    if found is not None:
        return found
    if "==" in name or "<" in name:
        return Relation(name, name)
    raise AuditorError(f"unknown relation {name!r}; known are {', '.join(RELATIONS)}")
