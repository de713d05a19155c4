"""Document to quantities, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.document.model import Document, Span
from auditor.document.squeeze import Squeezed, squeezed
from auditor.patterns import lazy
from auditor.quantities import hedges, ranges, scan
from auditor.quantities.ages import read_ages
from auditor.quantities.angles import read_angles
from auditor.quantities.calendar import read_calendar
from auditor.quantities.draft import Draft
from auditor.quantities.exclusions import apart, read_exclusions
from auditor.quantities.interval import Interval
from auditor.quantities.majorities import read_majorities
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.neighbours import read_millions
from auditor.quantities.numerals import last_nonzero
from auditor.quantities.places import read_places
from auditor.quantities.rates import read_rates
from auditor.settings import DEFAULT, Settings

_CONTINENTAL = lazy(r"[0-9](?<![0-9.,][0-9])[0-9]{0,2}(?:\.[0-9]{3})+,[0-9]{1,2}(?![0-9])")
_ENGLISH = lazy(
    r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9,])|(?<![0-9.,])[0-9]+\.[0-9]{1,2}(?![0-9.,])"
)
ROUND_FROM = 100
"""A bare whole number from here on may be rounded to its last non-zero digit."""
_RUNS = lazy(r"[0-9]+")
_MEASURED = frozenset((Kind.MEASURE, Kind.PERCENTAGE))
_LOOSE_WHOLES = frozenset(map(Fraction, (2, 3, 4, 5, 10)))
_EXACT_KINDS = frozenset((Kind.ORDINAL, Kind.IDENTIFIER, Kind.AGE))
_OPEN = Interval(None, None)
_WIDE_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))


def read_quantities(document: Document, settings: Settings = DEFAULT) -> tuple[Quantity, ...]:
    """Return every number of `document`, those that are no quantities too, with their reason.

    Calendar places and numbers that are names come first; plain numbers are read in what they leave. No two overlap.
    """
    close = squeezed(document)
    if close is None:
        return _read(document, settings)
    return tuple(_back(quantity, close) for quantity in _read(close.document, settings))


def _back(quantity: Quantity, close: Squeezed) -> Quantity:
    """Return a quantity of the squeezed document at its places in the source."""
    symbols = tuple((name, close.back(span)) for name, span in quantity.symbols)
    return replace(quantity, span=close.back(quantity.span), numeral=close.back(quantity.numeral), symbols=symbols)


def _read(document: Document, settings: Settings) -> tuple[Quantity, ...]:
    prose = document.prose
    special = _special(document, settings)
    normal = scan.normalise(prose)
    lowered = scan.lower(normal)
    continental = _CONTINENTAL.search(normal) is not None and _ENGLISH.search(normal) is None
    drafts = scan.scan(prose, normal, lowered, [quantity.span for quantity in special], continental)
    table = hedges.table(settings.hedges)
    for draft in drafts:
        if draft.excluded is None and draft.kind is not Kind.ORDINAL:
            _hedge(draft, lowered)
    read_ages(drafts, prose, lowered)
    read_places(drafts, lowered)
    drafts = read_majorities(ranges.join(drafts, lowered), lowered)
    read_rates(drafts, prose, lowered)
    read_millions(drafts, lowered)
    if '"' in lowered or "″" in lowered:
        read_angles(drafts, lowered)
    return _merge(special, [finish(draft, table) for draft in drafts])


def _special(document: Document, settings: Settings) -> list[Quantity]:
    """Return calendar places and numbers that are names in text order without overlaps; the longer of two wins."""
    found = [_numbered(document, quantity) for quantity in read_exclusions(document)]
    found.extend(read_calendar(document, settings))
    return apart(found)


def _numbered(document: Document, quantity: Quantity) -> Quantity:
    """Return the number in a name or code with its value, where it has but one run of digits: 5 for "5G"."""
    if quantity.value is not None or quantity.calendar is not None or quantity.ends is not None:
        return quantity
    runs = _RUNS.findall(document.cut(quantity.numeral))
    if len(runs) != 1 or len(runs[0]) > 9:
        return quantity
    exact = Interval.exactly(Fraction(int(runs[0])))
    return replace(quantity, value=exact.low, interval=exact, generous=exact)


def _merge(special: Sequence[Quantity], plain: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Merge two ordered lists; where spans overlap the special one stays."""
    merged: list[Quantity] = []
    at = 0
    for quantity in plain:
        while at < len(special) and special[at].span.end <= quantity.span.start:
            merged.append(special[at])
            at += 1
        while at < len(special) and _in_unit(special[at].span, quantity):
            at += 1  # "50 previous years" is one measure
        if at < len(special) and special[at].span.start < quantity.span.end:
            continue
        if merged and merged[-1].span.end > quantity.span.start:
            continue
        merged.append(quantity)
    merged.extend(special[at:])
    return tuple(merged)


def _in_unit(span: Span, quantity: Quantity) -> bool:
    """Tell whether `span` lies in the words after the numeral of `quantity`."""
    return quantity.numeral.end <= span.start and span.end <= quantity.span.end


def _hedge(draft: Draft, lowered: str) -> None:
    numeral = lowered[draft.num_start : draft.num_end]
    found = hedges.before(lowered, draft.start, numeral, draft.num_end)
    if found is None:
        found = hedges.after(lowered, draft.end)
        if found is None:
            return
        draft.end = found.end
    else:
        draft.start = found.start
    draft.hedge = found.name
    draft.symbols.append(("hedge", Span(found.start, found.end)))


def finish(draft: Draft, table: dict[str, hedges.Hedge]) -> Quantity:
    """Return the quantity that `draft` came to, with its two intervals."""
    plain, generous = _intervals(draft)
    if draft.malformed is not None and draft.value:
        # a lost digit or a wrong mark: anything from the decimal reading to a digit more may be meant
        generous = generous.hull(Interval.exactly(draft.value / 100)).hull(Interval.exactly(draft.value * 10))
    if draft.spread is not None and draft.value is not None:
        generous = generous.hull(Interval(draft.value - abs(draft.spread), draft.value + abs(draft.spread)))
    if draft.hedge is not None:
        plain, generous = _loosened(draft, table[draft.hedge], plain, generous)
    return Quantity(
        Span(draft.start, draft.end),
        Span(draft.num_start, draft.num_end),
        draft.kind,
        draft.value,
        plain,
        generous,
        draft.step,
        draft.unit,
        draft.hedge,
        draft.ends,
        None,
        draft.excluded,
        draft.malformed,
        draft.reader,
        tuple(draft.symbols),
        draft.per,
    )


def _intervals(draft: Draft) -> tuple[Interval, Interval]:
    """Return the plain and the generous reading without the hedge."""
    value, step, kind = draft.value, draft.step, draft.kind
    if value is None and draft.ends is None:
        return _OPEN, _OPEN
    if value is None or kind is Kind.RATIO:
        if kind is Kind.RATIO and value is not None:
            plain = Interval.exactly(value)
            if draft.ends is not None and draft.ends[1] in _LOOSE_WHOLES:  # "one in five" is a fraction in other words
                whole = int(draft.ends[1])
                return plain, Interval.around(value, Fraction(1, whole if whole == 10 else max(10, 4 * whole)))
            if draft.ends is not None and draft.ends[0] == 1 and draft.ends[1] > 2:
                many = draft.ends[1]  # "one in 20" is said of 5.1%: of what is nearer to it than to the next such whole
                half = last_nonzero(many, Fraction(1)) / 2
                return plain, Interval(1 / (many + half), 1 / (many - half))
            if draft.ends is not None and draft.ends[0] > draft.ends[1]:
                plain = Interval.around(value, step)  # "two to one" is said of what is nearer to it than to three
            return plain, plain
        assert draft.ends is not None
        low, high = min(draft.ends), max(draft.ends)
        plain = Interval(low, high)
        if kind is Kind.SCORE:
            return plain, plain
        if not (draft.rounds or draft.unit):
            return plain, plain
        below, above = _coarse(low, step), _coarse(high, step)
        return plain, Interval(low - below / 2, high + above / 2)
    if kind is Kind.COUNT and not draft.rounds:  # most numbers: whole, and as they stand
        plain = Interval(value, value)
        number = value.numerator
        if -ROUND_FROM < number < ROUND_FROM or number % 10 or value.denominator != 1:
            return plain, plain
        return plain, Interval.around(value, last_nonzero(value, step))
    if kind in _EXACT_KINDS:
        plain = Interval.exactly(value)
        return plain, plain
    if kind is Kind.MULTIPLE and not draft.rounds:
        # "doubled" is said of what is nearer to twice than to once or three times as much
        return Interval.exactly(value), Interval.around(value, Fraction(1) if value >= 1 else value / 2)
    if kind is Kind.FRACTION:
        # "a third" of 100 may be 31 or 35: a fraction stands for what no simpler neighbour is nearer to
        return Interval.exactly(value), Interval.around(value, Fraction(1, max(10, 4 * value.denominator)))
    if kind is Kind.MEASURE and draft.rounds and draft.factor == 1:
        # a converted measure is as often cut off as rounded in its last decimal
        return Interval.around(value, step), Interval.around(value, 2 * step)
    plain = Interval.around(value, step) if draft.rounds or kind in _MEASURED else Interval.exactly(value)
    if kind not in _WIDE_KINDS:
        return plain, plain
    widest = step
    if not draft.rounds:
        if kind is Kind.MEASURE or (kind is Kind.MONEY and _is_large(value)):
            widest = _coarse(value, step)
        elif _is_large(value):
            widest = last_nonzero(value, step)
    elif draft.factor > 1 and draft.mantissa is not None and _is_large(draft.mantissa):
        widest = last_nonzero(value, step)
    if widest is not step:
        return plain, Interval.around(value, widest)
    if plain.exact and (kind is Kind.MONEY or kind is Kind.DURATION):
        return plain, Interval.around(value, step)
    return plain, plain


def _is_large(value: Fraction) -> bool:
    """Tell whether a whole number of the size of `value` may be rounded to its last non-zero digit."""
    number, parts = value.as_integer_ratio()
    return abs(number) >= ROUND_FROM * parts


def _coarse(value: Fraction, step: Fraction) -> Fraction:
    """Return what the last non-zero digit of a measure is worth.

    A measure of one figure ("100 miles") is hardly rounded to that figure: two are meant.
    """
    worth = last_nonzero(value, step)
    second_figure = 10 ** max(0, len(str(abs(value.numerator) // value.denominator)) - 2)
    if worth is step or worth <= second_figure:
        return worth
    return max(step, Fraction(second_figure))


def _loosened(draft: Draft, hedge: hedges.Hedge, plain: Interval, generous: Interval) -> tuple[Interval, Interval]:
    """Return the two readings with the hedge's bands: the band of each end is taken of what is written."""
    if draft.kind is Kind.MULTIPLE and draft.value is not None and 0 < draft.value < 1:
        hedge = _mirrored(hedge)
    if draft.value is not None:
        low = high = draft.value
    else:
        assert draft.ends is not None
        low, high = min(draft.ends), max(draft.ends)
    narrow = _banded(hedge.plain, low, high)
    wide = _banded(hedge.generous, low, high).hull(generous if hedge.direction == 0 else plain).hull(narrow)
    if hedge.direction == 0:
        if draft.value is not None and draft.value > 0:
            # "about 38" is not said of 33: a hedge loosens the last figure that is written, a round one by its band
            unit = last_nonzero(draft.value, draft.step)
            narrow = _within(narrow, draft.value, unit)
            wide = _within(wide, draft.value, 2 * unit).hull(generous)
        narrow = narrow.hull(plain)
    if hedge.generous.low is None:
        wide = wide._replace(low=None, low_open=False)
    if hedge.generous.high is None:
        wide = wide._replace(high=None, high_open=False)
    if draft.value is not None and draft.value < 0:
        return narrow, wide.hull(narrow)
    return narrow, wide


def _mirrored(hedge: hedges.Hedge) -> hedges.Hedge:
    """Return a hedge as it is meant of what gets less: "more than halved" leaves less than a half."""
    plain, generous = (
        Interval(
            None if band.high is None else 1 / band.high,
            None if not band.low else 1 / band.low,
            band.high_open,
            band.low_open,
        )
        for band in (hedge.plain, hedge.generous)
    )
    return hedge._replace(direction=-hedge.direction, plain=plain, generous=generous)


def _within(band: Interval, value: Fraction, most: Fraction) -> Interval:
    low = None if band.low is None else max(band.low, value - most)
    high = None if band.high is None else min(band.high, value + most)
    return Interval(low, high, band.low_open, band.high_open)


def _banded(band: Interval, low: Fraction, high: Fraction) -> Interval:
    if low is high or low == high:
        return band.scaled(low)
    if low < 0:
        return Interval(low, high)
    return Interval(
        None if band.low is None else band.low * low,
        None if band.high is None else band.high * high,
        band.low_open,
        band.high_open,
    )
