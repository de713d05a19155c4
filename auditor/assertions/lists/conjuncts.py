"""The items of a coordination: what each piece between two separators looks like, and whether it is an item."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from auditor.assertions.lexicon import AUXILIARIES, PREPOSITIONS, SAYING, VERBS, forms
from auditor.assertions.tokens import NAME, NUMBER, Tokens
from auditor.document.model import Document
from auditor.records import dataclass

AND = forms("and or & plus")
_TITLES = 4
"""Lower-case words before a name: "the former minister Ann Petty"."""
_RELATIVES = forms(
    "which who whose whom where when that while but although though because if aged respectively too not since so "
    "formerly whereas whilst until unless despite being having now then all each both neither either especially"
)
"""Words with which a remark on the item before begins."""
_CASES = forms("that if when whether")
"""Those of them with which every item of a list may begin: "if it rains, or if it snows"."""
_ARTICLES = forms("a an one another")
_POINTERS = forms("the his her their its our my your this these those some any no every")
_NOMINAL = _ARTICLES | _POINTERS - forms("this these those any")
"""What only a noun follows, of the words that a list's items begin with."""
_PARTICIPLES = forms("made held built taken given driven written told kept led sent run set put sold born known seen")
_CONTRACTED = ("’re", "'re", "’ve", "'ve", "’ll", "'ll", "n’t", "n't")
SMALL = forms("of the de del della van von der den al el la le du da di bin ibn y for 's ’s - . ' ’ and &")
"""Small words inside names."""
_ALIKE = frozenset({"bare", "a", "the", "name"})
"""Looks of noun phrases, which may follow one another in a list."""


class Kind(Enum):
    ITEM = 1
    MAYBE = 2
    TAIL = 3


@dataclass(slots=True)
class Piece:
    mark: str
    tokens: list[int]
    look: str = ""
    kind: Kind = Kind.ITEM


def finite(tokens: Tokens, at: int) -> bool:
    """Tell whether token `at` is a verb: behind an article the same word is a noun ("a saw", "a 3-yard run")."""
    word = tokens.words[at]
    if word in AUXILIARIES or word.endswith(_CONTRACTED):
        return True
    if word not in VERBS and word not in SAYING:
        return False
    before = tokens.words[max(0, at - 2) : at]
    return not before or (before[-1] not in _NOMINAL and not (before[-1] == NUMBER and before[0] in _ARTICLES))


def past(tokens: Tokens, at: int) -> bool:
    """Tell whether token `at` may be a verb in the past of which a list is the subject: "Alton and Brede signed"."""
    return tokens.words[at].endswith("ed") and tokens.words[at + 1 : at + 2] not in (["by"], ["as"])


def stated(tokens: Tokens, piece: Sequence[int]) -> bool:
    """Tell whether a piece is a statement: a verb that no relative pronoun goes before."""
    for k, at in enumerate(piece):
        if tokens.words[at] in _RELATIVES:
            return False
        if tokens.words[at] in AUXILIARIES or (k and finite(tokens, at)):
            return True
    return False


def look_of(document: Document, tokens: Tokens, piece: Sequence[int]) -> str:
    """Return what a piece begins with: the sort of phrase it is."""
    words = tokens.words
    first = words[piece[0]]
    if first == NUMBER and len(piece) > 1 and all(capital(document, tokens, at) for at in piece[:2]):
        return "name"  # "First Union"
    if first == NUMBER or (first == NAME and document.cut(tokens.place(piece[0])).lower() == "one"):
        return "number"
    if capital(document, tokens, piece[0]) and first not in PREPOSITIONS:  # "With a wish" may begin what a colon opens
        return "name"
    if first in _RELATIVES:
        return f"in {first}" if first in _CASES else "tail"
    if first in PREPOSITIONS:
        return "in " + first + (" #" if len(piece) > 1 and words[piece[1]] == NUMBER else "")
    for at in piece[:_TITLES]:
        word = words[at]
        if capital(document, tokens, at) and word != NUMBER:
            return "name"
        if word in PREPOSITIONS or word in AUXILIARIES or not (word[0].isalpha() or word == NUMBER):
            break
    if first in _ARTICLES:
        return "a"
    if first in _POINTERS:
        return "the"
    if first.endswith("ing"):
        return "ing"
    return "bare"


def is_name(document: Document, tokens: Tokens, piece: Sequence[int]) -> bool:
    """Tell whether a piece is a name, behind a title perhaps, with at the most a phrase after it."""
    words = tokens.words
    k = 0
    while k < len(piece) and not capital(document, tokens, piece[k]):
        before = k + 1 < len(piece) and capital(document, tokens, piece[k + 1])
        if before and words[piece[k]].endswith(("ed", "ing")):
            return False  # "followed Ann Petty", "beating Hull"
        k += 1
    while k < len(piece) and (capital(document, tokens, piece[k]) or words[piece[k]] in SMALL):
        k += 1
    after = piece[k:]
    if not after or words[after[0]] in PREPOSITIONS or words[after[0]] in _RELATIVES or words[after[0]] == NUMBER:
        return True
    if words[piece[0]] == "the" and len(after) == 1:
        return True  # "the Hale family"
    return any(words[at].endswith(("'s", "’s")) for at in piece[:k])


def sort(tokens: Tokens, pieces: list[Piece]) -> None:
    """Tell of each piece but the first whether it is an item, may be one, or belongs to the one before it."""
    base = pieces[0].look
    marks = [piece.mark for piece in pieces]
    ands = [k for k, mark in enumerate(marks) if mark.endswith(tuple(AND))]
    close = ands[-1] if ands else -1
    listed = any(mark[:1] in (",", ";") for mark in marks[1:])
    parted = next((k for k in ands if marks[k][0] in ",;"), len(pieces))
    for k, piece in enumerate(pieces[1:], 1):
        kind = _likeness(tokens, base, pieces[k - 1], piece)
        if piece.mark == "; maybe" or tokens.words[piece.tokens[0]] == "as":  # "as well as from Hull"
            kind = Kind.MAYBE
        elif piece.mark.startswith(";"):
            kind = Kind.ITEM
        elif piece.mark in AND and k > parted:
            kind = Kind.MAYBE  # "ferries and trams, and buses or carts": the "and" with the comma parts the items
        elif piece.mark in AND and kind is Kind.ITEM:
            # "fish and chips, pie and mash, and curry"; "A and B, C and D": only the last "and" surely parts two items
            if k == close and not listed and len(ands) > 1 and k == 1:
                kind = Kind.ITEM
            elif (k != close and (listed or len(ands) > 1)) or (k == close and not listed and len(ands) > 1):
                kind = Kind.MAYBE
        elif kind is Kind.ITEM and piece.mark == "," and any(marks[one] in AND for one in ands if one < k):
            kind = Kind.MAYBE  # "the Guild of Smiths and the Union of Cooks, Bakers and Brewers"
        elif piece.mark == "," and 0 < close < k:
            kind = Kind.MAYBE if kind is Kind.ITEM else Kind.TAIL
        described = kind is Kind.ITEM and piece.look == "name" and pieces[k - 1].look in ("a", "the")
        if described and piece.mark == ",":
            kind = Kind.MAYBE  # "the mayor, Ann Petty, and Bo Rust"
        apposed = kind is Kind.MAYBE and piece.look in ("a", "the") and piece.mark == ","
        if apposed and marks[k + 1 : k + 2] == [",and"] and tokens.words[pieces[k - 1].tokens[0]] not in _ARTICLES:
            kind = Kind.TAIL  # "Ann Petty, the mayor, and Bo Rust", but not "a Leeds firm, a bank, and a Hull mill"
        piece.kind = kind


def _likeness(tokens: Tokens, base: str, before: Piece, piece: Piece) -> Kind:
    """Tell how like the first item of a list a piece is."""
    look = piece.look
    closes = piece.mark.endswith(tuple(AND))
    if _participial(tokens, piece) and not closes:
        return Kind.MAYBE
    if look == "tail":
        return Kind.MAYBE if closes else Kind.TAIL
    if look == "number" and (base.endswith("#") or (base == "a" and len(piece.tokens) > 1)):
        return Kind.ITEM
    if look == "a" and base == "number":
        return Kind.ITEM
    if look == "number" and base != "number":
        alone = len(piece.tokens) == 1 and before.look == "name"
        return Kind.TAIL if alone and not closes else Kind.MAYBE
    if look == base:
        return Kind.ITEM
    if base == "name":
        return Kind.MAYBE if closes or not look.startswith("in ") else Kind.TAIL
    if base in _ALIKE and look in _ALIKE:
        return Kind.ITEM
    if look.startswith("in "):
        return Kind.MAYBE if closes or base.startswith("in ") else Kind.TAIL
    if base.startswith("in ") and look in _ALIKE:
        return Kind.ITEM
    return Kind.MAYBE


def _participial(tokens: Tokens, piece: Piece) -> bool:
    """Tell whether a piece may say of the item before it what was done with it: "tar, made of pine"."""
    first = tokens.words[piece.tokens[0]]
    if not (first.endswith("ed") or first in _PARTICIPLES) or len(piece.tokens) < 2:
        return False
    return tokens.words[piece.tokens[1]] in PREPOSITIONS


def capital(document: Document, tokens: Tokens, at: int) -> bool:
    """Tell whether token `at` is written with a capital, or is part of a name with a number in it."""
    first = document.text[tokens.place(at).start]
    return first.isupper() or (tokens.words[at] == NAME and not first.isalpha())
