"""Lists: a declared number and the items that the sentence names.

"three cities: A, B and C", "two tests (A and B)", "two ministers, Ann Petty and Bo Rust, resigned", "Leeds, York and
Hull, the three cities", "A, B and C were the three winners". A frame "list" holds the number as TOTAL; its items are
the places of what is named. A list that may be counted in several ways has a frame for each of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.listed.dated_lists import LENGTHS, dated, ended, moments, told_by_year, twice
from auditor.assertions.frames.listed.declared import (
    FAR,
    declares,
    definite,
    few,
    hyphened,
    is_dash,
    is_whole,
    readings,
    sentence_end,
    titled,
)
from auditor.assertions.frames.listed.list_marks import opened
from auditor.assertions.frames.listed.list_names import (
    KNOWING,
    NAMING,
    called,
    copular,
    named,
    names_before,
    remark,
)
from auditor.assertions.frames.listed.told_lists import beaten, labelled, quoted, scored, spaced, told_apart
from auditor.assertions.lexicon import PREPOSITIONS, SAYING, forms
from auditor.assertions.lists.conjuncts import capital
from auditor.assertions.lists.coordination import enclosed, stops
from auditor.assertions.model import Evidence, Frame
from auditor.assertions.tokens import NUMBER, plural
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_LASTING = frozenset({Kind.DURATION, Kind.AGE})
_REACH = 12
_BESIDE = 5
"""Words between a number and names in apposition to what it counts: "two sons Tom and Ned"."""
_BANDS = forms("trio duo pair quartet quintet foursome threesome")
_MANY = forms("accused missing injured wounded dead deceased convicted bereaved jailed others")
"""Words for people that are plurals without an ending: "the three accused"."""
_QUOTES = forms('" “')
_BEING = forms("are were")
_TELLING = NAMING | KNOWING | SAYING | _BEING | _QUOTES | forms(": ; ( ) , ? ! . - – —") | {NUMBER}
"""Words and marks behind a number that may say something of a list, or that none comes."""
_SUCH_AS = forms("including like notably especially such among")


@cued(kinds=[Kind.COUNT, *_LASTING])
def lists(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each way to count the items that a number declares; nothing is consumed."""
    for i, number in enumerate(view.numbers):
        if declares(number) and not hyphened(view, number) and not is_whole(view, i):
            yield from _some_of(view, i, _after(view, i))
            yield from names_before(view, i)
            yield from labelled(view, i)
            yield from told_apart(view, i)
            yield from scored(view, i)
            yield from beaten(view, i)
            yield from spaced(view, i)
            yield from told_by_year(view, i)
            if number.counts == "year":
                yield from ended(view, i)
            elif number.counts == "word":
                yield from quoted(view, i)
            elif twice(view, i) and view.tokens.words[view.tokens.at[i] + 1 :][:1] == ["in"]:
                yield from dated(view, i, view.tokens.at[i], Evidence.SENTENCE)  # perhaps twice in each
        elif number.quantity.kind in _LASTING and number.quantity.unit in LENGTHS and few(number):
            at = view.tokens.at[i] + 1
            found = tuple(ended(view, i))
            yield from found
            if not found and view.tokens.words[at : at + 1] and moments(view, i, at) is not None:
                yield from dated(view, i, at)


def _after(view: SentenceView, i: int) -> Iterator[Frame]:
    """Look behind a number for the mark, the verb or the name with which its items begin."""
    tokens, words = view.tokens, view.tokens.words
    first = tokens.at[i] + 1
    if first < len(words) and titled(view, i) and capital(view.document, tokens, first):
        return  # "The 39 Steps", "Six Digital Exchange"
    if words[first : first + 2] == [":", NUMBER]:
        return  # "Psalm 27: 1", "a titer of 1: 512"
    if words[first : first + 1] == ["of"] and view.document.cut(view.numbers[i].span).lower() in _BANDS:
        yield from named(view, i, first + 1, first)
        return
    counted = seen = said = False
    start = _past_whole(view, i, first)
    bracketed = -1
    for at in range(start, min(len(words), first + FAR)):
        word = words[at]
        if at <= bracketed:
            continue
        near = at - first < _REACH
        if word not in _TELLING and not (counted and at - first <= _BESIDE):
            counted = near and (plural(word) or word in _MANY)
            seen = seen or counted
            continue
        if counted and word == "of" and capital(view.document, tokens, at + 1):
            yield from called(view, i, at)
        if word in (")", "?", "!") or stops(words, at) or (word == NUMBER and not _in_time(view, at)):
            return
        said = said or (word in SAYING and at > first)
        if said:
            if word == ":":  # "three towns have said no: Alton, Brede and Corby"
                yield from _named_after(view, i, at)
                return
            continue
        if word == ":" or (word == ";" and near) or (word in ("(", ",") and near) or is_dash(view, at):
            found = tuple(opened(view, i, at))
            yield from found
            if word == "," and words[at + 1 : at + 2] and words[at + 1] in _SUCH_AS:
                return
            if found or word in (":", ";") or (word == "(" and at == first):
                return
            if word == "(":  # "three languages (besides English): …"
                bracketed = next((k for k in range(at, min(len(words), at + _REACH)) if words[k] == ")"), len(words))
        elif word == ",":
            found = tuple(remark(view, i, at))
            if found:
                yield from found
                return
        elif word == ";":
            return
        elif (word in NAMING and near) or (word in KNOWING and _as(words, at)):
            yield from named(view, i, _as(words, at) or at + 1, at)
            return
        elif word in _BEING and seen and near and definite(view, i) and words[at + 1] not in NAMING | KNOWING:
            yield from copular(view, i, at)
            return
        elif counted and word in _QUOTES and at - first <= _BESIDE:
            yield from named(view, i, at, at)  # "the two words “yes” and “no”"
            return
        elif (
            counted
            and at - first <= _BESIDE
            and words[at - 1] not in PREPOSITIONS
            and capital(view.document, tokens, at)
        ):
            if capital(view.document, tokens, at - 1):
                return
            found = tuple(named(view, i, at, at))  # "two sons Tom and Ned"
            if found:
                yield from found
                return
        counted = plural(word) or word in _MANY
        seen = seen or counted


def _as(words: Sequence[str], at: int) -> int:
    """Return the token behind "named as" and "named by police as", 0 where there is none."""
    if words[at + 1 : at + 2] == ["as"]:
        return at + 2
    by = words[at + 2 : at + 5] if words[at + 1 : at + 2] == ["by"] else []
    return at + 3 + by.index("as") if "as" in by else 0


def _some_of(view: SentenceView, i: int, frames: Iterator[Frame]) -> Iterator[Frame]:
    """Leave out lists of all of which a number is only some: "two of the five, Ann, Bo, Cy, Di and Ed, came"."""
    first = view.tokens.at[i] + 1
    some = _past_whole(view, i, first) != first
    for frame in frames:
        if not some or len(frame.items) != view.numbers[i + 1].quantity.value:
            yield frame


def _named_after(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read the names behind the colon of a statement about what is counted."""
    found = enclosed(view.document, view.tokens, at + 1, sentence_end(view, at + 1))
    if found is not None and found.named and found.closed and found.alike and not found.clausal:
        yield from readings(view, i, found, Evidence.OF_THESE, at)


def _past_whole(view: SentenceView, i: int, first: int) -> int:
    """Return the token after "of the five", where a number is only some of the next."""
    if i + 1 < len(view.numbers) and view.tokens.words[first : first + 1] == ["of"]:
        gap = view.between(i, i + 1)
        if len(gap) <= 3 and view.numbers[i + 1].quantity.kind is Kind.COUNT:
            return view.tokens.at[i + 1] + 1
    return first


def _in_time(view: SentenceView, at: int) -> bool:
    """Tell whether the number at token `at` is one that a remark may hold: a date, an age, a range."""
    i = bisect_left(view.tokens.at, at)
    return view.see_through[i] or view.numbers[i].quantity.kind is Kind.RANGE
