"""The words between the separators of a coordination: commas, semicolons and "and" outside brackets and quotes."""

from __future__ import annotations

from auditor.assertions.lexicon import forms
from auditor.assertions.lists.conjuncts import AND, Piece, capital
from auditor.assertions.tokens import Tokens
from auditor.document.model import Document

_FIRMS = forms("co sons company brothers partners associates")
"""Words that end the name of a firm: "Nivison and Co"."""
_ANGLED = 8
"""Words of a name that a wire sets between angle brackets: "<Alton Mills Ltd>"."""
QUOTES = forms('" “ ” ‘')


def pieces_of(document: Document, tokens: Tokens, first: int, last: int) -> list[Piece]:
    """Return the words between separators, what stands in brackets left out."""
    words = tokens.words
    found = [Piece("", [])]
    inside = quoted = 0
    angled = False
    for at in range(first, last):
        word = words[at]
        if word in ("(", "["):
            inside += 1
        elif word in (")", "]"):
            inside = max(0, inside - 1)
        elif inside:
            continue
        elif word == "<" and capital(document, tokens, at + 1) and ">" in words[at + 2 : at + _ANGLED]:
            angled = True
        elif word == ">" and angled:
            angled = False
        elif word in QUOTES:
            quoted = 1 if word in ("“", "‘") else 0 if word == "”" else 1 - quoted
            found[-1].tokens.append(at)
        elif _separates(document, tokens, at, last, bool(quoted)):
            piece = found[-1]
            if not piece.tokens and piece.mark:
                piece.mark += word
            else:
                found.append(Piece(word, []))
        else:
            found[-1].tokens.append(at)
    for piece in found:
        while piece.tokens and words[piece.tokens[0]] in QUOTES:
            del piece.tokens[0]
        while piece.tokens and words[piece.tokens[-1]] in QUOTES:
            piece.tokens.pop()
    return found


def _separates(document: Document, tokens: Tokens, at: int, last: int, quoted: bool) -> bool:
    words = tokens.words
    word = words[at]
    after = words[at + 1 : at + 2]
    if quoted:
        return word == "," and bool(after) and after[0] in QUOTES
    if word in (",", ";"):
        return True
    if word not in AND or at + 1 >= last or after[0] in _FIRMS:
        return False
    if word == "&":
        return not (capital(document, tokens, at - 1) and capital(document, tokens, at + 1))
    return "between" not in words[max(0, at - 4) : at]


def by_semicolons(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces that semicolons part; where the last holds "and" outside, it may be two."""
    found = [Piece("", list(pieces[0].tokens))]
    last = max(k for k, piece in enumerate(pieces) if piece.mark.startswith(";"))
    for k, piece in enumerate(pieces[1:], 1):
        if piece.mark.startswith(";"):
            found.append(Piece(piece.mark, list(piece.tokens)))
        elif k > last and piece.mark in AND and piece.mark != "&" and not found[-1].mark.endswith(tuple(AND)):
            found.append(Piece("; maybe", list(piece.tokens)))
        else:
            found[-1].tokens.extend(piece.tokens)
    return found
