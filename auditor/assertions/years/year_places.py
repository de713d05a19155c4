"""Where a number of four digits stands as years do, and how surely it must then be one."""

from __future__ import annotations

from typing import NamedTuple

from auditor.assertions.lexicon import MOVING, STOP, VERBS, forms
from auditor.assertions.model import Assertion
from auditor.assertions.tokens import first_words, last_words, plural
from auditor.document.model import Document
from auditor.quantities.model import Kind

WEAK, FIRM, OURS = 1, 2, 3
"""A year may stand there; nothing but a year; nothing but a year of our own time."""
PEOPLE = frozenset("people men women children staff troops police or".split())
_YEARLY = frozenset("fiscal year years".split())
_OURS = frozenset("fiscal half quarter fy".split())
_WHEN = frozenset("in since until till during circa".split())
"""Words that years follow."""
_LABELLED = frozenset("results figures levels sales profits earnings prices elections accounts".split())
"""What a year names in the plural."""
_OPENING = frozenset("from between during ( [ period years year fiscal : in of for over seasons".split())
_DASHES = frozenset("– — -".split())
_TO = _DASHES | frozenset("to until till through".split())
_OLD = forms(
    "king queen emperor pope bishop saint monk nun knight lord earl duke prince battle conquest crusade medieval "
    "mediaeval norman viking saxon roman monastery priory castle abbey church cathedral chapel mosque temple shrine "
    "dynasty empire reign ruler sultan caliph manuscript university town village poet plague"
)
"""What a text of today may name together with a year of long ago."""
_TO_COME = forms("lease tale fiction novel book film comet asteroid eclipse universe sequel")
"""What may be told of a year that has not come yet."""


def told_of_other_times(document: Document, assertion: Assertion, late: bool) -> bool:
    """Tell whether the sentence is about what happened long ago, or with `late` about what is yet to come."""
    span = document.sentences[assertion.sentence].span
    words = set(document.prose[span.start : span.end].lower().replace(",", " ").replace(".", " ").split())
    return not words.isdisjoint(_TO_COME if late else _OLD)


def changed(document: Document, assertion: Assertion) -> bool:
    """Tell whether a number is an end of what rose or fell: "rose from 1997 to 2997", "fell to 1001"."""
    words = last_words(document, assertion.span.start, 8)
    if words[-1:] in (["to"], ["and"]):
        opened = next((at for at, word in enumerate(words) if word in ("from", "between")), len(words) - 1)
    elif words[-1:] in (["from"], ["between"]):
        opened = len(words) - 1
    else:
        return False
    lead = words[max(0, opened - 2) : opened]
    return lead[-1:] != [] and (lead[-1] in MOVING or (lead[-1].endswith("ly") and lead[0] in MOVING))


class Mate(NamedTuple):
    """A number at the other end of a span of years, or one that stands beside a year for the same noun."""

    number: int
    after: bool
    """Whether the mate is the later one in the text."""
    spanned: bool


def standing(document: Document, assertion: Assertion, number: int, many: bool) -> int | None:
    """Tell how surely a number stands where years do, None where it does not.

    No plural follows a year, as it would a number of things. A round number, and one of a text with `many` of four
    digits, must follow a word that years follow, and nothing that it might count must follow it.
    """
    words = last_words(document, assertion.span.start, 3)
    before = words[-1] if words else ""
    if _OURS.intersection(words[-2:]) and (before in _YEARLY or before in _OURS or before == "of"):
        return OURS
    if before in _YEARLY or words[-2:] == ["census", "of"] or words == ["as", "early", "as"]:
        return FIRM
    following = first_words(document, assertion.span.end, 3)
    stopped = not following or following[0].lower() in STOP or following[0] in VERBS
    if before in _WHEN and stopped and (number % 100 or before == "since"):
        return FIRM
    if words[-2:] in (["by"], [".", "by"]) and not following and number % 100:
        return FIRM
    if before == "due" and stopped:
        return OURS
    if before == "from" and following[:1] in (["until"], ["till"], ["to"], ["through"]) and number % 100:
        return FIRM
    if following and following[0] in _LABELLED:
        return WEAK
    if not number % 100 or many:
        return None
    for place, word in enumerate(following):
        if word in PEOPLE or (word == "of" and not place) or (plural(word) and word.islower() and word not in VERBS):
            return None
        if word in STOP or word in VERBS:
            break
    return WEAK


def dated(assertion: Assertion) -> bool:
    """Tell whether a year stands with its month and day."""
    calendar = assertion.quantity.calendar
    return calendar is not None and calendar.month is not None and calendar.day is not None


def mate_of(document: Document, row: tuple[Assertion, ...], at: int) -> Mate | None:
    """Return what stands to the number at `at` of a sentence's `row` as one year to the other: "from 2005 to 1008"."""
    for first in (at - 1, at):
        if first < 0 or first + 1 >= len(row):
            continue
        gap = document.prose[row[first].span.end : row[first + 1].span.start].strip()
        if gap not in _TO and gap != "and":
            continue
        led = last_words(document, row[first].span.start, 2)[-1:]
        other = first + 1 if first == at else first
        following = first_words(document, row[first + 1].span.end, 1)
        stopped = not following or following[0].lower() in STOP or following[0] in VERBS
        if led and led[0] in _OPENING and (stopped or gap in _DASHES) and (gap == "and") <= (led[0] == "between"):
            return Mate(row[other].index, other > at, True)
        if gap == "and" and led != ["between"] and stopped and _after_year(document, row[first]):
            return Mate(row[other].index, other > at, False)
        if gap == "and" and led == ["the"] and following and plural(following[0]):
            return Mate(row[other].index, other > at, False)
    return None


def _after_year(document: Document, first: Assertion) -> bool:
    """Tell whether what "and" joins to a number is a year as that is: "31 December 2017 and 2016"."""
    return dated(first) or "fiscal" in last_words(document, first.span.start, 3)


def bare(assertion: Assertion) -> int | None:
    """Return a number of four digits without a mark of thousands, unit or hedge, such as a year is."""
    quantity = assertion.quantity
    value = quantity.value
    if quantity.kind is not Kind.COUNT or quantity.excluded is not None or value is None or value.denominator != 1:
        return None
    if quantity.unit is not None or quantity.hedge is not None or not 1000 <= value < 10_000:
        return None
    return int(value) if quantity.numeral.end - quantity.numeral.start == 4 else None
