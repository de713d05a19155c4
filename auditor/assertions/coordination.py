"""The grammar of coordination: how many items "A, B and C" has, whatever hangs on each of them.

Separators outside brackets and quotation marks cut the words into pieces. The first piece says what an item looks like
(a name, a noun with its article, a number, a preposition); a piece of the same look is an item, a relative clause or an
age belongs to the item before it, and where the words leave it open ("Ann Petty, the mayor, and Bo Rust") the piece may
be either. A coordination has a reading for every number of items that this allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from auditor.assertions.lexicon import AUXILIARIES, PREPOSITIONS, PRONOUNS, SAYING, VERBS, forms
from auditor.assertions.tokens import NAME, NUMBER, Tokens
from auditor.document.model import Document, Span

_AND = forms("and or & plus")
_MOST_ITEMS = 40
_MOST_WORDS = 160
_CITED = 8
"""Words of an item that are cited at the most."""
_TITLES = 4
"""Lower-case words before a name: "the former minister Ann Petty"."""
_RELATIVES = forms(
    "which who whose whom where when that while but although though because if aged respectively too not since so "
    "formerly whereas whilst until unless despite being having now then all each both neither either especially"
)
"""Words with which a remark on the item before begins."""
_OPEN = forms("including includes include such e.g eg etc mainly notably example instance among amongst see née aka")
_REST = frozenset({("the", "rest"), ("the", "others"), ("the", "like"), ("so", "on"), ("so", "forth")})
_FIRMS = forms("co sons company brothers partners associates")
"""Words that end the name of a firm: "Nivison and Co"."""
_MORE = forms("others other more etc elsewhere beyond")
_ARTICLES = forms("a an one another")
_POINTERS = forms("the his her their its our my your this these those some any no every")
_CONTRACTED = ("’re", "'re", "’ve", "'ve", "’ll", "'ll", "n’t", "n't")
_QUOTES = forms('" “ ” ‘')
_ENDS = forms("? ! – — :")
_OBJECTS = forms("one me him them us myself himself herself")
_NOT_PIECE = forms(": ? ! = < > ± ≤ ≥")
_SMALL = forms("of the de del della van von der den al el la le du da di bin ibn y for 's ’s - . ' ’ and &")
"""Small words inside names."""
_ALIKE = frozenset({"bare", "a", "the", "name"})
"""Looks of noun phrases, which may follow one another in a list."""


class _Kind(Enum):
    ITEM = 1
    MAYBE = 2
    TAIL = 3


@dataclass(slots=True)
class _Piece:
    mark: str
    tokens: list[int]
    look: str = ""
    kind: _Kind = _Kind.ITEM


@dataclass(frozen=True, slots=True)
class Coordination:
    """A list: its items, those that may be some more, the token behind it, and how it looks."""

    items: tuple[Span, ...]
    perhaps: tuple[Span, ...]
    end: int
    look: str
    """"name", "number", "bare", "a", "the", or the preposition with which every item begins."""
    named: bool
    """Whether every item is a name, with no more than a phrase behind it."""
    closed: bool
    """Whether "and" or "or" leads to the last item."""
    clausal: bool
    """Whether its items are statements with verbs of their own."""
    alike: bool
    """Whether every item has the look of the first."""
    pieces: tuple[tuple[int, ...], ...]
    """The tokens of each of `items` and then of `perhaps`."""

    def readings(self) -> tuple[tuple[Span, ...], ...]:
        """Return the items of each reading, the fewest first."""
        return tuple(tuple(sorted((*self.items, *self.perhaps[:more]))) for more in range(len(self.perhaps) + 1))


def enclosed(document: Document, tokens: Tokens, first: int, last: int) -> Coordination | None:
    """Return the list that fills the tokens from `first` up to `last`, None where they are no list."""
    if last - first > _MOST_WORDS:
        return None
    pieces = _pieces(document, tokens, first, last)
    if any(piece.mark.startswith(";") for piece in pieces):
        pieces = _by_semicolons(pieces)
    return _coordination(document, tokens, pieces, last)


def running(document: Document, tokens: Tokens, first: int) -> Coordination | None:
    """Return the list that begins at token `first` and ends with the item behind its "and"; None where there is none.

    Its last item ends at a comma, a mark or a verb.
    """
    pieces = _pieces(document, tokens, first, _end_of_clause(tokens, first))
    close = next((k for k, piece in enumerate(pieces) if piece.mark.endswith(tuple(_AND))), -1)
    if close < 1 or any(not piece.tokens for piece in pieces[: close + 1]):
        return None
    if any(_finite(tokens, at) for piece in pieces[:close] for at in piece.tokens):
        return None
    del pieces[close + 1 :]
    final = pieces[-1].tokens
    stop = next((k for k, at in enumerate(final) if k and _finite(tokens, at)), len(final))
    end = (
        _past_bracket(tokens.words, final[-1] + 1) if final and stop == len(final) else final[stop] if final else first
    )
    del final[stop:]
    return _coordination(document, tokens, pieces, end)


def _past_bracket(words: Sequence[str], at: int) -> int:
    """Return the token after a closing quotation mark and a remark in brackets at token `at`."""
    if words[at : at + 1] and words[at] in _QUOTES:
        at += 1
    if words[at : at + 1] == ["("]:
        close = next((k for k in range(at, min(len(words), at + 16)) if words[k] == ")"), -1)
        return close + 1 if close >= 0 else at
    return at


def _end_of_clause(tokens: Tokens, first: int) -> int:
    words = tokens.words
    last = min(len(words), first + _MOST_WORDS)
    inside = 0
    for at in range(first, last):
        inside += (words[at] in ("(", "[")) - (words[at] in (")", "]"))
        if inside < 0 or (not inside and (words[at] in _ENDS or stops(words, at))):
            return at
    return last


def stops(words: Sequence[str], at: int) -> bool:
    """Tell whether token `at` is the full stop of a sentence, and not of an abbreviation within it."""
    return words[at] == "." and at >= len(words) - 2


def _finite(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return word in AUXILIARIES or word in VERBS or word in SAYING or word.endswith(_CONTRACTED)


def _pieces(document: Document, tokens: Tokens, first: int, last: int) -> list[_Piece]:
    """Return the words between separators, what stands in brackets left out."""
    words = tokens.words
    found = [_Piece("", [])]
    inside = quoted = 0
    for at in range(first, last):
        word = words[at]
        if word in ("(", "["):
            inside += 1
        elif word in (")", "]"):
            inside = max(0, inside - 1)
        elif inside:
            continue
        elif word in _QUOTES:
            quoted = 1 if word in ("“", "‘") else 0 if word == "”" else 1 - quoted
            found[-1].tokens.append(at)
        elif _separates(document, tokens, at, last, bool(quoted)):
            piece = found[-1]
            if not piece.tokens and piece.mark:
                piece.mark += word
            else:
                found.append(_Piece(word, []))
        else:
            found[-1].tokens.append(at)
    for piece in found:
        while piece.tokens and words[piece.tokens[0]] in _QUOTES:
            del piece.tokens[0]
        while piece.tokens and words[piece.tokens[-1]] in _QUOTES:
            piece.tokens.pop()
    return found


def _separates(document: Document, tokens: Tokens, at: int, last: int, quoted: bool) -> bool:
    words = tokens.words
    word = words[at]
    after = words[at + 1 : at + 2]
    if quoted:
        return word == "," and bool(after) and after[0] in _QUOTES
    if word in (",", ";"):
        return True
    if word not in _AND or at + 1 >= last or after[0] in _FIRMS:
        return False
    if word == "&":
        return not (capital(document, tokens, at - 1) and capital(document, tokens, at + 1))
    return "between" not in words[max(0, at - 4) : at]


def _by_semicolons(pieces: list[_Piece]) -> list[_Piece]:
    """Return the pieces that semicolons part; where the last holds "and" outside, it may be two."""
    found = [_Piece("", list(pieces[0].tokens))]
    last = max(k for k, piece in enumerate(pieces) if piece.mark.startswith(";"))
    for k, piece in enumerate(pieces[1:], 1):
        if piece.mark.startswith(";"):
            found.append(_Piece(piece.mark, list(piece.tokens)))
        elif k > last and piece.mark in _AND and piece.mark != "&" and not found[-1].mark.endswith(tuple(_AND)):
            found.append(_Piece("; maybe", list(piece.tokens)))
        else:
            found[-1].tokens.extend(piece.tokens)
    return found


def _coordination(document: Document, tokens: Tokens, pieces: list[_Piece], end: int) -> Coordination | None:
    words = tokens.words
    if not 2 <= len(pieces) <= _MOST_ITEMS or any(not piece.tokens for piece in pieces):
        return None
    for piece in pieces:
        piece.look = _look(document, tokens, piece.tokens)
        if not any(words[at][0].isalnum() or words[at] in (NUMBER, NAME) for at in piece.tokens):
            return None
        if any(words[at] in _NOT_PIECE for at in piece.tokens):
            return None
        if "and," in piece.mark or tuple(words[at] for at in piece.tokens[:2]) in _REST:
            return None  # "Croatia and, a year later, Serbia"; "and the rest"
        ends = {words[piece.tokens[0]], words[piece.tokens[-1]]}
        if words[piece.tokens[0]] in _OPEN or (_MORE & ends and (piece is not pieces[-1] or ends != {"other"})):
            return None  # "services and other" is complete, "services and others" is not
    base = pieces[0].look
    if base == "bare" and pieces[-1].look == "ing":
        pieces[-1].look = "bare"  # "shelter, food and schooling"
    if base == "tail" or words[pieces[0].tokens[0]] in PRONOUNS - _OBJECTS:
        return None
    _sort(tokens, pieces)
    counted = [piece for piece in pieces if piece.kind is _Kind.ITEM]
    perhaps = [piece for piece in pieces if piece.kind is _Kind.MAYBE]
    if len(counted) + len(perhaps) < 2:
        return None
    certain = tuple(counted)
    if len(counted) < 2:  # two there are in any list
        second = next((piece for piece in perhaps if piece.look != "number" or base.endswith(("#", "number"))), None)
        if second is None:
            return None
        counted.append(second)
        perhaps.remove(second)
    clausal = any(_stated(tokens, piece.tokens) for piece in pieces if piece.kind is not _Kind.TAIL)
    clausal = clausal or (pieces[-1].look == "tail" and pieces[-1].mark.endswith(tuple(_AND)))
    closed = any(piece.mark.endswith(tuple(_AND)) for piece in pieces)
    return Coordination(
        tuple(_place(tokens, piece) for piece in counted),
        tuple(_place(tokens, piece) for piece in perhaps),
        end,
        base,
        len(certain) > 1
        and all(piece.look == "name" and _is_name(document, tokens, piece.tokens) for piece in certain),
        closed,
        clausal,
        all(piece.look == base for piece in pieces if piece.kind is _Kind.ITEM),
        tuple(tuple(piece.tokens) for piece in (*counted, *perhaps)),
    )


def _place(tokens: Tokens, piece: _Piece) -> Span:
    """Return what is cited of an item, with what stands in brackets behind it."""
    last = piece.tokens[:_CITED][-1]
    if last == piece.tokens[-1] and tokens.words[last + 1 : last + 2] == ["("]:
        last = max(last, _past_bracket(tokens.words, last + 1) - 1)
    return tokens.span(piece.tokens[0], last)


def _stated(tokens: Tokens, piece: Sequence[int]) -> bool:
    """Tell whether a piece is a statement: a verb that no relative pronoun goes before."""
    for k, at in enumerate(piece):
        if tokens.words[at] in _RELATIVES:
            return False
        if tokens.words[at] in AUXILIARIES or (k and _finite(tokens, at)):
            return True
    return False


def _look(document: Document, tokens: Tokens, piece: Sequence[int]) -> str:
    """Return what a piece begins with: the sort of phrase it is."""
    words = tokens.words
    first = words[piece[0]]
    if first == NUMBER and len(piece) > 1 and all(capital(document, tokens, at) for at in piece[:2]):
        return "name"  # "First Union"
    if first == NUMBER or (first == NAME and document.cut(tokens.place(piece[0])).lower() == "one"):
        return "number"
    if capital(document, tokens, piece[0]):
        return "name"
    if first in _RELATIVES:
        return "in that" if first == "that" else "tail"
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


def _is_name(document: Document, tokens: Tokens, piece: Sequence[int]) -> bool:
    """Tell whether a piece is a name, behind a title perhaps, with at the most a phrase after it."""
    words = tokens.words
    k = 0
    while k < len(piece) and not capital(document, tokens, piece[k]):
        if words[piece[k]].endswith("ed") and k + 1 < len(piece) and capital(document, tokens, piece[k + 1]):
            return False  # "was followed Ann Petty"
        k += 1
    while k < len(piece) and (capital(document, tokens, piece[k]) or words[piece[k]] in _SMALL):
        k += 1
    after = piece[k:]
    if not after or words[after[0]] in PREPOSITIONS or words[after[0]] in _RELATIVES or words[after[0]] == NUMBER:
        return True
    return any(words[at].endswith(("'s", "’s")) for at in piece[:k])


def _sort(tokens: Tokens, pieces: list[_Piece]) -> None:
    """Tell of each piece but the first whether it is an item, may be one, or belongs to the one before it."""
    base = pieces[0].look
    marks = [piece.mark for piece in pieces]
    ands = [k for k, mark in enumerate(marks) if mark.endswith(tuple(_AND))]
    close = ands[-1] if ands else -1
    listed = any(mark[:1] in (",", ";") for mark in marks[1:])
    for k, piece in enumerate(pieces[1:], 1):
        kind = _likeness(tokens, base, pieces[k - 1], piece)
        if piece.mark == "; maybe":
            kind = _Kind.MAYBE
        elif piece.mark.startswith(";"):
            kind = _Kind.ITEM
        elif piece.mark in _AND and kind is _Kind.ITEM:
            # "fish and chips, pie and mash, and curry"; "A and B, C and D": only the last "and" surely parts two items
            if k == close and not listed and len(ands) > 1 and k == 1:
                kind = _Kind.ITEM
            elif (k != close and (listed or len(ands) > 1)) or (k == close and not listed and len(ands) > 1):
                kind = _Kind.MAYBE
        elif kind is _Kind.ITEM and piece.mark == "," and any(marks[one] in _AND for one in ands if one < k):
            kind = _Kind.MAYBE  # "the Guild of Smiths and the Union of Cooks, Bakers and Brewers"
        elif piece.mark == "," and 0 < close < k:
            kind = _Kind.MAYBE if kind is _Kind.ITEM else _Kind.TAIL
        piece.kind = kind


def _likeness(tokens: Tokens, base: str, before: _Piece, piece: _Piece) -> _Kind:
    """Tell how like the first item of a list a piece is."""
    look = piece.look
    closes = piece.mark.endswith(tuple(_AND))
    if look == "tail":
        return _Kind.MAYBE if closes else _Kind.TAIL
    if look == "number" and (base.endswith("#") or (base == "a" and len(piece.tokens) > 1)):
        return _Kind.ITEM
    if look == "a" and base == "number":
        return _Kind.ITEM
    if look == "number" and base != "number":
        alone = len(piece.tokens) == 1 and before.look == "name"
        return _Kind.TAIL if alone and not closes else _Kind.MAYBE
    if look == base:
        return _Kind.ITEM
    if base == "name":
        return _Kind.MAYBE if closes or not look.startswith("in ") else _Kind.TAIL
    if base in _ALIKE and look in _ALIKE:
        return _Kind.ITEM
    if look.startswith("in "):
        return _Kind.MAYBE if closes or base.startswith("in ") else _Kind.TAIL
    if base.startswith("in ") and look in _ALIKE:
        return _Kind.ITEM
    return _Kind.MAYBE


def capital(document: Document, tokens: Tokens, at: int) -> bool:
    """Tell whether token `at` is written with a capital, or is part of a name with a number in it."""
    first = document.text[tokens.place(at).start]
    return first.isupper() or (tokens.words[at] == NAME and not first.isalpha())
