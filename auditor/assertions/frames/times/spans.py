"""Spans of time and how long they are: "three years (1962-64)", "from 2010 to 2015, five years", "a 90-minute talk from
2pm to 3.30pm".

Only short connections between a length and a span count. A length that is an adjective ("a five-year high") measures a
span only where its noun is something that lasts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import AUXILIARIES, CLAUSE_BREAKS, MOVING, STOP, VERBS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

PLACES = frozenset({Kind.DATE, Kind.YEAR, Kind.TIME})
"""Kinds of numbers that are places in time."""
DASHES = forms("- – —")
_TO = DASHES | forms("to until till through")
_VAGUE = forms("early late mid about around the end start beginning middle of summer spring autumn winter in at on")
_BRACKETS = forms("( [")
LASTING = forms(
    "period span stretch stay term reign tenure study trip tour run career war spell rule campaign project conflict "
    "hiatus talk course festival visit sentence programme program siege strike drought trial era contract deal "
    "investigation inquiry journey voyage window shift meeting session match break event interval phase mandate "
    "intervention treatment performance show concert play film lecture ceremony service workshop exhibition season "
    "class lesson seminar flight ride walk drive crossing hike stint exile imprisonment ban suspension truce ceasefire "
    "closure outage blackout search presidency occupation lease apprenticeship internship fellowship residency "
    "marriage follow-up survey tenancy"
)
"""Nouns of what lasts, so that a length before them is the length of their span."""
_RECORDS = forms("high low average record peak yield rate yields rates old best worst maximum minimum mean forecast")
"""Nouns that a length before them does not measure."""
_LASTED = forms("lasted lasts lasting ran running took spanned spanning covering was is")
_BEFORE_SPAN = forms("( [ , : from between the period of years") | DASHES
_AFTER_SPAN = _LASTED | DASHES | forms(", ( ) ] [ : a an the period of total or about some in all just nearly almost")
_LINKS = forms("in of as at on with under by")
"""Words that open what may stand between a length and its span: "three years in prison from 1990 to 1993"."""
_NO_LENGTH = forms("later ago after before earlier old older apart longer shorter more less behind ahead early late")
_ELSEWHERE = AUXILIARIES | VERBS | CLAUSE_BREAKS | forms("and or but when who which that , )") | _NO_LENGTH
_PARTING = forms("from between , :")
_OWN = forms("his her its their the")
_MOST = 7
_POINTING = 5
_GOES_ON = forms(
    "followed continued ran lasted remained stayed kept served held lived worked taught played reigned ruled"
)


class Span(NamedTuple):
    """The two ends of a span as positions in the sentence's numbers: the same where one number writes both."""

    first: int
    last: int


def spans_of(view: SentenceView) -> list[Span]:
    """Return the spans of the sentence: "2010-15", "from March to May", "between 2pm and 3.30pm", "(1770 – 1827)"."""
    numbers = view.numbers
    found = []
    i = 0
    while i < len(numbers):
        quantity = numbers[i].quantity
        if quantity.kind in PLACES:
            if quantity.ends is not None:
                if quantity.calendar is not None and view.document.text[quantity.span.end - 1] not in "sS":
                    found.append(Span(i, i))
            elif i + 1 < len(numbers) and _joined(view, i):
                found.append(Span(i, i + 1))
                i += 1
        i += 1
    return found


def _joined(view: SentenceView, i: int) -> bool:
    one, other = view.numbers[i].quantity, view.numbers[i + 1].quantity
    if other.kind not in PLACES or (one.kind is Kind.TIME) != (other.kind is Kind.TIME) or other.ends is not None:
        return False
    gap = view.between(i, i + 1)
    if gap[:1] and gap[0] in _TO and view.before(i, 1) == ["from"] and len(gap) <= _MOST and _names_end(gap):
        return True
    if not gap or len(gap) > 4 or not _VAGUE.issuperset(gap[1:]):
        return False
    if gap[0] in DASHES:
        return True
    led = [word for word in view.before(i, 4) if word not in _VAGUE][-1:]
    return (gap[0] in _TO and led in (["from"], ["("])) or (gap[0] == "and" and led == ["between"])


def _names_end(gap: list[str]) -> bool:
    """Tell whether the end of a span is named: "from 1989 until his death in 1997"."""
    return (
        len(gap) > 2
        and gap[0] in ("until", "till", "to")
        and gap[1] in _OWN
        and gap[-1] in ("in", "on")
        and _ELSEWHERE.isdisjoint(gap)
    )


@cued(kinds=PLACES)
def time_spans(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield each span of two numbers as "in-order", and each span with its length as "duration"; consume nothing."""
    measured: set[int] = set()
    for span in spans_of(view):
        ends = FrameTerm(Role.BASE, view.numbers[span.first]), FrameTerm(Role.LEVEL, view.numbers[span.last])
        if span.first != span.last:
            yield Frame("in-order", ends, _firm(view, span.first), ())
        for i in (span.first - 1, span.last + 1):
            if i in measured or not 0 <= i < len(view.numbers) or not _is_length(view, i):
                continue
            evidence = _leads(view, i, span) if i < span.first else _follows(view, i, span)
            if evidence is not None:
                measured.add(i)
                yield Frame("duration", (*ends, FrameTerm(Role.BY, view.numbers[i])), evidence, ())
                break
    yield from _until(view)


def _until(view: SentenceView) -> Iterator[Frame]:
    """ "Enrolled in March 2007 and followed until May 2009": what goes on until a time began before it."""
    for i in range(len(view.numbers) - 1):
        one, other = view.numbers[i].quantity, view.numbers[i + 1].quantity
        if one.kind not in PLACES or other.kind not in PLACES or Kind.TIME in (one.kind, other.kind):
            continue
        gap = view.between(i, i + 1)
        if len(gap) <= 8 and gap[-1:] == ["until"] and "and" in gap[:2] and not _GOES_ON.isdisjoint(gap):
            terms = FrameTerm(Role.BASE, view.numbers[i]), FrameTerm(Role.LEVEL, view.numbers[i + 1])
            yield Frame("in-order", terms, Evidence.CUE, ())


def _firm(view: SentenceView, i: int) -> Evidence:
    """Return how surely a span is told forwards: "between 2019 and 2018", "fell from 2001 to 1001" are not."""
    lead = view.before(i, 4)
    if not MOVING.isdisjoint(lead):
        return Evidence.SENTENCE
    return Evidence.CUE if "from" in lead or lead[-1:] in (["("], ["["]) else Evidence.SENTENCE


def _is_length(view: SentenceView, i: int) -> bool:
    quantity = view.numbers[i].quantity
    return quantity.kind is Kind.DURATION and quantity.value is not None


def _leads(view: SentenceView, i: int, span: Span) -> Evidence | None:
    """Tell how a length stands for the span after it."""
    gap = view.between(i, span.first)
    if len(gap) > _MOST or not gap:
        return Evidence.CUE if not gap and span.first == span.last else None
    opened = next((at for at, word in enumerate(gap) if word in _BRACKETS), None)
    head = len(gap) if opened is None else opened
    while opened is None and head and gap[head - 1] in _BEFORE_SPAN | _VAGUE:
        head -= 1
    body, link = gap[:head], gap[head:]
    if not link or not (_BEFORE_SPAN | _VAGUE).issuperset(link):
        return None
    loose = opened is None and span.first == span.last and _PARTING.isdisjoint(link)
    if loose and (body or view.numbers[span.first].quantity.kind is not Kind.YEAR):
        return None
    if not _names_what_lasts(view, i, body, opened is not None):
        return None
    if "between" in link:
        return Evidence.SENTENCE  # "spent two months there between 2015 and 2017"
    return Evidence.CUE if opened is None else Evidence.BRACKET


def _names_what_lasts(view: SentenceView, i: int, body: Sequence[str], bracketed: bool) -> bool:
    if any(word in _ELSEWHERE for word in body):
        return False
    if adjectival(view, i):
        told = bracketed and len(body) == 1 and body[0] not in _RECORDS
        return told or not LASTING.isdisjoint(body)
    return not body or body[0] in _LINKS


def adjectival(view: SentenceView, i: int) -> bool:
    """Tell whether a length is written as an adjective: "five-year", "90-minute"."""
    quantity = view.numbers[i].quantity
    return "-" in view.document.text[quantity.numeral.end : quantity.span.end]


def _follows(view: SentenceView, i: int, span: Span) -> Evidence | None:
    """Tell how a length stands for the span before it."""
    gap = view.between(span.last, i)
    if not gap or len(gap) > _MOST or adjectival(view, i):
        return None
    after = view.after(i, 2)
    if after and (after[0] in _NO_LENGTH or (after[0][0].isalpha() and after[0] not in STOP)):
        return None
    if after[:1] == ["of"] and after[1:] and after[1] in ("which", "them", "those", "these", "whom"):
        return None
    lasted = not _LASTED.isdisjoint(gap)
    start = next((at for at, word in enumerate(gap) if word in _LASTED), 0) if lasted else 0
    if not lasted and gap[-1] in ("those", "these") and gap[0] in (",", "and", ";") and len(gap) <= _POINTING:
        return Evidence.CUE  # "between 1962 and 1971, and in those nine years"
    if not lasted and gap[0] == "," and gap[-1] == "of" and gap[-2] in LASTING:
        return Evidence.CUE  # "from 1989 to 1997, a term of eight years"
    named = gap[:start] if lasted else []
    if any(word in _ELSEWHERE - {")", ","} for word in named) or not _AFTER_SPAN.issuperset(gap[start:]):
        return None
    if not lasted and gap[0] not in (",", "(", ":", "[") and gap[0] not in DASHES:
        return None
    return Evidence.BRACKET if gap[-1] in _BRACKETS else Evidence.CUE
