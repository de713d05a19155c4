"""Lists: a declared number and the items that the sentence names.

"three cities: A, B and C", "two tests (A and B)", "two ministers, Ann Petty and Bo Rust, resigned", "Leeds, York and
Hull, the three cities", "two girls, aged two and 12", "twice, in 1995 and 2000". A frame "list" holds the number as
TOTAL; its items are the places of the names, ages or years.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from auditor.assertions.enumerations import Enumeration, capital, clauses, names, phrases
from auditor.assertions.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, SAYING, VERBS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NAME, NUMBER, plural
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_MOST = 40
"""Items that a sentence or a list may declare."""
_NEVER = frozenset({Role.BASE, Role.PER, Role.RANK, Role.LIMIT, Role.SHARE, Role.MULTIPLE})
_DASHES = forms("– —")
_REACH = 12
_LONGEST = 200
"""Words of a list."""
_FAR = 34
"""Words between a number and the dash or colon that opens its items at the most."""
_FURTHEST = 90
_LABELLED = forms("group arm cohort phase stage team path part")
_LETTERS = "ABCDEFGHIJKL"
_DIGITS = "123456789"
_BANDS = forms("trio duo pair quartet quintet foursome threesome")
_BEING = forms("are were")
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
            yield from _labelled(view, i)


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
    """Look behind a number for the mark, the verb or the name with which its items begin."""
    tokens, words = view.tokens, view.tokens.words
    first = tokens.at[i] + 1
    if first < len(words) and capital(view.document, tokens, first):
        return  # "The 39 Steps", "Six Digital Exchange"
    if words[first : first + 1] == ["of"] and view.document.cut(view.numbers[i].span).lower() in _BANDS:
        yield from _named(view, i, first + 1, first)
        return
    counted = False
    for at in range(first, min(len(words), first + _FAR)):
        word = words[at]
        if word in (")", ";", ".") or (word in SAYING and at > first) or (word == NUMBER and not _in_time(view, at)):
            return
        near = at - first < _REACH
        if word == ":" or (word in ("(", ",") and near) or _dash(view, at):
            if word != "," or near:
                yield from _opened(view, i, at)
            if word != "," or not near or at - first <= 5:
                return
        elif word in _BEING and counted and near:
            yield from _copular(view, i, at)
            return
        elif counted and capital(view.document, tokens, at) and words[at - 1] not in PREPOSITIONS and at - first <= 5:
            yield from _named(view, i, at, at)  # "two sons Tom and Ned"
            return
        counted = plural(word)


def _in_time(view: SentenceView, at: int) -> bool:
    """Tell whether the number at token `at` is a date or year, which a list may follow."""
    i = bisect_left(view.tokens.at, at)
    return view.numbers[i].quantity.kind in (Kind.DATE, Kind.YEAR)


def _dash(view: SentenceView, at: int) -> bool:
    """Tell whether token `at` is a dash between words, and no hyphen."""
    word = view.tokens.words[at]
    if word in _DASHES:
        return True
    start, end = view.tokens.place(at) if word == "-" else (0, 0)
    text = view.document.text
    return word == "-" and (text[start - 1 : start] in (" ", "-")) and (text[end : end + 1] in (" ", "-"))


def _copular(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read "the three winners were Ann Petty, Bo Rust and Cy Lamb", "the two drugs are A, a pill; and B, a syrup"."""
    tokens, words = view.tokens, view.tokens.words
    if words[max(0, tokens.at[i] - 2) : tokens.at[i]][-1:] not in (["the"], ["other"], ["remaining"]):
        return
    place = tokens.span(at, at)
    found = names(view.document, tokens, at + 1)
    if found is not None and (found.end >= len(words) or words[found.end] in (",", *_ENDS)):
        yield from _read(view, i, (found,), Evidence.CUE, place)
        return
    last = min(len(words), at + _LONGEST)
    if ";" in words[at:last]:
        yield from _read(view, i, clauses(tokens, at + 1, last), Evidence.OF_THESE, place)


def _opened(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read what the mark at token `at` opens."""
    tokens, words = view.tokens, view.tokens.words
    mark = words[at]
    between = words[tokens.at[i] + 1 : at]
    near = len(between) <= 5 and bool(between) and not any(word in _NOT_BETWEEN or word in VERBS for word in between)
    if not near and mark in (",", "("):
        return
    place = tokens.span(at, at)
    if mark == ":":
        last = min(len(words), at + _LONGEST)
        end = next((k for k in range(at + 1, last) if words[k] in _ENDS and words[k] != ";"), last)
        yield from _read(view, i, phrases(tokens, at + 1, end), Evidence.CUE if near else Evidence.OF_THESE, place)
    elif not near:
        found = names(view.document, tokens, _past_dashes(words, at))
        if found is not None and (found.end >= len(words) or words[found.end] in (",", *_ENDS)):
            yield from _read(view, i, (found,), Evidence.OF_THESE, place)
    elif mark == "(" and _years(view, i, at) is not None:
        yield from _dated(view, i, at)
    elif mark == "(":
        end = next((k for k in range(at + 1, min(len(words), at + _LONGEST)) if words[k] == ")"), -1)
        if end >= 0 and (plural(between[-1]) or len(between) == 1):
            yield from _read(view, i, phrases(tokens, at + 1, end), Evidence.BRACKET, place)
    elif words[at + 1 : at + 2] and words[at + 1] in _AGED:
        yield from _aged(view, i, at + 1)
    elif mark == "," and _years(view, i, at) is not None:
        yield from _dated(view, i, at)
    else:
        yield from _named(view, i, _past_dashes(words, at), at)


def _past_dashes(words: list[str], at: int) -> int:
    """Return the token after the mark at `at`, which two hyphens may be."""
    return at + 2 if words[at : at + 2] == ["-", "-"] else at + 1


def _years(view: SentenceView, i: int, at: int) -> list[Span] | None:
    """Return the years that follow the mark at token `at`: "two albums, in 1995 and 2000"."""
    words = view.tokens.words
    first = at + 2 if words[at + 1 : at + 2] == ["in"] else at + 1
    found: list[Span] = []
    j = i + 1
    while j < len(view.numbers) and view.numbers[j].quantity.kind is Kind.YEAR:
        gap = words[first : view.tokens.at[j]]
        if gap not in ([], [","], ["and"], [",", "and"], ["and", "in"], [",", "in"], [",", "and", "in"]):
            break
        found.append(view.numbers[j].span)
        first = view.tokens.at[j] + 1
        closed = "and" in gap
        j += 1
    return found if len(found) > 1 and closed and words[first : first + 1] != ["-"] else None


def _dated(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    years = _years(view, i, at)
    if years is not None:
        term = FrameTerm(Role.TOTAL, view.numbers[i])
        evidence = Evidence.BRACKET if view.tokens.words[at] == "(" else Evidence.CUE
        yield Frame("list", (term,), evidence, (view.tokens.span(at, at),), items=tuple(years))


def _named(view: SentenceView, i: int, first: int, cue: int) -> Iterator[Frame]:
    """Read the names that follow a number in apposition: "two ministers, Ann Petty and Bo Rust, resigned"."""
    tokens, words = view.tokens, view.tokens.words
    found = names(view.document, tokens, first)
    if found is None or (found.end < len(words) and words[found.end] not in (",", ")", *_ENDS) and cue != first):
        return
    between = words[tokens.at[i] + 1 : cue]
    near = words[max(0, tokens.at[i] - 4) : tokens.at[i]]
    before = next((word for word in reversed(near) if word not in DETERMINERS), "")
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
    while (
        begin > j - _LONGEST
        and begin
        and (
            words[begin - 1] in (",", "and", "&")
            or capital(view.document, tokens, begin - 1)
            or (words[begin - 1] in _INNER and begin > 1 and capital(view.document, tokens, begin - 2))
        )
    ):
        begin -= 1
    while begin < j and words[begin] in (",", "and", "&"):
        begin += 1
    found = names(view.document, tokens, begin)
    if found is not None and found.end == j:
        yield from _read(view, i, (found,), Evidence.CUE, tokens.span(j + 1, at - 1))


def _labelled(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read "three groups … group 1 … group 2 … and group 3": labels that go on without a gap from the first."""
    noun = view.numbers[i].counts
    if noun not in _LABELLED:
        return
    tokens, words = view.tokens, view.tokens.words
    found: dict[str, Span] = {}
    last = tokens.at[i]
    for at in range(last + 1, min(len(words) - 1, last + _FURTHEST)):
        if words[at] == NAME:
            place = tokens.place(at)
        elif words[at] == noun:
            place = tokens.span(at, at + 1)
        else:
            continue
        named, _, label = view.document.cut(place).rpartition(" ")
        if named.lower() == noun and len(label) == 1 and label.isalnum() and label != "a":
            found.setdefault(label.upper(), place)
            last = at
    labels = "".join(found)
    if (
        len(found) > 1
        and (labels in _LETTERS or labels in _DIGITS)
        and labels[0] in "A1"
        and "and" in words[last - 8 : last]
    ):
        term = FrameTerm(Role.TOTAL, view.numbers[i])
        yield Frame("list", (term,), Evidence.OF_THESE, (next(iter(found.values())),), items=tuple(found.values()))


def _read(
    view: SentenceView, i: int, readings: tuple[Enumeration, ...], evidence: Evidence, place: Span
) -> Iterator[Frame]:
    term = FrameTerm(Role.TOTAL, view.numbers[i])
    for reading in readings:
        firm = evidence if reading.sure else Evidence.SENTENCE
        yield Frame("list", (term,), firm, (place,), items=reading.items)
