"""Answers to one question told in two sentences: "51% say he should resign. Yet 43% say he should stay".

They exclude one another, and some may have given neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.hundreds.antonyms import all_sides
from auditor.assertions.frames.hundreds.hundred_words import HEDGES
from auditor.assertions.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SAYING, forms
from auditor.assertions.linked.leftovers import Rows
from auditor.assertions.model import Assertion, Reading, Role
from auditor.assertions.tokens import stem

_MARKS = ".,;:!?\"'()”“—–"
_OPENING = HEDGES | forms("but and some another yet however meanwhile only a further though by contrast still slightly "
    "fewer more than less at least up to")  # fmt: skip
_ASKED = forms("those them people respondents voters adults americans britons readers residents participants polled "
    "surveyed asked questioned likely registered parents teachers workers")  # fmt: skip
_GROUPING = forms("among for in")
_TAKING_UP = forms("he she it they him her them this that so")
_THINKING = forms("say says said think thinks thought believe believes believed want wants wanted feel felt would "
    "should be been view views have has had prefer preferred who which because way idea")  # fmt: skip
_FILL = DETERMINERS | PREPOSITIONS | PRONOUNS | AUXILIARIES | SAYING | _THINKING | HEDGES
_MOST = 16
"""Words of a sentence in which an answer is told."""


def answers(reading: Reading, rows: Rows) -> Iterator[tuple[Assertion, Assertion]]:
    """Yield the only shares of two sentences, of which the second takes the other side in what the first tells."""
    for index, own in rows.items():
        before = rows.get(index - 1, ())
        if len(own) != 1 or len(before) != 1 or Role.BASE in (own[0].role, before[0].role):
            continue
        one, other = before[0], own[0]
        sentences = reading.document.sentences
        if sentences[index].block != sentences[index - 1].block:
            continue
        opening = _words(reading, sentences[index].span.start, other.span.start)
        if not _OPENING.issuperset(opening):
            continue
        first = _words(reading, sentences[index - 1].span.start, one.span.start)
        first += _words(reading, one.span.end, sentences[index - 1].span.end)[: 2 * _MOST]
        said = _words(reading, other.span.end, sentences[index].span.end)[:_MOST]
        if _of_the_same(said, first) and _facing(first, said) and other.scope.times == one.scope.times:
            yield one, other


def _words(reading: Reading, start: int, end: int) -> list[str]:
    bare = (word.strip(_MARKS) for word in reading.document.prose[start:end].lower().split())
    return [word for word in bare if word]


def _of_the_same(said: Sequence[str], first: Sequence[str]) -> bool:
    """Tell whether those of whom the second share is are those of the first: not "of women", "in the south"."""
    if not _GROUPING.isdisjoint(said[1:2]) or "among" in said:
        return False
    if said[:1] == ["of"]:
        whom = next((word for word in said[1:] if word not in DETERMINERS), "")
        return whom in _ASKED or whom in first
    return said[:1] != ["in"]


def _facing(first: Sequence[str], said: Sequence[str]) -> bool:
    """Tell whether the second sentence takes the other side in what the first one tells."""
    topic = {stem(word) for word in first}
    sides = all_sides()
    for at, word in enumerate(said):
        if word == "against" and at and said[at - 1] in first and word not in first and len(said) == at + 1:
            return True  # "would vote to join", "would vote against"
        for against in sides.get(word, ()):
            if against not in first:
                continue
            taken_up = not _TAKING_UP.isdisjoint(said[max(0, at - 3) : at + 2])
            after = {stem(then) for then in said[at + 1 :] if then not in _FILL}
            if taken_up or after <= topic:
                return True
    return False
