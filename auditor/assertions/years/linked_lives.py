"""Lives that are told in several sentences: a birth here, an age there, a death at the head of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.model import Frame, FrameTerm, Reading

_NEAR = 3
"""Sentences between which one goes on to tell of the same person."""
_KIN = (" brother", " sister", " son ", " daughter", " father", " mother", " wife", " husband", " children", " parents")


class TwoAges(NamedTuple):
    """One person's ages at two times."""

    first: Frame
    second: Frame


def linked_lives(reading: Reading) -> Iterator[Frame]:
    """Yield a frame "life" for each age of which another sentence tells the birth.

    An age at death takes the time of the death that the text tells, if it tells of one only, else the text's own day.
    """
    births = reading.framed("birth")
    if not births:
        return
    for lived in reading.framed("lived"):
        birth = _of_one_life(reading, births, lived)
        if birth is not None:
            yield replace(lived, kind="life", terms=(*birth.terms, *lived.terms))
    deaths = reading.framed("death")
    aged = reading.framed("aged")
    if len({frame.terms[0].assertion.quantity.value for frame in aged}) == 1:
        for frame in aged:
            birth = _of_one_life(reading, births, frame) or _sole(reading, births, frame)
            if birth is None:
                continue
            own = [one for one in deaths if _beside(reading, one, frame, len(deaths) == 1)]
            if len(own) <= 1:
                yield replace(frame, kind="life" if own else "dead", terms=(*birth.terms, *_terms(own), *frame.terms))
    for frame in reading.framed("present"):
        birth = _of_one_life(reading, births, frame)
        if birth is not None:
            yield replace(frame, kind="life", terms=(*birth.terms, *frame.terms))


def two_ages(reading: Reading) -> Iterator[TwoAges]:
    """Yield two ages at two times in neighbouring sentences of one paragraph about him, or about her."""
    lived = reading.framed("lived")
    sentences = reading.document.sentences
    for one, other in pairwise(lived):
        here, there = _sentence(one), _sentence(other)
        if sentences[here].block != sentences[there].block or there - here > 1:
            continue
        told = there == here or _goes_on(reading, other)
        if one.direction and one.direction == other.direction and told:
            yield TwoAges(one, other)


def _terms(frames: list[Frame]) -> tuple[FrameTerm, ...]:
    return frames[0].terms if frames else ()


def _sentence(frame: Frame) -> int:
    return frame.terms[0].assertion.sentence


def _of_one_life(reading: Reading, births: tuple[Frame, ...], part: Frame) -> Frame | None:
    """Return the birth of whom a part tells: the nearest before it, or in the sentence after, None if another's."""
    here = _sentence(part)
    sentences = reading.document.sentences
    near = [
        one
        for one in births
        if -1 <= here - _sentence(one) <= _NEAR and sentences[_sentence(one)].block == sentences[here].block
    ]
    if not near:
        return None
    birth = min(near, key=lambda one: (abs(here - _sentence(one)), _sentence(one) > here))
    there = _sentence(birth)
    if there == here:
        return birth if part.kind == "aged" else None
    if birth.direction * part.direction < 0:
        return None
    later, earlier = (part, birth) if there < here else (birth, part)
    if not _goes_on(reading, later) and not _same_name(reading, earlier, later):
        return None
    for between in range(min(here, there) + 1, max(here, there)):
        text = reading.document.cut(sentences[between].span)
        if any(word in text for word in _KIN):
            return None
    return birth


def _goes_on(reading: Reading, frame: Frame) -> bool:
    """Tell whether the sentence of a part speaks of him or her of whom the sentence before spoke."""
    if frame.direction == 0:
        return False
    return not any(len(name.split()) > 1 for name in _subject(reading, frame))


def _subject(reading: Reading, frame: Frame) -> list[str]:
    """Return the names before the first pronoun of a sentence."""
    span = reading.document.sentences[_sentence(frame)].span
    text = reading.document.cut(span)
    pronoun = min((at for at in (text.find(word) for word in ("he ", "He ")) if at >= 0), default=len(text))
    scope = frame.terms[0].assertion.scope
    return [name for name, place in zip(scope.names, scope.places, strict=False) if place.start < span.start + pronoun]


def _same_name(reading: Reading, one: Frame, other: Frame) -> bool:
    """Tell whether both sentences name the same person: the last word of a name of the one stands in the other."""
    for named, place in ((one, other), (other, one)):
        words = reading.document.cut(reading.document.sentences[_sentence(place)].span).replace("’s ", " ").split()
        if any(name.split()[-1] in words for term in named.terms for name in term.assertion.scope.names):
            return True
    return False


def _sole(reading: Reading, births: tuple[Frame, ...], part: Frame) -> Frame | None:
    """Return the one birth of a text that tells at its head at which age somebody died."""
    if len(births) != 1 or _sentence(part) > _NEAR or births[0].direction * part.direction < 0:
        return None
    birth = births[0]
    named = _same_name(reading, part, birth)
    return birth if named or birth.direction or not birth.terms[0].assertion.scope.names else None


def _beside(reading: Reading, death: Frame, aged: Frame, only: bool) -> bool:
    """Tell whether a death is that of which the age is told: in the same paragraph, or the only one of the text."""
    if death.direction * aged.direction < 0:
        return False
    sentences = reading.document.sentences
    return only or sentences[_sentence(death)].block == sentences[_sentence(aged)].block
