"""The relations of statistics, a part of the table of relations: estimates and their intervals, tests and their p.

The syntax of an entry is described in `auditor.relations.equations`.
"""

from __future__ import annotations

from auditor.relations.model import Relation, entry

STATISTICS: tuple[tuple[str, Relation], ...] = (
    entry(
        "middle",
        "estimate == (lower + upper) / 2",
        "the middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
    ),
    entry(
        "geometric-middle",
        "estimate == sqrt(lower * upper)",
        "the geometric middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
    ),
    entry(
        "ratio-middle",
        "estimate == about * sqrt(lower * upper)",
        "the geometric middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
        about="the confidence interval of a ratio is about symmetric in its logarithm",
    ),
    entry(
        "difference-middle",
        "estimate == (lower + upper) / 2 + off",
        "the middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
        about="the confidence interval of a difference is about symmetric",
    ),
    entry(
        "percent-ratio-middle",
        "estimate == sqrt((100 + lower) * (100 + upper)) - 100 + off",
        "the middle of {lower} and {upper} is {=estimate}; the text says {estimate}",
        about="a percentage of change may be a ratio less one, whose interval is symmetric in its logarithm",
    ),
    entry(
        "inside-middles",
        "least <= estimate <= most",
        "{estimate} is too far from the middle of {least} and {most}",
        about="a confidence interval is about symmetric, or the shorter on the side of the nearer end",
        witnesses=("least", "most"),
    ),
    entry(
        "p-of-ratio-interval",
        "0 <= (1 - confidence - p) * (lower - 1) * (upper - 1)",
        "a p of {p} and an interval from {lower} to {upper} contradict each other: a ratio's interval "
        "leaves out 1 where p is below what its level leaves",
    ),
    entry(
        "p-of-interval",
        "0 <= (1 - confidence - p) * lower * upper",
        "a p of {p} and an interval from {lower} to {upper} contradict each other: an interval leaves "
        "out 0 where p is below what its level leaves",
    ),
    entry(
        "standard-error",
        "error == deviation / sqrt(number)",
        "a deviation of {deviation} over {number} is a standard error of {=error}; the text says {error}",
    ),
    entry("whole-mean", "gap == from_integer(mean * number)", "{mean} is no mean of {number} whole numbers"),
    entry("p-of-t", "p == p_of_t(t, df)", "with {df} degrees of freedom t = {t} gives p = {=p}; the text says {p}"),
    entry(
        "p-of-t-one-sided",
        "p == p_of_t(t, df) / 2",
        "with {df} degrees of freedom t = {t} gives a one-sided p = {=p}; the text says {p}",
    ),
    entry(
        "p-of-f",
        "p == p_of_f(f, df1, df2)",
        "with {df1} and {df2} degrees of freedom F = {f} gives p = {=p}; the text says {p}",
    ),
    entry(
        "p-of-chi2",
        "p == p_of_chi2(chi2, df)",
        "with {df} degrees of freedom chi-square = {chi2} gives p = {=p}; the text says {p}",
    ),
    entry(
        "p-of-q",
        "p == p_of_chi2(q, df)",
        "with {df} degrees of freedom Q = {q} gives p = {=p}; the text says {p}",
    ),
    entry("p-of-r", "p == p_of_r(r, df)", "with {df} degrees of freedom r = {r} gives p = {=p}; the text says {p}"),
    entry("p-of-z", "p == p_of_z(z)", "a z of {z} gives p = {=p}; the text says {p}"),
    entry("p-of-z-one-sided", "p == p_of_z(z) / 2", "a z of {z} gives a one-sided p = {=p}; the text says {p}"),
)
