"""Lists: a declared number and the items that the sentence names.

"three cities: A, B and C", "two tests (A and B)", "two ministers, Ann Petty and Bo Rust, resigned", "Leeds, York and
Hull, the three cities", "two girls, aged two and 12", "twice, in 1995 and 2000". A frame "list" holds the number as
TOTAL; its items are the places of the names, ages or years.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.enumerations import Enumeration, capital, names, phrases
from auditor.assertions.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, SAYING, VERBS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER, plural
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_MOST = 40
"""Items that a sentence or a list may declare."""
_NEVER = frozenset({Role.BASE, Role.BY, Role.PER, Role.RANK, Role.LIMIT, Role.SHARE, Role.MULTIPLE, Role.PART})
_DASHES = forms("– —")
_REACH = 12
_NOT_BETWEEN = AUXILIARIES | SAYING
_AGED = forms("aged ages age")
_PLACES = forms("in at from near on across inside outside around")
_POINTING = forms("the all these those their its his her remaining other last first final only")
_INNER = forms("of the de del van von al bin")
_ENDS = forms(". ; ? ! – — :")


def lists(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame for each number with the items that it declares; nothing is consumed."""
    for i, number in enumerate(view.numbers):
        if declares(number):
            yield from _after(view, i)
            yield from _before(view, i)


def declares(number: Assertion) -> bool:
    """Tell whether a number may say how many items a list has."""
    value = number.quantity.value
    return (
        number.quantity.kind is Kind.COUNT
        and number.quantity.unit is None
        and value is not None
        and 2 <= value <= _MOST
        and value.denominator == 1
        and number.role not in _NEVER
    )


def _after(view: SentenceView, i: int) -> Iterator[Frame]:
    """Look behind a number for the mark, or the name, with which its items begin."""
    tokens, words = view.tokens, view.tokens.words
    first = tokens.at[i] + 1
    if first < len(words) and capital(view.document, tokens, first):
        return  # "The 39 Steps", "Six Digital Exchange"
    counted = False
    for at in range(first, min(len(words), first + _REACH)):
        word = words[at]
        if word in (NUMBER, ")", ";", ".") or (word in SAYING and at > first):
            return
        if word in (":", "(", ",") or word in _DASHES:
            yield from _opened(view, i, at)
            return
        if counted and capital(view.document, tokens, at) and words[at - 1] not in PREPOSITIONS and at - first <= 5:
            yield from _named(view, i, at, at)  # "two sons Tom and Ned"
            return
        counted = plural(word)


def _opened(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read what the mark at token `at` opens."""
    tokens, words = view.tokens, view.tokens.words
    mark = words[at]
    between = words[tokens.at[i] + 1 : at]
    near = len(between) <= 5 and bool(between) and not any(word in _NOT_BETWEEN or word in VERBS for word in between)
    if not near and mark != ":":
        return
    place = tokens.span(at, at)
    if mark == ":":
        end = next((k for k in range(at + 1, len(words)) if words[k] in _ENDS and words[k] != ";"), len(words))
        yield from _read(view, i, phrases(tokens, at + 1, end), Evidence.CUE if near else Evidence.OF_THESE, place)
    elif mark == "(":
        end = next((k for k in range(at + 1, len(words)) if words[k] == ")"), -1)
        if end >= 0 and (plural(between[-1]) or len(between) == 1):
            yield from _read(view, i, phrases(tokens, at + 1, end), Evidence.BRACKET, place)
    elif words[at + 1 : at + 2] and words[at + 1] in _AGED:
        yield from _aged(view, i, at + 1)
    else:
        yield from _named(view, i, at + 1, at)


def _named(view: SentenceView, i: int, first: int, cue: int) -> Iterator[Frame]:
    """Read the names that follow a number in apposition: "two ministers, Ann Petty and Bo Rust, resigned"."""
    tokens, words = view.tokens, view.tokens.words
    found = names(view.document, tokens, first)
    if found is None or (found.end < len(words) and words[found.end] not in (",", ")", *_ENDS) and cue != first):
        return
    between = words[tokens.at[i] + 1 : cue]
    before = (
        next((word for word in words[tokens.at[i] - 1 :: -1] if word not in DETERMINERS), "") if tokens.at[i] else ""
    )
    placed = any(word in _PLACES for word in between) or capital(view.document, tokens, cue - 1)
    listed = before in (",", "and", "or", ";") and words[cue] == ","
    yield from _read(view, i, (found,), Evidence.SENTENCE if placed or listed else Evidence.CUE, tokens.span(cue, cue))


def _aged(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read the ages of several people: "two girls, aged two and 12"; several may share one."""
    tokens, words = view.tokens, view.tokens.words
    items = []
    j = i + 1
    last = at
    while j < len(view.numbers) and tokens.at[j] - last <= 2:
        gap = words[last + 1 : tokens.at[j]]
        if not all(word in (",", "and", "just", "only") for word in gap) or view.numbers[j].quantity.value is None:
            break
        items.append(view.numbers[j].span)
        last = tokens.at[j]
        j += 1
    if len(items) > 1 and words[last + 1 : last + 2] not in (["to"], ["or"]):
        term = FrameTerm(Role.TOTAL, view.numbers[i])
        yield Frame("ages", (term,), Evidence.CUE, (tokens.span(at, at),), items=tuple(items))


def _before(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read the names before a number: "Leeds, York and Hull, the three cities"."""
    tokens, words = view.tokens, view.tokens.words
    at = tokens.at[i]
    j = at - 1
    while j >= 0 and words[j] in _POINTING:
        j -= 1
    if j < 3 or j == at - 1 or words[j] not in (",", *_DASHES) or words[at + 1 : at + 2] == ["of"]:
        return
    begin = j
    while begin and (
        words[begin - 1] in (",", "and", "&")
        or capital(view.document, tokens, begin - 1)
        or (words[begin - 1] in _INNER and begin > 1 and capital(view.document, tokens, begin - 2))
    ):
        begin -= 1
    while begin < j and words[begin] in (",", "and", "&"):
        begin += 1
    found = names(view.document, tokens, begin)
    if found is not None and found.end == j:
        yield from _read(view, i, (found,), Evidence.CUE, tokens.span(j + 1, at - 1))


def _read(
    view: SentenceView, i: int, readings: tuple[Enumeration, ...], evidence: Evidence, place: Span
) -> Iterator[Frame]:
    term = FrameTerm(Role.TOTAL, view.numbers[i])
    for reading in readings:
        firm = evidence if reading.sure else Evidence.SENTENCE
        yield Frame("list", (term,), firm, (place,), items=reading.items)
