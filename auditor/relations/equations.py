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
from auditor.relations.model import Relation


def _relation(
    name: str, equation: str, phrase: str, many: str | None = None, about: str = "", witnesses: tuple[str, ...] = ()
) -> tuple[str, Relation]:
    return name, Relation(name, equation, many, about, phrase, frozenset(witnesses))


RELATIONS: Mapping[str, Relation] = MappingProxyType(
    dict(
        (
            # parts and wholes
            _relation("share", "share == part / whole", "{part} of {whole} is {=share}; the text says {share}", "part"),
            _relation(
                "share-of-sum",
                "share == part / whole",
                "{part} of {whole} is {=share}; the text says {share}",
                "whole",
            ),
            _relation("sum", "total == part", "{part}; the text says {total}", "part"),
            _relation(
                "remainder", "rest == whole - part", "{whole} less {part} leaves {=rest}; the text says {rest}", "part"
            ),
            _relation(
                "one-whole",
                "share == part * other_share / other_part",
                "if {other_part} is {other_share}, {part} of the same whole is {=share}; the text says {share}",
            ),
            _relation("net", "total == part - less", "{part} less {less} is {=total}; the text says {total}", "part"),
            _relation(
                "net-of", "total == part - less", "{part} less {less} is {=total}; the text says {total}", "less"
            ),
            _relation("complement", "whole == share", "{share}; together they should make {whole}", "share"),
            _relation("bound", "part <= whole", "{part} is more than the {whole} of which it is a part", "part"),
            _relation(
                "majority", "0 < part - whole / 2 <= 1", "{part} is not the first whole number above half of {whole}"
            ),
            _relation("count", "declared == items", "the text says {declared} and shows {items}"),
            _relation(
                "numbering",
                "following == number + step",
                "number {number} is followed by {following}, not by {=following}",
            ),
            # differences and changes
            _relation(
                "difference",
                "difference == more - less",
                "{more} less {less} is {=difference}; the text says {difference}",
            ),
            _relation(
                "margin",
                "margin == winner - loser",
                "{winner} against {loser} is a margin of {=margin}; the text says {margin}",
            ),
            _relation(
                "running-score",
                "left + right == left_before + right_before + points",
                "{points} does not lead from {left_before}-{right_before} to {left}-{right}",
                "points",
            ),
            _relation(
                "set-games",
                "least <= winner - loser <= most",
                "no set is won {winner}-{loser}",
                witnesses=("winner", "least", "most"),
            ),
            _relation("set-won", "winner == games", "no set is over at {winner}-{loser}", witnesses=("games",)),
            _relation(
                "tie-break",
                "winner == loser + lead",
                "a set with a tie-break is not won {winner}-{loser}",
                witnesses=("lead",),
            ),
            _relation(
                "same-winner",
                "0 < (first - second) * (one - other)",
                "a set of {first}-{second} does not go with its tie-break of {one}-{other}",
            ),
            _relation("sets-won", "lost < won", "the winner of the match has won {won} of its sets and lost {lost}"),
            _relation(
                "change-by-rate",
                "after == before * (1 + rate)",
                "{before} {rate:plus|less} {rate} is {=after}; the text says {after}",
            ),
            _relation(
                "change-by-amount",
                "after == before + amount",
                "{before} {amount:plus|less} {amount} is {=after}; the text says {after}",
            ),
            _relation(
                "change-to-level",
                "after == amount * (1 + 1 / rate)",
                "a change of {amount} that is {rate} leads to {=after}; the text says {after}",
            ),
            _relation(
                "rate-of-change",
                "rate == amount / before",
                "{amount} on {before} is {=rate}; the text says {rate}",
            ),
            _relation("multiple", "after == before * times", "{before} {*times} is {=after}; the text says {after}"),
            _relation(
                "times-more",
                "after == before * (times + 1)",
                "{before} and {times} more are {=after}; the text says {after}",
            ),
            _relation("ratio", "ratio == first / second", "{first} to {second} is {=ratio}; the text says {ratio}"),
            _relation(
                "rate-ratio",
                "ratio == about * first / second",
                "{first} to {second} is {=ratio}; the text says {ratio}",
                about="a ratio of rates may be adjusted a little, as for the places of a study",
            ),
            _relation(
                "reduction",
                "reduction == 1 - ratio",
                "a ratio of {ratio} is a reduction of {=reduction}; the text says {reduction}",
            ),
            _relation(
                "increase",
                "increase == ratio - 1",
                "a ratio of {ratio} is an increase of {=increase}; the text says {increase}",
            ),
            _relation(
                "needed",
                "needed == about / difference",
                "a difference of {difference} needs {=needed} to be treated for one; the text says {needed}",
                about="the number needed to treat may be rounded up, and its difference before it was divided by",
            ),
            # the same thing twice
            _relation("conversion", "left == right", "{left} is {=right}; the text says {right}"),
            _relation("reciprocal", "right == 1 / left", "{left} is {=right}; the text says {right}"),
            _relation(
                "exchange",
                "left == right * rate",
                "{left} for {right} is a rate of {=rate}; it was {rate}",
            ),
            _relation(
                "same-rate",
                "one / other == first / second",
                "{one} for {other} is another rate than {first} for {second}",
            ),
            _relation("equality", "one == other", "the text says {one} here and {other} there for the same thing"),
            # products and rates
            _relation(
                "product", "product == factor * other", "{factor} times {other} is {=product}; the text says {product}"
            ),
            _relation("price", "total == price * number", "{number} at {price} is {=total}; the text says {total}"),
            _relation("rate", "rate == amount / per", "{amount} over {per} is {=rate}; the text says {rate}"),
            _relation(
                "rate-per",
                "rate == base * amount / per",
                "{amount} in {per} is {=rate} per {base}; the text says {rate}",
            ),
            _relation(
                "average",
                "average == total / number",
                "{total} over {number} is an average of {=average}; the text says {average}",
                "total",
            ),
            _relation("area", "area == length * width", "{length} by {width} is {=area}; the text says {area}"),
            _relation(
                "odds", "chance == 1 / (1 + odds)", "odds of {odds} are a chance of {=chance}; the text says {chance}"
            ),
            # a numeral by itself (terms.fault_term)
            _relation("well-formed", "faults == 0", "{faults} is not written as numbers are written"),
            # inequalities
            _relation("order", "less < more", "{less} is not less than {more}"),
            _relation("ranked", "less < more", "the text puts {less} below {more}"),
            _relation("at-most", "less <= more", "{less} is more than {more}"),
            _relation("between", "low <= middle <= high", "{middle} does not lie between {low} and {high}"),
            # time; dates are day numbers (terms.date_term), clock times minutes, ages and years see terms.py
            _relation(
                "duration", "end == start + length", "from {start} to {end} is {=length}; the text says {length}"
            ),
            _relation("day-of-month", "day <= days", "there is no {day}: that month has {days} days"),
            _relation("fiscal-year", "0 <= end - label <= 1", "the year that {label} names does not end on {end}"),
            _relation("in-order", "start <= end", "{start} is later than {end}"),
            _relation("apart", "now == then + length", "from {then} to {now} is {=length}; the text says {length}"),
            _relation("ago", "then == now - length", "{length} before {now} is {=then}; the text says {then}"),
            _relation("age", "age == year - birth", "born in {birth} makes {=age} in {year}; the text says {age}"),
            _relation(
                "age-again", "age == was + year - then", "{was} in {then} makes {=age} in {year}; the text says {age}"
            ),
            _relation(
                "same-moment",
                "gap == from_integer((left - right) / 1440)",
                "{left} is not the same moment as {right}",
            ),
            _relation("on-clock", "time <= day", "no clock shows {time}, which should be {day}"),
            _relation(
                "zones-apart",
                "gap == from_integer((left - right) / 60)",
                "no time zones have {left} and {right} at the same moment",
            ),
            _relation(
                "beside-year",
                f"year <= other + {APART}",
                f"{{year}} lies more than {APART} years after {{other}}",
                witnesses=("other",),
            ),
            _relation(
                "long-before",
                f"other - {APART} <= year",
                f"{{year}} lies more than {APART} years before {{other}}",
                witnesses=("other",),
            ),
            _relation(
                "among-years",
                f"first - {APART} <= year <= last + {APART}",
                f"{{year}} lies more than {APART} years from the years around it, {{first}} to {{last}}",
                witnesses=("first", "last"),
            ),
            _relation("weekday", "weekday == weekday_of(date)", "{date} is a {=weekday}; the text says {weekday}"),
            _relation(
                "weekdays-apart",
                "gap == from_integer((one - other) / 7)",
                "{one} and {other} are in no one year",
            ),
            _relation(
                "days-later",
                "gap == from_integer((last - first - length) / 7)",
                "{length} after {first} it is not {last}",
            ),
            # statistics
            _relation(
                "middle",
                "estimate == (lower + upper) / 2",
                "the middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
            ),
            _relation(
                "geometric-middle",
                "estimate == sqrt(lower * upper)",
                "the geometric middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
            ),
            _relation(
                "ratio-middle",
                "estimate == about * sqrt(lower * upper)",
                "the geometric middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
                about="the confidence interval of a ratio is about symmetric in its logarithm",
            ),
            _relation(
                "difference-middle",
                "estimate == (lower + upper) / 2 + off",
                "the middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
                about="the confidence interval of a difference is about symmetric",
            ),
            _relation(
                "percent-ratio-middle",
                "estimate == sqrt((100 + lower) * (100 + upper)) - 100 + off",
                "the middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
                about="a percentage of change may be a ratio less one, whose interval is symmetric in its logarithm",
            ),
            _relation(
                "p-of-ratio-interval",
                "0 <= (1 - confidence - p) * (lower - 1) * (upper - 1)",
                "a p of {p} and an interval from {lower} to {upper} contradict each other: a ratio's interval "
                "leaves out 1 where p is below what its level leaves",
            ),
            _relation(
                "p-of-interval",
                "0 <= (1 - confidence - p) * lower * upper",
                "a p of {p} and an interval from {lower} to {upper} contradict each other: an interval leaves "
                "out 0 where p is below what its level leaves",
            ),
            _relation(
                "standard-error",
                "error == deviation / sqrt(number)",
                "a deviation of {deviation} over {number} is a standard error of {=error}; the text says {error}",
            ),
            _relation(
                "whole-mean", "gap == from_integer(mean * number)", "{mean} is no mean of {number} whole numbers"
            ),
            _relation(
                "p-of-t", "p == p_of_t(t, df)", "with {df} degrees of freedom t = {t} gives p = {=p}; the text says {p}"
            ),
            _relation(
                "p-of-t-one-sided",
                "p == p_of_t(t, df) / 2",
                "with {df} degrees of freedom t = {t} gives a one-sided p = {=p}; the text says {p}",
            ),
            _relation(
                "p-of-f",
                "p == p_of_f(f, df1, df2)",
                "with {df1} and {df2} degrees of freedom F = {f} gives p = {=p}; the text says {p}",
            ),
            _relation(
                "p-of-chi2",
                "p == p_of_chi2(chi2, df)",
                "with {df} degrees of freedom chi-square = {chi2} gives p = {=p}; the text says {p}",
            ),
            _relation(
                "p-of-q",
                "p == p_of_chi2(q, df)",
                "with {df} degrees of freedom Q = {q} gives p = {=p}; the text says {p}",
            ),
            _relation(
                "p-of-r", "p == p_of_r(r, df)", "with {df} degrees of freedom r = {r} gives p = {=p}; the text says {p}"
            ),
            _relation("p-of-z", "p == p_of_z(z)", "a z of {z} gives p = {=p}; the text says {p}"),
            _relation(
                "p-of-z-one-sided", "p == p_of_z(z) / 2", "a z of {z} gives a one-sided p = {=p}; the text says {p}"
            ),
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
