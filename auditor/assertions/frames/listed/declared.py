"""Numbers that may declare how many items a list has, and the marks around lists."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import forms
from auditor.assertions.lists.coordination import Coordination, stops
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

MOST = 40
"""Items that a sentence or a list may declare."""
_NEVER = frozenset({Role.BASE, Role.PER, Role.RANK, Role.LIMIT, Role.SHARE, Role.MULTIPLE})
_DASHES = forms("– —")
LONGEST = 160
"""Words of a list."""
POINTING = forms("the all these those their its his her remaining other last first final only next")
_DEFINITE = forms("the these those its their his her our my")
SHELLS = forms(
    "reason aim goal signal threat product ingredient component element part stage phase step category type kind class "
    "sort option choice factor cause effect symptom measure criterion principle pillar rule area field theme topic "
    "question issue problem challenge priority task duty outcome endpoint variable method approach technique tool "
    "language colour color sense season branch sector subject weakness strength advantage condition requirement "
    "way thing step lesson point argument change fact explanation possibility scenario mistake difference "
    "benefit drawback concern finding conclusion claim recommendation proposal suggestion demand request objective "
    "pledge promise commitment target tip lesson barrier obstacle hurdle"
)
"""What is often counted to be named right away: "the four golden signals are latency, …"."""
ENDS = forms(". ; ? ! – — : )")
FAR = 34
"""Words between a number and the mark that opens its items at the most."""


def few(number: Assertion) -> bool:
    """Tell whether a number is a whole one of the size that lists have."""
    value = number.quantity.value
    return value is not None and value.denominator == 1 and 2 <= value.numerator <= MOST


def declares(number: Assertion) -> bool:
    """Tell whether a number may say how many items a list has."""
    return (
        number.quantity.kind is Kind.COUNT
        and number.quantity.unit is None
        and few(number)
        and number.quantity.interval.exact  # "about three"
        and (number.role not in _NEVER or (number.role is Role.RANK and number.counts is not None))
    )


def hyphened(view: SentenceView, number: Assertion) -> bool:
    """Tell whether a number is part of a word: "a three-phase scan", "form 2015-14"."""
    text = view.document.text
    before = text[number.span.start - 1 : number.span.start] if number.span.start else ""
    return text[number.span.end : number.span.end + 1] in ("-", "‑") or before in ("-", "‑", "/", ".")


def is_whole(view: SentenceView, i: int) -> bool:
    """Tell whether a number is only what others are some of: "four of the six"."""
    if not i or view.distance(i - 1, i) > 4 or view.numbers[i - 1].quantity.kind is not Kind.COUNT:
        return False
    gap = view.between(i - 1, i)
    return gap[:1] == ["of"] or gap[:2] == ["out", "of"]


def titled(view: SentenceView, i: int) -> bool:
    """Tell whether a number before a capital is part of a title: written in figures, or with a capital itself."""
    written = view.document.cut(view.numbers[i].span)
    return not written[:1].isalpha() or (written[0].isupper() and view.tokens.at[i] > 0)


def definite(view: SentenceView, i: int) -> bool:
    """Tell whether the words before a number make it all there are: "the three", "its three", "Leeds's three"."""
    at = view.tokens.at[i] - 1
    word = view.tokens.words[at] if at >= 0 else ""
    return word in _DEFINITE or word in POINTING or word.endswith(("'s", "’s", "s'", "s’"))


def is_dash(view: SentenceView, at: int) -> bool:
    """Tell whether token `at` is a dash between words, and no hyphen."""
    word = view.tokens.words[at]
    if word in _DASHES:
        return True
    start, end = view.tokens.place(at) if word == "-" else (0, 0)
    text = view.document.text
    around = (text[start - 1 : start], text[end : end + 1])
    return word == "-" and ("-" in around or around == (" ", " "))


def sentence_end(view: SentenceView, first: int) -> int:
    """Return the token that ends what a mark before token `first` opens: the end of the sentence, a dash or a quote."""
    words = view.tokens.words
    last = min(len(words), first + LONGEST)
    quoted = False
    for at in range(first, last):
        word = words[at]
        if word in ("?", "!", ":") or stops(words, at) or (at > first and is_dash(view, at)):
            return at
        if word in ("“", "”", '"'):
            if word == "”" and not quoted:
                return at
            quoted = word == "“" or (word == '"' and not quoted)
    return last


def readings(view: SentenceView, i: int, found: Coordination, evidence: Evidence, at: int) -> Iterator[Frame]:
    term = FrameTerm(Role.TOTAL, view.numbers[i])
    place = view.tokens.span(at, at)
    for items in found.readings():
        yield Frame("list", (term,), evidence, (place,), items=items)
