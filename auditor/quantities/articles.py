"""One of a measure by its article: "a gallon of milk", "an hour and 45 minutes"; "$5 a gallon" counts none."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities import hedges
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind
from auditor.quantities.number_words import CARDINALS
from auditor.quantities.tries import trie
from auditor.quantities.units import unit_after

_ONE = Fraction(1)
_MEASURES = (
    "gallon litre liter pint quart kilo kg kilogram kilogramme gram lb pound ounce tonne mile kilometre kilometer km"
    " metre meter inch acre hectare dollar euro penny rupee cup tablespoon teaspoon"
).split()
_KINDS = frozenset((Kind.MEASURE, Kind.MONEY, Kind.DURATION, Kind.PERCENTAGE))
_TIMES = "hour minute month year week day decade century fortnight mile".split()
_FOUND = lazy(
    r" an? (?:whole |full |further |entire )?(?=(?:" + trie([*_MEASURES, *_TIMES, "percentage point"]) + r")\b)"
)
_AND_MORE = lazy(r" and (?:[0-9]|(?:" + trie(CARDINALS) + r")[ -])")
_PER = lazy(
    r"(?:[0-9%]|\b(?:times|once|twice|cents?|cts|dollars?|dlrs|stg|pence|pounds?|euros?|rupees?|pct|percent|million|"
    r"billion|thousand|half|quarter|third|thirds|quarters|of|per|what|such|not|barrels?|miles?|people|or|many|much|in|"
    r"by))[ -]$"
)
_STANDS_ALONE = lazy(r"(?= of (?!the year)| and (?:[0-9]|a half))|(?=[.,;:!?)]|$)")


def read_articles(prose: str, lowered: str) -> Iterator[Draft]:
    """Yield "a" and "an" with a unit of measure where they count one, in the order of the text."""
    for match in _FOUND.finditer(" " + lowered):  # a literal at its head lets the pattern skip ahead
        start, end = match.start(), match.end() - 2
        if _PER.search(lowered, max(0, start - 12), start):
            continue
        found = unit_after(prose, end)
        if found is None or found.kind not in _KINDS:
            continue
        clock = found.kind is Kind.DURATION
        if clock:
            compound = _AND_MORE.match(lowered, found.end) is not None
            if not compound and hedges.before(lowered, start, "a", found.end) is None:
                continue
        elif found.kind is not Kind.PERCENTAGE and not _STANDS_ALONE.match(lowered, found.end):
            continue
        draft = Draft(start, end, _ONE, _ONE, "articles")
        draft.words = True
        draft.step = Fraction(1, 10)  # a gallon is hardly half a gallon
        draft.num_end = lowered.index(" ", start)
        draft.unit, draft.kind, draft.end = found.unit, found.kind, found.end
        draft.symbols.append(("unit", Span(end, found.end)))
        yield draft


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("a gallon of milk", "1"),
    ("an hour and 45 minutes", "105"),
)
"""Text and the value that is read from it."""
