"""How much it means that claims agree: several pairs of a part and its share that hold with one whole.

A share in whole per cent fits some number of a text by accident in one case out of ten, one with a decimal in one out
of a hundred. So the chance that all supporters of a whole fit it by accident is the product of the relative widths of
their shares, times the number of candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import ceil, floor

from auditor.assertions.facts.slips_of_hand import miswritten
from auditor.assertions.model import Evidence
from auditor.quantities.interval import Interval
from auditor.relations.arithmetic import intersect
from auditor.relations.equations import relation_named
from auditor.relations.model import Basis, Claim, Term
from auditor.relations.solving import missing, parsed, satisfiable, solved, solved_term, values_of

UNLIKELY = Fraction(1, 100)
"""Agreement that accident would bring less often than this counts as a reading of the text."""
VERY_UNLIKELY = Fraction(1, 1000)
"""Agreement of others that accident would bring less often than this may indict the one that does not agree."""


def fits(claim: Claim) -> bool:
    """Tell whether `claim` holds with the plain intervals of its terms."""
    relation = relation_named(claim.relation)
    return satisfiable(parsed(relation.equation), values_of(relation, claim.terms))


def width(share: Term) -> Fraction:
    """Return the relative width of a share's interval: how likely a random whole fits it, up to 1."""
    low, high = share.interval.low, share.interval.high
    if low is None or high is None or low + high <= 0:
        return Fraction(1)
    return min(Fraction(1), 2 * (high - low) / (low + high)) if high > low else Fraction(1, 10_000)


def chance(shares: Iterable[Term], candidates: int) -> Fraction:
    """Return how likely all `shares` fit one of `candidates` wholes by accident, up to 1."""
    product = Fraction(max(candidates, 1))
    for share in shares:
        product *= width(share)
    return min(product, Fraction(1))


def shared_whole(pairs: Iterable[tuple[Term, Term]]) -> Interval | None:
    """Return the wholes with which every pair of a share and a part fits, None where they do not agree."""
    equation = parsed(relation_named("share").equation)
    found = Interval(Fraction(0), None)
    for share, part in pairs:
        own = solved(equation, "whole", {"share": share.interval, "part": part.interval})
        both = None if own is None else intersect(found, own)
        if both is None:
            return None
        found = both
    return found


def common_whole(pairs: Iterable[tuple[Term, Term]]) -> range:
    """Return the whole numbers with which every pair of a share and a part fits, none where they do not agree."""
    found = shared_whole(pairs)
    if found is None or found.low is None or found.high is None:
        return range(0)
    return range(ceil(found.low), floor(found.high) + 1)


def add_up(pairs: Sequence[tuple[Term, Term]], wholes: Iterable[Term] = (), apart: bool = False) -> bool:
    """Tell whether parts make the very whole that their shares, all or all but one, are of: nothing is left out.

    Accident would bring that about less often where the whole is told too, as one of `wholes`, or where words say that
    the parts are `apart`.
    """
    counts = [part.assertion.quantity.value for _, part in pairs if part.assertion is not None]
    whole = Term.constant("whole", sum((count for count in counts if count is not None), Fraction(0)))
    if len(counts) < len(pairs) or None in counts or not whole.interval.low:
        return False
    holding = [
        share
        for share, part in pairs
        if fits(Claim("", "share", (share, part, whole), Evidence.AGREEMENT, Basis.INFERRED))
    ]
    told = any(one.interval.meets(whole.interval) for one in wholes)
    return bool(holding) and len(holding) >= len(pairs) - 1 and (told or apart or chance(holding, 1) < UNLIKELY)


_CANDIDATES = 20
"""Values of one term that rounding of the others allows, of which so many are tried."""
SURE_DIGITS = 4
"""Digits from which on a number is hardly one slip away from what others make it by accident: 39 of 9,000 are."""


def one_slip_off(claim: Claim, digits: int = SURE_DIGITS) -> bool:
    """Tell whether `claim` would hold if one digit of one number were another, or two beside it were exchanged.

    Its largest number must have `digits` significant digits: among numbers so long accident comes as near in one case
    out of two hundred, so that the slip itself says that the numbers belong together.
    """
    if missing(claim.relation, claim.terms) or fits(claim):
        return False
    longest = max((len(_digits(term).rstrip("0")) for term in claim.terms), default=0)
    if longest < digits or not _fine(claim, digits + 1):
        return False
    for index, term in enumerate(claim.terms):
        meant = solved_term(claim.relation, claim.terms, index) if term.assertion is not None else None
        if meant is None or meant.low is None or meant.high is None or meant.low < 0:
            continue
        written = _digits(term)
        unit = term.scale * _unit(term)
        low, high = ceil(meant.low / unit), floor(meant.high / unit)
        for right in range(low, min(high, low + _CANDIDATES) + 1):
            if len(written) == len(str(right)) and miswritten(written, str(right)):
                return True
    return False


def _fine(claim: Claim, digits: int) -> bool:
    """Tell whether rounding leaves the largest number of a claim so many digits that accident is ruled out."""
    spread, largest = Fraction(0), Fraction(0)
    for term in claim.terms:
        low, high = term.interval.low, term.interval.high
        if low is None or high is None:
            return False
        spread += high - low
        largest = max(largest, abs(high))
    return not spread or largest >= spread * 10 ** (digits - 1)


def _unit(term: Term) -> Fraction:
    """Return what the last written digit of a term is worth in its own unit."""
    step = term.assertion.quantity.step if term.assertion is not None else Fraction(1)
    return step or Fraction(1)


def _digits(term: Term) -> str:
    value = term.assertion.quantity.value if term.assertion is not None else None
    scaled = value / _unit(term) if value is not None else Fraction(0)
    return str(scaled) if scaled.denominator == 1 and scaled > 0 else ""
