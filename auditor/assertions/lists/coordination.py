"""The grammar of coordination: how many items "A, B and C" has, whatever hangs on each of them.

Separators outside brackets and quotation marks cut the words into pieces. The first piece says what an item looks like
(a name, a noun with its article, a number, a preposition); a piece of the same look is an item, a relative clause or an
age belongs to the item before it, and where the words leave it open ("Ann Petty, the mayor, and Bo Rust") the piece may
be either. A coordination has a reading for every number of items that this allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.assertions.lexicon import PREPOSITIONS, PRONOUNS, forms
from auditor.assertions.lists.conjuncts import (
    AND,
    SMALL,
    Kind,
    Piece,
    capital,
    finite,
    is_name,
    look_of,
    past,
    sort,
    stated,
)
from auditor.assertions.lists.pieces import QUOTES, by_semicolons, pieces_of
from auditor.assertions.tokens import NAME, NUMBER, Tokens, plural
from auditor.document.model import Document, Span
from auditor.records import dataclass

_MOST_ITEMS = 40
_MOST_WORDS = 160
_CITED = 8
"""Words of an item that are cited at the most."""
_OPEN = forms("including includes include such e.g eg etc mainly notably example instance among amongst see née aka")
_REST = frozenset({("the", "rest"), ("the", "others"), ("the", "like"), ("so", "on"), ("so", "forth")})
_QUANTIFIERS = forms("many most some several all both each few half none")
_MORE = forms("others other more etc elsewhere beyond")
_ENDS = forms("? ! – — :")
_SUBJECTS = (PRONOUNS - forms("one me him them us myself himself herself")) | forms(
    "there's there’s here's here’s it's it’s that's that’s he's he’s she's she’s"
)
"""Words with which no item begins, but a sentence."""
_NOT_PIECE = forms(": ? ! = < > ± ≤ ≥")


_RESUMING = forms("all both none each they these those every nobody neither")


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
    """Whether some items are statements with verbs of their own."""
    stated: bool
    """Whether all items are statements."""
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
    pieces = pieces_of(document, tokens, first, last)
    parted = [k for k, piece in enumerate(pieces) if piece.mark.startswith(";")]
    if len(parted) == 1 and pieces[parted[0] - 1].mark in AND and _resumes(tokens, pieces[parted[0]]):
        pieces, last = pieces[: parted[0]], pieces[parted[0]].tokens[0] - 1  # "A, B and C; all of them stayed"
    elif parted:
        pieces = by_semicolons(pieces)
    return _coordination(document, tokens, pieces, last)


def _resumes(tokens: Tokens, piece: Piece) -> bool:
    """Tell whether a piece says something of all that was listed before it."""
    opening = tokens.words[piece.tokens[0]] if piece.tokens else ""
    return opening in _RESUMING or stated(tokens, piece.tokens)


def running(document: Document, tokens: Tokens, first: int) -> Coordination | None:
    """Return the list that begins at token `first` and ends with the item behind its "and"; None where there is none.

    Its last item ends at a comma, a mark or a verb. Where the words go on to another "and", what they name before it
    may be items too: "Ann and Bo, both of Leeds, and Cy", "the banks of Alton and Brede, the Dock Bank, and the Mill".
    """
    pieces = pieces_of(document, tokens, first, _end_of_clause(tokens, first))
    close = _closing(tokens, pieces, 1)
    if close < 1:
        return None
    further = _closing(tokens, pieces, close + 1)
    found = _up_to(document, tokens, [Piece(piece.mark, list(piece.tokens)) for piece in pieces[: close + 1]], first)
    if found is None:
        return None
    found = _each_with_place(document, tokens, found)
    if further < 0 or pieces[close + 1].mark not in (",", ",and"):
        return found
    longer = _up_to(document, tokens, pieces[: further + 1], first)
    if longer is None:
        return found
    if found.named and longer.look == "name" and _counts_on(tokens, pieces[further]):
        return found  # "two sons, Tom and Ned, and a daughter"
    more = tuple(place for place in (*longer.items, *longer.perhaps) if place.start >= found.items[-1].end)
    return replace(found, perhaps=(*found.perhaps, *more))


def _counts_on(tokens: Tokens, piece: Piece) -> bool:
    """Tell whether a piece counts things anew and names none: "a daughter", "four nieces"."""
    words = tokens.words
    return words[piece.tokens[0]] in ("a", "an", "one", NUMBER) and piece.look in ("a", "number")


def _each_with_place(document: Document, tokens: Tokens, found: Coordination) -> Coordination:
    """Return a list in which every second name may be the place of the one before: "Ann Petty, Leeds, and Bo, York"."""
    words, end = tokens.words, found.end
    placed = words[end : end + 1] == [","] and end + 1 < len(words) and capital(document, tokens, end + 1)
    if not placed or not found.named or found.perhaps or len(found.items) % 2 == 0:
        return found
    return replace(found, items=found.items[::2], perhaps=found.items[1::2])


def _closing(tokens: Tokens, pieces: Sequence[Piece], first: int) -> int:
    """Return the first piece from `first` on that follows an "and", -1 where a verb or nothing stands before it."""
    for k in range(first, len(pieces)):
        if not pieces[k].tokens or not pieces[k - 1].tokens:
            return -1
        if any(finite(tokens, at) for at in pieces[k - 1].tokens):
            return -1
        if pieces[k].mark.endswith(tuple(AND)):
            return k
    return -1


def _up_to(document: Document, tokens: Tokens, pieces: list[Piece], first: int) -> Coordination | None:
    """Return the list of `pieces`, the last of which ends before a verb."""
    final = pieces[-1].tokens
    stop = next((k for k, at in enumerate(final) if k and (finite(tokens, at) or past(tokens, at))), len(final))
    if all(capital(document, tokens, at) for piece in pieces[:-1] for at in piece.tokens):
        stop = next((k for k, at in enumerate(final[:stop]) if k and _ends_name(document, tokens, at)), stop)
    end = (
        _past_bracket(tokens.words, final[-1] + 1) if final and stop == len(final) else final[stop] if final else first
    )
    del final[stop:]
    return _coordination(document, tokens, pieces, end)


def _ends_name(document: Document, tokens: Tokens, at: int) -> bool:
    """Tell whether token `at` can stand neither in a name nor in a phrase behind it: "Muck, Rum and Eigg share …"."""
    word = tokens.words[at]
    return word.isalpha() and not (capital(document, tokens, at) or word in SMALL or word in PREPOSITIONS)


def _past_bracket(words: Sequence[str], at: int) -> int:
    """Return the token after a closing quotation mark and a remark in brackets at token `at`."""
    if words[at : at + 1] and (words[at] in QUOTES or words[at] == ">"):
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


def _coordination(document: Document, tokens: Tokens, pieces: list[Piece], end: int) -> Coordination | None:
    words = tokens.words
    if not 2 <= len(pieces) <= _MOST_ITEMS or any(not piece.tokens for piece in pieces):
        return None
    for piece in pieces:
        piece.look = look_of(document, tokens, piece.tokens)
        if not any(words[at][0].isalnum() or words[at] in (NUMBER, NAME) for at in piece.tokens):
            return None
        if any(words[at] in _NOT_PIECE for at in piece.tokens):
            return None
        if "and," in piece.mark or tuple(words[at] for at in piece.tokens[:2]) in _REST:
            return None  # "Croatia and, a year later, Serbia"; "and the rest"
        ends = {words[piece.tokens[0]], words[piece.tokens[-1]]}
        if piece is pieces[-1] and _unnumbered(words, piece):
            return None
        if words[piece.tokens[0]] in _OPEN or (_MORE & ends and (piece is not pieces[-1] or ends != {"other"})):
            return None  # "services and other" is complete, "services and others" is not
    base = pieces[0].look
    if base == "bare" and pieces[-1].look == "ing":
        pieces[-1].look = "bare"  # "shelter, food and schooling"
    if base == "tail" or words[pieces[0].tokens[0]] in _SUBJECTS:
        return None
    if words[pieces[0].tokens[0]] in _QUANTIFIERS and [words[at] for at in pieces[0].tokens[1:2]] == ["of"]:
        return None  # "nine countries - many of them fragile or failed states - …"
    sort(tokens, pieces)
    counted = [piece for piece in pieces if piece.kind is Kind.ITEM]
    perhaps = [piece for piece in pieces if piece.kind is Kind.MAYBE]
    if len(counted) + len(perhaps) < 2:
        return None
    certain = tuple(counted)
    if len(counted) < 2:  # two there are in any list
        second = next((piece for piece in perhaps if piece.look != "number" or base.endswith(("#", "number"))), None)
        if second is None:
            return None
        counted.append(second)
        perhaps.remove(second)
    statements = [stated(tokens, piece.tokens) for piece in pieces if piece.kind is not Kind.TAIL]
    clausal = any(statements)
    clausal = clausal or (pieces[-1].look == "tail" and pieces[-1].mark.endswith(tuple(AND)))
    if base.startswith("in ") and pieces[-1].kind is Kind.TAIL:
        clausal = clausal or stated(tokens, pieces[-1].tokens)  # "by bus and tram, one can get there"
    closed = any(piece.mark.endswith(tuple(AND)) for piece in pieces)
    return Coordination(
        tuple(_place(tokens, piece, aged=piece.look == "name") for piece in counted),
        tuple(_place(tokens, piece) for piece in perhaps),
        end,
        base,
        len(certain) > 1 and all(piece.look == "name" and is_name(document, tokens, piece.tokens) for piece in certain),
        closed,
        clausal,
        all(statements),
        all(piece.look == base for piece in pieces if piece.kind is Kind.ITEM),
        tuple(tuple(piece.tokens) for piece in (*counted, *perhaps)),
    )


def _unnumbered(words: Sequence[str], piece: Piece) -> bool:
    """Tell whether the last piece of a list leaves open how many there are: "and their children", "Cole among them"."""
    first, last = words[piece.tokens[0]], words[piece.tokens[-1]]
    if last == "them" and len(piece.tokens) > 1:
        return words[piece.tokens[-2]] in ("among", "amongst")
    return first in ("their", "his", "her") and plural(last)


def _place(tokens: Tokens, piece: Piece, aged: bool = False) -> Span:
    """Return what is cited of an item, with what stands in brackets behind it, or the age of one who is named."""
    words, last = tokens.words, piece.tokens[:_CITED][-1]
    if aged and words[last + 1 : last + 3] == [",", NUMBER] and words[last + 3 : last + 4] in ([","], ["."], [";"], []):
        last += 2
    elif last == piece.tokens[-1] and words[last + 1 : last + 2] == ["("]:
        last = max(last, _past_bracket(words, last + 1) - 1)
    return tokens.span(piece.tokens[0], last)
