"""Where inside a confidence interval its estimate can lie, whatever it measures.

Intervals around means and differences are symmetric, those around ratios and rates in their logarithm, those around
what is one over a difference (a number needed to treat) in their reciprocals, so that the estimate lies between the
middle of its limits and their harmonic middle. An interval around a share is the shorter on
the side of the nearer end (Brown, Cai and DasGupta 2001, Statistical Science 16:101): its estimate may come as far up
as the whole less the geometric middle of what the limits leave of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from auditor.quantities.interval import Interval
from auditor.relations.model import Term
from auditor.relations.solving import parsed, solved

_LEAST = "least == 2 / (1 / lower + 1 / upper) / about"
_MOST: Mapping[int, str] = {
    0: "most == (lower + upper) / 2 + off",
    1: "most == 1 - sqrt((1 - lower) * (1 - upper)) + off",
    100: "most == 100 - sqrt((100 - lower) * (100 - upper)) + off",
}


def middles(limits: tuple[Term, Term], about: Term, off: Term, whole: int) -> tuple[Term, Term] | None:
    """Return the least and the most that an estimate between two limits can be, None where they have no middle.

    `whole` is what the estimate is a share of, 1 or 100, or 0 where it is none; `about` and `off` say how loose the
    middles are, as a factor and as an amount.
    """
    values = {term.name: term.interval for term in (*limits, about, off)}
    least = solved(parsed(_LEAST), "least", {**values, "least": Interval(None, None)})
    most = solved(parsed(_MOST[whole]), "most", {**values, "most": Interval(None, None)})
    if least is None or most is None:
        return None
    low, high = limits
    return (
        Term("least", least, least, low.spans, low.shown, low.assertion, low.scale, low.form),
        Term("most", most, most, high.spans, high.shown, high.assertion, high.scale, high.form),
    )
