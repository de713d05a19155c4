"""Enumerations in the words of a sentence: "A, B and C", and how many items they have.

Where ", and" stands before the last item the commas alone part the items, so that "fish and chips" is one; else the
last "and" parts two. An enumeration with more than one way to count it has several readings, the likeliest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from auditor.assertions.lexicon import AUXILIARIES, DETERMINERS, SAYING, forms
from auditor.assertions.tokens import NAME, NUMBER, Tokens
from auditor.document.model import Document, Span

_AND = forms("and or & plus")
_LONGEST_ITEM = 8
_MOST_ITEMS = 40
_MOST_WORDS = 160
_INNER = forms("of the de del della van von der den al el la le du da di bin ibn and y & for 's ’s")
"""Small words inside names."""
_TITLES = 4
"""Lower-case words before a name: "the former minister Ann Petty"."""
_EXAMPLES = forms(
    "e.g eg including like such mainly notably especially example instance see also other others etc more"
)


class Enumeration(NamedTuple):
    """One reading of a list: its items, the token after it, and whether there is only one way to read it."""

    items: tuple[Span, ...]
    end: int
    sure: bool


def _stretches(tokens: Tokens, first: int, last: int) -> list[tuple[str, list[int]]]:
    """Return the pieces between separators: (separator before, tokens), what stands in brackets left out."""
    found: list[tuple[str, list[int]]] = [("", [])]
    inside = 0
    for at in range(first, min(last, first + _MOST_WORDS)):
        word = tokens.words[at]
        if word in ("(", "["):
            inside += 1
        elif word in (")", "]"):
            inside -= 1
        elif inside:
            continue
        elif word in (",", ";") or word in _AND:
            before, piece = found[-1]
            if not piece and before:
                found[-1] = (before + word, piece)
            else:
                found.append((word, []))
        else:
            found[-1][1].append(at)
    return found


_WHENCE = forms("from in at across including like such")


def phrases(tokens: Tokens, first: int, last: int) -> tuple[Enumeration, ...]:
    """Return the readings of the words from token `first` up to `last` as a list of phrases."""
    pieces = _stretches(tokens, first, last)
    if not 2 <= len(pieces) <= _MOST_ITEMS or any(not piece for _, piece in pieces):
        return ()
    if tokens.words[pieces[0][1][0]] in _WHENCE:
        return ()  # "11 of his men, from Egypt, Libya and Mali" lists where they came from
    marks = [mark for mark, _ in pieces[1:]]
    parted = ";" if any(mark.startswith(";") for mark in marks) else ","
    strong = [mark.startswith(parted) for mark in marks]
    inner = [not one for one in strong[:-1]]
    if strong[-1]:  # "A, B, and C", "A; B; C": the commas part, "and" inside an item does not
        closed = len(marks[-1]) > 1 or parted == ";"
        readings = [(_merged(pieces, strong), closed)]
    elif not any(inner):
        readings = [(_merged(pieces, [True] * len(marks)), True)]
    else:  # "A and B, C and D"
        readings = [(_merged(pieces, [*strong[:-1], True]), False), (_merged(pieces, [True] * len(marks)), False)]
        readings.append((_merged(pieces, strong), False))
    found = []
    for items, sure in readings:
        if len(items) < 2 or any(not _phrase(tokens, item) for item in items):
            continue
        spans = tuple(tokens.span(item[0], item[-1]) for item in items)
        found.append(Enumeration(spans, last, sure))
    return tuple(found)


def clauses(tokens: Tokens, first: int, last: int) -> tuple[Enumeration, ...]:
    """Return the reading of a list whose items, parted by semicolons, are as long as clauses; their heads are cited."""
    begins = [first, *(at + 1 for at in range(first, min(last, first + _MOST_WORDS)) if tokens.words[at] == ";")]
    if len(begins) < 2 or last - first > _MOST_WORDS:
        return ()
    items = []
    for begin in begins:
        while begin < last and (tokens.words[begin] in _AND or tokens.words[begin] in DETERMINERS):
            begin += 1
        end = next(
            (at for at in range(begin, last) if not (tokens.words[at][0].isalnum() or tokens.words[at] == NAME)), last
        )
        if not 0 < end - begin <= _LONGEST_ITEM:
            return ()
        items.append(tokens.span(begin, end - 1))
    return (Enumeration(tuple(items), last, True),)


def _merged(pieces: Sequence[tuple[str, list[int]]], split: Sequence[bool]) -> list[list[int]]:
    """Return the pieces as items, those before which `split` is false joined to the one before."""
    items = [list(pieces[0][1])]
    for (_, piece), new in zip(pieces[1:], split, strict=True):
        if new:
            items.append(list(piece))
        else:
            items[-1].extend(piece)
    return items


def _phrase(tokens: Tokens, item: Sequence[int]) -> bool:
    words = [tokens.words[at] for at in item]
    return (
        len(words) <= _LONGEST_ITEM
        and any(word[0].isalpha() or word == NAME for word in words)
        and not any(word == NUMBER or word in _EXAMPLES or word in AUXILIARIES or word in SAYING for word in words)
        and not any(word in (":", ".", "?", "!") for word in words)
    )


def names(document: Document, tokens: Tokens, first: int) -> Enumeration | None:
    """Return the list of capitalised names that begins with token `first`, None where there is none.

    It ends with the name behind "and". Ages and brackets behind a name belong to it.
    """
    words = tokens.words
    if words[first : first + 1] and words[first] in _WHENCE:
        return None
    items: list[Span] = []
    at = first
    closing = False
    while at < len(words) and len(items) < _MOST_ITEMS:
        found = _name(document, tokens, at)
        if found is None:
            return None
        begin, at = found
        items.append(tokens.span(begin, at - 1))
        at = _past_age(words, at)
        if closing:
            return Enumeration(tuple(items), at, True)
        comma = at < len(words) and words[at] in (",", ";")
        at += comma
        if at < len(words) and words[at] in _AND:
            closing = True
            at += 1
        elif not comma:
            return None
    return None


def _name(document: Document, tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return where a name begins and the token after it, looking past a few small words before it."""
    words = tokens.words
    begin = at
    while at < len(words) and not capital(document, tokens, at):
        word = words[at]
        if at - begin >= _TITLES or not word[0].isalpha() or word in AUXILIARIES or word in _EXAMPLES:
            return None
        if word in DETERMINERS and not (word == "the" and at + 1 < len(words) and capital(document, tokens, at + 1)):
            return None
        at += 1
    if at >= len(words):
        return None
    last = at
    while at < len(words) and (capital(document, tokens, at) or words[at] in _INNER or words[at] in ("-", ".")):
        if capital(document, tokens, at):
            last = at
        elif words[at] in ("and", "&"):
            break
        at += 1
    return begin, last + 1


def capital(document: Document, tokens: Tokens, at: int) -> bool:
    """Tell whether token `at` is written with a capital, or is part of a name with a number in it."""
    return tokens.words[at] == NAME or document.text[tokens.place(at).start].isupper()


def _past_age(words: Sequence[str], at: int) -> int:
    """Return the token after the age or bracket that follows a name: ", 12,", "(Leeds)"."""
    if words[at : at + 1] == ["("]:
        close = next((k for k in range(at, min(len(words), at + 12)) if words[k] == ")"), -1)
        return close + 1 if close >= 0 else at
    if words[at : at + 2] == [",", NUMBER]:
        return at + 2
    return at
