"""Quantities to assertions: nouns, roles and scopes first, then the frames that bind them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import count

from auditor.assertions import inherit
from auditor.assertions.frames import read_frames
from auditor.assertions.lexicon import CLAUSE_BREAKS
from auditor.assertions.model import Assertion, Frame, Reading, Role, Scope
from auditor.assertions.nouns import PRONOUN, Noun, noun_after, noun_before, noun_within
from auditor.assertions.roles.roles import RoleReader
from auditor.assertions.scope import ClauseScope
from auditor.assertions.tokens import Tokens, words_text
from auditor.assertions.view import SentenceView
from auditor.document.model import Document, Sentence
from auditor.quantities.model import Kind, Quantity
from auditor.settings import Settings

_NOTHING = ()
_TAKEN_OVER = {
    (False, False): (),
    (True, False): ("unit",),
    (False, True): ("noun",),
    (True, True): ("unit", "noun"),
}
"""What a number took over from its neighbours, by whether the unit and the noun are among it."""
_UNNAMED = frozenset({Kind.DATE, Kind.YEAR, Kind.TIME, Kind.ORDINAL, Kind.SCORE})


def read_assertions(document: Document, quantities: tuple[Quantity, ...], settings: Settings) -> Reading:
    """Return what `quantities` assert in their sentences.

    Every quantity becomes one assertion; one that stands outside every sentence belongs to the nearest sentence before
    it and takes part in no frame.
    """
    sentences = document.sentences
    made: list[Assertion] = []
    frames: list[Frame] = []
    by_sentence: list[tuple[Assertion, ...]] = [_NOTHING] * len(sentences)
    earlier: Noun = ()
    lowered = words_text(document)
    starts = [sentence.span.start for sentence in sentences]
    at = 0
    index = 0
    total = len(quantities)
    while at < total:
        start = quantities[at].span.start
        before, index = index, max(0, bisect_right(starts, start) - 1)
        if sentences and sentences[before].block != sentences[index].block:
            earlier = ()
        if not sentences or start >= sentences[index].span.end or start < sentences[index].span.start:
            made.append(_outside(quantities[at], len(made), index))
            at += 1
            continue
        sentence = sentences[index]
        first = at
        while at < total and quantities[at].span.start < sentence.span.end:
            at += 1
        reader = _Sentence(lowered, document, sentence, quantities[first:at], len(made), earlier)
        made.extend(reader.assertions)
        by_sentence[index] = tuple(reader.numbers)
        earlier = reader.last_noun
        frames.extend(read_frames(reader.view))
    by_kind: dict[Kind, list[Assertion]] = {}
    for assertion in made:
        by_kind.setdefault(assertion.quantity.kind, []).append(assertion)
    return Reading(document, settings, tuple(made), tuple(frames), tuple(by_sentence), by_kind)


def _outside(quantity: Quantity, index: int, sentence: int) -> Assertion:
    return Assertion(f"n{index + 1}", index, quantity, sentence, None, (), Scope(quantity.span))


class _Sentence:
    """The assertions of one sentence."""

    def __init__(
        self,
        lowered: str,
        document: Document,
        sentence: Sentence,
        all_quantities: tuple[Quantity, ...],
        first: int,
        earlier: Noun,
    ) -> None:
        tokens = Tokens(lowered, document, sentence.span, all_quantities)
        quantities = [quantity for quantity in all_quantities if quantity.excluded is None]
        found = RoleReader(tokens, quantities)
        nouns: list[Noun] = []
        ahead: list[bool] = []
        for i, quantity in enumerate(quantities):
            noun, before = _noun(document, tokens, tokens.at[i], quantity, found.roles[i])
            nouns.append(noun)
            ahead.append(before)
        units: dict[int, int] = {}
        if len(quantities) > 1:
            units = inherit.units(tokens, quantities, found.roles, nouns, found.see_through, ahead)
            for i in units:
                nouns[i] = nouns[i] if not ahead[i] else ()
        shared, self.last_noun = inherit.nouns(tokens, quantities, found.roles, nouns, earlier)
        scopes = _scopes(document, sentence, tokens, all_quantities)
        self.numbers: list[Assertion] = []
        self.assertions: list[Assertion] = []
        i = 0
        for index, quantity, scope in zip(count(first), all_quantities, scopes):
            if quantity.excluded is not None:
                noun = (
                    noun_after(tokens, tokens.every[index - first], quantity, "")
                    if quantity.excluded == PRONOUN
                    else ()
                )
                counts = noun[-1] if noun else None
                self.assertions.append(Assertion(f"n{index + 1}", index, quantity, sentence.index, counts, noun, scope))
                continue
            noun = nouns[i]
            cue = found.cues[i]
            assertion = Assertion(
                f"n{index + 1}",
                index,
                quantities[i],
                sentence.index,
                noun[-1] if noun else None,
                noun,
                scope,
                found.roles[i],
                () if cue is None else (cue,),
                _TAKEN_OVER[i in units, i in shared],
            )
            self.assertions.append(assertion)
            self.numbers.append(assertion)
            i += 1
        self.view = SentenceView(document, sentence, tokens, self.numbers, found.see_through)


def _noun(document: Document, tokens: Tokens, at: int, quantity: Quantity, role: Role) -> tuple[Noun, bool]:
    """Return what the number at token `at` counts, and whether the words before it say so."""
    if quantity.kind in _UNNAMED:
        return (), False
    written = document.text[quantity.span.start : quantity.span.end] if quantity.unit is not None else ""
    if quantity.unit is not None and quantity.unit.startswith("1 / "):
        return noun_within(written), False
    noun = noun_after(tokens, at, quantity, written)
    if not noun and quantity.unit is None and quantity.kind is Kind.COUNT and role is not Role.BRACKET:
        return noun_before(tokens, at), True
    return noun, False


def _scopes(
    document: Document, sentence: Sentence, tokens: Tokens, quantities: tuple[Quantity, ...]
) -> Sequence[Scope]:
    """Return the scope of each number: that of its clause."""
    words = tokens.words
    last = len(words) - 1
    if CLAUSE_BREAKS.isdisjoint(words):
        return [ClauseScope(document, tokens, sentence.span, 0, last, quantities)] * len(quantities)
    edges = [at for at, word in enumerate(words) if word in CLAUSE_BREAKS]
    edges.append(last + 1)
    scopes: list[Scope] = []
    clause = 0
    begin = 0
    current: Scope | None = None
    for at in tokens.every:
        while edges[clause] <= at:
            begin = edges[clause]
            clause += 1
            current = None
        if current is None:
            current = ClauseScope(document, tokens, None, begin, edges[clause] - 1, quantities)
        scopes.append(current)
    return scopes
