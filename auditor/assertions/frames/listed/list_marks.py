"""What a mark opens behind a number: the items behind a colon, a semicolon, a comma, a bracket or a dash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.assertions.frames.listed.dated_lists import dated, moments, twice
from auditor.assertions.frames.listed.declared import (
    ENDS,
    FAR,
    LONGEST,
    SHELLS,
    definite,
    is_dash,
    readings,
    sentence_end,
)
from auditor.assertions.frames.listed.list_names import NAMING, RELATIVES, described, named, remark
from auditor.assertions.frames.listed.told_lists import aged
from auditor.assertions.frames.sums.tallies import tallied
from auditor.assertions.lexicon import AUXILIARIES, PREPOSITIONS, SAYING, VERBS, forms
from auditor.assertions.lists.conjuncts import finite
from auditor.assertions.lists.coordination import Coordination, enclosed, running
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NAME, NUMBER, plural, singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_NOUN = 5
"""Words of the noun phrase between a number and its list."""
_DETERMINERS = forms("the a an its their his her this these those")
_NOT_BETWEEN = AUXILIARIES | SAYING | forms("it's it’s that's that’s he's he’s she's she’s there's there’s")
_WHENCE = forms("from in at across on for")
_NOT_ITEMS = forms("both neither none all")
_NOMINAL = forms("name a the bare number") | {"in over", "in against"}
"""Looks of what a dash opens: names of things, and those over whom they were won."""
_NAMELY = forms("namely viz specifically ie i.e i.e.")


def opened(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read what the mark at token `at` opens."""
    tokens, words = view.tokens, view.tokens.words
    mark = words[at]
    between = words[tokens.at[i] + 1 : at]
    near = (
        len(between) <= _NOUN and bool(between) and not any(word in _NOT_BETWEEN or word in VERBS for word in between)
    )
    if mark in (",", "(") and not near:
        if at == tokens.at[i] + 1 and twice(view, i):
            yield from dated(view, i, at)
        yield from remark(view, i, at) if mark == "," else ()
        return
    if mark == ":" or words[at + 1 : at + 2] == [":"] or (words[at + 1 : at + 2] and words[at + 1] in _NAMELY):
        if between and not (between[0][0].isalpha() and (near or view.numbers[i].counts)):
            return  # "Stability: 3 - Legacy: use a or b"
        first = at + 1 if mark == ":" else at + 2
        other = "following" in between and singular(words[at - 1]) != view.numbers[i].counts
        other = other or _on(view, tokens.at[i] + 1, at)
        far = Evidence.SENTENCE if other else Evidence.OF_THESE  # "two arguments, which hold these properties: …"
        yield from _filled(view, i, at, first, sentence_end(view, first), Evidence.CUE if near else far)
    elif mark == ";" and ";" not in words[at + 1 :] and "," not in between:
        found = enclosed(view.document, tokens, at + 1, sentence_end(view, at + 1))
        if near and found is not None and found.named and found.alike and not found.clausal and found.closed:
            yield from readings(view, i, found, Evidence.OF_THESE, at)
    elif mark == ";":
        return
    elif mark == "(":
        if moments(view, i, at) is not None:
            yield from dated(view, i, at)
            return
        end = next((k for k in range(at + 1, min(len(words), at + LONGEST)) if words[k] == ")"), -1)
        if end >= 0 and not _otherwise(between) and (_plural_before(view, at) or len(between) == 1):
            yield from _filled(view, i, at, at + 1, end, Evidence.BRACKET)
    elif mark == ",":
        if words[at + 1 : at + 2] and words[at + 1] in ("aged", "ages", "age"):
            yield from aged(view, i, at + 1)
        elif moments(view, i, at) is not None:
            yield from dated(view, i, at)
        elif words[at + 1 : at + 2] == ["including"]:
            yield from _some(view, i, at + 1)
        elif words[at + 1 : at + 2] and (words[at + 1] in NAMING or words[at + 1] == "being"):
            yield from named(view, i, at + 2, at)
        elif words[at + 1 : at + 2] in (["which"], ["who"]) and words[at + 2 : at + 3] in (["are"], ["were"]):
            yield from named(view, i, at + 3, at)
        else:
            apposed = tuple(named(view, i, at + 1, at))
            yield from apposed or described(view, i, at)
    elif moments(view, i, at) is not None:
        yield from dated(view, i, at)
    else:
        yield from _dashed(view, i, at, near)


def _on(view: SentenceView, first: int, last: int) -> bool:
    """Tell whether a clause of its own follows a comma: "nine films, only one was made by another firm: …"."""
    words = view.tokens.words
    comma = next((k for k in range(first, last) if words[k] == ","), last)
    return any(finite(view.tokens, k) for k in range(comma, last)) and words[comma + 1] not in RELATIVES


def _some(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read "five awards, including A and B": a list that names no more than are declared ("list-some")."""
    found = enclosed(view.document, view.tokens, at + 1, sentence_end(view, at + 1))
    if found is not None and found.clausal:
        found = running(view.document, view.tokens, at + 1)
    if found is None or found.clausal or not (found.closed and found.alike) or found.look not in ("name", "a", "bare"):
        return
    if definite(view, i):
        return  # "a mix of shops for the two markets, including …": what includes may stand before
    term = FrameTerm(Role.TOTAL, view.numbers[i])
    yield Frame("list-some", (term,), Evidence.CUE, (view.tokens.span(at, at),), items=found.items)


def _otherwise(between: Sequence[str]) -> bool:
    """Tell whether another noun phrase follows the one that a number counts: "gives both users the same rights"."""
    return any(word in _DETERMINERS and one not in PREPOSITIONS | _DETERMINERS for one, word in pairwise(between))


def _plural_before(view: SentenceView, at: int) -> bool:
    """Tell whether the word before token `at`, or before an "of" that it depends on, is a plural."""
    words = view.tokens.words
    return plural(words[at - 1]) or (words[at - 2 : at - 1] == ["of"] and plural(words[at - 3]))


def _dashed(view: SentenceView, i: int, at: int, near: bool) -> Iterator[Frame]:
    """Read what a dash opens; it lasts to the next dash or to the end of the sentence."""
    tokens, words = view.tokens, view.tokens.words
    if not tokens.at[i] and at == 1 and view.document.cut(view.numbers[i].span).isdigit():
        return  # the heading "5 - Roads and bridges"
    before = range(max(1, tokens.at[i] - FAR), tokens.at[i])
    between = words[tokens.at[i] + 1 : at]
    if between and not between[0][0].isalpha():
        return  # "watch 'The Guard 2' instead - the same film without …"
    if sum(is_dash(view, k) and words[k - 1] != "-" for k in before) % 2:
        return  # "on the terraces - eighteen in all - flights of steps lead down": the second dash closes
    first = at + 2 if words[at : at + 2] == ["-", "-"] else at + 1
    if words[first : first + 1] and words[first] in _NAMELY:
        first += 2 if words[first + 1 : first + 2] == [","] else 1
    end = sentence_end(view, first)
    found = enclosed(view.document, tokens, first, end)
    if found is not None and found.clausal:
        found = running(view.document, tokens, first)
        if found is not None and found.end < len(words) and words[found.end] not in (",", *ENDS):
            return
    if found is None or found.clausal or not found.closed or found.look not in _NOMINAL:
        return
    if not near and not found.named and not (found.look in ("the", "number") and found.alike):
        return
    evidence = Evidence.CUE if near else Evidence.OF_THESE
    if not tallied(view, found) and (found.look != "number" or _measured(view, first, end)):
        yield from readings(view, i, found, evidence, at)


def _filled(view: SentenceView, i: int, at: int, first: int, end: int, evidence: Evidence) -> Iterator[Frame]:
    """Read the list between an opening mark and the token that closes it."""
    words = view.tokens.words
    found = enclosed(view.document, view.tokens, first, end)
    if found is None or _numbered_on(words, first, end):
        return
    if tallied(view, found) or (found.look == "number" and not _measured(view, first, end)):
        return
    open_ended = evidence is Evidence.BRACKET or not found.alike
    statements = found.stated and found.alike and found.closed and view.numbers[i].counts in SHELLS
    loose = (found.clausal and not statements) or (not found.closed and ";" not in words[first:end] and open_ended)
    loose = loose or view.document.cut(found.items[-1]).lower() in _NOT_ITEMS  # "nausea, cramp or both"
    loose = loose or _scorers(view, found) or (not found.closed and len(found.items) < 3)
    loose = loose or (end < len(words) and is_dash(view, end) and ";" in words[end:])  # it goes on behind a remark
    if found.look.startswith("in ") and (found.look[3:] in _WHENCE or found.look == "in to") and not found.alike:
        loose = True  # "11 of his men (from Egypt, Libya and Mali)" lists where they came from
    yield from readings(view, i, found, Evidence.SENTENCE if loose else evidence, at)


def _numbered_on(words: Sequence[str], first: int, end: int) -> bool:
    """Tell whether a list begins with a number in brackets and has only that one: "(1) …" goes on elsewhere."""
    marks = [
        k for k in range(first, end - 2) if words[k] == "(" and words[k + 1] in (NUMBER, NAME) and words[k + 2] == ")"
    ]
    return marks == [first]


def _scorers(view: SentenceView, found: Coordination) -> bool:
    """Tell whether some names of a list have a figure behind them and some have none: "Cole 2, Giggs"."""
    ends = [
        len(piece) <= 3 and view.document.cut(view.tokens.place(piece[-1]))[-2:].strip().isdigit()
        for piece in found.pieces
    ]
    return found.look == "name" and any(ends) and not all(ends)


def _measured(view: SentenceView, first: int, end: int) -> bool:
    """Tell whether the numbers in a list are its items, and count nothing of their own: "0, 6, 12 and 24 hours"."""
    words = view.tokens.words
    inside = [
        number
        for i, number in enumerate(view.numbers)
        if first <= (at := view.tokens.at[i]) < end and (at == first or words[at - 1] in (",", "and", "or", ";"))
    ]
    return not any(
        number.quantity.kind is Kind.COUNT
        and number.quantity.unit is None
        and number.quantity.value != 1
        and number.counts is not None
        and "noun" not in number.inherited
        for number in inside
    )
